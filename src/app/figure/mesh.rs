//! Drawings as triangles with a colour at each corner. Must not know what is drawn.

use super::shape::{Drawing, Path, Point, Rgba, SOFT_STOP, Shape, Step};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillRule, FillTessellator, FillVertex, LineCap, LineJoin, StrokeOptions,
    StrokeTessellator, StrokeVertex, VertexBuffers, math, path,
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

    fn corner(&mut self, p: Point, c: Rgba) -> u32 {
        self.positions.push([p.0, p.1]);
        self.colours.push(c.0);
        self.positions.len() as u32 - 1
    }

    fn take(&mut self, mesh: &mut VertexBuffers<[f32; 2], u32>, colour: Rgba) {
        let base = self.positions.len() as u32;
        self.colours.extend(mesh.vertices.iter().map(|_| colour.0));
        self.positions.append(&mut mesh.vertices);
        self.indices.extend(mesh.indices.drain(..).map(|i| base + i));
    }
}

/// The triangles of a drawing. `scale` is screen pixels per pixel of the drawing: it decides how finely curves are cut.
///
/// An outline that cannot be filled is left out; the rest is drawn.
pub fn tessellate(drawing: &Drawing, scale: f32) -> Triangles {
    // A fifth of a screen pixel is below what the eye finds.
    let tolerance = 0.2 / scale.max(0.05);
    let mut out = Triangles::default();
    let mut mesh: VertexBuffers<[f32; 2], u32> = VertexBuffers::new();
    let (mut filler, mut stroker) = (FillTessellator::new(), StrokeTessellator::new());
    for shape in &drawing.0 {
        match shape {
            Shape::Fill { path, colour, even_odd } => {
                let Some(path) = outline(path) else { continue };
                let rule = if *even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
                let options = FillOptions::tolerance(tolerance).with_fill_rule(rule);
                let mut to = BuffersBuilder::new(&mut mesh, |v: FillVertex| v.position().to_array());
                finish(
                    filler.tessellate_path(&path, &options, &mut to).is_ok(),
                    &mut out,
                    &mut mesh,
                    *colour,
                );
            }
            Shape::Stroke { path, colour, width } => {
                let Some(path) = outline(path) else { continue };
                let options = StrokeOptions::tolerance(tolerance)
                    .with_line_width(*width)
                    .with_line_cap(LineCap::Round)
                    .with_line_join(LineJoin::Round);
                let mut to = BuffersBuilder::new(&mut mesh, |v: StrokeVertex| v.position().to_array());
                finish(
                    stroker.tessellate_path(&path, &options, &mut to).is_ok(),
                    &mut out,
                    &mut mesh,
                    *colour,
                );
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

fn finish(ok: bool, out: &mut Triangles, mesh: &mut VertexBuffers<[f32; 2], u32>, colour: Rgba) {
    if ok && mesh.vertices.iter().all(|v| v[0].is_finite() && v[1].is_finite()) {
        out.take(mesh, colour);
    }
    mesh.vertices.clear();
    mesh.indices.clear();
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
