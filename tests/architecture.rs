//! Holds the module table of the crate documentation against the sources. Must not know what modules do.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module and what it may use, besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("vocabulary", &[]),
    ("words", &["vocabulary"]),
    ("theory", &["vocabulary"]),
    ("scenario", &["vocabulary"]),
    ("session", &["vocabulary", "theory", "scenario"]),
    ("scoring", &["vocabulary", "theory", "scenario", "session"]),
    ("debrief", &["vocabulary", "theory", "scenario", "session", "scoring"]),
    ("analysis", &["vocabulary", "theory", "scenario", "session", "scoring", "debrief"]),
    ("attempt", &["vocabulary", "theory", "scenario", "session", "scoring"]),
    (
        "report",
        &[
            "vocabulary",
            "words",
            "theory",
            "scenario",
            "session",
            "scoring",
            "debrief",
            "analysis",
            "attempt",
        ],
    ),
    ("shelf", &["vocabulary", "theory", "scenario", "analysis", "attempt"]),
    ("app", ABOVE),
    ("cli", ABOVE),
];

/// All that shells may use: everything but one another.
const ABOVE: &[&str] = &[
    "vocabulary",
    "words",
    "theory",
    "scenario",
    "session",
    "scoring",
    "debrief",
    "analysis",
    "attempt",
    "report",
    "shelf",
];

/// Modules in which nothing may depend on the machine or the moment.
const PURE: &[&str] = &["vocabulary", "theory", "scenario", "session", "scoring", "debrief", "analysis"];

/// What the pure modules must not name, and why.
const IMPURE: &[(&str, &str)] = &[
    ("std::fs", "files"),
    ("std::io", "files and streams"),
    ("std::env", "the environment"),
    ("std::time", "the clock"),
    ("std::thread", "threads"),
    ("std::process", "processes"),
    ("HashMap", "unordered iteration"),
    ("HashSet", "unordered iteration"),
    ("f32", "floats"),
    ("f64", "floats"),
    ("thread_rng", "ambient randomness"),
    ("rand::rng(", "ambient randomness"),
    ("SysRng", "ambient randomness"),
    ("bevy", "a screen"),
    ("egui", "a screen"),
];

/// Files that implement serde's traits, which name every type of its data model, floats too; they hold none.
const NAMES_SERDE_TYPES: &[&str] = &["scenario/compile/hash.rs", "scenario/lenient"];

fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = vec![];
    let mut folders = vec![src.join(module)];
    let single = src.join(format!("{module}.rs"));
    if single.is_file() {
        files.push(single);
    }
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files.into_iter().map(|p| (p.clone(), fs::read_to_string(&p).expect("source is readable"))).collect()
}

/// Code without comments and string literals' contents mattering: comment lines are dropped.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(i, l)| (i + 1, l)).filter(|(_, l)| !l.trim_start().starts_with("//"))
}

#[test]
fn modules_use_only_what_the_table_allows() {
    let mut wrong = vec![];
    for (module, allowed) in MAY_USE {
        let files = sources(module);
        assert!(!files.is_empty(), "module {module} has sources");
        for (path, text) in files {
            for (line, l) in code(&text) {
                for (other, _) in MAY_USE {
                    let names = l.contains(&format!("crate::{other}"));
                    if names && other != module && !allowed.contains(other) {
                        wrong.push(format!("{}:{line}: {module} must not use {other}", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_is_in_the_table() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let declared: Vec<&str> =
        lib.lines().filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut listed: Vec<&str> = MAY_USE.iter().map(|(m, _)| *m).collect();
    listed.sort_unstable();
    assert_eq!(declared, listed);
}

/// A feature that reaches into the core would be two programs in one.
#[test]
fn the_window_is_switched_at_one_module_and_in_main() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = vec![];
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if fs::read_to_string(&path).is_ok_and(|t| t.contains("feature = \"app\"")) {
                found.push(path.strip_prefix(&src).unwrap_or(&path).to_owned());
            }
        }
    }
    found.sort();
    assert_eq!(found, [Path::new("lib.rs"), Path::new("main.rs")]);
}

#[test]
fn the_core_is_pure() {
    let mut wrong = vec![];
    for module in PURE {
        for (path, text) in sources(module) {
            for (line, l) in code(&text) {
                for (name, why) in IMPURE {
                    let serde = *why == "floats"
                        && NAMES_SERDE_TYPES.iter().any(|f| path.to_string_lossy().contains(f));
                    if serde {
                        continue;
                    }
                    let found = l.match_indices(name).any(|(at, _)| {
                        let boundary = |c: Option<char>| !c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                        boundary(l[..at].chars().next_back()) && boundary(l[at + name.len()..].chars().next())
                    });
                    if found {
                        wrong.push(format!("{}:{line}: {module} names {name} ({why})", path.display()));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_and_stays_small() {
    let mut wrong = vec![];
    for (module, _) in MAY_USE {
        for (path, text) in sources(module) {
            let first = text.lines().next().unwrap_or_default();
            if !first.starts_with("//! ") {
                wrong.push(format!("{}: the first line does not say what the file is", path.display()));
            }
            let lines = text.lines().count();
            let one_concept = ONE_CONCEPT.iter().any(|f| path.ends_with(f));
            if lines > 420 && !one_concept {
                wrong.push(format!("{}: {lines} lines", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files that are longer because they hold one concept: a format, a table of closed lists.
const ONE_CONCEPT: &[&str] =
    &["scenario/document.rs", "scenario/compiled.rs", "vocabulary/member.rs", "theory/mod.rs"];

/// The tests of this file can fail: a planted fault is found.
#[test]
fn a_planted_fault_is_found() {
    let planted = "use crate::cli::play;\nlet x: f64 = 1.0;\n// f64 in a comment is fine";
    assert!(code(planted).any(|(_, l)| l.contains("crate::cli")));
    assert_eq!(code(planted).filter(|(_, l)| l.contains("f64")).count(), 1);
}
