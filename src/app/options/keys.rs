//! The keyboard, as a list. Must not know what keys do.

use crate::app::home::page;
use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{CornerRadius, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// A row: keys and what they do, or a heading if there are no keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// The keys, such as `Space` or `1 – 6`; empty for a heading.
    pub keys: String,
    /// What they do.
    pub does: String,
}

/// Shows them.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, keys: &[KeyRow]) {
    page::part(ui);
    if keys.first().is_none_or(|row| !row.keys.is_empty()) {
        kit::heading(ui, theme, 2, &words.say("settings-keys-heading"));
    }
    kit::quiet(ui, theme, &words.say("settings-keys-always"));
    for (i, row) in keys.iter().enumerate() {
        if !row.keys.is_empty() {
            line(ui, theme, row);
            continue;
        }
        if i > 0 {
            page::part(ui);
        }
        kit::heading(ui, theme, 2, &row.does);
    }
}

/// One row, read out as one.
fn line(ui: &mut Ui, theme: &Theme, row: &KeyRow) {
    let all = ui.available_width();
    let cap = ui.painter().layout(row.keys.clone(), theme.strong(14.0), theme.on_key, all * 0.5);
    let left = (cap.size().x + 20.0).max((150.0 * theme.scale).min(all * 0.4)) + 12.0;
    let does = ui.painter().layout(row.does.clone(), theme.plain(14.5), theme.text, (all - left).max(60.0));
    let pad = 4.0;
    let high = cap.size().y.max(does.size().y) + 2.0 * pad;
    let (at, shown) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{}: {}", row.keys, row.does)));
    let key = Rect::from_min_size(at.min, cap.size() + vec2(20.0, 2.0 * pad));
    ui.painter().rect_filled(key, CornerRadius::same(6), theme.key);
    ui.painter().galley(key.min + vec2(10.0, pad), cap, theme.on_key);
    ui.painter().galley(pos2(at.left() + left, at.top() + pad), does, theme.text);
}
