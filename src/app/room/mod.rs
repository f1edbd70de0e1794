//! The session's screen around the people: header, words, cards, transcript, and what lies over them. Must not know how
//! people are drawn, or rules.
//!
//! Panels take what is prepared for this frame (`Now`) and answer with what was asked for; the bridge does it.

mod arrows;
mod bubble;
mod caption;
mod cards;
mod feedback;
mod feeling;
mod header;
mod keys;
mod lens;
mod notice;
mod palette;
mod pause;
mod place;
mod side;
mod told;

use super::bridge::{Ask, Chair, Told};
use super::frame::{Banner, Lively, Panel, TheTheme};
use super::kit;
use super::layout::Layout;
use super::options::OptionsState;
use super::screens::options_page;
use super::stage::{Actor, Cards, Pointing, TheLayout};
use super::theme::Theme;
use super::{Current, Screen};
use crate::scenario::compiled::{OptionId, People, Person, Scenario};
use crate::vocabulary::{Cue, Intervention};
use crate::words::Words;
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass, egui};

/// What lies over the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Any intervention on anyone.
    Palette,
    /// Marking what is seen.
    Notice,
    /// What it does to the leader.
    Feeling,
    /// Standing aside.
    Pause,
    /// Settings.
    Options,
    /// Every rule that fired in a step.
    Deeper(usize),
    /// Transcript, where there is no room beside the people.
    Drawer,
}

/// What the panel at the side shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lens {
    /// Transcript and climate.
    #[default]
    None,
    /// Who is whom for whom.
    Casting,
    /// Triangle of persons.
    Triangle,
    /// Who was addressed, who not.
    Attention,
    /// The group's climate.
    Climate,
}

/// What the student is in the middle of on this screen.
#[derive(Resource, Debug, Default)]
pub struct RoomUi {
    /// What lies over the room.
    pub over: Option<Over>,
    /// The lens looked through.
    pub lens: Lens,
    /// Words looked for in the transcript; none while nothing is looked for.
    pub find: Option<String>,
    /// How high the transcript's entries are.
    heights: side::Heights,
    /// The decision (by inputs taken) whose options have been shown, where own words come first.
    pub revealed: Option<usize>,
    /// Own words being written.
    pub own: String,
    /// Palette: words looked for, the intervention picked.
    pub palette: (String, Option<Intervention>),
    /// Notice: the cue picked.
    pub cue: Option<Cue>,
    /// Feeling tapped.
    pub feeling: Option<usize>,
    /// A sentence about the last thing done: marked, refused.
    pub said: Option<String>,
    /// Hint asked for at this decision.
    pub hint: Option<String>,
    /// The last line read out to a screen reader.
    pub spoken: String,
    /// The letters have been drawn.
    drawn: bool,
    /// Settings, as they are being used from here.
    pub options: OptionsState,
    /// The text field that is to have the keyboard.
    pub wants_text: bool,
}

/// Everything the panels need in one frame.
pub(super) struct Now<'a> {
    pub chair: &'a Chair,
    pub theme: &'a Theme,
    pub words: &'a Words,
    pub settings: &'a super::settings::Settings,
    pub layout: &'a Layout,
    pub actors: Vec<&'a Actor>,
    /// Nothing more comes by itself: the leader may speak.
    pub still: bool,
}

impl Now<'_> {
    pub fn scenario(&self) -> &'static Scenario {
        self.chair.scenario
    }

    /// Somebody's name as it is read here.
    pub fn name(&self, person: Person) -> String {
        match person {
            Person::LEADER => self.words.say("you"),
            Person::NOBODY => self.words.say("the-group"),
            other => self.scenario().name(other).to_owned(),
        }
    }

    /// People as they are read here.
    pub fn people(&self, to: People) -> String {
        if to.is_everyone() {
            return self.words.say("everyone");
        }
        let to_whom = |p| if p == Person::LEADER { self.words.say("to-you") } else { self.name(p) };
        let names: Vec<String> = to.iter().map(to_whom).collect();
        match names.as_slice() {
            [] => self.words.say("everyone"),
            [one] => one.clone(),
            [first @ .., last] => {
                self.words.with("list-and", &[("first", first.join(", ").into()), ("last", last.into())])
            }
        }
    }

    /// The options on offer, in the order shown.
    pub fn options(&self) -> Vec<OptionId> {
        self.chair.sitting.session().shown(self.scenario())
    }

    /// Whether the leader is asked now.
    pub fn asked(&self) -> bool {
        self.still && !self.chair.is_over() && self.chair.looking.is_none() && !self.chair.paused
    }

    /// Own words come before the options here.
    pub fn veiled(&self, ui: &RoomUi) -> bool {
        self.asked()
            && self.chair.practice()
            && self.settings.own_words
            && ui.revealed != Some(self.chair.step())
    }
}

/// The session's screen.
pub fn plugin(app: &mut App) {
    app.init_resource::<RoomUi>()
        .add_systems(OnEnter(Screen::Room), |mut ui: ResMut<RoomUi>| *ui = RoomUi::default())
        .add_systems(
            EguiPrimaryContextPass,
            show.in_set(Panel::Screen).run_if(in_state(Screen::Room).and_then(resource_exists::<Chair>)),
        );
}

/// Draws it all and sends on what was asked for.
fn show(
    mut contexts: EguiContexts,
    chair: Res<Chair>,
    (theme, layout, banner): (Res<TheTheme>, Res<TheLayout>, Res<Banner>),
    (mut settings, mut ui_state): (ResMut<Current>, ResMut<RoomUi>),
    (mut pointing, mut cards, mut lively): (ResMut<Pointing>, ResMut<Cards>, ResMut<Lively>),
    actors: Query<&Actor>,
    (mut asks, mut told): (MessageWriter<Ask>, MessageReader<Told>),
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let state = ui_state.bypass_change_detection();
    if state.over == Some(Over::Options) {
        let at = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
        let mut sheet = egui::Ui::new(ctx.clone(), egui::Id::new("room options"), at);
        sheet.painter().rect_filled(ctx.viewport_rect(), 0.0, theme.0.bg);
        if options_page(&mut sheet, &theme.0, &mut settings, &mut state.options) {
            state.over = None;
            ctx.request_repaint();
        }
        return Ok(());
    }
    if !std::mem::replace(&mut state.drawn, true) {
        kit::draw_letters(&ctx, &theme.0);
    }
    let words = Words::of(settings.0.language);
    let pace = settings.0.pace;
    let mut people: Vec<&Actor> = actors.iter().collect();
    people.sort_by_key(|a| a.member);
    let current = settings.0.clone();
    let now = Now {
        chair: &chair,
        theme: &theme.0,
        words,
        settings: &current,
        layout: &layout.0,
        actors: people,
        still: chair.playback.is_still(pace),
    };
    for news in told.read() {
        hear(news, &now, state);
    }
    if chair.playback.is_running(pace) && !chair.paused {
        lively.moving = true;
    }
    let mut out = Vec::new();
    let mut pointed = None;
    let root = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx.clone(), egui::Id::new("room"), root);
    keys::keys(&ctx, &now, state, &mut out);
    header::show(&mut ui, &now, state, &mut out);
    bubble::show(&mut ui, &now, state, &mut pointed);
    if let Some(side) = layout.0.side {
        let mut side_ui = ui.new_child(egui::UiBuilder::new().id_salt("side").max_rect(side));
        side::show(&mut side_ui, &now, state, &mut out);
    }
    let wanted = cards::show(&mut ui, &now, state, &mut out, &mut pointed);
    if let Some(message) = banner.0.as_ref().or(chair.unkept.as_ref()) {
        header::banner(&ctx, &now, message);
    }
    over(&ctx, &now, state, &mut out);
    let wanted = Cards { most: wanted, line: now.asked() && (state.hint.is_some() || state.said.is_some()) };
    if *cards != wanted {
        *cards = wanted;
        ctx.request_repaint();
    }
    if pointing.0 != pointed {
        pointing.0 = pointed;
        ctx.request_repaint();
    }
    if !out.is_empty() {
        // What was asked for is done in the next frame, which must not wait for the next input.
        ctx.request_repaint();
        asks.write_batch(out);
    }
    Ok(())
}

/// Takes note of what happened.
fn hear(news: &Told, now: &Now<'_>, ui: &mut RoomUi) {
    match news {
        Told::Began | Told::Moved | Told::Elsewhere => {
            ui.hint = None;
            ui.said = None;
            ui.own.clear();
            ui.feeling = None;
        }
        Told::Marked => ui.said = Some(now.words.say("notice-marked")),
        Told::Hinted => ui.hint = now.chair.sitting.hint_text().map(str::to_owned),
        Told::Refused(why) => ui.said = Some(refusal(now.words, why)),
    }
}

/// Why something was refused, in the interface's language.
fn refusal(words: &Words, why: &crate::session::Refused) -> String {
    use crate::session::{Illegal, Refused};
    let key = match why {
        Refused::Move(Illegal::Ended) => "refused-ended",
        Refused::Move(Illegal::Elsewhere | Illegal::NotOffered) => "refused-not-offered",
        Refused::Move(Illegal::NoPalette | Illegal::NotInPalette) => "refused-no-palette",
        Refused::Move(Illegal::Absent) => "refused-absent",
        Refused::NothingBefore => "refused-nothing-before",
        Refused::Assessment => "refused-assessment",
        Refused::NoHint => "refused-no-hint",
    };
    words.say(key)
}

/// What lies over the room.
fn over(ctx: &egui::Context, now: &Now<'_>, ui: &mut RoomUi, out: &mut Vec<Ask>) {
    let Some(over) = ui.over else { return };
    let close = match over {
        Over::Palette => palette::show(ctx, now, ui, out),
        Over::Notice => notice::show(ctx, now, ui, out),
        Over::Feeling => feeling::show(ctx, now, ui, out),
        Over::Pause => pause::show(ctx, now, ui, out),
        Over::Deeper(step) => feedback::deeper(ctx, now, step),
        Over::Drawer => {
            let title = now.words.say(if ui.lens == Lens::None { "transcript" } else { "room-lenses" });
            kit::over(ctx, now.theme, "drawer", &title, 420.0, &now.words.say("close"), |panel| {
                side::contents(panel, now, ui, out)
            })
        }
        // Drawn in place of the room.
        Over::Options => false,
    };
    if close && ui.over == Some(over) {
        if over == Over::Pause {
            out.push(Ask::Pause(false));
        }
        ui.over = None;
    }
}
