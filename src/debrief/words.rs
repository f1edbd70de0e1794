//! Findings as plain sentences. Must not know layout, or how findings are found.

use super::findings::{Finding, Pattern};
use crate::scenario::compiled::{Person, Scenario};
use crate::session::Duty;
use crate::theory::Theory;

/// A finding as one English sentence that says what, to whom and at which decisions.
pub fn sentence(finding: &Finding, scenario: &Scenario, theory: &Theory) -> String {
    let name = |m: u8| scenario.name(Person(m));
    let at = at_decisions(&finding.ordinals);
    match finding.pattern {
        Pattern::DutyMissed { duty: Duty::Risk, who, critical } => {
            let plain = if critical { "plain " } else { "" };
            format!("{} gave a {plain}sign of risk and was not asked in time ({at}).", name(who))
        }
        Pattern::DutyMissed { duty: Duty::Attack, who, .. } => {
            format!("{} was attacked and the attack was not stopped ({at}).", name(who))
        }
        Pattern::Unrepaired { who, decisions } => {
            let since = finding.ordinals.first().copied().unwrap_or(0);
            let (who, times) = (name(who), count(decisions, "decision"));
            format!("The break with {who} has been open since decision {since}: {times} without mending.")
        }
        Pattern::OldAnswer { who, times } => match times {
            1 => format!("{} met the old answer ({at}).", name(who)),
            n => format!("{} met the old answer {} ({at}).", name(who), often(n)),
        },
        Pattern::TooDeep { times } => {
            format!("{} asked for more depth than the room could give ({at}).", capital(count(times, "move")))
        }
        Pattern::Errors { times } => {
            format!("{} of a kind the field advises against ({at}).", capital(count(times, "move")))
        }
        Pattern::LeftOut { who, decisions } => {
            format!("For {} running nobody turned to {} ({at}).", count(decisions, "decision"), name(who))
        }
        Pattern::OneAtATime { times } => {
            format!("{} running were to one person alone ({at}).", capital(count(times, "move")))
        }
        Pattern::SameAgain { id, times, of } => {
            let what = &theory.intervention(id).name;
            format!("The same intervention {times} of {of} times: {what} ({at}).")
        }
        Pattern::Mended { who } => format!("The break with {} was mended ({at}).", name(who)),
        Pattern::NewAnswer { who, times } => {
            format!(
                "{} did the old thing and the old answer did not come, {} ({at}).",
                name(who),
                often(times)
            )
        }
    }
}

/// "decision 4", "decisions 4–6", "decisions 2, 4 and 7".
fn at_decisions(ordinals: &[u32]) -> String {
    match ordinals {
        [] => "no decision".into(),
        [one] => format!("decision {one}"),
        [first, .., last] if ordinals.windows(2).all(|w| w[1] == w[0] + 1) && ordinals.len() > 2 => {
            format!("decisions {first}–{last}")
        }
        [rest @ .., last] => {
            let rest: Vec<String> = rest.iter().map(u32::to_string).collect();
            format!("decisions {} and {last}", rest.join(", "))
        }
    }
}

const NUMBERS: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

fn count(n: u32, what: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    match NUMBERS.get(n as usize) {
        Some(word) => format!("{word} {what}{plural}"),
        None => format!("{n} {what}{plural}"),
    }
}

fn often(n: u32) -> String {
    match n {
        1 => "once".into(),
        2 => "twice".into(),
        n => count(n, "time"),
    }
}

fn capital(text: String) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
