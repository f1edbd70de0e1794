//! An attempt being written: begun, resumed, added to. Must not know where it is kept.

use super::format::{Attempt, Header, Misfit, entry};
use super::replay::replay;
use super::store::Storage;
use super::{FORMAT, MAX_BYTES, hex, theory_hash};
use crate::scenario::compiled::Scenario;
use crate::session::{Input, Sitting, script};
use crate::theory::Theory;
use crate::vocabulary::Mode;

/// Why a journal cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// It could not be read or written.
    #[error("{0}")]
    Storage(#[from] std::io::Error),
    /// What it holds does not fit.
    #[error("{0}")]
    Misfit(#[from] Misfit),
    /// It is full.
    #[error("it has grown as large as an attempt may be ({} MiB); nothing more is kept", MAX_BYTES / 1024 / 1024)]
    Full,
}

/// An attempt being written.
pub struct Journal {
    store: Box<dyn Storage>,
    size: usize,
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
}

/// What an existing attempt says about how it is played; none if it is new or holds nothing yet.
pub fn settings(store: &mut dyn Storage) -> Result<Option<Header>, JournalError> {
    match Attempt::parse(&store.read(MAX_BYTES)?) {
        Ok(attempt) => Ok(Some(attempt.header)),
        Err(Misfit::Empty | Misfit::HeaderCut) => Ok(None),
        Err(misfit) => Err(misfit.into()),
    }
}

impl Journal {
    /// Begins an attempt, or resumes the one that is kept there. An existing attempt keeps its own seed and mode.
    pub fn begin<'a>(
        mut store: Box<dyn Storage>,
        scenario: &'a Scenario,
        theory: &'a Theory,
        seed: u64,
        mode: Mode,
    ) -> Result<Begun<'a>, JournalError> {
        let bytes = store.read(MAX_BYTES)?;
        match Attempt::parse(&bytes) {
            Ok(attempt) => {
                let sitting = replay(&attempt, scenario, theory)?;
                if attempt.cut.is_some() {
                    store.keep(attempt.whole)?;
                }
                let mut journal = Self { store, size: attempt.whole };
                if attempt.open {
                    journal.put("\n")?;
                }
                Ok(Begun { journal, sitting, resumed: true, cut: attempt.cut })
            }
            Err(Misfit::Empty | Misfit::HeaderCut) => {
                store.keep(0)?;
                let header = Header {
                    fishbowl: FORMAT,
                    scenario: scenario.head.id.clone(),
                    scenario_hash: hex(&scenario.hash),
                    theory: theory.id.clone(),
                    theory_hash: theory_hash(theory),
                    seed,
                    mode,
                    version: env!("CARGO_PKG_VERSION").into(),
                };
                let mut journal = Self { store, size: 0 };
                journal.put(&header.to_line())?;
                let sitting = Sitting::new(scenario, theory, seed, mode);
                Ok(Begun { journal, sitting, resumed: false, cut: None })
            }
            Err(misfit) => Err(misfit.into()),
        }
    }

    /// Adds an input that was taken.
    pub fn add(&mut self, input: &Input, scenario: &Scenario) -> Result<(), JournalError> {
        self.put(&entry(&script::write(input, scenario)))
    }

    fn put(&mut self, text: &str) -> Result<(), JournalError> {
        if self.size + text.len() > MAX_BYTES {
            return Err(JournalError::Full);
        }
        self.store.append(text.as_bytes())?;
        self.size += text.len();
        Ok(())
    }
}
