//! Mouth and nose. Must not know the rest of the head.

use super::head::Features;
use super::shape::{Canvas, Path, Point, Rgba, ease};
use crate::vocabulary::Beard;

/// The lips as curves over t, −1 at the viewer's left corner … 1 at the right.
struct Lips {
    y: f32,
    half: f32,
    curve: f32,
    asym: f32,
    open: f32,
    wobble: f32,
    sneer: f32,
    gape: f32,
    /// 1 where bared teeth square the opening.
    square: f32,
}

impl Lips {
    fn round(t: f32) -> f32 {
        (1.0 - t * t).max(0.0).powf(0.6)
    }
    fn opening(&self, t: f32) -> f32 {
        let square = (1.0 - t.abs().powf(3.2)).max(0.0).powf(0.7);
        Self::round(t) + (square - Self::round(t)) * self.square
    }
    fn middle(&self, t: f32) -> f32 {
        let corner = -self.curve * 0.95 * t * t - self.asym * if t > 0.0 { t } else { t * 0.18 };
        let cup = 0.006 * (t * std::f32::consts::PI).cos() * (1.0 - t.abs()) * (1.0 - self.open);
        let wave = self.wobble * 0.006 * (t * 9.0).sin();
        self.y + self.curve * 0.5775 * (1.0 - t * t) + corner + wave + cup
    }
    fn upper(&self, t: f32) -> f32 {
        self.middle(t) - self.gape * 0.30 * self.opening(t) - self.sneer * 0.010 * (1.0 - t * t)
    }
    fn lower(&self, t: f32) -> f32 {
        self.middle(t) + self.gape * 0.70 * self.opening(t)
    }
}

/// Lips, opening, teeth, corners, and the folds that belong to them.
pub(super) fn mouth(s: &mut Canvas, c: &Features) {
    let (f, sk, h, k) = (c.face, &c.skin, c.skull.h, c.skull);
    let spoken = ease(c.mouth_open / 0.1);
    let open = f.open.max(c.mouth_open);
    let press = f.press * (1.0 - spoken);
    let lips = Lips {
        y: 0.312,
        half: f.width / 200.0 * 1.12 * c.traits.mouth,
        curve: f.curve / 100.0,
        asym: f.asym / 100.0,
        open,
        wobble: f.wobble,
        sneer: f.sneer,
        gape: 0.155 * open,
        square: ease((f.teeth - 0.4) / 0.2),
    };
    let ts: [f32; 13] = std::array::from_fn(|i| -1.0 + i as f32 / 6.0);
    let at = |t: f32, v: f32| k.off(t * lips.half, v, 0.030 * (1.0 - t * t));
    let upper = |t: f32| at(t, lips.upper(t));
    let thick = c.traits.lips;
    let (lip_u, lip_l) = (0.022 * (1.0 - 0.80 * press) * thick, 0.034 * (1.0 - 0.72 * press) * thick);
    let bow = |t: f32| (1.0 - t.abs()).max(0.0).powf(0.75) * (1.0 - 0.30 * (-(t / 0.13).powi(2)).exp());
    let mut shape: Vec<Point> = ts.iter().map(|t| at(*t, lips.upper(*t) - lip_u * bow(*t))).collect();
    shape.extend(ts.iter().rev().map(|t| upper(*t)));
    s.wash(&shape, sk.lip.mix(sk.deep, 0.25));
    let mut shape: Vec<Point> = ts.iter().map(|t| at(t * 0.93, lips.lower(t * 0.93))).collect();
    shape.extend(ts.iter().rev().map(|t| {
        let v = lips.lower(t * 0.93) + lip_l * Lips::round(*t);
        at(t * 0.93, v)
    }));
    s.wash(&shape, sk.lip);
    if open > 0.03 {
        opening(s, c, &lips, &ts);
    }
    let line: Vec<Point> = ts.iter().map(|t| upper(*t)).collect();
    s.line(&line, sk.line.mix(Rgba::hex(0x3a1516), 0.35), h * 0.020);
    for side in [-1.0, 1.0] {
        let (u, v) = (side * lips.half, lips.middle(side));
        // Corners tuck down, or up where the mouth smiles.
        let d = 0.014 - 0.028 * ease((lips.curve - 0.005) / 0.01);
        let d = d * (0.6 + 0.4 * ease(-lips.curve / 0.006));
        s.line(&[k.on(u * 0.97, v), k.on(u * 1.07, v + d)], sk.line.alpha(0.85), h * 0.013);
    }
    let under: Vec<Point> = [-1.0f32, 0.0, 1.0]
        .iter()
        .map(|t| {
            let sag = 0.010 * t * t * if lips.curve >= 0.0 { 1.0 } else { -1.0 };
            k.off(t * 0.085, lips.lower(0.0) + lip_l + 0.022 + sag, 0.03)
        })
        .collect();
    s.line(&under, sk.deep.alpha(if press > 0.5 { 0.9 } else { 0.5 }), h * 0.012);
    if lips.curve < -0.022 && f.teeth < 0.5 {
        // A mouth held down dimples the chin.
        for (a, b) in [(-0.03, 0.43), (0.03, 0.43), (0.0, 0.415)] {
            let dent = [k.off(a - 0.007, b, 0.02), k.off(a + 0.007, b + 0.004, 0.02)];
            s.line(&dent, sk.deep.alpha(0.5), h * 0.011);
        }
    }
    folds(s, c, &lips);
}

fn opening(s: &mut Canvas, c: &Features, lips: &Lips, ts: &[f32; 13]) {
    let (f, k) = (c.face, c.skull);
    let at = |t: f32, v: f32| k.off(t * lips.half, v, 0.030 * (1.0 - t * t));
    let mut hole: Vec<Point> = ts.iter().map(|t| at(*t, lips.upper(*t))).collect();
    hole.extend(ts[1..12].iter().rev().map(|t| at(*t, lips.lower(*t))));
    s.wash(&hole, Rgba::hex(0x4a1f20));
    if f.teeth > 0.15 && lips.open > 0.1 {
        let depth = if f.curve > 0.0 { 0.55 } else { 0.42 };
        let mut row: Vec<Point> = ts[1..12].iter().map(|t| at(*t, lips.upper(*t) + 0.001)).collect();
        row.extend(ts[1..12].iter().rev().map(|t| {
            let v = lips.upper(*t) + lips.gape * depth * (f.teeth * 1.4).min(1.0);
            at(*t, v.min(lips.lower(*t)))
        }));
        s.chip(&row, Rgba::hex(0xf4ede0));
        if f.curve < 0.0 && f.teeth > 0.7 {
            // An angry mouth bares the lower row too.
            let top = |t: f32| lips.upper(t).max(lips.lower(t) - lips.gape * 0.25);
            let mut row: Vec<Point> = ts[2..11].iter().map(|t| at(*t, top(*t))).collect();
            row.extend(ts[2..11].iter().rev().map(|t| at(*t, lips.lower(*t) - 0.002)));
            s.chip(&row, Rgba::hex(0xe6dccb));
        }
    } else if lips.open > 0.15 {
        let part: Vec<f32> = ts.iter().step_by(2).copied().collect();
        let mut tongue: Vec<Point> = part
            .iter()
            .map(|t| at(t * 0.6, lips.lower(t * 0.6) - lips.gape * 0.25 * (1.0 - t * t)))
            .collect();
        tongue.extend(part.iter().rev().map(|t| at(t * 0.6, lips.lower(t * 0.6))));
        s.wash(&tongue, Rgba::hex(0xa0504a));
    }
}

/// The folds from the nose to the mouth's corners: sneer, smile, sorrow or age.
fn folds(s: &mut Canvas, c: &Features, lips: &Lips) {
    let (f, sk, h, k) = (c.face, &c.skin, c.skull.h, c.skull);
    let age = [0.0, 0.22, 0.45][usize::from(c.look.age.min(2))];
    let fold = [f.sneer, f.asym / 5.0, (lips.curve - 0.015) * 22.0, (-lips.curve - 0.015) * 18.0, age]
        .into_iter()
        .fold(0.0f32, f32::max);
    if fold <= 0.1 {
        return;
    }
    let colour = sk.deep.alpha(fold.min(0.9));
    for side in [-1.0, 1.0] {
        let x = lips.half * if lips.curve > 0.0 { 1.22 } else { 1.28 };
        let points = if matches!(c.look.beard, Some(Beard::Full | Beard::Short)) {
            [k.off(side * 0.078, 0.178, 0.02), k.off(side * 0.100, 0.205, 0.01), k.on(side * 0.125, 0.225)]
        } else if f.asym > 2.0 && side < 0.0 {
            continue;
        } else {
            [
                k.off(side * 0.078, 0.178 - 0.01 * f.sneer, 0.02),
                k.on(side * (x + 0.002), 0.245),
                k.on(side * (x + 0.004), lips.y - lips.curve * 0.6 + 0.012),
            ]
        };
        s.line(&points, colour, h * 0.012);
    }
}

/// The nose: a shade plane, a light ridge, the wings and the tip's underside.
pub(super) fn nose(s: &mut Canvas, c: &Features) {
    let (f, sk, h, k) = (c.face, &c.skin, c.skull.h, c.skull);
    let w = c.traits.nose_width;
    let p = |u: f32, v: f32, lift: f32| k.off(u, 0.02 + (v - 0.02) * c.traits.nose_length, lift);
    s.plane(
        Path::smooth(
            &[
                p(0.022, -0.06, 0.02),
                p(0.030, 0.04, 0.05),
                p(0.036 * w, 0.13, 0.075),
                p(0.070 * w, 0.178, 0.03),
                p(0.062 * w, 0.205, 0.03),
                p(0.020 * w, 0.216, 0.085),
                p(0.006, 0.205, 0.11),
                p(0.016, 0.14, 0.11),
                p(0.008, 0.02, 0.075),
            ],
            true,
        ),
        sk.shade,
    );
    let ridge = [p(-0.006, 0.02, 0.08), p(-0.010, 0.10, 0.10), p(-0.012, 0.165, 0.115)];
    s.line(&ridge, sk.base.mix(Rgba::hex(0xffe9cf), 0.40).alpha(0.6), h * 0.018);
    let wing = [p(-0.062 * w, 0.172, 0.025), p(-0.072 * w, 0.195, 0.02), p(-0.050 * w, 0.208, 0.04)];
    s.line(&wing, sk.deep.alpha(0.95), h * 0.013);
    let wing = [p(0.062 * w, 0.168, 0.025), p(0.073 * w, 0.193, 0.02), p(0.050 * w, 0.208, 0.04)];
    s.line(&wing, sk.line.alpha(0.9), h * 0.014);
    let under = [
        p(-0.034 * w, 0.207, 0.06),
        p(-0.012 * w, 0.218, 0.10),
        p(0.014 * w, 0.218, 0.10),
        p(0.036 * w, 0.207, 0.06),
    ];
    s.line(&under, sk.line.alpha(0.9), h * 0.016);
    if f.sneer > 0.4 {
        for side in [-1.0, 1.0] {
            let crease = [k.off(side * 0.030, 0.055, 0.04), k.off(side * 0.050, 0.075, 0.03)];
            s.line(&crease, sk.deep.alpha(f.sneer), h * 0.011);
        }
    }
}
