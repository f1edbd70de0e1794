//! Each decision in the debrief: what was offered, chosen, keyed and passed over. Must not know the whole score.

use super::feedback::{ratings, standing, why};
use super::rows::Page;
use super::words::{fill, made, phase, spoken, tenths};
use crate::debrief::{Debrief, Reviewed};
use crate::scenario::compiled::{DecisionId, Home, Person, Scenario};
use crate::session::{Move, Sitting, Step, chosen};
use crate::vocabulary::GroupLevel;

/// Name of where a decision belongs, for readers.
pub fn place(scenario: &Scenario, decision: DecisionId) -> String {
    match scenario.decisions[usize::from(decision)].home {
        Home::Scene(s) => {
            let scene = &scenario.scenes[usize::from(s)];
            let title = if scene.title.is_empty() { &scene.id } else { &scene.title };
            fill(scenario, title, Person::NOBODY)
        }
        Home::Enactment(e) => {
            let of = scenario.enactments[usize::from(e)].of;
            format!("{}'s old story, here", scenario.members[usize::from(of)].name)
        }
    }
}

/// All decisions of the first branch.
pub fn page(sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    if !debrief.decisions.is_empty() {
        page.heading("Decision by decision");
    }
    for reviewed in &debrief.decisions {
        one(sitting, debrief, reviewed, page);
    }
}

fn one(sitting: &Sitting<'_>, debrief: &Debrief, reviewed: &Reviewed, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let judged = &debrief.sheet.decisions[reviewed.judged];
    page.blank().said(format!("Decision {}: {}.", judged.ordinal, place(scenario, judged.decision)), "");
    let Some(mine) = judged.made() else { return };
    page.para(format!("You chose: {}", made(scenario, theory, mine.mv)));
    ratings(scenario, theory, mine, page);
    page.para(standing(judged));
    let best = reviewed.passed_over.as_ref().map(|p| p.offered);
    match &reviewed.passed_over {
        Some(passed) => {
            let lead = if passed.gain > 0 { "You passed over" } else { "As good" };
            let best = &judged.offered[passed.offered];
            page.para(format!("{lead}: {}", made(scenario, theory, best.mv)));
            ratings(scenario, theory, best, page);
        }
        None => {
            page.para("Nothing on offer was rated higher.");
        }
    }
    let others = judged.offered.iter().enumerate();
    let others: Vec<_> =
        others.filter(|(i, _)| Some(*i) != judged.chosen && Some(*i) != best).map(|(_, r)| r).collect();
    if !others.is_empty() {
        page.para("Also on offer:");
    }
    for rated in others {
        page.item(format!("{} of 5, {}", tenths(judged.worth(rated)), made(scenario, theory, rated.mv)));
    }
    // What the author says where key and theory part, and where it is written.
    let moves = [Some(mine.mv), best.map(|b| judged.offered[b].mv)];
    let mut sources: Vec<&String> = Vec::new();
    for mv in moves.into_iter().flatten() {
        let Some(choice) = chosen(scenario, judged.decision, mv) else { continue };
        if mv == mine.mv && !choice.because.is_empty() && !matches!(mv, Move::Palette(..)) {
            page.para(fill(scenario, &choice.because, Person::NOBODY));
        }
        for source in &choice.sources {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    if !sources.is_empty() {
        let sources: Vec<&str> = sources.iter().map(|s| s.as_str()).collect();
        page.para(format!("Sources: {}.", sources.join("; ")));
    }
}

/// Branches tried after going back.
pub fn explored(sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    if debrief.explored.is_empty() {
        return;
    }
    page.heading("What you also tried");
    page.para("After going back. Shown, not scored.");
    for tried in &debrief.explored {
        let step = &sitting.steps[tried.step];
        let place = place(scenario, step.decision);
        page.item(format!("Decision {}, {place}: {}", tried.judged.ordinal, made(scenario, theory, step.mv)));
        if let Some(rated) = tried.judged.made() {
            let reason = why(scenario, theory, &tried.feedback.why);
            page.under(format!("Rated {} of 5. {reason}", tenths(rated.composite)));
        }
        for line in tried.instead_of.map(|f| beside(scenario, &sitting.steps[f], step)).unwrap_or_default() {
            page.under(line);
        }
    }
}

/// How the group stood after each of two ways of taking the same step.
fn beside(scenario: &Scenario, first: &Step, other: &Step) -> Vec<String> {
    // Less than two points is not worth a line.
    const TELLING: i32 = 200;
    let apart = GroupLevel::ALL.iter().filter_map(|&level| {
        let (was, now) = (first.after.state.group(level), other.after.state.group(level));
        let name = spoken(level.name());
        ((was - now).abs() >= TELLING).then(|| format!("{name} {} instead of {}", tenths(now), tenths(was)))
    });
    let apart: Vec<String> = apart.collect();
    let mut lines = Vec::new();
    if !apart.is_empty() {
        lines.push(format!("The group after it: {}.", apart.join(", ")));
    }
    for (m, member) in scenario.members.iter().enumerate() {
        let (was, now) = (first.after.state.members[m].phase, other.after.state.members[m].phase);
        if was != now {
            let (was, now) = (phase(was), phase(now));
            lines.push(format!("{}: {now}, instead of {was}.", member.name));
        }
    }
    lines
}
