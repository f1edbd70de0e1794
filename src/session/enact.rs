//! Enactments: the old episode, replayed, and what the leader's answer makes of it. Must not know scenes or scores.
//!
//! Latent → Triggered → Enacted → Repeated, Ruptured or Contained → Noticed → Linked → Reworked. The cycle is the
//! cyclical maladaptive pattern (Strupp & Binder); that the natural reply completes it is complementarity
//! (Kiesler 1983); that it can be undone by an answer that does not come is the corrective emotional experience
//! (Alexander & French 1946), experience first and comment after (Yalom & Leszcz 2020).

use super::effect::Intervening;
use super::event::Event;
use super::state::POINT;
use super::turn::{Log, Turn};
use super::weigh::Weighed;
use crate::scenario::compiled::{MAX_MEMBERS, People, Person};
use crate::theory::Rule;
use crate::vocabulary::*;

/// What a move was to an enactment, for theory's rating of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The old answer.
    Repeats,
    /// Somewhere else.
    Passes,
    /// Near it.
    Touches,
    /// Nothing was live.
    #[default]
    Nothing,
    /// It validates in a rupture.
    Validates,
    /// A next step: noticed, linked.
    NextStep,
    /// The old answer does not come; or repaired, or reworked.
    Answers,
}

impl<L: Log> Turn<'_, L> {
    /// Everything a move does to members' conflicts. Returns the most telling answer given.
    pub fn answer(&mut self, mv: &Intervening, weighed: &Weighed, before: &[i32; MAX_MEMBERS]) -> Answer {
        let mut told = Answer::Nothing;
        for member in &mut self.state.members {
            member.stepped = false;
        }
        for m in self.state.present() {
            let was_ruptured = self.state.members[m].rupture.is_some();
            let given = match self.state.members[m].phase {
                Phase::Enacted => self.answer_live(m, mv, weighed, before[m]),
                Phase::Contained | Phase::Noticed | Phase::Linked => self.later_step(m, mv, weighed),
                _ => Answer::Nothing,
            };
            told = stronger(told, given);
            if was_ruptured {
                told = stronger(told, self.work_on_rupture(m, mv, weighed));
            }
        }
        told
    }

    /// The answer to an old episode being replayed now.
    fn answer_live(&mut self, m: usize, mv: &Intervening, weighed: &Weighed, before: i32) -> Answer {
        let scenario = self.scenario;
        let Some(conflict) = &scenario.members[m].conflict else { return Answer::Nothing };
        let me = Person(m as u8);
        let cast = self.state.members[m].cast;
        let bit = 1u64 << mv.id as u32;
        let to_me = mv.to.reaches(me);
        let to_cast = mv.to.is_everyone() || mv.to.names(cast);
        let data = self.theory.intervention(mv.id);
        let reach = self.theory.sizes.pull_reach;
        let completes = (data.dominance - i32::from(conflict.text.pull.dominance)).abs() <= reach
            && (data.affiliation - i32::from(conflict.text.pull.affiliation)).abs() <= reach;
        if conflict.repeats & bit != 0 && (to_me || to_cast) {
            self.repeat(m, before);
            Answer::Repeats
        } else if conflict.disconfirms & bit != 0 && to_me {
            let calm = self.state.window(scenario, m) <= 0;
            if weighed.factor[m] > 0 && (calm || data.validates) {
                self.step(m, Rule::Contained, Phase::Contained);
                Answer::Answers
            } else {
                // The right answer, out of reach: said too hot or too soon, it only touches.
                self.touch(m, Rule::Touched);
                Answer::Touches
            }
        } else if (to_me || mv.to.names(cast)) && completes {
            self.repeat(m, before);
            Answer::Repeats
        } else if to_me || mv.to.names(cast) {
            self.touch(m, Rule::Touched);
            Answer::Touches
        } else {
            self.touch(m, Rule::Passed);
            Answer::Passes
        }
    }

    /// The old answer came. From the leader, when cast on the leader, it is a rupture.
    fn repeat(&mut self, m: usize, before: i32) {
        if self.state.members[m].cast == Person::LEADER && self.on(Rule::Ruptured) {
            self.step(m, Rule::Ruptured, Phase::Ruptured);
            self.open_rupture(Rule::Ruptured, m, before);
        } else {
            self.step(m, Rule::Repeated, Phase::Repeated);
        }
        self.fall_back(
            m,
            if self.state.members[m].cast == Person::LEADER { Rule::Ruptured } else { Rule::Repeated },
        );
    }

    /// After a repetition or a reworking the stirring lies below its threshold again.
    fn fall_back(&mut self, m: usize, rule: Rule) {
        let Some(e) = self.scenario.enactment_of(m) else { return };
        let at = i32::from(self.scenario.enactments[e].at) - self.theory.sizes.repeat_fall;
        self.set_member(rule, m, MemberLevel::Activation, at * POINT, Person::NOBODY);
    }

    /// Neither the old answer nor a new one. Twice is an answer too.
    fn touch(&mut self, m: usize, rule: Rule) {
        let touches = self.state.members[m].touches.saturating_add(1);
        self.state.members[m].touches = touches;
        let needed = self.theory.sizes.touches_to_repeat;
        self.note(rule, Person(m as u8), self.state.members[m].cast, i32::from(touches), needed);
        if i32::from(touches) >= needed {
            self.step(m, Rule::Repeated, Phase::Repeated);
            self.fall_back(m, Rule::Repeated);
        }
    }

    /// Contained → Noticed → Linked → Reworked, one step a decision, with the member among those addressed.
    fn later_step(&mut self, m: usize, mv: &Intervening, weighed: &Weighed) -> Answer {
        if !weighed.targets.names(Person(m as u8)) {
            return Answer::Nothing;
        }
        let f = weighed.factor[m];
        let enough = f >= self.theory.sizes.phase_factor;
        let data = self.theory.intervention(mv.id);
        let scenario = self.scenario;
        let marks =
            scenario.members[m].conflict.as_ref().is_some_and(|c| c.disconfirms & (1 << mv.id as u32) != 0)
                || mv.is(Intervention::ReinforceNew);
        if marks && f > 0 {
            self.state.members[m].answered = true;
            if self.rework(m) {
                return Answer::Answers;
            }
        }
        match self.state.members[m].phase {
            Phase::Contained if data.names_pattern && enough => {
                self.step(m, Rule::Noticed, Phase::Noticed);
                Answer::NextStep
            }
            Phase::Noticed if data.makes_link && enough => {
                self.step(m, Rule::Linked, Phase::Linked);
                Answer::NextStep
            }
            _ => Answer::Nothing,
        }
    }

    /// A member says a pattern aloud, or links it: about the people the line is at, else about themselves. A
    /// member's own link counts as much as the leader's.
    pub fn member_says_pattern(&mut self, actor: usize, act: Act, at: People) {
        let about = if at.members().next().is_some() { at } else { People::of([Person(actor as u8)]) };
        for m in about.members() {
            if self.state.members[m].stepped {
                continue;
            }
            match (self.state.members[m].phase, act) {
                (Phase::Contained, Act::NamesPattern) => self.step(m, Rule::Noticed, Phase::Noticed),
                (Phase::Noticed, Act::MakesLink) => self.step(m, Rule::Linked, Phase::Linked),
                _ => {}
            }
        }
    }

    /// Reworks a pattern if both halves are there: the feared answer did not come, and something new was tried.
    ///
    /// From Linked; in support, psycho-educational and skills groups, or with low quality of object relations,
    /// from Noticed too. At most once a session, never before stage 3, never at a member's first enactment: one
    /// evening does not undo a childhood (convention of caution).
    pub fn rework(&mut self, m: usize) -> bool {
        let s = &self.state.members[m];
        let kind = self.scenario.head.group.kind;
        let without_link = kind != GroupKind::Process || self.scenario.members[m].capacity < 40;
        let from = s.phase == Phase::Linked || (s.phase == Phase::Noticed && without_link);
        let ready = from && s.answered && s.tried && !s.stepped && s.enacted >= 2;
        if !ready || self.state.reworked || self.state.stage < Stage::Work || !self.on(Rule::Reworked) {
            return false;
        }
        self.state.reworked = true;
        self.step(m, Rule::Reworked, Phase::Reworked);
        self.fall_back(m, Rule::Reworked);
        true
    }

    /// Moves a member's conflict to a phase and applies what reaching it does.
    pub fn step(&mut self, m: usize, rule: Rule, to: Phase) {
        if !self.on(rule) {
            return;
        }
        let member = &mut self.state.members[m];
        let from = std::mem::replace(&mut member.phase, to);
        let cast = member.cast;
        if to > Phase::Enacted {
            member.stepped = true;
        }
        if matches!(to, Phase::Noticed | Phase::Linked | Phase::Contained) {
            member.answered = false;
            member.tried = false;
        }
        self.log.push(Event::Phase { rule, who: m as u8, from, to, cast });
        let theory = self.theory;
        let effect = theory.phase(to);
        self.member_row(rule, m, &effect.member, cast, |_, d| d);
        self.group_row(rule, &effect.group, Person(m as u8), |_, d| d);
    }

    /// Readies members stirred past their threshold and names the enactment to insert now, if any: the greatest
    /// excess, then file order; one at a time, none within two decisions of the last.
    pub fn ready_enactment(&mut self) -> Option<usize> {
        let scenario = self.scenario;
        let mut best: Option<(i32, usize)> = None;
        for (e, enactment) in scenario.enactments.iter().enumerate() {
            let m = usize::from(enactment.of);
            let s = &self.state.members[m];
            let excess = s.levels[MemberLevel::Activation as usize] - i32::from(enactment.at) * POINT;
            // Once, or a second time if lines are written for it; what was reworked can slip back once more.
            let times = if enactment.again.is_empty() { 1 } else { 2 + u8::from(s.phase == Phase::Reworked) };
            let may = self.state.is_present(m) && s.enacted < times;
            match s.phase {
                Phase::Latent | Phase::Repeated if excess >= 0 && may && self.on(Rule::Triggered) => {
                    self.step(m, Rule::Triggered, Phase::Triggered);
                }
                Phase::Reworked if excess >= 0 && may && self.on(Rule::SlippedBack) => {
                    self.step(m, Rule::SlippedBack, Phase::Triggered);
                }
                _ => {}
            }
            if self.state.members[m].phase == Phase::Triggered && best.is_none_or(|(x, _)| excess > x) {
                best = Some((excess, e));
            }
        }
        let (_, ready) = best?;
        let gap = self.theory.sizes.enactment_gap;
        let rested = self
            .state
            .last_enactment
            .is_none_or(|d| i32::from(self.state.decisions.saturating_sub(d)) >= gap);
        let free = self.state.live.is_none()
            && self.state.present().all(|m| self.state.members[m].phase != Phase::Enacted);
        (rested && free && self.on(Rule::Enacted)).then_some(ready)
    }

    /// Casts and begins an enactment.
    pub fn begin_enactment(&mut self, e: usize) {
        let m = usize::from(self.scenario.enactments[e].of);
        let cast_on = self.scenario.members[m].conflict.as_ref().map_or(Person::NOBODY, |c| c.cast_on);
        let stirred_by = self.state.members[m].stirred_by;
        let member = &mut self.state.members[m];
        member.cast = match (cast_on, stirred_by) {
            (Person::NOBODY, Person::NOBODY) => Person::LEADER,
            (Person::NOBODY, by) => by,
            (on, _) => on,
        };
        member.enacted = member.enacted.saturating_add(1);
        member.touches = 0;
        self.state.last_enactment = Some(self.state.decisions);
        self.state.live = Some(e as u8);
        self.step(m, Rule::Enacted, Phase::Enacted);
    }
}

/// The more telling of two answers: a repetition before all else, then the best.
fn stronger(a: Answer, b: Answer) -> Answer {
    match (a, b) {
        (Answer::Repeats, _) | (_, Answer::Repeats) => Answer::Repeats,
        (Answer::Nothing, x) | (x, Answer::Nothing) => x,
        _ => a.max(b),
    }
}
