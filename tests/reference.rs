//! Holds the guide for authors (`scenarios/README.md`) against the code. Must not know how guides are shown.
//!
//! Structures and fields of the format, words of the closed lists, codes, limits, tables that repeat the
//! theory, the shelf, the worked arithmetic; and its examples load.

use fishbowl::analysis::run_tests;
use fishbowl::scenario::compiled::{MAX_FACTS, MAX_MEMBERS};
use fishbowl::scenario::diagnostics::CODES;
use fishbowl::scenario::{Loaded, Scenario, Severity, limits, load};
use fishbowl::session::{Move, Session};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const GUIDE: &str = include_str!("../scenarios/README.md");
const DOCUMENT: &str = include_str!("../src/scenario/document.rs");
const LIMITS: &str = include_str!("../src/scenario/limits.rs");

// Reading the guide.

/// The text of a chapter, by its number.
fn chapter(n: u32) -> &'static str {
    let start = GUIDE.find(&format!("\n## {n}. ")).unwrap_or_else(|| panic!("the guide has no chapter {n}"));
    let rest = &GUIDE[start + 1..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

/// The section ``### `Name` `` of a chapter, if there is one.
fn section(n: u32, name: &str) -> Option<&'static str> {
    let chapter = chapter(n);
    let start = chapter.find(&format!("\n### `{name}`\n"))?;
    let rest = &chapter[start + 1..];
    Some(rest.find("\n### ").map_or(rest, |end| &rest[..end]))
}

/// The cells of every table row of a text.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|l| l.starts_with('|'))
        .map(|l| l.trim_matches('|').split('|').map(str::trim).collect())
}

/// The row of a text whose first cell is this word in code.
fn row<'t>(text: &'t str, word: &str) -> Option<Vec<&'t str>> {
    let wanted = format!("`{word}`");
    rows(text).find(|cells| cells[0] == wanted)
}

/// A number as it is printed: `+3`, `−3`, `0`.
fn signed(n: i32) -> String {
    match n {
        0 => "0".into(),
        n if n < 0 => format!("−{}", -n),
        n => format!("+{n}"),
    }
}

/// Every fenced block whose tag begins with `ron`: line, tag, text.
fn blocks() -> Vec<(usize, &'static str, String)> {
    let mut found = vec![];
    let mut open: Option<(usize, &str, String)> = None;
    for (i, line) in GUIDE.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(tag)) => open = Some((i + 1, tag.trim(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, _, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a fenced block is not closed");
    found.into_iter().filter(|(_, tag, _)| tag.split(' ').next() == Some("ron")).collect()
}

/// A text without its line breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn nothing(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}

// The format.

/// Name and fields of every structure, and of every word with fields, of the format, as written in a file.
fn declared() -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut owner, mut renamed) = (None::<String>, None::<String>);
    for line in DOCUMENT.lines() {
        let mut rest = line.trim();
        if rest.starts_with("//") || rest.starts_with("macro_rules") || rest.starts_with("Self {") {
            continue;
        }
        while let Some(after) = rest.strip_prefix("#[") {
            let end = after.find(']').unwrap_or(after.len() - 1);
            if let Some(name) = after[..end].split_once("rename = \"").map(|(_, n)| n) {
                renamed = Some(name[..name.find('"').expect("a name ends")].to_string());
            }
            rest = after[end + 1..].trim();
        }
        let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let after = &rest[word.len()..];
        if let Some(name) = rest.strip_prefix("struct ").and_then(|r| r.strip_suffix(" {")) {
            owner = Some(renamed.take().unwrap_or_else(|| name.to_string()));
            found.entry(owner.clone().expect("just set")).or_default();
        } else if after == " {" && word.starts_with(char::is_uppercase) {
            owner = Some(word);
            found.entry(owner.clone().expect("just set")).or_default();
        } else if let (Some(o), true) =
            (&owner, after.starts_with(": ") && word.starts_with(char::is_lowercase))
        {
            let field = renamed.take().unwrap_or(word);
            found.get_mut(o).expect("entered above").push(field);
        } else if after.starts_with(" { ") && word.starts_with(char::is_uppercase) {
            // `Cast { of: Who, on: Who },`
            let inner = after.trim_start_matches(" { ").trim_end_matches([',', ' ', '}']);
            let fields = inner.split(", ").filter_map(|f| f.split_once(": ")).map(|(f, _)| f.to_string());
            found.entry(word).or_default().extend(fields);
        } else if rest.starts_with('}') {
            owner = None;
        }
    }
    found
}

/// The words of an enumeration of the format: its conditions, its expectations.
fn words_of(name: &str) -> Vec<String> {
    let start = DOCUMENT.find(&format!("pub enum {name} {{")).expect("it is declared");
    let body = &DOCUMENT[start..];
    let body = &body[..body.find("\n}").expect("it ends")];
    let lines = body
        .lines()
        .skip(1)
        .filter_map(|l| l.strip_prefix("    "))
        .filter(|l| l.starts_with(char::is_uppercase));
    lines.map(|l| l.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}

#[test]
fn the_declarations_are_found() {
    let declared = declared();
    let count = |name: &str| declared.get(name).map_or(0, Vec::len);
    assert!(count("Scenario") > 20 && count("Member") > 20 && count("Line") > 15, "{declared:#?}");
    assert!(declared["Option"].contains(&"move".to_string()), "{:?}", declared["Option"]);
    assert_eq!(declared["Trust"], ["of", "in_whom", "at_least", "at_most"]);
    assert_eq!(declared["Cast"], ["of", "on"]);
    for (list, first, last) in [("Condition", "All", "Chosen"), ("Expect", "Scene", "Decisions")] {
        let words = words_of(list);
        assert!([first, last].iter().all(|w| words.iter().any(|x| x == w)), "{list}: {words:?}");
    }
}

#[test]
fn every_structure_and_field_is_in_the_reference() {
    let conditions = words_of("Condition");
    let expectations = words_of("Expect");
    let mut missing = vec![];
    for (name, fields) in declared() {
        for field in fields {
            if !GUIDE.contains(&format!("`{field}`")) {
                missing.push(format!("`{field}` (of {name}) is nowhere in the guide"));
            }
            let listed = |chapter: &str, word: &str| {
                row(chapter, word).is_some_and(|c| c[1].contains(&format!("`{field}`")))
            };
            // `Group` is a structure and a condition; its fields stand in the one or in the other.
            let in_section = section(4, &name).is_some_and(|s| row(s, &field).is_some());
            let in_condition =
                conditions.contains(&name) && listed(section(4, "Condition").unwrap_or(""), &name);
            let in_expect = expectations.contains(&name) && listed(section(4, "Expect").unwrap_or(""), &name);
            if !(in_section || in_condition || in_expect) {
                missing.push(format!("### `{name}` has no row for the field `{field}`"));
            }
        }
    }
    for (list, words) in [("Condition", conditions), ("Expect", expectations)] {
        let section = section(4, list).unwrap_or("");
        let lost = words.iter().filter(|w| row(section, w).is_none());
        missing.extend(lost.map(|w| format!("### `{list}` has no row for `{w}`")));
    }
    nothing("missing in chapter 4", &missing);
}

#[test]
fn the_reference_invents_no_field() {
    let declared = declared();
    let mut invented = vec![];
    for (name, fields) in &declared {
        let Some(section) = section(4, name) else { continue };
        for cells in rows(section).filter(|c| c[0].starts_with('`')) {
            let field = cells[0].trim_matches('`');
            if !fields.iter().any(|f| f == field) {
                invented.push(format!("### `{name}` has a row for `{field}`, which is no field"));
            }
            if cells.len() != 5 {
                invented.push(format!("### `{name}`: the row of `{field}` has {} cells, not 5", cells.len()));
            }
        }
    }
    nothing("chapter 4 says too much", &invented);
}

#[test]
fn required_fields_are_called_required() {
    // A field is required if it has no default of its own and stands in no struct with one.
    let mut wrong = vec![];
    let (mut name, mut renamed, mut all_default) = (String::new(), None::<String>, false);
    for line in DOCUMENT.lines().skip_while(|l| *l != "document! {").take_while(|l| *l != "}") {
        let line = line.trim();
        if line == "#[serde(default)]" {
            all_default = true;
        } else if let Some(rest) = line.strip_prefix("#[serde(rename = \"").filter(|r| r.ends_with("\")]")) {
            renamed = Some(rest.trim_end_matches("\")]").to_string());
        } else if let Some(n) = line.strip_prefix("struct ").and_then(|l| l.strip_suffix(" {")) {
            name = renamed.take().unwrap_or_else(|| n.to_string());
        } else if line == "}" {
            all_default = false;
        } else if let Some((before, _)) = line.split_once(": ").filter(|_| !line.starts_with("//")) {
            let field = match before.split_once("rename = \"") {
                Some((_, n)) => &n[..n.find('"').expect("a name ends")],
                None => before.rsplit(' ').next().unwrap_or(before),
            };
            let required = !all_default && !line.contains("serde(default)");
            let said = section(4, &name).and_then(|s| row(s, field)).is_some_and(|c| c[3] == "required");
            if required != said {
                wrong.push(format!("`{name}`, `{field}`: required is {required}, and the guide says {said}"));
            }
        }
    }
    nothing("chapter 4 is wrong about what must be written", &wrong);
}

// The closed lists.

macro_rules! lists {
    ($($name:ident),+ $(,)?) => {
        vec![$((stringify!($name), $name::ALL.iter().map(|v| v.name()).collect::<Vec<&str>>())),+]
    };
}

fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
    lists![
        GroupKind,
        Theme,
        Challenge,
        Stage,
        Goal,
        Assumption,
        EndingKind,
        Place,
        Attendance,
        InsightMode,
        Mode,
        Intervention,
        Family,
        Level,
        Focus,
        SafetyPart,
        Defence,
        Wish,
        OtherResponse,
        SelfResponse,
        Attachment,
        Phase,
        Reaction,
        HairStyle,
        HairColour,
        Covering,
        Beard,
        Build,
        Garment,
        Cloth,
        Lower,
        Glasses,
        Extra,
        Act,
        Cue,
        Silence,
        Affect,
        Posture,
        GroupLevel,
        MemberLevel,
    ]
}

#[test]
fn every_closed_list_is_tested() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/vocabulary");
    let known: BTreeSet<&str> = lists().iter().map(|(n, _)| *n).collect();
    let mut unknown = vec![];
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        let text = std::fs::read_to_string(&path).expect("it can be read");
        for piece in text.split("\nclosed_list! {").skip(1) {
            let head = piece.lines().map(str::trim).find(|l| !l.is_empty() && !l.starts_with("//"));
            let name = head.and_then(|l| l.strip_suffix(" {")).unwrap_or("?");
            if !known.contains(name) {
                unknown.push(format!("{name} in {} is not among the lists of this test", path.display()));
            }
        }
    }
    nothing("closed lists", &unknown);
}

#[test]
fn every_word_of_every_closed_list_is_in_the_guide() {
    let mut missing = vec![];
    for (list, words) in lists() {
        // Looks stand in one table, a row a list; the others have a section each, a row a word.
        let looks = row(chapter(5), list);
        let Some(place) = section(5, list) else {
            let Some(cells) = looks else {
                missing.push(format!("chapter 5 has no section and no row for {list}"));
                continue;
            };
            let lost = words.iter().filter(|w| !cells[1].contains(&format!("`{w}`")));
            missing.extend(lost.map(|w| format!("{list}: `{w}`")));
            continue;
        };
        missing.extend(words.iter().filter(|w| row(place, w).is_none()).map(|w| format!("{list}: `{w}`")));
        for cells in rows(place).filter(|c| c[0].starts_with('`')) {
            if !words.contains(&cells[0].trim_matches('`')) {
                missing.push(format!("{list} has no word {}", cells[0]));
            }
        }
    }
    nothing("chapter 5 and the closed lists differ", &missing);
}

#[test]
fn defences_have_their_weights() {
    let section = section(5, "Defence").expect("it is there");
    let wrong: Vec<String> = Defence::ALL
        .iter()
        .filter(|d| row(section, d.name()).is_none_or(|c| c[2] != d.weight().to_string()))
        .map(|d| format!("{d}: weight {}", d.weight()))
        .collect();
    nothing("weights in chapter 5", &wrong);
}

// The theory.

#[test]
fn the_interventions_agree_with_the_theory() {
    let section = section(5, "Intervention").expect("it is there");
    let mut wrong = vec![];
    for id in Intervention::ALL {
        let data = shipped().intervention(*id);
        let levels: Vec<String> = data.levels.iter().map(|l| format!("`{l}`")).collect();
        let does: String = [('v', data.validates), ('n', data.names_pattern), ('l', data.makes_link)]
            .iter()
            .filter_map(|(c, on)| on.then_some(*c))
            .collect();
        let expected = [
            levels.join(", "),
            signed(data.expressive),
            format!("{}, {}", signed(data.dominance), signed(data.affiliation)),
            if does.is_empty() { "–".into() } else { does },
            data.acts_as.map_or("–".into(), |a| format!("`{a}`")),
        ];
        match row(section, id.name()) {
            Some(cells) if cells[2..] == expected => {}
            found => wrong.push(format!("{id}: the theory says {expected:?}, the guide {found:?}")),
        }
    }
    nothing("the table of interventions in chapter 5", &wrong);
}

#[test]
fn the_acts_agree_with_the_theory() {
    let section = section(5, "Act").expect("it is there");
    let mut wrong = vec![];
    for act in Act::ALL {
        let effect = shipped().act(*act);
        let mut expected: Vec<String> = [effect.receiver, effect.trust, effect.others].map(signed).into();
        expected.extend(GroupLevel::ALL.iter().map(|l| signed(effect.group.of(*l))));
        expected.push(
            match (act.is_demeaning(), act.is_hostile(), act.is_welcome()) {
                (true, ..) => "attack",
                (_, true, _) => "hostile",
                (_, _, true) => "welcome",
                _ => "–",
            }
            .into(),
        );
        match row(section, act.name()) {
            Some(cells) if cells[2..] == expected[..] => {}
            found => wrong.push(format!("{act}: the theory says {expected:?}, the guide {found:?}")),
        }
    }
    nothing("the table of acts in chapter 5", &wrong);
}

#[test]
fn the_phases_agree_with_the_theory() {
    let section = section(5, "Phase").expect("it is there");
    let mut wrong = vec![];
    for phase in Phase::ALL {
        let effect = shipped().phase(*phase);
        let mut expected: Vec<String> = [MemberLevel::Alliance, MemberLevel::Arousal, MemberLevel::Insight]
            .map(|l| signed(effect.member.of(l)))
            .into();
        expected.push(changes(&effect.group));
        match row(section, phase.name()) {
            Some(cells) if cells[2..] == expected[..] => {}
            found => wrong.push(format!("{phase}: the theory says {expected:?}, the guide {found:?}")),
        }
    }
    nothing("the table of phases in chapter 5", &wrong);
}

/// "engagement +2, avoidance −2".
fn changes(group: &fishbowl::theory::GroupEffect) -> String {
    let parts: Vec<String> = GroupLevel::ALL
        .iter()
        .filter(|l| group.of(**l) != 0)
        .map(|l| format!("{} {}", l.name().to_lowercase(), signed(group.of(*l))))
        .collect();
    if parts.is_empty() { "–".into() } else { parts.join(", ") }
}

#[test]
fn the_stages_agree_with_the_theory() {
    let section = section(5, "Stage").expect("it is there");
    let list = |ids: &[Intervention]| ids.iter().map(|i| format!("`{i}`")).collect::<Vec<_>>().join(", ");
    let mut wrong = vec![];
    for fit in &shipped().stage_fit {
        let twice = if fit.very_unfit.is_empty() {
            String::new()
        } else {
            format!("; twice: {}", list(&fit.very_unfit))
        };
        let expected = [list(&fit.fit), format!("{}{twice}", list(&fit.unfit))];
        match row(section, fit.stage.name()) {
            Some(cells) if cells[2..] == expected => {}
            found => wrong.push(format!("{}: the theory says {expected:?}, the guide {found:?}", fit.stage)),
        }
    }
    nothing("the table of stages in chapter 5", &wrong);
}

/// Sentences of the guide that hold a size of the theory: each must stand there with the size as it now is.
#[test]
fn the_sizes_in_sentences_agree_with_the_theory() {
    let z = &shipped().sizes;
    let cast = |points: i32| points * z.stir_cast / 100;
    let expected = [
        format!("| the member is in `at` (or `to`) | {} | {} |", z.stir_addressed, cast(z.stir_addressed)),
        format!("| the member only sees it | {} | {} |", z.stir_witness, cast(z.stir_witness)),
        format!("activation loses {} % at the end of every decision", z.settle),
        format!("lies within {} of `pull` on both axes", z.pull_reach),
        format!("activation falls to `at` − {};", z.repeat_fall),
        format!(
            "said where the trouble sits it counts for {} %, elsewhere for {} %",
            z.level_right, z.level_wrong
        ),
        format!("each step above 0 asks {} points more readiness", z.demand_step),
        format!("arousal goes {} % of the way to the middle of the window", z.drift_arousal),
        format!(
            "conflict {} % of the way to {}, avoidance {} %",
            z.drift_conflict, z.rest_conflict, z.drift_avoidance
        ),
        format!("engagement {} % and cohesion {} % of the way back", z.drift_engagement, z.drift_cohesion),
        format!("in the ending stage it rises by {} until", z.ending_avoidance),
        format!("from the third decision costs {} points of alliance", -z.rupture_cost),
        format!("while an attack is open, only what stops it above {}.", z.attack_cap / 100),
        format!("can be rated above {}; while an attack", z.risk_cap / 100),
        format!(
            "beside an addressee get {} %, beside two or more {} %",
            z.share_beside_individual, z.share_beside_interpersonal
        ),
        format!(
            "Mended, alliance is {} above what it was before, conflict falls by {}",
            z.repair_alliance, -z.repair_conflict
        ),
        format!("a move marked `n`, with a factor of {} or more", z.phase_factor),
        format!("an alliance that fell by {} points or more in this move", z.rupture_fall),
        format!("safety rises by {}. |", z.decline_safety),
        format!("each gets {} %;", z.share_group),
        format!(
            "{} % alliance of those addressed, {} % cohesion",
            z.readiness_alliance, z.readiness_cohesion
        ),
        format!(
            "Demand is {}, and {} for each step of ES above 0; {} less",
            z.demand_base, z.demand_step, z.demand_contained
        ),
        format!("Below {} the member is on the point of leaving", z.leaving_below),
    ];
    let guide = flat(GUIDE);
    let lost: Vec<String> = expected.into_iter().filter(|s| !guide.contains(&flat(s))).collect();
    nothing("the guide does not say, with the sizes of the theory", &lost);
}

// Limits and codes.

/// "1,000".
fn thousands(n: usize) -> String {
    let digits = n.to_string();
    let head = digits.len() % 3;
    let mut parts: Vec<&str> = if head > 0 { vec![&digits[..head]] } else { vec![] };
    parts.extend((head..digits.len()).step_by(3).map(|i| &digits[i..i + 3]));
    parts.join(",")
}

#[test]
fn the_limits_are_those_of_the_code() {
    let span =
        |r: &std::ops::RangeInclusive<usize>| format!("{} to {}", thousands(*r.start()), thousands(*r.end()));
    let seconds = &limits::SILENCE_SECONDS;
    let bytes = limits::FILE_BYTES;
    let table = [
        ("FILE_BYTES", "Size of the file", format!("{} MiB ({} bytes)", bytes >> 20, thousands(bytes))),
        ("NESTING", "Brackets inside brackets", thousands(limits::NESTING)),
        ("MEMBERS", "Members", span(&limits::MEMBERS)),
        ("SCENES", "Scenes", span(&limits::SCENES)),
        ("ENDINGS", "Endings", span(&limits::ENDINGS)),
        ("", "Enactments", format!("0 to {MAX_MEMBERS}")),
        ("OPTIONS", "Options in a decision", span(&limits::OPTIONS)),
        ("GOALS_IN_PLAY", "Goals in play at a decision", thousands(limits::GOALS_IN_PLAY)),
        ("TEXT_CHARS", "Characters in a text", thousands(limits::TEXT_CHARS)),
        ("LEAD_IN_CHARS", "Characters in a lead-in", thousands(limits::LEAD_IN_CHARS)),
        ("ID_CHARS", "Characters in an id", thousands(limits::ID_CHARS)),
        ("LEADER_WORDS", "Words in a leader's sentence", thousands(limits::LEADER_WORDS)),
        ("SILENCE_SECONDS", "Seconds of a silence", format!("{} to {}", seconds.start(), seconds.end())),
        ("", "Scenes and options asked about by `Played` and `Chosen`", thousands(MAX_FACTS)),
        ("FINDINGS", "Findings listed for one file", thousands(limits::FINDINGS)),
        ("ANCHORS", "Anchors below which an assessment says little", thousands(limits::ANCHORS)),
    ];
    let mut wrong = vec![];
    for (_, what, limit) in &table {
        match rows(chapter(4)).find(|c| c[0] == *what) {
            Some(cells) if cells[1] == limit => {}
            found => wrong.push(format!("\"{what}\" should say {limit}; found {found:?}")),
        }
    }
    for name in LIMITS.lines().filter_map(|l| l.strip_prefix("pub const ")?.split(':').next()) {
        if !table.iter().any(|(constant, ..)| *constant == name) {
            wrong.push(format!("the limit {name} is in no row of this test"));
        }
    }
    nothing("the limits in chapter 4", &wrong);
}

/// Codes in a text: `F` and three digits.
fn codes_in(text: &str) -> BTreeSet<&str> {
    let shape = |b: &[u8]| b[0] == b'F' && b[1..].iter().all(u8::is_ascii_digit);
    let apart = |i: usize| {
        let before = text[..i].chars().next_back();
        let after = text[i + 4..].chars().next();
        ![before, after].into_iter().flatten().any(|c| c.is_alphanumeric())
    };
    let at = text.as_bytes().windows(4).enumerate().filter(|(_, b)| shape(b)).map(|(i, _)| i);
    at.filter(|i| apart(*i)).map(|i| &text[i..i + 4]).collect()
}

/// Codes given by checks that play the scenario; they stand in their own module.
fn played_codes() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/analysis");
    let files =
        std::fs::read_dir(folder).expect("the folder is there").map(|e| e.expect("it can be listed").path());
    let texts = files.filter(|p| p.is_file()).map(|p| std::fs::read_to_string(p).expect("it can be read"));
    texts.flat_map(|t| codes_in(&t).into_iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_code_is_explained_and_none_is_invented() {
    let listed = rows(chapter(9)).filter(|c| codes_in(c[0]).len() == 1);
    let listed: BTreeMap<&str, Vec<&str>> = listed.map(|c| (c[0], c)).collect();
    let mut wrong = vec![];
    for code in CODES {
        match listed.get(code.code) {
            None => wrong.push(format!(
                "{} ({}: {}) has no row in chapter 9",
                code.code,
                code.severity.name(),
                code.title
            )),
            Some(c) if c[1] != code.severity.name() => {
                wrong.push(format!(
                    "{} is a {}, and the guide says {}",
                    code.code,
                    code.severity.name(),
                    c[1]
                ));
            }
            Some(c) if c.len() != 4 || c[2].is_empty() || c[3].is_empty() => {
                wrong.push(format!("{}: the row needs a meaning and a remedy", code.code));
            }
            Some(_) => {}
        }
    }
    let played = played_codes();
    wrong.extend(
        played.iter().filter(|c| !listed.contains_key(c.as_str())).map(|c| format!("{c} has no row")),
    );
    let known = |c: &str| CODES.iter().any(|k| k.code == c) || played.contains(c);
    wrong.extend(
        codes_in(GUIDE).into_iter().filter(|c| !known(c)).map(|c| format!("{c} is no code of the program")),
    );
    nothing("codes", &wrong);
}

// The examples.

/// The whole scenarios of the guide, by their line.
fn examples() -> Vec<(usize, Loaded)> {
    let whole = blocks().into_iter().filter(|(_, tag, _)| *tag == "ron scenario");
    whole.map(|(line, _, text)| (line, load(&text))).collect()
}

fn example(id: &str) -> Scenario {
    let found = examples().into_iter().filter_map(|(_, l)| l.scenario).find(|s| s.head.id == id);
    found.unwrap_or_else(|| panic!("no whole example of the guide has the id {id}"))
}

#[test]
fn whole_examples_load_and_pass_their_own_tests() {
    let mut wrong = vec![];
    let examples = examples();
    assert!(examples.len() >= 2, "the guide has a smallest scenario and one with an enactment");
    for (line, loaded) in &examples {
        let errors = loaded.findings.iter().filter(|f| f.severity == Severity::Error);
        wrong.extend(errors.map(|f| format!("block at line {line}: {} {} {}", f.code, f.message, f.help)));
        if let Some(scenario) = &loaded.scenario {
            let failures = run_tests(scenario, shipped());
            wrong.extend(failures.iter().map(|f| format!("block at line {line}: {}: {}", f.test, f.what)));
        }
    }
    nothing("whole examples", &wrong);
}

#[test]
fn the_smallest_scenario_fits_on_a_screen() {
    let (_, _, text) = blocks().into_iter().find(|(_, tag, _)| *tag == "ron scenario").expect("there is one");
    assert!(text.lines().count() <= 50, "it has {} lines", text.lines().count());
}

#[test]
fn fragments_are_balanced_ron() {
    let mut wrong = vec![];
    for (line, tag, text) in blocks() {
        if tag == "ron scenario" {
            continue;
        }
        let text = text.trim().trim_end_matches(',');
        // A fragment is a value, or a field with its value: `line: Line( … )`.
        let field = text.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').count();
        let value = text[field..].strip_prefix(':').unwrap_or(text);
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        if let Err(error) = options.from_str::<ron::Value>(value) {
            wrong.push(format!("block at line {line}: {error}"));
        }
        let names =
            value.split(['(', '[', ',', '{']).filter_map(|p| p.trim().split_once(": ")).map(|(n, _)| n);
        let fields: BTreeSet<String> = declared().into_values().flatten().collect();
        let word = |n: &str| !n.is_empty() && n.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let unknown = names.filter(|n| word(n) && !fields.contains(*n));
        wrong.extend(unknown.map(|n| format!("block at line {line}: `{n}` is no field")));
    }
    nothing("fragments", &wrong);
}

/// The two columns of the worked arithmetic of chapter 6 are what the engine does.
#[test]
fn the_worked_arithmetic_is_the_engines() {
    let scenario = example("end-of-the-sentence");
    let ruth = scenario.member("ruth").expect("she is there");
    let activation = |s: &Session| {
        let a = s.state.member(ruth, MemberLevel::Activation);
        format!("{}.{:02}", a / 100, a % 100)
    };
    let table: Vec<Vec<&str>> =
        rows(chapter(6)).filter(|c| c.len() == 3 && c[1].contains('.') && c[2].contains('.')).collect();
    let column = |n: usize| table.iter().map(|c| c[n].to_string()).collect::<Vec<_>>();
    for (n, first) in [(1, "first-thing"), (2, "write-it")] {
        let written = column(n);
        let mut session = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut vec![]);
        let mut met = vec![activation(&session)];
        for id in [first, "who-rings"] {
            let (option, _) = session.offered(&scenario).find(|(_, c)| c.id == id).expect("it is offered");
            session.step(&scenario, shipped(), Move::Option(option), &mut vec![]).expect("it is legal");
            met.push(activation(&session));
        }
        assert_eq!(session.state.members[ruth].phase, Phase::Enacted, "{first}: she enacts");
        // Rows: start, interrupted, move, settled, seen, addressed, settled, enacted.
        let shown: Vec<&String> = [1, 5, 7].iter().filter_map(|i| written.get(*i)).collect();
        assert_eq!(
            shown,
            met.iter().collect::<Vec<_>>(),
            "column {n} of the table in chapter 6: {written:?}"
        );
    }
}

#[test]
fn the_worked_score_is_right() {
    let gained = 100 + 75;
    let spread = 250 + 75;
    let said = flat(chapter(7));
    assert!(said.contains(&format!("= {}.{}", 100 * gained / spread, 1000 * gained / spread % 10)));
    assert!(said.contains(&format!("/ 3 = {}.{:02}", 1400 / 3 / 100, 1400 / 3 % 100)));
}

// The shelf.

#[test]
fn the_shelf_is_what_lies_in_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut ids = BTreeSet::new();
    let mut wrong = vec![];
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be listed").path();
        let Ok(text) = std::fs::read_to_string(path.join("scenario.ron")) else { continue };
        let id = path.file_name().expect("it has a name").to_string_lossy().into_owned();
        let Some(s) = load(&text).scenario else {
            wrong.push(format!("{id} does not load"));
            continue;
        };
        let (head, g) = (&s.head, &s.head.group);
        let words = |w: Vec<&str>| w.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
        let goals: Vec<String> = head.goals.iter().map(|(goal, w)| format!("`{goal}` {w}")).collect();
        let expected = format!(
            "| [`{id}`]({id}/scenario.ron) | {} | `{}` | `{}` | {} | {} | {} | {} | {} | {} |",
            head.title,
            g.kind,
            g.stage,
            words(g.themes.iter().map(|t| t.name()).collect()),
            words(g.challenges.iter().map(|c| c.name()).collect()),
            goals.join(", "),
            s.members.len(),
            s.decisions.len(),
            g.minutes,
        );
        if !chapter(1).contains(&expected) {
            wrong.push(format!("the shelf lacks this row:\n    {expected}"));
        }
        ids.insert(id);
    }
    for cells in rows(chapter(1)).filter(|c| c[0].starts_with('[')) {
        let id = cells[0].trim_start_matches("[`").split('`').next().unwrap_or_default();
        if !ids.contains(id) {
            wrong.push(format!("{id} is on the shelf and not in the folder"));
        }
    }
    nothing("the shelf in chapter 1", &wrong);
}

/// The links inside the guide lead somewhere.
#[test]
fn links_inside_the_guide_lead_somewhere() {
    let anchor = |heading: &str| {
        let kept = heading
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
            .collect::<String>();
        kept.replace(' ', "-")
    };
    let headings: BTreeSet<String> =
        GUIDE.lines().filter_map(|l| l.strip_prefix("## ")).map(anchor).collect();
    let targets = GUIDE.split("](#").skip(1).filter_map(|p| p.split(')').next());
    let lost: Vec<String> = targets.filter(|t| !headings.contains(*t)).map(str::to_string).collect();
    nothing("links", &lost);
}

/// The tests of this file can fail: planted faults are found.
#[test]
fn planted_faults_are_found() {
    assert_eq!(codes_in("F012, F999 and XF1234, F12").into_iter().collect::<Vec<_>>(), ["F012", "F999"]);
    assert!(row("| `a` | b |\n", "c").is_none());
    assert_eq!(
        (thousands(7), thousands(1_000), thousands(4_194_304)),
        ("7".into(), "1,000".into(), "4,194,304".into())
    );
    assert!(ron::from_str::<ron::Value>("(a: [1)").is_err());
}
