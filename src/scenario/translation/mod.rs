//! A scenario in another language: its texts, a translation file beside it, and what does not fit. Must not know files.
//!
//! The scenario is written once, in one language, and stays what it is: a translation changes words only, never its hash, a
//! rule or a path. What is missing, stale or faulty in it falls back to the source text and is counted.

pub mod po;
mod texts;

pub use po::{Catalogue, Entry, write};
pub use texts::walk;

use super::codes;
use super::diagnostics::{Finding, Findings};
use super::document::Document;
use super::limits;
use std::collections::{BTreeMap, BTreeSet};

/// A translation beyond this many hundredths of its source's characters may not fit where the source does.
const LONG: usize = 170;
/// Shorter texts than this are never too long.
const SHORT: usize = 40;
/// The field of the head that names the scenario.
const SCENARIO: &str = "X-Fishbowl-Scenario";

/// Codes of what keeps a file from being brought up to date: it is not this scenario's, or not text.
pub const BARS: [&str; 2] = ["F131", "F132"];

/// How far a translation has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Texts of the scenario.
    pub texts: usize,
    /// Those that are translated and used.
    pub used: usize,
    /// Those without a translation.
    pub missing: usize,
    /// Those whose source has changed since, or that a translator marked as unsure.
    pub stale: usize,
    /// Those that cannot be used: a name in curly brackets is missing or new.
    pub faulty: usize,
    /// Translations of texts that are gone.
    pub orphaned: usize,
}

/// The words a scenario is played with in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// The language's code.
    pub language: String,
    /// By path.
    words: BTreeMap<String, String>,
    /// How far it has come.
    pub progress: Progress,
}

impl Translation {
    /// Puts its words in the place of the source's.
    pub(super) fn onto(&self, doc: &mut Document) {
        walk(doc, &mut |path, _, text| {
            if let Some(words) = self.words.get(path) {
                text.clone_from(words);
            }
        });
        doc.language.clone_from(&self.language);
    }
}

/// Reads a translation of this scenario; everything that does not fit is told, with places in the file.
pub fn read(doc: &Document, bytes: &[u8]) -> (Translation, Vec<Finding>) {
    let mut out = Findings::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            out.add(codes::PO_ENCODING, at..at, "The file is not UTF-8 text.")
                .why("Letters in another encoding cannot be told from one another.")
                .help("Save it as UTF-8; in most translation programs that is a property of the catalogue.");
            return (Translation::default(), out.settle("", limits::FINDINGS));
        }
    };
    let catalogue = po::read(text, &mut out);
    let translation = fit(doc, &catalogue, &mut out);
    (translation, out.settle(text, limits::FINDINGS))
}

/// Reads a file for itself, whatever it translates.
pub fn catalogue(text: &str) -> (Catalogue, Vec<Finding>) {
    let mut out = Findings::default();
    let catalogue = po::read(text, &mut out);
    (catalogue, out.settle(text, limits::FINDINGS))
}

fn fit(doc: &Document, catalogue: &Catalogue, out: &mut Findings) -> Translation {
    let mut translation = Translation {
        language: catalogue.field("Language").unwrap_or_default().to_owned(),
        ..Translation::default()
    };
    if !the_head_fits(doc, catalogue, out) {
        return translation;
    }
    let mut sources: BTreeMap<String, String> = BTreeMap::new();
    walk(&mut doc.clone(), &mut |path, _, text| _ = sources.insert(path.to_owned(), text.clone()));
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let progress = &mut translation.progress;
    progress.texts = sources.len();
    for entry in catalogue.entries.iter().filter(|e| !e.obsolete) {
        let at = entry.range.clone();
        let Some(source) = sources.get(&entry.context) else {
            progress.orphaned += 1;
            out.add(codes::PO_ORPHAN, at, format!("The scenario has no text `{}`.", short(&entry.context)))
                .why("It was taken out or has another id now; this translation is not used.")
                .help("Update the file with `fishbowl translate`: what is gone is kept at its end.");
            continue;
        };
        if !seen.insert(&entry.context) {
            out.add(codes::PO_TWICE, at, format!("`{}` is translated twice.", short(&entry.context)))
                .why("Only the first is used.")
                .help("Take one of them out.");
            continue;
        }
        if entry.text.trim().is_empty() {
            continue;
        }
        if entry.fuzzy || entry.source != *source {
            progress.stale += 1;
            out.add(codes::PO_STALE, at, format!("`{}` is translated from other words, or marked as unsure.", short(&entry.context)))
                .why(format!("The scenario says: {}", short(source)))
                .help("Update the file, mend the translation and take the mark `fuzzy` away. Until then the source is shown.");
            continue;
        }
        let (own, theirs) = (placeholders(source), placeholders(&entry.text));
        if own != theirs {
            progress.faulty += 1;
            let list = |names: &BTreeSet<&str>| {
                names.iter().map(|n| format!("{{{n}}}")).collect::<Vec<_>>().join(", ")
            };
            let told =
                |names: &BTreeSet<&str>| if names.is_empty() { "none".to_owned() } else { list(names) };
            out.add(
                codes::PO_NAMES,
                at,
                format!("The names in curly brackets differ in `{}`.", short(&entry.context)),
            )
            .why(format!("The source has {}, the translation {}.", told(&own), told(&theirs)))
            .help("Use the same names, in any order. Until then the source is shown.");
            continue;
        }
        let (long, source_long) = (entry.text.chars().count(), source.chars().count());
        if long > SHORT && long * 100 > source_long * LONG {
            out.add(
                codes::PO_LONG,
                at,
                format!("`{}` is much longer than its source.", short(&entry.context)),
            )
            .why(format!(
                "{long} characters stand where {source_long} stood; on a card or over a head it may not fit."
            ))
            .help("Say it more briefly, as it would be said aloud.");
        }
        progress.used += 1;
        translation.words.insert(entry.context.clone(), entry.text.clone());
    }
    progress.missing = sources.len() - progress.used - progress.stale - progress.faulty;
    if progress.missing > 0 {
        let first = sources.keys().find(|p| !seen.contains(p.as_str())).map_or("", String::as_str);
        let range = catalogue.entries.last().map_or(0..0, |e| e.range.end..e.range.end);
        let example =
            if first.is_empty() { String::new() } else { format!(", `{}` among them", short(first)) };
        out.add(
            codes::PO_MISSING,
            range,
            format!("{} of {} texts are not translated{example}.", progress.missing, progress.texts),
        )
        .why("They are shown in the language of the scenario.")
        .help("Update the file with `fishbowl translate`: it lists them, empty.");
    }
    translation
}

fn the_head_fits(doc: &Document, catalogue: &Catalogue, out: &mut Findings) -> bool {
    let charset =
        catalogue.field("Content-Type").and_then(|t| t.split_once("charset=")).map(|(_, c)| c.trim());
    if charset.is_some_and(|c| !c.eq_ignore_ascii_case("utf-8") && !c.eq_ignore_ascii_case("charset")) {
        out.add(
            codes::PO_ENCODING,
            0..0,
            format!("The file says it is written in {}.", short(charset.unwrap_or_default())),
        )
        .why("Translations are read as UTF-8.")
        .help("Convert the file and write `charset=UTF-8` in its head.");
        return false;
    }
    match catalogue.field(SCENARIO) {
        Some(id) if id == doc.id => {}
        Some(id) => {
            out.add(codes::PO_OTHER, 0..0, format!("This is a translation of `{}`.", short(id)))
                .why(format!(
                    "The scenario is `{}`; the words of another would stand in the wrong mouths.",
                    doc.id
                ))
                .help("Put the file beside the scenario it belongs to.");
            return false;
        }
        None => {
            out.add(codes::PO_OTHER, 0..0, "The file does not say which scenario it translates.")
                .why(format!("Without `{SCENARIO}` in its head it may be of another."))
                .help(format!(
                    "Write `\"{SCENARIO}: {}\\n\"` in its head, or make it with `fishbowl translate`.",
                    doc.id
                ));
            return false;
        }
    }
    true
}

/// The names in curly brackets.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

fn short(text: &str) -> String {
    let mut words: String = text.chars().take(60).collect();
    if words.len() < text.len() {
        words.push('…');
    }
    words
}

/// The translation file as it should be now: every text of the scenario in its order, with what there is of translations and
/// translators' comments; what has changed marked, what is gone kept at the end. A text that stands elsewhere now, because
/// something was put in before it, keeps its translation.
pub fn update(doc: &Document, known: Option<&Catalogue>, language: &str) -> Catalogue {
    let mut new = Catalogue::default();
    let empty = Catalogue::default();
    let known = known.unwrap_or(&empty);
    new.comments.clone_from(&known.comments);
    let fixed = [
        ("Project-Id-Version", format!("{} {}", doc.id, doc.version).trim().to_owned()),
        ("Language", language.to_owned()),
        ("MIME-Version", "1.0".into()),
        ("Content-Type", "text/plain; charset=UTF-8".into()),
        ("Content-Transfer-Encoding", "8bit".into()),
        (SCENARIO, doc.id.clone()),
    ];
    let names: Vec<String> = fixed.iter().map(|(n, _)| n.to_ascii_lowercase()).collect();
    new.head = fixed.iter().map(|(n, v)| ((*n).to_owned(), v.clone())).collect();
    new.head.extend(known.head.iter().filter(|(n, _)| !names.contains(&n.to_ascii_lowercase())).cloned());
    let mut by_path: BTreeMap<&str, &Entry> = BTreeMap::new();
    let mut by_words: BTreeMap<&str, &Entry> = BTreeMap::new();
    for entry in known.entries.iter().rev() {
        // What is gone may come back; a living one goes before it.
        if !entry.obsolete || !by_path.contains_key(entry.context.as_str()) {
            by_path.insert(&entry.context, entry);
        }
        if !entry.text.is_empty() && !entry.fuzzy {
            by_words.insert(&entry.source, entry);
        }
    }
    let mut there: BTreeSet<String> = BTreeSet::new();
    walk(&mut doc.clone(), &mut |_, _, source| _ = there.insert(source.clone()));
    let mut kept: BTreeSet<&str> = BTreeSet::new();
    walk(&mut doc.clone(), &mut |path, note, source| {
        let own = by_path.get(path).copied();
        let same = own.filter(|e| e.source == *source);
        // Other words in the same place are this text reworded, unless they only went elsewhere.
        let reworded = || own.filter(|e| !there.contains(&e.source));
        let found = same.or_else(|| by_words.get(source.as_str()).copied()).or_else(reworded);
        let mut entry = found.cloned().unwrap_or_default();
        kept.extend(found.map(|e| e.context.as_str()));
        if !entry.text.is_empty() && entry.source != *source {
            entry.fuzzy = true;
            entry.previous.get_or_insert(std::mem::take(&mut entry.source));
        }
        if entry.text.is_empty() {
            (entry.fuzzy, entry.previous) = (false, None);
        }
        entry.obsolete = false;
        entry.notes = (!note.is_empty()).then(|| note.to_owned()).into_iter().collect();
        path.clone_into(&mut entry.context);
        entry.source.clone_from(source);
        new.entries.push(entry);
    });
    for entry in &known.entries {
        let path = entry.context.as_str();
        let last = by_path.get(path).is_some_and(|known| std::ptr::eq(*known, entry));
        if last && !entry.text.is_empty() && !kept.contains(path) && !there.contains(&entry.source) {
            new.entries.push(Entry { obsolete: true, ..entry.clone() });
        }
    }
    new
}
