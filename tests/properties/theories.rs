//! Other theories: whatever loads can be played, and the log explains it. Must not know what any size does.

use crate::dice::Dice;
use crate::fold::{Told, within_ranges};
use crate::play::{MODES, SCENARIOS, walk_by};
use fishbowl::scoring;
use fishbowl::session::{Input, Sitting};
use fishbowl::theory::{Rule, Theory, shipped};
use fishbowl::vocabulary::Mode;
use std::collections::BTreeSet;

const SHIPPED: &str = include_str!("../../assets/theory/psychodynamic.ron");

/// Theories made.
const MADE: u64 = 150;

/// The shipped theory with some rules switched off and some sizes moved as far as loading allows.
fn theory(seed: u64) -> (Theory, String) {
    let mut dice = Dice::new(seed);
    let (before, sizes) = SHIPPED.split_once("    sizes: (\n").expect("there are sizes");
    let (sizes, after) = sizes.split_once("\n    ),").expect("the sizes end");
    let mut lines: Vec<String> = sizes.lines().map(str::to_owned).collect();
    let written = |lines: &[String]| format!("{before}    sizes: (\n{}\n    ),{after}", lines.join("\n"));
    let mut told = String::new();
    for _ in 0..dice.within(0, 8) {
        let at = dice.below(lines.len());
        let Some((name, _)) = lines[at].split_once(": ") else { continue };
        let size = dice.pick(&[-1000, -100, -5, 0, 1, 3, 50, 100, 255, 400, 1000]);
        let mut moved = lines.clone();
        moved[at] = format!("{name}: {size},");
        if Theory::parse(&written(&moved)).is_ok() {
            told += &format!("{} ", moved[at].trim());
            lines = moved;
        }
    }
    let mut theory = Theory::parse(&written(&lines)).expect("each step was read");
    for _ in 0..dice.within(0, 6) {
        let switches: Vec<Rule> = Rule::ALL.iter().copied().filter(|r| r.is_a_switch()).collect();
        let rule = dice.pick(&switches) as usize;
        theory.rules[rule].on = false;
        told += &format!("{} off ", theory.rules[rule].id);
    }
    (theory, told)
}

#[test]
fn any_theory_that_loads_can_be_played_and_explains_itself() {
    let (mut changed, mut wrong) = (0, Vec::new());
    for seed in 0..MADE {
        let (theory, told) = theory(seed);
        changed += u32::from(theory != *shipped());
        for (n, (name, scenario)) in SCENARIOS.iter().enumerate().filter(|(n, _)| *n as u64 % 7 == seed % 7) {
            let place = std::panic::AssertUnwindSafe(|| {
                let mut log = Told::new(scenario);
                walk_by(&theory, scenario, seed, MODES[n % 2], 60, |session, _, events| {
                    events.iter().for_each(|e| log.take(e));
                    log.compare(&session.state);
                    within_ranges(scenario, &session.state).expect("every value lies in its range");
                });
                let mut sitting = Sitting::new(scenario, &theory, seed, Mode::Practice);
                for _ in 0..4 {
                    let Some(mv) = sitting.session().legal_moves(scenario).next() else { break };
                    sitting.take(Input::Move(mv)).expect("it is legal");
                }
                scoring::score(&sitting)
            });
            if std::panic::catch_unwind(place).is_err() {
                wrong.push(format!("{name}, theory {seed}: {told}"));
            }
        }
    }
    println!("{MADE} theories, {changed} of them changed");
    assert!(wrong.is_empty(), "{} plays failed as told above:\n{}", wrong.len(), wrong.join("\n"));
    assert!(changed > MADE as u32 / 2, "{changed} theories differ from the shipped one");
}

/// Each rule by itself: switched off, nothing happens in its name.
#[test]
fn a_rule_that_is_switched_off_does_nothing() {
    let (mut fired, mut acting) = (BTreeSet::new(), BTreeSet::new());
    for off in Rule::ALL {
        let mut theory = shipped().clone();
        theory.rules[*off as usize].on = false;
        // What the model is made of cannot be switched off, and a theory that tries is refused.
        let read = Theory::parse(&ron::to_string(&theory).expect("a theory is data"));
        assert_eq!(read.is_ok(), off.is_a_switch(), "{off}: {:?}", read.err());
        if !off.is_a_switch() {
            continue;
        }
        for (n, (_, scenario)) in SCENARIOS.iter().enumerate().take(22) {
            walk_by(&theory, scenario, n as u64, MODES[n % 2], 40, |_, _, events| {
                let rules = events.iter().filter_map(|e| e.rule());
                rules.for_each(|r| {
                    fired.insert(r.name());
                    acting.extend((r == *off).then_some(r.name()));
                });
            });
        }
    }
    println!("{} rules fired, of {}", fired.len(), Rule::COUNT);
    assert!(fired.len() > 50, "only {} rules fired", fired.len());
    assert!(acting.is_empty(), "switched off, and acting all the same: {acting:?}");
}
