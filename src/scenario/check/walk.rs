//! Ways through a document: every line, decision, option, text and condition, each with its place. Must not know
//! any check.

use crate::scenario::document::*;
use crate::scenario::locate::At;

/// Where a line or a decision stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// In a scene.
    Scene(usize),
    /// In an enactment.
    Enactment(usize),
    /// In an ending.
    Ending,
}

/// Every decision.
pub(super) fn decisions<'d>(doc: &'d Document, mut f: impl FnMut(&'d Decision, Spot, &At<'_>)) {
    let scenes = At::ROOT.field("scenes");
    for (i, scene) in doc.scenes.iter().enumerate() {
        if let Some(decision) = &scene.decision {
            f(decision, Spot::Scene(i), &scenes.index(i).field("decision"));
        }
    }
    let enactments = At::ROOT.field("enactments");
    for (i, enactment) in doc.enactments.iter().enumerate() {
        if let Some(decision) = &enactment.decision {
            f(decision, Spot::Enactment(i), &enactments.index(i).field("decision"));
        }
    }
}

/// A written option or silence, as far as they are alike.
pub(super) struct Way<'d> {
    /// The option; nothing for silence.
    pub(super) option: Option<&'d Choice>,
    pub(super) heard: &'d str,
    pub(super) key: &'d [Key],
    pub(super) key_if: Option<&'d KeyIf>,
    pub(super) because: &'d str,
    pub(super) sources: &'d [String],
    pub(super) then: &'d [Reply],
}

/// Every option of a decision, then silence if it is written.
pub(super) fn ways<'d>(decision: &'d Decision, at: &At<'_>, mut f: impl FnMut(Way<'d>, &At<'_>)) {
    let options = at.field("options");
    for (i, o) in decision.options.iter().enumerate() {
        let way = Way {
            option: Some(o),
            heard: &o.heard,
            key: &o.key,
            key_if: o.key_if.as_ref(),
            because: &o.because,
            sources: &o.sources,
            then: &o.then,
        };
        f(way, &options.index(i));
    }
    if let Some(s) = &decision.silence {
        let way = Way {
            option: None,
            heard: &s.heard,
            key: &s.key,
            key_if: s.key_if.as_ref(),
            because: &s.because,
            sources: &s.sources,
            then: &s.then,
        };
        f(way, &at.field("silence"));
    }
}

/// Every list of lines: of scenes, replies, enactments, phases and endings.
pub(super) fn line_lists<'d>(doc: &'d Document, mut f: impl FnMut(&'d [Line], Spot, &At<'_>)) {
    let scenes = At::ROOT.field("scenes");
    for (i, scene) in doc.scenes.iter().enumerate() {
        let at = scenes.index(i);
        f(&scene.lines, Spot::Scene(i), &at.field("lines"));
        if let Some(decision) = &scene.decision {
            reply_lists(decision, Spot::Scene(i), &at.field("decision"), &mut f);
        }
    }
    let enactments = At::ROOT.field("enactments");
    for (i, enactment) in doc.enactments.iter().enumerate() {
        let at = enactments.index(i);
        let spot = Spot::Enactment(i);
        f(&enactment.lines, spot, &at.field("lines"));
        f(&enactment.again, spot, &at.field("again"));
        if let Some(decision) = &enactment.decision {
            reply_lists(decision, spot, &at.field("decision"), &mut f);
        }
        let phases = at.field("phases");
        for (p, phase) in enactment.phases.iter().enumerate() {
            f(&phase.lines, spot, &phases.index(p).field("lines"));
        }
    }
    let endings = At::ROOT.field("endings");
    for (i, ending) in doc.endings.iter().enumerate() {
        f(&ending.lines, Spot::Ending, &endings.index(i).field("lines"));
    }
}

fn reply_lists<'d>(
    decision: &'d Decision,
    spot: Spot,
    at: &At<'_>,
    f: &mut impl FnMut(&'d [Line], Spot, &At<'_>),
) {
    ways(decision, at, |way, at| {
        let then = at.field("then");
        for (r, reply) in way.then.iter().enumerate() {
            f(&reply.lines, spot, &then.index(r).field("lines"));
        }
    });
}

/// Every line.
pub(super) fn lines<'d>(doc: &'d Document, mut f: impl FnMut(&'d Line, Spot, &At<'_>)) {
    line_lists(doc, |lines, spot, at| {
        for (i, line) in lines.iter().enumerate() {
            f(line, spot, &at.index(i));
        }
    });
}

/// Every condition as a whole.
pub(super) fn conditions<'d>(doc: &'d Document, mut f: impl FnMut(&'d Condition, &At<'_>)) {
    let mut needs = |needs: &'d Option<Condition>, at: &At<'_>| {
        if let Some(c) = needs {
            f(c, &at.field("needs"));
        }
    };
    lines(doc, |line, _, at| needs(&line.needs, at));
    decisions(doc, |decision, _, at| {
        ways(decision, at, |way, at| {
            if let Some(option) = way.option {
                needs(&option.needs, at);
            }
            let then = at.field("then");
            for (r, reply) in way.then.iter().enumerate() {
                needs(&reply.needs, &then.index(r));
            }
        });
    });
    let scenes = At::ROOT.field("scenes");
    for (i, scene) in doc.scenes.iter().enumerate() {
        needs(&scene.needs, &scenes.index(i));
    }
    let endings = At::ROOT.field("endings");
    for (i, ending) in doc.endings.iter().enumerate() {
        needs(&ending.needs, &endings.index(i));
    }
    decisions(doc, |decision, _, at| {
        ways(decision, at, |way, at| {
            if let Some(key_if) = way.key_if {
                f(&key_if.needs, &at.field("key_if").field("needs"));
            }
        });
    });
    let tests = At::ROOT.field("tests");
    for (t, test) in doc.tests.iter().enumerate() {
        let at = tests.index(t);
        let expect = at.field("expect");
        for (e, expected) in test.expect.iter().enumerate() {
            if let Expect::Holds(c) = expected {
                f(c, &expect.index(e).index(0));
            }
        }
    }
}
