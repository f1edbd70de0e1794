//! The newest line, in the words it is shown with. Must not know where they stand.

use super::{Now, palette};
use crate::app::playback::{Beat, Spoken, Yours};
use crate::report::words::capital;
use crate::scenario::compiled::Person;

/// The newest line as it is told.
pub struct Told {
    /// Who says it to whom; empty where nobody speaks.
    pub label: String,
    /// The words; empty where nothing is said.
    pub text: String,
    /// What is seen meanwhile.
    pub sign: String,
    /// The leader's own.
    pub mine: bool,
    /// Whose head it belongs to.
    pub by: Option<usize>,
}

/// The newest line, if there is one.
pub fn told(now: &Now<'_>) -> Option<Told> {
    match now.chair.playback.newest()? {
        Beat::Line(line) => Some(a_line(now, line)),
        Beat::Yours(yours) => Some(your_own(now, yours)),
        _ => None,
    }
}

fn a_line(now: &Now<'_>, line: &Spoken) -> Told {
    let who = if line.by == Person::NOBODY { String::new() } else { capital(&now.name(line.by)) };
    let to = if line.to.is_everyone() || line.text.is_empty() { String::new() } else { now.people(line.to) };
    let label = match (who.is_empty(), to.is_empty()) {
        (true, _) => String::new(),
        (false, true) => who,
        (false, false) => format!("{who} → {to}"),
    };
    Told { label, text: line.text.clone(), sign: line.sign.clone(), mine: false, by: line.by.member() }
}

fn your_own(now: &Now<'_>, yours: &Yours) -> Told {
    let you = now.words.say("You");
    let (text, sign) = match yours.palette {
        Some(id) => {
            (String::new(), now.words.with("room-you-do", &[("what", palette::name(now, id).into())]))
        }
        None if yours.text.is_empty() => (String::new(), now.words.say("room-you-wait")),
        None => (yours.text.clone(), String::new()),
    };
    let silent = yours.text.is_empty() && yours.palette.is_none();
    let label = if silent { you } else { format!("{you} → {}", now.people(yours.to)) };
    Told { label, text, sign, mine: true, by: None }
}
