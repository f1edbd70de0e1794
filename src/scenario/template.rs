//! The files `fishbowl new` starts an author with. Must not know where they are written.

/// Name, description and text of every template; the first is the default.
pub fn templates() -> &'static [(&'static str, &'static str, &'static str)] {
    &[]
}
