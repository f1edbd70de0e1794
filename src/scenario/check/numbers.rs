//! Numbers and counts in their ranges. Must not know what the numbers do.

use super::walk;
use crate::scenario::codes;
use crate::scenario::compiled::MAX_MEMBERS;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::limits;
use crate::scenario::locate::At;
use std::ops::RangeInclusive;

/// Checks every number and every count.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let root = At::ROOT;
    let mut c = Checker { out };
    c.count(
        doc.members.len(),
        &limits::MEMBERS,
        &root.field("members"),
        "member",
        "A group that can be led and drawn has two to eight people.",
    );
    c.count(
        doc.scenes.len(),
        &limits::SCENES,
        &root.field("scenes"),
        "scene",
        "A session needs a scene; two thousand fill a year.",
    );
    c.count(
        doc.endings.len(),
        &limits::ENDINGS,
        &root.field("endings"),
        "ending",
        "Every session has to close in some way.",
    );
    c.count(
        doc.enactments.len(),
        &(0..=MAX_MEMBERS),
        &root.field("enactments"),
        "enactment",
        "Each member has at most one.",
    );
    c.header(doc);
    let members = root.field("members");
    for (i, member) in doc.members.iter().enumerate() {
        c.member(member, &members.index(i));
    }
    walk::lines(doc, |line, _, at| c.line(line, at));
    walk::decisions(doc, |decision, _, at| c.decision(decision, at));
    let enactments = root.field("enactments");
    for (i, enactment) in doc.enactments.iter().enumerate() {
        c.range(
            enactment.at,
            1..=100,
            &enactments.index(i),
            "at",
            "Activation goes from 0 to 100; at 0 it would always be ready.",
        );
    }
    walk::conditions(doc, |condition, at| c.condition(condition, at));
    let tests = root.field("tests");
    for (t, test) in doc.tests.iter().enumerate() {
        let at = tests.index(t);
        let list = at.field("expect");
        for (e, expect) in test.expect.iter().enumerate() {
            if let Expect::Score { at_least, at_most } = expect {
                c.bounds(*at_least, *at_most, &list.index(e));
            }
        }
    }
}

const POINTS: RangeInclusive<i32> = 0..=100;
const POINTS_WHY: &str = "Levels are whole points from 0 to 100.";

struct Checker<'o> {
    out: &'o mut Findings,
}

impl Checker<'_> {
    fn range(
        &mut self,
        value: impl Into<i32>,
        range: RangeInclusive<i32>,
        at: &At<'_>,
        field: &'static str,
        why: &str,
    ) {
        let value = value.into();
        if !range.contains(&value) {
            self.out_of_range(value, &range, &at.field(field), why);
        }
    }

    fn out_of_range(&mut self, value: i32, range: &RangeInclusive<i32>, at: &At<'_>, why: &str) {
        let (low, high) = (range.start(), range.end());
        self.out
            .add(codes::OUT_OF_RANGE, at, format!("{value} is out of range."))
            .why(why)
            .help(format!("Write a whole number from {low} to {high}."));
    }

    fn points(&mut self, value: impl Into<i32>, at: &At<'_>, field: &'static str) {
        self.range(value, POINTS, at, field, POINTS_WHY);
    }

    fn count(&mut self, n: usize, range: &RangeInclusive<usize>, at: &At<'_>, noun: &str, why: &str) {
        if range.contains(&n) {
            return;
        }
        let (low, high) = (range.start(), range.end());
        let few = n < *low;
        let message = match n {
            0 => format!("There is no {noun}."),
            1 => format!("There is only one {noun}."),
            n => format!("There are {n} {noun}s."),
        };
        self.out.add(codes::TOO_MANY, at, message).why(why).help(match few {
            true => format!("Write at least {low}."),
            false => format!("Keep at most {high}."),
        });
    }

    fn header(&mut self, doc: &Document) {
        let at = At::ROOT.field("start");
        let s = &doc.start;
        for (value, field) in [
            (s.engagement, "engagement"),
            (s.conflict, "conflict"),
            (s.avoidance, "avoidance"),
            (s.cohesion, "cohesion"),
            (s.safety, "safety"),
        ] {
            self.points(value, &at, field);
        }
        let group = At::ROOT.field("group");
        let minutes = doc.group.minutes.min(1_000_000) as i32;
        self.range(minutes, 1..=240, &group, "minutes", "It is about how long a student takes, in minutes.");
        if doc.group.of > 0 && doc.group.session > doc.group.of {
            self.out
                .add(
                    codes::OUT_OF_RANGE,
                    &group.field("session"),
                    format!("Session {} of {}.", doc.group.session, doc.group.of),
                )
                .why("The number of this session lies beyond the number of sessions.")
                .help("Correct one of the two, or leave `of` out for an open-ended group.");
        }
        let goals = At::ROOT.field("goals");
        for (i, (_, weight)) in doc.goals.iter().enumerate() {
            if !(1..=9).contains(weight) {
                self.out_of_range(
                    i32::from(*weight),
                    &(1..=9),
                    &goals.index(i).index(1),
                    "A goal's weight says how much it counts beside the others.",
                );
            }
        }
        if let Some(look) = doc.frame.co_leader.as_ref().and_then(|c| c.look.as_ref()) {
            let frame = At::ROOT.field("frame");
            self.look(look, &frame.field("co_leader").field("look"));
        }
    }

    fn look(&mut self, look: &Look, at: &At<'_>) {
        self.range(look.skin, 0..=7, at, "skin", "Skin goes from 0 (lightest) to 7.");
        self.range(
            look.age,
            0..=2,
            at,
            "age",
            "Lines of age are 0, 1 or 2; years of age stand with the member.",
        );
    }

    fn member(&mut self, member: &Member, at: &At<'_>) {
        self.range(member.age, 10..=120, at, "age", "It is the person's age in years.");
        self.points(member.capacity, at, "capacity");
        for (value, field) in [
            (member.alliance, "alliance"),
            (member.arousal, "arousal"),
            (member.insight, "insight"),
            (member.activation, "activation"),
        ] {
            if let Some(value) = value {
                self.points(value, at, field);
            }
        }
        let (low, high) = member.window;
        if low >= high || high > 100 {
            self.out
                .add(codes::OUT_OF_RANGE, &at.field("window"), format!("({low}, {high}) is not a window."))
                .why("The window of tolerance has a lowest and a highest bearable arousal, in points from 0 to 100.")
                .help("Write the lower number first, such as (25, 65).");
        }
        let trusts = at.field("trust");
        for (i, (_, points)) in member.trust.iter().enumerate() {
            if *points > 100 {
                self.out_of_range(i32::from(*points), &POINTS, &trusts.index(i).index(1), POINTS_WHY);
            }
        }
        self.stance(member.stance, &at.field("stance"));
        if let Some(conflict) = &member.conflict {
            self.stance(conflict.pull, &at.field("conflict").field("pull"));
        }
        self.look(&member.look, &at.field("look"));
        let reactions = at.field("reactions");
        let r = &member.reactions;
        for (bank, field) in [
            (&r.opens, "opens"),
            (&r.deflects, "deflects"),
            (&r.withdraws, "withdraws"),
            (&r.protests, "protests"),
            (&r.floods, "floods"),
        ] {
            let list = reactions.field(field);
            for (i, utterance) in bank.iter().enumerate() {
                self.strength(utterance.affect.map(|(_, s)| s), &list.index(i));
            }
        }
    }

    fn stance(&mut self, stance: Stance, at: &At<'_>) {
        for (value, field) in [(stance.dominance, "dominance"), (stance.affiliation, "affiliation")] {
            self.range(value, -100..=100, at, field, "Each axis of the circumplex goes from −100 to 100.");
        }
    }

    fn strength(&mut self, strength: Option<u8>, at: &At<'_>) {
        if let Some(strength) = strength
            && strength > 100
        {
            self.out_of_range(
                i32::from(strength),
                &POINTS,
                &at.field("affect").index(1),
                "The strength of an affect goes from 0 to 100.",
            );
        }
    }

    fn line(&mut self, line: &Line, at: &At<'_>) {
        self.strength(line.affect.map(|(_, s)| s), at);
        self.range(
            line.risk,
            0..=3,
            at,
            "risk",
            "Plainness of a risk cue: 1 veiled, 2 spoken, 3 plan, person or means named.",
        );
        if let Some((seconds, _)) = line.silence
            && !limits::SILENCE_SECONDS.contains(&seconds)
        {
            let range =
                i32::from(*limits::SILENCE_SECONDS.start())..=i32::from(*limits::SILENCE_SECONDS.end());
            self.out_of_range(
                i32::from(seconds),
                &range,
                &at.field("silence").index(0),
                "A silence is counted in seconds, ten minutes at most.",
            );
        }
    }

    fn decision(&mut self, decision: &Decision, at: &At<'_>) {
        self.count(
            decision.options.len(),
            &limits::OPTIONS,
            &at.field("options"),
            "option",
            "A decision offers two to six written moves, besides silence.",
        );
        if let Some(difficulty) = decision.difficulty {
            self.range(difficulty, 1..=5, at, "difficulty", "Difficulty goes from 1 (easy) to 5 (hard).");
        }
        let hints = decision.hints.len();
        if hints != 0 && hints != 3 {
            self.out
                .add(codes::TOO_MANY, &at.field("hints"), format!("There {} here.", if hints == 1 { "is one hint".to_string() } else { format!("are {hints} hints") }))
                .why("Hints come in three steps, opened one after the other: where to look, the principle, the move.")
                .help("Write all three, or none.");
        }
        walk::ways(decision, at, |way, at| {
            for (keys, path) in
                [(way.key, at.field("key")), (way.key_if.map_or(&[][..], |k| &k.key), at.field("key_if"))]
            {
                for (i, Key(_, rating, _)) in keys.iter().enumerate() {
                    if !(1..=5).contains(rating) {
                        let list = if way.key.as_ptr() == keys.as_ptr() { path } else { path.field("key") };
                        self.out_of_range(
                            i32::from(*rating),
                            &(1..=5),
                            &list.index(i).index(1),
                            "Ratings: 1 harmful, 2 below, 3 near, 4 meets, 5 exceeds.",
                        );
                    }
                }
            }
        });
    }

    fn bounds(&mut self, at_least: Option<u8>, at_most: Option<u8>, at: &At<'_>) {
        for (value, field) in [(at_least, "at_least"), (at_most, "at_most")] {
            if let Some(value) = value {
                self.points(value, at, field);
            }
        }
    }

    fn condition(&mut self, condition: &Condition, at: &At<'_>) {
        let inner = at.index(0);
        match condition {
            Condition::All(list) | Condition::Any(list) => {
                for (i, c) in list.iter().enumerate() {
                    self.condition(c, &inner.index(i));
                }
            }
            Condition::Not(one) => self.condition(one, &inner),
            Condition::Group { at_least, at_most, .. }
            | Condition::Alliance { at_least, at_most, .. }
            | Condition::Arousal { at_least, at_most, .. }
            | Condition::Insight { at_least, at_most, .. }
            | Condition::Activation { at_least, at_most, .. }
            | Condition::Trust { at_least, at_most, .. } => self.bounds(*at_least, *at_most, at),
            _ => {}
        }
    }
}
