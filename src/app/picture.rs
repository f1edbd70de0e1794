//! People and rooms as pictures for cards and lists, drawn once and kept. Must not know screens or sessions.
//!
//! A picture has no name in the screen reader's tree: the words beside it say who is meant. One picture is made in a
//! frame; until its turn comes there is plain ground, so that a full shelf does not keep anybody waiting.

use super::figure::{self, Drawing, Expression, Figure, Lighting, Path, Pose, Rgba, Shape, Step, Traits};
use super::settings::Light;
use crate::scenario::Scenario;
use crate::scenario::compiled::Member;
use crate::scenario::document::Look;
use crate::vocabulary::Attendance;
use bevy_egui::egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};
use std::collections::BTreeMap;
use tiny_skia as skia;

/// Pixels of all pictures kept, beyond which those not seen for longest go.
const KEPT: usize = 8 * 1024 * 1024;
/// The most pictures kept.
const MOST: usize = 400;
/// The largest edge of a picture, pixels.
const LARGEST: u32 = 2048;

/// What a picture shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// Nothing yet.
    Ground,
    /// A face: id and look.
    Face(String, String),
    /// The circle of the scenario with this hash.
    Circle([u8; 32]),
}

type Key = (What, u32, u32, u8);

struct Kept {
    texture: TextureHandle,
    /// The frame it was last asked for in.
    seen: u64,
}

/// The pictures made so far.
#[derive(Default)]
pub struct Pictures {
    kept: BTreeMap<Key, Kept>,
    /// The frame the last one was made in.
    made: Option<u64>,
}

impl std::fmt::Debug for Pictures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pictures({})", self.kept.len())
    }
}

impl Pictures {
    /// A member's face, `px` pixels square.
    pub fn portrait(&mut self, ctx: &Context, member: &Member, px: u32, light: Light) -> TextureId {
        self.face(ctx, &member.id, &member.look, px, light)
    }

    /// The face of somebody with this id and look, `px` pixels square.
    pub fn face(&mut self, ctx: &Context, id: &str, look: &Look, px: u32, light: Light) -> TextureId {
        let px = step(px);
        // Two scenarios may both have an Anna: the look is part of who is meant.
        let what = What::Face(id.to_owned(), format!("{look:?}"));
        self.get(ctx, (what, px, px, light as u8), || portrait(id, look, px, light))
    }

    /// The scenario's own people in their room, calm, seen from the leader's chair; about `w` × `h` pixels, and exactly
    /// of that shape.
    pub fn circle(&mut self, ctx: &Context, scenario: &Scenario, w: u32, h: u32, light: Light) -> TextureId {
        let shape = h.max(1) as f32 / w.max(1) as f32;
        let w = step(w);
        let h = ((w as f32 * shape).round() as u32).clamp(1, LARGEST);
        let key = (What::Circle(scenario.hash), w, h, light as u8);
        self.get(ctx, key, || circle(scenario, w, h, light))
    }

    /// How many pictures are kept.
    pub fn count(&self) -> usize {
        self.kept.len()
    }

    fn get(&mut self, ctx: &Context, key: Key, make: impl FnOnce() -> Option<skia::Pixmap>) -> TextureId {
        let now = ctx.cumulative_frame_nr();
        if let Some(kept) = self.kept.get_mut(&key) {
            kept.seen = now;
            return kept.texture.id();
        }
        if self.made == Some(now) {
            ctx.request_repaint();
            return self.ground(ctx, key.3, now);
        }
        let Some(pixels) = make() else { return self.ground(ctx, key.3, now) };
        self.made = Some(now);
        self.make_room((key.1 * key.2) as usize, now);
        self.keep(ctx, key, &pixels, now)
    }

    /// Plain ground in this light.
    fn ground(&mut self, ctx: &Context, light: u8, now: u64) -> TextureId {
        let key = (What::Ground, 1, 1, light);
        if let Some(kept) = self.kept.get_mut(&key) {
            kept.seen = now;
            return kept.texture.id();
        }
        let wall = lighting_of(light).colours().wall.bytes();
        let mut pixel = skia::Pixmap::new(1, 1);
        if let Some(pixel) = &mut pixel {
            pixel.fill(skia::Color::from_rgba8(wall[0], wall[1], wall[2], 255));
        }
        match pixel {
            Some(pixel) => self.keep(ctx, key, &pixel, now),
            None => TextureId::default(),
        }
    }

    fn keep(&mut self, ctx: &Context, key: Key, pixels: &skia::Pixmap, now: u64) -> TextureId {
        let size = [pixels.width() as usize, pixels.height() as usize];
        let image = ColorImage::from_rgba_premultiplied(size, pixels.data());
        let texture = ctx.load_texture("fishbowl picture", image, TextureOptions::LINEAR);
        let id = texture.id();
        self.kept.insert(key, Kept { texture, seen: now });
        id
    }

    /// Lets go of those not seen for longest, but of none that stands on the screen now.
    fn make_room(&mut self, pixels: usize, now: u64) {
        let size = |key: &Key| (key.1 * key.2) as usize;
        let mut all: usize = self.kept.keys().map(size).sum::<usize>() + pixels;
        while all > KEPT || self.kept.len() >= MOST {
            let oldest = self.kept.iter().filter(|(_, k)| k.seen + 1 < now).min_by_key(|(_, k)| k.seen);
            let Some(key) = oldest.map(|(key, _)| key.clone()) else { break };
            all = all.saturating_sub(size(&key));
            self.kept.remove(&key);
        }
    }
}

/// Sizes come in steps, so that pulling at the window does not draw everything again at each pixel.
fn step(px: u32) -> u32 {
    let px = px.clamp(16, LARGEST);
    // Steps of an eighth of the next lower power of two, upwards: never blurred, at most an eighth too many.
    let unit = (px.next_power_of_two() / 16).max(8);
    px.div_ceil(unit) * unit
}

fn lighting(light: Light) -> Lighting {
    match light {
        Light::Light => Lighting::Light,
        Light::Dark => Lighting::Dark,
        Light::HighContrast => Lighting::HighContrast,
    }
}

fn lighting_of(light: u8) -> Lighting {
    let of = |l: &Light| *l as u8 == light;
    lighting([Light::Light, Light::Dark, Light::HighContrast].into_iter().find(of).unwrap_or_default())
}

/// A bust, calm.
fn portrait(id: &str, look: &Look, px: u32, light: Light) -> Option<skia::Pixmap> {
    let h = px as f32 / figure::PORTRAIT.w.max(figure::PORTRAIT.h);
    let mut person = Figure::new(look, Traits::of(id, look), h, 0.0, lighting(light));
    person.expression = Expression::of(None);
    let mut pixels = skia::Pixmap::new(px, px)?;
    let wall = lighting(light).colours().wall;
    pixels.fill(colour(wall)?);
    let (w, high) = (figure::PORTRAIT.w * h, figure::PORTRAIT.h * h);
    // Centred across; what is left over stands above the hair.
    let dx = (px as f32 - w) / 2.0 - figure::PORTRAIT.x * h;
    let dy = (px as f32 - high) - figure::PORTRAIT.y * h;
    draw(&mut pixels, &person.portrait().placed(1.0, dx, dy));
    Some(pixels)
}

/// Room beside the outermost seats, in units of the room.
const BESIDE: f32 = 270.0;
/// Least width shown, in units: two people do not fill a wall.
const LEAST: f32 = 640.0;
/// How much wall is left away over the heads, in units.
const ABOVE: f32 = 50.0;

/// The people of a scenario in their seats, all of them calm and turned to the middle.
fn circle(scenario: &Scenario, w: u32, h: u32, light: Light) -> Option<skia::Pixmap> {
    let lighting = lighting(light);
    let seats = figure::seats(scenario.members.len());
    let ends = seats.last()?.x - seats.first()?.x;
    let wide = (ends + BESIDE).clamp(LEAST, figure::WIDTH + 80.0);
    let scale = w as f32 / wide;
    let high = h as f32 / scale;
    // The whole room is drawn, and as much of it shown as has place: floor goes first, then wall, never a head.
    let room = (wide.max(figure::WIDTH), high.max(figure::HEIGHT));
    let fitted = (room.1 - figure::HEIGHT) * 0.6;
    let (left, top) = ((room.0 - wide) / 2.0, ABOVE.min(room.1 - high).max(0.0));
    let (dx, dy) = ((room.0 - figure::WIDTH) / 2.0 - left, fitted - top);
    let place = |drawing: Drawing, x: f32, y: f32| drawing.placed(scale, x * scale, y * scale);
    let mut pixels = skia::Pixmap::new(w, h)?;
    let backdrop = figure::backdrop(room.0, room.1, figure::Climate::default(), lighting);
    draw(&mut pixels, &place(backdrop, -left, -top));
    for i in figure::draw_order(&seats) {
        let (seat, Some(member)) = (&seats[i], scenario.members.get(i)) else { continue };
        let drawing = match member.attendance {
            Attendance::AbsentWithWord | Attendance::AbsentWithoutWord | Attendance::Late => {
                figure::covered_chair(seat.h, seat.yaw, lighting)
            }
            _ => seated(member, seat, lighting),
        };
        draw(&mut pixels, &place(drawing, seat.x + dx, seat.y + dy));
    }
    Some(pixels)
}

fn seated(member: &Member, seat: &figure::Seat, lighting: Lighting) -> Drawing {
    let traits = Traits::of(&member.id, &member.look);
    let mut person = Figure::new(&member.look, traits, seat.h, seat.yaw, lighting);
    person.expression = Expression::of(None);
    person.pose = Pose::for_seat(crate::vocabulary::Posture::Open, seat.yaw);
    // Towards the empty place in the middle, as far as eyes go.
    let aside = ((figure::WIDTH / 2.0 - seat.x) / (3.5 * seat.h)).clamp(-1.0, 1.0);
    person.gaze = Some((aside, 0.1));
    person.head_turn = 12.0 * aside;
    person.layers().merged()
}

/// Paints a drawing. What cannot be painted, such as an outline without extent, is left out.
fn draw(pixels: &mut skia::Pixmap, drawing: &Drawing) {
    for shape in &drawing.0 {
        // Nothing more can be done for one shape among hundreds.
        let _left_out = paint(pixels, shape);
    }
}

fn paint(pixels: &mut skia::Pixmap, shape: &Shape) -> Option<()> {
    let plain = skia::Transform::identity();
    let mut with = skia::Paint { anti_alias: true, ..Default::default() };
    match shape {
        Shape::Fill { path, colour: c, even_odd } => {
            with.set_color(colour(*c)?);
            let rule = if *even_odd { skia::FillRule::EvenOdd } else { skia::FillRule::Winding };
            pixels.fill_path(&outline(path)?, &with, rule, plain, None);
        }
        Shape::Stroke { path, colour: c, width } => {
            with.set_color(colour(*c)?);
            let stroke = skia::Stroke {
                width: *width,
                line_cap: skia::LineCap::Round,
                line_join: skia::LineJoin::Round,
                ..Default::default()
            };
            pixels.stroke_path(&outline(path)?, &with, &stroke, plain, None);
        }
        Shape::Soft { centre, radii, colour: c } => {
            // Full in the middle, a knee on the way, nothing at the rim; a circle pressed into the ellipse.
            let stops = [(0.0, 1.0), (0.55, 0.62), (1.0, 0.0)];
            let stop = |(at, k): (f32, f32)| Some(skia::GradientStop::new(at, colour(c.alpha(c.0[3] * k))?));
            let stops = stops.into_iter().filter_map(stop).collect();
            let (o, pad) = (skia::Point::zero(), skia::SpreadMode::Pad);
            with.shader = skia::RadialGradient::new(o, o, 1.0, stops, pad, plain)?;
            let at = plain.pre_translate(centre.0, centre.1).pre_scale(radii.0, radii.1);
            pixels.fill_path(
                &skia::PathBuilder::from_circle(0.0, 0.0, 1.0)?,
                &with,
                skia::FillRule::Winding,
                at,
                None,
            );
        }
        Shape::Gradient { from, to, colours } => {
            let stops = vec![
                skia::GradientStop::new(0.0, colour(colours.0)?),
                skia::GradientStop::new(1.0, colour(colours.1)?),
            ];
            let (top, foot) = (skia::Point::from_xy(0.0, from.1), skia::Point::from_xy(0.0, to.1));
            with.shader = skia::LinearGradient::new(top, foot, stops, skia::SpreadMode::Pad, plain)?;
            pixels.fill_rect(skia::Rect::from_ltrb(from.0, from.1, to.0, to.1)?, &with, plain, None);
        }
    }
    Some(())
}

fn colour(c: Rgba) -> Option<skia::Color> {
    let [r, g, b, a] = c.0.map(|v| v.clamp(0.0, 1.0));
    skia::Color::from_rgba(r, g, b, a)
}

fn outline(path: &Path) -> Option<skia::Path> {
    let mut to = skia::PathBuilder::new();
    for step in &path.0 {
        match *step {
            Step::Move(a) => to.move_to(a.0, a.1),
            Step::Line(a) => to.line_to(a.0, a.1),
            Step::Quad(a, b) => to.quad_to(a.0, a.1, b.0, b.1),
            Step::Cubic(a, b, c) => to.cubic_to(a.0, a.1, b.0, b.1, c.0, c.1),
            Step::Close => to.close(),
        }
    }
    to.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::RawInput;

    /// One frame in which pictures are asked for.
    fn frame<R>(ctx: &Context, mut ask: impl FnMut() -> R) -> R {
        let mut done = None;
        let mut out = ctx.run_ui(RawInput::default(), |_| done = Some(ask()));
        out.textures_delta.clear();
        done.expect("a frame was run")
    }

    #[test]
    fn one_is_made_in_a_frame_and_none_twice() {
        let text = include_str!("../../scenarios/the-running-tap/scenario.ron");
        let tap = crate::scenario::load(text).scenario.expect("the shipped scenario loads");
        let (ctx, mut pictures) = (Context::default(), Pictures::default());
        let mut all = || -> Vec<TextureId> {
            let each = |m: &Member| pictures.portrait(&ctx, m, 40, Light::Light);
            tap.members.iter().map(each).collect()
        };
        let first = frame(&ctx, &mut all);
        assert!(first[0] != first[1] && first[1..].iter().all(|id| *id == first[1]), "the rest are ground");
        for _ in 1..tap.members.len() {
            frame(&ctx, &mut all);
        }
        let (one, same) = (frame(&ctx, &mut all), frame(&ctx, &mut all));
        assert_eq!(one, same);
        assert!(!one.contains(&first[1]), "everybody has a face");
    }

    #[test]
    fn sizes_come_in_steps_never_smaller_than_asked() {
        for px in 1..=LARGEST {
            let got = step(px);
            assert!(got >= px && f64::from(got) <= f64::from(px.max(32)) * 1.26, "{px}: {got}");
        }
    }
}
