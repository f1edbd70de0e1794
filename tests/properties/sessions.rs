//! Legality, forking, ranges, seeds and the log, over random sessions. Must not know files or their words.

use crate::dice::Dice;
use crate::fold::{Told, within_ranges};
use crate::play::{MODES, SCENARIOS, legal_move, walk};
use fishbowl::scenario::{People, Person, Scenario};
use fishbowl::scoring;
use fishbowl::session::{Event, Illegal, Input, Move, Session, Sitting, State, preview};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{Intervention, Mode};
use std::collections::BTreeSet;

/// Everything that could be tried anywhere in a scenario: each option, silence, each intervention on everyone, on
/// each of the places a person can have (members, empty chairs, leader, co-leader, nobody), and on pairs.
fn everything(scenario: &Scenario, dice: &mut Dice) -> Vec<Move> {
    let mut tries: Vec<Move> = (0..scenario.options.len() as u16).map(Move::Option).collect();
    tries.push(Move::Silence);
    let mut people: Vec<People> = (0..=Person::NOBODY.0).map(|p| People::of([Person(p)])).collect();
    people.push(People::EVERYONE);
    for _ in 0..4 {
        people.push(People::of([Person(dice.below(9) as u8), Person(dice.below(8) as u8)]));
    }
    tries
        .extend(people.iter().flat_map(|&to| Intervention::ALL.iter().map(move |&id| Move::Palette(id, to))));
    tries
}

/// What the rules of play say, told again in other words: why a move is not legal, or nothing.
fn forbidden(scenario: &Scenario, session: &Session, mv: Move) -> Option<Illegal> {
    let Some(d) = session.decision() else { return Some(Illegal::Ended) };
    let decision = &scenario.decisions[usize::from(d)];
    match mv {
        Move::Silence => None,
        Move::Option(o) if !scenario.options_of(d).any(|(id, _)| id == o) => Some(Illegal::Elsewhere),
        Move::Option(o) => (!session.offered(scenario).any(|(id, _)| id == o)).then_some(Illegal::NotOffered),
        Move::Palette(..) if session.mode == Mode::Assessment || !decision.palette => {
            Some(Illegal::NoPalette)
        }
        Move::Palette(Intervention::HoldSilence, _) => Some(Illegal::NotInPalette),
        Move::Palette(_, to) => {
            let here = |p: Person| p.member().is_some_and(|m| session.state.is_present(m));
            (!to.iter().all(here)).then_some(Illegal::Absent)
        }
    }
}

#[test]
fn a_move_is_legal_exactly_when_step_accepts_it_and_an_illegal_one_changes_nothing() {
    let (mut legal, mut illegal) = (0, 0);
    for (name, scenario) in SCENARIOS.iter() {
        for (seed, mode) in (0..2).flat_map(|s| MODES.map(|m| (s, m))) {
            let mut dice = Dice::new(seed + 1000);
            let mut standing = 0;
            walk(scenario, seed, mode, 30, |session, _, _| {
                standing += 1;
                // Every fourth place is enough: what is legal depends on the decision and who is there.
                if session.decision().is_some() && standing % 4 != 1 {
                    return;
                }
                let listed: BTreeSet<Move> = session.legal_moves(scenario).collect();
                for mv in everything(scenario, &mut dice) {
                    let place = || format!("{name}, seed {seed}, {mode}: {mv:?}");
                    let told = session.legal(scenario, mv);
                    assert_eq!(told.err(), forbidden(scenario, session, mv), "{}", place());
                    let single = !matches!(mv, Move::Palette(_, to) if to.count() > 1);
                    assert!(!single || listed.contains(&mv) == told.is_ok(), "{}", place());
                    let (mut copy, mut events) = (*session, vec![Event::Ended(77)]);
                    let stepped = copy.step(scenario, shipped(), mv, &mut events);
                    assert_eq!(told.err(), stepped.err(), "{}", place());
                    if stepped.is_err() {
                        illegal += 1;
                        assert_eq!((copy, events), (*session, vec![Event::Ended(77)]), "{}", place());
                    } else {
                        legal += 1;
                        assert!(events.len() > 1, "{}", place());
                        assert_eq!(copy.state.decisions, session.state.decisions + 1, "{}", place());
                    }
                }
            });
        }
    }
    println!("{legal} legal moves, {illegal} illegal ones");
    assert!(legal > 10_000 && illegal > 10_000, "{legal} legal moves, {illegal} illegal ones");
}

#[test]
fn a_copy_goes_the_same_way_and_leaves_the_first_as_it_was() {
    for (name, scenario) in SCENARIOS.iter() {
        for (seed, mode) in (0..10).flat_map(|s| MODES.map(|m| (s, m))) {
            let mut dice = Dice::new(seed);
            let mut session = Session::start(scenario, shipped(), seed, mode, &mut Vec::new());
            for n in 0..40 {
                let Some(mv) = legal_move(&mut dice, scenario, &session) else { break };
                let stood = session;
                let (mut fork, mut forked) = (session, Vec::new());
                // A look ahead and another way tried on the fork's fork must not be felt here either.
                preview(scenario, shipped(), &session, mv).expect("it can be previewed");
                fork.step(scenario, shipped(), Move::Silence, &mut Vec::new()).expect("it is legal");
                assert_eq!(session, stood, "{name}, seed {seed}, move {n}: stepping a copy was felt");
                fork = session;
                fork.step(scenario, shipped(), mv, &mut forked).expect("it is legal");
                assert_eq!(session, stood, "{name}, seed {seed}, move {n}: stepping a copy was felt");
                let mut events = Vec::new();
                session.step(scenario, shipped(), mv, &mut events).expect("it is legal");
                assert_eq!((fork, forked), (session, events), "{name}, seed {seed}, move {n}");
            }
        }
    }
}

/// The events without what a seed may decide: the wording, and the reaction drawn from a bank.
fn unseeded(mut events: Vec<Event>, scenario: &Scenario) -> Vec<Event> {
    for event in &mut events {
        if let Event::Line { line, wording, .. } = event {
            *wording = 0;
            // Reactions to a palette move are equally valid lines of one bank.
            for member in &scenario.members {
                if let Some(bank) = member.reactions.iter().find(|b| b.indices().contains(&(*line as usize)))
                {
                    *line = bank.start;
                }
            }
        }
    }
    events
}

/// The same moves under several seeds: calls `compare` with a place and two ends.
fn under_seeds(plays: u64, mut compare: impl FnMut(String, Sitting, Sitting)) {
    for (name, scenario) in SCENARIOS.iter() {
        for (play, mode) in (0..plays).flat_map(|s| MODES.map(|m| (s, m))) {
            let mut moves = Vec::new();
            walk(scenario, play, mode, 40, |_, mv, _| moves.extend(mv));
            let end = |seed: u64| {
                let mut sitting = Sitting::new(scenario, shipped(), seed, mode);
                for mv in &moves {
                    sitting.take(Input::Move(*mv)).expect("it was legal with another seed");
                }
                sitting
            };
            for seed in [play + 1, u64::MAX] {
                let place = format!("{name}, {mode}, moves of play {play}, seeds {play} and {seed}");
                compare(place, end(play), end(seed));
            }
        }
    }
}

#[test]
fn the_seed_changes_order_and_wording_only() {
    let (mut compared, mut orders) = (0, 0);
    under_seeds(6, |place, one, other| {
        let state = |s: &Sitting| {
            let mut state = s.session().state;
            // How often anyone spoke is compared below.
            state.members.iter_mut().for_each(|m| m.lines = 0);
            state
        };
        assert!(state(&one) == state(&other), "{place}: the state");
        let events = |s: &Sitting| {
            let all = s.opening.iter().chain(s.steps.iter().flat_map(|s| &s.events));
            unseeded(all.copied().collect(), s.scenario)
        };
        assert!(events(&one) == events(&other), "{place}: the events");
        assert!(scoring::score(&one) == scoring::score(&other), "{place}: the score");
        compared += 1;
        orders += u32::from(one.begun().shown(one.scenario) != other.begun().shown(other.scenario));
    });
    println!("{compared} pairs, {orders} of them with another order at the first decision");
    assert!(orders * 2 > compared, "the seed changes the order shown: {orders} of {compared}");
}

/// Of several reactions one is drawn; whether it is words or only a sign, the room has heard from them once.
#[test]
fn the_seed_does_not_change_how_often_anyone_spoke() {
    let mut wrong = Vec::new();
    under_seeds(6, |place, one, other| {
        let lines = |s: &Sitting| s.session().state.members.map(|m| m.lines);
        if lines(&one) != lines(&other) {
            wrong.push(format!("{place}: {:?} and {:?}", lines(&one), lines(&other)));
        }
    });
    assert!(wrong.is_empty(), "{} pairs differ, first {}", wrong.len(), wrong[0]);
}

/// How many sessions are played: FISHBOWL_SESSIONS, or few enough for every day.
///
/// The large run is `FISHBOWL_SESSIONS=100000 cargo test --release --test properties nothing_leaves -- --nocapture`.
fn sessions() -> u64 {
    std::env::var("FISHBOWL_SESSIONS").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000)
}

#[test]
fn nothing_leaves_its_range_and_the_log_explains_the_state_completely() {
    let (mut decisions, mut told, mut ended) = (0u64, 0u64, 0u64);
    for n in 0..sessions() {
        // The shipped scenario is played in every second session, the others in turn.
        let at = if n % 2 == 0 { 0 } else { 1 + (n / 2) as usize % (SCENARIOS.len() - 1) };
        let (name, scenario) = &SCENARIOS[at];
        let mode = MODES[(n / 4) as usize % 2];
        let mut log = Told::new(scenario);
        let place = std::panic::AssertUnwindSafe(|| {
            walk(scenario, n, mode, 200, |session, mv, events| {
                decisions += u64::from(mv.is_some());
                told += events.len() as u64;
                in_order(scenario, mv, events);
                events.iter().for_each(|e| log.take(e));
                log.compare(&session.state);
                within_ranges(scenario, &session.state).expect("every value lies in its range");
            })
        });
        match std::panic::catch_unwind(place) {
            Ok(session) => ended += u64::from(session.ending().is_some()),
            Err(_) => panic!("{name}, {mode}, seed {n}: see above"),
        }
    }
    println!("{} sessions, {ended} ended, {decisions} decisions, {told} events", sessions());
    assert!(ended * 10 > sessions() * 9, "most sessions end: {ended} of {}", sessions());
}

/// The visible events between two decisions stand in order: the move, what follows, the next decision or an end.
fn in_order(scenario: &Scenario, mv: Option<Move>, events: &[Event]) {
    let moves: Vec<usize> =
        events.iter().enumerate().filter(|(_, e)| matches!(e, Event::Moved(..))).map(|(i, _)| i).collect();
    match mv {
        None => assert!(moves.is_empty() && matches!(events[0], Event::Opened(_)), "the opening opens"),
        Some(mv) => assert!(moves == [0] && matches!(events[0], Event::Moved(_, m) if m == mv), "{mv:?}"),
    }
    let last = events.len() - 1;
    for (i, event) in events.iter().enumerate() {
        let closes = matches!(event, Event::Decision(_) | Event::Ended(_));
        assert_eq!(closes, i == last, "one decision or end, and nothing after it");
        if let Event::Line { line, wording, .. } = event {
            let says = scenario.lines[*line as usize].says.len();
            assert!(usize::from(*wording) < says.max(1), "a wording that is not there");
        }
        if event.is_visible() {
            assert_eq!(event.rule(), None, "what anyone sees needs no rule");
        } else {
            assert!(event.rule().is_some() || matches!(event, Event::Gate { .. }), "{event:?} has no rule");
        }
    }
}

/// A loop may be gone round as often as an attempt file has room for: some 220,000 silences in 4 MiB.
#[test]
fn a_round_gone_very_often_is_only_long() {
    let loaded = fishbowl::scenario::load(include_str!("../data/bare-room/scenario.ron"));
    let scenario = loaded.scenario.expect("it loads");
    let mut session = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut Vec::new());
    let mut events = Vec::new();
    for n in 0..70_000u32 {
        events.clear();
        let mv = if n % 2 == 0 { Move::Silence } else { Move::Palette(Intervention::Link, People::EVERYONE) };
        let before = session.state;
        session.step(&scenario, shipped(), mv, &mut events).expect("it is legal");
        let counts = |s: &State| (s.decisions, s.members.map(|m| m.lines));
        let (then, now) = (counts(&before), counts(&session.state));
        assert!(now.0 >= then.0 && now.1 >= then.1, "after {n} rounds: {then:?} and then {now:?}");
    }
}
