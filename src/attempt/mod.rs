//! The attempt file: written as one plays, replayed to resume, report and verify. Must not know screens or commands.
//!
//! An attempt is a header and the inputs, one JSON value a line, each with its time, the state of the room it led to,
//! and a seal that chains it to the line before; everything else that can be known about it is found by replaying it.
//! Inputs are appended, flushed and synced one at a time, so a crash at any moment loses at most the one in flight;
//! what a crash leaves is a last line without its end, which is set aside with a notice. Anything else that does not
//! fit is named with its line. Beside it lie the scenario and the theory it began with ([`folder`]), and what the
//! student wrote for themself ([`Notes`]), which is private and part of no attempt.

pub mod clock;
pub mod folder;
mod format;
mod journal;
mod misfit;
mod notes;
mod replay;
mod seal;
mod store;
#[cfg(test)]
mod tests;

pub use format::{Attempt, CODE_CHARS, Entry, Header, Saved};
pub use journal::{Begun, Journal, JournalError, Keeping, Settings};
pub use misfit::{Found, Misfit};
pub use notes::{NOTE_CHARS, NoteKind, Notes, notes_path};
pub use replay::{replay, verify};
pub use store::{FileStore, MemoryStore, Storage};

use crate::theory::Theory;

/// The attempt format this program writes.
pub const FORMAT: u32 = 1;
/// The oldest it still reads. 1: the first.
pub const OLDEST_FORMAT: u32 = 1;
/// The largest attempt file that is read, bytes.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The hash of a theory's content, as hexadecimal: two theories with one name and different numbers replay
/// differently.
pub fn theory_hash(theory: &Theory) -> String {
    let text = serde_json::to_vec(theory).unwrap_or_default();
    blake3::hash(&text).to_hex().to_string()
}

/// A scenario's hash, as hexadecimal.
pub fn hex(hash: &[u8; 32]) -> String {
    blake3::Hash::from_bytes(*hash).to_hex().to_string()
}
