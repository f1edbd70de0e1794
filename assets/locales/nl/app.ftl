# Woorden die overal in het programma voorkomen.

app-name = Fishbowl
count-decisions = { $n ->
    [one] 1 beslissing
   *[other] { $n } beslissingen
}
