//! Policies: simulated leaders that probe a scenario. Must not know answer keys, replies or any one scenario.
//!
//! A policy sees what a leader in the chair can see: the options written out, the room as it stands, what was said
//! and shown since the last choice. It never looks at keys, reasons, replies or what a move would lead to. Crude
//! policies show whether a habit earns a score without reading the room; the three leaders (novice, trainee,
//! expert) show whether reading it pays.
//!
//! The same hand that writes keys and theory writes policies, so their agreement is consistency and no evidence of
//! validity. Policies are therefore changed before keys and never because of one; where a scenario does not tell
//! leaders apart, the scenario is mended. (The points of the three leaders were set with one scenario at hand, The
//! Running Tap; how they fare elsewhere is the better evidence.)

mod crude;
mod leaders;
mod room;

use crate::scenario::compiled::{Choice, People, Scenario};
use crate::session::{Draw, Event, Move, Session, Stream, chosen};
use crate::theory::{InterventionData, Theory};
use crate::vocabulary::closed_list;
use crate::vocabulary::*;

closed_list! {
    /// A simulated leader.
    Policy {
        /// Uniform among what is offered, silence included: chance, played.
        Random = "random",
        /// Always the option written first.
        First = "first",
        /// Always the longest option (characters), the first of equals.
        Longest = "longest",
        /// Always supports: `regulate`, `support_normalise`, `reflect`.
        Support = "support",
        /// Always interprets: process and whole-group comments, confrontation, defence and transference.
        Interpret = "interpret",
        /// Always asks: `clarify`, `draw_out`, `invite_response`, `x_interrogate`, `x_force`.
        Question = "question",
        /// Always advises or teaches: `x_advise`, `x_lecture`, `inform`, `coach`.
        Advise = "advise",
        /// Always keeps silent.
        Silence = "silence",
        /// A decent, nervous beginner: relieves, advises, stays with whoever spoke last, gives the natural reply.
        Novice = "novice",
        /// Knows the moves, not yet the moment: sound, validating, one person at a time.
        Trainee = "trainee",
        /// Reads the room: duties, ruptures, windows, live enactments, cues, level and stage.
        Expert = "expert",
    }
}

/// What a leader in the chair can see.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The scenario: the people, and the options as they are offered.
    pub scenario: &'a Scenario,
    /// The theory: what moves are and when they are indicated.
    pub theory: &'a Theory,
    /// The session as it stands.
    pub session: &'a Session,
    /// What happened since the last choice.
    pub heard: &'a [Event],
}

/// A policy's choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// The move.
    pub mv: Move,
    /// The policy found something to its taste; otherwise it chose uniformly among everything offered.
    pub applied: bool,
}

/// A move on offer, as it is said.
#[derive(Clone, Copy, Debug)]
struct Candidate<'a> {
    mv: Move,
    choice: &'a Choice,
    data: &'a InterventionData,
}

impl Candidate<'_> {
    fn id(&self) -> Intervention {
        self.choice.intervention
    }

    /// Whether it is this, in the first place or beside it.
    fn is(&self, id: Intervention) -> bool {
        self.choice.intervention == id || self.choice.also == Some(id)
    }

    fn to(&self) -> People {
        self.choice.to
    }
}

impl Policy {
    /// What each move on offer is worth to this policy: written options in file order, then silence. Points order the
    /// moves for this policy and measure nothing else. Empty when the session has ended.
    pub fn views(self, seen: &Seen) -> Vec<(Move, i32)> {
        let Some(d) = seen.session.decision() else { return Vec::new() };
        let written = seen.session.offered(seen.scenario).map(|(id, _)| Move::Option(id));
        let offered: Vec<Candidate> = written
            .chain([Move::Silence])
            .filter_map(|mv| {
                let choice = chosen(seen.scenario, d, mv)?;
                Some(Candidate { mv, choice, data: seen.theory.intervention(choice.intervention) })
            })
            .collect();
        let worth = match self {
            Self::Novice | Self::Trainee | Self::Expert => leaders::appraise(self, seen, &offered),
            _ => crude::appraise(self, &offered),
        };
        offered.iter().map(|c| c.mv).zip(worth).collect()
    }

    /// Chooses at a decision; none when the session has ended. `seed` moves the policy's dice only, which decide
    /// among moves of equal worth.
    pub fn choose(self, seen: &Seen, seed: u64) -> Option<Choosing> {
        let views = self.views(seen);
        let best = views.iter().map(|v| v.1).max()?;
        let equal: Vec<Move> = views.iter().filter(|v| v.1 == best).map(|v| v.0).collect();
        // Where nothing stands out a policy has no view, and says so; chance never has one and always applies.
        let applied = equal.len() < views.len() || self == Self::Random;
        let place = u32::from(seen.session.state.decisions);
        let pick = Draw::new(seed, Stream::Policy, place).below(equal.len());
        Some(Choosing { mv: equal[pick], applied })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use crate::session::Sitting;
    use crate::theory::shipped;

    const TEXT: &str = include_str!("../../../tests/data/two-cups/scenario.ron");

    #[test]
    fn every_policy_makes_legal_moves_and_dice_decide_among_equals_only() {
        let scenario = load(TEXT).scenario.expect("the test scenario loads");
        let theory = shipped();
        for &policy in Policy::ALL {
            for seed in 0..20 {
                let mut sitting = Sitting::new(&scenario, theory, seed, Mode::Assessment);
                while let Some(choosing) = {
                    let seen = Seen {
                        scenario: &scenario,
                        theory,
                        session: sitting.session(),
                        heard: sitting.latest(),
                    };
                    let views = policy.views(&seen);
                    let choosing = policy.choose(&seen, seed);
                    let best = views.iter().map(|v| v.1).max();
                    assert_eq!(choosing.and_then(|c| views.iter().find(|v| v.0 == c.mv)).map(|v| v.1), best);
                    choosing
                } {
                    let taken = sitting.take(crate::session::Input::Move(choosing.mv));
                    assert!(taken.is_ok(), "{policy} with seed {seed}: {taken:?}");
                }
                assert!(sitting.session().ending().is_some(), "{policy} with seed {seed} comes to an end");
            }
        }
    }

    #[test]
    fn the_key_is_not_seen() {
        // With every key turned round each policy still chooses the same.
        let scenario = load(TEXT).scenario.expect("the test scenario loads");
        let mut other = load(TEXT).scenario.expect("the test scenario loads");
        for choice in &mut other.options {
            for (_, rating, _) in &mut choice.key {
                *rating = 6 - *rating;
            }
            choice.key_if = None;
            choice.because.clear();
            choice.heard.clear();
        }
        let theory = shipped();
        for &policy in Policy::ALL {
            let path = |s: &Scenario| {
                let (sitting, applied) = crate::analysis::play_out(s, theory, policy, 3, Mode::Assessment);
                (sitting.inputs.clone(), applied)
            };
            assert_eq!(path(&scenario), path(&other), "{policy}");
        }
    }
}
