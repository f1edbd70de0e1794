//! The lines of an attempt file. Must not know sessions or where the file lies.

use super::{FORMAT, MAX_BYTES, OLDEST_FORMAT};
use crate::vocabulary::Mode;
use serde::{Deserialize, Serialize};

/// The first line: what was played, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Format number of the file.
    pub fishbowl: u32,
    /// Id of the scenario.
    pub scenario: String,
    /// blake3 of the scenario in canonical form, hexadecimal.
    pub scenario_hash: String,
    /// Id of the theory.
    pub theory: String,
    /// blake3 of the theory's content, hexadecimal.
    pub theory_hash: String,
    /// Seed of the order of options and of wordings.
    pub seed: u64,
    /// Practice or assessment.
    pub mode: Mode,
    /// Version of the program that began it.
    pub version: String,
}

/// One input, as a choices file writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(rename = "move")]
    text: String,
}

/// An input with its line in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Line, from 1.
    pub line: usize,
    /// The input, as in a choices file.
    pub text: String,
}

/// An attempt as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The header.
    pub header: Header,
    /// The inputs.
    pub inputs: Vec<Saved>,
    /// The last line was cut: its number. What stands before it is whole.
    pub cut: Option<usize>,
    /// Bytes up to the end of the last whole line.
    pub whole: usize,
    /// The last whole line lacks its line end.
    pub open: bool,
}

/// Why a file is not an attempt this program can read. Each sentence says what, where and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Nothing in it.
    #[error("the file is empty, so nothing was played in it")]
    Empty,
    /// Too large.
    #[error("the file is larger than an attempt can be ({} MiB)", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Not text.
    #[error("line {0} is not UTF-8 text, so it was not written by fishbowl")]
    NotText(usize),
    /// The header does not read.
    #[error("line 1 is not the header of an attempt ({0}). Is it the right file?")]
    Header(String),
    /// The header was cut.
    #[error("line 1, the header, was cut off before it was finished; nothing was played")]
    HeaderCut,
    /// A newer format.
    #[error(
        "the attempt is written in format {0}, and this program reads format {FORMAT}; use a newer fishbowl"
    )]
    TooNew(u32),
    /// An older format.
    #[error("the attempt is written in format {0}, which is no longer read (the oldest is {OLDEST_FORMAT})")]
    TooOld(u32),
    /// A line that is no input.
    #[error("line {0} is not an input ({1})")]
    Line(usize, String),
    /// Another scenario.
    #[error(
        "it was played in '{id}' as that was then, and the scenario has been changed since (or is another one); \
         find the version it was played in"
    )]
    Scenario {
        /// The scenario it names.
        id: String,
    },
    /// Another theory.
    #[error(
        "it was played with another theory ('{was}') than the scenario now uses ('{now}'), \
         so it would not go the same way"
    )]
    Theory {
        /// The theory it names.
        was: String,
        /// The theory there is.
        now: String,
    },
    /// An input that cannot be made there.
    #[error("line {line}: '{text}' cannot be played there: {why}")]
    Input {
        /// The line.
        line: usize,
        /// What it says.
        text: String,
        /// Why not.
        why: String,
    },
    /// An input in other words than the program writes.
    #[error("line {line}: '{text}' is not how fishbowl writes it ('{ours}'); the file was changed by hand")]
    Foreign {
        /// The line.
        line: usize,
        /// What it says.
        text: String,
        /// How it is written.
        ours: String,
    },
}

impl Header {
    /// The header as its line, with the line end.
    pub fn to_line(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

/// An input as its line, with the line end.
pub(super) fn entry(text: &str) -> String {
    serde_json::to_string(&Entry { text: text.to_owned() }).unwrap_or_default() + "\n"
}

impl Attempt {
    /// Reads an attempt file. A last line without its end that does not read is cut, not wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, Misfit> {
        if bytes.is_empty() {
            return Err(Misfit::Empty);
        }
        if bytes.len() > MAX_BYTES {
            return Err(Misfit::TooLarge);
        }
        let mut lines = bytes.split_inclusive(|b| *b == b'\n');
        let first = lines.next().unwrap_or_default();
        let header = header(first)?;
        let mut attempt =
            Self { header, inputs: Vec::new(), cut: None, whole: first.len(), open: !first.ends_with(b"\n") };
        for (n, raw) in lines.enumerate() {
            let line = n + 2;
            let ends = raw.ends_with(b"\n");
            match input(raw, line) {
                Ok(text) => {
                    attempt.inputs.push(Saved { line, text });
                    attempt.whole += raw.len();
                    attempt.open = !ends;
                }
                Err(_) if !ends => attempt.cut = Some(line),
                Err(misfit) => return Err(misfit),
            }
        }
        Ok(attempt)
    }
}

/// How every header begins.
const BEGINNING: &str = "{\"fishbowl\":";

/// Only the format, whatever other fields a header of another format may have.
#[derive(Deserialize)]
struct FormatOnly {
    fishbowl: u32,
}

fn header(raw: &[u8]) -> Result<Header, Misfit> {
    let cut = !raw.ends_with(b"\n");
    let text = std::str::from_utf8(raw).map_err(|_| Misfit::NotText(1))?;
    if let Ok(FormatOnly { fishbowl }) = serde_json::from_str(text) {
        if fishbowl > FORMAT {
            return Err(Misfit::TooNew(fishbowl));
        }
        if fishbowl < OLDEST_FORMAT {
            return Err(Misfit::TooOld(fishbowl));
        }
    }
    match serde_json::from_str(text) {
        Ok(header) => Ok(header),
        Err(_) if cut && (text.starts_with(BEGINNING) || BEGINNING.starts_with(text)) => {
            Err(Misfit::HeaderCut)
        }
        Err(error) => Err(Misfit::Header(plain(&error))),
    }
}

fn input(raw: &[u8], line: usize) -> Result<String, Misfit> {
    let text = std::str::from_utf8(raw).map_err(|_| Misfit::NotText(line))?;
    let entry: Entry = serde_json::from_str(text).map_err(|e| Misfit::Line(line, plain(&e)))?;
    Ok(entry.text)
}

/// The reader's sentence without its own place, which would be within the line.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}
