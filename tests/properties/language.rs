//! Scenarios that are valid by construction: they load, and are played and told about. Must not know the checks.

use crate::generator;
use crate::mutants::told_soundly;
use crate::play::{MODES, walk};
use fishbowl::analysis::audit;
use fishbowl::scenario::{Severity, load};
use fishbowl::theory::shipped;
use std::collections::BTreeMap;

/// Scenarios made; not those of the other properties alone, which are the first of them.
const MADE: u64 = 200;

#[test]
fn what_is_valid_by_construction_loads_and_can_be_played() {
    let mut codes: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut bytes, mut ended, mut decisions) = (0, 0, 0);
    for seed in 0..MADE {
        let text = generator::scenario(seed).render();
        assert_eq!(text, generator::scenario(seed).render(), "seed {seed} makes one scenario");
        let loaded = load(&text);
        let errors: Vec<_> = loaded.findings.iter().filter(|f| f.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "seed {seed}: {errors:#?}\n{text}");
        told_soundly(&format!("seed {seed}"), &text, &loaded);
        loaded.findings.iter().for_each(|f| *codes.entry(f.code).or_default() += 1);
        let scenario = loaded.scenario.expect("without errors there is a scenario");
        let again = load(&text).scenario.expect("without errors there is a scenario");
        assert!(scenario == again, "seed {seed}: loaded twice, different");
        bytes += text.len();
        for play in 0..4 {
            let session = walk(&scenario, play, MODES[play as usize % 2], 200, |_, mv, _| {
                decisions += u32::from(mv.is_some());
            });
            ended += u32::from(session.ending().is_some());
            assert!(session.ending().is_some() || session.state.decisions == 200, "seed {seed}, play {play}");
        }
    }
    println!("{MADE} scenarios, {bytes} bytes, {decisions} decisions, {ended} ended; findings {codes:?}");
    assert!(ended > 2 * MADE as u32, "more than half end: {ended}");
}

#[test]
fn playing_it_tells_the_author_the_same_each_time() {
    for seed in 0..12 {
        let text = generator::scenario(seed).render();
        let scenario = load(&text).scenario.expect("it is valid by construction");
        let findings = audit(&scenario, shipped(), &text);
        assert_eq!(findings, audit(&scenario, shipped(), &text), "seed {seed}");
        assert!(findings.is_sorted_by_key(|f| (f.range.start, f.code)), "seed {seed}");
        for f in &findings {
            assert!(text.get(f.range.clone()).is_some_and(|t| !t.is_empty()), "seed {seed}: {f:?}");
            assert!(f.code == "F910" && !f.message.is_empty() && !f.why.is_empty(), "seed {seed}: {f:?}");
        }
    }
}
