//! People and room as outlines: faces, postures, clothes, chairs. Must not know windows, sessions or time.
//!
//! A [`Figure`] is numbers: looks, individual measures ([`Traits`]), a face ([`Expression`]), a [`Pose`] and where
//! it looks. It gives [`Layers`], each a [`Drawing`]: a list of filled outlines, strokes and soft ellipses in
//! painting order, which [`tessellate`] turns into [`Triangles`]. There are no clips, masks or blend modes.
//! Lengths are in H (head height, chin to crown without hair) until they reach the picture; faces are in % of H.
//! A movement is a blend of two sets of numbers, so nothing here knows time.
//!
//! What has to be drawn anew: `mouth` when speech moves, `eyes` when gaze or lids do, these with `skin` and `over` when affect
//! or the head moves; `body` and `behind` as well when posture moves or [`Expression::moves_body`]; `chair` and `shadow` when
//! a twist moves; breath and sway are better done by moving finished layers.
//!
//! **Triangles or pictures?** Measured for one person of H = 120 (three looks, release build, one core of a busy
//! machine, medians of 200): 141–264 shapes; the list of shapes takes 0.08–0.09 ms, its triangles with their soft
//! edges 1.8–2.1 ms: 14,000–24,000 triangles, 460–760 kB. The head alone: 74–99 shapes, 0.05 ms and 0.5–0.7 ms,
//! 5,900–8,000 triangles, 180–240 kB. For a screen of twice the density triangles grow by a third and take 10–35 %
//! longer. Rasterising the same shapes in software takes 6–8 ms and 731 kB a person at single density, 12–15 ms
//! and 2.9 MB at double; a head 2 ms and 154 kB, or 4 ms and 618 kB. So triangles are made three to six times
//! faster, are smaller at double density, and need no remaking when only their place changes.
//!
//! Since then cutting takes a third less (in a loop that does nothing else: a head 0.35 ms, a body 0.58 ms), and a [`Recut`]
//! cuts only the shapes of a layer that have changed.
//!
//! **Smoothing.** Edges fade over one pixel in the triangles themselves, and nothing is multisampled. Where
//! the processor draws, a frame with fourfold multisampling took more than twice what it takes so (one core's time at
//! three frames a second: 123 % beside 66 %, of which 30 % is an empty room), and four steps are coarser than a ramp.

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
mod recut;
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
pub use recut::Recut;
pub use room::{
    Climate, FLOOR, HEAD, HEIGHT, LEAST_HEIGHT, Seat, View, WIDTH, backdrop, draw_order, ring, seats,
};
pub use shape::{Canvas, Drawing, Path, Point, Rgba, Shape, Step};
pub use traits::Traits;

#[cfg(test)]
mod tests;
