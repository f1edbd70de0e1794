//! What every shipped scenario must keep: clean, long enough, reachable, without tells. Must not know its people.

use fishbowl::analysis::{audit, play};
use fishbowl::scenario::{Choice, Decision, Home, Scenario, Severity, load};
use fishbowl::session::{Draw, Event, Input, Move, Session, Sitting, Stream, script};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{EndingKind, Intervention, Mode, Phase, Stage};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folder, text and scenario of everything shipped.
fn all() -> Vec<(PathBuf, String, Scenario)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut folders: Vec<PathBuf> = fs::read_dir(top)
        .expect("there are scenarios")
        .map(|e| e.expect("it can be listed").path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    folders
        .into_iter()
        .map(|folder| {
            let text = fs::read_to_string(folder.join("scenario.ron")).expect("it can be read");
            let loaded = load(&text);
            let faults: Vec<_> = loaded.findings.iter().filter(|f| f.severity != Severity::Note).collect();
            assert!(faults.is_empty(), "{}: {faults:#?}", folder.display());
            (folder, text, loaded.scenario.expect("a scenario without errors"))
        })
        .collect()
}

/// Mean of a choice's key, hundredths; `None` without one.
fn mean(choice: &Choice) -> Option<i32> {
    let n = choice.key.len() as i32;
    (n > 0).then(|| choice.key.iter().map(|(_, r, _)| i32::from(*r) * 100).sum::<i32>() / n)
}

fn options<'a>(scenario: &'a Scenario, decision: &Decision) -> &'a [Choice] {
    &scenario.options[decision.options.indices()]
}

/// The best mean among the options of a decision and its silence.
fn best(scenario: &Scenario, decision: &Decision) -> i32 {
    let silence = &scenario.options[usize::from(decision.silence)];
    options(scenario, decision).iter().chain([silence]).filter_map(mean).max().unwrap_or(0)
}

/// Plays by `pick` among the options on offer and silence (the last index).
fn session(
    scenario: &Scenario,
    seed: u64,
    mut pick: impl FnMut(&Session, &[Move]) -> usize,
) -> (Session, Vec<Event>) {
    let mut events = vec![];
    let mut session = Session::start(scenario, shipped(), seed, Mode::Assessment, &mut events);
    for _ in 0..100 {
        let moves: Vec<Move> = session.legal_moves(scenario).collect();
        if moves.is_empty() {
            return (session, events);
        }
        let i = pick(&session, &moves);
        session.step(scenario, shipped(), moves[i], &mut events).expect("it is legal");
    }
    panic!("seed {seed}: the session does not end");
}

fn random(scenario: &Scenario, seed: u64) -> (Session, Vec<Event>) {
    let mut n = 0;
    session(scenario, seed, |_, moves| {
        n += 1;
        Draw::new(seed, Stream::Policy, n).below(moves.len())
    })
}

#[test]
fn it_passes_its_own_tests_and_key_and_theory_are_not_at_odds() {
    for (folder, text, scenario) in all() {
        assert_eq!(audit(&scenario, shipped(), &text), vec![], "{}", folder.display());
        assert!(scenario.head.tests.len() >= 3, "{}: it has tests", folder.display());
    }
}

#[test]
fn every_path_is_long_enough_to_say_something() {
    for (folder, _, scenario) in all() {
        for seed in 0..150 {
            let (_, events) = random(&scenario, seed);
            let taken = |wanted: fn(&Decision) -> bool| {
                events
                    .iter()
                    .filter(
                        |e| matches!(e, Event::Moved(d, _) if wanted(&scenario.decisions[usize::from(*d)])),
                    )
                    .count()
            };
            let name = folder.display();
            assert!(
                taken(|d| matches!(d.home, Home::Scene(_))) >= 12,
                "{name}, seed {seed}: too few decisions"
            );
            assert!(taken(|d| d.anchor) >= 8, "{name}, seed {seed}: too few anchors");
        }
        for decision in &scenario.decisions {
            let n = decision.options.len();
            let home = scenario.home_id(decision.home);
            assert!((4..=6).contains(&n), "{}: {home} has {n} options", folder.display());
            assert!(decision.keyed && decision.hints.len() == 3, "{}: {home}", folder.display());
        }
    }
}

#[test]
fn its_tests_reach_every_ending_and_every_phase_its_stage_allows() {
    use Phase::*;
    let mut anywhere = BTreeSet::new();
    for (folder, _, scenario) in all() {
        let (mut endings, mut phases) = (BTreeSet::new(), BTreeSet::new());
        for t in 0..scenario.head.tests.len() {
            let (sitting, _) = play(&scenario, shipped(), t);
            let path = sitting.path();
            for event in sitting.opening.iter().chain(path.iter().flat_map(|s| &sitting.steps[*s].events)) {
                match event {
                    Event::Phase { to, .. } => _ = phases.insert(*to),
                    Event::Ended(e) => _ = endings.insert(scenario.endings[usize::from(*e)].kind),
                    _ => {}
                }
            }
        }
        // A group that has just begun has nothing yet to be noticed together.
        let mut allowed = BTreeSet::from([Triggered, Enacted, Repeated, Contained]);
        if scenario.head.group.stage != Stage::Engagement {
            allowed.insert(Noticed);
        }
        if scenario.head.group.stage >= Stage::Work {
            allowed.insert(Reworked);
        }
        assert!(phases.is_superset(&allowed), "{}: only {phases:?}", folder.display());
        assert_eq!(endings, BTreeSet::from_iter(EndingKind::ALL.iter().copied()), "{}", folder.display());
        anywhere.extend(phases);
    }
    assert!(anywhere.is_superset(&BTreeSet::from([Ruptured, Linked])), "only {anywhere:?}");
}

#[test]
fn at_least_three_enactments_are_reached_and_can_be_read_in_three_phases() {
    for (folder, _, scenario) in all() {
        let mut reached: BTreeMap<u8, BTreeSet<Phase>> = BTreeMap::new();
        for seed in 0..150 {
            for event in random(&scenario, seed).1 {
                if let Event::Phase { who, to, .. } = event {
                    reached.entry(who).or_default().insert(to);
                }
            }
        }
        let readable = scenario.enactments.iter().filter(|e| {
            let lines =
                |p: &Phase| *p == Phase::Enacted || e.phases.iter().any(|(q, s)| q == p && !s.is_empty());
            reached
                .get(&e.of)
                .is_some_and(|r| r.contains(&Phase::Enacted) && r.iter().filter(|p| lines(p)).count() >= 3)
        });
        assert!(readable.count() >= 3, "{}: {reached:?}", folder.display());
    }
}

#[test]
fn the_same_words_are_right_once_and_wrong_once() {
    for (folder, _, scenario) in all() {
        let keyed: Vec<(&Decision, &Choice)> = scenario
            .decisions
            .iter()
            .flat_map(|d| options(&scenario, d).iter().map(move |c| (d, c)))
            .collect();
        let mut twins = BTreeSet::new();
        for (d, c) in &keyed {
            if mean(c) != Some(best(&scenario, d)) {
                continue;
            }
            for (_, other) in &keyed {
                let same = c.intervention == other.intervention && c.to == other.to && c.path != other.path;
                if same && mean(other) < Some(300) {
                    twins.insert((c.path.as_str(), other.path.as_str()));
                }
            }
        }
        let moves: BTreeSet<Intervention> = keyed
            .iter()
            .filter(|(_, c)| twins.iter().any(|t| t.0 == c.path))
            .map(|(_, c)| c.intervention)
            .collect();
        assert!(twins.len() >= 3 && moves.len() >= 3, "{}: {twins:?}", folder.display());
    }
}

#[test]
fn length_and_place_do_not_give_the_key_away() {
    for (folder, _, scenario) in all() {
        let (mut longest, mut places, mut n) = (0, BTreeMap::new(), 0);
        let (mut weak, mut errors) = (0, 0);
        for decision in &scenario.decisions {
            let options = options(&scenario, decision);
            let top = options.iter().filter_map(mean).max().unwrap_or(0);
            let Some(at) = options.iter().position(|c| mean(c) == Some(top)) else { continue };
            n += 1;
            *places.entry(at).or_insert(0) += 1;
            longest += usize::from(options.iter().all(|c| c.says.len() <= options[at].says.len()));
            for c in options.iter().filter(|c| mean(c).is_some_and(|m| m < 300)) {
                weak += 1;
                errors += usize::from(c.intervention.is_error());
            }
        }
        let name = folder.display();
        assert!(longest * 100 <= 30 * n, "{name}: the best is the longest in {longest} of {n}");
        assert!(places.values().all(|p| p * 100 <= 40 * n), "{name}: places of the best {places:?} of {n}");
        assert!(errors * 3 <= weak, "{name}: {errors} of {weak} weak options are error moves");
    }
}

#[test]
fn three_leaders_play_it_to_the_debrief() {
    for (folder, _, scenario) in all() {
        let mut kinds = BTreeSet::new();
        for leader in ["good", "mixed", "poor"] {
            let path = folder.join("choices").join(format!("{leader}.txt"));
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            let mut sitting = Sitting::new(&scenario, shipped(), 7, Mode::Practice);
            for line in text.lines() {
                let input = script::read(line, &scenario, sitting.session())
                    .unwrap_or_else(|e| panic!("{}: {line}: {e}", path.display()));
                if let Some(input) = input {
                    sitting.take(input).unwrap_or_else(|e| panic!("{}: {line}: {e}", path.display()));
                }
            }
            let ending = sitting.session().ending().unwrap_or_else(|| panic!("{} ends", path.display()));
            kinds.insert(scenario.endings[usize::from(ending)].kind);
            assert!(sitting.inputs.iter().any(|i| matches!(i, Input::Move(_))));
        }
        assert_eq!(kinds.len(), 3, "{}: three leaders, three endings", folder.display());
    }
}
