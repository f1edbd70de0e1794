//! Each decision in the debrief: what was offered, chosen, keyed and passed over. Must not know the whole score.

use super::feedback::{ratings, standing};
use super::rows::Page;
use super::words::{fill, made, tenths};
use crate::scenario::compiled::{DecisionId, Home, Person, Scenario};
use crate::scoring::{self, Judged, ScoreSheet};
use crate::session::{Move, Sitting, chosen};

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
pub fn page(sitting: &Sitting<'_>, sheet: &ScoreSheet, page: &mut Page) {
    if !sheet.decisions.is_empty() {
        page.heading("Decision by decision");
    }
    for judged in &sheet.decisions {
        one(sitting, judged, page);
    }
}

fn one(sitting: &Sitting<'_>, judged: &Judged, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    page.blank().said(format!("Decision {}: {}.", judged.ordinal, place(scenario, judged.decision)), "");
    let Some(mine) = judged.made() else { return };
    page.para(format!("You chose: {}", made(scenario, theory, mine.mv)));
    ratings(scenario, theory, mine, page);
    page.para(standing(judged));
    let best = judged.best_of();
    match best {
        Some(best) if Some(best) == judged.chosen => {
            page.para("Nothing on offer was rated higher.");
        }
        Some(best) => {
            let best = &judged.offered[best];
            page.para(format!("Rated best: {}", made(scenario, theory, best.mv)));
            ratings(scenario, theory, best, page);
        }
        None => {}
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
pub fn explored(sitting: &Sitting<'_>, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let mut heading = true;
    for (n, step) in sitting.steps.iter().enumerate().filter(|(_, s)| s.explored) {
        if std::mem::take(&mut heading) {
            page.heading("What you also tried");
            page.para("After going back. Shown, not scored.");
        }
        let ordinal = step.before.state.decisions + 1;
        let place = place(scenario, step.decision);
        page.item(format!("Decision {ordinal}, {place}: {}", made(scenario, theory, step.mv)));
        let judged = scoring::judge_step(scenario, theory, n, step);
        if let Some(rated) = judged.as_ref().and_then(Judged::made) {
            page.under(format!("Rated {} of 5.", tenths(rated.composite)));
        }
        let first = sitting.steps.iter().find(|s| !s.explored && s.before.state.decisions + 1 == ordinal);
        for line in first.map(|f| beside(scenario, f, step)).unwrap_or_default() {
            page.under(line);
        }
    }
}

/// How the group stood after each of two ways of taking the same step.
fn beside(scenario: &Scenario, first: &crate::session::Step, other: &crate::session::Step) -> Vec<String> {
    use crate::vocabulary::*;
    let mut apart: Vec<String> = Vec::new();
    for &level in GroupLevel::ALL {
        let (a, b) = (first.after.state.group(level), other.after.state.group(level));
        if (a - b).abs() >= 200 {
            let (name, a, b) = (super::words::spoken(level.name()), tenths(b), tenths(a));
            apart.push(format!("{name} {a} instead of {b}"));
        }
    }
    let mut lines = Vec::new();
    if !apart.is_empty() {
        lines.push(format!("The group after it: {}.", apart.join(", ")));
    }
    for (m, member) in scenario.members.iter().enumerate() {
        let (a, b) = (first.after.state.members[m].phase, other.after.state.members[m].phase);
        if a != b {
            let (b, a) = (super::words::phase(b), super::words::phase(a));
            lines.push(format!("{}: {b}, instead of {a}.", member.name));
        }
    }
    lines
}
