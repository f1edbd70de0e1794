//! Ruptures with the leader, and the two duties that stand outside every average: risk and attack. Must not know scores.

use super::effect::Intervening;
use super::enact::Answer;
use super::event::{Duty, Event};
use super::state::{POINT, Risk};
use super::turn::{Log, Turn};
use super::weigh::{Weighed, stops_attack};
use crate::scenario::compiled::{MAX_MEMBERS, Person};
use crate::theory::Rule;
use crate::vocabulary::*;

impl<L: Log> Turn<'_, L> {
    /// Work a move does on an open rupture: a repair closes it, validation brings it nearer (Eubanks, Burckell &
    /// Goldfried 2017: validate and explore now, change later).
    pub fn work_on_rupture(&mut self, m: usize, mv: &Intervening, weighed: &Weighed) -> Answer {
        let me = Person(m as u8);
        if !weighed.targets.names(me) {
            return Answer::Nothing;
        }
        let z = &self.theory.sizes;
        let (work, answer) = if mv.is(Intervention::Repair) {
            (z.repair_counts, Answer::Answers)
        } else if self.theory.intervention(mv.id).validates {
            (z.validation_counts, Answer::Validates)
        } else {
            return Answer::Nothing;
        };
        let needed = z.repair_needed;
        let (alliance, conflict) = (z.repair_alliance * POINT, z.repair_conflict * POINT);
        let Some(rupture) = &mut self.state.members[m].rupture else { return Answer::Nothing };
        rupture.work = rupture.work.saturating_add(work as u8);
        let (done, before) = (i32::from(rupture.work), rupture.before);
        self.note(Rule::RuptureHeard, me, Person::LEADER, done, needed);
        if done >= needed && self.on(Rule::RuptureRepaired) {
            self.state.members[m].rupture = None;
            self.state.members[m].ruptured_before = true;
            self.state.members[m].leaving = false;
            self.log.push(Event::Rupture { rule: Rule::RuptureRepaired, who: m as u8, open: false });
            // Repaired is a little more than never broken; the evidence for that surplus is weak, so it is small.
            self.set_member(
                Rule::RuptureRepaired,
                m,
                MemberLevel::Alliance,
                before + alliance,
                Person::LEADER,
            );
            self.group(Rule::RuptureRepaired, GroupLevel::Conflict, conflict, me);
            if self.state.members[m].phase == Phase::Ruptured {
                self.step(m, Rule::Contained, Phase::Contained);
            }
        }
        answer
    }

    /// Ruptures that a decision opened by a sharp fall of alliance, and those that stand too long.
    pub fn ruptures(&mut self, before: &[i32; MAX_MEMBERS]) {
        let z = &self.theory.sizes;
        let (fall, patience) = (z.rupture_fall * POINT, z.rupture_patience);
        let (cost, least) = (z.rupture_cost * POINT, z.leaving_below * POINT);
        for m in self.state.present() {
            let alliance = self.state.member(m, MemberLevel::Alliance);
            if before[m] - alliance >= fall {
                self.open_rupture(Rule::RuptureByFall, m, before[m]);
            }
            let Some(rupture) = &mut self.state.members[m].rupture else { continue };
            rupture.age = rupture.age.saturating_add(1);
            if i32::from(rupture.age) < patience || !self.on(Rule::RuptureUnrepaired) {
                continue;
            }
            self.set_member(
                Rule::RuptureUnrepaired,
                m,
                MemberLevel::Alliance,
                alliance + cost,
                Person::LEADER,
            );
            if alliance + cost < least && !self.state.members[m].leaving && self.on(Rule::Leaving) {
                self.state.members[m].leaving = true;
                self.note(Rule::Leaving, Person(m as u8), Person::LEADER, 0, 0);
            }
        }
    }

    /// A sign of risk makes a question due; a plainer sign replaces a veiled one.
    pub fn open_risk(&mut self, about: Person, level: u8) {
        let Some(who) = about.member() else { return };
        if !self.on(Rule::RiskOpened) || self.state.risk.is_some_and(|r| r.level >= level) {
            return;
        }
        self.state.risk = Some(Risk { who: who as u8, level, age: 0 });
        self.note(Rule::RiskOpened, about, Person::NOBODY, i32::from(level), 0);
    }

    /// Settles duties that were due when the move was made.
    ///
    /// Risk: a spoken sign (2–3) is asked about now; steadying or protecting first keeps the window open one
    /// decision. A veiled one (1) within two decisions, and only staying with the person keeps it open. Leaving
    /// the subject is a miss (NICE NG225 2022; Dazzi et al. 2014: asking does not plant the thought).
    pub fn duties(&mut self, mv: &Intervening) {
        let unsaid = mv.safety & !self.state.safety_said;
        for &part in SafetyPart::ALL.iter().filter(|_| unsaid != 0) {
            let bit = 1 << part as u8;
            if unsaid & bit != 0 {
                self.state.safety_said |= bit;
                self.note(Rule::SafetyPartSaid, Person::NOBODY, Person::LEADER, part as i32, 0);
            }
        }
        if let Some(who) = self.state.attack.take() {
            let taken = stops_attack(mv.id) || mv.also.is_some_and(stops_attack);
            let rule = if taken { Rule::AttackTaken } else { Rule::AttackMissed };
            self.note(rule, Person(who), Person::LEADER, 0, 0);
            self.log.push(Event::Gate { duty: Duty::Attack, who, taken, critical: false });
            self.state.members[usize::from(who)].attacked = 0;
        }
        let Some(risk) = self.state.risk else { return };
        let who = Person(risk.who);
        let to_them = mv.to.reaches(who);
        if mv.is(Intervention::SafetyCheck) && to_them {
            self.state.risk = None;
            self.note(Rule::RiskAsked, who, Person::LEADER, i32::from(risk.level), i32::from(risk.age));
            self.log.push(Event::Gate { duty: Duty::Risk, who: risk.who, taken: true, critical: false });
            return;
        }
        let keeps_open = risk.age == 0
            && match risk.level {
                1 => mv.to.names(who) && !mv.id.is_error() || leads_in(mv.id),
                _ => holds_room(mv.id),
            };
        if keeps_open {
            self.state.risk = Some(Risk { age: 1, ..risk });
            self.note(Rule::RiskLeadIn, who, Person::LEADER, i32::from(risk.level), 0);
        } else {
            self.state.risk = None;
            self.note(Rule::RiskMissed, who, Person::LEADER, i32::from(risk.level), i32::from(risk.age));
            self.log.push(Event::Gate {
                duty: Duty::Risk,
                who: risk.who,
                taken: false,
                critical: risk.level >= 2,
            });
        }
    }
}

/// One lead-in before asking about a veiled sign.
fn leads_in(id: Intervention) -> bool {
    matches!(id, Intervention::Reflect | Intervention::Regulate | Intervention::Block)
}

/// Moves that may come before the question when the sign was spoken.
pub fn holds_room(id: Intervention) -> bool {
    matches!(id, Intervention::Protect | Intervention::Regulate | Intervention::Block)
}
