//! Three leaders who look at the room: novice, trainee, expert. Must not know keys, replies or what a move leads to.
//!
//! Each is a list of principles; a principle speaks for or against a candidate by some points, and the points are
//! added up. The points order principles against one another and measure nothing (convention).

use super::room::{Room, Sign};
use super::{Candidate, Policy, Seen};
use crate::scenario::compiled::Person;
use crate::session::{Answer, holds_room, preview, stops_attack};
use crate::vocabulary::Intervention as I;
use crate::vocabulary::*;

/// Below this a room is not safe yet, hundredths of a point.
const SAFE: i32 = 5_000;

/// What each candidate is worth to this leader.
pub(super) fn appraise(leader: Policy, seen: &Seen, offered: &[Candidate]) -> Vec<i32> {
    let room = Room::read(seen);
    offered
        .iter()
        .map(|c| match leader {
            Policy::Novice => novice(seen, &room, c),
            Policy::Trainee => trainee(seen, &room, c),
            _ => expert(seen, &room, c),
        })
        .collect()
}

/// A beginner wants it to be well again. Feels each feeling as a task, asks the person who spoke last for more facts,
/// gives the reply the pattern pulls for (Kiesler 1983), leaves silence and the whole group alone (trainees' omissions
/// rather than false links: Li, Kivlighan & Gold 2015).
fn novice(seen: &Seen, room: &Room, c: &Candidate) -> i32 {
    let mut points = match c.id() {
        I::XFalseReassure | I::XRescue | I::XAdvise | I::SupportNormalise | I::Inform => 3,
        I::XSmooth | I::XDyad | I::XInterrogate | I::XPromise | I::Clarify | I::Coach => 2,
        I::Reflect | I::DrawOut | I::SetFrame | I::XLecture => 1,
        I::HoldSilence => -4,
        _ => match c.data.family {
            Family::Process | Family::Confrontation | Family::Transference => -2,
            _ => 0,
        },
    };
    // Heat is to be cooled, whoever's it is.
    let calms =
        matches!(c.id(), I::XSmooth | I::Regulate | I::Block | I::SupportNormalise | I::XFalseReassure);
    if room.heat && calms {
        points += 3;
    }
    // Whoever spoke last is whom one answers.
    if room.last.is_some_and(|p| c.to().names(p)) {
        points += 2;
    }
    // The natural reply is the one the old pattern calls for.
    if live(seen).any(|m| natural(seen, m, c)) {
        points += 4;
    }
    points
}

/// Whether a move lies where a live pattern pulls the other (within 25 on both axes).
fn natural(seen: &Seen, m: usize, c: &Candidate) -> bool {
    seen.scenario.members[m].conflict.as_ref().is_some_and(|conflict| {
        let pull = conflict.text.pull;
        let reach = seen.theory.sizes.pull_reach;
        (c.data.dominance - i32::from(pull.dominance)).abs() <= reach
            && (c.data.affiliation - i32::from(pull.affiliation)).abs() <= reach
    })
}

fn live<'a>(seen: &'a Seen) -> impl Iterator<Item = usize> + use<'a> {
    let state = &seen.session.state;
    state.present().filter(|&m| state.members[m].phase == Phase::Enacted)
}

/// A trainee makes sound moves, validates before anything else, sees what one member shows and turns to that member;
/// does not yet see what the whole group does, how deep a move goes, or where an old scene is being replayed.
fn trainee(seen: &Seen, room: &Room, c: &Candidate) -> i32 {
    if c.id().is_error() {
        return -6;
    }
    let mut points = match c.data.family {
        Family::Support | Family::Repair => 2,
        Family::Linking | Family::Activation => 2,
        Family::Frame => 1,
        Family::Process | Family::Silence => 0,
        Family::Confrontation | Family::Transference => -1,
        // Errors have returned above.
        Family::Error => 0,
    };
    points += duty(seen, c) / 4;
    for sign in room.signs.iter().filter(|s| s.by.member().is_some()) {
        if indicated(sign.cue).contains(&c.id()) && c.to().names(sign.by) {
            points += 3;
        }
    }
    if room.last.is_some_and(|p| c.to().names(p)) {
        points += 1;
    }
    points
}

/// Duties first (NICE NG225 2022; harm through mismanaged conflict: Lieberman, Yalom & Miles 1973).
fn duty(seen: &Seen, c: &Candidate) -> i32 {
    let state = &seen.session.state;
    let mut points = 0;
    if let Some(risk) = state.risk {
        // A veiled sign bears one lead-in; a spoken one bears only what holds the room.
        let lead_in = matches!(c.id(), I::Reflect | I::Regulate | I::Block) && risk.age == 0;
        let holds = if risk.level == 1 { lead_in } else { holds_room(c.id()) };
        if c.is(I::SafetyCheck) {
            points += 60;
        } else if holds {
            points += 20;
        }
    }
    if let Some(attacked) = state.attack
        && (stops_attack(c.id()) || c.choice.also.is_some_and(stops_attack))
    {
        // To the one who is hit, before those who hit.
        points += if c.to().reaches(Person(attacked)) { 60 } else { 48 };
    }
    points
}

/// An expert reads where the trouble sits and how much the room can carry, then does the least that is indicated.
fn expert(seen: &Seen, room: &Room, c: &Candidate) -> i32 {
    let Some(would) = preview(seen.scenario, seen.theory, seen.session, c.mv) else { return 0 };
    let state = &seen.session.state;
    let stage = state.stage;
    let mut points = duty(seen, c);
    // What is known not to help.
    if c.id().is_error() {
        points -= 30;
    }
    // The old answer must not come; the other one is what the group is for (Alexander & French 1946; Strupp & Binder).
    points += match would.answer {
        Answer::Answers => 30,
        Answer::NextStep => 25,
        Answer::Validates => 20,
        Answer::Nothing => 0,
        Answer::Touches => -4,
        Answer::Passes => -10,
        Answer::Repeats => -40,
    };
    // A rupture is taken up now, by hearing it (Eubanks, Burckell & Goldfried 2017).
    for m in state.present().filter(|&m| state.members[m].rupture.is_some()) {
        if c.to().reaches(Person(m as u8)) {
            points += match (c.id(), c.data.validates, c.data.expressive) {
                (I::Repair, ..) => 30,
                (_, true, _) => 12,
                (_, _, 2..) => -30,
                _ => 0,
            };
        }
    }
    // Somebody outside the window is steadied, not interpreted (Siegel 1999; Ogden, Minton & Pain 2006).
    for m in state.present() {
        let named = c.to().names(Person(m as u8));
        match state.window(seen.scenario, m) {
            1 if named && matches!(c.id(), I::Regulate | I::Reflect | I::SupportNormalise) => points += 10,
            1 if c.to().reaches(Person(m as u8)) && c.data.expressive > 0 => points -= 10,
            -1 if state.members[m].detached && named && c.id() == I::Regulate => points += 30,
            _ => {}
        }
    }
    // One thing at a time: the sign a move answers best counts, not how many it touches.
    points += room.signs.iter().map(|sign| answer_to(sign, c)).max().unwrap_or(0);
    // Silence that works is left to work, experience before comment; silence that leaves somebody alone is not
    // (Gans & Counselman 2000; Yalom & Leszcz 2020).
    if c.id() == I::HoldSilence {
        points += match room.silence {
            Some(Silence::Moved | Silence::Thoughtful) => 30,
            Some(Silence::Waiting) => 4,
            Some(Silence::Anxious | Silence::Frozen | Silence::Hostile | Silence::Withdrawn) => -25,
            None => -12,
        };
    }
    // The leader opens the hour, and says what holds in it (Foulkes: dynamic administration).
    if state.decisions == 0 && c.is(I::SetFrame) {
        points += 25;
    }
    // A safe room first; deeper when there is one (Kivlighan & Tarrant 2001).
    if state.group(GroupLevel::Safety) < SAFE && state.attack.is_none() {
        points += if c.data.validates { 8 } else { -4 * c.data.expressive.max(0) };
    }
    // Where it is said, and when (Cohen & Smith 1976; MacKenzie).
    points += if would.weighed.level_right { 6 } else { -6 };
    points += 5 * seen.theory.stage_fit(stage, c.id());
    // No deeper than can be carried (Ackerman & Hilsenroth 2001; Kivlighan & Tarrant 2001).
    points -= would.weighed.mean_overreach / 200;
    // Not the same again, and not another turn with one person while others wait.
    points -= (100 - would.weighed.repetition) / 8;
    if c.to().count() == 1 && state.individual_run >= 2 {
        points -= 6;
    }
    points + c.data.peers
}

/// What a move is worth as an answer to a sign: more if it turns to whoever showed it, or to the room.
fn answer_to(sign: &Sign, c: &Candidate) -> i32 {
    let weight = match sign.cue {
        // A strain with the leader, somebody left out and an ending nobody speaks of come before other signs: they
        // are not brought up again by the members themselves.
        Cue::RuptureWithdrawal
        | Cue::RuptureConfrontation
        | Cue::SilentButMoved
        | Cue::EndingAvoided
        | Cue::FrameStrain
        | Cue::DifferenceInjury => 24,
        _ => 12,
    };
    let (Some(rank), to) = (indicated(sign.cue).iter().position(|i| c.is(*i)), c.to()) else { return 0 };
    let toward = to.is_everyone() || to.names(sign.by) || sign.at.is_some_and(|p| to.names(p));
    let worth = if rank == 0 { weight } else { weight * 2 / 3 };
    if toward { worth } else { worth / 3 }
}

/// What the field teaches for a sign, the usual answer first (Yalom & Leszcz 2020; Corey 2012; Morran, Stockton &
/// Whittingham 2004; Safran & Muran for strains with the leader; the merging is convention).
fn indicated(cue: Cue) -> &'static [I] {
    match cue {
        Cue::OneVoiceFills => &[I::Block, I::ProcessComment, I::WholeGroupComment, I::InviteResponse],
        // What was advised over is a feeling: back to it, and to whoever has it.
        Cue::AdviceVolley => &[I::Reflect, I::SupportNormalise, I::Clarify, I::ProcessComment, I::Block],
        Cue::SharedAvoidance => &[I::WholeGroupComment, I::ProcessComment, I::HereNowShift],
        Cue::Pairing => &[I::WholeGroupComment, I::ProcessComment, I::InviteResponse],
        Cue::Scapegoating => &[I::Protect, I::Subgroup, I::Block, I::ProcessComment],
        Cue::CastOnMember => &[I::TransferenceHere, I::ProcessComment, I::InviteResponse],
        Cue::CastOnLeader => &[I::Reflect, I::Repair, I::TransferenceHere, I::InviteResponse],
        Cue::RuptureWithdrawal => &[I::Repair, I::Reflect, I::DrawOut],
        Cue::RuptureConfrontation => &[I::Repair, I::Reflect, I::Clarify],
        Cue::RiskSelf | Cue::RiskOther => &[I::SafetyCheck],
        Cue::Detached | Cue::Flooded => &[I::Regulate],
        Cue::Shame => &[I::SupportNormalise, I::Reflect, I::Link],
        Cue::SilentButMoved => &[I::DrawOut, I::Reflect, I::HoldSilence],
        Cue::FrameStrain => &[I::SetFrame, I::ProcessComment],
        Cue::DifferenceInjury => &[I::ProcessComment, I::Protect, I::Repair],
        Cue::DependenceOnLeader => &[I::WholeGroupComment, I::InviteResponse, I::ProcessComment],
        Cue::LeaderPulled => &[I::ProcessComment, I::ModelDisclose, I::InviteResponse],
        Cue::EndingAvoided => &[I::SetFrame, I::WholeGroupComment, I::Link],
        Cue::Resonance => &[I::Link, I::InviteResponse],
        Cue::BidForContact => &[I::DrawOut, I::InviteResponse, I::Link],
        Cue::NewResponse => &[I::ReinforceNew, I::InviteResponse, I::HoldSilence],
        Cue::HonestDifference => &[I::Subgroup, I::Clarify, I::InviteResponse],
    }
}
