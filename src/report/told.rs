//! What anyone in the room sees and hears, as rows. Must not know levels, rules or keys.

use super::rows::{Page, Row};
use super::words::{capital, fill, people};
use crate::scenario::compiled::{Home, LineId, Person, Scenario};
use crate::session::{Event, Move, Session};
use crate::theory::Theory;
use crate::vocabulary::*;

/// A line: who, to whom, the words, the sign in brackets.
pub fn line(scenario: &Scenario, id: LineId, wording: u8, cast: Person) -> Page {
    let line = &scenario.lines[id as usize];
    let mut page = Page::new();
    let words = line.says.get(usize::from(wording)).or(line.says.first());
    let words = words.map_or(String::new(), |w| fill(scenario, w, cast));
    let shows = fill(scenario, &line.shows, cast);
    if line.by == Person::NOBODY {
        page.para([words.as_str(), shows.as_str()].join(" ").trim());
    } else {
        let who = capital(scenario.name(line.by));
        let to = if line.to.is_everyone() || words.is_empty() {
            String::new()
        } else {
            format!(" to {}", people(scenario, line.to))
        };
        match (words.is_empty(), shows.is_empty()) {
            (false, true) => page.said(format!("{who}{to}:"), words),
            (false, false) => page.said(format!("{who}{to}:"), format!("{words}  [{shows}]")),
            (true, false) => page.said(who, format!("[{shows}]")),
            (true, true) if line.silence.is_none() => page.said(who, "[nothing to be seen]"),
            (true, true) => &mut page,
        };
    }
    // A silence is shown by its length and by bodies; its quality is the reader's to see.
    if let Some((seconds, _)) = line.silence {
        page.para(format!("(Silence, {seconds} seconds.)"));
    }
    page
}

/// The leader's move as it is heard.
pub fn moved(scenario: &Scenario, theory: &Theory, mv: Move) -> Page {
    let mut page = Page::new();
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            page.said(
                format!("You to {}:", people(scenario, choice.to)),
                fill(scenario, &choice.says, Person::NOBODY),
            );
        }
        Move::Silence => {
            page.said("You", "say nothing.");
        }
        Move::Palette(id, to) => {
            let data = theory.intervention(id);
            page.said(format!("You to {}:", people(scenario, to)), format!("({})", data.name));
        }
    }
    page
}

/// The visible part of what happened, one page for each thing, in order. A change of place is said.
pub fn visible(scenario: &Scenario, theory: &Theory, events: &[Event], place: &mut Place) -> Vec<Page> {
    let mut pages = Vec::new();
    for event in events {
        match *event {
            Event::Opened(home) => {
                let mut page = Page::new();
                page.blank();
                if let Home::Scene(s) = home {
                    let now = scenario.scenes[usize::from(s)].place;
                    if std::mem::replace(place, now) != now {
                        page.para(format!("({}.)", super::words::place(now))).blank();
                    }
                }
                pages.push(page);
            }
            Event::Line { line: id, wording, cast } => pages.push(line(scenario, id, wording, cast)),
            Event::Moved(_, mv) => {
                let mut page = Page::new();
                page.blank().extend(moved(scenario, theory, mv));
                pages.push(page);
            }
            Event::Ended(e) => {
                let mut page = Page::new();
                let title = fill(scenario, &scenario.endings[usize::from(e)].title, Person::NOBODY);
                page.blank().para(format!("The session ends here: {title}."));
                pages.push(page);
            }
            _ => {}
        }
    }
    pages
}

/// How long a page takes to read aloud, milliseconds: sixteen characters a second and a pause.
pub fn reading_time(page: &Page) -> u64 {
    let text = |r: &Row| r.lead.chars().count() + r.text.chars().count();
    let letters: usize = page.rows.iter().map(text).sum();
    if letters == 0 { 0 } else { letters as u64 * 1000 / 16 + 400 }
}

/// The question and what is on offer, in the order shown.
pub fn choices(scenario: &Scenario, session: &Session) -> Page {
    let mut page = Page::new();
    page.blank().said("What would be best to say now?", "").blank();
    for (n, id) in session.shown(scenario).iter().enumerate() {
        let choice = &scenario.options[usize::from(*id)];
        let says = fill(scenario, &choice.says, Person::NOBODY);
        page.marked(format!("{}.", n + 1), format!("→ {}: {says}", people(scenario, choice.to)));
    }
    page.marked("0.", "Say nothing.");
    page
}
