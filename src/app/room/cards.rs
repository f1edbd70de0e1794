//! The lower part of the screen: what can be said, or what is going on instead. Must not know keys or what is right.
//!
//! All cards have one size, so that length gives no hint; whom a card addresses shows on the person while it has the
//! pointer or the keyboard.

use super::{Now, Over, RoomUi, caption, feedback};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::app::layout::{GAP, TITLE, card_height};
use crate::app::theme::Theme;
use crate::attempt::NoteKind;
use crate::report::words::fill;
use crate::scenario::compiled::{People, Person};
use crate::session::{Input, Move};
use bevy_egui::egui::{
    self, Align, Align2, CornerRadius, Layout as Flow, Rect, Sense, Stroke, StrokeKind, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetType, pos2, vec2,
};

/// Most cards that stand in two columns. Where six things are written, silence moves into the line above, so that the
/// room keeps its height.
const IN_GRID: usize = 6;

/// What stands on a card.
struct Card {
    key: String,
    text: String,
    target: String,
    to: People,
    said: bool,
    ask: Ask,
}

/// Draws it. Returns how many cards the layout is to have room for.
pub fn show(
    ui: &mut Ui,
    now: &Now<'_>,
    state: &mut RoomUi,
    out: &mut Vec<Ask>,
    pointed: &mut Option<People>,
) -> usize {
    let at = now.layout.moves;
    ui.painter().rect_filled(at, 0.0, now.theme.bg);
    ui.painter().hline(at.x_range(), at.top() + 0.5, Stroke::new(1.0, now.theme.line));
    let mut part = ui.new_child(UiBuilder::new().id_salt("moves").max_rect(at.shrink2(vec2(16.0, 6.0))));
    part.set_clip_rect(at);
    let ui = &mut part;
    if let Some(step) = now.chair.looking {
        looking(ui, now, step, out);
    } else if let Some(step) = now.chair.playback.feedback() {
        feedback::show(ui, now, step, state, out);
    } else if !now.still {
        running(ui, now, out);
    } else if now.chair.is_over() {
        ended(ui, now, out);
    } else if now.veiled(state) {
        own_words(ui, now, state, out);
    } else {
        choices(ui, now, state, out, pointed);
    }
    // The most a decision offers, and silence: so that the room does not jump from one to the next.
    let said = |d: &crate::scenario::compiled::Decision| {
        d.options.indices().filter(|o| *o != usize::from(d.silence)).count()
    };
    let most = now.scenario().decisions.iter().map(said).max().unwrap_or(0);
    (most + 1).min(IN_GRID)
}

/// The line above: a question, and what else can be done.
fn title(ui: &mut Ui, now: &Now<'_>, question: &str, rest: impl FnOnce(&mut Ui)) {
    let height = (TITLE - 8.0) * now.theme.scale;
    let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let mut right = ui
        .new_child(UiBuilder::new().id_salt("else").max_rect(row).layout(Flow::right_to_left(Align::Center)));
    rest(&mut right);
    let end = (right.min_rect().left() - 10.0).max(row.left() + 60.0);
    let left = Rect::from_min_max(row.min, pos2(end, row.bottom()));
    let mut left_ui = ui.new_child(
        UiBuilder::new().id_salt("question").max_rect(left).layout(Flow::left_to_right(Align::Center)),
    );
    let text = egui::RichText::new(question).font(now.theme.strong(16.0)).color(now.theme.text);
    let label = left_ui.add(egui::Label::new(text).wrap_mode(TextWrapMode::Truncate));
    kit::as_heading(&left_ui, label.id, 2, question);
}

fn running(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Ask>) {
    let words = now.words;
    title(ui, now, &words.say("room-listening"), |_| {});
    ui.horizontal_wrapped(|ui| {
        if kit::button(ui, now.theme, &words.say("room-go-on")).clicked() {
            out.push(Ask::Skip);
        }
        if kit::button(ui, now.theme, &words.say("room-to-choice")).clicked() {
            out.push(Ask::SkipAll);
        }
    });
    if now.layout.captions {
        scrolled(ui, "caption", |ui| caption::show(ui, now));
    } else {
        kit::quiet(ui, now.theme, &words.say("room-keys-running"));
    }
}

/// What may be longer than its place.
fn scrolled(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(ui, contents);
}

fn looking(ui: &mut Ui, now: &Now<'_>, step: usize, out: &mut Vec<Ask>) {
    let n = now.chair.path().len();
    title(ui, now, &now.words.with("room-looking", &[("n", n.into())]), |_| {});
    let mv = now.chair.sitting.steps[step].mv;
    let made = crate::report::words::made(now.words, now.scenario(), now.chair.theory, mv);
    kit::said(ui, now.theme, &made);
    if kit::primary(ui, now.theme, &now.words.say("room-back-to-debrief")).clicked() {
        out.push(Ask::Debrief);
    }
    if now.layout.captions {
        scrolled(ui, "caption", |ui| caption::show(ui, now));
    }
}

fn ended(ui: &mut Ui, now: &Now<'_>, out: &mut Vec<Ask>) {
    let scenario = now.scenario();
    let ending = now.chair.sitting.session().ending().map(|e| &scenario.endings[usize::from(e)]);
    title(ui, now, &now.words.say("room-ended"), |_| {});
    if let Some(ending) = ending {
        kit::said(ui, now.theme, &fill(scenario, &ending.title, Person::NOBODY));
    }
    ui.horizontal_wrapped(|ui| {
        let to = kit::primary(ui, now.theme, &now.words.say("room-to-debrief"));
        if to.clicked() {
            out.push(Ask::Debrief);
        }
        if now.chair.practice() && kit::button(ui, now.theme, &now.words.say("room-back")).clicked() {
            out.push(Ask::Do(Input::Back));
        }
    });
}

/// Own words before the options are seen.
fn own_words(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let words = now.words;
    title(ui, now, &words.say("room-question"), |_| {});
    let label = kit::quiet(ui, now.theme, &words.say("room-own-words"));
    let field = egui::TextEdit::multiline(&mut state.own)
        .font(now.theme.said(16.0))
        .desired_rows(2)
        .char_limit(2_000)
        .desired_width(f32::INFINITY);
    ui.add(field).labelled_by(label.id);
    if kit::primary(ui, now.theme, &words.say("room-show-options")).clicked() {
        if !state.own.trim().is_empty() {
            out.push(Ask::Note(NoteKind::OwnWords, state.own.trim().to_owned()));
        }
        state.revealed = Some(now.chair.step());
    }
}

/// The cards.
fn choices(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>, pointed: &mut Option<People>) {
    let words = now.words;
    let mut cards = cards(now);
    let columns = if now.layout.column { 1 } else { 2 };
    let apart = if columns == 2 && cards.len() > IN_GRID { cards.pop() } else { None };
    title(ui, now, &words.say("room-question"), |ui| {
        if let Some(silence) = &apart {
            let label = format!("{}  {}", silence.key, silence.text);
            let text = egui::RichText::new(label).font(now.theme.strong(13.5)).color(now.theme.text);
            let button = ui.add(egui::Button::new(text).fill(now.theme.card));
            let name = format!("{}. {} {}", silence.key, silence.text, silence.target);
            button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
            if button.clicked() {
                out.push(silence.ask.clone());
            }
        }
        if !now.layout.column {
            tools(ui, now, state, out);
        }
    });
    if let Some(text) = state.hint.as_ref().or(state.said.as_ref()) {
        let filled = fill(now.scenario(), text, Person::NOBODY);
        kit::written(ui, now.theme.plain(14.0), now.theme.accent, &filled);
        kit::announce(ui, "hint", &filled);
    }
    let height = card_height(now.theme.scale);
    let gap = vec2(8.0, GAP);
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        if now.layout.captions {
            caption::show(ui, now);
            ui.add_space(4.0);
        }
        ui.spacing_mut().item_spacing = gap;
        let width = (ui.available_width() - gap.x * (columns as f32 - 1.0)) / columns as f32;
        let font = font_that_fits(ui, now, &cards, width, height);
        // Where even the smallest does not fit, all cards are as high as the fullest needs.
        let need = |card: &Card| card_words(ui, now, card, font, width).size().y + 6.0;
        let height = cards.iter().map(need).fold(height, f32::max);
        let rows = cards.len().div_ceil(columns);
        let (whole, _) = ui.allocate_exact_size(
            vec2(ui.available_width(), rows as f32 * (height + gap.y) - gap.y),
            Sense::hover(),
        );
        for (n, card) in cards.iter().enumerate() {
            let place = vec2((n % columns) as f32 * (width + gap.x), (n / columns) as f32 * (height + gap.y));
            let rect = Rect::from_min_size(whole.min + place, vec2(width, height));
            if draw(ui, now, card, rect, font, pointed) {
                out.push(card.ask.clone());
            }
        }
        if now.layout.column {
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| tools(ui, now, state, out));
        }
    });
}

fn cards(now: &Now<'_>) -> Vec<Card> {
    let scenario = now.scenario();
    let mut cards: Vec<Card> = now
        .options()
        .into_iter()
        .enumerate()
        .map(|(n, id)| {
            let choice = &scenario.options[usize::from(id)];
            Card {
                key: (n + 1).to_string(),
                text: format!("“{}”", fill(scenario, &choice.says, Person::NOBODY)),
                target: format!("→ {}", now.people(choice.to)),
                to: choice.to,
                said: true,
                ask: Ask::Do(Input::Move(Move::Option(id))),
            }
        })
        .collect();
    cards.push(Card {
        key: "0".into(),
        text: now.words.say("room-say-nothing"),
        target: now.words.say("room-a-pause"),
        to: People::EVERYONE,
        said: false,
        ask: Ask::Do(Input::Move(Move::Silence)),
    });
    cards
}

/// Points of type at which the words of every card fit on theirs: one size for all, so that size gives no hint either.
fn font_that_fits(ui: &Ui, now: &Now<'_>, cards: &[Card], width: f32, height: f32) -> f32 {
    for points in [16.0, 15.0, 14.0, 13.0] {
        let fits = cards.iter().all(|card| card_words(ui, now, card, points, width).size().y <= height - 6.0);
        if fits {
            return points;
        }
    }
    13.0
}

/// The words of a card of this width beside its key and its target.
fn card_words(ui: &Ui, now: &Now<'_>, card: &Card, points: f32, width: f32) -> std::sync::Arc<egui::Galley> {
    let room = width - text_inset(now) - target_width(ui, now, card) - 24.0;
    words_of(ui, now.theme, card, points, room)
}

/// The words of a card, set close: two lines fit on one.
fn words_of(ui: &Ui, theme: &Theme, card: &Card, points: f32, width: f32) -> std::sync::Arc<egui::Galley> {
    let font_id = if card.said { theme.said(points) } else { theme.plain(points) };
    let line_height = Some(points * theme.scale * 1.16);
    let format = egui::TextFormat { font_id, color: theme.text, line_height, ..Default::default() };
    let mut job = egui::text::LayoutJob::single_section(card.text.clone(), format);
    job.wrap = egui::text::TextWrapping::wrap_at_width(width);
    ui.painter().layout_job(job)
}

fn text_inset(now: &Now<'_>) -> f32 {
    20.0 + 26.0 * now.theme.scale
}

fn target_width(ui: &Ui, now: &Now<'_>, card: &Card) -> f32 {
    let font = if card.said { now.theme.strong(13.5) } else { now.theme.sign(13.5) };
    ui.painter().layout_no_wrap(card.target.clone(), font, now.theme.text2).size().x
}

/// Draws a card; true if it was pressed.
fn draw(
    ui: &mut Ui,
    now: &Now<'_>,
    card: &Card,
    rect: Rect,
    points: f32,
    pointed: &mut Option<People>,
) -> bool {
    let theme = now.theme;
    let response = ui.interact(rect, ui.id().with(("card", &card.key)), Sense::click());
    let name = format!("{}. {} {}", card.key, card.text, card.target);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let lit = response.hovered() || response.has_focus();
    if lit {
        *pointed = Some(card.to);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
    let (fill, edge) = if lit {
        (theme.card_hi, Stroke::new(2.5, theme.accent))
    } else {
        (theme.card, Stroke::new(1.2, theme.line))
    };
    ui.painter().rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
    let cap = 26.0 * theme.scale;
    let key = Rect::from_min_size(pos2(rect.left() + 10.0, rect.center().y - cap / 2.0), vec2(cap, cap));
    kit::key_cap(ui, theme, key, &card.key);
    let small = if card.said { theme.strong(13.5) } else { theme.sign(13.5) };
    let galley = card_words(ui, now, card, points, rect.width());
    // Letters stand low in lines set this close.
    let low = if card.said { 0.12 * points * theme.scale } else { 0.0 };
    let text_at = pos2(rect.left() + text_inset(now), rect.center().y - galley.size().y / 2.0 - low);
    ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(text_at, galley, theme.text);
    let colour = if lit { theme.accent } else { theme.text2 };
    let target_at = pos2(rect.right() - 14.0, rect.center().y);
    ui.painter().text(target_at, Align2::RIGHT_CENTER, &card.target, small, colour);
    response.clicked()
}

/// What else can be done at a decision, in practice.
fn tools(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let (words, theme) = (now.words, now.theme);
    if !now.chair.practice() {
        return;
    }
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.spacing_mut().button_padding = vec2(9.0, 2.0);
    let small = |ui: &mut Ui, key: &str, text: String| {
        let label = format!("{key}  {text}");
        ui.add(egui::Button::new(egui::RichText::new(label).font(theme.plain(13.0)).color(theme.text2)))
    };
    if now.chair.sitting.at().is_some() && small(ui, "B", words.say("room-back")).clicked() {
        out.push(Ask::Do(Input::Back));
    }
    if small(ui, "H", words.say("room-hint")).clicked() {
        out.push(Ask::Do(Input::Hint));
    }
    let open = now.chair.sitting.session().palette_open(now.scenario());
    if open && small(ui, "P", words.say("room-something-else")).clicked() {
        state.over = Some(Over::Palette);
    }
    if now.settings.feelings && small(ui, "F", words.say("room-feeling")).clicked() {
        state.over = Some(Over::Feeling);
    }
}
