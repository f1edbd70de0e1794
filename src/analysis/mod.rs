//! What can only be known of a scenario by playing it: its own tests, key beside theory, how policies fare. Must not
//! know files or screens.
//!
//! The static checker (`scenario`) sees what is written; this module sees what happens. Both speak in the same
//! [`Finding`]s, so `check` shows them in one list.

mod approach;
mod audit;
mod own_tests;
pub mod policy;
mod simulate;

pub use approach::{approach, decision_named};
pub use audit::{Agreement, Apart, agreement, apart};
pub use own_tests::{Failure, play, run_tests};
pub use policy::Policy;
pub use simulate::{DECISIONS, GoalMean, Levels, Plan, Simulated, play_out, simulate};

use crate::scenario::{Finding, Scenario, Severity, diagnostics};
use crate::theory::Theory;

/// Everything that playing a checked scenario tells about it, sorted by place. Deterministic: sampled sessions use
/// fixed seeds.
pub fn audit(scenario: &Scenario, theory: &Theory, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for failure in run_tests(scenario, theory) {
        findings.push(Finding {
            code: "F900",
            severity: Severity::Error,
            range: diagnostics::at(text, &failure.path),
            message: format!("The scenario's own test \"{}\" fails: {}", failure.test, failure.what),
            why: "An author's tests say what the scenario is meant to do; a reader relies on them.".into(),
            help: failure.help,
            also: vec![],
        });
    }
    for a in apart(scenario, theory).into_iter().filter(|a| !a.reasoned) {
        let (key, by_theory) = (a.key, a.theory);
        findings.push(Finding {
            code: "F910",
            severity: Severity::Warning,
            range: diagnostics::at(text, &scenario.document_path(a.option)),
            message: format!(
                "Key and theory are {} apart for \"{}\": key {}.{:02}, theory {}.{:02} on the goals in play.",
                anchors((key - by_theory).abs()),
                a.path,
                key / 100,
                key % 100,
                by_theory / 100,
                by_theory % 100,
            ),
            why: "Where the answer key contradicts the group model, a student is told two things at once.".into(),
            help: "If the key is right, say why in `because`; if not, re-key the option or look at its `move` and `to`.".into(),
            also: vec![],
        });
    }
    findings.sort_by(|a, b| (a.range.start, a.code).cmp(&(b.range.start, b.code)));
    findings
}

/// Hundredths of an anchor, in words.
fn anchors(hundredths: i32) -> String {
    format!("{}.{:02} steps", hundredths / 100, hundredths % 100)
}
