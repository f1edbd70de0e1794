//! Everything that is measured, by name: prepared once, then done again and again. Must not know how it is measured.

use crate::ink::Ink;
use crate::ours::Ours;
use crate::workload::{self, Heard, Player};
use crate::yarn::Yarn;
use crate::{load, text};
use std::hint::black_box;

/// Something measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its name, by which a child process is told what to do.
    pub name: String,
    /// How many units one call of it does.
    pub per: usize,
    /// Calls in the short and in the long run whose difference is counted.
    pub calls: (usize, usize),
}

/// The programs that play the script, this crate first: by itself, and with every line and option filled in as text.
pub const PLAYERS: [&str; 4] = ["fishbowl", "fishbowl-texts", "bladeink", "yarnspinner"];
/// Copies of a session in one call: one copy is too short for a clock.
const COPIES: usize = 1_000;

/// Decisions of the programs: the same sessions for all, restart included.
pub fn decisions() -> Vec<Task> {
    let task = |name: &&str| Task { name: (*name).into(), per: workload::DECISIONS, calls: (1, 11) };
    PLAYERS.iter().map(task).collect()
}

/// Copying a session.
pub fn fork() -> Task {
    Task { name: "fork".into(), per: COPIES, calls: (1, 11) }
}

/// Reading a text, in each of the ways.
pub fn loads() -> Vec<Task> {
    let sizes = load::SIZES.iter().flat_map(|size| load::WAYS.iter().map(move |way| (way, size)));
    sizes.map(|(way, size)| Task { name: format!("{way} {size}"), per: 1, calls: (1, 3) }).collect()
}

/// Compiles the script for the two other programs, once for all child processes.
pub fn compile() {
    Ink::compile();
    Yarn::compile();
}

/// Prepares a task. What comes back does it once a call.
pub fn prepare(name: &str) -> Box<dyn FnMut()> {
    match name.split_once(' ') {
        Some((way, size)) => load::prepare(way, size),
        None if name == "fork" => {
            let session = Ours::new(&text::scenario(workload::NODES), false).session();
            Box::new(move || {
                for _ in 0..COPIES {
                    black_box(*black_box(&session));
                }
            })
        }
        None => {
            let mut player = player(name);
            let mut number = 0;
            Box::new(move || {
                let mut heard = Heard::default();
                workload::session(player.as_mut(), number, &mut heard);
                black_box(heard.bytes);
                number += 1;
            })
        }
    }
}

fn player(name: &str) -> Box<dyn Player> {
    match name {
        "fishbowl" => Box::new(Ours::new(&text::scenario(workload::NODES), false)),
        "fishbowl-texts" => Box::new(Ours::new(&text::scenario(workload::NODES), true)),
        "bladeink" => Box::new(Ink::load()),
        "yarnspinner" => Box::new(Yarn::load()),
        other => panic!("nothing is called {other}"),
    }
}

/// What there is to say of the work itself, found while checking that all three do the same.
pub struct Same {
    /// Rules of the theory.
    pub rules: usize,
    /// Changes of a level explained in a decision, in tenths.
    pub explained: usize,
}

/// Checks that all three take the same way, and the two others come to the same variables.
pub fn check() -> Same {
    let (mut ours, mut ink, mut yarn) =
        (Ours::new(&text::scenario(workload::NODES), true), Ink::load(), Yarn::load());
    let sessions = workload::check("fishbowl", &mut ours);
    workload::check("bladeink", &mut ink);
    workload::check("yarnspinner", &mut yarn);
    assert_eq!(ink.variables(), yarn.variables(), "two programs end with different variables");
    Same { rules: ours.rules(), explained: ours.explained * 10 / (sessions * workload::DECISIONS) }
}
