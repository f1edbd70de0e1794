//! The scenario language: document → parse → compile → check. Must not know sessions, files or screens.
//!
//! An instructor writes one RON file. [`load`] reads it into a [`Document`](document::Document) (what was
//! typed), resolves it into a [`Scenario`] (what it means: dense numbers, everything valid) and checks what no
//! type can hold: that every scene can be reached, that a key is complete, that a risk can be asked about.
//!
//! Every fault becomes a [`Finding`] with its place, its cause and what to do, all of them at once, sorted by
//! place. A clean file is parsed exactly once and pays nothing for positions; only when there is something to
//! report is the text scanned for where it stands. No text, however broken, makes this module panic or hang.

mod check;
mod codes;
mod compile;
pub mod compiled;
pub mod diagnostics;
pub mod document;
mod excerpt;
mod leaf;
mod lenient;
pub mod limits;
mod locate;
mod parse;
mod scan;
mod syntax;
pub mod template;
pub mod translation;
mod tree;
mod words;

pub use compiled::*;
pub use diagnostics::{Finding, Severity};

use diagnostics::Findings;

/// What came of reading a scenario.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario; there if and only if no finding is an error.
    pub scenario: Option<Scenario>,
    /// Everything to tell the author, sorted by place, then code.
    pub findings: Vec<Finding>,
}

impl Loaded {
    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|f| f.severity == severity).count()
    }
}

/// Reads a scenario: parse, compile, check. A byte order mark at the start is stepped over.
pub fn load(text: &str) -> Loaded {
    load_with(text, None)
}

/// Reads a scenario and has it say what a translation says: the same scenario, with the same hash, in other words.
pub fn load_with(text: &str, translation: Option<&translation::Translation>) -> Loaded {
    loaded(text, |_| translation.cloned())
}

/// Reads a scenario and a translation file of it, and says how far that has come. None of the latter if the scenario
/// cannot be read, or is written in this language already. What is wrong with the file [`translation::read`] tells.
pub fn load_in(text: &str, language: &str, file: &[u8]) -> (Loaded, Option<Reading>) {
    let mut reading = None;
    let loaded = loaded(text, |document| {
        if document.language == language {
            return None;
        }
        let (translation, _) = translation::read(document, file);
        let progress = translation.progress;
        let enough = progress.used > 0 && progress.used * 2 >= progress.texts;
        reading = Some(Reading { progress, enough });
        enough.then_some(translation)
    });
    (loaded, reading)
}

/// What reading a translation file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How far it has come.
    pub progress: translation::Progress,
    /// It says half of the scenario or more; with less, the scenario is left as it is written.
    pub enough: bool,
}

/// Reads a scenario; `wording` chooses the words it is to be played with.
fn loaded(
    text: &str,
    wording: impl FnOnce(&document::Document) -> Option<translation::Translation>,
) -> Loaded {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut out = Findings::default();
    let scenario = read(body, wording, &mut out);
    let scenario = scenario.filter(|_| out.errors() == 0);
    let mut findings = out.settle(body, limits::FINDINGS);
    let mark = text.len() - body.len();
    if mark > 0 {
        findings.iter_mut().for_each(|f| f.shift(mark));
    }
    Loaded { scenario, findings }
}

/// What an author typed, if it can be read: for those who work with its texts.
pub fn document(text: &str) -> Option<document::Document> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    parse::parse(body, &mut Findings::default())
}

fn read(
    text: &str,
    wording: impl FnOnce(&document::Document) -> Option<translation::Translation>,
    out: &mut Findings,
) -> Option<Scenario> {
    if !parse::acceptable(text, out) {
        return None;
    }
    let document = parse::parse(text, out)?;
    check::document(&document, text.contains(r"\u") || text.contains(r"\x") || text.contains(r"\0"), out);
    let translation = wording(&document);
    let scenario = compile::compile(document, translation.as_ref(), out)?;
    // What a wrong name would have led to is not known: no second finding for the same fault.
    if out.errors() == 0 {
        check::scenario(&scenario, out);
    }
    Some(scenario)
}

/// Reads a scenario from bytes: also says what is wrong if they are too many or not text.
pub fn load_bytes(bytes: &[u8]) -> Loaded {
    match parse::text_of(bytes) {
        Ok(text) => load(text),
        Err(finding) => Loaded { scenario: None, findings: vec![*finding] },
    }
}
