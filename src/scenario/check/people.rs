//! Everybody in the room has something to do. Must not know what they do.

use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;
use crate::scenario::words::list_of;
use crate::vocabulary::*;

/// Decisions with a palette below which a scenario can do without reactions.
const ENOUGH: usize = 4;

/// Checks that every member takes part and can answer the palette.
pub(super) fn check(scenario: &Scenario, out: &mut Findings) {
    unused(scenario, out);
    reactions(scenario, out);
}

fn unused(scenario: &Scenario, out: &mut Findings) {
    for (m, member) in scenario.members.iter().enumerate() {
        // Reactions are lines too, but a member with nothing but reactions takes no part.
        let own: usize = member.reactions.iter().map(|s| s.len()).sum();
        let all = scenario.lines.iter().filter(|l| l.by.member() == Some(m)).count();
        let addressed = scenario.lines.iter().any(|l| (l.to.0 | l.at.0) & (1 << m) != 0);
        let moved_at = scenario.options.iter().any(|o| o.to.0 & (1 << m) != 0);
        let away = matches!(member.attendance, Attendance::AbsentWithWord | Attendance::AbsentWithoutWord);
        if all <= own && !addressed && !moved_at && !away {
            out.add(
                codes::UNUSED_MEMBER,
                format!("members[{m}]"),
                format!("{} never speaks, and nobody speaks to them.", member.name),
            )
            .why("A person in the circle whom nothing reaches is a riddle to the student and to the rules.")
            .help("Give them a line, if only something seen; or let them be absent; or take them out.");
        }
    }
}

fn reactions(scenario: &Scenario, out: &mut Findings) {
    let palettes = scenario.decisions.iter().filter(|d| d.palette).count();
    let some = scenario.members.iter().any(|m| m.reactions.iter().any(|s| !s.is_empty()));
    if palettes == 0 || !some && palettes < ENOUGH {
        return;
    }
    for (m, member) in scenario.members.iter().enumerate() {
        let missing: Vec<&str> = Reaction::ALL
            .iter()
            .zip(&member.reactions)
            .filter(|(_, s)| s.is_empty())
            .map(|(r, _)| r.name())
            .collect();
        if missing.is_empty()
            || matches!(member.attendance, Attendance::AbsentWithWord | Attendance::AbsentWithoutWord)
        {
            continue;
        }
        let fields: Vec<String> = missing.iter().map(|n| n.to_lowercase()).collect();
        out.add(
            codes::NO_REACTIONS,
            format!("members[{m}]"),
            format!("{} cannot answer every move of the palette.", member.name),
        )
        .why(format!(
            "The palette may be used here, and there is nothing for {}: the member would say nothing.",
            list_of(&fields)
        ))
        .help("Write at least two reactions for each, or set palette: false at the decisions.");
    }
}
