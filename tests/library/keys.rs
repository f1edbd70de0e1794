//! The key audit: nothing but the room may give the key away. Must not know what anybody says.

use crate::shelf::{Offer, all, offers, words};
use fishbowl::vocabulary::{Cue, Intervention};
use std::collections::BTreeMap;

/// Correlation of pairs, −1…1.
fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len() as f64;
    let mean = |f: fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>() / n;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let (mut both, mut xs, mut ys) = (0.0, 0.0, 0.0);
    for p in pairs {
        both += (p.0 - x) * (p.1 - y);
        xs += (p.0 - x).powi(2);
        ys += (p.1 - y).powi(2);
    }
    both / (xs * ys).sqrt().max(f64::MIN_POSITIVE)
}

fn lengths(offer: &Offer) -> Vec<usize> {
    offer.options.iter().map(|o| o.says.chars().count()).collect()
}

#[test]
fn length_tells_nothing() {
    let offers = offers(all());
    let mut pairs = vec![];
    let mut longest = 0;
    for offer in &offers {
        let lengths = lengths(offer);
        let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
        pairs.extend(lengths.iter().enumerate().map(|(i, l)| (*l as f64 / mean, offer.credit(i))));
        let best = lengths[offer.best()];
        longest += usize::from(lengths.iter().all(|l| *l <= best));
    }
    let (r, share) = (correlation(&pairs), longest as f64 / offers.len() as f64);
    println!(
        "length and credit: r = {r:.3}; the best is the longest in {longest} of {} ({:.0} %)",
        offers.len(),
        share * 100.0
    );
    assert!(r.abs() <= 0.15, "length and credit go together: {r:.3}");
    assert!(share <= 0.30, "the best is the longest too often: {share:.2}");
}

#[test]
fn place_tells_nothing() {
    let offers = offers(all());
    let (mut found, mut expected) = (BTreeMap::<usize, f64>::new(), BTreeMap::<usize, f64>::new());
    for offer in &offers {
        *found.entry(offer.best()).or_default() += 1.0;
        for place in 0..offer.options.len() {
            *expected.entry(place).or_default() += 1.0 / offer.options.len() as f64;
        }
    }
    for (place, expected) in &expected {
        let found = found.get(place).copied().unwrap_or_default();
        let apart = (found - expected) / offers.len() as f64;
        println!("place {}: best {found:.0} times, {expected:.1} expected", place + 1);
        assert!(apart.abs() <= 0.08, "place {} is best {found} times, {expected:.1} expected", place + 1);
    }
}

/// Whether a duty or the body itself asks for this move, whoever offers it.
fn called_for(offer: &Offer, move_: Intervention) -> bool {
    use Intervention::{Protect, Regulate, SafetyCheck};
    let shown = |wanted: &[Cue]| offer.of.lines.iter().any(|l| l.cues.iter().any(|c| wanted.contains(c)));
    match move_ {
        SafetyCheck => shown(&[Cue::RiskSelf, Cue::RiskOther]),
        Protect => shown(&[Cue::Scapegoating, Cue::DifferenceInjury]),
        Regulate => shown(&[Cue::Flooded, Cue::Detached]),
        _ => false,
    }
}

#[test]
fn no_sound_move_is_always_right_or_always_wrong() {
    let mut table: BTreeMap<Intervention, (u32, u32, u32)> = BTreeMap::new();
    for offer in &offers(all()) {
        for (i, option) in offer.options.iter().enumerate() {
            if option.intervention.is_error() || called_for(offer, option.intervention) {
                continue;
            }
            let row = table.entry(option.intervention).or_default();
            row.0 += 1;
            row.1 += u32::from(i == offer.best());
            row.2 += u32::from(offer.worth[i] < 3.0);
        }
    }
    for (move_, (offered, best, weak)) in &table {
        println!("{move_}: offered {offered}, best {best}, below 3 {weak}");
        let bar = offered * 4 / 5;
        let fair = *offered < 8 || *best <= bar && *weak <= bar;
        assert!(fair, "{move_}: {offered} offers, {best} best, {weak} below 3");
    }
}

#[test]
fn weak_options_are_mostly_sound_moves() {
    let (mut weak, mut errors) = (0, 0);
    for offer in &offers(all()) {
        for (option, worth) in offer.options.iter().zip(&offer.worth) {
            if *worth < 3.0 {
                weak += 1;
                errors += u32::from(option.intervention.is_error());
            }
        }
    }
    println!("{errors} of {weak} options below 3 are error moves");
    assert!(errors * 100 <= weak * 35);
}

/// Share of words two texts have in common, 0…1.
fn alike(a: &str, b: &str) -> f64 {
    let count = |text: &str| {
        let mut all = BTreeMap::<String, usize>::new();
        words(text).into_iter().for_each(|w| *all.entry(w).or_default() += 1);
        all
    };
    let (a, b) = (count(a), count(b));
    let common: usize = a.iter().map(|(w, n)| (*n).min(b.get(w).copied().unwrap_or(0))).sum();
    2.0 * common as f64 / (a.values().sum::<usize>() + b.values().sum::<usize>()).max(1) as f64
}

#[test]
fn the_same_words_are_right_once_and_wrong_once() {
    let mut pairs = vec![];
    for shelved in all() {
        let offers = offers([shelved]);
        for offer in &offers {
            let best = &offer.options[offer.best()];
            for other in &offers {
                for (option, worth) in other.options.iter().zip(&other.worth) {
                    let same = option.path != best.path
                        && option.intervention == best.intervention
                        && option.to == best.to
                        && *worth < 3.0;
                    if same && alike(&best.says, &option.says) >= 0.6 {
                        pairs.push(format!("{}: {} / {}", shelved.scenario.head.id, best.path, option.path));
                    }
                }
            }
        }
    }
    println!("{} twins:\n{}", pairs.len(), pairs.join("\n"));
    assert!(pairs.len() >= 30, "only {} twins", pairs.len());
}

#[test]
fn every_goal_is_in_play_often_enough() {
    let mut goals = BTreeMap::new();
    for offer in &offers(all()) {
        for (goal, _, _) in &offer.options[0].key {
            *goals.entry(goal.to_string()).or_insert(0) += 1;
        }
    }
    println!("decisions in which each goal is in play: {goals:?}");
    assert_eq!(goals.len(), 9, "{goals:?}");
    assert!(goals.values().all(|n| *n >= 40), "{goals:?}");
}

#[test]
fn the_best_is_good_and_seldom_perfect() {
    let offers = offers(all());
    let mean = |o: &Offer| {
        let silence = &o.of.options[usize::from(o.decision.silence)];
        let of = |key: &[(_, u8, String)]| {
            key.iter().map(|k| f64::from(k.1)).sum::<f64>() / key.len().max(1) as f64
        };
        o.options.iter().chain([silence]).map(|c| of(&c.key)).fold(0.0, f64::max)
    };
    let all = offers.iter().map(mean).sum::<f64>() / offers.len() as f64;
    println!("mean key of the best: {all:.2}");
    assert!((3.8..=4.8).contains(&all), "{all:.2}");
}
