//! Policies that do one thing whatever happens. Must not know the room.

use super::{Candidate, Policy};
use crate::vocabulary::*;

/// What each candidate is worth to a crude policy: 1 to its taste, 0 not. Nothing to its taste: all the same.
pub(super) fn appraise(policy: Policy, offered: &[Candidate]) -> Vec<i32> {
    let longest = offered.iter().map(length).max().unwrap_or(0);
    let one = |only: Option<usize>| (0..offered.len()).map(|i| i32::from(Some(i) == only)).collect();
    match policy {
        Policy::First => one(Some(0)),
        Policy::Longest => one(offered.iter().position(|c| length(c) == longest)),
        _ => offered.iter().map(|c| i32::from(likes(policy, c.id(), c.data.family))).collect(),
    }
}

fn length(candidate: &Candidate) -> usize {
    candidate.choice.says.chars().count()
}

fn likes(policy: Policy, id: Intervention, family: Family) -> bool {
    use Intervention as I;
    match policy {
        Policy::Support => family == Family::Support,
        Policy::Interpret => {
            matches!(family, Family::Process | Family::Confrontation | Family::Transference)
        }
        Policy::Question => {
            matches!(id, I::Clarify | I::DrawOut | I::InviteResponse | I::XInterrogate | I::XForce)
        }
        Policy::Advise => matches!(id, I::XAdvise | I::XLecture | I::Inform | I::Coach),
        Policy::Silence => id == I::HoldSilence,
        _ => false,
    }
}
