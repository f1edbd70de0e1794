# The shelf and the briefing.

home-what-it-is = You take the leader’s chair.
home-introduction = Introduction
home-settings = Settings
home-quit = Quit
home-drop = Drop it here: a scenario file, or a folder of them.

home-continue-heading = Where you left off
home-continue = Continue
home-go-on = Go on
home-continue-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
home-continue-fewer = Show fewer
home-unfinished = begun { $date }, { $n ->
    [0] no decision yet
    [one] 1 decision so far
   *[other] { $n } decisions so far
}, { $mode }
home-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }

home-welcome = New here? Two people will show you the room. It takes two minutes, and nothing counts.
home-welcome-begin = Let them show me

home-shelf-heading = Groups to lead
home-open-file = Open a file…
home-open-folder = Open a folder…
home-reload = Read again
home-search = Search
home-search-hint = title, theme or goal
home-filters = Filter
home-filters-on = { $n ->
    [one] Filter: 1 on
   *[other] Filter: { $n } on
}
home-filters-none = Clear the filters
home-filter-kind = Kind of group
home-filter-theme = What members come with
home-filter-goal = What it trains
home-filter-language = Language
home-found = { $n } of { $all ->
    [one] 1 scenario
   *[other] { $all } scenarios
}
home-nothing-found = There is no group like that on the shelf.
home-show-all = Show all of them
home-empty = The shelf is empty.
home-none-playable = Nothing here can be played yet.
home-empty-how = Open a scenario or a folder of them, or drop one on this window.

home-broken-heading = Cannot be played yet
home-broken-why = These files have errors. They can be played as soon as they are mended.
home-problems = { $n ->
    [one] 1 problem
   *[other] { $n } problems
}
home-problems-show = Show what is wrong
home-problems-hide = Fold away
home-problem-place = Line { $line }, column { $column } ({ $code })
home-problems-more = { $n ->
    [one] And 1 more.
   *[other] And { $n } more.
}

home-minutes = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
home-in-language = { $language ->
    [en] in English
    [nl] in Dutch
   *[other] language: { $language }
}
home-trains = Trains { $goals }{ $rest ->
    [0] { "" }
   *[other] {" "}and { $rest } more
}
home-content-notes = { $n ->
    [one] 1 content note
   *[other] { $n } content notes
}
home-best = Your best { $score }, chance { $chance } ({ $n ->
    [one] played once
    [2] played twice
   *[other] played { $n } times
})
home-no-verdict = One session is no verdict.
home-tries = { $n ->
    [one] Played once
    [2] Played twice
   *[other] Played { $n } times
}
home-untried = Not played yet
home-from-file = From { $file }
home-warnings = { $n ->
    [one] 1 warning for its author
   *[other] { $n } warnings for its author
}

home-stage-engagement = engagement stage
home-stage-differentiation = differentiation stage
home-stage-work = work stage
home-stage-ending = ending stage
home-stage-asks-engagement = are we in?
home-stage-asks-differentiation = who may differ, and who decides?
home-stage-asks-work = what happens between us?
home-stage-asks-ending = how do we part?

home-mode-practice = practice
home-mode-assessment = assessment

briefing-group = The group
briefing-open = An open
briefing-closed = A closed
briefing-what-kind = { $open } { $kind }.
briefing-online = It meets online.
briefing-session = Tonight is session { $n }.
briefing-session-of = Tonight is session { $n } of { $of }.
briefing-stage = It is in the { $stage }: { $asks }
briefing-agreement = What the group agreed
briefing-privacy = Privacy and its limits
briefing-people = Who is in the room
briefing-people-intake = What you know from intake, and no more.
briefing-missing = { $n ->
    [one] Missing tonight: { $names }.
   *[other] Missing tonight: { $names }.
}
briefing-tonight-absent-with-word = Sent word: not here tonight.
briefing-tonight-absent-without-word = Not here, and no word.
briefing-tonight-late = Not here yet.
briefing-tonight-new = Here for the first time.
briefing-tonight-leaving = Here for the last time.
briefing-co-leader = leads with you
briefing-trained = What you will be practising
briefing-goals = Goals: { $goals }
briefing-notes = Good to know beforehand
briefing-not-therapy = This is training, not therapy, and the people are invented. You are asked what would be best to say, so it is your knowledge that is tested, not you.
briefing-leaving = You can pause or leave at any moment. It costs you nothing.
briefing-opt-out = If you would rather not do this one, “{ $title }” trains the same. Nobody asks why, and nothing is noted down.
briefing-opt-out-go = Take the other one
briefing-opt-out-none = If you would rather not do this one, go back and take another. Nobody asks why, and nothing is noted down.

briefing-how = How do you want to do it?
briefing-mode-practice = Every choice is explained. There are hints, and you can go back and try again.
briefing-mode-assessment = Nothing is explained before the end, and there is no way back. What you choose stands.
briefing-code = Your code
briefing-code-why = Only if your course gave you one, or if several people use this computer. It is written into the attempt in place of a name.
briefing-code-keep = Fill it in for me next time
briefing-more = More
briefing-less = Less
briefing-seed = Seed
briefing-seed-why = It decides the order of the options and the wording of some lines, and nothing else. With the same seed and the same choices you get the same session.
briefing-seed-new = Draw another
briefing-back = Back to the shelf
briefing-begin-practice = Begin practice
briefing-begin-assessment = Begin assessment
briefing-untranslated = { $n ->
    [one] One text of this group is not translated yet; it is shown as it was written.
   *[other] { $n } texts of this group are not translated yet; they are shown as they were written.
}
