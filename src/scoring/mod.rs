//! Scoring: keys and theory to ratings, credit, goals, duties, noticing. Must not know files, screens or words for readers.
//!
//! Two judgements are kept apart. A *key* rates what is best to say in this room as it now is; *theory* rates
//! what the model expects a move to do. Only keyed decisions are scored; theory explains the rest, and chooses
//! the goals where no author has. Everything is recomputed from a [`Sitting`](crate::session::Sitting), and
//! every number keeps what it came from: the step, the option, the reason.
//!
//! Units: ratings are hundredths of an anchor (100…500: harmful, below, near, meets, exceeds); credit is
//! thousandths; the score, its error and chance are hundredths of a point (0…10 000). Every division is toward
//! zero, in the order written.

mod judge;
mod notice;
mod rate;
mod sheet;
mod total;

#[cfg(test)]
mod edges;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

pub use judge::{judge, judge_step, weight};
pub use notice::noticing;
pub use rate::{rate, rating_rule};
pub use sheet::*;
pub use total::{grade, score, trajectory};
