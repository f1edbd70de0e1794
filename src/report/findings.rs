//! Findings across a session as plain sentences. Must not know layout, or how findings are found.

use super::field;
use super::words::{capital, list, name, say, spelled};
use crate::debrief::{Finding, Pattern};
use crate::scenario::compiled::{Person, Scenario};
use crate::session::Duty;
use crate::theory::Theory;
use crate::words::Words;

/// A finding as one sentence that says what, to whom and at which decisions.
pub fn sentence(words: &Words, finding: &Finding, scenario: &Scenario, theory: &Theory) -> String {
    let at = at_decisions(words, &finding.ordinals);
    let name = |m: u8| name(words, scenario, Person(m)).into_owned();
    match finding.pattern {
        Pattern::DutyMissed { duty: Duty::Risk, who, critical: true } => {
            say!(words, "report-finding-plain-risk", who = name(who), at = at)
        }
        Pattern::DutyMissed { duty: Duty::Risk, who, .. } => {
            say!(words, "report-finding-risk", who = name(who), at = at)
        }
        Pattern::DutyMissed { duty: Duty::Attack, who, .. } => {
            say!(words, "report-finding-attack", who = name(who), at = at)
        }
        Pattern::Unrepaired { who, decisions: n } => {
            let since = finding.ordinals.first().copied().unwrap_or(0);
            let decisions = decisions(words, n);
            say!(words, "report-finding-unrepaired", who = name(who), since = since, decisions = decisions)
        }
        Pattern::OldAnswer { who, times: 1 } => {
            say!(words, "report-finding-old-answer", who = name(who), at = at)
        }
        Pattern::OldAnswer { who, times } => {
            say!(words, "report-finding-old-answers", who = name(who), often = often(words, times), at = at)
        }
        Pattern::TooDeep { times } => {
            say!(words, "report-finding-too-deep", moves = moves(words, times), at = at)
        }
        Pattern::Errors { times } => {
            say!(words, "report-finding-errors", moves = moves(words, times), at = at)
        }
        Pattern::LeftOut { who, decisions: n } => {
            say!(words, "report-finding-left-out", decisions = decisions(words, n), who = name(who), at = at)
        }
        Pattern::OneAtATime { times } => {
            say!(words, "report-finding-one-at-a-time", moves = moves(words, times), at = at)
        }
        Pattern::SameAgain { id, times, of } => {
            let what = field::intervention(words, theory, id).into_owned();
            say!(words, "report-finding-same-again", times = times, of = of, what = what, at = at)
        }
        Pattern::Mended { who } => say!(words, "report-finding-mended", who = name(who), at = at),
        Pattern::NewAnswer { who, times } => {
            say!(words, "report-finding-new-answer", who = name(who), often = often(words, times), at = at)
        }
    }
}

/// "decision 4", "decisions 4–6", "decisions 2, 4 and 7".
fn at_decisions(words: &Words, ordinals: &[u32]) -> String {
    match ordinals {
        [] => say!(words, "report-at-none"),
        [one] => say!(words, "report-at-one", n = *one),
        [first, .., last] if ordinals.windows(2).all(|w| w[1] == w[0] + 1) && ordinals.len() > 2 => {
            say!(words, "report-at-range", first = *first, last = *last)
        }
        several => {
            let several: Vec<String> = several.iter().map(u32::to_string).collect();
            say!(words, "report-at-several", list = list(words, &several))
        }
    }
}

fn decisions(words: &Words, n: u32) -> String {
    say!(words, "report-decisions-spelled", n = n, number = spelled(words, n))
}

/// "Four moves", at the beginning of a sentence.
fn moves(words: &Words, n: u32) -> String {
    capital(&say!(words, "report-moves-spelled", n = n, number = spelled(words, n)))
}

fn often(words: &Words, n: u32) -> String {
    say!(words, "report-often", n = n, number = spelled(words, n))
}
