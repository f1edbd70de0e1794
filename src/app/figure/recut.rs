//! Triangles of a drawing that changes a little at a time: shapes that stayed are not cut again. Must not know what is drawn.
//!
//! Cutting is the dear part of drawing people, and much of what is drawn again has not changed: of a body whose head turns only
//! the neck, of eyes that blink not the brows.

use super::mesh::{Knife, Triangles};
use super::shape::{Drawing, Shape};
use std::ops::Range;

/// How far beyond its place a shape is looked for among those before. A movement brings in or takes away a few shapes at a
/// time (teeth, a tear, a lid), and the rest keep their order.
const BEYOND: usize = 8;

/// The last drawing of something, with the triangles of each of its shapes.
#[derive(Default)]
pub struct Recut {
    knife: Option<Knife>,
    shapes: Vec<(Shape, Range<usize>, Range<usize>)>,
    triangles: Triangles,
    /// What was there before: its memory is used again.
    before: Triangles,
    fresh: usize,
}

impl Recut {
    /// The triangles of the next drawing: the same as [`tessellate`](super::tessellate) gives of it.
    pub fn cut(&mut self, drawing: Drawing, scale: f32) -> &Triangles {
        let before = std::mem::take(&mut self.shapes);
        std::mem::swap(&mut self.triangles, &mut self.before);
        self.triangles.clear();
        self.fresh = 0;
        let (mut knife, mut old) = match self.knife.take() {
            Some(knife) if knife.scale() == scale => (knife, before.as_slice()),
            _ => (Knife::new(scale), &[][..]),
        };
        self.shapes.reserve(drawing.0.len());
        let mut missed = 0;
        for shape in drawing.0 {
            let (corner, index) = (self.triangles.positions.len(), self.triangles.indices.len());
            match old.iter().take(missed + BEYOND).position(|(s, ..)| *s == shape) {
                Some(at) => {
                    missed = 0;
                    let (_, corners, indices) = &old[at];
                    self.triangles.take_over(&self.before, corners.clone(), indices.clone());
                    old = &old[at + 1..];
                }
                None => {
                    knife.cut(&shape, &mut self.triangles);
                    self.fresh += 1;
                    missed += 1;
                }
            }
            let (corners, indices) = (self.triangles.positions.len(), self.triangles.indices.len());
            self.shapes.push((shape, corner..corners, index..indices));
        }
        self.knife = Some(knife);
        &self.triangles
    }

    /// How many shapes of the last drawing were cut, and not taken over.
    pub fn fresh(&self) -> usize {
        self.fresh
    }
}
