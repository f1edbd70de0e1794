//! Whether what happens in a session can stir the conflicts its members carry. Must not know exact effects.

use super::graph::Ways;
use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;
use crate::vocabulary::*;

/// The most one act can add to activation, points: 15 if addressed, half as much again from the person the
/// conflict is cast on. Damping only makes it less.
const MOST: u32 = 23;

/// Checks every conflict against the acts in the file.
pub(super) fn check(ways: &Ways<'_>, out: &mut Findings) {
    let scenario = ways.scenario;
    let with_loop = ways.has_loop();
    for (m, member) in scenario.members.iter().enumerate() {
        let Some(conflict) = &member.conflict else { continue };
        let stirrings = stirrings(scenario, m, conflict.triggers);
        if stirrings == 0 {
            let names: Vec<&str> = conflict.text.triggers.iter().map(|a| a.name()).collect();
            let why = match names.is_empty() {
                true => "Its list of triggers is empty.".to_string(),
                false => format!(
                    "Nobody ever does what would stir it ({}), neither in a line nor by a leader's move.",
                    names.join(", ")
                ),
            };
            out.add(
                codes::NOT_STIRRED,
                format!("members[{m}].conflict.triggers"),
                format!("Nothing can stir the conflict of {}.", member.name),
            )
            .why(why)
            .help("Let somebody do one of these things in a line (`acts`), or name triggers that happen.");
            continue;
        }
        let Some(e) = scenario.enactment_of(m) else { continue };
        let enactment = &scenario.enactments[e];
        let most = u32::from(member.activation) + stirrings * MOST;
        if !with_loop && most < u32::from(enactment.at) {
            let times = if stirrings == 1 { "once".to_string() } else { format!("{stirrings} times") };
            out.add(codes::THRESHOLD, format!("enactments[{e}].at"), format!("The enactment of {} cannot come.", member.name))
                .why(format!(
                    "Activation begins at {} and can be stirred {times} at most, which gives no more than {most}; it comes at {}.",
                    member.activation, enactment.at
                ))
                .help("Lower `at`, raise the member's `activation`, or let more happen that stirs the conflict.");
        }
    }
}

/// How often a member can be stirred in one session, at most.
fn stirrings(scenario: &Scenario, member: usize, triggers: u32) -> u32 {
    let stirs = |act: Act| triggers & (1 << act as u32) != 0;
    let in_lines = |span: Span| -> u32 {
        let lines = scenario.lines[span.indices()].iter().filter(|l| l.by.member() != Some(member));
        lines.flat_map(|l| &l.acts).filter(|a| stirs(**a)).count() as u32
    };
    let by_move = |i: Intervention| act_of(i).is_some_and(stirs);
    let any_move = Intervention::ALL.iter().any(|i| by_move(*i));
    let mut sum: u32 = scenario.scenes.iter().map(|s| in_lines(s.lines)).sum();
    for e in &scenario.enactments {
        sum += in_lines(e.lines)
            + in_lines(e.again)
            + e.phases.iter().map(|(_, lines)| in_lines(*lines)).sum::<u32>();
    }
    for decision in &scenario.decisions {
        let ways = decision.options.indices().chain([usize::from(decision.silence)]);
        let most = ways
            .map(|o| {
                let option = &scenario.options[o];
                let moves =
                    u32::from(by_move(option.intervention)) + u32::from(option.also.is_some_and(by_move));
                let replies = &scenario.replies[option.replies.indices()];
                moves + replies.iter().map(|r| in_lines(r.lines)).max().unwrap_or(0)
            })
            .max()
            .unwrap_or(0);
        sum += most.max(u32::from(decision.palette && any_move));
    }
    sum
}

/// The act a leader's move also is: it stirs, as the same act by a member would.
fn act_of(intervention: Intervention) -> Option<Act> {
    use Intervention::*;
    Some(match intervention {
        Block | SetFrame => Act::Limits,
        XInterrogate | XForce => Act::Presses,
        Confront => Act::Confronts,
        XAdvise | XLecture | Inform => Act::Advises,
        SupportNormalise | XRescue | XFalseReassure => Act::Comforts,
        ReinforceNew => Act::Praises,
        Reflect | Clarify | DrawOut => Act::Asks,
        Repair => Act::Apologises,
        XSmooth => Act::ChangesSubject,
        XAvoid => Act::Ignores,
        XDefendSelf | XTakeSide => Act::Criticises,
        HoldSilence => Act::FallsSilent,
        _ => return None,
    })
}
