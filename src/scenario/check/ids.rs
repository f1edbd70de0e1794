//! Ids: spelling, words that are taken, nothing twice. Must not know what the ids lead to.

use super::walk;
use crate::scenario::codes;
use crate::scenario::compile::names::{CO_LEADER, GROUP, LEADER, SILENCE};
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::limits::ID_CHARS;
use crate::scenario::locate::At;
use std::collections::BTreeMap;

/// Words that stand for somebody, so that no member may be called so.
const PEOPLE: &[&str] = &[LEADER, GROUP, CO_LEADER, "cast"];

/// Words that stand for an input of another kind wherever choices are written down.
pub const INPUTS: &[&str] = &["hint", "back", "notice"];

/// Checks every id.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let root = At::ROOT;
    spelling(&doc.id, &root.field("id"), out);
    // Members, scenes and endings share one space: conditions, tests and translations name all three.
    let lists = [root.field("members"), root.field("scenes"), root.field("endings")];
    let mut taken = BTreeMap::new();
    for (i, member) in doc.members.iter().enumerate() {
        reserved(&member.id, &lists[0].index(i), out);
        claim(&mut taken, &member.id, &lists, (0, i), out);
    }
    for (i, scene) in doc.scenes.iter().enumerate() {
        claim(&mut taken, &scene.id, &lists, (1, i), out);
    }
    for (i, ending) in doc.endings.iter().enumerate() {
        claim(&mut taken, &ending.id, &lists, (2, i), out);
    }
    enactments(doc, out);
    walk::decisions(doc, |decision, _, at| options(decision, at, out));
    walk::line_lists(doc, |lines, _, at| {
        let mut taken = BTreeMap::new();
        for (i, line) in lines.iter().enumerate() {
            if let Some(id) = &line.id {
                claim(&mut taken, id, &[*at], (0, i), out);
            }
        }
    });
    // A line and an option of one scene have the same path in translations.
    for (i, scene) in doc.scenes.iter().enumerate() {
        let Some(decision) = &scene.decision else { continue };
        let named = scene.lines.iter().enumerate().filter_map(|(l, line)| Some((l, line.id.as_deref()?)));
        for (l, id) in named {
            if let Some(o) = decision.options.iter().position(|o| o.id == id) {
                let at = lists[1].index(i);
                twice(id, &at.field("decision").field("options").index(o), &at.field("lines").index(l), out);
            }
        }
    }
}

fn options(decision: &Decision, at: &At<'_>, out: &mut Findings) {
    let list = at.field("options");
    let mut taken = BTreeMap::new();
    for (i, option) in decision.options.iter().enumerate() {
        if option.id == SILENCE {
            out.add(
                codes::ID_RESERVED,
                &list.index(i).field("id"),
                format!("No option can have the id `{SILENCE}`."),
            )
            .why("Saying nothing is always on offer and has this id.")
            .help(
                "Describe silence in the decision's own field, silence: Silence( … ), or choose another id.",
            );
        }
        if INPUTS.contains(&option.id.as_str()) {
            out.add(
                codes::ID_RESERVED,
                &list.index(i).field("id"),
                format!("No option can have the id `{}`.", option.id),
            )
            .why("In a file of choices and in an attempt this word asks for something else than an option.")
            .help("Choose another id.");
        }
        claim(&mut taken, &option.id, &[list], (0, i), out);
    }
}

fn enactments(doc: &Document, out: &mut Findings) {
    let list = At::ROOT.field("enactments");
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    for (i, enactment) in doc.enactments.iter().enumerate() {
        let at = list.index(i);
        if let Some(first) = taken.insert(&enactment.of, i) {
            let shown: String = enactment.of.chars().take(ID_CHARS).collect();
            out.add(codes::ID_TAKEN, &at.field("of"), format!("`{shown}` has two enactments."))
                .why("A member carries one conflict, and it is replayed in one way.")
                .help("Keep one; what comes the second time goes into its `again`.")
                .also(&list.index(first).field("of"), "the first");
        }
        let mut phases = BTreeMap::new();
        let phase_list = at.field("phases");
        for (p, phase) in enactment.phases.iter().enumerate() {
            if let Some(first) = phases.insert(phase.phase, p) {
                out.add(
                    codes::ID_TAKEN,
                    &phase_list.index(p).field("phase"),
                    format!("The phase {} is written twice.", phase.phase),
                )
                .why("When it is reached, only one list of lines can be played.")
                .help("Put the lines together; conditions on single lines can tell them apart.")
                .also(&phase_list.index(first).field("phase"), "the first");
            }
        }
    }
}

/// Spelling, and whether the id is used already in one of the lists: `place` is a list and an index in it.
fn claim<'d>(
    taken: &mut BTreeMap<&'d str, (usize, usize)>,
    id: &'d str,
    lists: &[At<'_>],
    place: (usize, usize),
    out: &mut Findings,
) {
    let at = lists[place.0].index(place.1);
    if !spelling(id, &at.field("id"), out) {
        return;
    }
    match taken.get(id) {
        Some(&(list, index)) => twice(id, &at, &lists[list].index(index), out),
        None => {
            taken.insert(id, place);
        }
    }
}

fn twice(id: &str, at: &At<'_>, first: &At<'_>, out: &mut Findings) {
    let shown: String = id.chars().take(ID_CHARS).collect();
    out.add(codes::ID_TAKEN, &at.field("id"), format!("The id `{shown}` is used twice."))
        .why("Conditions, tests and translations name things by their id and could mean either.")
        .help("Give one of them another id.")
        .also(&first.field("id"), "first used here");
}

fn reserved(id: &str, at: &At<'_>, out: &mut Findings) {
    if PEOPLE.contains(&id) {
        out.add(codes::ID_RESERVED, &at.field("id"), format!("No member can have the id `{id}`."))
            .why("This word already means somebody in every scenario.")
            .help("Choose another id, such as the first name in small letters.");
    }
}

/// Whether an id is lower-case letters, digits and hyphens, with a letter in it.
fn spelling(id: &str, at: &At<'_>, out: &mut Findings) -> bool {
    let fine = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && id.bytes().any(|b| b.is_ascii_lowercase())
        && !id.starts_with('-')
        && !id.ends_with('-')
        && id.len() <= ID_CHARS;
    if !fine {
        let shown: String = id.chars().take(ID_CHARS).collect();
        let draft = out.add(codes::ID_SPELLING, at, format!("`{shown}` cannot be an id."));
        draft.why(format!(
            "Ids are lower-case letters a–z, digits and hyphens between them, with at least one letter and at most {ID_CHARS} characters: they become parts of file names and commands."
        ));
        let suggestion = suggestion(id);
        draft.help(match suggestion.is_empty() {
            true => "Write a short word for it.".to_string(),
            false => format!("Write \"{suggestion}\"."),
        });
    }
    fine
}

/// The id an author probably meant.
fn suggestion(id: &str) -> String {
    let mut made = String::new();
    for c in id.chars().take(ID_CHARS).flat_map(char::to_lowercase) {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            made.push(c);
        } else if !made.is_empty() && !made.ends_with('-') {
            made.push('-');
        }
    }
    let made = made.trim_end_matches('-').to_string();
    if made.bytes().any(|b| b.is_ascii_lowercase()) { made } else { String::new() }
}
