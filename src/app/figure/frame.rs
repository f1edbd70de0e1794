//! From places about the hips to the picture: the room's projection and the bend of a trunk. Must not know shapes.

use super::posture::{Place, Trunk};
use super::shape::{Point, ease};

/// Sine and cosine of the eye's height over the room, 15°.
const ELEVATION: (f32, f32) = (0.258_819_04, 0.965_925_8);

/// One body in its seat. Pixels are relative to the hips' projected point.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Pixels per H.
    pub h: f32,
    /// Direction of the body in degrees, + to the viewer's right.
    pub yaw: f32,
    /// Sine of `yaw`.
    pub sin: f32,
    cos: f32,
    trunk: Trunk,
    /// Nothing of the trunk is drawn below this, in pixels below the hips; for busts.
    pub hem: f32,
}

impl Frame {
    /// The frame of a body `h` pixels per H, turned by `yaw` degrees.
    pub fn new(h: f32, yaw: f32, trunk: Trunk) -> Self {
        let (sin, cos) = yaw.to_radians().sin_cos();
        Self { h, yaw, sin, cos, trunk, hem: f32::INFINITY }
    }

    /// A place about the hips: x right, y down, z to the viewer, before turning.
    pub fn at(&self, [x, y, z]: Place) -> Point {
        let (across, depth) = (x * self.cos + z * self.sin, z * self.cos - x * self.sin);
        (self.h * across, self.h * (y * ELEVATION.1 + depth * ELEVATION.0))
    }

    /// A place of the trunk, after lean, slump and rounding.
    pub fn trunk(&self, x: f32, y: f32, z: f32) -> Point {
        let p = &self.trunk;
        let t = (-y / 1.27).clamp(0.0, 1.0);
        let lean = p.lean.max(0.0);
        let up = y * (1.0 - p.slump / 1.27 * t) - p.shrug * ease((-y - 0.9) / 0.4) + 0.22 * lean * t * t;
        let across = x * (1.0 - 0.10 * p.round * t) * (1.0 + 0.10 * lean * t) + p.side * t;
        let (x, y) = self.at([across, up, z + p.lean * t + 0.10 * p.round * t]);
        (x, y.min(self.hem))
    }

    /// Many places of the trunk.
    pub fn trunks(&self, places: &[Place]) -> Vec<Point> {
        places.iter().map(|p| self.trunk(p[0], p[1], p[2])).collect()
    }

    /// Many places about the hips.
    pub fn all(&self, places: &[Place]) -> Vec<Point> {
        places.iter().map(|p| self.at(*p)).collect()
    }

    /// Places of the trunk as corners: every point is doubled.
    pub fn corners(&self, places: &[Place]) -> Vec<Point> {
        places.iter().flat_map(|p| [self.trunk(p[0], p[1], p[2]); 2]).collect()
    }
}
