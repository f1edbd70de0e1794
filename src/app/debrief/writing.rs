//! Texts being written, and when they are handed over to be kept. Must not know what they are about or where they go.

use super::Action;
use crate::app::kit;
use crate::app::theme::Theme;
use crate::attempt::{NOTE_CHARS, NoteKind};
use bevy_egui::egui::{self, Ui};
use std::collections::BTreeMap;
use std::time::Duration;

/// After so long without a keystroke a text is handed over, seconds.
const PAUSE: f64 = 0.8;
/// Somebody who writes without a pause is kept up with this often, seconds.
const MOST: f64 = 5.0;

/// One text.
#[derive(Default)]
struct Text {
    now: String,
    /// As it was last handed over.
    kept: String,
    /// First and last keystroke since then.
    typed: Option<(f64, f64)>,
}

/// Every text being written, by its kind and what it hangs on.
#[derive(Default)]
pub(super) struct Texts(BTreeMap<(NoteKind, u32), Text>);

impl Texts {
    /// A text as it stands.
    pub(super) fn now(&self, kind: NoteKind, step: u32) -> &str {
        self.0.get(&(kind, step)).map_or("", |t| t.now.as_str())
    }

    /// What is ready to be kept.
    pub(super) fn settled(&mut self, now: f64) -> Vec<Action> {
        self.take(|first, last| now - last >= PAUSE || now - first >= MOST)
    }

    /// All that is not kept.
    pub(super) fn unkept(&mut self) -> Vec<Action> {
        self.take(|_, _| true)
    }

    fn take(&mut self, ready: impl Fn(f64, f64) -> bool) -> Vec<Action> {
        let mut asked = Vec::new();
        for (&(kind, step), text) in &mut self.0 {
            if text.typed.is_some_and(|(first, last)| ready(first, last)) {
                text.typed = None;
                if text.now.trim() != text.kept.trim() {
                    text.kept.clone_from(&text.now);
                    asked.push(Action::Keep { kind, step, text: text.now.clone() });
                }
            }
        }
        asked
    }

    /// How long until something may be ready.
    pub(super) fn wait(&self, now: f64) -> Option<Duration> {
        let left =
            self.0.values().filter_map(|t| t.typed).map(|(_, last)| (last + PAUSE - now).max(0.0) + 0.02);
        left.min_by(f64::total_cmp).map(Duration::from_secs_f64)
    }
}

/// A text to write in, under its question. `kept` is what was written before.
pub(super) fn field(
    ui: &mut Ui,
    theme: &Theme,
    texts: &mut Texts,
    (kind, step): (NoteKind, u32),
    question: &str,
    kept: &str,
    rows: usize,
) {
    let text = texts.0.entry((kind, step)).or_insert_with(|| Text {
        now: kept.to_owned(),
        kept: kept.to_owned(),
        typed: None,
    });
    let edit = egui::TextEdit::multiline(&mut text.now)
        .id_salt((kind, step))
        .font(theme.said(16.0))
        .desired_rows(rows)
        .desired_width(ui.available_width())
        .char_limit(NOTE_CHARS)
        .margin(egui::Margin::same(10));
    let shown = ui.add(edit);
    kit::focus_ring(ui, theme, &shown, 10);
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_label(question));
    let now = ui.input(|i| i.time);
    if shown.changed() {
        let first = text.typed.map_or(now, |(first, _)| first);
        text.typed = Some((first, now));
    }
    if shown.lost_focus()
        && let Some((first, _)) = text.typed
    {
        // Gone on to something else: there is nothing to wait for.
        text.typed = Some((first, now - PAUSE));
    }
}
