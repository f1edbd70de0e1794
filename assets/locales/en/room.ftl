# The session.

You = You
you = you
to-you = you
the-group = the group
the-room = The room
everyone = everyone
list-and = { $first } and { $last }
close = Close

mode-practice = practice
mode-assessment = assessment

room-decision = decision { $n }
room-progress = scene { $n } of { $of }
room-notice = Notice
room-lenses = Lenses
room-pause = Pause
room-settings = Settings
room-away = { $name } (away)
room-unkept = This session cannot be kept: { $why }. It goes on in memory. You can export it in the debrief.
room-question = What would be best to say now?
room-say-nothing = Say nothing, stay present
room-a-pause = a pause they live through
room-you-wait = says nothing, stays present
room-you-do = ({ $what })
room-says-to = { $who } to { $to }:
room-listening = Listening
room-go-on = Go on
room-to-choice = To the next choice
room-keys-running = Space: go on. Enter: to the next choice.
room-back = go back
room-hint = supervisor
room-something-else = something else
room-feeling = what it does to me
room-own-words = First in your own words, if you like. Nobody reads it but you.
room-show-options = Show what could be said
room-ended = The session is over
room-to-debrief = To the debrief
room-back-to-debrief = Back to the debrief
room-looking = The room after decision { $n }

feedback-title = What that did
feedback-go-on = Go on
feedback-deeper = Numbers and rules
feedback-why = Why:
feedback-source = Source: { $source }

feeling-title = What is it doing to you?
feeling-private = For yourself. It is never scored, and not handed in.
feeling-feel = I feel
feeling-pull = I would like to
feeling-calm = calm
feeling-warm = warm
feeling-curious = curious
feeling-moved = moved
feeling-anxious = anxious
feeling-helpless = helpless
feeling-irritated = irritated
feeling-bored = bored
feeling-guilty = guilty
feeling-ashamed = ashamed
feeling-proud = proud
feeling-alone = alone
pull-rescue = rescue somebody
pull-advise = give advice
pull-reassure = reassure
pull-take-side = take a side
pull-argue = argue
pull-please = please them
pull-punish = punish
pull-withdraw = get out
pull-teach = explain

notice-title = What do you see?
notice-what-for = Marking what you see changes nothing in the room. Missed and mistaken marks show in the debrief.
notice-on-whom = In whom?
notice-nobody = the whole group
notice-other = Something else
notice-marked = Marked.
notice-group = In the group
notice-between = Between people
notice-one = In one person

palette-title = Something else
palette-search = Look for an intervention
palette-nothing = Nothing by that name.
palette-helps = Helps:
palette-to-whom = To whom?
palette-other = Another one
family-frame = Frame
family-support = Support
family-linking = Linking
family-activation = Bringing in
family-process = Process
family-confrontation = Confrontation
family-transference = Transference
family-repair = Repair
family-error = What comes easily and seldom helps

pause-title = Paused
pause-kept = Everything so far is kept. You can leave and go on later at this very point; it costs nothing.
pause-not-kept = This session is only in memory. If you leave now it is gone, unless you export it from the debrief.
pause-training = This is training, not therapy. If it comes close, stop, and talk to somebody.
pause-go-on = Go on
pause-leave = Leave

refused-ended = The session has ended; there is nothing left to choose.
refused-not-offered = That is not on offer as things stand.
refused-no-palette = Only what is written, and silence, can be chosen here.
refused-absent = Somebody addressed is not in the room.
refused-nothing-before = There is no earlier decision to go back to.
refused-assessment = In assessment there is no way back, and there are no hints.
refused-no-hint = The supervisor has nothing more to say here.

transcript = Transcript
transcript-find = Find
transcript-copy = Copy
transcript-found = { $n ->
    [0] Nothing found
    [one] Found once
   *[other] Found { $n } times
}
transcript-silence = Silence, { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
climate = Group climate
climate-model = model units

lens-casting = Casting
lens-triangle = Triangle
lens-attention = Attention
lens-climate = Climate
lens-none = Transcript
lens-casting-about = Who is treated as whom. Shown once an old story has begun to play.
lens-triangle-about = The same pattern three times: here, with you, and back then (Malan 1979).
lens-attention-about = How often each was spoken to. The numbers in the room are yours.
lens-climate-about = A model’s estimate of the room, not a measurement of people.
lens-nothing-yet = Nothing has begun to play yet.
lens-cast-line = sees { $old }
lens-casting-legend = Thicker: stronger. Whole: the old story is playing. Dashed: it is no longer answered as before.
lens-here = Here:
lens-past = Back then:
lens-expects = Expects:
lens-attention-line = by you { $you }, by others { $others }

affect-calm = calm
affect-anxious = looks anxious
affect-irritated = looks irritated
affect-angry = looks angry
affect-sad = looks sad
affect-ashamed = looks ashamed
affect-hurt = looks hurt
affect-warm = looks warm
affect-curious = looks curious
affect-withdrawn = looks far away
affect-defensive = looks guarded
affect-tearful = is close to tears
affect-frightened = looks frightened
posture-open = sits openly
posture-folded = arms folded
posture-leaningin = leans in
posture-turnedaway = turned away
posture-slumped = slumped
posture-rigid = sits stiffly
posture-wringing = wrings their hands
posture-handtoface = hand to the face
posture-explaining = explaining with the hands

key-choose = say what is on that card
key-silence = say nothing
key-space = Space
key-enter = Enter
key-skip = show the line, then the next
key-skip-all = to the next choice
key-notice = mark what you see
key-palette = something else, to anyone
key-hint = ask the supervisor
key-back = go back one decision
key-feeling = what it does to me
key-lens = next lens
key-transcript = find in the transcript
key-pause = pause; close what lies over the room
