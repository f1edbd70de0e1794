//! Key beside theory, over sessions played at random with fixed seeds. Must not know how findings are shown.

use crate::scenario::{OptionId, Scenario};
use crate::scoring;
use crate::session::{Draw, Move, Session, Stream};
use crate::theory::Theory;
use crate::vocabulary::*;
use std::collections::BTreeMap;

/// Sessions played.
const SESSIONS: u64 = 60;
/// A session is left after so many decisions (a scenario with a loop may have no end of its own).
const DECISIONS: usize = 200;
/// From here on key and theory are apart: two anchors, hundredths.
const APART: i32 = 200;

/// A written option whose key and theory disagree by two anchors or more, on the composite of the goals in play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The option.
    pub option: OptionId,
    /// Its path, `scene/option`.
    pub path: String,
    /// Mean composite by the key, hundredths of an anchor.
    pub key: i32,
    /// Mean composite by theory, hundredths of an anchor.
    pub theory: i32,
    /// The author says why (`because`).
    pub reasoned: bool,
}

/// Key beside theory over a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Pearson correlation within decisions (each option's distance from its decision's mean, pooled), thousandths.
    /// None where nothing varies.
    pub correlation: Option<i32>,
    /// Decisions met, over all sampled sessions.
    pub met: u32,
    /// Every keyed option that key and theory rate two anchors or more apart, on the mean over the states in which
    /// sampled sessions met it, in file order.
    pub apart: Vec<Apart>,
}

/// Plays random sessions with fixed seeds and compares key and theory on the composite of the goals in play.
///
/// The composite is compared, not single goals: on a goal a move does not touch theory says 3 (no opinion), and a
/// key that says 5 there is no contradiction. Agreement of two things written by one hand is consistency, not
/// validity.
pub fn agreement(scenario: &Scenario, theory: &Theory) -> Agreement {
    let mut sums = Sums::default();
    let mut events = Vec::new();
    for seed in 0..SESSIONS {
        events.clear();
        let mut session = Session::start(scenario, theory, seed, Mode::Assessment, &mut events);
        for n in 0..DECISIONS {
            let Some(d) = session.decision() else { break };
            if scenario.decisions[usize::from(d)].keyed {
                sums.compare(scenario, theory, &session);
            }
            let moves: Vec<Move> = session.legal_moves(scenario).collect();
            let pick = Draw::new(seed, Stream::Policy, n as u32).below(moves.len());
            events.clear();
            if session.step(scenario, theory, moves[pick], &mut events).is_err() {
                break;
            }
        }
    }
    sums.close(scenario)
}

/// Every keyed option that key and theory rate two anchors or more apart: see [`agreement`].
pub fn apart(scenario: &Scenario, theory: &Theory) -> Vec<Apart> {
    agreement(scenario, theory).apart
}

/// Running sums of key and theory.
#[derive(Default)]
struct Sums {
    /// By option: key, theory, times met.
    options: BTreeMap<OptionId, (i64, i64, i64)>,
    /// Products of distances from the decision's means: key × theory, key², theory².
    products: (i128, i128, i128),
    met: u32,
}

impl Sums {
    fn compare(&mut self, scenario: &Scenario, theory: &Theory, session: &Session) {
        let Some(judged) = scoring::judge(scenario, theory, session, Move::Silence) else { return };
        let Some(d) = session.decision() else { return };
        let weight: i32 = judged.goals.iter().map(|(_, w)| w).sum();
        if weight == 0 {
            return;
        }
        let mut pairs: Vec<(i64, i64)> = Vec::new();
        for rated in &judged.offered {
            let option = match rated.mv {
                Move::Option(id) => id,
                Move::Silence => scenario.decisions[usize::from(d)].silence,
                Move::Palette(..) => continue,
            };
            let by_theory =
                judged.goals.iter().map(|(g, w)| w * rated.theory[*g as usize]).sum::<i32>() / weight;
            let (key, by_theory) = (i64::from(rated.composite), i64::from(by_theory));
            let sums = self.options.entry(option).or_default();
            *sums = (sums.0 + key, sums.1 + by_theory, sums.2 + 1);
            pairs.push((key, by_theory));
        }
        self.met += 1;
        let n = pairs.len() as i64;
        let (keys, theories) = pairs.iter().fold((0, 0), |s, p| (s.0 + p.0, s.1 + p.1));
        // Distances are multiplied by n, so that means need no rounding, and divided by n² again at the end.
        for (key, by_theory) in pairs {
            let (k, t) = (i128::from(n * key - keys), i128::from(n * by_theory - theories));
            let n = i128::from(n * n);
            self.products.0 += k * t / n;
            self.products.1 += k * k / n;
            self.products.2 += t * t / n;
        }
    }

    fn close(self, scenario: &Scenario) -> Agreement {
        let (both, key, by_theory) = self.products;
        let root = (key * by_theory).isqrt();
        let apart = self.options.into_iter().filter_map(|(option, (key, by_theory, n))| {
            let (key, by_theory) = ((key / n) as i32, (by_theory / n) as i32);
            let choice = &scenario.options[usize::from(option)];
            ((key - by_theory).abs() >= APART).then(|| Apart {
                option,
                path: choice.path.clone(),
                key,
                theory: by_theory,
                reasoned: !choice.because.is_empty(),
            })
        });
        Agreement {
            correlation: (root > 0).then(|| (1000 * both / root) as i32),
            met: self.met,
            apart: apart.collect(),
        }
    }
}
