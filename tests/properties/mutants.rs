//! Valid scenarios with things made wrong, and what `load` must say of them. Must not know how it is found.

use crate::dice::Dice;
use crate::faults::{MEANT, TORN, WRITTEN};
use crate::generator;
use fishbowl::scenario::diagnostics::{explain, render};
use fishbowl::scenario::{Loaded, Severity, limits, load};
use std::collections::BTreeMap;

/// What must hold of all that is told about any text.
pub fn told_soundly(what: &str, text: &str, loaded: &Loaded) {
    let again = load(text);
    assert_eq!(loaded.findings, again.findings, "{what}: told differently the second time");
    assert_eq!(loaded.scenario.is_some(), loaded.count(Severity::Error) == 0, "{what}");
    assert!(loaded.findings.len() <= limits::FINDINGS + 1, "{what}");
    let place = |f: &fishbowl::scenario::Finding| (f.range.start, f.range.end, f.code);
    assert!(loaded.findings.is_sorted_by_key(place), "{what}: not in order");
    for f in &loaded.findings {
        let known = explain(f.code).unwrap_or_else(|| panic!("{what}: {} is not in the table", f.code));
        assert_eq!(known.severity, f.severity, "{what}: {}", f.code);
        let ranges = f.also.iter().map(|(r, _)| r).chain([&f.range]);
        for range in ranges {
            assert!(text.get(range.clone()).is_some(), "{what}: {} lies at {range:?}", f.code);
        }
        for words in [&f.message, &f.why, &f.help] {
            assert!(!words.trim().is_empty(), "{what}: {f:?} leaves something unsaid");
        }
    }
    assert!(
        loaded.findings.is_empty() || !render("f.ron", text, &loaded.findings, false).is_empty(),
        "{what}"
    );
}

/// Mutants made of one fault each.
const EACH: u64 = 5;

#[test]
fn a_fault_that_breaks_a_rule_is_told_with_its_code() {
    let mut made: BTreeMap<&str, u32> = BTreeMap::new();
    for (name, codes, make) in WRITTEN.iter().chain(MEANT) {
        let mut seed = 0;
        while made.get(name).is_none_or(|n| u64::from(*n) < EACH) {
            assert!(seed < 40 * EACH, "{name} can be made in {made:?} of {seed} scenarios");
            let mut document = generator::scenario(seed);
            let mut dice = Dice::new(seed);
            seed += 1;
            if !make(&mut document, &mut dice) {
                continue;
            }
            *made.entry(name).or_default() += 1;
            let text = document.render();
            let loaded = load(&text);
            let what = format!("{name}, seed {}", seed - 1);
            told_soundly(&what, &text, &loaded);
            let found: Vec<&str> = loaded.findings.iter().map(|f| f.code).collect();
            assert!(codes.iter().any(|c| found.contains(c)), "{what}: {codes:?} is not in {found:?}\n{text}");
        }
    }
    for (name, codes, tear) in TORN {
        for seed in 0..EACH {
            let whole = generator::scenario(seed).render();
            let torn = tear(&whole, &mut Dice::new(seed));
            assert_ne!(whole, torn, "{name}, seed {seed} changes something");
            let loaded = load(&torn);
            told_soundly(&format!("{name}, seed {seed}"), &torn, &loaded);
            let found: Vec<&str> = loaded.findings.iter().map(|f| f.code).collect();
            assert!(
                codes.iter().any(|c| found.contains(c)),
                "{name}, seed {seed}: {codes:?}, {found:?}\n{torn}"
            );
        }
    }
    println!("{} kinds of fault, {EACH} mutants of each", WRITTEN.len() + MEANT.len() + TORN.len());
}

/// Mutants of many faults, of which nothing is known but that they must be told about in order.
const MIXED: u64 = 500;

#[test]
fn faults_on_faults_do_no_harm() {
    let (mut codes, mut played) = (BTreeMap::new(), 0);
    for seed in 0..MIXED {
        let mut dice = Dice::new(seed + 1_000_000);
        let mut document = generator::scenario(seed % 100);
        for _ in 0..dice.within(1, 6) {
            let table = if dice.chance(50) { WRITTEN } else { MEANT };
            let (_, _, make) = dice.pick(table);
            make(&mut document, &mut dice);
        }
        let mut text = document.render();
        if dice.chance(20) {
            let (_, _, tear) = dice.pick(TORN);
            text = tear(&text, &mut dice);
        }
        let loaded = load(&text);
        told_soundly(&format!("seed {seed}"), &text, &loaded);
        loaded.findings.iter().for_each(|f| *codes.entry(f.code).or_insert(0) += 1);
        // What only warns can still be played.
        if let Some(scenario) = &loaded.scenario {
            played += 1;
            crate::play::walk(scenario, seed, fishbowl::vocabulary::Mode::Practice, 100, |_, _, _| {});
        }
    }
    println!("{MIXED} mutants, {played} of them still playable; {} codes: {codes:?}", codes.len());
    assert!(codes.len() > 50, "{} codes", codes.len());
}
