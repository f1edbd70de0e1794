//! The commands as they are run: shapes, determinism, practice and assessment. Must not know how they work.

mod support;

use assert_cmd::Command;
use serde_json::Value;
use support::{CUPS, file, lines, path, run, scratch};

#[test]
fn the_same_seed_and_choices_give_the_same_bytes() {
    for scenario in [CUPS, "the-running-tap"] {
        for extra in [&["--json"][..], &[]] {
            for seed in ["1", "18446744073709551615"] {
                let args = [&["play", scenario, "--seed", seed][..], extra].concat();
                let (a, b) = (run(&args, "1\n2\nsilence\n"), run(&args, "1\n2\nsilence\n"));
                assert_eq!((a.code, a.out.is_empty()), (0, false), "{}", a.err);
                assert_eq!(a.out, b.out);
            }
        }
    }
}

#[test]
fn a_session_is_briefed_played_and_debriefed() {
    let ran = run(&["play", CUPS], "count-cups\nnotice SharedAvoidance\nback-to-room\nnot-alone\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let parts = [
        "Two Cups\n========",
        "What the group agreed",
        "Privacy and its limits",
        "Noor (she/her, 34). Nurse.",
        "not therapy",
        "Noor comes in with two cups.",
        "And one for Ida.",
        "What would be best to say now?",
        "→ Ben and Ida: Two cups came in",
        "Feedback. Ben and Ida may have heard: ‘Somebody counts.’",
        "(In the corridor.)",
        "The session ends here: Three cups.",
        "Decision score 100 of 100, over 3 decisions.",
        "keys are provisional",
        "Engagement: ",
        "Decision 1: Coffee.",
        "He drank his and mine",
        "What you noticed",
        "Whose cup was it?",
        "References",
    ];
    let mut from = 0;
    for part in parts {
        let flat = ran.out.replace("\n  ", " ");
        let at = flat[from.min(flat.len())..].find(part);
        assert!(at.is_some(), "missing or out of order: {part}\n{}", ran.out);
        from += at.unwrap_or(0);
    }
    assert!(
        !ran.out.contains('{') && !ran.out.contains('\u{1b}'),
        "placeholders are filled, no colour in a pipe"
    );
    assert!(ran.out.lines().all(|l| l.chars().count() <= 80), "wrapped at 80");
}

#[test]
fn columns_are_kept() {
    let mut command = Command::cargo_bin("fishbowl").expect("the binary");
    let output = command.args(["play", CUPS]).env("COLUMNS", "40").write_stdin("").output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(text.lines().all(|l| l.chars().count() <= 40), "{text}");
}

#[test]
fn hint_notice_palette_back_and_why_work_by_script() {
    let script =
        "hint\nh\n# a comment\n\nnotice SharedAvoidance ida\nn 17 noor\nreflect @noor\nw\nback\n1\nt\n";
    let ran = run(&["play", CUPS], script);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for part in [
        "Supervisor: Count the cups.",
        "Supervisor: What is done in the room can be said",
        "Marked: shared avoidance, Ida.",
        "Marked: bid for contact, Noor.",
        "You to Noor: (Reflect)",
        "Why, one step deeper",
        "Source:",
        "Back to the decision before.",
        "So far:",
        "The choices end here. The session stands at decision 2 ('window').",
        "What you also tried",
        "It has not ended: this is the debrief so far.",
    ] {
        assert!(ran.out.contains(part), "missing: {part}\n{}", ran.out);
    }
}

#[test]
fn lists_are_answered_from_a_pipe_too() {
    let ran = run(&["play", CUPS], "n\n22 ida\np\n17 @noor\nq\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("22. shame") && ran.out.contains("Marked: shame, Ida."), "{}", ran.out);
    assert!(ran.out.contains("The palette.") && ran.out.contains("Leaving costs nothing."), "{}", ran.out);
    assert!(ran.out.contains("You to Noor: ("), "{}", ran.out);
}

#[test]
fn feedback_comes_when_it_is_asked_for() {
    let count = |when: &str| {
        let ran = run(&["play", CUPS, "--feedback", when], "1\n1\n1\n");
        let end = ran.out.find("\nDebrief\n").expect("a debrief");
        ran.out[..end].matches("Feedback.").count()
    };
    assert_eq!((count("choice"), count("debrief")), (3, 0));
    assert!(count("scene") >= 2);
}

#[test]
fn an_assessment_explains_nothing_before_its_end() {
    let ran = run(&["play", CUPS, "--mode", "assessment"], "notice Shame\n1\n2\n");
    assert_eq!(ran.code, 0);
    for word in ["Feedback", "Credit", "Rated", "score", "Debrief\n", "hint", "palette", "back,"] {
        let after = ran.out.split("What would be best").nth(1).unwrap_or_default();
        assert!(!after.contains(word), "{word} in:\n{}", ran.out);
    }
    assert!(ran.out.contains("the debrief comes when"), "{}", ran.out);
    let whole = run(&["play", CUPS, "--mode", "assessment"], "1\n2\n1\n");
    assert!(whole.out.contains("Decision score"), "{}", whole.out);
    for line in ["hint", "back", "w", "reflect @noor", "p"] {
        let ran = run(&["play", CUPS, "--mode", "assessment"], &format!("1\n{line}\n"));
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.contains("standard input:2: "), "{}", ran.err);
    }
    let stream = run(&["play", CUPS, "--mode", "assessment", "--json"], "1\n2\n1\n");
    let kinds: Vec<String> =
        lines(&stream.out).iter().map(|v| v["type"].as_str().unwrap_or("").into()).collect();
    assert!(kinds.iter().all(|k| ["line", "decision", "move", "end"].contains(&k.as_str())), "{kinds:?}");
    assert!(!stream.out.contains("rule") && !stream.out.contains("score"), "{}", stream.out);
}

#[test]
fn json_events_have_their_promised_shape() {
    let ran = run(&["play", CUPS, "--json"], "hint\nnotice Shame ida\n1\nback\n1\n1\n1\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let events = lines(&ran.out);
    for (n, event) in events.iter().enumerate() {
        assert_eq!(event["n"], n as u64 + 1);
        assert!(event["type"].is_string() && event["scene"].is_string(), "{event}");
    }
    let of = |kind: &str| events.iter().filter(|e| e["type"] == kind).collect::<Vec<_>>();
    assert_eq!(of("decision").len(), 5, "three, and two once more after going back");
    assert_eq!(of("decision")[0]["options"][0]["n"], 1);
    assert!(of("decision")[0]["options"][0]["id"].is_string());
    assert!(of("line").iter().any(|l| l["text"].as_str().is_some_and(|t| t.contains("And one for Ida."))));
    for field in ["who", "level", "from", "to", "rule"] {
        assert!(of("change").iter().all(|c| !c[field].is_null()), "{field}");
    }
    assert_eq!(of("feedback").len(), 4);
    assert_eq!((of("hint").len(), of("notice").len(), of("back").len()), (1, 1, 1));
    let end = events.last().expect("an end");
    assert_eq!((end["type"].as_str(), end["finished"].as_bool()), (Some("end"), Some(true)));
    assert_eq!(of("end").len(), 1);
}

#[test]
fn a_wrong_line_names_its_place_and_stops() {
    let folder = scratch();
    let choices = file(folder.path(), "moves.txt", "# first\ncount-cups\nback-to-rom\n");
    let ran = run(&["play", CUPS, "--choices", path(&choices)], "");
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("moves.txt:3: 'back-to-rom' is not an option here; did you mean 'back-to-room'?")
    );
    assert!(ran.err.contains("stands at decision 2 ('window')"), "{}", ran.err);
    let ran = run(&["play", CUPS, "--choices", "-"], "9\n");
    assert!(ran.code == 2 && ran.err.contains("standard input:1: there is no option 9"), "{}", ran.err);
    let ran = run(&["play", CUPS], "1\n1\n1\n1\n");
    assert!(ran.code == 2 && ran.err.contains("the session has ended"), "{}", ran.err);
}

#[test]
fn the_shelf_is_listed_and_asked_about() {
    let table = run(&["list"], "");
    assert!(table.code == 0 && table.out.contains("The Running Tap"), "{}", table.err);
    let ran = run(&["list", "--json", "--scenarios", "tests/data"], "");
    let all: Value = serde_json::from_str(&ran.out).expect("JSON");
    let cups = all.as_array().and_then(|a| a.iter().find(|s| s["id"] == "two-cups")).expect("on the shelf");
    for field in
        ["title", "language", "kind", "stage", "themes", "challenges", "members", "decisions", "minutes"]
    {
        assert!(!cups[field].is_null(), "{field}");
    }
    assert_eq!((cups["members"].as_u64(), cups["decisions"].as_u64()), (Some(3), Some(3)));
    let none = run(&[], "");
    assert!(none.code == 0 && none.out.contains("2. The Running Tap"), "{}", none.err);
    let first = run(&["play", "--scenarios", "tests/data"], "two-cups\n1\n");
    assert!(first.code == 0 && first.out.contains("decision 2 ('window')"), "{}{}", first.err, first.out);
    let wrong = run(&["play", "the-runing-tap"], "");
    assert!(wrong.code == 2 && wrong.err.contains("did you mean 'the-running-tap'?"), "{}", wrong.err);
}

#[test]
fn check_says_what_is_wrong_and_counts_it() {
    let fine = run(&["check", CUPS], "");
    assert!(fine.code == 0 && fine.out.contains("1 file: no problems"), "{}{}", fine.out, fine.err);
    let folder = scratch();
    let text = std::fs::read_to_string(format!("{CUPS}/scenario.ron")).expect("there");
    let broken = file(folder.path(), "broken.ron", &text.replace("of: \"noor\"", "of: \"nooor\""));
    let ran = run(&["check", path(folder.path())], "");
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("broken.ron") && ran.out.contains("`nooor`"), "{}", ran.out);
    assert!(ran.out.contains("1 file: 1 error"), "{}", ran.out);
    let ran = run(&["check", path(&broken), CUPS, "--json"], "");
    assert_eq!(ran.code, 1);
    let value: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(value["files"], 2);
    let finding = &value["findings"][0];
    for field in ["code", "severity", "file", "line", "column", "message", "help"] {
        assert!(!finding[field].is_null(), "{field}");
    }
    let play = run(&["play", path(&broken)], "");
    assert!(play.code == 1 && play.err.contains("cannot be played") && play.err.contains("fishbowl check"));
}

#[test]
fn new_starts_a_scenario_that_passes_and_never_overwrites() {
    let folder = scratch();
    let dir = folder.path().join("My first group!");
    let ran = run(&["new", path(&dir)], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("fishbowl check") && ran.out.contains("fishbowl play"), "{}", ran.out);
    let text = std::fs::read_to_string(dir.join("scenario.ron")).expect("made");
    assert!(text.contains("id: \"my-first-group\""));
    let check = run(&["check", path(&dir), "--deny-warnings"], "");
    assert_eq!(check.code, 0, "{}", check.out);
    let again = run(&["new", path(&dir)], "");
    assert!(again.code == 2 && again.err.contains("left as it is"), "{}", again.err);
    let unknown = run(&["new", path(&folder.path().join("x")), "--template", "nothing"], "");
    assert!(unknown.code == 2 && unknown.err.contains("There is no template"), "{}", unknown.err);
}

#[test]
fn every_command_helps_with_an_example() {
    for command in ["play", "list", "new", "check", "report"] {
        let ran = run(&[command, "--help"], "");
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains("Example:"), "{command}");
        let (options, examples) =
            (ran.out.matches("\n      --").count(), ran.out.matches("Example: ").count());
        assert!(examples > options, "{command}: {options} options, {examples} examples");
    }
    assert_eq!(run(&["nonsense"], "").code, 2);
    assert_eq!(run(&["--version"], "").code, 0);
}
