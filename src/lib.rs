//! Fishbowl.
pub mod scenario;
pub mod vocabulary;
