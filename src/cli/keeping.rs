//! Where a session of `play` is kept, and what is said about that. Must not know files.

use super::out::{advised, tell};
use crate::attempt::{Keeping, folder};
use crate::shelf::kept::{self, Place, Unfinished};
use crate::shelf::{Fault, Opened};
use std::path::Path;

/// Makes a new attempt in the data folder. Where that cannot be done it is said, and there is no place.
pub fn in_data_folder(scenario: &str, begun: &str) -> Option<Place> {
    let made = kept::data().and_then(|data| kept::make(&data, scenario, begun));
    let unkept = |why: &Fault| {
        tell(&format!(
            "{why} The session goes on in memory, and is gone when you leave it. To keep it, name a file with \
             --attempt, or another folder in {}.",
            folder::VARIABLE
        ));
    };
    made.map_err(|why| unkept(&why)).ok()
}

/// Keeps the scenario and the theory beside the attempt; that they cannot be kept is said and stops nothing.
pub fn keep_beside(path: &Path, opened: &Opened) {
    if let Err(fault) = kept::keep_beside(path, opened) {
        tell(&advised(&fault));
    }
}

/// Says what has become of the newest input, where that is news.
pub fn tell_keeping(path: &Path, keeping: &Keeping) {
    kept::news(path, keeping).iter().for_each(|news| tell(news));
}

/// Unfinished attempts in the data folder, the newest first, of one scenario if one is named.
pub fn unfinished(scenario: Option<&str>) -> Vec<Unfinished> {
    folder::data().map_or_else(Vec::new, |data| kept::unfinished(&data, scenario))
}
