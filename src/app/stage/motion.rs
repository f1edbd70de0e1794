//! How people move: faces blend, heads turn, bodies settle, chests rise. Must not know sessions or meshes.
//!
//! Nothing is cut: each quantity has its own time and eases in and out, without overshoot. With reduced motion all change in one
//! frame, and nobody breathes, blinks or sways.

use super::people::Layer;
use super::{Actor, Goal};
use crate::app::figure::{Expression, Pose};
use crate::app::frame::{Lively, STILL_AFTER, TheTheme};
use crate::vocabulary::Affect;
use bevy::prelude::*;
use std::f32::consts::TAU;

/// Times of movements, seconds.
const GAZE: f32 = 0.12;
const FACE: f32 = 0.45;
const TURN: f32 = 0.38;
const BODY: f32 = 0.70;
/// Blush comes within this many seconds and goes within that many.
const BLUSH: (f32, f32) = (1.6, 4.0);
/// A blink, seconds.
const BLINK: f32 = 0.15;

/// What can be between two states.
pub trait Between: Clone {
    /// The state at `t` of the way, 0…1.
    fn between(&self, other: &Self, t: f32) -> Self;
}

impl Between for Expression {
    fn between(&self, other: &Self, t: f32) -> Self {
        self.lerp(other, t)
    }
}

impl Between for Pose {
    fn between(&self, other: &Self, t: f32) -> Self {
        self.lerp(other, t)
    }
}

impl Between for f32 {
    fn between(&self, other: &Self, t: f32) -> Self {
        self + (other - self) * t
    }
}

impl Between for (f32, f32) {
    fn between(&self, other: &Self, t: f32) -> Self {
        (self.0.between(&other.0, t), self.1.between(&other.1, t))
    }
}

/// Something on its way from one state to another.
#[derive(Clone, Debug)]
pub struct Ease<T> {
    from: T,
    to: T,
    /// Part of the way, 0…1.
    part: f32,
}

impl<T: Between> Ease<T> {
    /// At rest.
    pub fn at(state: T) -> Self {
        Self { from: state.clone(), to: state, part: 1.0 }
    }

    /// Turns to another state, from wherever it is.
    pub fn turn_to(&mut self, to: T) {
        self.from = self.now();
        self.to = to;
        self.part = 0.0;
    }

    /// Moves on. True if it moved.
    pub fn pass(&mut self, seconds: f32, whole: f32) -> bool {
        if self.part >= 1.0 {
            return false;
        }
        self.part = if whole <= 0.0 { 1.0 } else { (self.part + seconds / whole).min(1.0) };
        true
    }

    /// Where it is.
    pub fn now(&self) -> T {
        let t = self.part;
        self.from.between(&self.to, t * t * (3.0 - 2.0 * t))
    }

    /// Where it is going.
    pub fn aim(&self) -> &T {
        &self.to
    }
}

/// Breath of an affect: how far the shoulders rise, % H, and breaths a minute.
fn breath(affect: Option<Affect>) -> (f32, f32) {
    match affect {
        Some(Affect::Anxious | Affect::Frightened) => (0.5, 20.0),
        Some(Affect::Angry | Affect::Irritated) => (0.9, 18.0),
        Some(Affect::Withdrawn | Affect::Ashamed) => (0.4, 11.0),
        _ => (0.6, 14.0),
    }
}

/// A number 0…1 that looks random and is always the same for the same input. What moves for no reason must not depend on
/// anything but the actor and the count.
fn chance(actor: usize, n: u32) -> f32 {
    let mut x = (actor as u32 + 1).wrapping_mul(0x9e37_79b9) ^ n.wrapping_mul(0x85eb_ca6b);
    x ^= x >> 15;
    x = x.wrapping_mul(0x2c1b_3c6d);
    x ^= x >> 12;
    (x >> 8) as f32 / (1u32 << 24) as f32
}

/// Moves everybody a little.
pub fn live(
    mut actors: Query<&mut Actor>,
    time: Res<Time<Real>>,
    theme: Res<TheTheme>,
    mut lively: ResMut<Lively>,
) {
    let still = theme.0.still;
    // After a sleep of the program a movement goes on, it does not jump.
    let seconds = if still { 1e6 } else { time.delta_secs().min(0.1) };
    // Idle motion fades within two seconds of falling still.
    let idle = if still { 0.0 } else { ((STILL_AFTER - lively.since_input) / 2.0).clamp(0.0, 1.0) };
    let mut moving = false;
    for mut actor in &mut actors {
        let actor = actor.bypass_change_detection();
        moving |= ease(actor, seconds, still);
        moving |= speak(actor, seconds, still);
        if idle > 0.0 {
            lively.idle = true;
            breathe(actor, time.delta_secs().min(0.1), idle);
            blink(actor, time.delta_secs().min(0.1));
        } else {
            actor.sway = Vec2::ZERO;
            if actor.blink.0 > 0.0 {
                actor.blink.0 = 0.0;
                actor.stale.add(&[Layer::Eyes]);
            }
        }
    }
    lively.moving |= moving;
}

fn ease(actor: &mut Actor, seconds: f32, still: bool) -> bool {
    let whole = |w: f32| if still { 0.0 } else { w };
    let Goal { affect, posture, gaze, turn, .. } = actor.goal;
    let face = Expression::of(affect);
    if actor.face.aim().distance(&face) > 0.001 {
        actor.face.turn_to(face);
    }
    let pose = Pose::for_seat(posture, actor.seat.yaw);
    if *actor.pose.aim() != pose {
        actor.pose.turn_to(pose);
    }
    let eyes = gaze.unwrap_or((face.gaze_x, face.gaze_y));
    if *actor.gaze.aim() != eyes {
        actor.gaze.turn_to(eyes);
    }
    if (*actor.turn.aim() - turn).abs() > 0.01 {
        actor.turn.turn_to(turn);
    }
    let before = actor.face.now();
    let faced = actor.face.pass(seconds, whole(FACE));
    let posed = actor.pose.pass(seconds, whole(BODY));
    let looked = actor.gaze.pass(seconds, whole(GAZE));
    let turned = actor.turn.pass(seconds, whole(TURN));
    let skinned = flush(actor, seconds);
    if posed {
        actor.stale.add(&[Layer::Seat]);
    }
    if posed || turned || faced && before.moves_body(&actor.face.now()) {
        actor.stale.add(&[Layer::Body]);
    }
    if posed || turned || faced {
        actor.stale.add(&[Layer::Behind]);
    }
    if posed || turned || faced || skinned {
        actor.stale.add(&Layer::HEAD);
    }
    if looked {
        actor.stale.add(&[Layer::Eyes]);
    }
    faced || posed || looked || turned || skinned
}

/// Blush and pallor follow the face slowly.
fn flush(actor: &mut Actor, seconds: f32) -> bool {
    let aim = *actor.face.aim();
    let step = |now: f32, to: f32| {
        let whole = if to > now { BLUSH.0 } else { BLUSH.1 };
        let most = seconds / whole;
        // The last step arrives: a remainder of rounding would never end.
        if (to - now).abs() <= most { to } else { now + most.copysign(to - now) }
    };
    let skin = (step(actor.skin.0, aim.blush), step(actor.skin.1, aim.pallor));
    let moved = skin != actor.skin;
    actor.skin = skin;
    moved
}

/// A speaking mouth opens and closes four times a second.
fn speak(actor: &mut Actor, seconds: f32, still: bool) -> bool {
    actor.age += seconds.min(0.1);
    let open = match (actor.goal.speaks, still) {
        (true, true) => 0.22,
        (true, false) => {
            let wave = (actor.age * 4.0 * TAU).sin() * (actor.age * 1.7).cos();
            0.175 + 0.125 * wave
        }
        (false, _) => 0.0,
    };
    let moved = (open - actor.mouth).abs() > 0.005;
    if moved {
        actor.mouth = open;
        actor.stale.add(&[Layer::Mouth]);
    }
    moved && !still
}

fn breathe(actor: &mut Actor, seconds: f32, idle: f32) {
    if !actor.goal.speaks {
        actor.age += seconds;
    }
    let (rise, pace) = breath(actor.goal.affect.map(|(a, _)| a));
    let lift = (actor.age * pace / 60.0 * TAU).sin() * 0.5 + 0.5;
    // In a silence that was chosen nothing sways.
    let side = if actor.goal.silence { 0.0 } else { (actor.age * 0.1 * TAU).sin() * 0.004 };
    let h = actor.seat.h;
    actor.sway = Vec2::new(side * h, lift * rise / 100.0 * h) * idle;
}

fn blink(actor: &mut Actor, seconds: f32) {
    let next = actor.blink.1 - seconds;
    let shut = if next <= 0.0 && next > -BLINK {
        // Down and up again.
        1.0 - (next / BLINK + 0.5).abs() * 2.0
    } else {
        0.0
    };
    if (shut - actor.blink.0).abs() > 0.02 {
        actor.stale.add(&[Layer::Eyes]);
    }
    let wait = if next <= -BLINK {
        let tense = matches!(actor.goal.affect, Some((Affect::Anxious | Affect::Frightened, _)));
        let (least, most) = if tense { (1.5, 3.0) } else { (3.0, 6.0) };
        least + (most - least) * chance(actor.member, (actor.age * 10.0) as u32)
    } else {
        next
    };
    actor.blink = (shut.max(0.0), wait);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_movement_arrives_and_can_be_turned_on_its_way() {
        let mut turn = Ease::at(0.0_f32);
        assert!(!turn.pass(1.0, 1.0));
        turn.turn_to(10.0);
        assert!(turn.pass(0.5, 1.0));
        assert!((turn.now() - 5.0).abs() < 1e-4);
        turn.turn_to(0.0);
        assert!((turn.now() - 5.0).abs() < 1e-4, "no cut");
        while turn.pass(0.1, 1.0) {}
        assert_eq!(turn.now(), 0.0);
    }

    #[test]
    fn with_reduced_motion_a_movement_takes_one_frame() {
        let mut turn = Ease::at(0.0_f32);
        turn.turn_to(1.0);
        turn.pass(1e6, 0.0);
        assert_eq!(turn.now(), 1.0);
    }
}
