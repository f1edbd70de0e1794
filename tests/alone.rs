//! One decision practised by itself: every decision of the shelf, and the command. Must not know how a way is found.

#![allow(clippy::print_stdout, reason = "the numbers are shown to whoever asks with --nocapture")]

mod support;

use fishbowl::analysis::{approach, decision_named};
use fishbowl::scenario::limits::LEAD_IN_CHARS;
use fishbowl::scenario::translation;
use fishbowl::scenario::{self, load, load_with};
use fishbowl::session::Event;
use fishbowl::shelf::{SHIPPED, TRANSLATED};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::Mode;
use serde_json::Value;
use support::{CUPS, lines, run};

#[test]
fn every_decision_of_the_shelf_can_be_entered_by_its_lead_in() {
    let mut count = 0;
    for (id, text) in SHIPPED {
        let scenario = load(text).scenario.expect("it can be played");
        let document = scenario::document(text).expect("it is read");
        let mut told = vec![load(text).scenario.expect("it can be played")];
        for (_, _, file) in TRANSLATED.iter().filter(|(of, _, _)| of == id) {
            let translation = translation::read(&document, file.as_bytes()).0;
            told.extend(load_with(text, Some(&translation)).scenario);
        }
        assert_eq!(told.len(), 2, "{id}: languages");
        for (i, decision) in scenario.decisions.iter().enumerate() {
            let home = scenario.home_id(decision.home);
            let (place, i) = (format!("{id}/{home}"), i as u16);
            assert!(decision.trains.is_some() && decision.difficulty.is_some(), "{place}");
            for one in &told {
                let lead_in = &one.decisions[usize::from(i)].lead_in;
                let length = lead_in.chars().count();
                let language = &one.head.language;
                assert!((40..=LEAD_IN_CHARS).contains(&length), "{place} in {language}: {length} characters");
            }
            assert_eq!(decision_named(&scenario, home), Some(i), "{place} is found by its name");
            let sitting = approach(&scenario, shipped(), i, 3).expect("some leader comes there");
            assert_eq!(
                (sitting.session().decision(), sitting.begun().mode),
                (Some(i), Mode::Practice),
                "{place}"
            );
            let opened =
                sitting.latest().iter().any(|e| matches!(e, Event::Opened(h) if *h == decision.home));
            assert!(opened, "{place}: its own lines come just before");
            let again = approach(&scenario, shipped(), i, 3).expect("some leader comes there");
            assert_eq!(again.inputs, sitting.inputs, "{place}: by the same way");
            count += 1;
        }
    }
    println!("{count} decisions");
    assert!(count >= 13 * 12, "{count} decisions");
}

#[test]
fn lead_ins_differ_and_do_not_repeat_the_lines_that_follow() {
    let words = |t: &str| t.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    for (id, text) in SHIPPED {
        let scenario = load(text).scenario.expect("it can be played");
        let mut begun = std::collections::BTreeMap::<String, usize>::new();
        for decision in &scenario.decisions {
            let lead_in = words(&decision.lead_in);
            *begun.entry(lead_in.first().cloned().unwrap_or_default()).or_default() += 1;
            let home = scenario.home_id(decision.home);
            let said = scenario.lines.iter().filter(|l| l.path.starts_with(&format!("{home}/")));
            for line in said.flat_map(|l| &l.says) {
                let line = words(line);
                let shared = line.windows(8).any(|w| lead_in.windows(8).any(|v| v == w));
                assert!(!shared, "{id}/{home}: the lead-in says what the lines say: {line:?}");
            }
        }
        let most = begun.values().max().copied().unwrap_or_default();
        assert!(most <= 5, "{id}: lead-ins begin alike {begun:?}");
    }
}

#[test]
fn a_decision_is_led_into_tried_and_tried_again() {
    let args = ["play", CUPS, "--decision", "window"];
    let ran = run(&args, "hint\n2\nw\nback\n1\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let parts = [
        "Two Cups\n========",
        "One decision by itself",
        "Three people, two cups, and nobody has asked about the third.",
        "They are digging up the street again.",
        "What would be best to say now?",
        "There are no hints here.",
        "Feedback.",
        "That was the decision.",
        "Back. What came just before it:",
        "They are digging up the street again.",
        "Feedback.",
        "The whole session: fishbowl play two-cups",
    ];
    let mut from = 0;
    let flat = ran.out.replace("\n  ", " ");
    for part in parts {
        let at = flat[from..].find(part);
        assert!(at.is_some(), "missing or out of order: {part}\n{}", ran.out);
        from += at.unwrap_or(0) + part.len();
    }
    for absent in ["Coffee", "And one for Ida", "Decision score", "Empty cups", "What the group agreed"] {
        assert!(!ran.out.contains(absent), "{absent} belongs to the whole session\n{}", ran.out);
    }
}

#[test]
fn as_json_it_begins_with_the_entry_and_ends_with_the_feedback() {
    let ran = run(&["play", CUPS, "--decision", "window", "--json"], "1\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let events: Vec<Value> = lines(&ran.out);
    let kinds: Vec<&str> = events.iter().filter_map(|e| e["type"].as_str()).collect();
    assert_eq!((kinds.first(), kinds.last()), (Some(&"entry"), Some(&"end")), "{kinds:?}");
    assert_eq!(kinds.iter().filter(|k| **k == "decision").count(), 1, "only the one is asked: {kinds:?}");
    assert_eq!(kinds[kinds.len() - 2], "feedback");
    assert_eq!(events[0]["trains"], "HereAndNow");
    assert!(events.iter().all(|e| e["scene"] == "window"), "nothing of another scene");
    assert_eq!(events.last().map(|e| e["finished"].clone()), Some(Value::Bool(true)));
}

#[test]
fn what_cannot_be_done_alone_is_said() {
    for (args, input, code, said) in [
        (&["--decision", "windou"][..], "", 2, "Did you mean 'window'?"),
        (&["--decision", "window"], "back\n", 2, "nothing lies before it"),
        (&["--decision", "window"], "1\n1\n", 2, "b goes back to it"),
        (&["--decision", "window"], "1\nhint\n", 2, "b goes back to it"),
        (&["--decision", "window", "--mode", "assessment"], "", 2, "cannot be used with"),
        (&["--decision", "window", "--keep"], "", 2, "cannot be used with"),
    ] {
        let ran = run(&[&["play", CUPS], args].concat(), input);
        assert_eq!(ran.code, code, "{args:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
    let ran = run(&["play", "--decision", "window"], "");
    assert!(ran.code == 2 && ran.err.contains("SCENARIO"), "{}", ran.err);
}

#[test]
fn the_shelf_tells_what_can_be_practised() {
    let ran = run(&["list", "--decisions", "--goal", "enactment", "--json"], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let shelf: Vec<Value> = serde_json::from_str(&ran.out).expect("an array");
    let found: Vec<&Value> = shelf.iter().filter_map(|s| s["practice"].as_array()).flatten().collect();
    assert!(
        found.len() >= 13 && found.iter().all(|d| d["trains"] == "Enactment"),
        "{} decisions",
        found.len()
    );
    let all = run(&["list", "--decisions"], "").out;
    assert!(all.contains("third-story: ") && all.contains("fishbowl play SCENARIO --decision ID"), "{all}");
    let ran = run(&["list", "--decisions", "--goal", "peer"], "");
    assert!(ran.code == 2 && ran.err.contains("did you mean Peers?"), "{}", ran.err);
}
