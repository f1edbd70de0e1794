//! The frame around all screens: order of systems, the window, pacing, the interface's context. Must not know screens.

mod pacing;
mod tree;
mod window;
mod work;

pub use pacing::{Lively, STILL_AFTER};
pub use window::{Banner, open_window};
pub use work::on_one_thread;

use super::Current;
use super::kit;
use super::theme::{self, Theme};
use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{
    EguiContext, EguiContexts, EguiGlobalSettings, EguiInput, EguiPlugin, EguiPreUpdateSet,
    EguiPrimaryContextPass, PrimaryEguiContext, egui,
};
use std::sync::atomic::{AtomicBool, Ordering};

/// What happens in one frame, in this order. The interface is drawn after all of it; what it asks for is taken in the next
/// frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Window and files: what comes from outside.
    Outside,
    /// The session takes what was asked.
    Session,
    /// What the room is to show is decided.
    Direct,
    /// Everything that moves moves a little.
    Move,
    /// What has changed is drawn anew.
    Draw,
    /// When the next frame is due.
    Pace,
}

/// What the interface is drawn before: fonts and style are set.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Style.
    Dress,
    /// The screen.
    Screen,
    /// What lies over it.
    Over,
}

/// The camera that sees the room and carries the interface. It stays for as long as the program runs: an interface whose
/// camera goes is never seen again.
#[derive(Component)]
pub struct Eye;

/// Whether anything has been seen: a fault before that is one of opening the window.
static SEEN: AtomicBool = AtomicBool::new(false);

/// Whether anything has been seen yet.
pub fn was_seen() -> bool {
    SEEN.load(Ordering::Relaxed)
}

/// The frame.
pub fn plugin(app: &mut App) {
    app.add_message::<ActionRequest>()
        .add_plugins(EguiPlugin::default())
        .insert_resource(EguiGlobalSettings { auto_create_primary_context: false, ..default() })
        .init_resource::<TheTheme>()
        .init_resource::<Dressed>()
        .configure_sets(
            Update,
            (Step::Outside, Step::Session, Step::Direct, Step::Move, Step::Draw, Step::Pace).chain(),
        )
        .configure_sets(EguiPrimaryContextPass, (Panel::Dress, Panel::Screen, Panel::Over).chain())
        .configure_sets(
            EguiPrimaryContextPass,
            (Panel::Screen, Panel::Over).run_if(|dressed: Res<Dressed>| dressed.0),
        )
        .add_systems(Startup, eye)
        .add_systems(EguiPrimaryContextPass, dress.in_set(Panel::Dress))
        .add_systems(
            PreUpdate,
            forward.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::ProcessInput),
        )
        .add_systems(
            PreUpdate,
            listen.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(
            PreUpdate,
            quieten.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        )
        .add_plugins((pacing::plugin, window::plugin, tree::plugin, work::plugin));
}

/// The theme of this frame.
#[derive(Resource, Clone, Copy)]
pub struct TheTheme(pub Theme);

/// Fonts are there: what is set in one pass of the interface holds from the next.
#[derive(Resource, Clone, Copy, Default)]
struct Dressed(bool);

impl FromWorld for TheTheme {
    fn from_world(world: &mut World) -> Self {
        Self(Theme::of(&world.resource::<Current>().0))
    }
}

fn eye(mut commands: Commands, theme: Res<TheTheme>) {
    commands.spawn((
        Camera2d,
        Camera { clear_color: ClearColorConfig::Custom(ground(&theme.0)), ..default() },
        Msaa::Off,
        Eye,
        PrimaryEguiContext,
    ));
}

fn ground(theme: &Theme) -> Color {
    let [r, g, b, _] = theme.bg.to_array();
    Color::srgb_u8(r, g, b)
}

/// Fonts once, style whenever the settings have changed.
fn dress(
    mut contexts: EguiContexts,
    settings: Res<Current>,
    mut theme: ResMut<TheTheme>,
    mut camera: Single<&mut Camera, With<Eye>>,
    mut dressed: ResMut<Dressed>,
    mut passed: Local<bool>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    if !*passed {
        ctx.set_fonts(theme::fonts());
        // A press that began in one slow frame and ended in the next is still a press.
        ctx.options_mut(|o| {
            o.input_options.max_click_duration = 3.0;
            o.zoom_with_keyboard = false;
        });
    }
    if *passed && !dressed.0 {
        dressed.0 = true;
        SEEN.store(true, Ordering::Relaxed);
    }
    if !*passed || settings.is_changed() {
        theme.0 = Theme::of(&settings.0);
        kit::dress(ctx, &theme.0);
        camera.clear_color = ClearColorConfig::Custom(ground(&theme.0));
        *passed = true;
        ctx.request_repaint();
    }
    Ok(())
}

/// The bridge to egui tells in every frame which modifier keys are held; told once is enough. An event in every frame would
/// have the interface drawn for ever.
fn quieten(mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>, mut held: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(&mut *held, *now) != *now,
            _ => true,
        });
    }
}

/// The tree for a screen reader is made only while one listens, or somebody watches: else nobody has to pay for it.
fn listen(
    reader: Option<Res<AccessibilityRequested>>,
    watched: Option<Res<tree::Watched>>,
    mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>,
) {
    let wanted = watched.is_some() || reader.is_some_and(|r| r.get());
    for mut context in &mut contexts {
        if wanted {
            context.get_mut().enable_accesskit();
        } else {
            context.get_mut().disable_accesskit();
        }
    }
}

/// What a screen reader asks for is passed on to the interface, which nothing else does.
fn forward(
    mut asked: MessageReader<ActionRequest>,
    context: Query<Entity, With<PrimaryEguiContext>>,
    mut out: MessageWriter<EguiInputEvent>,
    mut redraw: Option<MessageWriter<RequestRedraw>>,
) {
    let Ok(context) = context.single() else { return };
    for request in asked.read() {
        let event = egui::Event::AccessKitActionRequest(request.0.clone());
        out.write(EguiInputEvent { context, event });
        if let Some(redraw) = redraw.as_mut() {
            redraw.write(RequestRedraw);
        }
    }
}
