//! What must hold of every session, whatever is played: properties over random play, with printed seeds. Must not
//! know what a good move is, nor the size of any effect.
//!
//! They are held over the shipped scenario, the one the commands are tested with, and scenarios made from seeds
//! ([`generator`]). A failure names scenario and seed; both are all that is needed to see it again.

#![allow(clippy::print_stdout, reason = "how much was tried is shown to whoever asks with --nocapture")]

mod attempts;
mod dice;
mod faults;
mod fold;
mod generator;
mod language;
mod mutants;
mod node;
mod play;
mod sessions;
mod theories;
