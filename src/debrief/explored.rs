//! Decisions tried again after going back: shown beside the first branch, never scored. Must not know the score.

use super::{Feedback, feedback};
use crate::scoring::{Judged, judge_step};
use crate::session::Sitting;

/// A decision on an explored branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explored {
    /// Index of the step in the sitting.
    pub step: usize,
    /// The step of the first branch taken at the same decision in the same state; none further down the branch.
    pub instead_of: Option<usize>,
    /// The move, rated like any other.
    pub judged: Judged,
    /// What it did and why it is rated so.
    pub feedback: Feedback,
}

/// Every decision taken off the first branch, in the order taken.
pub(super) fn explored(sitting: &Sitting) -> Vec<Explored> {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let steps = sitting.steps.iter().enumerate().filter(|(_, s)| s.explored);
    steps
        .filter_map(|(index, step)| {
            let judged = judge_step(scenario, theory, index, step)?;
            let instead_of = sitting.first_branch().find(|(_, s)| s.parent == step.parent).map(|(i, _)| i);
            let feedback = feedback(scenario, theory, step, &judged);
            Some(Explored { step: index, instead_of, judged, feedback })
        })
        .collect()
}
