//! Each member's conflict and every time it was replayed. Must not know ratings.

use crate::scenario::compiled::{DecisionId, Home, Person};
use crate::session::{Event, Sitting};
use crate::theory::Rule;
use crate::vocabulary::*;

/// A member, looked back on. The conflict record itself stands in the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The member.
    pub who: u8,
    /// Each time the old story was stirred past its threshold, in order.
    pub replays: Vec<Replay>,
    /// Where it stands at the end.
    pub last: Phase,
    /// In rupture with the leader at the end.
    pub ruptured: bool,
    /// On the point of leaving the group at the end.
    pub leaving: bool,
}

/// One replay of an old story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replay {
    /// The step in whose events it began; none in the opening.
    pub step: Option<usize>,
    /// The number of the decision that came next, from 1.
    pub ordinal: u32,
    /// Where it was played out.
    pub home: Option<Home>,
    /// The scene played before it.
    pub after: Option<u16>,
    /// The decision inside it, if one is written.
    pub decision: Option<DecisionId>,
    /// On whom it was cast; nobody if it was never enacted.
    pub cast: Person,
    /// It was enacted, not only triggered.
    pub enacted: bool,
    /// The phases gone through.
    pub phases: Vec<PhaseStep>,
}

/// A phase reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseStep {
    /// The step in whose events; none in the opening.
    pub step: Option<usize>,
    /// The number of the decision just taken (0: none yet).
    pub ordinal: u32,
    /// By which rule.
    pub rule: Rule,
    /// From.
    pub from: Phase,
    /// To.
    pub to: Phase,
}

/// Every member with the replays of the first branch.
pub fn people(sitting: &Sitting) -> Vec<Portrait> {
    let scenario = sitting.scenario;
    let end = sitting.first_branch().last().map_or(sitting.begun(), |(_, s)| &s.after);
    let mut people: Vec<Portrait> = (0..scenario.members.len())
        .map(|m| {
            let state = &end.state.members[m];
            Portrait {
                who: m as u8,
                replays: Vec::new(),
                last: state.phase,
                ruptured: state.rupture.is_some(),
                leaving: state.leaving,
            }
        })
        .collect();
    let opening = std::iter::once((None, 0, sitting.opening.as_slice(), None));
    let steps = sitting.first_branch().map(|(i, s)| {
        let before = &s.before.state;
        (Some(i), u32::from(before.decisions) + 1, s.events.as_slice(), Some(before.scene))
    });
    for (step, ordinal, events, scene) in opening.chain(steps) {
        let mut scene = scene;
        for event in events {
            match *event {
                Event::Opened(Home::Scene(s)) => scene = Some(s),
                Event::Phase { rule, who, from, to, cast } => {
                    let Some(portrait) = people.get_mut(usize::from(who)) else { continue };
                    let begins = to == Phase::Triggered || portrait.replays.is_empty();
                    if begins {
                        portrait.replays.push(Replay {
                            step,
                            ordinal: ordinal + 1,
                            home: None,
                            after: scene,
                            decision: None,
                            cast: Person::NOBODY,
                            enacted: false,
                            phases: Vec::new(),
                        });
                    }
                    let Some(replay) = portrait.replays.last_mut() else { continue };
                    if to == Phase::Enacted {
                        let e = scenario.enactment_of(usize::from(who));
                        replay.enacted = true;
                        replay.cast = cast;
                        (replay.step, replay.ordinal, replay.after) = (step, ordinal + 1, scene);
                        replay.home = e.map(|e| Home::Enactment(e as u8));
                        replay.decision = e.and_then(|e| scenario.enactments[e].decision);
                    }
                    replay.phases.push(PhaseStep { step, ordinal, rule, from, to });
                }
                _ => {}
            }
        }
    }
    people
}
