//! What is told of a session in Dutch is Dutch from one end to the other. Must not know how a message is found.
//!
//! The scenarios are English and stay so; everything said about them is held against the English messages and the
//! theory's English sentences, none of which may show.

use fishbowl::analysis::play;
use fishbowl::report::{Page, briefing, debrief, feedback, told};
use fishbowl::scenario::{Scenario, load};
use fishbowl::session::Sitting;
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{Mode, Place};
use fishbowl::words::{Language, Words};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Scenarios that together come to every rule, and the shipped one.
fn scenarios() -> Vec<Scenario> {
    let mut files: Vec<PathBuf> = fs::read_dir(here("tests/rules"))
        .expect("the folder is there")
        .map(|e| e.expect("it can be listed").path())
        .filter(|p| p.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.push(here("scenarios/the-running-tap/scenario.ron"));
    files.sort();
    files
        .iter()
        .map(|p| load(&fs::read_to_string(p).expect("it can be read")).scenario.expect("it can be played"))
        .collect()
}

/// Everything a student reads about a session.
fn everything(words: &Words, sitting: &Sitting) -> String {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let mut page = Page::new();
    for mode in Mode::ALL {
        page.extend(briefing::briefing(words, scenario, *mode));
    }
    page.para(briefing::shelf_line(words, scenario));
    let mut place = Place::Room;
    for events in std::iter::once(&sitting.opening).chain(sitting.steps.iter().map(|s| &s.events)) {
        told::visible(words, scenario, theory, events, &mut place).into_iter().for_each(|p| {
            page.extend(p);
        });
    }
    page.extend(told::choices(words, scenario, sitting.session()));
    for step in 0..sitting.steps.len() {
        page.extend(feedback::after(words, sitting, step)).extend(feedback::deeper(words, sitting, step));
    }
    page.extend(debrief::page(words, sitting));
    page.rows.iter().map(|r| format!("{}\t{}\n", r.lead, r.text)).collect()
}

/// The pieces of a text between what is filled in that are long enough to be no accident.
fn pieces(text: &str, into: &mut BTreeSet<String>) {
    for piece in text.split(['{', '}', '\n']) {
        let piece = piece.trim();
        if piece.chars().count() >= 16 && piece.contains(' ') && !piece.contains('$') {
            into.insert(piece.to_owned());
        }
    }
}

fn english() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in ["report.ftl", "terms.ftl"] {
        let text = fs::read_to_string(here("assets/locales/en").join(file)).expect("it can be read");
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            pieces(line.split_once(" =").map_or(line, |(_, said)| said), &mut found);
        }
    }
    for rule in &shipped().rules {
        pieces(&rule.text, &mut found);
        if !rule.source.contains(char::is_numeric) {
            pieces(&rule.source, &mut found);
        }
    }
    for intervention in &shipped().interventions {
        pieces(&intervention.name.to_lowercase(), &mut found);
    }
    found
}

#[test]
fn what_is_told_in_dutch_is_dutch() {
    let english = english();
    assert!(english.len() > 200, "there is something to look for: {}", english.len());
    let (mut wrong, mut seen) = (BTreeSet::new(), BTreeSet::new());
    for scenario in scenarios() {
        // What the author wrote may say anything.
        let own = format!("{scenario:?}");
        for t in 0..scenario.head.tests.len() {
            let (sitting, _) = play(&scenario, shipped(), t);
            let told = everything(Words::of(Language::Dutch), &sitting);
            let id = &scenario.head.id;
            for (mark, what) in [("⟨", "an unknown message"), ("{ $", "a blank"), ("{$", "a blank")] {
                assert!(!told.contains(mark), "{id}: {what}: {told}");
            }
            for piece in english.iter().filter(|p| told.contains(p.as_str()) && !own.contains(p.as_str())) {
                wrong.insert(format!("{id}: {piece}"));
            }
            let same = everything(Words::of(Language::English), &sitting);
            seen.extend(english.iter().filter(|p| same.contains(p.as_str())));
        }
    }
    assert!(wrong.is_empty(), "English in Dutch: {wrong:#?}");
    // Else nothing would have been found if it were there.
    assert!(seen.len() * 2 > english.len(), "only {} of {} were met", seen.len(), english.len());
}

/// Every message asked for by its name exists in each language.
#[test]
fn every_message_asked_for_exists() {
    let mut asked = BTreeSet::new();
    for entry in fs::read_dir(here("src/report")).expect("the folder is there") {
        let text = fs::read_to_string(entry.expect("it can be listed").path()).expect("it can be read");
        for piece in text.split("\"report-").skip(1) {
            asked.insert(format!("report-{}", piece.split('"').next().unwrap_or_default()));
        }
    }
    assert!(asked.len() > 100);
    for language in Language::ALL {
        let missing: Vec<&String> = asked.iter().filter(|k| !Words::of(*language).knows(k)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
    // And none is there that nobody asks for.
    let text = fs::read_to_string(here("assets/locales/en/report.ftl")).expect("it can be read");
    let keys = text.lines().filter_map(|l| l.split_once(" =")).map(|(key, _)| key.to_owned());
    let unused: Vec<String> = keys.filter(|k| k.starts_with("report-") && !asked.contains(k)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}
