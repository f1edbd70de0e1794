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

/// Every keyed option that key and theory rate two anchors or more apart, on the mean over the states in which
/// random sessions met it, in file order.
///
/// The composite is compared, not single goals: on a goal a move does not touch theory says 3 (no opinion), and a
/// key that says 5 there is no contradiction.
pub fn apart(scenario: &Scenario, theory: &Theory) -> Vec<Apart> {
    let mut met: BTreeMap<OptionId, (i64, i64, i64)> = BTreeMap::new();
    let mut events = Vec::new();
    for seed in 0..SESSIONS {
        events.clear();
        let mut session = Session::start(scenario, theory, seed, Mode::Assessment, &mut events);
        for n in 0..DECISIONS {
            let Some(d) = session.decision() else { break };
            if scenario.decisions[usize::from(d)].keyed {
                compare(scenario, theory, &session, &mut met);
            }
            let moves: Vec<Move> = session.legal_moves(scenario).collect();
            let pick = Draw::new(seed, Stream::Policy, n as u32).below(moves.len());
            events.clear();
            if session.step(scenario, theory, moves[pick], &mut events).is_err() {
                break;
            }
        }
    }
    met.into_iter()
        .filter_map(|(option, (key, by_theory, n))| {
            let (key, by_theory) = ((key / n) as i32, (by_theory / n) as i32);
            let choice = &scenario.options[usize::from(option)];
            ((key - by_theory).abs() >= APART).then(|| Apart {
                option,
                path: choice.path.clone(),
                key,
                theory: by_theory,
                reasoned: !choice.because.is_empty(),
            })
        })
        .collect()
}

fn compare(
    scenario: &Scenario,
    theory: &Theory,
    session: &Session,
    met: &mut BTreeMap<OptionId, (i64, i64, i64)>,
) {
    let Some(judged) = scoring::judge(scenario, theory, session, Move::Silence) else { return };
    let Some(d) = session.decision() else { return };
    let weight: i32 = judged.goals.iter().map(|(_, w)| w).sum();
    if weight == 0 {
        return;
    }
    for rated in &judged.offered {
        let option = match rated.mv {
            Move::Option(id) => id,
            Move::Silence => scenario.decisions[usize::from(d)].silence,
            Move::Palette(..) => continue,
        };
        let by_theory = judged.goals.iter().map(|(g, w)| w * rated.theory[*g as usize]).sum::<i32>() / weight;
        let sums = met.entry(option).or_default();
        *sums = (sums.0 + i64::from(rated.composite), sums.1 + i64::from(by_theory), sums.2 + 1);
    }
}
