//! Where words may stand in the room: above the head they belong to, or under all faces, never over one. Must not know
//! what is said, or by whom.

use bevy_egui::egui::{Pos2, Rect, Vec2, pos2};

/// Space between words and a head, and between words and the edge of the room.
const APART: f32 = 14.0;
const EDGE: f32 = 8.0;

/// The room with the faces in it.
#[derive(Clone, Debug)]
pub struct Places {
    /// The room's part of the window.
    pub room: Rect,
    /// Faces, from forehead to chin.
    pub faces: Vec<Rect>,
    /// Names, from left to right.
    pub tags: Vec<Rect>,
    /// Where the row of names begins.
    pub names: f32,
}

impl Places {
    /// Above this point, as near to it as the room allows; none if that is over a face or out of the room.
    pub fn above(&self, tip: Pos2, size: Vec2) -> Option<Rect> {
        self.free(tip.x, tip.y - APART - size.y, size)
    }

    /// Under all faces and over the names, as near to `middle` as the room allows.
    pub fn below(&self, middle: f32, size: Vec2) -> Option<Rect> {
        self.free(middle, self.names - EDGE - size.y, size)
    }

    /// The place with this middle and top, if it is free.
    fn free(&self, middle: f32, top: f32, size: Vec2) -> Option<Rect> {
        let at = self.across(middle, top, size);
        let inside = at.top() >= self.room.top() + EDGE - 0.5
            && at.bottom() <= self.names
            && size.x <= self.room.width() - 2.0 * EDGE;
        (inside && self.faces.iter().all(|face| !face.intersects(at))).then_some(at)
    }

    /// What is left where nothing is free: at the top of the room, or as far down as it needs.
    pub fn at_worst(&self, tip: Pos2, size: Vec2) -> Rect {
        self.across(tip.x, (tip.y - APART - size.y).max(self.room.top() + EDGE), size)
    }

    /// Within the edges of the room.
    fn across(&self, middle: f32, top: f32, size: Vec2) -> Rect {
        let first = self.room.left() + EDGE;
        let left = (middle - size.x / 2.0).clamp(first, (self.room.right() - size.x - EDGE).max(first));
        Rect::from_min_size(pos2(left, top), size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::figure::{HEAD, seats};
    use crate::app::layout::Layout;
    use bevy_egui::egui::vec2;

    /// The room of a window with so many people in it, faces roughly where they are.
    fn places(window: Vec2, text: f32, people: usize) -> Places {
        let layout = Layout::of(window, text, 6, false);
        let face = |s: &crate::app::figure::Seat| {
            let at = layout.at(s.x, s.y);
            let h = s.h * layout.stage.scale;
            Rect::from_min_size(at - vec2(0.4 * h, 2.4 * h), vec2(0.8 * h, h))
        };
        let faces = seats(people).iter().map(face).collect();
        Places { room: layout.room, faces, tags: vec![], names: layout.room.bottom() - 30.0 * text - 7.0 }
    }

    #[test]
    fn words_stand_inside_the_room_and_over_no_face_or_nowhere() {
        let mut stood = [0, 0];
        for window in [vec2(1024.0, 700.0), vec2(1280.0, 800.0), vec2(1920.0, 1080.0), vec2(3840.0, 2160.0)] {
            for (text, people) in [1.0, 1.5, 2.0].into_iter().flat_map(|t| (2..=8).map(move |p| (t, p))) {
                let places = places(window, text, people);
                for (i, face) in places.faces.iter().enumerate() {
                    let tip = face.center_top() - vec2(0.0, 0.2 * HEAD);
                    for size in [vec2(180.0, 44.0), vec2(330.0, 90.0), vec2(900.0, 64.0), vec2(900.0, 160.0)]
                    {
                        for (n, at) in [places.above(tip, size), places.below(tip.x, size)].iter().enumerate()
                        {
                            let Some(at) = at else { continue };
                            let told = format!("{window:?} {text} {people} {i} {size:?}: {at:?}");
                            assert!(places.room.contains_rect(*at) && at.bottom() <= places.names, "{told}");
                            assert!(places.faces.iter().all(|f| !f.intersects(*at)), "{told}");
                            assert!((at.size() - size).length() < 0.1, "{told}");
                            stood[n] += 1;
                        }
                        let worst = places.at_worst(tip, size);
                        assert!(worst.top() > places.room.top() && worst.left() > places.room.left());
                    }
                }
            }
        }
        assert!(stood.iter().all(|n| *n > 200), "{stood:?}");
    }
}
