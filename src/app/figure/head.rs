//! A whole head: skin, planes, features, beard, hair in front. Must not know bodies or seats.

use super::face::Expression;
use super::palette::{Skin, cloth};
use super::shape::{Canvas, Path, Point, Rgba, ease};
use super::skull::Skull;
use super::traits::Traits;
use super::{covering, eyes, hair, mouth};
use crate::scenario::document::Look;
use crate::vocabulary::{Beard, Covering, Extra, Glasses, HairStyle};

/// All that a head is drawn from.
pub(super) struct Features<'a> {
    pub skull: &'a Skull,
    pub face: &'a Expression,
    pub skin: Skin,
    pub look: &'a Look,
    pub traits: &'a Traits,
    /// 1 = shut.
    pub blink: f32,
    /// Opening of the speaking mouth, 0…1.
    pub mouth_open: f32,
    /// The side of the hearing aid: the ear turned to the viewer.
    pub aid: f32,
}

impl Features<'_> {
    /// The hair style that shows; nothing under a covering.
    pub fn style(&self) -> HairStyle {
        self.look.hair.map_or(HairStyle::Bald, |(s, _)| s)
    }

    /// What covers the hair.
    pub fn covered(&self) -> Option<Covering> {
        self.look.covering.map(|(k, _)| k)
    }

    fn has(&self, extra: Extra) -> bool {
        self.look.extras.contains(&extra)
    }
}

/// An ear turned to the viewer lies over hair and cheek; the others behind the cheek.
fn is_near(c: &Features, side: f32) -> bool {
    -side * c.skull.turned > 0.1
}

/// What lies under eyes and mouth: ears behind the cheek, skin, beard, nose.
pub(super) fn skin(s: &mut Canvas, c: &Features) {
    let (sk, k, h) = (&c.skin, c.skull, c.skull.h);
    let hijab = c.covered() == Some(Covering::Hijab);
    if !hijab {
        for side in [-1.0, 1.0] {
            if !is_near(c, side) || c.covered().is_some() {
                ear(s, c, side);
            }
        }
    }
    s.blob(&k.contour(), sk.base);
    shade_plane(s, c);
    flush(s, c);
    for (u, v, rx, ry, a) in [(-0.12, -0.20, 0.16, 0.08, 0.34), (-0.215, 0.105, 0.085, 0.05, 0.42)] {
        s.soft(k.off(u, v, 0.02), h * rx, h * ry, sk.base.mix(Rgba::hex(0xffe9cf), 0.42), a);
    }
    for side in [-1.0, 1.0] {
        s.soft(k.on(side * 0.135, -0.030), h * 0.10, h * 0.062, sk.deep, 0.30);
    }
    beard(s, c);
    mouth::nose(s, c);
}

/// Mouth and moustache: what speech moves.
pub(super) fn speech(s: &mut Canvas, c: &Features) {
    mouth::mouth(s, c);
    if matches!(c.look.beard, Some(Beard::Full | Beard::Moustache | Beard::Short)) {
        moustache(s, c);
    }
}

/// Eyes and brows: what gaze and a blink move.
pub(super) fn sight(s: &mut Canvas, c: &Features) {
    for side in [-1.0, 1.0] {
        eyes::eye(s, c, side);
    }
    for side in [-1.0, 1.0] {
        eyes::brow(s, c, side);
    }
}

/// What lies over the face: its lines, tears, hair in front or a covering, an ear turned to the viewer, glasses.
pub(super) fn over(s: &mut Canvas, c: &Features) {
    lines(s, c);
    tears(s, c);
    match c.look.covering {
        Some((Covering::Hijab, k)) => covering::hijab(s, c, cloth(k)),
        Some((Covering::Turban, k)) => covering::turban(s, c, cloth(k)),
        Some((Covering::Beanie, k)) => covering::beanie(s, c, cloth(k)),
        None => hair::front(s, c),
    }
    let over_ears = matches!(
        c.style(),
        HairStyle::Long | HairStyle::Bob | HairStyle::Wavy | HairStyle::Locs | HairStyle::Braids
    );
    if c.covered().is_none() && !over_ears {
        for side in [-1.0, 1.0] {
            if is_near(c, side) {
                ear(s, c, side);
            }
        }
    }
    if let Some(kind) = c.look.glasses {
        eyes::glasses(s, c, kind == Glasses::Round);
    }
}

fn ear(s: &mut Canvas, c: &Features, side: f32) {
    let (sk, k, h) = (&c.skin, c.skull, c.skull.h);
    let seen = -side * k.turned;
    if seen < -0.25 {
        return;
    }
    let x = if seen > 0.1 {
        side * (0.352 - 0.10 * seen) + 0.05 * k.turned
    } else {
        side * (0.352 * k.cos_turn()) + 0.02 * k.turned - side * 0.02 * seen.max(0.0)
    };
    let y = 0.055 + 0.03 * k.dropped;
    let r = if seen > 0.1 { 0.052 } else { 0.040 };
    let p = |a: f32, b: f32| k.flat(x + side * r * a, y + b);
    let outline = [
        p(0.0, -0.095),
        p(0.9, -0.085),
        p(1.3, -0.03),
        p(1.0, 0.04),
        p(0.35, 0.095),
        p(-0.3, 0.085),
        p(-0.5, 0.0),
    ];
    s.blob(&outline, if side < 0.0 { sk.base } else { sk.shade });
    s.line(&[p(0.15, -0.055), p(0.8, -0.035), p(0.45, 0.03)], sk.deep, h * 0.011);
    if c.has(Extra::Earring) {
        s.dot(p(0.2, 0.115), h * 0.017, Rgba::hex(0xd9b25c));
    }
    if c.has(Extra::HearingAid) && c.aid == side {
        s.line(&[p(0.2, -0.10), p(1.1, -0.06), p(1.3, 0.02)], Rgba::hex(0x3b3f46), h * 0.026);
        s.line(&[p(0.4, -0.095), p(-0.3, -0.03), p(-0.1, 0.03)], Rgba::hex(0xe8e2d6), h * 0.009);
    }
}

/// The plane on the side away from the window: the viewer's right.
fn shade_plane(s: &mut Canvas, c: &Features) {
    /// Height, and how far the plane reaches inwards there, in H.
    const INWARDS: [(f32, f32); 11] = [
        (-0.34, 0.02),
        (-0.2, 0.05),
        (-0.06, 0.06),
        (0.06, 0.085),
        (0.14, 0.10),
        (0.22, 0.115),
        (0.30, 0.12),
        (0.37, 0.11),
        (0.43, 0.09),
        (0.475, 0.06),
        (0.5, 0.0),
    ];
    let narrow = 1.0 - 0.45 * c.skull.turned.max(0.0);
    let mut plane: Vec<Point> = INWARDS.iter().map(|(v, _)| c.skull.rim(*v, 1.0)).collect();
    plane.extend(INWARDS.iter().rev().map(|(v, w)| {
        let (x, y) = c.skull.edge(*v, 1.0);
        c.skull.flat(x - w * narrow, y - 0.004)
    }));
    s.wash(&plane, c.skin.shade);
}

/// Blush, flush, and the shadows under the eyes of a pale face.
fn flush(s: &mut Canvas, c: &Features) {
    let (f, k, h) = (c.face, c.skull, c.skull.h);
    let red = Rgba::hex(if c.look.skin < 4 { 0xc8402f } else { 0x9a2c22 });
    for side in [-1.0, 1.0] {
        s.soft(k.on(side * 0.205, 0.165), h * 0.125, h * 0.085, red, 0.14 + 0.42 * f.blush);
    }
    let more = ease((f.blush - 0.3) / 0.2);
    s.soft(k.off(0.0, 0.17, 0.09), h * 0.07, h * 0.055, red, 0.42 * f.blush * more);
    for side in [-1.0, 1.0] {
        s.soft(k.on(side * 0.27, 0.04), h * 0.07, h * 0.10, red, 0.25 * f.blush * more);
    }
    let pale = ease((f.pallor - 0.4) / 0.2);
    for side in [-1.0, 1.0] {
        s.soft(k.on(side * 0.155, 0.085), h * 0.085, h * 0.04, c.skin.deep, 0.35 * f.pallor * pale);
    }
}

/// Frown lines between the brows and lines across the forehead.
fn lines(s: &mut Canvas, c: &Features) {
    let (f, sk, k, h) = (c.face, &c.skin, c.skull, c.skull.h);
    if f.pinch > 0.3 {
        let v = -0.135 - f.brow_in / 100.0 * 0.8;
        for side in [-1.0, 1.0] {
            let line = [
                k.off(side * 0.020, v + 0.055, 0.02),
                k.off(side * 0.027, v + 0.015, 0.02),
                k.off(side * 0.020, v - 0.012, 0.02),
            ];
            s.line(&line, sk.deep.alpha((f.pinch * 0.9).min(0.95)), h * 0.012);
        }
    }
    let lift = ((f.brow_in + f.brow_out) / 2.0 + f.brow_asym.abs() * 0.4).max(f.brow_in * 0.75).max(0.0);
    let strength = (lift / 4.0 + if c.look.age >= 2 { 0.35 } else { 0.0 }).min(1.0);
    if strength > 0.25 {
        let w = if f.brow_in > f.brow_out + 2.0 { 0.10 } else { 0.17 };
        for v in [-0.215, -0.180] {
            let v = v - f.brow_in / 100.0 * 0.35;
            let line = [
                k.off(-w, v + 0.008, 0.01),
                k.off(-w * 0.4, v - 0.006, 0.01),
                k.off(w * 0.4, v - 0.006, 0.01),
                k.off(w, v + 0.008, 0.01),
            ];
            s.line(&line, sk.deep.alpha(0.75 * strength), h * 0.010);
        }
    }
}

fn tears(s: &mut Canvas, c: &Features) {
    let (f, k, h) = (c.face, c.skull, c.skull.h);
    if f.rim > 0.45 {
        for side in [-1.0, 1.0] {
            let u = side * 0.150;
            let wet = [k.off(u - 0.055, 0.044, 0.01), k.off(u, 0.052, 0.01), k.off(u + 0.055, 0.042, 0.01)];
            s.line(&wet, Rgba::hex(0xeef6f8).alpha(0.9), h * 0.013);
        }
    }
    if f.tear <= 0.05 {
        return;
    }
    for (side, long) in [(-1.0, 0.17), (1.0, 0.11)] {
        let u = side * 0.150;
        let end = 0.052 + long * f.tear;
        let run = [k.on(u, 0.052), k.on(u * 1.10, 0.052 + long * 0.5 * f.tear), k.on(u * 1.10, end)];
        s.line(&run, Rgba::hex(0xdceaf0).alpha(0.9), h * 0.020);
        let (x, y) = k.on(u * 1.10, end + 0.010);
        let drop = [
            (x, y - h * 0.025),
            (x + h * 0.017, y + h * 0.008),
            (x, y + h * 0.024),
            (x - h * 0.017, y + h * 0.008),
        ];
        let outline = Path::smooth(&drop, true);
        s.plane(outline.clone(), Rgba::hex(0xe8f3f6));
        s.stroke(outline, Rgba::hex(0x7d9aa6), h * 0.006);
        let brim = [k.off(u - 0.05, 0.046, 0.01), k.off(u, 0.052, 0.01), k.off(u + 0.05, 0.044, 0.01)];
        s.line(&brim, Rgba::hex(0xe3f0f4).alpha(0.9), h * 0.012);
    }
}

fn beard(s: &mut Canvas, c: &Features) {
    const V: [f32; 8] = [0.06, 0.14, 0.22, 0.30, 0.37, 0.43, 0.475, 0.5];
    let (grow, drop, colour) = match c.look.beard {
        Some(Beard::Full) => (0.022, 0.05, c.traits.hair.mix(c.skin.base, 0.08)),
        Some(Beard::Short) => (0.006, 0.012, c.traits.hair.mix(c.skin.base, 0.28)),
        Some(Beard::Stubble) => (0.006, 0.012, c.traits.hair.mix(Rgba::hex(0x30303a), 0.3).alpha(0.16)),
        Some(Beard::Moustache) | None => return,
    };
    let k = c.skull;
    let rim = |v: f32, side: f32| {
        let (x, y) = k.edge(v, side);
        k.flat(x + side * grow, y + drop * ease((v - 0.2) / 0.3))
    };
    let mut outline: Vec<Point> = V.iter().map(|v| rim(*v, 1.0)).collect();
    outline.extend(V.iter().rev().map(|v| rim(*v, -1.0)));
    for (u, v, lift) in [
        (-0.335, 0.06, 0.0),
        (-0.285, 0.19, 0.0),
        (-0.20, 0.235, 0.0),
        (-0.10, 0.250, 0.0),
        (0.0, 0.252, 0.02),
        (0.10, 0.250, 0.0),
        (0.20, 0.235, 0.0),
        (0.285, 0.19, 0.0),
        (0.335, 0.06, 0.0),
    ] {
        outline.push(k.off(u, v, lift));
    }
    s.wash(&outline, colour);
}

fn moustache(s: &mut Canvas, c: &Features) {
    let k = c.skull;
    let (curve, open) = (c.face.curve / 100.0, c.face.open.max(c.mouth_open));
    let outline = [
        k.on(-0.125, 0.319 - curve * 0.8),
        k.off(-0.09, 0.268, 0.02),
        k.off(-0.02, 0.240, 0.05),
        k.off(0.02, 0.240, 0.05),
        k.off(0.09, 0.268, 0.02),
        k.on(0.125, 0.319 - curve * 0.8),
        k.off(0.07, 0.296 - open * 0.03, 0.04),
        k.off(0.0, 0.286 - open * 0.04, 0.05),
        k.off(-0.07, 0.296 - open * 0.03, 0.04),
    ];
    s.wash(&outline, c.traits.hair.mix(Rgba::hex(0x1c1412), 0.10));
}
