//! Standing aside: nothing goes on, nothing is lost. Must not know what goes on.

use super::{Now, Over, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use bevy_egui::egui;

/// Draws it over the room. True if it was closed.
pub fn show(ctx: &egui::Context, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) -> bool {
    let (theme, words) = (now.theme, now.words);
    let mut close = false;
    let asked =
        kit::over(ctx, theme, "pause", &words.say("pause-title"), 460.0, &words.say("pause-go-on"), |ui| {
            let kept = if now.chair.unkept.is_some() { "pause-not-kept" } else { "pause-kept" };
            kit::text(ui, theme, &words.say(kept));
            kit::quiet(ui, theme, &words.say("pause-training"));
            ui.add_space(8.0);
            ui.horizontal_wrapped(|ui| {
                let on = kit::primary(ui, theme, &words.say("pause-go-on"));
                if ui.ctx().memory(|m| m.focused().is_none()) {
                    on.request_focus();
                }
                close |= on.clicked();
                if kit::button(ui, theme, &words.say("room-settings")).clicked() {
                    state.over = Some(Over::Options);
                    out.push(Ask::Pause(false));
                }
                if kit::button(ui, theme, &words.say("pause-leave")).clicked() {
                    out.push(Ask::Pause(false));
                    out.push(Ask::Leave);
                }
            });
        });
    close || asked
}
