//! Hands. Must not know arms or postures beyond the hand's kind.

use super::limb::{capsule, tube};
use super::palette::Skin;
use super::posture::Hand;
use super::shape::{Canvas, Point, Rgba};

/// Coordinates along (u) and across (v) the fingers, in H from the wrist.
#[derive(Clone, Copy)]
struct Grid {
    at: Point,
    h: f32,
    turn: (f32, f32),
    flip: f32,
}

impl Grid {
    fn p(&self, u: f32, v: f32) -> Point {
        let (s, c) = self.turn;
        let v = v * self.flip;
        (self.at.0 + self.h * (u * c - v * s), self.at.1 + self.h * (u * s + v * c))
    }
}

fn digit(s: &mut Canvas, line: [Point; 3], h: f32, r: [f32; 3], c: Rgba) {
    s.body(tube(line, r.map(|r| r * h)), c, false);
}

/// One hand at the wrist `at`; `angle` is the direction of its fingers in degrees, `flip` +1 puts the thumb to
/// the left of that direction.
pub(super) fn hand(s: &mut Canvas, at: Point, h: f32, angle: f32, kind: Hand, flip: f32, sk: &Skin) {
    let g = Grid { at, h, turn: angle.to_radians().sin_cos(), flip };
    match kind {
        Hand::Rest | Hand::Open | Hand::Grip => spread(s, g, kind, sk),
        Hand::Fist => fist(s, g, sk),
        Hand::Cheek => curled(s, g, sk),
        Hand::Joined | Hand::Hidden => {}
    }
}

fn spread(s: &mut Canvas, g: Grid, kind: Hand, sk: &Skin) {
    let (fan, long) = match kind {
        Hand::Open => (0.75, 0.19),
        Hand::Grip => (0.20, 0.13),
        _ => (0.22, 0.17),
    };
    let (h, p) = (g.h, |u, v| g.p(u, v));
    let thumb = [p(0.03, -0.06), p(0.13, -0.15 - 0.03 * fan), p(0.23, -0.13 - 0.05 * fan)];
    digit(s, thumb, h, [0.05, 0.046, 0.034], sk.base);
    let palm = [
        p(-0.05, -0.075),
        p(0.06, -0.10),
        p(0.20, -0.105),
        p(0.235, 0.0),
        p(0.20, 0.105),
        p(0.06, 0.10),
        p(-0.05, 0.075),
    ];
    s.blob(&palm, sk.base);
    for (v, k, c) in
        [(-0.078, 0.88, sk.base), (-0.027, 1.0, sk.base), (0.026, 0.95, sk.base), (0.076, 0.78, sk.shade)]
    {
        let tip = p(0.19 + long * k, v + v * fan * 0.55);
        s.body(capsule(p(0.16, v), tip, h * 0.030, h * 0.024), c, false);
    }
    for v in [-0.052, 0.0, 0.051] {
        let gap = [p(0.185, v), p(0.19 + long * 0.8, v + v * fan * 0.6)];
        s.line(&gap, sk.deep.alpha(0.8), h * 0.011);
    }
    let side = [p(0.0, 0.06), p(0.10, 0.05), p(0.20, 0.06), p(0.20, 0.105), p(0.06, 0.10), p(-0.04, 0.075)];
    s.wash(&side, sk.shade);
    if kind == Hand::Open {
        s.line(&[p(0.05, -0.04), p(0.12, 0.0), p(0.11, 0.06)], sk.deep.alpha(0.7), h * 0.010);
    }
}

fn fist(s: &mut Canvas, g: Grid, sk: &Skin) {
    let (h, p) = (g.h, |u, v| g.p(u, v));
    let outline = [
        p(-0.05, -0.07),
        p(0.06, -0.115),
        p(0.19, -0.115),
        p(0.235, -0.04),
        p(0.235, 0.06),
        p(0.18, 0.115),
        p(0.05, 0.105),
        p(-0.05, 0.07),
    ];
    s.blob(&outline, sk.base);
    let side = [p(0.0, 0.05), p(0.12, 0.06), p(0.20, 0.03), p(0.225, 0.07), p(0.18, 0.115), p(0.05, 0.105)];
    s.wash(&side, sk.shade);
    for v in [-0.055, 0.0, 0.055] {
        s.line(&[p(0.13, v), p(0.225, v * 1.02)], sk.deep, h * 0.011);
    }
    digit(s, [p(0.02, -0.10), p(0.12, -0.135), p(0.19, -0.08)], h, [0.04, 0.04, 0.032], sk.base);
}

/// Loosely curled under the chin or on the cheek.
fn curled(s: &mut Canvas, g: Grid, sk: &Skin) {
    let (h, p) = (g.h, |u, v| g.p(u, v));
    let palm = [
        p(-0.06, -0.075),
        p(0.06, -0.10),
        p(0.17, -0.10),
        p(0.22, -0.02),
        p(0.20, 0.09),
        p(0.06, 0.10),
        p(-0.06, 0.075),
    ];
    s.blob(&palm, sk.base);
    for (i, v) in [0.075, 0.028, -0.02].into_iter().enumerate() {
        let short = 0.02 * i as f32;
        let c = if i == 0 { sk.shade } else { sk.base };
        s.body(capsule(p(0.15, v), p(0.30 - short, v - 0.05), h * 0.034, h * 0.027), c, false);
        s.line(&[p(0.17, v - 0.024), p(0.29 - short, v - 0.072)], sk.deep.alpha(0.8), h * 0.011);
    }
    digit(s, [p(0.02, -0.09), p(0.13, -0.15), p(0.26, -0.17)], h, [0.042, 0.04, 0.032], sk.base);
}

/// A pair of joined hands about `at`; `tight` 1 has the fingers pressed.
pub(super) fn joined(s: &mut Canvas, at: Point, h: f32, angle: f32, sk: &Skin, tight: bool) {
    let g = Grid { at, h, turn: angle.to_radians().sin_cos(), flip: 1.0 };
    let p = |u, v| g.p(u, v);
    let press = if tight { 0.02 } else { 0.0 };
    let both = [
        p(-0.22, -0.06),
        p(-0.08, -0.13),
        p(0.06, -0.14),
        p(0.16, -0.08),
        p(0.20, 0.02),
        p(0.10, 0.13),
        p(-0.06, 0.14),
        p(-0.20, 0.08),
    ];
    s.blob(&both, sk.base);
    let lower = [p(-0.02, 0.03), p(0.12, 0.0), p(0.19, 0.03), p(0.10, 0.13), p(-0.06, 0.14), p(-0.16, 0.10)];
    s.wash(&lower, sk.shade);
    // The upper hand's fingers wrap over.
    for i in 0..4 {
        let (v, u) = (-0.095 + 0.058 * i as f32, -0.06 - 0.012 * i as f32);
        let c = if i < 3 { sk.base } else { sk.shade };
        let finger = capsule(p(0.12, v + 0.01), p(u, v - 0.010 + press), h * 0.032, h * 0.029);
        s.body(finger, c, false);
        s.line(&[p(0.11, v + 0.036), p(u, v + 0.018 + press)], sk.deep.alpha(0.85), h * 0.011);
    }
    digit(s, [p(0.14, -0.09), p(0.04, -0.175), p(-0.08, -0.145)], h, [0.036, 0.036, 0.028], sk.base);
    s.line(&[p(0.06, -0.135), p(-0.06, -0.115)], sk.deep.alpha(0.8), h * 0.010);
}
