//! Attempts as they are kept, gone on with, verified and reported by the program. Must not know how they are written.

mod support;

use serde_json::Value;
use std::fs;
use std::path::Path;
use support::{CUPS, file, path, run, run_with_data, scratch};

const COURSE: [&str; 2] = ["--scenarios", "tests/data"];

fn with_course<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &COURSE].concat()
}

/// An attempt of two cups with these choices, kept in the folder.
fn played(folder: &Path, name: &str, choices: &str) -> String {
    let kept = folder.join(name);
    let ran = run(&["play", CUPS, "--seed", "3", "--code", "P-17", "--attempt", path(&kept)], choices);
    assert_eq!(ran.code, 0, "{}", ran.err);
    fs::read_to_string(kept).expect("it is there")
}

#[test]
fn an_attempt_is_kept_resumed_verified_and_reported() {
    let folder = scratch();
    let kept = folder.path().join("mine.attempt");
    let kept = path(&kept);
    let ran = run(&["play", CUPS, "--seed", "3", "--attempt", kept], "hint\ncount-cups\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("fishbowl play --attempt") || ran.out.contains("Go on with it"), "{}", ran.out);
    let text = fs::read_to_string(kept).expect("it is there");
    assert!(text.starts_with("{\"fishbowl\":1,\"scenario\":\"two-cups\",\"scenario_hash\":\""), "{text}");
    let moves: Vec<Value> = support::lines(&text).iter().skip(1).map(|l| l["move"].clone()).collect();
    assert_eq!(moves, ["hint", "count-cups"]);

    // Cut in the middle of a line, as a crash leaves it.
    fs::write(kept, format!("{text}{{\"n\":3,\"o")).expect("written");
    let cut = run(&["verify", kept], "");
    assert!(cut.code == 1 && cut.out.contains("line 4: it was cut off"), "{}{}", cut.out, cut.err);
    let ran = run(&["play", CUPS, "--mode", "assessment", "--attempt", kept], "back-to-room\nnot-alone\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in ["Line 4 of", "goes on as it began: practice, seed 3"] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert!(ran.out.contains("1 decision taken; you stand at decision 2"), "{}", ran.out);
    assert!(ran.out.contains("Decision score 100 of 100"), "{}", ran.out);

    let report = run(&["report", kept, "--json"], "");
    assert_eq!(report.code, 0, "{}", report.err);
    let value: Value = serde_json::from_str(&report.out).expect("JSON");
    for field in
        ["attempt", "scenario", "score", "chance", "best", "goals", "critical", "verified", "problems"]
    {
        assert!(value.get(field).is_some(), "{field}");
    }
    assert_eq!((&value["score"], &value["verified"]), (&Value::from(100), &Value::from(true)));
    let shown = run(&["report", kept, "--text"], "");
    assert!(shown.code == 0 && shown.out.contains("Decision score 100"), "{}", shown.err);
    let finished = run(&["play", "--attempt", kept], "");
    assert!(finished.code == 0 && finished.out.contains("This attempt is finished."), "{}", finished.err);
    let verified = run(&["verify", kept, "--json"], "");
    let value: Value = serde_json::from_str(&verified.out).expect("JSON");
    assert_eq!(verified.code, 0, "{}", verified.err);
    assert_eq!((&value[0]["verified"], &value[0]["ending"]), (&Value::from(true), &Value::from("met")));
}

#[test]
fn the_scenario_it_began_in_is_kept_beside_it() {
    let folder = scratch();
    let own = folder.path().join("cups");
    fs::create_dir(&own).expect("made");
    let text = fs::read_to_string(Path::new(CUPS).join("scenario.ron")).expect("read");
    let scenario = file(&own, "scenario.ron", &text);
    let kept = folder.path().join("a.attempt");
    let play = |extra: &[&str], choices: &str| {
        let args = [&["play"], extra, &["--attempt", path(&kept)]].concat();
        run(&args, choices)
    };
    assert_eq!(play(&[path(&own)], "count-cups\n").code, 0);

    // Comments, layout and line ends do not count.
    fs::write(&scenario, format!("// A note.\r\n{}", text.replace('\n', "\r\n"))).expect("written");
    let same = play(&[path(&own)], "");
    assert!(same.code == 0 && !same.err.contains("has been changed"), "{}", same.err);

    // An edited scenario does not change a session under way; one with errors or gone does not stop it.
    fs::write(&scenario, text.replace("Three cups", "Four cups")).expect("written");
    let edited = play(&[path(&own)], "back-to-room\n");
    assert!(edited.code == 0 && edited.err.contains("as it was when it began"), "{}", edited.err);
    fs::write(&scenario, "(").expect("written");
    assert_eq!(play(&[path(&own)], "").code, 0);
    fs::remove_dir_all(&own).expect("removed");
    let gone = play(&[], "not-alone\n");
    assert!(gone.code == 0 && gone.out.contains("Three cups"), "{}{}", gone.out, gone.err);
    assert_eq!(run(&["verify", path(&kept)], "").code, 0);

    // Without what lies beside it, and off the shelf, it says so; with a changed one, too.
    fs::remove_dir_all(folder.path().join("played")).expect("it was kept there");
    for (args, code) in [(&["report", path(&kept)][..], 2), (&["verify", path(&kept)], 1)] {
        let lost = run(args, "");
        assert_eq!(lost.code, code, "{args:?}");
        assert!(format!("{}{}", lost.out, lost.err).contains("--scenarios DIR"), "{args:?}");
    }
    let course = folder.path().join("course");
    fs::create_dir(&course).expect("made");
    file(&course, "cups.ron", &text.replace("Three cups", "Four cups"));
    let other = run(&["verify", path(&kept), "--scenarios", path(&course)], "");
    let said = other.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(other.code == 1 && said.contains("has been changed since"), "{said}");
    // A kept copy that was changed is not taken for what was played.
    assert_eq!(run(&with_course(&["verify", path(&kept)]), "").code, 0);
}

#[test]
fn an_attempt_that_does_not_fit_is_named_with_its_line() {
    let folder = scratch();
    let text = played(folder.path(), "a.attempt", "count-cups\n");
    let cases = [
        (text.replace("count-cups", "not-alone"), "line 2: it was changed after"),
        (text.replace("{\"n\":1,", "{\"n\":\"one\","), "line 2: it is not an input"),
        (text.replace("{\"n\":1,", "{\"extra\":1,\"n\":1,"), "line 2: it is not an input"),
        (text.replace("P-17", "P-18"), "line 1: the header was changed"),
        (text.replace("\"fishbowl\":1", "\"fishbowl\":99"), "format 99"),
        (format!("{text}\n{{\"move\":\"back\"}}\n"), "line 3: it is not an input"),
        (format!("{text}{text}"), "line 3: another attempt begins here"),
        ("hello\n".to_owned(), "not the header"),
    ];
    for (changed, why) in cases {
        let changed = file(folder.path(), "b.attempt", &changed);
        for args in [
            &["report", path(&changed), "--json"][..],
            &["play", CUPS, "--attempt", path(&changed)],
            &["verify", path(&changed)],
        ] {
            let before = fs::read(&changed).expect("there");
            let ran = run(args, "1\n");
            assert_eq!(ran.code, 1, "{args:?} {why}: {}", ran.err);
            // A long sentence is wrapped on the page.
            let said = format!("{}{}", ran.out, ran.err).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(said.contains(why), "{args:?} {why}: {said}");
            assert_eq!(before, fs::read(&changed).expect("there"), "nothing is written into it");
        }
    }
}

#[test]
fn the_data_folder_keeps_what_nobody_named() {
    let folder = scratch();
    let data = folder.path().join("not yet there");
    let play = || run_with_data(path(&data), &["play", CUPS, "--keep", "--code", "P-17"], "count-cups\n");
    assert_eq!((play().code, play().code), (0, 0));
    let attempts = data.join("attempts");
    // Other files are passed over, whatever they hold.
    for (name, text) in
        [("notes.txt", "x"), ("a.attempt~", "{"), (".hidden", ""), ("picture.png", "\u{89}PNG")]
    {
        file(&attempts, name, text);
    }
    fs::create_dir(attempts.join("folder.attempt")).expect("made");
    let verified = run(&["verify", path(&attempts), "--json"], "");
    let value: Value = serde_json::from_str(&verified.out).expect("JSON");
    assert_eq!((verified.code, value.as_array().map(Vec::len)), (0, Some(2)), "{}", verified.err);
    assert!(value.as_array().into_iter().flatten().all(|a| a["participant"] == "P-17"));
    // One that is no attempt though it is called one is named, and stops nothing.
    file(&attempts, "zzz.attempt", "\u{0}\u{1}");
    let verified = run(&["verify", path(&attempts)], "");
    assert!(verified.code == 1 && verified.out.contains("3 attempts: 2 fit, 1 do"), "{}", verified.out);
    let none = run(&["verify", path(&data)], "");
    assert!(none.code == 2 && none.err.contains("There are no attempts"), "{}", none.err);
}

#[test]
fn where_nothing_can_be_kept_it_is_said_and_the_session_goes_on() {
    let folder = scratch();
    let a_file = file(folder.path(), "a-file", "");
    let quiet = run(&["play", CUPS], "count-cups\nback-to-room\nnot-alone\n");
    for data in [path(&a_file), "/proc/nowhere"] {
        let ran = run_with_data(data, &["play", CUPS, "--keep"], "count-cups\nback-to-room\nnot-alone\n");
        assert_eq!(ran.code, 1, "{data}: it was asked to be kept, and was not");
        assert!(ran.err.contains("cannot be written") && ran.err.contains("in memory"), "{}", ran.err);
        assert_eq!(ran.out, quiet.out, "{data}");
    }
}

#[test]
fn two_programs_do_not_write_one_attempt() {
    let folder = scratch();
    played(folder.path(), "a.attempt", "count-cups\n");
    let kept = folder.path().join("a.attempt");
    let held = fs::File::options().append(true).open(&kept).expect("opened");
    held.lock().expect("locked");
    let second = run(&["play", "--attempt", path(&kept)], "back-to-room\n");
    assert!(second.code == 2 && second.err.contains("in another window"), "{}", second.err);
    drop(held);
    assert_eq!(run(&["play", "--attempt", path(&kept)], "back-to-room\n").code, 0);
}

#[test]
fn codes_are_checked_and_belong_to_the_attempt() {
    let folder = scratch();
    let kept = folder.path().join("a.attempt");
    for code in ["", "   ", "a\u{202e}b", "line\nline", &"x".repeat(41)] {
        let ran = run(&["play", CUPS, "--code", code, "--attempt", path(&kept)], "");
        assert!(ran.code == 2 && ran.err.contains("a code has"), "{code:?}: {}", ran.err);
    }
    played(folder.path(), "a.attempt", "count-cups\n");
    let other = run(&["play", "--code", "P-18", "--attempt", path(&kept)], "");
    assert!(other.err.contains("under the code it began with (P-17)"), "{}", other.err);
}

#[test]
fn ten_thousand_attempts_are_verified() {
    let folder = scratch();
    let text = played(folder.path(), "a.attempt", "count-cups\n");
    for n in 0..10_000 {
        // Every thousandth was tampered with.
        let text = if n % 1000 == 999 { text.replace("P-17", "P-99") } else { text.clone() };
        file(folder.path(), &format!("{n:05}.attempt"), &text);
    }
    let verified = run(&["verify", path(folder.path())], "");
    assert_eq!(verified.code, 1, "{}", verified.err);
    assert!(verified.out.contains("10001 attempts: 9991 fit, 10 do not."), "{}", verified.err);
}
