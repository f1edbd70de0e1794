# Words used all over the program.

app-name = Fishbowl
count-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
