//! Eyes and brows. Must not know the rest of the head.

use super::head::Features;
use super::shape::{Canvas, Path, Point, Rgba, ease, quadratic};
use crate::vocabulary::Covering;

/// Eyes lie a little off the surface, in H.
const LIFT: f32 = 0.012;

/// The lids of one eye as curves over t, −1 at the viewer's left corner … 1 at the right.
struct Lids {
    side: f32,
    middle: Point,
    half: f32,
    slope: f32,
    open: f32,
    tilt: f32,
    low: f32,
}

impl Lids {
    fn bulge(t: f32) -> f32 {
        (1.0 - t * t).max(0.0).powf(0.68)
    }
    fn skew(&self, t: f32) -> f32 {
        1.0 - 0.14 * t * self.side
    }
    fn base(&self, t: f32) -> f32 {
        self.middle.1 + self.slope * 0.6 - self.slope * (t * self.side + 1.0)
    }
    fn upper(&self, t: f32) -> f32 {
        let (l, sh) = (self.open, Self::bulge(t));
        // A tilt needs an open eye to show; it fades as the lid falls.
        let shows = 0.3 + 0.7 * ease((l - 0.3) / 0.2);
        let lid = self.base(t) - (0.054 * l - 0.020 * (1.0 - l.min(1.0))) * sh * self.skew(t);
        let tilt = self.tilt * 0.017 * t * self.side * (1.0 - 0.55 * t.abs()) * shows;
        (lid + tilt + self.tilt.abs() * 0.004 * sh).min(self.lower(t))
    }
    fn lower(&self, t: f32) -> f32 {
        self.base(t) + 0.027 * (1.0 - 0.80 * self.low) * Self::bulge(t)
    }
    fn x(&self, t: f32) -> f32 {
        self.middle.0 + t * self.half
    }
    /// A disc about `c` cut by both lids, column by column.
    fn disc(&self, c: Point, r: f32) -> Vec<Point> {
        let (mut top, mut bottom) = (Vec::new(), Vec::new());
        for i in -10..=10 {
            let x = c.0 + r * i as f32 / 10.0;
            let t = (x - self.middle.0) / self.half;
            if t.abs() > 0.98 {
                continue;
            }
            let h = (r * r - (x - c.0).powi(2)).max(0.0).sqrt();
            let (a, b) = ((c.1 - h).max(self.upper(t)), (c.1 + h).min(self.lower(t)));
            if b > a {
                top.push((x, a));
                bottom.push((x, b));
            }
        }
        bottom.reverse();
        top.extend(bottom);
        top
    }
}

fn columns() -> [f32; 17] {
    std::array::from_fn(|i| -1.0 + i as f32 / 8.0)
}

/// One eye: lid, white, iris, lash line, folds.
pub(super) fn eye(s: &mut Canvas, c: &Features, side: f32) {
    let (f, sk, h) = (c.face, &c.skin, c.skull.h);
    let looks_down = f.gaze_y.clamp(0.0, 1.0);
    let lids = Lids {
        side,
        middle: (side * 0.158, 0.012),
        half: 0.080 * c.traits.eye,
        slope: c.traits.eye_slope,
        open: (f.lid * (1.0 - 0.46 * looks_down.powf(1.5)) * c.traits.lid * (1.0 - c.blink)).max(0.0),
        tilt: f.lid_tilt,
        low: f.low,
    };
    let (ts, open, old) = (columns(), lids.open, c.look.age >= 2);
    let place = |pts: &[Point]| c.skull.all_off(pts, LIFT);
    let upper: Vec<Point> = ts.iter().map(|t| (lids.x(*t), lids.upper(*t))).collect();
    let lower: Vec<Point> = ts.iter().map(|t| (lids.x(*t), lids.lower(*t))).collect();
    let crease: Vec<Point> = ts
        .iter()
        .map(|t| {
            let fold = (0.030 + 0.044 * (open * 0.92).max(1.0)) * Lids::bulge(*t) * lids.skew(*t);
            (lids.middle.0 + t * lids.half * 1.06, lids.base(*t) - fold)
        })
        .collect();
    // The lid from its crease to the lash line.
    let lid: Vec<Point> = crease.iter().step_by(2).chain(upper.iter().rev().step_by(2)).copied().collect();
    s.wash(&place(&lid), sk.shade.alpha(0.75));
    if old || f.rim > 0.3 {
        let bag: Vec<Point> = ts[2..15]
            .iter()
            .step_by(3)
            .map(|t| (lids.middle.0 + t * lids.half * 0.95, lids.base(*t) + 0.030 + 0.026 * Lids::bulge(*t)))
            .collect();
        s.line(&place(&bag), sk.deep.alpha(0.55), h * 0.010);
    }
    if open > 0.06 {
        ball(s, c, &lids, &upper, &lower);
    }
    lash_line(s, c, &lids, &upper);
    let crease: Vec<Point> = crease[2..16].iter().step_by(3).copied().collect();
    s.line(&place(&crease), sk.deep.alpha(0.8), h * 0.011);
    if f.rim > 0.3 {
        let rim: Vec<Point> = lower[2..15].iter().step_by(3).map(|p| (p.0, p.1 + 0.004)).collect();
        s.line(&place(&rim), sk.deep.mix(Rgba::hex(0xb23a34), 0.5).alpha(0.7), h * 0.014);
    } else {
        let rim: Vec<Point> = lower[4..16].iter().step_by(3).map(|p| (p.0, p.1 + 0.003)).collect();
        s.line(&place(&rim), sk.deep.alpha(0.55 + 0.35 * f.low), h * (0.008 + 0.006 * f.low));
    }
    if f.low > 0.55 {
        // The cheek pushes up.
        let fold: Vec<Point> = ts[3..16]
            .iter()
            .step_by(4)
            .map(|t| (lids.x(*t), lids.base(*t) + 0.045 + 0.014 * Lids::bulge(*t)))
            .collect();
        s.line(&place(&fold), sk.deep.alpha(0.6 * f.low), h * 0.009);
    }
    if f.curve > 2.0 || old {
        let smile = if f.curve > 2.0 { f.low * 0.6 } else { 0.0 };
        let o = (if old { 0.35 } else { 0.0 } + smile).min(1.0);
        let (x, y) = (lids.middle.0, lids.base(side));
        for dy in [-0.018, 0.006, 0.028] {
            let crow = [
                c.skull.on(x + side * lids.half * 1.22, y + dy * 0.6),
                c.skull.on(x + side * lids.half * 1.5, y + dy * 1.5),
            ];
            s.line(&crow, sk.deep.alpha(o), h * 0.008);
        }
    }
}

/// White, iris, pupil, glint and the lid's shadow, each cut to the lids.
fn ball(s: &mut Canvas, c: &Features, lids: &Lids, upper: &[Point], lower: &[Point]) {
    let (f, sk) = (c.face, &c.skin);
    let place = |pts: &[Point]| c.skull.all_off(pts, LIFT);
    let mut white = Rgba::hex(0xf8f3ea).mix(sk.base, 0.10);
    // Slits with bright whites look sly: as the eye narrows its white fades into the lid.
    white = white.mix(sk.shade, 0.75 * ease((0.54 - lids.open) / 0.18));
    if f.rim > 0.0 {
        white = white.mix(Rgba::hex(0xd98f86), 0.30 * f.rim);
    }
    let outline: Vec<Point> = upper.iter().chain(lower.iter().rev()).copied().collect();
    s.chip(&place(&outline), white);
    let r = 0.0385 * f.iris * c.traits.eye.sqrt();
    let at = (lids.middle.0 + f.gaze_x.clamp(-1.0, 1.0) * 0.036, 0.0 + f.gaze_y.clamp(-1.0, 1.0) * 0.020);
    for (radius, colour) in [(r, 0x3a2a22), (r * 0.52, 0x17110f)] {
        let disc = lids.disc(at, radius);
        if disc.len() > 4 {
            s.chip(&place(&disc), Rgba::hex(colour));
        }
    }
    if lids.open > 0.45 {
        let x = at.0 - r * 0.35;
        let y = (at.1 - r * 0.38).max(lids.upper((x - lids.middle.0) / lids.half) + 0.008);
        s.dot(c.skull.off(x, y, LIFT), c.skull.h * 0.0085, Rgba::hex(0xfffaf0));
    }
    let mut shadow = upper.to_vec();
    for p in upper.iter().rev() {
        shadow.push((p.0, (p.1 + 0.011).min(lids.lower((p.0 - lids.middle.0) / lids.half))));
    }
    s.chip(&place(&shadow), Rgba::hex(0x5a4038).alpha(0.35));
}

/// The lash line: tapering, heavier to the outside; of a shut eye it lies below the lid.
fn lash_line(s: &mut Canvas, c: &Features, lids: &Lids, upper: &[Point]) {
    let lash = c.traits.lash;
    let thick =
        |t: f32| (0.006 + 0.012 * Lids::bulge(t) + if t * lids.side > 0.3 { 0.004 } else { 0.0 }) * lash;
    // 1 while the eye is open, 0 when all but shut.
    let up = ease((lids.open - 0.22) / 0.12);
    let ts = columns();
    let above = ts.iter().zip(upper).map(|(t, p)| (p.0, p.1 - thick(*t) * (0.2 + 0.8 * up)));
    let below = ts.iter().zip(upper).map(|(t, p)| (p.0, p.1 + thick(*t) * 0.8 * (1.0 - up)));
    let tail = (lids.middle.0 + lids.side * lids.half * 1.10, lids.base(lids.side) - 0.004 * lash);
    let mut ring: Vec<Point> = Vec::with_capacity(35);
    if lids.side < 0.0 {
        ring.push(tail);
    }
    ring.extend(above);
    if lids.side > 0.0 {
        ring.push(tail);
    }
    ring.extend(below.collect::<Vec<_>>().into_iter().rev());
    let dark = c.traits.hair.mix(Rgba::hex(0x241713), 0.65).mix(c.skin.line, 0.15);
    s.chip(&c.skull.all_off(&ring, LIFT), dark);
}

/// One brow.
pub(super) fn brow(s: &mut Canvas, c: &Features, side: f32) {
    let f = c.face;
    let lift = f.brow_asym / 100.0 * if side < 0.0 { 1.0 } else { -0.25 };
    let (inner, outer) = (f.brow_in / 100.0, f.brow_out / 100.0);
    let thick = 0.040 * c.traits.brow;
    let i = (side * (0.064 - 0.017 * f.pinch), -0.094 - inner - lift * 0.7);
    let o = (side * (0.262 - 0.006 * f.pinch), -0.094 - outer - lift * 0.9);
    // Lowered inner ends flatten the arch; eased, so that it does not jump as an affect comes.
    let arch = 0.024 + lift * 0.3 - 0.010 * ease(-inner / 0.012);
    let m = (side * 0.170, i.1 * 0.40 + o.1 * 0.60 - arch);
    let control = (2.0 * m.0 - (i.0 + o.0) / 2.0, 2.0 * m.1 - (i.1 + o.1) / 2.0);
    let (mut top, mut bottom) = (Vec::new(), Vec::new());
    for (q, (u, v)) in quadratic(i, control, o, 8).into_iter().enumerate() {
        let t = q as f32 / 8.0;
        let swell = 0.5 * ((t * 1.6).min(1.0) * std::f32::consts::FRAC_PI_2).sin() * (1.0 - t);
        let w = thick * (0.62 + swell - 0.46 * (t - 0.35).max(0.0) / 0.65);
        top.push(c.skull.off(u, v - w * 0.55, 0.02));
        bottom.push(c.skull.off(u, v + w * 0.45, 0.02));
    }
    bottom.reverse();
    top.extend(bottom);
    s.wash(&top, c.traits.brow_colour);
}

/// Round or square spectacles with temples.
pub(super) fn glasses(s: &mut Canvas, c: &Features, round: bool) {
    let (h, k) = (c.skull.h, c.skull);
    let frame = c.traits.frame;
    let (a, b, e) = if round { (0.116, 0.098, 2.0) } else { (0.122, 0.082, 3.2f32) };
    for side in [-1.0, 1.0] {
        let x = side * 0.160;
        let rim: Vec<Point> = (0..20)
            .map(|i| {
                let (sn, cs) = (i as f32 / 20.0 * std::f32::consts::TAU).sin_cos();
                let p = |v: f32| v.abs().powf(2.0 / e).copysign(v);
                k.off(x + a * p(cs), 0.022 + b * p(sn), 0.05)
            })
            .collect();
        s.wash(&rim, Rgba::hex(0xeef4f4).alpha(0.13));
        s.stroke(Path::smooth(&rim, true), frame, h * 0.020);
        let glint = [k.off(x - 0.05, -0.030, 0.05), k.off(x - 0.075, 0.03, 0.05)];
        s.line(&glint, Rgba::hex(0xffffff).alpha(0.45), h * 0.012);
    }
    let bridge = [k.off(-0.046, 0.008, 0.06), k.off(0.0, -0.006, 0.10), k.off(0.046, 0.008, 0.06)];
    s.line(&bridge, frame, h * 0.020);
    // A headscarf hides the temples.
    let hidden = c.covered() == Some(Covering::Hijab);
    for side in [-1.0, 1.0] {
        if hidden || side * k.turned > 0.2 {
            continue;
        }
        let ear = if k.turned.abs() < 0.15 {
            k.rim(-0.01, side)
        } else {
            k.flat(side * 0.30 + 0.03 * k.turned, 0.0)
        };
        s.line(&[k.off(side * 0.275, 0.0, 0.04), ear], frame, h * 0.018);
    }
}
