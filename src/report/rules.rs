//! Explained events in words: each rule that fired, what it changed, why, and its source. Must not know keys.

use super::rows::Page;
use super::words::{capital, list, spoken, tenths};
use crate::scenario::compiled::{Person, Scenario};
use crate::session::{Event, What};
use crate::theory::{Rule, Theory};

/// A rule's sentence with its people and numbers. Several people are "each of …".
pub fn sentence(
    scenario: &Scenario,
    theory: &Theory,
    rule: Rule,
    who: &[Person],
    other: &[Person],
    (a, b): (i32, i32),
) -> String {
    let named = |people: &[Person]| {
        let names: Vec<&str> = people.iter().map(|p| scenario.name(*p)).collect();
        match names.as_slice() {
            [] => "the group".to_owned(),
            [one] => (*one).to_owned(),
            several => format!("each of {}", list(several)),
        }
    };
    let other = if other.len() > 1 { "somebody".to_owned() } else { named(other) };
    let text = theory.rule(rule).text.trim();
    let filled = text
        .replace("{who}", &named(who))
        .replace("{other}", &other)
        .replace("{a}", &a.to_string())
        .replace("{b}", &b.to_string())
        .replace(" %", "\u{a0}%"); // a number and its sign stay on one line
    capital(&filled)
}

/// One rule at work, perhaps on several people.
struct Fired {
    rule: Rule,
    numbers: (i32, i32),
    who: Vec<Person>,
    other: Vec<Person>,
    changes: Vec<String>,
}

/// Every rule that fired in these events, in order of its first appearance.
pub fn explained(scenario: &Scenario, theory: &Theory, events: &[Event]) -> Page {
    let mut fired: Vec<Fired> = Vec::new();
    for event in events {
        let Some(rule) = event.rule() else { continue };
        let (who, other, numbers, change) = match *event {
            Event::Changed { who, other, what, from, to, .. } => {
                let seen = tenths(from) != tenths(to);
                (who, other, (0, 0), seen.then(|| change(scenario, who, other, what, from, to)))
            }
            Event::Noted { who, other, a, b, .. } => (who, other, (a, b), None),
            Event::Phase { who, cast, from, to, .. } => {
                let who = Person(who);
                let text = format!(
                    "{}: {} → {} ({})",
                    scenario.name(who),
                    from.name(),
                    to.name(),
                    super::words::phase(to)
                );
                (who, cast, (0, 0), Some(text))
            }
            Event::Rupture { who, open, .. } => {
                let text = if open { "a break opens" } else { "the break is mended" };
                let text = format!("{}: {text}", scenario.name(Person(who)));
                (Person(who), Person::LEADER, (0, 0), Some(text))
            }
            Event::Assumed { from, to, .. } => {
                let text = format!("the group: {} → {}", from.name(), to.name());
                (Person::NOBODY, Person::NOBODY, (0, 0), Some(text))
            }
            _ => continue,
        };
        let at = fired.iter().position(|f| f.rule == rule && f.numbers == numbers).unwrap_or_else(|| {
            fired.push(Fired { rule, numbers, who: vec![], other: vec![], changes: vec![] });
            fired.len() - 1
        });
        let entry = &mut fired[at];
        if who != Person::NOBODY && !entry.who.contains(&who) {
            entry.who.push(who);
        }
        if other != Person::NOBODY && !entry.other.contains(&other) {
            entry.other.push(other);
        }
        entry.changes.extend(change);
    }
    let mut page = Page::new();
    for f in &fired {
        page.item(sentence(scenario, theory, f.rule, &f.who, &f.other, f.numbers));
        if !f.changes.is_empty() {
            page.under(capital(&(f.changes.join("; ") + ".")));
        }
        page.under(format!("Source: {}.", theory.rule(f.rule).source.trim_end_matches('.')));
    }
    page
}

fn change(scenario: &Scenario, who: Person, other: Person, what: What, from: i32, to: i32) -> String {
    let level = match what {
        What::Group(level) => spoken(level.name()),
        What::Member(level) => format!("{}'s {}", scenario.name(who), spoken(level.name())),
        What::Trust => format!("{}'s trust in {}", scenario.name(who), scenario.name(other)),
    };
    format!("{level} {} → {}", tenths(from), tenths(to))
}
