//! Sessions left before their end, the latest largest. Must not know the shelf.

use super::{Action, Unfinished, page, terms};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::words::Words;
use bevy_egui::egui::{Ui, WidgetInfo, WidgetType};

/// How many stand below the first before the rest is folded.
const FEW: usize = 2;

/// Shows them, if there are any.
pub fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    unfinished: &[Unfinished],
    all: &mut bool,
    action: &mut Option<Action>,
) {
    let Some((first, rest)) = unfinished.split_first() else { return };
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("home-continue-heading"));
    kit::card(ui, theme, |ui| {
        kit::written(ui, theme.title(20.0), theme.text, &first.title);
        kit::quiet(ui, theme, &terms::capital(&about(words, first)));
        ui.add_space(4.0);
        let go_on = words.say("home-continue");
        let pressed = kit::primary(ui, theme, &go_on);
        name(&pressed, &go_on, &first.title);
        if pressed.clicked() {
            *action = Some(Action::GoOn(0));
        }
    });
    let shown = if *all { rest.len() } else { rest.len().min(FEW) };
    for (i, one) in rest.iter().take(shown).enumerate() {
        ui.horizontal_wrapped(|ui| {
            let go_on = words.say("home-go-on");
            let pressed = kit::button(ui, theme, &go_on);
            name(&pressed, &go_on, &format!("{}, {}", one.title, about(words, one)));
            if pressed.clicked() {
                *action = Some(Action::GoOn(i + 1));
            }
            kit::written(ui, theme.strong(14.5), theme.text, &one.title);
            kit::quiet(ui, theme, &about(words, one));
        });
    }
    if rest.len() > FEW {
        let more = match *all {
            true => words.say("home-continue-fewer"),
            false => words.with("home-continue-more", &[("n", (rest.len() - FEW).into())]),
        };
        if kit::button(ui, theme, &more).clicked() {
            *all = !*all;
        }
    }
}

fn about(words: &Words, one: &Unfinished) -> String {
    words.with(
        "home-unfinished",
        &[
            ("date", terms::day(words, &one.begun).into()),
            ("n", one.decisions.into()),
            ("mode", terms::mode(words, one.mode).into()),
        ],
    )
}

/// Buttons that look alike are told apart by what they go on with.
fn name(pressed: &bevy_egui::egui::Response, what: &str, whose: &str) {
    pressed.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{what}: {whose}")));
}
