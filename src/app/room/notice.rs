//! Marking what one sees: which cue, and on whom. Must not know which cues there are to be found.

use super::{Now, RoomUi};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::scenario::compiled::Person;
use crate::session::Input;
use crate::vocabulary::{CUES, Cue, CuePlace};
use bevy_egui::egui::{self, vec2};

/// The message that names a group of cues.
fn heading(place: CuePlace) -> &'static str {
    match place {
        CuePlace::Group => "notice-group",
        CuePlace::Between => "notice-between",
        CuePlace::One => "notice-one",
    }
}

/// Draws it over the room. True if it was closed.
pub fn show(ctx: &egui::Context, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) -> bool {
    let (theme, words) = (now.theme, now.words);
    let mut close = false;
    let asked =
        kit::over(ctx, theme, "notice", &words.say("notice-title"), 760.0, &words.say("close"), |ui| {
            kit::quiet(ui, theme, &words.say("notice-what-for"));
            if let Some(cue) = state.cue {
                kit::text(ui, theme, &words.say(&key(cue)));
                kit::heading(ui, theme, 3, &words.say("notice-on-whom"));
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                    let mut whom = vec![None, Some(Person::LEADER)];
                    whom.extend(
                        now.actors.iter().filter(|a| !a.absent).map(|a| Some(Person(a.member as u8))),
                    );
                    for person in whom {
                        let name = person.map_or_else(|| words.say("notice-nobody"), |p| now.name(p));
                        if kit::button(ui, theme, &name).clicked() {
                            out.push(Ask::Do(Input::Notice(cue, person)));
                            close = true;
                        }
                    }
                    if kit::button(ui, theme, &words.say("notice-other")).clicked() {
                        state.cue = None;
                    }
                });
                return;
            }
            for (place, cues) in CUES {
                kit::heading(ui, theme, 3, &words.say(heading(place)));
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                    for cue in cues {
                        if kit::pick(ui, theme, &words.say(&key(*cue))).clicked() {
                            state.cue = Some(*cue);
                        }
                    }
                });
            }
        });
    if close || asked {
        state.cue = None;
    }
    close || asked
}

/// The message of a cue: what it is in a few words.
fn key(cue: Cue) -> String {
    format!("term-cue-is-{}", cue.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_can_be_marked_and_stands_once() {
        let mut all: Vec<Cue> = CUES.iter().flat_map(|(_, cues)| cues.iter().copied()).collect();
        all.sort();
        assert_eq!(all, Cue::ALL);
    }
}
