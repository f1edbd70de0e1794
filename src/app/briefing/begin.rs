//! How a session is to be played: practice or assessment, seed, code, and the beginning itself. Must not know scenarios.

use super::{Action, BriefingState};
use crate::app::home::{page, terms};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::vocabulary::Mode;
use crate::words::Words;
use bevy_egui::egui::{
    Button, CursorIcon, Id, Rect, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

/// Seeds offered are short enough to be read out to a neighbour.
const SEEDS: u64 = 1_000_000;
/// The longest code.
const CODE: usize = 40;

/// Where it is remembered that something is being written.
pub fn writing_id() -> Id {
    Id::new("briefing writing")
}

/// Mode, code and seed.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, state: &mut BriefingState) {
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("briefing-how"));
    modes(ui, theme, words, &mut state.mode);
    ui.add_space(8.0);
    let mut writing = code(ui, theme, words, state);
    ui.add_space(4.0);
    let text = words.say(if state.more { "briefing-less" } else { "briefing-more" });
    let toggle = kit::button(ui, theme, &text);
    let open = state.more;
    toggle.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, open, &text));
    if toggle.clicked() {
        state.more = !open;
    }
    if state.more {
        writing |= seed(ui, theme, words, &mut state.seed);
    }
    ui.ctx().data_mut(|d| d.insert_temp(writing_id(), writing));
}

/// The two ways of playing, each with what it means.
fn modes(ui: &mut Ui, theme: &Theme, words: &Words, mode: &mut Mode) {
    const GAP: f32 = 12.0;
    let columns = page::columns(ui, theme, 300.0, GAP, 2);
    let width = ((ui.available_width() - GAP * (columns - 1) as f32) / columns as f32).floor();
    let laid: Vec<(Mode, _, _, f32)> = Mode::ALL
        .iter()
        .map(|m| {
            let room = (width - 64.0).max(60.0);
            let title = ui.painter().layout(
                terms::capital(&terms::mode(words, *m)),
                theme.strong(16.0),
                theme.text,
                room,
            );
            let means = words.say(&terms::key("briefing-mode", m.name()));
            let means = ui.painter().layout(means, theme.plain(14.0), theme.text, room);
            let high = title.size().y + means.size().y + 34.0;
            (*m, title, means, high)
        })
        .collect();
    for row in laid.chunks(columns) {
        let high = row.iter().map(|(.., high)| *high).fold(0.0, f32::max);
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), high));
        for (n, (m, title, means, _)) in row.iter().enumerate() {
            let corner = place.min + vec2((width + GAP) * n as f32, 0.0);
            let at = Rect::from_min_size(corner, vec2(width, high));
            let on = *mode == *m;
            let choice = ui.interact(at, Id::new(("briefing mode", *m as u8)), Sense::click());
            let choice = choice.on_hover_cursor(CursorIcon::PointingHand);
            let name = format!("{}. {}", title.text(), means.text());
            choice.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, &name));
            if choice.clicked() {
                *mode = *m;
            }
            let lit = on || choice.hovered();
            ui.painter().rect_filled(at, 10, if lit { theme.card_hi } else { theme.card });
            let edge = if on { Stroke::new(2.0, theme.accent) } else { Stroke::new(1.2, theme.line) };
            ui.painter().rect_stroke(at, 10, edge, StrokeKind::Inside);
            // A ring, filled if chosen: not by colour alone.
            let dot = at.min + vec2(24.0, 16.0 + title.size().y / 2.0);
            ui.painter().circle_stroke(dot, 8.0, Stroke::new(1.8, theme.text));
            if on {
                ui.painter().circle_filled(dot, 4.5, theme.text);
            }
            let words = at.min + vec2(46.0, 16.0);
            ui.painter().galley(words, title.clone(), theme.text);
            ui.painter().galley(pos2(words.x, words.y + title.size().y + 2.0), means.clone(), theme.text);
            if choice.has_focus() {
                let ring = Stroke::new(2.5, theme.text);
                ui.painter().rect_stroke(at.expand(2.0), 12, ring, StrokeKind::Outside);
            }
        }
    }
}

/// Somebody's code. True while it is being written.
fn code(ui: &mut Ui, theme: &Theme, words: &Words, state: &mut BriefingState) -> bool {
    let label = kit::written(ui, theme.strong(14.5), theme.text, &words.say("briefing-code"));
    kit::quiet(ui, theme, &words.say("briefing-code-why"));
    let field = field(ui, theme, &mut state.code, CODE, 240.0).labelled_by(label.id);
    if field.changed() {
        state.code.retain(|c| !c.is_control());
    }
    let keep = RichText::new(words.say("briefing-code-keep")).font(theme.plain(14.0));
    page::tick(ui, theme, &mut state.keep_code, keep);
    field.has_focus()
}

fn field(
    ui: &mut Ui,
    theme: &Theme,
    text: &mut String,
    most: usize,
    width: f32,
) -> bevy_egui::egui::Response {
    let wide = (width * theme.scale).min(ui.available_width() - 24.0);
    let edit = TextEdit::singleline(text).char_limit(most).font(theme.plain(14.5));
    ui.add(edit.desired_width(wide).margin(vec2(10.0, 6.0)))
}

/// The seed as a number that can be written or drawn anew. True while it is being written.
fn seed(ui: &mut Ui, theme: &Theme, words: &Words, seed: &mut u64) -> bool {
    let label = kit::written(ui, theme.strong(14.5), theme.text, &words.say("briefing-seed"));
    kit::quiet(ui, theme, &words.say("briefing-seed-why"));
    ui.horizontal_wrapped(|ui| {
        let mut text = seed.to_string();
        let field = field(ui, theme, &mut text, 20, 140.0).labelled_by(label.id);
        if field.changed() {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            // What is longer than a seed can be stays as it was.
            *seed = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(*seed) };
        }
        if kit::button(ui, theme, &words.say("briefing-seed-new")).clicked() {
            *seed = another(*seed);
        }
        field.has_focus()
    })
    .inner
}

/// Another seed, stirred from this one: nothing here asks a clock.
fn another(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) % SEEDS
}

/// The beginning and the way back, always in sight.
pub fn foot(ui: &mut Ui, theme: &Theme, words: &Words, state: &BriefingState, action: &mut Option<Action>) {
    let begin = words.say(&terms::key("briefing-begin", state.mode.name()));
    if kit::primary(ui, theme, &begin).clicked() {
        let code = state.code.trim();
        *action = Some(Action::Begin {
            mode: state.mode,
            seed: state.seed,
            code: (!code.is_empty()).then(|| code.to_owned()),
        });
    }
    // As high as the one beside it.
    let back = RichText::new(words.say("briefing-back")).font(theme.plain(14.5)).color(theme.text);
    if ui.add(Button::new(back).min_size(vec2(0.0, 36.0 * theme.scale))).clicked() {
        *action = Some(Action::Back);
    }
}
