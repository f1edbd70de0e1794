//! Faults of what is written: fields, words, names, limits. Must not know what happens in a session.

use super::*;
use crate::node::{raw, raws, text, texts};

pub const WRITTEN: &[Fault] = &[
    // Fields and values.
    ("a required field left out of the head", &["F012"], |d, dice| {
        let field = dice.pick(&["id", "title", "language", "summary", "group", "goals", "members", "scenes"]);
        d.drop(field);
        true
    }),
    ("a required field left out of a member", &["F012"], |d, dice| {
        let field = dice.pick(&["id", "name", "age", "intake", "look", "defence", "window", "capacity"]);
        without(d, dice, "Member", field)
    }),
    ("a required field left out of an option", &["F012"], |d, dice| {
        let field = dice.pick(&["id", "move", "says"]);
        without(d, dice, "Option", field)
    }),
    ("a scene or reply without lines", &["F012"], |d, dice| {
        let record = dice.pick(&["Scene", "Reply", "Ending", "Enactment"]);
        without(d, dice, record, "lines")
    }),
    ("a field nobody knows", &["F010"], |d, dice| {
        let record = dice.pick(&["Member", "Scene", "Option", "Reply", "Line", "Group", "Decision"]);
        with(d, dice, record, "mood", raw(1))
    }),
    ("a field twice", &["F011"], |d, dice| {
        one(d, dice, "Scene", any, |r| r.fields().push(("id", text("again"))))
    }),
    ("a word from another list", &["F013"], |d, dice| with(d, dice, "Line", "acts", raws(&["Shame"]))),
    ("a misspelt move", &["F013"], |d, dice| with(d, dice, "Option", "move", raw("reflekt"))),
    ("a word in another case", &["F013"], |d, dice| with(d, dice, "Member", "defence", raw("humour"))),
    ("a number in quotes", &["F014"], |d, dice| with(d, dice, "Member", "age", text("40"))),
    ("a text without quotes", &["F014"], |d, dice| with(d, dice, "Member", "name", raw(7))),
    ("one thing where a list belongs", &["F014"], |d, dice| with(d, dice, "Line", "to", text("ana"))),
    ("a number that cannot be held", &["F015"], |d, dice| {
        let number = dice.pick(&["300", "-1", "1.5", "99999999999999999999"]);
        with(d, dice, "Member", "capacity", raw(number))
    }),
    ("three parts where two belong", &["F016"], |d, dice| {
        with(d, dice, "Member", "window", Node::Tuple("", vec![raw(20), raw(40), raw(60)]))
    }),
    ("one part where two belong", &["F016"], |d, dice| {
        with(d, dice, "Member", "window", Node::Tuple("", vec![raw(20)]))
    }),
    // Names.
    ("an id in capitals", &["F020"], |d, dice| with(d, dice, "Scene", "id", text("Kitchen Sink"))),
    ("a scene with another's id", &["F021"], |d, _| same_id(field(d, "scenes"))),
    ("an option with another's id", &["F021"], |d, dice| {
        one(d, dice, "Decision", any, |r| {
            same_id(field(r, "options"));
        })
    }),
    ("a member replayed twice", &["F021"], |d, _| {
        let list = entries(d, "enactments");
        let again = list.first().cloned();
        list.extend(again.clone());
        again.is_some()
    }),
    ("a member called leader", &["F022"], |d, _| {
        first(d, "members").set("id", text("leader"));
        true
    }),
    ("an option called silence", &["F022"], |d, dice| with(d, dice, "Option", "id", text("silence"))),
    ("a line by nobody there", &["F023"], |d, _| saying(d, &[("by", some(text("annna")))])),
    ("a member renamed on one side", &["F023"], |d, _| {
        saying(d, &[]);
        first(d, "members").set("id", text("renamed"));
        true
    }),
    ("a way to nowhere", &["F024"], |d, dice| with(d, dice, "Reply", "leads_to", some(text("nowhere")))),
    ("a scene renamed on one side", &["F024"], |d, _| {
        asking(d, Node::Tuple("Played", vec![text("s0")]));
        first(d, "scenes").set("id", text("renamed"));
        true
    }),
    ("an option that is not there", &["F025"], |d, _| {
        asking(d, Node::Tuple("Chosen", vec![text("s0/none")]))
    }),
    ("a name in brackets that is nobody's", &["F026"], |d, _| saying(d, &[("says", text("Well, {anna}."))])),
    ("a cast outside an enactment", &["F026"], |d, _| saying(d, &[("says", text("Well, {cast}."))])),
    ("an option to the leader", &["F027"], |d, dice| with(d, dice, "Option", "to", texts(&["leader"]))),
    ("trust in oneself", &["F027"], |d, _| {
        let own = Node::Tuple("", vec![text("ana"), raw(40)]);
        first(d, "members").set("trust", Node::List(vec![own]));
        true
    }),
    ("a co-leader who is not there", &["F027"], |d, _| {
        d.drop("frame");
        saying(d, &[("by", some(text("co-leader")))])
    }),
    // Limits.
    ("one member", &["F030", "F023"], |d, _| {
        entries(d, "members").truncate(1);
        true
    }),
    ("one option", &["F030", "F025"], |d, dice| {
        one(d, dice, "Decision", any, |r| entries(r, "options").truncate(1))
    }),
    ("seven options", &["F030"], |d, dice| {
        one(d, dice, "Decision", any, |r| {
            let mut more = first(r, "options").clone();
            let options = entries(r, "options");
            for i in options.len()..7 {
                more.set("id", text(format!("more-{i}")));
                options.push(more.clone());
            }
        })
    }),
    ("two hints", &["F030"], |d, dice| with(d, dice, "Decision", "hints", texts(&["Look.", "Think."]))),
    ("no endings", &["F030"], |d, _| {
        d.set("endings", Node::List(vec![]));
        true
    }),
    ("a text as long as a page", &["F031"], |d, _| saying(d, &[("says", text("é".repeat(1001)))])),
    ("a level beyond 100", &["F032"], |d, dice| with(d, dice, "Member", "capacity", raw(101))),
    ("a window the wrong way round", &["F032"], |d, dice| {
        with(d, dice, "Member", "window", Node::Tuple("", vec![raw(60), raw(20)]))
    }),
    ("a threshold of nothing", &["F032"], |d, dice| with(d, dice, "Enactment", "at", raw(0))),
    ("a weight of ten", &["F032"], |d, _| {
        *first(d, "goals").at(1) = raw(10);
        true
    }),
    ("a rating of six", &["F032"], |d, dice| {
        one(d, dice, "Option", |o| full(o, "key"), |r| *first(r, "key").at(1) = raw(6))
    }),
    ("a skin of nine", &["F032"], |d, dice| with(d, dice, "Look", "skin", raw(9))),
    ("a silence of an hour", &["F032"], |d, _| {
        saying(d, &[("silence", some(Node::Tuple("", vec![raw(3600), raw("Waiting")])))])
    }),
    ("a line that says nothing", &["F033"], |d, _| saying(d, &[("says", text(" "))])),
    ("no title", &["F033"], |d, _| {
        d.set("title", text(""));
        true
    }),
    ("a theory in another folder", &["F034"], |d, _| {
        d.set("theory", some(text("../theory.ron")));
        true
    }),
    ("a language that is none", &["F035"], |d, _| {
        d.set("language", text("English"));
        true
    }),
    ("a newer format", &["F005"], |d, _| {
        d.set("format", raw(99));
        true
    }),
    ("an older format", &["F006"], |d, _| {
        d.set("format", raw(0));
        true
    }),
];
