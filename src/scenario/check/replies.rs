//! What follows a move: replies in an order that lets each be given. Must not know what is said in them.

use super::walk::{self, Way};
use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use crate::scenario::document::*;
use crate::scenario::locate::At;

/// Checks the replies of every option, and that a decision always offers something.
pub(super) fn check(doc: &Document, out: &mut Findings) {
    walk::decisions(doc, |decision, _, at| {
        if !decision.options.is_empty() && decision.options.iter().all(|o| o.needs.is_some()) {
            out.add(codes::ALL_HIDDEN, &at.field("options"), "Every option here has a condition.")
                .why("When none of them holds, the student could only say nothing.")
                .help("Let at least one option, better two, stand without `needs`.");
        }
        walk::ways(decision, at, |way, at| replies(&way, at, out));
    });
}

fn replies(way: &Way<'_>, at: &At<'_>, out: &mut Findings) {
    let list = at.field("then");
    let then = way.then;
    if then.is_empty() {
        if let Some(option) = way.option {
            let id: String = option.id.chars().take(60).collect();
            out.add(codes::NO_REPLY, at, format!("Nothing follows `{id}`."))
                .why("A student learns from how the room answers; without a reply the session goes on as if nothing had been said.")
                .help("Write then: [Reply(lines: [ … ])].");
        }
        return;
    }
    let open = then.iter().position(|r| r.needs.is_none());
    match open {
        Some(first) if first + 1 < then.len() => {
            out.add(codes::UNREACHED_REPLY, &list.index(first + 1), "This reply is never given.")
                .why("The first reply whose condition holds is given, and the one before has no condition.")
                .help("Put the reply without `needs` last.")
                .also(&list.index(first), "this one always comes first");
        }
        None => {
            out.add(
                codes::NO_FALLBACK,
                &list.index(then.len() - 1),
                "If no condition holds, nothing follows this move.",
            )
            .why("Every reply here has a condition.")
            .help("Let the last reply stand without `needs`, for every other state.");
        }
        _ => {}
    }
    for (i, reply) in then.iter().enumerate() {
        if reply.lines.is_empty() && reply.leads_to.is_none() {
            out.add(codes::NO_REPLY, &list.index(i), "This reply is empty.")
                .why("It holds no line and leads nowhere, so the room does not answer.")
                .help("Write what the room says or does, if only a look.");
        }
    }
    let Some(option) = way.option else { return };
    if let Some(i) = then.iter().position(|r| r.declines)
        && !option.asks
    {
        out.add(
            codes::DECLINE,
            &list.index(i).field("declines"),
            "This reply declines what was no invitation.",
        )
        .why("Only an option with `asks: true` can be declined.")
        .help("Add asks: true to the option, or take `declines` away.");
    }
}
