# The debrief: what happened, why, and what one makes of it.

debrief-title = Debrief
debrief-title-of = Debrief: { $title }
debrief-withheld = This is an assessment that has not ended. Nothing is explained before its end.
debrief-home = Home
debrief-again = Play it again
debrief-tabs = Pages of the debrief
debrief-tab-overview = Overview
debrief-tab-decisions = Decisions
debrief-tab-people = People
debrief-tab-hour = After the hour
debrief-tab-reflection = Reflection
debrief-none = none
debrief-source = Source: { $source }.

# Before the pages: after a session with content notes.

debrief-landing = Before you look back
debrief-landing-lead = Some of what was said in that room can stay with you for a while. Nothing has to happen now. Look out of a window, get some water, feel the floor under your feet.
debrief-landing-quiet = Two quiet minutes
debrief-landing-still = If you like, take two quiet minutes. Go on whenever you want to.
debrief-landing-as-long = Stay as long as you like, and leave whenever you like.
debrief-landing-over = That was two minutes. Staying longer is fine too.
debrief-landing-on = On to the debrief
debrief-turn-to = Somebody to turn to
debrief-contact = Your course’s contact
debrief-contact-none = Your course has named nobody here. Ask your trainer whom you can turn to.
debrief-help-lines = Help lines
debrief-line-checked = Last checked: { $date }.
debrief-line-unchecked = Numbers change: look up today whether the one you may need still holds.
debrief-place-nl = The Netherlands
debrief-place-be = Belgium (Flanders)
debrief-place-uk = United Kingdom
debrief-place-ie = Ireland
debrief-place-us = United States

# Overview.

debrief-how-it-ended = How it ended
debrief-not-ended = It has not ended. This is the debrief so far.
debrief-how-you-chose = How you chose
debrief-score = Decision score { $score } of 100, plus or minus { $error }
debrief-score-bare = Decision score { $score } of 100
debrief-score-over = Over { $n ->
    [one] 1 scored decision
   *[other] { $n } scored decisions
}. Choosing with eyes closed would have earned about { $chance }; always taking what the key rates best, 100. “Plus or minus” is one standard error of measurement.
debrief-score-few = With fewer than { $n } decisions the number says very little.
debrief-score-provisional = The key is provisional: it comes from the literature, and no panel of experts has rated it yet.
debrief-score-no-verdict = One scenario is never a verdict on anybody. It shows how you chose here, tonight.
debrief-no-score = No decision was scored, so there is no decision score.
debrief-bar-legend = In a bar: filled as far as your choices went; the whiskers above it are plus or minus one standard error; the upright line is eyes closed; the diamond is the best-rated way.
debrief-by-goal = By goal
debrief-goals-caution = Goals are feedback on this session, not a profile of you. A goal met with in fewer than eight decisions gets no number.
debrief-goal = { $mean } of 5 ({ $anchor }), plus or minus { $error }, over { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}. Eyes closed: { $chance }. The best-rated way: { $best }.
debrief-goal-no-error = { $mean } of 5 ({ $anchor }), over { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}. Eyes closed: { $chance }. The best-rated way: { $best }.
debrief-goal-few = Met in { $met } of { $n ->
    [one] 1 moment
   *[other] { $n } moments
}: too few for a number.
debrief-duties-heading = What may not wait
debrief-duties = Danger and attack: { $taken } of { $due } taken up. This is never averaged into a score.
debrief-duty-line = Decision { $n }, { $duty }: { $how }.
debrief-duty-risk = asking { $name } about danger
debrief-duty-attack = stopping what was done to { $name }
debrief-duty-taken = taken up
debrief-duty-missed = missed
debrief-duty-critical = missed, though it was spoken: take this one to supervision
debrief-safety = Of asking about danger, you said: { $said }. Not said: { $missing }.
debrief-findings = What shows across the session
debrief-noticing = What you noticed
debrief-noticed = Of { $n ->
    [one] 1 sign
   *[other] { $n } signs
} to be seen: { $found } found, { $other } seen and named otherwise, { $missed } passed by.
debrief-noticed-nothing = You marked nothing this time. { $n ->
    [one] There was 1 sign to be seen.
   *[other] There were { $n } signs to be seen.
}
debrief-noticed-lures = False alarms: { $n }, of { $of ->
    [one] 1 look-alike
   *[other] { $of } look-alikes
} that could be seen.
debrief-noticed-unscored = { $n ->
    [one] 1 mark stands elsewhere and is
   *[other] { $n } marks stand elsewhere and are
} not counted.
debrief-noticing-pooled = These are counts. An index is only made from several sessions together: one holds too few signs.
debrief-signals = The signs one by one
debrief-signal-found = { $cue }, found. { $line }
debrief-signal-other = { $cue }, seen by another name. { $line }
debrief-signal-missed = { $cue }, passed by. { $line }
debrief-signal-lure = { $cue }: it only looked like it. { $line }
debrief-climate = Where the group went
debrief-model-units = Levels are model units from 0 to 100: priors, not findings. This is what the model’s group did, apart from your score.
debrief-assumption = At the end the group behaved { $how }.
debrief-climate-group = The group over time
debrief-climate-members = Each member over time
debrief-member-levels = Alliance is with you. Arousal is how stirred somebody is. Activation is how near an old story lies.
debrief-line-from-to = { $name } { $from } → { $to }
debrief-as-table = { $name }, as a table
debrief-decision = decision
debrief-start = start

# Decisions.

debrief-no-decisions = No decision has been taken yet.
debrief-decisions-lead = Open one to see why. The word under each says where your choice lay between the best and the least on offer.
debrief-anchor = anchor
debrief-anchor-means = An anchor is a decision that everybody meets, whatever they chose before; an assessment scores only these.
debrief-decision-name = Decision { $n }. { $chosen }. { $credit }
debrief-credit-missed = a duty came first
debrief-credit-best = the best-rated on offer
debrief-credit-near = near the best
debrief-credit-middle = in between
debrief-credit-low = nearer the least
debrief-credit-least = the least-rated on offer
debrief-credit-not-keyed = not scored: no key
debrief-credit-palette = not scored: your own move
debrief-credit-no-spread = not scored: the options lie close together
debrief-credit-not-anchor = not scored: no anchor
debrief-credit-explored = not scored: tried after going back
debrief-see-in-room = See this moment in the room
debrief-see-in-room-of = See this moment in the room, decision { $n }
debrief-you-chose = You chose
debrief-rating = { $goal } { $rating } of 5, { $anchor }:
debrief-rated = Rated { $rating } of 5
debrief-what-it-did = What it did
debrief-passed-over = You passed over
debrief-as-good = As good
debrief-nothing-better = Nothing on offer was rated higher.
debrief-all-offered = { $n ->
    [one] The 1 thing on offer
   *[other] All { $n } on offer
}, silence among them
debrief-offered = { $worth } of 5. { $move }
debrief-what-you-also-tried = What you also tried
debrief-tried-further = Further along the ways you tried
debrief-tried-not-scored = After going back. Shown, never scored.
debrief-tried-at = Decision { $n }, { $place }
debrief-first-choice = First choice
debrief-tried = Tried instead
debrief-after-it = After it
debrief-apart = Where the two ways came out two points or more apart (model units):
debrief-apart-name = Decision { $n }, way { $way }: what came out differently

# People.

debrief-people-lead = What each of them carries, as the author wrote it down. In the room it was only to be seen from outside.
debrief-no-conflict = Carries no written conflict here.
debrief-scene-with = The old scene, with { $figure }:
debrief-record-wish = Wish:
debrief-record-other = Expects of the other:
debrief-record-self = And then:
debrief-record-hidden = Felt and not shown:
debrief-record-feared = Feared:
debrief-record-defence = Usual defence:
debrief-record-cast = Cast on:
debrief-record-cluster = { $said } ({ $cluster })
debrief-replayed = Replayed after “{ $scene }”, with { $cast } in the old part
debrief-stirred = Stirred after “{ $scene }”, not replayed
debrief-at-decision = (decision { $n })
debrief-not-replayed = It was not replayed this time.
debrief-at-the-end = At the end: { $phase }.
debrief-tried-once = Tried once: nothing old is solved in an evening.
debrief-broken = Something between you is broken and not yet mended.
debrief-leaving = Close to not coming back.

# After the hour.

debrief-private = What you write here is yours. It lies beside your attempt, is never scored and is handed in to nobody.
debrief-note = Your note
debrief-note-help = Facts: what was said and done. Danger: asked about, and answered how? Plan: what next, and who does it? In one person’s file stands no other member’s name.
debrief-note-names = More than one member is named: { $names }. In one person’s file stands no other member’s name.
debrief-supervision = One question for supervision
debrief-supervision-help = The one you would rather not ask is often it.
debrief-resemblance = Does what you feel now resemble the room?
debrief-resemblance-help = What was done to you tonight that is done to somebody in there?
debrief-felt = What the room did to you
debrief-felt-lead = What you noted on the way, beside the old story that was being replayed then. A feeling in the leader’s chair can be news about the room. It need not be.
debrief-felt-none = You noted nothing of this on the way. In practice there is a tap for it before each choice.
debrief-before-decision = Before decision { $n }
debrief-feeling = You felt:
debrief-pull = You were pulled to:
debrief-live = { $name }’s old story was being replayed, with { $cast } in the old part. It draws others to { $ways }.
debrief-live-bare = { $name }’s old story was being replayed, with { $cast } in the old part.
debrief-live-none = No old story was being replayed just then.
debrief-pull-lead = take the lead
debrief-pull-yield = give way
debrief-pull-near = come closer
debrief-pull-against = hold off or turn against

# Reflection.

debrief-no-questions = This scenario asks nothing here.
debrief-export = Take it along
debrief-export-lead = The debrief as a file. What you wrote for yourself is not in it.
debrief-export-text = Save as plain text
debrief-export-json = Save as JSON
debrief-kept = Your attempt is kept in { $path }
debrief-kept-nowhere = Your attempt is in memory only: it is gone when you leave.
debrief-references = References
debrief-and-now = And now
