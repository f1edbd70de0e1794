//! The debrief as text, from overview to references. Must not know how it is asked for.

use super::rows::{Page, sparkline};
use super::words::{self as terms, anchor, capital, decimal, fill, goal, points, say};
use super::{decisions, field, findings, people};
use crate::debrief::{Debrief, debrief};
use crate::scenario::compiled::Person;
use crate::scoring::{self, NUMBER_NEEDS};
use crate::session::{Duty, Sitting};
use crate::vocabulary::*;
use crate::words::Words;

/// The whole debrief of a sitting.
pub fn page(words: &Words, sitting: &Sitting<'_>) -> Page {
    let debrief = debrief(sitting, scoring::score(sitting));
    let mut page = Page::new();
    page.blank().title(words.say("report-debrief"));
    overview(words, sitting, &debrief, &mut page);
    across(words, sitting, &debrief, &mut page);
    decisions::page(words, sitting, &debrief, &mut page);
    people::page(words, sitting, &debrief, &mut page);
    people::noticing(words, sitting, &debrief.sheet, &mut page);
    decisions::explored(words, sitting, &debrief, &mut page);
    let head = &sitting.scenario.head;
    if !head.debrief.is_empty() {
        page.heading(words.say("report-to-think"));
        for question in &head.debrief {
            page.item(fill(sitting.scenario, question, Person::NOBODY));
        }
    }
    if !head.references.is_empty() {
        page.heading(words.say("report-references"));
        page.items(head.references.iter().cloned());
    }
    page
}

/// What shows across the session.
fn across(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    if debrief.findings.is_empty() {
        return;
    }
    page.heading(words.say("report-across"));
    for finding in &debrief.findings {
        page.item(findings::sentence(words, finding, sitting.scenario, sitting.theory));
        let source = field::source(words, sitting.theory, finding.rule);
        page.under(say!(words, "report-source", source = source.trim_end_matches('.')));
    }
}

/// Score, goals, duties, the group's way, the ending.
fn overview(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    let (scenario, sheet) = (sitting.scenario, &debrief.sheet);
    page.heading(words.say("report-overview"));
    let decisions = |n: u32| say!(words, "report-decisions", n = n);
    match (sheet.score, sheet.chance) {
        (Some(score), Some(chance)) => {
            let mut said = vec![say!(
                words,
                "report-score",
                score = points(score),
                decisions = decisions(sheet.counted),
                chance = points(chance),
            )];
            said.extend(
                sheet.error.filter(|e| *e > 0).map(|e| say!(words, "report-score-error", n = points(e + 50))),
            );
            page.para(said.join(" "));
        }
        _ => {
            page.para(words.say("report-no-score"));
        }
    }
    if sheet.counted > 0 && sheet.counted < NUMBER_NEEDS {
        page.para(say!(words, "report-few", n = NUMBER_NEEDS));
    }
    page.para(words.say("report-provisional"));
    if !sheet.goals.is_empty() {
        page.para(words.say("report-by-goal"));
    }
    for profile in &sheet.goals {
        let goal = capital(&goal(words, profile.goal));
        page.item(match profile.number() {
            Some(mean) => say!(
                words,
                "report-goal",
                goal = goal,
                mean = decimal(words, mean),
                anchor = anchor(words, mean),
                decisions = decisions(profile.count),
                chance = decimal(words, profile.chance),
                best = decimal(words, profile.best),
            ),
            None => {
                let moments = say!(words, "report-moments", n = profile.count);
                say!(words, "report-goal-moments", goal = goal, n = profile.moments, moments = moments)
            }
        });
    }
    let (taken, due) = sheet.duties();
    if due > 0 {
        page.para(say!(words, "report-duties", taken = taken, due = due));
        for line in &sheet.gate {
            let name = scenario.name(Person(line.who));
            let what = match line.duty {
                Duty::Risk => say!(words, "report-duty-risk", who = name),
                Duty::Attack => say!(words, "report-duty-attack", who = name),
            };
            let how = match (line.taken, line.critical) {
                (true, _) => say!(words, "report-duty-taken"),
                (false, true) => say!(words, "report-duty-critical"),
                (false, false) => say!(words, "report-duty-missed"),
            };
            page.item(say!(words, "report-duty", n = line.ordinal, what = what, how = how));
        }
    }
    if let Some(safety) = &debrief.safety {
        let parts = |parts: &[SafetyPart]| {
            let parts: Vec<String> = parts.iter().map(|p| terms::safety_part(words, *p)).collect();
            if parts.is_empty() { words.say("report-none") } else { terms::list(words, &parts) }
        };
        let said: Vec<SafetyPart> = safety.said.iter().map(|(part, _)| *part).collect();
        let (said, missing) = (parts(&said), parts(&safety.missing));
        page.para(say!(words, "report-asking", said = said, missing = missing));
    }

    if let (Some(first), Some(last)) = (sheet.trajectory.first(), sheet.trajectory.last()) {
        page.heading(words.say("report-way")).para(words.say("report-way-is"));
        for &level in GroupLevel::ALL {
            let way: Vec<i32> = sheet.trajectory.iter().map(|m| points(m.group[level as usize])).collect();
            let numbers: Vec<String> = way.iter().map(ToString::to_string).collect();
            page.item(format!(
                "{}: {} → {}  {} ({})",
                capital(&terms::group_level(words, level)),
                points(first.group[level as usize]),
                points(last.group[level as usize]),
                sparkline(&way),
                numbers.join(" ")
            ));
        }
        if last.assumption != Assumption::Work {
            page.para(say!(words, "report-way-end", how = terms::assumption(words, last.assumption)));
        }
    }

    page.heading(words.say("report-ending"));
    match debrief.ending {
        Some(e) => {
            let ending = &scenario.endings[usize::from(e)];
            let kind = terms::ending(words, ending.kind);
            let title = fill(scenario, &ending.title, Person::NOBODY);
            page.para(say!(words, "report-ending-was", title = title, kind = kind));
            page.para(fill(scenario, &ending.after, Person::NOBODY));
        }
        None => {
            page.para(words.say("report-not-ended"));
        }
    }
}
