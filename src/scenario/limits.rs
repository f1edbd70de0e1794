//! How much a scenario may hold, in one place. Must not know how anything is counted.
//!
//! The limits keep every file that loads small enough to check at once, to number densely and to show on a
//! screen. They are part of the format: raising one is allowed, lowering one needs a new format number.

/// The largest file, bytes (4 MiB).
pub const FILE_BYTES: usize = 4 * 1024 * 1024;
/// How deep brackets may lie inside each other (the limit of the RON reader).
pub const NESTING: usize = 120;
/// Members, at least and at most.
pub const MEMBERS: std::ops::RangeInclusive<usize> = 2..=super::compiled::MAX_MEMBERS;
/// Scenes, at least and at most.
pub const SCENES: std::ops::RangeInclusive<usize> = 1..=2_000;
/// Endings, at least and at most.
pub const ENDINGS: std::ops::RangeInclusive<usize> = 1..=100;
/// Options in a decision, at least and at most.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=6;
/// Goals in play at one decision, at most.
pub const GOALS_IN_PLAY: usize = 3;
/// Characters in one text.
pub const TEXT_CHARS: usize = 1_000;
/// Characters in a decision's lead-in: two lines of a screen.
pub const LEAD_IN_CHARS: usize = 300;
/// Characters in an id.
pub const ID_CHARS: usize = 60;
/// Words in a leader's sentence before it is too long to say.
pub const LEADER_WORDS: usize = 60;
/// Seconds of a silence, at least and at most.
pub const SILENCE_SECONDS: std::ops::RangeInclusive<u16> = 1..=600;
/// Findings shown for one file; what lies beyond is counted.
pub const FINDINGS: usize = 500;
/// Anchors below which a scenario says little in an assessment.
pub const ANCHORS: usize = 8;
