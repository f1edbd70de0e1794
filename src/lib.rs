//! Partial.
pub mod scenario;
pub mod session;
pub mod theory;
pub mod vocabulary;
