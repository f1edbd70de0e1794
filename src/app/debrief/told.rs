//! What the report says about a sitting, asked for in this one place. Must not know how it is shown.

use crate::debrief::{Finding, Why};
use crate::report::{decisions, feedback, field, findings, words as terms};
use crate::scenario::compiled::{Conflict, DecisionId, Person, Scenario};
use crate::scoring::Judged;
use crate::session::{Move, Sitting};
use crate::theory::{Rule, Theory};
use crate::vocabulary::*;
use crate::words::Words;

/// The report's words for one sitting in one language.
pub(super) struct Told<'a> {
    pub words: &'a Words,
    pub sitting: &'a Sitting<'a>,
    pub scenario: &'a Scenario,
    theory: &'a Theory,
}

/// Feedback on one step, in words.
pub(super) struct Said {
    /// What the person addressed seems to have heard; may be empty.
    pub heard: String,
    /// Who moved.
    pub moved: Vec<String>,
}

impl<'a> Told<'a> {
    pub(super) fn new(words: &'a Words, sitting: &'a Sitting<'a>) -> Self {
        Self { words, sitting, scenario: sitting.scenario, theory: sitting.theory }
    }

    /// A text of the scenario as it is read.
    pub(super) fn fill(&self, text: &str) -> String {
        terms::fill(self.scenario, text, Person::NOBODY)
    }

    /// The same, where somebody stands in for the old figure.
    pub(super) fn fill_cast(&self, text: &str, cast: Person) -> String {
        terms::fill(self.scenario, text, cast)
    }

    /// A name within a sentence, though not as its subject.
    pub(super) fn name(&self, person: Person) -> String {
        terms::name(self.words, self.scenario, person).into_owned()
    }

    pub(super) fn goal(&self, goal: Goal) -> String {
        terms::capital(&terms::goal(self.words, goal))
    }

    pub(super) fn phase(&self, phase: Phase) -> String {
        terms::phase(self.words, phase)
    }

    pub(super) fn anchor(&self, hundredths: i32) -> String {
        terms::anchor(self.words, hundredths)
    }

    pub(super) fn assumption(&self, assumption: Assumption) -> String {
        terms::assumption(self.words, assumption)
    }

    pub(super) fn defence(&self, defence: Defence) -> String {
        terms::defence(self.words, defence)
    }

    pub(super) fn cue(&self, cue: Cue) -> String {
        terms::capital(&terms::cue_name(self.words, cue))
    }

    pub(super) fn safety(&self, parts: &[SafetyPart]) -> String {
        let parts: Vec<String> = parts.iter().map(|p| terms::safety_part(self.words, *p)).collect();
        if parts.is_empty() { self.words.say("debrief-none") } else { self.list(&parts) }
    }

    /// Wish, response of the other, response of the self: their clusters.
    pub(super) fn clusters(&self, conflict: &Conflict) -> [String; 3] {
        let text = &conflict.text;
        [
            terms::wish(self.words, text.wish.0),
            terms::other_response(self.words, text.expected.0),
            terms::self_response(self.words, text.response.0),
        ]
    }

    /// Where a decision belongs.
    pub(super) fn place(&self, decision: DecisionId) -> String {
        decisions::place(self.words, self.scenario, decision)
    }

    /// The leader's move.
    pub(super) fn made(&self, mv: Move) -> String {
        terms::capital(&terms::made(self.words, self.scenario, self.theory, mv))
    }

    /// A reason.
    pub(super) fn why(&self, why: &Why) -> String {
        feedback::why(self.words, self.scenario, self.theory, why)
    }

    /// Where a reason comes from.
    pub(super) fn sources(&self, why: &Why) -> Vec<String> {
        match why.rule() {
            Some(rule) => vec![self.rule_source(rule)],
            None => why.sources(self.scenario, self.theory),
        }
    }

    /// What a decision counts for.
    pub(super) fn standing(&self, judged: &Judged) -> String {
        feedback::standing(self.words, judged)
    }

    /// What was heard and who moved.
    pub(super) fn said(&self, step: usize) -> Said {
        let words = feedback::words(self.words, self.sitting, step);
        Said { heard: words.heard, moved: words.moved }
    }

    /// Something that shows across the session.
    pub(super) fn finding(&self, finding: &Finding) -> String {
        findings::sentence(self.words, finding, self.scenario, self.theory)
    }

    /// The literature a rule stands on.
    pub(super) fn rule_source(&self, rule: Rule) -> String {
        field::source(self.words, self.theory, rule).trim_end_matches('.').to_owned()
    }

    /// Hundredths with one decimal.
    pub(super) fn decimal(&self, hundredths: i32) -> String {
        terms::decimal(self.words, hundredths)
    }

    /// "a, b and c".
    pub(super) fn list(&self, items: &[String]) -> String {
        terms::list(self.words, items)
    }

    pub(super) fn group_level(&self, level: GroupLevel) -> String {
        terms::group_level(self.words, level)
    }

    pub(super) fn member_level(&self, level: MemberLevel) -> String {
        terms::member_level(self.words, level)
    }

    /// What an ending shows, as a sentence.
    pub(super) fn ending(&self, kind: EndingKind) -> String {
        terms::capital(&terms::ending(self.words, kind)) + "."
    }
}

/// Whole points of a level in hundredths.
pub(super) fn points(hundredths: i32) -> i32 {
    terms::points(hundredths)
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    terms::capital(text)
}
