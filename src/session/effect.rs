//! The leader's move and its own effect on everyone. Must not know enactments, ruptures or what follows.

use super::state::POINT;
use super::turn::{Log, Turn, times};
use super::weigh::Weighed;
use crate::scenario::compiled::{People, Person};
use crate::theory::{GroupEffect, MemberEffect, Rule};
use crate::vocabulary::*;

/// A move as the rules see it, wherever it came from.
#[derive(Clone, Copy, Debug)]
pub struct Intervening {
    /// The intervention.
    pub id: Intervention,
    /// The second one, at half.
    pub also: Option<Intervention>,
    /// To whom.
    pub to: People,
    /// Parts of a safety check said.
    pub safety: u8,
    /// The ending is spoken of.
    pub speaks_of_ending: bool,
}

impl Intervening {
    /// Whether this or the second tag is `id`.
    pub fn is(&self, id: Intervention) -> bool {
        self.id == id || self.also == Some(id)
    }
}

impl<L: Log> Turn<'_, L> {
    /// Weighs and applies a move with its second tag. Returns the weighing of the first.
    pub fn intervene(&mut self, mv: &Intervening) -> Weighed {
        let weighed = self.weigh(mv.id, mv.to);
        self.side_effects(mv, &weighed);
        self.apply(mv.id, &weighed, 100);
        if let Some(also) = mv.also {
            let second = self.weigh(also, mv.to);
            self.note(
                Rule::SecondTag,
                Person::NOBODY,
                Person::NOBODY,
                self.theory.sizes.second_tag,
                also as i32,
            );
            self.apply(also, &second, self.theory.sizes.second_tag);
        }
        self.overreach(&weighed);
        self.count_doses(mv, weighed.targets);
        weighed
    }

    /// Applies one intervention at `share` percent.
    fn apply(&mut self, id: Intervention, weighed: &Weighed, share: i32) {
        let kind = self.scenario.head.group.kind;
        let (group, member, own) = self.theory.effect(id, kind);
        let share = times(own, share);
        let (group, member, rule) = if id == Intervention::HoldSilence {
            match self.read_silence() {
                Some((group, member)) => (group, member, Rule::SilenceRead),
                None => return,
            }
        } else {
            (group, member, Rule::MoveEffect)
        };
        let repetition = weighed.repetition;
        let scale_group = |level: GroupLevel, d: i32| {
            let benefit = match level {
                GroupLevel::Conflict => return times(times(d, repetition), share),
                GroupLevel::Avoidance => d < 0,
                _ => d > 0,
            };
            times(if benefit { times(d, weighed.mean) } else { d }, share)
        };
        self.group_row(rule, &group, Person::LEADER, scale_group);
        let z = &self.theory.sizes;
        let within = times(if weighed.whole_group { z.share_group } else { 100 }, share);
        let alone = weighed.targets.count() == 1;
        let beside =
            times(if alone { z.share_beside_individual } else { z.share_beside_interpersonal }, share);
        let scaled = |f: i32, part: i32| {
            let gain = |d: i32| times(times(d, f), part);
            let cost = |d: i32| times(d, part);
            let (a, h, i) = (member.alliance * POINT, member.arousal * POINT, member.insight * POINT);
            MemberEffect {
                alliance: if a > 0 { gain(a) } else { cost(a) },
                arousal: if h > 0 { times(times(h, repetition), part) } else { gain(h) },
                insight: if i > 0 { gain(i) } else { cost(i) },
            }
        };
        // It reaches all who stand beside alike, and mostly all who are addressed: reckoned anew where not.
        let aside = scaled(weighed.mean, beside);
        let (mut met, mut arrives) = (None, MemberEffect::default());
        for m in self.state.present() {
            if !weighed.targets.names(Person(m as u8)) {
                self.on_member(id, m, Rule::MoveBystander, &member, &aside, false);
                continue;
            }
            if met != Some(weighed.factor[m]) {
                met = Some(weighed.factor[m]);
                arrives = scaled(weighed.factor[m], within);
            }
            self.on_member(id, m, rule, &member, &arrives, true);
        }
    }

    /// A move's effect on one member: its row in points, and what of it arrives in hundredths.
    fn on_member(
        &mut self,
        id: Intervention,
        m: usize,
        rule: Rule,
        row: &MemberEffect,
        arrives: &MemberEffect,
        target: bool,
    ) {
        if row.alliance != 0 {
            // Being stopped costs first: the place given next brings it back (rule `block-place`), so that a
            // block is only as good as what follows it.
            let (rule, change) = if id == Intervention::Block && target && self.on(Rule::BlockCost) {
                (Rule::BlockCost, self.theory.sizes.block_cost * POINT)
            } else {
                (rule, arrives.alliance)
            };
            self.member(rule, m, MemberLevel::Alliance, change, Person::LEADER);
        }
        if row.arousal != 0 && id == Intervention::Regulate {
            self.regulate(m, arrives.arousal.abs());
        } else if row.arousal != 0 {
            self.member(rule, m, MemberLevel::Arousal, arrives.arousal, Person::LEADER);
        }
        if row.insight != 0 {
            let grows = arrives.insight > 0 && self.theory.intervention(id).expressive >= 1;
            let change = if grows { self.moderated_insight(m, arrives.insight) } else { arrives.insight };
            self.member(rule, m, MemberLevel::Insight, change, Person::LEADER);
        }
    }

    /// Regulating moves arousal toward the middle of the window from either side (Siegel 1999; Ogden, Minton & Pain 2006).
    fn regulate(&mut self, m: usize, size: i32) {
        let middle = self.middle(m);
        let gap = middle - self.state.member(m, MemberLevel::Arousal);
        let step = gap.clamp(-size, size);
        self.member(Rule::Regulated, m, MemberLevel::Arousal, step, Person::LEADER);
    }

    /// Middle of a member's window, hundredths.
    pub fn middle(&self, m: usize) -> i32 {
        let (lo, hi) = self.scenario.members[m].window;
        (i32::from(lo) + i32::from(hi)) * POINT / 2
    }

    /// Insight by quality of object relations (Piper et al. 2001 in short groups; Høglend et al. 2006 found the
    /// reverse in long individual work) and by experience before comment (Yalom & Leszcz 2020).
    fn moderated_insight(&mut self, m: usize, change: i32) -> i32 {
        let z = &self.theory.sizes;
        let capacity = i32::from(self.scenario.members[m].capacity);
        let percent = match self.scenario.head.insight.unwrap_or(InsightMode::Piper) {
            InsightMode::Piper => z.insight_low + z.insight_span * capacity / 100,
            InsightMode::Fest => z.insight_fest - z.insight_span * capacity / 100,
            InsightMode::Off => 100,
        };
        let mut change = change;
        let me = Person(m as u8);
        if percent != 100 && self.on(Rule::InsightCapacity) {
            change = times(change, percent);
            self.note(Rule::InsightCapacity, me, Person::NOBODY, percent, 0);
        }
        let before =
            matches!(self.state.members[m].phase, Phase::Latent | Phase::Triggered | Phase::Repeated);
        if before && self.scenario.members[m].conflict.is_some() && self.on(Rule::ExperienceFirst) {
            change = times(change, self.theory.sizes.insight_before);
            self.note(Rule::ExperienceFirst, me, Person::NOBODY, self.theory.sizes.insight_before, 0);
        }
        change
    }

    /// What keeping this silence does, by its quality (Gans & Counselman 2000). A frozen, hostile or withdrawn
    /// silence with somebody alone in it is the leader looking away. None: nothing.
    fn read_silence(&mut self) -> Option<(GroupEffect, MemberEffect)> {
        if !self.on(Rule::SilenceRead) {
            return None;
        }
        let quality = self.state.silence.unwrap_or(Silence::Waiting);
        let data = self.theory.silence(quality);
        let alone = self.state.present().find(|&m| {
            let s = &self.state.members[m];
            s.rupture.is_some()
                || self.state.attack == Some(m as u8)
                || self.state.window(self.scenario, m) != 0
                || s.phase == Phase::Enacted
        });
        self.note(
            Rule::SilenceRead,
            alone.map_or(Person::NOBODY, |m| Person(m as u8)),
            Person::NOBODY,
            quality as i32,
            i32::from(data.abandons && alone.is_some()),
        );
        if data.abandons && alone.is_some() {
            let (group, member, _) = self.theory.effect(Intervention::XAvoid, self.scenario.head.group.kind);
            return Some((group, member));
        }
        let early = self.state.stage == Stage::Engagement;
        let group = data.in_stage_one.filter(|_| early).unwrap_or(data.group);
        Some((group, data.member))
    }

    /// Overreach costs alliance with each addressed and lets the group turn away.
    fn overreach(&mut self, weighed: &Weighed) {
        let by = self.theory.sizes.overreach_cost;
        if weighed.mean_overreach == 0 || !self.on(Rule::Overreach) {
            return;
        }
        for m in weighed.targets.members() {
            let cost = -weighed.overreach[m] / by;
            self.member(Rule::Overreach, m, MemberLevel::Alliance, cost, Person::LEADER);
        }
        self.group(Rule::Overreach, GroupLevel::Avoidance, weighed.mean_overreach / by, Person::LEADER);
    }

    /// What a move does beside its effect: places given and taken, invitations honoured, differences blocked.
    fn side_effects(&mut self, mv: &Intervening, weighed: &Weighed) {
        let z = &self.theory.sizes;
        if let Some(m) = self.state.blocked
            && mv.to.names(Person(m))
            && gives_place(mv.id)
            && self.on(Rule::BlockPlace)
        {
            let back = z.block_place * POINT;
            self.member(Rule::BlockPlace, usize::from(m), MemberLevel::Alliance, back, Person::LEADER);
        }
        if let Some(m) = self.state.declined
            && !(mv.to.names(Person(m)) && presses(mv.id))
            && self.on(Rule::DeclineHonoured)
        {
            let step = z.decline_safety * POINT;
            self.group(Rule::DeclineHonoured, GroupLevel::Safety, step, Person(m));
        }
        // Reassuring somebody who is defended and calm tells everyone that nothing need be felt here.
        if mv.id == Intervention::SupportNormalise && self.on(Rule::WindowCalmSupport) {
            let calm = weighed
                .targets
                .members()
                .find(|&m| self.state.window(self.scenario, m) < 0 && !self.state.members[m].detached);
            if let (Some(m), false) = (calm, weighed.whole_group) {
                let step = z.window_calm_avoidance * POINT;
                self.group(Rule::WindowCalmSupport, GroupLevel::Avoidance, step, Person(m as u8));
            }
        }
        if mv.id == Intervention::Block && self.on(Rule::DifferenceBlocked) && self.state.attack.is_none() {
            let differing = weighed.targets.members().find(|&m| self.differs(m));
            if let Some(m) = differing {
                let me = Person(m as u8);
                self.group(Rule::DifferenceBlocked, GroupLevel::Engagement, z.blocked_engagement * POINT, me);
                self.group(Rule::DifferenceBlocked, GroupLevel::Avoidance, z.blocked_avoidance * POINT, me);
            }
        }
    }

    /// Whether what this member last did is honest difference, feedback or anger inside the window, or anger at
    /// the leader: none of them an attack to be blocked.
    fn differs(&self, m: usize) -> bool {
        match self.state.members[m].last_act {
            Some((act, true)) => act.is_hostile() || matches!(act, Act::Confronts | Act::Challenges),
            Some((Act::Confronts | Act::Challenges | Act::Criticises, false)) => {
                self.state.window(self.scenario, m) <= 0
            }
            _ => false,
        }
    }

    /// Transference comments are counted per member and session.
    fn count_doses(&mut self, mv: &Intervening, targets: People) {
        if mv.id.is_transference() || mv.also.is_some_and(Intervention::is_transference) {
            for m in targets.members() {
                let dose = &mut self.state.members[m].dose;
                *dose = dose.saturating_add(1);
            }
        }
    }
}

/// Sound moves that, addressed to somebody just stopped, give them a place again.
fn gives_place(id: Intervention) -> bool {
    !id.is_error()
        && !matches!(
            id,
            Intervention::Block | Intervention::Confront | Intervention::SetFrame | Intervention::Inform
        )
}

/// Moves that press on somebody who has declined.
fn presses(id: Intervention) -> bool {
    matches!(
        id,
        Intervention::DrawOut | Intervention::Clarify | Intervention::XForce | Intervention::XInterrogate
    )
}
