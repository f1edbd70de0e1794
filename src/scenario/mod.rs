//! The scenario language: document → parse → compile → check. Must not know sessions, files or screens.
pub mod compiled;
pub mod document;
