//! What judged decisions add up to: score, chance, error, goals, duties, trajectory. Must not know how a move is rated.

use super::judge::{Theorise, step_with};
use super::notice::noticing;
use super::sheet::*;
use crate::session::{Event, Session, Sitting};
use crate::vocabulary::*;

/// A score of everything, hundredths of a point.
const WHOLE: i128 = 10_000;
/// Extra places kept while the error is computed.
const FINE: i128 = 1_000_000;

/// Scores the first branch of a sitting, with theory's ratings beside the keys.
pub fn score(sitting: &Sitting) -> ScoreSheet {
    sheet(sitting, Theorise::Always)
}

/// The same sheet for many sittings at once: theory is asked only where no key says, so [`Rated::theory`] is the
/// anchor of no change at keyed decisions. Every score, credit, profile and duty is the same.
pub fn grade(sitting: &Sitting) -> ScoreSheet {
    sheet(sitting, Theorise::WhereNeeded)
}

fn sheet(sitting: &Sitting, theorise: Theorise) -> ScoreSheet {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let decisions: Vec<Judged> =
        sitting.first_branch().filter_map(|(i, s)| step_with(scenario, theory, i, s, theorise)).collect();
    let counted = || decisions.iter().filter(|j| j.standing == Counting::Counted);
    let parts: Vec<Part> = counted().map(Part::of).collect();
    ScoreSheet {
        score: ratio(&parts).map(|r| (WHOLE * r.0 / r.1) as i32),
        chance: chance(counted()),
        error: jackknife(&parts),
        counted: parts.len() as u32,
        goals: goals(counted()),
        gate: gate(sitting),
        noticing: noticing(sitting),
        trajectory: trajectory(sitting),
        decisions,
    }
}

/// What one decision gives to the score: gained above the worst, and how much there was to gain. Hundredths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub gained: i32,
    pub spread: i32,
}

impl Part {
    fn of(judged: &Judged) -> Self {
        Self { gained: judged.gained(), spread: judged.spread() }
    }
}

/// Σ gained and Σ spread. A ratio of sums, so that a decision on which little depends weighs little (averaging
/// the ratios would let it weigh as much as any).
fn ratio(parts: &[Part]) -> Option<(i128, i128)> {
    let gained: i128 = parts.iter().map(|p| i128::from(p.gained)).sum();
    let spread: i128 = parts.iter().map(|p| i128::from(p.spread)).sum();
    (spread > 0).then_some((gained, spread))
}

/// The score expected of a uniform choice among what was offered at each decision: exact up to the last division.
fn chance<'a>(counted: impl Iterator<Item = &'a Judged>) -> Option<i32> {
    // Σ (sum/n) over a common denominator: n is at most seven, so the product of distinct n stays small.
    let (mut above, mut below, mut spread) = (0i128, 1i128, 0i128);
    for judged in counted {
        let (sum, n) = judged.chance_parts();
        let n = i128::from(n);
        let common = below / gcd(below, n) * n;
        above = above * (common / below) + i128::from(sum) * (common / n);
        below = common;
        spread += i128::from(judged.spread());
    }
    (spread > 0).then(|| (WHOLE * above / (below * spread)) as i32)
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Standard error of the score: the jackknife over decisions, √((n−1)/n · Σ(leave-one-out − their mean)²), the
/// usual way for a ratio of sums (Quenouille; Tukey). Hundredths of a point. None with fewer than two decisions.
pub(super) fn jackknife(parts: &[Part]) -> Option<i32> {
    let n = parts.len() as i128;
    if n < 2 {
        return None;
    }
    let (gained, spread) = ratio(parts)?;
    let mut without = Vec::with_capacity(parts.len());
    for p in parts {
        let left = spread - i128::from(p.spread);
        if left <= 0 {
            return None;
        }
        without.push(WHOLE * FINE * (gained - i128::from(p.gained)) / left);
    }
    let mean = without.iter().sum::<i128>() / n;
    let squares: i128 = without.iter().map(|w| (w - mean) * (w - mean)).sum();
    Some((((n - 1) * squares / n).isqrt() / FINE) as i32)
}

/// The profile of each goal met with in scored decisions.
fn goals<'a>(counted: impl Iterator<Item = &'a Judged> + Clone) -> Vec<GoalProfile> {
    let mut profiles = Vec::new();
    for &goal in Goal::ALL {
        let (mut sum, mut chance, mut best, mut moments) = (0i64, 0i64, 0i64, 0);
        let mut steps = Vec::new();
        for judged in counted.clone() {
            let on = |r: &Rated| r.on(goal).map(|(rating, _)| rating);
            let Some(rating) = judged.made().and_then(on) else { continue };
            let offered: Vec<i32> = judged.offered.iter().filter_map(on).collect();
            sum += i64::from(rating);
            // A thousandth of a hundredth is kept until the end, so that the mean of means loses nothing shown.
            chance +=
                1000 * offered.iter().map(|r| i64::from(*r)).sum::<i64>() / (offered.len().max(1) as i64);
            best += judged.best_of().and_then(|i| on(&judged.offered[i])).map_or(0, i64::from);
            moments += u32::from(rating >= MET);
            steps.extend(judged.step);
        }
        let n = steps.len() as i64;
        if n > 0 {
            profiles.push(GoalProfile {
                goal,
                count: n as u32,
                mean: (sum / n) as i32,
                chance: (chance / n / 1000) as i32,
                best: (best / n) as i32,
                moments,
                steps,
            });
        }
    }
    profiles
}

/// Duties that fell due on the first branch.
fn gate(sitting: &Sitting) -> Vec<GateLine> {
    let mut lines = Vec::new();
    for (step, s) in sitting.first_branch() {
        let ordinal = u32::from(s.before.state.decisions) + 1;
        for event in &s.events {
            if let Event::Gate { duty, who, taken, critical } = *event {
                lines.push(GateLine { step, ordinal, duty, who, taken, critical });
            }
        }
    }
    lines
}

/// The group at its first decision and after each decision of the first branch.
pub fn trajectory(sitting: &Sitting) -> Vec<Moment> {
    let begun = std::iter::once(moment(None, sitting.begun()));
    begun.chain(sitting.first_branch().map(|(i, s)| moment(Some(i), &s.after))).collect()
}

fn moment(step: Option<usize>, session: &Session) -> Moment {
    let state = &session.state;
    let members = state.members[..usize::from(state.count)]
        .iter()
        .enumerate()
        .map(|(who, m)| MemberMoment {
            levels: m.levels,
            phase: m.phase,
            cast: m.cast,
            ruptured: m.rupture.is_some(),
            present: state.is_present(who),
        })
        .collect();
    Moment { step, group: state.group, stage: state.stage, assumption: state.assumption, members }
}
