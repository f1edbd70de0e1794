//! What the shelf covers: kinds, themes, stages, paths, words, endings; and that it does not matter who people are. Must not
//! know keys.

use crate::shelf::{Shelved, all, words};
use fishbowl::analysis::{Plan, Policy, play_out, simulate};
use fishbowl::scenario::{Home, Scenario, document::Document, load};
use fishbowl::session::{Draw, Event, Move, Session, Stream};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{Challenge, EndingKind, GroupKind, HairStyle, Mode, Phase, Stage, Theme};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_kind_theme_challenge_and_stage_is_on_the_shelf() {
    let heads = || all().iter().map(|s| &s.scenario.head.group);
    assert_eq!(heads().map(|g| g.kind).collect::<BTreeSet<_>>(), GroupKind::ALL.iter().copied().collect());
    assert_eq!(
        heads().flat_map(|g| g.themes.clone()).collect::<BTreeSet<_>>(),
        Theme::ALL.iter().copied().collect()
    );
    assert_eq!(
        heads().flat_map(|g| g.challenges.clone()).collect::<BTreeSet<_>>(),
        Challenge::ALL.iter().copied().collect()
    );
    assert_eq!(heads().map(|g| g.stage).collect::<BTreeSet<_>>(), Stage::ALL.iter().copied().collect());
}

/// A session by chance: what happened.
fn by_chance(scenario: &Scenario, seed: u64) -> Vec<Event> {
    let mut events = vec![];
    let mut session = Session::start(scenario, shipped(), seed, Mode::Assessment, &mut events);
    for n in 0..200u32 {
        let moves: Vec<Move> = session.legal_moves(scenario).collect();
        if moves.is_empty() {
            return events;
        }
        let i = Draw::new(seed, Stream::Policy, n).below(moves.len());
        session.step(scenario, shipped(), moves[i], &mut events).expect("it is legal");
    }
    panic!("seed {seed}: the session does not end");
}

/// Words heard, read and said in a session.
fn words_of(scenario: &Scenario, events: &[Event]) -> usize {
    let of = |text: &str| text.split_whitespace().count();
    events
        .iter()
        .map(|e| match e {
            Event::Line { line, wording, .. } => {
                let line = &scenario.lines[*line as usize];
                of(&line.shows) + line.says.get(usize::from(*wording)).map_or(0, |t| of(t))
            }
            Event::Moved(_, Move::Option(o)) => of(&scenario.options[usize::from(*o)].says),
            _ => 0,
        })
        .sum()
}

#[test]
fn every_path_has_its_length_and_everything_is_reached() {
    let mut english = 0;
    let mut reworked = 0;
    for Shelved { scenario, .. } in all() {
        let id = &scenario.head.id;
        let (mut least, mut most) = (usize::MAX, 0);
        let (mut scenes, mut endings) = (BTreeSet::new(), BTreeMap::<u8, BTreeSet<String>>::new());
        let mut phases: BTreeMap<u8, BTreeSet<Phase>> = BTreeMap::new();
        let mut look = |events: &[Event], who: &str| {
            let n = words_of(scenario, events);
            (least, most) = (least.min(n), most.max(n));
            for event in events {
                match event {
                    Event::Opened(Home::Scene(s)) => _ = scenes.insert(usize::from(*s)),
                    Event::Ended(e) => _ = endings.entry(*e).or_default().insert(who.to_owned()),
                    Event::Phase { who, to, .. } => _ = phases.entry(*who).or_default().insert(*to),
                    _ => {}
                }
            }
        };
        for seed in 0..60 {
            look(&by_chance(scenario, seed), "chance");
        }
        for policy in Policy::ALL {
            for seed in 0..12 {
                let (sitting, _) = play_out(scenario, shipped(), *policy, seed, Mode::Assessment);
                let steps = sitting.path();
                let events: Vec<Event> = sitting
                    .opening
                    .iter()
                    .chain(steps.iter().flat_map(|s| &sitting.steps[*s].events))
                    .cloned()
                    .collect();
                look(&events, &policy.to_string());
            }
        }
        println!("{id}: {least} to {most} words on a path");
        assert!((2500..=5000).contains(&least) && most <= 5000, "{id}: {least} to {most} words");
        let unseen: Vec<&str> = scenario
            .scenes
            .iter()
            .enumerate()
            .filter(|(i, _)| !scenes.contains(i))
            .map(|(_, s)| s.id.as_str())
            .collect();
        assert!(unseen.is_empty(), "{id}: nobody comes to {unseen:?}");
        assert_eq!(endings.len(), scenario.endings.len(), "{id}: endings reached {endings:?}");
        let by = |kind: EndingKind| -> BTreeSet<&str> {
            endings
                .iter()
                .filter(|(e, _)| scenario.endings[usize::from(**e)].kind == kind)
                .flat_map(|(_, who)| who.iter().map(String::as_str))
                .collect()
        };
        let good = by(EndingKind::Good);
        assert!(
            good.contains("expert") && good.contains("trainee"),
            "{id}: the good ending is reached by {good:?}"
        );
        assert!(by(EndingKind::Costly).iter().any(|w| !["expert", "trainee"].contains(w)), "{id}: who pays?");
        let replayed = scenario
            .enactments
            .iter()
            .filter(|e| phases.get(&e.of).is_some_and(|p| p.contains(&Phase::Enacted) && p.len() >= 3));
        assert!(replayed.count() >= 3, "{id}: {phases:?}");
        let reached: BTreeSet<Phase> = phases.values().flatten().copied().collect();
        let mut allowed =
            BTreeSet::from([Phase::Triggered, Phase::Enacted, Phase::Repeated, Phase::Contained]);
        if scenario.head.group.stage > Stage::Engagement {
            allowed.extend([Phase::Noticed, Phase::Linked]);
        }
        if scenario.head.group.stage >= Stage::Work {
            allowed.insert(Phase::Reworked);
        }
        assert!(reached.is_superset(&allowed), "{id}: only {reached:?}");
        reworked += usize::from(reached.contains(&Phase::Reworked));
        if scenario.head.language == "en" {
            english += scenario
                .lines
                .iter()
                .flat_map(|l| l.says.iter().chain([&l.shows]))
                .chain(scenario.options.iter().map(|o| &o.says))
                .map(|t| t.split_whitespace().count())
                .sum::<usize>();
        }
    }
    println!("something new is tried and met in {reworked} groups");
    assert!(reworked >= 5);
    println!("{english} words of English in lines and leaders' moves");
    assert!(english >= 45_000);
}

#[test]
fn nobody_says_the_same_twice() {
    let mut said: BTreeMap<Vec<String>, String> = BTreeMap::new();
    let mut twice = vec![];
    for Shelved { scenario, .. } in all() {
        for line in &scenario.lines {
            for text in &line.says {
                let text = words(text);
                // "Yes." and "No, no." are anybody's.
                if text.len() > 4
                    && let Some(other) = said.insert(text, line.path.clone())
                {
                    twice.push(format!("{}: {} and {other}", scenario.head.id, line.path));
                }
            }
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn reading_the_room_pays_and_no_habit_does() {
    for Shelved { scenario, .. } in all() {
        let id = &scenario.head.id;
        let run = |policy: Policy| {
            simulate(scenario, shipped(), Plan { policy, runs: 60, seed: 0, mode: Mode::Assessment }).mean
                / 100
        };
        let means: BTreeMap<String, i32> = Policy::ALL.iter().map(|p| (p.to_string(), run(*p))).collect();
        println!("{id}: {means:?}");
        let of = |name: &str| means[name];
        assert!(of("expert") >= of("random") + 25, "{id}: {means:?}");
        assert!(of("novice") < of("trainee") && of("trainee") < of("expert"), "{id}: {means:?}");
        for crude in ["first", "longest", "support", "interpret", "question", "advise", "silence"] {
            assert!(of(crude) <= of("random") + 15, "{id}: {crude} pays: {means:?}");
        }
    }
}

/// Taking the way out costs nothing: the other group asks for as much, is as hard to guess in and to read, and trains the same.
#[test]
fn the_way_out_leads_to_an_equal() {
    let marks = |s: &Scenario, policy: Policy| {
        let played = simulate(s, shipped(), Plan { policy, runs: 60, seed: 0, mode: Mode::Assessment });
        (played.mean / 100, played.chance / 100)
    };
    for Shelved { scenario, .. } in all() {
        let id = &scenario.head.id;
        let out = scenario.head.opt_out.as_ref().unwrap_or_else(|| panic!("{id}: no way out"));
        let other = all().iter().map(|s| &s.scenario).find(|s| s.head.id == *out);
        let other = other.unwrap_or_else(|| panic!("{id}: no group {out}"));
        let goals = |s: &Scenario| s.head.goals.iter().map(|(g, _)| *g).collect::<BTreeSet<_>>();
        let anchors = |s: &Scenario| s.decisions.iter().filter(|d| d.anchor).count();
        let hard = |s: &Scenario| {
            let told: Vec<u32> = s.decisions.iter().filter_map(|d| d.difficulty).map(u32::from).collect();
            100 * told.iter().sum::<u32>() / told.len() as u32
        };
        let (ours, theirs) = (marks(scenario, Policy::Trainee), marks(other, Policy::Trainee));
        println!(
            "| {id} | {out} | {ours:?} {theirs:?} | {} {} | {} {} | {} of {} goals |",
            anchors(scenario),
            anchors(other),
            hard(scenario),
            hard(other),
            goals(scenario).intersection(&goals(other)).count(),
            goals(scenario).len()
        );
        assert!(
            goals(scenario).intersection(&goals(other)).count() >= 4,
            "{id} and {out} train other things"
        );
        assert!(anchors(scenario).abs_diff(anchors(other)) <= 4, "{id} and {out}: anchors");
        assert!(hard(scenario).abs_diff(hard(other)) <= 60, "{id} and {out}: difficulty");
        assert!(ours.1.abs_diff(theirs.1) <= 5, "{id} {ours:?}, {out} {theirs:?}: chance");
        assert!(ours.0.abs_diff(theirs.0) <= 15, "{id} {ours:?}, {out} {theirs:?}: a trainee's marks");
    }
}

/// The same scenario with other names, pronouns, ages and looks: every member takes those of somebody else on the shelf.
fn with_others(shelved: &Shelved, seed: u64) -> Scenario {
    let mut doc: Document = ron::from_str(&shelved.text).expect("it is read");
    let people: Vec<_> = all().iter().flat_map(|s| &s.scenario.members).collect();
    let mut left: Vec<usize> = (0..people.len()).collect();
    for (n, member) in doc.members.iter_mut().enumerate() {
        let other = people[left.swap_remove(Draw::new(seed, Stream::Policy, n as u32).below(left.len()))];
        member.name = format!("{} {n}", other.name);
        member.pronouns.clone_from(&other.pronouns);
        member.age = other.age;
        member.look = other.look.clone();
        member.look.hair = member.look.hair.map(|(_, c)| (HairStyle::Short, c));
    }
    let text = ron::to_string(&doc).expect("it is written");
    load(&text).scenario.expect("it compiles")
}

#[test]
fn who_people_are_changes_no_score_and_no_line() {
    for shelved in all() {
        for seed in [1, 2, 3] {
            let other = with_others(shelved, seed);
            for policy in [Policy::Random, Policy::Novice, Policy::Expert] {
                let (a, _) = play_out(&shelved.scenario, shipped(), policy, seed, Mode::Practice);
                let (b, _) = play_out(&other, shipped(), policy, seed, Mode::Practice);
                assert_eq!(a.opening, b.opening);
                let events = |s: &fishbowl::session::Sitting| {
                    s.steps.iter().map(|x| x.events.clone()).collect::<Vec<_>>()
                };
                assert_eq!(events(&a), events(&b), "{}, seed {seed}, {policy}", shelved.scenario.head.id);
            }
        }
    }
}
