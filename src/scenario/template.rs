//! The files `fishbowl new` starts an author with. Must not know where they are written.

/// Name, description and text of every template; the first is the default.
pub fn templates() -> &'static [(&'static str, &'static str, &'static str)] {
    &[
        (
            "session",
            "three members with their conflicts, two scenes, an enactment, endings and tests, all explained",
            include_str!("../../assets/templates/session.ron"),
        ),
        (
            "minimal",
            "two members, one scene and one decision on one screen",
            include_str!("../../assets/templates/minimal.ron"),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{diagnostics::render, load};

    #[test]
    fn every_template_checks_clean() {
        for (name, _, text) in templates() {
            let loaded = load(text);
            assert!(loaded.findings.is_empty(), "{}", render(name, text, &loaded.findings, false));
            assert!(loaded.scenario.is_some());
        }
    }
}
