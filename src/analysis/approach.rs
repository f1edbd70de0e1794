//! The way to one decision, so that it can be practised alone. Must not know files or screens.
//!
//! A decision means nothing without a room: levels, phases and trust come from what was done before. So a session is played up
//! to it, as well as it can be: whoever practises the moment should meet it in a group that has been led decently, and only
//! where good leading never comes there (a branch after a mistake) in one that has not.

use super::policy::{Policy, Seen};
use super::simulate::DECISIONS;
use crate::scenario::Scenario;
use crate::scenario::compiled::{DecisionId, Home};
use crate::session::{Input, Sitting};
use crate::theory::Theory;
use crate::vocabulary::Mode;

/// Seeds tried for each leader before the next one is asked.
const SEEDS: u64 = 24;

/// Leaders in the order they are asked: the best first.
const LEADERS: [Policy; 7] = [
    Policy::Expert,
    Policy::Trainee,
    Policy::Question,
    Policy::Support,
    Policy::Random,
    Policy::Novice,
    Policy::Interpret,
];

/// The decision of a scene, or of a member's enactment, by its id. A scene's comes first where one id names both.
pub fn decision_named(scenario: &Scenario, id: &str) -> Option<DecisionId> {
    let at = |scene: bool| {
        scenario
            .decisions
            .iter()
            .position(|d| matches!(d.home, Home::Scene(_)) == scene && scenario.home_id(d.home) == id)
    };
    at(true).or_else(|| at(false)).map(|d| d as DecisionId)
}

/// A sitting in practice that stands at this decision for the first time; none if no leader came there. Deterministic: the same
/// seed comes by the same way.
pub fn approach<'a>(
    scenario: &'a Scenario,
    theory: &'a Theory,
    decision: DecisionId,
    seed: u64,
) -> Option<Sitting<'a>> {
    LEADERS
        .iter()
        .flat_map(|leader| (0..SEEDS).map(move |k| (*leader, seed.wrapping_add(k))))
        .find_map(|(leader, seed)| arrive(scenario, theory, decision, leader, seed))
}

fn arrive<'a>(
    scenario: &'a Scenario,
    theory: &'a Theory,
    decision: DecisionId,
    leader: Policy,
    seed: u64,
) -> Option<Sitting<'a>> {
    let mut sitting = Sitting::new(scenario, theory, seed, Mode::Practice);
    for _ in 0..DECISIONS {
        if sitting.session().decision() == Some(decision) {
            return Some(sitting);
        }
        let seen = Seen { scenario, theory, session: sitting.session(), heard: sitting.latest() };
        let choosing = leader.choose(&seen, seed)?;
        sitting.take(Input::Move(choosing.mv)).ok()?;
    }
    None
}
