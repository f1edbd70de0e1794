//! The people in the debrief: the conflict each carries, where it was replayed, and what was noticed. Must not know
//! scores.

use super::rows::Page;
use super::words::{self, count, fill, spoken};
use crate::debrief::{Debrief, Portrait};
use crate::scenario::compiled::{Member, Person, Scenario};
use crate::scoring::{Noticed, ScoreSheet};
use crate::session::Sitting;
use crate::vocabulary::*;

/// Everybody, with what they carry.
pub fn page(sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
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
        if let Some(portrait) = debrief.people.get(m) {
            page.items(way(sitting, portrait));
        }
    }
}

fn conflict(scenario: &Scenario, m: usize, member: &Member, page: &mut Page) {
    let Some(conflict) = &member.conflict else { return };
    let text = |t: &str| fill(scenario, t, Person(m as u8));
    let c = &conflict.text;
    page.said(format!("{}.", member.name), format!("With {}: “{}”", text(&c.past_figure), text(&c.episode)));
    page.item(format!("Wish: {} ({}).", text(&c.wish.1), words::wish(c.wish.0)));
    page.item(format!(
        "Expects of the other: {} ({}).",
        text(&c.expected.1),
        words::other_response(c.expected.0)
    ));
    page.item(format!("Then: {} ({}).", text(&c.response.1), words::self_response(c.response.0)));
    page.item(format!("Felt and not shown: {}. Feared: {}.", text(&c.hidden_feeling), text(&c.feared)));
    page.item(format!("Usual defence: {}.", spoken(member.defence.name())));
}

/// Where it was replayed, the phases it went through, and where it stands.
fn way(sitting: &Sitting<'_>, portrait: &Portrait) -> Vec<String> {
    let scenario = sitting.scenario;
    let mut lines = Vec::new();
    for replay in &portrait.replays {
        let scene = replay.after.map(|s| &scenario.scenes[usize::from(s)]);
        let scene = scene.map(|s| if s.title.is_empty() { &s.id } else { &s.title });
        let after =
            scene.map_or(String::new(), |s| format!(" after “{}”", fill(scenario, s, Person::NOBODY)));
        let mut names = vec![replay.phases.first().map_or(Phase::Latent, |p| p.from)];
        names.extend(replay.phases.iter().map(|p| p.to));
        let names: Vec<&str> = names.iter().map(|p| p.name()).collect();
        let names = names.join(" → ");
        lines.push(if replay.enacted {
            let cast = scenario.name(replay.cast);
            format!("Replayed{after}, with {cast} in the old part: {names}.")
        } else {
            format!("Stirred{after}, not replayed: {names}.")
        });
    }
    if lines.is_empty() && scenario.members[usize::from(portrait.who)].conflict.is_some() {
        lines.push("It was not replayed this time.".into());
    } else if !lines.is_empty() {
        lines.push(format!("At the end: {}.", words::phase(portrait.last)));
    }
    if portrait.ruptured {
        lines.push("Something between you is broken and not yet mended.".into());
    }
    if portrait.leaving {
        lines.push("Close to not coming back.".into());
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
    if sitting.marks.is_empty() {
        let signs = count(seen.signals.len(), "sign");
        page.para(format!("You marked nothing this time. There were {signs} to be seen; try n for notice."));
        return;
    }
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
        let end = if text.starts_with('[') { ']' } else { '”' };
        text.chars().take(MOST).chain(['…', end]).collect()
    } else {
        text
    };
    if who.is_empty() { text } else { format!("{}, {text}", words::capital(who)) }
}
