//! The people in the debrief: the conflict each carries, where it was replayed, and what was noticed. Must not know
//! scores.

use super::rows::Page;
use super::words::{self as terms, fill, name, say};
use crate::debrief::{Debrief, Portrait};
use crate::scenario::compiled::{Member, Person, Scenario};
use crate::scoring::{Noticed, ScoreSheet};
use crate::session::Sitting;
use crate::vocabulary::*;
use crate::words::Words;

/// Everybody, with what they carry.
pub fn page(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    let scenario = sitting.scenario;
    page.heading(words.say("report-people"));
    for (m, member) in scenario.members.iter().enumerate() {
        page.blank();
        match &member.conflict {
            Some(_) => conflict(words, scenario, m, member, page),
            None => {
                let who = say!(words, "report-person", who = &member.name);
                page.said(who, words.say("report-no-conflict"));
            }
        }
        if let Some(portrait) = debrief.people.get(m) {
            page.items(way(words, sitting, portrait));
        }
    }
}

fn conflict(words: &Words, scenario: &Scenario, m: usize, member: &Member, page: &mut Page) {
    let Some(conflict) = &member.conflict else { return };
    let text = |t: &str| fill(scenario, t, Person(m as u8));
    let c = &conflict.text;
    let episode = say!(words, "report-episode", figure = text(&c.past_figure), episode = text(&c.episode));
    page.said(say!(words, "report-person", who = &member.name), episode);
    let cluster = terms::wish(words, c.wish.0);
    page.item(say!(words, "report-wish", wish = text(&c.wish.1), cluster = cluster));
    let cluster = terms::other_response(words, c.expected.0);
    page.item(say!(words, "report-expects", answer = text(&c.expected.1), cluster = cluster));
    let cluster = terms::self_response(words, c.response.0);
    page.item(say!(words, "report-then", response = text(&c.response.1), cluster = cluster));
    page.item(say!(words, "report-hidden", felt = text(&c.hidden_feeling), feared = text(&c.feared)));
    page.item(say!(words, "report-defence", defence = terms::defence(words, member.defence)));
}

/// Where it was replayed, the phases it went through, and where it stands.
fn way(words: &Words, sitting: &Sitting<'_>, portrait: &Portrait) -> Vec<String> {
    let scenario = sitting.scenario;
    let mut lines = Vec::new();
    for replay in &portrait.replays {
        let scene = replay.after.map(|s| &scenario.scenes[usize::from(s)]);
        let scene = scene.map(|s| if s.title.is_empty() { &s.id } else { &s.title });
        let scene = scene.map(|s| fill(scenario, s, Person::NOBODY));
        let mut phases = vec![replay.phases.first().map_or(Phase::Latent, |p| p.from)];
        phases.extend(replay.phases.iter().map(|p| p.to));
        let phases: Vec<String> = phases.iter().map(|p| terms::phase_name(words, *p)).collect();
        let phases = phases.join(" → ");
        let cast = name(words, scenario, replay.cast).into_owned();
        lines.push(match (replay.enacted, scene) {
            (true, Some(scene)) => {
                say!(words, "report-replayed-after", scene = scene, cast = cast, phases = phases)
            }
            (true, None) => say!(words, "report-replayed", cast = cast, phases = phases),
            (false, Some(scene)) => say!(words, "report-stirred-after", scene = scene, phases = phases),
            (false, None) => say!(words, "report-stirred", phases = phases),
        });
    }
    if lines.is_empty() && scenario.members[usize::from(portrait.who)].conflict.is_some() {
        lines.push(say!(words, "report-not-replayed"));
    } else if !lines.is_empty() {
        lines.push(say!(words, "report-at-the-end", phase = terms::phase(words, portrait.last)));
    }
    if portrait.ruptured {
        lines.push(say!(words, "report-still-broken"));
    }
    if portrait.leaving {
        lines.push(say!(words, "report-close-to-leaving"));
    }
    lines
}

/// What was marked, beside what was there.
pub fn noticing(words: &Words, sitting: &Sitting<'_>, sheet: &ScoreSheet, page: &mut Page) {
    let scenario = sitting.scenario;
    let seen = &sheet.noticing;
    if seen.signals.is_empty() && sitting.marks.is_empty() {
        return;
    }
    page.heading(words.say("report-noticed"));
    let signs = say!(words, "report-signs", n = seen.signals.len());
    if sitting.marks.is_empty() {
        page.para(say!(words, "report-marked-nothing", signs = signs));
        return;
    }
    page.para(say!(
        words,
        "report-noticed-counts",
        signs = signs,
        found = seen.count(Noticed::Found),
        otherwise = seen.count(Noticed::SeenNotNamed),
        missed = seen.count(Noticed::Missed),
        marks = say!(words, "report-marks", n = seen.false_alarms.len()),
    ));
    for signal in &seen.signals {
        let how = match signal.outcome {
            Noticed::Found => say!(words, "report-signal-found"),
            Noticed::SeenNotNamed => say!(words, "report-signal-otherwise"),
            Noticed::Missed => say!(words, "report-signal-missed"),
        };
        let line = quote(words, scenario, signal.line, signal.cast);
        let cue = terms::capital(&terms::cue_name(words, signal.cue));
        page.item(say!(words, "report-signal", cue = cue, how = how, line = line));
    }
    for alarm in &seen.false_alarms {
        let line = quote(words, scenario, alarm.line, Person::NOBODY);
        let cue = terms::cue_name(words, alarm.cue);
        page.item(say!(words, "report-look-alike", cue = cue, line = line));
    }
    if !seen.unscored.is_empty() {
        let marks = say!(words, "report-marks", n = seen.unscored.len());
        page.para(say!(words, "report-uncounted", marks = marks));
    }
}

/// A line in short, to know it again.
fn quote(words: &Words, scenario: &Scenario, id: u32, cast: Person) -> String {
    let line = &scenario.lines[id as usize];
    let who = match line.by {
        Person::NOBODY => "".into(),
        Person::LEADER => words.say("report-you-speaking").into(),
        by => name(words, scenario, by),
    };
    let text = match line.says.first() {
        Some(says) => format!("“{}”", fill(scenario, says, cast)),
        None => format!("[{}]", fill(scenario, &line.shows, cast)),
    };
    const MOST: usize = 90;
    let text = if text.chars().count() > MOST {
        let end = if text.starts_with('[') { ']' } else { '”' };
        text.chars().take(MOST).chain(['…', end]).collect()
    } else {
        text
    };
    if who.is_empty() { text } else { format!("{}, {text}", terms::capital(&who)) }
}
