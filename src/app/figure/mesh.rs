//! Drawings as triangles with a colour at each corner. Must not know what is drawn.

use super::edge::{self, Ring};
use super::shape::{Drawing, Path, Point, Rgba, SOFT_STOP, Shape};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, VertexBuffers, math,
};
use std::ops::Range;

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

    /// None yet, with room for those of so many shapes: about so many corners and indices come of one, and room made once is
    /// not made again and again.
    pub(super) fn with_room(shapes: usize) -> Self {
        Self {
            positions: Vec::with_capacity(shapes * 48),
            colours: Vec::with_capacity(shapes * 48),
            indices: Vec::with_capacity(shapes * 160),
        }
    }

    /// None again, keeping the room.
    pub(super) fn clear(&mut self) {
        self.positions.clear();
        self.colours.clear();
        self.indices.clear();
    }

    /// Takes over some of another's: these corners, and the indices that name them and no others.
    pub(super) fn take_over(&mut self, other: &Self, corners: Range<usize>, indices: Range<usize>) {
        let (was, is) = (corners.start as u32, self.positions.len() as u32);
        self.positions.extend_from_slice(&other.positions[corners.clone()]);
        self.colours.extend_from_slice(&other.colours[corners]);
        self.indices.extend(other.indices[indices].iter().map(|i| i - was + is));
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
    let mut out = Triangles::with_room(drawing.0.len());
    let mut knife = Knife::new(scale);
    for shape in &drawing.0 {
        knife.cut(shape, &mut out);
    }
    out
}

/// Cuts one shape after the other, all at one scale.
pub(super) struct Knife {
    scale: f32,
    pixel: f32,
    fill: Fill,
}

impl Knife {
    /// For `scale` screen pixels per pixel of the drawing.
    pub fn new(scale: f32) -> Self {
        let pixel = 1.0 / scale.max(0.05);
        // A third of a screen pixel is below what the eye finds where edges are soft.
        let tolerance = 0.3 * pixel;
        let fill = Fill { mesh: VertexBuffers::new(), tessellator: FillTessellator::new(), tolerance };
        Self { scale, pixel, fill }
    }

    /// The scale it was made for.
    pub fn scale(&self) -> f32 {
        self.scale
    }

    /// Adds a shape's triangles. They depend on the shape and the scale alone.
    pub fn cut(&mut self, shape: &Shape, out: &mut Triangles) {
        let Self { scale, pixel, fill } = self;
        let (pixel, tolerance) = (*pixel, fill.tolerance);
        match shape {
            Shape::Fill { path, colour, even_odd } => {
                if !is_sound(path) {
                    return;
                }
                let rings = edge::rings(path, tolerance);
                edge::filled(rings, *even_odd, *colour, pixel, out, |r, c, out| {
                    fill.rings(r, *even_odd, c, out);
                });
            }
            Shape::Stroke { path, colour, width } => {
                if !is_sound(path) {
                    return;
                }
                for ring in edge::rings(path, tolerance) {
                    if *width < BROAD * pixel {
                        edge::line(&ring, *width, *colour, pixel, out);
                    } else {
                        let rings = edge::broad(&ring, *width, tolerance);
                        edge::filled(rings, false, *colour, pixel, out, |r, c, out| {
                            fill.rings(r, false, c, out);
                        });
                    }
                }
            }
            Shape::Soft { centre, radii, colour } => soft(out, *centre, *radii, *colour, *scale),
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
        let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
        let options = FillOptions::tolerance(self.tolerance).with_fill_rule(rule);
        self.mesh.vertices.clear();
        self.mesh.indices.clear();
        let mut to = BuffersBuilder::new(&mut self.mesh, |v: FillVertex| v.position().to_array());
        let mut path = self.tessellator.builder(&options, &mut to);
        for ring in rings {
            let mut points = ring.points.iter().map(|p| math::point(p.0, p.1));
            let Some(first) = points.next() else { continue };
            path.begin(first);
            for point in points {
                path.line_to(point);
            }
            path.end(true);
        }
        let ok = path.build().is_ok();
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

/// Whether an outline has a length and no number that is none.
fn is_sound(path: &Path) -> bool {
    path.points().count() > 1 && path.points().all(|p| p.0.is_finite() && p.1.is_finite())
}
