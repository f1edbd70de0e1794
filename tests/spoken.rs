//! Groups in another language: every shipped one comes in both, whole; in other words it is the same session; and nothing
//! shown escapes the translation. Must not know single scenarios.

mod support;

use fishbowl::analysis::{Policy, play_out};
use fishbowl::report::{self, words::fill};
use fishbowl::scenario::compiled::Person;
use fishbowl::scenario::translation::{self, Translation};
use fishbowl::scenario::{self, Scenario, Severity, load, load_with};
use fishbowl::session::{Event, Move};
use fishbowl::shelf::{SHIPPED, TRANSLATED};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::Mode;
use fishbowl::words::{Language, Words};
use std::collections::BTreeSet;
use std::fs;
use support::{file, path, run, scratch};

/// The languages every shipped scenario comes in.
const BOTH: [&str; 2] = ["en", "nl"];

/// A translation in which every text stands between marks.
fn marked(text: &str) -> Translation {
    let document = scenario::document(text).expect("it is read");
    let mut catalogue = translation::update(&document, None, "xx");
    catalogue.entries.iter_mut().for_each(|e| e.text = format!("«{}»", e.source));
    let (translation, findings) = translation::read(&document, translation::write(&catalogue).as_bytes());
    assert_eq!(findings, vec![]);
    translation
}

#[test]
fn every_group_comes_in_both_languages_and_whole() {
    for (id, text) in SHIPPED {
        let document = scenario::document(text).expect("it is read");
        for language in BOTH.into_iter().filter(|l| *l != document.language) {
            let file = TRANSLATED.iter().find(|(of, to, _)| of == id && *to == language);
            let file = file.unwrap_or_else(|| panic!("{id} is not translated to {language}")).2;
            let (translation, findings) = translation::read(&document, file.as_bytes());
            let told: Vec<_> = findings.iter().map(|f| (f.code, &f.message)).take(5).collect();
            assert_eq!(told, vec![], "{id}: {language}");
            assert_eq!(translation.progress.used, translation.progress.texts, "{id}: {language}");
            let other = load_with(text, Some(&translation));
            let worse: Vec<_> = other.findings.iter().filter(|f| f.severity == Severity::Error).collect();
            assert!(worse.is_empty(), "{id}: {language}: {worse:?}");
            let (source, other) = (load(text).scenario, other.scenario);
            let (Some(source), Some(other)) = (source, other) else { panic!("{id} cannot be played") };
            assert_eq!((source.hash, other.head.language.as_str()), (other.hash, language));
            same_texts_nowhere(id, &source, &other);
        }
    }
}

/// Lines that tell apart in one language do in the other; and hardly any line is the same in both.
fn same_texts_nowhere(id: &str, source: &Scenario, other: &Scenario) {
    let lines = |s: &Scenario| s.lines.iter().flat_map(|l| l.says.clone()).collect::<Vec<_>>();
    let pairs: Vec<(String, String)> = lines(source).into_iter().zip(lines(other)).collect();
    let long = |t: &str| t.split_whitespace().count() >= 4;
    let same: Vec<_> = pairs.iter().filter(|(a, b)| long(a) && a == b).collect();
    assert!(same.len() * 200 <= pairs.len(), "{id}: not translated: {same:?}");
    let (sources, others): (BTreeSet<_>, BTreeSet<_>) =
        pairs.iter().filter(|(a, _)| long(a)).cloned().unzip();
    assert!(others.len() * 100 >= sources.len() * 99, "{id}: {} of {}", others.len(), sources.len());
}

#[test]
fn nothing_that_is_shown_escapes_the_translation() {
    for (id, text) in SHIPPED {
        let document = scenario::document(text).expect("it is read");
        let mut texts: BTreeSet<String> = BTreeSet::new();
        translation::walk(&mut document.clone(), &mut |_, _, text| _ = texts.insert(text.clone()));
        let other = load_with(text, Some(&marked(text))).scenario.expect("it compiles");
        let shown = everything_shown(&other);
        assert!(shown.matches('«').count() > 100, "{id}");
        // Short ones may be anything's words.
        for text in texts.iter().filter(|t| t.chars().count() >= 24 && !t.contains('{')) {
            for (at, _) in shown.match_indices(text.as_str()) {
                // Inside marks: itself translated, or quoted by what is.
                let before = &shown[..at];
                let inside = before.matches('«').count() > before.matches('»').count();
                assert!(inside, "{id}: {text}");
            }
        }
    }
}

/// Briefing, every line and choice of a session, what a choice did, and the debrief, each row whole.
fn everything_shown(scenario: &Scenario) -> String {
    let words = Words::of(Language::English);
    let (sitting, _) = play_out(scenario, shipped(), Policy::Trainee, 5, Mode::Practice);
    let mut shown = report::briefing::briefing(words, scenario, Mode::Practice).render(usize::MAX, false);
    let steps = sitting.path().into_iter().map(|i| &sitting.steps[i]);
    let mut events: Vec<Event> = sitting.opening.clone();
    for (n, step) in steps.enumerate() {
        events.extend(step.events.iter().cloned());
        let said = report::feedback::words(words, &sitting, n);
        shown.push_str(&[said.heard, said.moved.join(" "), said.why].join("\n"));
    }
    for event in &events {
        match event {
            Event::Line { line, wording, cast } => {
                shown +=
                    &report::told::line(words, scenario, *line, *wording, *cast).render(usize::MAX, false);
            }
            Event::Moved(_, Move::Option(o)) => {
                shown += &fill(scenario, &scenario.options[usize::from(*o)].says, Person::NOBODY);
            }
            _ => {}
        }
    }
    shown + &report::debrief::page(words, &sitting).render(usize::MAX, false)
}

#[test]
fn the_same_choices_lead_to_the_same_end_in_every_language() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for (id, text) in SHIPPED {
        let document = scenario::document(text).expect("it is read");
        let choices = folder.join(id).join("choices/good.txt");
        let choices = path(&choices);
        let ended = |more: &[&str]| {
            let call = [&["play", id, "--seed", "7", "--json", "--choices", choices], more].concat();
            let run = run(&call, "");
            assert_eq!(run.code, 0, "{id}: {}", run.err);
            let last: serde_json::Value =
                serde_json::from_str(run.out.lines().last().unwrap_or_default()).expect("JSON");
            (run.err, last.to_string(), run.out)
        };
        let written = ended(&[]);
        for language in BOTH.into_iter().filter(|l| *l != document.language) {
            let other = ended(&["--lang", language]);
            assert_eq!(other.0, "", "{id}");
            assert_ne!(written.2, other.2, "{id}: nothing is in {language}");
            assert_eq!(written.2.lines().count(), other.2.lines().count(), "{id}");
        }
    }
}

#[test]
fn what_cannot_be_had_is_told_and_what_is_missing_is_shown_as_written() {
    const TEXT: &str = include_str!("data/two-cups/scenario.ron");
    let folder = scratch();
    file(folder.path(), "scenario.ron", TEXT);
    let play = |lang: &str| run(&["play", path(folder.path()), "--choices", "-", "--lang", lang], "0\n");
    let none = play("nl");
    assert!(none.code == 2 && none.err.contains("cannot be had in 'nl'"), "{}", none.err);
    assert!(none.err.contains("fishbowl translate"), "{}", none.err);
    assert!(!play("en").err.contains("cannot be had"), "it is written in it");

    let made = run(&["translate", path(folder.path()), "--lang", "nl"], "");
    assert_eq!(made.code, 0, "{}", made.err);
    let empty = play("nl");
    assert!(empty.code == 2 && empty.err.contains("cannot be had in 'nl'"), "an empty one says nothing");

    let document = scenario::document(TEXT).expect("it is read");
    let mut catalogue = translation::update(&document, None, "nl");
    catalogue.entries.iter_mut().skip(7).for_each(|e| e.text = format!("«{}»", e.source));
    file(folder.path(), "nl.po", &translation::write(&catalogue));
    let most = play("nl");
    assert!(most.err.contains("Not in 'nl' yet: 7 texts, shown in 'en'."), "{}", most.err);
    assert!(most.out.contains('«') && most.out.contains(&document.title), "{}", most.out);

    // A file that is spoilt is told by `check`, with its place, and the session goes on as it is written.
    let good = fs::read_to_string(folder.path().join("nl.po")).expect("it is there");
    file(folder.path(), "nl.po", &good.replacen("msgstr \"«", "msgstr \"{who}«", 1));
    let told = run(&["check", path(folder.path())], "");
    assert!(told.code == 1 && told.out.contains("F133") && told.out.contains("nl.po:"), "{}", told.out);
    fs::write(folder.path().join("nl.po"), [0xff, 0x00]).expect("it can be written");
    let told = run(&["check", path(folder.path())], "");
    assert!(told.code == 1 && told.out.contains("F131"), "{}", told.out);
    assert!(play("nl").err.contains("cannot be had"));
}

#[test]
fn a_script_of_choices_is_the_same_in_every_language() {
    // What is written in a file of choices are ids, never words.
    for (id, text) in SHIPPED {
        let scenario = load(text).scenario.expect("it compiles");
        let other = load_with(text, Some(&marked(text))).scenario.expect("it compiles");
        let ids = |s: &Scenario| s.options.iter().map(|o| o.path.clone()).collect::<Vec<_>>();
        assert_eq!(ids(&scenario), ids(&other), "{id}");
    }
}
