//! Hair in front of and behind the head. Must not know faces beyond the skull.

use super::covering;
use super::hairline::{Sitting, sits};
use super::head::Features;
use super::limb::{rope, tube};
use super::palette::{cloth, hair_tones};
use super::shape::{Canvas, Point, Rgba, between, ease, lerp, lookup};
use super::skull::Skull;
use super::strands;
use super::traits::Traits;
use crate::scenario::document::Look;
use crate::vocabulary::{Covering, HairStyle};

/// What falls behind neck and shoulders; painted before the body.
pub(super) fn back(s: &mut Canvas, k: &Skull, look: &Look, traits: &Traits) {
    use HairStyle::*;
    if let Some((covering, colour)) = look.covering {
        if covering == Covering::Hijab {
            covering::hijab_back(s, k, cloth(colour));
        }
        return;
    }
    let Some((style, _)) = look.hair else { return };
    let (h, c) = (k.h, traits.hair);
    let dark = hair_tones(c).0;
    let dx = -0.10 * k.turned;
    match style {
        Long | Wavy => {
            let (e, l) = (if style == Wavy { 0.04 } else { 0.0 }, traits.hair_length);
            let half =
                [(0.37, -0.15), (0.43, 0.1), (0.43 + e, 0.35), (0.45, 0.6), (0.43 + e, l - 0.1), (0.30, l)];
            let mut outline: Vec<Point> = half.iter().map(|p| (-p.0, p.1)).collect();
            outline.extend([(-0.12, l - 0.06), (0.12, l - 0.04)]);
            outline.extend(half.iter().rev());
            s.blob(&k.all_flat(&outline, dx), dark);
        }
        Bob => {
            let half = [(0.37, -0.2), (0.425, 0.05), (0.455, 0.30), (0.41, 0.45), (0.15, 0.43)];
            s.blob(&k.all_flat(&mirror(&half), dx), dark);
        }
        Bun => {
            let half = [(0.10, -0.45), (0.19, -0.55), (0.14, -0.69)];
            let mut outline: Vec<Point> = half.iter().map(|p| (-p.0, p.1)).collect();
            outline.push((0.0, -0.745));
            outline.extend(half.iter().rev());
            s.blob(&k.all_flat(&outline, dx * 1.5), c);
            s.line(&k.all_flat(&[(-0.12, -0.62), (0.02, -0.70), (0.13, -0.60)], dx * 1.5), dark, h * 0.014);
            s.line(&k.all_flat(&[(-0.10, -0.56), (0.02, -0.62), (0.12, -0.55)], dx * 1.5), dark, h * 0.012);
        }
        Curls | Afro => {
            let g = if style == Curls { 0.13 } else { 0.22 };
            let half = [
                (0.33, 0.30),
                (0.42 + g * 0.6, 0.12),
                (0.42 + g, -0.10),
                (0.36 + g, -0.32),
                (0.20 + g * 0.5, -0.50 - g * 0.6),
            ];
            let mut outline: Vec<Point> = half.iter().map(|p| (-p.0, p.1)).collect();
            outline.push((0.0, -0.56 - g * 0.8));
            outline.extend(half.iter().rev());
            s.blob(&scallop(&k.all_flat(&outline, dx), h, 0.085, 0.62), dark);
        }
        Braids => {
            let chevron = dark.times([0.75, 0.75, 0.78]);
            for (i, x) in [-0.40f32, -0.31, -0.22, -0.1, 0.1, 0.22, 0.31, 0.40].into_iter().enumerate() {
                let long = 0.95 - 0.05 * (i % 2) as f32;
                let line = [
                    k.flat(x * 0.80 + dx * 0.6, -0.22),
                    k.flat(x * 1.10 + dx * 0.8, 0.30),
                    k.flat(x * 1.05 + dx, long),
                ];
                rope(s, line, h * 0.042, if x.abs() < 0.3 { dark } else { c }, chevron);
            }
        }
        Locs => {
            for (i, x) in [-0.38, -0.27, -0.14, 0.14, 0.27, 0.38].into_iter().enumerate() {
                let line = [
                    k.flat(x + dx, -0.1),
                    k.flat(x * 1.18 + dx, 0.3),
                    k.flat(x * 1.12 + dx, 0.62 - 0.04 * (i % 2) as f32),
                ];
                s.body(tube(line, [h * 0.05, h * 0.05, h * 0.035]), dark, false);
            }
        }
        Pony => {
            let tail = [
                (0.18, -0.42),
                (0.40, -0.44),
                (0.52, -0.20),
                (0.50, 0.2),
                (0.42, 0.5),
                (0.36, 0.3),
                (0.36, 0.0),
                (0.26, -0.2),
            ];
            s.blob(&k.all_flat(&tail, 0.0), dark);
        }
        Crop | Short | Part | Horseshoe | Receding | Bald => {}
    }
}

/// Left half from the top down, then the right half from below up.
fn mirror(half: &[Point]) -> Vec<Point> {
    half.iter().map(|p| (-p.0, p.1)).chain(half.iter().rev().copied()).collect()
}

/// The soft shadow that hair or cloth throws on the forehead.
pub(super) fn hairline_shadow(s: &mut Canvas, c: &Features, line: &[Point]) {
    let mut outline = c.skull.all_off(line, 0.0);
    outline.extend(line.iter().rev().map(|p| c.skull.on(p.0 * 0.99, p.1 + 0.035)));
    s.wash(&outline, c.skin.shade.alpha(0.85));
}

/// An outline turned into curls: bumps outwards along it, of radius `r` H.
fn scallop(points: &[Point], h: f32, r: f32, high: f32) -> Vec<Point> {
    const UNEVEN: [f32; 5] = [0.80, 1.15, 0.95, 1.25, 0.85];
    let mut out: Vec<Point> = Vec::new();
    for w in points.windows(2) {
        let (a, b) = (w[0], w[1]);
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let d = dx.hypot(dy);
        if d < 1e-6 {
            continue;
        }
        let bumps = (d / (r * h * 1.7)).round().max(1.0);
        let rise = r * UNEVEN[(out.len() / 4) % 5] * h * high;
        for j in 0..bumps as usize {
            for (t, up) in [(0.0, 0.0), (0.25, 0.75), (0.5, 1.0), (0.75, 0.75)] {
                let p = between(a, b, (j as f32 + t) / bumps);
                out.push((p.0 + dy / d * rise * up, p.1 - dx / d * rise * up));
            }
        }
    }
    out.extend(points.last());
    out
}

/// The cap of hair on the skull, and the hairline that is its inner edge.
fn cap(k: &Skull, Sitting { line, grow, top, from }: Sitting) -> (Vec<Point>, Vec<Point>) {
    let vs = [from, from * 0.5 - 0.04, -0.12, -0.22, -0.32, -0.40, -0.46];
    let side = |v: f32, side: f32| {
        let (x, y) = k.edge(v, side);
        let up = ease((-v - 0.1) / 0.4);
        k.flat(x + side * (grow + (top - grow) * 0.5 * up), y - top * up)
    };
    let mut out: Vec<Point> = vs.iter().map(|v| side(*v, -1.0)).collect();
    let crown = [(-0.10 - top * 0.3, -0.487 - top), (0.0, -0.503 - top), (0.10 + top * 0.3, -0.487 - top)];
    out.extend(k.all_flat(&crown, 0.0));
    out.extend(vs.iter().rev().map(|v| side(*v, 1.0)));
    (out, k.all_off(line, 0.0))
}

/// Hair in front of the head.
pub(super) fn front(s: &mut Canvas, c: &Features) {
    use HairStyle::*;
    let (k, h, style, colour) = (c.skull, c.skull.h, c.style(), c.traits.hair);
    let (dark, light) = hair_tones(colour);
    let gleam = c.skin.lite.alpha(0.8);
    if style == Bald {
        let spot = [(-0.16, -0.40), (-0.05, -0.452), (0.06, -0.445), (-0.02, -0.40), (-0.12, -0.345)];
        return s.wash(&k.all_flat(&spot, 0.0), gleam);
    }
    if style == Horseshoe {
        horseshoe(s, c);
        let spot = [(-0.16, -0.38), (-0.05, -0.44), (0.06, -0.43), (-0.02, -0.39), (-0.12, -0.33)];
        return s.wash(&k.all_flat(&spot, 0.0), gleam);
    }
    let how = sits(style);
    let Sitting { line, grow, top, .. } = how;
    if !matches!(style, Curls | Afro) {
        hairline_shadow(s, c, line);
    }
    let (out, inner) = cap(k, how);
    let whole = |out: &[Point], inner: &[Point]| -> Vec<Point> {
        out.iter().chain(inner.iter().rev()).copied().collect()
    };
    match style {
        Curls | Afro => {
            let fine = style == Afro;
            let out = scallop(&out, h, if fine { 0.06 } else { 0.075 }, 0.62);
            let inner = if fine { scallop(&inner, h, 0.018, 0.5) } else { scallop(&inner, h, 0.035, 0.55) };
            s.blob(&whole(&out, &inner), colour);
            return strands::curls(s, c, dark, light, fine);
        }
        Long | Wavy | Bob => {
            s.blob(&whole(&out, &inner), colour);
            for side in [-1.0, 1.0] {
                curtain(s, c, side, grow);
            }
            return strands::comb(s, k, style, dark, light, top);
        }
        _ => s.blob(&whole(&out, &inner), colour),
    }
    // Shade at the right.
    let mut plane = out[out.len() / 2 + 3..].to_vec();
    plane.extend(inner.last());
    plane.extend([k.on(0.30, -0.13), k.on(0.262, -0.25), k.flat(0.22 + 0.08 * k.turned, -0.40)]);
    s.wash(&plane, dark.alpha(0.9));
    match style {
        Braids => {
            let furrow =
                if colour.luminance() > 0.01 { dark.times([0.7, 0.7, 0.72]) } else { Rgba::hex(0x5a4a46) };
            const ROOTS: [(f32, f32); 5] =
                [(-0.28, -0.25), (-0.16, -0.315), (0.0, -0.33), (0.16, -0.315), (0.28, -0.25)];
            for u in [-0.26f32, -0.17, -0.085, 0.0, 0.085, 0.17, 0.26] {
                let row = [
                    k.on(u, lookup(&ROOTS, u)),
                    k.flat(u * 0.9 - 0.02 * k.turned, -0.43 + 0.5 * u * u),
                    k.flat(u * 0.7 - 0.04 * k.turned, -0.5 - top * 0.7 + 0.6 * u * u),
                ];
                s.line(&row, furrow, h * 0.012);
            }
        }
        Locs => {
            for u in [-0.27f32, -0.15, -0.03, 0.1, 0.22] {
                let end = if u.abs() > 0.2 { -0.15 } else { -0.235 };
                let line = [k.flat(u * 0.6, -0.5 - top), k.on(u, -0.33), k.on(u * 1.28, end)];
                let c = if u < 0.1 { colour } else { colour.mix(dark, 0.5) };
                s.body(tube(line, [h * 0.045, h * 0.045, h * 0.028]), c, false);
            }
        }
        Crop => {}
        _ => strands::comb(s, k, style, dark, light, top),
    }
}

/// Hair at the sides of a bald crown.
fn horseshoe(s: &mut Canvas, c: &Features) {
    let k = c.skull;
    for side in [-1.0, 1.0] {
        let far = side * k.turned > 0.2;
        let mut outline: Vec<Point> = [0.06, -0.02, -0.10, -0.18, -0.25]
            .iter()
            .map(|v| {
                let (x, y) = k.edge(*v, side);
                k.flat(x + side * 0.030, y)
            })
            .collect();
        if far {
            // The crown hides the rest: a strip along the silhouette.
            outline.extend([-0.25, -0.18, -0.10, -0.02, 0.06].map(|v| {
                let (x, y) = k.edge(v, side);
                k.flat(x - side * 0.022, y)
            }));
        } else {
            let (x, y) = k.edge(-0.25, side);
            outline.push(k.flat(x - side * 0.02, y - 0.02));
            let inner = [(0.335, -0.20), (0.325, -0.10), (0.335, 0.02)];
            outline.extend(inner.map(|(u, v)| k.on(side * u, v)));
        }
        s.blob(&outline, c.traits.hair);
    }
}

/// Hair that falls in front of the ear on one side.
fn curtain(s: &mut Canvas, c: &Features, side: f32, grow: f32) {
    use HairStyle::*;
    let (k, h, style, colour) = (c.skull, c.skull.h, c.style(), c.traits.hair);
    let dark = hair_tones(colour).0;
    // The far side shows less of the temple.
    let inner = 0.345 + 0.025 * ease((side * k.turned - 0.2) / 0.1);
    let long = match style {
        Long => c.traits.hair_length * 0.80,
        Wavy => 0.62,
        _ => 0.44,
    };
    let (ear, cheek, jaw) = (k.edge(-0.05, side).0, k.edge(0.25, side).0, k.edge(0.3, side).0);
    let outer = [
        (ear + side * grow, -0.10),
        (ear + side * (grow + 0.025), 0.12),
        (cheek + side * (grow + 0.10), 0.30),
        (cheek + side * if style == Bob { 0.12 } else { 0.11 }, long),
    ];
    let mut outline = k.all_flat(&outer, 0.0);
    outline.extend([
        k.flat(jaw + side * 0.04, long - 0.01),
        k.flat(jaw + side * 0.015, if long < 0.6 { long * 0.86 } else { 0.5 }),
        k.on(side * inner * 0.99, 0.20),
        k.on(side * inner, 0.06),
        k.on(side * inner * 0.95, -0.10),
    ]);
    s.blob(&outline, if side < 0.0 { colour } else { colour.mix(dark, 0.5) });
    for q in [0.3, 0.65] {
        let line = [
            k.flat(lerp(outer[0].0, ear, q), -0.08),
            k.flat(lerp(outer[1].0, ear, q * 0.8), 0.14),
            k.flat(lerp(outer[2].0, cheek, q * 0.8), 0.32),
        ];
        let c = if side < 0.0 { dark } else { dark.times([0.8, 0.8, 0.82]) };
        s.line(&line, c.alpha(0.8), h * 0.010);
    }
}

/// Two braids that fall in front of each shoulder turned to the viewer; painted over the body.
pub(super) fn front_braids(s: &mut Canvas, k: &Skull, look: &Look, traits: &Traits) {
    if look.covering.is_some() || look.hair.is_none_or(|(style, _)| style != HairStyle::Braids) {
        return;
    }
    let chevron = hair_tones(traits.hair).0.times([0.7, 0.7, 0.72]);
    for side in [-1.0, 1.0] {
        if side * k.turned > 0.12 {
            continue;
        }
        let x = k.edge(0.05, side).0;
        for q in [0.012, 0.075] {
            let line = [
                k.flat(x + side * (q - 0.02), -0.12),
                k.flat(x + side * (q + 0.06), 0.40),
                k.flat(x + side * (q + 0.02), 0.94 - q),
            ];
            rope(s, line, k.h * 0.036, traits.hair, chevron);
        }
    }
}
