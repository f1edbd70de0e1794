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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::super::MemoryStore;
    use super::*;
    use crate::scenario;

    const TEXT: &str = include_str!("../../tests/data/two-cups/scenario.ron");

    fn cups() -> Scenario {
        scenario::load(TEXT).scenario.expect("the test scenario loads")
    }

    fn begin<'a>(bytes: &[u8], s: &'a Scenario, t: &'a Theory) -> Result<Begun<'a>, JournalError> {
        Journal::begin(Box::new(MemoryStore(bytes.to_vec())), s, t, 5, Mode::Practice)
    }

    /// The bytes of an attempt in which these inputs were taken.
    fn played(s: &Scenario, t: &Theory, inputs: &[&str]) -> Vec<u8> {
        let mut begun = begin(b"", s, t).expect("a new attempt begins");
        assert!(!begun.resumed);
        for line in inputs {
            let input = script::read(line, s, begun.sitting.session()).unwrap().unwrap();
            begun.sitting.take(input).unwrap();
            begun.journal.add(&input, s).unwrap();
        }
        begun.journal.store.read(MAX_BYTES).unwrap()
    }

    #[test]
    fn wherever_it_is_cut_it_resumes_with_every_whole_input() {
        let (s, t) = (cups(), crate::theory::shipped());
        let inputs =
            ["hint", "count-cups", "notice Shame ida", "back", "reflect @noor,ida", "silence", "not-alone"];
        let bytes = played(&s, t, &inputs);
        let header = bytes.iter().position(|b| *b == b'\n').unwrap();
        for cut in 0..=bytes.len() {
            let begun = begin(&bytes[..cut], &s, t).unwrap_or_else(|e| panic!("cut at {cut}: {e}"));
            let whole = bytes[header + 1..cut.max(header + 1)].split_inclusive(|b| *b == b'\n');
            // A line whose end alone is missing is whole all the same.
            let n = whole.filter(|l| l.ends_with(b"\n") || l.ends_with(b"}")).count();
            assert_eq!(begun.sitting.inputs.len(), n, "cut at {cut}");
            let mut journal = begun.journal;
            let kept = journal.store.read(MAX_BYTES).unwrap();
            assert!(
                kept.ends_with(b"\n") && Attempt::parse(&kept).unwrap().inputs.len() == n,
                "cut at {cut}"
            );
        }
    }

    #[test]
    fn what_is_resumed_is_the_same_sitting() {
        let (s, t) = (cups(), crate::theory::shipped());
        let bytes = played(&s, t, &["count-cups", "back", "thank-noor", "ask-street"]);
        let begun = begin(&bytes, &s, t).unwrap();
        let mut again = Sitting::new(&s, t, 5, Mode::Practice);
        begun.sitting.inputs.iter().for_each(|i| again.take(*i).unwrap());
        assert_eq!(begun.sitting.session(), again.session());
        assert_eq!(begun.sitting.steps, again.steps);
    }

    #[test]
    fn no_changed_byte_is_played_in_silence() {
        let (s, t) = (cups(), crate::theory::shipped());
        let bytes = played(&s, t, &["count-cups", "back-to-room"]);
        let first = begin(&bytes, &s, t).unwrap().sitting.inputs;
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            // Either it is refused, or it is another attempt that could have been played (seed, mode, version, a
            // last line that became a cut one); it is never a crash.
            if let Ok(begun) = begin(&changed, &s, t) {
                assert!(begun.sitting.inputs == first || begun.cut.is_some(), "byte {at}");
            }
        }
    }

    #[test]
    fn it_is_full_at_the_largest_size_that_is_read() {
        let (s, t) = (cups(), crate::theory::shipped());
        let mut begun = begin(b"", &s, t).unwrap();
        begun.journal.size = MAX_BYTES;
        assert!(matches!(begun.journal.add(&Input::Back, &s), Err(JournalError::Full)));
    }
}
