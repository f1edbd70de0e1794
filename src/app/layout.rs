//! Where the parts of the room's screen lie in a window of any size. Must not know what is in them.
//!
//! The room keeps its width and faces their size; what gives way is the floor, then the side panel (it becomes a drawer),
//! then the cards (one scrolling column).

use super::figure::View;
use bevy_egui::egui::{Rect, Vec2, pos2, vec2};

/// The parts, in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// Title and buttons.
    pub header: Rect,
    /// The people.
    pub room: Rect,
    /// Transcript and climate; none where it is a drawer.
    pub side: Option<Rect>,
    /// What can be said.
    pub moves: Rect,
    /// Cards stand in one column and scroll.
    pub column: bool,
    /// What is said stands under the room: large text leaves no room beside faces.
    pub captions: bool,
    /// How the room's units fall on its part of the window.
    pub stage: View,
}

/// Height of the header at 100 %.
const HEADER: f32 = 44.0;
/// Width of the side panel at 100 %.
const SIDE: f32 = 280.0;
/// Width the room has before the panel may take any.
const ROOM: f32 = 960.0;
/// Height of a card at 100 %, and the space between two.
pub const CARD: f32 = 48.0;
/// Space between cards.
pub const GAP: f32 = 5.0;
/// Height of the line above the cards at 100 %.
pub const TITLE: f32 = 34.0;
/// From this size of text on everything stands in one column.
const LARGE: f32 = 1.45;
/// Least height of the room that shows faces.
const FACES: f32 = 200.0;

impl Layout {
    /// The layout of a window of this size, at this size of text, with so many cards to show
    /// and perhaps a line of text above them.
    pub fn of(size: Vec2, text: f32, cards: usize, line: bool) -> Self {
        let header_height = HEADER * (0.4 + 0.6 * text);
        let side_width = SIDE * (0.5 + 0.5 * text);
        let with_side = text < LARGE && size.x - side_width >= ROOM;
        let column = text >= LARGE || size.x < 900.0;
        let rows = if column { cards } else { cards.div_ceil(2) };
        let wanted = TITLE * text
            + rows as f32 * (card_height(text) + GAP)
            + 14.0
            + if line { 26.0 * text } else { 0.0 };
        let most = if column { 0.45 } else { 0.42 } * size.y;
        let moves_height = wanted.max(120.0).min(most).min((size.y - header_height - FACES).max(60.0));
        let top = header_height.min(size.y);
        let bottom = (size.y - moves_height).max(top);
        let right = if with_side { size.x - side_width } else { size.x };
        let room = Rect::from_min_max(pos2(0.0, top), pos2(right, bottom));
        Self {
            header: Rect::from_min_size(pos2(0.0, 0.0), vec2(size.x, top)),
            room,
            side: with_side.then(|| Rect::from_min_max(pos2(right, top), pos2(size.x, bottom))),
            moves: Rect::from_min_max(pos2(0.0, bottom), pos2(size.x, size.y)),
            column,
            captions: text >= LARGE,
            stage: View::fit(room.width().max(1.0), room.height().max(1.0)),
        }
    }

    /// A point of the room's units on the window.
    pub fn at(&self, x: f32, y: f32) -> bevy_egui::egui::Pos2 {
        let (px, py) = self.stage.pixel((x, y));
        pos2(self.room.left() + px, self.room.top() + py)
    }
}

/// Height of one card: two lines, three where text is large.
pub fn card_height(text: f32) -> f32 {
    if text < LARGE { CARD * (0.35 + 0.65 * text) } else { CARD * text * 1.25 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_fill_the_window_without_overlapping_and_faces_keep_their_size() {
        for (w, h) in [(480.0, 360.0), (1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0), (3840.0, 2160.0)] {
            for text in [1.0, 1.2, 1.5, 2.0] {
                for cards in [0, 5, 7] {
                    let l = Layout::of(vec2(w, h), text, cards, cards == 7);
                    let name = format!("{w}×{h} at {text}, {cards} cards");
                    assert!(l.header.bottom() <= l.room.top() + 0.1, "{name}");
                    assert!(l.room.bottom() <= l.moves.top() + 0.1, "{name}");
                    assert!((l.moves.bottom() - h).abs() < 0.1, "{name}");
                    assert!(l.side.is_none_or(|s| (s.left() - l.room.right()).abs() < 0.1), "{name}");
                    assert!(l.room.height() >= FACES.min(h * 0.3), "{name}: {}", l.room.height());
                    if w >= 1024.0 && h >= 700.0 {
                        assert!(l.stage.scale * crate::app::figure::HEAD >= 110.0, "{name}: small heads");
                    }
                }
            }
        }
    }

    #[test]
    fn the_standard_window_is_laid_out_as_drawn() {
        let l = Layout::of(vec2(1280.0, 800.0), 1.0, 6, false);
        assert_eq!(l.header.height(), 44.0);
        assert_eq!(l.side.map(|s| s.width()), Some(280.0));
        assert!((l.moves.height() - 196.0).abs() < 12.0, "{}", l.moves.height());
        assert!(!l.column);
    }
}
