//! The head of the file: language, theory, care for those who play it, references. Must not know scenes.

use super::walk;
use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use crate::scenario::words::list_of;
use crate::vocabulary::*;

/// Checks the head of the file.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let root = At::ROOT;
    language(doc, out);
    if let Some(theory) = &doc.theory
        && (theory.trim().is_empty() || theory.contains(['/', '\\', ':']) || theory.starts_with('.'))
    {
        out.add(codes::FILE_NAME, &root.field("theory"), "This is not the name of a file beside the scenario.")
            .why("A theory lies in the scenario's own folder, so that the two travel together and nothing else is opened.")
            .help("Put the file into the folder and write its plain name, such as \"theory.ron\".");
    }
    if doc.opt_out.as_ref().is_some_and(|o| *o == doc.id) {
        out.add(codes::OPT_OUT, &root.field("opt_out"), "The other way is this scenario itself.")
            .why("`opt_out` names another scenario for those who would rather not play this one.")
            .help("Name another scenario's id.");
    }
    content(doc, out);
    let mut cites = false;
    walk::decisions(doc, |decision, _, at| {
        walk::ways(decision, at, |way, _| cites |= !way.sources.is_empty())
    });
    if cites && doc.references.is_empty() {
        out.add(codes::NO_REFERENCES, &root, "Sources are cited, and there is no list of references.")
            .why("Keys name author and year; whoever wants to read them needs the full references.")
            .help("Write references: [\"…\"] at the top.");
    }
}

fn language(doc: &Document, out: &mut Findings) {
    let mut parts = doc.language.split('-');
    let first = parts.next().unwrap_or("");
    let fine = (2..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_lowercase())
        && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if !fine {
        let shown: String = doc.language.chars().take(30).collect();
        out.add(codes::LANGUAGE, &At::ROOT.field("language"), format!("`{shown}` is not a language code."))
            .why("Translations are found by the code of the language the texts are written in.")
            .help("Write \"en\" for English, \"nl\" for Dutch.");
    }
}

/// What somebody may want to know beforehand.
fn content(doc: &Document, out: &mut Findings) {
    let root = At::ROOT;
    if !doc.content_notes.is_empty() {
        if doc.opt_out.is_none() {
            out.add(codes::OPT_OUT, &root.field("content_notes"), "There is no other way for those who would rather not.")
                .why("A content note warns; a student must also be able to choose an equivalent scenario at no cost.")
                .help("Write opt_out: \"…\" with the id of a scenario that trains the same.");
        }
        return;
    }
    let mut reasons: Vec<&str> = doc
        .group
        .themes
        .iter()
        .filter(|t| matches!(t, Theme::Trauma | Theme::Loss | Theme::Addiction))
        .map(|t| t.name())
        .collect();
    let mut cues = Vec::new();
    walk::lines(doc, |line, _, _| {
        for cue in &line.cues {
            if matches!(cue, Cue::RiskSelf | Cue::RiskOther | Cue::DifferenceInjury)
                && !cues.contains(&cue.name())
            {
                cues.push(cue.name());
            }
        }
    });
    reasons.append(&mut cues);
    if !reasons.is_empty() {
        out.add(codes::CONTENT_NOTE, &root, "This scenario needs content notes.")
            .why(format!("There is {} in it, and people who play it may have lived it.", list_of(&reasons)))
            .help("Write content_notes: [\"…\"], naming what is there, not what might be felt.");
    }
}
