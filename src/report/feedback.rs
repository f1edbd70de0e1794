//! Feedback on one choice: words first, numbers and rules one step deeper. Must not know when it is shown.

use super::field;
use super::rows::Page;
use super::rules::{explained, sentence};
use super::words::{anchor, capital, decimal, fill, goal, made, name, people, phase, say};
use crate::debrief::{self, Heard, Moved, Shift, Why};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::scoring::{self, Counting, Judged, Rated, Source};
use crate::session::{Event, Sitting, Step, chosen};
use crate::theory::Theory;
use crate::vocabulary::*;
use crate::words::Words;

/// What is said about a choice, ready for a page or for JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What the person addressed seems to have heard; may be empty.
    pub heard: String,
    /// Who else moved, a sentence each.
    pub moved: Vec<String>,
    /// One sentence why.
    pub why: String,
    /// Where that comes from.
    pub source: String,
}

/// The events that belong to the choice itself: up to the next scene.
pub fn own_events(step: &Step) -> &[Event] {
    let end = step.events.iter().position(|e| matches!(e, Event::Opened(_) | Event::Ended(_)));
    &step.events[..end.unwrap_or(step.events.len())]
}

/// Feedback on a step in words; the step is judged for it.
pub fn words(words: &Words, sitting: &Sitting<'_>, index: usize) -> Said {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let step = &sitting.steps[index];
    let Some(judged) = scoring::judge_step(scenario, theory, index, step) else { return Said::default() };
    let feedback = debrief::feedback(scenario, theory, step, &judged);
    let mut moved = phases(words, scenario, own_events(step), &feedback.others);
    moved.extend(feedback.others.iter().map(|m| shifted(words, scenario, *m)));
    Said {
        heard: feedback.heard.map_or(String::new(), |h| heard(words, scenario, step, h)),
        moved,
        why: why(words, scenario, theory, &feedback.why),
        source: match feedback.why.rule() {
            Some(rule) => field::source(words, theory, rule),
            None => feedback.sources.join("; "),
        },
    }
}

/// What somebody seems to have heard.
fn heard(words: &Words, scenario: &Scenario, step: &Step, heard: Heard) -> String {
    let says = fill(scenario, heard.words(scenario), Person::NOBODY);
    let name = |m: u8| scenario.name(Person(m));
    match heard {
        Heard::Written(_) => {
            let to = chosen(scenario, step.decision, step.mv).map_or(People::EVERYONE, |c| c.to);
            let who = if to.is_everyone() { words.say("report-room") } else { people(words, scenario, to) };
            capital(&say!(words, "report-heard-written", who = who, says = says))
        }
        Heard::OldAnswer(m) => say!(words, "report-heard-old", who = name(m), says = says),
        Heard::SomethingElse(m) => say!(words, "report-heard-other", who = name(m)),
        Heard::Between(m) => say!(words, "report-heard-between", who = name(m)),
        Heard::Nothing(m) => say!(words, "report-heard-nothing", who = name(m)),
    }
}

/// How somebody who was not addressed moved.
fn shifted(words: &Words, scenario: &Scenario, moved: Moved) -> String {
    let who = scenario.name(Person(moved.who));
    let other = |other| name(words, scenario, other).into_owned();
    match moved.shift {
        Shift::MoreStirred => say!(words, "report-shift-stirred", who = who),
        Shift::TooMuch => say!(words, "report-shift-too-much", who = who),
        Shift::Calmer => say!(words, "report-shift-calmer", who = who),
        Shift::BackWithin => say!(words, "report-shift-back", who = who),
        Shift::EasierWithYou => say!(words, "report-shift-easier", who = who),
        Shift::WarierOfYou => say!(words, "report-shift-warier", who = who),
        Shift::SeesMore => say!(words, "report-shift-sees-more", who = who),
        Shift::SeesLess => say!(words, "report-shift-sees-less", who = who),
        Shift::OldStoryNearer => say!(words, "report-shift-nearer", who = who),
        Shift::OldStoryFurther => say!(words, "report-shift-further", who = who),
        Shift::CloserTo(them) => say!(words, "report-shift-closer-to", who = who, other = other(them)),
        Shift::FurtherFrom(them) => say!(words, "report-shift-further-from", who = who, other = other(them)),
        Shift::Reached(to) => say!(words, "report-shift-phase", who = who, phase = phase(words, to)),
    }
}

/// What became of the old stories of those not already told of.
fn phases(words: &Words, scenario: &Scenario, events: &[Event], told: &[Moved]) -> Vec<String> {
    let name = |m: u8| scenario.name(Person(m));
    let reached = events.iter().filter_map(|event| match *event {
        Event::Phase { who, to, .. } if to > Phase::Enacted && told.iter().all(|m| m.who != who) => {
            Some(say!(words, "report-shift-phase", who = name(who), phase = phase(words, to)))
        }
        Event::Rupture { who, open: true, .. } => Some(say!(words, "report-broken", who = name(who))),
        Event::Rupture { who, .. } => Some(say!(words, "report-mended", who = name(who))),
        _ => None,
    });
    reached.collect()
}

/// A reason as a sentence.
pub fn why(words: &Words, scenario: &Scenario, theory: &Theory, why: &Why) -> String {
    match why {
        Why::Key { reason, .. } => fill(scenario, reason.text(scenario), Person::NOBODY),
        Why::Rating { rule, .. } => capital(&field::rule(words, theory, *rule, &[])),
        Why::Told(event) => {
            let Some(row) = debrief::Row::of(event) else { return String::new() };
            let known = |p: Person| if p == Person::NOBODY { vec![] } else { vec![p] };
            let (who, other) = (known(row.who), known(row.other));
            sentence(words, scenario, theory, row.rule, &who, &other, (row.from, row.to))
        }
    }
}

/// Feedback on a step: the page shown after a choice. Empty if there is nothing to say.
pub fn after(words: &Words, sitting: &Sitting<'_>, index: usize) -> Page {
    let said = self::words(words, sitting, index);
    let why = if said.why.is_empty() { String::new() } else { say!(words, "report-why", why = said.why) };
    let parts = [said.heard, said.moved.join(" "), why];
    let mut page = Page::new();
    for part in parts.into_iter().filter(|p| !p.is_empty()) {
        if page.rows.is_empty() {
            page.blank().said(words.say("report-feedback"), part);
        } else {
            page.para(part);
        }
    }
    if !page.rows.is_empty() && !said.source.is_empty() {
        page.para(say!(words, "report-source", source = said.source.trim_end_matches('.')));
    }
    page
}

/// One step deeper: ratings on each goal, what was best, and every rule that fired.
pub fn deeper(words: &Words, sitting: &Sitting<'_>, index: usize) -> Page {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let step = &sitting.steps[index];
    let mut page = Page::new();
    page.heading(words.say("report-deeper"));
    page.para(say!(words, "report-you-chose", made = made(words, scenario, theory, step.mv)));
    if let Some(judged) = scoring::judge_step(scenario, theory, index, step) {
        if let Some(rated) = judged.made() {
            ratings(words, scenario, theory, rated, &mut page);
        }
        page.para(standing(words, &judged));
        let best = judged.best_of().filter(|b| Some(*b) != judged.chosen).map(|b| &judged.offered[b]);
        if let Some(best) = best {
            page.para(say!(words, "report-best-here", made = made(words, scenario, theory, best.mv)));
            ratings(words, scenario, theory, best, &mut page);
        }
    }
    page.para(words.say("report-rule-by-rule"));
    page.extend(explained(words, scenario, theory, own_events(step)));
    page
}

/// The ratings of a move on the goals in play, a line each.
pub fn ratings(words: &Words, scenario: &Scenario, theory: &Theory, rated: &Rated, page: &mut Page) {
    for (g, rating, source) in &rated.ratings {
        let why = match source {
            Source::Key { reason } => fill(scenario, reason.text(scenario), Person::NOBODY),
            Source::Theory => field::rule(words, theory, scoring::rating_rule(*g), &[]),
        };
        let (goal, anchor) = (capital(&goal(words, *g)), anchor(words, *rating));
        let rating = decimal(words, *rating);
        page.item(say!(words, "report-rating", goal = goal, rating = rating, anchor = anchor, why = why));
    }
}

/// What a decision counts for, in a sentence.
pub fn standing(words: &Words, judged: &Judged) -> String {
    match judged.standing {
        Counting::Counted => {
            let credit = say!(words, "report-standing-counted", n = judged.credit.unwrap_or(0) / 10);
            if judged.missed { credit + " " + &say!(words, "report-standing-missed") } else { credit }
        }
        Counting::NotKeyed => say!(words, "report-standing-not-keyed"),
        Counting::Palette => say!(words, "report-standing-palette"),
        Counting::NoSpread => say!(words, "report-standing-no-spread"),
        Counting::NotAnchor => say!(words, "report-standing-not-anchor"),
        Counting::Explored => say!(words, "report-standing-explored"),
    }
}
