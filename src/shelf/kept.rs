//! Where a session is kept: the attempt file that is named, or one in the data folder. Must not know how a turn is shown.
//!
//! A place that cannot be written is said plainly, and the session goes on in memory: nobody loses an hour for a disk.

use super::out::{Fault, clean, reason, sentence, tell};
use super::shelf::Opened;
use crate::attempt::{Attempt, Header, JournalError, Keeping, MAX_BYTES, Misfit, Storage};
use crate::attempt::{FileStore, folder};
use std::io;
use std::path::{Path, PathBuf};

/// A place to keep a session in.
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// It, opened and locked.
    pub store: FileStore,
    /// What it says already, if it has been played in.
    pub header: Option<Header>,
}

/// Opens the attempt file that was named.
pub fn named(path: &Path) -> Result<Place, Fault> {
    let cannot = |e: &io::Error| {
        Fault::cannot(format!("The attempt {} cannot be opened: {}.", path.display(), reason(e)))
    };
    let mut store = FileStore::open(path).map_err(|e| cannot(&e))?;
    let bytes = store.read(MAX_BYTES).map_err(|e| cannot(&e))?;
    let header = match Attempt::parse(&bytes) {
        Ok(attempt) => Some(attempt.header),
        Err(Misfit::Empty | Misfit::HeaderCut) => None,
        Err(misfit) => return Err(told(path, &JournalError::Misfit(misfit.into()))),
    };
    Ok(Place { path: path.to_owned(), store, header })
}

/// Makes a new attempt in the data folder. Where that cannot be done it is said, and there is no place.
pub fn in_data_folder(scenario: &str, begun: &str) -> Option<Place> {
    let Some(data) = folder::data() else {
        tell(&unkept("There is no home folder to keep it in"));
        return None;
    };
    let opened = folder::new_attempt(&data, scenario, begun)
        .and_then(|path| FileStore::open(&path).map(|store| Place { path, store, header: None }));
    match opened {
        Ok(place) => Some(place),
        Err(error) => {
            let why = format!("The data folder {} cannot be written: {}", data.display(), reason(&error));
            tell(&unkept(&why));
            None
        }
    }
}

fn unkept(why: &str) -> String {
    format!(
        "{why}. The session goes on in memory, and is gone when you leave it. To keep it, name a file with --attempt, \
         or another folder in {}.",
        folder::VARIABLE
    )
}

/// Keeps the scenario and the theory beside the attempt; that they cannot be kept is said and stops nothing.
pub fn keep_beside(path: &Path, opened: &Opened) {
    if let Err(error) = opened.keep_beside(path) {
        tell(&format!(
            "The scenario cannot be kept beside {}: {}. The attempt can be gone on with as long as the scenario is not \
             changed.",
            path.display(),
            reason(&error)
        ));
    }
}

/// Says what has become of the newest input, where that is news.
pub fn tell_keeping(path: &Path, keeping: &Keeping) {
    let path = path.display();
    match keeping {
        Keeping::Kept | Keeping::Held(None) => {}
        Keeping::KeptAgain => tell(&format!("The attempt {path} is kept again, with nothing missing.")),
        Keeping::Held(Some(error)) => tell(&format!(
            "The attempt {path} cannot be written: {}. The session goes on in memory; writing is tried again with each \
             choice, so making room is enough.",
            reason(error)
        )),
    }
}

/// Says that the end of a session could not be kept.
pub fn tell_lost(path: &Path) {
    tell(&format!(
        "The last choices are not in the attempt {}: it could not be written to the end. What is in it is whole.",
        path.display()
    ));
}

/// What is wrong with an attempt file, as a fault: what does not fit is a finding, what cannot be read is not.
pub fn told(path: &Path, error: &JournalError) -> Fault {
    match error {
        JournalError::Misfit(misfit) => {
            Fault::Found(format!("The attempt {} cannot be resumed: {}", path.display(), sentence(misfit)))
        }
        JournalError::Storage(e) => {
            Fault::cannot(format!("The attempt {} cannot be read: {}.", path.display(), reason(e)))
        }
    }
}

/// An attempt in the data folder that has not come to its end.
pub struct Unfinished {
    /// The file.
    pub path: PathBuf,
    /// Its header.
    pub header: Header,
    /// Inputs taken.
    pub inputs: usize,
}

/// Unfinished attempts in the data folder, the newest first, of one scenario if one is named. What cannot be read is
/// passed over: it is nobody's session to go on with.
pub fn unfinished(scenario: Option<&str>) -> Vec<Unfinished> {
    let Some(data) = folder::data() else { return Vec::new() };
    let mut found: Vec<Unfinished> = folder::attempts(&data.join("attempts"))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| {
            let bytes = super::files::read(&path, MAX_BYTES).ok()?;
            let attempt = Attempt::parse(&bytes).ok()?;
            let wanted = scenario.is_none_or(|id| id == attempt.header.scenario);
            let open = wanted && attempt.ending().is_none() && attempt.problems.is_empty();
            // One that holds no choice yet is none to go on with.
            (open && !attempt.entries.is_empty()).then_some(Unfinished {
                path,
                inputs: attempt.entries.len(),
                header: attempt.header,
            })
        })
        .collect();
    found.sort_by(|a, b| (&b.header.begun, &b.path).cmp(&(&a.header.begun, &a.path)));
    found
}

/// A code for a participant, as it is typed: 1 to 40 characters, none of them invisible.
pub fn code(text: &str) -> Result<String, String> {
    let text = text.trim();
    let n = text.chars().count();
    if n == 0 || n > crate::attempt::CODE_CHARS {
        return Err(format!("a code has 1 to {} characters", crate::attempt::CODE_CHARS));
    }
    if clean(text) != text || text.contains(['\n', '\t']) {
        return Err("a code has no invisible characters".into());
    }
    Ok(text.to_owned())
}
