//! Finds the bytes of a document path (`scenes[3].decision.options[2]`) in a text. Must not know what is wrong there.
//!
//! Parsing keeps no positions: a clean file never pays for them. Only when something is to be reported is the
//! text scanned once, and every path is looked up in the resulting tree.

use super::scan::scan;
use super::tree::{Kind, Tree};
use std::fmt;
use std::ops::Range;

/// A place in a document while walking it: a chain on the stack, turned into a path only for a finding.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    Root,
    Field(&'static str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The document itself.
    pub(super) const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// A field of this place.
    pub(super) fn field(&'a self, name: &'static str) -> At<'a> {
        At { parent: Some(self), step: Step::Field(name) }
    }

    /// An element of this place.
    pub(super) fn index(&'a self, index: usize) -> At<'a> {
        At { parent: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Field(name) => {
                let dot = if self.parent.is_some_and(|p| p.parent.is_some()) { "." } else { "" };
                write!(f, "{dot}{name}")
            }
            Step::Index(i) => write!(f, "[{i}]"),
        }
    }
}

/// A scanned text that paths can be looked up in.
pub(super) struct Places<'a> {
    tree: Tree<'a>,
}

impl<'a> Places<'a> {
    /// Scans the text once.
    pub(super) fn new(text: &'a str) -> Self {
        Self { tree: scan(text) }
    }

    /// The bytes to show for a path. Where the path names something left out, the nearest thing around it.
    pub(super) fn find(&self, path: &str) -> Range<usize> {
        if self.tree.nodes.is_empty() {
            return 0..0;
        }
        self.tree.shown(self.node(path))
    }

    /// The bytes of the first occurrence of `needle` inside the value at `path`, or of the value.
    pub(super) fn find_within(&self, path: &str, needle: &str) -> Range<usize> {
        if self.tree.nodes.is_empty() {
            return 0..0;
        }
        let node = self.node(path);
        let whole = self.tree.range(node);
        match self.tree.text.get(whole.clone()).and_then(|t| t.find(needle)) {
            Some(i) => whole.start + i..whole.start + i + needle.len(),
            None => self.tree.shown(node),
        }
    }

    /// The deepest node on the path that exists.
    fn node(&self, path: &str) -> u32 {
        let mut node = 0;
        for step in path.split(['.', '[']).filter(|s| !s.is_empty()) {
            let inside = self.tree.unwrapped(node);
            let found = match step.strip_suffix(']') {
                Some(index) => index.parse().ok().and_then(|i: usize| self.tree.children(inside).nth(i)),
                None => self.tree.children(inside).find(|&c| self.tree.key(c) == step),
            };
            match found {
                Some(child) => node = child,
                None => return inside,
            }
        }
        node
    }
}

impl Tree<'_> {
    /// What to mark for a node: short values whole; of long ones their id, else their first words.
    pub(super) fn shown(&self, node: u32) -> Range<usize> {
        let n = &self.nodes[node as usize];
        let whole = self.range(node);
        if matches!(n.kind, Kind::Text | Kind::Number | Kind::Char | Kind::Word) {
            return whole;
        }
        let text = &self.text[whole.clone()];
        let short = !text.contains('\n') && text.len() <= 80;
        let named = |key: &str| {
            self.children(node).find(|&c| self.key(c) == key && self.nodes[c as usize].kind == Kind::Text)
        };
        if let Some(id) = named("id").or_else(|| named("of").filter(|_| !short)) {
            return self.range(id);
        }
        if short {
            return whole;
        }
        if n.key != (0, 0) {
            return n.key.0 as usize..n.key.1 as usize;
        }
        let bracket = n.name_end as usize - whole.start;
        let head = text[bracket..].find(['(', '[', '{']).map_or(text.len(), |i| bracket + i + 1);
        whole.start..whole.start + head
    }
}
