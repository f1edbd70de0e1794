//! Moves as text, for choices files, tests and the terminal. Must not know where the text comes from.
//!
//! One input a line: an option's id or its shown number; `silence`; `MOVE @member[,member]` or `MOVE @group` for
//! the palette; `notice CUE [member]`; `hint`; `back`. `#` begins a comment.

use super::{Input, Move, Session};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::vocabulary::*;

/// Why a line is not an input here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// The session has ended.
    #[error("the session has ended, but there is more: '{0}'")]
    Ended(String),
    /// A number that is not shown.
    #[error("there is no option {0} here; {1} are shown, and 0 is silence")]
    Number(usize, usize),
    /// A word that is no option here.
    #[error("'{word}' is not an option here{}", near(.nearest))]
    Option {
        /// The word.
        word: String,
        /// The nearest that is.
        nearest: Option<String>,
    },
    /// A word that is no intervention.
    #[error("'{word}' is not an intervention{}", near(.nearest))]
    Intervention {
        /// The word.
        word: String,
        /// The nearest that is.
        nearest: Option<String>,
    },
    /// A word that is no cue.
    #[error("'{word}' is not a cue{}", near(.nearest))]
    Cue {
        /// The word.
        word: String,
        /// The nearest that is.
        nearest: Option<String>,
    },
    /// A word that is nobody here.
    #[error("'{word}' is nobody in this group{}", near(.nearest))]
    Who {
        /// The word.
        word: String,
        /// The nearest that is.
        nearest: Option<String>,
    },
    /// `notice` alone.
    #[error("notice what? Write 'notice CUE' or 'notice CUE member'")]
    NoticeWhat,
}

fn near(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or(String::new(), |n| format!("; did you mean '{n}'?"))
}

/// Reads one line. `None` for an empty line or a comment.
pub fn read(line: &str, scenario: &Scenario, session: &Session) -> Result<Option<Input>, Unread> {
    let line = line.split('#').next().unwrap_or_default().trim();
    let mut words = line.split_whitespace();
    let Some(first) = words.next() else { return Ok(None) };
    match first {
        "hint" => return Ok(Some(Input::Hint)),
        "back" => return Ok(Some(Input::Back)),
        "notice" => {
            let cue = words.next().ok_or(Unread::NoticeWhat)?;
            let cue = by_name(cue, Cue::ALL, Cue::name)
                .ok_or_else(|| Unread::Cue { word: cue.into(), nearest: like(cue, Cue::ALL, Cue::name) })?;
            let who = words.next().map(|w| person(w, scenario)).transpose()?;
            return Ok(Some(Input::Notice(cue, who)));
        }
        _ => {}
    }
    if session.decision().is_none() {
        return Err(Unread::Ended(line.to_owned()));
    }
    if first == "silence" || first == "0" {
        return Ok(Some(Input::Move(Move::Silence)));
    }
    if let Some(at) = words.next().and_then(|w| w.strip_prefix('@')) {
        let id =
            by_name(first, Intervention::ALL, Intervention::name).ok_or_else(|| Unread::Intervention {
                word: first.into(),
                nearest: like(first, Intervention::ALL, Intervention::name),
            })?;
        let to = if at == "group" {
            People::EVERYONE
        } else {
            People::of(at.split(',').map(|w| person(w, scenario)).collect::<Result<Vec<_>, _>>()?)
        };
        return Ok(Some(Input::Move(Move::Palette(id, to))));
    }
    if let Ok(n) = first.parse::<usize>() {
        let shown = session.shown(scenario);
        let id = n.checked_sub(1).and_then(|i| shown.get(i)).ok_or(Unread::Number(n, shown.len()))?;
        return Ok(Some(Input::Move(Move::Option(*id))));
    }
    let options = || session.decision().into_iter().flat_map(|d| scenario.options_of(d));
    match options().find(|(_, c)| c.id == first) {
        Some((id, _)) => Ok(Some(Input::Move(Move::Option(id)))),
        None => Err(Unread::Option {
            word: first.into(),
            nearest: nearest(first, options().map(|(_, c)| c.id.as_str()).chain(["silence", "hint", "back"]))
                .map(str::to_owned),
        }),
    }
}

/// An input as the line that reads back to it.
pub fn write(input: &Input, scenario: &Scenario) -> String {
    let names = |to: People| {
        let ids: Vec<&str> = to.members().map(|m| scenario.members[m].id.as_str()).collect();
        if ids.is_empty() { "group".to_owned() } else { ids.join(",") }
    };
    match *input {
        Input::Move(Move::Option(id)) => scenario.options[usize::from(id)].id.clone(),
        Input::Move(Move::Silence) => "silence".into(),
        Input::Move(Move::Palette(id, to)) => format!("{id} @{}", names(to)),
        Input::Notice(cue, None) => format!("notice {cue}"),
        Input::Notice(cue, Some(who)) => match who.member() {
            Some(m) => format!("notice {cue} {}", scenario.members[m].id),
            None => format!("notice {cue} leader"),
        },
        Input::Hint => "hint".into(),
        Input::Back => "back".into(),
    }
}

fn person(word: &str, scenario: &Scenario) -> Result<Person, Unread> {
    if word == "leader" {
        return Ok(Person::LEADER);
    }
    // An id is nobody else's; a name may be another member's id.
    let by_id = scenario.members.iter().position(|m| m.id == word);
    let found = by_id.or_else(|| scenario.members.iter().position(|m| m.name.eq_ignore_ascii_case(word)));
    found.map(|m| Person(m as u8)).ok_or_else(|| Unread::Who {
        word: word.into(),
        nearest: nearest(word, scenario.members.iter().map(|m| m.id.as_str())).map(str::to_owned),
    })
}

fn by_name<T: Copy>(word: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|v| name(*v).eq_ignore_ascii_case(word))
}

fn like<T: Copy>(word: &str, all: &[T], name: impl Fn(T) -> &'static str) -> Option<String> {
    nearest(word, all.iter().map(|v| name(*v))).map(str::to_owned)
}
