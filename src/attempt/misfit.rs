//! Everything that can be wrong with an attempt, each with its sentence. Must not know how it is found.

use super::{FORMAT, MAX_BYTES, OLDEST_FORMAT};

/// Why an attempt is not what it should be. Each sentence says what and why, and where it can what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// Nothing in it.
    #[error("the file is empty, so nothing was played in it")]
    Empty,
    /// Too large.
    #[error("the file is larger than an attempt can be ({} MiB)", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    /// Not text.
    #[error("it is not UTF-8 text, so fishbowl did not write it")]
    NotText,
    /// The header does not read.
    #[error("the first line is not the header of an attempt ({0}). Is it the right file?")]
    Header(String),
    /// The header was cut.
    #[error("the header was cut off before it was finished; nothing was played")]
    HeaderCut,
    /// A newer format.
    #[error(
        "the attempt is written in format {0}, and this program reads format {FORMAT}; use a newer fishbowl"
    )]
    TooNew(u32),
    /// An older format.
    #[error("the attempt is written in format {0}, which is no longer read (the oldest is {OLDEST_FORMAT})")]
    TooOld(u32),
    /// The header does not fit its seal.
    #[error(
        "the header was changed after it was written (scenario, seed, mode, code, time): its seal does not fit"
    )]
    HeaderChanged,
    /// A second header.
    #[error("another attempt begins here: two files were joined")]
    SecondHeader,
    /// A line that is no input.
    #[error("it is not an input ({0})")]
    Line(String),
    /// In other letters than the program writes.
    #[error(
        "it says what fishbowl writes, but not in its letters; the file went through another program or hand"
    )]
    Foreign,
    /// From another attempt.
    #[error("it belongs to another attempt")]
    OfAnother,
    /// Inputs are missing before it.
    #[error("before it, {} missing", if from == to { format!("input {from} is") } else { format!("inputs {from} to {to} are") })]
    Missing {
        /// The first that is missing.
        from: u32,
        /// The last.
        to: u32,
    },
    /// It stands where another belongs.
    #[error("it is input {n}, and input {expected} belongs here: lines were put in another order")]
    OutOfOrder {
        /// Its number.
        n: u32,
        /// The number that belongs here.
        expected: u32,
    },
    /// It is there already.
    #[error("it says what line {first} says: a line was copied")]
    Twice {
        /// The first line that says it.
        first: usize,
    },
    /// It does not fit its seal.
    #[error("it was changed after it was written: its seal does not fit")]
    Changed,
    /// Its time lies before that of the line above.
    #[error("its time lies before that of the input above it")]
    Clock,
    /// The last line was cut.
    #[error("it was cut off while it was being written; everything before it is whole")]
    Cut,
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
    #[error("'{text}' cannot be played there: {why}")]
    Input {
        /// What it says.
        text: String,
        /// Why not.
        why: String,
    },
    /// An input in other words than the program writes.
    #[error("'{text}' is not how fishbowl writes it ('{ours}'); the file was changed by hand")]
    OtherWords {
        /// What it says.
        text: String,
        /// How it is written.
        ours: String,
    },
    /// The same inputs lead elsewhere.
    #[error(
        "'{text}' leads to another room than when it was played: it was changed by hand, or the rules of fishbowl \
         {then} and of this program ({}) differ", env!("CARGO_PKG_VERSION")
    )]
    Elsewhere {
        /// What was put in.
        text: String,
        /// The version it was played with.
        then: String,
    },
    /// The ending it claims is not the one it came to.
    #[error("it says the session ended with '{said}', and it {}", match came { Some(e) => format!("ended with '{e}'"), None => "did not end there".into() })]
    Ending {
        /// What it says.
        said: String,
        /// What it came to.
        came: Option<String>,
    },
}

/// A misfit and its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line, from 1; 0 for the whole file.
    pub line: usize,
    /// What is wrong.
    pub what: Misfit,
}

impl From<Misfit> for Found {
    fn from(what: Misfit) -> Self {
        Self { line: 0, what }
    }
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}", self.what),
            n => write!(f, "line {n}: {}", self.what),
        }
    }
}

impl std::error::Error for Found {}
