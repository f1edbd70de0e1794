//! Sittings: replayed, saved and resumed, scored. Must not know the words of an attempt file.

use crate::dice::Dice;
use crate::play::{MODES, SCENARIOS, input};
use fishbowl::attempt::{Begun, Journal, JournalError, Keeping, MemoryStore, Settings, Storage};
use fishbowl::scenario::Scenario;
use fishbowl::scoring::{self, Counting, Noticed, Rated, ScoreSheet};
use fishbowl::session::{Input, Sitting};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::{Goal, Mode};
use std::io;
use std::sync::{Arc, Mutex};

/// A store that outlives the journal that writes into it, as a file does.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<MemoryStore>>);

impl Storage for Kept {
    fn read(&mut self, most: usize) -> io::Result<Vec<u8>> {
        self.0.lock().expect("no other holder panicked").read(most)
    }
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.lock().expect("no other holder panicked").append(bytes)
    }
    fn keep(&mut self, bytes: usize) -> io::Result<()> {
        self.0.lock().expect("no other holder panicked").keep(bytes)
    }
}

/// Begins or resumes an attempt: the one place here that knows how that is done.
fn begin<'a>(store: &Kept, scenario: &'a Scenario, seed: u64, mode: Mode) -> Result<Begun<'a>, JournalError> {
    let settings = Settings { seed, mode, participant: None, begun: String::new() };
    Journal::begin(Box::new(store.clone()), scenario, shipped(), &settings)
}

/// Everything two sittings can differ in, beyond what they are sittings of.
fn same(one: &Sitting, other: &Sitting, place: &str) {
    assert_eq!(one.session(), other.session(), "{place}: where it stands");
    assert_eq!(one.opening, other.opening, "{place}: the opening");
    assert_eq!(one.inputs, other.inputs, "{place}: the inputs");
    assert_eq!(one.marks, other.marks, "{place}: the marks");
    assert_eq!(one.hints, other.hints, "{place}: the hints");
    assert!(one.steps == other.steps, "{place}: the steps with their events");
    assert_eq!(one.path(), other.path(), "{place}: the way to where it stands");
}

/// A sitting of random inputs; a refused one must leave everything as it was.
fn sit<'a>(scenario: &'a Scenario, seed: u64, mode: Mode, name: &str) -> Sitting<'a> {
    let mut dice = Dice::new(seed);
    let mut sitting = Sitting::new(scenario, shipped(), seed, mode);
    for n in 0..40 {
        let input = input(&mut dice, scenario, sitting.session());
        let before = sitting.clone();
        match sitting.take(input) {
            Ok(()) => assert_eq!(sitting.inputs.len(), before.inputs.len() + 1),
            Err(_) => same(&sitting, &before, &format!("{name}, seed {seed}, refused input {n}")),
        }
    }
    sitting
}

#[test]
fn a_sitting_replayed_is_the_same_sitting() {
    let (mut inputs, mut backs) = (0, 0);
    for (name, scenario) in SCENARIOS.iter() {
        for (seed, mode) in (0..6).flat_map(|s| MODES.map(|m| (s, m))) {
            let live = sit(scenario, seed, mode, name);
            let mut again = Sitting::new(scenario, shipped(), seed, mode);
            for input in &live.inputs {
                again.take(*input).unwrap_or_else(|e| panic!("{name}, seed {seed}, {mode}: {input:?}: {e}"));
            }
            same(&live, &again, &format!("{name}, seed {seed}, {mode}"));
            assert!(
                scoring::score(&live) == scoring::score(&again),
                "{name}, seed {seed}, {mode}: the score"
            );
            inputs += live.inputs.len();
            backs += live.inputs.iter().filter(|i| matches!(i, Input::Back)).count();
        }
    }
    println!("{inputs} inputs, {backs} of them back");
    assert!(backs > 100, "{backs} steps back");
}

#[test]
fn saved_and_resumed_at_every_input_it_goes_the_same_way() {
    let mut resumed = 0;
    for (name, scenario) in SCENARIOS.iter() {
        for (seed, mode) in (0..3).flat_map(|s| MODES.map(|m| (s + 50, m))) {
            let live = sit(scenario, seed, mode, name);
            let store = Kept::default();
            for (n, input) in live.inputs.iter().enumerate() {
                let place = format!("{name}, seed {seed}, {mode}, input {n}: {input:?}");
                let Begun { mut journal, mut sitting, resumed: again, cut, .. } =
                    begin(&store, scenario, seed, mode).unwrap_or_else(|e| panic!("{place}: {e}"));
                assert_eq!((again, cut, sitting.inputs.len()), (n > 0, None, n), "{place}");
                sitting.take(*input).unwrap_or_else(|e| panic!("{place}: {e}"));
                let keeping = journal.add(input, &sitting, 0);
                assert!(matches!(keeping, Keeping::Kept), "{place}: {keeping:?}");
                resumed += 1;
            }
            let place = format!("{name}, seed {seed}, {mode}");
            let last = begin(&store, scenario, seed, mode).unwrap_or_else(|e| panic!("{place}: {e}")).sitting;
            same(&live, &last, &place);
            assert!(scoring::score(&live) == scoring::score(&last), "{place}: the score");
        }
    }
    println!("{resumed} times resumed");
}

/// Names that are words of a choices file, or somebody else's name. An attempt has to keep them apart, unless the
/// language refuses them.
#[test]
fn names_that_mean_something_else_are_saved_and_resumed_too() {
    let text = include_str!("../data/two-cups/scenario.ron");
    let mut lost = Vec::new();
    for (from, to) in [
        ("id: \"start-now\"", "id: \"hint\""),
        ("id: \"start-now\"", "id: \"back\""),
        ("id: \"start-now\"", "id: \"notice\""),
        ("id: \"noor\", name: \"Noor\"", "id: \"noor\", name: \"Ida\""),
        ("id: \"noor\", name: \"Noor\"", "id: \"noor\", name: \"leader\""),
    ] {
        let changed = text.replace(from, to).replace("coffee/start-now", "coffee/count-cups");
        assert_ne!(text, changed, "{to}");
        // Refusing the name is as good as keeping it apart.
        let Some(scenario) = fishbowl::scenario::load(&changed).scenario else { continue };
        let wrong = (0..40).find_map(|seed| {
            let live = sit(&scenario, seed, Mode::Practice, to);
            let store = Kept::default();
            let mut begun = begin(&store, &scenario, seed, Mode::Practice).expect("a new attempt begins");
            for input in &live.inputs {
                begun.sitting.take(*input).expect("it was taken before");
                begun.journal.add(input, &begun.sitting, 0);
            }
            assert!(begun.journal.settle(), "memory keeps everything");
            match begin(&store, &scenario, seed, Mode::Practice) {
                Err(e) => Some(format!("{to}, seed {seed}: {e}")),
                Ok(last) if last.sitting.steps == live.steps && last.sitting.inputs == live.inputs => None,
                Ok(_) => Some(format!("{to}, seed {seed}: resumed as another sitting")),
            }
        });
        lost.extend(wrong);
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn no_score_leaves_its_range_and_counts_agree() {
    let mut scored = 0;
    for (name, scenario) in SCENARIOS.iter() {
        for (seed, mode) in (0..6).flat_map(|s| MODES.map(|m| (s + 100, m))) {
            let sitting = sit(scenario, seed, mode, name);
            let place = format!("{name}, seed {seed}, {mode}");
            let sheet = scoring::score(&sitting);
            sound(&sheet, &sitting, &place);
            scored += u32::from(sheet.score.is_some());
            let graded = scoring::grade(&sitting);
            assert_eq!((sheet.score, sheet.chance, sheet.error), (graded.score, graded.chance, graded.error));
            assert!(sheet.goals == graded.goals && sheet.gate == graded.gate, "{place}: graded otherwise");
        }
    }
    println!("{scored} sheets with a score");
    assert!(scored > 50, "{scored} sheets have a score");
}

fn sound(sheet: &ScoreSheet, sitting: &Sitting, place: &str) {
    for value in [sheet.score, sheet.chance, sheet.error].into_iter().flatten() {
        assert!((0..=10_000).contains(&value), "{place}: {value}");
    }
    let counted = sheet.decisions.iter().filter(|j| j.standing == Counting::Counted).count();
    assert_eq!(sheet.counted as usize, counted, "{place}");
    assert_eq!(sheet.decisions.len(), sitting.first_branch().count(), "{place}");
    assert_eq!(sheet.trajectory.len(), sheet.decisions.len() + 1, "{place}");
    let rated = |r: &Rated| {
        let theory = r.theory.iter().copied();
        for value in r.ratings.iter().map(|(_, v, _)| *v).chain(theory).chain([r.composite]) {
            assert!((100..=500).contains(&value), "{place}: {r:?}");
        }
    };
    for (n, judged) in sheet.decisions.iter().enumerate() {
        judged.offered.iter().chain(&judged.palette).for_each(rated);
        assert_eq!(judged.ordinal as usize, n + 1, "{place}");
        assert_eq!(judged.credit.is_some(), judged.standing == Counting::Counted, "{place}: {judged:?}");
        assert!(judged.credit.is_none_or(|c| (0..=1000).contains(&c)), "{place}: {judged:?}");
        assert!((0..=1000).contains(&judged.chance) && judged.best >= judged.worst, "{place}: {judged:?}");
        assert_eq!(judged.chosen.is_some(), judged.palette.is_none(), "{place}");
        assert!(judged.goals.len() <= 3, "{place}");
        assert!(!judged.missed || judged.credit.is_none_or(|c| c == 0), "{place}: a miss earns nothing");
    }
    for profile in &sheet.goals {
        for value in [profile.mean, profile.chance, profile.best] {
            assert!((100..=500).contains(&value), "{place}: {profile:?}");
        }
        assert!(profile.moments <= profile.count && profile.count <= sheet.counted, "{place}: {profile:?}");
        assert_eq!(profile.steps.len(), profile.count as usize, "{place}");
    }
    assert!(sheet.goals.len() <= Goal::COUNT);
    let (taken, due) = sheet.duties();
    assert!(taken <= due && sheet.critical().all(|g| !g.taken), "{place}");
    let noticing = &sheet.noticing;
    let outcomes = [Noticed::Found, Noticed::SeenNotNamed, Noticed::Missed].map(|o| noticing.count(o));
    assert_eq!(outcomes.iter().sum::<u32>() as usize, noticing.signals.len(), "{place}");
    // Every mark came to exactly one thing.
    let mut marks: Vec<usize> = noticing.signals.iter().filter_map(|s| s.mark).collect();
    marks.extend(noticing.false_alarms.iter().map(|f| f.mark).chain(noticing.unscored.iter().copied()));
    marks.sort_unstable();
    assert_eq!(marks, (0..sitting.marks.len()).collect::<Vec<_>>(), "{place}: {noticing:?}");
    assert!(noticing.false_alarms.len() as u32 <= noticing.lures, "{place}");
}
