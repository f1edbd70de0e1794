//! Chairs: the wooden one, the wheelchair, and the covered chair of somebody absent. Must not know people.

use super::frame::Frame;
use super::limb::{capsule, tube};
use super::palette::{Lighting, SHADE_CLOTH, SceneColours, cloth};
use super::posture::{Place, Pose};
use super::shape::{Canvas, Drawing, Path, Point, Rgba};
use crate::vocabulary::{Cloth, Posture};

const BACK: [Place; 12] = [
    [-0.60, -0.98, -0.30],
    [-0.30, -1.03, -0.40],
    [0.0, -1.045, -0.43],
    [0.30, -1.03, -0.40],
    [0.60, -0.98, -0.30],
    [0.64, -0.75, -0.28],
    [0.60, -0.46, -0.30],
    [0.3, -0.43, -0.40],
    [0.0, -0.42, -0.43],
    [-0.3, -0.43, -0.40],
    [-0.60, -0.46, -0.30],
    [-0.64, -0.75, -0.28],
];
const BACK_SHADE: [Place; 6] = [
    [0.40, -1.0, -0.37],
    [0.60, -0.98, -0.30],
    [0.64, -0.75, -0.28],
    [0.60, -0.46, -0.30],
    [0.40, -0.43, -0.38],
    [0.5, -0.7, -0.34],
];
/// The seat's outline; a doubled place is a corner.
const SEAT: [Place; 12] = [
    [-0.52, 0.08, -0.30],
    [-0.52, 0.08, -0.30],
    [0.52, 0.08, -0.30],
    [0.52, 0.08, -0.30],
    [0.57, 0.08, 0.50],
    [0.55, 0.10, 0.63],
    [0.54, 0.17, 0.63],
    [0.54, 0.17, 0.63],
    [-0.54, 0.17, 0.63],
    [-0.54, 0.17, 0.63],
    [-0.55, 0.10, 0.63],
    [-0.57, 0.08, 0.50],
];

/// The soft shadow on the floor under a chair.
pub(super) fn shadow(s: &mut Canvas, b: &Frame, colours: &SceneColours) {
    let (x, y) = b.at([0.0, 1.04, 0.35]);
    s.soft((x + b.h * 0.12, y), b.h, b.h * 0.22, colours.shadow, colours.shadow_alpha);
}

/// A wooden chair with padded seat and back.
pub(super) fn wooden(s: &mut Canvas, b: &Frame, colours: &SceneColours) {
    let (h, at) = (b.h, |p: Place| b.at(p));
    let (wood, pad) = (colours.wood, colours.pad);
    let (dark, shade) = (wood.times([0.74, 0.70, 0.70]), pad.times(SHADE_CLOTH));
    for x in [-1.0, 1.0] {
        let post = [at([x * 0.52, -0.95, -0.36]), at([x * 0.50, 0.12, -0.28]), at([x * 0.50, 1.02, -0.34])];
        post_line(s, &post, dark, h * 0.06);
    }
    s.blob(&b.all(&BACK), pad);
    s.wash(&b.all(&BACK_SHADE), shade);
    for x in [-1.0, 1.0] {
        let leg = [at([x * 0.54, 0.16, 0.52]), at([x * 0.53, 0.6, 0.53]), at([x * 0.52, 1.02, 0.54])];
        let colour = if x < 0.0 { wood } else { dark };
        s.body(tube(leg, [h * 0.036, h * 0.032, h * 0.024]), colour, false);
    }
    let rail = [[-0.53, 0.16, 0.60], [0.53, 0.16, 0.60], [0.51, 0.24, 0.58], [-0.51, 0.24, 0.58]];
    s.facet(&b.all(&rail), dark);
    s.blob(&b.all(&SEAT), pad);
    let front = [[-0.55, 0.10, 0.63], [0.55, 0.10, 0.63], [0.54, 0.18, 0.63], [-0.54, 0.18, 0.63]];
    s.chip(&b.all(&front), shade);
}

/// A thick line that is a body: where there is ink, it gets an edge.
fn post_line(s: &mut Canvas, points: &[Point], c: Rgba, width: f32) {
    if let Some(ink) = s.ink {
        s.line(points, ink, width + 2.0 * super::shape::INK_WIDTH);
    }
    s.line(points, c, width);
}

/// A wheelchair.
pub(super) fn wheelchair(s: &mut Canvas, b: &Frame) {
    let (h, at) = (b.h, |p: Place| b.at(p));
    let hex = Rgba::hex;
    let (tyre, metal, cloth, bar) = (hex(0x2e3238), hex(0x9aa1a6), hex(0x4b525b), hex(0x3d434b));
    for x in [-1.0, 1.0] {
        let c = at([x * 0.74, 0.40, -0.02]);
        let (rx, ry) = (h * (0.60 * b.sin.abs() + 0.075), h * 0.60);
        s.stroke(Path::ellipse(c, rx, ry), tyre, h * 0.065);
        s.stroke(Path::ellipse(c, rx * 0.86, ry * 0.88), metal, h * 0.018);
        for q in 0..6 {
            let (sn, cs) = (q as f32 * std::f32::consts::FRAC_PI_3 + 0.3).sin_cos();
            s.line(&[c, (c.0 + rx * 0.9 * cs, c.1 + ry * 0.9 * sn)], metal.alpha(0.8), h * 0.010);
        }
    }
    for x in [-1.0, 1.0] {
        let post = [at([x * 0.50, 0.1, -0.30]), at([x * 0.50, -1.02, -0.34]), at([x * 0.52, -1.06, -0.46])];
        s.line(&post, bar, h * 0.05);
        let grip = capsule(at([x * 0.52, -1.07, -0.36]), at([x * 0.54, -1.09, -0.50]), h * 0.05, h * 0.045);
        s.body(grip, hex(0x25282c), false);
    }
    let back = [[-0.50, -0.98, -0.32], [0.50, -0.98, -0.32], [0.50, 0.1, -0.30], [-0.50, 0.1, -0.30]];
    s.facet(&b.all(&back), cloth);
    let seat = [[-0.54, 0.10, -0.30], [0.54, 0.10, -0.30], [0.56, 0.10, 0.60], [-0.56, 0.10, 0.60]];
    s.facet(&b.all(&seat), cloth);
    for x in [-1.0, 1.0] {
        let rest = [at([x * 0.50, 0.14, 0.60]), at([x * 0.44, 0.62, 0.90]), at([x * 0.40, 0.98, 1.0])];
        s.line(&rest, bar, h * 0.045);
        let plate =
            [[x * 0.14, 1.02, 0.82], [x * 0.48, 1.02, 0.82], [x * 0.48, 1.02, 1.18], [x * 0.14, 1.02, 1.18]];
        s.facet(&b.all(&plate), hex(0x33383f));
        let castor = Path::ellipse(at([x * 0.56, 0.98, 0.62]), h * (0.04 + 0.1 * b.sin.abs()), h * 0.12);
        s.plane(castor, tyre);
    }
}

const COVER: [Place; 15] = [
    [-0.62, -1.06, -0.30],
    [0.0, -1.13, -0.42],
    [0.62, -1.06, -0.30],
    [0.70, -0.4, -0.25],
    [0.68, 0.02, 0.2],
    [0.70, 0.12, 0.64],
    [0.66, 0.60, 0.66],
    [0.40, 0.54, 0.68],
    [0.10, 0.64, 0.68],
    [-0.22, 0.55, 0.68],
    [-0.50, 0.63, 0.66],
    [-0.70, 0.56, 0.64],
    [-0.70, 0.12, 0.60],
    [-0.66, 0.0, 0.1],
    [-0.70, -0.4, -0.25],
];
const COVER_SHADE: [Place; 10] = [
    [0.42, -1.06, -0.34],
    [0.62, -1.06, -0.30],
    [0.70, -0.4, -0.25],
    [0.68, 0.02, 0.2],
    [0.70, 0.12, 0.64],
    [0.66, 0.60, 0.66],
    [0.46, 0.54, 0.68],
    [0.48, 0.1, 0.6],
    [0.40, -0.1, 0.0],
    [0.46, -0.6, -0.28],
];
const COVER_FOLDS: [[Place; 3]; 5] = [
    [[-0.34, -1.0, -0.36], [-0.40, -0.5, -0.28], [-0.30, -0.08, -0.1]],
    [[0.1, -1.05, -0.40], [0.06, -0.5, -0.3], [0.16, -0.08, -0.1]],
    [[-0.62, 0.10, 0.62], [0.0, 0.06, 0.66], [0.62, 0.10, 0.62]],
    [[-0.26, 0.14, 0.66], [-0.30, 0.34, 0.67], [-0.24, 0.50, 0.68]],
    [[0.12, 0.14, 0.66], [0.10, 0.36, 0.67], [0.14, 0.56, 0.68]],
];

/// The chair of somebody absent, a cloth over it. `h` pixels per H, `yaw` the seat's in degrees; relative to where
/// the hips would be.
pub fn covered_chair(h: f32, yaw: f32, lighting: Lighting) -> Drawing {
    let mut s = Canvas::new(lighting);
    let b = Frame::new(h, yaw, Pose::of(Posture::Open).trunk);
    let (colours, k) = (lighting.colours(), cloth(Cloth::Oat));
    let (x, y) = b.at([0.0, 1.04, 0.2]);
    s.soft((x + h * 0.12, y), h * 0.95, h * 0.2, colours.shadow, colours.shadow_alpha);
    wooden(&mut s, &b, colours);
    s.blob(&b.all(&COVER), k);
    s.wash(&b.all(&COVER_SHADE), k.times(SHADE_CLOTH));
    for fold in &COVER_FOLDS {
        s.line(&b.all(fold), k.times([0.74, 0.72, 0.76]), h * 0.016);
    }
    s.finish()
}
