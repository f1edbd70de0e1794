//! Peak resident memory of the program over one session, read from the system. Must not know the engine.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// Plays the shipped scenario in a process of its own and says its peak resident memory, in KiB. `None` where the
/// system does not tell.
///
/// The choices are held open until the process waits for more, so that the session is over; then they end, the
/// debrief is written, and the last figure before the process is gone is the peak of all of it.
pub fn peak() -> Option<u64> {
    let choices = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/the-running-tap/choices/good.txt");
    let choices = std::fs::read(choices).ok()?;
    let mut child = Command::new(env!("CARGO_BIN_EXE_fishbowl"))
        .args(["play", "the-running-tap", "--choices", "-", "--pace", "instant"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    let told = watch(&mut child, &choices);
    let _ = child.wait();
    told
}

fn watch(child: &mut Child, choices: &[u8]) -> Option<u64> {
    let mut output = child.stdout.take()?;
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        output.read_to_string(&mut text).map(|_| text)
    });
    let mut input = child.stdin.take()?;
    input.write_all(choices).ok()?;
    let mut peak = high_water(child.id())?;
    // Still for half a second: it waits for a choice that does not come.
    let mut still = 0;
    while still < 10 {
        sleep(Duration::from_millis(50));
        let now = high_water(child.id())?;
        still = if now == peak { still + 1 } else { 0 };
        peak = now;
    }
    drop(input);
    // A process that has ended, and was not yet waited for, has no such line any more.
    while let Some(now) = high_water(child.id()) {
        peak = now;
    }
    let text = reader.join().ok()?.ok()?;
    assert!(text.contains("Debrief"), "the session was not played to its debrief");
    Some(peak)
}

/// The peak so far, KiB: `VmHWM` in the process's status, which Linux keeps.
fn high_water(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB")?.trim().parse().ok())
}
