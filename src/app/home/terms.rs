//! The field's words as they are read: kinds, stages, themes, goals, dates. Must not know where they stand.

use crate::report::words as told;
pub use crate::report::words::capital;
use crate::scenario::compiled::{Person, Scenario};
use crate::vocabulary::*;
use crate::words::{Language, Words};

/// The message of a word of a closed list: `home-stage` and `Work` make `home-stage-work`.
pub fn key(list: &str, name: &str) -> String {
    let mut key = list.to_owned();
    for (i, c) in name.chars().enumerate() {
        if c.is_uppercase() || i == 0 {
            key.push('-');
        }
        key.extend(c.to_lowercase());
    }
    key
}

/// A kind of group.
pub fn kind(words: &Words, kind: GroupKind) -> String {
    words.say(&format!("term-kind-{}", kind.name()))
}

/// A stage, short.
pub fn stage(words: &Words, stage: Stage) -> String {
    words.say(&key("home-stage", stage.name()))
}

/// A stage as the question the group is busy with.
pub fn stage_asks(words: &Words, stage: Stage) -> String {
    words.say(&key("home-stage-asks", stage.name()))
}

/// What members come with.
pub fn theme(words: &Words, theme: Theme) -> String {
    words.say(&format!("term-theme-{}", theme.name()))
}

/// What makes leading hard.
pub fn challenge(words: &Words, challenge: Challenge) -> String {
    words.say(&format!("term-challenge-{}", challenge.name()))
}

/// A goal.
pub fn goal(words: &Words, goal: Goal) -> String {
    words.say(&format!("term-goal-{}", goal.name()))
}

/// A way of playing.
pub fn mode(words: &Words, mode: Mode) -> String {
    words.say(&key("home-mode", mode.name()))
}

/// A language in itself; its tag if the program does not speak it.
pub fn language(tag: &str) -> String {
    Language::of_tag(tag).map_or_else(|| tag.to_owned(), |l| l.own_name().to_owned())
}

/// A text of the scenario with its names filled in.
pub fn text(scenario: &Scenario, text: &str) -> String {
    told::fill(scenario, text, Person::NOBODY)
}

/// Goals, those that weigh most first.
pub fn goals(scenario: &Scenario) -> Vec<Goal> {
    let mut goals = scenario.head.goals.clone();
    goals.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    goals.into_iter().map(|(goal, _)| goal).collect()
}

/// The day of a moment written as RFC 3339; what is not, as it stands.
pub fn day(words: &Words, moment: &str) -> String {
    let mut parts = moment.split('T').next().unwrap_or_default().split('-');
    let mut number = || parts.next().and_then(|p| p.parse::<u32>().ok());
    match (number(), number(), number()) {
        (Some(year), Some(month @ 1..=12), Some(day @ 1..=31)) => words.with(
            "home-date",
            &[("day", day.into()), ("month", month.into()), ("year", year.to_string().into())],
        ),
        _ => moment.to_owned(),
    }
}
