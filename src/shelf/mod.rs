//! Scenarios, theories and kept attempts within reach of this machine. Must not know commands, windows or what is done
//! with what is found.
//!
//! A scenario with errors is not lost: it comes with everything that is wrong with it ([`Entry`]). Attempts are listed by
//! their names and read one at a time ([`kept`]), so that a folder of ten thousand costs what is looked at.

mod entry;
mod fault;
pub mod files;
pub mod kept;
pub mod said;
mod scenarios;
mod words;

pub use entry::{
    Checked, Entry, Spot, check, check_translations, entries, first_read, open, read_ahead, shipped, spots,
};
pub use fault::Fault;
pub use scenarios::{Library, Opened, SHIPPED, Source, all, find, introduction, of_attempt};
pub use words::{TRANSLATED, Words};
