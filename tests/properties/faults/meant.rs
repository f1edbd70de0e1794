//! Faults of what is meant: conditions, ways through, keys, conflicts, duties. Must not know how a file is read.

use super::*;
use crate::node::{raw, raws, text, texts};

pub const MEANT: &[Fault] = &[
    // Conditions.
    ("bounds that exclude each other", &["F040"], |d, _| asking(d, group_between(60, 40))),
    ("parts that exclude each other", &["F040"], |d, _| {
        let parts = vec![group_between(1, 30), group_between(31, 60)];
        asking(d, Node::Tuple("All", vec![Node::List(parts)]))
    }),
    ("any of nothing", &["F040"], |d, _| asking(d, Node::Tuple("Any", vec![Node::List(vec![])]))),
    ("bounds that bind nothing", &["F041"], |d, _| asking(d, group_between(0, 100))),
    // The way through.
    ("a scene that leads to itself", &["F052"], |d, _| {
        let trap =
            vec![("id", text("trap")), ("lines", Node::List(vec![])), ("leads_to", some(text("trap")))];
        entries(d, "scenes").insert(0, Node::Record("Scene", trap));
        true
    }),
    ("two scenes that lead to each other", &["F052"], |d, _| {
        for (i, (id, to)) in [("round", "about"), ("about", "round")].into_iter().enumerate() {
            let scene = vec![("id", text(id)), ("lines", Node::List(vec![])), ("leads_to", some(text(to)))];
            entries(d, "scenes").insert(i, Node::Record("Scene", scene));
        }
        true
    }),
    ("a branch nothing leads to", &["F050"], |d, _| {
        let scene = vec![("id", text("side")), ("branch", raw(true)), ("lines", Node::List(vec![]))];
        entries(d, "scenes").push(Node::Record("Scene", scene));
        true
    }),
    ("an ending after the last", &["F051"], |d, _| {
        let endings = entries(d, "endings");
        let again = endings.last().cloned();
        endings.extend(again.clone().map(|mut last| {
            last.set("id", text("after-all"));
            last
        }));
        again.is_some()
    }),
    ("a last ending with a condition", &["F053"], |d, _| {
        let last = entries(d, "endings").last_mut();
        last.map(|ending| ending.set("needs", some(group_between(10, 90)))).is_some()
    }),
    ("a reply after the last", &["F054"], |d, dice| {
        one(d, dice, "Option", any, |r| {
            let then = entries(r, "then");
            let again = then.last().cloned();
            then.extend(again);
        })
    }),
    ("no replies", &["F055"], |d, dice| with(d, dice, "Option", "then", Node::List(vec![]))),
    ("the last reply deleted", &["F055", "F056"], |d, dice| {
        one(d, dice, "Option", any, |r| {
            entries(r, "then").pop();
        })
    }),
    ("every option hidden", &["F057"], |d, dice| {
        one(d, dice, "Decision", any, |r| {
            entries(r, "options").iter_mut().for_each(|o| o.set("needs", some(raw("Attacked"))));
        })
    }),
    ("what was no invitation declined", &["F058"], |d, dice| {
        one(d, dice, "Option", any, |r| {
            r.set("asks", raw(false));
            first(r, "then").set("declines", raw(true));
        })
    }),
    // Keys and goals.
    ("one option without its key", &["F060"], |d, dice| {
        one(d, dice, "Decision", keyed, |r| first(r, "options").drop("key"))
    }),
    ("one goal fewer", &["F061", "F060"], |d, dice| {
        one(d, dice, "Decision", keyed, |r| {
            entries(first(r, "options"), "key").pop();
        })
    }),
    ("four goals in play", &["F062"], |d, dice| {
        with(d, dice, "Decision", "goals", raws(&["Frame", "Climate", "Affect", "Peers"]))
    }),
    ("a goal nobody declared", &["F063"], |d, dice| {
        d.set("goals", Node::List(vec![Node::Tuple("", vec![raw("Frame"), raw(1)])]));
        with(d, dice, "Decision", "goals", raws(&["Peers"]))
    }),
    ("a goal twice", &["F064"], |d, _| {
        let goals = entries(d, "goals");
        let again = goals.first().cloned();
        goals.extend(again.clone());
        again.is_some()
    }),
    ("a rating without a reason", &["F067"], |d, dice| {
        one(d, dice, "Option", |o| full(o, "key"), |r| *first(r, "key").at(2) = text(""))
    }),
    ("a key without a source", &["F068"], |d, dice| {
        one(d, dice, "Option", |o| full(o, "key"), |r| r.drop("sources"))
    }),
    ("a silence left out of the key", &["F071"], |d, dice| {
        one(d, dice, "Decision", keyed, |r| r.drop("silence"))
    }),
    ("an anchor without a key", &["F075"], |d, dice| {
        let bare =
            |n: &Node| matches!(n.get("options"), Some(Node::List(o)) if !o.iter().any(|o| full(o, "key")));
        one(d, dice, "Decision", bare, |r| r.set("anchor", raw(true)))
    }),
    // Members and their conflicts.
    ("an enactment of nobody's conflict", &["F082"], |d, _| {
        let Some(of) = entries(d, "enactments").first().and_then(|e| e.get("of")).cloned() else {
            return false;
        };
        let theirs = entries(d, "members").iter_mut().find(|m| m.get("id") == Some(&of));
        theirs.map(|m| m.drop("conflict")).is_some()
    }),
    ("a move that does both", &["F083"], |d, dice| {
        one(d, dice, "Conflict", any, |r| {
            r.set("repeats_if", raws(&["reflect"]));
            r.set("disconfirms_if", raws(&["link", "reflect"]));
        })
    }),
    ("a conflict nothing answers", &["F084"], |d, dice| {
        with(d, dice, "Conflict", "disconfirms_if", Node::List(vec![]))
    }),
    ("a conflict cast on nobody there", &["F023"], |d, dice| {
        with(d, dice, "Conflict", "cast_on", text("the-cat"))
    }),
    // Lines.
    ("a risk without its plainness", &["F090"], |d, _| saying(d, &[("cues", raws(&["RiskSelf"]))])),
    ("a plainness without its risk", &["F090"], |d, _| saying(d, &[("risk", raw(2))])),
    ("a risk nobody can ask about", &["F091"], |d, _| {
        saying(d, &[("cues", raws(&["RiskOther"])), ("risk", raw(2))])
    }),
    ("a cue that is a lure", &["F093"], |d, _| {
        saying(d, &[("cues", raws(&["Shame", "Pairing"])), ("lures", raws(&["Pairing"]))])
    }),
    ("an act nobody does", &["F094"], |d, _| saying(d, &[("by", raw("None")), ("acts", raws(&["Mocks"]))])),
    ("an act on somebody, left out", &["F095"], |d, _| saying(d, &[("at", texts(&["bo"]))])),
    // The author's tests.
    ("a test with a move that is none", &["F120"], |d, _| {
        let expect = Node::List(vec![Node::Tuple("Decisions", vec![raw(0)])]);
        let test = vec![("name", text("A test")), ("moves", texts(&["dance"])), ("expect", expect)];
        d.set("tests", Node::List(vec![Node::Record("Test", test)]));
        true
    }),
];
