//! Hijab, turban and beanie. Must not know hair or faces beyond the skull they cover.

use super::hair::hairline_shadow;
use super::head::Features;
use super::palette::SHADE_CLOTH;
use super::shape::{Canvas, Path, Point, Rgba};
use super::skull::Skull;

/// The part of a hijab that falls behind neck and shoulders.
pub(super) fn hijab_back(s: &mut Canvas, k: &Skull, cloth: Rgba) {
    let outline = [
        (-0.40, -0.20),
        (-0.30, -0.46),
        (0.0, -0.56),
        (0.30, -0.46),
        (0.40, -0.20),
        (0.42, 0.15),
        (0.40, 0.45),
        (0.50, 0.75),
        (0.0, 0.92),
        (-0.50, 0.75),
        (-0.40, 0.45),
        (-0.42, 0.15),
    ];
    s.blob(&k.all_flat(&outline, -0.05 * k.turned), cloth.times(SHADE_CLOTH));
}

/// A hijab around the face and over the shoulders' middle.
pub(super) fn hijab(s: &mut Canvas, c: &Features, cloth: Rgba) {
    /// The opening for the face, clockwise from the forehead.
    const OPENING: [Point; 14] = [
        (0.0, -0.285),
        (0.17, -0.265),
        (0.275, -0.17),
        (0.312, 0.0),
        (0.300, 0.17),
        (0.235, 0.33),
        (0.12, 0.43),
        (0.0, 0.455),
        (-0.12, 0.43),
        (-0.235, 0.33),
        (-0.300, 0.17),
        (-0.312, 0.0),
        (-0.275, -0.17),
        (-0.17, -0.265),
    ];
    const V: [f32; 6] = [-0.46, -0.36, -0.22, -0.06, 0.10, 0.24];
    const GROW: f32 = 0.055;
    let (k, h) = (c.skull, c.skull.h);
    let (shade, light) = (cloth.times(SHADE_CLOTH), cloth.mix(Rgba::hex(0xfff3dc), 0.18));
    let lead = 0.06 * k.turned;
    let side = |v: f32, side: f32| {
        let (x, y) = k.edge(v, side);
        k.flat(x + side * GROW, y - 0.03)
    };
    let mut outline: Vec<Point> = V.iter().map(|v| side(*v, 1.0)).collect();
    outline.push(k.flat(k.edge(0.3, 1.0).0 + 0.09, 0.40));
    for (x, y) in [(0.34 + lead, 0.56), (0.40, 0.74), (0.20, 0.86), (0.0, 0.88), (-0.20, 0.86), (-0.40, 0.74)]
    {
        outline.push(k.flat(x, y));
    }
    outline.push(k.flat(-0.34 + lead, 0.56));
    outline.push(k.flat(k.edge(0.3, -1.0).0 - 0.09, 0.40));
    outline.extend(V.iter().rev().map(|v| side(*v, -1.0)));
    outline.push(k.flat(0.0, -0.565));
    // The band beneath throws a little shadow on the forehead.
    let band =
        [(-0.16, -0.262), (0.0, -0.282), (0.16, -0.262), (0.155, -0.225), (0.0, -0.245), (-0.155, -0.225)];
    s.wash(&k.all_off(&band, 0.0), c.skin.shade.alpha(0.8));
    let mut opening = k.all_off(&OPENING, 0.0);
    opening.reverse();
    s.body(Path::smooth(&outline, true).and(Path::smooth(&opening, true)), cloth, true);
    let mut plane: Vec<Point> = [-0.40, -0.22, -0.06, 0.10, 0.24]
        .iter()
        .map(|v| {
            let (x, y) = k.edge(*v, 1.0);
            k.flat(x + GROW * 0.95, y - 0.02)
        })
        .collect();
    plane.push(k.flat(k.edge(0.3, 1.0).0 + 0.085, 0.40));
    for (x, y) in [(0.33 + lead, 0.56), (0.39, 0.73), (0.22, 0.70), (0.20 + 0.1 * k.turned, 0.52)] {
        plane.push(k.flat(x, y));
    }
    plane.extend(k.all_off(&[(0.255, 0.36), (0.315, 0.18), (0.328, 0.0), (0.29, -0.18)], 0.0));
    plane.push(k.flat(0.20, -0.40));
    s.wash(&plane, shade.alpha(0.9));
    let folds: [&[Point]; 3] = [
        &[(-0.30, 0.30), (-0.16, 0.50), (0.10, 0.58), (0.30, 0.52)],
        &[(-0.36, 0.42), (-0.18, 0.62), (0.08, 0.70), (0.34, 0.64)],
        &[(-0.30, -0.22), (-0.36, 0.0), (-0.34, 0.22)],
    ];
    for fold in folds {
        s.line(&k.all_flat(fold, 0.08 * k.turned), shade, h * 0.016);
    }
    let gleam = k.all_flat(&[(-0.24, -0.40), (-0.33, -0.22), (-0.36, -0.05)], 0.0);
    s.line(&gleam, light.alpha(0.8), h * 0.016);
}

/// A wound turban.
pub(super) fn turban(s: &mut Canvas, c: &Features, cloth: Rgba) {
    let (k, h) = (c.skull, c.skull.h);
    let (shade, light) = (cloth.times(SHADE_CLOTH), cloth.mix(Rgba::hex(0xfff3dc), 0.2));
    hairline_shadow(s, c, &[(-0.34, -0.10), (-0.2, -0.2), (0.0, -0.235), (0.2, -0.2), (0.34, -0.10)]);
    let mut outline = vec![k.on(-0.36, -0.02)];
    for (x, y) in [
        (-0.44, -0.16),
        (-0.45, -0.36),
        (-0.34, -0.56),
        (-0.12, -0.66),
        (0.12, -0.66),
        (0.34, -0.56),
        (0.45, -0.36),
        (0.44, -0.16),
    ] {
        outline.push(k.flat(x, y));
    }
    outline.extend([k.on(0.36, -0.02), k.on(0.24, -0.15), k.off(0.0, -0.215, 0.01), k.on(-0.24, -0.15)]);
    s.blob(&outline, cloth);
    let plane = [(0.40, -0.20), (0.44, -0.36), (0.33, -0.55), (0.14, -0.64), (0.26, -0.45), (0.28, -0.28)];
    let mut plane = k.all_flat(&plane, 0.0);
    plane.extend([k.on(0.30, -0.12), k.on(0.36, -0.03)]);
    s.wash(&plane, shade.alpha(0.9));
    for wrap in [
        [(-0.42, -0.20), (-0.15, -0.34), (0.02, -0.25)],
        [(-0.44, -0.32), (-0.15, -0.46), (0.12, -0.28)],
        [(-0.38, -0.47), (-0.08, -0.57), (0.22, -0.30)],
        [(0.42, -0.22), (0.26, -0.36), (0.02, -0.25)],
        [(0.40, -0.42), (0.25, -0.52), (0.05, -0.56)],
    ] {
        s.line(&k.all_flat(&wrap, 0.03 * k.turned), shade, h * 0.016);
    }
    let gleam = k.all_flat(&[(-0.36, -0.42), (-0.24, -0.54), (-0.08, -0.60)], 0.0);
    s.line(&gleam, light.alpha(0.8), h * 0.018);
}

/// A knitted cap with a turned-up brim.
pub(super) fn beanie(s: &mut Canvas, c: &Features, cloth: Rgba) {
    let (k, h) = (c.skull, c.skull.h);
    let shade = cloth.times(SHADE_CLOTH);
    let mut outline = vec![k.on(-0.37, -0.10)];
    let crown = [(-0.42, -0.28), (-0.34, -0.50), (-0.12, -0.62), (0.12, -0.62), (0.34, -0.50), (0.42, -0.28)];
    outline.extend(k.all_flat(&crown, 0.0));
    outline.extend([k.on(0.37, -0.10), k.on(0.2, -0.20), k.on(0.0, -0.225), k.on(-0.2, -0.20)]);
    s.blob(&outline, cloth);
    let plane =
        k.all_flat(&[(0.41, -0.30), (0.335, -0.49), (0.14, -0.60), (0.24, -0.44), (0.28, -0.28)], 0.0);
    s.wash(&plane, shade.alpha(0.7));
    let brim = [
        k.on(-0.375, -0.08),
        k.flat(-0.42, -0.22),
        k.on(-0.30, -0.27),
        k.on(0.0, -0.33),
        k.on(0.30, -0.27),
        k.flat(0.42, -0.22),
        k.on(0.375, -0.08),
        k.on(0.2, -0.185),
        k.on(0.0, -0.215),
        k.on(-0.2, -0.185),
    ];
    s.blob(&brim, shade);
    for u in [-0.26, -0.13, 0.0, 0.13, 0.26f32] {
        let rib = [k.on(u, -0.315 + 0.5 * u * u), k.on(u, -0.225 + 0.9 * u * u)];
        s.line(&rib, shade.times([0.88, 0.87, 0.9]), h * 0.010);
    }
}
