//! Conditions that can never hold, or always do. Must not know where conditions stand.
//!
//! Only what follows from the words themselves and from what the file can bring about at all: empty bounds,
//! contradictions inside `All`, phases of somebody without a conflict, stages no scene sets.

use super::walk;
use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;
use crate::vocabulary::*;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every condition.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    let mut stages: BTreeSet<Stage> = doc.scenes.iter().filter_map(|s| s.stage).collect();
    stages.insert(doc.group.stage);
    let mut risk = false;
    walk::lines(doc, |line, _, _| risk |= line.risk > 0);
    let facts = Possible {
        stages,
        risk,
        replayed: doc.enactments.iter().map(|e| e.of.as_str()).collect(),
        members: doc.members.iter().map(|m| m.id.as_str()).collect(),
    };
    walk::conditions(doc, |condition, at| facts.check(condition, at, out));
}

/// What this file can bring about.
struct Possible<'d> {
    stages: BTreeSet<Stage>,
    /// Whether any line is a sign of risk.
    risk: bool,
    /// Members whose conflict is replayed.
    replayed: BTreeSet<&'d str>,
    members: BTreeSet<&'d str>,
}

impl Possible<'_> {
    fn check(&self, condition: &Condition, at: &At<'_>, out: &mut Findings) {
        use Condition::*;
        let inner = at.index(0);
        match condition {
            All(list) => {
                if list.is_empty() {
                    always(
                        at,
                        "All([]) asks for nothing.",
                        "Write conditions into it, or leave it out.",
                        out,
                    );
                }
                let found = out.errors();
                self.each(list, &inner, out);
                if out.errors() == found {
                    together(list, at, out);
                }
            }
            Any(list) => {
                if list.is_empty() {
                    never(
                        at,
                        "Any([]) offers nothing that could hold.",
                        "Write conditions into it, or leave it out.",
                        out,
                    );
                }
                self.each(list, &inner, out);
            }
            Not(one) => self.check(one, &inner, out),
            Group { at_least, at_most, .. }
            | Alliance { at_least, at_most, .. }
            | Arousal { at_least, at_most, .. }
            | Insight { at_least, at_most, .. }
            | Activation { at_least, at_most, .. } => bounds(*at_least, *at_most, at, out),
            Trust { of, in_whom, at_least, at_most } => {
                bounds(*at_least, *at_most, at, out);
                if of == in_whom {
                    never(
                        at,
                        "Nobody's trust in themselves is kept.",
                        "Name another member in `in_whom`.",
                        out,
                    );
                }
            }
            Phase { of, is } => self.phase(of, is, at, out),
            Cast { of, .. } if self.never_replayed(of) => {
                never(
                    at,
                    &format!("`{of}` never casts anybody: there is no enactment of this member."),
                    "Write an enactment, or take the condition away.",
                    out,
                );
            }
            Stage(stage) if !self.stages.contains(stage) => {
                never(
                    at,
                    &format!("The group is never at the stage {stage}."),
                    "It begins at the stage in `group`, and scenes may set another: set it in a scene, or ask for one of those.",
                    out,
                );
            }
            Stage(_) if self.stages.len() == 1 => {
                always(
                    at,
                    "The group is at this stage all through.",
                    "Take the condition away, or let a scene set another stage.",
                    out,
                );
            }
            RiskOpen if !self.risk => {
                never(
                    at,
                    "No line of this file is a sign of risk.",
                    "Give the line with the sign a `risk` of 1, 2 or 3.",
                    out,
                );
            }
            _ => {}
        }
    }

    fn each(&self, list: &[Condition], at: &At<'_>, out: &mut Findings) {
        for (i, condition) in list.iter().enumerate() {
            self.check(condition, &at.index(i), out);
        }
    }

    /// A member who exists and whose conflict can never leave its first phase.
    fn never_replayed(&self, of: &str) -> bool {
        self.members.contains(of) && !self.replayed.contains(of)
    }

    fn phase(&self, of: &str, is: &[Phase], at: &At<'_>, out: &mut Findings) {
        let latent = is.contains(&Phase::Latent);
        let late = self.stages.iter().any(|s| s.number() >= 3);
        if is.is_empty() {
            never(
                at,
                "No phase is named.",
                "Write the phases that count, such as [Contained, Noticed].",
                out,
            );
        } else if self.never_replayed(of) && !latent {
            never(
                at,
                &format!("The conflict of `{of}` stays Latent: there is no enactment of this member."),
                "Write an enactment, or take the condition away.",
                out,
            );
        } else if self.never_replayed(of) || Phase::ALL.iter().all(|p| is.contains(p)) {
            always(
                at,
                "Whatever happens, the conflict is in one of these phases.",
                "Name only the phases that make a difference.",
                out,
            );
        } else if is.iter().all(|p| *p == Phase::Reworked) && !late {
            never(
                at,
                "No conflict can be Reworked before the third stage, Work.",
                "Ask for an earlier phase, or let a scene set the stage to Work.",
                out,
            );
        }
    }
}

fn bounds(at_least: Option<u8>, at_most: Option<u8>, at: &At<'_>, out: &mut Findings) {
    let (low, high) = (at_least.unwrap_or(0), at_most.unwrap_or(100));
    if low > high {
        never(
            at,
            &format!("Nothing is at least {low} and at most {high}."),
            "Exchange the two numbers, or correct one.",
            out,
        );
    } else if low == 0 && high >= 100 {
        always(
            at,
            "Every level lies between 0 and 100.",
            "Write at_least or at_most with the number that makes a difference.",
            out,
        );
    }
}

/// What one member of an `All` says about one thing: it lies in this interval, or among these values.
#[derive(Clone, Copy)]
struct Claim {
    low: u32,
    high: u32,
    values: u32,
}

/// Contradictions between the parts of an `All`, nested ones included.
fn together(list: &[Condition], at: &At<'_>, out: &mut Findings) {
    let mut claims: BTreeMap<(&str, &str, &str), Claim> = BTreeMap::new();
    collect(list, &mut claims);
    let broken = claims.iter().find(|(_, c)| c.low > c.high || c.values == 0);
    if let Some(((what, of, other), claim)) = broken {
        let thing = match (of.is_empty(), other.is_empty()) {
            (true, _) => format!("the group's {what}"),
            (false, true) => format!("the {what} of `{of}`"),
            (false, false) => format!("the {what} of `{of}` in `{other}`"),
        };
        let message = match claim.values {
            0 => format!(
                "The parts of this All exclude each other: {thing} would have to be two things at once."
            ),
            _ => format!(
                "The parts of this All exclude each other: {thing} would have to be at least {} and at most {}.",
                claim.low, claim.high
            ),
        };
        never(at, &message, "Use Any if one of them is enough, or correct one.", out);
    }
}

fn collect<'d>(list: &'d [Condition], claims: &mut BTreeMap<(&'static str, &'d str, &'d str), Claim>) {
    use Condition::*;
    for condition in list {
        let mut between =
            |what: &'static str, of: &'d str, other: &'d str, low: &Option<u8>, high: &Option<u8>| {
                claim(
                    claims,
                    (what, of, other),
                    u32::from(low.unwrap_or(0)),
                    u32::from(high.unwrap_or(100)),
                    u32::MAX,
                );
            };
        match condition {
            All(inner) => collect(inner, claims),
            Group { level, at_least, at_most } => between(level.name(), "", "", at_least, at_most),
            Alliance { of, at_least, at_most } => between("alliance", of, "", at_least, at_most),
            Arousal { of, at_least, at_most } => between("arousal", of, "", at_least, at_most),
            Insight { of, at_least, at_most } => between("insight", of, "", at_least, at_most),
            Activation { of, at_least, at_most } => between("activation", of, "", at_least, at_most),
            Trust { of, in_whom, at_least, at_most } => between("trust", of, in_whom, at_least, at_most),
            Flooded(of) => claim(claims, ("place in the window", of, ""), 0, 100, 1),
            Within(of) => claim(claims, ("place in the window", of, ""), 0, 100, 2),
            Below(of) => claim(claims, ("place in the window", of, ""), 0, 100, 4),
            Phase { of, is } => {
                let phases = is.iter().fold(0, |bits, p| bits | 1 << (*p as u32));
                claim(claims, ("phase", of, ""), 0, 100, phases);
            }
            Assumption(a) => claim(claims, ("assumption", "", ""), 0, 100, 1 << (*a as u32)),
            Stage(s) => claim(claims, ("stage", "", ""), 0, 100, 1 << (*s as u32)),
            _ => {}
        }
    }
}

fn claim<'d>(
    claims: &mut BTreeMap<(&'static str, &'d str, &'d str), Claim>,
    of: (&'static str, &'d str, &'d str),
    low: u32,
    high: u32,
    values: u32,
) {
    let c = claims.entry(of).or_insert(Claim { low: 0, high: 100, values: u32::MAX });
    c.low = c.low.max(low);
    c.high = c.high.min(high);
    c.values &= values;
}

fn never(at: &At<'_>, why: &str, help: &str, out: &mut Findings) {
    out.add(codes::NEVER, at, "This can never hold.").why(why).help(help);
}

fn always(at: &At<'_>, why: &str, help: &str, out: &mut Findings) {
    out.add(codes::ALWAYS, at, "This always holds.").why(why).help(help);
}
