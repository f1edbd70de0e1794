//! Whom one can turn to: the course's contact and help lines from a data file. Must not know what happened.

use super::layout;
use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::Ui;
use serde::Deserialize;
use std::sync::OnceLock;

/// A help line.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct HelpLine {
    /// Country, two letters.
    place: String,
    name: String,
    number: String,
    /// The day it was last checked; none: it never was, and that is said.
    checked: Option<String>,
}

/// The help lines that come with the program.
pub(super) fn known() -> &'static [HelpLine] {
    static LINES: OnceLock<Vec<HelpLine>> = OnceLock::new();
    // The file is read by a test; a fault in it shows no line rather than stopping anybody here.
    LINES.get_or_init(|| ron::from_str(include_str!("../../../assets/helplines.ron")).unwrap_or_default())
}

/// Shows the course's contact, then the lines.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, contact: Option<&str>) {
    layout::subpart(ui, theme, &words.say("debrief-contact"));
    match contact.map(str::trim).filter(|c| !c.is_empty()) {
        Some(contact) => kit::text(ui, theme, contact),
        None => kit::text(ui, theme, &words.say("debrief-contact-none")),
    };
    layout::subpart(ui, theme, &words.say("debrief-help-lines"));
    for line in known() {
        let place = words.say(match line.place.as_str() {
            "NL" => "debrief-place-nl",
            "BE" => "debrief-place-be",
            "UK" => "debrief-place-uk",
            "IE" => "debrief-place-ie",
            _ => "debrief-place-us",
        });
        kit::named(ui, theme, &format!("{place}: {}", line.name), &line.number);
        if let Some(date) = &line.checked {
            kit::quiet(ui, theme, &words.with("debrief-line-checked", &[("date", date.into())]));
        }
    }
    if known().iter().any(|line| line.checked.is_none()) {
        // Once, below all of them: said of each it would make every number look wrong to somebody who needs one.
        kit::quiet(ui, theme, &words.say("debrief-line-unchecked"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_help_lines_reads_and_every_country_has_a_name() {
        let places: Vec<&str> = known().iter().map(|l| l.place.as_str()).collect();
        assert_eq!(places, ["NL", "BE", "UK", "IE", "US"]);
        assert!(known().iter().all(|l| !l.number.is_empty() && !l.name.is_empty()));
    }
}
