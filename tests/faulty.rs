//! Faulty scenarios: each says in itself what is to be found in it, and its report stands beside it.
//!
//! A file in `tests/faulty` begins with what is wrong in it and what `load` must say, in order, and nothing else:
//! `// expect: F012 error 14:22 "the text marked"`. What an author reads is kept beside it as `NAME.txt`; after
//! a change of wording write the reports anew with `FISHBOWL_BLESS=1 cargo test --test faulty` and read them.

use fishbowl::scenario::diagnostics::{CODES, Finding, Severity, explain, position, render};
use fishbowl::scenario::template::templates;
use fishbowl::scenario::{Loaded, limits, load, load_bytes};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Name and text of every faulty scenario.
fn faulty() -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder())
        .expect("the folder of faulty scenarios is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .map(|path| {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("it is text"))
        })
        .collect();
    files.sort();
    files
}

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/faulty"))
}

/// A finding as the files write it.
fn written(text: &str, finding: &Finding) -> String {
    let (line, column) = position(text, finding.range.start);
    let marked: String = text[finding.range.clone()].lines().next().unwrap_or("").chars().take(40).collect();
    format!("{} {} {line}:{column} {marked:?}", finding.code, finding.severity.name())
}

/// Says every difference between two texts, line by line.
fn compare(name: &str, expected: &str, found: &str, wrong: &mut Vec<String>) {
    if expected != found {
        wrong.push(format!("== {name}\nexpected:\n{expected}\nfound:\n{found}"));
    }
}

#[test]
fn every_faulty_scenario_is_told_exactly() {
    let mut wrong = Vec::new();
    for (name, text) in faulty() {
        let expected: Vec<&str> = text.lines().filter_map(|l| l.strip_prefix("// expect: ")).collect();
        assert!(!expected.is_empty(), "{name} expects something");
        let loaded = load(&text);
        let found: Vec<String> = loaded.findings.iter().map(|f| written(&text, f)).collect();
        compare(&name, &expected.join("\n"), &found.join("\n"), &mut wrong);
        assert_eq!(loaded.scenario.is_some(), loaded.count(Severity::Error) == 0, "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reports_read_as_they_were_reviewed() {
    let bless = std::env::var_os("FISHBOWL_BLESS").is_some();
    let mut wrong = Vec::new();
    for (name, text) in faulty() {
        let report = render(&name, &text, &load(&text).findings, false);
        let path = folder().join(&name).with_extension("txt");
        if bless {
            std::fs::write(&path, &report).expect("the report can be written");
        }
        let reviewed = std::fs::read_to_string(&path).unwrap_or_default();
        compare(&name, &reviewed, &report, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Codes that need a file too large or too broken to keep in the folder; the tests below bring them about. Those from F130 are
/// told of translations, which `tests/translations.rs` makes faulty.
const ELSEWHERE: &[&str] = &[
    "F001", "F002", "F009", "F111", "F112", "F113", "F130", "F131", "F132", "F133", "F134", "F135", "F136",
    "F137", "F138",
];

#[test]
fn every_code_is_brought_about_and_explained() {
    let seen: BTreeSet<String> = faulty()
        .iter()
        .flat_map(|(_, text)| {
            text.lines().filter_map(|l| l.strip_prefix("// expect: ")).map(|l| l[..4].to_string())
        })
        .collect();
    for code in CODES {
        assert!(seen.contains(code.code) || ELSEWHERE.contains(&code.code), "{} occurs nowhere", code.code);
        assert!(explain(code.code).is_some_and(|c| !c.title.is_empty()));
    }
    let codes: BTreeSet<&str> = CODES.iter().map(|c| c.code).collect();
    assert_eq!(codes.len(), CODES.len(), "no code is given twice");
    assert!(seen.iter().all(|code| codes.contains(code.as_str())));
}

#[test]
fn every_finding_says_what_why_and_what_to_do() {
    for (name, text) in faulty() {
        for finding in load(&text).findings {
            for words in [&finding.message, &finding.why, &finding.help] {
                assert!(!words.is_empty(), "{name}: {} says something", finding.code);
            }
            let known = explain(finding.code).expect("the code is known");
            assert_eq!(known.severity, finding.severity);
        }
    }
}

/// A scenario of many keyed decisions in which the best option is the first and the longest, the others errors.
fn given_away(decisions: usize) -> String {
    let (head, _) = templates()[1].2.split_once("    scenes: [").expect("the template has scenes");
    let mut text = format!("{head}    references: [\"Corey (2012)\"],\n    scenes: [\n");
    for d in 0..decisions {
        let option = |o: usize, mv: &str, rating: usize, says: &str| {
            format!(
                "Option(id: \"o-{o}\", move: {mv}, to: [\"ines\"], says: \"{says}\", heard: \"Something.\",
                 key: [(Climate, {rating}, \"Reason.\"), (Peers, {rating}, \"Reason.\")], sources: [\"Corey (2012)\"],
                 then: [Reply(lines: [Line(by: \"ines\", shows: \"nods\"), Line(by: \"walter\", shows: \"waits\")])]),"
            )
        };
        let options = [
            option(1, "reflect", 4, "You have come a long way for this hour."),
            option(2, "x_advise", 2, "You could take an earlier bus now."),
            option(3, "x_smooth", 2, "We are all here now, that is what counts."[..36].trim()),
        ];
        text += &format!(
            "Scene(id: \"s-{d}\", lines: [Line(by: \"ines\", to: [\"walter\"], says: \"Sorry.\")],
             decision: Decision(palette: false, options: [{}],
             silence: Silence(heard: \"Nothing.\", key: [(Climate, 2, \"Reason.\"), (Peers, 2, \"Reason.\")], sources: [\"Corey (2012)\"]))),\n",
            options.join("\n")
        );
    }
    text + "    ],\n    endings: [Ending(id: \"end\", title: \"End\", kind: Mixed, lines: [])],\n)\n"
}

#[test]
fn habits_that_give_the_key_away_are_told_over_the_whole_file() {
    let codes = |loaded: Loaded| -> Vec<&str> { loaded.findings.iter().map(|f| f.code).collect() };
    assert_eq!(codes(load(&given_away(8))), ["F111", "F112", "F113"]);
    assert_eq!(codes(load(&given_away(3))), Vec::<&str>::new(), "a few decisions are chance");
}

#[test]
fn bytes_that_are_no_scenario_are_told_with_their_place() {
    let code = |bytes: &[u8]| {
        let loaded = load_bytes(bytes);
        assert!(loaded.scenario.is_none());
        let f = &loaded.findings[0];
        (loaded.findings.len(), f.code, f.range.clone())
    };
    assert_eq!(code(&vec![b' '; limits::FILE_BYTES + 1]), (1, "F001", 0..1));
    assert_eq!(code(b"Scenario(\xff"), (1, "F002", 9..10));
    assert_eq!(code(b"\x00\x01\x02").1, "F004");
    assert_eq!(code(b"").1, "F003");
    assert_eq!(code(b" // nothing\n").1, "F003");
    assert_eq!(code("\u{feff}Scenario(".as_bytes()), (1, "F003", 12..12), "places count the mark in front");
    let minimal = templates()[1].2;
    assert!(load_bytes(format!("\u{feff}{minimal}").as_bytes()).scenario.is_some());
    assert!(load_bytes(minimal.replace('\n', "\r\n").as_bytes()).scenario.is_some());
}

/// The content hash is about the content: comments, layout and line ends do not count, a word does.
#[test]
fn the_hash_is_of_what_is_said() {
    let (_, _, text) = templates()[0];
    let hash = |text: &str| load(text).scenario.expect("it loads").hash;
    assert_eq!(hash(text), hash(&text.replace('\n', "\r\n")));
    assert_eq!(hash(text), hash(&format!("// another comment\n{text}\n\n")));
    assert_eq!(hash(text), hash(&text.replace("palette: None,", "")));
    assert_ne!(hash(text), hash(&text.replacen("nine days", "ten days", 1)));
    let swapped = text.replacen("(Enactment, 3), (Peers, 2)", "(Enactment, 2), (Peers, 3)", 1);
    assert_ne!(hash(text), hash(&swapped));
}

/// Loads a text and shows its report, in bounded time.
fn survive(what: &str, text: &str) -> Loaded {
    let start = Instant::now();
    let loaded = load(text);
    let report = render("file.ron", text, &loaded.findings, true);
    assert!(loaded.findings.len() <= limits::FINDINGS + 1, "{what}");
    assert!(report.len() < 4_000_000, "{what}: the report has {} bytes", report.len());
    assert!(start.elapsed() < Duration::from_secs(60), "{what} took {:?}", start.elapsed());
    assert_eq!(loaded.scenario.is_some(), loaded.count(Severity::Error) == 0, "{what}");
    for f in &loaded.findings {
        assert!(text.get(f.range.clone()).is_some(), "{what}: {} lies at {:?}", f.code, f.range);
        assert!(f.message.len() < 20_000, "{what}: {}", f.code);
    }
    loaded
}

#[test]
fn nothing_an_author_types_is_too_much() {
    let deep = 100_000;
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("Some(", ")"), ("/*", "*/"), ("Not(", ")")] {
        survive(open, &open.repeat(deep));
        survive(open, &format!("{}{}", open.repeat(deep), close.repeat(deep)));
        survive(open, &format!("Scenario(format: {}1{})", open.repeat(deep), close.repeat(deep)));
    }
    let minimal = templates()[1].2;
    for number in
        ["NaN", "inf", "-1", "1e999", "0x", "99999999999999999999999999999999999999999999", "1_", "+", "--1"]
    {
        survive(number, &minimal.replace("age: 67", &format!("age: {number}")));
    }
    for raw in [
        "r#\"",
        "b\"",
        "r",
        "'",
        "'\\u{",
        "\"\\",
        "#![",
        "#",
        "r#####",
        "\"",
        "//",
        "Scenario",
        "Scenario(format",
    ] {
        survive(raw, raw);
        survive(raw, &minimal.replacen("\"Ten Past Seven\"", raw, 1));
    }
    let long = "x".repeat(1_000_000);
    for (from, to) in
        [("Walter", &*long), ("regulate", &*long), ("mov", &*long), ("\"walter\"", &*format!("\"{long}\""))]
    {
        survive("a long word", &minimal.replace(from, to));
    }
}

/// Files of the largest size that are one fault from end to end.
#[test]
fn a_large_file_of_faults_is_told_in_bounded_time_and_space() {
    let minimal = templates()[1].2;
    let fill = |piece: &str, room: usize| piece.repeat(room / piece.len());
    let room = limits::FILE_BYTES - 4_000;
    let lines = |piece: &str| minimal.replacen("lines: [\n", &format!("lines: [\n{}", fill(piece, room)), 1);
    let options =
        |piece: &str| minimal.replacen("options: [\n", &format!("options: [\n{}", fill(piece, room)), 1);
    let members =
        |piece: &str| minimal.replacen("members: [\n", &format!("members: [\n{}", fill(piece, room)), 1);
    let goals = |piece: &str| minimal.replacen("goals: [", &format!("goals: [{}", fill(piece, room)), 1);
    let scenes =
        |piece: &str| minimal.replacen("scenes: [\n", &format!("scenes: [\n{}", fill(piece, room)), 1);
    for (what, text) in [
        ("unknown people", lines("Line(by:\"wlater\",says:\"{ine} {waltr}\"),")),
        ("unknown fields", lines("Line(bye:1,sayz:2),")),
        ("unknown words", lines("Line(acts:[Critisises,Blamez]),")),
        ("missing fields", members("Member(),")),
        (
            "members",
            members(
                "Member(id:\"a\",name:\"\",age:1,intake:\"\",look:Look(skin:1,build:Slim,garment:(Crew,Teal)),defence:Humour,window:(1,2),capacity:1),",
            ),
        ),
        ("options", options("Option(id:\"x\",move:link,says:\"\",mends:[\"q/r\"],leads_to:\"z\"),")),
        ("mended", options("Option(id:\"x\",move:link,says:\"\",key:[(Frame,9,\"\")]),")),
        ("goals", goals("(Frame,0),")),
        ("empty brackets", lines("(),")),
        ("commas", lines("Line() ")),
        ("numbers", lines("1,")),
        ("escapes", lines("Line(says:\"\\u{1b}[2J\\q\"),")),
        ("scenes", scenes("Scene(id:\"s\",lines:[],leads_to:\"t\"),")),
        ("newlines", "\n".repeat(room)),
        ("spaces and a word", format!("{}x", " ".repeat(room))),
    ] {
        let loaded = survive(what, &text);
        assert!(!loaded.findings.is_empty(), "{what}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// A valid scenario with pieces cut out, doubled or put elsewhere is told about and never more than that.
    #[test]
    fn a_scenario_taken_apart_does_no_harm(
        template in 0usize..2,
        cuts in prop::collection::vec((0usize..40_000, 0usize..60, 0usize..40_000), 1..4),
    ) {
        let mut text = templates()[template].2.to_string();
        for (from, length, to) in cuts {
            let floor = |mut i: usize, text: &str| { i %= text.len() + 1; while !text.is_char_boundary(i) { i -= 1 } i };
            let start = floor(from, &text);
            let end = floor((start + length).min(text.len()), &text).max(start);
            let piece = text[start..end].to_string();
            if length % 3 != 0 {
                text.replace_range(start..end, "");
            }
            let at = floor(to, &text);
            if length % 2 == 0 {
                text.insert_str(at, &piece);
            }
        }
        survive("a scenario taken apart", &text);
    }

    /// Neither are random pieces of the language.
    #[test]
    fn random_pieces_do_no_harm(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        survive("random pieces", &pieces.concat());
    }
}

const PIECES: &[&str] = &[
    "Scenario(",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "=",
    "\"",
    "\"a\"",
    "\\",
    "'",
    "/*",
    "*/",
    "//",
    "\n",
    " ",
    "r#\"",
    "\"#",
    "1",
    "-",
    "0x1",
    "1.5",
    "NaN",
    "Some(",
    "None",
    "true",
    "format: 1,",
    "id: \"a\",",
    "members: [",
    "Member(",
    "scenes: [",
    "Scene(",
    "lines: [",
    "Line(",
    "by: \"a\",",
    "decision: Decision(",
    "options: [",
    "Option(",
    "move: link,",
    "needs: ",
    "All([",
    "Not(",
    "Alliance(of: \"a\"),",
    "endings: [",
    "Ending(",
    "é",
    "“",
    "\u{202e}",
    "#![enable(implicit_some)]",
];
