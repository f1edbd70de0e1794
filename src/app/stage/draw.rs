//! The room as meshes, and the parts everything in it is drawn on. Must not know faces or bodies.

#![allow(clippy::too_many_arguments, reason = "a system names what it needs as arguments")]

use super::people::{self, Layer};
use super::{Actor, Pointing, TheLayout};
use crate::app::Screen;
use crate::app::bridge::Chair;
use crate::app::figure::{
    Climate, Drawing, Lighting, Recut, Triangles, View, backdrop, draw_order, ring, seats, tessellate,
};
use crate::app::frame::{Lively, Step, TheTheme};
use crate::app::playback::Beat;
use crate::app::settings::Light;
use crate::session::POINT;
use crate::vocabulary::GroupLevel;
use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy::sprite_render::AlphaMode2d;

/// A drawn part of the room; its mesh is replaced when it changes.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Wall, floor and furniture.
    Backdrop,
    /// Rings on the floor under those addressed.
    Rings,
    /// A layer of a member.
    Layer(Entity, Layer),
}

/// What a layer was last cut into.
#[derive(Component, Default)]
pub struct Cut(pub Recut);

/// What the backdrop and the rings were last drawn from.
#[derive(Resource, Default, PartialEq)]
struct Drawn {
    scene: Option<(View, f32, Lighting, u8, u8)>,
    rings: Option<(View, f32, Lighting, u16)>,
}

/// Drawing.
pub fn plugin(app: &mut App) {
    app.init_resource::<Drawn>()
        .init_resource::<people::Cutting>()
        .add_systems(OnEnter(Screen::Room), |mut drawn: ResMut<Drawn>| *drawn = Drawn::default())
        .add_systems(
            Update,
            (dress, scene, rings, people::place, people::cut)
                .chain()
                .in_set(Step::Draw)
                .run_if(in_state(Screen::Room).and_then(resource_exists::<Chair>)),
        );
}

/// The light as the drawings know it.
pub fn lighting(light: Light) -> Lighting {
    match light {
        Light::Light => Lighting::Light,
        Light::Dark => Lighting::Dark,
        Light::HighContrast => Lighting::HighContrast,
    }
}

/// Gives actors and the room their parts.
fn dress(
    mut commands: Commands,
    actors: Query<(Entity, &Actor)>,
    parts: Query<&Part>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let missing =
        actors.iter().filter(|(e, _)| !parts.iter().any(|p| matches!(p, Part::Layer(of, _) if of == e)));
    let missing: Vec<(Entity, usize)> = missing.map(|(e, a)| (e, a.member)).collect();
    if missing.is_empty() {
        return;
    }
    // Soft shadows and blushes let through what lies behind: all is blended, back to front.
    let paint =
        materials.add(ColorMaterial { alpha_mode: AlphaMode2d::Blend, color: Color::WHITE, ..default() });
    let order = draw_order(&seats(actors.iter().count()));
    let mut part = |part: Part, z: f32| {
        let mut spawned = commands.spawn((
            part,
            DespawnOnExit(Screen::Room),
            MeshMaterial2d(paint.clone()),
            Transform::from_xyz(0.0, 0.0, z),
            Visibility::default(),
            bevy::camera::visibility::NoFrustumCulling,
        ));
        if matches!(part, Part::Layer(..)) {
            spawned.insert(Cut::default());
        }
    };
    part(Part::Backdrop, 0.0);
    part(Part::Rings, 1.0);
    for (entity, member) in missing {
        let place = order.iter().position(|i| *i == member).unwrap_or(0);
        for (n, layer) in Layer::ALL.into_iter().enumerate() {
            part(Part::Layer(entity, layer), 10.0 + place as f32 * 8.0 + n as f32);
        }
    }
}

/// A mesh from triangles placed in the room's units.
fn mesh(triangles: &Triangles) -> Mesh {
    let flat = |p: &[f32; 2]| [p[0], -p[1], 0.0];
    let positions: Vec<[f32; 3]> = triangles.positions.iter().map(flat).collect();
    // Many corners in a row have one colour; to take it from the screen's scale to light's is the dear part.
    let (mut last, mut light) = ([f32::NAN; 3], LinearRgba::BLACK);
    let colours: Vec<[f32; 4]> = triangles
        .colours
        .iter()
        .map(|[r, g, b, a]| {
            if last != [*r, *g, *b] {
                last = [*r, *g, *b];
                light = LinearRgba::from(Srgba::new(*r, *g, *b, 1.0));
            }
            light.with_alpha(*a).to_f32_array()
        })
        .collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colours)
        .with_inserted_indices(Indices::U32(triangles.indices.clone()))
}

/// Puts triangles on a part.
pub(super) fn paint(
    commands: &mut Commands,
    meshes: &mut Assets<Mesh>,
    part: (Entity, Option<&Mesh2d>),
    triangles: &Triangles,
) {
    if triangles.indices.is_empty() {
        commands.entity(part.0).remove::<Mesh2d>();
        return;
    }
    match part.1 {
        Some(has) => {
            // The handle stays; what it names is replaced.
            let _replaced = meshes.insert(has.0.id(), mesh(triangles));
        }
        None => {
            commands.entity(part.0).insert(Mesh2d(meshes.add(mesh(triangles))));
        }
    }
}

/// Where the room's corner lies in the world of the camera, whose middle is the window's.
pub(super) fn corner(layout: &TheLayout, window: Vec2) -> Vec2 {
    Vec2::new(layout.0.room.left() - window.x / 2.0, window.y / 2.0 - layout.0.room.top())
}

/// Pixels of the screen to one of the window's units.
pub(super) fn density(windows: &Query<&Window>) -> f32 {
    windows.iter().next().map_or(1.0, Window::scale_factor)
}

pub(super) fn window_size(windows: &Query<&Window>) -> Vec2 {
    windows.iter().next().map_or(Vec2::new(1280.0, 800.0), |w| Vec2::new(w.width(), w.height()))
}

/// Wall and floor, lit by the climate.
fn scene(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut drawn: ResMut<Drawn>,
    (layout, theme, chair): (Res<TheLayout>, Res<TheTheme>, Res<Chair>),
    windows: Query<&Window>,
    mut parts: Query<(Entity, &Part, Option<&Mesh2d>, &mut Transform)>,
    mut climate: Local<Option<(f32, f32)>>,
    mut lively: ResMut<Lively>,
    time: Res<Time<Real>>,
) {
    let level = |l: GroupLevel| (chair.sitting.session().state.group[l as usize] / POINT) as f32 / 100.0;
    let warm = ((level(GroupLevel::Engagement) + level(GroupLevel::Safety)) / 2.0).clamp(0.0, 1.0);
    let grey = ((level(GroupLevel::Avoidance) + level(GroupLevel::Conflict)) / 2.0).clamp(0.0, 1.0);
    let (w, g) = climate.get_or_insert((warm, grey));
    let most = if theme.0.still { 1.0 } else { time.delta_secs().min(0.1) / 2.0 };
    *w += (warm - *w).clamp(-most, most);
    *g += (grey - *g).clamp(-most, most);
    if (*w - warm).abs() > 0.02 || (*g - grey).abs() > 0.02 {
        lively.moving = true;
    }
    let light = lighting(theme.0.light);
    let stage = layout.0.stage;
    // In steps too small to be seen, so that a slow change does not cut the wall anew in every frame.
    let dense = density(&windows);
    let now = (stage, dense, light, (*w * 40.0) as u8, (*g * 40.0) as u8);
    let window = window_size(&windows);
    let at = corner(&layout, window);
    for (entity, part, has, mut transform) in &mut parts {
        if *part != Part::Backdrop {
            continue;
        }
        let place = at.extend(0.0);
        if transform.translation != place || transform.scale.x != stage.scale {
            transform.translation = place;
            transform.scale = Vec3::new(stage.scale, stage.scale, 1.0);
        }
        if drawn.scene != Some(now) || has.is_none() {
            let climate = Climate { warmth: *w, greyness: *g };
            let drawing = backdrop(stage.w, stage.h, climate, light);
            paint(&mut commands, &mut meshes, (entity, has), &tessellate(&drawing, stage.scale * dense));
            drawn.scene = Some(now);
        }
    }
}

/// Rings under those about to be addressed, or just addressed.
fn rings(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut drawn: ResMut<Drawn>,
    (layout, theme, chair, pointing): (Res<TheLayout>, Res<TheTheme>, Res<Chair>, Res<Pointing>),
    windows: Query<&Window>,
    mut parts: Query<(Entity, &Part, Option<&Mesh2d>, &mut Transform)>,
) {
    let said = match chair.playback.newest() {
        Some(Beat::Yours(yours)) => Some(yours.to),
        _ => None,
    };
    let to = pointing.0.or(said);
    let stage = layout.0.stage;
    let light = lighting(theme.0.light);
    let dense = density(&windows);
    let now = (stage, dense, light, to.map_or(0, |t| t.0));
    let at = corner(&layout, window_size(&windows));
    for (entity, part, has, mut transform) in &mut parts {
        if *part != Part::Rings {
            continue;
        }
        let place = (at + Vec2::new(stage.dx, -stage.dy) * stage.scale).extend(1.0);
        if transform.translation != place {
            transform.translation = place;
            transform.scale = Vec3::new(stage.scale, stage.scale, 1.0);
        }
        if drawn.rings != Some(now) {
            let mut drawing = Drawing::default();
            let places = seats(chair.scenario.members.len());
            for m in to.map(|t| t.members()).into_iter().flatten() {
                if let Some(seat) = places.get(m) {
                    drawing.extend(ring(seat, light));
                }
            }
            paint(&mut commands, &mut meshes, (entity, has), &tessellate(&drawing, stage.scale * dense));
            drawn.rings = Some(now);
        }
    }
}
