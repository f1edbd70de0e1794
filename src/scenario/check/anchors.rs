//! Anchors: what an assessment scores must lie on every path. Must not know keys.

use super::graph::Ways;
use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;
use crate::scenario::limits;

/// Checks where anchors lie and how many there are.
pub(super) fn check(ways: &Ways<'_>, out: &mut Findings) {
    let scenario = ways.scenario;
    let anchors: Vec<usize> =
        (0..scenario.decisions.len()).filter(|&d| scenario.decisions[d].anchor).collect();
    let Some(&first) = anchors.first() else { return };
    let every = ways.on_every_path();
    for &decision in &anchors {
        let path = scenario.decision_path(decision as DecisionId);
        let (why, help) = match scenario.decisions[decision].home {
            Home::Enactment(_) => (
                "An enactment comes only if a member is stirred enough, so not every student meets it."
                    .to_string(),
                "Take `anchor` away: decisions in enactments are practice.",
            ),
            Home::Scene(s) if every.contains(&usize::from(s)) => continue,
            Home::Scene(s) => {
                let scene = &scenario.scenes[usize::from(s)];
                let why = if scene.branch {
                    format!("`{}` is a branch, and some sessions go past it.", scene.id)
                } else if scene.needs.is_some() {
                    format!("`{}` has a condition; where it does not hold, the scene is left out.", scene.id)
                } else {
                    format!("Some `leads_to` goes past `{}`.", scene.id)
                };
                (why, "Put the anchor into a scene that every session plays, or take `anchor` away.")
            }
        };
        out.add(codes::ANCHOR_OFF_PATH, format!("{path}.anchor"), "Not every session meets this anchor.")
            .why(format!("{why} An assessment compares students on the same decisions."))
            .help(help);
    }
    if anchors.len() < limits::ANCHORS {
        let path = scenario.decision_path(first as DecisionId);
        let count = match anchors.len() {
            1 => "There is only one anchor.".to_string(),
            n => format!("There are only {n} anchors."),
        };
        out.add(codes::FEW_ANCHORS, format!("{path}.anchor"), count)
            .why("A number per goal needs at least eight decisions; with fewer an assessment says \"n of m moments\".")
            .help("Mark more keyed decisions that lie on every path as anchors, or use the scenario for practice.");
    }
}
