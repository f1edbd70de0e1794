//! How long the program itself works for a frame, rendering apart. Must not know what it works at.
//!
//! Kept as a diagnostic of Bevy's; with `FISHBOWL_FRAMES` set it is told on standard error every second. Where the system
//! tells it, it is the time this thread was really running: while the processor draws as well, the clock would count how
//! long the program waited for its turn. All systems run on this one thread: they are small, and handing them to others
//! cost more than running them.

use bevy::diagnostic::{
    Diagnostic, DiagnosticPath, Diagnostics, FrameTimeDiagnosticsPlugin, LogDiagnosticsPlugin,
    RegisterDiagnostic,
};
use bevy::ecs::schedule::SingleThreadedExecutor;
use bevy::prelude::*;
use std::time::Instant;

/// Switches the telling on.
pub const VARIABLE: &str = "FISHBOWL_FRAMES";
/// Milliseconds from the first system of a frame to the last.
pub const WORK: DiagnosticPath = DiagnosticPath::const_new("frame_work");

#[derive(Resource)]
struct Began(f64);

/// Milliseconds of work by this thread. What Linux writes under `/proc` of it is only brought up to date a few times in a
/// hundredth of a second; its clock of the thread is exact.
#[cfg(target_os = "linux")]
fn now(_: Instant) -> f64 {
    let ran = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    ran.tv_sec as f64 * 1e3 + ran.tv_nsec as f64 / 1e6
}

/// Milliseconds by the clock.
#[cfg(not(target_os = "linux"))]
fn now(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

/// The diagnostic, for whoever asks for it.
pub fn plugin(app: &mut App) {
    if std::env::var_os(VARIABLE).is_none_or(|v| v.is_empty()) {
        return;
    }
    let clock = Instant::now();
    app.register_diagnostic(Diagnostic::new(WORK).with_suffix(" ms"))
        .insert_resource(Began(now(clock)))
        .add_systems(First, move |mut began: ResMut<Began>| began.0 = now(clock))
        .add_systems(Last, move |began: Res<Began>, mut diagnostics: Diagnostics| {
            diagnostics.add_measurement(&WORK, || now(clock) - began.0);
        })
        .add_plugins((
            FrameTimeDiagnosticsPlugin::default(),
            LogDiagnosticsPlugin::filtered([WORK, FrameTimeDiagnosticsPlugin::FPS].into()),
        ));
}

/// Has all systems there are so far run on one thread, in order.
pub fn on_one_thread(app: &mut App) {
    for (_, schedule) in app.world_mut().resource_mut::<Schedules>().iter_mut() {
        schedule.set_executor(SingleThreadedExecutor::new());
    }
}
