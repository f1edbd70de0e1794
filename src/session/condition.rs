//! Whether a condition holds. Must not know where conditions stand or what follows from them.

use super::state::{POINT, State};
use crate::scenario::compiled::{Condition, Scenario};

/// Whether `condition` holds on `state`. Bounds are whole points, as they are shown: rounded down.
pub fn holds(condition: &Condition, scenario: &Scenario, state: &State) -> bool {
    let member = |m: u8| &state.members[usize::from(m)];
    match condition {
        Condition::All(all) => all.iter().all(|c| holds(c, scenario, state)),
        Condition::Any(any) => any.iter().any(|c| holds(c, scenario, state)),
        Condition::Not(c) => !holds(c, scenario, state),
        Condition::Between(measure, lo, hi) => {
            (i32::from(*lo)..=i32::from(*hi)).contains(&(state.measure(*measure) / POINT))
        }
        Condition::Flooded(m) => state.window(scenario, usize::from(*m)) > 0,
        Condition::Within(m) => state.window(scenario, usize::from(*m)) == 0,
        Condition::Below(m) => state.window(scenario, usize::from(*m)) < 0,
        Condition::Phase(m, phases) => phases & (1 << member(*m).phase as u16) != 0,
        Condition::Cast(m, who) => member(*m).cast == *who,
        Condition::Ruptured(m) => member(*m).rupture.is_some(),
        Condition::Leaving(m) => member(*m).leaving,
        Condition::Attacked => state.attack.is_some(),
        Condition::RiskOpen => state.risk.is_some(),
        Condition::Assumption(a) => state.assumption == *a,
        Condition::Stage(s) => state.stage == *s,
        Condition::Fact(f) => state.fact(*f),
    }
}

/// Whether an optional condition holds; none always does.
pub fn met(condition: &Option<Condition>, scenario: &Scenario, state: &State) -> bool {
    condition.as_ref().is_none_or(|c| holds(c, scenario, state))
}
