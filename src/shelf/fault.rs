//! Why something within reach cannot be had. Must not know what is shown or which command asked.

use super::said::short;
use std::path::PathBuf;

/// Why something cannot be had. Each says the fact; what to do about it depends on where it is said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is there, and does not hold.
    #[error("{0}")]
    Found(String),
    /// It cannot be reached, read or written.
    #[error("{0}")]
    Cannot(String),
    /// A scenario that cannot be played.
    #[error("{name} cannot be played: it has {}.{}", errors_in_words(*.errors), first_in_words(.first.as_ref()))]
    Unplayable {
        /// What it is called: its path or its id.
        name: String,
        /// How many errors it has.
        errors: usize,
        /// The first: its line and what it says.
        first: Option<(usize, String)>,
    },
    /// A folder was meant, and this is none.
    #[error("{} is not a folder.", .0.display())]
    NotAFolder(PathBuf),
    /// Neither a file nor on the shelf.
    #[error("There is no scenario '{}', neither a file nor one on the shelf{}", short(.wanted), near_in_words(.near.as_ref()))]
    NoScenario {
        /// What was asked for.
        wanted: String,
        /// The nearest there is.
        near: Option<String>,
    },
    /// The scenario of an attempt, which is nowhere.
    #[error("The scenario '{}' it was played in is neither beside it nor on the shelf.", short(.0))]
    Unshelved(String),
}

impl Fault {
    /// It cannot be reached, because of this.
    pub(super) fn cannot(why: impl Into<String>) -> Self {
        Self::Cannot(why.into())
    }

    /// Whether it is there and does not hold; otherwise it cannot be had at all.
    pub fn is_found(&self) -> bool {
        matches!(self, Self::Found(_) | Self::Unplayable { .. })
    }
}

fn errors_in_words(n: usize) -> String {
    if n == 1 { "1 error".into() } else { format!("{n} errors") }
}

fn first_in_words(first: Option<&(usize, String)>) -> String {
    first.map_or(String::new(), |(line, says)| format!(" The first, in line {line}: {says}"))
}

fn near_in_words(near: Option<&String>) -> String {
    near.map_or(".".into(), |n| format!("; did you mean '{n}'?"))
}
