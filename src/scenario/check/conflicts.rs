//! Conflicts and enactments as written: who has one, what answers it. Must not know what happens in the session.

use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use std::collections::BTreeMap;

/// Activation at the start where the author is silent.
const ACTIVATION: u8 = 15;

/// Checks every conflict and every enactment.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let members = At::ROOT.field("members");
    let mut known: BTreeMap<&str, (usize, &Member)> = BTreeMap::new();
    for (i, member) in doc.members.iter().enumerate() {
        known.entry(&member.id).or_insert((i, member));
        if let Some(t) = member.trust.iter().position(|(who, _)| *who == member.id) {
            out.add(
                codes::NOT_HERE,
                &members.index(i).field("trust").index(t).index(0),
                "Trust is in somebody else.",
            )
            .why("`trust` says how far this member trusts each of the others.")
            .help("Name another member, or take the entry away.");
        }
        if let Some(conflict) = &member.conflict {
            answers(conflict, member, &members.index(i).field("conflict"), out);
        }
    }
    let list = At::ROOT.field("enactments");
    for (i, enactment) in doc.enactments.iter().enumerate() {
        let Some((m, member)) = known.get(enactment.of.as_str()) else { continue };
        let at = list.index(i);
        if member.conflict.is_none() {
            out.add(codes::NO_CONFLICT, &at.field("of"), format!("{} carries no conflict.", member.name))
                .why("An enactment replays a conflict: without one nothing can be repeated or answered.")
                .help("Write the member's `conflict`, or take the enactment away.")
                .also(&members.index(*m), "this member");
        } else if member.activation.unwrap_or(ACTIVATION) >= enactment.at {
            out.add(codes::AT_ONCE, &at.field("at"), "This enactment is ready before anything has happened.")
                .why(format!(
                    "{} begins with an activation of {}, which is not below {}.",
                    member.name,
                    member.activation.unwrap_or(ACTIVATION),
                    enactment.at
                ))
                .help(
                    "Raise `at`, or lower the member's `activation`, unless it is meant to follow the first scene whatever happens there.",
                );
        }
    }
}

fn answers(conflict: &Conflict, member: &Member, at: &At<'_>, out: &mut Findings) {
    if conflict.cast_on == member.id {
        out.add(codes::NOT_HERE, &at.field("cast_on"), "Nobody casts the old figure on themselves.")
            .why("The conflict is replayed with somebody else in the room in the part of the old figure.")
            .help("Name another member, \"leader\" or \"group\".");
    }
    let both = conflict.disconfirms_if.iter().position(|i| conflict.repeats_if.contains(i));
    if let Some(i) = both {
        let name = conflict.disconfirms_if[i];
        out.add(
            codes::BOTH_ANSWERS,
            &at.field("disconfirms_if").index(i),
            format!("`{name}` both repeats and disconfirms."),
        )
        .why("The same move cannot give the old answer and spare it.")
        .help("Keep it in the list that fits this member.");
    }
    if conflict.disconfirms_if.is_empty() {
        out.add(
            codes::NO_ANSWER,
            &at.field("disconfirms_if"),
            format!("No intervention answers the conflict of {}.", member.name),
        )
        .why("Without one the old answer comes every time, whatever the leader does.")
        .help("Name the interventions by which the feared answer does not come.");
    }
}
