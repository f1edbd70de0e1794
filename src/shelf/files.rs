//! Reading files that anyone may have written or named: bounded, and never waiting. Must not know what they hold.

use super::fault::Fault;
use super::said::reason;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Folders inside folders that are searched.
const DEPTH: usize = 12;
/// Files and folders looked at in one search.
const LOOKED_AT: usize = 50_000;
/// The name of a scenario's own file.
pub const SCENARIO: &str = "scenario.ron";

/// Reads at most `most` bytes and one more, so that too large is seen and not read. Only ordinary files are
/// opened: a pipe or a device would wait or never end.
pub fn read(path: &Path, most: usize) -> Result<Vec<u8>, Fault> {
    let name = path.display();
    let fault = |e: std::io::Error| Fault::cannot(format!("{name} cannot be read: {}.", reason(&e)));
    let meta = fs::metadata(path).map_err(fault)?;
    if meta.is_dir() {
        return Err(Fault::cannot(format!("{name} is a folder; name a file.")));
    }
    if !meta.is_file() {
        return Err(Fault::cannot(format!(
            "{name} is a pipe or a device, not an ordinary file; save its content in a file first."
        )));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|f| f.take(most as u64 + 1).read_to_end(&mut bytes)).map_err(fault)?;
    Ok(bytes)
}

/// The scenario file meant by a path: the file itself, or `scenario.ron` in a folder.
pub fn scenario_at(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(SCENARIO) } else { path.to_owned() }
}

/// The translation files in a folder, sorted; none if it cannot be read.
pub fn translations_in(folder: &Path) -> Vec<PathBuf> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let there = fs::read_dir(folder).into_iter().flatten().flatten().take(LOOKED_AT).map(|e| e.path());
    let mut found: Vec<PathBuf> = there.filter(|p| p.extension().is_some_and(|e| e == "po")).collect();
    found.sort();
    found
}

/// The scenario files in a folder and the folders in it, sorted. A folder that holds `scenario.ron` holds that one
/// scenario (what lies beside it are its theory and its translations); elsewhere every `.ron` file counts. Hidden
/// folders and links to folders are passed over.
pub fn scenarios_in(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let mut found = Vec::new();
    let mut left = LOOKED_AT;
    search(folder, 0, &mut left, &mut found)?;
    found.sort();
    Ok(found)
}

fn search(folder: &Path, depth: usize, left: &mut usize, found: &mut Vec<PathBuf>) -> Result<(), Fault> {
    let fault = |e: std::io::Error| {
        Fault::cannot(format!("The folder {} cannot be read: {}.", folder.display(), reason(&e)))
    };
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        *left = left.checked_sub(1).ok_or_else(|| {
            Fault::cannot(format!(
                "{} holds more than {LOOKED_AT} files; name the folder of the scenarios.",
                folder.display()
            ))
        })?;
        let path = entry.path();
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        let kind = entry.file_type().map_err(fault)?;
        if kind.is_dir() && !hidden {
            folders.push(path);
        } else if !hidden && path.extension().is_some_and(|e| e == "ron") && path.is_file() {
            files.push(path);
        }
    }
    match files.iter().find(|f| f.file_name().is_some_and(|n| n == SCENARIO)) {
        Some(own) => found.push(own.clone()),
        None => found.append(&mut files),
    }
    if depth < DEPTH {
        folders.sort();
        for folder in folders {
            // A folder further down that may not be read hides no scenario of this author.
            match search(&folder, depth + 1, left, found) {
                Err(Fault::Cannot(_)) if *left > 0 => {}
                other => other?,
            }
        }
    }
    Ok(())
}
