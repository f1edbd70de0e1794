//! Where attempts lie when nobody says where: the data folder, and what is kept beside an attempt. Must not know what
//! attempts hold.
//!
//! Beside an attempt, in a folder `played`, lie the scenario and the theory it began with, named by their hashes: an
//! update of the program or an edited scenario does not change a session under way. Attempts in one folder share them.

use etcetera::base_strategy::{BaseStrategy, choose_native_strategy};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Names the data folder instead of the platform's.
pub const VARIABLE: &str = "FISHBOWL_DATA";
/// The end of an attempt's name.
pub const EXTENSION: &str = "attempt";
/// The folder of scenarios and theories beside attempts.
pub const PLAYED: &str = "played";
/// Attempts that are looked at in one folder.
pub const LOOKED_AT: usize = 100_000;

/// The data folder: `FISHBOWL_DATA`, else the platform's own (`~/.local/share/fishbowl`, `~/Library/Application
/// Support/fishbowl`, `%APPDATA%\fishbowl`). None where there is no home to put it in.
pub fn data() -> Option<PathBuf> {
    match std::env::var_os(VARIABLE) {
        Some(named) if !named.is_empty() => Some(PathBuf::from(named)),
        _ => choose_native_strategy().ok().map(|s| s.data_dir().join("fishbowl")),
    }
}

/// A name for a new attempt in the data folder that nothing has yet; makes the folder. `begun` is its time of beginning.
pub fn new_attempt(data: &Path, scenario: &str, begun: &str) -> io::Result<PathBuf> {
    let folder = data.join("attempts");
    fs::create_dir_all(&folder)?;
    let stamp: String = begun.chars().filter(char::is_ascii_digit).collect();
    for n in 1..10_000 {
        let again = if n == 1 { String::new() } else { format!("-{n}") };
        let path = folder.join(format!("{}-{stamp}{again}.{EXTENSION}", plain(scenario)));
        // Made here and now, so that two programs never agree on one name.
        match File::create_new(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("it holds ten thousand attempts that began in the same second"))
}

/// The attempts in a folder, sorted by name; other files and folders are passed over.
pub fn attempts(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)?.take(LOOKED_AT) {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == EXTENSION) && path.is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The file beside an attempt that keeps a scenario (`kind` "scenario") or a theory ("theory") with this hash.
pub fn played(attempt: &Path, kind: &str, id: &str, hash: &str) -> PathBuf {
    let short: String = hash.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    beside(attempt).join(PLAYED).join(format!("{}-{short}.{kind}.ron", plain(id)))
}

/// Keeps a text beside an attempt, unless it is there. Whole or not at all: it is written under another name and moved.
pub fn keep(path: &Path, text: &str) -> io::Result<()> {
    if path.is_file() {
        return Ok(());
    }
    let folder = beside(path);
    fs::create_dir_all(folder)?;
    let half =
        folder.join(format!(".{}.{}", std::process::id(), path.file_name().unwrap_or_default().display()));
    let written = File::create(&half).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let done = written.and_then(|()| fs::rename(&half, path));
    if done.is_err() {
        // What could not be finished is not left lying about; that it cannot be removed either changes nothing.
        let _left = fs::remove_file(&half);
    }
    done
}

fn beside(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// An id as part of a file's name: letters, digits and hyphens.
fn plain(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).take(60).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_collide_and_hold_no_path() {
        let data = tempfile::tempdir().unwrap();
        let name = |id| new_attempt(data.path(), id, "2026-11-22T07:34:01Z").unwrap();
        let (a, b) = (name("../../etc/x"), name("../../etc/x"));
        assert_ne!(a, b);
        assert_eq!(a.parent(), Some(data.path().join("attempts").as_path()));
        assert_eq!(attempts(a.parent().unwrap()).unwrap().len(), 2);
    }

    #[test]
    fn what_is_kept_is_whole_and_kept_once() {
        let data = tempfile::tempdir().unwrap();
        let path = played(&data.path().join("a.attempt"), "scenario", "two-cups", "abcdef0123456789ffff");
        assert!(path.ends_with("played/two-cups-abcdef0123456789.scenario.ron"));
        keep(&path, "one").unwrap();
        keep(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
