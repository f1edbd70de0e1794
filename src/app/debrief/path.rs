//! Phases of an old story as a path of words, each with its mark. Must not know whose it is.

use crate::app::theme::Theme;
use crate::vocabulary::Phase;
use bevy_egui::egui::{self, Pos2, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// A phase on the way.
pub(super) struct Stop {
    pub phase: Phase,
    /// In words.
    pub name: String,
    /// When, in words; may be empty.
    pub at: String,
}

/// Shows the path, on as many lines as it needs.
pub(super) fn show(ui: &mut Ui, theme: &Theme, stops: &[Stop]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 6.0);
        for (n, stop) in stops.iter().enumerate() {
            one(ui, theme, stop, n + 1 < stops.len());
        }
    });
}

fn one(ui: &mut Ui, theme: &Theme, stop: &Stop, goes_on: bool) {
    let r = 7.0 * theme.scale.sqrt();
    let before = 2.0 * r + 8.0;
    let arrow = if goes_on { "\u{a0} →" } else { "" };
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat { font_id: font, color, ..Default::default() };
    job.append(&stop.name, 0.0, format(theme.plain(14.5), theme.text));
    if !stop.at.is_empty() {
        job.append(&stop.at, 6.0, format(theme.plain(13.0), theme.text2));
    }
    job.append(arrow, 0.0, format(theme.plain(14.5), theme.text2));
    job.wrap.max_width = (ui.max_rect().width() - before).max(80.0);
    let galley = ui.painter().layout_job(job);
    let size = vec2(before + galley.size().x, galley.size().y.max(2.0 * r));
    let (rect, shown) = ui.allocate_exact_size(size, Sense::hover());
    let name = format!("{} {}", stop.name, stop.at);
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, name.trim()));
    let line = galley.rows.first().map_or(galley.size().y, |row| row.height());
    mark(ui, theme, stop.phase, pos2(rect.left() + r, rect.top() + line / 2.0), r);
    ui.painter().galley(pos2(rect.left() + before, rect.top()), galley, theme.text);
}

/// A mark for each phase, by form alone: empty when quiet, filled while replayed, whole again or broken by what came.
fn mark(ui: &Ui, theme: &Theme, phase: Phase, at: Pos2, r: f32) {
    let painter = ui.painter();
    let (ink, fine) = (Stroke::new(1.8, theme.text), Stroke::new(1.2, theme.text));
    match phase {
        Phase::Latent => {
            painter.circle_stroke(at, r - 1.0, fine);
        }
        Phase::Triggered => {
            painter.circle_stroke(at, r - 1.0, fine);
            painter.circle_filled(at, r * 0.35, theme.text);
        }
        Phase::Enacted => {
            painter.circle_filled(at, r - 0.5, theme.text);
        }
        Phase::Repeated => {
            painter.circle_filled(at, r * 0.5, theme.text);
            painter.circle_stroke(at, r - 1.0, ink);
        }
        Phase::Ruptured => {
            painter.circle_filled(at, r - 0.5, theme.text);
            painter.line_segment([at + vec2(-r, r), at + vec2(r, -r)], Stroke::new(4.5, theme.bg));
        }
        Phase::Contained => {
            painter.circle_filled(at, r * 0.4, theme.text);
            let square = egui::Rect::from_center_size(at, vec2(2.0 * r - 2.0, 2.0 * r - 2.0));
            painter.rect_stroke(square, 2, ink, egui::StrokeKind::Middle);
        }
        Phase::Noticed => {
            let eye = |y: f32| [at + vec2(-r, 0.0), at + vec2(0.0, y), at + vec2(r, 0.0)];
            painter.add(Shape::line(eye(-r * 0.8).to_vec(), ink));
            painter.add(Shape::line(eye(r * 0.8).to_vec(), ink));
            painter.circle_filled(at, r * 0.3, theme.text);
        }
        Phase::Linked => {
            painter.circle_stroke(at + vec2(-r * 0.35, 0.0), r * 0.6, ink);
            painter.circle_stroke(at + vec2(r * 0.35, 0.0), r * 0.6, ink);
        }
        Phase::Reworked => {
            painter.circle_stroke(at, r - 1.0, fine);
            painter.line_segment([at + vec2(0.0, r * 0.5), at + vec2(0.0, -r * 0.5)], ink);
            painter.line_segment([at + vec2(-r * 0.5, 0.0), at + vec2(r * 0.5, 0.0)], ink);
        }
    }
}
