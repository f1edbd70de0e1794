//! The pieces every screen is made of: headings, buttons, keys, gauges, windows. Must not know what they are for.
//!
//! Every piece has a role and a name in the tree a screen reader sees, shows keyboard focus by a ring of 2.5 px, and
//! grows with the size of text.

mod pieces;
mod style;

pub use pieces::*;
pub use style::{draw_letters, dress};
