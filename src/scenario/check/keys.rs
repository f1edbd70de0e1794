//! Keys and goals: a decision is keyed or not, on the same goals, with reasons. Must not know texts or paths.

use super::walk::{self, Way};
use crate::scenario::codes;
use crate::scenario::compile::names::SILENCE;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::limits;
use crate::scenario::locate::At;
use crate::scenario::words::list_of;
use crate::vocabulary::*;
use std::collections::BTreeSet;

/// Checks the goals of the scenario and the key of every decision.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let declared: Vec<Goal> = doc.goals.iter().map(|(goal, _)| *goal).collect();
    let at = At::ROOT.field("goals");
    if declared.is_empty() {
        out.add(codes::EMPTY, &at, "No goal is scored.")
            .why("A session is scored and discussed on goals; without one there is nothing to learn from.")
            .help("Write the goals this session is about, with weights: [(Climate, 2), (Peers, 1)].");
    }
    repeated(&declared, &at, out);
    let declared = once(&declared);
    let mut in_play = BTreeSet::new();
    let mut theory_chooses = false;
    walk::decisions(doc, |decision, _, at| {
        let keyed = Keyed::of(decision);
        in_play.extend(keyed.in_play.iter().copied());
        theory_chooses |= keyed.in_play.is_empty();
        keyed.check(decision, &declared, at, out);
    });
    if !theory_chooses && !in_play.is_empty() {
        for (i, (goal, _)) in doc.goals.iter().enumerate() {
            if !in_play.contains(goal) {
                out.add(codes::GOAL_IDLE, &at.index(i), format!("{goal} is never in play."))
                    .why("No decision lists this goal or is keyed on it, so nothing is ever scored on it.")
                    .help("Key a decision on it, or take it out of the goals.");
            }
        }
    }
}

/// Goals named twice in a list.
fn repeated(goals: &[Goal], at: &At<'_>, out: &mut Findings) {
    let mut seen = BTreeSet::new();
    for (i, goal) in goals.iter().enumerate() {
        if !seen.insert(*goal) {
            out.add(codes::GOAL_TWICE, &at.index(i), format!("{goal} is named twice."))
                .why("A goal counts once; it could not be known which of the two is meant.")
                .help("Keep one of them.");
        }
    }
}

/// Which goals the ways of a decision are keyed on.
struct Keyed {
    /// Goals keyed by any way, each once.
    goals: Vec<Goal>,
    /// Goals in play, each once: those the decision lists, else those keyed.
    in_play: Vec<Goal>,
    any: bool,
}

impl Keyed {
    fn of(decision: &Decision) -> Self {
        let mut goals = Vec::new();
        let silence = decision.silence.iter().map(|s| &s.key);
        for Key(goal, ..) in decision.options.iter().map(|o| &o.key).chain(silence).flatten() {
            if !goals.contains(goal) {
                goals.push(*goal);
            }
        }
        let in_play = if decision.goals.is_empty() { goals.clone() } else { once(&decision.goals) };
        Self { any: !goals.is_empty(), goals, in_play }
    }

    fn check(&self, decision: &Decision, declared: &[Goal], at: &At<'_>, out: &mut Findings) {
        let listed = at.field("goals");
        repeated(&decision.goals, &listed, out);
        let undeclared = |goal: &Goal| !declared.contains(goal);
        for (i, goal) in decision.goals.iter().enumerate().filter(|(_, g)| undeclared(g)) {
            not_declared(*goal, declared, &listed.index(i), out);
        }
        let goals = &self.in_play;
        if goals.len() > limits::GOALS_IN_PLAY {
            let place = if decision.goals.is_empty() { at.field("options") } else { listed };
            out.add(codes::GOALS_MANY, &place, format!("{} goals are in play here: {}.", goals.len(), list_of(&names(goals))))
                .why("At most three goals are scored at one decision: more cannot be kept apart, by a student or by a reader of the key.")
                .help("Choose the three on which this moment turns.");
        }
        if let Some(trains) = decision.trains
            && !goals.is_empty()
            && !goals.contains(&trains)
        {
            out.add(codes::GOAL_UNDECLARED, &at.field("trains"), format!("{trains} is not in play here."))
                .why(format!("The goals in play are {}.", list_of(&names(goals))))
                .help("Name the one of these that the decision trains most.");
        }
        if !self.any {
            if decision.anchor {
                out.add(codes::ANCHOR_UNKEYED, &at.field("anchor"), "This anchor has no key.")
                    .why("Anchors are what an assessment scores, and only a key written by people is scored.")
                    .help("Key every option and silence, or take `anchor` away.");
            }
            return;
        }
        self.complete(decision, at, out);
        let mut means = Vec::new();
        walk::ways(decision, at, |way, at| {
            self.way(&way, decision, declared, at, out);
            if !way.key.is_empty() {
                means.push(mean(way.key));
            }
        });
        if let (Some(best), Some(worst)) = (means.iter().max(), means.iter().min())
            && best - worst < 50
            && means.len() > decision.options.len()
        {
            out.add(codes::NO_SPREAD, &at.field("options"), "By this key it hardly matters what the leader does.")
                .why("Best and worst are less than half a rating apart, so the decision is talked about and not scored.")
                .help("Use more of the scale if the options really differ.");
        }
    }

    /// If one way is keyed, all are, silence included.
    fn complete(&self, decision: &Decision, at: &At<'_>, out: &mut Findings) {
        let options = at.field("options");
        for (i, option) in decision.options.iter().enumerate().filter(|(_, o)| o.key.is_empty()) {
            out.add(
                codes::KEY_PARTLY,
                &options.index(i),
                format!("`{}` has no key, and others here have one.", shorten(&option.id)),
            )
            .why("A decision is keyed as a whole: a choice can only be compared with what else was on offer.")
            .help(format!("Rate it on {}.", list_of(&names(&self.goals))));
        }
        if decision.silence.as_ref().is_none_or(|s| s.key.is_empty()) {
            let place = if decision.silence.is_some() { at.field("silence") } else { options };
            out.add(codes::SILENCE_UNKEYED, &place, "The options here are keyed, and saying nothing is not.")
                .why("Silence is always on offer; without a key the rules of the model rate it, not you.")
                .help(format!(
                    "Write silence: Silence(key: [({}, 2, \"…\")]).",
                    self.goals.first().map_or("Climate", |g| g.name())
                ));
        }
    }

    fn way(&self, way: &Way<'_>, decision: &Decision, declared: &[Goal], at: &At<'_>, out: &mut Findings) {
        let at_if = at.field("key_if");
        let name = way.option.map_or(SILENCE, |o| &o.id);
        if way.key_if.is_some() && way.key.is_empty() {
            out.add(codes::KEY_PARTLY, &at_if, "`key_if` stands here without a key.")
                .why("It says how the key differs in one state; the key for every other state is missing.")
                .help("Write `key` as well.");
        }
        let lists =
            [(way.key, at.field("key")), (way.key_if.map_or(&[][..], |k| &k.key[..]), at_if.field("key"))];
        for (keys, place) in lists.iter().filter(|(keys, _)| !keys.is_empty()) {
            let rated: Vec<Goal> = keys.iter().map(|Key(goal, ..)| *goal).collect();
            repeated(&rated, place, out);
            self.same_goals(&rated, name, place, decision, declared, out);
            self.reasons(keys, way, name, place, out);
        }
        if !way.key.is_empty() {
            if way.sources.iter().all(|s| s.trim().is_empty()) {
                out.add(codes::NO_SOURCE, at, format!("The key of `{}` names no source.", shorten(name)))
                    .why("Whoever disputes a rating must be able to read where it comes from.")
                    .help("Write sources: [\"author (year)\"], or sources: [\"convention\"] if it is one.");
            }
            if way.heard.trim().is_empty() {
                out.add(
                    codes::NO_HEARD,
                    at,
                    format!("`{}` does not say what may have been heard.", shorten(name)),
                )
                .why("The debrief tells the student how the words may have sounded to the person addressed.")
                .help("Write heard: \"…\" in that person's voice.");
            }
        }
    }

    fn same_goals(
        &self,
        rated: &[Goal],
        name: &str,
        at: &At<'_>,
        decision: &Decision,
        declared: &[Goal],
        out: &mut Findings,
    ) {
        let wanted = &self.in_play;
        for (i, goal) in rated.iter().enumerate() {
            if !declared.contains(goal) && (decision.goals.is_empty() || !wanted.contains(goal)) {
                not_declared(*goal, declared, &at.index(i), out);
            } else if !wanted.contains(goal) {
                out.add(codes::KEY_GOALS, &at.index(i), format!("{goal} is not in play at this decision."))
                    .why(format!("The decision lists {} as its goals.", list_of(&names(wanted))))
                    .help("Add it to the decision's goals, or take this rating away.");
            }
        }
        let missing: Vec<&str> = wanted.iter().filter(|g| !rated.contains(g)).map(|g| g.name()).collect();
        if !missing.is_empty() {
            out.add(codes::KEY_GOALS, at, format!("`{}` is not rated on {}.", shorten(name), list_of(&missing)))
                .why("Within a decision everything is rated on the same goals, or the ratings could not be compared.")
                .help("Add the rating, or take the goal away from the other options.");
        }
    }

    fn reasons(&self, keys: &[Key], way: &Way<'_>, name: &str, at: &At<'_>, out: &mut Findings) {
        for (i, Key(goal, rating, reason)) in keys.iter().enumerate() {
            if reason.trim().is_empty() {
                out.add(
                    codes::NO_REASON,
                    &at.index(i),
                    format!("`{}` is rated {rating} on {goal} without a reason.", shorten(name)),
                )
                .why("The reason is what a student learns from; the number alone teaches nothing.")
                .help("Say what in this room makes it so.");
            }
            let Some(option) = way.option else { continue };
            if !way.because.trim().is_empty() {
                continue;
            }
            let odd = match option.intervention.is_error() {
                true if *rating >= 4 => "an error move, and rated",
                false if *rating == 1 => "a sound move, and rated",
                _ => continue,
            };
            out.add(codes::KEY_ODD, &at.index(i), format!("`{}` is {odd} {rating} on {goal}.", option.intervention))
                .why("That can be right here, but readers will stumble over it, and so will the rules of the model.")
                .help("Say in `because` what makes this moment different.");
        }
    }
}

fn not_declared(goal: Goal, declared: &[Goal], at: &At<'_>, out: &mut Findings) {
    out.add(codes::GOAL_UNDECLARED, at, format!("{goal} is not among the goals of this scenario."))
        .why(format!("The scenario scores {}.", list_of(&names(&once(declared)))))
        .help(format!("Add ({goal}, 1) to `goals` at the top, or use one of those."));
}

/// Mean of a key in hundredths of a rating.
fn mean(keys: &[Key]) -> u32 {
    let sum: u32 = keys.iter().map(|Key(_, rating, _)| u32::from(*rating) * 100).sum();
    sum / (keys.len() as u32).max(1)
}

/// Each goal once.
fn once(goals: &[Goal]) -> Vec<Goal> {
    goals.iter().enumerate().filter(|(i, g)| !goals[..*i].contains(g)).map(|(_, g)| *g).collect()
}

fn names(goals: &[Goal]) -> Vec<&'static str> {
    goals.iter().map(|g| g.name()).collect()
}

fn shorten(id: &str) -> String {
    id.chars().take(60).collect()
}
