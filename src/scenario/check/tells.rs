//! What would give the key away to somebody who has not read the scene. Must not know what the options mean.

use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;

/// Keyed decisions below which habits over the whole file are chance.
const ENOUGH: usize = 8;
/// Weak options below which the share of plain errors is chance.
const ENOUGH_WEAK: usize = 8;
/// Characters by which a length must differ before anybody notices.
const NOTICED: usize = 20;

/// Checks lengths, places and plain errors over all keyed decisions.
pub(super) fn check(scenario: &Scenario, out: &mut Findings) {
    let mut keyed = 0;
    let mut longest = 0;
    let mut chance = 0;
    let mut places = [0usize; 8];
    let mut weak = 0;
    let mut errors = 0;
    for (d, decision) in scenario.decisions.iter().enumerate().filter(|(_, d)| d.keyed) {
        let options = &scenario.options[decision.options.indices()];
        for option in options {
            if super::mean(&option.key).is_some_and(|m| m < 300) {
                weak += 1;
                errors += usize::from(option.intervention.is_error());
            }
        }
        let Some(best) = only_best(options) else { continue };
        keyed += 1;
        chance += 100 / options.len();
        places[best.min(7)] += 1;
        let lengths: Vec<usize> = options.iter().map(|o| o.says.chars().count()).collect();
        longest += usize::from(lengths.iter().enumerate().all(|(i, l)| i == best || *l < lengths[best]));
        length(&lengths, best, scenario, d, out);
    }
    if keyed >= ENOUGH {
        // By chance the best is the longest of n in one case of n.
        let expected = chance / keyed;
        if longest * 100 > keyed * 30.max(expected + 5) {
            out.add(codes::LENGTH_HABIT, "scenes".to_string(), format!("In {longest} of {keyed} keyed decisions the best option is the longest."))
                .why(format!("By chance it would be about {expected} in a hundred; a student who only looks for the longest would do well."))
                .help("Shorten some of the best options and let some of the others say more.");
        }
        let (place, most) =
            places.iter().enumerate().max_by_key(|(i, n)| (**n, usize::MAX - i)).unwrap_or((0, &0));
        if most * 100 > keyed * 40.max(expected + 15) {
            out.add(
                codes::PLACE_HABIT,
                "scenes".to_string(),
                format!(
                    "In {most} of {keyed} keyed decisions the best option stands in place {}.",
                    place + 1
                ),
            )
            .why("Readers of the file, and anybody who sees the options in its order, learn the place.")
            .help("Change the order of the options in some decisions.");
        }
    }
    if weak >= ENOUGH_WEAK && errors * 3 > weak {
        out.add(codes::ERROR_SHARE, "scenes".to_string(), format!("{errors} of {weak} weak options are error moves (x_…)."))
            .why("Such a tag already decides the score. Most weak options should be sound moves for the wrong person, level or time.")
            .help("Replace some by moves a nervous, well-read beginner would make; a third of error moves is the most.");
    }
}

/// The option with the highest mean, if there is only one and there are others.
fn only_best(options: &[Choice]) -> Option<usize> {
    let means: Vec<u32> = options.iter().map(|o| super::mean(&o.key)).collect::<Option<_>>()?;
    let top = *means.iter().max()?;
    let mut best = means.iter().enumerate().filter(|(_, m)| **m == top);
    let (index, _) = best.next()?;
    (best.next().is_none() && means.len() > 1).then_some(index)
}

fn length(lengths: &[usize], best: usize, scenario: &Scenario, decision: usize, out: &mut Findings) {
    let own = lengths[best];
    let others = (lengths.iter().sum::<usize>() - own) / (lengths.len() - 1);
    let (word, opposite) = if own * 100 > others * 135 {
        ("longer", "Shorten it, or let the others say more.")
    } else if own * 100 < others * 65 {
        ("shorter", "Let it say more, or shorten the others.")
    } else {
        return;
    };
    if own.abs_diff(others) < NOTICED {
        return;
    }
    let option = scenario.decisions[decision].options.start as usize + best;
    let path = format!("{}.says", scenario.document_path(option as OptionId));
    out.add(codes::LENGTH_TELL, path, format!("The best option here is much {word} than the others."))
        .why(format!(
            "It has {own} characters, the others about {others}; without reading the scene one could pick it."
        ))
        .help(opposite);
}
