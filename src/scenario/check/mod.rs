//! What no type can hold: whether a scenario makes sense. Must not know how findings are shown.
//!
//! First what can be seen in the document as it is written, place by place; then, when every name is
//! somebody's, what can only be seen in the whole.

mod anchors;
mod conditions;
mod conflicts;
mod flow;
mod graph;
mod header;
mod ids;
mod keys;
mod lines;
mod mends;
mod numbers;
mod people;
mod replies;
mod risk;
mod stirring;
mod tells;
mod tests;
mod texts;
mod walk;

use super::compiled::Scenario;
use super::diagnostics::Findings;
use super::document::Document;
use crate::vocabulary::Goal;

/// Checks a document as it is written. `escapes`: whether its text writes any character as a code.
pub(super) fn document(doc: &Document, escapes: bool, out: &mut Findings) {
    header::check(doc, out);
    ids::check(doc, out);
    numbers::check(doc, out);
    texts::check(doc, escapes, out);
    lines::check(doc, out);
    conditions::check(doc, out);
    replies::check(doc, out);
    keys::check(doc, out);
    conflicts::check(doc, out);
    tests::check(doc, out);
}

/// Checks a scenario as a whole.
pub(super) fn scenario(scenario: &Scenario, out: &mut Findings) {
    let ways = graph::Ways::new(scenario);
    flow::check(&ways, out);
    anchors::check(&ways, out);
    stirring::check(&ways, out);
    risk::check(&ways, out);
    mends::check(&ways, out);
    tells::check(scenario, out);
    people::check(scenario, out);
}

/// Mean of a key in hundredths of a rating; nothing if there is none.
fn mean(key: &[(Goal, u8, String)]) -> Option<u32> {
    let sum: u32 = key.iter().map(|(_, rating, _)| u32::from(*rating) * 100).sum();
    (!key.is_empty()).then(|| sum / key.len() as u32)
}
