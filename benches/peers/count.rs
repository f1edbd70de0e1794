//! Counts instructions with callgrind, in a child process. Must not know what the tasks do.
//!
//! Instructions do not depend on what else the machine is doing. Each task is run short and long; the difference
//! is what the calls between cost, without preparing.

use crate::tasks::{self, Task};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The word by which a child process is told to do a task so many times.
pub const CHILD: &str = "count";

/// Whether callgrind can be used on this machine.
pub fn possible() -> bool {
    let asked =
        Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// Instructions of one unit of a task. `None` if callgrind did not work.
pub fn instructions(task: &Task) -> Option<f64> {
    let (short, long) = task.calls;
    let between = run(&task.name, long)?.checked_sub(run(&task.name, short)?)?;
    Some(between as f64 / ((long - short) * task.per) as f64)
}

/// Instructions of a whole child process.
fn run(name: &str, calls: usize) -> Option<u64> {
    // The profile itself is not wanted, but it has to go somewhere.
    let profile = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("callgrind.out");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={}", profile.display())])
        .arg(std::env::current_exe().ok()?)
        .args([CHILD, name, &calls.to_string()])
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    // "==1== Collected : 12345"
    let count = told.lines().find_map(|line| line.split_once("Collected :"));
    let count = count.and_then(|(_, count)| count.trim().parse().ok());
    if count.is_none() {
        eprintln!("callgrind could not count {name}: {}", told.lines().last().unwrap_or("it said nothing"));
    }
    count.filter(|_| output.status.success())
}

/// In the child process: does the task so many times.
pub fn child(name: &str, calls: &str) {
    let mut task = tasks::prepare(name);
    for _ in 0..calls.parse().expect("a number of calls") {
        task();
    }
}
