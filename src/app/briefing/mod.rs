//! The briefing: what a leader knows before going in, and how the session is to be played. Must not know what will
//! happen in it.

mod begin;
mod group;
mod people;

#[cfg(test)]
mod tests;

use super::home::page;
use super::picture::Pictures;
use super::theme::Theme;
use crate::scenario::Scenario;
use crate::vocabulary::Mode;
use crate::words::Words;
use bevy_egui::egui::Ui;

/// What the briefing shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// How many of its texts are not translated.
    pub untranslated: usize,
    /// Title of the scenario that trains the same, if it is on the shelf.
    pub instead: Option<&'a str>,
}

/// What is chosen before a session begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefingState {
    /// How it is played.
    pub mode: Mode,
    /// Seed: decides the order of options and the wording of lines.
    pub seed: u64,
    /// Participant's code; empty is none.
    pub code: String,
    /// Whether the code is to be filled in next time too.
    pub keep_code: bool,
    /// Whether the rest is unfolded.
    pub more: bool,
}

impl BriefingState {
    /// A briefing as it opens: practice, the code that was kept.
    pub fn new(seed: u64, kept_code: &str) -> Self {
        Self {
            mode: Mode::Practice,
            seed,
            code: kept_code.to_owned(),
            keep_code: !kept_code.is_empty(),
            more: false,
        }
    }
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Begin the session.
    Begin {
        /// How it is played.
        mode: Mode,
        /// Seed.
        seed: u64,
        /// Participant's code, if there is one.
        code: Option<String>,
    },
    /// Open the scenario that trains the same. No reason is asked, and none is kept.
    OptOut,
    /// Back to the shelf.
    Back,
}

/// Widest column, at 100 % text: lines that are read, not cards.
const WIDEST: f32 = 860.0;

/// Shows the briefing.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    state: &mut BriefingState,
    pictures: &mut Pictures,
) -> Option<Action> {
    // Pressed while something is being written, Escape only leaves the field.
    let writing = ui.ctx().data(|d| d.get_temp::<bool>(begin::writing_id())).unwrap_or(false);
    let mut action = (page::escaped(ui.ctx()) && !writing).then_some(Action::Back);
    page::above_foot(ui, "briefing", |ui| {
        page::column(ui, theme, "briefing", WIDEST, |ui| {
            group::cover(ui, theme, words, view, pictures);
            group::show(ui, theme, words, view.scenario);
            people::show(ui, theme, words, view.scenario, pictures);
            group::trained(ui, theme, words, view.scenario);
            group::notes(ui, theme, words, view, &mut action);
            begin::show(ui, theme, words, state);
        });
    });
    page::foot(ui, theme, "briefing", WIDEST, |ui| begin::foot(ui, theme, words, state, &mut action));
    action
}
