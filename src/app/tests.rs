//! The program without a window: a session from the shelf to the debrief through the tree a screen reader has. Must not
//! know how anything is drawn.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::bridge::{Ask, Chair};
use super::frame::Lively;
use super::playback::Beat;
use super::settings::{Feedback, Pace, Settings};
use super::stage::{Actor, Cutting, Stale};
use super::{Current, Screen, core};
use crate::session::{Input, Move};
use crate::words::Language;
use bevy::a11y::{AccessibilityPlugin, AccessibilityRequested, ActionRequest};
use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::state::app::StatesPlugin;
use bevy::window::{ExitCondition, WindowPlugin};
use bevy_egui::egui::{self, accesskit};
use bevy_egui::{EguiInput, EguiOutput, PrimaryEguiContext};
use std::path::Path;

/// The program without window and graphics.
struct Program {
    app: App,
}

impl Program {
    fn start(data: &Path, settings: Settings) -> Self {
        let mut app = App::new();
        app.add_plugins((
            MinimalPlugins,
            StatesPlugin,
            AssetPlugin::default(),
            InputPlugin,
            AccessibilityPlugin,
            WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() },
        ))
        .init_asset::<Image>()
        .init_asset::<bevy::shader::Shader>()
        .init_asset::<Mesh>()
        .init_asset::<ColorMaterial>();
        let _read = crate::shelf::shipped(settings.spoken()).count();
        core(&mut app, settings, Some(data.to_owned()));
        app.world().resource::<AccessibilityRequested>().set(true);
        let mut program = Self { app };
        program.frames(4);
        program
    }

    fn frames(&mut self, n: usize) {
        for _ in 0..n {
            let world = self.app.world_mut();
            let mut contexts = world.query_filtered::<&mut EguiInput, With<PrimaryEguiContext>>();
            for mut input in contexts.iter_mut(world) {
                let size = egui::vec2(1280.0, 800.0);
                input.screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size));
            }
            self.app.update();
        }
    }

    fn nodes(&mut self) -> Vec<(accesskit::NodeId, accesskit::Node)> {
        let world = self.app.world_mut();
        let mut outputs = world.query_filtered::<&EguiOutput, With<PrimaryEguiContext>>();
        let update = outputs.iter(world).find_map(|o| o.platform_output.accesskit_update.clone());
        update.map(|u| u.nodes).unwrap_or_default()
    }

    fn names(&mut self) -> Vec<String> {
        self.nodes().into_iter().filter_map(|(_, n)| n.label().or(n.value()).map(str::to_owned)).collect()
    }

    /// Presses something by its name, as a screen reader does.
    fn press(&mut self, begins: &str) {
        let found = self.nodes().into_iter().find(|(_, n)| {
            n.supports_action(accesskit::Action::Click) && n.label().is_some_and(|l| l.starts_with(begins))
        });
        let Some((id, _)) = found else { panic!("{begins} is not there: {:?}", self.names()) };
        self.app.world_mut().write_message(ActionRequest(accesskit::ActionRequest {
            action: accesskit::Action::Click,
            target_tree: accesskit::TreeId::ROOT,
            target_node: id,
            data: None,
        }));
        self.frames(4);
    }

    fn screen(&self) -> Screen {
        *self.app.world().resource::<State<Screen>>().get()
    }

    fn chair(&self) -> &Chair {
        self.app.world().resource::<Chair>()
    }

    fn ask(&mut self, ask: Ask) {
        self.app.world_mut().write_message(ask);
        self.frames(3);
    }

    fn sees(&mut self, text: &str) -> bool {
        self.names().iter().any(|n| n.contains(text))
    }
}

fn quick() -> Settings {
    Settings { pace: Pace::Instant, still: true, introduced: true, ..Settings::default() }
}

fn in_the_room(data: &Path, settings: Settings) -> Program {
    let mut program = Program::start(data, settings);
    program.press("The Running Tap");
    assert_eq!(program.screen(), Screen::Briefing);
    program.press("Begin");
    assert_eq!(program.screen(), Screen::Room);
    program
}

#[test]
fn a_session_from_the_shelf_to_the_debrief_through_the_tree() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    let mut taken = 0;
    while !program.chair().is_over() {
        if program.chair().playback.feedback().is_some() {
            program.press("Go on");
            continue;
        }
        let card = if taken % 3 == 0 { "0. " } else { "1. " };
        program.press(card);
        taken += 1;
        assert!(taken < 60);
    }
    assert!(taken >= 10, "{taken}");
    while program.chair().playback.feedback().is_some() {
        program.press("Go on");
    }
    program.press("To the debrief");
    assert_eq!(program.screen(), Screen::Debrief);
    assert!(!program.sees("⟨"), "{:?}", program.names());
}

#[test]
fn every_member_is_in_the_tree_with_what_can_be_seen_of_them() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    let members: Vec<String> = program.chair().scenario.members.iter().map(|m| m.name.clone()).collect();
    for name in members {
        assert!(program.sees(&name), "{name}: {:?}", program.names());
    }
    let world = program.app.world_mut();
    let count = world.query::<&Actor>().iter(world).count();
    assert_eq!(count, program.chair().scenario.members.len());
}

#[test]
fn what_was_chosen_is_kept_before_it_is_shown_and_gone_on_with() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), Settings { feedback: Feedback::Debrief, ..quick() });
    program.press("1. ");
    program.press("2. ");
    let stood = *program.chair().sitting.session();
    drop(program);
    let mut again = Program::start(data.path(), quick());
    again.press("Continue");
    assert_eq!(again.screen(), Screen::Room);
    assert_eq!(*again.chair().sitting.session(), stood);
}

#[test]
fn in_assessment_nothing_is_explained() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::start(data.path(), quick());
    program.press("The Running Tap");
    program.press("Assessment");
    program.press("Begin");
    assert!(!program.chair().practice());
    program.press("1. ");
    for hidden in ["Numbers and rules", "Group climate", "supervisor", "Lenses", "something else"] {
        assert!(!program.sees(hidden), "{hidden}");
    }
    program.ask(Ask::Do(Input::Back));
    assert!(program.sees("no way back"), "{:?}", program.names());
}

#[test]
fn going_back_keeps_both_branches_and_sets_the_room_at_once() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), Settings { feedback: Feedback::Debrief, ..quick() });
    let first = program.chair().sitting.session().decision();
    program.press("1. ");
    program.ask(Ask::Do(Input::Back));
    assert_eq!(program.chair().sitting.session().decision(), first);
    program.press("2. ");
    assert_eq!(program.chair().sitting.steps.len(), 2);
    assert!(program.chair().sitting.steps[1].explored);
}

#[test]
fn an_illegal_move_is_refused_in_words_and_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    let before = *program.chair().sitting.session();
    program.ask(Ask::Do(Input::Move(Move::Option(u16::MAX))));
    assert_eq!(*program.chair().sitting.session(), before);
    assert!(program.sees("not on offer"), "{:?}", program.names());
}

#[test]
fn the_interface_changes_its_language_at_once() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    assert!(program.sees("What would be best to say now?"));
    program.app.world_mut().resource_mut::<Current>().0.language = Language::Dutch;
    program.frames(3);
    assert!(program.sees("Wat kun je nu het beste zeggen?"));
    assert!(!program.sees("⟨"), "{:?}", program.names());
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_the_session_goes_on() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut program = in_the_room(file.path(), quick());
    assert!(program.chair().unkept.is_some() && program.chair().path.is_none());
    assert!(program.sees("cannot be kept"), "{:?}", program.names());
    program.press("1. ");
    assert_eq!(program.chair().step(), 1);
}

#[test]
fn everything_that_can_be_pressed_has_a_name() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    for (_, node) in program.nodes() {
        let bare = [accesskit::Role::Window, accesskit::Role::ScrollBar].contains(&node.role());
        if node.supports_action(accesskit::Action::Click) && !bare {
            let name = node.label().or(node.value()).unwrap_or_default();
            assert!(!name.trim().is_empty(), "{node:?}");
        }
    }
}

#[test]
fn where_a_frame_has_no_time_everybody_is_cut_in_turn() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), quick());
    program.app.insert_resource(Cutting(std::time::Duration::ZERO));
    let world = program.app.world_mut();
    let mut actors = world.query::<&mut Actor>();
    let mut waiting = 0;
    for mut actor in actors.iter_mut(world) {
        actor.stale = Stale::ALL;
        waiting += 1;
    }
    assert!(waiting > 2);
    for left in (0..waiting).rev() {
        program.app.update();
        let world = program.app.world_mut();
        let stale: Vec<usize> =
            actors.iter(world).filter(|a| a.stale != Stale::NONE).map(|a| a.member).collect();
        assert_eq!(stale.len(), left, "one more in each frame: {stale:?}");
        assert_eq!(world.resource::<Lively>().moving, left > 0, "as long as somebody waits, frames go on");
    }
}

#[test]
fn who_listens_finds_every_line_and_nobody_else_pays_for_it() {
    let data = tempfile::tempdir().unwrap();
    let mut program = in_the_room(data.path(), Settings { feedback: Feedback::Debrief, ..quick() });
    for _ in 0..6 {
        program.press("1. ");
    }
    let said: Vec<String> = program
        .chair()
        .playback
        .begun()
        .iter()
        .filter_map(|beat| match beat {
            Beat::Line(line) if !line.text.is_empty() => Some(line.text.clone()),
            _ => None,
        })
        .collect();
    assert!(said.len() > 12, "{said:?}");
    for line in said {
        assert!(program.sees(&line), "{line}: {:?}", program.names());
    }
    program.app.world().resource::<AccessibilityRequested>().set(false);
    program.frames(2);
    assert!(program.nodes().is_empty());
    program.app.world().resource::<AccessibilityRequested>().set(true);
    program.frames(2);
    assert!(program.sees("Transcript"), "it begins again with whoever listens again");
}
