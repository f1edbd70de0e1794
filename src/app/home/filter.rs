//! Which scenarios of the shelf are shown: what is searched for and what is ticked. Must not know how they look.

use super::{Entry, Ready, terms};
use crate::vocabulary::*;
use crate::words::Words;
use std::collections::BTreeSet;

/// What is ticked. Nothing ticked in a list lets everything pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Kinds of group.
    pub kinds: BTreeSet<GroupKind>,
    /// What members come with.
    pub themes: BTreeSet<Theme>,
    /// Goals trained.
    pub goals: BTreeSet<Goal>,
    /// Tags of languages.
    pub languages: BTreeSet<String>,
}

impl Filters {
    /// Everything that occurs on the shelf.
    pub fn there(entries: &[Entry]) -> Self {
        let mut there = Self::default();
        for ready in entries.iter().filter_map(Entry::ready) {
            let head = &ready.scenario.head;
            there.kinds.insert(head.group.kind);
            there.themes.extend(head.group.themes.iter().copied());
            there.goals.extend(head.goals.iter().map(|(goal, _)| *goal));
            there.languages.insert(head.language.clone());
        }
        there
    }

    /// How many are ticked.
    pub fn count(&self) -> usize {
        self.kinds.len() + self.themes.len() + self.goals.len() + self.languages.len()
    }

    /// Whether there is anything to choose between.
    pub fn worth_showing(&self) -> bool {
        [self.kinds.len(), self.themes.len(), self.goals.len(), self.languages.len()].iter().any(|n| *n > 1)
    }

    fn pass(&self, ready: &Ready) -> bool {
        let head = &ready.scenario.head;
        (self.kinds.is_empty() || self.kinds.contains(&head.group.kind))
            && (self.themes.is_empty() || head.group.themes.iter().any(|t| self.themes.contains(t)))
            && (self.goals.is_empty() || head.goals.iter().any(|(g, _)| self.goals.contains(g)))
            && (self.languages.is_empty() || self.languages.contains(&head.language))
    }
}

/// The places in `entries` of what can be played, passes the filters and holds every word of the search.
pub fn found(entries: &[Entry], filters: &Filters, search: &str, words: &Words) -> Vec<usize> {
    let sought = plain(search);
    let sought: Vec<&str> = sought.split_whitespace().collect();
    let holds = |ready: &Ready| {
        let text = if sought.is_empty() { String::new() } else { searched(ready, words) };
        sought.iter().all(|word| text.contains(word))
    };
    let fits = |entry: &Entry| entry.ready().is_some_and(|ready| filters.pass(ready) && holds(ready));
    entries.iter().enumerate().filter(|(_, e)| fits(e)).map(|(i, _)| i).collect()
}

/// Everything of a scenario that is searched, plain.
fn searched(ready: &Ready, words: &Words) -> String {
    let (head, g) = (&ready.scenario.head, &ready.scenario.head.group);
    let mut all = vec![terms::text(ready.scenario, &head.title), head.id.clone(), terms::kind(words, g.kind)];
    all.extend(g.themes.iter().map(|t| terms::theme(words, *t)));
    all.extend(g.challenges.iter().map(|c| terms::challenge(words, *c)));
    all.extend(head.goals.iter().map(|(goal, _)| terms::goal(words, *goal)));
    all.extend(g.tags.iter().cloned());
    plain(&all.join(" "))
}

/// Small letters without accents: *Één* and *een* are the same to somebody who searches.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            // Accents written as signs of their own.
            '\u{300}'..='\u{36f}' => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ď' | 'đ' | 'ð' => out.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ğ' | 'ģ' => out.push('g'),
            'ì'..='ï' | 'ī' | 'į' | 'ı' => out.push('i'),
            'ł' | 'ľ' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ŕ' | 'ř' => out.push('r'),
            'ś' | 'š' | 'ş' | 'ș' => out.push('s'),
            'ť' | 'ţ' | 'ț' => out.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ĳ' => out.push_str("ij"),
            '’' => out.push('\''),
            c => out.push(c),
        }
    }
    out
}
