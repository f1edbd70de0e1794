//! How long the program itself works for a frame, rendering apart. Must not know what it works at.
//!
//! Kept as a diagnostic of Bevy's; with `FISHBOWL_FRAMES` set it is told on standard error every second.

use bevy::diagnostic::{Diagnostic, DiagnosticPath, Diagnostics, LogDiagnosticsPlugin, RegisterDiagnostic};
use bevy::prelude::*;
use std::time::Instant;

/// Switches the telling on.
pub const VARIABLE: &str = "FISHBOWL_FRAMES";
/// Milliseconds from the first system of a frame to the last.
pub const WORK: DiagnosticPath = DiagnosticPath::const_new("frame_work");

#[derive(Resource)]
struct Began(Instant);

/// The diagnostic.
pub fn plugin(app: &mut App) {
    app.register_diagnostic(Diagnostic::new(WORK).with_suffix(" ms"))
        .insert_resource(Began(Instant::now()))
        .add_systems(First, |mut began: ResMut<Began>| began.0 = Instant::now())
        .add_systems(Last, |began: Res<Began>, mut diagnostics: Diagnostics| {
            diagnostics.add_measurement(&WORK, || began.0.elapsed().as_secs_f64() * 1e3);
        });
    if std::env::var_os(VARIABLE).is_some_and(|v| !v.is_empty()) {
        app.add_plugins(LogDiagnosticsPlugin::filtered([WORK].into()));
    }
}
