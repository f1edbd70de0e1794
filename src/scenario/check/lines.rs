//! Single lines: acts, cues, risk. Must not know what comes before or after a line.

use super::walk;
use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use crate::vocabulary::*;

/// Checks every line, and the parts of safety checks.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    walk::lines(doc, |line, _, at| {
        acts(line, at, out);
        risk(line, at, out);
        if let Some(i) = line.lures.iter().position(|l| line.cues.contains(l)) {
            out.add(
                codes::CUE_AND_LURE,
                &at.field("lures").index(i),
                format!("{} is both a cue and a lure of this line.", line.lures[i]),
            )
            .why("A cue is really there; a lure only looks like it. Marking it could not be judged.")
            .help("Keep the one that is meant.");
        }
    });
    walk::decisions(doc, |decision, _, at| {
        let options = at.field("options");
        for (i, option) in decision.options.iter().enumerate() {
            let checks = option.intervention == Intervention::SafetyCheck
                || option.also == Some(Intervention::SafetyCheck);
            if checks && option.safety.is_empty() {
                out.add(codes::SAFETY_PARTS, &options.index(i), "This safety check does not say which parts it has.")
                    .why("A check has four parts, which may be spread over moves: ask plainly, say the limits of privacy, say what happens next, come back. Those that are not named do not count.")
                    .help("Write safety: [AskPlainly, SayLimits, SayNext] with the parts that are in these words.");
            }
        }
    });
}

fn acts(line: &Line, at: &At<'_>, out: &mut Findings) {
    if line.by.is_none() && !line.acts.is_empty() {
        out.add(
            codes::ACT_BY_NOBODY,
            &at.field("acts"),
            format!("Nobody does what happens here ({}).", line.acts[0]),
        )
        .why("An act stirs people through who does it to whom, and this line is by nobody.")
        .help("Write by: \"…\" with the one who does it, or take the act away.");
    }
    if !line.at.is_empty() && line.acts.is_empty() && line.cues.is_empty() && line.lures.is_empty() {
        out.add(
            codes::FALLS_ON_NOTHING,
            &at.field("at"),
            "`at` says on whom something falls, and nothing happens in this line.",
        )
        .why("`at` is for acts, cues and lures; whom the words are said to stands in `to`.")
        .help("Write `to` instead, or name the act or the cue.");
    }
}

fn risk(line: &Line, at: &At<'_>, out: &mut Findings) {
    let cue = line.cues.iter().position(|c| matches!(c, Cue::RiskSelf | Cue::RiskOther));
    match cue {
        Some(i) if line.risk == 0 => {
            out.add(codes::RISK_LEVEL, &at.field("cues").index(i), "How plain is this sign of risk?")
                .why("The plainness decides how soon the leader has to ask: within two decisions, or now.")
                .help("Add risk: 1 (veiled), 2 (spoken) or 3 (plan, person or means named).");
        }
        None if line.risk > 0 => {
            out.add(codes::RISK_LEVEL, &at.field("risk"), "What is this a sign of?")
                .why("The line has a plainness of risk and no cue that says which risk.")
                .help("Add cues: [RiskSelf] or cues: [RiskOther].");
        }
        _ => {}
    }
}
