//! Each decision in the debrief: what was offered, chosen, keyed and passed over. Must not know the whole score.

use super::feedback::{ratings, standing, why};
use super::rows::Page;
use super::words::{decimal, fill, group_level, made, phase, say};
use crate::debrief::{Debrief, Reviewed};
use crate::scenario::compiled::{DecisionId, Home, Person, Scenario};
use crate::session::{Move, Sitting, Step, chosen};
use crate::vocabulary::GroupLevel;
use crate::words::Words;

/// Name of where a decision belongs, for readers.
pub fn place(words: &Words, scenario: &Scenario, decision: DecisionId) -> String {
    match scenario.decisions[usize::from(decision)].home {
        Home::Scene(s) => {
            let scene = &scenario.scenes[usize::from(s)];
            let title = if scene.title.is_empty() { &scene.id } else { &scene.title };
            fill(scenario, title, Person::NOBODY)
        }
        Home::Enactment(e) => {
            let of = scenario.enactments[usize::from(e)].of;
            say!(words, "report-old-story", who = &scenario.members[usize::from(of)].name)
        }
    }
}

/// All decisions of the first branch.
pub fn page(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    if !debrief.decisions.is_empty() {
        page.heading(words.say("report-decisions-heading"));
    }
    for reviewed in &debrief.decisions {
        one(words, sitting, debrief, reviewed, page);
    }
}

fn one(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, reviewed: &Reviewed, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    let judged = &debrief.sheet.decisions[reviewed.judged];
    let place = place(words, scenario, judged.decision);
    page.blank().said(say!(words, "report-decision", n = judged.ordinal, place = place), "");
    let Some(mine) = judged.made() else { return };
    page.para(say!(words, "report-you-chose", made = made(words, scenario, theory, mine.mv)));
    ratings(words, scenario, theory, mine, page);
    page.para(standing(words, judged));
    let best = reviewed.passed_over.as_ref().map(|p| p.offered);
    match &reviewed.passed_over {
        Some(passed) => {
            let best = &judged.offered[passed.offered];
            let made = made(words, scenario, theory, best.mv);
            page.para(if passed.gain > 0 {
                say!(words, "report-passed-over", made = made)
            } else {
                say!(words, "report-as-good", made = made)
            });
            ratings(words, scenario, theory, best, page);
        }
        None => {
            page.para(words.say("report-nothing-higher"));
        }
    }
    let others = judged.offered.iter().enumerate();
    let others: Vec<_> =
        others.filter(|(i, _)| Some(*i) != judged.chosen && Some(*i) != best).map(|(_, r)| r).collect();
    if !others.is_empty() {
        page.para(words.say("report-also-on-offer"));
    }
    for rated in others {
        let rating = decimal(words, judged.worth(rated));
        let made = made(words, scenario, theory, rated.mv);
        page.item(say!(words, "report-offered", rating = rating, made = made));
    }
    // What the author says where key and theory part, and where it is written.
    let moves = [Some(mine.mv), best.map(|b| judged.offered[b].mv)];
    let mut sources: Vec<&String> = Vec::new();
    for mv in moves.into_iter().flatten() {
        let Some(choice) = chosen(scenario, judged.decision, mv) else { continue };
        if mv == mine.mv && !choice.because.is_empty() && !matches!(mv, Move::Palette(..)) {
            page.para(fill(scenario, &choice.because, Person::NOBODY));
        }
        for source in &choice.sources {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    if !sources.is_empty() {
        let sources: Vec<&str> = sources.iter().map(|s| s.as_str()).collect();
        page.para(say!(words, "report-sources", sources = sources.join("; ")));
    }
}

/// Branches tried after going back.
pub fn explored(words: &Words, sitting: &Sitting<'_>, debrief: &Debrief, page: &mut Page) {
    let (scenario, theory) = (sitting.scenario, sitting.theory);
    if debrief.explored.is_empty() {
        return;
    }
    page.heading(words.say("report-explored")).para(words.say("report-explored-is"));
    for tried in &debrief.explored {
        let step = &sitting.steps[tried.step];
        let place = place(words, scenario, step.decision);
        let made = made(words, scenario, theory, step.mv);
        page.item(say!(words, "report-tried", n = tried.judged.ordinal, place = place, made = made));
        if let Some(rated) = tried.judged.made() {
            let why = why(words, scenario, theory, &tried.feedback.why);
            let rating = decimal(words, rated.composite);
            page.under(say!(words, "report-tried-rated", rating = rating, why = why));
        }
        let first = tried.instead_of.map(|f| &sitting.steps[f]);
        for line in first.map(|first| beside(words, scenario, first, step)).unwrap_or_default() {
            page.under(line);
        }
    }
}

/// How the group stood after each of two ways of taking the same step.
fn beside(words: &Words, scenario: &Scenario, first: &Step, other: &Step) -> Vec<String> {
    // Less than two points is not worth a line.
    const TELLING: i32 = 200;
    let apart = GroupLevel::ALL.iter().filter_map(|&level| {
        let (was, now) = (first.after.state.group(level), other.after.state.group(level));
        ((was - now).abs() >= TELLING).then(|| {
            let (now, was) = (decimal(words, now), decimal(words, was));
            say!(words, "report-instead", level = group_level(words, level), now = now, was = was)
        })
    });
    let apart: Vec<String> = apart.collect();
    let mut lines = Vec::new();
    if !apart.is_empty() {
        lines.push(say!(words, "report-group-after", levels = apart.join(", ")));
    }
    for (m, member) in scenario.members.iter().enumerate() {
        let (was, now) = (first.after.state.members[m].phase, other.after.state.members[m].phase);
        if was != now {
            let (was, now) = (phase(words, was), phase(words, now));
            lines.push(say!(words, "report-phase-instead", who = &member.name, now = now, was = was));
        }
    }
    lines
}
