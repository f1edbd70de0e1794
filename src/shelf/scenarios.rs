//! Scenarios by id or path, shipped or from a folder, with the theory each plays by. Must not know what is done with
//! them.

use super::fault::Fault;
use super::said::short;
use super::words::Words;
use super::{entry, files};
use crate::attempt::{self, Header, folder};
use crate::scenario::diagnostics::{Finding, Severity, position};
use crate::scenario::translation::Progress;
use crate::scenario::{self, Reading, Scenario, limits};
use crate::theory::{self, Theory};
use crate::vocabulary::nearest;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// Ids with the texts in their folders.
macro_rules! shipped {
    ($($id:literal),* $(,)?) => {
        &[$(($id, include_str!(concat!("../../scenarios/", $id, "/scenario.ron")))),*]
    };
}

/// The scenarios that come with the program: id and text, in the order of the shelf.
pub const SHIPPED: &[(&str, &str)] = shipped![
    "first-circle",
    "the-running-tap",
    "favourites",
    "the-same-chair",
    "yes-but",
    "slip",
    "what-was-said-outside",
    "too-much-too-soon",
    "mirror-mirror",
    "everyone-agrees",
    "parts-at-the-table",
    "words-that-land",
    "de-laatste-keer",
];

/// The introduction, which explains the screen by being played, in each language it is written in.
const INTRODUCTION: &[(&str, &str)] = &[
    ("en", include_str!("../../assets/introduction/en.ron")),
    ("nl", include_str!("../../assets/introduction/nl.ron")),
];

/// The introduction in the language with this tag, else in English.
pub fn introduction(tag: &str) -> Result<Opened, Fault> {
    let own = INTRODUCTION.iter().find(|(t, _)| *t == tag).unwrap_or(&INTRODUCTION[0]);
    Source { name: "introduction".into(), bytes: Cow::Borrowed(own.1.as_bytes()), path: None, words: None }
        .open()
}

/// A scenario's text and where it is from.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called in messages: its path or its id.
    pub name: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Its file; none if shipped.
    pub path: Option<PathBuf>,
    /// A translation to play it with.
    pub words: Option<Words>,
}

/// A scenario that can be played, with its theory.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The scenario.
    pub scenario: Scenario,
    /// The theory it plays by.
    pub theory: Cow<'static, Theory>,
    /// The translation it says its lines in, and how far that has come.
    pub translated: Option<Progress>,
    /// The scenario as it is written.
    text: Cow<'static, str>,
    /// The theory as it is written.
    theory_text: Cow<'static, str>,
    /// Its file; none if shipped.
    path: Option<PathBuf>,
}

impl Opened {
    /// Keeps the scenario and the theory beside an attempt, so that it can be gone on with and replayed whatever becomes
    /// of them elsewhere.
    pub fn keep_beside(&self, attempt: &Path) -> std::io::Result<()> {
        let scenario = attempt::hex(&self.scenario.hash);
        let theory = attempt::theory_hash(&self.theory);
        folder::keep(&folder::played(attempt, "theory", &self.theory.id, &theory), &self.theory_text)?;
        folder::keep(&folder::played(attempt, "scenario", &self.scenario.head.id, &scenario), &self.text)
    }

    /// The same in another language, if there is a translation that says at least half of it; a code such as `nl`.
    pub fn in_language(&self, language: &str) -> Option<Self> {
        if self.scenario.head.language == language {
            return Some(self.clone());
        }
        let words = Words::find(&self.scenario.head.id, self.path.as_deref(), language)?;
        let (loaded, reading) = scenario::load_in(&self.text, language, &words.bytes);
        let translated = match reading {
            // It is the language it is written in, though it may have been opened in another.
            None => None,
            Some(Reading { progress, enough: true, .. }) => Some(progress),
            Some(_) => return None,
        };
        Some(Self { scenario: loaded.scenario?, translated, ..self.clone() })
    }

    /// How many of its texts are shown as they are written, because the translation lacks them.
    pub fn untranslated(&self) -> usize {
        self.translated.map_or(0, |p| p.texts - p.used)
    }

    /// The languages it has translations to.
    pub fn languages(&self) -> Vec<String> {
        Words::languages(&self.scenario.head.id, self.path.as_deref())
    }

    /// Whether an attempt was played in this, to the letter.
    fn fits(&self, header: &Header) -> bool {
        attempt::hex(&self.scenario.hash) == header.scenario_hash
            && attempt::theory_hash(&self.theory) == header.theory_hash
    }
}

impl Source {
    /// A shipped one.
    pub(super) fn shipped(&(id, text): &(&'static str, &'static str)) -> Self {
        Self { name: id.into(), bytes: Cow::Borrowed(text.as_bytes()), path: None, words: None }
    }

    /// From a file.
    pub fn file(path: &Path) -> Result<Self, Fault> {
        let bytes = files::read(path, limits::FILE_BYTES)?;
        let name = path.display().to_string();
        Ok(Self { name, bytes: bytes.into(), path: Some(path.to_owned()), words: None })
    }

    /// The same, to be played in this language if there is a translation; else as it is written.
    pub fn in_language(mut self, language: Option<&str>) -> Self {
        let find = |language| Words::find(&self.name, self.path.as_deref(), language);
        self.words = language.and_then(find);
        self
    }

    /// The text for excerpts; what is not text is shown as far as it can be.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }

    /// Reads it and its theory. A scenario with errors is a finding.
    pub fn open(self) -> Result<Opened, Fault> {
        self.read().0
    }

    /// Reads it, and says what there is to say about it.
    pub(super) fn read(&self) -> (Result<Opened, Fault>, Vec<Finding>) {
        let read = match (&self.words, std::str::from_utf8(&self.bytes)) {
            (Some(words), Ok(text)) => Some(scenario::load_in(text, &words.language, &words.bytes)),
            _ => None,
        };
        let (loaded, reading) = read.unwrap_or_else(|| (scenario::load_bytes(&self.bytes), None));
        let translated = reading.filter(|r| r.enough).map(|r| r.progress);
        (self.opened(loaded.scenario, translated, &loaded.findings), loaded.findings)
    }

    fn opened(
        &self,
        scenario: Option<Scenario>,
        translated: Option<Progress>,
        findings: &[Finding],
    ) -> Result<Opened, Fault> {
        let scenario = scenario.ok_or_else(|| self.refusal(findings))?;
        let (theory, theory_text) = self.theory_and_text(&scenario)?;
        // What loaded is text; what comes with the program is not copied.
        let text = match &self.bytes {
            Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
            Cow::Owned(_) => Cow::Owned(self.text().into_owned()),
        };
        Ok(Opened { scenario, theory, translated, text, theory_text, path: self.path.clone() })
    }

    fn refusal(&self, findings: &[Finding]) -> Fault {
        let errors: Vec<&Finding> = findings.iter().filter(|f| f.severity == Severity::Error).collect();
        let first = errors.first().map(|f| (position(&self.text(), f.range.start).0, f.message.clone()));
        Fault::Unplayable { name: self.name.clone(), errors: errors.len(), first }
    }

    /// The theory the scenario names, read from beside it; else the shipped one.
    pub fn theory(&self, scenario: &Scenario) -> Result<Cow<'static, Theory>, Fault> {
        Ok(self.theory_and_text(scenario)?.0)
    }

    fn theory_and_text(
        &self,
        scenario: &Scenario,
    ) -> Result<(Cow<'static, Theory>, Cow<'static, str>), Fault> {
        let Some(file) = &scenario.head.theory else {
            return Ok((Cow::Borrowed(theory::shipped()), Cow::Borrowed(theory::TEXT)));
        };
        // A scenario may come from anyone: it names a file beside itself, not one anywhere on the machine.
        let plain = !file.is_empty() && !file.contains(['/', '\\', ':']) && file != "..";
        let folder = self.path.as_deref().map(|p| p.parent().unwrap_or(Path::new("")));
        let (true, Some(folder)) = (plain, folder) else {
            return Err(Fault::Found(format!(
                "{} names the theory '{}', which is not the name of a file beside it.",
                self.name,
                short(file)
            )));
        };
        let path = folder.join(file);
        let bytes = files::read(&path, limits::FILE_BYTES)?;
        let told = |why: String| Fault::Found(format!("The theory {}: {why}", path.display()));
        let text = String::from_utf8(bytes).map_err(|_| told("it is not UTF-8 text.".into()))?;
        let theory = Theory::parse(&text).map_err(|e| told(e.to_string()))?;
        Ok((Cow::Owned(theory), Cow::Owned(text)))
    }
}

/// Every scenario within reach, as [`entries`](super::entries) finds them. What cannot be read or played comes as its
/// fault.
pub fn all(folder: Option<&Path>) -> Result<Vec<Result<Opened, Fault>>, Fault> {
    Ok(entry::entries(folder)?.into_iter().map(|e| e.opened).collect())
}

/// The scenario meant by a path or an id.
pub fn find(wanted: &Path, folder: Option<&Path>) -> Result<Opened, Fault> {
    let name = wanted.to_string_lossy();
    let pathlike = name.contains(['/', '\\']) || name.ends_with(".ron") || name == "." || name == "..";
    if pathlike || wanted.is_file() || wanted.join(files::SCENARIO).is_file() {
        let file = files::scenario_at(wanted);
        if wanted.is_dir() && !file.is_file() {
            return Err(Fault::cannot(format!("There is no {} in {name}.", files::SCENARIO)));
        }
        return Source::file(&file)?.open();
    }
    if folder.is_none()
        && let Some(shipped) = SHIPPED.iter().find(|(id, _)| *id == name)
    {
        return Source::shipped(shipped).open();
    }
    let mut ids = Vec::new();
    for opened in all(folder)?.into_iter().flatten() {
        if opened.scenario.head.id == name {
            return Ok(opened);
        }
        ids.push(opened.scenario.head.id);
    }
    let near = nearest(&name, ids.iter().map(String::as_str)).map(str::to_owned);
    Err(Fault::NoScenario { wanted: name.into_owned(), near })
}

/// The scenarios attempts were played in, each opened once.
#[derive(Debug, Default)]
pub struct Library {
    folder: Option<PathBuf>,
    /// The shelf, once it has been needed.
    shelf: Option<Vec<Opened>>,
    /// What was found beside attempts.
    kept: Vec<Opened>,
}

impl Library {
    /// A library that also looks in this folder.
    pub fn new(folder: Option<&Path>) -> Self {
        Self { folder: folder.map(Path::to_owned), ..Self::default() }
    }

    /// The scenario and theory an attempt was played in: those kept beside it, else the one on the shelf with the same
    /// content, else one with the same id (which will then not fit, and replaying says why).
    pub fn of_attempt(&mut self, path: &Path, header: &Header) -> Result<&Opened, Fault> {
        if let Some(at) = self.kept.iter().position(|o| o.fits(header)) {
            return Ok(&self.kept[at]);
        }
        if let Some(opened) = kept_beside(path, header) {
            self.kept.push(opened);
            return Ok(&self.kept[self.kept.len() - 1]);
        }
        if self.shelf.is_none() {
            self.shelf = Some(all(self.folder.as_deref())?.into_iter().flatten().collect());
        }
        let shelf = self.shelf.as_deref().unwrap_or_default();
        shelf
            .iter()
            .find(|o| o.fits(header))
            .or_else(|| shelf.iter().find(|o| o.scenario.head.id == header.scenario))
            .ok_or_else(|| Fault::Unshelved(header.scenario.clone()))
    }
}

/// The scenario and theory an attempt was played in.
pub fn of_attempt(path: &Path, header: &Header, folder: Option<&Path>) -> Result<Opened, Fault> {
    Library::new(folder).of_attempt(path, header).cloned()
}

/// What is kept beside an attempt, if it is there and is what the attempt names.
fn kept_beside(path: &Path, header: &Header) -> Option<Opened> {
    let theory = folder::played(path, "theory", &header.theory, &header.theory_hash);
    let bytes = files::read(&theory, limits::FILE_BYTES).ok()?;
    let theory_text = String::from_utf8(bytes).ok()?;
    let theory = Theory::parse(&theory_text).ok()?;
    let scenario = folder::played(path, "scenario", &header.scenario, &header.scenario_hash);
    let source = Source::file(&scenario).ok()?;
    let scenario = scenario::load_bytes(&source.bytes).scenario?;
    let opened = Opened {
        scenario,
        theory: Cow::Owned(theory),
        translated: None,
        text: source.text().into_owned().into(),
        theory_text: Cow::Owned(theory_text),
        path: None,
    };
    opened.fits(header).then_some(opened)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_scenarios_is_shipped_under_its_own_name() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.join(files::SCENARIO).is_file())
            .map(|p| p.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        there.sort();
        let mut shipped: Vec<&str> = SHIPPED.iter().map(|(id, _)| *id).collect();
        shipped.sort_unstable();
        assert_eq!(there, shipped);
    }
}
