//! The author's tests: moves that exist. Must not know whether the tests pass.

use super::walk;
use crate::scenario::codes;
use crate::scenario::compile::names::{GROUP, LEADER, SILENCE};
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use crate::scenario::words::nearest;
use crate::vocabulary::*;
use std::collections::{BTreeMap, BTreeSet};

/// Checks the moves of every test.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    if doc.tests.is_empty() {
        return;
    }
    let mut options: BTreeSet<&str> = BTreeSet::from([SILENCE]);
    walk::decisions(doc, |decision, _, _| options.extend(decision.options.iter().map(|o| o.id.as_str())));
    let people: BTreeMap<&str, &str> = doc.members.iter().map(|m| (m.id.as_str(), m.name.as_str())).collect();
    let tests = At::ROOT.field("tests");
    for (t, test) in doc.tests.iter().enumerate() {
        let at = tests.index(t);
        if test.name.trim().is_empty() {
            out.add(codes::EMPTY, &at.field("name"), "This test has no name.")
                .why("The name is what is read when it fails.")
                .help("Write what the test shows.");
        }
        if test.expect.is_empty() {
            out.add(codes::EMPTY, &at.field("expect"), "This test expects nothing.")
                .why("A test without an expectation cannot fail.")
                .help("Write what must be true after the moves, such as Ending(\"…\").");
        }
        let moves = at.field("moves");
        for (i, written) in test.moves.iter().enumerate() {
            written_move(written, &options, &people, &moves.index(i), out);
        }
    }
}

/// One line of a choices file: `#` begins a comment.
fn written_move(
    written: &str,
    options: &BTreeSet<&str>,
    people: &BTreeMap<&str, &str>,
    at: &At<'_>,
    out: &mut Findings,
) {
    let line = written.split('#').next().unwrap_or_default();
    let mut words = line.split_whitespace();
    let Some(first) = words.next() else { return };
    let second = words.next();
    if matches!(first, "hint" | "back") || first.bytes().all(|b| b.is_ascii_digit()) {
        return;
    }
    if first == "notice" {
        let cue = second.unwrap_or("");
        if !Cue::ALL.iter().any(|c| c.name().eq_ignore_ascii_case(cue)) {
            let near = if out.may_suggest() { nearest(cue, Cue::ALL.iter().map(|c| c.name())) } else { None };
            let why = format!("After `notice` a cue is named, and `{}` is none.", shorten(cue));
            unknown(written, &why, near.map(str::to_string), at, out);
        } else if let Some(who) = words.next().filter(|w| !is_somebody(w, people)) {
            nobody(written, who, people, at, out);
        }
        return;
    }
    let Some(whom) = second.and_then(|w| w.strip_prefix('@')) else {
        if !options.contains(first) {
            let near = if out.may_suggest() { nearest(first, options.iter().copied()) } else { None };
            let why = match Intervention::from_name(first) {
                Some(_) => {
                    "It is an intervention, and the person it is for is missing: `reflect @noor`, `link @noor,gerard`, `set_frame @group`."
                }
                None => {
                    "A move is the id of an option, `silence`, an intervention with the person it is for (`reflect @noor`), or `notice` with a cue."
                }
            };
            unknown(written, why, near.map(str::to_string), at, out);
        }
        return;
    };
    if !Intervention::ALL.iter().any(|i| i.name().eq_ignore_ascii_case(first)) {
        let near =
            if out.may_suggest() { nearest(first, Intervention::ALL.iter().map(|i| i.name())) } else { None };
        let why = format!("Before `@` an intervention is named, and `{}` is none.", shorten(first));
        unknown(written, &why, near.map(str::to_string), at, out);
    } else if whom != GROUP
        && let Some(who) = whom.split(',').find(|w| !is_somebody(w, people))
    {
        nobody(written, who, people, at, out);
    }
}

fn is_somebody(who: &str, people: &BTreeMap<&str, &str>) -> bool {
    who == LEADER || people.contains_key(who) || people.values().any(|name| name.eq_ignore_ascii_case(who))
}

fn nobody(written: &str, who: &str, people: &BTreeMap<&str, &str>, at: &At<'_>, out: &mut Findings) {
    let near = if out.may_suggest() { nearest(who, people.keys().copied()) } else { None };
    unknown(written, &format!("Nobody has the id `{}`.", shorten(who)), near.map(str::to_string), at, out);
}

fn unknown(written: &str, why: &str, near: Option<String>, at: &At<'_>, out: &mut Findings) {
    out.add(codes::TEST_MOVE, at, format!("`{}` is not a move.", shorten(written))).why(why).help(
        match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Write it in one of these forms.".to_string(),
        },
    );
}

fn shorten(word: &str) -> String {
    word.chars().take(60).collect()
}
