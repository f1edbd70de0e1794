//! Feedback on one choice: words first, numbers and rules one step deeper. Must not know when it is shown.

use super::rows::Page;
use super::rules::{explained, moved};
use super::words::{self, anchor, capital, fill, goal, list, made, people, tenths};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::scoring::{self, Counting, Judged, Rated, Source};
use crate::session::{Event, Move, Sitting, Step, chosen};
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

/// Feedback on a step in words.
pub fn words(sitting: &Sitting<'_>, index: usize) -> Words {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let step = &sitting.steps[index];
    let choice = chosen(scenario, step.decision, step.mv);
    let to = match (step.mv, choice) {
        (Move::Palette(_, to), _) => to,
        (_, Some(c)) => c.to,
        _ => People::EVERYONE,
    };
    let heard = choice.filter(|c| !c.heard.is_empty()).map_or(String::new(), |c| {
        let who = if to.is_everyone() { "The room".into() } else { capital(&people(scenario, to)) };
        format!("{who} may have heard: {}", fill(scenario, &c.heard, Person::NOBODY))
    });
    let mut said = Words { heard, moved: others(scenario, own_events(step), to), ..Words::default() };
    if let Some(judged) = scoring::judge_step(scenario, theory, index, step)
        && let Some(rated) = judged.made()
    {
        (said.why, said.source) = reason(scenario, theory, &judged, rated);
    }
    said
}

/// Who moved besides those spoken to, and what became of an old story.
fn others(scenario: &Scenario, events: &[Event], to: People) -> Vec<String> {
    let mut said = Vec::new();
    for event in events {
        if let Event::Phase { who, to: phase, .. } = *event
            && phase > Phase::Enacted
        {
            said.push(format!("For {}: {}.", scenario.name(Person(who)), words::phase(phase)));
        }
        if let Event::Rupture { who, open: true, .. } = *event {
            said.push(format!("Something between {} and you has broken.", scenario.name(Person(who))));
        }
    }
    for (m, member) in scenario.members.iter().enumerate() {
        let [alliance, arousal, insight, _] = moved(events, m);
        let mut parts = Vec::new();
        match alliance {
            2.. => parts.push("came nearer to you"),
            ..=-2 => parts.push("drew back from you"),
            _ => {}
        }
        match arousal {
            4.. => parts.push("grew more tense"),
            ..=-4 => parts.push("eased"),
            _ => {}
        }
        if insight >= 2 {
            parts.push("understood something");
        }
        if !parts.is_empty() && (to.is_everyone() || !to.names(Person(m as u8)) || alliance.abs() >= 4) {
            said.push(format!("{} {}.", member.name, list(&parts)));
        }
    }
    said
}

/// The sentence behind a rating, and its source: the author's reason on the goal that weighs most, or theory's rule.
fn reason(scenario: &Scenario, theory: &Theory, judged: &Judged, rated: &Rated) -> (String, String) {
    let heaviest = judged.goals.iter().max_by_key(|(_, w)| *w).map(|(g, _)| *g);
    let best = heaviest.and_then(|g| rated.on(g).map(|(_, s)| (g, s)));
    match best {
        Some((_, Source::Key { reason })) => {
            let source = match reason.sources(scenario) {
                [] => "the author's key, provisional".into(),
                sources => sources.join("; "),
            };
            (fill(scenario, reason.text(scenario), Person::NOBODY), source)
        }
        Some((g, Source::Theory)) => {
            let rule = theory.rule(scoring::rating_rule(g));
            (capital(rule.text.trim()), rule.source.clone())
        }
        None => (String::new(), String::new()),
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
