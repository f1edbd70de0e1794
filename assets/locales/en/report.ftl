# Everything a student is told about a session, before, during and after it. Sentences of rules are the theory's own.

## People and lists

report-you = you
report-you-speaking = you
report-group = the group
report-room = the room
report-co-leader = co-leader
report-everyone = everyone
report-somebody = somebody
report-each-of = each of { $people }
report-and = { $first } and { $last }

## Numbers

report-number = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
report-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
report-moments = { $n ->
    [one] 1 moment
   *[other] { $n } moments
}
report-signs = { $n ->
    [one] 1 sign
   *[other] { $n } signs
}
report-marks = { $n ->
    [one] 1 mark
   *[other] { $n } marks
}
report-minutes = About { $n } minutes.
# The same with the number as a word.
report-decisions-spelled = { $n ->
    [one] { $number } decision
   *[other] { $number } decisions
}
report-moves-spelled = { $n ->
    [one] { $number } move
   *[other] { $number } moves
}
report-often = { $n ->
    [1] once
    [2] twice
   *[other] { $number } times
}
report-at-none = no decision
report-at-one = decision { $n }
report-at-range = decisions { $first }–{ $last }
report-at-several = decisions { $list }

## Ratings

report-anchor-1 = harmful here
report-anchor-2 = below what helps
report-anchor-3 = near what helps
report-anchor-4 = what helps
report-anchor-5 = what a supervisor would remember
report-rating = { $goal } { $rating } of 5, { $anchor }: { $why }
report-standing-counted = Credit { $n } of 100.
report-standing-missed = A duty came first here and was not taken up, so nothing else counts.
report-standing-not-keyed = Not keyed: explained by theory, not scored.
report-standing-palette = A palette move: practice, not scored.
report-standing-no-spread = The options lie close together here, so it is talked about and not scored.
report-standing-not-anchor = Not one of the decisions an assessment scores.
report-standing-explored = Tried after going back: shown, not scored.

## A move in words, and what is heard in the room

report-made-option = to { $people }: “{ $says }”
report-made-silence = say nothing
report-made-palette = { $name }, to { $people }
report-speaks = { $who }:
report-speaks-to = { $who } to { $people }:
report-nothing-seen = [nothing to be seen]
report-silence = (Silence, { $seconds } seconds.)
report-you-to = You to { $people }:
report-you-are-silent = You
report-are-silent = say nothing.
report-session-ends = The session ends here: { $title }.
report-choose = What would be best to say now?
report-choose-silence = Say nothing.

## Feedback on one choice

report-feedback = Feedback.
report-why = Why: { $why }
report-source = Source: { $source }.
report-heard-written = { $who } may have heard: ‘{ $says }’
report-heard-old = { $who } may have heard the old answer once more: { $says }.
report-heard-other = { $who } may have heard something other than the answer that has always come.
report-heard-between = { $who } may have heard neither the old answer nor a new one.
report-heard-nothing = { $who } may have heard nothing that was meant for them.
report-shift-stirred = { $who } is more tense.
report-shift-too-much = It has become too much for { $who }.
report-shift-calmer = { $who } is calmer.
report-shift-back = { $who } can feel and think again.
report-shift-easier = { $who } is easier with you.
report-shift-warier = { $who } is more wary of you.
report-shift-sees-more = { $who } sees a little more.
report-shift-sees-less = { $who } sees a little less.
report-shift-nearer = An old story is nearer for { $who }.
report-shift-further = An old story is further off for { $who }.
report-shift-closer-to = { $who } is closer to { $other }.
report-shift-further-from = { $who } is further from { $other }.
report-shift-phase = For { $who }: { $phase }.
report-broken = Something between { $who } and you has broken.
report-mended = Something between { $who } and you is mended.
report-deeper = Why, one step deeper
report-you-chose = You chose: { $made }
report-best-here = Rated best here: { $made }
report-rule-by-rule = What the model did, rule by rule (levels are model units, 0 to 100):

## What a rule changed

report-change = { $level } { $from } → { $to }
report-level-of = { $who }'s { $level }
report-trust-of = { $who }'s trust in { $other }
report-change-phase = { $who }: { $from } → { $to } ({ $phase })
report-change-broken = { $who }: a break opens
report-change-mended = { $who }: the break is mended
report-change-assumed = the group: { $from } → { $to }

## The briefing

report-briefing-group = The group
report-briefing-about = A { $open ->
    [yes] open
   *[no] closed
} { $kind }{ $online ->
    [yes] , meeting online
   *[no] {""}
}.
report-briefing-session = Session { $n }.
report-briefing-session-of = Session { $n } of { $of }.
report-briefing-stage = It is in the stage of { $stage }.
report-briefing-approach = Approach: { $name }. { $evidence }
report-briefing-agreed = What the group agreed
report-briefing-privacy = Privacy and its limits
report-briefing-who = Who is in the group
report-briefing-word = Sent word: not here tonight.
report-briefing-no-word = Not here, and no word.
report-briefing-late = Not here yet.
report-briefing-new = Here for the first time.
report-briefing-leaving = Here for the last time.
report-briefing-co-leader = { $name }, your co-leader. { $style }
report-briefing-trained = What is trained
report-briefing-goals = Goals: { $goals }.
report-briefing-notes = Good to know beforehand
report-briefing-opt-out = If you would rather not: { $id } trains the same. (fishbowl play { $id })
report-briefing-training = This is training, not therapy; the people are invented. Pausing and leaving cost nothing. It is a knowledge test: you are asked what would be best to say.
report-briefing-practice = Practice: every choice is explained, there are hints, and you can go back.
report-briefing-assessment = Assessment: nothing is explained before the end, and there is no way back.
report-shelf-line = { $kind } ({ $language }), stage of { $stage }, { $minutes } minutes. { $about }.

## The debrief: how one chose

report-debrief = Debrief
report-overview = How you chose
report-score = Decision score { $score } of 100, over { $decisions }. Choosing with eyes closed would have earned about { $chance }.
report-score-error = Error of measurement: plus or minus { $n }.
report-no-score = No decision was scored, so there is no decision score.
report-few = With fewer than { $n } decisions the number says very little.
report-provisional = The keys are provisional: no panel has rated them yet. One scenario is never a verdict on anybody.
report-by-goal = By goal:
report-goal = { $goal }: { $mean } of 5 ({ $anchor }) over { $decisions }; eyes closed { $chance }, the best-rated way { $best }.
report-goal-moments = { $goal }: { $n } of { $moments }.
report-duties = What may not wait (danger, attack): { $taken } of { $due } taken up.
report-duty = Decision { $n }, { $what }: { $how }.
report-duty-risk = asking { $who } about danger
report-duty-attack = stopping what was done to { $who }
report-duty-taken = taken up
report-duty-critical = missed, though it was spoken: take this one to supervision
report-duty-missed = missed
report-asking = Of asking about danger, you said: { $said }. Not said: { $missing }.
report-none = none
report-way = Where the group went
report-way-is = This is what the model's group did, apart from the score. Levels are model units from 0 to 100.
report-way-end = At the end the group behaved { $how }.
report-ending = How it ended
report-ending-was = { $title }: { $kind }.
report-not-ended = It has not ended: this is the debrief so far.
report-to-think = To think over
report-references = References
report-across = What shows across the session

## The debrief: what shows across the session

report-finding-risk = { $who } gave a sign of risk and was not asked in time ({ $at }).
report-finding-plain-risk = { $who } gave a plain sign of risk and was not asked in time ({ $at }).
report-finding-attack = { $who } was attacked and the attack was not stopped ({ $at }).
report-finding-unrepaired = The break with { $who } has been open since decision { $since }: { $decisions } without mending.
report-finding-old-answer = { $who } met the old answer ({ $at }).
report-finding-old-answers = { $who } met the old answer { $often } ({ $at }).
report-finding-too-deep = { $moves } asked for more depth than the room could give ({ $at }).
report-finding-errors = { $moves } of a kind the field advises against ({ $at }).
report-finding-left-out = For { $decisions } running nobody turned to { $who } ({ $at }).
report-finding-one-at-a-time = { $moves } running were to one person alone ({ $at }).
report-finding-same-again = The same intervention { $times } of { $of } times: { $what } ({ $at }).
report-finding-mended = The break with { $who } was mended ({ $at }).
report-finding-new-answer = { $who } did the old thing and the old answer did not come, { $often } ({ $at }).

## The debrief: decision by decision

report-decisions-heading = Decision by decision
report-decision = Decision { $n }: { $place }.
report-old-story = { $who }'s old story, here
report-passed-over = You passed over: { $made }
report-as-good = As good: { $made }
report-nothing-higher = Nothing on offer was rated higher.
report-also-on-offer = Also on offer:
report-offered = { $rating } of 5, { $made }
report-sources = Sources: { $sources }.
report-explored = What you also tried
report-explored-is = After going back. Shown, not scored.
report-tried = Decision { $n }, { $place }: { $made }
report-tried-rated = Rated { $rating } of 5. { $why }
report-group-after = The group after it: { $levels }.
report-instead = { $level } { $now } instead of { $was }
report-phase-instead = { $who }: { $now }, instead of { $was }.

## The debrief: the people, and what was noticed

report-people = The people
report-person = { $who }.
report-no-conflict = Carries no written conflict here.
report-episode = With { $figure }: “{ $episode }”
report-wish = Wish: { $wish } ({ $cluster }).
report-expects = Expects of the other: { $answer } ({ $cluster }).
report-then = Then: { $response } ({ $cluster }).
report-hidden = Felt and not shown: { $felt }. Feared: { $feared }.
report-defence = Usual defence: { $defence }.
report-replayed = Replayed, with { $cast } in the old part: { $phases }.
report-replayed-after = Replayed after “{ $scene }”, with { $cast } in the old part: { $phases }.
report-stirred = Stirred, not replayed: { $phases }.
report-stirred-after = Stirred after “{ $scene }”, not replayed: { $phases }.
report-not-replayed = It was not replayed this time.
report-at-the-end = At the end: { $phase }.
report-still-broken = Something between you is broken and not yet mended.
report-close-to-leaving = Close to not coming back.
report-noticed = What you noticed
report-marked-nothing = You marked nothing this time. There were { $signs } to be seen; try n for notice.
report-noticed-counts = Of { $signs }: { $found } found, { $otherwise } seen and named otherwise, { $missed } passed by. { $marks } on look-alikes. These are counts; one session is too little for more.
report-signal = { $cue } ({ $how }): { $line }
report-signal-found = found
report-signal-otherwise = seen, by another name
report-signal-missed = passed by
report-look-alike = Not { $cue }: { $line } It only looked like it.
report-uncounted = { $marks } elsewhere, not counted.
