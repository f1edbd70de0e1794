//! What the shelf as a whole must keep: keys that cannot be guessed, worlds that are covered, people who could be anybody.
//! Must not know single scenarios.
//!
//! Every test prints what it measured; `cargo test --test library -- --nocapture` shows the figures.

#![allow(
    clippy::float_arithmetic,
    clippy::print_stdout,
    reason = "it measures texts, and prints what it measured"
)]

mod coverage;
mod guess;
mod keys;
mod shelf;
