//! The fifth page: questions to think over, what to take along, and the ways out. Must not know scores.

use super::told::Told;
use super::writing::field;
use super::{Action, DebriefState, View, layout};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::attempt::NoteKind;
use crate::words::Words;
use bevy_egui::egui::Ui;

/// What the page says.
pub(super) struct Rows {
    /// The scenario's title, for the page's head.
    pub title: String,
    questions: Vec<String>,
    references: Vec<String>,
}

impl Rows {
    pub(super) fn new(told: &Told<'_>, view: &View<'_>) -> Self {
        let head = &view.sitting.scenario.head;
        Self {
            title: told.fill(&head.title),
            questions: head.debrief.iter().map(|q| told.fill(q)).collect(),
            references: head.references.clone(),
        }
    }
}

/// Shows the page.
pub(super) fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    rows: &Rows,
    state: &mut DebriefState,
) {
    layout::part(ui, theme, &words.say("debrief-tab-reflection"));
    kit::quiet(ui, theme, &words.say("debrief-private"));
    if rows.questions.is_empty() {
        kit::text(ui, theme, &words.say("debrief-no-questions"));
    }
    for (n, question) in rows.questions.iter().enumerate() {
        ui.add_space(10.0);
        kit::said(ui, theme, question);
        // The number of the question: reflections hang on no moment of the session.
        let step = n as u32;
        let mut notes = view.notes.iter();
        let kept = notes.find(|(s, k, _)| *s == step && *k == NoteKind::Reflection).map_or("", |n| n.2);
        field(ui, theme, &mut state.writing, (NoteKind::Reflection, step), question, kept, 2);
    }

    layout::part(ui, theme, &words.say("debrief-export"));
    kit::quiet(ui, theme, &words.say("debrief-export-lead"));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (key, action) in
            [("debrief-export-text", Action::ExportText), ("debrief-export-json", Action::ExportJson)]
        {
            if kit::button(ui, theme, &words.say(key)).clicked() {
                pressed = Some(action);
            }
        }
    });
    if let Some(exported) = &state.exported {
        kit::text(ui, theme, exported);
    }
    match view.kept {
        Some(path) => kit::quiet(ui, theme, &words.with("debrief-kept", &[("path", path.into())])),
        None => kit::quiet(ui, theme, &words.say("debrief-kept-nowhere")),
    };

    if !rows.references.is_empty() {
        layout::opens(ui, theme, "references", &words.say("debrief-references"), |ui| {
            rows.references.iter().for_each(|line| layout::item(ui, theme, line));
        });
    }

    layout::part(ui, theme, &words.say("debrief-and-now"));
    ui.horizontal_wrapped(|ui| {
        if kit::primary(ui, theme, &words.say("debrief-home")).clicked() {
            pressed = Some(Action::Home);
        }
        if kit::button(ui, theme, &words.say("debrief-again")).clicked() {
            pressed = Some(Action::Again);
        }
    });
    if let Some(action) = pressed {
        state.ask(action);
    }
}
