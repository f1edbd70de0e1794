//! Feedback on one move: words first, one reason, numbers one step deeper. Must not know other moves or how words look.

use super::{addressed, of_the_move, until_next};
use crate::scenario::compiled::{MAX_MEMBERS, OptionId, Person, Scenario};
use crate::scoring::{Judged, Reason, Source, rating_rule};
use crate::session::{Event, Move, POINT, Step, What};
use crate::theory::{Rule, Theory};
use crate::vocabulary::*;

/// The most members told of beside those addressed.
const OTHERS: usize = 3;
/// Smallest change told of: half a point, in hundredths.
const TELLING: i32 = POINT / 2;

/// Feedback on one move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// What the person addressed seems to have heard.
    pub heard: Option<Heard>,
    /// Who else moved, most first; at most three.
    pub others: Vec<Moved>,
    /// One sentence why.
    pub why: Why,
    /// The literature behind that sentence: author and year, or "convention".
    pub sources: Vec<String>,
    /// Every explained event of the step, in order.
    pub numbers: Vec<Row>,
}

/// What somebody seems to have heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heard {
    /// As the author wrote it beside the option.
    Written(OptionId),
    /// The old answer, once more: the response this member expects of others.
    OldAnswer(u8),
    /// Something other than that.
    SomethingElse(u8),
    /// Neither the old answer nor a new one.
    Between(u8),
    /// Nothing that was meant for them.
    Nothing(u8),
}

impl Heard {
    /// The author's words it rests on: what was heard, or the response this member expects of others.
    pub fn words(self, scenario: &Scenario) -> &str {
        match self {
            Self::Written(option) => &scenario.options[usize::from(option)].heard,
            Self::OldAnswer(m) | Self::SomethingElse(m) | Self::Between(m) | Self::Nothing(m) => {
                scenario.members[usize::from(m)].conflict.as_ref().map_or("", |c| &c.text.expected.1)
            }
        }
    }
}

/// A member who was not addressed, and how this one moved most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moved {
    /// The member.
    pub who: u8,
    /// How.
    pub shift: Shift,
    /// By how much, hundredths (0 for a phase).
    pub size: i32,
}

/// A way of moving, in words that a reader of faces could use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shift {
    /// More stirred.
    MoreStirred,
    /// Past what can be borne.
    TooMuch,
    /// Calmer.
    Calmer,
    /// Back where one can feel and think at once.
    BackWithin,
    /// Easier with the leader.
    EasierWithYou,
    /// More wary of the leader.
    WarierOfYou,
    /// Sees a little more.
    SeesMore,
    /// Sees a little less.
    SeesLess,
    /// An old story is nearer.
    OldStoryNearer,
    /// An old story is further off.
    OldStoryFurther,
    /// Closer to somebody.
    CloserTo(Person),
    /// Further from somebody.
    FurtherFrom(Person),
    /// The old conflict reached a phase.
    Reached(Phase),
}

/// Why a move is rated as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The author's reason for a rating (hundredths).
    Key {
        /// On which goal.
        goal: Goal,
        /// The rating.
        rating: i32,
        /// Where the reason stands.
        reason: Reason,
    },
    /// Theory's rating of a goal (hundredths), by this rule.
    Rating {
        /// On which goal.
        goal: Goal,
        /// The rating.
        rating: i32,
        /// The rating's rule.
        rule: Rule,
    },
    /// A rule that weighed the move or was moved by it, as it was told.
    Told(Event),
}

impl Why {
    /// The reason of one rating.
    pub fn rated(goal: Goal, rating: i32, source: Source) -> Self {
        match source {
            Source::Key { reason } => Self::Key { goal, rating, reason },
            Source::Theory => Self::Rating { goal, rating, rule: rating_rule(goal) },
        }
    }

    /// The rule behind it, unless it is the author's.
    pub fn rule(&self) -> Option<Rule> {
        match self {
            Self::Key { .. } => None,
            Self::Rating { rule, .. } => Some(*rule),
            Self::Told(event) => event.rule(),
        }
    }

    /// The literature behind it.
    pub fn sources(&self, scenario: &Scenario, theory: &Theory) -> Vec<String> {
        match self {
            Self::Key { reason, .. } => reason.sources(scenario).to_vec(),
            _ => self.rule().map(|r| theory.rule(r).source.clone()).into_iter().collect(),
        }
    }
}

/// One explained event: which rule, whose level, from where to where (hundredths of a point).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The rule.
    pub rule: Rule,
    /// Whose; nobody for the group's.
    pub who: Person,
    /// Who else had a part.
    pub other: Person,
    /// Which level, if one changed.
    pub level: Option<What>,
    /// Before; a note's first number; otherwise 0.
    pub from: i32,
    /// After; a note's second number; otherwise 0.
    pub to: i32,
    /// The event itself.
    pub event: Event,
}

impl Row {
    /// The row of an explained event; none for a visible one and for a duty.
    pub fn of(event: &Event) -> Option<Self> {
        let (who, other, level, from, to) = match *event {
            Event::Changed { who, other, what, from, to, .. } => (who, other, Some(what), from, to),
            Event::Noted { who, other, a, b, .. } => (who, other, None, a, b),
            Event::Phase { who, cast, .. } => (Person(who), cast, None, 0, 0),
            Event::Rupture { who, .. } => (Person(who), Person::LEADER, None, 0, 0),
            _ => (Person::NOBODY, Person::NOBODY, None, 0, 0),
        };
        event.rule().map(|rule| Self { rule, who, other, level, from, to, event: *event })
    }
}

/// Feedback on a step, with the judgement of its move.
pub fn feedback(scenario: &Scenario, theory: &Theory, step: &Step, judged: &Judged) -> Feedback {
    let why = why(step, judged, scenario);
    Feedback {
        heard: heard(scenario, step),
        others: others(scenario, step),
        sources: why.sources(scenario, theory),
        why,
        numbers: step.events.iter().filter_map(Row::of).collect(),
    }
}

/// The author's words; else what became of an old story; else nothing can be said.
fn heard(scenario: &Scenario, step: &Step) -> Option<Heard> {
    let option = match step.mv {
        Move::Option(id) => Some(id),
        Move::Silence => Some(scenario.decisions[usize::from(step.decision)].silence),
        Move::Palette(..) => None,
    };
    if let Some(id) = option.filter(|id| !scenario.options[usize::from(*id)].heard.is_empty()) {
        return Some(Heard::Written(id));
    }
    let told = of_the_move(&step.events).iter().filter_map(|e| match *e {
        Event::Phase { who, to: Phase::Repeated | Phase::Ruptured, .. } => Some(Heard::OldAnswer(who)),
        Event::Phase { who, to: Phase::Contained | Phase::Reworked, .. } => Some(Heard::SomethingElse(who)),
        Event::Noted { rule: Rule::Touched, who, .. } => Some(Heard::Between(who.0)),
        Event::Noted { rule: Rule::Passed, who, .. } => Some(Heard::Nothing(who.0)),
        _ => None,
    });
    // A repetition tells more than the touch that made it one.
    told.min_by_key(|h| matches!(h, Heard::Between(_) | Heard::Nothing(_)))
}

/// What time and the climate do by themselves, and what begins anew afterwards, is not this move's doing.
fn is_its_own(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::DriftArousal
            | Rule::Settled
            | Rule::ConflictCarried
            | Rule::RuptureUnrepaired
            | Rule::Triggered
            | Rule::Enacted
            | Rule::SlippedBack
    )
}

/// Members other than those addressed who moved most through the move and the answer to it.
fn others(scenario: &Scenario, step: &Step) -> Vec<Moved> {
    let (_, to) = addressed(scenario, step);
    let mut levels = [[0i32; MemberLevel::COUNT]; MAX_MEMBERS];
    let mut trust = [[0i32; MAX_MEMBERS]; MAX_MEMBERS];
    let mut reached: [Option<Phase>; MAX_MEMBERS] = [None; MAX_MEMBERS];
    for event in until_next(&step.events) {
        match *event {
            Event::Changed { rule, who, other, what, from, to, .. } if !is_its_own(rule) => {
                match (what, who.member(), other.member()) {
                    (What::Member(level), Some(m), _) => levels[m][level as usize] += to - from,
                    (What::Trust, Some(m), Some(n)) => trust[m][n] += to - from,
                    _ => {}
                }
            }
            Event::Phase { rule, who, to, .. } if !is_its_own(rule) => reached[usize::from(who)] = Some(to),
            _ => {}
        }
    }
    let window = |state: &crate::session::State, m: usize| state.window(scenario, m);
    let mut moved = Vec::new();
    for m in 0..scenario.members.len() {
        if to.names(Person(m as u8)) || !step.before.state.is_present(m) {
            continue;
        }
        let most = match reached[m] {
            Some(phase) => Some((i32::MAX, Shift::Reached(phase), 0)),
            None => {
                let was = window(&step.before.state, m);
                let by = levels[m][MemberLevel::Arousal as usize];
                let now = arousal_after(scenario, step, m, by);
                levels_shift(&levels[m], was, now)
                    .chain(trust_shift(&trust[m]))
                    .filter(|&(size, _)| size >= TELLING)
                    .map(|(size, shift)| (size, shift, size))
                    .max_by_key(|&(size, ..)| size)
            }
        };
        moved.extend(most.map(|(rank, shift, size)| (rank, Moved { who: m as u8, shift, size })));
    }
    moved.sort_by_key(|&(rank, m)| (std::cmp::Reverse(rank), m.who));
    moved.into_iter().take(OTHERS).map(|(_, m)| m).collect()
}

/// Where a member's arousal lies after a change of so much: −1 below the window, 0 within, 1 above.
fn arousal_after(scenario: &Scenario, step: &Step, m: usize, by: i32) -> i32 {
    let mut state = step.before.state;
    state.members[m].levels[MemberLevel::Arousal as usize] += by;
    state.window(scenario, m)
}

fn levels_shift(
    change: &[i32; MemberLevel::COUNT],
    was: i32,
    now: i32,
) -> impl Iterator<Item = (i32, Shift)> + use<> {
    let change = *change;
    MemberLevel::ALL.iter().map(move |&level| {
        let d = change[level as usize];
        let shift = match (level, d > 0) {
            (MemberLevel::Arousal, _) if was != 0 && now == 0 => Shift::BackWithin,
            (MemberLevel::Arousal, true) if now > 0 && was <= 0 => Shift::TooMuch,
            (MemberLevel::Arousal, true) => Shift::MoreStirred,
            (MemberLevel::Arousal, false) => Shift::Calmer,
            (MemberLevel::Alliance, true) => Shift::EasierWithYou,
            (MemberLevel::Alliance, false) => Shift::WarierOfYou,
            (MemberLevel::Insight, true) => Shift::SeesMore,
            (MemberLevel::Insight, false) => Shift::SeesLess,
            (MemberLevel::Activation, true) => Shift::OldStoryNearer,
            (MemberLevel::Activation, false) => Shift::OldStoryFurther,
        };
        (d.abs(), shift)
    })
}

fn trust_shift(change: &[i32; MAX_MEMBERS]) -> impl Iterator<Item = (i32, Shift)> + use<> {
    let change = *change;
    (0..MAX_MEMBERS).map(move |n| {
        let other = Person(n as u8);
        let shift = if change[n] > 0 { Shift::CloserTo(other) } else { Shift::FurtherFrom(other) };
        (change[n].abs(), shift)
    })
}

/// One reason. A duty missed comes before everything; then the author's reason on the goal that weighs most; else
/// the rule that tells most about the move; else the rating furthest from the middle.
fn why(step: &Step, judged: &Judged, scenario: &Scenario) -> Why {
    let told = of_the_move(&step.events);
    if let Some(missed) =
        told.iter().find(|e| matches!(e.rule(), Some(Rule::RiskMissed | Rule::AttackMissed)))
    {
        return Why::Told(*missed);
    }
    let made = judged.made();
    let mut goals: Vec<(Goal, i32)> = judged.goals.clone();
    goals.sort_by_key(|&(_, w)| std::cmp::Reverse(w));
    let keyed = goals.iter().find_map(|&(goal, _)| match made?.on(goal)? {
        (rating, Source::Key { reason }) if !reason.text(scenario).is_empty() => {
            Some(Why::Key { goal, rating, reason })
        }
        _ => None,
    });
    let by_rule = || {
        let ranked = told.iter().filter_map(|e| telling(e).map(|rank| (rank, e)));
        // Of equals the first told.
        ranked.min_by_key(|&(rank, _)| rank).map(|(_, e)| Why::Told(*e))
    };
    let by_rating = || {
        let made = made?;
        let in_play = goals.iter().map(|&(g, _)| g);
        let all = Goal::ALL.iter().copied().filter(|_| goals.is_empty());
        let furthest = in_play.chain(all).max_by_key(|&g| (made.theory[g as usize] - 300).abs())?;
        Some(Why::rated(furthest, made.theory[furthest as usize], Source::Theory))
    };
    let neutral = Why::Rating { goal: Goal::Climate, rating: 300, rule: Rule::RateClimate };
    keyed.or_else(by_rule).or_else(by_rating).unwrap_or(neutral)
}

/// How much an event of the move tells about it: the lower, the more. None: it tells nothing by itself.
fn telling(event: &Event) -> Option<u8> {
    use Rule::*;
    let rank = match event.rule()? {
        Ruptured | Repeated | Contained | Reworked | RuptureByFall | RuptureRepaired => 0,
        RiskAsked | AttackTaken | Noticed | Linked => 1,
        AttackFirst | RuptureStance | RuptureHeard | WindowAbove | WindowDetached | Depth => 2,
        DifferenceBlocked | Dose | SilenceRead | WindowCalmSupport | RiskLeadIn | Touched => 3,
        BlockPlace | BlockCost | DeclineHonoured | RepairUnneeded | Repetition | RuptureAfter | Passed => 4,
        WindowCalm | ExperienceFirst => 5,
        // A right level is the ordinary case; a wrong one tells.
        LevelMatch if matches!(event, Event::Noted { a, .. } if *a < 100) => 3,
        _ => return None,
    };
    Some(rank)
}
