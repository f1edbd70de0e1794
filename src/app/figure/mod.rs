//! People and room as outlines: faces, postures, clothes, chairs. Must not know windows, sessions or time.
//!
//! A [`Figure`] is numbers: looks, individual measures ([`Traits`]), a face ([`Expression`]), a [`Pose`] and where
//! it looks. It gives [`Layers`], each a [`Drawing`]: a list of filled outlines, strokes and soft ellipses in
//! painting order, which [`tessellate`] turns into [`Triangles`]. There are no clips, masks or blend modes.
//! Lengths are in H (head height, chin to crown without hair) until they reach the picture; faces are in % of H.
//! A movement is a blend of two sets of numbers, so nothing here knows time.
//!
//! What has to be drawn anew: `head` when affect, gaze, blink or speech moves; `body` and `behind` as well when
//! posture moves or [`Expression::moves_body`]; `chair` and `shadow` when a twist moves; breath and sway are
//! better done by moving finished layers.
//!
//! **Triangles or pictures?** Measured for one person of H = 120 (three looks, release build, one core of a busy
//! machine, medians of 200): 140–264 shapes; the list of shapes takes 0.07–0.12 ms, its triangles 1.3–1.7 ms:
//! 5,700–9,400 triangles, 204–340 kB. The head alone: 74–99 shapes, 0.05 ms and 0.4–0.6 ms, 2,300–3,000 triangles,
//! 83–108 kB. For a screen of twice the density triangles grow by a third (267–437 kB a person) and take about as
//! long. Rasterising the same shapes in software takes 10–14 ms and 731 kB a person at single density, 17–25 ms and
//! 2.9 MB at double; a head 2 ms and 154 kB, or 4–8 ms and 618 kB. So triangles are made three to ten times faster
//! at single and six to eighteen times at double density, are two to eleven times smaller, and need no remaking
//! when only their place changes; six heads can change within a frame of 16 ms. Their edges are hard, so the
//! window must smooth them by multisampling.

// Drawing is float arithmetic throughout; nothing here reaches the simulation.
#![allow(clippy::float_arithmetic)]

mod blend;
mod body;
mod chair;
mod covering;
mod edge;
mod eyes;
mod face;
mod frame;
mod garment;
mod hair;
mod hairline;
mod hands;
mod head;
mod limb;
mod mesh;
mod mouth;
mod palette;
mod person;
mod posture;
mod room;
mod shape;
mod skull;
mod strands;
mod traits;

pub use chair::covered_chair;
pub use face::{Expression, LEAST_SHOWN, NEUTRAL};
pub use mesh::{Triangles, tessellate};
pub use palette::{Lighting, SceneColours};
pub use person::{Figure, Layers, PORTRAIT, Rect};
pub use posture::{Arm, Hand, Legs, Place, Pose, Trunk, posture_for};
pub use room::{
    Climate, FLOOR, HEAD, HEIGHT, LEAST_HEIGHT, Seat, View, WIDTH, backdrop, draw_order, ring, seats,
};
pub use shape::{Canvas, Drawing, Path, Point, Rgba, Shape, Step};
pub use traits::Traits;

#[cfg(test)]
mod tests;
