//! Parameters, tables and switches of the group model as data. Must not know scenarios, sessions or files.
//!
//! The logic of every rule is code (in `session` and `scoring`); its size, its switch, its sentence and its
//! source are here, read from a RON text that the shell hands in. A school with another orientation changes
//! the data. Sizes are design priors unless a source says otherwise; what has no source is convention and
//! says so.
//!
//! Units: effects and act sizes are whole points (a level is 0…100 points); factors are whole percent;
//! ratings are hundredths of an anchor (100…500).

mod load;
mod rule;

pub use load::{TheoryError, shipped};
pub use rule::Rule;

use crate::vocabulary::*;
use serde::{Deserialize, Serialize};

/// The theory format this program reads.
pub const FORMAT: u32 = 1;

/// A whole theory: tables in the order of the vocabulary, so that a lookup is an index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theory {
    /// Format number.
    pub format: u32,
    /// Id, written into attempts.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it stands on, and what it does not claim.
    pub notes: String,
    /// Base effects by family.
    pub families: Vec<FamilyEffect>,
    /// The 40 interventions.
    pub interventions: Vec<InterventionData>,
    /// The 27 social acts.
    pub acts: Vec<ActEffect>,
    /// Changes of level when a phase is reached.
    pub phases: Vec<PhaseEffect>,
    /// What a kept silence does, by quality.
    pub silences: Vec<SilenceEffect>,
    /// Sizes of the rules.
    pub sizes: Sizes,
    /// Which interventions fit which stage.
    pub stage_fit: Vec<StageFit>,
    /// Which goals a stage or a kind of group puts forward.
    pub goals: GoalEmphasis,
    /// Every rule: switch, sentence, source.
    pub rules: Vec<RuleData>,
}

/// Changes of the levels of a group (points).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GroupEffect {
    /// Safety.
    pub safety: i32,
    /// Engagement.
    pub engagement: i32,
    /// Conflict.
    pub conflict: i32,
    /// Avoidance.
    pub avoidance: i32,
    /// Cohesion.
    pub cohesion: i32,
}

impl GroupEffect {
    /// The change of one level, points.
    pub fn of(&self, level: GroupLevel) -> i32 {
        match level {
            GroupLevel::Engagement => self.engagement,
            GroupLevel::Conflict => self.conflict,
            GroupLevel::Avoidance => self.avoidance,
            GroupLevel::Cohesion => self.cohesion,
            GroupLevel::Safety => self.safety,
        }
    }

    /// The changes of all levels in their order, points.
    pub fn by_level(&self) -> [i32; GroupLevel::COUNT] {
        std::array::from_fn(|n| self.of(GroupLevel::ALL[n]))
    }
}

/// Changes of the levels of a member (points).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MemberEffect {
    /// Alliance.
    pub alliance: i32,
    /// Arousal.
    pub arousal: i32,
    /// Insight.
    pub insight: i32,
}

impl MemberEffect {
    /// The change of one level, points. Activation is moved by stirring alone.
    pub fn of(&self, level: MemberLevel) -> i32 {
        match level {
            MemberLevel::Alliance => self.alliance,
            MemberLevel::Arousal => self.arousal,
            MemberLevel::Insight => self.insight,
            MemberLevel::Activation => 0,
        }
    }
}

/// Base effect of a family of interventions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyEffect {
    /// The family.
    pub family: Family,
    /// On the group.
    pub group: GroupEffect,
    /// On each person addressed.
    pub member: MemberEffect,
}

/// One intervention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InterventionData {
    /// Which.
    pub id: Intervention,
    /// Name for readers.
    pub name: String,
    /// What it is.
    pub definition: String,
    /// When it helps.
    pub indicated: String,
    /// When it does not.
    pub contraindicated: String,
    /// The field's standard term and source.
    pub term: String,
    /// Row of the effect table.
    pub family: Family,
    /// Percent of that row (100; `summarise` 50, `coach` 50 outside skills and psycho-education).
    #[serde(default = "hundred")]
    pub share: i32,
    /// Percent of the row in skills and psycho-educational groups.
    #[serde(default = "hundred")]
    pub share_in_teaching: i32,
    /// Points that replace the row's on the group, for moves that differ from their family.
    #[serde(default)]
    pub group: Option<GroupEffect>,
    /// Points that replace the row's on members.
    #[serde(default)]
    pub member: Option<MemberEffect>,
    /// Levels at which it works.
    pub levels: Vec<Level>,
    /// Expressive (+3) to supportive (−3).
    pub expressive: i32,
    /// The time it speaks of.
    pub focus: Focus,
    /// Where the leader stands in saying it (dominance), −100…100.
    pub dominance: i32,
    /// Where the leader stands in saying it (affiliation), −100…100.
    pub affiliation: i32,
    /// Counts as validation (in ruptures, and above the window).
    #[serde(default)]
    pub validates: bool,
    /// Here-and-now or defence work: gains in defended calm.
    #[serde(default)]
    pub reaches_calm: bool,
    /// A question about content: overreaches with somebody detached.
    #[serde(default)]
    pub asks_content: bool,
    /// Framing or advising: three running invite dependency.
    #[serde(default)]
    pub leads: bool,
    /// Says the pattern aloud (moves Contained on to Noticed).
    #[serde(default)]
    pub names_pattern: bool,
    /// Connects it (moves Noticed on to Linked).
    #[serde(default)]
    pub makes_link: bool,
    /// The social act it also is; stirs only.
    #[serde(default)]
    pub acts_as: Option<Act>,
    /// Steps of 50 in the Peers rating.
    #[serde(default)]
    pub peers: i32,
}

/// Effect of a social act (points).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActEffect {
    /// Which.
    pub act: Act,
    /// Arousal of the person it is done to.
    #[serde(default)]
    pub receiver: i32,
    /// Trust of the receiver in the actor.
    #[serde(default)]
    pub trust: i32,
    /// Arousal of everyone else.
    #[serde(default)]
    pub others: i32,
    /// On the group.
    #[serde(default)]
    pub group: GroupEffect,
}

/// Changes when a member's conflict reaches a phase (points).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseEffect {
    /// The phase reached.
    pub phase: Phase,
    /// On the member.
    #[serde(default)]
    pub member: MemberEffect,
    /// On the group.
    #[serde(default)]
    pub group: GroupEffect,
}

/// What keeping a silence does (points).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SilenceEffect {
    /// Its quality.
    pub quality: Silence,
    /// On the group.
    #[serde(default)]
    pub group: GroupEffect,
    /// On everyone.
    #[serde(default)]
    pub member: MemberEffect,
    /// On the group instead, in stage 1.
    #[serde(default)]
    pub in_stage_one: Option<GroupEffect>,
    /// With somebody alone in it, it counts as leaving them.
    #[serde(default)]
    pub abandons: bool,
}

/// Which interventions fit a stage; twice-unfit ones count double.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageFit {
    /// The stage.
    pub stage: Stage,
    /// Fit.
    pub fit: Vec<Intervention>,
    /// Unfit.
    pub unfit: Vec<Intervention>,
    /// Twice unfit.
    #[serde(default)]
    pub very_unfit: Vec<Intervention>,
}

/// Which goals a stage or a kind of group puts forward (+1 weight each).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalEmphasis {
    /// By stage.
    pub by_stage: Vec<(Stage, Vec<Goal>)>,
    /// By kind of group.
    pub by_kind: Vec<(GroupKind, Vec<Goal>)>,
}

/// A rule: switch, sentence, source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleData {
    /// Which.
    pub id: Rule,
    /// Whether it is in force.
    #[serde(default = "yes")]
    pub on: bool,
    /// Message id, for translation.
    pub message: String,
    /// The English sentence. `{who}`, `{other}` name people; `{a}`, `{b}` the rule's numbers.
    pub text: String,
    /// Author and year; "convention" where there is none.
    pub source: String,
}

fn hundred() -> i32 {
    100
}

fn yes() -> bool {
    true
}

/// Declares [`Sizes`] once, with each size's meaning.
macro_rules! sizes {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        /// Sizes of the rules. Points and percent as said; see each field.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Sizes { $($(#[$meta])* pub $name: i32),+ }
    };
}

sizes! {
    /// Damping: percent of the room left that a full-size change may use (150: full until a third is left).
    damping,
    /// Stirring, points of activation when addressed.
    stir_addressed,
    /// Stirring, points as a witness.
    stir_witness,
    /// Percent of it when the actor is the one the conflict is cast on.
    stir_cast,
    /// Settling of activation, percent a decision.
    settle,
    /// Readiness: weight of alliance, percent.
    readiness_alliance,
    /// Readiness: weight of cohesion, percent.
    readiness_cohesion,
    /// Readiness: weight of safety, percent.
    readiness_safety,
    /// Readiness: weight of the stage (25 a stage), percent.
    readiness_stage,
    /// Demand of any move, points.
    demand_base,
    /// Demand per step of expressiveness, points.
    demand_step,
    /// Points off the demand for a target whose pattern is contained, noticed or linked.
    demand_contained,
    /// Overreach at which benefits are gone, points.
    overreach_full,
    /// Alliance and avoidance move by overreach divided by this.
    overreach_cost,
    /// Overreach counted for content questions and silence with somebody detached, points.
    detached_overreach,
    /// Percent for regulating, supporting and reflecting above the window, and regulating the detached.
    window_support,
    /// Percent for here-and-now and defence work in defended calm.
    window_calm,
    /// Avoidance when somebody in defended calm is reassured, points.
    window_calm_avoidance,
    /// Percent on the third transference comment to one member.
    dose_third,
    /// Percent on the fourth and later.
    dose_later,
    /// Percent at the right level.
    level_right,
    /// Percent at the wrong level.
    level_wrong,
    /// Avoidance from which the trouble counts as the whole group's, points.
    level_group_avoidance,
    /// Percent base for trust between two addressed, to which half their mean trust is added.
    trust_base,
    /// Percent on the second time running.
    repetition_second,
    /// Percent on the third.
    repetition_third,
    /// Percent from the fourth.
    repetition_later,
    /// Percent for validation in a rupture.
    rupture_validate,
    /// Percent for expressive work (2 and up) after a rupture in this session.
    rupture_after,
    /// Percent for repair where nothing is broken.
    repair_unneeded,
    /// Engagement when honest difference is blocked, points.
    blocked_engagement,
    /// Avoidance when honest difference is blocked, points.
    blocked_avoidance,
    /// Alliance of the person blocked, points, in place of the row's.
    block_cost,
    /// Alliance back when the next move gives them a place, points.
    block_place,
    /// Percent at which a second tag acts.
    second_tag,
    /// Safety when a declined invitation is honoured, points.
    decline_safety,
    /// Percent of a member's effect on each when the whole group is addressed.
    share_group,
    /// Percent on others beside an individual move.
    share_beside_individual,
    /// Percent on others beside an interpersonal one.
    share_beside_interpersonal,
    /// Insight: percent at quality 0 (Piper).
    insight_low,
    /// Insight: percent added at quality 100 (Piper).
    insight_span,
    /// Insight: percent at quality 0 (Fest); the span is subtracted.
    insight_fest,
    /// Insight: percent before the conflict has been lived through here.
    insight_before,
    /// Factor a naming or linking move needs to move a phase on, percent.
    phase_factor,
    /// How near a stance must be to the pull, on both axes, to repeat.
    pull_reach,
    /// Decisions between two enactments.
    enactment_gap,
    /// Points below the threshold to which activation falls after a repetition.
    repeat_fall,
    /// Touches or passes after which the old answer counts as given.
    touches_to_repeat,
    /// Fall of alliance in one decision that opens a rupture, points.
    rupture_fall,
    /// Repair work that a repair counts.
    repair_counts,
    /// Repair work that validation counts.
    validation_counts,
    /// Repair work that closes a rupture.
    repair_needed,
    /// Alliance above its level before the rupture when repaired, points.
    repair_alliance,
    /// Conflict when a rupture is repaired, points.
    repair_conflict,
    /// Decisions a rupture may stand before it costs.
    rupture_patience,
    /// Alliance each decision after that, points.
    rupture_cost,
    /// Alliance below which somebody is on the point of leaving, points.
    leaving_below,
    /// Conflict from which it can be carried, points.
    carried_from,
    /// Conflict up to which it can be carried, points.
    carried_to,
    /// Safety it takes, points.
    carried_safety,
    /// Cohesion and insight it gives, points.
    carried_gain,
    /// Conflict above which it harms where safety is low, points.
    harm_conflict,
    /// Safety below which it harms, points.
    harm_safety,
    /// Safety lost, points.
    harm_cost,
    /// Safety below which high conflict means fight and flight, points.
    flight_safety,
    /// Avoidance from which the group is in flight, points.
    flight_avoidance,
    /// Framing or advising moves running that invite dependency.
    dependency_moves,
    /// Factor a process or group comment needs to bring work back, percent.
    work_factor,
    /// Drift of arousal to the middle of the window, percent.
    drift_arousal,
    /// Drift of conflict, percent.
    drift_conflict,
    /// Resting level of conflict, points.
    rest_conflict,
    /// Drift of avoidance, percent.
    drift_avoidance,
    /// Resting level of avoidance, points.
    rest_avoidance,
    /// Drift of engagement toward its level at the start, percent.
    drift_engagement,
    /// Drift of cohesion toward its level at the start, percent.
    drift_cohesion,
    /// Avoidance each decision while the ending is unspoken, points.
    ending_avoidance,
    /// Decisions within which a veiled risk must be asked about.
    risk_veiled_decisions,
    /// Rating: anchor of no change, hundredths.
    rating_neutral,
    /// Rating: divisor of the change of safety.
    rating_frame_divisor,
    /// Rating: divisor of cohesion and alliance.
    rating_climate_divisor,
    /// Rating: divisor of engagement minus avoidance.
    rating_here_divisor,
    /// Rating: divisor of the fall of distance outside windows.
    rating_affect_divisor,
    /// Rating: bonus for staying with bearable feeling.
    rating_affect_stay,
    /// Rating: malus for taking bearable feeling away.
    rating_affect_remove,
    /// Rating: repeats.
    rating_repeats,
    /// Rating: passes.
    rating_passes,
    /// Rating: touches.
    rating_touches,
    /// Rating: answers, reworks, or repairs in a rupture.
    rating_answers,
    /// Rating: a next step.
    rating_next_step,
    /// Rating: validates in a rupture.
    rating_validates,
    /// Rating: divisor of insight.
    rating_insight_divisor,
    /// Rating: divisor of overreach against insight.
    rating_insight_overreach,
    /// Rating: one step of the Peers row.
    rating_peers_step,
    /// Rating: third individual move running.
    rating_peers_third,
    /// Rating: right or wrong level.
    rating_level,
    /// Rating: stage fit.
    rating_stage,
    /// Rating: an error move.
    rating_error,
    /// Rating: taking up an injury as the leader's task.
    rating_difference_taken,
    /// Rating: addressing only the hurt person.
    rating_difference_only,
    /// Rating: smoothing, avoiding, spotlighting, labelling an injury.
    rating_difference_worse,
    /// Spread below which a goal or decision does not tell options apart, hundredths.
    spread_least,
    /// Highest rating of other moves while a spoken risk is open, hundredths.
    risk_cap,
    /// Highest rating of other moves while an attack is open, hundredths.
    attack_cap,
}

impl Theory {
    /// Data of an intervention. The loader guarantees that every one is there, in order.
    pub fn intervention(&self, id: Intervention) -> &InterventionData {
        &self.interventions[id as usize]
    }

    /// Effect of an act.
    pub fn act(&self, act: Act) -> &ActEffect {
        &self.acts[act as usize]
    }

    /// Effect of reaching a phase.
    pub fn phase(&self, phase: Phase) -> &PhaseEffect {
        &self.phases[phase as usize]
    }

    /// Effect of keeping a silence.
    pub fn silence(&self, quality: Silence) -> &SilenceEffect {
        &self.silences[quality as usize]
    }

    /// A rule's data.
    pub fn rule(&self, rule: Rule) -> &RuleData {
        &self.rules[rule as usize]
    }

    /// Whether a rule is switched on.
    pub fn on(&self, rule: Rule) -> bool {
        self.rules[rule as usize].on
    }

    /// Base effect of an intervention in a group of this kind: on the group, on a member, and the percent of both.
    pub fn effect(&self, id: Intervention, kind: GroupKind) -> (GroupEffect, MemberEffect, i32) {
        let data = self.intervention(id);
        let row = &self.families[data.family as usize];
        let teaching = matches!(kind, GroupKind::Skills | GroupKind::PsychoEducation);
        let share = if teaching { data.share_in_teaching } else { data.share };
        (data.group.unwrap_or(row.group), data.member.unwrap_or(row.member), share)
    }

    /// Steps of stage fit: +1 fit, −1 unfit, −2 very unfit, 0 neither.
    pub fn stage_fit(&self, stage: Stage, id: Intervention) -> i32 {
        let row = &self.stage_fit[stage as usize];
        if row.fit.contains(&id) {
            1
        } else if row.very_unfit.contains(&id) {
            -2
        } else if row.unfit.contains(&id) {
            -1
        } else {
            0
        }
    }

    /// Extra weight of a goal at a stage in a kind of group: 0, 1 or 2.
    pub fn emphasis(&self, goal: Goal, stage: Stage, kind: GroupKind) -> i32 {
        let staged = self.goals.by_stage.iter().any(|(s, g)| *s == stage && g.contains(&goal));
        let kinded = self.goals.by_kind.iter().any(|(k, g)| *k == kind && g.contains(&goal));
        i32::from(staged) + i32::from(kinded)
    }
}
