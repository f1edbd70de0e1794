//! When the next frame is due: soon while something moves, not at all while nothing does. Must not know what moves.
//!
//! Whatever moves says so each frame through [`Lively`]. Small idle motion stops ten seconds after the last input, so
//! that a student who thinks is not paid for with a warm machine; from then on only input, or a screen reader, wakes the
//! program.

use super::Step;
use bevy::a11y::AccessibilityRequested;
use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::{MouseButtonInput, MouseMotion, MouseWheel};
use bevy::prelude::*;
use bevy::render::renderer::RenderAdapterInfo;
use bevy::window::RequestRedraw;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContext, PrimaryEguiContext};
use std::time::Duration;

/// Seconds without input after which idle motion comes to rest.
pub const STILL_AFTER: f32 = 10.0;

/// Frames a second while something moves, and while only breathing and blinking do.
const MOVING: f32 = 30.0;
const IDLE: f32 = 15.0;
/// The same where the processor draws too: each frame is paid for with what the student's machine has.
const MOVING_IN_SOFTWARE: f32 = 12.0;
const IDLE_IN_SOFTWARE: f32 = 3.0;
/// While text is being written.
const WRITING: f32 = 0.5;
/// Frames drawn after the last change: letters that are new come to the graphics a frame after the text that needs them,
/// and what opens over a screen finds its size in a few.
const SETTLE: u8 = 6;
/// How long the program sleeps at rest, seconds. Input wakes it at once.
const ASLEEP: f32 = 30.0;
/// The same while a screen reader listens: its actions do not wake the window system by themselves.
const LISTENING: f32 = 0.05;

/// What moves in this frame.
#[derive(Resource, Debug, Default)]
pub struct Lively {
    /// Something is on its way: words, a face, a turn of the head.
    pub moving: bool,
    /// Something breathes.
    pub idle: bool,
    /// Seconds since the last input.
    pub since_input: f32,
    /// Frames still to be drawn after the last change.
    settle: u8,
}

impl Lively {
    /// Whether idle motion is allowed just now.
    pub fn is_awake(&self) -> bool {
        self.since_input < STILL_AFTER
    }
}

/// Pacing.
pub fn plugin(app: &mut App) {
    app.init_resource::<Lively>()
        .insert_resource(WinitSettings::desktop_app())
        .add_systems(PreUpdate, wake)
        .add_systems(Update, pace.in_set(Step::Pace));
}

fn wake(
    mut lively: ResMut<Lively>,
    time: Res<Time<Real>>,
    (keys, buttons, motion, wheel): (
        MessageReader<KeyboardInput>,
        MessageReader<MouseButtonInput>,
        MessageReader<MouseMotion>,
        MessageReader<MouseWheel>,
    ),
) {
    let (mut keys, mut buttons, mut motion, mut wheel) = (keys, buttons, motion, wheel);
    let input =
        keys.read().count() + buttons.read().count() + motion.read().count() + wheel.read().count() > 0;
    lively.since_input = if input { 0.0 } else { lively.since_input + time.delta_secs() };
    // Breathing alone needs no frames but its own.
    if input || lively.moving {
        lively.settle = SETTLE;
    }
    (lively.moving, lively.idle) = (false, false);
}

fn pace(
    mut lively: ResMut<Lively>,
    mut winit: ResMut<WinitSettings>,
    reader: Option<Res<AccessibilityRequested>>,
    mut interface: Query<&mut EguiContext, With<PrimaryEguiContext>>,
    mut redraw: MessageWriter<RequestRedraw>,
    adapter: Option<Res<RenderAdapterInfo>>,
    (mut software, mut frames): (Local<Option<bool>>, Local<u32>),
) {
    let listening = reader.is_some_and(|r| r.get());
    // A text cursor blinks, and what is written is kept a moment after the last key.
    let writing = interface.iter_mut().any(|mut c| c.get_mut().text_edit_focused());
    let interface = if writing { WRITING } else { f32::MAX };
    let in_software =
        *software.get_or_insert_with(|| adapter.is_some_and(|a| format!("{:?}", a.device_type) == "Cpu"));
    let (moving, idle) = if in_software { (MOVING_IN_SOFTWARE, IDLE_IN_SOFTWARE) } else { (MOVING, IDLE) };
    let mut wait = if lively.moving {
        1.0 / moving
    } else if lively.idle && lively.is_awake() {
        1.0 / idle
    } else if listening {
        LISTENING
    } else {
        ASLEEP
    };
    wait = wait.min(interface);
    // The first frames load shaders and fonts; they are not to be waited for.
    *frames = frames.saturating_add(1);
    if *frames < 10 || lively.settle > 0 && !lively.moving {
        lively.settle = lively.settle.saturating_sub(1);
        redraw.write(RequestRedraw);
    }
    let mode = UpdateMode::reactive(Duration::from_secs_f32(wait));
    if winit.focused_mode != mode {
        winit.focused_mode = mode;
        winit.unfocused_mode = mode;
    }
}
