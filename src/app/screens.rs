//! The screens around the session: home, briefing, settings, debrief, and the ways between them. Must not know what is on
//! them.

use super::bridge::{Ask, Begin, Chair, Told};
use super::debrief::DebriefState;
use super::frame::{Panel, TheTheme};
use super::home::HomeState;
use super::library::Library;
use super::options::{KeyRow, OptionsState};
use super::picture::Pictures;
use super::{Current, Data, Dropped, Screen, briefing, debrief, home, kit, options};
use crate::debrief::Debrief;
use crate::report;
use crate::shelf::Opened;
use crate::words::Words;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass, egui};

/// Pictures of people and rooms.
#[derive(Resource, Default)]
struct Gallery(Pictures);

/// Home, as it is being used.
#[derive(Resource, Default)]
struct AtHome(HomeState);

/// The briefing, as it is being used.
#[derive(Resource)]
struct AtBriefing {
    opened: &'static Opened,
    state: briefing::BriefingState,
    trouble: Option<String>,
}

/// The debrief, computed once, as it is being used.
#[derive(Resource)]
struct AtDebrief {
    debrief: Debrief,
    inputs: usize,
    state: DebriefState,
}

/// Settings, as they are being used.
#[derive(Resource, Default)]
struct AtOptions(OptionsState);

/// The screens.
pub fn plugin(app: &mut App) {
    app.init_resource::<Gallery>()
        .init_resource::<AtHome>()
        .init_resource::<AtOptions>()
        .add_systems(
            EguiPrimaryContextPass,
            (
                at_home.run_if(in_state(Screen::Home)),
                at_briefing.run_if(in_state(Screen::Briefing).and_then(resource_exists::<AtBriefing>)),
                at_options.run_if(in_state(Screen::Options)),
                at_debrief.run_if(in_state(Screen::Debrief).and_then(resource_exists::<Chair>)),
            )
                .in_set(Panel::Screen),
        )
        .add_systems(
            Last,
            keep_written.run_if(resource_exists::<AtDebrief>.and_then(resource_exists::<Chair>)),
        )
        .add_systems(OnEnter(Screen::Debrief), look_back.run_if(resource_exists::<Chair>))
        // A screen that was entered is seen at once, whatever the pace of frames.
        .add_systems(Update, |screen: Res<State<Screen>>, mut redraw: MessageWriter<RequestRedraw>| {
            if screen.is_changed() {
                redraw.write(RequestRedraw);
            }
        });
}

/// The whole window as one sheet.
fn sheet(ctx: &egui::Context, id: &str) -> egui::Ui {
    let at = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    egui::Ui::new(ctx.clone(), egui::Id::new(id), at)
}

#[allow(clippy::too_many_arguments, reason = "a screen brings together what it shows")]
fn at_home(
    mut contexts: EguiContexts,
    theme: Res<TheTheme>,
    (mut settings, mut library, mut dropped): (ResMut<Current>, ResMut<Library>, ResMut<Dropped>),
    (mut state, mut gallery): (ResMut<AtHome>, ResMut<Gallery>),
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
    mut told: MessageWriter<Told>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let words = Words::of(settings.0.language);
    let mut ui = sheet(&ctx, "home");
    let view = home::View {
        entries: &library.entries,
        unfinished: &library.unfinished,
        banner: library.banner.as_deref(),
        hovering_drop: dropped.bypass_change_detection().hovering,
        newcomer: !settings.0.introduced && library.unfinished.is_empty(),
    };
    let asked = home::show(&mut ui, &theme.0, words, &view, &mut state.0, &mut gallery.0);
    let Some(asked) = asked else { return Ok(()) };
    ctx.request_repaint();
    match asked {
        home::Action::Open(place) => {
            if let Some(opened) = library.at(place) {
                commands.insert_resource(AtBriefing::new(opened, &settings));
                NextState::set_if_neq(&mut next, Screen::Briefing);
            }
        }
        home::Action::GoOn(place) => {
            let begun = library.go_on(place).and_then(|(opened, place)| Chair::go_on(opened, place));
            match begun {
                Ok(chair) => {
                    commands.insert_resource(chair);
                    told.write(Told::Began);
                    NextState::set_if_neq(&mut next, Screen::Room);
                }
                Err(why) => library.banner = Some(why),
            }
        }
        home::Action::OpenFile => {
            // The dialog waits, and so may the window: nothing moves here.
            if let Some(path) = rfd::FileDialog::new().add_filter("RON", &["ron"]).pick_file() {
                library.put(&path, &mut settings);
            }
        }
        home::Action::OpenFolder => {
            if let Some(path) = rfd::FileDialog::new().pick_folder() {
                library.put(&path, &mut settings);
            }
        }
        home::Action::Settings => NextState::set_if_neq(&mut next, Screen::Options),
        home::Action::Introduction => match library.introduction(settings.0.language) {
            Ok(opened) => {
                commands.insert_resource(AtBriefing::new(opened, &settings));
                settings.0.introduced = true;
                NextState::set_if_neq(&mut next, Screen::Briefing);
            }
            Err(why) => library.banner = Some(why),
        },
        home::Action::Quit => {
            exit.write(AppExit::Success);
        }
        home::Action::Reload => library.reload(),
    }
    Ok(())
}

impl AtBriefing {
    fn new(opened: &'static Opened, settings: &Current) -> Self {
        let state = briefing::BriefingState::new(0, &settings.0.participant);
        Self { opened, state, trouble: None }
    }
}

fn at_briefing(
    mut contexts: EguiContexts,
    (theme, library, data): (Res<TheTheme>, Res<Library>, Res<Data>),
    (mut settings, mut at, mut gallery): (ResMut<Current>, ResMut<AtBriefing>, ResMut<Gallery>),
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
    mut told: MessageWriter<Told>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let words = Words::of(settings.0.language);
    let mut ui = sheet(&ctx, "briefing");
    let at = at.bypass_change_detection();
    let scenario = &at.opened.scenario;
    let other = scenario.head.opt_out.as_deref().and_then(|id| library.place_of(id));
    let other_title = other.and_then(|p| library.at(p)).map(|o| o.scenario.head.title.as_str());
    let untranslated = at.opened.untranslated();
    let view = briefing::View { scenario, untranslated, instead: other_title };
    let asked = briefing::show(&mut ui, &theme.0, words, &view, &mut at.state, &mut gallery.0);
    if let Some(why) = &at.trouble {
        kit::announce(&mut ui, "trouble", why);
    }
    let Some(asked) = asked else { return Ok(()) };
    ctx.request_repaint();
    match asked {
        briefing::Action::Begin { mode, seed, code } => {
            let keep = if at.state.keep_code { at.state.code.clone() } else { String::new() };
            if settings.0.participant != keep {
                settings.0.participant = keep;
            }
            match Chair::begin(at.opened, &Begin { mode, seed, code }, data.0.as_deref()) {
                Ok(chair) => {
                    commands.insert_resource(chair);
                    told.write(Told::Began);
                    NextState::set_if_neq(&mut next, Screen::Room);
                }
                Err(why) => at.trouble = Some(why),
            }
        }
        briefing::Action::OptOut => {
            if let Some(opened) = other.and_then(|p| library.at(p)) {
                commands.insert_resource(AtBriefing::new(opened, &settings));
            }
        }
        briefing::Action::Back => NextState::set_if_neq(&mut next, Screen::Home),
    }
    Ok(())
}

/// Draws the settings over a sheet. True if they were left.
pub fn options_page(
    ui: &mut egui::Ui,
    theme: &super::theme::Theme,
    settings: &mut ResMut<Current>,
    state: &mut OptionsState,
) -> bool {
    let mut set = settings.bypass_change_detection().0.clone();
    let words = Words::of(set.language);
    let outcome = options::show(ui, theme, words, &mut set, &keys(words), state);
    if outcome.changed {
        settings.0 = set;
    }
    outcome.closed
}

fn at_options(
    mut contexts: EguiContexts,
    theme: Res<TheTheme>,
    (mut settings, mut state): (ResMut<Current>, ResMut<AtOptions>),
    mut next: ResMut<NextState<Screen>>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let mut ui = sheet(&ctx, "options");
    if options_page(&mut ui, &theme.0, &mut settings, &mut state.bypass_change_detection().0) {
        NextState::set_if_neq(&mut next, Screen::Home);
        ctx.request_repaint();
    }
    Ok(())
}

/// The keyboard, as it is listed in the settings.
fn keys(words: &Words) -> Vec<KeyRow> {
    const ROWS: [(&str, &str); 12] = [
        ("1 – 9", "key-choose"),
        ("0", "key-silence"),
        ("␣", "key-skip"),
        ("↵", "key-skip-all"),
        ("N", "key-notice"),
        ("P", "key-palette"),
        ("H", "key-hint"),
        ("B", "key-back"),
        ("F", "key-feeling"),
        ("L", "key-lens"),
        ("T", "key-transcript"),
        ("Esc", "key-pause"),
    ];
    let spelled = |keys: &str| match keys {
        "␣" => words.say("key-space"),
        "↵" => words.say("key-enter"),
        other => other.to_owned(),
    };
    ROWS.iter().map(|(keys, does)| KeyRow { keys: spelled(keys), does: words.say(does) }).collect()
}

/// Computes the debrief, unless it is the one that was seen before.
fn look_back(mut commands: Commands, chair: Res<Chair>, at: Option<ResMut<AtDebrief>>) {
    let inputs = chair.step();
    if at.as_ref().is_some_and(|at| at.inputs == inputs && at.debrief.decisions.len() == judged(&chair)) {
        return;
    }
    let sheet = crate::scoring::score(&chair.sitting);
    let debrief = crate::debrief::debrief(&chair.sitting, sheet);
    commands.insert_resource(AtDebrief { debrief, inputs, state: DebriefState::default() });
}

/// What is being written when the window closes is kept.
fn keep_written(mut exits: MessageReader<AppExit>, mut at: ResMut<AtDebrief>, mut chair: ResMut<Chair>) {
    if exits.read().count() == 0 {
        return;
    }
    for action in at.bypass_change_detection().state.unkept() {
        if let debrief::Action::Keep { kind, step, text } = action {
            chair.note(kind, step, &text);
        }
    }
}

fn judged(chair: &Chair) -> usize {
    chair.sitting.first_branch().count()
}

fn at_debrief(
    mut contexts: EguiContexts,
    (theme, settings, chair): (Res<TheTheme>, Res<Current>, Res<Chair>),
    at: Option<ResMut<AtDebrief>>,
    mut commands: Commands,
    mut next: ResMut<NextState<Screen>>,
    mut asks: MessageWriter<Ask>,
) -> Result {
    let Some(mut at) = at else { return Ok(()) };
    let ctx = contexts.ctx_mut()?.clone();
    let words = Words::of(settings.0.language);
    let mut ui = sheet(&ctx, "debrief");
    let at = at.bypass_change_detection();
    let notes: Vec<_> = chair.notes.all().collect();
    let kept = chair.path.as_ref().map(|p| p.display().to_string());
    let view = debrief::View {
        sitting: &chair.sitting,
        debrief: &at.debrief,
        notes: &notes,
        kept: kept.as_deref(),
        contact: None,
    };
    let asked = debrief::show(&mut ui, &theme.0, words, &view, &mut at.state);
    let Some(asked) = asked else { return Ok(()) };
    ctx.request_repaint();
    match asked {
        debrief::Action::JumpTo(step) => {
            asks.write(Ask::Look(step));
        }
        debrief::Action::Keep { kind, step, text } => {
            asks.write(Ask::NoteAt(kind, step, text));
        }
        debrief::Action::ExportText => {
            let text = report::debrief::page(words, &chair.sitting).render(80, false);
            at.state.exported = export(&chair, "txt", &text);
        }
        debrief::Action::ExportJson => {
            let json = report::json::report(kept.as_deref().unwrap_or(""), &chair.sitting, &[]);
            at.state.exported = export(&chair, "json", &format!("{json:#}\n"));
        }
        debrief::Action::Again => {
            let begin = commands_again(&chair);
            commands.remove_resource::<AtDebrief>();
            if let Some(begin) = begin {
                commands.insert_resource(begin);
            }
            NextState::set_if_neq(&mut next, Screen::Briefing);
        }
        debrief::Action::Home => {
            commands.remove_resource::<AtDebrief>();
            NextState::set_if_neq(&mut next, Screen::Home);
        }
    }
    Ok(())
}

/// The briefing of what was just played.
fn commands_again(chair: &Chair) -> Option<AtBriefing> {
    let code = String::new();
    let state = briefing::BriefingState::new(chair.sitting.begun().seed, &code);
    Some(AtBriefing { opened: chair.opened, state, trouble: None })
}

/// Writes an export where the student says; returns what became of it.
fn export(chair: &Chair, ending: &str, text: &str) -> Option<String> {
    let name = format!("{}.{ending}", chair.scenario.head.id);
    let path = rfd::FileDialog::new().set_file_name(&name).add_filter(ending, &[ending]).save_file()?;
    match std::fs::write(&path, text) {
        Ok(()) => Some(path.display().to_string()),
        Err(error) => Some(format!("{}: {}", path.display(), crate::shelf::said::reason(&error))),
    }
}
