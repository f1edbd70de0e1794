//! Headings, texts, buttons, keys, gauges and windows over the screen. Must not know what they are for.

use super::style::FOCUS;
use crate::app::theme::Theme;
use bevy_egui::egui::{
    self, Align2, Color32, CornerRadius, FontId, Id, Rect, Response, RichText, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, WidgetType, accesskit, pos2, vec2,
};

/// A heading with its level (1…6) in the screen reader's tree.
pub fn heading(ui: &mut Ui, theme: &Theme, level: usize, text: &str) -> Response {
    let font = match level {
        1 => theme.title(24.0),
        2 => theme.strong(18.0),
        _ => theme.strong(16.0),
    };
    let label = ui.add(egui::Label::new(RichText::new(text).font(font).color(theme.text)).wrap());
    as_heading(ui, label.id, level, text);
    label
}

/// Whether the tree for a screen reader is being made.
pub fn is_listened(ui: &Ui) -> bool {
    // Only while it is, a node can be asked for.
    ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some()
}

/// Marks what was drawn as a heading.
pub fn as_heading(ui: &Ui, id: Id, level: usize, text: &str) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(level);
        node.set_label(text);
    });
}

/// Running text.
pub fn text(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    written(ui, theme.plain(14.5), theme.text, text)
}

/// Text that may be passed over.
pub fn quiet(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    written(ui, theme.plain(13.0), theme.text2, text)
}

/// What is said or remembered.
pub fn said(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    written(ui, theme.said(16.0), theme.text, text)
}

/// Text in a font and colour, wrapped, which can be marked and copied.
pub fn written(ui: &mut Ui, font: FontId, colour: Color32, text: &str) -> Response {
    // The two families ask for very different space between lines; here both have a third of their size.
    let line = font.size * 1.3;
    ui.add(egui::Label::new(RichText::new(text).font(font).color(colour).line_height(Some(line))).wrap())
}

/// A name of a part, semibold, with its text after it on the same lines.
pub fn named(ui: &mut Ui, theme: &Theme, name: &str, rest: &str) -> Response {
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat { font_id: font, color, ..Default::default() };
    job.append(name, 0.0, format(theme.strong(14.5), theme.text));
    job.append(rest, 6.0, format(theme.plain(14.5), theme.text));
    ui.add(egui::Label::new(job).wrap())
}

/// Something said without being seen: a screen reader reads it out when it changes.
pub fn announce(ui: &mut Ui, id: &str, text: &str) {
    let id = ui.id().with(id);
    let at = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let spoken = ui.interact(at, id, Sense::empty());
    spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.ctx().accesskit_node_builder(spoken.id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
        node.set_label(text);
    });
}

/// A button.
pub fn button(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    ui.add(egui::Button::new(RichText::new(text).font(theme.plain(14.5)).color(theme.text)))
}

/// A line to write in.
pub fn field<'t>(theme: &Theme, text: &'t mut String) -> egui::TextEdit<'t> {
    egui::TextEdit::singleline(text).font(theme.plain(14.5)).margin(vec2(10.0, 6.0))
}

/// A button that can be pressed or not.
pub fn button_if(ui: &mut Ui, theme: &Theme, enabled: bool, text: &str) -> Response {
    let colour = if enabled { theme.text } else { theme.text2 };
    ui.add_enabled(enabled, egui::Button::new(RichText::new(text).font(theme.plain(14.5)).color(colour)))
}

/// The one thing to do on a screen.
pub fn primary(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let text = RichText::new(text).font(theme.strong(15.0)).color(theme.on_accent);
    let button = egui::Button::new(text).fill(theme.accent).min_size(vec2(0.0, 36.0 * theme.scale));
    let pressed = ui.add(button);
    if pressed.has_focus() || pressed.hovered() {
        let round = CornerRadius::same(16);
        let ring = Stroke::new(FOCUS, theme.text);
        ui.painter().rect_stroke(pressed.rect.expand(2.0), round, ring, StrokeKind::Outside);
    }
    pressed
}

/// One of several that is taken at once and does not stay on.
pub fn pick(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    let text = RichText::new(text).font(theme.plain(14.0)).color(theme.text);
    ui.add(egui::Button::new(text).fill(theme.panel2))
}

/// One of several, of which one or more are on. Being on is shown by a filled ground and a mark, not by colour alone. It is as
/// wide without the mark as with it, so that its neighbours stay where they are.
pub fn chip(ui: &mut Ui, theme: &Theme, on: bool, text: &str) -> Response {
    let marked = format!("✓ {text}");
    let (fill, colour) = if on { (theme.accent, theme.on_accent) } else { (theme.panel2, theme.text) };
    let font = theme.plain(14.0);
    let wide = ui.painter().layout_no_wrap(marked.clone(), font.clone(), colour).size().x;
    let wide = (wide + 2.0 * ui.spacing().button_padding.x).min(ui.available_width());
    let shown = if on { marked } else { text.to_owned() };
    let button = egui::Button::new(RichText::new(shown).font(font).color(colour)).fill(fill);
    let chip = ui.add(button.min_size(vec2(wide, 0.0)));
    chip.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, on, text));
    chip
}

/// The cap of a key.
pub fn key_cap(ui: &Ui, theme: &Theme, at: Rect, key: &str) {
    ui.painter().rect_filled(at, CornerRadius::same(6), theme.key);
    ui.painter().text(at.center(), Align2::CENTER_CENTER, key, theme.strong(14.0), theme.on_key);
}

/// Draws the ring of the keyboard's focus, if it is here.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, corner: u8) {
    if response.has_focus() {
        let ring = Stroke::new(FOCUS, theme.accent);
        ui.painter().rect_stroke(response.rect, CornerRadius::same(corner), ring, StrokeKind::Inside);
    }
}

/// How wide the names of gauges that stand below each other are to be, so that their bars begin at one place.
pub fn gauge_names(ui: &Ui, theme: &Theme, names: &[String]) -> f32 {
    let wide =
        |name: &String| ui.painter().layout_no_wrap(name.clone(), theme.plain(14.0), theme.text).size().x;
    names.iter().map(wide).fold(0.0, f32::max)
}

/// A level 0…100 as a bar with its number and the direction of its last change. `names` is the width of all names.
pub fn gauge(ui: &mut Ui, theme: &Theme, name: &str, names: f32, points: i32, change: i32) {
    let height = 22.0 * theme.scale;
    let (rect, shown) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let sign = match change {
        1.. => "+",
        0 => "",
        _ => "−",
    };
    shown.widget_info(|| {
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{name} {points} {sign}"))
    });
    let middle = rect.center().y;
    let painter = ui.painter();
    let font = theme.plain(14.0);
    let label = painter.layout_no_wrap(name.to_owned(), font.clone(), theme.text);
    let number = painter.layout_no_wrap(points.to_string(), font.clone(), theme.text2);
    let marks = 16.0 * theme.scale;
    let wide = number.size().x.max(22.0 * theme.scale);
    let left = rect.left() + names + 10.0;
    let bar = Rect::from_min_max(
        pos2(left, middle - 5.0),
        pos2((rect.right() - marks - wide - 8.0).max(left + 20.0), middle + 5.0),
    );
    painter.galley(pos2(rect.left(), middle - label.size().y / 2.0), label, theme.text);
    painter.rect_filled(bar, CornerRadius::same(5), theme.gauge_bg);
    painter.rect_stroke(bar, CornerRadius::same(5), Stroke::new(1.0, theme.text2), StrokeKind::Inside);
    let part = bar.width() * points.clamp(0, 100) as f32 / 100.0;
    let filled = Rect::from_min_size(bar.min, vec2(part, bar.height()));
    painter.rect_filled(filled, CornerRadius::same(5), theme.accent);
    let at = pos2(rect.right() - marks - number.size().x, middle - number.size().y / 2.0);
    painter.galley(at, number, theme.text2);
    let mark = pos2(rect.right() - marks + 4.0, middle);
    painter.text(mark, Align2::LEFT_CENTER, sign, theme.strong(14.0), theme.text);
}

/// A framed part of a page.
pub fn card<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> R {
    egui::Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(1.2, theme.line))
        .corner_radius(10)
        .inner_margin(16)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// A window over the screen that holds the keyboard until it is closed. True if it was asked to close (Escape, a press
/// beside it). It is never larger than the screen: what does not fit scrolls.
pub fn over(
    ctx: &egui::Context,
    theme: &Theme,
    id: &str,
    title: &str,
    width: f32,
    close: &str,
    contents: impl FnOnce(&mut Ui),
) -> bool {
    let screen = ctx.content_rect();
    let mut left = false;
    let shown = egui::Modal::new(Id::new(id))
        .backdrop_color(Color32::from_black_alpha(120))
        .frame(
            egui::Frame::new()
                .fill(theme.panel)
                .stroke(Stroke::new(1.2, theme.line))
                .corner_radius(14)
                .inner_margin(20),
        )
        .show(ctx, |ui| {
            ui.set_width((width * theme.scale.sqrt()).min(screen.width() - 72.0));
            // The way out is where one looks for it, however long the page.
            ui.horizontal(|ui| {
                heading(ui, theme, 2, title);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    left = button(ui, theme, close).clicked();
                });
            });
            let most = (screen.height() - 150.0).max(120.0);
            // A page that fits is as high as it is; one that does not has all the height there is.
            egui::ScrollArea::vertical()
                .auto_shrink([false, true])
                .max_height(most)
                .min_scrolled_height(most)
                .show(ui, contents);
        });
    left || shown.should_close()
}
