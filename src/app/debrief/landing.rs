//! The page after a scenario with content notes: two quiet minutes, and whom one can turn to. Must not know scores.
//!
//! Nothing here hurries anybody: no number counts down, one may leave at once, and staying longer is as good.

use super::{View, layout, lines};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{self, Sense, Shape, Stroke, Ui, vec2};
use std::f32::consts::TAU;
use std::time::Duration;

/// Two minutes, seconds.
const QUIET: f64 = 120.0;

/// Where the student is with it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum State {
    /// It has not been left.
    #[default]
    Open,
    /// The quiet minutes began at this time.
    Quiet(f64),
    /// It was left.
    Left,
}

impl State {
    /// Whether it stands before the pages: only after a session with content notes that has ended.
    pub(super) fn is_open(self, view: &View<'_>) -> bool {
        let noted = !view.sitting.scenario.head.content_notes.is_empty();
        self != Self::Left && noted && view.debrief.ending.is_some()
    }
}

/// Shows the page.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, view: &View<'_>, state: &mut State) {
    let middle = layout::middle(ui, theme);
    egui::ScrollArea::vertical().id_salt("landing").auto_shrink(false).show(ui, |ui| {
        layout::scroll_by_keys(ui);
        layout::column(ui, middle, |ui| {
            ui.add_space(32.0);
            kit::heading(ui, theme, 1, &words.say("debrief-landing"));
            ui.add_space(8.0);
            kit::said(ui, theme, &words.say("debrief-landing-lead"));
            ui.add_space(16.0);
            match *state {
                State::Quiet(since) => quiet(ui, theme, words, since),
                _ if theme.still => {
                    kit::text(ui, theme, &words.say("debrief-landing-still"));
                }
                _ => {
                    if kit::button(ui, theme, &words.say("debrief-landing-quiet")).clicked() {
                        *state = State::Quiet(ui.input(|i| i.time));
                    }
                }
            }
            ui.add_space(16.0);
            if kit::primary(ui, theme, &words.say("debrief-landing-on")).clicked() {
                *state = State::Left;
            }
            ui.add_space(24.0);
            lines::show(ui, theme, words, view.contact);
            ui.add_space(40.0);
        });
    });
}

/// A ring that fills, slowly enough not to be watched.
fn quiet(ui: &mut Ui, theme: &Theme, words: &Words, since: f64) {
    let part = ((ui.input(|i| i.time) - since) / QUIET).clamp(0.0, 1.0) as f32;
    let said = words.say(if part < 1.0 { "debrief-landing-as-long" } else { "debrief-landing-over" });
    if theme.still {
        kit::text(ui, theme, &said);
        return;
    }
    let size = 96.0 * theme.scale.sqrt();
    let (rect, ring) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    ring.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &said));
    let (middle, radius) = (rect.center(), size / 2.0 - 6.0);
    ui.painter().circle_stroke(middle, radius, Stroke::new(3.0, theme.line));
    let steps = (part * 120.0) as usize;
    let point = |n: usize| {
        let angle = TAU * n as f32 / 120.0 - TAU / 4.0;
        middle + vec2(angle.cos(), angle.sin()) * radius
    };
    let arc = (0..=steps).map(point).collect();
    ui.painter().add(Shape::line(arc, Stroke::new(5.0, theme.accent)));
    kit::text(ui, theme, &said);
    if part < 1.0 {
        // Three degrees a second at most: nothing needs a smooth picture here.
        ui.ctx().request_repaint_after(Duration::from_millis(500));
    }
}
