//! The people in the debrief: the conflict each carries, where it was replayed, and what was noticed. Must not know
//! scores.

use super::decisions::place;
use super::rows::Page;
use super::words::{self, count, fill, spoken};
use crate::scenario::compiled::{Member, Person, Scenario};
use crate::scoring::{Noticed, ScoreSheet};
use crate::session::{Event, Sitting};
use crate::vocabulary::*;

/// Everybody, with what they carry.
pub fn page(sitting: &Sitting<'_>, page: &mut Page) {
    let scenario = sitting.scenario;
    page.heading("The people");
    for (m, member) in scenario.members.iter().enumerate() {
        page.blank();
        match &member.conflict {
            Some(_) => conflict(scenario, m, member, page),
            None => {
                page.said(format!("{}.", member.name), "Carries no written conflict here.");
            }
        }
        for line in way(sitting, m) {
            page.item(line);
        }
    }
}

fn conflict(scenario: &Scenario, m: usize, member: &Member, page: &mut Page) {
    let Some(conflict) = &member.conflict else { return };
    let text = |t: &str| fill(scenario, t, Person(m as u8));
    let c = &conflict.text;
    page.said(format!("{}.", member.name), format!("With {}: “{}”", text(&c.past_figure), text(&c.episode)));
    page.item(format!("Wish: {} ({}).", text(&c.wish.1), spoken(c.wish.0.name())));
    page.item(format!("Expects of the other: {} ({}).", text(&c.expected.1), spoken(c.expected.0.name())));
    page.item(format!("Then: {} ({}).", text(&c.response.1), spoken(c.response.0.name())));
    page.item(format!("Felt and not shown: {}. Feared: {}.", text(&c.hidden_feeling), text(&c.feared)));
    page.item(format!("Usual defence: {}.", spoken(member.defence.name())));
}

/// Where it was replayed, and the phases it went through on the first branch.
fn way(sitting: &Sitting<'_>, m: usize) -> Vec<String> {
    let scenario = sitting.scenario;
    let mut lines = Vec::new();
    let mut phases: Vec<Phase> = vec![sitting.begun().state.members[m].phase];
    let mut see = |events: &[Event], after: Option<(u16, String)>| {
        for event in events {
            let Event::Phase { who, to, cast, .. } = *event else { continue };
            if usize::from(who) != m {
                continue;
            }
            phases.push(to);
            if to == Phase::Enacted {
                let when = after
                    .as_ref()
                    .map_or("At the beginning".into(), |(n, place)| format!("After decision {n} ({place})"));
                let cast = scenario.name(cast);
                lines.push(format!("{when} the old story was replayed, with {cast} in the old part."));
            }
        }
    };
    see(&sitting.opening, None);
    for (_, step) in sitting.first_branch() {
        see(&step.events, Some((step.before.state.decisions + 1, place(scenario, step.decision))));
    }
    if phases.len() > 1 {
        let names: Vec<&str> = phases.iter().map(|p| p.name()).collect();
        let last = phases.last().map_or("", |p| words::phase(*p));
        lines.push(format!("Phases: {} ({last}).", names.join(" → ")));
    } else if scenario.members[m].conflict.is_some() {
        lines.push("It was not replayed this time.".into());
    }
    lines
}

/// What was marked, beside what was there.
pub fn noticing(sitting: &Sitting<'_>, sheet: &ScoreSheet, page: &mut Page) {
    let scenario = sitting.scenario;
    let seen = &sheet.noticing;
    if seen.signals.is_empty() && sitting.marks.is_empty() {
        return;
    }
    page.heading("What you noticed");
    let having = |n| seen.count(n) as usize;
    page.para(format!(
        "Of {}: {} found, {} seen and named otherwise, {} passed by. {} on look-alikes. These are counts; \
         one session is too little for more.",
        count(seen.signals.len(), "sign"),
        having(Noticed::Found),
        having(Noticed::SeenNotNamed),
        having(Noticed::Missed),
        count(seen.false_alarms.len(), "mark")
    ));
    for signal in &seen.signals {
        let how = match signal.outcome {
            Noticed::Found => "found",
            Noticed::SeenNotNamed => "seen, by another name",
            Noticed::Missed => "passed by",
        };
        let line = quote(scenario, signal.line, signal.cast);
        page.item(format!("{} ({how}): {line}", capital(signal.cue)));
    }
    for alarm in &seen.false_alarms {
        let line = quote(scenario, alarm.line, Person::NOBODY);
        page.item(format!("Not {}: {line} It only looked like it.", spoken(alarm.cue.name())));
    }
    if !seen.unscored.is_empty() {
        page.para(format!("{} elsewhere, not counted.", count(seen.unscored.len(), "mark")));
    }
}

fn capital(cue: Cue) -> String {
    words::capital(&spoken(cue.name()))
}

/// A line in short, to know it again.
fn quote(scenario: &Scenario, id: u32, cast: Person) -> String {
    let line = &scenario.lines[id as usize];
    let who = if line.by == Person::NOBODY { "" } else { scenario.name(line.by) };
    let text = match line.says.first() {
        Some(words) => format!("“{}”", fill(scenario, words, cast)),
        None => format!("[{}]", fill(scenario, &line.shows, cast)),
    };
    const MOST: usize = 90;
    let text = if text.chars().count() > MOST {
        text.chars().take(MOST).chain(['…', '”']).collect()
    } else {
        text
    };
    if who.is_empty() { text } else { format!("{}, {text}", words::capital(who)) }
}
