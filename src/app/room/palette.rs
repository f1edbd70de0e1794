//! Any intervention on anyone: grouped, searchable, each with its definition and when it helps. Must not know what it
//! would do here.

use super::{Now, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::scenario::compiled::{People, Person};
use crate::session::{Input, Move};
use crate::vocabulary::{Family, Intervention};
use bevy_egui::egui::{self, Key, Modifiers, RichText, vec2};

/// Families in the order shown.
const ORDER: [Family; 9] = [
    Family::Frame,
    Family::Support,
    Family::Linking,
    Family::Activation,
    Family::Process,
    Family::Confrontation,
    Family::Transference,
    Family::Repair,
    Family::Error,
];

/// An intervention's name in the interface's language.
pub fn name(now: &Now<'_>, id: Intervention) -> String {
    crate::report::field::intervention(now.words, now.chair.theory, id).into_owned()
}

/// Draws it over the room. True if it was closed.
pub fn show(ctx: &egui::Context, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) -> bool {
    let (theme, words) = (now.theme, now.words);
    let mut close = false;
    let asked =
        kit::over(ctx, theme, "palette", &words.say("palette-title"), 820.0, &words.say("close"), |ui| {
            if let Some(id) = state.palette.1 {
                picked(ui, now, id, state, out, &mut close);
                return;
            }
            let label = kit::quiet(ui, theme, &words.say("palette-search"));
            let field = ui.add(kit::field(theme, &mut state.palette.0).char_limit(60)).labelled_by(label.id);
            if ui.ctx().memory(|m| m.focused().is_none()) {
                field.request_focus();
            }
            let wanted = plain(&state.palette.0);
            let mut first = None;
            for family in ORDER {
                let of = |id: &Intervention| now.chair.theory.intervention(*id).family == family;
                let found: Vec<Intervention> = Intervention::ALL
                    .iter()
                    .copied()
                    .filter(|id| *id != Intervention::HoldSilence && of(id))
                    .filter(|id| wanted.is_empty() || matches(now, *id, &wanted))
                    .collect();
                if found.is_empty() {
                    continue;
                }
                kit::heading(ui, theme, 3, &words.say(&format!("family-{}", family.name().to_lowercase())));
                for id in found {
                    first = first.or(Some(id));
                    let told = crate::report::field::definition(words, now.chair.theory, id);
                    let title = RichText::new(name(now, id)).font(theme.strong(14.5)).color(theme.text);
                    let button = ui.add(egui::Button::new(title));
                    if button.clicked() {
                        state.palette.1 = Some(id);
                    }
                    kit::quiet(ui, theme, &told);
                }
            }
            match first {
                None => {
                    kit::text(ui, theme, &words.say("palette-nothing"));
                }
                Some(id)
                    if field.lost_focus() && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)) =>
                {
                    state.palette.1 = Some(id);
                }
                Some(_) => {}
            }
        });
    if close || asked {
        state.palette = (String::new(), None);
    }
    close || asked
}

/// The one picked, and on whom.
fn picked(
    ui: &mut egui::Ui,
    now: &Now<'_>,
    id: Intervention,
    state: &mut RoomUi,
    out: &mut Vec<Ask>,
    close: &mut bool,
) {
    let (theme, words) = (now.theme, now.words);
    kit::heading(ui, theme, 3, &name(now, id));
    kit::text(ui, theme, &crate::report::field::definition(words, now.chair.theory, id));
    let helps = crate::report::field::indicated(words, now.chair.theory, id);
    kit::named(ui, theme, &words.say("palette-helps"), &helps);
    kit::heading(ui, theme, 3, &words.say("palette-to-whom"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let mut whom = vec![(words.say("everyone"), People::EVERYONE)];
        for actor in now.actors.iter().filter(|a| !a.absent) {
            let person = Person(actor.member as u8);
            whom.push((now.name(person), People::of([person])));
        }
        for (name, to) in whom {
            if kit::button(ui, theme, &name).clicked() {
                out.push(Ask::Do(Input::Move(Move::Palette(id, to))));
                *close = true;
            }
        }
    });
    ui.add_space(6.0);
    if kit::button(ui, theme, &words.say("palette-other")).clicked() {
        state.palette.1 = None;
    }
}

/// Small letters without accents, so that nobody has to type them.
pub fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            other => other,
        })
        .collect()
}

fn matches(now: &Now<'_>, id: Intervention, wanted: &str) -> bool {
    let told = crate::report::field::definition(now.words, now.chair.theory, id);
    plain(&name(now, id)).contains(wanted) || plain(&told).contains(wanted)
}
