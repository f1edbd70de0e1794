//! The debrief: what happened, why, and what shows across the session, as data. Must not know files, screens or layout.
//!
//! Words come first (what somebody seems to have heard, who else moved, one sentence why), numbers one step
//! deeper. Nothing is said here that cannot be pointed at: each part keeps its step, its rule or reason, its
//! source. Levels and ratings are hundredths, as in the sitting and the score sheet.

mod explored;
mod feedback;
mod findings;
mod people;

#[cfg(test)]
mod tests;

pub use explored::Explored;
pub use feedback::{Feedback, Heard, Moved, Row, Shift, Why, feedback};
pub use findings::{Finding, MOST, Pattern, findings};
pub use people::{PhaseStep, Portrait, Replay, people};

use crate::scenario::compiled::{Home, People, Scenario};
use crate::scoring::{Judged, ScoreSheet};
use crate::session::{Event, Move, Sitting, Step, chosen};
use crate::theory::Rule;
use crate::vocabulary::*;

/// Everything a debrief shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// The score sheet it rests on: score, goals, duties, noticing, trajectory.
    pub sheet: ScoreSheet,
    /// Each decision of the first branch, in order.
    pub decisions: Vec<Reviewed>,
    /// Each member, in order.
    pub people: Vec<Portrait>,
    /// The ending come to; none while the session is under way.
    pub ending: Option<u8>,
    /// Asking about risk: there if a sign of risk was given, or a part of the check was spoken.
    pub safety: Option<Safety>,
    /// Decisions tried again after going back.
    pub explored: Vec<Explored>,
    /// What shows across the session, most telling first; at most [`MOST`].
    pub findings: Vec<Finding>,
}

/// One decision looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// Index in [`ScoreSheet::decisions`].
    pub judged: usize,
    /// Index of the step in the sitting.
    pub step: usize,
    /// Where it belongs: a scene or an enactment.
    pub home: Home,
    /// What the move did and why it is rated so.
    pub feedback: Feedback,
    /// The best other option on offer, if it is better than what was chosen or as good.
    pub passed_over: Option<PassedOver>,
}

/// What was on offer and not chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// Index in [`Judged::offered`].
    pub offered: usize,
    /// What it is worth above what was chosen, hundredths of an anchor (0: as good).
    pub gain: i32,
    /// Why, on each goal in play.
    pub why: Vec<Why>,
}

/// Asking about risk, part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safety {
    /// Parts said, with the step.
    pub said: Vec<(SafetyPart, usize)>,
    /// Parts not said.
    pub missing: Vec<SafetyPart>,
    /// A sign of risk was given on this path.
    pub due: bool,
}

/// Builds the debrief of a sitting from its score sheet.
pub fn debrief(sitting: &Sitting, sheet: ScoreSheet) -> Debrief {
    let decisions = sheet
        .decisions
        .iter()
        .enumerate()
        .filter_map(|(judged, j)| {
            let index = j.step?;
            let step = &sitting.steps[index];
            Some(Reviewed {
                judged,
                step: index,
                home: sitting.scenario.decisions[usize::from(j.decision)].home,
                feedback: feedback(sitting.scenario, sitting.theory, step, j),
                passed_over: passed_over(j),
            })
        })
        .collect();
    Debrief {
        decisions,
        people: people(sitting),
        ending: sitting.first_branch().last().map_or(sitting.begun(), |(_, s)| &s.after).ending(),
        safety: safety(sitting),
        explored: explored::explored(sitting),
        findings: findings(sitting),
        sheet,
    }
}

/// The best option on offer other than the one chosen, unless it is worth less than that.
pub fn passed_over(judged: &Judged) -> Option<PassedOver> {
    let made = judged.made()?;
    let worth = |i: usize| judged.worth(&judged.offered[i]);
    let others = (0..judged.offered.len()).filter(|i| judged.chosen != Some(*i));
    // Of equals the first in file order.
    let offered = others.max_by_key(|&i| (worth(i), std::cmp::Reverse(i)))?;
    let gain = worth(offered) - judged.worth(made);
    let rated = &judged.offered[offered];
    let why = rated.ratings.iter().map(|&(goal, rating, source)| Why::rated(goal, rating, source)).collect();
    (gain >= 0).then_some(PassedOver { offered, gain, why })
}

/// Which parts of asking about risk were said on the first branch.
fn safety(sitting: &Sitting) -> Option<Safety> {
    let opening = sitting.opening.iter().map(|e| (None, e));
    let steps = sitting.first_branch().flat_map(|(i, s)| s.events.iter().map(move |e| (Some(i), e)));
    let (mut said, mut due) = (Vec::new(), false);
    for (step, event) in opening.chain(steps) {
        match (*event, step) {
            (Event::Noted { rule: Rule::RiskOpened, .. }, _) => due = true,
            (Event::Noted { rule: Rule::SafetyPartSaid, a, .. }, Some(step)) => {
                let part = SafetyPart::ALL.iter().find(|p| **p as i32 == a);
                said.extend(part.map(|p| (*p, step)));
            }
            _ => {}
        }
    }
    let has = |part: &SafetyPart| said.iter().any(|(p, _)| p == part);
    let missing = SafetyPart::ALL.iter().copied().filter(|p| !has(p)).collect();
    (due || !said.is_empty()).then_some(Safety { said, missing, due })
}

/// The intervention of a step and whom it addressed.
pub(crate) fn addressed(scenario: &Scenario, step: &Step) -> (Intervention, People) {
    match (step.mv, chosen(scenario, step.decision, step.mv)) {
        (_, Some(c)) => (c.intervention, c.to),
        (Move::Palette(id, to), None) => (id, to),
        (_, None) => (Intervention::HoldSilence, People::EVERYONE),
    }
}

/// The events of the move itself: up to the first line that answers it, or the next scene or ending.
pub(crate) fn of_the_move(events: &[Event]) -> &[Event] {
    let end = events.iter().position(|e| {
        matches!(e, Event::Line { .. } | Event::Opened(_) | Event::Decision(_) | Event::Ended(_))
    });
    &events[..end.unwrap_or(events.len())]
}

/// The events of the move and of what was answered to it: up to the next scene, enactment or ending.
pub(crate) fn until_next(events: &[Event]) -> &[Event] {
    let end =
        events.iter().position(|e| matches!(e, Event::Opened(_) | Event::Decision(_) | Event::Ended(_)));
    &events[..end.unwrap_or(events.len())]
}
