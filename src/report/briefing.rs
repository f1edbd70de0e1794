//! The briefing before a session: what a leader would know before going in. Must not know what will happen.

use super::rows::Page;
use super::words::{self, capital, fill, goal, list};
use crate::scenario::compiled::{Person, Scenario};
use crate::vocabulary::*;

/// The briefing.
pub fn briefing(scenario: &Scenario, mode: Mode) -> Page {
    let head = &scenario.head;
    let text = |t: &str| fill(scenario, t, Person::NOBODY);
    let mut page = Page::new();
    page.title(text(&head.title)).blank().para(text(&head.summary));

    page.heading("The group");
    let g = &head.group;
    let open = if head.frame.open { "open" } else { "closed" };
    let place = if head.frame.online { ", meeting online" } else { "" };
    let session = match (g.session, g.of) {
        (0, _) => String::new(),
        (n, 0) => format!(" Session {n}."),
        (n, of) => format!(" Session {n} of {of}."),
    };
    page.para(format!(
        "A {open} {}{place}.{session} It is in the stage of {}. About {} minutes.",
        words::kind(g.kind),
        words::stage(g.stage),
        g.minutes
    ));
    page.para(text(&head.frame.setting));
    if let Some(approach) = &g.approach {
        page.para(format!("Approach: {}. {}", text(&approach.name), text(&approach.evidence)));
    }
    if !head.frame.agreement.is_empty() {
        page.heading("What the group agreed");
        page.items(head.frame.agreement.iter().map(|a| text(a)));
    }
    if !head.frame.told.is_empty() {
        page.para(text(&head.frame.told));
    }
    if !(head.frame.privacy.is_empty() && head.frame.duty.is_empty() && head.frame.contact.is_empty()) {
        page.heading("Privacy and its limits");
        page.para(text(&head.frame.privacy)).para(text(&head.frame.duty)).para(text(&head.frame.contact));
    }

    page.heading("Who is in the group");
    for member in &scenario.members {
        let about = match (member.pronouns.as_str(), member.age) {
            ("", age) => format!("{age}"),
            (pronouns, age) => format!("{pronouns}, {age}"),
        };
        let tonight = match member.attendance {
            Attendance::Present => "",
            Attendance::AbsentWithWord => " Sent word: not here tonight.",
            Attendance::AbsentWithoutWord => " Not here, and no word.",
            Attendance::Late => " Not here yet.",
            Attendance::New => " Here for the first time.",
            Attendance::Leaving => " Here for the last time.",
        };
        page.marked("-", format!("{} ({about}). {}{tonight}", member.name, text(&member.intake)));
    }
    if let Some(co) = &head.frame.co_leader {
        page.item(format!("{}, your co-leader. {}", co.name, text(&co.style)));
    }

    page.heading("What is trained");
    page.items(head.objectives.iter().map(|o| text(o)));
    let goals: Vec<&str> = head.goals.iter().map(|(g, _)| goal(*g)).collect();
    if !goals.is_empty() {
        page.para(format!("Goals: {}.", list(&goals)));
    }

    if !head.content_notes.is_empty() {
        page.heading("Good to know beforehand");
        page.items(head.content_notes.iter().map(|n| text(n)));
        if let Some(other) = &head.opt_out {
            page.para(format!("If you would rather not: {other} trains the same. (fishbowl play {other})"));
        }
    }
    page.blank().para(
        "This is training, not therapy; the people are invented. Pausing and leaving cost nothing. \
         It is a knowledge test: you are asked what would be best to say.",
    );
    page.para(match mode {
        Mode::Practice => "Practice: every choice is explained, there are hints, and you can go back.",
        Mode::Assessment => "Assessment: nothing is explained before the end, and there is no way back.",
    });
    page
}

/// What one line of the shelf says about a scenario.
pub fn shelf_line(scenario: &Scenario) -> String {
    let g = &scenario.head.group;
    let about: Vec<String> = g
        .themes
        .iter()
        .map(|t| words::spoken(t.name()))
        .chain(g.challenges.iter().map(|c| words::spoken(c.name())))
        .collect();
    format!(
        "{} ({}), stage of {}, {} minutes. {}.",
        capital(words::kind(g.kind)),
        scenario.head.language,
        g.stage.name().to_lowercase(),
        g.minutes,
        capital(&about.join(", "))
    )
}
