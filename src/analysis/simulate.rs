//! Many sessions played by one policy, and what came of them. Must not know how a table is shown.

use super::policy::{Policy, Seen};
use crate::scenario::Scenario;
use crate::scoring;
use crate::session::{Input, Session, Sitting};
use crate::theory::Theory;
use crate::vocabulary::*;

/// A session is left after so many decisions: a scenario with a loop may have no end of its own.
pub const DECISIONS: usize = 200;

/// What to play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// By whom.
    pub policy: Policy,
    /// How many sessions.
    pub runs: u32,
    /// Seed of the first; each further session takes the next.
    pub seed: u64,
    /// An assessment scores anchors only.
    pub mode: Mode,
}

/// Levels of the group at one moment, hundredths of a point: the mean over sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// By [`GroupLevel`].
    pub mean: [i32; GroupLevel::COUNT],
    /// Sessions that came so far.
    pub sessions: u32,
}

/// A goal over all sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoalMean {
    /// Mean rating earned, hundredths of an anchor.
    pub mean: i32,
    /// Decisions it rests on, all sessions together.
    pub items: u64,
}

/// What came of a plan. Scores are hundredths of a point (0…10 000).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulated {
    /// The plan.
    pub plan: Plan,
    /// Sessions that had something to score.
    pub scored: u32,
    /// Mean score.
    pub mean: i32,
    /// Standard deviation of scores.
    pub sd: i32,
    /// Lowest score.
    pub min: i32,
    /// Highest score.
    pub max: i32,
    /// Mean of what chance would have earned on the same decisions.
    pub chance: i32,
    /// By [`Goal`].
    pub goals: [GoalMean; Goal::COUNT],
    /// Sessions by ending, in file order.
    pub endings: Vec<u32>,
    /// Sessions left unfinished after [`DECISIONS`].
    pub unfinished: u32,
    /// Before the first decision.
    pub start: Levels,
    /// At the end of each session, or where it was left.
    pub end: Levels,
    /// After each decision, over the sessions that came so far.
    pub trajectory: Vec<Levels>,
    /// Decisions taken.
    pub decisions: u64,
    /// Decisions at which the policy found something to its taste.
    pub applied: u64,
}

/// Plays a plan. Deterministic.
pub fn simulate(scenario: &Scenario, theory: &Theory, plan: Plan) -> Simulated {
    let mut sums = Sums::new(scenario);
    for run in 0..plan.runs {
        let seed = plan.seed.wrapping_add(u64::from(run));
        let (sitting, applied) = play_out(scenario, theory, plan.policy, seed, plan.mode);
        sums.add(&sitting, applied);
    }
    sums.close(plan)
}

/// Plays one session by a policy: the sitting, and at how many decisions the policy found something to its taste.
pub fn play_out<'a>(
    scenario: &'a Scenario,
    theory: &'a Theory,
    policy: Policy,
    seed: u64,
    mode: Mode,
) -> (Sitting<'a>, u32) {
    let mut sitting = Sitting::new(scenario, theory, seed, mode);
    let mut applied = 0;
    for _ in 0..DECISIONS {
        let seen = Seen { scenario, theory, session: sitting.session(), heard: sitting.latest() };
        let Some(choosing) = policy.choose(&seen, seed) else { break };
        applied += u32::from(choosing.applied);
        if sitting.take(Input::Move(choosing.mv)).is_err() {
            break;
        }
    }
    (sitting, applied)
}

/// Running sums over sessions.
struct Sums {
    scores: Vec<i32>,
    chance: i64,
    goals: [(i64, u64); Goal::COUNT],
    endings: Vec<u32>,
    unfinished: u32,
    end: ([i64; GroupLevel::COUNT], u32),
    moments: Vec<([i64; GroupLevel::COUNT], u32)>,
    decisions: u64,
    applied: u64,
}

impl Sums {
    fn new(scenario: &Scenario) -> Self {
        Self {
            scores: Vec::new(),
            chance: 0,
            goals: [(0, 0); Goal::COUNT],
            endings: vec![0; scenario.endings.len()],
            unfinished: 0,
            end: Default::default(),
            moments: Vec::new(),
            decisions: 0,
            applied: 0,
        }
    }

    fn add(&mut self, sitting: &Sitting, applied: u32) {
        let sheet = scoring::grade(sitting);
        if let (Some(score), Some(chance)) = (sheet.score, sheet.chance) {
            self.scores.push(score);
            self.chance += i64::from(chance);
        }
        for profile in &sheet.goals {
            let (sum, items) = &mut self.goals[profile.goal as usize];
            *sum += i64::from(profile.mean) * i64::from(profile.count);
            *items += u64::from(profile.count);
        }
        match sitting.session().ending() {
            Some(ending) => self.endings[usize::from(ending)] += 1,
            None => self.unfinished += 1,
        }
        let came_through = std::iter::once(sitting.begun()).chain(sitting.steps.iter().map(|s| &s.after));
        for (n, session) in came_through.enumerate() {
            if self.moments.len() <= n {
                self.moments.push(Default::default());
            }
            meet(&mut self.moments[n], session);
        }
        meet(&mut self.end, sitting.session());
        self.decisions += sitting.steps.len() as u64;
        self.applied += u64::from(applied);
    }

    fn close(self, plan: Plan) -> Simulated {
        let n = self.scores.len().max(1) as i64;
        let mean = self.scores.iter().map(|s| i64::from(*s)).sum::<i64>() / n;
        let squares: i64 = self.scores.iter().map(|s| (i64::from(*s) - mean).pow(2)).sum();
        let levels: Vec<Levels> = self.moments.iter().map(mean_of).collect();
        Simulated {
            plan,
            scored: self.scores.len() as u32,
            mean: mean as i32,
            sd: (squares / n).isqrt() as i32,
            min: self.scores.iter().copied().min().unwrap_or(0),
            max: self.scores.iter().copied().max().unwrap_or(0),
            chance: (self.chance / n) as i32,
            goals: self
                .goals
                .map(|(sum, items)| GoalMean { mean: (sum / (items.max(1) as i64)) as i32, items }),
            endings: self.endings,
            unfinished: self.unfinished,
            start: levels.first().copied().unwrap_or_default(),
            end: mean_of(&self.end),
            trajectory: levels.into_iter().skip(1).collect(),
            decisions: self.decisions,
            applied: self.applied,
        }
    }
}

/// Adds a session, as it stands, to the sums of a moment.
fn meet((sums, sessions): &mut ([i64; GroupLevel::COUNT], u32), session: &Session) {
    for (sum, level) in sums.iter_mut().zip(session.state.group) {
        *sum += i64::from(level);
    }
    *sessions += 1;
}

fn mean_of((sums, sessions): &([i64; GroupLevel::COUNT], u32)) -> Levels {
    let n = i64::from((*sessions).max(1));
    Levels { mean: sums.map(|s| (s / n) as i32), sessions: *sessions }
}
