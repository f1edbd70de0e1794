//! What a student writes for themself beside an attempt. Must not know what is asked, or scored.
//!
//! Own words before choosing, what a moment does to one, the note after the hour, a question for supervision: these are
//! private. They lie in a file of their own (`NAME.notes` beside `NAME.attempt`) and are no part of the sealed attempt,
//! for three reasons. Nobody writes honestly what is going to be handed in, so handing in an attempt hands in none of
//! this. What counts is what can be replayed, and feelings cannot: nothing here is ever scored. And one may think again,
//! so a note can be rewritten or taken back, where a move cannot.
//!
//! One JSON value a line, appended and synced; a later line of the same kind and step stands in the place of the
//! earlier, and an empty text takes it back. A last line that was cut is set aside, and what does not read is passed
//! over: notes never stand in the way of a session.

use super::store::{FileStore, Storage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The end of the name of a file of notes.
pub const EXTENSION: &str = "notes";
/// The longest note, characters.
pub const NOTE_CHARS: usize = 20_000;
/// The largest file of notes, bytes.
pub const NOTES_BYTES: usize = 4 * 1024 * 1024;

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// What one would say, before the options are seen.
    OwnWords,
    /// What this moment does to oneself.
    Feeling,
    /// What one is drawn to do.
    Pull,
    /// The note after the hour.
    Note,
    /// A question for supervision.
    Supervision,
    /// Whom somebody makes one think of.
    Resemblance,
    /// A thought afterwards.
    Reflection,
}

impl NoteKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::OwnWords,
        Self::Feeling,
        Self::Pull,
        Self::Note,
        Self::Supervision,
        Self::Resemblance,
        Self::Reflection,
    ];

    /// Its name, as files have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::OwnWords => "own_words",
            Self::Feeling => "feeling",
            Self::Pull => "pull",
            Self::Note => "note",
            Self::Supervision => "supervision",
            Self::Resemblance => "resemblance",
            Self::Reflection => "reflection",
        }
    }
}

/// A line of the file.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Line {
    /// Inputs taken when it was written.
    step: u32,
    kind: NoteKind,
    text: String,
}

/// A file of notes as it was read.
#[derive(Debug, Default)]
struct Written {
    notes: BTreeMap<(u32, NoteKind), String>,
    /// Bytes up to the end of the last whole line.
    whole: usize,
    /// The last whole line lacks its line end.
    open: bool,
    skipped: usize,
    cut: bool,
}

/// The notes beside an attempt.
pub struct Notes {
    place: Place,
    written: Written,
    /// Lines not yet kept.
    held: Vec<Line>,
}

/// Where notes are kept. A file is neither made nor held before the first note.
enum Place {
    Named(PathBuf),
    Open(Box<dyn Storage>),
}

impl std::fmt::Debug for Notes {
    /// Without what they say: it is private, and this ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Notes({})", self.written.notes.len())
    }
}

/// The file of notes beside an attempt.
pub fn notes_path(attempt: &Path) -> PathBuf {
    let mut path = attempt.with_extension(EXTENSION);
    if path == attempt {
        path.as_mut_os_string().push(".");
        path.as_mut_os_string().push(EXTENSION);
    }
    path
}

impl Notes {
    /// Reads the notes beside an attempt; there may be none yet.
    pub fn beside(attempt: &Path) -> io::Result<Self> {
        let path = notes_path(attempt);
        let bytes = match std::fs::metadata(&path) {
            // A pipe or a device would wait or never end.
            Ok(meta) if !meta.is_file() => return Err(io::Error::other("it is not an ordinary file")),
            Ok(_) => {
                let mut bytes = Vec::new();
                File::open(&path)?.take(NOTES_BYTES as u64 + 1).read_to_end(&mut bytes)?;
                bytes
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        Ok(Self { written: Written::read(&bytes)?, place: Place::Named(path), held: Vec::new() })
    }

    /// Notes kept in this store.
    pub fn in_store(mut store: Box<dyn Storage>) -> io::Result<Self> {
        let written = Written::read(&store.read(NOTES_BYTES)?)?;
        Ok(Self { written, place: Place::Open(store), held: Vec::new() })
    }

    /// The note of this kind at this step.
    pub fn get(&self, step: u32, kind: NoteKind) -> Option<&str> {
        self.written.notes.get(&(step, kind)).map(String::as_str)
    }

    /// Every note, by step and kind.
    pub fn all(&self) -> impl Iterator<Item = (u32, NoteKind, &str)> {
        self.written.notes.iter().map(|((step, kind), text)| (*step, *kind, text.as_str()))
    }

    /// Lines that did not read and were passed over.
    pub fn skipped(&self) -> usize {
        self.written.skipped
    }

    /// Whether the last line was cut while it was being written, and is set aside.
    pub fn was_cut(&self) -> bool {
        self.written.cut
    }

    /// Writes a note in the place of an earlier one of this kind at this step; an empty text takes that back. `step` is
    /// the number of inputs taken so far. What cannot be kept is held, and tried again with the next.
    pub fn put(&mut self, step: u32, kind: NoteKind, text: &str) -> io::Result<()> {
        let text = text.trim();
        if text.chars().count() > NOTE_CHARS {
            return Err(io::Error::other(format!("a note has at most {NOTE_CHARS} characters")));
        }
        if self.get(step, kind).unwrap_or_default() == text {
            return self.settle();
        }
        let line = Line { step, kind, text: text.to_owned() };
        self.written.take(line.clone());
        self.held.push(line);
        self.settle()
    }

    /// Tries once more to keep what is held.
    pub fn settle(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        if let Place::Named(path) = &self.place {
            let mut store = FileStore::open(path)?;
            // Somebody else may have written since it was read; what is held goes after that.
            let mut written = Written::read(&store.read(NOTES_BYTES)?)?;
            self.held.iter().cloned().for_each(|line| written.take(line));
            self.written = written;
            self.place = Place::Open(Box::new(store));
        }
        let Place::Open(store) = &mut self.place else { return Ok(()) };
        let mut bytes = if self.written.open { vec![b'\n'] } else { Vec::new() };
        for line in &self.held {
            serde_json::to_writer(&mut bytes, line)?;
            bytes.push(b'\n');
        }
        if self.written.whole + bytes.len() > NOTES_BYTES {
            return Err(io::Error::other(too_large()));
        }
        // A write that failed, here or before, may have left half a line behind.
        store.keep(self.written.whole)?;
        store.append(&bytes)?;
        self.written.whole += bytes.len();
        self.written.open = false;
        self.held.clear();
        Ok(())
    }
}

impl Written {
    fn read(bytes: &[u8]) -> io::Result<Self> {
        if bytes.len() > NOTES_BYTES {
            return Err(io::Error::other(too_large()));
        }
        let mut written = Self::default();
        for raw in bytes.split_inclusive(|b| *b == b'\n') {
            let ends = raw.ends_with(b"\n");
            match serde_json::from_slice::<Line>(raw) {
                Ok(line) if line.text.chars().count() <= NOTE_CHARS => written.take(line),
                Err(_) if !ends => {
                    written.cut = true;
                    break;
                }
                // Of a newer program, or of no program at all: it stays in the file.
                Ok(_) | Err(_) => written.skipped += 1,
            }
            written.whole += raw.len();
            written.open = !ends;
        }
        Ok(written)
    }

    fn take(&mut self, line: Line) {
        match line.text.trim() {
            "" => self.notes.remove(&(line.step, line.kind)),
            _ => self.notes.insert((line.step, line.kind), line.text),
        };
    }
}

fn too_large() -> String {
    format!("it is larger than a file of notes can be ({} MiB)", NOTES_BYTES / 1024 / 1024)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::attempt::MemoryStore;
    use std::fs;

    fn read(text: &[u8]) -> Notes {
        Notes::in_store(Box::new(MemoryStore(text.to_vec()))).unwrap()
    }

    #[test]
    fn names_of_kinds_are_those_in_the_file() {
        for kind in NoteKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }

    #[test]
    fn notes_are_kept_replaced_and_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let attempt = folder.path().join("mine.attempt");
        let mut notes = Notes::beside(&attempt).unwrap();
        let file = folder.path().join("mine.notes");
        assert!(!file.exists(), "looking makes no file");
        notes.put(3, NoteKind::Pull, "to help \u{201c}at once\u{201d}\nand then some").unwrap();
        notes.put(3, NoteKind::Feeling, "tight").unwrap();
        notes.put(3, NoteKind::Feeling, "tighter").unwrap();
        notes.put(4, NoteKind::Note, "no").unwrap();
        notes.put(4, NoteKind::Note, "  ").unwrap();
        drop(notes);
        let notes = Notes::beside(&attempt).unwrap();
        let all: Vec<_> = notes.all().collect();
        assert_eq!(
            all,
            [
                (3, NoteKind::Feeling, "tighter"),
                (3, NoteKind::Pull, "to help \u{201c}at once\u{201d}\nand then some")
            ]
        );
        assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 5);
        assert!(!format!("{notes:?}").contains("tight"));
    }

    #[test]
    fn two_windows_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let attempt = folder.path().join("mine.attempt");
        let mut one = Notes::beside(&attempt).unwrap();
        let mut other = Notes::beside(&attempt).unwrap();
        one.put(1, NoteKind::Note, "one").unwrap();
        // The first holds the file: the second says so, and keeps what it was given.
        assert!(other.put(2, NoteKind::Note, "other").is_err());
        drop(one);
        other.settle().unwrap();
        assert_eq!(other.all().count(), 2);
        assert_eq!(Notes::beside(&attempt).unwrap().all().count(), 2);
    }

    #[test]
    fn broken_files_lose_only_what_is_broken() {
        let good = "{\"step\":1,\"kind\":\"note\",\"text\":\"kept\"}\n";
        let long = format!("{{\"step\":2,\"kind\":\"note\",\"text\":\"{}\"}}\n", "x".repeat(NOTE_CHARS + 1));
        let deep = "[".repeat(100_000) + "\n";
        for (name, broken, skipped, cut) in [
            ("nothing", String::new(), 0, false),
            ("an unknown kind", "{\"step\":1,\"kind\":\"dream\",\"text\":\"x\"}\n".into(), 1, false),
            ("a step that is none", "{\"step\":-1,\"kind\":\"note\",\"text\":\"x\"}\n".into(), 1, false),
            ("a cut last line", "{\"step\":9,\"kind\":\"no".into(), 0, true),
            ("empty lines", "\n\n".into(), 2, false),
            ("a header", "{\"fishbowl\":1}\n".into(), 1, false),
            ("too long a note", long, 1, false),
            ("brackets", deep, 1, false),
        ] {
            let mut notes = read(format!("{good}{broken}").as_bytes());
            assert_eq!(notes.get(1, NoteKind::Note), Some("kept"), "{name}");
            assert_eq!((notes.skipped(), notes.was_cut()), (skipped, cut), "{name}");
            notes.put(5, NoteKind::Reflection, "after").unwrap();
            let Place::Open(store) = &mut notes.place else { panic!("{name}") };
            let again = read(&store.read(NOTES_BYTES).unwrap());
            assert_eq!(again.all().count(), 2, "{name}");
            assert_eq!((again.skipped(), again.was_cut()), (skipped, false), "{name}");
        }
        assert_eq!(read(b"\xff\xfe\n").skipped(), 1);
    }

    #[test]
    fn a_whole_line_without_its_end_is_gone_on_after() {
        let mut notes = read(b"{\"step\":1,\"kind\":\"pull\",\"text\":\"a\"}");
        notes.put(2, NoteKind::Pull, "b").unwrap();
        let Place::Open(store) = &mut notes.place else { panic!("it is open") };
        assert_eq!(read(&store.read(NOTES_BYTES).unwrap()).all().count(), 2);
    }

    #[test]
    fn what_is_too_large_is_refused() {
        assert!(Notes::in_store(Box::new(MemoryStore(vec![b' '; NOTES_BYTES + 1]))).is_err());
        assert!(read(b"").put(1, NoteKind::Note, &"x".repeat(NOTE_CHARS + 1)).is_err());
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a.notes")).unwrap();
        assert!(Notes::beside(&folder.path().join("a.attempt")).is_err());
        // An attempt by an odd name is not taken for its own notes.
        assert_ne!(notes_path(Path::new("a.notes")), Path::new("a.notes"));
    }
}
