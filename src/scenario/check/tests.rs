//! The author's tests: moves that exist. Must not know whether the tests pass.

use super::walk;
use crate::scenario::codes;
use crate::scenario::compile::names::{CO_LEADER, GROUP, LEADER, SILENCE};
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use crate::scenario::words::nearest;
use crate::vocabulary::*;
use std::collections::BTreeSet;

/// Checks the moves of every test.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    if doc.tests.is_empty() {
        return;
    }
    let mut options: BTreeSet<&str> = BTreeSet::from([SILENCE]);
    walk::decisions(doc, |decision, _, _| options.extend(decision.options.iter().map(|o| o.id.as_str())));
    let people: BTreeSet<&str> = doc.members.iter().map(|m| m.id.as_str()).collect();
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

fn written_move(
    written: &str,
    options: &BTreeSet<&str>,
    people: &BTreeSet<&str>,
    at: &At<'_>,
    out: &mut Findings,
) {
    let mut words = written.split_whitespace();
    let first = words.next().unwrap_or("");
    let rest: Vec<&str> = words.collect();
    if first == "notice" {
        let cue = rest.first().copied().unwrap_or("");
        if Cue::from_name(cue).is_none() {
            let near = if out.may_suggest() { nearest(cue, Cue::ALL.iter().map(|c| c.name())) } else { None };
            unknown(
                written,
                &format!("After `notice` a cue is named, and `{}` is none.", shorten(cue)),
                near.map(|n| n.to_string()),
                at,
                out,
            );
            return;
        }
        if let Some(who) = rest.iter().skip(1).find(|w| !is_somebody(w, people)) {
            unknown(
                written,
                &format!("Nobody has the id `{}`.", shorten(who)),
                near_person(who, people, out),
                at,
                out,
            );
        }
        return;
    }
    if rest.is_empty()
        && (options.contains(first) || first.split_once('/').is_some_and(|(_, o)| options.contains(o)))
    {
        return;
    }
    if Intervention::from_name(first).is_some() {
        for word in &rest {
            let who = word.trim_start_matches('@');
            if !is_somebody(who, people) {
                unknown(
                    written,
                    &format!("Nobody has the id `{}`.", shorten(who)),
                    near_person(who, people, out),
                    at,
                    out,
                );
            }
        }
        return;
    }
    let near = if out.may_suggest() {
        nearest(first, options.iter().copied().chain(Intervention::ALL.iter().map(|i| i.name())))
            .map(str::to_string)
    } else {
        None
    };
    unknown(
        written,
        "A move is the id of an option, `silence`, an intervention with the person it is for (`reflect @noor`), or `notice` with a cue.",
        near,
        at,
        out,
    );
}

fn is_somebody(who: &str, people: &BTreeSet<&str>) -> bool {
    people.contains(who) || [LEADER, GROUP, CO_LEADER].contains(&who)
}

fn near_person(who: &str, people: &BTreeSet<&str>, out: &mut Findings) -> Option<String> {
    let near = if out.may_suggest() { nearest(who, people.iter().copied()) } else { None };
    near.map(str::to_string)
}

fn unknown(written: &str, why: &str, near: Option<String>, at: &At<'_>, out: &mut Findings) {
    out.add(codes::TEST_MOVE, at, format!("`{}` is not a move.", shorten(written))).why(why).help(
        match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Write the move as it stands in the scene.".to_string(),
        },
    );
}

fn shorten(word: &str) -> String {
    word.chars().take(60).collect()
}
