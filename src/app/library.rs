//! The shelf as the screens show it: scenarios within reach, results so far, sessions left unfinished. Must not know how it
//! is drawn.
//!
//! A scenario that was opened lives as long as the program: a session, its debrief and its pictures all point at it. The same
//! content is kept once, however often the shelf is read.

use super::home::{Best, Broken, Entry, Origin, Problem, Ready, Unfinished};
use super::{Current, Data, Dropped};
use crate::attempt::{Attempt, Header, MAX_BYTES, replay};
use crate::report::words::fill;
use crate::scenario::compiled::Person;
use crate::scenario::diagnostics::Severity;
use crate::scoring;
use crate::shelf::{self, Opened, files, kept};
use crate::words::Language;
use bevy::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Finished attempts that are looked through for results.
const LOOKED_THROUGH: usize = 200;

/// The shelf.
#[derive(Resource, Default)]
pub struct Library {
    /// What is on it.
    pub entries: Vec<Entry>,
    /// Sessions to go on with.
    pub unfinished: Vec<Unfinished>,
    /// Something to be told.
    pub banner: Option<String>,
    /// Opened scenarios, by place in `entries`.
    opened: Vec<Option<&'static Opened>>,
    /// All that were ever opened, by content and language.
    alive: BTreeMap<([u8; 32], String), &'static Opened>,
    /// Headers of the unfinished ones.
    headers: Vec<Header>,
    /// Results by scenario's hash: best and how many.
    results: BTreeMap<String, (Option<Best>, usize)>,
    /// What finished attempts came to, so that each is replayed once: scenario's hash and result.
    counted: BTreeMap<PathBuf, Option<(String, Option<Best>)>>,
    /// The language it was last read in, and how many of the shipped ones were there then.
    spoken: Option<&'static str>,
    shipped: usize,
    /// The shelf has to be read again.
    stale: bool,
}

/// The shelf.
pub fn plugin(app: &mut App) {
    let spoken = app.world().resource::<Current>().0.spoken();
    read_ahead(spoken);
    app.insert_resource(Library { stale: true, spoken, ..default() })
        .add_systems(Update, (drop, refresh).chain().in_set(super::frame::Step::Outside))
        .add_systems(OnEnter(super::Screen::Home), |mut library: ResMut<Library>| library.stale = true);
}

/// Has the shipped scenarios read while the window is being opened, or while something else is on the screen.
pub fn read_ahead(spoken: Option<&'static str>) {
    let _on_its_own = std::thread::spawn(move || shelf::read_ahead(spoken));
}

/// What was dropped goes on the shelf.
fn drop(mut dropped: ResMut<Dropped>, mut settings: ResMut<Current>, mut library: ResMut<Library>) {
    if dropped.files.is_empty() {
        return;
    }
    for path in std::mem::take(&mut dropped.files) {
        library.put(&path, &mut settings);
    }
}

fn refresh(
    mut library: ResMut<Library>,
    settings: Res<Current>,
    data: Res<Data>,
    mut lively: ResMut<super::frame::Lively>,
) {
    let spoken = settings.0.spoken();
    if library.spoken != spoken {
        let library = library.bypass_change_detection();
        (library.spoken, library.stale) = (spoken, true);
        read_ahead(spoken);
    }
    let so_far = shelf::first_read(spoken).count();
    if so_far < shelf::SHIPPED.len() {
        // The rest comes within a few frames.
        lively.moving = true;
    }
    if so_far > 0 && (library.stale || so_far > library.shipped) {
        let library = library.bypass_change_detection();
        library.stale = false;
        library.read(settings.0.scenarios.as_deref(), data.0.as_deref());
    }
}

impl Library {
    /// Puts a file's or a folder's scenarios on the shelf, and remembers where they were.
    pub fn put(&mut self, path: &Path, settings: &mut Current) {
        match shelf::open(path, self.spoken) {
            Ok(found) if found.is_empty() => {
                self.banner = Some(format!("{}: no .ron", path.display()));
            }
            Ok(_) => {
                settings.0.scenarios = Some(path.to_owned());
                self.banner = None;
                self.stale = true;
            }
            Err(fault) => self.banner = Some(fault.to_string()),
        }
    }

    /// Asks for the shelf to be read again.
    pub fn reload(&mut self) {
        self.stale = true;
    }

    /// Reads the shelf, the results and what is unfinished: of what comes with the program, as much as has been read. A
    /// place on the shelf stays what it is while more comes.
    fn read(&mut self, named: Option<&Path>, data: Option<&Path>) {
        let mut found: Vec<Cow<'static, shelf::Entry>> =
            shelf::first_read(self.spoken).map(Cow::Borrowed).collect();
        self.shipped = found.len();
        if let Some(path) = named {
            match shelf::open(path, self.spoken) {
                Ok(own) => {
                    // One's own stands first, and hides a shipped one of the same name.
                    let ids: Vec<String> =
                        own.iter().filter_map(|e| e.scenario().map(|s| s.head.id.clone())).collect();
                    found.retain(|e| e.scenario().is_none_or(|s| !ids.contains(&s.head.id)));
                    found.splice(0..0, own.into_iter().map(Cow::Owned));
                }
                Err(fault) => self.banner = Some(fault.to_string()),
            }
        }
        if self.shipped == shelf::SHIPPED.len() {
            self.results(data);
        }
        self.entries.clear();
        self.opened.clear();
        for entry in found {
            let (entry, opened) = self.entry(entry);
            self.entries.push(entry);
            self.opened.push(opened);
        }
        self.waiting(data);
    }

    /// An entry as the screens show it, and what it opens.
    fn entry(&mut self, found: Cow<'static, shelf::Entry>) -> (Entry, Option<&'static Opened>) {
        let warnings = found.count(Severity::Warning);
        let from = found.path.clone().map_or(Origin::Shipped, Origin::File);
        let opened = match found {
            Cow::Borrowed(entry) => entry.opened.as_ref().map_err(|_| Cow::Borrowed(entry)),
            Cow::Owned(entry) => match entry.opened {
                Ok(opened) => Ok(self.keep_alive(opened)),
                Err(_) => Err(Cow::Owned(entry)),
            },
        };
        match opened {
            Ok(opened) => {
                let hash = crate::attempt::hex(&opened.scenario.hash);
                let (best, tries) = self.results.get(&hash).copied().unwrap_or_default();
                let ready = Ready { scenario: &opened.scenario, from, best, tries, warnings };
                (Entry::Ready(ready), Some(opened))
            }
            Err(entry) => (Entry::Broken(broken(&entry)), None),
        }
    }

    /// The one copy of an opened scenario.
    fn keep_alive(&mut self, opened: Opened) -> &'static Opened {
        let which = (opened.scenario.hash, opened.scenario.head.language.clone());
        self.alive.entry(which).or_insert_with(|| Box::leak(Box::new(opened)))
    }

    /// Results of the newest finished attempts: the best, and how many.
    fn results(&mut self, data: Option<&Path>) {
        self.results.clear();
        let Some(data) = data else { return };
        let paths = kept::newest_first(&kept::attempts_in(data)).unwrap_or_default();
        let mut library = shelf::Library::new(None);
        for path in paths.into_iter().take(LOOKED_THROUGH) {
            if !self.counted.contains_key(&path) {
                let Some(came_to) = came_to(&path, &mut library) else { continue };
                self.counted.insert(path.clone(), came_to);
            }
            let Some(Some((hash, result))) = self.counted.get(&path) else { continue };
            let entry = self.results.entry(hash.clone()).or_default();
            entry.1 += 1;
            entry.0 = match (entry.0, *result) {
                (Some(a), Some(b)) if a.score >= b.score => Some(a),
                (a, b) => b.or(a),
            };
        }
    }

    /// Sessions to go on with.
    fn waiting(&mut self, data: Option<&Path>) {
        self.unfinished.clear();
        self.headers.clear();
        let Some(data) = data else { return };
        for open in kept::unfinished(data, None) {
            let known = self
                .entries
                .iter()
                .filter_map(Entry::ready)
                .find(|r| r.scenario.head.id == open.header.scenario);
            let title = known.map_or_else(
                || open.header.scenario.clone(),
                |r| fill(r.scenario, &r.scenario.head.title, Person::NOBODY),
            );
            self.unfinished.push(Unfinished {
                path: open.path,
                title,
                begun: open.header.begun.clone(),
                decisions: open.inputs,
                mode: open.header.mode,
            });
            self.headers.push(open.header);
        }
    }

    /// The introduction: a group of two that explains the screen by being played.
    pub fn introduction(&mut self, language: Language) -> Result<&'static Opened, String> {
        let opened = shelf::introduction(language.tag()).map_err(|f| f.to_string())?;
        Ok(self.keep_alive(opened))
    }

    /// The scenario at a place on the shelf.
    pub fn at(&self, place: usize) -> Option<&'static Opened> {
        self.opened.get(place).copied().flatten()
    }

    /// The place of a scenario with this id.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|e| e.ready().is_some_and(|r| r.scenario.head.id == id))
    }

    /// What an unfinished session is gone on with: its attempt, opened, and its scenario as it was.
    pub fn go_on(&mut self, place: usize) -> Result<(&'static Opened, kept::Place), String> {
        let (path, header) = match (self.unfinished.get(place), self.headers.get(place)) {
            (Some(u), Some(h)) => (u.path.clone(), h.clone()),
            _ => return Err(String::new()),
        };
        let opened = shelf::of_attempt(&path, &header, None).map_err(|f| f.to_string())?;
        let opened = self.spoken.and_then(|spoken| opened.in_language(spoken)).unwrap_or(opened);
        let kept = kept::named(&path).map_err(|f| f.to_string())?;
        Ok((self.keep_alive(opened), kept))
    }
}

/// Something on the shelf that cannot be played, and why.
fn broken(entry: &shelf::Entry) -> Broken {
    let errors = entry.findings.iter().filter(|s| s.finding.severity == Severity::Error);
    let mut problems: Vec<Problem> = errors
        .map(|s| Problem {
            code: s.finding.code,
            line: s.line,
            column: s.column,
            message: s.finding.message.clone(),
            help: s.finding.help.clone(),
        })
        .collect();
    if let (true, Err(fault)) = (problems.is_empty(), &entry.opened) {
        let message = fault.to_string();
        problems.push(Problem { code: "", line: 1, column: 1, message, help: String::new() });
    }
    let path = entry.path.clone().unwrap_or_else(|| PathBuf::from(&entry.name));
    Broken { name: entry.name.clone(), path, problems }
}

/// What an attempt came to: none while it may still change; an inner none if it counts for nothing.
fn came_to(path: &Path, library: &mut shelf::Library) -> Option<Option<(String, Option<Best>)>> {
    let attempt = files::read(path, MAX_BYTES).ok().and_then(|bytes| Attempt::parse(&bytes).ok());
    let Some(attempt) = attempt.filter(|a| a.problems.is_empty()) else { return Some(None) };
    attempt.ending()?;
    let header = attempt.header.clone();
    let Ok(opened) = library.of_attempt(path, &header) else { return Some(None) };
    let Ok(sitting) = replay(&attempt, &opened.scenario, &opened.theory) else { return Some(None) };
    let sheet = scoring::grade(&sitting);
    let best = sheet
        .score
        .zip(sheet.chance)
        .map(|(score, chance)| Best { score: score / 100, chance: chance / 100 });
    Some(Some((header.scenario_hash, best)))
}
