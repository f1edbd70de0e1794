//! The lines of an attempt file, written and read back. Must not know sessions or where the file lies.

use super::misfit::{Found, Misfit};
use super::seal::{seal, short};
use super::{FORMAT, MAX_BYTES, OLDEST_FORMAT};
use crate::vocabulary::Mode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The longest participant code, characters.
pub const CODE_CHARS: usize = 40;

/// The first line: what was played, by whom, and how.
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
    /// The code the participant gave, if any: attempts belong to a code, not to the computer's account.
    pub participant: Option<String>,
    /// When it began: UTC, as in RFC 3339, to the second. Empty where there is no clock.
    pub begun: String,
    /// Seal of this line.
    #[serde(default)]
    pub seal: String,
}

/// One input, as a choices file writes it, and where it led.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Number, from 1.
    pub n: u32,
    /// The header it belongs to: the first digits of its seal.
    pub of: String,
    /// The input.
    #[serde(rename = "move")]
    pub text: String,
    /// Milliseconds spent in the session so far; time away from it does not count.
    pub at: u64,
    /// The state of the room after it.
    pub room: String,
    /// The ending, if the input brought the session to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Seal of this line and all before it.
    #[serde(default)]
    pub seal: String,
}

/// An entry with its line in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Line, from 1.
    pub line: usize,
    /// What it says.
    pub entry: Entry,
}

/// An attempt as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The header.
    pub header: Header,
    /// The entries that could be read, in the order of the file.
    pub entries: Vec<Saved>,
    /// Everything that shows, by the lines alone, that the file is not as it was written.
    pub problems: Vec<Found>,
    /// The last line was cut: its number. What stands before it is whole.
    pub cut: Option<usize>,
    /// Bytes up to the end of the last whole line.
    pub whole: usize,
    /// The last whole line lacks its line end.
    pub open: bool,
}

impl Header {
    /// The header as its line, sealed, with the line end.
    pub fn to_line(&self) -> String {
        self.sealed().1
    }

    /// Its seal, and its line with it.
    pub(super) fn sealed(&self) -> (String, String) {
        let own = seal("", &json(&Self { seal: String::new(), ..self.clone() }));
        let line = json(&Self { seal: own.clone(), ..self.clone() }) + "\n";
        (own, line)
    }
}

impl Entry {
    /// Its seal after that of the line before it, and its line with it.
    pub(super) fn sealed(&self, before: &str) -> (String, String) {
        let own = seal(before, &json(&Self { seal: String::new(), ..self.clone() }));
        let line = json(&Self { seal: own.clone(), ..self.clone() }) + "\n";
        (own, line)
    }
}

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl Attempt {
    /// Reads an attempt file. A last line without its end that does not read is cut, not wrong. What shows by the lines
    /// alone is in [`problems`](Self::problems); only a file with no header to go by is refused.
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
        let mut attempt = Self {
            entries: Vec::new(),
            problems: Vec::new(),
            cut: None,
            whole: first.len(),
            open: !first.ends_with(b"\n"),
            header,
        };
        attempt.hold_header(first);
        for (n, raw) in lines.enumerate() {
            let line = n + 2;
            let ends = raw.ends_with(b"\n");
            match entry(raw) {
                Ok(entry) => {
                    if json(&entry) != without_end(raw) {
                        attempt.problems.push(Found { line, what: Misfit::Foreign });
                    }
                    attempt.entries.push(Saved { line, entry });
                    attempt.whole += raw.len();
                    attempt.open = !ends;
                }
                Err(_) if !ends => attempt.cut = Some(line),
                Err(what) => {
                    let joined = what == Misfit::SecondHeader;
                    attempt.problems.push(Found { line, what });
                    attempt.whole += raw.len();
                    attempt.open = false;
                    // What follows is another attempt's.
                    if joined {
                        break;
                    }
                }
            }
        }
        attempt.hold_chain();
        attempt.problems.sort_by_key(|p| p.line);
        Ok(attempt)
    }

    /// Milliseconds spent in it.
    pub fn spent(&self) -> u64 {
        self.entries.last().map_or(0, |s| s.entry.at)
    }

    /// The ending it came to by its last entry, by what it says of itself.
    pub fn ending(&self) -> Option<&str> {
        // Marks may be set after the end; going back reopens it.
        let last = self.entries.iter().rev().find(|s| !s.entry.text.starts_with("notice "))?;
        last.entry.end.as_deref()
    }

    fn hold_header(&mut self, raw: &[u8]) {
        let (own, line) = self.header.sealed();
        if own != self.header.seal {
            self.problems.push(Found { line: 1, what: Misfit::HeaderChanged });
        } else if line.trim_end() != without_end(raw) {
            self.problems.push(Found { line: 1, what: Misfit::Foreign });
        }
    }

    /// Holds the entries against one another: each belongs here, follows the one before it, and is as it was sealed.
    fn hold_chain(&mut self) {
        let of = short(&self.header.seal);
        // A seal is held against the entry numbered before it, wherever that stands, so that a line which was only
        // moved is called moved and not changed.
        let mut numbered: BTreeMap<u32, usize> = BTreeMap::new();
        for (i, saved) in self.entries.iter().enumerate().filter(|(_, s)| s.entry.of == of) {
            numbered.entry(saved.entry.n).or_insert(i);
        }
        let (mut expected, mut at) = (1_u32, 0);
        for (i, Saved { line, entry }) in self.entries.iter().enumerate() {
            let (line, n) = (*line, entry.n);
            let mut wrong = |what| self.problems.push(Found { line, what });
            if entry.of != of {
                wrong(Misfit::OfAnother);
                // It stands where one of ours belongs.
                expected = expected.saturating_add(1);
                continue;
            }
            if n != expected {
                let first = numbered.get(&n).copied().filter(|first| *first < i);
                wrong(match first {
                    Some(first) => Misfit::Twice { first: self.entries[first].line },
                    None if n > expected && !numbered.contains_key(&expected) => {
                        Misfit::Missing { from: expected, to: n - 1 }
                    }
                    None => Misfit::OutOfOrder { n, expected },
                });
            }
            let before = match n.checked_sub(1) {
                Some(0) => Some(self.header.seal.as_str()),
                Some(m) => numbered.get(&m).map(|i| self.entries[*i].entry.seal.as_str()),
                None => None,
            };
            if before.is_some_and(|before| entry.sealed(before).0 != entry.seal) {
                wrong(Misfit::Changed);
            } else if n == expected && entry.at < at {
                wrong(Misfit::Clock);
            }
            (expected, at) = (expected.max(n.saturating_add(1)), entry.at);
        }
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
    let text = std::str::from_utf8(raw).map_err(|_| Misfit::NotText)?;
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

fn entry(raw: &[u8]) -> Result<Entry, Misfit> {
    let text = std::str::from_utf8(raw).map_err(|_| Misfit::NotText)?;
    serde_json::from_str(text)
        .map_err(|e| if text.starts_with(BEGINNING) { Misfit::SecondHeader } else { Misfit::Line(plain(&e)) })
}

fn without_end(raw: &[u8]) -> &str {
    std::str::from_utf8(raw.strip_suffix(b"\n").unwrap_or(raw)).unwrap_or_default()
}

/// The reader's sentence without its own place, which would be within the line.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}
