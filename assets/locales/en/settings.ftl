# The settings.

settings-title = Settings
settings-done = Done
settings-page-settings = Settings
settings-page-keys = Keyboard

settings-reading = Language and text
settings-language = Language
settings-language-why = Of the program: buttons, explanations, debrief.
settings-spoken = Language of the groups
settings-spoken-why = What people in a group say, and what is written about it. A group without a translation speaks as it was written.
settings-spoken-interface = As the program
settings-spoken-written = As written
settings-text = Size of text
settings-text-percent = { $n } %
settings-text-smaller = Smaller
settings-text-larger = Larger

settings-seeing = Light, colour, movement
settings-light = Light
settings-light-light = Daylight
settings-light-dark = Lamplight
settings-light-contrast = High contrast
settings-safe-palette = Blue and orange
settings-safe-palette-why = Colours that stay apart whatever colours your eyes can tell from one another. Nothing is ever said by colour alone.
settings-still = Less movement
settings-still-why = People change pose and face at once and do not breathe or sway. Nothing slides or fades.

settings-session = In a session
settings-pace = How fast people speak
settings-pace-why = The space bar always brings the next line.
settings-pace-slow = slowly
settings-pace-reading = as one reads aloud
settings-pace-quick = quickly
settings-pace-instant = all at once

settings-practice = Practice
settings-practice-only = None of this changes an assessment.
settings-feedback = Feedback comes
settings-feedback-choice = after each choice
settings-feedback-scene = at the end of a scene
settings-feedback-debrief = in the debrief only
settings-own-words = Own words first
settings-own-words-why = Before you see the options you write what you would say yourself. It is kept with the attempt, for you, and not scored.
settings-feelings = What is it doing to you?
settings-feelings-why = One tap before you choose: what you feel, and what you are drawn to do. Not scored. The debrief lays it beside what was going on in the room.

settings-you = You
settings-code = Your code
settings-code-why = Filled in for you before each session. Leave it empty if you have none.

settings-reset-heading = Start afresh
settings-reset = Put everything back
settings-reset-why = Back to how the settings were at first. Your language, your code and your sessions stay.
settings-reset-sure = Put all the settings back?
settings-reset-yes = Yes, put them back
settings-reset-no = No, leave them

settings-keys-heading = Keyboard
settings-keys-always = On every screen: Tab and the arrows move, Enter presses, Escape goes back.
