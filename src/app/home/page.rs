//! What the pages of this program share: one centred column that scrolls, grids, keys. Must not know what is on a page.

use crate::app::theme::Theme;
use bevy_egui::egui::{
    self, Checkbox, Context, CornerRadius, Event, Id, Key, Rect, RichText, ScrollArea, Stroke, Ui, UiBuilder,
    pos2, vec2,
};

/// A page that scrolls, its contents in a centred column at most `widest` wide at 100 % text.
pub fn column<R>(
    ui: &mut Ui,
    theme: &Theme,
    id: &str,
    widest: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let shown = ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
        let corner = ui.cursor().min;
        let (left, width) = middle(corner.x, ui.available_width(), theme, widest);
        ui.ctx().data_mut(|d| d.insert_temp(Id::new(("column", id)), (left, width)));
        let place = Rect::from_min_max(pos2(left, corner.y), pos2(left + width, f32::INFINITY));
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.set_width(width);
            ui.add_space(20.0);
            let done = contents(ui);
            ui.add_space(24.0);
            follow(ui, id);
            done
        })
        .inner
    });
    shown.inner
}

/// Left edge and width of a centred column.
fn middle(left: f32, all: f32, theme: &Theme, widest: f32) -> (f32, f32) {
    let edge = (all * 0.03).clamp(12.0, 32.0);
    // Larger type needs a wider column for lines of the same length, but never as much wider.
    let width = (widest * theme.scale.sqrt()).min(all - 2.0 * edge).max(120.0);
    (left + ((all - width) / 2.0).max(0.0).floor(), width)
}

/// Space of a foot above and below what stands in it.
const FOOT: f32 = 10.0;

/// What stands above a foot. Shown before it, so that the keyboard comes to the foot last.
pub fn above_foot(ui: &mut Ui, id: &str, contents: impl FnOnce(&mut Ui)) {
    let all = ui.max_rect();
    let place = all.with_max_y((all.bottom() - foot_height(ui, id)).max(all.top()));
    ui.scope_builder(UiBuilder::new().max_rect(place), contents);
}

/// The foot of a page: what is always in sight, in line with the column above it.
pub fn foot(ui: &mut Ui, theme: &Theme, id: &str, widest: f32, contents: impl FnOnce(&mut Ui)) {
    let (all, high) = (ui.max_rect(), foot_height(ui, id));
    let at = all.with_min_y(all.bottom() - high);
    ui.painter().rect_filled(at, 0, theme.panel);
    ui.painter().hline(at.x_range(), at.top(), Stroke::new(1.0, theme.line));
    // The column has left room for its scroll bar.
    let column = ui.ctx().data(|d| d.get_temp(Id::new(("column", id))));
    let (left, width) = column.unwrap_or_else(|| middle(all.left(), all.width(), theme, widest));
    let place = Rect::from_min_size(pos2(left, at.top() + FOOT), vec2(width, high - 2.0 * FOOT));
    let inside = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal_wrapped(contents);
        ui.min_rect().height()
    });
    let need = (inside.inner + 2.0 * FOOT).ceil();
    if (need - high).abs() > 0.5 {
        // Its rows are only known once they are laid out: do it again with the right height.
        ui.ctx().data_mut(|d| d.insert_temp(Id::new(("foot", id)), need));
        ui.ctx().request_discard("height of the foot");
    }
}

fn foot_height(ui: &Ui, id: &str) -> f32 {
    ui.ctx().data(|d| d.get_temp(Id::new(("foot", id)))).unwrap_or(56.0)
}

/// A box to tick, square so that it is not taken for one of several.
pub fn tick(ui: &mut Ui, theme: &Theme, on: &mut bool, text: RichText) {
    ui.scope(|ui| {
        let w = &mut ui.visuals_mut().widgets;
        for look in [&mut w.inactive, &mut w.hovered, &mut w.active] {
            look.corner_radius = CornerRadius::same(4);
            (look.bg_fill, look.fg_stroke.color) = (theme.card, theme.text);
        }
        w.inactive.bg_stroke = Stroke::new(1.5, theme.text2);
        ui.add(Checkbox::new(on, text.color(theme.text)));
    });
}

/// Scrolls to what has just been given the keyboard, so that it is never off the page.
fn follow(ui: &Ui, id: &str) {
    let kept = Id::new(("focus followed", id));
    let focused = ui.ctx().memory(|m| m.focused());
    let before =
        ui.ctx().data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<Option<Id>>(kept), focused));
    if focused == before {
        return;
    }
    if let Some(at) = focused.and_then(|f| ui.ctx().read_response(f)).map(|r| r.rect) {
        let seen = ui.clip_rect();
        // What stands in another part of the window is not this page's to bring into view.
        let here = at.left() >= seen.left() && at.right() <= seen.right() && ui.min_rect().intersects(at);
        if here && !seen.contains_rect(at) {
            ui.scroll_to_rect(at.expand(12.0), None);
        }
    }
}

/// How many columns of at least `least` (at 100 % text) fit, at most `most`.
pub fn columns(ui: &Ui, theme: &Theme, least: f32, gap: f32, most: usize) -> usize {
    let fit = (ui.available_width() + gap) / (least * theme.scale + gap);
    (fit as usize).clamp(1, most.max(1))
}

/// Whether Escape was pressed on this page and not in something over it.
pub fn escaped(ctx: &Context) -> bool {
    let over = ctx.memory(|m| m.top_modal_layer().is_some());
    !over && ctx.input(|i| i.key_pressed(Key::Escape))
}

/// Takes a sign that was typed while nothing was being written. It is looked for as a sign and not as a key: on many
/// keyboards `/` lies behind Shift.
pub fn typed(ctx: &Context, sign: &str) -> bool {
    if ctx.text_edit_focused() || ctx.memory(|m| m.top_modal_layer().is_some()) {
        return false;
    }
    ctx.input_mut(|i| {
        let before = i.events.len();
        i.events.retain(|e| !matches!(e, Event::Text(text) if text == sign));
        i.events.len() < before
    })
}

/// Space between two parts of a page.
pub fn part(ui: &mut Ui) {
    ui.add_space(20.0);
}

/// A label read out when it changes.
pub fn live(ui: &Ui, shown: &egui::Response, text: &str) {
    ui.ctx().accesskit_node_builder(shown.id, |node| {
        node.set_role(egui::accesskit::Role::Status);
        node.set_live(egui::accesskit::Live::Polite);
        node.set_label(text);
    });
}
