//! Where a session is kept: the attempt file that is named, or one in the data folder, and the attempts that lie there.
//! Must not know how a turn is shown.
//!
//! A place that cannot be written is said plainly, and the session goes on in memory: nobody loses an hour for a disk.

use super::fault::Fault;
use super::files;
use super::said::{clean, reason, sentence};
use super::scenarios::Opened;
use crate::attempt::{Attempt, CODE_CHARS, Found, Header, JournalError, Keeping, MAX_BYTES, Misfit, Storage};
use crate::attempt::{FileStore, clock, folder};
use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The most attempts of a folder that are read to find the unfinished ones: the newest.
pub const READ: usize = 500;

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
        Err(misfit) => return Err(unfit(path, &JournalError::Misfit(misfit.into()))),
    };
    Ok(Place { path: path.to_owned(), store, header })
}

/// The data folder; that there is none is a fault.
pub fn data() -> Result<PathBuf, Fault> {
    folder::data().ok_or_else(|| Fault::cannot("There is no home folder to keep it in."))
}

/// Where attempts lie in a data folder.
pub fn attempts_in(data: &Path) -> PathBuf {
    data.join("attempts")
}

/// Makes a new attempt in the data folder.
pub fn make(data: &Path, scenario: &str, begun: &str) -> Result<Place, Fault> {
    folder::new_attempt(data, scenario, begun)
        .and_then(|path| FileStore::open(&path).map(|store| Place { path, store, header: None }))
        .map_err(|error| {
            Fault::cannot(format!(
                "The data folder {} cannot be written: {}.",
                data.display(),
                reason(&error)
            ))
        })
}

/// Keeps the scenario and the theory beside the attempt. That they cannot be kept stops nothing.
pub fn keep_beside(path: &Path, opened: &Opened) -> Result<(), Fault> {
    opened.keep_beside(path).map_err(|error| {
        Fault::cannot(format!(
            "The scenario cannot be kept beside {}: {}. The attempt can be gone on with as long as the scenario is not \
             changed.",
            path.display(),
            reason(&error)
        ))
    })
}

/// What has become of the newest input, in a sentence, where that is news.
pub fn news(path: &Path, keeping: &Keeping) -> Option<String> {
    let path = path.display();
    match keeping {
        Keeping::Kept | Keeping::Held(None) => None,
        Keeping::KeptAgain => Some(format!("The attempt {path} is kept again, with nothing missing.")),
        Keeping::Held(Some(error)) => Some(format!(
            "The attempt {path} cannot be written: {}. The session goes on in memory; writing is tried again with each \
             choice, so making room is enough.",
            reason(error)
        )),
    }
}

/// That the end of a session could not be kept.
pub fn lost(path: &Path) -> String {
    format!(
        "The last choices are not in the attempt {}: it could not be written to the end. What is in it is whole.",
        path.display()
    )
}

/// What is wrong with an attempt file, as a fault: what does not fit is a finding, what cannot be read is not.
pub fn unfit(path: &Path, error: &JournalError) -> Fault {
    match error {
        JournalError::Misfit(misfit) => {
            Fault::Found(format!("The attempt {} cannot be resumed: {}", path.display(), sentence(misfit)))
        }
        JournalError::Storage(e) => {
            Fault::cannot(format!("The attempt {} cannot be read: {}.", path.display(), reason(e)))
        }
    }
}

/// An attempt in short, without replaying it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The file.
    pub path: PathBuf,
    /// Its header; none if it does not read.
    pub header: Option<Header>,
    /// Inputs taken.
    pub inputs: usize,
    /// Milliseconds spent in it.
    pub spent: u64,
    /// The ending it says it came to.
    pub ending: Option<String>,
    /// A last line that was cut: its number. What stands before it is whole.
    pub cut: Option<usize>,
    /// What shows, by its lines alone, that it is not as it was written.
    pub problems: Vec<Found>,
    /// Why it could not be read at all.
    pub unread: Option<Fault>,
}

impl Summary {
    /// Reads one attempt.
    pub fn read(path: &Path) -> Self {
        let mut summary = Self {
            path: path.to_owned(),
            header: None,
            inputs: 0,
            spent: 0,
            ending: None,
            cut: None,
            problems: Vec::new(),
            unread: None,
        };
        match files::read(path, MAX_BYTES).map(|bytes| Attempt::parse(&bytes)) {
            Err(fault) => summary.unread = Some(fault),
            Ok(Err(misfit)) => summary.problems.push(misfit.into()),
            Ok(Ok(attempt)) => {
                summary.inputs = attempt.entries.len();
                summary.spent = attempt.spent();
                summary.ending = attempt.ending().map(str::to_owned);
                summary.cut = attempt.cut;
                summary.problems = attempt.problems;
                summary.header = Some(attempt.header);
            }
        }
        summary
    }

    /// Whether it is whole and waits to be gone on with. One that holds no choice yet is none to go on with.
    pub fn is_unfinished(&self) -> bool {
        self.header.is_some() && self.ending.is_none() && self.problems.is_empty() && self.inputs > 0
    }

    /// When it began, as its header says.
    fn begun(&self) -> &str {
        self.header.as_ref().map_or("", |h| &h.begun)
    }
}

/// The attempts in a folder, the newest first, by the time in their names and else that of the file: nothing is opened.
/// A folder that is not there holds none.
pub fn newest_first(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let found = match folder::attempts(folder) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            let why = format!("The folder {} cannot be read: {}.", folder.display(), reason(&error));
            return Err(Fault::cannot(why));
        }
    };
    let mut dated: Vec<(String, PathBuf)> = found.into_iter().map(|path| (stamp(&path), path)).collect();
    dated.sort_by(|a, b| b.cmp(a));
    Ok(dated.into_iter().map(|(_, path)| path).collect())
}

/// The newest attempts in a folder, at most `most` of them, and how many more there are.
pub fn newest(folder: &Path, most: usize) -> Result<(Vec<Summary>, usize), Fault> {
    let paths = newest_first(folder)?;
    let mut read: Vec<Summary> = paths.iter().take(most).map(|path| Summary::read(path)).collect();
    read.sort_by(|a, b| (b.begun(), &b.path).cmp(&(a.begun(), &a.path)));
    Ok((read, paths.len().saturating_sub(most)))
}

/// Digits of the time an attempt began: as its name has them, else as the file was last written.
fn stamp(path: &Path) -> String {
    const DIGITS: usize = 14;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = name
        .rsplit('-')
        .take(2)
        .find(|part| part.len() == DIGITS && part.bytes().all(|b| b.is_ascii_digit()));
    named.map_or_else(
        || {
            let written = fs::metadata(path).and_then(|m| m.modified()).map(clock::stamp);
            written.unwrap_or_default().chars().filter(char::is_ascii_digit).take(DIGITS).collect()
        },
        str::to_owned,
    )
}

/// An attempt in the data folder that has not come to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The file.
    pub path: PathBuf,
    /// Its header.
    pub header: Header,
    /// Inputs taken.
    pub inputs: usize,
}

/// Unfinished attempts in a data folder, the newest first, of one scenario if one is named. What cannot be read is
/// passed over: it is nobody's session to go on with. Only the newest [`READ`] are looked at.
pub fn unfinished(data: &Path, scenario: Option<&str>) -> Vec<Unfinished> {
    let mut found: Vec<Unfinished> = newest_first(&attempts_in(data))
        .unwrap_or_default()
        .into_iter()
        .take(READ)
        .filter_map(|path| {
            let summary = Summary::read(&path);
            let open = summary.is_unfinished();
            let header = summary.header.filter(|h| open && scenario.is_none_or(|id| id == h.scenario))?;
            Some(Unfinished { path, header, inputs: summary.inputs })
        })
        .collect();
    found.sort_by_cached_key(|u| Reverse((u.header.begun.clone(), u.path.clone())));
    found
}

/// A code for a participant, as it is typed: 1 to 40 characters, none of them invisible.
pub fn code(text: &str) -> Result<String, String> {
    let text = text.trim();
    let n = text.chars().count();
    if n == 0 || n > CODE_CHARS {
        return Err(format!("a code has 1 to {CODE_CHARS} characters"));
    }
    if clean(text) != text || text.contains(['\n', '\t']) {
        return Err("a code has no invisible characters".into());
    }
    Ok(text.to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::vocabulary::Mode;

    fn header(begun: &str) -> String {
        let header = Header {
            fishbowl: 1,
            scenario: "two-cups".into(),
            scenario_hash: "00".into(),
            theory: "psychodynamic".into(),
            theory_hash: "11".into(),
            seed: 7,
            mode: Mode::Practice,
            version: "0.1.0".into(),
            participant: None,
            begun: begun.into(),
            seal: String::new(),
        };
        header.to_line()
    }

    #[test]
    fn the_newest_come_first_and_what_is_broken_is_told() {
        let data = tempfile::tempdir().unwrap();
        let folder = attempts_in(data.path());
        assert_eq!(newest(&folder, 9).unwrap(), (vec![], 0), "no folder holds none");
        fs::create_dir_all(&folder).unwrap();
        for (name, text) in [
            ("two-cups-20261122073401.attempt", header("2026-11-22T07:34:01Z")),
            ("two-cups-20261122073401-2.attempt", header("2026-11-22T07:34:01Z")),
            ("a-19991231235959.attempt", header("1999-12-31T23:59:59Z")),
            ("no-time.attempt", "{\"fishbowl\":1".into()),
            ("broken.attempt", "nothing of the kind\n".into()),
            ("not-one.txt", String::new()),
        ] {
            fs::write(folder.join(name), text).unwrap();
        }
        let (all, more) = newest(&folder, 10).unwrap();
        assert_eq!((all.len(), more), (5, 0));
        assert!(all[0].path.ends_with("two-cups-20261122073401.attempt"), "{all:#?}");
        assert!(all[2].path.ends_with("a-19991231235959.attempt"));
        for without in &all[3..] {
            assert!(without.header.is_none() && without.problems.len() == 1, "{without:?}");
        }
        let (some, more) = newest(&folder, 2).unwrap();
        assert_eq!((some.len(), more), (2, 3));
        assert_eq!(unfinished(data.path(), None), vec![], "without a choice there is nothing to go on with");
    }

    #[test]
    fn a_name_without_its_time_goes_by_the_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("mine.attempt");
        fs::write(&path, "x").unwrap();
        assert_eq!(stamp(&path).len(), 14);
        assert_eq!(stamp(Path::new("/nowhere/a-b-20261122073401-12.attempt")), "20261122073401");
        assert_eq!(stamp(Path::new("/nowhere/a.attempt")), "");
    }

    #[test]
    fn codes_are_short_and_visible() {
        assert_eq!(code(" P-17 ").as_deref(), Ok("P-17"));
        for wrong in ["", "  ", "a\u{202e}b", "a\tb", &"x".repeat(CODE_CHARS + 1)] {
            assert!(code(wrong).is_err(), "{wrong:?}");
        }
    }
}
