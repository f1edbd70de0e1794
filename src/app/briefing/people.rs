//! Who is in the room, as far as a leader knows from intake. Must not know conflicts, defences or levels.

use crate::app::home::{page, terms};
use crate::app::kit;
use crate::app::picture::Pictures;
use crate::app::settings::Light;
use crate::app::theme::Theme;
use crate::scenario::Scenario;
use crate::scenario::document::Look;
use crate::vocabulary::Attendance;
use crate::words::Words;
use bevy_egui::egui::{Color32, Image, Sense, Ui, vec2};

/// Narrowest person at 100 % text.
const NARROWEST: f32 = 340.0;

/// Somebody as the list shows them.
struct Somebody<'a> {
    id: &'a str,
    look: Option<&'a Look>,
    name: &'a str,
    /// Pronouns and age.
    about: String,
    /// What is known.
    known: String,
    /// What there is to say about tonight.
    tonight: Option<String>,
    here: bool,
}

/// Shows everybody.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, scenario: &Scenario, pictures: &mut Pictures) {
    page::part(ui);
    kit::heading(ui, theme, 2, &words.say("briefing-people"));
    kit::quiet(ui, theme, &words.say("briefing-people-intake"));
    let missing: Vec<&str> =
        scenario.members.iter().filter(|m| absent(m.attendance)).map(|m| m.name.as_str()).collect();
    if !missing.is_empty() {
        let names = missing.join(", ");
        let said = words.with("briefing-missing", &[("names", names.into()), ("n", missing.len().into())]);
        kit::text(ui, theme, &said);
    }
    let all = everybody(words, scenario);
    let columns = page::columns(ui, theme, NARROWEST, 24.0, 2);
    for row in all.chunks(columns) {
        ui.add_space(6.0);
        ui.columns(columns, |places| {
            for (place, one) in places.iter_mut().zip(row) {
                person(place, theme, one, pictures);
            }
        });
    }
}

fn absent(attendance: Attendance) -> bool {
    matches!(attendance, Attendance::AbsentWithWord | Attendance::AbsentWithoutWord)
}

fn everybody<'a>(words: &Words, scenario: &'a Scenario) -> Vec<Somebody<'a>> {
    let mut all: Vec<Somebody<'_>> = scenario
        .members
        .iter()
        .map(|member| Somebody {
            id: &member.id,
            look: Some(&member.look),
            name: &member.name,
            about: match member.pronouns.as_str() {
                "" => member.age.to_string(),
                pronouns => format!("{pronouns}, {}", member.age),
            },
            known: terms::text(scenario, &member.intake),
            tonight: (member.attendance != Attendance::Present)
                .then(|| words.say(&terms::key("briefing-tonight", member.attendance.name()))),
            here: !absent(member.attendance),
        })
        .collect();
    if let Some(co) = &scenario.head.frame.co_leader {
        all.push(Somebody {
            id: "co-leader",
            look: co.look.as_ref(),
            name: &co.name,
            about: match co.pronouns.as_str() {
                "" => words.say("briefing-co-leader"),
                pronouns => format!("{pronouns}, {}", words.say("briefing-co-leader")),
            },
            known: terms::text(scenario, &co.style),
            tonight: None,
            here: true,
        });
    }
    all
}

fn person(ui: &mut Ui, theme: &Theme, one: &Somebody<'_>, pictures: &mut Pictures) {
    ui.horizontal_top(|ui| {
        // Faces grow with the type, but leave the words the larger part of a narrow place.
        let edge = (84.0 * theme.scale.sqrt()).min(ui.available_width() * 0.3).floor();
        let (place, _) = ui.allocate_exact_size(vec2(edge, edge), Sense::hover());
        if let Some(look) = one.look.filter(|_| ui.is_rect_visible(place)) {
            let px = (edge * ui.ctx().pixels_per_point()).round() as u32;
            let texture = pictures.face(ui.ctx(), one.id, look, px, theme.light);
            // Whoever is not there is seen paler; that it is so is said in words.
            let tint = if one.here { Color32::WHITE } else { Color32::from_white_alpha(130) };
            let image = Image::from_texture((texture, place.size())).tint(tint);
            image.corner_radius(if theme.light == Light::HighContrast { 0 } else { 10 }).paint_at(ui, place);
        }
        ui.add_space(4.0);
        ui.vertical(|ui| {
            kit::named(ui, theme, one.name, &one.about);
            if let Some(tonight) = &one.tonight {
                kit::written(ui, theme.strong(13.5), theme.text, tonight);
            }
            kit::text(ui, theme, &one.known);
        });
    });
}
