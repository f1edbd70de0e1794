//! After a harmful choice some later moment lets the leader mend it. Must not know what is said.

use super::graph::{Ways, option_exits};
use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;
use petgraph::graph::NodeIndex;
use std::collections::BTreeMap;

/// Checks every weak option and everything that is said to mend one.
pub(super) fn check(ways: &Ways<'_>, out: &mut Findings) {
    let scenario = ways.scenario;
    let weak: Vec<bool> = scenario.options.iter().map(|o| worst(o).is_some_and(|r| r < 200)).collect();
    let mending = scenario.options.iter().any(|o| !o.mends.is_empty());
    if !mending && !weak.contains(&true) {
        return;
    }
    let homes = homes(scenario);
    let later = ways.later();
    let mut exits: BTreeMap<OptionId, Vec<NodeIndex>> = BTreeMap::new();
    let mut mended = vec![false; scenario.options.len()];
    for (i, option) in scenario.options.iter().enumerate().filter(|(_, o)| !o.mends.is_empty()) {
        let strong = best(option).is_none_or(|r| r >= 400);
        let mut comes_later = false;
        for &target in &option.mends {
            let follows = match (homes[usize::from(target)], homes[i]) {
                (Home::Scene(from), Home::Scene(to)) => exits
                    .entry(target)
                    .or_insert_with(|| nodes_after(ways, usize::from(from), target))
                    .iter()
                    .any(|node| later.can_come(*node, usize::from(to))),
                // An enactment may come at any time.
                _ => true,
            };
            comes_later |= follows;
            mended[usize::from(target)] |= follows && strong;
        }
        let path = || format!("{}.mends", scenario.document_path(i as OptionId));
        if !comes_later {
            out.add(
                codes::MENDS_NOTHING,
                path(),
                format!("`{}` cannot come after what it mends.", option.path),
            )
            .why("No way through the scenes leads from there to here.")
            .help("Name an option of an earlier scene, or move this one.");
        } else if !strong {
            out.add(codes::MENDS_NOTHING, path(), format!("`{}` is rated too low to mend anything.", option.path))
                .why("Mending counts when the leader can do it at full credit: an option rated 4 or more on average.")
                .help("Let a better option mend it, or look at the rating again.");
        }
    }
    for (i, option) in scenario.options.iter().enumerate().filter(|(i, _)| weak[*i] && !mended[*i]) {
        out.add(codes::NOT_MENDED, scenario.document_path(i as OptionId), format!("Nothing later mends `{}`.", option.path))
            .why("It is rated below 2 on average; after a harmful choice a student should meet a moment to put it right.")
            .help(format!("In a later scene add mends: [\"{}\"] to an option rated 4 or more.", option.path));
    }
}

/// Mean rating in the worse of its states, hundredths; nothing if unkeyed.
fn worst(option: &Choice) -> Option<u32> {
    means(option).into_iter().flatten().min()
}

/// Mean rating in the better of its states, hundredths; nothing if unkeyed.
fn best(option: &Choice) -> Option<u32> {
    means(option).into_iter().flatten().max()
}

fn means(option: &Choice) -> [Option<u32>; 2] {
    [super::mean(&option.key), option.key_if.as_ref().and_then(|(_, key)| super::mean(key))]
}

/// The home of every option.
fn homes(scenario: &Scenario) -> Vec<Home> {
    let mut homes = vec![Home::Scene(0); scenario.options.len()];
    for decision in &scenario.decisions {
        for i in decision.options.indices().chain([usize::from(decision.silence)]) {
            homes[i] = decision.home;
        }
    }
    homes
}

/// Where an option can lead from its scene.
fn nodes_after(ways: &Ways<'_>, scene: usize, option: OptionId) -> Vec<NodeIndex> {
    option_exits(ways.scenario, scene, option).into_iter().map(|next| ways.target(next, scene)).collect()
}
