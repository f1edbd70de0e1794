//! The program killed at any moment: nothing is lost but the keystroke in flight. Must not know how it keeps things.
//!
//! How many times is set by `FISHBOWL_KILLS` (100 to be sure; fewer by default, since each run starts three programs).

mod support;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use support::{path, run, scratch};

const SCENARIO: &str = "the-running-tap";
const SEED: &str = "11";

/// The moves of a whole session, with marks, hints and a way back in it.
fn moves() -> Vec<String> {
    let text = fs::read_to_string("scenarios/the-running-tap/choices/mixed.txt").expect("it is shipped");
    let mut moves: Vec<String> =
        text.lines().map(|l| l.split('#').next().unwrap_or_default().trim().to_owned()).collect();
    moves.retain(|m| !m.is_empty());
    moves.insert(3, "notice OneVoiceFills gerard".into());
    moves.insert(5, "hint".into());
    moves
}

fn begin(attempt: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_fishbowl"))
        .args(["play", SCENARIO, "--seed", SEED, "--pace", "instant", "--attempt", path(attempt)])
        .env("FISHBOWL_DATA", "/dev/null/fishbowl")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts")
}

/// Inputs that are safely in the attempt.
fn kept(attempt: &Path) -> usize {
    let text = fs::read(attempt).unwrap_or_default();
    text.iter().filter(|b| **b == b'\n').count().saturating_sub(1)
}

/// A number below `n` from a stream of its own (Knuth's multiplier), so that a seed names the moment.
fn below(state: &mut u64, n: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % n
}

#[test]
fn killed_at_any_moment_it_ends_as_if_nothing_had_been() {
    let kills: u64 = std::env::var("FISHBOWL_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(25);
    let folder = scratch();
    let moves = moves();
    let whole = folder.path().join("whole.attempt");
    let feed = |attempt: &Path, from: usize| {
        let lines: String = moves[from..].iter().map(|m| format!("{m}\n")).collect();
        run(&["play", SCENARIO, "--seed", SEED, "--pace", "instant", "--attempt", path(attempt)], &lines)
    };
    let report = |attempt: &Path| {
        let ran = run(&["report", path(attempt), "--text"], "");
        assert_eq!(ran.code, 0, "{}", ran.err);
        // The first paragraph names the file.
        let name = attempt.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let at = ran.out.find("==").unwrap_or_else(|| panic!("{name} has a title: {}", ran.out));
        ran.out[at..].to_owned()
    };
    assert_eq!(feed(&whole, 0).code, 0);
    let undisturbed = report(&whole);
    assert_eq!(kept(&whole), moves.len());

    let mut moments = Vec::new();
    for kill in 0..kills {
        let attempt = folder.path().join(format!("{kill}.attempt"));
        let mut dice = kill;
        // Twice in each session, so that what was resumed is killed too.
        for _ in 0..2 {
            let mut child = begin(&attempt);
            let mut stdin = child.stdin.take().expect("it is piped");
            let from = kept(&attempt);
            let until = from + below(&mut dice, (moves.len() - from).max(1) as u64) as usize;
            for line in &moves[from..until] {
                // A pipe to a program that has gone is what we are after.
                let _gone = writeln!(stdin, "{line}").and_then(|()| stdin.flush());
                sleep(Duration::from_micros(below(&mut dice, 3_000)));
            }
            sleep(Duration::from_micros(below(&mut dice, 60_000)));
            child.kill().expect("it can be killed");
            child.wait().expect("it is gone");
            moments.push(kept(&attempt));
        }
        let from = kept(&attempt);
        let rest = feed(&attempt, from);
        assert_eq!(rest.code, 0, "kill {kill}, after {from}: {}", rest.err);
        assert_eq!(report(&attempt), undisturbed, "kill {kill}, after {from}");
        assert_eq!(run(&["verify", path(&attempt)], "").code, 0, "kill {kill}");
    }
    // Not all at one moment: before the first input, and in the midst.
    moments.sort_unstable();
    moments.dedup();
    assert!(moments.len() >= 3, "killed after {moments:?} inputs");
}
