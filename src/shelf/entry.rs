//! A scenario on the shelf with everything that was found about it, playable or not. Must not know how findings are
//! made or shown.

use super::fault::Fault;
use super::files;
use super::scenarios::{Opened, SHIPPED, Source};
use crate::analysis;
use crate::scenario::diagnostics::{Finding, Severity, position};
use crate::scenario::{self, Scenario, limits, translation};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// A scenario within reach.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is called in messages: its path or its id.
    pub name: String,
    /// Its file; none if shipped.
    pub path: Option<PathBuf>,
    /// It, ready to be played, or why it cannot be.
    pub opened: Result<Opened, Fault>,
    /// What reading it tells: errors, warnings and notes, in the order of the text.
    pub findings: Vec<Spot>,
}

/// A finding and where it is in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// Its code, what it says, and what helps.
    pub finding: Finding,
}

impl Entry {
    /// What is in a source.
    pub fn of(source: &Source) -> Self {
        let (opened, findings) = source.read();
        let (name, path) = (source.name.clone(), source.path.clone());
        Self { name, path, opened, findings: spots(source, findings) }
    }

    /// What is in a file, in this language if there is a translation; one that cannot be read is an entry that says so.
    pub fn file(path: &Path, language: Option<&str>) -> Self {
        match Source::file(path) {
            Ok(source) => Self::of(&source.in_language(language)),
            Err(fault) => Self {
                name: path.display().to_string(),
                path: Some(path.to_owned()),
                opened: Err(fault),
                findings: Vec::new(),
            },
        }
    }

    /// The scenario, if it can be played.
    pub fn scenario(&self) -> Option<&Scenario> {
        self.opened.as_ref().ok().map(|o| &o.scenario)
    }

    /// How many findings of this weight reading it tells.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|s| s.finding.severity == severity).count()
    }
}

/// Every scenario within reach: those in the folder, if one is named, then the shipped ones; an id in the folder hides
/// the shipped one.
pub fn entries(folder: Option<&Path>) -> Result<Vec<Entry>, Fault> {
    let mut shelf: Vec<Entry> = Vec::new();
    if let Some(folder) = folder {
        if !folder.is_dir() {
            return Err(Fault::NotAFolder(folder.to_owned()));
        }
        shelf.extend(files::scenarios_in(folder)?.iter().map(|path| Entry::file(path, None)));
    }
    for entry in shipped(None) {
        let hidden = shelf.iter().filter_map(Entry::scenario).any(|s| s.head.id == entry.name);
        if !hidden {
            shelf.push(entry.clone());
        }
    }
    Ok(shelf)
}

/// What the shelf can be read in: as everything is written, or in a language that something comes in.
const SHELVES: [Option<&str>; 3] = [None, Some("en"), Some("nl")];

/// A place for each scenario that comes with the program, on each shelf.
static READ: [[OnceLock<Entry>; SHIPPED.len()]; SHELVES.len()] =
    [const { [const { OnceLock::new() }; SHIPPED.len()] }; SHELVES.len()];

/// Which shelf that is. One in a language that nothing comes in is the one on which everything is as it is written.
fn shelf(language: Option<&str>) -> usize {
    SHELVES.iter().position(|l| *l == language).unwrap_or(0)
}

/// Reads the one at this place, if it has not been read.
fn read(shelf: usize, place: usize) -> &'static Entry {
    READ[shelf][place]
        .get_or_init(|| Entry::of(&Source::shipped(&SHIPPED[place]).in_language(SHELVES[shelf])))
}

/// Reads all of [`shipped`] in its order, on this thread: for whoever has something else to do meanwhile.
pub fn read_ahead(language: Option<&str>) {
    for place in 0..SHIPPED.len() {
        read(shelf(language), place);
    }
}

/// What comes with the program, in the order of the shelf and, where there is a translation, in this language; read once,
/// by as many threads as the machine has.
pub fn shipped(language: Option<&str>) -> impl Iterator<Item = &'static Entry> {
    let shelf = shelf(language);
    let next = AtomicUsize::new(0);
    let reader = || {
        while let Some(place) = Some(next.fetch_add(1, Relaxed)).filter(|place| *place < SHIPPED.len()) {
            read(shelf, place);
        }
    };
    if first_read(language).count() < SHIPPED.len() {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(reader);
            }
        });
    }
    (0..SHIPPED.len()).map(move |place| read(shelf, place))
}

/// Those of [`shipped`] that have been read so far, up to the first that has not: they can be shown while the rest is on
/// its way.
pub fn first_read(language: Option<&str>) -> impl Iterator<Item = &'static Entry> {
    READ[shelf(language)].iter().map_while(OnceLock::get)
}

/// What a file or a folder holds that somebody named: a file is one scenario, and so is a folder with a scenario of its
/// own; any other folder is all the scenarios in it, of which there is at least one. In this language, if there are
/// translations.
pub fn open(named: &Path, language: Option<&str>) -> Result<Vec<Entry>, Fault> {
    if !named.is_dir() {
        return Ok(vec![Entry::of(&Source::file(named)?.in_language(language))]);
    }
    let found = files::scenarios_in(named)?;
    if found.is_empty() {
        return Err(Fault::Cannot(format!(
            "There is no scenario in {}; it is a folder without .ron files.",
            named.display()
        )));
    }
    Ok(found.iter().map(|path| Entry::file(path, language)).collect())
}

/// Everything that can be said about a source: what reading it tells and, if it can be played, what playing it tells;
/// sorted by place. Takes as long as playing it a few thousand times.
pub fn check(source: &Source) -> Vec<Finding> {
    let loaded = scenario::load_bytes(&source.bytes);
    let mut findings = loaded.findings;
    let Some(scenario) = loaded.scenario else { return findings };
    match source.theory(&scenario) {
        Ok(theory) => findings.extend(analysis::audit(&scenario, &theory, &source.text())),
        Err(fault) => {
            let text = source.text();
            let start = text.find("theory:").unwrap_or(0);
            findings.push(Finding {
                code: "F909",
                severity: Severity::Error,
                range: start..(start + 7).min(text.len()),
                message: fault.to_string(),
                why: "The scenario names a theory of its own, and cannot be played without it.".into(),
                help: "Put the theory file beside the scenario, or leave the field out.".into(),
                also: Vec::new(),
            });
        }
    }
    findings.sort_by(|a, b| (a.range.start, a.range.end, a.code).cmp(&(b.range.start, b.range.end, b.code)));
    findings
}

/// A file that was checked: its name, its text, and what there is to say about it.
pub type Checked = (String, String, Vec<Finding>);

/// The translations beside a scenario's own file. Those of a scenario that cannot be read are not looked at: what they should
/// say is not known.
pub fn check_translations(source: &Source) -> Result<Vec<Checked>, Fault> {
    let folder = source.path.as_deref().filter(|p| p.ends_with(files::SCENARIO)).and_then(Path::parent);
    let Some(document) = scenario::document(&source.text()) else { return Ok(Vec::new()) };
    let mut checked = Vec::new();
    for path in folder.map(files::translations_in).unwrap_or_default() {
        let bytes = files::read(&path, limits::FILE_BYTES)?;
        let (_, findings) = translation::read(&document, &bytes);
        checked.push((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned(), findings));
    }
    Ok(checked)
}

/// Findings with their lines and columns.
pub fn spots(source: &Source, findings: Vec<Finding>) -> Vec<Spot> {
    let text = source.text();
    let mut spots: Vec<Spot> = findings
        .into_iter()
        .map(|finding| {
            let (line, column) = position(&text, finding.range.start);
            Spot { line, column, finding }
        })
        .collect();
    spots.sort_by_key(|s| (s.finding.range.start, s.finding.range.end));
    spots
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_cannot_be_played_is_an_entry_with_its_findings() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.ron"), SHIPPED[0].1).unwrap();
        fs::write(folder.path().join("b.ron"), "(\n  fishbowl: 1,\n  id: 7").unwrap();
        fs::write(folder.path().join("c.ron"), [0xff, 0xfe]).unwrap();
        let shelf = entries(Some(folder.path())).unwrap();
        assert_eq!(shelf.len(), 2 + SHIPPED.len(), "the shipped one is hidden by its like");
        assert_eq!(shelf[0].scenario().unwrap().head.id, SHIPPED[0].0);
        for broken in &shelf[1..3] {
            assert!(matches!(broken.opened, Err(Fault::Unplayable { errors: 1.., .. })), "{broken:?}");
            assert!(broken.count(Severity::Error) > 0);
            assert!(broken.findings.iter().all(|s| s.line > 0 && s.column > 0));
            assert!(broken.path.as_ref().is_some_and(|p| broken.name == p.display().to_string()));
        }
        assert_eq!(open(folder.path(), None).unwrap().len(), 3);
        assert_eq!(open(&folder.path().join("a.ron"), None).unwrap().len(), 1);
    }

    #[test]
    fn what_comes_with_the_program_is_read_in_its_order() {
        for language in [None, Some("nl"), Some("en"), Some("xx")] {
            let read: Vec<&str> = shipped(language).map(|e| e.name.as_str()).collect();
            assert_eq!(read, SHIPPED.iter().map(|(id, _)| *id).collect::<Vec<_>>());
            assert!(first_read(language).count() == SHIPPED.len());
            assert!(first_read(language).all(|e| e.scenario().is_some()));
        }
        let language = |of: Option<&str>, id: &str| {
            let entry = shipped(of).find(|e| e.name == id).unwrap();
            entry.scenario().unwrap().head.language.clone()
        };
        assert_eq!(language(None, "the-running-tap"), "en");
        assert_eq!(language(Some("nl"), "the-running-tap"), "nl");
        assert_eq!(language(None, "de-laatste-keer"), "nl");
    }

    #[test]
    fn what_is_not_there_is_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = folder.path().join("nowhere");
        assert_eq!(entries(Some(&nowhere)).unwrap_err(), Fault::NotAFolder(nowhere.clone()));
        assert!(matches!(open(&nowhere, None).unwrap_err(), Fault::Cannot(_)));
        assert!(matches!(open(folder.path(), None).unwrap_err(), Fault::Cannot(_)));
    }
}
