//! People as meshes: set where they sit and sway, and cut anew where face or body has changed. Must not know why they change.

#![allow(clippy::too_many_arguments, reason = "a system names what it needs as arguments")]

use super::draw::{Cut, Part, corner, density, lighting, paint, window_size};
use super::{Actor, TheLayout};
use crate::app::bridge::{Chair, Told};
use crate::app::figure::{Drawing, Figure, Lighting, covered_chair};
use crate::app::frame::{Lively, TheTheme};
use crate::scenario::document::Look;
use bevy::prelude::*;
use std::time::{Duration, Instant};

/// Layers of a person. What moves often is a layer of its own, so that little is cut anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Shadow and chair.
    Seat,
    /// Back hair.
    Behind,
    /// Body.
    Body,
    /// Skin of the head.
    Skin,
    /// Mouth.
    Mouth,
    /// Eyes and brows.
    Eyes,
    /// What lies over the face: hair, glasses, a hand.
    Over,
}

impl Layer {
    /// From back to front.
    pub const ALL: [Self; 7] =
        [Self::Seat, Self::Behind, Self::Body, Self::Skin, Self::Mouth, Self::Eyes, Self::Over];
    /// The head.
    pub const HEAD: [Self; 4] = [Self::Skin, Self::Mouth, Self::Eyes, Self::Over];
}

/// Layers that no longer show what is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stale(u8);

impl Stale {
    /// All of them.
    pub const ALL: Self = Self(u8::MAX >> 1);
    /// None of them.
    pub const NONE: Self = Self(0);

    /// Adds these.
    pub fn add(&mut self, layers: &[Layer]) {
        for layer in layers {
            self.0 |= 1 << *layer as u8;
        }
    }

    /// Whether a layer is among them.
    pub fn holds(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u8) != 0
    }
}

/// After so long a frame cuts nobody else anew; whoever is left is cut in the next. When all six move at once, two or three
/// are cut in a frame where the processor draws as well, and more where it does not.
#[derive(Resource, Clone, Copy, Debug)]
pub struct Cutting(pub Duration);

impl Default for Cutting {
    fn default() -> Self {
        Self(Duration::from_millis(1))
    }
}

/// Sets everybody's layers where they sit; breath and sway move all but the chair.
pub fn place(
    layout: Res<TheLayout>,
    windows: Query<&Window>,
    actors: Query<&Actor>,
    mut parts: Query<(&Part, &mut Transform)>,
) {
    let stage = layout.0.stage;
    let at = corner(&layout, window_size(&windows));
    for (part, mut transform) in &mut parts {
        let Part::Layer(of, layer) = *part else { continue };
        let Ok(actor) = actors.get(of) else { continue };
        let seat = Vec2::new(actor.seat.x + stage.dx, -(actor.seat.y + stage.dy)) * stage.scale;
        let moves = if layer == Layer::Seat { Vec2::ZERO } else { actor.sway * stage.scale };
        let place = (at + seat + moves).extend(transform.translation.z);
        if transform.translation != place || transform.scale.x != stage.scale {
            transform.translation = place;
            transform.scale = Vec3::new(stage.scale, stage.scale, 1.0);
        }
    }
}

/// Cuts everybody anew who has changed, as far as there is time.
pub fn cut(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    (layout, theme, chair, cutting): (Res<TheLayout>, Res<TheTheme>, Res<Chair>, Res<Cutting>),
    windows: Query<&Window>,
    mut actors: Query<(Entity, &mut Actor)>,
    mut parts: Query<(Entity, &Part, Option<&Mesh2d>, &mut Cut)>,
    mut told: MessageReader<Told>,
    mut last: Local<Option<(f32, f32, Lighting)>>,
    mut next: Local<usize>,
    mut lively: ResMut<Lively>,
) {
    let light = lighting(theme.0.light);
    let now = (layout.0.stage.scale, density(&windows), light);
    let anew = last.replace(now) != Some(now) || told.read().any(|t| *t == Told::Began);
    let begun = Instant::now();
    let (mut served, mut waits) = (false, None);
    for entity in turns(&actors, *next) {
        let Ok((_, mut actor)) = actors.get_mut(entity) else { continue };
        let actor = actor.bypass_change_detection();
        if anew {
            actor.stale = Stale::ALL;
        }
        if actor.stale == Stale::NONE {
            continue;
        }
        let mine = |p: &Part| matches!(p, Part::Layer(of, _) if *of == entity);
        // Whoever has no picture yet gets one at once: nobody comes in late.
        let first = !parts.iter().any(|(_, part, has, _)| mine(part) && has.is_some());
        // Whoever speaks must not keep the others waiting: one of them at least comes in every frame.
        let turn = actor.speaks() || !served;
        if !(anew || first || turn || begun.elapsed() < cutting.0) {
            waits = waits.or(Some(actor.member));
            continue;
        }
        served |= !actor.speaks();
        let figure = figure(actor, &chair.scenario.members[actor.member].look, light);
        for (part_entity, part, has, mut cut) in &mut parts {
            let Part::Layer(of, layer) = *part else { continue };
            if of != entity || !actor.stale.holds(layer) {
                continue;
            }
            let drawing = drawing(&figure, layer, actor.absent);
            paint(&mut commands, &mut meshes, (part_entity, has), cut.0.cut(drawing, now.0 * now.1));
        }
        actor.stale = Stale::NONE;
    }
    if let Some(member) = waits {
        *next = member;
        lively.moving = true;
    }
}

/// Whoever speaks, then the others from `next` on.
fn turns(actors: &Query<(Entity, &mut Actor)>, next: usize) -> Vec<Entity> {
    let count = actors.iter().count().max(1);
    let mut all: Vec<(bool, usize, Entity)> =
        actors.iter().map(|(e, a)| (!a.speaks(), (a.member + count - next % count) % count, e)).collect();
    all.sort_unstable();
    all.into_iter().map(|(_, _, entity)| entity).collect()
}

/// Somebody as they are just now.
fn figure<'a>(actor: &Actor, look: &'a Look, light: Lighting) -> Figure<'a> {
    let mut figure = Figure::new(look, actor.traits, actor.seat.h, actor.seat.yaw, light);
    figure.expression = actor.face.now();
    (figure.expression.blush, figure.expression.pallor) = actor.skin;
    figure.pose = actor.pose.now();
    figure.gaze = Some(actor.gaze.now());
    figure.head_turn = actor.turn.now();
    figure.blink = actor.blink.0;
    figure.mouth_open = actor.mouth;
    figure
}

/// One layer; of whoever is not in the room a covered chair is all there is.
fn drawing(figure: &Figure, layer: Layer, absent: bool) -> Drawing {
    match (layer, absent) {
        (Layer::Seat, true) => covered_chair(figure.h, figure.yaw, figure.lighting),
        (_, true) => Drawing::default(),
        (Layer::Seat, false) => {
            let mut drawing = figure.shadow();
            drawing.extend(figure.chair());
            drawing
        }
        (Layer::Behind, false) => figure.behind(),
        (Layer::Body, false) => figure.body(),
        (Layer::Skin, false) => figure.skin(),
        (Layer::Mouth, false) => figure.mouth(),
        (Layer::Eyes, false) => figure.eyes(),
        (Layer::Over, false) => figure.over(),
    }
}
