//! What must hold of any session: random play over every scenario in the tree, with printed seeds. Must not know
//! what a good move is.

use fishbowl::scenario::{People, Person, Scenario, load};
use fishbowl::session::{Draw, Event, FULL, Input, Move, Session, Sitting, Stream};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{Intervention, Mode};
use std::fs;
use std::path::{Path, PathBuf};

/// Every scenario under `scenarios` and `tests/rules`.
fn scenarios() -> Vec<(String, Scenario)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = vec![];
    let mut folders = vec![top.join("scenarios"), top.join("tests/rules")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "ron") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
        .into_iter()
        .map(|p| {
            let loaded = load(&fs::read_to_string(&p).expect("it can be read"));
            let scenario =
                loaded.scenario.unwrap_or_else(|| panic!("{}: {:#?}", p.display(), loaded.findings));
            (p.display().to_string(), scenario)
        })
        .collect()
}

/// Plays at random and calls `look` before each move with the session and the move to be made.
fn walk(scenario: &Scenario, seed: u64, mode: Mode, mut look: impl FnMut(&Session, Move)) -> Vec<Event> {
    let mut events = Vec::new();
    let mut session = Session::start(scenario, shipped(), seed, mode, &mut events);
    for n in 0..60 {
        let moves: Vec<Move> = session.legal_moves(scenario).collect();
        if moves.is_empty() {
            break;
        }
        // Written moves as often as palette moves, which are many more.
        let mut dice = Draw::new(seed, Stream::Policy, n);
        let written = moves.iter().filter(|m| !matches!(m, Move::Palette(..))).count();
        let below = if dice.below(2) == 0 { written } else { moves.len() };
        let mv = moves[dice.below(below)];
        look(&session, mv);
        session.step(scenario, shipped(), mv, &mut events).expect("a legal move is accepted");
    }
    events
}

#[test]
fn no_value_leaves_its_range_and_every_session_goes_on() {
    for (name, scenario) in scenarios() {
        for seed in 0..40 {
            let events = walk(&scenario, seed, Mode::Practice, |session, _| {
                let s = &session.state;
                let members = s.members.iter().flat_map(|m| m.levels);
                let trust = s.trust.iter().flatten().map(|t| i32::from(*t));
                for value in s.group.into_iter().chain(members).chain(trust) {
                    assert!((0..=FULL).contains(&value), "{name}, seed {seed}: {value}");
                }
            });
            for event in &events {
                if let Event::Changed { from, to, rule, .. } = event {
                    assert_ne!(from, to, "{name}, seed {seed}: {rule} told of a change that was none");
                }
            }
        }
    }
}

#[test]
fn a_move_is_legal_exactly_when_step_accepts_it_and_an_illegal_one_changes_nothing() {
    for (name, scenario) in scenarios() {
        let absent = (0..8).map(Person).find(|p| p.member().is_some_and(|m| m >= scenario.members.len()));
        let mut tries: Vec<Move> = (0..scenario.options.len() as u16).map(Move::Option).collect();
        tries.push(Move::Silence);
        tries.push(Move::Palette(Intervention::Reflect, People::EVERYONE));
        tries.push(Move::Palette(Intervention::HoldSilence, People::EVERYONE));
        tries.extend(absent.map(|p| Move::Palette(Intervention::Reflect, People::of([p]))));
        for (seed, mode) in [(1, Mode::Practice), (2, Mode::Assessment)] {
            walk(&scenario, seed, mode, |session, _| {
                for mv in &tries {
                    let legal = session.legal(&scenario, *mv).is_ok();
                    let mut copy = *session;
                    let mut events = vec![];
                    let accepted = copy.step(&scenario, shipped(), *mv, &mut events).is_ok();
                    assert_eq!(legal, accepted, "{name}, seed {seed}: {mv:?}");
                    if !accepted {
                        assert_eq!((copy, events.len()), (*session, 0), "{name}, seed {seed}: {mv:?}");
                    }
                }
            });
        }
    }
}

#[test]
fn the_same_moves_give_the_same_events_and_a_copy_goes_the_same_way() {
    for (name, scenario) in scenarios() {
        for seed in 0..10 {
            let mut sitting = Sitting::new(&scenario, shipped(), seed, Mode::Practice);
            let mut again = Sitting::new(&scenario, shipped(), seed, Mode::Practice);
            let events = walk(&scenario, seed, Mode::Practice, |session, mv| {
                assert_eq!(sitting.session(), session, "{name}, seed {seed}");
                sitting.take(Input::Move(mv)).expect("it is legal");
            });
            for input in sitting.inputs.clone() {
                again.take(input).expect("it was legal");
            }
            assert_eq!(sitting.steps, again.steps, "{name}, seed {seed}");
            let told: Vec<Event> =
                sitting.opening.iter().chain(sitting.steps.iter().flat_map(|s| &s.events)).copied().collect();
            assert_eq!(told, events, "{name}, seed {seed}");
        }
    }
}

#[test]
fn the_seed_changes_order_and_wording_only() {
    for (name, scenario) in scenarios() {
        let mut moves = vec![];
        walk(&scenario, 5, Mode::Assessment, |_, mv| moves.push(mv));
        let end = |seed: u64| {
            let mut events = vec![];
            let mut session = Session::start(&scenario, shipped(), seed, Mode::Assessment, &mut events);
            for mv in &moves {
                session.step(&scenario, shipped(), *mv, &mut events).expect("it was legal with another seed");
            }
            for event in &mut events {
                if let Event::Line { wording, .. } = event {
                    *wording = 0;
                }
            }
            (session.state, events)
        };
        assert_eq!(end(5), end(99), "{name}");
    }
}

#[test]
fn going_back_explores_and_the_first_branch_stays() {
    for (name, scenario) in scenarios() {
        let mut sitting = Sitting::new(&scenario, shipped(), 3, Mode::Practice);
        let Some((first, _)) = sitting.session().offered(&scenario).next() else { continue };
        let stood = *sitting.session();
        sitting.take(Input::Move(Move::Option(first))).expect("it is legal");
        let after = *sitting.session();
        sitting.take(Input::Back).expect("there is a way back");
        assert_eq!(*sitting.session(), stood, "{name}");
        sitting.take(Input::Move(Move::Silence)).expect("silence is always legal");
        assert!(sitting.steps[1].explored, "{name}");
        sitting.take(Input::Back).expect("there is a way back");
        sitting.take(Input::Move(Move::Option(first))).expect("it is legal");
        assert_eq!(
            (*sitting.session(), sitting.steps.len()),
            (after, 2),
            "{name}: the first branch is rejoined"
        );
        assert_eq!(sitting.first_branch().count(), 1, "{name}");
    }
}

#[test]
fn a_session_is_small_enough_to_copy_at_every_move() {
    assert!(size_of::<Session>() <= 1536, "{} bytes", size_of::<Session>());
}
