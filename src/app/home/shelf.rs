//! The shelf itself: search, filters, cards. Must not know what a card shows.

use super::card::{self, Card};
use super::filter::{self, Filters};
use super::{Action, Entry, HomeState, page, terms};
use crate::app::kit;
use crate::app::picture::Pictures;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{self, Id, Key, TextEdit, Ui, vec2};
use std::collections::BTreeSet;

/// Space between cards.
const GAP: f32 = 16.0;
/// Narrowest card at 100 % text.
const NARROWEST: f32 = 300.0;

/// Shows it.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    entries: &[Entry],
    state: &mut HomeState,
    pictures: &mut Pictures,
    action: &mut Option<Action>,
) {
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("home-shelf-heading"));
    let ready = entries.iter().filter(|e| e.ready().is_some()).count();
    if ready == 0 {
        nothing_here(ui, theme, words, entries.is_empty(), action);
        return;
    }
    let there = Filters::there(entries);
    // What is no longer on the shelf cannot stay ticked unseen.
    keep(&mut state.filters, &there);
    search(ui, theme, words, state, &there, action);
    let found = filter::found(entries, &state.filters, &state.search, words);
    let narrowed = !state.search.trim().is_empty() || state.filters.count() > 0;
    if narrowed && !found.is_empty() {
        let many = words.with("home-found", &[("n", found.len().into()), ("all", ready.into())]);
        let told = kit::quiet(ui, theme, &many);
        page::live(ui, &told, &many);
    }
    ui.add_space(4.0);
    if found.is_empty() {
        nothing_found(ui, theme, words, state);
    } else {
        cards(ui, theme, words, entries, &found, pictures, action);
    }
}

fn keep(filters: &mut Filters, there: &Filters) {
    filters.kinds.retain(|k| there.kinds.contains(k));
    filters.themes.retain(|t| there.themes.contains(t));
    filters.goals.retain(|g| there.goals.contains(g));
    filters.languages.retain(|l| there.languages.contains(l));
}

/// What can be put on the shelf; `folder` if that is not offered beside them already.
fn tools(ui: &mut Ui, theme: &Theme, words: &Words, folder: bool, action: &mut Option<Action>) {
    for (key, asked) in [
        ("home-open-file", Action::OpenFile),
        ("home-open-folder", Action::OpenFolder),
        ("home-reload", Action::Reload),
    ] {
        if asked == Action::OpenFolder && !folder {
            continue;
        }
        if kit::button(ui, theme, &words.say(key)).clicked() {
            *action = Some(asked);
        }
    }
}

/// A shelf with nothing to play on it, as somebody meets it who has put everything away.
fn nothing_here(ui: &mut Ui, theme: &Theme, words: &Words, empty: bool, action: &mut Option<Action>) {
    kit::card(ui, theme, |ui| {
        ui.add_space(8.0);
        let why = if empty { "home-empty" } else { "home-none-playable" };
        kit::written(ui, theme.title(19.0), theme.text, &words.say(why));
        kit::said(ui, theme, &words.say("home-empty-how"));
        ui.add_space(4.0);
        if kit::primary(ui, theme, &words.say("home-open-folder")).clicked() {
            *action = Some(Action::OpenFolder);
        }
        ui.horizontal_wrapped(|ui| tools(ui, theme, words, false, action));
    });
}

fn nothing_found(ui: &mut Ui, theme: &Theme, words: &Words, state: &mut HomeState) {
    kit::card(ui, theme, |ui| {
        let why = words.say("home-nothing-found");
        let told = kit::said(ui, theme, &why);
        page::live(ui, &told, &why);
        if kit::button(ui, theme, &words.say("home-show-all")).clicked() {
            state.search.clear();
            state.filters = Filters::default();
        }
    });
}

fn search_id() -> Id {
    Id::new("home search")
}

fn search(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    state: &mut HomeState,
    there: &Filters,
    action: &mut Option<Action>,
) {
    if page::typed(ui.ctx(), "/") {
        ui.memory_mut(|m| m.request_focus(search_id()));
    }
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(egui::RichText::new(words.say("home-search")).font(theme.plain(14.0)));
        let wide = (260.0 * theme.scale).min(ui.max_rect().width() - 8.0);
        let field = TextEdit::singleline(&mut state.search)
            .id(search_id())
            .char_limit(80)
            .font(theme.plain(14.5))
            .hint_text(egui::RichText::new(words.say("home-search-hint")).color(theme.text2))
            .desired_width(wide)
            .margin(vec2(10.0, 6.0));
        let field = ui.add(field).labelled_by(label.id);
        if field.lost_focus() {
            let pressed = |key| ui.input(|i| i.key_pressed(key));
            if pressed(Key::Escape) {
                state.search.clear();
            } else if pressed(Key::Enter) {
                card::focus_first(ui);
            }
        }
        if there.worth_showing() {
            let n = state.filters.count();
            let text = match n {
                0 => words.say("home-filters"),
                n => words.with("home-filters-on", &[("n", n.into())]),
            };
            let toggle = kit::button(ui, theme, &text);
            let open = state.filtering;
            let info = || egui::WidgetInfo::selected(egui::WidgetType::Button, true, open, text.as_str());
            toggle.widget_info(info);
            if toggle.clicked() {
                state.filtering = !open;
            }
        }
        tools(ui, theme, words, true, action);
    });
    if state.filtering && there.worth_showing() {
        filters(ui, theme, words, &mut state.filters, there);
    }
}

fn filters(ui: &mut Ui, theme: &Theme, words: &Words, on: &mut Filters, there: &Filters) {
    kit::card(ui, theme, |ui| {
        let name = |key: &str| words.say(key);
        chips(ui, theme, &name("home-filter-kind"), &there.kinds, &mut on.kinds, |k| terms::kind(words, *k));
        chips(ui, theme, &name("home-filter-theme"), &there.themes, &mut on.themes, |t| {
            terms::theme(words, *t)
        });
        chips(ui, theme, &name("home-filter-goal"), &there.goals, &mut on.goals, |g| terms::goal(words, *g));
        let own_name = |tag: &String| terms::language(tag);
        chips(ui, theme, &name("home-filter-language"), &there.languages, &mut on.languages, own_name);
        if on.count() > 0 && kit::button(ui, theme, &name("home-filters-none")).clicked() {
            *on = Filters::default();
        }
    });
}

/// A list to tick, if it offers a choice.
fn chips<T: Ord + Clone>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    there: &BTreeSet<T>,
    on: &mut BTreeSet<T>,
    text: impl Fn(&T) -> String,
) {
    if there.len() < 2 {
        return;
    }
    kit::quiet(ui, theme, name);
    ui.horizontal_wrapped(|ui| {
        for value in there {
            let ticked = on.contains(value);
            if kit::chip(ui, theme, ticked, &terms::capital(&text(value))).clicked() {
                if ticked {
                    on.remove(value);
                } else {
                    on.insert(value.clone());
                }
            }
        }
    });
}

fn cards(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    entries: &[Entry],
    found: &[usize],
    pictures: &mut Pictures,
    action: &mut Option<Action>,
) {
    let ready: Vec<_> = found.iter().filter_map(|i| Some((*i, entries[*i].ready()?))).collect();
    let columns = page::columns(ui, theme, NARROWEST, GAP, 3.min(ready.len()));
    let width = (ui.available_width() - GAP * (columns - 1) as f32) / columns as f32;
    let mut first = true;
    for row in ready.chunks(columns) {
        let cards: Vec<(usize, Card)> =
            row.iter().map(|(i, r)| (*i, Card::new(ui, theme, words, r, width.floor()))).collect();
        let height = cards.iter().map(|(_, c)| c.height()).fold(0.0, f32::max);
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), height));
        for (n, (index, card)) in cards.iter().enumerate() {
            let corner = place.min + vec2((width + GAP) * n as f32, 0.0);
            let at = egui::Rect::from_min_size(corner.round(), vec2(width.floor(), height));
            if card.show(ui, theme, at, *index, first, pictures).clicked() {
                *action = Some(Action::Open(*index));
            }
            first = false;
        }
        ui.add_space(GAP - ui.spacing().item_spacing.y);
    }
}
