//! Measures the engine beside two dialogue engines, and its loader beside its reader. Must not know how any works.
//!
//! `cargo bench --bench peers --profile engine --no-default-features --features peers` prints one table of one run to standard output, ready for the README;
//! progress goes to standard error. Nothing here fails because a figure is bad: it reports.
//!
//! The program calls itself: once under callgrind for each count, once under criterion for the clock.

#![allow(clippy::float_arithmetic, reason = "ratios and medians; nothing of the engine is decided by them")]
#![allow(clippy::print_stdout, reason = "its output is a table")]

mod count;
mod ink;
mod load;
mod memory;
mod ours;
mod table;
mod tasks;
mod text;
mod wall;
mod workload;
mod yarn;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.first().map(String::as_str) {
        Some(count::CHILD) => count::child(&words[1], &words[2]),
        Some(wall::CHILD) => wall::child(&words[1..]),
        _ => print!("{}", table::measure()),
    }
}
