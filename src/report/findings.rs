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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::scoring::testing::{ANNA, CLEO, option, scenario, scene};
    use crate::theory::{Rule, shipped};
    use crate::vocabulary::Intervention;
    use crate::words::Language;

    #[test]
    fn findings_are_sentences() {
        let line = r#"Line(by: "bert", says: "So.")"#;
        let options = [option("a", "reflect", "anna", ""), option("b", "clarify", "bert", "")];
        let scenario = scenario("(Climate, 1)", &scene("s", line, "", &options, ""), "");
        let risk = |critical| Pattern::DutyMissed { duty: Duty::Risk, who: ANNA, critical };
        let (clarify, several) = (Intervention::Clarify, [1, 3, 4]);
        let said: &[(Pattern, &[u32], &str, &str)] = &[
            (
                risk(true),
                &[1],
                "Anna gave a plain sign of risk and was not asked in time (decision 1).",
                "Anna gaf een duidelijk teken van gevaar en de vraag kwam niet op tijd (beslissing 1).",
            ),
            (
                risk(false),
                &[2, 3],
                "Anna gave a sign of risk and was not asked in time (decisions 2 and 3).",
                "Anna gaf een teken van gevaar en de vraag kwam niet op tijd (beslissing 2 en 3).",
            ),
            (
                Pattern::DutyMissed { duty: Duty::Attack, who: ANNA, critical: false },
                &[],
                "Anna was attacked and the attack was not stopped (no decision).",
                "Anna werd aangevallen en de aanval werd niet gestopt (geen beslissing).",
            ),
            (
                Pattern::Unrepaired { who: CLEO, decisions: 2 },
                &[2, 3],
                "The break with Cleo has been open since decision 2: two decisions without mending.",
                "De breuk met Cleo ligt open sinds beslissing 2: twee beslissingen zonder herstel.",
            ),
            (
                Pattern::OldAnswer { who: ANNA, times: 1 },
                &[2],
                "Anna met the old answer (decision 2).",
                "Anna kreeg het oude antwoord (beslissing 2).",
            ),
            (
                Pattern::OldAnswer { who: ANNA, times: 3 },
                &several,
                "Anna met the old answer three times (decisions 1, 3 and 4).",
                "Anna kreeg drie keer het oude antwoord (beslissing 1, 3 en 4).",
            ),
            (
                Pattern::TooDeep { times: 2 },
                &[4, 5],
                "Two moves asked for more depth than the room could give (decisions 4 and 5).",
                "Twee interventies vroegen meer diepgang dan de groep kon geven (beslissing 4 en 5).",
            ),
            (
                Pattern::Errors { times: 13 },
                &[2, 3, 4, 5],
                "13 moves of a kind the field advises against (decisions 2–5).",
                "13 interventies van een soort die het vak afraadt (beslissing 2–5).",
            ),
            (
                Pattern::LeftOut { who: CLEO, decisions: 6 },
                &[2, 3, 4, 5, 6, 7],
                "For six decisions running nobody turned to Cleo (decisions 2–7).",
                "Bij zes beslissingen achter elkaar wendde niemand zich tot Cleo (beslissing 2–7).",
            ),
            (
                Pattern::OneAtATime { times: 7 },
                &[1, 2, 3],
                "Seven moves running were to one person alone (decisions 1–3).",
                "Zeven interventies achter elkaar waren gericht tot één persoon (beslissing 1–3).",
            ),
            (
                Pattern::SameAgain { id: clarify, times: 6, of: 7 },
                &several,
                "The same intervention 6 of 7 times: Clarify (decisions 1, 3 and 4).",
                "Dezelfde interventie 6 van de 7 keer: Verhelderen (beslissing 1, 3 en 4).",
            ),
            (
                Pattern::Mended { who: CLEO },
                &[3],
                "The break with Cleo was mended (decision 3).",
                "De breuk met Cleo is hersteld (beslissing 3).",
            ),
            (
                Pattern::NewAnswer { who: ANNA, times: 2 },
                &[2, 4],
                "Anna did the old thing and the old answer did not come, twice (decisions 2 and 4).",
                "Anna deed het oude en het oude antwoord bleef uit, twee keer (beslissing 2 en 4).",
            ),
        ];
        for (pattern, ordinals, english, dutch) in said {
            let (ordinals, rule) = (ordinals.to_vec(), Rule::Dose);
            let finding = Finding { pattern: *pattern, steps: vec![], ordinals, rule };
            let told = |l| sentence(Words::of(l), &finding, &scenario, shipped());
            assert_eq!(told(Language::English), *english);
            assert_eq!(told(Language::Dutch), *dutch);
        }
    }
}
