//! What readers are told: rows of text and JSON, made from scenarios, sessions, score sheets and debriefs. Must not
//! know commands or where the text goes.
//!
//! Whoever asks hands in the [`Words`](crate::words::Words) of the language to tell it in.

pub mod briefing;
pub mod debrief;
pub mod decisions;
pub mod feedback;
pub mod field;
pub mod findings;
pub mod json;
pub mod people;
pub mod rows;
pub mod rules;
pub mod simulated;
pub mod told;
pub mod words;

pub use rows::{Kind, Page, Row, sparkline};
