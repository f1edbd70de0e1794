//! Explained events in words: each rule that fired, what it changed, why, and its source. Must not know keys.

use super::field;
use super::rows::Page;
use super::words::{
    assumption_name, capital, decimal, group_level, list, member_level, name, phase, phase_name, say,
};
use crate::scenario::compiled::{Person, Scenario};
use crate::session::{Event, What};
use crate::theory::{Rule, Theory};
use crate::words::Words;

/// A rule's sentence with its people and numbers. Several people are "each of …".
pub fn sentence(
    words: &Words,
    scenario: &Scenario,
    theory: &Theory,
    rule: Rule,
    who: &[Person],
    other: &[Person],
    (a, b): (i32, i32),
) -> String {
    let named = |people: &[Person]| {
        let names: Vec<_> = people.iter().map(|p| name(words, scenario, *p)).collect();
        match names.as_slice() {
            [] => words.say("report-group"),
            [one] => one.clone().into_owned(),
            several => say!(words, "report-each-of", people = list(words, several)),
        }
    };
    let other = if other.len() > 1 { words.say("report-somebody") } else { named(other) };
    let (who, a, b) = (named(who), a.to_string(), b.to_string());
    capital(&field::rule(words, theory, rule, &[("who", &who), ("other", &other), ("a", &a), ("b", &b)]))
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
pub fn explained(words: &Words, scenario: &Scenario, theory: &Theory, events: &[Event]) -> Page {
    let mut fired: Vec<Fired> = Vec::new();
    for event in events {
        let Some(rule) = event.rule() else { continue };
        let (who, other, numbers, change) = match *event {
            Event::Changed { who, other, what, from, to, .. } => {
                let seen = decimal(words, from) != decimal(words, to);
                (who, other, (0, 0), seen.then(|| change(words, scenario, who, other, what, from, to)))
            }
            Event::Noted { who, other, a, b, .. } => (who, other, (a, b), None),
            Event::Phase { who, cast, from, to, .. } => {
                let who = Person(who);
                let text = say!(
                    words,
                    "report-change-phase",
                    who = scenario.name(who),
                    from = phase_name(words, from),
                    to = phase_name(words, to),
                    phase = phase(words, to),
                );
                (who, cast, (0, 0), Some(text))
            }
            Event::Rupture { who, open, .. } => {
                let name = scenario.name(Person(who));
                let text = if open {
                    say!(words, "report-change-broken", who = name)
                } else {
                    say!(words, "report-change-mended", who = name)
                };
                (Person(who), Person::LEADER, (0, 0), Some(text))
            }
            Event::Assumed { from, to, .. } => {
                let (from, to) = (assumption_name(words, from), assumption_name(words, to));
                let text = say!(words, "report-change-assumed", from = from, to = to);
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
        page.item(sentence(words, scenario, theory, f.rule, &f.who, &f.other, f.numbers));
        if !f.changes.is_empty() {
            page.under(capital(&(f.changes.join("; ") + ".")));
        }
        let source = field::source(words, theory, f.rule);
        page.under(say!(words, "report-source", source = source.trim_end_matches('.')));
    }
    page
}

fn change(
    words: &Words,
    scenario: &Scenario,
    who: Person,
    other: Person,
    what: What,
    from: i32,
    to: i32,
) -> String {
    let name = |p| name(words, scenario, p).into_owned();
    let level = match what {
        What::Group(level) => group_level(words, level),
        What::Member(level) => {
            say!(words, "report-level-of", who = name(who), level = member_level(words, level))
        }
        What::Trust => say!(words, "report-trust-of", who = name(who), other = name(other)),
    };
    let (from, to) = (decimal(words, from), decimal(words, to));
    say!(words, "report-change", level = level, from = from, to = to)
}
