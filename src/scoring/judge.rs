//! One decision judged: keys, goals in play, composites, caps, credit. Must not know other decisions or the whole score.

use super::rate::{HIGHEST, rate};
use super::sheet::*;
use crate::scenario::compiled::{Choice, Decision, Scenario};
use crate::session::{Event, Move, Session, State, Step, chosen, holds, holds_room, stops_attack};
use crate::theory::{Rule, Theory};
use crate::vocabulary::*;

/// The most goals in play at a decision.
pub const GOALS_IN_PLAY: usize = 3;

/// Judges a move on the state it meets, against everything on offer there. `None` if the move is not legal.
///
/// For feedback at once: the step need not be part of a sitting. Whether it counts in the end also depends on
/// the branch; a sheet judges the first branch only.
pub fn judge(scenario: &Scenario, theory: &Theory, before: &Session, mv: Move) -> Option<Judged> {
    judge_with(scenario, theory, before, mv, Theorise::Always)
}

/// Whether theory's ratings stand beside the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Theorise {
    /// For every move: what an explanation needs.
    Always,
    /// Only where no key says: what a score needs.
    WhereNeeded,
}

pub(super) fn judge_with(
    scenario: &Scenario,
    theory: &Theory,
    before: &Session,
    mv: Move,
    theorise: Theorise,
) -> Option<Judged> {
    let id = before.legal(scenario, mv).ok()?;
    let decision = &scenario.decisions[usize::from(id)];
    let moves: Vec<Move> =
        before.offered(scenario).map(|(o, _)| Move::Option(o)).chain([Move::Silence]).collect();
    let needed = theorise == Theorise::Always || !decision.keyed;
    let theories: Vec<Option<[i32; Goal::COUNT]>> =
        moves.iter().map(|&m| if needed { rate(scenario, theory, before, m) } else { None }).collect();
    let goals = goals_in_play(scenario, theory, &before.state, decision, &theories);
    let at = Place { scenario, theory, before, goals: &goals };
    let offered: Vec<Rated> = moves.iter().zip(&theories).map(|(&m, &t)| at.rated(m, t)).collect();
    let palette = match mv {
        Move::Palette(..) => Some(at.rated(mv, rate(scenario, theory, before, mv))),
        _ => None,
    };
    let worst = offered.iter().map(|r| r.composite).min().unwrap_or(HIGHEST);
    let best = offered.iter().filter(|r| !r.misses).map(|r| r.composite).max().unwrap_or(worst);
    let standing = if palette.is_some() {
        Counting::Palette
    } else if !decision.keyed {
        Counting::NotKeyed
    } else if before.mode == Mode::Assessment && !decision.anchor {
        Counting::NotAnchor
    } else if best - worst < theory.sizes.spread_least || best == worst {
        Counting::NoSpread
    } else {
        Counting::Counted
    };
    let mut judged = Judged {
        step: None,
        decision: id,
        ordinal: u32::from(before.state.decisions) + 1,
        anchor: decision.anchor,
        keyed: decision.keyed,
        standing,
        goals,
        chosen: moves.iter().position(|m| *m == mv),
        offered,
        palette,
        best,
        worst,
        chance: 0,
        credit: None,
        missed: false,
    };
    judged.missed = judged.made().is_some_and(|r| r.misses);
    if judged.spread() > 0 {
        let (sum, n) = judged.chance_parts();
        judged.chance = 1000 * sum / (n * judged.spread());
    }
    if standing == Counting::Counted {
        judged.credit = Some(1000 * judged.gained() / judged.spread());
    }
    Some(judged)
}

/// Judges a step of a sitting.
pub fn judge_step(scenario: &Scenario, theory: &Theory, index: usize, step: &Step) -> Option<Judged> {
    step_with(scenario, theory, index, step, Theorise::Always)
}

pub(super) fn step_with(
    scenario: &Scenario,
    theory: &Theory,
    index: usize,
    step: &Step,
    theorise: Theorise,
) -> Option<Judged> {
    let mut judged = judge_with(scenario, theory, &step.before, step.mv, theorise)?;
    judged.step = Some(index);
    if step.explored {
        judged.standing = Counting::Explored;
        judged.credit = None;
    }
    Some(judged)
}

impl Judged {
    /// What the choice is worth above the worst on offer, hundredths; 0 for a palette move.
    pub(super) fn gained(&self) -> i32 {
        self.chosen.and_then(|i| self.offered.get(i)).map_or(0, |r| self.worth(r) - self.worst)
    }

    /// Sum of what each move on offer is worth above the worst, hundredths, and how many are on offer.
    pub(super) fn chance_parts(&self) -> (i32, i32) {
        let sum = self.offered.iter().map(|r| self.worth(r) - self.worst).sum();
        (sum, (self.offered.len() as i32).max(1))
    }
}

/// Weight of a goal: the scenario's; else 1, and 1 more each if the stage or the kind of group puts it forward.
pub fn weight(scenario: &Scenario, theory: &Theory, goal: Goal, stage: Stage) -> i32 {
    let written = scenario.head.goals.iter().find(|(g, _)| *g == goal).map(|&(_, w)| i32::from(w));
    written.unwrap_or_else(|| {
        let emphasis = theory.emphasis(goal, stage, scenario.head.group.kind);
        1 + if theory.on(Rule::GoalWeights) { emphasis } else { 0 }
    })
}

/// Goals in play: the decision's list; else those keyed; else the declared goals on which theory tells the
/// options apart most, by weight × spread.
fn goals_in_play(
    scenario: &Scenario,
    theory: &Theory,
    state: &State,
    decision: &Decision,
    theories: &[Option<[i32; Goal::COUNT]>],
) -> Vec<(Goal, i32)> {
    let weigh = |goal| (goal, weight(scenario, theory, goal, state.stage));
    // What the author lists or keys; compiling has put the goals keyed there where none are listed.
    let mut listed: Vec<Goal> = decision.goals.clone();
    if !listed.is_empty() {
        listed.truncate(GOALS_IN_PLAY);
        return listed.into_iter().map(weigh).collect();
    }
    let spread = |goal: Goal| {
        let on = || theories.iter().flatten().map(|t| t[goal as usize]);
        on().max().unwrap_or(0) - on().min().unwrap_or(0)
    };
    let mut found: Vec<(Goal, i32, i32)> = Goal::ALL
        .iter()
        .filter(|g| scenario.head.goals.iter().any(|(declared, _)| declared == *g))
        .map(|&g| (g, weigh(g).1, spread(g)))
        .filter(|&(_, _, s)| s >= theory.sizes.spread_least)
        .collect();
    found.sort_by_key(|&(g, w, s)| (std::cmp::Reverse(w * s), g));
    found.truncate(GOALS_IN_PLAY);
    found.into_iter().map(|(g, w, _)| (g, w)).collect()
}

type Key = [(Goal, u8, String)];

/// The key of an option on this state, and whether it is the conditional one.
fn key_of<'a>(choice: &'a Choice, scenario: &Scenario, state: &State) -> (&'a Key, bool) {
    match &choice.key_if {
        Some((condition, key)) if holds(condition, scenario, state) => (key, true),
        _ => (&choice.key, false),
    }
}

/// Where a move is judged.
struct Place<'a> {
    scenario: &'a Scenario,
    theory: &'a Theory,
    before: &'a Session,
    goals: &'a [(Goal, i32)],
}

impl Place<'_> {
    /// A move with its ratings. Without theory's, it is asked only where a key is silent.
    fn rated(&self, mv: Move, by_theory: Option<[i32; Goal::COUNT]>) -> Rated {
        let (scenario, state) = (self.scenario, &self.before.state);
        let option = self.before.decision().and_then(|d| match mv {
            Move::Option(id) => Some(id),
            Move::Silence => Some(scenario.decisions[usize::from(d)].silence),
            Move::Palette(..) => None,
        });
        let neutral = [self.theory.sizes.rating_neutral; Goal::COUNT];
        let mut theory = by_theory;
        let ratings: Vec<(Goal, i32, Source)> = self
            .goals
            .iter()
            .map(|&(goal, _)| {
                let keyed = option.and_then(|option| {
                    let (key, conditional) = key_of(&scenario.options[usize::from(option)], scenario, state);
                    let place = key.iter().position(|(g, ..)| *g == goal)?;
                    let reason = Reason { option, place: place as u8, conditional };
                    Some((goal, i32::from(key[place].1) * 100, Source::Key { reason }))
                });
                keyed.unwrap_or_else(|| {
                    let rate = || rate(scenario, self.theory, self.before, mv).unwrap_or(neutral);
                    (goal, theory.get_or_insert_with(rate)[goal as usize], Source::Theory)
                })
            })
            .collect();
        let plain = self.composite(&ratings);
        let cap = self.cap(mv);
        let theory = theory.unwrap_or(neutral);
        let (composite, capped) = (plain.min(cap), plain > cap);
        Rated { mv, ratings, theory, composite, capped, misses: self.misses(mv) }
    }

    /// Σ weight × rating / Σ weight; the anchor of no change where no goal is in play.
    fn composite(&self, ratings: &[(Goal, i32, Source)]) -> i32 {
        let total: i32 = self.goals.iter().map(|&(_, w)| w).sum();
        if total == 0 {
            return self.theory.sizes.rating_neutral;
        }
        self.goals.iter().zip(ratings).map(|(&(_, w), &(_, r, _))| w * r).sum::<i32>() / total
    }

    /// The highest a move can be rated while a spoken risk or an attack is open (NICE NG225 2022; harm through
    /// mismanaged conflict). A move that asks about an open risk is not held to the attack's cap.
    fn cap(&self, mv: Move) -> i32 {
        let (sizes, state) = (&self.theory.sizes, &self.before.state);
        let choice = self.before.decision().and_then(|d| chosen(self.scenario, d, mv));
        let (id, also) = match (mv, choice) {
            (_, Some(c)) => (c.intervention, c.also),
            (Move::Palette(id, _), None) => (id, None),
            (_, None) => (Intervention::HoldSilence, None),
        };
        let asks = id == Intervention::SafetyCheck || also == Some(Intervention::SafetyCheck);
        let mut cap = HIGHEST;
        if state.risk.is_some_and(|r| r.level >= 2) && !asks && !holds_room(id) {
            cap = cap.min(sizes.risk_cap);
        }
        let stops = stops_attack(id) || also.is_some_and(stops_attack);
        if state.attack.is_some() && !stops && !(asks && state.risk.is_some()) {
            cap = cap.min(sizes.attack_cap);
        }
        cap
    }

    /// Whether a move would miss a duty that is due now. Found by making it on a copy.
    fn misses(&self, mv: Move) -> bool {
        let state = &self.before.state;
        if state.attack.is_none() && state.risk.is_none() {
            return false;
        }
        let (mut copy, mut events) = (*self.before, Vec::new());
        let made = copy.step(self.scenario, self.theory, mv, &mut events);
        made.is_ok() && events.iter().any(|e| matches!(e, Event::Gate { taken: false, .. }))
    }
}
