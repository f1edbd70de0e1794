//! The window: the screens of the program and what moves between them. Must not know rules, keys or how files are read.
//!
//! A plugin for each screen, states for which one is seen, one ordered set of systems ([`frame::Step`]), the session behind
//! one bridge ([`bridge`]). Screens are plain functions of egui over prepared rows that return what was asked for, and are
//! tested without a window. The room is drawn by Bevy ([`stage`]); everything with words is drawn by egui over it.

// A screen is measured in fractions; nothing here reaches the simulation.
#![allow(clippy::float_arithmetic, reason = "drawing")]

pub mod bridge;
pub mod briefing;
pub mod debrief;
pub mod figure;
pub mod frame;
pub mod home;
pub mod kit;
pub mod layout;
mod library;
pub mod options;
mod pages;
pub mod picture;
pub mod playback;
pub mod room;
mod screens;
pub mod settings;
pub mod stage;
#[cfg(test)]
mod tests;
pub mod theme;

use bevy::app::PluginsState;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use settings::Settings;
use std::path::PathBuf;

/// Which screen is seen.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The shelf.
    #[default]
    Home,
    /// Before a session.
    Briefing,
    /// The session.
    Room,
    /// After it.
    Debrief,
    /// Settings, come to from home.
    Options,
}

/// The settings as they are, and whether they are still to be kept.
#[derive(Resource, Clone, Debug)]
pub struct Current(pub Settings, pub bool);

/// Where attempts and settings are kept; none where there is no home for them.
#[derive(Resource, Clone, Debug)]
pub struct Data(pub Option<PathBuf>);

/// What was dropped on the window and not yet looked at.
#[derive(Resource, Default, Debug)]
pub struct Dropped {
    /// Files and folders.
    pub files: Vec<PathBuf>,
    /// Something hangs over the window.
    pub hovering: bool,
}

/// What became of the window.
#[derive(Debug, PartialEq, Eq)]
pub enum Ran {
    /// It was open and is closed.
    Closed,
    /// It could not be opened, and why.
    NoWindow(String),
}

/// Everything but the window itself: what tests run without one.
pub fn core(app: &mut App, settings: Settings, data: Option<PathBuf>) {
    app.insert_resource(Current(settings, false))
        .insert_resource(Data(data))
        // A fault in one system is told and does not take the session with it.
        .insert_resource(bevy::ecs::error::FallbackErrorHandler(bevy::ecs::error::error))
        .init_state::<Screen>()
        .add_plugins((
            frame::plugin,
            library::plugin,
            bridge::plugin,
            stage::plugin,
            room::plugin,
            screens::plugin,
        ));
}

/// Opens the window and runs until it is closed.
pub fn run() -> Ran {
    if let Some(why) = no_display() {
        return Ran::NoWindow(why);
    }
    let data = crate::attempt::folder::data();
    let (settings, trouble) = Settings::kept(data.as_deref());
    library::read_ahead(settings.spoken());
    let opened = std::panic::catch_unwind(move || open(settings, data, trouble));
    match opened {
        Ok(()) => Ran::Closed,
        Err(_) if frame::was_seen() => {
            // It was open: what was played is kept; what went wrong has been told.
            std::process::exit(101)
        }
        Err(fault) => {
            let text = fault
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| fault.downcast_ref::<&str>().map(|s| (*s).to_owned()));
            Ran::NoWindow(plainly(&text.unwrap_or_default()))
        }
    }
}

fn open(settings: Settings, data: Option<PathBuf>, trouble: Option<String>) {
    // Until something is seen, a fault is told in one sentence by whoever called, not by a trace.
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault| {
        if frame::was_seen() {
            tell(fault);
        }
    }));
    let mut app = App::new();
    let window = frame::open_window(&settings);
    app.add_plugins(
        DefaultPlugins.set(WindowPlugin { primary_window: Some(window), ..default() }).set(LogPlugin {
            level: bevy::log::Level::WARN,
            filter: FILTER.into(),
            ..default()
        }),
    );
    core(&mut app, settings, data);
    frame::on_one_thread(&mut app);
    if let Some(why) = trouble {
        app.insert_resource(frame::Banner(Some(why)));
    }
    while app.plugins_state() == PluginsState::Adding {
        bevy::tasks::tick_global_task_pools_on_main_thread();
    }
    app.run();
}

/// What went wrong in opening the window, in words that say what to do.
fn plainly(fault: &str) -> String {
    if fault.contains("GPU") || fault.contains("adapter") {
        return "no graphics driver was found. It needs one for Vulkan or OpenGL (on Debian and Ubuntu: apt install \
                mesa-vulkan-drivers)"
            .into();
    }
    if fault.contains("event loop") {
        return "the display cannot be reached; see whether DISPLAY or WAYLAND_DISPLAY names one that is running".into();
    }
    fault.lines().next().unwrap_or_default().to_owned()
}

/// What is told on standard error: warnings, but not those of drivers about themselves.
const FILTER: &str = "warn,wgpu=error,wgpu_hal=off,naga=error,calloop=error,bevy_winit=error,winit=error,zbus=error,\
                      tracing=error,bevy_render=error,bevy_egui=error,bevy_diagnostic=info";

/// Why there can be no window, if that can be told before trying.
fn no_display() -> Option<String> {
    if !cfg!(all(unix, not(target_os = "macos"), not(target_os = "android"))) {
        return None;
    }
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    (!set("DISPLAY") && !set("WAYLAND_DISPLAY") && !set("WAYLAND_SOCKET"))
        .then(|| "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)".to_owned())
}
