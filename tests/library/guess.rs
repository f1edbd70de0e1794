//! Machines that never see the room try to find the key. Must not know the rules they guess against.
//!
//! Each is taught on all scenarios but one and guesses that one, in turn. What they hit beyond chance is what the options
//! give away.

use crate::shelf::{Offer, all, chance, offers, words};
use std::collections::BTreeMap;

/// How far beyond chance a guess may come.
const BAR: f64 = 0.10;

/// Share of decisions whose best is the guesser's first, each scenario guessed by what the others teach.
fn left_out(offers: &[Offer], teach: impl Fn(&[&Offer]) -> Box<dyn Fn(&Offer, usize) -> f64>) -> f64 {
    let ids: std::collections::BTreeSet<&str> = offers.iter().map(|o| o.of.head.id.as_str()).collect();
    let mut hits = 0.0;
    for id in &ids {
        let taught: Vec<&Offer> = offers.iter().filter(|o| o.of.head.id != **id).collect();
        let guess = teach(&taught);
        for offer in offers.iter().filter(|o| o.of.head.id == **id) {
            let marks: Vec<f64> = (0..offer.options.len()).map(|i| guess(offer, i)).collect();
            let top = marks.iter().copied().fold(f64::MIN, f64::max);
            let tied: Vec<usize> = (0..marks.len()).filter(|i| marks[*i] == top).collect();
            // A tie is a draw by lot.
            hits += tied.iter().filter(|i| **i == offer.best()).count() as f64 / tied.len() as f64;
        }
    }
    hits / offers.len() as f64
}

fn tell(what: &str, hit: f64, chance: f64) {
    println!("{what}: {:.1} % of best options found, chance {:.1} %", hit * 100.0, chance * 100.0);
    assert!(hit <= chance + BAR, "{what}: {hit:.3} beside chance {chance:.3}");
}

#[test]
fn tags_alone_do_not_find_the_best() {
    let offers = offers(all());
    let hit = left_out(&offers, |taught| {
        let mut table: BTreeMap<_, (f64, f64)> = BTreeMap::new();
        for offer in taught {
            for (i, option) in offer.options.iter().enumerate() {
                let row = table.entry(option.intervention).or_default();
                row.0 += if i == offer.best() { 1.0 } else { 0.0 };
                row.1 += 1.0;
            }
        }
        // Seldom offered moves are drawn to the mean of all.
        Box::new(move |offer, i| {
            let (best, offered) = table.get(&offer.options[i].intervention).copied().unwrap_or_default();
            (best + 0.8) / (offered + 4.0)
        })
    });
    tell("tags", hit, chance(&offers));
}

/// Words are put into so many baskets; a few numbers of form stand beside them.
const BASKETS: usize = 256;
const FORM: usize = 12;

fn features(offer: &Offer, i: usize) -> Vec<f64> {
    let text = &offer.options[i].says;
    let mut all = vec![0.0; BASKETS + FORM];
    for word in words(text) {
        // FNV-1a: any fixed scattering will do.
        let hash = word
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01b3));
        all[(hash % BASKETS as u64) as usize] += 1.0;
    }
    let count = |c: char| text.chars().filter(|x| *x == c).count() as f64;
    let mean = |f: fn(&str) -> f64| {
        offer.options.iter().map(|o| f(&o.says)).sum::<f64>() / offer.options.len() as f64
    };
    let length: fn(&str) -> f64 = |t| t.chars().count() as f64;
    let names = offer.of.members.iter().filter(|m| text.contains(&m.name)).count() as f64;
    let form = [
        length(text) / mean(length) - 1.0,
        length(text) / 100.0,
        count('?'),
        count(','),
        count('.'),
        count('\'') + count('’'),
        count('!') + count('…'),
        names,
        f64::from(u8::from(text.starts_with('I') || text.contains(" I "))),
        f64::from(u8::from(text.trim_end().ends_with('?'))),
        offer.options[i].to.members().count() as f64,
        words(text).iter().map(|w| w.len()).sum::<usize>() as f64 / words(text).len().max(1) as f64,
    ];
    all[BASKETS..].copy_from_slice(&form);
    all
}

/// Solves `a x = b` for a symmetric positive definite `a` (Cholesky).
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| a[i][k] * a[j][k]).sum();
            a[i][j] = if i == j { (a[i][i] - dot).max(1e-9).sqrt() } else { (a[i][j] - dot) / a[j][j] };
        }
    }
    for i in 0..n {
        let dot: f64 = (0..i).map(|k| a[i][k] * b[k]).sum();
        b[i] = (b[i] - dot) / a[i][i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|k| a[k][i] * b[k]).sum();
        b[i] = (b[i] - dot) / a[i][i];
    }
    b
}

#[test]
fn words_and_form_do_not_find_the_best() {
    let offers = offers(all());
    for (penalty, name) in [(3.0, "ridge, eager"), (30.0, "ridge, careful")] {
        let hit = left_out(&offers, |taught| {
            let n = BASKETS + FORM;
            let (mut a, mut b) = (vec![vec![0.0; n]; n], vec![0.0; n]);
            (0..n).for_each(|i| a[i][i] = penalty);
            for offer in taught {
                let fair = 1.0 / offer.options.len() as f64;
                for i in 0..offer.options.len() {
                    let x = features(offer, i);
                    let y = if i == offer.best() { 1.0 - fair } else { -fair };
                    let there: Vec<usize> = (0..n).filter(|k| x[*k] != 0.0).collect();
                    for &k in &there {
                        b[k] += x[k] * y;
                        there.iter().for_each(|&l| a[k][l] += x[k] * x[l]);
                    }
                }
            }
            let weights = solve(a, b);
            Box::new(move |offer, i| features(offer, i).iter().zip(&weights).map(|(x, w)| x * w).sum())
        });
        tell(name, hit, chance(&offers));
    }
}

#[test]
fn the_most_alike_option_elsewhere_does_not_find_the_best() {
    let offers = offers(all());
    let hit = left_out(&offers, |taught| {
        let seen: Vec<(std::collections::BTreeSet<String>, f64)> = taught
            .iter()
            .flat_map(|o| {
                (0..o.options.len()).map(|i| {
                    (words(&o.options[i].says).into_iter().collect(), f64::from(u8::from(i == o.best())))
                })
            })
            .collect();
        Box::new(move |offer, i| {
            let own: std::collections::BTreeSet<String> = words(&offer.options[i].says).into_iter().collect();
            let mut near: Vec<(f64, f64)> = seen
                .iter()
                .map(|(other, best)| {
                    let common = own.intersection(other).count() as f64;
                    (common / (own.len() + other.len()) as f64, *best)
                })
                .collect();
            near.sort_by(|a, b| b.0.total_cmp(&a.0));
            near.iter().take(9).map(|(weight, best)| weight * best).sum()
        })
    });
    tell("nearest neighbours", hit, chance(&offers));
}
