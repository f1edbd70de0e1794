//! Settings: everything a person can set, and the keyboard. Must not know files or sessions.
//!
//! What is set holds at once: the page itself is the preview.

mod keys;
mod rows;

#[cfg(test)]
mod tests;

pub use keys::KeyRow;

use super::home::page;
use super::kit;
use super::settings::Settings;
use super::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::Ui;

/// Which page is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What can be set.
    #[default]
    Settings,
    /// The keyboard.
    Keys,
}

/// What the settings remember from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct OptionsState {
    /// Which page is seen.
    pub page: Page,
    /// Whether it has been asked if everything is to be put back.
    pub sure: bool,
    /// Whether something is being written, so that Escape leaves the field first.
    pub writing: bool,
}

/// What came of a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Something was set: keep it.
    pub changed: bool,
    /// The page was left.
    pub closed: bool,
}

/// Widest column, at 100 % text.
const WIDEST: f32 = 760.0;

/// Shows the settings over the whole of `ui`.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    settings: &mut Settings,
    keys: &[KeyRow],
    state: &mut OptionsState,
) -> Outcome {
    let before = settings.clone();
    let mut closed = page::escaped(ui.ctx()) && !state.writing;
    page::above_foot(ui, "options", |ui| {
        page::column(ui, theme, "options", WIDEST, |ui| {
            kit::heading(ui, theme, 1, &words.say("settings-title"));
            ui.horizontal_wrapped(|ui| {
                for (page, key) in
                    [(Page::Settings, "settings-page-settings"), (Page::Keys, "settings-page-keys")]
                {
                    if kit::chip(ui, theme, state.page == page, &words.say(key)).clicked() {
                        state.page = page;
                    }
                }
            });
            state.writing = false;
            match state.page {
                Page::Settings => rows::show(ui, theme, words, settings, state),
                Page::Keys => keys::show(ui, theme, words, keys),
            }
        })
    });
    page::foot(ui, theme, "options", WIDEST, |ui| {
        closed |= kit::primary(ui, theme, &words.say("settings-done")).clicked();
    });
    Outcome { changed: *settings != before, closed }
}
