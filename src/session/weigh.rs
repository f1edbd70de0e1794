//! The factor f of a move: how much of its benefit reaches each person addressed. Must not apply anything.
//!
//! Rules 1–8 of the model in their order. Each factor that is not 100 % is noted with its rule, so that a
//! student can read why a good move did little. Error moves keep 100: what is wrong with them is in their effect.

use super::turn::{Log, Turn, times};
use crate::scenario::compiled::{MAX_MEMBERS, People, Person};
use crate::theory::Rule;
use crate::vocabulary::*;

/// A move weighed against the state it meets.
#[derive(Clone, Copy, Debug)]
pub struct Weighed {
    /// Factor for each member addressed, percent (may be negative).
    pub factor: [i32; MAX_MEMBERS],
    /// Mean of those, percent.
    pub mean: i32,
    /// Overreach for each member addressed, hundredths.
    pub overreach: [i32; MAX_MEMBERS],
    /// Mean of those, hundredths.
    pub mean_overreach: i32,
    /// Repetition, percent.
    pub repetition: i32,
    /// Said at the level where the trouble sits.
    pub level_right: bool,
    /// Members addressed, present ones only.
    pub targets: People,
    /// Nobody was named.
    pub whole_group: bool,
}

impl<L: Log> Turn<'_, L> {
    /// Members a move reaches: those named, or all present if nobody is.
    pub fn targets(&self, to: People) -> People {
        let room = self.state.room;
        if to.is_everyone() { room } else { People(to.0 & room.0) }
    }

    /// Where the trouble sits now (Foulkes's *location*): a duty before a pattern, a person in trouble before a
    /// process, what the author says before what the levels say.
    pub fn locus(&self) -> Level {
        let s = &self.state;
        let above = s.present().any(|m| s.window(self.scenario, m) > 0);
        if s.risk.is_some() {
            Level::Individual
        } else if s.attack.is_some() || s.present().any(|m| s.members[m].rupture.is_some()) {
            Level::Interpersonal
        } else if above {
            Level::Individual
        } else if s.present().any(|m| s.members[m].phase == Phase::Enacted) {
            Level::Interpersonal
        } else if let Some(level) = self.decision_locus() {
            level
        } else if s.group(GroupLevel::Avoidance) >= self.theory.sizes.level_group_avoidance * 100
            || s.assumption != Assumption::Work
            || matches!(s.stage, Stage::Engagement | Stage::Ending)
        {
            Level::Group
        } else {
            Level::Interpersonal
        }
    }

    fn decision_locus(&self) -> Option<Level> {
        match self.state.standing {
            super::state::Standing::Deciding(d) => self.scenario.decisions[usize::from(d)].locus,
            super::state::Standing::Ended(_) => None,
        }
    }

    /// Weighs an intervention to these people, noting each rule that changes its factor.
    pub fn weigh(&mut self, id: Intervention, to: People) -> Weighed {
        let theory = self.theory;
        let data = theory.intervention(id);
        let sizes = &theory.sizes;
        let targets = self.targets(to);
        let locus = self.locus();
        let level_right = data.levels.contains(&locus);
        let repetition = self.repetition(id, to);
        let mut weighed = Weighed {
            factor: [100; MAX_MEMBERS],
            mean: 100,
            overreach: [0; MAX_MEMBERS],
            mean_overreach: 0,
            repetition,
            level_right,
            targets,
            whole_group: to.is_everyone(),
        };
        if id.is_error() || targets.count() == 0 {
            return weighed;
        }
        let readiness = self.readiness(targets);
        let level = if level_right { sizes.level_right } else { sizes.level_wrong };
        let between = self.trust_between(to);
        let asked_of_risk = id == Intervention::SafetyCheck && self.state.risk.is_some();
        let attack_first = self.state.attack.is_some() && !stops_attack(id) && !asked_of_risk;
        let asks = (sizes.demand_base + sizes.demand_step * data.expressive.max(0)) * 100;
        for m in targets.members() {
            let me = Person(m as u8);
            let mut f = 100;
            // 1. Depth: what is asked must not outrun what alliance, cohesion, safety and stage can carry
            // (Ackerman & Hilsenroth 2001; Kivlighan & Tarrant 2001; sizes are priors).
            let member = &self.state.members[m];
            let known = matches!(member.phase, Phase::Contained | Phase::Noticed | Phase::Linked);
            let demand = if known { asks - sizes.demand_contained * 100 } else { asks };
            let mut over = (demand - readiness).max(0);
            // 2b. Somebody far away hears a question about content as more of what they went away from (Ogden,
            // Minton & Pain 2006).
            let (window, detached) = (self.state.window(self.scenario, m), member.detached);
            let away = window < 0 && detached && self.on(Rule::WindowDetached);
            if away && (data.asks_content || id == Intervention::HoldSilence) {
                over = over.max(sizes.detached_overreach * 100);
            }
            if !self.on(Rule::Depth) {
                over = 0;
            }
            weighed.overreach[m] = over;
            let kept = 100 - (over / sizes.overreach_full).min(100);
            if kept != 100 {
                f = times(f, kept);
                self.note(Rule::Depth, me, Person::NOBODY, readiness / 100, demand / 100);
            }
            let mut apply = |turn: &mut Self, rule: Rule, percent: i32, b: i32| {
                if percent != 100 && turn.on(rule) {
                    f = times(f, percent);
                    turn.note(rule, me, Person::NOBODY, percent, b);
                }
            };
            // 2. Window of tolerance (Siegel 1999).
            let steadies =
                matches!(id, Intervention::Regulate | Intervention::SupportNormalise | Intervention::Reflect);
            match window {
                1 if data.expressive > 0 => apply(self, Rule::WindowAbove, 0, 0),
                1 if steadies => apply(self, Rule::WindowAbove, sizes.window_support, 0),
                -1 if detached && data.expressive > 0 => apply(self, Rule::WindowDetached, 0, 0),
                -1 if detached && id == Intervention::Regulate => {
                    apply(self, Rule::WindowDetached, sizes.window_support, 0)
                }
                -1 if !detached && data.reaches_calm => apply(self, Rule::WindowCalm, sizes.window_calm, 0),
                -1 if !detached && id == Intervention::SupportNormalise => {
                    apply(self, Rule::WindowCalmSupport, 0, 0)
                }
                _ => {}
            }
            // 3. Dose of transference work: ∩-shaped (Høglend et al. 2006 and naturalistic studies; numbers are priors).
            if id.is_transference() {
                match self.state.members[m].dose {
                    0 | 1 => {}
                    2 => apply(self, Rule::Dose, sizes.dose_third, 3),
                    n => apply(self, Rule::Dose, sizes.dose_later, i32::from(n) + 1),
                }
            }
            // 4. Level (Cohen & Smith 1976; Foulkes).
            apply(self, Rule::LevelMatch, level, locus as i32);
            // 5. Trust between the two addressed carries what is said to both.
            if let Some(mutual) = between {
                apply(self, Rule::TrustBetween, sizes.trust_base + mutual / 200, 0);
            }
            // 6. Repetition.
            apply(self, Rule::Repetition, repetition, 0);
            // 7. Rupture: validate and explore now, interpret later (Eubanks, Burckell & Goldfried 2017).
            let (open, before) =
                (self.state.members[m].rupture.is_some(), self.state.members[m].ruptured_before);
            if open && data.validates {
                apply(self, Rule::RuptureStance, sizes.rupture_validate, 0);
            } else if open && data.expressive >= 2 {
                apply(self, Rule::RuptureStance, -100, 0);
            } else if !open && before && data.expressive >= 2 {
                apply(self, Rule::RuptureAfter, sizes.rupture_after, 0);
            }
            if id == Intervention::Repair && !open {
                apply(self, Rule::RepairUnneeded, sizes.repair_unneeded, 0);
            }
            // 8. Attack first (harm through mismanaged conflict: Lieberman, Yalom & Miles 1973).
            if attack_first {
                apply(self, Rule::AttackFirst, 0, 0);
            }
            weighed.factor[m] = f;
        }
        let n = targets.count() as i32;
        weighed.mean = targets.members().map(|m| weighed.factor[m]).sum::<i32>() / n;
        weighed.mean_overreach = targets.members().map(|m| weighed.overreach[m]).sum::<i32>() / n;
        weighed
    }

    /// Readiness: (35·L + 25·C + 25·S + 15·stage %)/100, L the mean of those addressed; hundredths.
    fn readiness(&self, targets: People) -> i32 {
        let (s, z) = (&self.state, &self.theory.sizes);
        let n = targets.count() as i32;
        let alliance = targets.members().map(|m| s.member(m, MemberLevel::Alliance)).sum::<i32>() / n;
        (z.readiness_alliance * alliance
            + z.readiness_cohesion * s.group(GroupLevel::Cohesion)
            + z.readiness_safety * s.group(GroupLevel::Safety)
            + z.readiness_stage * s.stage.number() * 25 * 100)
            / 100
    }

    /// Mean mutual trust of exactly two people addressed, hundredths.
    fn trust_between(&self, to: People) -> Option<i32> {
        let mut pair = to.members();
        let (a, b) = (pair.next()?, pair.next()?);
        if to.count() != 2 {
            return None;
        }
        Some((i32::from(self.state.trust[a][b]) + i32::from(self.state.trust[b][a])) / 2)
    }

    /// Percent left of a move made to the same people again, running.
    fn repetition(&self, id: Intervention, to: People) -> i32 {
        let (s, z) = (&self.state, &self.theory.sizes);
        let run = match s.last_move {
            Some((last, people, run)) if last == id && people == to => run,
            _ => return 100,
        };
        let outside = self.targets(to).members().any(|m| s.window(self.scenario, m) != 0);
        let needed = match id {
            Intervention::SafetyCheck | Intervention::Protect | Intervention::Regulate => {
                s.risk.is_some() || s.attack.is_some() || outside
            }
            Intervention::Repair => self.targets(to).members().any(|m| s.members[m].rupture.is_some()),
            _ => false,
        };
        match run {
            _ if needed || !self.on(Rule::Repetition) => 100,
            0 => 100,
            1 => z.repetition_second,
            2 => z.repetition_third,
            _ => z.repetition_later,
        }
    }
}

/// Moves that stop an attack.
pub fn stops_attack(id: Intervention) -> bool {
    matches!(
        id,
        Intervention::Protect | Intervention::Block | Intervention::Subgroup | Intervention::Regulate
    )
}
