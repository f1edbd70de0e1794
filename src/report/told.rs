//! What anyone in the room sees and hears, as rows. Must not know levels, rules or keys.

use super::field;
use super::rows::{Page, Row};
use super::words::{self as terms, capital, fill, name, people, say};
use crate::scenario::compiled::{Home, LineId, Person, Scenario};
use crate::session::{Event, Move, Session};
use crate::theory::Theory;
use crate::vocabulary::*;
use crate::words::Words;

/// A line: who, to whom, the words, the sign in brackets.
pub fn line(words: &Words, scenario: &Scenario, id: LineId, wording: u8, cast: Person) -> Page {
    let line = &scenario.lines[id as usize];
    let mut page = Page::new();
    let says = line.says.get(usize::from(wording)).or(line.says.first());
    let says = says.map_or(String::new(), |w| fill(scenario, w, cast));
    let shows = fill(scenario, &line.shows, cast);
    if line.by == Person::NOBODY {
        page.para([says.as_str(), shows.as_str()].join(" ").trim());
    } else {
        let who = match line.by {
            Person::LEADER => words.say("report-you-speaking").into(),
            by => name(words, scenario, by),
        };
        let who = capital(&who);
        let speaks = if line.to.is_everyone() || says.is_empty() {
            say!(words, "report-speaks", who = who.as_str())
        } else {
            say!(words, "report-speaks-to", who = who.as_str(), people = people(words, scenario, line.to))
        };
        match (says.is_empty(), shows.is_empty()) {
            (false, true) => page.said(speaks, says),
            (false, false) => page.said(speaks, format!("{says}  [{shows}]")),
            (true, false) => page.said(who, format!("[{shows}]")),
            (true, true) if line.silence.is_none() => page.said(who, words.say("report-nothing-seen")),
            (true, true) => &mut page,
        };
    }
    // A silence is shown by its length and by bodies; its quality is the reader's to see.
    if let Some((seconds, _)) = line.silence {
        page.para(say!(words, "report-silence", seconds = seconds));
    }
    page
}

/// The leader's move as it is heard.
pub fn moved(words: &Words, scenario: &Scenario, theory: &Theory, mv: Move) -> Page {
    let mut page = Page::new();
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            let to = say!(words, "report-you-to", people = people(words, scenario, choice.to));
            page.said(to, fill(scenario, &choice.says, Person::NOBODY));
        }
        Move::Silence => {
            page.said(words.say("report-you-are-silent"), words.say("report-are-silent"));
        }
        Move::Palette(id, to) => {
            let to = say!(words, "report-you-to", people = people(words, scenario, to));
            page.said(to, format!("({})", field::intervention(words, theory, id)));
        }
    }
    page
}

/// The visible part of what happened, one page for each thing, in order. A change of place is said.
pub fn visible(
    words: &Words,
    scenario: &Scenario,
    theory: &Theory,
    events: &[Event],
    place: &mut Place,
) -> Vec<Page> {
    let mut pages = Vec::new();
    for event in events {
        match *event {
            Event::Opened(home) => {
                let mut page = Page::new();
                page.blank();
                if let Home::Scene(s) = home {
                    let now = scenario.scenes[usize::from(s)].place;
                    if std::mem::replace(place, now) != now {
                        page.para(format!("({}.)", terms::place(words, now))).blank();
                    }
                }
                pages.push(page);
            }
            Event::Line { line: id, wording, cast } => pages.push(line(words, scenario, id, wording, cast)),
            Event::Moved(_, mv) => {
                let mut page = Page::new();
                page.blank().extend(moved(words, scenario, theory, mv));
                pages.push(page);
            }
            Event::Ended(e) => {
                let mut page = Page::new();
                let title = fill(scenario, &scenario.endings[usize::from(e)].title, Person::NOBODY);
                page.blank().para(say!(words, "report-session-ends", title = title));
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
pub fn choices(words: &Words, scenario: &Scenario, session: &Session) -> Page {
    let mut page = Page::new();
    page.blank().said(words.say("report-choose"), "").blank();
    for (n, id) in session.shown(scenario).iter().enumerate() {
        let choice = &scenario.options[usize::from(*id)];
        let says = fill(scenario, &choice.says, Person::NOBODY);
        page.marked(format!("{}.", n + 1), format!("→ {}: {says}", people(words, scenario, choice.to)));
    }
    page.marked("0.", words.say("report-choose-silence"));
    page
}
