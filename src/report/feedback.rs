//! Feedback on one choice: words first, numbers and rules one step deeper. Must not know when it is shown.

use super::rows::Page;
use super::rules::{explained, sentence};
use super::words::{self, anchor, capital, fill, goal, made, people, tenths};
use crate::debrief::{self, Heard, Moved, Shift, Why};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::scoring::{self, Counting, Judged, Rated, Source};
use crate::session::{Event, Sitting, Step, chosen};
use crate::theory::Theory;
use crate::vocabulary::*;

/// What is said about a choice, ready for a page or for JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
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
pub fn words(sitting: &Sitting<'_>, index: usize) -> Words {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let step = &sitting.steps[index];
    let Some(judged) = scoring::judge_step(scenario, theory, index, step) else { return Words::default() };
    let feedback = debrief::feedback(scenario, theory, step, &judged);
    let mut moved = phases(scenario, own_events(step), &feedback.others);
    moved.extend(feedback.others.iter().map(|m| shifted(scenario, *m)));
    Words {
        heard: feedback.heard.map_or(String::new(), |h| heard(scenario, step, h)),
        moved,
        why: why(scenario, theory, &feedback.why),
        source: feedback.sources.join("; "),
    }
}

/// What somebody seems to have heard.
fn heard(scenario: &Scenario, step: &Step, heard: Heard) -> String {
    let words = fill(scenario, heard.words(scenario), Person::NOBODY);
    let name = |m: u8| scenario.name(Person(m));
    match heard {
        Heard::Written(_) => {
            let to = chosen(scenario, step.decision, step.mv).map_or(People::EVERYONE, |c| c.to);
            let who = if to.is_everyone() { "The room".into() } else { capital(&people(scenario, to)) };
            format!("{who} may have heard: {words}")
        }
        Heard::OldAnswer(m) => format!("{} may have heard the old answer once more: {words}.", name(m)),
        Heard::SomethingElse(m) => {
            format!("{} may have heard something other than the answer that has always come.", name(m))
        }
        Heard::Between(m) => format!("{} may have heard neither the old answer nor a new one.", name(m)),
        Heard::Nothing(m) => format!("{} may have heard nothing that was meant for them.", name(m)),
    }
}

/// How somebody who was not addressed moved.
fn shifted(scenario: &Scenario, moved: Moved) -> String {
    let name = scenario.name(Person(moved.who));
    match moved.shift {
        Shift::MoreStirred => format!("{name} is more tense."),
        Shift::TooMuch => format!("It has become too much for {name}."),
        Shift::Calmer => format!("{name} is calmer."),
        Shift::BackWithin => format!("{name} can feel and think again."),
        Shift::EasierWithYou => format!("{name} is easier with you."),
        Shift::WarierOfYou => format!("{name} is more wary of you."),
        Shift::SeesMore => format!("{name} sees a little more."),
        Shift::SeesLess => format!("{name} sees a little less."),
        Shift::OldStoryNearer => format!("An old story is nearer for {name}."),
        Shift::OldStoryFurther => format!("An old story is further off for {name}."),
        Shift::CloserTo(other) => format!("{name} is closer to {}.", scenario.name(other)),
        Shift::FurtherFrom(other) => format!("{name} is further from {}.", scenario.name(other)),
        Shift::Reached(phase) => format!("For {name}: {}.", words::phase(phase)),
    }
}

/// What became of the old stories of those not already told of.
fn phases(scenario: &Scenario, events: &[Event], told: &[Moved]) -> Vec<String> {
    let reached = events.iter().filter_map(|event| match *event {
        Event::Phase { who, to, .. } if to > Phase::Enacted && told.iter().all(|m| m.who != who) => {
            Some(format!("For {}: {}.", scenario.name(Person(who)), words::phase(to)))
        }
        Event::Rupture { who, open, .. } => {
            let name = scenario.name(Person(who));
            let what = if open { "has broken" } else { "is mended" };
            Some(format!("Something between {name} and you {what}."))
        }
        _ => None,
    });
    reached.collect()
}

/// A reason as a sentence.
pub fn why(scenario: &Scenario, theory: &Theory, why: &Why) -> String {
    match why {
        Why::Key { reason, .. } => fill(scenario, reason.text(scenario), Person::NOBODY),
        Why::Rating { rule, .. } => capital(theory.rule(*rule).text.trim()),
        Why::Told(event) => {
            let Some(row) = debrief::Row::of(event) else { return String::new() };
            let known = |p: Person| if p == Person::NOBODY { vec![] } else { vec![p] };
            sentence(scenario, theory, row.rule, &known(row.who), &known(row.other), (row.from, row.to))
        }
    }
}

/// Feedback on a step: the page shown after a choice. Empty if there is nothing to say.
pub fn after(sitting: &Sitting<'_>, index: usize) -> Page {
    let said = words(sitting, index);
    let why = if said.why.is_empty() { String::new() } else { format!("Why: {}", said.why) };
    let parts = [said.heard, said.moved.join(" "), why];
    let mut page = Page::new();
    for part in parts.into_iter().filter(|p| !p.is_empty()) {
        if page.rows.is_empty() {
            page.blank().said("Feedback.", part);
        } else {
            page.para(part);
        }
    }
    if !page.rows.is_empty() && !said.source.is_empty() {
        page.para(format!("Source: {}.", said.source.trim_end_matches('.')));
    }
    page
}

/// One step deeper: ratings on each goal, what was best, and every rule that fired.
pub fn deeper(sitting: &Sitting<'_>, index: usize) -> Page {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let step = &sitting.steps[index];
    let mut page = Page::new();
    page.heading("Why, one step deeper").para(format!("You chose: {}", made(scenario, theory, step.mv)));
    if let Some(judged) = scoring::judge_step(scenario, theory, index, step) {
        if let Some(rated) = judged.made() {
            ratings(scenario, theory, rated, &mut page);
        }
        page.para(standing(&judged));
        let best = judged.best_of().filter(|b| Some(*b) != judged.chosen).map(|b| &judged.offered[b]);
        if let Some(best) = best {
            page.para(format!("Rated best here: {}", made(scenario, theory, best.mv)));
            ratings(scenario, theory, best, &mut page);
        }
    }
    page.para("What the model did, rule by rule (levels are model units, 0 to 100):");
    page.extend(explained(scenario, theory, own_events(step)));
    page
}

/// The ratings of a move on the goals in play, a line each.
pub fn ratings(scenario: &Scenario, theory: &Theory, rated: &Rated, page: &mut Page) {
    for (g, rating, source) in &rated.ratings {
        let why = match source {
            Source::Key { reason } => fill(scenario, reason.text(scenario), Person::NOBODY),
            Source::Theory => theory.rule(scoring::rating_rule(*g)).text.trim().to_owned(),
        };
        page.item(format!("{} {} of 5, {}: {why}", capital(goal(*g)), tenths(*rating), anchor(*rating)));
    }
}

/// What a decision counts for, in a sentence.
pub fn standing(judged: &Judged) -> String {
    let missed = if judged.missed {
        " A duty came first here and was not taken up, so nothing else counts."
    } else {
        ""
    };
    match judged.standing {
        Counting::Counted => format!("Credit {} of 100.{missed}", judged.credit.unwrap_or(0) / 10),
        Counting::NotKeyed => "Not keyed: explained by theory, not scored.".into(),
        Counting::Palette => "A palette move: practice, not scored.".into(),
        Counting::NoSpread => {
            "The options lie close together here, so it is talked about and not scored.".into()
        }
        Counting::NotAnchor => "Not one of the decisions an assessment scores.".into(),
        Counting::Explored => "Tried after going back: shown, not scored.".into(),
    }
}
