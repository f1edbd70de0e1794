//! The second page: every choice in a list; one at a time is opened. Must not know what an opened one says.

use super::told::Told;
use super::{DebriefState, View, layout, opened};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::scoring::{Counting, Judged};
use crate::words::Words;
use bevy_egui::egui::{self, Align, CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

/// What the page says.
pub(super) struct Rows {
    rows: Vec<Row>,
    /// Tried after going back, further along a branch than where it parted.
    further: Vec<opened::Tried>,
}

/// One decision in the list.
pub(super) struct Row {
    pub ordinal: u32,
    pub step: usize,
    place: String,
    chosen: String,
    credit: String,
    anchor: bool,
    opened: opened::Opened,
}

impl Rows {
    pub(super) fn new(told: &Told<'_>, view: &View<'_>) -> Self {
        let debrief = view.debrief;
        let rows = debrief.decisions.iter().filter_map(|reviewed| {
            let judged = debrief.sheet.decisions.get(reviewed.judged)?;
            Some(Row {
                ordinal: judged.ordinal,
                step: reviewed.step,
                place: told.place(judged.decision),
                chosen: told.made(judged.made()?.mv),
                credit: credit(told.words, judged),
                anchor: judged.anchor,
                opened: opened::Opened::new(told, view, reviewed, judged),
            })
        });
        let further = debrief.explored.iter().filter(|e| e.instead_of.is_none());
        Self { rows: rows.collect(), further: further.map(|e| opened::Tried::new(told, e)).collect() }
    }
}

/// What a decision earned, in a word or two: where the choice lies between the best and the least on offer.
fn credit(words: &Words, judged: &Judged) -> String {
    words.say(match (judged.missed, judged.standing, judged.credit.unwrap_or(0)) {
        (true, ..) => "debrief-credit-missed",
        (_, Counting::NotKeyed, _) => "debrief-credit-not-keyed",
        (_, Counting::Palette, _) => "debrief-credit-palette",
        (_, Counting::NoSpread, _) => "debrief-credit-no-spread",
        (_, Counting::NotAnchor, _) => "debrief-credit-not-anchor",
        (_, Counting::Explored, _) => "debrief-credit-explored",
        (_, Counting::Counted, 1000..) => "debrief-credit-best",
        (_, Counting::Counted, 700..) => "debrief-credit-near",
        (_, Counting::Counted, 350..) => "debrief-credit-middle",
        (_, Counting::Counted, 1..) => "debrief-credit-low",
        (_, Counting::Counted, _) => "debrief-credit-least",
    })
}

/// Shows the page.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, rows: &Rows, state: &mut DebriefState) {
    layout::part(ui, theme, &words.say("debrief-tab-decisions"));
    if rows.rows.is_empty() {
        kit::text(ui, theme, &words.say("debrief-no-decisions"));
        return;
    }
    kit::quiet(ui, theme, &words.say("debrief-decisions-lead"));
    if rows.rows.iter().any(|r| r.anchor) {
        kit::quiet(ui, theme, &words.say("debrief-anchor-means"));
    }
    for (n, row) in rows.rows.iter().enumerate() {
        let on = state.open == Some(n);
        let head = head(ui, theme, words, row, on);
        if head.clicked() {
            state.open = (!on).then_some(n);
        }
        if on {
            if std::mem::take(&mut state.bring) {
                head.scroll_to_me(Some(Align::TOP));
            }
            ui.add_space(4.0);
            layout::indented(ui, theme, None, |ui| {
                opened::show(ui, theme, words, &row.opened, row.ordinal);
                if room_button(ui, theme, words, row.ordinal).clicked() {
                    state.ask(super::Action::JumpTo(row.step));
                }
            });
            ui.add_space(12.0);
        }
    }
    if !rows.further.is_empty() {
        layout::part(ui, theme, &words.say("debrief-tried-further"));
        kit::quiet(ui, theme, &words.say("debrief-tried-not-scored"));
        for tried in &rows.further {
            kit::card(ui, theme, |ui| opened::show_tried(ui, theme, words, tried));
        }
    }
}

/// The button to the room; its number tells several of them apart.
pub(super) fn room_button(ui: &mut Ui, theme: &Theme, words: &Words, ordinal: u32) -> egui::Response {
    let shown = kit::button(ui, theme, &words.say("debrief-see-in-room"));
    let name = words.with("debrief-see-in-room-of", &[("n", ordinal.into())]);
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_label(name));
    shown
}

/// One line of the list: number, where, what was chosen, what it earned.
fn head(ui: &mut Ui, theme: &Theme, words: &Words, row: &Row, on: bool) -> egui::Response {
    const PAD: f32 = 12.0;
    let width = ui.available_width();
    let number = 34.0 * theme.scale;
    let inner = width - 2.0 * PAD - number;
    let anchor = if row.anchor { words.say("debrief-anchor") } else { String::new() };
    let layout = |text: String, font, colour| ui.painter().layout(text, font, colour, inner);
    let place = [row.place.as_str(), anchor.as_str()].into_iter().filter(|t| !t.is_empty());
    let place = layout(place.collect::<Vec<_>>().join(" · "), theme.plain(13.0), theme.text2);
    let chosen = layout(row.chosen.clone(), theme.said(16.0), theme.text);
    let credit = layout(row.credit.clone(), theme.strong(13.0), theme.text);
    let height = place.size().y + chosen.size().y + credit.size().y + 8.0 + 2.0 * PAD;
    let (rect, shown) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = words.with(
        "debrief-decision-name",
        &[("n", row.ordinal.into()), ("chosen", (&row.chosen).into()), ("credit", (&row.credit).into())],
    );
    shown.widget_info(|| WidgetInfo::labeled(WidgetType::CollapsingHeader, true, &name));
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_expanded(on));
    let lit = on || shown.hovered() || shown.has_focus();
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(10), if lit { theme.card_hi } else { theme.card });
    let edge = if shown.has_focus() { Stroke::new(2.5, theme.accent) } else { Stroke::new(1.0, theme.line) };
    painter.rect_stroke(rect, CornerRadius::same(10), edge, egui::StrokeKind::Inside);
    let at = rect.min + vec2(PAD, PAD);
    painter.text(at, egui::Align2::LEFT_TOP, row.ordinal, theme.strong(16.0), theme.text);
    let corner = egui::pos2(rect.right() - PAD, rect.bottom() - PAD);
    let mark = if on { "▲" } else { "▼" };
    painter.text(corner, egui::Align2::RIGHT_BOTTOM, mark, theme.plain(12.0), theme.text2);
    if row.anchor {
        anchor_mark(ui, theme, Rect::from_min_size(at + vec2(2.0, 26.0 * theme.scale), vec2(14.0, 14.0)));
    }
    let mut at = at + vec2(number, 0.0);
    for galley in [place, chosen, credit] {
        let down = galley.size().y + 4.0;
        ui.painter().galley(at, galley, theme.text);
        at.y += down;
    }
    shown
}

/// The mark of a decision that every path meets: a ring on a stem. The word stands beside it.
fn anchor_mark(ui: &Ui, theme: &Theme, at: Rect) {
    let line = Stroke::new(1.6, theme.text2);
    let top = at.center_top() + vec2(0.0, 3.0);
    ui.painter().circle_stroke(top, 3.0, line);
    ui.painter().line_segment([top + vec2(0.0, 3.0), at.center_bottom()], line);
    let from = at.left_bottom() + vec2(2.0, -3.0);
    ui.painter().line_segment([from, at.center_bottom()], line);
    ui.painter().line_segment([at.right_bottom() + vec2(-2.0, -3.0), at.center_bottom()], line);
}
