//! The score sheet: every judged decision with its evidence, and what they add up to. Must not know how it is computed.

use crate::scenario::compiled::{DecisionId, LineId, OptionId, Person, Scenario};
use crate::session::{Duty, Move};
use crate::vocabulary::*;

/// Decisions a number needs; with fewer, "n of m moments" is said instead (subscores of few items mislead:
/// Haberman 2008; Sinharay 2010).
pub const NUMBER_NEEDS: u32 = 8;

/// A rating from which a moment counts as met, hundredths.
pub const MET: i32 = 400;

/// What a sitting's first branch comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreSheet {
    /// Every decision of the first branch, in order, scored or not.
    pub decisions: Vec<Judged>,
    /// Score, hundredths of a point 0…10 000; none if nothing was scored.
    pub score: Option<i32>,
    /// What choosing with eyes closed among what was offered would have earned on average, same unit.
    pub chance: Option<i32>,
    /// Standard error of the score (jackknife over decisions), same unit; none with fewer than two decisions.
    pub error: Option<i32>,
    /// How many decisions were scored.
    pub counted: u32,
    /// Goals met with in scored decisions, in the order of [`Goal`].
    pub goals: Vec<GoalProfile>,
    /// Duties that fell due, in order. Never averaged.
    pub gate: Vec<GateLine>,
    /// What was noticed.
    pub noticing: Noticing,
    /// The group at its first decision and after each decision of the first branch.
    pub trajectory: Vec<Moment>,
}

impl ScoreSheet {
    /// Duties taken up, and how many there were.
    pub fn duties(&self) -> (u32, u32) {
        (self.gate.iter().filter(|g| g.taken).count() as u32, self.gate.len() as u32)
    }

    /// Duties missed though they were spoken.
    pub fn critical(&self) -> impl Iterator<Item = &GateLine> {
        self.gate.iter().filter(|g| g.critical)
    }
}

/// Whether a decision is scored, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counting {
    /// Scored.
    Counted,
    /// No key: explained by theory, never scored.
    NotKeyed,
    /// A palette move: practice, never scored.
    Palette,
    /// The options differ too little to tell anything.
    NoSpread,
    /// An assessment scores anchors only.
    NotAnchor,
    /// On a branch tried after going back: shown, never scored.
    Explored,
}

/// One decision with everything that was on offer, rated on the state it met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Index of the step in the sitting; none if judged by itself.
    pub step: Option<usize>,
    /// The decision.
    pub decision: DecisionId,
    /// Which decision on its path, from 1.
    pub ordinal: u32,
    /// An anchor.
    pub anchor: bool,
    /// Keyed by the author.
    pub keyed: bool,
    /// Whether it is scored.
    pub standing: Counting,
    /// Goals in play with their weights, at most three.
    pub goals: Vec<(Goal, i32)>,
    /// What was offered: written options in file order, then silence.
    pub offered: Vec<Rated>,
    /// What was chosen, as an index into `offered`; none for a palette move.
    pub chosen: Option<usize>,
    /// The palette move, rated by theory.
    pub palette: Option<Rated>,
    /// Highest composite among what was offered and missed no duty, hundredths.
    pub best: i32,
    /// Lowest composite among what was offered, hundredths.
    pub worst: i32,
    /// Mean credit of a uniform choice among what was offered, thousandths (0 where all are worth the same).
    pub chance: i32,
    /// Credit, thousandths 0…1000; none unless scored.
    pub credit: Option<i32>,
    /// The move missed a duty that was due: credit is 0 whatever else it did.
    pub missed: bool,
}

impl Judged {
    /// The move made, rated.
    pub fn made(&self) -> Option<&Rated> {
        self.palette.as_ref().or_else(|| self.chosen.and_then(|i| self.offered.get(i)))
    }

    /// What was best, as an index into `offered`: the first with the highest composite that misses no duty.
    pub fn best_of(&self) -> Option<usize> {
        self.offered.iter().position(|r| !r.misses && r.composite == self.best)
    }

    /// What a rated move is worth here: its composite, or the worst if it misses a duty. Hundredths.
    pub fn worth(&self, rated: &Rated) -> i32 {
        if rated.misses { self.worst } else { rated.composite }
    }

    /// How far the options lie apart: best − worst, hundredths.
    pub fn spread(&self) -> i32 {
        self.best - self.worst
    }
}

/// A move with its ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The move.
    pub mv: Move,
    /// Rating on each goal in play, hundredths 100…500, and where it comes from.
    pub ratings: Vec<(Goal, i32, Source)>,
    /// Theory's rating on every goal, hundredths, by [`Goal`] order ([`grade`](super::grade) leaves it out).
    pub theory: [i32; Goal::COUNT],
    /// Weighted mean over the goals in play, after caps, hundredths.
    pub composite: i32,
    /// An open risk or attack capped the composite.
    pub capped: bool,
    /// Choosing it misses a duty that is due.
    pub misses: bool,
}

impl Rated {
    /// The rating on a goal in play.
    pub fn on(&self, goal: Goal) -> Option<(i32, Source)> {
        self.ratings.iter().find(|(g, ..)| *g == goal).map(|&(_, rating, source)| (rating, source))
    }
}

/// Where a rating comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The author's key, with the place of its reason.
    Key {
        /// Where the reason stands.
        reason: Reason,
    },
    /// Theory; [`rating_rule`](super::rating_rule) names the rule.
    Theory,
}

/// Where in a scenario the reason of a rating stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reason {
    /// The option (silence is one too).
    pub option: OptionId,
    /// Which entry of its key.
    pub place: u8,
    /// From `key_if`, because its condition held.
    pub conditional: bool,
}

impl Reason {
    /// The author's reason.
    pub fn text(self, scenario: &Scenario) -> &str {
        let choice = &scenario.options[usize::from(self.option)];
        let key = match &choice.key_if {
            Some((_, key)) if self.conditional => key,
            _ => &choice.key,
        };
        key.get(usize::from(self.place)).map_or("", |(_, _, reason)| reason)
    }

    /// The literature the author gives for the option.
    pub fn sources(self, scenario: &Scenario) -> &[String] {
        &scenario.options[usize::from(self.option)].sources
    }
}

/// How one goal was met over the scored decisions on which it was in play. Ratings in hundredths 100…500.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalProfile {
    /// The goal.
    pub goal: Goal,
    /// On how many decisions.
    pub count: u32,
    /// Mean rating of what was chosen.
    pub mean: i32,
    /// Mean rating of a uniform choice among what was offered.
    pub chance: i32,
    /// Mean rating, on this goal, of the options rated best as a whole.
    pub best: i32,
    /// Moments met: decisions on which the choice was rated [`MET`] or more.
    pub moments: u32,
    /// The steps it rests on.
    pub steps: Vec<usize>,
}

impl GoalProfile {
    /// The mean, if it rests on enough decisions to be shown as a number; else say "moments of count".
    pub fn number(&self) -> Option<i32> {
        (self.count >= NUMBER_NEEDS).then_some(self.mean)
    }
}

/// A duty that fell due: taken up or missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GateLine {
    /// The step whose move settled it.
    pub step: usize,
    /// Which decision on the path, from 1.
    pub ordinal: u32,
    /// Which duty.
    pub duty: Duty,
    /// Toward which member.
    pub who: u8,
    /// Taken up.
    pub taken: bool,
    /// Missed though it was spoken (risk 2–3).
    pub critical: bool,
}

/// What became of a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Noticed {
    /// The right cue was marked in its window.
    Found,
    /// Something was marked in its window, by another name or on somebody else.
    SeenNotNamed,
    /// Nothing was marked.
    Missed,
}

/// An authored cue that was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signal {
    /// The line that carries it.
    pub line: LineId,
    /// The cue.
    pub cue: Cue,
    /// Who stood in for the old figure, in an enactment.
    pub cast: Person,
    /// The step in whose events it was shown; none in the opening.
    pub step: Option<usize>,
    /// What became of it.
    pub outcome: Noticed,
    /// The mark that found it or came near, as an index into the sitting's marks.
    pub mark: Option<usize>,
}

/// A mark on an authored look-alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FalseAlarm {
    /// The line that carries the lure.
    pub line: LineId,
    /// What it was taken for.
    pub cue: Cue,
    /// The step in whose events it was shown; none in the opening.
    pub step: Option<usize>,
    /// The mark, as an index into the sitting's marks.
    pub mark: usize,
}

/// What was noticed, as counts with their evidence. One session gives no index (too few signals).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noticing {
    /// Every signal whose window has closed, in order.
    pub signals: Vec<Signal>,
    /// How many lures were shown in those windows.
    pub lures: u32,
    /// Marks on lures.
    pub false_alarms: Vec<FalseAlarm>,
    /// Marks that are not scored, as indices into the sitting's marks: elsewhere, repeated, on an explored branch.
    pub unscored: Vec<usize>,
}

impl Noticing {
    /// How many signals came to this.
    pub fn count(&self, outcome: Noticed) -> u32 {
        self.signals.iter().filter(|s| s.outcome == outcome).count() as u32
    }
}

/// The group at one moment. Levels in hundredths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// After this step (and the lines up to the next decision); none: at the first decision.
    pub step: Option<usize>,
    /// By [`GroupLevel`].
    pub group: [i32; GroupLevel::COUNT],
    /// Stage.
    pub stage: Stage,
    /// Basic assumption.
    pub assumption: Assumption,
    /// Members, in order.
    pub members: Vec<MemberMoment>,
}

/// A member at one moment. Levels in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberMoment {
    /// By [`MemberLevel`].
    pub levels: [i32; MemberLevel::COUNT],
    /// Where the old conflict stands.
    pub phase: Phase,
    /// On whom it is, or was last, cast.
    pub cast: Person,
    /// In rupture with the leader.
    pub ruptured: bool,
    /// In the room.
    pub present: bool,
}
