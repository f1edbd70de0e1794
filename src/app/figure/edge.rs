//! Edges that fade over one pixel, so that no multisampling is needed. Must not know what is drawn.
//!
//! An outline is cut into straight pieces; its ring of points is moved half a pixel inwards, where the filling ends, and
//! half a pixel outwards, where the colour has faded to nothing. A shape thinner than a pixel is drawn paler instead of
//! thicker, so that a hairline keeps its weight at every size. Smoothing by multisampling cost more than everything else
//! together where the processor draws, and is coarser (four steps) where it does not.

use super::mesh::Triangles;
use super::shape::{Path, Point, Rgba, Step};
use lyon_tessellation::geom::{CubicBezierSegment, QuadraticBezierSegment};
use lyon_tessellation::math;

/// Points in order, each apart from the last; `closed` if the last is joined to the first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ring {
    pub points: Vec<Point>,
    pub closed: bool,
}

/// How far a lane of an edge lies from the outline (positive: outwards), and its share of the colour's alpha.
type Lane = (f32, f32);

/// An outline in straight pieces, no further than `tolerance` from it. Every ring has two points or more.
pub(super) fn rings(outline: &Path, tolerance: f32) -> Vec<Ring> {
    let mut all = vec![];
    let mut points: Vec<Point> = vec![];
    let apart = |a: Point, b: Point| (a.0 - b.0).abs() + (a.1 - b.1).abs() > tolerance;
    let xy = |p: Point| math::point(p.0, p.1);
    // Where the pen is; nowhere before the first part begins and after one was closed.
    let mut pen: Option<Point> = None;
    let mut end = |points: &mut Vec<Point>, closed: bool| {
        while closed && points.len() > 1 && !apart(points[0], points[points.len() - 1]) {
            points.pop();
        }
        if points.len() > 1 {
            all.push(Ring { points: std::mem::take(points), closed });
        } else {
            points.clear();
        }
    };
    for step in &outline.0 {
        let mut go = |to: Point| {
            if points.last().is_none_or(|last| apart(*last, to)) {
                points.push(to);
            }
        };
        match (*step, pen) {
            (Step::Move(a), _) => {
                end(&mut points, false);
                points.push(a);
                pen = Some(a);
            }
            (Step::Line(a), Some(_)) => {
                go(a);
                pen = Some(a);
            }
            (Step::Quad(a, b), Some(from)) => {
                let curve = QuadraticBezierSegment { from: xy(from), ctrl: xy(a), to: xy(b) };
                curve.for_each_flattened(tolerance, &mut |line| go((line.to.x, line.to.y)));
                pen = Some(b);
            }
            (Step::Cubic(a, b, c), Some(from)) => {
                let curve = CubicBezierSegment { from: xy(from), ctrl1: xy(a), ctrl2: xy(b), to: xy(c) };
                curve.for_each_flattened(tolerance, &mut |line| go((line.to.x, line.to.y)));
                pen = Some(c);
            }
            (Step::Close, _) => {
                end(&mut points, true);
                pen = None;
            }
            (Step::Line(_) | Step::Quad(..) | Step::Cubic(..), None) => {}
        }
    }
    end(&mut points, false);
    all
}

impl Ring {
    /// For each point the way outwards by one, as far as a corner may reach: at most two. `side` is 1 where outwards lies
    /// to the right of the way along the points (y down: clockwise on the screen has it on the left), else −1.
    fn outwards(&self, side: f32) -> Vec<Point> {
        let n = self.points.len();
        let normal = |i: usize, j: usize| {
            let (a, b) = (self.points[i], self.points[j]);
            let (x, y) = (b.0 - a.0, b.1 - a.1);
            let l = (x * x + y * y).sqrt().max(1e-6);
            (-y / l * side, x / l * side)
        };
        let mut before = self.closed.then(|| normal(n - 1, 0));
        (0..n)
            .map(|i| {
                let after = (i + 1 < n || self.closed).then(|| normal(i, if i + 1 < n { i + 1 } else { 0 }));
                let (a, b) = match (before, after) {
                    (Some(a), Some(b)) => (a, b),
                    (Some(a), None) | (None, Some(a)) => (a, a),
                    (None, None) => ((0.0, 0.0), (0.0, 0.0)),
                };
                before = after;
                let m = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                // Divided by its own length twice the mean reaches the corner of both moved edges.
                let l = (m.0 * m.0 + m.1 * m.1).max(0.25);
                (m.0 / l, m.1 / l)
            })
            .collect()
    }

    fn length(&self) -> f32 {
        let n = self.points.len();
        let last = if self.closed { n } else { n - 1 };
        (0..last)
            .map(|i| {
                let (a, b) = (self.points[i], self.points[(i + 1) % n]);
                (b.0 - a.0).hypot(b.1 - a.1)
            })
            .sum()
    }

    /// Twice the area it goes round, with a sign for the way round.
    fn area(&self) -> f32 {
        let n = self.points.len();
        (0..n)
            .map(|i| {
                let (a, b) = (self.points[i], self.points[(i + 1) % n]);
                a.0 * b.1 - b.0 * a.1
            })
            .sum()
    }

    /// How often it goes round a point.
    fn winding(&self, p: Point) -> i32 {
        let n = self.points.len();
        (0..n)
            .map(|i| {
                let (a, b) = (self.points[i], self.points[(i + 1) % n]);
                let left = (b.0 - a.0) * (p.1 - a.1) - (p.0 - a.0) * (b.1 - a.1);
                match (a.1 <= p.1, b.1 <= p.1) {
                    (true, false) if left > 0.0 => 1,
                    (false, true) if left < 0.0 => -1,
                    _ => 0,
                }
            })
            .sum()
    }

    /// Whether every corner turns the same way, and the ring but once.
    fn is_convex(&self) -> bool {
        let n = self.points.len();
        let (mut sign, mut flips, mut rising) = (0.0f32, 0, None);
        for i in 0..n {
            let (a, b, c) = (self.points[i], self.points[(i + 1) % n], self.points[(i + 2) % n]);
            let turn = (b.0 - a.0) * (c.1 - b.1) - (b.1 - a.1) * (c.0 - b.0);
            if turn * sign < 0.0 {
                return false;
            }
            if turn != 0.0 {
                sign = turn;
            }
            let up = b.1 > a.1;
            if rising.is_some_and(|r| r != up) {
                flips += 1;
            }
            rising = Some(up);
        }
        flips <= 2
    }

    /// The way out of what is filled, as for [`Self::outwards`]; none if it is filled, or not, on both sides.
    fn side(&self, all: &[Self], even_odd: bool) -> Option<f32> {
        if all.len() == 1 {
            return Some(-self.area().signum());
        }
        let n = self.points.len();
        let edge = |i: usize| {
            let (a, b) = (self.points[i], self.points[(i + 1) % n]);
            (b.0 - a.0, b.1 - a.1, a)
        };
        let longest = (0..n).max_by(|i, j| {
            let l = |i: usize| edge(i).0.hypot(edge(i).1);
            l(*i).total_cmp(&l(*j))
        })?;
        let (x, y, a) = edge(longest);
        let step = 0.02;
        let filled = |k: f32| {
            let p = (a.0 + x / 2.0 - y * k, a.1 + y / 2.0 + x * k);
            let w: i32 = all.iter().map(|r| r.winding(p)).sum();
            if even_odd { w % 2 != 0 } else { w != 0 }
        };
        match (filled(step), filled(-step)) {
            (false, true) => Some(1.0),
            (true, false) => Some(-1.0),
            _ => None,
        }
    }

    /// The ring at each lane, beside one another.
    fn lanes(&self, side: f32, lanes: &[Lane], colour: Rgba, out: &mut Triangles) -> u32 {
        let base = out.positions.len() as u32;
        for (p, o) in self.points.iter().zip(self.outwards(side)) {
            for (by, share) in lanes {
                out.corner((p.0 + o.0 * by, p.1 + o.1 * by), colour.alpha(colour.0[3] * share));
            }
        }
        let (n, k) = (self.points.len() as u32, lanes.len() as u32);
        for i in 0..if self.closed { n } else { n - 1 } {
            let (p, q) = (base + i * k, base + if i + 1 < n { (i + 1) * k } else { 0 });
            for l in 0..k - 1 {
                out.indices.extend([p + l, p + l + 1, q + l + 1, p + l, q + l + 1, q + l]);
            }
        }
        base
    }
}

/// How far inwards the fading of a shape this thick begins, and what share of its alpha it is drawn with, so that what is
/// seen across it stays the same. All in pixels.
fn fading(thick: f32) -> (f32, f32) {
    let inwards = (0.3 * thick).min(0.5);
    (inwards, (thick / (thick - inwards + 0.5)).min(1.0))
}

/// Fills rings with soft edges; what is not convex is given to `fill` as the rings where the filling ends. `pixel` is the
/// length of a screen pixel.
pub(super) fn filled(
    mut rings: Vec<Ring>,
    even_odd: bool,
    colour: Rgba,
    pixel: f32,
    out: &mut Triangles,
    mut fill: impl FnMut(&[Ring], Rgba, &mut Triangles),
) {
    // What is filled is closed, however it was drawn.
    rings.iter_mut().for_each(|r| r.closed = true);
    let (area, length) = rings.iter().fold((0.0, 0.0), |(a, l), r| (a + r.area() / 2.0, l + r.length()));
    // Holes lie inside: how thick what is left is cannot be told from areas alone.
    let thick = if rings.len() == 1 { 2.0 * area.abs() / length.max(1e-6) / pixel } else { f32::MAX };
    let (inwards, share) = fading(thick);
    let colour = colour.alpha(colour.0[3] * share);
    let lanes = [(-inwards * pixel, 1.0), (0.5 * pixel, 0.0)];
    let sides: Vec<Option<f32>> = rings.iter().map(|r| r.side(&rings, even_odd)).collect();
    let alone = rings.len() == 1;
    for (ring, side) in rings.iter_mut().zip(sides) {
        let Some(side) = side else { continue };
        let base = ring.lanes(side, &lanes, colour, out);
        if alone && ring.is_convex() {
            let n = ring.points.len() as u32;
            out.indices.extend((2..n).flat_map(|i| [base, base + 2 * (i - 1), base + 2 * i]));
            return;
        }
        // The filling ends at the inner lane.
        for (i, point) in ring.points.iter_mut().enumerate() {
            let [x, y] = out.positions[base as usize + 2 * i];
            *point = (x, y);
        }
    }
    fill(&rings, colour, out);
}

/// A line with soft edges along a ring.
pub(super) fn line(ring: &Ring, width: f32, colour: Rgba, pixel: f32, out: &mut Triangles) {
    let (inwards, share) = fading(width / pixel);
    let (core, rim) = (width / 2.0 - inwards * pixel, width / 2.0 + 0.5 * pixel);
    let lanes = [(-rim, 0.0), (-core, share), (core, share), (rim, 0.0)];
    let base = ring.lanes(1.0, &lanes, colour, out);
    if ring.closed {
        return;
    }
    // The ends reach half the width further and fade there.
    let n = ring.points.len();
    let ends = [(0, 1), (n - 1, n - 2)];
    for (at, before) in ends {
        let (p, q) = (ring.points[at], ring.points[before]);
        let l = (p.0 - q.0).hypot(p.1 - q.1).max(1e-6);
        let (x, y) = ((p.0 - q.0) / l, (p.1 - q.1) / l);
        let first = base + 4 * at as u32;
        let mut from: Vec<u32> = (first..first + 4).collect();
        // Rounded a little: the far section is narrower.
        for (far, narrow, fade) in [(core.max(0.0) * 0.75, 0.75, 1.0), (rim, 0.6, 0.0)] {
            let section: Vec<u32> = (0..4usize)
                .map(|lane| {
                    let corner = out.positions[first as usize + lane];
                    let off = ((corner[0] - p.0) * narrow, (corner[1] - p.1) * narrow);
                    let alpha = if lane == 0 || lane == 3 { 0.0 } else { share * fade };
                    out.corner(
                        (p.0 + off.0 + x * far, p.1 + off.1 + y * far),
                        colour.alpha(colour.0[3] * alpha),
                    )
                })
                .collect();
            for l in 0..3 {
                out.indices.extend([
                    from[l],
                    from[l + 1],
                    section[l + 1],
                    from[l],
                    section[l + 1],
                    section[l],
                ]);
            }
            from = section;
        }
    }
}

/// The outline of a broad line with round ends: to be filled.
pub(super) fn broad(ring: &Ring, width: f32, tolerance: f32) -> Vec<Ring> {
    let half = width / 2.0;
    let beside = |side: f32| -> Vec<Point> {
        let way = ring.outwards(side);
        ring.points.iter().zip(way).map(|(p, o)| (p.0 + o.0 * half, p.1 + o.1 * half)).collect()
    };
    let (right, mut left) = (beside(1.0), beside(-1.0));
    left.reverse();
    if ring.closed {
        return vec![Ring { points: right, closed: true }, Ring { points: left, closed: true }];
    }
    let steps = (1.6 * (half / tolerance).sqrt()).clamp(4.0, 16.0) as usize;
    // Half a turn about an end, from where one side stops to where the other begins.
    let cap = |centre: Point, from: Point| {
        let (x, y) = (from.0 - centre.0, from.1 - centre.1);
        let arc = (1..steps).map(move |i| {
            let (s, c) = (-std::f32::consts::PI * i as f32 / steps as f32).sin_cos();
            (centre.0 + x * c - y * s, centre.1 + x * s + y * c)
        });
        arc.collect::<Vec<_>>()
    };
    let (first, last) = (ring.points[0], ring.points[ring.points.len() - 1]);
    let mut points = right;
    let turn = cap(last, points[points.len() - 1]);
    points.extend(turn);
    let turn = cap(first, left[left.len() - 1]);
    points.extend(left);
    points.extend(turn);
    vec![Ring { points, closed: true }]
}
