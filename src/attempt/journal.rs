//! An attempt being written: begun, resumed, added to. Must not know where it is kept.
//!
//! What cannot be written is held and tried again with the next input, so that a disk that was full for a while costs
//! nothing and the session goes on in any case.

use super::format::{Attempt, Entry, Header};
use super::misfit::{Found, Misfit};
use super::replay::{ending, replay};
use super::seal::{room, short};
use super::store::Storage;
use super::{FORMAT, MAX_BYTES, hex, theory_hash};
use crate::scenario::compiled::Scenario;
use crate::session::{Input, Sitting, script};
use crate::theory::Theory;
use crate::vocabulary::Mode;
use std::io;

/// Why a journal cannot be begun.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// It could not be read.
    #[error("{0}")]
    Storage(#[from] io::Error),
    /// What it holds does not fit.
    #[error("{0}")]
    Misfit(#[from] Found),
}

/// Where the inputs taken so far are.
#[derive(Debug)]
pub enum Keeping {
    /// All of them are kept.
    Kept,
    /// They are kept again, after some could not be.
    KeptAgain,
    /// The newest could not be kept; they are held in memory. The reason comes once, until they are kept again.
    Held(Option<io::Error>),
}

/// How a session is to be played and by whom: what a new attempt says in its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Seed of the order of options and of wordings.
    pub seed: u64,
    /// Practice or assessment.
    pub mode: Mode,
    /// The participant's code.
    pub participant: Option<String>,
    /// When it begins: UTC, as in RFC 3339.
    pub begun: String,
}

/// An attempt being written.
pub struct Journal {
    store: Box<dyn Storage>,
    /// Bytes safely kept.
    size: usize,
    /// Lines not yet kept.
    held: Vec<u8>,
    told: bool,
    of: String,
    last: String,
    n: u32,
    spent: u64,
}

/// A journal with the sitting it has come to.
pub struct Begun<'a> {
    /// The journal.
    pub journal: Journal,
    /// The sitting, where it stands.
    pub sitting: Sitting<'a>,
    /// It was there already.
    pub resumed: bool,
    /// A last line that was cut, and has been set aside.
    pub cut: Option<usize>,
    /// Where the header is; for a resumed one, kept.
    pub keeping: Keeping,
}

impl Journal {
    /// Begins an attempt, or resumes the one that is kept there. An existing attempt keeps its own settings.
    pub fn begin<'a>(
        mut store: Box<dyn Storage>,
        scenario: &'a Scenario,
        theory: &'a Theory,
        settings: &Settings,
    ) -> Result<Begun<'a>, JournalError> {
        let bytes = store.read(MAX_BYTES)?;
        match Attempt::parse(&bytes) {
            Ok(attempt) => {
                let sitting = replay(&attempt, scenario, theory)?;
                let mut journal = Self::new(store, &attempt.header.seal);
                journal.size = attempt.whole;
                journal.spent = attempt.spent();
                if let Some(last) = attempt.entries.last() {
                    journal.n = last.entry.n;
                    journal.last = last.entry.seal.clone();
                }
                if attempt.cut.is_some() {
                    journal.store.keep(attempt.whole)?;
                }
                let keeping = if attempt.open { journal.put(b"\n") } else { Keeping::Kept };
                Ok(Begun { journal, sitting, resumed: true, cut: attempt.cut, keeping })
            }
            Err(Misfit::Empty | Misfit::HeaderCut) => {
                let header = Header {
                    fishbowl: FORMAT,
                    scenario: scenario.head.id.clone(),
                    scenario_hash: hex(&scenario.hash),
                    theory: theory.id.clone(),
                    theory_hash: theory_hash(theory),
                    seed: settings.seed,
                    mode: settings.mode,
                    version: env!("CARGO_PKG_VERSION").into(),
                    participant: settings.participant.clone(),
                    begun: settings.begun.clone(),
                    seal: String::new(),
                };
                let (seal, line) = header.sealed();
                let mut journal = Self::new(store, &seal);
                let keeping = journal.put(line.as_bytes());
                let sitting = Sitting::new(scenario, theory, settings.seed, settings.mode);
                Ok(Begun { journal, sitting, resumed: false, cut: None, keeping })
            }
            Err(misfit) => Err(JournalError::Misfit(misfit.into())),
        }
    }

    fn new(store: Box<dyn Storage>, seal: &str) -> Self {
        Self {
            store,
            size: 0,
            held: Vec::new(),
            told: false,
            of: short(seal),
            last: seal.to_owned(),
            n: 0,
            spent: 0,
        }
    }

    /// Adds an input that was taken. `sitting` stands after it; `since` is milliseconds since the attempt was begun or
    /// resumed in this program.
    pub fn add(&mut self, input: &Input, sitting: &Sitting, since: u64) -> Keeping {
        let ended = matches!(input, Input::Move(_)).then(|| ending(sitting)).flatten();
        let entry = Entry {
            n: self.n + 1,
            of: self.of.clone(),
            text: script::write(input, sitting.scenario),
            at: self.spent.saturating_add(since),
            room: room(sitting.session()),
            end: ended,
            seal: String::new(),
        };
        let (seal, line) = entry.sealed(&self.last);
        (self.n, self.last) = (entry.n, seal);
        self.put(line.as_bytes())
    }

    /// Tries once more to keep what is held. True if everything is kept.
    pub fn settle(&mut self) -> bool {
        !matches!(self.put(b""), Keeping::Held(_))
    }

    /// Keeps these bytes and all that are held, or holds them too.
    fn put(&mut self, bytes: &[u8]) -> Keeping {
        let late = !self.held.is_empty();
        self.held.extend_from_slice(bytes);
        match self.try_to_keep() {
            Ok(()) => {
                self.size += self.held.len();
                self.held.clear();
                self.told = false;
                if late { Keeping::KeptAgain } else { Keeping::Kept }
            }
            Err(error) => {
                let first = !std::mem::replace(&mut self.told, true);
                Keeping::Held(first.then_some(error))
            }
        }
    }

    fn try_to_keep(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        if self.size + self.held.len() > MAX_BYTES {
            return Err(io::Error::other(format!(
                "it has grown as large as an attempt may be ({} MiB)",
                MAX_BYTES / 1024 / 1024
            )));
        }
        // A write that failed may have left half a line behind.
        if self.told || self.size == 0 {
            self.store.keep(self.size)?;
        }
        self.store.append(&self.held)
    }
}
