//! What no type can hold: whether a scenario makes sense. Must not know how findings are shown.

use super::compiled::Scenario;
use super::diagnostics::Findings;
use super::document::Document;

pub(super) fn document(_doc: &Document, _out: &mut Findings) {}
pub(super) fn scenario(_scenario: &Scenario, _out: &mut Findings) {}
