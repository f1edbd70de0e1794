//! The head as a map from face coordinates to the picture. Must not know features, hair or colour.

use super::shape::{Point, ease, lerp, lookup};
use super::traits::Traits;

/// Half width of the head by height, both in H from its centre (v down).
const PROFILE: [(f32, f32); 14] = [
    (-0.5, 0.0),
    (-0.485, 0.10),
    (-0.45, 0.19),
    (-0.38, 0.272),
    (-0.27, 0.333),
    (-0.12, 0.360),
    (0.02, 0.358),
    (0.12, 0.345),
    (0.22, 0.322),
    (0.31, 0.282),
    (0.39, 0.222),
    (0.45, 0.148),
    (0.487, 0.072),
    (0.5, 0.0),
];

/// Beyond this turn in degrees a head would need a profile, which is not drawn.
const MOST_TURN: f32 = 40.0;

/// Maps face coordinates to pixels. Face: u across, v down, lift off the surface; all in H about the head's centre.
#[derive(Clone, Copy, Debug)]
pub(super) struct Skull {
    /// Centre in pixels.
    pub centre: Point,
    /// Head height in pixels.
    pub h: f32,
    /// Sine of the turn, + to the viewer's right.
    pub turned: f32,
    /// Sine of the drop, + chin down.
    pub dropped: f32,
    /// Nothing is drawn below this, in pixels; for busts.
    pub hem: f32,
    cos_turn: f32,
    tilt: (f32, f32),
    jaw: f32,
    full: f32,
}

impl Skull {
    /// A head about `centre`, `h` pixels high; turn, drop and tilt in degrees.
    pub fn new(centre: Point, h: f32, traits: &Traits, turn: f32, drop: f32, tilt: f32) -> Self {
        let turn = turn.clamp(-MOST_TURN, MOST_TURN).to_radians();
        Self {
            centre,
            h,
            turned: turn.sin(),
            dropped: drop.clamp(-40.0, 40.0).to_radians().sin(),
            hem: f32::INFINITY,
            cos_turn: turn.cos(),
            tilt: tilt.to_radians().sin_cos(),
            jaw: traits.jaw,
            full: traits.full,
        }
    }

    /// A point of the picture plane, in H about the centre, tilted about the chin.
    pub fn flat(&self, x: f32, y: f32) -> Point {
        let (y, (s, c)) = (y - 0.42, self.tilt);
        let down = self.centre.1 + self.h * (x * s + y * c + 0.42);
        (self.centre.0 + self.h * (x * c - y * s), down.min(self.hem))
    }

    /// A point on the face.
    pub fn on(&self, u: f32, v: f32) -> Point {
        self.off(u, v, 0.0)
    }

    /// A point `lift` off the face.
    pub fn off(&self, u: f32, v: f32, lift: f32) -> Point {
        let z = 0.30 * (1.0 - (u / 0.43).powi(2) - (v / 0.68).powi(2)).max(0.0).sqrt() + lift;
        self.flat(
            u * self.cos_turn + z * self.turned,
            v * (1.0 - 0.22 * self.dropped.abs()) + (z - 0.10) * self.dropped * 0.9,
        )
    }

    /// Cosine of the turn.
    pub fn cos_turn(&self) -> f32 {
        self.cos_turn
    }

    fn half_width(&self, v: f32) -> f32 {
        let mut w = lookup(&PROFILE, v);
        if v > 0.08 {
            w *= lerp(1.0, self.jaw, ease((v - 0.08) / 0.22));
        }
        if v > -0.1 && v < 0.42 {
            w *= 1.0 + (self.full - 1.0) * ((v + 0.1) / 0.52 * std::f32::consts::PI).sin();
        }
        w
    }

    /// The silhouette at height v: side −1 the viewer's left, +1 right. In H about the centre, for [`Skull::flat`].
    pub fn edge(&self, v: f32, side: f32) -> Point {
        let lead = ease((v + 0.38) / 0.85);
        let a = self.turned.abs();
        let far = (self.turned > 0.0) == (side > 0.0);
        let mut w = self.half_width(v);
        // Blended in over the first degrees, so that a turning head does not jump.
        let on = ease(a / 0.08);
        if far {
            // The far side shows the socket's hollow and the cheekbone.
            let hollow = 0.045 * a * (-(v / 0.07).powi(2)).exp();
            let bone = 0.020 * a * (-((v - 0.14) / 0.08).powi(2)).exp();
            w += on * (bone - hollow - 0.05 * a * w);
        } else if v < 0.1 {
            w += on * 0.05 * a * w;
        }
        (side * w + 0.19 * self.turned * lead, v + 0.05 * self.dropped * lead)
    }

    /// The silhouette at height v in pixels.
    pub fn rim(&self, v: f32, side: f32) -> Point {
        let (x, y) = self.edge(v, side);
        self.flat(x, y)
    }

    /// The outline of the whole head.
    pub fn contour(&self) -> Vec<Point> {
        const V: [f32; 15] =
            [-0.5, -0.47, -0.40, -0.30, -0.18, -0.06, 0.0, 0.06, 0.14, 0.22, 0.30, 0.37, 0.43, 0.475, 0.5];
        let right = V.iter().map(|v| self.rim(*v, 1.0));
        let left = V[1..14].iter().rev().map(|v| self.rim(*v, -1.0));
        right.chain(left).collect()
    }

    /// Points on the face from (u, v), all at one lift.
    pub fn all_off(&self, points: &[Point], lift: f32) -> Vec<Point> {
        points.iter().map(|p| self.off(p.0, p.1, lift)).collect()
    }

    /// Points of the picture plane, moved to the right by `dx` H.
    pub fn all_flat(&self, points: &[Point], dx: f32) -> Vec<Point> {
        points.iter().map(|p| self.flat(p.0 + dx, p.1)).collect()
    }
}
