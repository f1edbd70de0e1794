//! Prepared rows of a report, drawn as text on the screen. Must not know what they are about.

use super::kit;
use super::theme::Theme;
use crate::report::{Kind, Page};
use bevy_egui::egui::{RichText, Ui};

/// Draws a page.
pub fn show(ui: &mut Ui, theme: &Theme, page: &Page) {
    for row in &page.rows {
        match row.kind {
            Kind::Title => {
                kit::heading(ui, theme, 2, &row.text);
            }
            Kind::Heading => {
                ui.add_space(8.0);
                kit::heading(ui, theme, 3, &row.text);
            }
            Kind::Para if row.lead.is_empty() => {
                kit::text(ui, theme, &row.text);
            }
            Kind::Para => {
                kit::named(ui, theme, &row.lead, &row.text);
            }
            Kind::Item(deep) => {
                ui.horizontal_top(|ui| {
                    ui.add_space(12.0 + 18.0 * f32::from(deep));
                    ui.label(RichText::new(&row.lead).font(theme.plain(14.5)).color(theme.text2));
                    kit::text(ui, theme, &row.text);
                });
            }
            // Columns are set for a fixed width; here they flow.
            Kind::Columns => {
                let flowing = row.text.split_whitespace().collect::<Vec<_>>().join(" ");
                kit::text(ui, theme, &flowing);
            }
            Kind::Blank => ui.add_space(4.0),
        }
    }
}
