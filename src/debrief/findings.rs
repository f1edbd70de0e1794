//! What shows across a session and not in any one decision. Must not know ratings or how findings are laid out.
//!
//! Each finding points at its steps and at the rule or goal it rests on. Thresholds are convention: they keep
//! the list to what a supervisor would bring up. Strengths come last; one is always named if there is one.

use super::{addressed, of_the_move};
use crate::scenario::compiled::{People, Person};
use crate::session::{Duty, Event, Sitting, Step};
use crate::theory::Rule;
use crate::vocabulary::*;

/// The most findings shown.
pub const MOST: usize = 5;
/// Individual moves running that make a finding (at the third theory rates it down).
const INDIVIDUAL_RUN: usize = 3;
/// Times one intervention must be used, and its least share of all moves, percent.
const SAME: (usize, usize) = (4, 40);
/// Decisions running in which nobody turned to a member: half the session, but at least and at most so many.
const LEFT_OUT: (usize, usize) = (5, 8);
/// Moves that asked for more depth than the room could give.
const TOO_DEEP: usize = 2;
/// Error moves.
const ERRORS: usize = 3;

/// Something that shows across the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub pattern: Pattern,
    /// The steps it rests on, in order.
    pub steps: Vec<usize>,
    /// Their numbers on the path, from 1.
    pub ordinals: Vec<u32>,
    /// The rule it rests on, with its source in the theory.
    pub rule: Rule,
}

/// What can show across a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// A duty was missed.
    DutyMissed {
        /// Which.
        duty: Duty,
        /// Toward whom.
        who: u8,
        /// Though it was spoken.
        critical: bool,
    },
    /// A break with a member is still open.
    Unrepaired {
        /// With whom.
        who: u8,
        /// Decisions it has stood.
        decisions: u32,
    },
    /// The leader's moves gave a member the old answer.
    OldAnswer {
        /// To whom.
        who: u8,
        /// How often.
        times: u32,
    },
    /// Moves asked for more than the room could give.
    TooDeep {
        /// How many.
        times: u32,
    },
    /// Error moves.
    Errors {
        /// How many.
        times: u32,
    },
    /// Nobody turned to a member.
    LeftOut {
        /// To whom.
        who: u8,
        /// For how many decisions running.
        decisions: u32,
    },
    /// One person at a time, running.
    OneAtATime {
        /// How many moves.
        times: u32,
    },
    /// The same intervention over and over.
    SameAgain {
        /// Which.
        id: Intervention,
        /// How often.
        times: u32,
        /// Of how many moves.
        of: u32,
    },
    /// Strength: a break was mended.
    Mended {
        /// With whom.
        who: u8,
    },
    /// Strength: the old answer did not come.
    NewAnswer {
        /// To whom.
        who: u8,
        /// How often.
        times: u32,
    },
}

impl Pattern {
    /// Something that went well.
    pub fn is_strength(self) -> bool {
        matches!(self, Self::Mended { .. } | Self::NewAnswer { .. })
    }
}

/// What shows across the first branch, most telling first, strengths last; room is kept for one.
pub fn findings(sitting: &Sitting) -> Vec<Finding> {
    let path = Path { sitting, steps: sitting.first_branch().collect() };
    let mut found = Vec::new();
    path.duties(&mut found);
    path.people(&mut found);
    path.moves(&mut found);
    let (mut strengths, mut found): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|f| f.pattern.is_strength());
    found.sort_by_key(|f| rank(f.pattern));
    strengths.sort_by_key(|f| rank(f.pattern));
    found.truncate(MOST - usize::from(!strengths.is_empty()));
    found.extend(strengths);
    found.truncate(MOST);
    found
}

/// What weighs more comes first.
fn rank(pattern: Pattern) -> (u8, std::cmp::Reverse<u32>) {
    use std::cmp::Reverse;
    match pattern {
        Pattern::DutyMissed { critical, .. } => (u8::from(!critical), Reverse(0)),
        Pattern::Unrepaired { decisions, .. } => (2, Reverse(decisions)),
        Pattern::OldAnswer { times, .. } => (3, Reverse(times)),
        Pattern::Errors { times } => (4, Reverse(times)),
        Pattern::TooDeep { times } => (5, Reverse(times)),
        Pattern::LeftOut { decisions, .. } => (6, Reverse(decisions)),
        Pattern::OneAtATime { times } => (7, Reverse(times)),
        Pattern::SameAgain { times, .. } => (8, Reverse(times)),
        Pattern::Mended { .. } => (9, Reverse(0)),
        Pattern::NewAnswer { times, .. } => (10, Reverse(times)),
    }
}

struct Path<'a> {
    sitting: &'a Sitting<'a>,
    steps: Vec<(usize, &'a Step)>,
}

impl Path<'_> {
    fn finding(&self, pattern: Pattern, places: &[usize], rule: Rule) -> Finding {
        let steps: Vec<usize> = places.iter().map(|&p| self.steps[p].0).collect();
        let ordinals =
            places.iter().map(|&p| u32::from(self.steps[p].1.before.state.decisions) + 1).collect();
        Finding { pattern, steps, ordinals, rule }
    }

    /// Places on the path whose move told an event like this.
    fn told(&self, like: impl Fn(&Event) -> bool) -> Vec<usize> {
        let has = |p: &usize| of_the_move(&self.steps[*p].1.events).iter().any(&like);
        (0..self.steps.len()).filter(has).collect()
    }

    fn duties(&self, found: &mut Vec<Finding>) {
        for (place, (_, step)) in self.steps.iter().enumerate() {
            for event in &step.events {
                if let Event::Gate { duty, who, taken: false, critical } = *event {
                    let rule = match duty {
                        Duty::Risk => Rule::RiskMissed,
                        Duty::Attack => Rule::AttackMissed,
                    };
                    found.push(self.finding(Pattern::DutyMissed { duty, who, critical }, &[place], rule));
                }
            }
        }
    }

    fn people(&self, found: &mut Vec<Finding>) {
        for m in 0..self.sitting.scenario.members.len() {
            let who = m as u8;
            let reaches = |to: &[Phase]| {
                self.told(|e| matches!(e, Event::Phase { who: w, to: t, .. } if *w == who && to.contains(t)))
            };
            let open = (0..self.steps.len())
                .rev()
                .take_while(|&p| self.steps[p].1.after.state.members[m].rupture.is_some())
                .last();
            if let Some(since) = open {
                let decisions = (self.steps.len() - 1 - since) as u32;
                if decisions > 0 {
                    let places: Vec<usize> = (since..self.steps.len()).collect();
                    let pattern = Pattern::Unrepaired { who, decisions };
                    found.push(self.finding(pattern, &places, Rule::RuptureUnrepaired));
                }
            }
            let old = reaches(&[Phase::Repeated, Phase::Ruptured]);
            if !old.is_empty() {
                let pattern = Pattern::OldAnswer { who, times: old.len() as u32 };
                found.push(self.finding(pattern, &old, Rule::Repeated));
            }
            let mended = self.told(|e| matches!(e, Event::Rupture { who: w, open: false, .. } if *w == who));
            if !mended.is_empty() {
                found.push(self.finding(Pattern::Mended { who }, &mended, Rule::RuptureRepaired));
            }
            let new = reaches(&[Phase::Contained]);
            if !new.is_empty() && mended.is_empty() {
                let pattern = Pattern::NewAnswer { who, times: new.len() as u32 };
                found.push(self.finding(pattern, &new, Rule::Contained));
            }
        }
        self.left_out(found);
    }

    /// The member whom nobody turned to for longest.
    fn left_out(&self, found: &mut Vec<Finding>) {
        let unspoken = (0..self.sitting.scenario.members.len()).map(|m| {
            let run = longest_run(self.steps.len(), |p| {
                self.steps[p].1.before.state.is_present(m) && !self.turned_to(p, Person(m as u8))
            });
            (m as u8, run)
        });
        // Of equals the first in file order.
        let Some((who, run)) = unspoken.max_by_key(|(m, run)| (run.len(), std::cmp::Reverse(*m))) else {
            return;
        };
        if run.len() >= (self.steps.len() / 2).clamp(LEFT_OUT.0, LEFT_OUT.1) {
            let pattern = Pattern::LeftOut { who, decisions: run.len() as u32 };
            found.push(self.finding(pattern, &run, Rule::RateClimate));
        }
    }

    /// Whether the leader named this member, or anybody said something to them, at this place.
    fn turned_to(&self, place: usize, who: Person) -> bool {
        let step = self.steps[place].1;
        let scenario = self.sitting.scenario;
        let said =
            |e: &Event| matches!(e, Event::Line { line, .. } if scenario.lines[*line as usize].to.names(who));
        addressed(scenario, step).1.names(who) || step.events.iter().any(said)
    }

    fn moves(&self, found: &mut Vec<Finding>) {
        let moves: Vec<(Intervention, People)> =
            self.steps.iter().map(|(_, s)| addressed(self.sitting.scenario, s)).collect();
        let errors: Vec<usize> = (0..moves.len()).filter(|&p| moves[p].0.is_error()).collect();
        if errors.len() >= ERRORS {
            let pattern = Pattern::Errors { times: errors.len() as u32 };
            found.push(self.finding(pattern, &errors, Rule::MoveEffect));
        }
        let deep = self.told(|e| e.rule() == Some(Rule::Overreach));
        if deep.len() >= TOO_DEEP {
            found.push(self.finding(Pattern::TooDeep { times: deep.len() as u32 }, &deep, Rule::Depth));
        }
        let single = longest_run(moves.len(), |p| moves[p].1.count() == 1);
        if single.len() >= INDIVIDUAL_RUN {
            let pattern = Pattern::OneAtATime { times: single.len() as u32 };
            found.push(self.finding(pattern, &single, Rule::RatePeers));
        }
        for &id in Intervention::ALL {
            let same: Vec<usize> = (0..moves.len()).filter(|&p| moves[p].0 == id).collect();
            if same.len() >= SAME.0 && same.len() * 100 >= moves.len() * SAME.1 {
                let (times, of) = (same.len() as u32, moves.len() as u32);
                found.push(self.finding(Pattern::SameAgain { id, times, of }, &same, Rule::Repetition));
            }
        }
    }
}

/// The longest run of places for which something holds; of equals the first.
fn longest_run(n: usize, holds: impl Fn(usize) -> bool) -> Vec<usize> {
    let (mut best, mut start): (std::ops::Range<usize>, usize) = (0..0, 0);
    for p in 0..n {
        if !holds(p) {
            start = p + 1;
        } else if p + 1 - start > best.len() {
            best = start..p + 1;
        }
    }
    best.collect()
}
