//! Shapes of a picture: filled outlines, strokes, soft ellipses, in the order they are painted. Must not know what they depict.

use super::palette::Lighting;

/// A point of the picture in pixels: x to the right, y down.
pub type Point = (f32, f32);

/// A colour in sRGB with straight alpha, each 0…1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rgba(pub [f32; 4]);

impl Rgba {
    /// An opaque colour from `0xrrggbb`.
    pub const fn hex(rgb: u32) -> Self {
        Self([
            ((rgb >> 16) & 255) as f32 / 255.0,
            ((rgb >> 8) & 255) as f32 / 255.0,
            (rgb & 255) as f32 / 255.0,
            1.0,
        ])
    }

    /// The way from `self` (t = 0) to `other` (t = 1), alpha of `self`.
    pub fn mix(self, other: Self, t: f32) -> Self {
        let (a, b) = (self.0, other.0);
        Self([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t, a[3]])
    }

    /// Each channel times its factor.
    pub fn times(self, k: [f32; 3]) -> Self {
        let c = |i: usize| (self.0[i] * k[i]).clamp(0.0, 1.0);
        Self([c(0), c(1), c(2), self.0[3]])
    }

    /// The same colour at this alpha, 0…1.
    pub fn alpha(self, a: f32) -> Self {
        Self([self.0[0], self.0[1], self.0[2], a.clamp(0.0, 1.0)])
    }

    /// Relative luminance 0…1 (WCAG).
    pub fn luminance(self) -> f32 {
        let f = |v: f32| if v <= 0.03928 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) };
        0.2126 * f(self.0[0]) + 0.7152 * f(self.0[1]) + 0.0722 * f(self.0[2])
    }

    /// Eight bits a channel.
    pub fn bytes(self) -> [u8; 4] {
        self.0.map(|v| (v.clamp(0.0, 1.0) * 255.0).round() as u8)
    }
}

/// One step of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Begins a part.
    Move(Point),
    /// A straight line to.
    Line(Point),
    /// A quadratic curve: control, end.
    Quad(Point, Point),
    /// A cubic curve: two controls, end.
    Cubic(Point, Point, Point),
    /// Closes the part.
    Close,
}

/// An outline of one or more parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// Straight lines through the points, closed.
    pub fn polygon(points: &[Point]) -> Self {
        let mut path = Self::open(points);
        path.0.push(Step::Close);
        path
    }

    /// Straight lines through the points, open.
    pub fn open(points: &[Point]) -> Self {
        let mut steps = Vec::with_capacity(points.len() + 1);
        for (i, p) in points.iter().enumerate() {
            steps.push(if i == 0 { Step::Move(*p) } else { Step::Line(*p) });
        }
        Self(steps)
    }

    /// A smooth curve through the points (Catmull–Rom as cubics); a doubled point makes a corner.
    pub fn smooth(points: &[Point], closed: bool) -> Self {
        const K: f32 = 1.0 / 6.0;
        let m = points.len();
        let Some(first) = points.first() else { return Self::default() };
        let at = |i: isize| {
            let n = m as isize;
            points[if closed { i.rem_euclid(n) } else { i.clamp(0, n - 1) } as usize]
        };
        let mut steps = Vec::with_capacity(m + 2);
        steps.push(Step::Move(*first));
        for i in 0..(if closed { m } else { m - 1 }) as isize {
            let (a, b, c, e) = (at(i - 1), at(i), at(i + 1), at(i + 2));
            if b == c {
                continue;
            }
            let c1 = if a == b { b } else { (b.0 + (c.0 - a.0) * K, b.1 + (c.1 - a.1) * K) };
            let c2 = if c == e { c } else { (c.0 - (e.0 - b.0) * K, c.1 - (e.1 - b.1) * K) };
            steps.push(Step::Cubic(c1, c2, c));
        }
        if closed {
            steps.push(Step::Close);
        }
        Self(steps)
    }

    /// An ellipse about `centre`, radii in pixels.
    pub fn ellipse(centre: Point, rx: f32, ry: f32) -> Self {
        const K: f32 = 0.552_284_8;
        let p = |x: f32, y: f32| (centre.0 + rx * x, centre.1 + ry * y);
        let mut steps = vec![Step::Move(p(1.0, 0.0))];
        for (s, c) in [(0.0f32, 1.0f32), (1.0, 0.0), (0.0, -1.0), (-1.0, 0.0)] {
            // From direction (c, s) a quarter on to (−s, c).
            steps.push(Step::Cubic(p(c - s * K, s + c * K), p(-s + c * K, c + s * K), p(-s, c)));
        }
        steps.push(Step::Close);
        Self(steps)
    }

    /// Adds the parts of another outline.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Every point of the outline, controls included.
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.0.iter().flat_map(|s| {
            let (n, p) = match *s {
                Step::Move(a) | Step::Line(a) => (1, [a; 3]),
                Step::Quad(a, b) => (2, [a, b, b]),
                Step::Cubic(a, b, c) => (3, [a, b, c]),
                Step::Close => (0, [(0.0, 0.0); 3]),
            };
            p.into_iter().take(n)
        })
    }
}

/// One thing painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled outline; `even_odd` leaves inner parts open.
    Fill {
        /// Outline.
        path: Path,
        /// Colour.
        colour: Rgba,
        /// Fill rule: even-odd instead of non-zero.
        even_odd: bool,
    },
    /// A stroked line with round ends and joins.
    Stroke {
        /// Middle of the line.
        path: Path,
        /// Colour.
        colour: Rgba,
        /// Width in pixels.
        width: f32,
    },
    /// An ellipse that fades from the alpha of `colour` at its centre to nothing at its rim.
    Soft {
        /// Centre.
        centre: Point,
        /// Half axes in pixels.
        radii: (f32, f32),
        /// Colour; its alpha is the centre's.
        colour: Rgba,
    },
    /// A rectangle whose colour runs evenly from its upper to its lower edge.
    Gradient {
        /// Upper left corner.
        from: Point,
        /// Lower right corner.
        to: Point,
        /// Colours of the upper and lower edge.
        colours: (Rgba, Rgba),
    },
}

/// How far towards the rim a [`Shape::Soft`] has a middle stop, and what share of the centre's alpha it has there.
pub const SOFT_STOP: (f32, f32) = (0.55, 0.62);

/// Shapes in painting order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing(pub Vec<Shape>);

impl Drawing {
    /// Every coordinate, moved by (dx, dy) after scaling by `k` about the origin. Widths scale too.
    pub fn placed(mut self, k: f32, dx: f32, dy: f32) -> Self {
        let at = |p: &mut Point| *p = (p.0 * k + dx, p.1 * k + dy);
        for shape in &mut self.0 {
            match shape {
                Shape::Fill { path, .. } => path.each(at),
                Shape::Stroke { path, width, .. } => {
                    path.each(at);
                    *width *= k;
                }
                Shape::Soft { centre, radii, .. } => {
                    at(centre);
                    *radii = (radii.0 * k, radii.1 * k);
                }
                Shape::Gradient { from, to, .. } => {
                    at(from);
                    at(to);
                }
            }
        }
        self
    }

    /// Adds the shapes of another drawing on top.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

impl Path {
    fn each(&mut self, at: impl Fn(&mut Point)) {
        for s in &mut self.0 {
            match s {
                Step::Move(a) | Step::Line(a) => at(a),
                Step::Quad(a, b) => {
                    at(a);
                    at(b);
                }
                Step::Cubic(a, b, c) => {
                    at(a);
                    at(b);
                    at(c);
                }
                Step::Close => {}
            }
        }
    }
}

/// Width of the ink line of high contrast, in pixels.
pub const INK_WIDTH: f32 = 1.5;

/// A drawing in the making, under one lighting: lamplight tints every colour, high contrast inks every body.
pub struct Canvas {
    drawing: Drawing,
    tint: Option<[f32; 3]>,
    /// The ink of high contrast; nothing in the other lightings.
    pub ink: Option<Rgba>,
}

impl Canvas {
    /// An empty canvas.
    pub fn new(lighting: Lighting) -> Self {
        Self { drawing: Drawing::default(), tint: lighting.tint(), ink: lighting.ink() }
    }

    /// What has been painted.
    pub fn finish(self) -> Drawing {
        self.drawing
    }

    fn tinted(&self, c: Rgba) -> Rgba {
        self.tint.map_or(c, |k| c.times(k))
    }

    /// A body: filled, and outlined where there is ink.
    pub fn body(&mut self, path: Path, c: Rgba, even_odd: bool) {
        let ink = self.ink.map(|ink| (path.clone(), ink.alpha(c.0[3])));
        let colour = self.tinted(c);
        self.drawing.0.push(Shape::Fill { path, colour, even_odd });
        if let Some((path, colour)) = ink {
            self.drawing.0.push(Shape::Stroke { path, colour, width: INK_WIDTH });
        }
    }

    /// A plane within a body: filled, never outlined.
    pub fn plane(&mut self, path: Path, c: Rgba) {
        let colour = self.tinted(c);
        self.drawing.0.push(Shape::Fill { path, colour, even_odd: false });
    }

    /// A body with a smooth outline through the points.
    pub fn blob(&mut self, points: &[Point], c: Rgba) {
        self.body(Path::smooth(points, true), c, false);
    }

    /// A plane with a smooth outline.
    pub fn wash(&mut self, points: &[Point], c: Rgba) {
        self.plane(Path::smooth(points, true), c);
    }

    /// A body with straight edges.
    pub fn facet(&mut self, points: &[Point], c: Rgba) {
        self.body(Path::polygon(points), c, false);
    }

    /// A plane with straight edges.
    pub fn chip(&mut self, points: &[Point], c: Rgba) {
        self.plane(Path::polygon(points), c);
    }

    /// A smooth line through the points, `width` pixels wide.
    pub fn line(&mut self, points: &[Point], c: Rgba, width: f32) {
        self.stroke(Path::smooth(points, false), c, width);
    }

    /// An outline as a line.
    pub fn stroke(&mut self, path: Path, c: Rgba, width: f32) {
        let colour = self.tinted(c);
        self.drawing.0.push(Shape::Stroke { path, colour, width });
    }

    /// A full round dot.
    pub fn dot(&mut self, centre: Point, radius: f32, c: Rgba) {
        self.plane(Path::ellipse(centre, radius, radius), c);
    }

    /// A soft ellipse with centre alpha `a`.
    pub fn soft(&mut self, centre: Point, rx: f32, ry: f32, c: Rgba, a: f32) {
        if a > 0.0 {
            let colour = self.tinted(c).alpha(a);
            self.drawing.0.push(Shape::Soft { centre, radii: (rx, ry), colour });
        }
    }

    /// An upright rectangle that runs from one colour to the other downwards.
    pub fn gradient(&mut self, from: Point, to: Point, upper: Rgba, lower: Rgba) {
        let colours = (self.tinted(upper), self.tinted(lower));
        self.drawing.0.push(Shape::Gradient { from, to, colours });
    }

    /// A plain upright rectangle.
    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, c: Rgba) {
        self.chip(&[(x, y), (x + w, y), (x + w, y + h), (x, y + h)], c);
    }
}

/// The way from `a` (t = 0) to `b` (t = 1).
pub(super) fn lerp(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

/// The point between two, as [`lerp`].
pub(super) fn between(a: Point, b: Point, t: f32) -> Point {
    (lerp(a.0, b.0, t), lerp(a.1, b.1, t))
}

/// 0 below 0, 1 above 1, an even S between.
pub(super) fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// `count + 1` points of a quadratic curve.
pub(super) fn quadratic(a: Point, b: Point, c: Point, count: usize) -> Vec<Point> {
    (0..=count)
        .map(|i| {
            let t = i as f32 / count as f32;
            between(between(a, b, t), between(b, c, t), t)
        })
        .collect()
}

/// A value looked up between the rows of a table of (place, value).
pub(super) fn lookup(table: &[(f32, f32)], v: f32) -> f32 {
    for w in table.windows(2) {
        if v <= w[1].0 {
            return lerp(w[0].1, w[1].1, ((v - w[0].0) / (w[1].0 - w[0].0)).max(0.0));
        }
    }
    table.last().map_or(0.0, |r| r.1)
}
