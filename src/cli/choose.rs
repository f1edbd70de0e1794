//! Choosing from lists: the shelf, cues to mark, the palette. Must not know what is done with what is chosen.

use super::keeping;
use super::list;
use super::out::{Fault, Out, advised, english, tell};
use super::source::Source;
use crate::report::{Page, words};
use crate::scenario::compiled::Scenario;
use crate::shelf::kept::Unfinished;
use crate::shelf::said::{clean, short};
use crate::shelf::{self, Opened};
use crate::theory::{InterventionData, Theory};
use crate::vocabulary::*;
use std::path::{Path, PathBuf};

/// What was chosen from the shelf.
pub enum Chosen {
    /// A new session of a scenario.
    New(Box<Opened>),
    /// An attempt to go on with.
    GoOn(PathBuf),
}

/// The most unfinished sessions offered.
const OFFERED: usize = 5;

/// Shows the shelf and the unfinished sessions, and asks which. None if nothing is chosen.
pub fn session(source: &mut Source, folder: Option<&Path>, out: &mut Out) -> Result<Option<Chosen>, Fault> {
    let mut shelf: Vec<Opened> = Vec::new();
    for opened in shelf::all(folder)? {
        match opened {
            Ok(opened) => shelf.push(opened),
            Err(fault) => tell(&format!("Left out: {}", advised(&fault))),
        }
    }
    out.page(&list::page(&shelf))?;
    // What lies in a person's own folder is no business of a script's.
    let mut waiting = if source.asks { keeping::unfinished(None) } else { Vec::new() };
    waiting.truncate(OFFERED);
    out.page(&unfinished(&waiting))?;
    while !shelf.is_empty() {
        let question = if waiting.is_empty() {
            "Which one? (number, or Enter to leave) "
        } else {
            "Which one? (number, c and number to go on, or Enter to leave) "
        };
        let Some(answer) = source.next(out, question)? else { break };
        if answer.starts_with('#') {
            continue;
        }
        if answer.is_empty() || answer == "q" {
            return Ok(None);
        }
        let numbered = |text: &str, n: usize| {
            text.parse::<usize>().ok().and_then(|i| i.checked_sub(1)).filter(|i| *i < n)
        };
        if let Some(i) = answer.strip_prefix('c').and_then(|rest| numbered(rest.trim(), waiting.len())) {
            return Ok(Some(Chosen::GoOn(waiting.swap_remove(i).path)));
        }
        let at = match answer.parse::<usize>() {
            Ok(_) => numbered(&answer, shelf.len()),
            Err(_) => shelf.iter().position(|o| o.scenario.head.id == answer),
        };
        if let Some(at) = at {
            return Ok(Some(Chosen::New(Box::new(shelf.swap_remove(at)))));
        }
        let near = crate::vocabulary::nearest(&answer, shelf.iter().map(|o| o.scenario.head.id.as_str()));
        let near = near.map_or(String::new(), |n| format!("; did you mean '{n}'?"));
        let sorry = format!("'{}' is not on the shelf{near}", short(&answer));
        if !source.asks {
            return Err(Fault::cannot(format!("{}: {sorry}", source.place())));
        }
        out.line(&clean(&sorry))?;
    }
    out.line("Nothing chosen. To play one directly: fishbowl play the-running-tap")?;
    Ok(None)
}

/// Unfinished sessions as rows.
fn unfinished(waiting: &[Unfinished]) -> Page {
    let mut page = Page::new();
    if waiting.is_empty() {
        return page;
    }
    page.heading("Unfinished");
    for (n, one) in waiting.iter().enumerate() {
        let code = one.header.participant.as_ref().map_or(String::new(), |c| format!(", code {c}"));
        let text = format!(
            "{}, {}, begun {}{code}, {} so far",
            one.header.scenario,
            one.header.mode,
            one.header.begun,
            words::count(one.inputs, "input"),
        );
        page.marked(format!("c{}.", n + 1), clean(&text));
    }
    page.blank();
    page
}

/// What a group of cues is called.
fn heading(place: CuePlace) -> &'static str {
    match place {
        CuePlace::Group => "The whole group",
        CuePlace::Between => "Between people, you included",
        CuePlace::One => "One person",
    }
}

/// The cues, numbered.
pub fn cues() -> Page {
    let mut page = Page::new();
    page.said("What do you notice?", "");
    let mut n = 0;
    for (group, cues) in CUES {
        page.blank().para(format!("{}:", heading(group)));
        for cue in cues {
            n += 1;
            page.marked(
                format!("{n}."),
                format!("{}: {}", words::spoken(cue.name()), words::cue(english(), *cue)),
            );
        }
    }
    page
}

/// The line of a choices file meant by an answer to the list of cues: a number or a name, perhaps a person.
pub fn cue_line(answer: &str) -> String {
    let mut parts = answer.split_whitespace();
    let cue = parts.next().unwrap_or_default();
    let number = cue.trim_end_matches('.').parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let mut all = CUES.iter().flat_map(|(_, cues)| cues.iter());
    let cue = number.and_then(|n| all.nth(n)).map_or(cue, |c| c.name());
    let who = parts.next().map_or(String::new(), |w| format!(" {}", person(w)));
    format!("notice {cue}{who}")
}

fn person(word: &str) -> &str {
    let word = word.trim_start_matches('@');
    if matches!(word, "me" | "you") { "leader" } else { word }
}

/// The palette in the order shown: by family, without silence, which has its own number.
fn order(theory: &Theory) -> impl Iterator<Item = &InterventionData> {
    let of = |family: &'static Family| theory.interventions.iter().filter(move |d| d.family == *family);
    Family::ALL.iter().flat_map(of).filter(|d| d.id != Intervention::HoldSilence)
}

/// The palette, numbered and grouped by family.
pub fn palette(theory: &Theory) -> Page {
    let mut page = Page::new();
    page.said(
        "The palette.",
        "Any intervention, on anyone. Palette moves are practice: explained, not scored.",
    );
    let mut last = None;
    for (n, data) in order(theory).enumerate() {
        if last.replace(data.family) != Some(data.family) {
            page.blank().para(format!("{}:", family(data.family)));
        }
        let when = data.indicated.trim();
        let about = format!("{} ({}): {} {when}", data.name, data.id.name(), data.definition.trim());
        page.marked(format!("{}.", n + 1), about);
    }
    page
}

fn family(family: Family) -> &'static str {
    match family {
        Family::Frame => "Frame and safety",
        Family::Support => "Support",
        Family::Linking => "Linking and exploring",
        Family::Activation => "Bringing it into the room",
        Family::Process => "Saying what happens between us",
        Family::Confrontation => "Naming what is kept away",
        Family::Transference => "Linking to earlier people",
        Family::Repair => "Mending",
        Family::Silence => "Silence",
        Family::Error => "What beginners do, to see what it does",
    }
}

/// The line of a choices file meant by an answer to the palette: a number or a name, then people; nobody named is
/// the group.
pub fn palette_line(answer: &str, theory: &Theory, scenario: &Scenario) -> String {
    let mut parts = answer.split_whitespace();
    let what = parts.next().unwrap_or_default();
    let number = what.trim_end_matches('.').parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let what = number
        .and_then(|n| order(theory).nth(n))
        .or_else(|| theory.interventions.iter().find(|d| d.name.eq_ignore_ascii_case(what)))
        .map_or(what, |d| d.id.name());
    let people: Vec<&str> = parts
        .flat_map(|p| p.split(','))
        .map(|p| p.trim_start_matches('@'))
        .filter(|p| !p.is_empty() && !matches!(*p, "to" | "and"))
        .collect();
    let everyone = ["group", "everyone", "all"];
    let group = people.is_empty() || people.iter().any(|p| everyone.contains(p));
    let group = group && !scenario.members.iter().any(|m| people.contains(&m.id.as_str()));
    format!("{what} @{}", if group { "group".into() } else { people.join(",") })
}
