//! The room: wall, floor, seats, light. Must not know who sits in it.

use super::palette::{Lighting, SceneColours};
use super::shape::{Canvas, Drawing, Path, Point, Rgba};

/// Width of the room's reference box in units; one unit is a pixel at scale 1.
pub const WIDTH: f32 = 1000.0;
/// Height of the reference box in units.
pub const HEIGHT: f32 = 560.0;
/// Where wall meets floor in the reference box, from its top.
pub const FLOOR: f32 = 354.0;
/// Height that a room keeps when the floor is cropped: to the shins of those in front.
pub const LEAST_HEIGHT: f32 = 470.0;
/// Head height of the middle seats in units; the least of all.
pub const HEAD: f32 = 112.0;

/// One seat in the reference box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// Hips' projected point, from the left of the box.
    pub x: f32,
    /// The same, from its top.
    pub y: f32,
    /// Head height (chin to crown).
    pub h: f32,
    /// Direction in degrees: the ends of the arc look inwards.
    pub yaw: f32,
}

/// The seats of `n` people from left to right in an open arc; `n` is held within 2…8.
pub fn seats(n: usize) -> Vec<Seat> {
    const REACH: [f32; 7] = [0.30, 0.48, 0.60, 0.73, 0.785, 0.83, 0.86];
    let n = n.clamp(2, 8);
    (0..n)
        .map(|i| {
            // Two or three sit as closely as the middle of a larger arc, not at its ends.
            let t = -1.0 + 2.0 * i as f32 / (n - 1) as f32;
            let bend = if n < 4 { t * 0.7 } else { t };
            Seat {
                x: WIDTH / 2.0 * (1.0 + REACH[n - 2] * t),
                y: FLOOR - 6.0 + 50.0 * bend * bend,
                h: HEAD + 14.0 * bend * bend,
                yaw: -30.0 * bend,
            }
        })
        .collect()
}

/// Indices of the seats in painting order: the middle first, the ends last.
pub fn draw_order(seats: &[Seat]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..seats.len()).collect();
    order.sort_by(|a, b| seats[*a].y.total_cmp(&seats[*b].y));
    order
}

/// How units of the room fall on a window: pixel = (unit + offset) × scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Pixels per unit.
    pub scale: f32,
    /// Units the window shows across.
    pub w: f32,
    /// Units the window shows down.
    pub h: f32,
    /// Added to a unit's x: what is wider than the reference box grows at both sides.
    pub dx: f32,
    /// Added to a unit's y: what is higher grows at the wall and, less, at the floor.
    pub dy: f32,
}

impl View {
    /// The view of a window of this size in pixels. When space lacks, the floor is cropped before heads shrink,
    /// and heads never fall below 110 pixels.
    pub fn fit(width: f32, height: f32) -> Self {
        let scale = (width / WIDTH).min(height / LEAST_HEIGHT).max(110.0 / HEAD);
        let (w, h) = (width / scale, height / scale);
        Self { scale, w, h, dx: (w - WIDTH) / 2.0, dy: Self::headroom(h) }
    }

    /// Units of wall added above the reference box for a room of height `h`.
    fn headroom(h: f32) -> f32 {
        (h - HEIGHT).max(0.0) * 0.6
    }

    /// Pixels of a point in units.
    pub fn pixel(&self, (x, y): Point) -> Point {
        ((x + self.dx) * self.scale, (y + self.dy) * self.scale)
    }
}

/// What the group's climate does to the room, each 0…1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Climate {
    /// Strength of the window light.
    pub warmth: f32,
    /// How grey the wall is: 1 is 12 % greyer.
    pub greyness: f32,
}

impl Default for Climate {
    fn default() -> Self {
        Self { warmth: 0.8, greyness: 0.0 }
    }
}

/// Wall, light, picture, clock, shelf, floor and rug of a room `w` × `h` units: the size that [`View::fit`] gives.
/// The reference box lies in the middle across, lower in a higher room.
pub fn backdrop(w: f32, h: f32, climate: Climate, lighting: Lighting) -> Drawing {
    let mut s = Canvas::new(lighting);
    let room = Room {
        w,
        h,
        dx: (w - WIDTH) / 2.0,
        dy: View::headroom(h),
        c: lighting.colours(),
        plain: lighting == Lighting::HighContrast,
    };
    room.wall_and_floor(&mut s, climate);
    if !room.plain {
        room.picture(&mut s);
        room.shelf(&mut s);
    }
    room.clock(&mut s);
    room.rug(&mut s);
    s.finish()
}

struct Room<'a> {
    w: f32,
    h: f32,
    dx: f32,
    dy: f32,
    c: &'a SceneColours,
    plain: bool,
}

impl Room<'_> {
    fn p(&self, x: f32, y: f32) -> Point {
        (x + self.dx, y + self.dy)
    }

    fn wall_and_floor(&self, s: &mut Canvas, climate: Climate) {
        let (c, w, fl) = (self.c, self.w, FLOOR + self.dy);
        // At its coldest the wall is 12 % on the way to a middle grey.
        let grey = if self.plain { 0.0 } else { 0.12 * climate.greyness.clamp(0.0, 1.0) };
        let greyer = |k: Rgba| k.mix(Rgba::hex(0x808080), grey);
        let (top, wall) = (greyer(c.wall2), greyer(c.wall));
        let knee = fl * 0.55;
        s.rect(0.0, 0.0, w, fl, wall);
        s.gradient((0.0, 0.0), (w, knee), top, wall);
        s.gradient((0.0, fl), (w, self.h.max(fl)), c.floor2, c.floor);
        if !self.plain {
            self.boards(s);
            self.light(s, climate.warmth.clamp(0.0, 1.0));
        }
        s.rect(0.0, fl - 9.0, w, 9.0, c.skirting);
        s.rect(0.0, fl, w, 2.5, c.floor2.times([0.7; 3]).alpha(0.5));
    }

    /// Floor boards run to the vanishing point.
    fn boards(&self, s: &mut Canvas) {
        let fl = FLOOR + self.dy;
        let deep = self.h - fl;
        let seam = self.c.floor2.times([0.90, 0.89, 0.88]).alpha(0.55);
        let spread = 1.0 + (128.0 / 46.0 - 1.0) * deep / (HEIGHT - FLOOR);
        let count = (self.w / 2.0 / 46.0).ceil() as i32;
        for q in -count..=count {
            let x = 46.0 * q as f32;
            s.stroke(Path::open(&[(self.w / 2.0 + x, fl), (self.w / 2.0 + x * spread, self.h)]), seam, 1.2);
        }
    }

    /// Two panes of light from a window at the upper left.
    fn light(&self, s: &mut Canvas, warmth: f32) {
        let fl = FLOOR + self.dy;
        let strength = (0.25 + 0.30 * warmth) * self.c.light_alpha / 0.50;
        let (on_wall, on_floor) = (strength * 0.55, strength * 0.42);
        // The slopes of the beams hold in a room of any height.
        let rise = 190.0 * fl / FLOOR;
        let run = 140.0 * (self.h - fl) / (HEIGHT - FLOOR);
        for (a, b) in [(70.0, 200.0), (216.0, 330.0)] {
            let (a, b) = (a + 190.0 + self.dx * 0.6, b + 190.0 + self.dx * 0.6);
            s.chip(&[(a - rise, 0.0), (b - rise, 0.0), (b, fl), (a, fl)], self.c.light.alpha(on_wall));
            let (y, c) = (self.h, self.c.light.alpha(on_floor));
            s.chip(&[(a, fl), (b, fl), (b + run, y), (a + run, y)], c);
        }
    }

    fn picture(&self, s: &mut Canvas) {
        let c = self.c;
        let rect = |s: &mut Canvas, x: f32, y: f32, w: f32, h: f32, k: Rgba| {
            let (x, y) = self.p(x, y);
            s.rect(x, y, w, h, k);
        };
        rect(s, 148.0, 22.0, 62.0, 78.0, c.frame);
        rect(s, 153.0, 27.0, 52.0, 68.0, c.wall.mix(Rgba::hex(0xf4ecd8), 0.55));
        let hills = [
            (155.0, 93.0),
            (155.0, 93.0),
            (164.0, 72.0),
            (176.0, 64.0),
            (188.0, 74.0),
            (203.0, 68.0),
            (203.0, 93.0),
            (203.0, 93.0),
        ];
        s.wash(&hills.map(|(x, y)| self.p(x, y)), c.leaf.mix(c.wall, 0.35));
        let sun = [(188.0, 36.0), (196.0, 41.0), (193.0, 51.0), (184.0, 51.0), (181.0, 43.0)];
        s.wash(&sun.map(|(x, y)| self.p(x, y)), c.pot.mix(c.wall, 0.35));
    }

    fn shelf(&self, s: &mut Canvas) {
        const BOOKS: [(f32, f32); 7] =
            [(11.0, 46.0), (9.0, 52.0), (14.0, 42.0), (10.0, 50.0), (8.0, 44.0), (13.0, 54.0), (9.0, 40.0)];
        let c = self.c;
        let (x, y) = self.p(866.0, 132.0);
        // The board reaches the wall's end, however wide the room.
        s.rect(x, y, self.w - x, 8.0, c.frame);
        let mut at = x + 6.0;
        for (i, (w, h)) in BOOKS.into_iter().enumerate() {
            s.rect(at, y - h, w, h, c.books[i % c.books.len()]);
            at += w + 1.5;
        }
        let pot = [
            (958.0, 132.0),
            (952.0, 114.0),
            (958.0, 98.0),
            (972.0, 96.0),
            (984.0, 102.0),
            (988.0, 118.0),
            (982.0, 132.0),
        ];
        s.wash(&pot.map(|(x, y)| self.p(x, y)), c.pot.mix(c.wall, 0.25));
    }

    fn clock(&self, s: &mut Canvas) {
        let c = self.p(338.0, 52.0);
        s.dot(c, 25.0, self.c.frame);
        if self.plain {
            s.stroke(Path::ellipse(c, 25.0, 25.0), Rgba::hex(0x111111), 2.0);
        }
        s.dot(c, 20.5, self.c.clock);
        let (mark, hand) = (Rgba::hex(0x5f564d), Rgba::hex(0x3a322c));
        for q in 0..12 {
            let (sn, cs) = (q as f32 * std::f32::consts::FRAC_PI_6).sin_cos();
            let at = |r: f32| (c.0 + r * sn, c.1 - r * cs);
            s.stroke(Path::open(&[at(16.0), at(18.5)]), mark, 1.4);
        }
        s.stroke(Path::open(&[c, (c.0 - 8.0, c.1 - 6.0)]), hand, 2.2);
        s.stroke(Path::open(&[c, (c.0 + 3.0, c.1 - 15.0)]), hand, 2.2);
    }

    /// The rug: the floor they share. Its front edge is nearer than the room's.
    fn rug(&self, s: &mut Canvas) {
        let c = self.c;
        let middle = self.p(WIDTH / 2.0, 596.0);
        for (rx, ry, k) in
            [(452.0, 92.0, c.rug3), (440.0, 86.0, c.rug), (396.0, 72.0, c.rug2), (384.0, 68.0, c.rug)]
        {
            let (rx, ry) = (rx * 1.06, ry * 1.25);
            let mut outline: Vec<Point> = (0..=40)
                .map(|i| {
                    let (sn, cs) = (std::f32::consts::PI * (1.0 + i as f32 / 40.0)).sin_cos();
                    (middle.0 + rx * cs, (middle.1 + ry * sn).min(self.h))
                })
                .collect();
            if self.h > middle.1 {
                // A higher window shows the front half too.
                outline.extend((1..40).map(|i| {
                    let (sn, cs) = (std::f32::consts::PI * i as f32 / 40.0).sin_cos();
                    (middle.0 + rx * cs, (middle.1 + ry * sn).min(self.h))
                }));
            } else {
                outline.extend([(middle.0 + rx, self.h), (middle.0 - rx, self.h)]);
            }
            s.chip(&outline, k.alpha(0.92));
        }
    }
}

/// The ring on the floor under somebody who will be addressed, in units of the reference box; painted before the
/// people.
pub fn ring(seat: &Seat, lighting: Lighting) -> Drawing {
    let mut s = Canvas::new(lighting);
    let (c, h) = (lighting.colours(), seat.h);
    let outline = Path::ellipse((seat.x, seat.y + h * 1.17), h * 0.86, h * 0.20);
    s.stroke(outline.clone(), c.halo, 9.0);
    s.stroke(outline, c.accent, 5.0);
    s.finish()
}
