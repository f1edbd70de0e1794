//! The room: people and furniture as meshes, moved by what is shown of the session. Must not know panels or choices.
//!
//! # Why meshes
//!
//! The same person was drawn both ways under software rendering: as triangles cut by `lyon`, and as layers rasterised by
//! `resvg`'s `tiny-skia`. The figures stand in [`figure`](super::figure). A mesh is cut anew only when a face or a posture changes,
//! is sharp at every size of window without being cut again, and moves by a transform; a raster has to be made anew for
//! each size, and costs its pixels in memory and in upload at each change. Small pictures that never move (portraits, the
//! covers of the shelf) are rasterised.
//!
//! Everything is told by three things only: lines and their signs, the state of the session, and time. What a member shows
//! is decided in `direct`, moved a little each frame in `motion`, and cut into triangles in `people` where it changed; the room
//! itself is drawn in `draw`.

mod direct;
mod draw;
mod motion;
mod people;
#[cfg(test)]
mod tests;

pub use direct::{Goal, shown_affect};
pub use draw::lighting;
#[cfg(test)]
pub use people::Cutting;

use super::bridge::Chair;
use super::figure::{Expression, Pose, Seat, Traits, seats};
use super::frame::Step;
use super::layout::Layout;
use super::{Current, Screen};
use crate::scenario::compiled::People;
use crate::vocabulary::{Affect, Posture};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::egui::vec2;
use motion::Ease;
pub use people::Stale;

/// A member in the room.
#[derive(Component, Debug)]
pub struct Actor {
    /// Which.
    pub member: usize,
    /// Where they sit.
    pub seat: Seat,
    /// Individual measures.
    pub traits: Traits,
    /// What they are to show.
    pub goal: Goal,
    /// Face, on its way.
    pub face: Ease<Expression>,
    /// Body, on its way.
    pub pose: Ease<Pose>,
    /// Gaze, on its way: −1…1, right and down.
    pub gaze: Ease<(f32, f32)>,
    /// Turn of the head, degrees.
    pub turn: Ease<f32>,
    /// Blush and pallor, which come and go slowly.
    pub skin: (f32, f32),
    /// Lids 0…1 and when they fall next, seconds.
    pub blink: (f32, f32),
    /// Opening of the mouth.
    pub mouth: f32,
    /// Breath and sway, as they move the body, pixels.
    pub sway: Vec2,
    /// Seconds this actor has lived.
    pub age: f32,
    /// Not in the room: a covered chair.
    pub absent: bool,
    /// What has to be cut anew.
    pub stale: Stale,
}

impl Actor {
    /// Whether their mouth moves.
    pub fn speaks(&self) -> bool {
        self.mouth > 0.0
    }
}

/// Whom the leader is about to address: set by what has the focus below.
#[derive(Resource, Default, Debug, PartialEq, Eq)]
pub struct Pointing(pub Option<People>);

/// How the room lies on the window just now.
#[derive(Resource, Debug, Clone, Copy)]
pub struct TheLayout(pub Layout);

/// What is to be shown below: the layout needs to know.
#[derive(Resource, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// Cards.
    pub most: usize,
    /// A line of text above them: a hint.
    pub line: bool,
}

/// The room.
pub fn plugin(app: &mut App) {
    app.init_resource::<Pointing>()
        .init_resource::<Cards>()
        .insert_resource(TheLayout(Layout::of(vec2(1280.0, 800.0), 1.0, 6, false)))
        .add_systems(OnEnter(Screen::Room), set_up)
        .add_systems(OnExit(Screen::Room), |mut pointing: ResMut<Pointing>| pointing.0 = None)
        .add_systems(
            Update,
            (lay_out, direct::direct)
                .chain()
                .in_set(Step::Direct)
                .run_if(in_state(Screen::Room).and_then(resource_exists::<Chair>)),
        )
        .add_systems(Update, motion::live.in_set(Step::Move).run_if(in_state(Screen::Room)))
        .add_plugins(draw::plugin);
}

/// Seats everybody.
fn set_up(mut commands: Commands, chair: Option<Res<Chair>>) {
    let Some(chair) = chair else { return };
    let places = seats(chair.scenario.members.len());
    for (member, (who, seat)) in chair.scenario.members.iter().zip(places).enumerate() {
        let goal = Goal::calm();
        commands.spawn((
            DespawnOnExit(Screen::Room),
            Actor {
                member,
                seat,
                traits: Traits::of(&who.id, &who.look),
                face: Ease::at(Expression::of(None)),
                pose: Ease::at(Pose::for_seat(Posture::Open, seat.yaw)),
                gaze: Ease::at((0.0, 0.0)),
                turn: Ease::at(0.0),
                skin: (0.0, 0.0),
                blink: (0.0, 1.0 + member as f32 * 0.7),
                mouth: 0.0,
                sway: Vec2::ZERO,
                // So that nobody breathes in step with anybody.
                age: member as f32 * 1.7,
                absent: false,
                goal,
                stale: Stale::ALL,
            },
            Transform::default(),
            Visibility::default(),
        ));
    }
}

/// Lays the room out on the window.
fn lay_out(
    window: Query<&Window, With<PrimaryWindow>>,
    settings: Res<Current>,
    cards: Res<Cards>,
    mut layout: ResMut<TheLayout>,
) {
    let size = window.single().map_or(vec2(1280.0, 800.0), |w| vec2(w.width(), w.height()));
    let now = Layout::of(size, f32::from(settings.0.text_percent) / 100.0, cards.most, cards.line);
    if layout.0 != now {
        layout.0 = now;
    }
}

/// An affect as it would be seen: those too weak to be told are calm.
pub fn visible(affect: Option<(Affect, u8)>) -> Option<(Affect, u8)> {
    affect.filter(|(_, strength)| *strength >= super::figure::LEAST_SHOWN)
}
