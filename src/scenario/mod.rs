//! The scenario language.
pub mod document;
