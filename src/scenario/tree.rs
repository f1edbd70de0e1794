//! A text as a tree of byte ranges: brackets, names, values, and faults among them. Must not know meanings.

use std::ops::Range;

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `"…"`, `r"…"`.
    Text,
    /// Digits, signs, dots.
    Number,
    /// `'x'`.
    Char,
    /// A bare word: `true`, `None`, `Anxious`.
    Word,
    /// `(…)`, perhaps with a name before it.
    Round,
    /// `[…]`.
    Square,
    /// `{…}`.
    Curly,
}

/// A value with its place. Numbers are byte offsets, or indices of nodes; 0 for "none" (the root is nobody's child).
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) start: u32,
    pub(super) end: u32,
    /// End of the name before a round bracket (`start` if there is none); the name begins at `start`.
    pub(super) name_end: u32,
    /// The field name before it; empty if there is none.
    pub(super) key: (u32, u32),
    pub(super) first_child: u32,
    pub(super) next: u32,
}

/// A fault in the text itself: brackets, quotes, commas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub(super) range: Range<usize>,
    pub(super) fault: Fault,
    /// Where the bracket, quote or comment in question was opened.
    pub(super) opened: Option<Range<usize>>,
}

/// What kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    Empty,
    CutShort,
    WrongCloser,
    NothingToClose,
    OpenText,
    NoClosingQuote,
    NoOpeningQuote,
    OpenComment,
    CurlyQuote,
    SingleQuotes,
    BadEscape,
    MissingComma,
    EqualsForColon,
    QuotedField,
    MissingField,
    MissingValue,
    TooDeep,
    Unexpected,
    AfterTheEnd,
}

/// The tree of a text, and what was wrong in it.
pub(super) struct Tree<'a> {
    pub(super) text: &'a str,
    pub(super) nodes: Vec<Node>,
    pub(super) broken: Vec<Broken>,
}

impl<'a> Tree<'a> {
    /// The source of a range.
    pub(super) fn slice(&self, start: u32, end: u32) -> &'a str {
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The name before a round bracket, or a bare word.
    pub(super) fn name(&self, node: u32) -> &'a str {
        let n = &self.nodes[node as usize];
        let end = if n.kind == Kind::Word { n.end } else { n.name_end };
        self.slice(n.start, end)
    }

    /// The field name before a value.
    pub(super) fn key(&self, node: u32) -> &'a str {
        let (start, end) = self.nodes[node as usize].key;
        self.slice(start, end)
    }

    /// Bytes of a value.
    pub(super) fn range(&self, node: u32) -> Range<usize> {
        let n = &self.nodes[node as usize];
        n.start as usize..n.end as usize
    }

    /// The values inside brackets, in order.
    pub(super) fn children(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let first = self.nodes[node as usize].first_child;
        std::iter::successors((first != 0).then_some(first), |&c| {
            let next = self.nodes[c as usize].next;
            (next != 0).then_some(next)
        })
    }

    /// `Some(x)` is the same as `x`: the value inside, or the value itself.
    pub(super) fn unwrapped(&self, node: u32) -> u32 {
        let n = &self.nodes[node as usize];
        let wraps = n.kind == Kind::Round && n.first_child != 0 && self.name(node) == "Some";
        if wraps { n.first_child } else { node }
    }
}
