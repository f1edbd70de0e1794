//! An attempt played again: the same sitting, or the line that does not fit. Must not know files or scores.

use super::format::{Attempt, Misfit};
use super::{hex, theory_hash};
use crate::scenario::compiled::Scenario;
use crate::session::{Sitting, script};
use crate::theory::Theory;

/// Plays an attempt again. The sitting stands where the attempt stands.
pub fn replay<'a>(
    attempt: &Attempt,
    scenario: &'a Scenario,
    theory: &'a Theory,
) -> Result<Sitting<'a>, Misfit> {
    let header = &attempt.header;
    if header.scenario != scenario.head.id || header.scenario_hash != hex(&scenario.hash) {
        return Err(Misfit::Scenario { id: header.scenario.clone() });
    }
    if header.theory != theory.id || header.theory_hash != theory_hash(theory) {
        return Err(Misfit::Theory { was: header.theory.clone(), now: theory.id.clone() });
    }
    let mut sitting = Sitting::new(scenario, theory, header.seed, header.mode);
    for saved in &attempt.inputs {
        let (line, text) = (saved.line, saved.text.clone());
        let why = |why: String| Misfit::Input { line, text: text.clone(), why };
        let input = script::read(&text, scenario, sitting.session())
            .map_err(|e| why(e.to_string()))?
            .ok_or_else(|| why("it says nothing".into()))?;
        let ours = script::write(&input, scenario);
        if ours != text {
            return Err(Misfit::Foreign { line, text, ours });
        }
        sitting.take(input).map_err(|e| why(e.to_string()))?;
    }
    Ok(sitting)
}
