//! The group, its agreement, what is trained and what is good to know beforehand. Must not know members' histories.

use super::{Action, View};
use crate::app::home::{page, terms};
use crate::app::kit;
use crate::app::picture::Pictures;
use crate::app::theme::Theme;
use crate::scenario::Scenario;
use crate::words::Words;
use bevy_egui::egui::{Image, Sense, Ui, vec2};

/// The circle, the title, the first sentences.
pub fn cover(ui: &mut Ui, theme: &Theme, words: &Words, view: &View<'_>, pictures: &mut Pictures) {
    let scenario = view.scenario;
    let (head, g) = (&scenario.head, &scenario.head.group);
    let width = ui.available_width();
    // Wide and low: the title belongs on the first screen, however small the window.
    let height = (width / 3.2).min(ui.ctx().content_rect().height() * 0.38).floor();
    let (place, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(place) {
        let scale = ui.ctx().pixels_per_point();
        let px = |v: f32| (v * scale).round() as u32;
        let texture = pictures.circle(ui.ctx(), scenario, px(width), px(height), theme.light);
        Image::from_texture((texture, place.size())).corner_radius(12).paint_at(ui, place);
    }
    ui.add_space(8.0);
    kit::heading(ui, theme, 1, &terms::text(scenario, &head.title));
    let mut about = vec![
        terms::kind(words, g.kind),
        terms::stage(words, g.stage),
        words.with("home-minutes", &[("n", g.minutes.into())]),
    ];
    if head.language != words.language.tag() {
        about.push(words.with("home-in-language", &[("language", head.language.as_str().into())]));
    }
    kit::quiet(ui, theme, &terms::capital(&about.join(" · ")));
    if view.untranslated > 0 {
        kit::quiet(ui, theme, &words.with("briefing-untranslated", &[("n", view.untranslated.into())]));
    }
    ui.add_space(4.0);
    kit::written(ui, theme.said(17.0), theme.text, &terms::text(scenario, &head.summary));
}

/// What group this is, where it stands, what it agreed.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, scenario: &Scenario) {
    let (head, g) = (&scenario.head, &scenario.head.group);
    let frame = &head.frame;
    let text = |t: &str| terms::text(scenario, t);
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("briefing-group"));
    let kind = terms::kind(words, g.kind);
    let open = words.say(if frame.open { "briefing-open" } else { "briefing-closed" });
    let mut stands = words.with("briefing-what-kind", &[("kind", kind.into()), ("open", open.into())]);
    if frame.online {
        stands.push(' ');
        stands.push_str(&words.say("briefing-online"));
    }
    let session = match (g.session, g.of) {
        (0, _) => String::new(),
        (n, 0) => words.with("briefing-session", &[("n", n.into())]),
        (n, of) => words.with("briefing-session-of", &[("n", n.into()), ("of", of.into())]),
    };
    if !session.is_empty() {
        stands.push(' ');
        stands.push_str(&session);
    }
    kit::text(ui, theme, &stands);
    let stage = terms::stage(words, g.stage);
    let asks = terms::stage_asks(words, g.stage);
    kit::text(ui, theme, &words.with("briefing-stage", &[("stage", stage.into()), ("asks", asks.into())]));
    paragraph(ui, theme, &text(&frame.setting));
    if let Some(approach) = &g.approach {
        kit::named(ui, theme, &text(&approach.name), &text(&approach.evidence));
    }
    if !frame.agreement.is_empty() {
        page::part(ui);
        kit::heading(ui, theme, 2, &words.say("briefing-agreement"));
        for point in &frame.agreement {
            kit::said(ui, theme, &text(point));
        }
    }
    paragraph(ui, theme, &text(&frame.told));
    if [&frame.privacy, &frame.duty, &frame.contact].iter().any(|t| !t.is_empty()) {
        page::part(ui);
        kit::heading(ui, theme, 2, &words.say("briefing-privacy"));
        for t in [&frame.privacy, &frame.duty, &frame.contact] {
            paragraph(ui, theme, &text(t));
        }
    }
}

fn paragraph(ui: &mut Ui, theme: &Theme, text: &str) {
    if !text.is_empty() {
        kit::text(ui, theme, text);
    }
}

/// What a student should be able to do afterwards.
pub fn trained(ui: &mut Ui, theme: &Theme, words: &Words, scenario: &Scenario) {
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("briefing-trained"));
    for objective in &scenario.head.objectives {
        item(ui, theme, &terms::text(scenario, objective));
    }
    let goals: Vec<String> = terms::goals(scenario).into_iter().map(|g| terms::goal(words, g)).collect();
    if !goals.is_empty() {
        ui.add_space(2.0);
        kit::quiet(ui, theme, &words.with("briefing-goals", &[("goals", goals.join(", ").into())]));
    }
}

/// A point of a list: its lines stand clear of the mark.
fn item(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.horizontal_top(|ui| {
        let mark = vec2(10.0 * theme.scale, 19.0 * theme.scale);
        let (place, _) = ui.allocate_exact_size(mark, Sense::hover());
        ui.painter().circle_filled(place.center(), 2.5 * theme.scale, theme.text2);
        ui.vertical(|ui| kit::text(ui, theme, text));
    });
}

/// What somebody may want to know beforehand, the way out, and what this is not.
pub fn notes(ui: &mut Ui, theme: &Theme, words: &Words, view: &View<'_>, action: &mut Option<Action>) {
    let scenario = view.scenario;
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("briefing-notes"));
    for note in &scenario.head.content_notes {
        item(ui, theme, &terms::text(scenario, note));
    }
    kit::text(ui, theme, &words.say("briefing-not-therapy"));
    kit::text(ui, theme, &words.say("briefing-leaving"));
    match view.instead {
        Some(title) => {
            kit::text(ui, theme, &words.with("briefing-opt-out", &[("title", title.into())]));
            if kit::button(ui, theme, &words.say("briefing-opt-out-go")).clicked() {
                *action = Some(Action::OptOut);
            }
        }
        None => {
            kit::text(ui, theme, &words.say("briefing-opt-out-none"));
        }
    }
}
