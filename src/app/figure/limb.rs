//! Tubes with a light and a shade side: sleeves, legs, braids; and capsules. Must not know bodies.

use super::shape::{Canvas, Path, Point, Rgba, between, lerp, quadratic};

/// The two sides and the middle of a bent tube.
struct Sides {
    left: Vec<Point>,
    right: Vec<Point>,
    middle: Vec<Point>,
}

/// A tube through start, bend and end, with its radius at each.
fn sides([a, b, c]: [Point; 3], w: [f32; 3]) -> Sides {
    /// How far the bend is rounded.
    const ROUND: f32 = 0.34;
    const T: [f32; 9] = [0.0, 0.2, 0.40, 0.45, 0.5, 0.55, 0.60, 0.8, 1.0];
    let (p, q) = (between(b, a, ROUND), between(b, c, ROUND));
    let mut middle = vec![a, between(a, p, 0.5)];
    middle.extend(quadratic(p, b, q, 4));
    middle.extend([between(q, c, 0.5), c]);
    let (mut left, mut right) = (Vec::with_capacity(9), Vec::with_capacity(9));
    for (i, m) in middle.iter().enumerate() {
        let (from, to) = (middle[i.saturating_sub(1)], middle[(i + 1).min(middle.len() - 1)]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let d = dx.hypot(dy).max(1e-6);
        let t = T[i.min(8)];
        let r = if t < 0.5 { lerp(w[0], w[1], t * 2.0) } else { lerp(w[1], w[2], t * 2.0 - 1.0) };
        left.push((m.0 + dy / d * r, m.1 - dx / d * r));
        right.push((m.0 - dy / d * r, m.1 + dx / d * r));
    }
    Sides { left, right, middle }
}

/// The rounded end between the last points of two sides.
fn end(l: [Point; 2], r: Point) -> [Point; 3] {
    let [before, a] = l;
    let (dx, dy) = (r.0 - a.0, r.1 - a.1);
    let (tx, ty) = (-dy * 0.45, dx * 0.45);
    let s = if (a.0 - before.0) * tx + (a.1 - before.1) * ty >= 0.0 { 1.0 } else { -1.0 };
    [
        (a.0 + tx * s * 0.7 + dx * 0.12, a.1 + ty * s * 0.7 + dy * 0.12),
        ((a.0 + r.0) / 2.0 + tx * s, (a.1 + r.1) / 2.0 + ty * s),
        (r.0 + tx * s * 0.7 - dx * 0.12, r.1 + ty * s * 0.7 - dy * 0.12),
    ]
}

impl Sides {
    fn outline(&self) -> Path {
        let (l, r) = (&self.left, &self.right);
        let n = l.len();
        let mut points = l.clone();
        points.extend(end([l[n - 2], l[n - 1]], r[n - 1]));
        points.extend(r.iter().rev());
        let mut start = end([l[1], l[0]], r[0]);
        start.reverse();
        points.extend(start);
        Path::smooth(&points, true)
    }
}

/// The outline of a bent tube with round ends.
pub(super) fn tube(line: [Point; 3], radii: [f32; 3]) -> Path {
    sides(line, radii).outline()
}

/// How a limb is painted.
#[derive(Clone, Copy)]
pub(super) struct Stuff {
    /// Base tone.
    pub colour: Rgba,
    /// Factors of the shade strip.
    pub shade: [f32; 3],
    /// Width of the strip as a share of the limb.
    pub strip: f32,
}

/// A limb: tube, shade strip on the side away from the light, a thin line along both sides.
pub(super) fn limb(s: &mut Canvas, line: [Point; 3], radii: [f32; 3], stuff: Stuff) {
    let tube = sides(line, radii);
    s.plane(tube.outline(), stuff.colour);
    let tilt: f32 =
        tube.left.iter().zip(&tube.right).map(|(l, r)| (l.0 - r.0) * 0.8 + (l.1 - r.1) * 0.6).sum();
    let (edge, other) = if tilt > 0.0 { (&tube.left, &tube.right) } else { (&tube.right, &tube.left) };
    let mut strip = edge[1..edge.len() - 1].to_vec();
    strip.extend((1..edge.len() - 1).rev().map(|i| between(edge[i], other[i], stuff.strip)));
    s.wash(&strip, stuff.colour.times(stuff.shade));
    if let Some(ink) = s.ink {
        // One line down one side, around the end and up the other: a sleeve without a hand closes too.
        let (l, r) = (&tube.left, &tube.right);
        let n = l.len();
        let mut edge = l[2..].to_vec();
        edge.extend(end([l[n - 2], l[n - 1]], r[n - 1]));
        edge.extend(r[2..].iter().rev());
        return s.line(&edge, ink, super::shape::INK_WIDTH);
    }
    for side in [&tube.left, &tube.right] {
        s.line(&side[2..], stuff.colour.times([0.72, 0.69, 0.73]), (radii[0] * 0.075).max(0.7));
    }
}

/// The outline around two discs.
pub(super) fn capsule(p: Point, q: Point, r0: f32, r1: f32) -> Path {
    let (dx, dy) = (q.0 - p.0, q.1 - p.1);
    let d = dx.hypot(dy);
    let (ux, uy) = if d > 1e-6 { (dx / d, dy / d) } else { (1.0, 0.0) };
    let mut points = Vec::with_capacity(10);
    for (c, r, from) in [(p, r0, 90.0f32), (q, r1, -90.0)] {
        for i in 0..5 {
            let (sn, cs) = (from + 45.0 * i as f32).to_radians().sin_cos();
            points.push((c.0 + r * (cs * ux - sn * uy), c.1 + r * (cs * uy + sn * ux)));
        }
    }
    Path::smooth(&points, true)
}

/// A braid: a tapering tube with chevrons along its middle.
pub(super) fn rope(s: &mut Canvas, line: [Point; 3], r: f32, colour: Rgba, dark: Rgba) {
    let tube = sides(line, [r, r, r * 0.6]);
    s.body(tube.outline(), colour, false);
    let lengths: Vec<f32> =
        tube.middle.windows(2).map(|w| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1)).collect();
    let total: f32 = lengths.iter().sum();
    let count = ((total / (r * 2.1)) as usize).clamp(4, 40);
    for i in 1..count {
        let mut rest = total * i as f32 / count as f32;
        let mut j = 0;
        while j + 1 < lengths.len() && rest > lengths[j] {
            rest -= lengths[j];
            j += 1;
        }
        let (x, y) = between(tube.middle[j], tube.middle[j + 1], rest / lengths[j].max(1e-6));
        let w = r * (0.8 - 0.3 * i as f32 / count as f32);
        let chevron = [(x - w, y - r * 0.35), (x, y + r * 0.4), (x + w, y - r * 0.35)];
        s.line(&chevron, dark, r * 0.32);
    }
}
