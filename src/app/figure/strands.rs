//! Lines within hair: combed strands and single curls. Must not know the hair's outline.

use super::head::Features;
use super::shape::{Canvas, Point, Rgba};
use super::skull::Skull;
use crate::vocabulary::HairStyle;

/// A strand: its root on the face, then two points of the picture plane.
type Strand = [Point; 3];

const PART: &[Strand] = &[
    [(-0.12, -0.30), (0.08, -0.42), (0.27, -0.27)],
    [(-0.14, -0.31), (-0.02, -0.46), (0.22, -0.37)],
    [(-0.16, -0.31), (-0.27, -0.30), (-0.32, -0.14)],
];
const SHORT: &[Strand] = &[
    [(-0.20, -0.28), (-0.16, -0.40), (-0.02, -0.48)],
    [(-0.02, -0.30), (0.02, -0.42), (0.12, -0.47)],
    [(0.14, -0.29), (0.18, -0.37), (0.22, -0.41)],
    [(-0.28, -0.22), (-0.30, -0.32), (-0.22, -0.42)],
];
const CENTRE: &[Strand] = &[
    [(-0.03, -0.36), (-0.20, -0.32), (-0.33, -0.10)],
    [(-0.02, -0.42), (-0.24, -0.40), (-0.37, -0.14)],
    [(0.03, -0.36), (0.20, -0.32), (0.33, -0.10)],
    [(0.02, -0.42), (0.24, -0.40), (0.37, -0.14)],
];
const FRINGE: &[Strand] = &[
    [(-0.16, -0.18), (-0.15, -0.33), (-0.05, -0.46)],
    [(0.0, -0.18), (0.0, -0.33), (0.0, -0.46)],
    [(0.15, -0.18), (0.15, -0.33), (0.06, -0.46)],
    [(-0.27, -0.15), (-0.28, -0.30), (-0.15, -0.45)],
];
const BACK: &[Strand] = &[
    [(-0.22, -0.29), (-0.20, -0.40), (-0.08, -0.50)],
    [(-0.10, -0.325), (-0.08, -0.42), (-0.03, -0.51)],
    [(0.03, -0.33), (0.03, -0.42), (0.01, -0.51)],
    [(0.17, -0.315), (0.16, -0.41), (0.06, -0.50)],
];
const RECEDING: &[Strand] = &[
    [(-0.26, -0.30), (-0.25, -0.38), (-0.15, -0.46)],
    [(0.02, -0.345), (0.02, -0.42), (0.05, -0.48)],
    [(0.25, -0.31), (0.22, -0.40), (0.15, -0.46)],
];

/// Strands of combed hair, light on the window's side; `top` is the hair's height over the crown in H.
pub(super) fn comb(s: &mut Canvas, k: &Skull, style: HairStyle, dark: Rgba, light: Rgba, top: f32) {
    use HairStyle::*;
    let strands = match style {
        Part | Wavy => PART,
        Long => CENTRE,
        Bob => FRINGE,
        Bun | Pony => BACK,
        Receding => RECEDING,
        _ => SHORT,
    };
    for strand in strands {
        let [root, a, b] = *strand;
        let over = |p: Point| k.flat(p.0 - 0.03 * k.turned, p.1 - top * 0.3);
        let c = if root.0 < 0.0 { light } else { dark };
        s.line(&[k.on(root.0, root.1), over(a), over(b)], c.alpha(0.75), k.h * 0.013);
    }
}

/// Single curls strewn over the crown, the same for the same person.
pub(super) fn curls(s: &mut Canvas, c: &Features, dark: Rgba, light: Rgba, wide: bool) {
    let k = c.skull;
    let mut state = c.traits.seed | 1;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as f32 / (1u32 << 24) as f32
    };
    for _ in 0..26 {
        let angle = std::f32::consts::PI * (1.08 + 0.84 * random());
        let r = 0.34 + 0.17 * random() + if wide { 0.06 } else { 0.0 };
        let (x, y) = (angle.cos() * r * 0.86 - 0.04 * k.turned, angle.sin() * r * 1.05 - 0.06);
        if y > -0.27 {
            continue;
        }
        let q = 0.028;
        let curl = [
            k.flat(x - q, y + q * 0.5),
            k.flat(x - q * 0.3, y - q * 0.6),
            k.flat(x + q * 0.8, y - q * 0.2),
            k.flat(x + q * 0.6, y + q * 0.7),
        ];
        s.line(&curl, if x < 0.05 { light } else { dark }.alpha(0.8), k.h * 0.013);
    }
}
