//! The clock: when an attempt began, how long it has taken. Must not know what is timed.
//!
//! The one place that asks for the time, so that a shell without this clock (a browser) replaces this file alone.

use std::time::{Duration, Instant, SystemTime};

/// Time since a moment, unaffected by a clock that is set.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Instant);

impl Stopwatch {
    /// Begins now.
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// Milliseconds since then.
    pub fn millis(self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Now, UTC, as in RFC 3339, to the second: `2026-11-22T07:34:01Z`.
pub fn now() -> String {
    stamp(SystemTime::now())
}

/// A moment, UTC, written like [`now`].
pub fn stamp(time: SystemTime) -> String {
    humantime::format_rfc3339_seconds(sane(time)).to_string()
}

/// A clock set beyond what can be written down is held at the beginning of its count.
fn sane(time: SystemTime) -> SystemTime {
    const YEAR_9999: Duration = Duration::from_secs(253_402_300_799);
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) if since < YEAR_9999 => time,
        _ => SystemTime::UNIX_EPOCH,
    }
}
