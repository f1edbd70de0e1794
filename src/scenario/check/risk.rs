//! After every sign of risk somebody can ask about it. Must not know how the question is rated.

use super::graph::{Ways, written};
use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;
use crate::vocabulary::Intervention;
use std::collections::BTreeSet;

/// Checks every line that is a sign of risk.
pub(super) fn check(ways: &Ways<'_>, out: &mut Findings) {
    let scenario = ways.scenario;
    if scenario.lines.iter().all(|l| l.risk == 0) {
        return;
    }
    for (i, scene) in scenario.scenes.iter().enumerate() {
        for (k, line) in risky(scenario, scene.lines) {
            let next = match scene.decision {
                Some(own) => BTreeSet::from([own]),
                None => ways.next_decisions(&ways.after_scene(i)),
            };
            asked(ways, line, &next, || format!("scenes[{i}].lines[{k}]"), out);
        }
        let Some(decision) = scene.decision else { continue };
        replies(scenario, decision, |option, r, reply, k, line| {
            let decision = &scenario.decisions[usize::from(decision)];
            let option_next = scenario.options[usize::from(option)].next;
            let next = written(&[reply.next, option_next, decision.next, scene.next]);
            let next = ways.next_decisions(&[ways.target(next, i)]);
            asked(
                ways,
                line,
                &next,
                || format!("{}.then[{r}].lines[{k}]", scenario.document_path(option)),
                out,
            );
        });
    }
    // An enactment may come anywhere: after one without a decision, or after its replies, any scene can follow.
    let all: BTreeSet<DecisionId> = (0..scenario.decisions.len() as DecisionId).collect();
    for (i, enactment) in scenario.enactments.iter().enumerate() {
        let own = enactment.decision.map_or_else(|| all.clone(), |d| BTreeSet::from([d]));
        for (k, line) in risky(scenario, enactment.lines) {
            asked(ways, line, &own, || format!("enactments[{i}].lines[{k}]"), out);
        }
        for (k, line) in risky(scenario, enactment.again) {
            asked(ways, line, &own, || format!("enactments[{i}].again[{k}]"), out);
        }
        for (p, (_, span)) in enactment.phases.iter().enumerate() {
            for (k, line) in risky(scenario, *span) {
                asked(ways, line, &all, || format!("enactments[{i}].phases[{p}].lines[{k}]"), out);
            }
        }
        if let Some(decision) = enactment.decision {
            replies(scenario, decision, |option, r, _, k, line| {
                asked(
                    ways,
                    line,
                    &all,
                    || format!("{}.then[{r}].lines[{k}]", scenario.document_path(option)),
                    out,
                );
            });
        }
    }
    for (i, ending) in scenario.endings.iter().enumerate() {
        for (k, line) in risky(scenario, ending.lines) {
            asked(ways, line, &BTreeSet::new(), || format!("endings[{i}].lines[{k}]"), out);
        }
    }
}

/// Lines of a span that are a sign of risk, with their number in it.
fn risky(scenario: &Scenario, span: Span) -> impl Iterator<Item = (usize, &Line)> {
    scenario.lines[span.indices()].iter().enumerate().filter(|(_, l)| l.risk > 0)
}

/// Every risky line in the replies of a decision.
fn replies<'s>(
    scenario: &'s Scenario,
    decision: DecisionId,
    mut f: impl FnMut(OptionId, usize, &'s Reply, usize, &'s Line),
) {
    let d = &scenario.decisions[usize::from(decision)];
    for option in d.options.indices().chain([usize::from(d.silence)]) {
        for (r, reply) in scenario.replies[scenario.options[option].replies.indices()].iter().enumerate() {
            for (k, line) in risky(scenario, reply.lines) {
                f(option as OptionId, r, reply, k, line);
            }
        }
    }
}

/// Whether a question about risk is on offer: at once after a spoken sign, within two decisions after a veiled one.
fn asked(
    ways: &Ways<'_>,
    line: &Line,
    next: &BTreeSet<DecisionId>,
    path: impl Fn() -> String,
    out: &mut Findings,
) {
    let offers = |d: &DecisionId| {
        ways.scenario.options_of(*d).any(|(_, o)| {
            o.intervention == Intervention::SafetyCheck || o.also == Some(Intervention::SafetyCheck)
        })
    };
    if next.iter().any(offers) {
        return;
    }
    let veiled = line.risk == 1;
    if veiled && next.iter().any(|d| ways.next_decisions(&ways.after_decision(*d)).iter().any(offers)) {
        return;
    }
    let why = match (next.is_empty(), veiled) {
        (true, _) => "No decision follows it, and a sign of risk is never left without a question.",
        (false, true) => {
            "A veiled sign calls for a plain question within two decisions, and neither offers a `safety_check`."
        }
        (false, false) => {
            "A spoken sign calls for a plain question now, and the next decision offers no `safety_check`."
        }
    };
    out.add(codes::RISK_NO_CHECK, path(), "After this sign of risk nobody can ask about it.")
        .why(why)
        .help("Add an option with move: safety_check to the decision that follows, or take the sign out.");
}
