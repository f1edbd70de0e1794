//! Deserializes a scanned text although it is faulty, and lists every fault of type. Must not know what names mean.
//!
//! `serde` tells what it expects at every place: the fields of a struct, the words of a list, the size of a
//! number. Where the text holds something else, a finding is written and a stand-in handed back, so that one
//! pass sees all faults. Only a missing field ends a pass early (the derived code decides what may be left
//! out); the field is remembered as required and the pass repeated, once for each such field of the format.

mod fields;
mod value;
mod word;

use super::codes::{self, Code};
use super::diagnostics::{Draft, Findings};
use super::document::Document;
use super::tree::{Kind, Tree};
use super::words::nearest;
use serde::Deserialize;
use serde::de;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;
use value::Value;

/// There are fewer required fields than this in the whole format.
const ROUNDS: usize = 100;

/// Adds every fault of type in a text whose brackets are sound.
pub(super) fn every_fault(tree: &Tree<'_>, out: &mut Findings) {
    let mut required = BTreeSet::new();
    for _ in 0..ROUNDS {
        let pass = Pass {
            tree,
            required: &required,
            faults: RefCell::new(Findings::default()),
            newly_required: Cell::new(None),
        };
        let result = Document::deserialize(Value { pass: &pass, node: Some(0) });
        let (faults, learnt) = (pass.faults.into_inner(), pass.newly_required.get());
        match (result, learnt) {
            (Err(_), Some(pair)) if required.insert(pair) => {}
            _ => {
                out.append(faults);
                return;
            }
        }
    }
}

/// One pass over the tree.
struct Pass<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Fields known to be required: owner and field.
    required: &'t BTreeSet<(&'static str, &'static str)>,
    faults: RefCell<Findings>,
    newly_required: Cell<Option<(&'static str, &'static str)>>,
}

impl Pass<'_, '_> {
    fn fault(
        &self,
        code: &'static Code,
        range: Range<usize>,
        message: String,
        words: impl FnOnce(&mut Draft),
    ) {
        words(self.faults.borrow_mut().add(code, range, message));
    }

    /// Whether enough is told: the rest of a list is passed over.
    fn full(&self) -> bool {
        self.faults.borrow().full()
    }

    fn nearest(&self, wrong: &str, words: &'static [&'static str]) -> Option<&'static str> {
        let may = self.faults.borrow_mut().may_suggest();
        if may { nearest(wrong, words.iter().copied()) } else { None }
    }

    /// The field a value stands in, for a message: "`age`: ".
    fn field(&self, node: u32) -> String {
        match self.tree.key(node) {
            "" => String::new(),
            key => format!("`{key}`: "),
        }
    }

    /// Another kind of value belongs here.
    fn wrong_kind(&self, node: u32, wanted: &str, help: impl Into<String>) {
        let found = match self.tree.nodes[node as usize].kind {
            Kind::Text => "a text",
            Kind::Number => "a number",
            Kind::Char => "a single letter in quotes",
            Kind::Word => "a bare word",
            Kind::Round => "something in ( )",
            Kind::Square => "a list in [ ]",
            Kind::Curly => "something in { }",
        };
        let message = format!("{}{wanted} belongs here.", self.field(node));
        self.fault(codes::WRONG_KIND, self.tree.shown(node), message, |d| {
            d.why(format!("Here stands {found}.")).help(help);
        });
    }
}

/// Why a pass stopped.
#[derive(Debug)]
enum Lost {
    Missing(&'static str),
    Told,
}

impl Display for Lost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the document has faults")
    }
}

impl std::error::Error for Lost {}

impl de::Error for Lost {
    fn custom<T: Display>(_: T) -> Self {
        Self::Told
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}
