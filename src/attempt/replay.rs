//! An attempt played again: the same sitting, or everything that does not fit. Must not know files or scores.

use super::format::{Attempt, Saved};
use super::misfit::{Found, Misfit};
use super::seal::room;
use super::{hex, theory_hash};
use crate::scenario::compiled::Scenario;
use crate::session::{Sitting, script};
use crate::theory::Theory;

/// Plays an attempt again. The sitting stands where the attempt stands. The first thing that does not fit stops it.
pub fn replay<'a>(
    attempt: &Attempt,
    scenario: &'a Scenario,
    theory: &'a Theory,
) -> Result<Sitting<'a>, Found> {
    if let Some(first) = attempt.problems.first() {
        return Err(first.clone());
    }
    fits(attempt, scenario, theory)?;
    let mut sitting = Sitting::new(scenario, theory, attempt.header.seed, attempt.header.mode);
    for saved in &attempt.entries {
        again(&mut sitting, saved, &attempt.header.version)
            .map_err(|what| Found { line: saved.line, what })?;
    }
    Ok(sitting)
}

/// Everything that does not fit, in the order of the lines; empty if the attempt is as it was played. Without the
/// scenario it was played in, only what the lines show by themselves.
pub fn verify(attempt: &Attempt, played_in: Option<(&Scenario, &Theory)>) -> Vec<Found> {
    let mut problems = attempt.problems.clone();
    problems.extend(attempt.cut.map(|line| Found { line, what: Misfit::Cut }));
    if let Some((scenario, theory)) = played_in {
        match fits(attempt, scenario, theory) {
            Err(what) => problems.push(what.into()),
            // What cannot be played because lines were changed before it says nothing new.
            Ok(()) if attempt.problems.is_empty() => problems.extend(plays(attempt, scenario, theory)),
            Ok(()) => {}
        }
    }
    problems.sort_by_key(|p| p.line);
    problems
}

/// The first entry that does not play as it says. What follows it would be played in another room.
fn plays(attempt: &Attempt, scenario: &Scenario, theory: &Theory) -> Option<Found> {
    let mut sitting = Sitting::new(scenario, theory, attempt.header.seed, attempt.header.mode);
    attempt.entries.iter().find_map(|saved| {
        let what = again(&mut sitting, saved, &attempt.header.version).err()?;
        Some(Found { line: saved.line, what })
    })
}

fn fits(attempt: &Attempt, scenario: &Scenario, theory: &Theory) -> Result<(), Misfit> {
    let header = &attempt.header;
    if header.scenario != scenario.head.id || header.scenario_hash != hex(&scenario.hash) {
        return Err(Misfit::Scenario { id: header.scenario.clone() });
    }
    if header.theory != theory.id || header.theory_hash != theory_hash(theory) {
        return Err(Misfit::Theory { was: header.theory.clone(), now: theory.id.clone() });
    }
    Ok(())
}

fn again(sitting: &mut Sitting, saved: &Saved, then: &str) -> Result<(), Misfit> {
    let (entry, scenario) = (&saved.entry, sitting.scenario);
    let text = || entry.text.clone();
    let why = |why: String| Misfit::Input { text: text(), why };
    let input = script::read(&entry.text, scenario, sitting.session())
        .map_err(|e| why(e.to_string()))?
        .ok_or_else(|| why("it says nothing".into()))?;
    let ours = script::write(&input, scenario);
    if ours != entry.text {
        return Err(Misfit::OtherWords { text: text(), ours });
    }
    sitting.take(input).map_err(|e| why(e.to_string()))?;
    if room(sitting.session()) != entry.room {
        return Err(Misfit::Elsewhere { text: text(), then: then.to_owned() });
    }
    let came = ending(sitting);
    match &entry.end {
        Some(said) if came.as_ref() != Some(said) => Err(Misfit::Ending { said: said.clone(), came }),
        _ => Ok(()),
    }
}

/// Id of the ending a sitting has come to.
pub(super) fn ending(sitting: &Sitting) -> Option<String> {
    let ending = sitting.session().ending()?;
    Some(sitting.scenario.endings[usize::from(ending)].id.clone())
}
