//! Theory's rating of a move on each goal, from what the move itself would do. Must not know keys, credit or replies.
//!
//! 300 is an anchor of no change; what the move does before damping raises or lowers it, by formulas whose sizes
//! are theory data. The sizes are priors and the formulas convention: they make the model's view of a move
//! comparable with an author's key, they do not replace it.

use crate::scenario::compiled::{People, Scenario};
use crate::session::{Answer, Move, Preview, Session, State, preview, times};
use crate::theory::{Rule, Theory};
use crate::vocabulary::*;

/// The lowest and highest rating, hundredths of an anchor.
pub const LOWEST: i32 = 100;
/// The highest rating, hundredths of an anchor.
pub const HIGHEST: i32 = 500;

/// Theory's rating of a move on every goal, hundredths 100…500, by [`Goal`] order, on the state the move meets.
/// `None` if the session has ended. A rating whose rule is switched off is the anchor of no change.
pub fn rate(scenario: &Scenario, theory: &Theory, session: &Session, mv: Move) -> Option<[i32; Goal::COUNT]> {
    let seen = preview(scenario, theory, session, mv)?;
    let meets = Meeting { scenario, theory, state: &session.state, seen: &seen };
    let mut ratings = [theory.sizes.rating_neutral; Goal::COUNT];
    for &goal in Goal::ALL {
        if theory.on(rating_rule(goal)) {
            ratings[goal as usize] = meets.on(goal).clamp(LOWEST, HIGHEST);
        }
    }
    Some(ratings)
}

/// The rule by which theory rates a goal.
pub fn rating_rule(goal: Goal) -> Rule {
    match goal {
        Goal::Frame => Rule::RateFrame,
        Goal::Climate => Rule::RateClimate,
        Goal::HereAndNow => Rule::RateHereAndNow,
        Goal::Affect => Rule::RateAffect,
        Goal::Enactment => Rule::RateEnactment,
        Goal::Insight => Rule::RateInsight,
        Goal::Peers => Rule::RatePeers,
        Goal::LevelAndStage => Rule::RateLevelAndStage,
        Goal::Difference => Rule::RateDifference,
    }
}

/// A move and the state it meets.
struct Meeting<'a> {
    scenario: &'a Scenario,
    theory: &'a Theory,
    state: &'a State,
    seen: &'a Preview,
}

impl Meeting<'_> {
    fn on(&self, goal: Goal) -> i32 {
        let (z, group) = (&self.theory.sizes, |level: GroupLevel| self.seen.raw.group[level as usize]);
        let from_neutral = match goal {
            // Whether the room was safer after it (Kivlighan & Tarrant 2001: safe-environment intentions).
            Goal::Frame => group(GroupLevel::Safety) / z.rating_frame_divisor,
            // Belonging, and the bond with those addressed (Burlingame et al. 2018: cohesion and outcome).
            Goal::Climate => {
                let bond = self.mean(MemberLevel::Alliance);
                (group(GroupLevel::Cohesion) + bond) / z.rating_climate_divisor
            }
            // More part taken, less kept away from (Yalom & Leszcz 2020).
            Goal::HereAndNow => {
                let moved = group(GroupLevel::Engagement) - group(GroupLevel::Avoidance);
                moved / z.rating_here_divisor
            }
            Goal::Affect => return self.affect(),
            Goal::Enactment => return self.enactment(),
            // What could be understood, less what was asked too soon (Yalom & Leszcz 2020).
            Goal::Insight => {
                let early = self.seen.weighed.mean_overreach / z.rating_insight_overreach;
                self.mean(MemberLevel::Insight) / z.rating_insight_divisor - early
            }
            Goal::Peers => self.peers(),
            Goal::LevelAndStage => self.level_and_stage(),
            Goal::Difference => return self.difference(),
        };
        z.rating_neutral + from_neutral
    }

    /// Mean change of a level over those addressed, hundredths of a point.
    fn mean(&self, level: MemberLevel) -> i32 {
        let targets = self.seen.weighed.targets;
        let sum: i32 = targets.members().map(|m| self.seen.raw.members[m][level as usize]).sum();
        sum / (targets.count().max(1) as i32)
    }

    /// Feeling nearer to what can be borne, without being taken away (Siegel 1999). That a bearable feeling was
    /// stayed with, or taken away, shows in no distance, so it counts by itself (convention).
    fn affect(&self) -> i32 {
        let z = &self.theory.sizes;
        let (before, after) = self.seen.outside;
        let mut rating = z.rating_neutral + (before - after) / z.rating_affect_divisor;
        let above = self.state.present().any(|m| self.state.window(self.scenario, m) > 0);
        match self.seen.id {
            Intervention::Reflect
            | Intervention::Regulate
            | Intervention::HoldSilence
            | Intervention::DrawOut
                if !above =>
            {
                rating += z.rating_affect_stay;
            }
            Intervention::XSmooth
            | Intervention::XFalseReassure
            | Intervention::XRescue
            | Intervention::XAvoid => rating += z.rating_affect_remove,
            _ => {}
        }
        rating
    }

    /// The answer given to an old scene: the old one, none, or a new one (Kiesler 1983; Alexander & French 1946).
    /// An open rupture that a move leaves alone is passed by; one whose member is addressed with something
    /// neither validating nor mending is touched (convention).
    fn enactment(&self) -> i32 {
        let z = &self.theory.sizes;
        let targets = self.seen.weighed.targets;
        match self.seen.answer {
            Answer::Repeats => z.rating_repeats,
            Answer::Passes => z.rating_passes,
            Answer::Touches => z.rating_touches,
            Answer::Validates => z.rating_validates,
            Answer::NextStep => z.rating_next_step,
            Answer::Answers => z.rating_answers,
            Answer::Nothing if !self.seen.open => z.rating_neutral,
            Answer::Nothing if targets.members().any(|m| self.state.members[m].rupture.is_some()) => {
                z.rating_touches
            }
            Answer::Nothing => z.rating_passes,
        }
    }

    /// How much members had to do with one another, and not only with the leader (Yalom & Leszcz 2020). A step is
    /// scaled by the factor up to 100 %; where the factor turned negative, what counts against a move does not
    /// turn into a merit.
    fn peers(&self) -> i32 {
        let z = &self.theory.sizes;
        let steps = self.theory.intervention(self.seen.id).peers;
        let f = self.seen.weighed.mean.min(100);
        let f = if steps < 0 { f.max(0) } else { f };
        let mut change = times(z.rating_peers_step * steps, f);
        if self.seen.to.count() == 1 && self.state.individual_run >= 2 {
            change += z.rating_peers_third;
        }
        change
    }

    /// Whether it fits where the trouble sits and how far along the group is (Cohen & Smith 1976; MacKenzie).
    fn level_and_stage(&self) -> i32 {
        let z = &self.theory.sizes;
        let (id, weighed) = (self.seen.id, &self.seen.weighed);
        let level = if weighed.level_right { z.rating_level } else { -z.rating_level };
        let stage = z.rating_stage * self.theory.stage_fit(self.state.stage, id);
        let error = if id.is_error() { z.rating_error } else { 0 };
        level + stage + error - (100 - weighed.repetition) / 2
    }

    /// Whether an injury to what somebody is was taken up as the leader's own task (Owen et al. 2014: mostly it
    /// is never discussed). Nothing to rate while none is live.
    fn difference(&self) -> i32 {
        let z = &self.theory.sizes;
        if !self.state.cue(Cue::DifferenceInjury) {
            return z.rating_neutral;
        }
        let (hurt, to) = (self.state.injured, self.seen.to);
        let asks_them = hurt.iter().any(|p| to.names(p));
        let only_them = !to.is_everyone() && People(to.0 & !hurt.0) == People::EVERYONE;
        match self.seen.id {
            Intervention::XSmooth
            | Intervention::XAvoid
            | Intervention::XSpotlight
            | Intervention::XLabel => z.rating_difference_worse,
            Intervention::ProcessComment | Intervention::Protect | Intervention::Repair => {
                z.rating_difference_taken
            }
            Intervention::InviteResponse if !asks_them => z.rating_difference_taken,
            _ if only_them => z.rating_difference_only,
            _ => z.rating_neutral,
        }
    }
}
