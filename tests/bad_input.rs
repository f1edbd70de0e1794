//! Every command given everything it should not be given: an exit code, a sentence, never a panic, never a hang.
//! Must not know how input is read.
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Long beyond any honest run; it is there to catch a program that waits for ever.
const PATIENCE: Duration = Duration::from_secs(60);
const CUPS: &str = "tests/data/two-cups/scenario.ron";

struct Ran {
    code: Option<i32>,
    err: String,
    out: Vec<u8>,
}

/// Runs a command and gives up on it when it does not end.
fn run(args: &[&OsStr], stdin: Stdio, stdout: Stdio, what: &str) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fishbowl"));
    command
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(stdin)
        .stdout(stdout)
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let id = child.id();
    let done = std::sync::Arc::new(AtomicBool::new(false));
    let watched = done.clone();
    let watch = std::thread::spawn(move || {
        let mut waited = Duration::ZERO;
        while !watched.load(Ordering::Relaxed) {
            if waited > PATIENCE {
                let _ended = Command::new("kill").args(["-9", &id.to_string()]).status();
                return false;
            }
            std::thread::sleep(Duration::from_millis(20));
            waited += Duration::from_millis(20);
        }
        true
    });
    let mut out = child.stdout.take();
    let reader = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(out) = &mut out {
            let _read = std::io::Read::read_to_end(out, &mut bytes);
        }
        bytes
    });
    let mut err = Vec::new();
    if let Some(stderr) = &mut child.stderr {
        let _read = std::io::Read::read_to_end(stderr, &mut err);
    }
    let status = child.wait().expect("it ends");
    done.store(true, Ordering::Relaxed);
    assert!(watch.join().expect("watched"), "{what}: did not end by itself");
    let out = reader.join().expect("read");
    let err = String::from_utf8_lossy(&err).into_owned();
    assert!(!err.contains("panicked") && !err.contains("RUST_BACKTRACE"), "{what}: {err}");
    Ran { code: status.code(), err, out }
}

fn quiet(args: &[&OsStr], what: &str) -> Ran {
    run(args, Stdio::null(), Stdio::piped(), what)
}

/// What a file can be besides what it should be.
fn inputs(folder: &Path) -> Vec<(&'static str, PathBuf)> {
    let good = fs::read(CUPS).expect("the test scenario");
    let write = |name: &'static str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).expect("written");
        (name, path)
    };
    let huge = folder.join("huge");
    File::create(&huge).and_then(|f| f.set_len(100 * 1024 * 1024)).expect("a sparse file");
    let (_, locked) = write("locked", b"no");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("locked");
    let fifo = folder.join("pipe");
    let made = Command::new("mkfifo").arg(&fifo).status().is_ok_and(|s| s.success());
    let a_folder = folder.join("folder");
    fs::create_dir(&a_folder).expect("made");
    let to_itself = folder.join("loop");
    std::os::unix::fs::symlink(&to_itself, &to_itself).expect("linked");
    let mut all = vec![
        write("empty", b""),
        write("cut", &good[..good.len() / 2]),
        write("binary", &(0..=255u8).cycle().take(5000).collect::<Vec<_>>()),
        write("deep", &[b"(".repeat(100_000), b")".repeat(100_000)].concat()),
        write("deep-list", format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).as_bytes()),
        write("deep-json", format!("{{\"a\":{}", "{\"a\":".repeat(100_000)).as_bytes()),
        write("latin-1", b"Scenario(title: \"caf\xe9\")"),
        write("one-long-line", "x".repeat(3_000_000).as_bytes()),
        write("escape", b"\x1b]0;owned\x07\x1b[2J\n"),
        ("huge", huge),
        ("locked", locked),
        ("folder", a_folder),
        ("loop", to_itself),
        ("missing", folder.join("missing")),
        ("zero", "/dev/zero".into()),
        ("null", "/dev/null".into()),
    ];
    if made {
        all.push(("pipe", fifo));
    }
    all
}

/// Every place a file can be named, with what else that command needs.
fn commands<'a>(bad: &'a OsStr, fine: &'a OsStr, new: &'a OsStr) -> Vec<(&'static str, Vec<&'a OsStr>)> {
    let s = |text: &'static str| OsStr::new(text);
    vec![
        ("play", vec![s("play"), bad]),
        ("play --json", vec![s("play"), bad, s("--json")]),
        ("play --choices", vec![s("play"), fine, s("--choices"), bad]),
        ("play --attempt", vec![s("play"), fine, s("--attempt"), bad]),
        ("play --scenarios", vec![s("play"), s("nowhere"), s("--scenarios"), bad]),
        ("list --scenarios", vec![s("list"), s("--scenarios"), bad]),
        ("check", vec![s("check"), bad]),
        ("check --json", vec![s("check"), bad, s("--json")]),
        ("report", vec![s("report"), bad]),
        ("report --json", vec![s("report"), bad, s("--json")]),
        ("report --scenarios", vec![s("report"), fine, s("--scenarios"), bad]),
        ("new under", vec![s("new"), new]),
    ]
}

#[test]
fn every_command_with_every_bad_file() {
    let fine = OsStr::new(CUPS);
    let folder = tempfile::tempdir().expect("a scratch folder");
    for (name, bad) in inputs(folder.path()) {
        let under = bad.join("new-group");
        for (command, args) in commands(bad.as_os_str(), fine, under.as_os_str()) {
            let what = format!("{command} with {name}");
            // What play writes into is put back for the next command.
            let empty = command == "play --attempt" && matches!(name, "empty" | "missing");
            let ran = quiet(&args, &what);
            let code = ran.code.unwrap_or(-1);
            assert!((0..=2).contains(&code), "{what}: exit code {:?}: {}", ran.code, ran.err);
            assert!(ran.out.len() < 10_000_000, "{what}: {} bytes", ran.out.len());
            assert!(!ran.err.contains('\u{1b}') && ran.err.len() < 20_000, "{what}: {}", ran.err);
            if code == 2 || (code == 1 && !command.starts_with("check")) {
                assert!(
                    ran.err.starts_with("fishbowl: ") && ran.err.trim().len() > 20,
                    "{what}: {}",
                    ran.err
                );
                assert!(
                    ran.err.trim_end().ends_with(['.', '?', 'R']) || ran.err.contains("fishbowl "),
                    "{what}: {}",
                    ran.err
                );
            }
            let usable = empty
                || command == "new under" && matches!(name, "folder" | "missing")
                // An empty choices file, or one that ends at once, leaves the session where it stands.
                || command == "play --choices" && matches!(name, "empty")
                || command == "list --scenarios" && name == "folder";
            // As root nothing is locked, and what is in it is looked at.
            if name != "locked" {
                assert_eq!(usable, code == 0, "{what}: exit code {code}: {}", ran.err);
            }
            if empty {
                let _gone = fs::remove_file(&bad);
                if name == "empty" {
                    fs::write(&bad, b"").expect("put back");
                }
            }
            if command == "new under" {
                let _gone = fs::remove_dir_all(&under);
                if name == "missing" {
                    let _gone = fs::remove_dir_all(&bad);
                }
            }
        }
    }
}

#[test]
fn faulty_scenarios_are_findings_and_unreadable_ones_are_not() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for (name, bad) in inputs(folder.path()) {
        let code = match name {
            "locked" => continue,
            "folder" | "loop" | "missing" | "zero" | "null" | "pipe" => 2,
            _ => 1,
        };
        let ran = quiet(&[OsStr::new("check"), bad.as_os_str()], name);
        assert_eq!(ran.code, Some(code), "check with {name}: {}", ran.err);
    }
}

#[test]
fn everything_bad_on_standard_input() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    for (name, bad) in inputs(folder.path()) {
        if matches!(name, "locked" | "loop" | "missing" | "pipe") {
            continue;
        }
        for args in [&["play", CUPS][..], &["play", CUPS, "--choices", "-", "--json"], &["play"], &[]] {
            let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
            let stdin = File::open(&bad).expect("it opens");
            let what = format!("{args:?} with {name} on standard input");
            let ran = run(&args, stdin.into(), Stdio::piped(), &what);
            let fine = matches!(name, "empty" | "null");
            assert_eq!(ran.code, Some(if fine { 0 } else { 2 }), "{what}: {}", ran.err);
        }
    }
}

/// A command run by the shell, for descriptors that are closed or lead nowhere.
fn shell(line: &str) -> (i32, String) {
    let program = env!("CARGO_BIN_EXE_fishbowl");
    let line = line.replace("fishbowl", &format!("'{program}'"));
    let output = Command::new("sh")
        .args(["-c", &line])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        // Where there is a display the bare program would open its window.
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .output()
        .expect("a shell");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!err.contains("panicked"), "{line}: {err}");
    (output.status.code().unwrap_or(-1), err)
}

#[test]
fn closed_and_full_outputs() {
    let every = [
        format!("fishbowl play {CUPS}"),
        format!("fishbowl play {CUPS} --json"),
        "fishbowl list".into(),
        "fishbowl list --json".into(),
        format!("fishbowl check {CUPS}"),
        "fishbowl --help".into(),
        "fishbowl".into(),
    ];
    for command in every {
        for closed in [">&-", "<&-", "2>&-", "<&- >&- 2>&-"] {
            assert_eq!(shell(&format!("{command} {closed}")).0, 0, "{command} {closed}");
        }
        // The reader has gone before the first byte: quiet, and fine.
        let (_, err) = shell(&format!("{{ {command}; echo \"code $?\" >&2; }} | true"));
        // That there is no window is said; nothing else is.
        let said =
            err.lines().filter(|l| l.starts_with("fishbowl:") && !l.contains("window cannot be opened"));
        assert!(err.contains("code 0") && said.count() == 0, "{command} | true: {err}");
        if command.contains("play") {
            let (code, err) = shell(&format!("{command} > /dev/full"));
            assert!(code == 2 && err.contains("could not be written"), "{command}: {err}");
        }
    }
}

#[test]
fn a_folder_of_loops_and_links_is_searched_to_its_end() {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let deep = folder.path().join("a/b/c");
    fs::create_dir_all(&deep).expect("made");
    for name in ["up", "again"] {
        std::os::unix::fs::symlink(folder.path(), deep.join(name)).expect("linked");
    }
    fs::copy(CUPS, deep.join("scenario.ron")).expect("copied");
    let ran = quiet(&[OsStr::new("check"), folder.path().as_os_str()], "links");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(String::from_utf8_lossy(&ran.out).contains("1 file: no problems"));
}
