//! Findings about a scenario file: what, where, why, what to do. Must not know the checks.

use super::codes::Code;
use super::locate::{At, Places};
use super::parse::is_hidden;
use std::ops::Range;

pub use super::codes::{CODES, explain};
pub use super::excerpt::render;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, and something is probably not as meant.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Something to tell the author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Stable code, `F001`…; see [`explain`].
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Bytes of the text it is about.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// Why that is a fault.
    pub why: String,
    /// What to do; empty if that is plain from the message.
    pub help: String,
    /// Second places: the first of two equal ids, the bracket that was opened.
    pub also: Vec<(Range<usize>, String)>,
}

impl Finding {
    /// Moves all places by some bytes.
    pub(super) fn shift(&mut self, by: usize) {
        let ranges = std::iter::once(&mut self.range).chain(self.also.iter_mut().map(|(range, _)| range));
        ranges.for_each(|r| *r = r.start + by..r.end + by);
    }
}

/// Where a finding is, before the text is scanned for it.
#[derive(Clone, Debug)]
pub(super) enum Place {
    /// A document path.
    Path(String),
    /// The first occurrence of some words inside the value at a path.
    Within(String, String),
    /// Known bytes.
    Bytes(Range<usize>),
}

impl From<&At<'_>> for Place {
    fn from(at: &At<'_>) -> Self {
        Self::Path(at.to_string())
    }
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        Self::Bytes(range)
    }
}

impl From<String> for Place {
    fn from(path: String) -> Self {
        Self::Path(path)
    }
}

/// A finding whose place is not looked up yet.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) code: &'static Code,
    pub(super) place: Place,
    pub(super) message: String,
    pub(super) why: String,
    pub(super) help: String,
    pub(super) also: Vec<(Place, String)>,
}

impl Draft {
    pub(super) fn why(&mut self, why: impl Into<String>) -> &mut Self {
        self.why = why.into();
        self
    }

    pub(super) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = help.into();
        self
    }

    pub(super) fn also(&mut self, place: impl Into<Place>, label: impl Into<String>) -> &mut Self {
        self.also.push((place.into(), label.into()));
        self
    }
}

/// The findings collected so far.
pub(super) struct Findings {
    list: Vec<Draft>,
    errors: usize,
    /// Findings beyond those held.
    beyond: usize,
    /// Takes the words of a finding that is only counted.
    spare: Draft,
    /// How many nearest names may still be looked for: a file of nothing but wrong names must not take for ever.
    suggestions: u32,
}

/// Findings held for one file.
const HELD: usize = 5_000;
/// Nearest names looked for in one file.
const SUGGESTIONS: u32 = 300;

impl Default for Findings {
    fn default() -> Self {
        let spare = Draft {
            code: super::codes::MANY,
            place: Place::Bytes(0..0),
            message: String::new(),
            why: String::new(),
            help: String::new(),
            also: Vec::new(),
        };
        Self { list: Vec::new(), errors: 0, beyond: 0, spare, suggestions: SUGGESTIONS }
    }
}

impl Findings {
    /// Adds a finding; the words that follow (`why`, `help`, `also`) are chained.
    pub(super) fn add(
        &mut self,
        code: &'static Code,
        place: impl Into<Place>,
        message: impl Into<String>,
    ) -> &mut Draft {
        if code.severity == Severity::Error {
            self.errors += 1;
        }
        let index = self.list.len();
        if index >= HELD {
            self.beyond += 1;
            self.spare.also.clear();
            return &mut self.spare;
        }
        self.list.push(Draft {
            code,
            place: place.into(),
            message: message.into(),
            why: String::new(),
            help: String::new(),
            also: Vec::new(),
        });
        &mut self.list[index]
    }

    /// Takes over the findings of another collection.
    pub(super) fn append(&mut self, mut other: Findings) {
        self.list.append(&mut other.list);
        self.errors += other.errors;
        self.beyond += other.beyond;
    }

    /// Whether another nearest name may be looked for.
    pub(super) fn may_suggest(&mut self) -> bool {
        let left = self.suggestions > 0;
        self.suggestions = self.suggestions.saturating_sub(1);
        left
    }

    /// Whether further findings would only be counted.
    pub(super) fn full(&self) -> bool {
        self.list.len() >= HELD
    }

    /// How many errors there are.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// Whether there are no findings.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Looks up all places and sorts by place, then code. Beyond `most`, errors are kept before the rest.
    pub(super) fn settle(mut self, text: &str, most: usize) -> Vec<Finding> {
        if self.list.is_empty() {
            return Vec::new();
        }
        let cut = self.list.len().saturating_sub(most);
        let beyond = self.beyond + cut;
        if cut > 0 {
            self.list.sort_by_key(|d| d.code.severity);
            self.list.truncate(most);
        }
        let places = Places::new(text);
        let find = |place: &Place| match place {
            Place::Path(path) => places.find(path),
            Place::Within(path, needle) => places.find_within(path, needle),
            Place::Bytes(range) => range.clone(),
        };
        let mut findings: Vec<Finding> = self
            .list
            .into_iter()
            .map(|d| Finding {
                code: d.code.code,
                severity: d.code.severity,
                range: find(&d.place),
                message: visible(d.message),
                why: visible(d.why),
                help: visible(d.help),
                also: d.also.into_iter().map(|(place, label)| (find(&place), visible(label))).collect(),
            })
            .collect();
        findings.sort_by(|a, b| {
            (a.range.start, a.range.end, a.code, &a.message).cmp(&(
                b.range.start,
                b.range.end,
                b.code,
                &b.message,
            ))
        });
        findings.dedup();
        if beyond > 0 {
            findings.push(Finding {
                code: super::codes::MANY.code,
                severity: super::codes::MANY.severity,
                range: text.len()..text.len(),
                message: format!("There are at least {beyond} more findings."),
                why: format!("Only the first {most} are listed, errors before warnings."),
                help: "Mend these and check again.".into(),
                also: Vec::new(),
            });
        }
        findings
    }
}

/// Words of the file may stand in a message: whatever could move the cursor or turn the text is replaced.
fn visible(words: String) -> String {
    let unseen = |c: char| c.is_control() || is_hidden(c);
    if words.chars().any(unseen) { words.replace(unseen, "\u{fffd}") } else { words }
}

/// The bytes of a document path such as `scenes[3].decision.options[2]`; where the path names something left
/// out, the nearest thing around it. For checks that need a played session.
pub fn at(text: &str, path: &str) -> Range<usize> {
    Places::new(text).find(path)
}

/// Line and column of a byte, both from 1, columns in characters.
pub fn position(text: &str, byte: usize) -> (usize, usize) {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = &text[..byte];
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    (1 + before.bytes().filter(|&b| b == b'\n').count(), 1 + before[start..].chars().count())
}
