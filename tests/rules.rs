//! Every rule fires in a small scenario that shows its sentence. Must not know sizes: the worked example has those.
//!
//! Each file under `tests/rules` holds a scenario with tests of its own and, in comments, the rules it is there
//! for (`// fires: …`). The sentences as they came out are kept in `tests/rules/reasons.txt`, which is read by eye
//! when it changes (write it anew with FISHBOWL_BLESS=1).

use fishbowl::analysis::{play, run_tests};
use fishbowl::report;
use fishbowl::scenario::{Scenario, load};
use fishbowl::scoring;
use fishbowl::session::{Event, Move, Session, Sitting};
use fishbowl::theory::{Rule, shipped};
use fishbowl::vocabulary::{Goal, Mode};
use fishbowl::words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules")
}

/// Every scenario of the folder: file name, rules announced, scenario.
fn scenarios() -> Vec<(String, BTreeSet<String>, Scenario)> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder is there")
        .map(|e| e.expect("it can be listed").path())
        .filter(|p| p.extension().is_some_and(|e| e == "ron"))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("it is a file").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("it can be read");
            let fires = text
                .lines()
                .filter_map(|l| l.strip_prefix("// fires:"))
                .flat_map(|l| l.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
                .collect();
            let loaded = load(&text);
            let scenario = loaded.scenario.unwrap_or_else(|| panic!("{name}: {:#?}", loaded.findings));
            (name, fires, scenario)
        })
        .collect()
}

/// Every event of the path played by a test.
fn events(sitting: &Sitting) -> Vec<Event> {
    let path = sitting.path();
    sitting.opening.iter().chain(path.iter().flat_map(|s| &sitting.steps[*s].events)).copied().collect()
}

#[test]
fn the_small_scenarios_do_what_their_tests_say() {
    for (name, _, scenario) in scenarios() {
        assert_eq!(run_tests(&scenario, shipped()), vec![], "{name}");
    }
}

#[test]
fn every_rule_fires_somewhere_and_says_why() {
    let words = Words::of(Language::English);
    let mut everywhere: BTreeMap<&str, String> = BTreeMap::new();
    for (name, announced, scenario) in scenarios() {
        let mut fired = BTreeSet::new();
        for t in 0..scenario.head.tests.len() {
            let (sitting, _) = play(&scenario, shipped(), t);
            for event in events(&sitting) {
                let Some(rule) = event.rule() else { continue };
                fired.insert(rule.name().to_owned());
                let sentence =
                    report::rules::explained(words, &scenario, shipped(), &[event]).render(100, false);
                assert!(!sentence.contains('{') && !sentence.is_empty(), "{rule}: {sentence}");
                everywhere.entry(rule.name()).or_insert(sentence);
            }
        }
        let missing: Vec<_> = announced.difference(&fired).collect();
        assert!(missing.is_empty(), "{name} announces but does not fire {missing:?}");
    }
    // Rules of rating and weighing speak where theory rates, not in events.
    let rated = rating_rules();
    let silent: Vec<&str> = Rule::ALL
        .iter()
        .map(|r| r.name())
        .filter(|r| !everywhere.contains_key(r) && !rated.contains(r))
        .collect();
    assert!(silent.is_empty(), "these rules fired nowhere: {silent:?}");
    let said: String =
        everywhere.iter().map(|(rule, told)| format!("{rule}\n{}\n", told.trim_end())).collect();
    let kept = folder().join("reasons.txt");
    if std::env::var_os("FISHBOWL_BLESS").is_some() {
        fs::write(&kept, &said).expect("it can be written");
    }
    assert_eq!(fs::read_to_string(&kept).unwrap_or_default(), said, "read tests/rules/reasons.txt by eye");
}

/// Rating rules that move some goal off its neutral 300 somewhere in the small scenarios.
fn rating_rules() -> BTreeSet<&'static str> {
    let mut moved = BTreeSet::new();
    for (_, _, scenario) in scenarios() {
        for seed in 0..40 {
            let mut session = Session::start(&scenario, shipped(), seed, Mode::Practice, &mut Vec::new());
            for n in 0..12u64 {
                let moves: Vec<Move> = session.legal_moves(&scenario).collect();
                if moves.is_empty() {
                    break;
                }
                for mv in &moves {
                    let rated = scoring::rate(&scenario, shipped(), &session, *mv).expect("it can be rated");
                    for goal in Goal::ALL {
                        if rated[*goal as usize] != 300 {
                            moved.insert(scoring::rating_rule(*goal).name());
                        }
                    }
                }
                let pick = (seed * 7 + n * 13) as usize % moves.len();
                session.step(&scenario, shipped(), moves[pick], &mut Vec::new()).expect("it is legal");
            }
        }
    }
    // Weights by stage and kind stand in every rating of a decision whose author gives none.
    let emphasised = shipped().emphasis(
        Goal::Frame,
        fishbowl::vocabulary::Stage::Engagement,
        fishbowl::vocabulary::GroupKind::PsychoEducation,
    );
    assert_eq!(emphasised, 2);
    moved.insert(Rule::GoalWeights.name());
    moved
}
