//! What the room does to the leader: one tap for what I feel, one for what I am drawn to do. Must not know scores; it is
//! never scored.
//!
//! A leader's own feeling tells of the pull of the enactment that is live (Sandler 1976: role-responsiveness); the debrief lays
//! the two side by side.

use super::{Now, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::attempt::NoteKind;
use bevy_egui::egui::{self, vec2};

/// What can be felt, in the order shown.
pub const FEELINGS: [&str; 12] = [
    "calm",
    "warm",
    "curious",
    "moved",
    "anxious",
    "helpless",
    "irritated",
    "bored",
    "guilty",
    "ashamed",
    "proud",
    "alone",
];
/// What one can be drawn to do.
pub const PULLS: [&str; 9] =
    ["rescue", "advise", "reassure", "take-side", "argue", "please", "punish", "withdraw", "teach"];

/// Draws it over the room. True if it was closed.
pub fn show(ctx: &egui::Context, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) -> bool {
    let (theme, words) = (now.theme, now.words);
    let mut close = false;
    let asked =
        kit::over(ctx, theme, "feeling", &words.say("feeling-title"), 560.0, &words.say("close"), |ui| {
            kit::quiet(ui, theme, &words.say("feeling-private"));
            kit::heading(ui, theme, 3, &words.say("feeling-feel"));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                for (n, feeling) in FEELINGS.into_iter().enumerate() {
                    let on = state.feeling == Some(n);
                    if kit::chip(ui, theme, on, &words.say(&format!("feeling-{feeling}"))).clicked() {
                        state.feeling = Some(n);
                        out.push(Ask::Note(NoteKind::Feeling, feeling.to_owned()));
                    }
                }
            });
            kit::heading(ui, theme, 3, &words.say("feeling-pull"));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                for pull in PULLS {
                    if kit::pick(ui, theme, &words.say(&format!("pull-{pull}"))).clicked() {
                        out.push(Ask::Note(NoteKind::Pull, pull.to_owned()));
                        close = true;
                    }
                }
            });
        });
    close || asked
}
