//! What a choice did, in practice: words first, numbers and rules one step deeper. Must not know when it comes.

use super::{Now, Over, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::app::pages;
use crate::report;
use bevy_egui::egui::{self, Ui};

/// Draws it in the lower part of the screen.
pub fn show(ui: &mut Ui, now: &Now<'_>, step: usize, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let (theme, words) = (now.theme, now.words);
    let said = report::feedback::words(words, &now.chair.sitting, step);
    let spoken = [said.heard.clone(), said.moved.join(" "), said.why.clone()].join(" ");
    kit::announce(ui, "feedback", &spoken);
    ui.horizontal_wrapped(|ui| {
        kit::heading(ui, theme, 2, &words.say("feedback-title"));
        ui.add_space(12.0);
        if kit::primary(ui, theme, &words.say("feedback-go-on")).clicked() {
            out.push(Ask::Read);
        }
        if kit::button(ui, theme, &words.say("feedback-deeper")).clicked() {
            state.over = Some(Over::Deeper(step));
        }
    });
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(860.0 * theme.scale));
        ui.spacing_mut().item_spacing.y = 5.0;
        if !said.heard.is_empty() {
            kit::said(ui, theme, &said.heard);
        }
        if !said.moved.is_empty() {
            kit::text(ui, theme, &said.moved.join(" "));
        }
        if !said.why.is_empty() {
            kit::named(ui, theme, &words.say("feedback-why"), &said.why);
        }
        if !said.source.is_empty() {
            kit::quiet(ui, theme, &words.with("feedback-source", &[("source", said.source.as_str().into())]));
        }
    });
}

/// Numbers and every rule that fired, over the room. True if it was closed.
pub fn deeper(ctx: &egui::Context, now: &Now<'_>, step: usize) -> bool {
    let mut close = false;
    let title = now.words.say("feedback-deeper");
    let asked = kit::over(ctx, now.theme, "deeper", &title, 760.0, &now.words.say("close"), |ui| {
        let page = report::feedback::deeper(now.words, &now.chair.sitting, step);
        pages::show(ui, now.theme, &page);
        close = kit::primary(ui, now.theme, &now.words.say("close")).clicked();
    });
    close || asked
}
