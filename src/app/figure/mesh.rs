//! Drawings as triangles with a colour at each corner. Must not know what is drawn.

use super::edge::{self, Ring};
use super::shape::{Drawing, Path, Point, Rgba, SOFT_STOP, Shape, Step};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers, math, path,
};

/// A triangle list in painting order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Triangles {
    /// Corners in the drawing's pixels, y down.
    pub positions: Vec<[f32; 2]>,
    /// Colour of each corner: sRGB 0…1, straight alpha.
    pub colours: Vec<[f32; 4]>,
    /// Three indices a triangle.
    pub indices: Vec<u32>,
}

impl Triangles {
    /// Size in memory, in bytes.
    pub fn bytes(&self) -> usize {
        self.positions.len() * 24 + self.indices.len() * 4
    }

    pub(super) fn corner(&mut self, p: Point, c: Rgba) -> u32 {
        self.positions.push([p.0, p.1]);
        self.colours.push(c.0);
        self.positions.len() as u32 - 1
    }
}

/// The triangles of a drawing. `scale` is screen pixels per pixel of the drawing: it decides how finely curves are cut and
/// how broad a soft edge is.
///
/// An outline that cannot be filled is left out; the rest is drawn.
pub fn tessellate(drawing: &Drawing, scale: f32) -> Triangles {
    let pixel = 1.0 / scale.max(0.05);
    // A third of a screen pixel is below what the eye finds where edges are soft.
    let tolerance = 0.3 * pixel;
    // About so many corners and indices come of a shape: room made once is not made again and again.
    let (corners, indices) = (drawing.0.len() * 48, drawing.0.len() * 160);
    let mut out = Triangles {
        positions: Vec::with_capacity(corners),
        colours: Vec::with_capacity(corners),
        indices: Vec::with_capacity(indices),
    };
    let mut fill = Fill { mesh: VertexBuffers::new(), tessellator: FillTessellator::new(), tolerance };
    for shape in &drawing.0 {
        match shape {
            Shape::Fill { path, colour, even_odd } => {
                let Some(path) = outline(path) else { continue };
                let rings = edge::rings(&path, tolerance);
                edge::filled(&rings, *even_odd, *colour, pixel, &mut out, |r, c, out| {
                    fill.rings(r, *even_odd, c, out);
                });
            }
            Shape::Stroke { path, colour, width } => {
                let Some(path) = outline(path) else { continue };
                for ring in edge::rings(&path, tolerance) {
                    if *width < BROAD * pixel {
                        edge::line(&ring, *width, *colour, pixel, &mut out);
                    } else {
                        let rings = edge::broad(&ring, *width, tolerance);
                        edge::filled(&rings, false, *colour, pixel, &mut out, |r, c, out| {
                            fill.rings(r, false, c, out);
                        });
                    }
                }
            }
            Shape::Soft { centre, radii, colour } => soft(&mut out, *centre, *radii, *colour, scale),
            Shape::Gradient { from, to, colours } => {
                let corners = [
                    (*from, colours.0),
                    ((to.0, from.1), colours.0),
                    (*to, colours.1),
                    ((from.0, to.1), colours.1),
                ];
                let [a, b, c, d] = corners.map(|(p, k)| out.corner(p, k));
                out.indices.extend([a, b, c, a, c, d]);
            }
        }
    }
    out
}

/// Lines of this many pixels and more have round ends that are seen.
const BROAD: f32 = 3.5;

/// Fills what is not convex.
struct Fill {
    mesh: VertexBuffers<[f32; 2], u32>,
    tessellator: FillTessellator,
    tolerance: f32,
}

impl Fill {
    fn rings(&mut self, rings: &[Ring], even_odd: bool, colour: Rgba, out: &mut Triangles) {
        let mut path = path::Path::builder();
        for ring in rings {
            let mut points = ring.points.iter().map(|p| math::point(p.0, p.1));
            let Some(first) = points.next() else { continue };
            path.begin(first);
            for point in points {
                path.line_to(point);
            }
            path.end(true);
        }
        let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
        let options = FillOptions::tolerance(self.tolerance).with_fill_rule(rule);
        self.mesh.vertices.clear();
        self.mesh.indices.clear();
        let mut to = BuffersBuilder::new(&mut self.mesh, |v: FillVertex| v.position().to_array());
        let ok = self.tessellator.tessellate_path(&path.build(), &options, &mut to).is_ok();
        if ok && self.mesh.vertices.iter().all(|v| v[0].is_finite() && v[1].is_finite()) {
            let base = out.positions.len() as u32;
            out.colours.extend(self.mesh.vertices.iter().map(|_| colour.0));
            out.positions.append(&mut self.mesh.vertices);
            out.indices.extend(self.mesh.indices.drain(..).map(|i| base + i));
        }
    }
}

/// A fan with a middle ring, so that the fade has the same knee as a gradient with a stop there.
fn soft(out: &mut Triangles, centre: Point, radii: (f32, f32), colour: Rgba, scale: f32) {
    let n = ((radii.0.max(radii.1) * scale).sqrt() * 3.0).clamp(14.0, 40.0) as u32;
    let a = colour.0[3];
    let middle = out.corner(centre, colour);
    for i in 0..n {
        let (s, c) = (i as f32 / n as f32 * std::f32::consts::TAU).sin_cos();
        let at = |k: f32| (centre.0 + radii.0 * c * k, centre.1 + radii.1 * s * k);
        out.corner(at(SOFT_STOP.0), colour.alpha(a * SOFT_STOP.1));
        out.corner(at(1.0), colour.alpha(0.0));
    }
    for i in 0..n {
        let (p, q) = (middle + 1 + 2 * i, middle + 1 + 2 * ((i + 1) % n));
        out.indices.extend([middle, p, q, p, p + 1, q + 1, p, q + 1, q]);
    }
}

/// The outline for the tessellator; nothing if it has no length or a number that is none.
fn outline(from: &Path) -> Option<path::Path> {
    if from.points().count() < 2 || from.points().any(|p| !(p.0.is_finite() && p.1.is_finite())) {
        return None;
    }
    let p = |p: Point| math::point(p.0, p.1);
    let mut to = path::Path::builder();
    let mut begun = false;
    for step in &from.0 {
        match *step {
            Step::Move(a) => {
                if begun {
                    to.end(false);
                }
                to.begin(p(a));
                begun = true;
            }
            _ if !begun => {}
            Step::Line(a) => {
                to.line_to(p(a));
            }
            Step::Quad(a, b) => {
                to.quadratic_bezier_to(p(a), p(b));
            }
            Step::Cubic(a, b, c) => {
                to.cubic_bezier_to(p(a), p(b), p(c));
            }
            Step::Close => {
                to.end(true);
                begun = false;
            }
        }
    }
    if begun {
        to.end(false);
    }
    Some(to.build())
}
