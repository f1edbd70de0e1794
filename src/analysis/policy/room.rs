//! The room as a leader reads it before choosing: who showed what, who is in trouble. Must not know options or moves.

use super::Seen;
use crate::scenario::compiled::Person;
use crate::session::Event;
use crate::vocabulary::*;

/// A sign, and who gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub cue: Cue,
    /// Who showed it; nobody for the room.
    pub by: Person,
    /// At whom it was directed, if at one person.
    pub at: Option<Person>,
}

/// What was seen and heard since the last choice.
#[derive(Clone, Debug, Default)]
pub(super) struct Room {
    /// Cues shown, in order.
    pub signs: Vec<Sign>,
    /// Who spoke last.
    pub last: Option<Person>,
    /// The silence the last lines left.
    pub silence: Option<Silence>,
    /// Somebody was criticised, pressed or worse.
    pub heat: bool,
}

impl Room {
    /// Reads what happened.
    pub fn read(seen: &Seen) -> Self {
        let mut room = Self { silence: seen.session.state.silence, ..Self::default() };
        for event in seen.heard {
            let Event::Line { line, cast, .. } = *event else { continue };
            let line = &seen.scenario.lines[line as usize];
            let by = line.by;
            let aimed = if line.at.is_everyone() { line.to } else { line.at };
            let at = (aimed.count() == 1).then(|| aimed.iter().next()).flatten();
            // In an enactment the line is at whoever stands in for the old figure.
            let at = at.or((cast != Person::NOBODY).then_some(cast));
            room.signs.extend(line.cues.iter().map(|&cue| Sign { cue, by, at }));
            if by.member().is_some() && !line.says.is_empty() {
                room.last = Some(by);
            }
            room.heat |= line.acts.iter().any(|a| a.is_hostile());
        }
        // A cue's window closes with the decision that follows it.
        room.signs.retain(|s| seen.session.state.cue(s.cue));
        room
    }
}
