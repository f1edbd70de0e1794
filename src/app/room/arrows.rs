//! Arrows from people to people, each with a word on it, laid so that no word lies on a face. Must not know why they are drawn.
//!
//! Arrows between members go over the heads, the longer above the shorter; those to the leader go over the floor to a sign at
//! the viewer's feet. What is certain is drawn whole, what is less so dashed: colour alone tells nothing.

use super::place::Places;
use crate::app::theme::Theme;
use bevy_egui::egui::{
    self, CornerRadius, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};
use std::sync::Arc;

/// Space between a head and an arrow's end.
const APART: f32 = 9.0;
/// Width of the light line about an arrow.
const HALO: f32 = 2.0;

/// Somebody as arrows see them.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// Above the hair.
    pub crown: Pos2,
    /// Where the hands lie.
    pub lap: Pos2,
}

/// An arrow to be drawn.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// From whom.
    pub from: Body,
    /// To whom; none is the leader.
    pub to: Option<Body>,
    /// The word on it.
    pub label: String,
    /// Drawn whole instead of dashed.
    pub whole: bool,
    /// Width of the line.
    pub width: f32,
}

/// An arrow in its place.
#[derive(Clone, Debug)]
struct Laid {
    line: Vec<Pos2>,
    head: [Pos2; 3],
    label: Option<Rect>,
}

/// A quadratic curve as points.
fn curve(a: Pos2, middle: Pos2, b: Pos2) -> Vec<Pos2> {
    let at = |t: f32| a.lerp(middle, t).lerp(middle.lerp(b, t), t);
    (0..=32).map(|i| at(i as f32 / 32.0)).collect()
}

/// A line over two heads whose highest point is at `top`, or just over them where that lies lower.
fn over_heads(from: Pos2, to: Pos2, top: f32) -> Vec<Pos2> {
    let top = top.min(from.y.min(to.y) - 4.0);
    curve(from, pos2((from.x + to.x) / 2.0, 2.0 * top - (from.y + to.y) / 2.0), to)
}

/// The point of an arrow whose line ends here.
fn point(line: &[Pos2], width: f32) -> [Pos2; 3] {
    let (last, before) = (line[line.len() - 1], line[line.len().saturating_sub(3)]);
    let way = (last - before).normalized();
    let (long, half) = (9.0 + width, 4.5 + 0.6 * width);
    let (foot, side) = (last - way * long, vec2(-way.y, way.x) * half);
    [last + way * 4.0, foot + side, foot - side]
}

/// Where on the line, or if need be close beside it, a word of this size may lie: on no face, no name and no other word, within
/// the room.
fn on_line(line: &[Pos2], size: Vec2, places: &Places, taken: &[Rect]) -> Option<Rect> {
    let inside = places.room.shrink(3.0);
    let free = |at: &Rect| {
        let clear = |others: &[Rect]| others.iter().all(|o| !o.expand(2.0).intersects(*at));
        inside.contains_rect(*at) && clear(&places.faces) && clear(&places.tags) && clear(taken)
    };
    let along = [16, 13, 19, 10, 22, 7, 25, 4, 28];
    let beside = [(0.0, 0.0), (0.0, -0.7), (0.0, 0.7), (-0.55, 0.0), (0.55, 0.0), (0.0, -1.4), (0.0, 1.4)];
    beside.into_iter().find_map(|(x, y)| {
        let off = vec2(x, y) * size;
        along
            .into_iter()
            .filter_map(|i| line.get(i))
            .map(|p| Rect::from_center_size(*p + off, size))
            .find(free)
    })
}

/// The sign for the leader, in the row of names where there is room for it, else above them.
fn at_your_feet(places: &Places, size: Vec2) -> Rect {
    let room = places.room;
    let row = places.tags.first().map_or(room.bottom() - size.y, |t| t.center().y);
    let mut edges: Vec<(f32, f32)> = places.tags.iter().map(|t| (t.left(), t.right())).collect();
    edges.insert(0, (f32::MIN, room.left()));
    edges.push((room.right(), f32::MAX));
    let gaps = edges.windows(2).map(|w| (w[0].1 + 6.0, w[1].0 - 6.0));
    let wide = gaps.filter(|(from, to)| to - from >= size.x);
    let nearest = |(from, to): (f32, f32)| {
        room.center().x.clamp(from + size.x / 2.0, (to - size.x / 2.0).max(from + size.x / 2.0))
    };
    let away = |x: &f32| (x - room.center().x).abs();
    let x = wide.map(nearest).min_by(|a, b| away(a).total_cmp(&away(b)));
    // Far from the middle it would stand for somebody at the side.
    match x.filter(|x| away(x) < 0.2 * room.width()) {
        Some(x) => Rect::from_center_size(pos2(x, row), size),
        None => Rect::from_center_size(pos2(room.center().x, places.names - 8.0 - size.y / 2.0), size),
    }
}

/// Lays all arrows, of which words have these sizes.
fn lay(arrows: &[Arrow], sizes: &[Vec2], places: &Places, you: Rect) -> Vec<Laid> {
    let mut taken = vec![];
    let span = |a: &Arrow| a.to.map_or(0.0, |to| (to.crown.x - a.from.crown.x).abs());
    let lanes = arrows.iter().filter(|a| a.to.is_some()).count();
    let mut laid = Vec::with_capacity(arrows.len());
    for (n, (arrow, size)) in arrows.iter().zip(sizes).enumerate() {
        let line = match arrow.to {
            Some(to) => {
                // The longer goes above, and outside where both have an end at one head; of two as long, such as there and
                // back, the first.
                let above = |(i, o): &(usize, &Arrow)| {
                    o.to.is_some() && (span(o) > span(arrow) || span(o) == span(arrow) && *i < n)
                };
                let lane = arrows.iter().enumerate().filter(above).count();
                let way = (to.crown.x - arrow.from.crown.x).signum();
                let (back, on) = match (lanes, lane) {
                    (..=1, _) => (0.0, 0.0),
                    (_, 0) => (-6.0, 26.0),
                    _ => (34.0, -16.0),
                };
                let top = places.room.top() + 6.0 + size.y / 2.0 + lane as f32 * (size.y + 6.0);
                let up = vec2(0.0, -APART);
                let from = arrow.from.crown + up + vec2(way * back, 0.0);
                over_heads(from, to.crown + up + vec2(way * on, 0.0), top)
            }
            None => {
                let from = arrow.from.lap;
                let side = |x: f32| if x <= you.center().x { -1.0 } else { 1.0 };
                let mine = side(from.x);
                // Of two from one side the nearer ends further in, so that they do not run into each other.
                let away = |a: &Arrow| (a.from.lap.x - you.center().x).abs();
                let beyond =
                    |a: &&Arrow| a.to.is_none() && side(a.from.lap.x) == mine && away(a) > away(arrow);
                let further = arrows.iter().filter(beyond).count() as f32;
                let to = you.center().x + mine * (you.width() / 2.0 - 2.0 - further * you.width() / 3.0);
                let to = pos2(to, you.top() - 6.0);
                curve(from, pos2((from.x + to.x) / 2.0, from.y.min(to.y) + 6.0), to)
            }
        };
        let head = point(&line, arrow.width);
        let label = on_line(&line, *size, places, &taken);
        taken.extend(label);
        laid.push(Laid { line, head, label });
    }
    laid
}

/// Draws them, and the leader's sign if one leads there.
pub fn show(painter: &Painter, theme: &Theme, places: &Places, you: &str, arrows: &[Arrow]) {
    let widest = 0.24 * places.room.width();
    let words: Vec<Arc<Galley>> = arrows
        .iter()
        .map(|a| painter.layout(a.label.clone(), theme.said(15.0), theme.bubble_text, widest))
        .collect();
    let sizes: Vec<Vec2> = words.iter().map(|g| g.size() + vec2(22.0, 6.0)).collect();
    let sign = painter.layout_no_wrap(you.to_owned(), theme.strong(15.0), theme.bubble_text);
    let feet = at_your_feet(places, sign.size() + vec2(22.0, 6.0));
    let laid = lay(arrows, &sizes, places, feet);
    let colour = |a: &Arrow| if a.whole { theme.warm } else { theme.accent };
    for (arrow, laid) in arrows.iter().zip(&laid) {
        let stroke = Stroke::new(arrow.width, colour(arrow));
        painter.add(Shape::line(laid.line.clone(), Stroke::new(arrow.width + 2.0 * HALO, theme.bubble)));
        if arrow.whole {
            painter.add(Shape::line(laid.line.clone(), stroke));
        } else {
            painter.extend(Shape::dashed_line(&laid.line, stroke, 8.0, 6.0));
        }
        painter.add(Shape::convex_polygon(
            laid.head.to_vec(),
            colour(arrow),
            Stroke::new(HALO, theme.bubble),
        ));
    }
    let pill = |at: Rect, galley: &Arc<Galley>, edge: egui::Color32| {
        let round = CornerRadius::same((at.height() / 2.0).min(14.0) as u8);
        painter.rect(at, round, theme.bubble, Stroke::new(2.0, edge), StrokeKind::Inside);
        painter.galley(at.center() - galley.size() / 2.0, galley.clone(), theme.bubble_text);
    };
    for ((arrow, laid), word) in arrows.iter().zip(&laid).zip(&words) {
        if let Some(at) = laid.label {
            pill(at, word, colour(arrow));
        }
    }
    if arrows.iter().any(|a| a.to.is_none()) {
        pill(feet, &sign, theme.bubble_text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::figure::seats;
    use crate::app::layout::Layout;

    /// A room of so many people, as [`Places`] sees them, and each of them.
    fn room(window: Vec2, text: f32, people: usize) -> (Places, Vec<Body>) {
        let layout = Layout::of(window, text, 6, false);
        let (room, scale) = (layout.room, layout.stage.scale);
        let (mut faces, mut tags, mut bodies) = (vec![], vec![], vec![]);
        for seat in seats(people) {
            let (hips, h) = (layout.at(seat.x, seat.y), seat.h * scale);
            faces.push(Rect::from_min_size(hips - vec2(0.4 * h, 2.4 * h), vec2(0.8 * h, h)));
            bodies.push(Body { crown: hips - vec2(0.0, 2.55 * h), lap: hips + vec2(0.0, 0.25 * h) });
            let size = vec2(64.0, 23.0) * text;
            tags.push(Rect::from_center_size(pos2(hips.x, room.bottom() - size.y / 2.0 - 7.0), size));
        }
        let names = tags.iter().map(|t| t.top()).fold(room.bottom(), f32::min);
        (Places { room, faces, tags, names }, bodies)
    }

    /// Everybody to everybody, in pairs, and to the leader.
    #[test]
    fn words_on_arrows_lie_on_no_face_no_name_and_no_other_word() {
        let (mut words, mut without) = (0, 0);
        for window in [vec2(1024.0, 700.0), vec2(1280.0, 800.0), vec2(1920.0, 1080.0), vec2(3840.0, 2160.0)] {
            for (text, people) in [1.0, 1.25, 1.5, 2.0].into_iter().flat_map(|t| (2..=8).map(move |p| (t, p)))
            {
                let (places, bodies) = room(window, text, people);
                let sizes = [vec2(130.0, 26.0) * text; 4];
                let you = at_your_feet(&places, vec2(58.0, 26.0) * text);
                assert!(places.room.contains_rect(you), "{window:?} {text} {people}: {you:?}");
                assert!(
                    places.tags.iter().all(|t| !t.intersects(you)),
                    "{window:?} {text} {people}: {you:?}"
                );
                for (i, from) in bodies.iter().enumerate() {
                    let other = |n: usize| bodies[(i + n) % people];
                    let arrow = |from: Body, to: Option<Body>| Arrow {
                        from,
                        to,
                        label: "his mother".into(),
                        whole: true,
                        width: 5.0,
                    };
                    let arrows = [
                        arrow(*from, Some(other(1))),
                        arrow(other(1), Some(other(people - 1))),
                        arrow(*from, None),
                        arrow(other(1), None),
                    ];
                    let laid = lay(&arrows, &sizes, &places, you);
                    let found: Vec<Rect> = laid.iter().filter_map(|l| l.label).collect();
                    without += laid.len() - found.len();
                    words += found.len();
                    let usual = text <= 1.0 && window.x >= 1280.0;
                    assert!(!usual || found.len() == laid.len(), "{window:?} {people} {i}: {laid:?}");
                    for (n, at) in found.iter().enumerate() {
                        let told = format!("{window:?} {text} {people} {i} {n}: {at:?}");
                        assert!(places.room.contains_rect(*at), "{told}");
                        assert!(found[..n].iter().all(|o| !o.intersects(*at)), "{told}");
                        assert!(
                            places.faces.iter().chain(&places.tags).all(|o| !o.intersects(*at)),
                            "{told}"
                        );
                    }
                    for (laid, arrow) in laid.iter().zip(&arrows) {
                        assert!(laid.line.iter().chain(&laid.head).all(|p| p.is_finite()));
                        let end = laid.line[laid.line.len() - 1];
                        let aim = arrow.to.map_or(you.center(), |to| to.crown);
                        assert!((end - aim).length() < 60.0 * text, "{end:?} beside {aim:?}");
                    }
                }
            }
        }
        assert!(words > 20 * without, "{words} words stood, {without} found no place");
    }
}
