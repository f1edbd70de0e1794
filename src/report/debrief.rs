//! The debrief as text, from overview to references. Must not know how it is asked for.

use super::rows::{Page, sparkline};
use super::words::{self, anchor, capital, count, fill, goal, points, spoken, tenths};
use super::{decisions, people};
use crate::debrief::{Debrief, debrief, sentence};
use crate::scenario::compiled::Person;
use crate::scoring::{self, NUMBER_NEEDS};
use crate::session::{Duty, Sitting};
use crate::vocabulary::*;

/// The whole debrief of a sitting.
pub fn page(sitting: &Sitting<'_>) -> Page {
    let debrief = debrief(sitting, scoring::score(sitting));
    let mut page = Page::new();
    page.blank().title("Debrief");
    overview(sitting, &debrief, &mut page);
    findings(sitting, &debrief, &mut page);
    decisions::page(sitting, &debrief, &mut page);
    people::page(sitting, &debrief, &mut page);
    people::noticing(sitting, &debrief.sheet, &mut page);
    decisions::explored(sitting, &debrief, &mut page);
    let head = &sitting.scenario.head;
    if !head.debrief.is_empty() {
        page.heading("To think over");
        for question in &head.debrief {
            page.item(fill(sitting.scenario, question, Person::NOBODY));
        }
    }
    if !head.references.is_empty() {
        page.heading("References");
        page.items(head.references.iter().cloned());
    }
    page
}

/// What shows across the session.
fn findings(sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    if debrief.findings.is_empty() {
        return;
    }
    page.heading("What shows across the session");
    for finding in &debrief.findings {
        page.item(sentence(finding, sitting.scenario, sitting.theory));
        let source = sitting.theory.rule(finding.rule).source.trim_end_matches('.');
        page.under(format!("Source: {source}."));
    }
}

/// Score, goals, duties, the group's way, the ending.
fn overview(sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    let (scenario, sheet) = (sitting.scenario, &debrief.sheet);
    page.heading("How you chose");
    match (sheet.score, sheet.chance) {
        (Some(score), Some(chance)) => {
            let error = sheet.error.filter(|e| *e > 0).map_or(String::new(), |e| {
                format!(" Error of measurement: plus or minus {}.", points(e + 50))
            });
            page.para(format!(
                "Decision score {} of 100, over {}. Choosing with eyes closed would have earned about {}.{error}",
                points(score),
                count(sheet.counted as usize, "decision"),
                points(chance)
            ));
        }
        _ => {
            page.para("No decision was scored, so there is no decision score.");
        }
    }
    if sheet.counted > 0 && sheet.counted < NUMBER_NEEDS {
        page.para(format!("With fewer than {NUMBER_NEEDS} decisions the number says very little."));
    }
    page.para(
        "The keys are provisional: no panel has rated them yet. One scenario is never a verdict on anybody.",
    );
    if !sheet.goals.is_empty() {
        page.para("By goal:");
    }
    for profile in &sheet.goals {
        let name = capital(goal(profile.goal));
        page.item(match profile.number() {
            Some(mean) => format!(
                "{name}: {} of 5 ({}) over {}; eyes closed {}, the best-rated way {}.",
                tenths(mean),
                anchor(mean),
                count(profile.count as usize, "decision"),
                tenths(profile.chance),
                tenths(profile.best)
            ),
            None => format!("{name}: {} of {}.", profile.moments, count(profile.count as usize, "moment")),
        });
    }
    let (taken, due) = sheet.duties();
    if due > 0 {
        page.para(format!("What may not wait (danger, attack): {taken} of {due} taken up."));
        for line in &sheet.gate {
            let name = scenario.name(Person(line.who));
            let what = match line.duty {
                Duty::Risk => format!("asking {name} about danger"),
                Duty::Attack => format!("stopping what was done to {name}"),
            };
            let how = match (line.taken, line.critical) {
                (true, _) => "taken up",
                (false, true) => "missed, though it was spoken: take this one to supervision",
                (false, false) => "missed",
            };
            page.item(format!("Decision {}, {what}: {how}.", line.ordinal));
        }
    }
    if let Some(safety) = &debrief.safety {
        let parts = |parts: &[SafetyPart]| {
            let parts: Vec<String> = parts.iter().map(|p| spoken(p.name())).collect();
            if parts.is_empty() { "none".into() } else { words::list(&parts) }
        };
        let said: Vec<SafetyPart> = safety.said.iter().map(|(part, _)| *part).collect();
        page.para(format!(
            "Of asking about danger, you said: {}. Not said: {}.",
            parts(&said),
            parts(&safety.missing)
        ));
    }

    if let (Some(first), Some(last)) = (sheet.trajectory.first(), sheet.trajectory.last()) {
        page.heading("Where the group went");
        page.para(
            "This is what the model's group did, apart from the score. Levels are model units from 0 to 100.",
        );
        for &level in GroupLevel::ALL {
            let way: Vec<i32> = sheet.trajectory.iter().map(|m| points(m.group[level as usize])).collect();
            let numbers: Vec<String> = way.iter().map(ToString::to_string).collect();
            page.item(format!(
                "{}: {} → {}  {} ({})",
                capital(&spoken(level.name())),
                points(first.group[level as usize]),
                points(last.group[level as usize]),
                sparkline(&way),
                numbers.join(" ")
            ));
        }
        if last.assumption != Assumption::Work {
            page.para(format!("At the end the group behaved {}.", words::assumption(last.assumption)));
        }
    }

    page.heading("How it ended");
    match debrief.ending {
        Some(e) => {
            let ending = &scenario.endings[usize::from(e)];
            let kind = match ending.kind {
                EndingKind::Good => "the group can use what happened",
                EndingKind::Mixed => "something was kept and something lost",
                EndingKind::Costly => "somebody paid for it",
            };
            page.para(format!("{}: {kind}.", fill(scenario, &ending.title, Person::NOBODY)));
            page.para(fill(scenario, &ending.after, Person::NOBODY));
        }
        None => {
            page.para("It has not ended: this is the debrief so far.");
        }
    }
}
