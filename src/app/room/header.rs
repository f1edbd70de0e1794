//! The line above the room: where we are, and the buttons. Must not know what they open.

use super::keys::{open_transcript, turn_lens};
use super::{Lens, Now, Over, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::report::words::fill;
use crate::scenario::compiled::Person;
use bevy_egui::egui::{self, Align, Layout as Flow, RichText, Stroke, Ui, UiBuilder, pos2, vec2};

/// Draws it.
pub fn show(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let at = now.layout.header;
    ui.painter().rect_filled(at, 0.0, now.theme.panel);
    let edge = Stroke::new(1.0, now.theme.line);
    ui.painter().hline(at.x_range(), at.bottom() - 0.5, edge);
    // Buttons are laid first, from the right; the title takes what they leave.
    let inner = at.shrink2(vec2(14.0, 4.0));
    let mut right = ui.new_child(
        UiBuilder::new().id_salt("buttons").max_rect(inner).layout(Flow::right_to_left(Align::Center)),
    );
    buttons(&mut right, now, state, out);
    let taken = right.min_rect().width();
    let left = egui::Rect::from_min_max(inner.min, pos2(inner.right() - taken - 16.0, inner.bottom()));
    if left.width() > 60.0 {
        let mut left_ui = ui.new_child(
            UiBuilder::new().id_salt("title").max_rect(left).layout(Flow::left_to_right(Align::Center)),
        );
        left_ui.set_clip_rect(left);
        title(&mut left_ui, now);
    }
}

fn title(ui: &mut Ui, now: &Now<'_>) {
    let (theme, words, scenario) = (now.theme, now.words, now.scenario());
    let title = fill(scenario, &scenario.head.title, Person::NOBODY);
    let label =
        ui.add(egui::Label::new(RichText::new(&title).font(theme.title(18.0)).color(theme.text)).truncate());
    kit::as_heading(ui, label.id, 1, &title);
    if ui.available_width() < 160.0 * theme.scale {
        return;
    }
    ui.add_space(8.0);
    let taken = now.chair.path().len();
    let at = if now.chair.is_over() { taken } else { taken + 1 };
    let place = words.with("room-decision", &[("n", at.into())]);
    let quiet = |text: String| RichText::new(text).font(theme.plain(13.5)).color(theme.text2);
    ui.add(egui::Label::new(quiet(place)).truncate());
    if ui.available_width() > 130.0 * theme.scale {
        let mode = if now.chair.practice() { "mode-practice" } else { "mode-assessment" };
        ui.add_space(6.0);
        ui.add(egui::Label::new(quiet(words.say(mode))).truncate());
    }
    if ui.available_width() > 190.0 {
        progress(ui, now);
    }
}

/// How far along the scenes we are; said in words too.
fn progress(ui: &mut Ui, now: &Now<'_>) {
    let (theme, scenario) = (now.theme, now.scenario());
    let scenes = scenario.scenes.iter().filter(|s| !s.branch).count();
    let here = usize::from(now.chair.sitting.session().state.scene);
    let passed = scenario.scenes.iter().take(here + 1).filter(|s| !s.branch).count().min(scenes);
    let (rect, bar) = ui.allocate_exact_size(vec2(12.0 * scenes.min(16) as f32, 10.0), egui::Sense::hover());
    let said = now.words.with("room-progress", &[("n", passed.into()), ("of", scenes.into())]);
    bar.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::ProgressIndicator, true, &said));
    // One bar, not a dash for each scene: a scene may hold more decisions than one, and dashes would be counted.
    let whole = egui::Rect::from_center_size(rect.center(), vec2(rect.width(), 6.0));
    let part = whole.width() * passed as f32 / scenes.max(1) as f32;
    let done = egui::Rect::from_min_size(whole.min, vec2(part, whole.height()));
    ui.painter().rect(whole, 3.0, theme.gauge_bg, Stroke::NONE, egui::StrokeKind::Inside);
    ui.painter().rect_filled(done, 3.0, theme.accent);
    ui.painter().rect_stroke(whole, 3.0, Stroke::new(1.0, theme.text2), egui::StrokeKind::Inside);
}

fn buttons(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let (theme, words) = (now.theme, now.words);
    ui.spacing_mut().item_spacing.x = 8.0;
    if now.chair.looking.is_some() {
        if kit::button(ui, theme, &words.say("room-back-to-debrief")).clicked() {
            out.push(Ask::Debrief);
        }
        return;
    }
    if kit::button(ui, theme, &words.say("room-settings")).clicked() {
        state.over = Some(Over::Options);
    }
    if kit::button(ui, theme, &words.say("room-pause")).clicked() {
        state.over = Some(Over::Pause);
        out.push(Ask::Pause(true));
    }
    if now.chair.practice() {
        let on = state.lens != Lens::None;
        if kit::chip(ui, theme, on, &words.say("room-lenses")).clicked() {
            turn_lens(now, state);
        }
    }
    if now.layout.side.is_none() && kit::button(ui, theme, &words.say("transcript")).clicked() {
        open_transcript(now, state);
    }
    if kit::button(ui, theme, &words.say("room-notice")).clicked() {
        state.over = Some(Over::Notice);
    }
}

/// Something everybody has to know: over the top of the room, as long as it holds.
pub fn banner(ctx: &egui::Context, now: &Now<'_>, message: &str) {
    let said = now.words.with("room-unkept", &[("why", message.into())]);
    egui::Area::new(egui::Id::new("banner"))
        .fixed_pos(pos2(12.0, now.layout.header.bottom() + 6.0))
        .order(egui::Order::Foreground)
        .show(ctx, |ui| {
            egui::Frame::new()
                .fill(now.theme.panel)
                .stroke(Stroke::new(2.0, now.theme.warm))
                .corner_radius(8)
                .inner_margin(8)
                .show(ui, |ui| {
                    ui.set_max_width(now.layout.room.width().min(520.0 * now.theme.scale));
                    kit::written(ui, now.theme.plain(13.0), now.theme.text, &said);
                });
        });
}
