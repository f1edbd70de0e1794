//! The program run as a user runs it, and scratch folders. Must not know what is tested.
#![allow(dead_code, reason = "each test file uses what it needs")]

use assert_cmd::Command;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A small scenario for tests.
pub const CUPS: &str = "tests/data/two-cups";

/// What came of a run.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in the project's folder. Its data folder is one that cannot be, so that no test ever touches the
/// attempts of whoever runs it.
pub fn run(args: &[&str], stdin: &str) -> Ran {
    run_with_data("/dev/null/fishbowl", args, stdin)
}

/// Runs the program with this data folder.
pub fn run_with_data(data: &str, args: &[&str], stdin: &str) -> Ran {
    let mut command = Command::cargo_bin("fishbowl").expect("the binary is built with the tests");
    let output = command
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FISHBOWL_DATA", data)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
        .timeout(Duration::from_secs(120))
        .write_stdin(stdin)
        .output()
        .expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output is text");
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// Writes a file and names it.
pub fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("the scratch folder can be written");
    path
}

/// A folder that is gone after the test.
pub fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a scratch folder")
}

/// A path as an argument.
pub fn path(path: &Path) -> &str {
    path.to_str().expect("scratch paths are text")
}

/// JSON lines.
pub fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|l| serde_json::from_str(l).expect("each line is JSON")).collect()
}
