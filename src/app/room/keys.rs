//! The keyboard in the room: one key for each thing that can be done. Must not know how it is drawn.

use super::{Lens, Now, Over, RoomUi};
use crate::app::bridge::Ask;
use crate::session::{Input, Move};
use bevy_egui::egui::{self, Key, Modifiers};

/// Keys with a meaning, where no text is being written and nothing lies over the room.
pub fn keys(ctx: &egui::Context, now: &Now<'_>, ui: &mut RoomUi, out: &mut Vec<Ask>) {
    if ctx.text_edit_focused() || ui.over.is_some() {
        return;
    }
    let pressed = |key: Key| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    if now.chair.looking.is_some() {
        if pressed(Key::Escape) {
            out.push(Ask::Debrief);
        }
        return;
    }
    if now.chair.playback.feedback().is_some() {
        if [Key::Space, Key::Enter].into_iter().any(pressed) {
            out.push(Ask::Read);
        }
        if pressed(Key::D) {
            ui.over = now.chair.playback.feedback().map(Over::Deeper);
        }
    } else if !now.still {
        // A step of the room has the space bar before any button that happens to have the keyboard.
        if pressed(Key::Enter) {
            out.push(Ask::SkipAll);
        } else if pressed(Key::Space) {
            out.push(Ask::Skip);
        }
    } else if now.chair.is_over() {
        if pressed(Key::Enter) {
            out.push(Ask::Debrief);
        }
    } else if !now.veiled(ui) {
        choose(ctx, now, out);
    }
    let practice = now.chair.practice();
    if pressed(Key::Escape) {
        ui.over = Some(Over::Pause);
        out.push(Ask::Pause(true));
    }
    if pressed(Key::N) {
        ui.over = Some(Over::Notice);
    }
    if pressed(Key::T) {
        open_transcript(now, ui);
    }
    if !practice {
        return;
    }
    if now.asked() {
        if pressed(Key::P) && now.chair.sitting.session().palette_open(now.scenario()) {
            ui.over = Some(Over::Palette);
        }
        if pressed(Key::H) {
            out.push(Ask::Do(Input::Hint));
        }
        if pressed(Key::F) && now.settings.feelings {
            ui.over = Some(Over::Feeling);
        }
        if pressed(Key::B) {
            out.push(Ask::Do(Input::Back));
        }
    }
    if pressed(Key::L) {
        turn_lens(now, ui);
    }
}

/// Takes the next lens; where there is no panel beside the room, it opens over it.
pub fn turn_lens(now: &Now<'_>, ui: &mut RoomUi) {
    ui.lens = next_lens(ui.lens);
    let drawer = now.layout.side.is_none();
    match ui.lens {
        Lens::None if ui.over == Some(Over::Drawer) => ui.over = None,
        Lens::None => {}
        _ if drawer => ui.over = Some(Over::Drawer),
        _ => {}
    }
}

/// Looks for something in the transcript.
pub fn open_transcript(now: &Now<'_>, ui: &mut RoomUi) {
    if now.layout.side.is_none() {
        ui.over = Some(Over::Drawer);
    }
    ui.lens = Lens::None;
    ui.find = Some(ui.find.take().unwrap_or_default());
    ui.wants_text = true;
}

/// The lens after this one.
fn next_lens(lens: Lens) -> Lens {
    match lens {
        Lens::None => Lens::Casting,
        Lens::Casting => Lens::Triangle,
        Lens::Triangle => Lens::Attention,
        Lens::Attention => Lens::Climate,
        Lens::Climate => Lens::None,
    }
}

/// Number keys choose; nought is silence.
fn choose(ctx: &egui::Context, now: &Now<'_>, out: &mut Vec<Ask>) {
    const NUMBERS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    let pressed = |key: Key| ctx.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    for (option, key) in now.options().into_iter().zip(NUMBERS) {
        if pressed(key) {
            out.push(Ask::Do(Input::Move(Move::Option(option))));
            return;
        }
    }
    if pressed(Key::Num0) {
        out.push(Ask::Do(Input::Move(Move::Silence)));
    }
}
