//! Texts: their length, what hides in them, the names in curly brackets. Must not know what they say.

use super::walk::{self, Spot};
use crate::scenario::codes;
use crate::scenario::compile::names::{CO_LEADER, LEADER};
use crate::scenario::diagnostics::{Findings, Place};
use crate::scenario::document::*;
use crate::scenario::limits::{LEAD_IN_CHARS, LEADER_WORDS, TEXT_CHARS};
use crate::scenario::locate::At;
use crate::scenario::parse::is_hidden;
use crate::scenario::words::nearest;
use std::collections::BTreeSet;

/// Checks every text. `escapes`: whether the file writes any character as a code, so that one could be hidden.
pub(super) fn check(doc: &Document, escapes: bool, out: &mut Findings) {
    let members: BTreeSet<&str> = doc.members.iter().map(|m| m.id.as_str()).collect();
    let mut c = Checker { members, co_leader: doc.frame.co_leader.is_some(), escapes, out };
    header(doc, &mut c);
    people(doc, &mut c);
    walk::lines(doc, |line, spot, at| {
        let cast = matches!(spot, Spot::Enactment(_));
        c.text(&line.says, at, "says", cast);
        c.text(&line.shows, at, "shows", cast);
        if !line.or.is_empty() {
            c.list(&line.or, at, "or", cast);
        }
        c.said(line, at);
    });
    walk::decisions(doc, |decision, _, at| {
        let cast = false; // only lines are shown knowing who stands in for whom
        c.lead_in(&decision.lead_in, at);
        c.list(&decision.hints, at, "hints", cast);
        walk::ways(decision, at, |way, at| {
            c.text(way.heard, at, "heard", cast);
            c.text(way.because, at, "because", cast);
            c.list(way.sources, at, "sources", cast);
            let key = at.field("key");
            for (i, Key(_, _, reason)) in way.key.iter().enumerate() {
                c.text_at(reason, || key.index(i).index(2).to_string(), cast);
            }
            if let Some(option) = way.option {
                c.text(&option.says, at, "says", cast);
                c.spoken(option, at);
            }
        });
    });
    let scenes = At::ROOT.field("scenes");
    for (i, scene) in doc.scenes.iter().enumerate() {
        c.text(&scene.title, &scenes.index(i), "title", false);
    }
    let endings = At::ROOT.field("endings");
    for (i, ending) in doc.endings.iter().enumerate() {
        c.must(&ending.title, &endings.index(i), "title");
        c.text(&ending.after, &endings.index(i), "after", false);
    }
}

fn header(doc: &Document, c: &mut Checker<'_, '_>) {
    let root = At::ROOT;
    for (text, field) in [(&doc.title, "title"), (&doc.summary, "summary")] {
        c.must(text, &root, field);
    }
    c.text(&doc.licence, &root, "licence", false);
    c.text(&doc.version, &root, "version", false);
    for (list, field) in [
        (&doc.content_notes, "content_notes"),
        (&doc.objectives, "objectives"),
        (&doc.debrief, "debrief"),
        (&doc.references, "references"),
        (&doc.authors, "authors"),
    ] {
        c.list(list, &root, field, false);
    }
    let group = root.field("group");
    c.list(&doc.group.tags, &group, "tags", false);
    if let Some(approach) = &doc.group.approach {
        let at = group.field("approach");
        c.must(&approach.name, &at, "name");
        c.must(&approach.evidence, &at, "evidence");
    }
    let at = root.field("frame");
    let frame = &doc.frame;
    for (text, field) in [
        (&frame.setting, "setting"),
        (&frame.privacy, "privacy"),
        (&frame.duty, "duty"),
        (&frame.told, "told"),
        (&frame.contact, "contact"),
    ] {
        c.text(text, &at, field, false);
    }
    c.list(&frame.agreement, &at, "agreement", false);
    if let Some(co_leader) = &frame.co_leader {
        let at = at.field("co_leader");
        c.must(&co_leader.name, &at, "name");
        c.text(&co_leader.pronouns, &at, "pronouns", false);
        c.text(&co_leader.style, &at, "style", false);
    }
}

fn people(doc: &Document, c: &mut Checker<'_, '_>) {
    let members = At::ROOT.field("members");
    for (i, member) in doc.members.iter().enumerate() {
        let at = members.index(i);
        c.must(&member.name, &at, "name");
        c.text(&member.pronouns, &at, "pronouns", false);
        c.must(&member.intake, &at, "intake");
        c.text(&member.voice, &at, "voice", false);
        c.text(&member.baseline, &at, "baseline", false);
        if let Some(conflict) = &member.conflict {
            let at = at.field("conflict");
            for (text, field) in [
                (&conflict.past_figure, "past_figure"),
                (&conflict.episode, "episode"),
                (&conflict.hidden_feeling, "hidden_feeling"),
                (&conflict.feared, "feared"),
            ] {
                c.must(text, &at, field);
            }
            for (text, field) in [
                (&conflict.wish.1, "wish"),
                (&conflict.expected.1, "expected"),
                (&conflict.response.1, "response"),
            ] {
                c.text_at(text, || at.field(field).index(1).to_string(), false);
            }
        }
        let at = at.field("reactions");
        let r = &member.reactions;
        for (bank, field) in [
            (&r.opens, "opens"),
            (&r.deflects, "deflects"),
            (&r.withdraws, "withdraws"),
            (&r.protests, "protests"),
            (&r.floods, "floods"),
        ] {
            let list = at.field(field);
            for (i, utterance) in bank.iter().enumerate() {
                let at = list.index(i);
                c.text(&utterance.says, &at, "says", false);
                c.text(&utterance.shows, &at, "shows", false);
                if utterance.says.trim().is_empty() && utterance.shows.trim().is_empty() {
                    c.nothing(&at, "This reaction");
                }
            }
        }
    }
}

struct Checker<'d, 'o> {
    members: BTreeSet<&'d str>,
    co_leader: bool,
    escapes: bool,
    out: &'o mut Findings,
}

impl Checker<'_, '_> {
    /// A text that may be empty.
    fn text(&mut self, text: &str, at: &At<'_>, field: &'static str, cast: bool) {
        if !text.is_empty() {
            self.text_at(text, || at.field(field).to_string(), cast);
        }
    }

    /// A text that must say something.
    fn must(&mut self, text: &str, at: &At<'_>, field: &'static str) {
        if text.trim().is_empty() {
            self.out
                .add(codes::EMPTY, &at.field(field), format!("`{field}` is empty."))
                .why("It is shown to students, or the people in the room cannot be understood without it.")
                .help("Write a few words.");
        }
        self.text(text, at, field, false);
    }

    /// What came before a decision: short, because its own lines follow at once.
    fn lead_in(&mut self, text: &str, at: &At<'_>) {
        let length = text.chars().count();
        if length > LEAD_IN_CHARS && length <= TEXT_CHARS {
            self.out
                .add(codes::TEXT_LONG, &at.field("lead_in"), format!("This lead-in has {length} characters."))
                .why(format!("A lead-in may have {LEAD_IN_CHARS} at most: the lines of the decision follow it, and they should do the telling."))
                .help("Say in two sentences who is here and what has just happened; leave the rest to the lines.");
        }
        self.text(text, at, "lead_in", false);
    }

    fn list(&mut self, list: &[String], at: &At<'_>, field: &'static str, cast: bool) {
        for (i, text) in list.iter().enumerate() {
            self.text_at(text, || at.field(field).index(i).to_string(), cast);
        }
    }

    fn text_at(&mut self, text: &str, path: impl Fn() -> String, cast: bool) {
        // Every character has at least one byte, so most texts need no counting.
        if text.len() > TEXT_CHARS {
            let length = text.chars().count();
            if length > TEXT_CHARS {
                self.out
                    .add(codes::TEXT_LONG, path(), format!("This text has {length} characters."))
                    .why(format!(
                        "A text may have {TEXT_CHARS} at most: it has to fit a screen and a breath."
                    ))
                    .help("Split it into two lines, or shorten it.");
            }
        }
        if self.escapes
            && let Some(c) = text.chars().find(|c| is_hidden(*c))
        {
            self.out
                .add(codes::UNSAFE_CHARACTER, path(), format!("This text holds an invisible character (U+{:04X}), written as a code.", u32::from(c)))
                .why("Control characters and marks that reorder text can make it read differently from what it says.")
                .help("Take the code out.");
        }
        if text.as_bytes().contains(&b'{') {
            self.placeholders(text, path, cast);
        }
    }

    fn placeholders(&mut self, text: &str, path: impl Fn() -> String, cast: bool) {
        for piece in text.split('{').skip(1) {
            let Some((name, _)) = piece.split_once('}') else { continue };
            let known = name == LEADER
                || self.members.contains(name)
                || cast && name == "cast"
                || self.co_leader && name == CO_LEADER;
            if known {
                continue;
            }
            let shown: String = name.chars().take(60).collect();
            let near =
                if self.out.may_suggest() { nearest(name, self.members.iter().copied()) } else { None };
            let place = Place::Within(path(), format!("{{{name}}}"));
            self.out
                .add(codes::PLACEHOLDER, place, format!("`{{{shown}}}` is nobody's name."))
                .why("A name in curly brackets is replaced: a member's id by the name, leader by \"you\", cast (only in the lines of an enactment) by whoever stands in for the old figure.")
                .help(match near {
                    Some(near) => format!("Did you mean {{{near}}}?"),
                    None => "Use the id of a member, or write the text without curly brackets.".to_string(),
                });
        }
    }

    /// A line must let something be heard or seen.
    fn said(&mut self, line: &Line, at: &At<'_>) {
        let empty = |s: &str| s.trim().is_empty();
        if empty(&line.says) && !line.or.is_empty() {
            self.out
                .add(codes::EMPTY, &at.field("or"), "These wordings stand beside no first one.")
                .why("`or` holds equally good wordings of `says`; translations are made of `says`.")
                .help("Move one of them to `says`.");
        } else if empty(&line.says) && empty(&line.shows) && line.silence.is_none() {
            self.nothing(at, "This line");
        }
        if let Some(i) = line.or.iter().position(|s| empty(s)) {
            self.out
                .add(codes::EMPTY, &at.field("or").index(i), "This wording is empty.")
                .why("It would be drawn as often as the others, and nobody would say anything.")
                .help("Write it, or take it away.");
        }
    }

    fn nothing(&mut self, at: &At<'_>, what: &str) {
        self.out
            .add(codes::EMPTY, at, format!("{what} neither says nor shows anything."))
            .why("Students judge by what they hear and see; a change without a sign cannot be noticed.")
            .help("Write `says`, `shows` or, in a scene, `silence`.");
    }

    /// A leader's sentence has to be sayable.
    fn spoken(&mut self, option: &Choice, at: &At<'_>) {
        if option.says.trim().is_empty() {
            self.out
                .add(codes::EMPTY, &at.field("says"), "This option has no words.")
                .why("A student chooses between sentences; saying nothing is on offer anyway.")
                .help("Write what the leader says, or describe silence in the decision's own `silence`.");
            return;
        }
        if option.says.len() <= LEADER_WORDS * 2 {
            return;
        }
        let words = option.says.split_whitespace().count();
        if words > LEADER_WORDS {
            self.out
                .add(codes::LONG_SPEECH, &at.field("says"), format!("This option has {words} words."))
                .why(format!("Most good interventions have fewer than thirty and leave room; more than {LEADER_WORDS} make a speech."))
                .help("Keep the part that matters here.");
        }
    }
}
