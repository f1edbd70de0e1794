//! The debrief: what happened, why, and what one makes of it. Must not know files, the room or how a debrief is computed.
//!
//! The caller computes the debrief once and hands it in with every frame; what is said about it is prepared once for
//! each language and kept in the state. Five pages: overview, decisions, people, the hour after, reflection. What the
//! student writes here is private: it leaves only as [`Action::Keep`].

mod climate;
mod decisions;
mod goals;
mod hour;
mod landing;
mod layout;
mod lines;
mod opened;
mod overview;
mod path;
mod people;
mod reflection;
mod table;
mod tabs;
#[cfg(test)]
mod tests;
mod told;
mod writing;

use crate::app::kit;
use crate::app::theme::Theme;
use crate::attempt::NoteKind;
use crate::session::Sitting;
use crate::vocabulary::Mode;
use crate::words::{Language, Words};
use bevy_egui::egui::{self, ScrollArea, Ui};
use std::collections::VecDeque;
use told::Told;

pub use tabs::Tab;

/// What the debrief is shown from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The sitting.
    pub sitting: &'a Sitting<'a>,
    /// Its debrief, computed once by the caller.
    pub debrief: &'a crate::debrief::Debrief,
    /// Every note beside the attempt, as [`Notes::all`](crate::attempt::Notes::all) gives them: inputs taken when it was
    /// written, kind, text.
    pub notes: &'a [(u32, NoteKind, &'a str)],
    /// Where the attempt is kept; none if only in memory.
    pub kept: Option<&'a str>,
    /// Whom the course says one can turn to; none if it said nothing.
    pub contact: Option<&'a str>,
}

/// What the student asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// To see the room as it stood after this step.
    JumpTo(usize),
    /// To keep what was written. An empty text takes back what was kept before.
    Keep {
        /// What it is.
        kind: NoteKind,
        /// What it hangs on: inputs taken; for a reflection the number of the question, from 0.
        step: u32,
        /// The text.
        text: String,
    },
    /// The debrief as plain text.
    ExportText,
    /// The debrief as JSON.
    ExportJson,
    /// To play the same again.
    Again,
    /// To go home.
    Home,
}

/// What the debrief screen remembers between frames. One for each attempt shown: for another attempt take a new one.
#[derive(Default)]
pub struct DebriefState {
    /// The open page.
    pub tab: Tab,
    /// What became of the last export, in a sentence or a path; the caller sets it, the last page shows it.
    pub exported: Option<String>,
    landing: landing::State,
    /// The open decision, as an index into the list.
    open: Option<usize>,
    /// The open decision was just opened from elsewhere: it is to be brought into view.
    bring: bool,
    /// The member whose way is plotted.
    member: usize,
    writing: writing::Texts,
    asked: VecDeque<Action>,
    /// A tab was changed by its arrow keys: the new one takes the focus.
    follow: bool,
    prepared: Option<Prepared>,
}

impl std::fmt::Debug for DebriefState {
    /// Without what is being written: it is private, and this ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DebriefState({:?}, decision {:?})", self.tab, self.open)
    }
}

impl DebriefState {
    /// For looking at an earlier attempt again: the landing page is not shown first.
    pub fn looking_back() -> Self {
        Self { landing: landing::State::Left, ..Self::default() }
    }

    /// Opens the decision taken with this step, if it is one of the first branch.
    pub fn open_step(&mut self, debrief: &crate::debrief::Debrief, step: usize) {
        self.tab = Tab::Decisions;
        self.landing = landing::State::Left;
        self.open = debrief.decisions.iter().position(|d| d.step == step);
        self.bring = true;
    }

    /// What is written and not yet handed over: to be kept before the window closes.
    pub fn unkept(&mut self) -> Vec<Action> {
        let asked = self.asked.drain(..).filter(|a| matches!(a, Action::Keep { .. }));
        asked.chain(self.writing.unkept()).collect()
    }

    fn ask(&mut self, action: Action) {
        // What was written goes before whatever leaves this screen.
        self.asked.extend(self.writing.unkept());
        self.asked.push_back(action);
    }
}

/// What is said, prepared once.
struct Prepared {
    of: (Language, [u8; 32], usize, usize),
    overview: overview::Rows,
    decisions: decisions::Rows,
    people: Vec<people::Row>,
    hour: hour::Rows,
    reflection: reflection::Rows,
}

impl Prepared {
    fn mark(view: &View<'_>, words: &Words) -> (Language, [u8; 32], usize, usize) {
        (words.language, view.sitting.scenario.hash, view.sitting.inputs.len(), view.sitting.steps.len())
    }

    fn new(view: &View<'_>, words: &Words) -> Self {
        let told = Told::new(words, view.sitting);
        Self {
            of: Self::mark(view, words),
            overview: overview::Rows::new(&told, view),
            decisions: decisions::Rows::new(&told, view),
            people: people::rows(&told, view),
            hour: hour::Rows::new(&told, view),
            reflection: reflection::Rows::new(&told, view),
        }
    }
}

/// Shows the debrief. At most one thing is asked for in a frame; what else was asked comes in the next ones.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    state: &mut DebriefState,
) -> Option<Action> {
    if state.prepared.as_ref().is_none_or(|p| p.of != Prepared::mark(view, words)) {
        state.prepared = Some(Prepared::new(view, words));
    }
    // Taken out so that pages can change the rest of the state while they read it.
    if let Some(prepared) = state.prepared.take() {
        egui::Frame::new().fill(theme.bg).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            if withheld(view) {
                layout::column(ui, layout::middle(ui, theme), |ui| {
                    ui.add_space(24.0);
                    kit::heading(ui, theme, 1, &words.say("debrief-title"));
                    kit::text(ui, theme, &words.say("debrief-withheld"));
                    if kit::button(ui, theme, &words.say("debrief-home")).clicked() {
                        state.ask(Action::Home);
                    }
                });
            } else if state.landing.is_open(view) {
                landing::show(ui, theme, words, view, &mut state.landing);
            } else {
                pages(ui, theme, words, view, &prepared, state);
            }
        });
        state.prepared = Some(prepared);
    }
    let now = ui.input(|i| i.time);
    state.asked.extend(state.writing.settled(now));
    if let Some(wait) = state.writing.wait(now) {
        ui.ctx().request_repaint_after(wait);
    }
    let action = state.asked.pop_front();
    if !state.asked.is_empty() {
        ui.ctx().request_repaint();
    }
    action
}

/// An assessment explains nothing before its end.
fn withheld(view: &View<'_>) -> bool {
    view.sitting.begun().mode == Mode::Assessment && view.debrief.ending.is_none()
}

fn pages(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    prepared: &Prepared,
    state: &mut DebriefState,
) {
    // One place for both, whether or not the page below has a bar to scroll by.
    let middle = layout::middle(ui, theme);
    layout::column(ui, middle, |ui| {
        ui.add_space(12.0);
        let title = words.with("debrief-title-of", &[("title", (&prepared.reflection.title).into())]);
        ui.horizontal_wrapped(|ui| {
            kit::heading(ui, theme, 1, &title);
            ui.add_space(12.0);
            if kit::button(ui, theme, &words.say("debrief-home")).clicked() {
                state.ask(Action::Home);
            }
        });
        tabs::show(ui, theme, words, &mut state.tab, &mut state.follow);
    });
    ui.add_space(4.0);
    ScrollArea::vertical().id_salt(state.tab).auto_shrink(false).show(ui, |ui| {
        layout::scroll_by_keys(ui);
        tabs::panel(ui, words, state.tab);
        layout::column(ui, middle, |ui| {
            ui.add_space(8.0);
            match state.tab {
                Tab::Overview => overview::show(ui, theme, words, &prepared.overview, &mut state.member),
                Tab::Decisions => decisions::show(ui, theme, words, &prepared.decisions, state),
                Tab::People => people::show(ui, theme, words, &prepared.people, state),
                Tab::Hour => hour::show(ui, theme, words, view, &prepared.hour, state),
                Tab::Reflection => reflection::show(ui, theme, words, view, &prepared.reflection, state),
            }
            ui.add_space(40.0);
        });
    });
}
