//! Scenarios with errors: greyed, their problems one press away, never hidden. Must not know how scenarios are checked.

use super::{Broken, Entry, page};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{Frame, Stroke, Ui, WidgetInfo, WidgetType};
use std::collections::BTreeSet;

/// How many problems of one file are listed.
const LISTED: usize = 25;

/// Shows them, if there are any.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, entries: &[Entry], unfolded: &mut BTreeSet<usize>) {
    let broken = entries.iter().enumerate().filter_map(|(i, entry)| match entry {
        Entry::Broken(broken) => Some((i, broken)),
        Entry::Ready(_) => None,
    });
    for (n, (index, one)) in broken.enumerate() {
        if n == 0 {
            page::part(ui);
            kit::heading(ui, theme, 2, &words.say("home-broken-heading"));
            kit::quiet(ui, theme, &words.say("home-broken-why"));
        }
        Frame::new()
            .fill(theme.panel2)
            .stroke(Stroke::new(1.2, theme.line))
            .corner_radius(10)
            .inner_margin(16)
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                kit::written(ui, theme.title(17.0), theme.text2, &one.name);
                kit::quiet(ui, theme, &one.path.display().to_string());
                fold(ui, theme, words, index, one, unfolded);
            });
    }
}

fn fold(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    index: usize,
    one: &Broken,
    unfolded: &mut BTreeSet<usize>,
) {
    let open = unfolded.contains(&index);
    let many = words.with("home-problems", &[("n", one.problems.len().into())]);
    let text = words.say(if open { "home-problems-hide" } else { "home-problems-show" });
    kit::text(ui, theme, &many);
    let pressed = kit::button(ui, theme, &text);
    pressed.widget_info(|| {
        WidgetInfo::selected(WidgetType::Button, true, open, format!("{text}: {}", one.name))
    });
    if pressed.clicked() {
        if open {
            unfolded.remove(&index);
        } else {
            unfolded.insert(index);
        }
    }
    if !open {
        return;
    }
    for problem in one.problems.iter().take(LISTED) {
        ui.add_space(4.0);
        let place = words.with(
            "home-problem-place",
            &[
                ("code", problem.code.into()),
                ("line", problem.line.to_string().into()),
                ("column", problem.column.to_string().into()),
            ],
        );
        kit::written(ui, theme.strong(13.5), theme.text2, &place);
        kit::text(ui, theme, &problem.message);
        if !problem.help.is_empty() {
            kit::quiet(ui, theme, &problem.help);
        }
    }
    let rest = one.problems.len().saturating_sub(LISTED);
    if rest > 0 {
        ui.add_space(4.0);
        kit::quiet(ui, theme, &words.with("home-problems-more", &[("n", rest.into())]));
    }
}
