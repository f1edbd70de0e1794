//! What stands whatever the leader does: carried and harmful conflict, assumptions, drift. Must not know the move's effect.

use super::effect::Intervening;
use super::event::Event;
use super::state::POINT;
use super::turn::{Log, Turn, times};
use super::weigh::Weighed;
use crate::scenario::compiled::Person;
use crate::theory::Rule;
use crate::vocabulary::*;

impl<L: Log> Turn<'_, L> {
    /// Conflict that is carried teaches; conflict without safety harms (Kivlighan & Tarrant 2001; harm as
    /// mismanaged conflict). Not damped: these are what the climate itself does.
    pub fn standing(&mut self) {
        let z = &self.theory.sizes;
        let conflict = self.state.group(GroupLevel::Conflict);
        let safety = self.state.group(GroupLevel::Safety);
        let middle = matches!(self.state.stage, Stage::Differentiation | Stage::Work);
        let carried = (z.carried_from * POINT..=z.carried_to * POINT).contains(&conflict);
        if carried && middle && safety >= z.carried_safety * POINT && self.on(Rule::ConflictCarried) {
            let gain = z.carried_gain * POINT;
            self.group_undamped(Rule::ConflictCarried, GroupLevel::Cohesion, gain);
            for m in self.state.present() {
                if self.state.members[m].phase > Phase::Triggered {
                    let to = self.state.member(m, MemberLevel::Insight) + gain;
                    self.set_member(Rule::ConflictCarried, m, MemberLevel::Insight, to, Person::NOBODY);
                }
            }
        }
        if conflict > z.harm_conflict * POINT
            && safety < z.harm_safety * POINT
            && self.on(Rule::ConflictHarms)
        {
            self.group_undamped(Rule::ConflictHarms, GroupLevel::Safety, z.harm_cost * POINT);
        }
    }

    /// What the group behaves as if it had met for (Bion 1961). `attacked`: an attack was open at this decision.
    pub fn assume(&mut self, mv: &Intervening, weighed: &Weighed, attacked: bool) {
        let z = &self.theory.sizes;
        let s = &self.state;
        let names_it = matches!(mv.id, Intervention::ProcessComment | Intervention::WholeGroupComment)
            && weighed.mean >= z.work_factor;
        let hot = s.group(GroupLevel::Conflict) > z.harm_conflict * POINT
            && s.group(GroupLevel::Safety) < z.flight_safety * POINT;
        let flight = attacked || hot || s.group(GroupLevel::Avoidance) >= z.flight_avoidance * POINT;
        let leaning = i32::from(s.leading_run) >= z.dependency_moves && s.stage >= Stage::Differentiation;
        let (rule, to) = if names_it {
            (Rule::AssumedWork, Assumption::Work)
        } else if flight && self.on(Rule::AssumedFightFlight) {
            (Rule::AssumedFightFlight, Assumption::FightFlight)
        } else if leaning && self.on(Rule::AssumedDependency) {
            (Rule::AssumedDependency, Assumption::Dependency)
        } else if s.cue(Cue::Pairing) && self.on(Rule::AssumedPairing) {
            // Pairing has no level of its own; it holds while two visibly carry hope for all (an authored cue).
            (Rule::AssumedPairing, Assumption::Pairing)
        } else {
            (Rule::AssumedWork, Assumption::Work)
        };
        let from = std::mem::replace(&mut self.state.assumption, to);
        if from != to {
            self.log.push(Event::Assumed { rule, from, to });
        }
    }

    /// Levels drift back; what was stirred settles. Not damped.
    pub fn drift(&mut self) {
        let z = &self.theory.sizes;
        if self.on(Rule::DriftArousal) {
            for m in self.state.present() {
                let a = self.state.member(m, MemberLevel::Arousal);
                let to = a + times(self.middle(m) - a, z.drift_arousal);
                self.set_member(Rule::DriftArousal, m, MemberLevel::Arousal, to, Person::NOBODY);
            }
        }
        if self.on(Rule::DriftConflict) {
            let gap = z.rest_conflict * POINT - self.state.group(GroupLevel::Conflict);
            self.group_undamped(Rule::DriftConflict, GroupLevel::Conflict, times(gap, z.drift_conflict));
        }
        // Anger, gaiety, lateness and old complaints are the usual dress of an ending nobody mentions.
        if self.state.stage == Stage::Ending && !self.state.ending_spoken && self.on(Rule::EndingUnspoken) {
            self.group_undamped(Rule::EndingUnspoken, GroupLevel::Avoidance, z.ending_avoidance * POINT);
        } else if self.on(Rule::DriftAvoidance) {
            let gap = z.rest_avoidance * POINT - self.state.group(GroupLevel::Avoidance);
            self.group_undamped(Rule::DriftAvoidance, GroupLevel::Avoidance, times(gap, z.drift_avoidance));
        }
        // What a group gains is kept only by being renewed; its own level tonight is where it falls back to.
        let start = &self.scenario.head.start;
        for (rule, level, rest, percent) in [
            (Rule::DriftEngagement, GroupLevel::Engagement, start.engagement, z.drift_engagement),
            (Rule::DriftCohesion, GroupLevel::Cohesion, start.cohesion, z.drift_cohesion),
        ] {
            if self.on(rule) {
                let gap = i32::from(rest) * POINT - self.state.group(level);
                self.group_undamped(rule, level, times(gap, percent));
            }
        }
        if self.on(Rule::Settled) {
            for m in self.state.present() {
                if matches!(self.state.members[m].phase, Phase::Latent | Phase::Repeated) {
                    let t = self.state.member(m, MemberLevel::Activation);
                    let to = t - times(t, z.settle);
                    self.set_member(Rule::Settled, m, MemberLevel::Activation, to, Person::NOBODY);
                }
            }
        }
    }

    /// Runs of moves that later rules read.
    pub fn keep_runs(&mut self, mv: &Intervening) {
        let s = &mut *self.state;
        let run = match s.last_move {
            Some((id, to, run)) if id == mv.id && to == mv.to => run.saturating_add(1),
            _ => 1,
        };
        s.last_move = Some((mv.id, mv.to, run));
        s.individual_run = if mv.to.count() == 1 { s.individual_run.saturating_add(1) } else { 0 };
        s.leading_run =
            if self.theory.intervention(mv.id).leads { s.leading_run.saturating_add(1) } else { 0 };
        s.blocked = (mv.id == Intervention::Block).then(|| mv.to.members().next().map(|m| m as u8)).flatten();
        s.declined = None;
    }
}
