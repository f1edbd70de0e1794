//! Both languages hold the same messages with the same arguments, and every message asked for exists. Must not know
//! what messages mean.

use super::*;
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// Message keys and the arguments each takes, read from the text.
fn keys(parts: &[(&str, &str)]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (part, text) in parts {
        if let Err((_, faults)) = FluentResource::try_new((*text).to_owned()) {
            panic!("{part}.ftl: {faults:?}");
        }
        let mut key = String::new();
        for line in text.lines() {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((name, _)) = line.split_once(" =").filter(|_| begins) {
                key = name.to_owned();
                assert!(!found.contains_key(&key), "{part}.ftl: {key} stands twice");
                found.insert(key.clone(), BTreeSet::new());
            }
            for after in line.split('$').skip(1) {
                let name: String =
                    after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                found.entry(key.clone()).or_default().insert(name);
            }
        }
    }
    found
}

#[test]
fn both_languages_hold_the_same_messages() {
    let (english, dutch) = (keys(ENGLISH), keys(DUTCH));
    let names = |m: &BTreeMap<String, BTreeSet<String>>| m.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&english), names(&dutch));
    let differ: Vec<_> = english.iter().filter(|(k, args)| dutch[*k] != **args).collect();
    assert!(differ.is_empty(), "other arguments: {differ:?}");
}

#[test]
fn tags_of_systems_find_their_language() {
    for (tag, language) in [
        ("nl", Some(Language::Dutch)),
        ("nl_BE.UTF-8", Some(Language::Dutch)),
        ("en-GB", Some(Language::English)),
        ("C", None),
        ("", None),
        ("nlx", None),
        ("fy-NL", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
}

#[test]
fn a_message_is_filled_and_counts() {
    let words = Words::of(Language::Dutch);
    assert_eq!(words.with("count-decisions", &[("n", 1.into())]), "1 beslissing");
    assert_eq!(words.with("count-decisions", &[("n", 3.into())]), "3 beslissingen");
    assert_eq!(words.say("no-such-key"), "⟨no-such-key⟩");
}
