//! The briefing before a session: what a leader would know before going in. Must not know what will happen.

use super::rows::Page;
use super::words::{self as terms, capital, fill, goal, list, say};
use crate::scenario::compiled::{Person, Scenario};
use crate::vocabulary::*;
use crate::words::Words;

/// The briefing.
pub fn briefing(words: &Words, scenario: &Scenario, mode: Mode) -> Page {
    let head = &scenario.head;
    let text = |t: &str| fill(scenario, t, Person::NOBODY);
    let mut page = Page::new();
    page.title(text(&head.title)).blank().para(text(&head.summary));

    page.heading(words.say("report-briefing-group"));
    let g = &head.group;
    let yes = |is: bool| if is { "yes" } else { "no" };
    let (open, online) = (yes(head.frame.open), yes(head.frame.online));
    let kind = terms::kind(words, g.kind);
    let mut about = vec![say!(words, "report-briefing-about", open = open, kind = kind, online = online)];
    match (g.session, g.of) {
        (0, _) => {}
        (n, 0) => about.push(say!(words, "report-briefing-session", n = n)),
        (n, of) => about.push(say!(words, "report-briefing-session-of", n = n, of = of)),
    }
    about.push(say!(words, "report-briefing-stage", stage = terms::stage(words, g.stage)));
    about.push(say!(words, "report-minutes", n = g.minutes));
    page.para(about.join(" "));
    page.para(text(&head.frame.setting));
    if let Some(approach) = &g.approach {
        let (name, evidence) = (text(&approach.name), text(&approach.evidence));
        page.para(say!(words, "report-briefing-approach", name = name, evidence = evidence));
    }
    if !head.frame.agreement.is_empty() {
        page.heading(words.say("report-briefing-agreed"));
        page.items(head.frame.agreement.iter().map(|a| text(a)));
    }
    if !head.frame.told.is_empty() {
        page.para(text(&head.frame.told));
    }
    if !(head.frame.privacy.is_empty() && head.frame.duty.is_empty() && head.frame.contact.is_empty()) {
        page.heading(words.say("report-briefing-privacy"));
        page.para(text(&head.frame.privacy)).para(text(&head.frame.duty)).para(text(&head.frame.contact));
    }

    page.heading(words.say("report-briefing-who"));
    for member in &scenario.members {
        let about = match (member.pronouns.as_str(), member.age) {
            ("", age) => format!("{age}"),
            (pronouns, age) => format!("{pronouns}, {age}"),
        };
        let tonight = match member.attendance {
            Attendance::Present => None,
            Attendance::AbsentWithWord => Some(say!(words, "report-briefing-word")),
            Attendance::AbsentWithoutWord => Some(say!(words, "report-briefing-no-word")),
            Attendance::Late => Some(say!(words, "report-briefing-late")),
            Attendance::New => Some(say!(words, "report-briefing-new")),
            Attendance::Leaving => Some(say!(words, "report-briefing-leaving")),
        };
        let tonight = tonight.map_or(String::new(), |t| format!(" {t}"));
        page.marked("-", format!("{} ({about}). {}{tonight}", member.name, text(&member.intake)));
    }
    if let Some(co) = &head.frame.co_leader {
        let style = text(&co.style);
        page.item(say!(words, "report-briefing-co-leader", name = &co.name, style = style));
    }

    page.heading(words.say("report-briefing-trained"));
    page.items(head.objectives.iter().map(|o| text(o)));
    let goals: Vec<String> = head.goals.iter().map(|(g, _)| goal(words, *g)).collect();
    if !goals.is_empty() {
        page.para(say!(words, "report-briefing-goals", goals = list(words, &goals)));
    }

    if !head.content_notes.is_empty() {
        page.heading(words.say("report-briefing-notes"));
        page.items(head.content_notes.iter().map(|n| text(n)));
        if let Some(other) = &head.opt_out {
            page.para(say!(words, "report-briefing-opt-out", id = other));
        }
    }
    page.blank().para(words.say("report-briefing-training"));
    page.para(match mode {
        Mode::Practice => say!(words, "report-briefing-practice"),
        Mode::Assessment => say!(words, "report-briefing-assessment"),
    });
    page
}

/// What one line of the shelf says about a scenario.
pub fn shelf_line(words: &Words, scenario: &Scenario) -> String {
    let g = &scenario.head.group;
    let about: Vec<String> = g
        .themes
        .iter()
        .map(|t| terms::theme(words, *t))
        .chain(g.challenges.iter().map(|c| terms::challenge(words, *c)))
        .collect();
    say!(
        words,
        "report-shelf-line",
        kind = capital(&terms::kind(words, g.kind)),
        language = &scenario.head.language,
        stage = terms::stage_name(words, g.stage),
        minutes = g.minutes,
        about = capital(&about.join(", ")),
    )
}
