//! Conditions with their names resolved, and the facts they ask about. Must not know where conditions stand.

use super::names::{Allow, Names};
use crate::scenario::codes;
use crate::scenario::compiled::{Condition, Fact, MAX_FACTS, Measure, OptionId};
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::Condition as Written;
use crate::scenario::locate::At;
use crate::vocabulary::MemberLevel;
use std::collections::BTreeMap;

/// The facts asked about so far, each once.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) list: Vec<Fact>,
    numbers: BTreeMap<(bool, u16), u8>,
    overflow: bool,
}

impl Facts {
    fn played(&mut self, scene: u16, at: &At<'_>, out: &mut Findings) -> Condition {
        self.number((false, scene), Fact::Played(scene), at, out)
    }

    fn chosen(&mut self, option: OptionId, at: &At<'_>, out: &mut Findings) -> Condition {
        self.number((true, option), Fact::Chosen(option), at, out)
    }

    fn number(&mut self, key: (bool, u16), fact: Fact, at: &At<'_>, out: &mut Findings) -> Condition {
        if let Some(&number) = self.numbers.get(&key) {
            return Condition::Fact(number);
        }
        let number = self.list.len();
        if number >= MAX_FACTS {
            if !self.overflow {
                self.overflow = true;
                out.add(
                    codes::TOO_MANY,
                    at,
                    format!("More than {MAX_FACTS} different scenes and options are asked about."),
                )
                .why("What conditions ask with Played and Chosen is kept in a table of this size.")
                .help("Ask about levels or phases where you can: they carry what happened.");
            }
            return Condition::Fact(0);
        }
        self.list.push(fact);
        self.numbers.insert(key, number as u8);
        Condition::Fact(number as u8)
    }
}

/// Resolves a condition.
pub(super) fn condition(
    written: &Written,
    at: &At<'_>,
    names: &mut Names,
    facts: &mut Facts,
    out: &mut Findings,
) -> Condition {
    use Condition as C;
    let inner = at.index(0);
    match written {
        Written::All(list) => C::All(each(list, &inner, names, facts, out)),
        Written::Any(list) => C::Any(each(list, &inner, names, facts, out)),
        Written::Not(one) => C::Not(Box::new(condition(one, &inner, names, facts, out))),
        Written::Group { level, at_least, at_most } => between(Measure::Group(*level), *at_least, *at_most),
        Written::Alliance { of, at_least, at_most } => {
            member(of, MemberLevel::Alliance, *at_least, *at_most, at, names, out)
        }
        Written::Arousal { of, at_least, at_most } => {
            member(of, MemberLevel::Arousal, *at_least, *at_most, at, names, out)
        }
        Written::Insight { of, at_least, at_most } => {
            member(of, MemberLevel::Insight, *at_least, *at_most, at, names, out)
        }
        Written::Activation { of, at_least, at_most } => {
            member(of, MemberLevel::Activation, *at_least, *at_most, at, names, out)
        }
        Written::Trust { of, in_whom, at_least, at_most } => {
            let of = names.member(of, &at.field("of"), out);
            let whom = names.member(in_whom, &at.field("in_whom"), out);
            between(Measure::Trust(of, whom), *at_least, *at_most)
        }
        Written::Flooded(who) => C::Flooded(names.member(who, &inner, out)),
        Written::Within(who) => C::Within(names.member(who, &inner, out)),
        Written::Below(who) => C::Below(names.member(who, &inner, out)),
        Written::Phase { of, is } => C::Phase(
            names.member(of, &at.field("of"), out),
            is.iter().fold(0, |bits, p| bits | 1 << (*p as u16)),
        ),
        Written::Cast { of, on } => C::Cast(
            names.member(of, &at.field("of"), out),
            names.person(on, Allow::Anyone, &at.field("on"), out),
        ),
        Written::Ruptured(who) => C::Ruptured(names.member(who, &inner, out)),
        Written::Leaving(who) => C::Leaving(names.member(who, &inner, out)),
        Written::Attacked => C::Attacked,
        Written::RiskOpen => C::RiskOpen,
        Written::Assumption(assumption) => C::Assumption(*assumption),
        Written::Stage(stage) => C::Stage(*stage),
        // A name that is nobody's has its finding; the stand-in never holds and never runs.
        Written::Played(scene) => match names.scene(scene, &inner, out) {
            Some(scene) => facts.played(scene, at, out),
            None => C::Any(Vec::new()),
        },
        Written::Chosen(option) => match names.option(option, &inner, out) {
            Some(option) => facts.chosen(option, at, out),
            None => C::Any(Vec::new()),
        },
    }
}

fn each(
    list: &[Written],
    at: &At<'_>,
    names: &mut Names,
    facts: &mut Facts,
    out: &mut Findings,
) -> Vec<Condition> {
    list.iter().enumerate().map(|(i, c)| condition(c, &at.index(i), names, facts, out)).collect()
}

fn member(
    of: &str,
    level: MemberLevel,
    at_least: Option<u8>,
    at_most: Option<u8>,
    at: &At<'_>,
    names: &mut Names,
    out: &mut Findings,
) -> Condition {
    between(Measure::Member(names.member(of, &at.field("of"), out), level), at_least, at_most)
}

fn between(measure: Measure, at_least: Option<u8>, at_most: Option<u8>) -> Condition {
    Condition::Between(measure, at_least.unwrap_or(0), at_most.unwrap_or(100))
}
