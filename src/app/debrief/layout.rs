//! How a page is laid out: one column, quotations, parts that open, pairs side by side. Must not know what is shown.

use crate::app::kit;
use crate::app::theme::Theme;
use bevy_egui::egui::{self, Key, Modifiers, Rangef, Response, RichText, Stroke, Ui, UiBuilder, pos2, vec2};

/// Widest column of text, points at 100 %.
const COLUMN: f32 = 720.0;
/// Least margin beside it.
const MARGIN: f32 = 24.0;

/// Where the column lies: in the middle, never wider than reads well.
pub(super) fn middle(ui: &Ui, theme: &Theme) -> Rangef {
    let room = ui.available_rect_before_wrap();
    let width = (COLUMN * theme.scale).min(room.width() - 2.0 * MARGIN);
    let left = room.left() + (room.width() - width) / 2.0;
    Rangef::new(left, left + width)
}

/// The column of a page.
pub(super) fn column<R>(ui: &mut Ui, place: Rangef, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = egui::Rect::from_x_y_ranges(place, ui.available_rect_before_wrap().y_range());
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.set_width(place.span());
        contents(ui)
    })
    .inner
}

/// A heading of a part, with space before it.
pub(super) fn part(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    ui.add_space(20.0);
    let heading = kit::heading(ui, theme, 2, text);
    ui.add_space(2.0);
    heading
}

/// A heading within a part.
pub(super) fn subpart(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    ui.add_space(8.0);
    kit::heading(ui, theme, 3, text)
}

/// Indented after a mark, as entries of a list are.
pub(super) fn item(ui: &mut Ui, theme: &Theme, text: &str) {
    indented(ui, theme, Some("–"), |ui| {
        kit::text(ui, theme, text);
    });
}

/// Set in from the left, with a mark or without.
pub(super) fn indented<R>(
    ui: &mut Ui,
    theme: &Theme,
    mark: Option<&str>,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let step = 18.0 * theme.scale;
    let room = ui.available_rect_before_wrap();
    if let Some(mark) = mark {
        let font = theme.plain(14.5);
        ui.painter().text(room.min, egui::Align2::LEFT_TOP, mark, font, theme.text2);
    }
    let rect = egui::Rect::from_min_max(pos2(room.left() + step, room.top()), room.max);
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        ui.set_width(rect.width());
        contents(ui)
    })
    .inner
}

/// What was said or is remembered: in the book's letter, with a line at its left.
pub(super) fn quote(ui: &mut Ui, theme: &Theme, text: &str) {
    let top = ui.cursor().top();
    let left = ui.cursor().left();
    indented(ui, theme, None, |ui| {
        kit::said(ui, theme, text);
    });
    let bottom = ui.min_rect().bottom();
    let x = left + 5.0 * theme.scale;
    ui.painter().line_segment([pos2(x, top + 2.0), pos2(x, bottom - 2.0)], Stroke::new(1.5, theme.line));
}

/// A part that opens and closes. Whether it is open is remembered by egui under its id.
pub(super) fn opens(ui: &mut Ui, theme: &Theme, id: &str, name: &str, contents: impl FnOnce(&mut Ui)) {
    let id = ui.id().with(id);
    let mut open = ui.data(|d| d.get_temp(id)).unwrap_or(false);
    let mark = if open { "▲" } else { "▼" };
    let text = RichText::new(format!("{mark} {name}")).font(theme.plain(14.0)).color(theme.text);
    let button = ui.add(egui::Button::new(text).wrap());
    if button.clicked() {
        open = !open;
        ui.data_mut(|d| d.insert_temp(id, open));
    }
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_label(name);
        node.set_expanded(open);
    });
    if open {
        contents(ui);
    }
}

/// Two things side by side; where there is no room for both, one under the other.
pub(super) fn pair(ui: &mut Ui, theme: &Theme, one: impl FnOnce(&mut Ui), other: impl FnOnce(&mut Ui)) {
    const GAP: f32 = 16.0;
    let width = ui.available_width();
    if width < 560.0 * theme.scale {
        kit::card(ui, theme, one);
        kit::card(ui, theme, other);
        return;
    }
    let half = (width - GAP) / 2.0;
    let room = ui.available_rect_before_wrap();
    let place = |n: f32| {
        let left = room.left() + n * (half + GAP);
        egui::Rect::from_min_max(pos2(left, room.top()), pos2(left + half, room.bottom()))
    };
    let top = egui::Layout::top_down(egui::Align::Min);
    // Both are laid out from the same height; the taller one says where the page goes on.
    let mut bottom = room.top();
    let mut side = |ui: &mut Ui, n: f32, contents: Box<dyn FnOnce(&mut Ui) + '_>| {
        let mut child = ui.new_child(UiBuilder::new().max_rect(place(n)).layout(top).id_salt(n.to_bits()));
        child.set_width(half);
        kit::card(&mut child, theme, contents);
        bottom = bottom.max(child.min_rect().bottom());
    };
    side(ui, 0.0, Box::new(one));
    side(ui, 1.0, Box::new(other));
    ui.allocate_rect(
        egui::Rect::from_min_max(room.min, pos2(room.left() + width, bottom)),
        egui::Sense::empty(),
    );
}

/// Pages are moved by the keys that move pages, wherever the focus is but in a text.
pub(super) fn scroll_by_keys(ui: &mut Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.85;
    let mut by = 0.0;
    ui.input_mut(|i| {
        let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
        by += if pressed(Key::PageDown) { -page } else { 0.0 };
        by += if pressed(Key::PageUp) { page } else { 0.0 };
        by += if pressed(Key::End) { -1e6 } else { 0.0 };
        by += if pressed(Key::Home) { 1e6 } else { 0.0 };
    });
    // Up and down move the focus where there is one; else the page.
    if ui.memory(|m| m.focused().is_none()) {
        ui.input_mut(|i| {
            by -= 60.0 * i.count_and_consume_key(Modifiers::NONE, Key::ArrowDown) as f32;
            by += 60.0 * i.count_and_consume_key(Modifiers::NONE, Key::ArrowUp) as f32;
        });
    }
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}
