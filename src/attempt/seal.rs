//! Seals: short hashes that chain an attempt's lines, and the state of the room after each. Must not know files.
//!
//! A seal holds a line and everything before it, so a line that was changed, moved, left out or brought from another
//! attempt shows. It is evidence against an edit by hand, not against somebody who recomputes every seal with this
//! program's own source: what protects a grade is that the moves are replayed.

use crate::session::{Session, Standing, State};

/// Hexadecimal digits of a seal.
const SEAL: usize = 16;
/// Hexadecimal digits of the state of the room, and of a reference to another line.
const SHORT: usize = 8;

/// The seal of a line, after the seal of the line before it.
pub(super) fn seal(before: &str, line: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before.as_bytes());
    hasher.update(b"\n");
    hasher.update(line.as_bytes());
    hasher.finalize().to_hex()[..SEAL].to_owned()
}

/// How a line refers to the header it belongs to.
pub(super) fn short(seal: &str) -> String {
    seal.chars().take(SHORT).collect()
}

/// The state of the room as a short hash: levels, phases, ruptures, where the session stands. Two programs whose rules
/// differ come to different rooms. The order of these bytes is part of the attempt format.
pub(super) fn room(session: &Session) -> String {
    let state = &session.state;
    let mut bytes: Vec<u8> = Vec::with_capacity(512);
    let mut level = |n: i32| bytes.extend_from_slice(&n.to_le_bytes());
    state.group.iter().for_each(|n| level(*n));
    for (m, member) in state.members.iter().enumerate().take(usize::from(state.count)) {
        member.levels.iter().for_each(|n| level(*n));
        state.trust[m].iter().for_each(|n| level(i32::from(*n)));
        level(member.phase as i32);
        level(i32::from(member.cast.0));
        level(i32::from(state.is_present(m)));
        level(member.rupture.map_or(-1, |r| r.before));
    }
    let (kind, at) = standing(state);
    bytes.push(kind);
    bytes.extend_from_slice(&at.to_le_bytes());
    bytes.push(state.assumption as u8);
    bytes.extend_from_slice(&state.decisions.to_le_bytes());
    state.facts.iter().for_each(|f| bytes.extend_from_slice(&f.to_le_bytes()));
    blake3::hash(&bytes).to_hex()[..SHORT].to_owned()
}

fn standing(state: &State) -> (u8, u16) {
    match state.standing {
        Standing::Deciding(d) => (0, d),
        Standing::Ended(e) => (1, u16::from(e)),
    }
}
