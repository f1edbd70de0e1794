//! A table of short texts, for eyes and for screen readers; where it is too wide, a list. Must not know what it is of.

use crate::app::kit;
use crate::app::theme::Theme;
use bevy_egui::egui::{self, Stroke, Ui, accesskit, vec2};

/// A table: names of columns, rows as long as these. The first column names the row.
pub(super) struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Space between columns.
const GAP: f32 = 16.0;

/// Shows a table under a name.
pub(super) fn show(ui: &mut Ui, theme: &Theme, name: &str, table: &Table) {
    let widths = widths(ui, theme, table);
    let whole = widths.iter().sum::<f32>() + GAP * widths.len() as f32;
    if whole > ui.available_width() {
        return list(ui, theme, table);
    }
    let shown = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 3.0);
        row(ui, theme, &widths, &table.columns, true);
        let y = ui.cursor().top();
        ui.painter().hline(ui.min_rect().x_range(), y, Stroke::new(1.0, theme.line));
        ui.add_space(3.0);
        for texts in &table.rows {
            row(ui, theme, &widths, texts, false);
        }
        ui.unique_id()
    });
    ui.ctx().accesskit_node_builder(shown.inner, |node| {
        node.set_role(accesskit::Role::Table);
        node.set_label(name);
    });
}

fn widths(ui: &Ui, theme: &Theme, table: &Table) -> Vec<f32> {
    let wide = |text: &str, font: egui::FontId| {
        ui.painter().layout_no_wrap(text.to_owned(), font, theme.text).size().x.ceil() + 1.0
    };
    (0..table.columns.len())
        .map(|c| {
            let cells = table.rows.iter().filter_map(|r| r.get(c)).map(|t| wide(t, theme.plain(14.0)));
            cells.fold(wide(&table.columns[c], theme.strong(14.0)), f32::max)
        })
        .collect()
}

fn row(ui: &mut Ui, theme: &Theme, widths: &[f32], texts: &[String], head: bool) {
    let font = || if head { theme.strong(14.0) } else { theme.plain(14.0) };
    let shown = ui.horizontal_top(|ui| {
        for (c, (text, width)) in texts.iter().zip(widths).enumerate() {
            let role = match (head, c) {
                (true, _) => accesskit::Role::ColumnHeader,
                (false, 0) => accesskit::Role::RowHeader,
                (false, _) => accesskit::Role::Cell,
            };
            let layout = egui::Layout::top_down(egui::Align::Min);
            let cell = ui.allocate_ui_with_layout(vec2(*width, 0.0), layout, |ui| {
                ui.set_width(*width);
                kit::written(ui, font(), theme.text, text)
            });
            ui.ctx().accesskit_node_builder(cell.inner.id, |node| {
                node.set_role(role);
                node.set_label(text.as_str());
            });
        }
        ui.unique_id()
    });
    ui.ctx().accesskit_node_builder(shown.inner, |node| node.set_role(accesskit::Role::Row));
}

/// One entry a row: its name, then every column with its value.
fn list(ui: &mut Ui, theme: &Theme, table: &Table) {
    for texts in &table.rows {
        let Some((name, values)) = texts.split_first() else { continue };
        let named = table.columns.iter().skip(1).zip(values).map(|(c, v)| format!("{c} {v}"));
        kit::named(ui, theme, &format!("{name}:"), &named.collect::<Vec<_>>().join("; "));
    }
}
