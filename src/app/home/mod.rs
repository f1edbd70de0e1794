//! Home: the shelf of scenarios, what is unfinished, and the way to everything else. Must not know files or sessions.
//!
//! What is shown is prepared elsewhere; what is asked for comes back as an [`Action`].

mod broken;
mod card;
mod filter;
pub mod page;
mod shelf;
pub mod terms;
mod waiting;

#[cfg(test)]
pub(crate) mod sound;
#[cfg(test)]
mod tests;

pub use filter::Filters;

use super::kit;
use super::picture::Pictures;
use super::theme::Theme;
use crate::scenario::Scenario;
use crate::vocabulary::Mode;
use crate::words::Words;
use bevy_egui::egui::{
    self, Align, Align2, Color32, Id, LayerId, Layout, Order, Rect, Shape, Stroke, Ui, UiBuilder,
};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Where a scenario is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It came with the program.
    Shipped,
    /// A file.
    File(PathBuf),
}

/// The best result of one's own, 0…100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Best {
    /// What was reached.
    pub score: i32,
    /// What choosing blindly would reach.
    pub chance: i32,
}

/// A scenario that can be played.
#[derive(Clone, Debug)]
pub struct Ready {
    /// The scenario.
    pub scenario: &'static Scenario,
    /// Where it is from.
    pub from: Origin,
    /// The best finished session, if there is one.
    pub best: Option<Best>,
    /// How many sessions were finished.
    pub tries: usize,
    /// How many warnings its author should look at.
    pub warnings: usize,
}

/// Something wrong with a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Code such as `F012`.
    pub code: &'static str,
    /// Line from 1.
    pub line: usize,
    /// Column from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do; may be empty.
    pub help: String,
}

/// A scenario that cannot be played as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// What it is called: its title if that could be read, else the name of its file.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Something on the shelf.
#[derive(Clone, Debug)]
pub enum Entry {
    /// It can be played.
    Ready(Ready),
    /// It has errors.
    Broken(Broken),
}

impl Entry {
    /// The scenario, if it can be played.
    pub fn ready(&self) -> Option<&Ready> {
        match self {
            Self::Ready(ready) => Some(ready),
            Self::Broken(_) => None,
        }
    }
}

/// A session that was left before its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Its attempt file.
    pub path: PathBuf,
    /// Title of its scenario.
    pub title: String,
    /// When it was begun, RFC 3339.
    pub begun: String,
    /// Decisions taken so far.
    pub decisions: usize,
    /// How it is played.
    pub mode: Mode,
}

/// What the shelf shows.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Scenarios in the order shown.
    pub entries: &'a [Entry],
    /// Sessions to go on with, the latest first.
    pub unfinished: &'a [Unfinished],
    /// Something to be told once, such as a file that could not be opened.
    pub banner: Option<&'a str>,
    /// Whether a file hangs over the window.
    pub hovering_drop: bool,
    /// Whether nobody has been shown the room yet: the introduction is offered.
    pub newcomer: bool,
}

/// What the shelf remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct HomeState {
    /// What is searched for.
    pub search: String,
    /// What is ticked.
    pub filters: Filters,
    /// Whether the filters are unfolded.
    pub filtering: bool,
    /// Whether all unfinished sessions are shown.
    pub all_waiting: bool,
    /// Which scenarios with errors are unfolded, by place in [`View::entries`].
    pub unfolded: BTreeSet<usize>,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Open the briefing of this entry.
    Open(usize),
    /// Go on with this unfinished session.
    GoOn(usize),
    /// Put a file on the shelf.
    OpenFile,
    /// Put a folder on the shelf.
    OpenFolder,
    /// The settings.
    Settings,
    /// The introduction.
    Introduction,
    /// Leave the program.
    Quit,
    /// Read the shelf again.
    Reload,
}

/// Widest column, at 100 % text.
const WIDEST: f32 = 1100.0;

/// Shows the shelf.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    state: &mut HomeState,
    pictures: &mut Pictures,
) -> Option<Action> {
    let mut action = None;
    page::column(ui, theme, "home", WIDEST, |ui| {
        top(ui, theme, words, &mut action);
        if let Some(banner) = view.banner {
            ui.add_space(8.0);
            let told = kit::card(ui, theme, |ui| kit::text(ui, theme, banner));
            page::live(ui, &told, banner);
        }
        if view.newcomer {
            welcome(ui, theme, words, &mut action);
        }
        waiting::show(ui, theme, words, view.unfinished, &mut state.all_waiting, &mut action);
        shelf::show(ui, theme, words, view.entries, state, pictures, &mut action);
        broken::show(ui, theme, words, view.entries, &mut state.unfolded);
    });
    if view.hovering_drop {
        drop_here(ui, theme, words);
    }
    action
}

/// What somebody who has never been here should know: that two people will show them round.
fn welcome(ui: &mut Ui, theme: &Theme, words: &Words, action: &mut Option<Action>) {
    ui.add_space(8.0);
    kit::card(ui, theme, |ui| {
        kit::said(ui, theme, &words.say("home-welcome"));
        if kit::primary(ui, theme, &words.say("home-welcome-begin")).clicked() {
            *action = Some(Action::Introduction);
        }
    });
}

/// The name of the program and the ways out of this screen.
fn top(ui: &mut Ui, theme: &Theme, words: &Words, action: &mut Option<Action>) {
    let start = ui.cursor().min;
    kit::heading(ui, theme, 1, &words.say("app-name"));
    kit::written(ui, theme.said(16.0), theme.text2, &words.say("home-what-it-is"));
    let ways = [
        ("home-introduction", Action::Introduction),
        ("home-settings", Action::Settings),
        ("home-quit", Action::Quit),
    ];
    let ways = ways.map(|(key, asked)| (words.say(key), asked));
    let mut buttons = |ui: &mut Ui| {
        for (text, asked) in &ways {
            if kit::button(ui, theme, text).clicked() {
                *action = Some(asked.clone());
            }
        }
    };
    let length =
        |text: &String| ui.painter().layout_no_wrap(text.clone(), theme.plain(14.5), theme.text).size().x;
    let padding = 2.0 * ui.spacing().button_padding.x;
    let lengths: f32 = ways.iter().map(|(text, _)| length(text) + padding).sum();
    let wide = lengths + (ways.len() - 1) as f32 * ui.spacing().item_spacing.x + 1.0;
    if wide + 330.0 * theme.scale <= ui.available_width() {
        // There is room for them beside the name.
        let right = ui.max_rect().right();
        let place =
            Rect::from_min_max(egui::pos2(right - wide, start.y), egui::pos2(right, ui.cursor().top()));
        let row = Layout::left_to_right(Align::Min);
        buttons(&mut ui.new_child(UiBuilder::new().max_rect(place).layout(row)));
    } else {
        ui.horizontal_wrapped(buttons);
    }
}

/// Says, over everything, that what hangs over the window may be dropped.
fn drop_here(ui: &mut Ui, theme: &Theme, words: &Words) {
    let text = words.say("home-drop");
    let layer = LayerId::new(Order::Foreground, Id::new("home drop"));
    let painter = egui::Painter::new(ui.ctx().clone(), layer, ui.max_rect());
    let all = ui.max_rect();
    painter.rect_filled(all, 0, fade(theme.bg, 235));
    let edge = all.shrink(24.0);
    let corners =
        [edge.left_top(), edge.right_top(), edge.right_bottom(), edge.left_bottom(), edge.left_top()];
    painter.extend(Shape::dashed_line(&corners, Stroke::new(2.5, theme.accent), 12.0, 8.0));
    let galley = painter.layout(text.clone(), theme.title(20.0), theme.text, (edge.width() - 48.0).max(80.0));
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), edge);
    painter.rect_filled(at.expand(24.0), 10, theme.bg);
    painter.galley(at.min, galley, theme.text);
    kit::announce(ui, "home drop", &text);
}

fn fade(colour: Color32, alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r(), colour.g(), colour.b(), alpha)
}
