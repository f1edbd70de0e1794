//! Times tasks with `criterion`, in a child process. Must not know what the tasks do.
//!
//! Criterion tells its numbers in files and talks on standard output; in a child process both can be kept from
//! the table. Tasks that are compared take turns, several rounds of them, so that a slower minute of the machine
//! meets all of them.

use crate::tasks::{self, Task};
use criterion::{Criterion, SamplingMode};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The word by which a child process is told to time tasks.
pub const CHILD: &str = "time";
/// How often the tasks take turns.
const ROUNDS: usize = 3;

/// Nanoseconds of one unit of each task: the median of the rounds' medians. `None` if criterion told nothing.
pub fn nanoseconds(tasks: &[Task]) -> Vec<Option<f64>> {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("criterion");
    // What an earlier run left must not be taken for this one's.
    let _ = std::fs::remove_dir_all(&home);
    let status = std::env::current_exe().and_then(|exe| {
        Command::new(exe)
            .arg(CHILD)
            .args(tasks.iter().map(|t| &t.name))
            .env("CRITERION_HOME", &home)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status()
    });
    if !status.is_ok_and(|s| s.success()) {
        eprintln!("criterion could not time these tasks");
    }
    tasks.iter().map(|task| Some(median_of_rounds(&home, &task.name)? / task.per as f64)).collect()
}

fn median_of_rounds(home: &Path, name: &str) -> Option<f64> {
    let mut medians = (0..ROUNDS).map(|round| estimate(home, name, round)).collect::<Option<Vec<f64>>>()?;
    medians.sort_by(f64::total_cmp);
    medians.get(ROUNDS / 2).copied()
}

/// The median criterion wrote down for a round of a task.
fn estimate(home: &Path, name: &str, round: usize) -> Option<f64> {
    let file = home.join(group(round)).join(name).join("new").join("estimates.json");
    let text = std::fs::read_to_string(file).ok()?;
    serde_json::from_str::<serde_json::Value>(&text).ok()?["median"]["point_estimate"].as_f64()
}

fn group(round: usize) -> String {
    format!("round-{round}")
}

/// In the child process: times the tasks by turns.
pub fn child(names: &[String]) {
    let mut criterion = Criterion::default()
        .sample_size(15)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1_500))
        .nresamples(2_000);
    for round in 0..ROUNDS {
        let mut group = criterion.benchmark_group(group(round));
        // As many calls in each sample: what takes long is not called ever more often.
        group.sampling_mode(SamplingMode::Flat);
        for name in names {
            let mut task = tasks::prepare(name);
            group.bench_function(name, |bencher| bencher.iter(&mut task));
        }
        group.finish();
    }
}
