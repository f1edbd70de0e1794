//! Trunk, neck and what is worn about it. Must not know arms, legs or faces.

use super::frame::Frame;
use super::palette::{SHADE_CLOTH, Skin, cloth};
use super::posture::Place;
use super::shape::{Canvas, Path, Point, Rgba};
use super::traits::Traits;
use crate::scenario::document::Look;
use crate::vocabulary::{Build, Extra, Garment};

/// How far collars lie in front of the trunk's middle, in H.
const Z: f32 = 0.16;

/// Where a bust is cut, in H below the hips.
const BUST: f32 = -0.98;
/// How far above the cut ends what hangs over a bust, in H, so that no line's end crosses the cut.
const BUST_MARGIN: f32 = 0.015;

/// Where what hangs over a bust ends, in pixels below the hips.
pub(super) fn bust_hem(b: &Frame) -> f32 {
    b.trunk(0.0, BUST, 0.0).1 - BUST_MARGIN * b.h
}

/// Factors of a build: shoulder, waist, hip, limb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Girth {
    pub shoulder: f32,
    pub waist: f32,
    pub hip: f32,
    pub limb: f32,
}

impl Girth {
    pub fn of(build: Build) -> Self {
        let (shoulder, waist, hip, limb) = match build {
            Build::Slim => (0.92, 0.86, 0.90, 0.90),
            Build::Average => (1.0, 1.0, 1.0, 1.0),
            Build::Broad => (1.10, 1.08, 1.0, 1.10),
            Build::Heavy => (1.08, 1.36, 1.22, 1.20),
        };
        Self { shoulder, waist, hip, limb }
    }
}

/// What a trunk is dressed from.
pub(super) struct Dress<'a> {
    pub frame: &'a Frame,
    pub look: &'a Look,
    pub traits: &'a Traits,
    pub skin: &'a Skin,
    pub top: Rgba,
}

impl Dress<'_> {
    fn fold(&self) -> Rgba {
        self.top.times([0.70, 0.68, 0.72])
    }
}

/// The trunk in its garment.
pub(super) fn torso(s: &mut Canvas, d: &Dress) {
    let (b, g) = (d.frame, Girth::of(d.look.build));
    let wide = 0.10 * b.sin.abs();
    let side = |x: f32| -> Vec<Point> {
        b.trunks(&[
            [x * 0.155, -1.44, 0.04],
            [x * 0.30 * g.shoulder, -1.375, 0.0],
            [x * 0.50 * g.shoulder, -1.31, 0.0],
            [x * (0.62 * g.shoulder + wide * 0.3), -1.20, 0.0],
            [x * (0.60 * g.shoulder + wide * 0.4), -1.02, 0.0],
            [x * (0.50 * g.shoulder * (0.5 + 0.5 * g.waist) + wide), -0.74, 0.0],
            [x * (0.45 * g.waist + wide), -0.38, 0.05 * g.waist],
            [x * (0.50 * g.hip + wide), -0.02, 0.08],
            [x * 0.40 * g.hip, 0.10, 0.12],
        ])
    };
    let (left, right) = (side(-1.0), side(1.0));
    let outline: Vec<Point> = left.iter().rev().chain(&right).copied().collect();
    s.blob(&outline, d.top);
    let mut plane = right[4..].to_vec();
    plane.extend(b.trunks(&[
        [0.22 * g.hip, 0.08, 0.15],
        [0.24 * g.waist, -0.38, 0.15],
        [0.34, -0.74, 0.1],
        [0.42 * g.shoulder, -0.98, 0.05],
    ]));
    s.wash(&plane, d.top.times(SHADE_CLOTH));
    if d.look.build == Build::Heavy && b.hem.is_infinite() {
        let fold = b.trunks(&[[-0.34, -0.30, 0.25], [-0.1, -0.22, 0.3], [0.2, -0.24, 0.3]]);
        s.line(&fold, d.top.times([0.72, 0.70, 0.74]).alpha(0.8), b.h * 0.014);
    }
}

/// Shoulders alone, cut off straight at the upper chest.
pub(super) fn bust(s: &mut Canvas, d: &Dress) {
    let g = Girth::of(d.look.build);
    // The cut lies below the hem that holds everything else back.
    let mut b = *d.frame;
    b.hem = f32::INFINITY;
    let (w, y) = (g.shoulder, BUST);
    let half = [
        [0.155, -1.44, 0.04],
        [0.30 * w, -1.375, 0.0],
        [0.50 * w, -1.31, 0.0],
        [0.63 * w, -1.20, 0.0],
        [0.66 * w, y, 0.0],
        [0.66 * w, y, 0.0],
    ];
    let right = b.trunks(&half);
    let mut outline: Vec<Point> = half.iter().rev().map(|p| b.trunk(-p[0], p[1], p[2])).collect();
    outline.extend(&right);
    s.blob(&outline, d.top);
    let mut plane = right[2..].to_vec();
    plane.extend(b.corners(&[[0.50 * w, y, 0.0]]));
    plane.extend(b.trunks(&[[0.52 * w, -1.14, 0.0]]));
    s.wash(&plane, d.top.times(SHADE_CLOTH));
}

/// The neck between the trunk and a head of `head_h` pixels at `head`; `turned` is the sine of the head's turn.
pub(super) fn neck(s: &mut Canvas, d: &Dress, head: Point, head_h: f32, turned: f32) {
    let (h, sk) = (d.frame.h, d.skin);
    let jaw = (head.0 - 0.02 * h, head.1 + 0.30 * head_h);
    let (x, y) = d.frame.trunk(0.0, -1.37, 0.02);
    let w = 0.165 * h * if matches!(d.look.build, Build::Broad | Build::Heavy) { 1.12 } else { 1.0 };
    let outline = [
        (jaw.0 - w * 0.95, jaw.1),
        (jaw.0 + w * 0.95, jaw.1),
        (x + w * 1.02, y - 0.03 * h),
        (x + w * 1.35, y + 0.04 * h),
        (x, y + 0.17 * h),
        (x - w * 1.35, y + 0.04 * h),
        (x - w * 1.02, y - 0.03 * h),
    ];
    s.blob(&outline, sk.base);
    // The chin's shadow follows the chin.
    let chin = (head.0 + 0.133 * turned * h, head.1 + 0.5 * head_h);
    let plane = [
        outline[0],
        outline[1],
        outline[2],
        (x + w * 1.3, y + 0.03 * h),
        (x + w * 0.35, y),
        (chin.0 + 0.02 * h, chin.1 + 0.13 * h),
        (chin.0 - 0.13 * h, chin.1 + 0.06 * h),
    ];
    s.wash(&plane, sk.shade);
}

/// Collar, opening, lapels, hood; then scarf and necklace.
pub(super) fn collar(s: &mut Canvas, d: &Dress) {
    match d.look.garment.0 {
        Garment::Crew | Garment::Tee => crew(s, d),
        Garment::Turtle => turtle(s, d),
        Garment::Shirt => shirt(s, d, false),
        Garment::Vest => shirt(s, d, true),
        Garment::Cardigan => open_front(s, d, false),
        Garment::Blazer => open_front(s, d, true),
        Garment::Hoodie => hoodie(s, d),
        Garment::Tunic => tunic(s, d),
    }
    if d.look.extras.contains(&Extra::Scarf) {
        scarf(s, d);
    }
    if d.look.extras.contains(&Extra::Necklace) {
        let chain = [
            [-0.16, -1.34, 0.05],
            [-0.09, -1.16, Z + 0.02],
            [0.0, -1.08, Z + 0.04],
            [0.09, -1.16, Z + 0.02],
            [0.16, -1.34, 0.05],
        ];
        s.line(&d.frame.trunks(&chain), Rgba::hex(0xd9b25c), d.frame.h * 0.014);
        s.dot(d.frame.trunk(0.0, -1.06, Z + 0.04), d.frame.h * 0.03, Rgba::hex(0xb4573d));
    }
}

fn crew(s: &mut Canvas, d: &Dress) {
    let band =
        [[-0.20, -1.42, 0.0], [-0.17, -1.33, Z], [0.0, -1.245, Z], [0.17, -1.33, Z], [0.20, -1.42, 0.0]];
    let c = d.top.times(SHADE_CLOTH);
    edged(s, &d.frame.trunks(&band), c, d.frame.h * 0.05);
}

/// A band of cloth: where there is ink, it has an edge.
fn edged(s: &mut Canvas, points: &[Point], c: Rgba, width: f32) {
    if let Some(ink) = s.ink {
        s.line(points, ink, width + 2.0);
    }
    s.line(points, c, width);
}

fn turtle(s: &mut Canvas, d: &Dress) {
    let (b, h) = (d.frame, d.frame.h);
    let outline = [
        [-0.185, -1.50, 0.06],
        [0.0, -1.47, 0.14],
        [0.185, -1.50, 0.06],
        [0.225, -1.35, 0.06],
        [0.13, -1.235, 0.15],
        [0.0, -1.18, 0.16],
        [-0.13, -1.235, 0.15],
        [-0.225, -1.35, 0.06],
    ];
    s.blob(&b.trunks(&outline), d.top);
    let plane = [[0.06, -1.475, 0.14], outline[2], outline[3], outline[4], [0.08, -1.36, 0.15]];
    s.wash(&b.trunks(&plane), d.top.times(SHADE_CLOTH));
    let fold = [[-0.20, -1.345, 0.08], [0.0, -1.285, 0.16], [0.20, -1.345, 0.08]];
    s.line(&b.trunks(&fold), d.fold().alpha(0.8), h * 0.011);
    let fold = [[-0.18, -1.42, 0.08], [0.0, -1.385, 0.15], [0.18, -1.42, 0.08]];
    s.line(&b.trunks(&fold), d.fold(), h * 0.012);
}

fn shirt(s: &mut Canvas, d: &Dress, vest: bool) {
    let (b, h) = (d.frame, d.frame.h);
    let base = if vest { d.traits.under } else { d.top };
    if vest {
        let v =
            [[-0.20, -1.42, 0.03], [0.20, -1.42, 0.03], [0.16, -1.30, Z], [0.0, -1.02, Z], [-0.16, -1.30, Z]];
        s.blob(&b.trunks(&v), base);
    }
    collar_wings(s, b, base, [[0.16, -1.50], [0.02, -1.27], [0.17, -1.17], [0.25, -1.38]], 0.14);
    if !vest {
        let placket = [[0.0, -1.24, Z], [0.01, -0.8, Z + 0.06], [0.01, -0.1, Z + 0.1]];
        s.line(&b.trunks(&placket), d.fold(), h * 0.012);
        for y in [-1.08, -0.82, -0.56, -0.30] {
            let at = b.trunk(-0.03, y, Z + 0.05);
            if at.1 < b.hem {
                s.dot(at, h * 0.013, d.fold());
            }
        }
    }
}

/// The two wings of a collar; `at` is neck, front, point and shoulder (x, y) of the right one.
fn collar_wings(s: &mut Canvas, b: &Frame, cloth: Rgba, at: [[f32; 2]; 4], lighter: f32) {
    for x in [-1.0, 1.0] {
        let place = |i: usize, z: f32| -> Place { [x * at[i][0], at[i][1], z] };
        let mut outline = b.corners(&[place(0, 0.04), place(1, Z), place(2, Z)]);
        outline.push(b.trunk(x * at[3][0], at[3][1], 0.06));
        let c = if x < 0.0 {
            cloth.mix(Rgba::hex(0xffffff), lighter)
        } else {
            cloth.times([0.925, 0.915, 0.935])
        };
        s.blob(&outline, c);
    }
}

/// Cardigan or blazer over the under-cloth.
fn open_front(s: &mut Canvas, d: &Dress, blazer: bool) {
    let (b, h, under) = (d.frame, d.frame.h, d.traits.under);
    let (dark, light) = (d.top.times(SHADE_CLOTH), d.top.mix(Rgba::hex(0xfff3dc), 0.15));
    let right: [Place; 4] =
        [[0.20, -1.38, 0.03], [0.20, -1.15, Z], [0.15, -0.45, Z + 0.05], [0.12, -0.02, Z + 0.06]];
    let mut front = vec![b.trunk(-0.20, -1.38, 0.03)];
    front.extend(b.trunks(&right));
    front.extend(right[1..].iter().rev().map(|p| b.trunk(-p[0], p[1], p[2])));
    s.blob(&front, under);
    let mut plane = b.trunks(&[[0.04, -1.2, Z], [0.19, -1.40, 0.03]]);
    plane.extend(b.trunks(&right[1..]));
    plane.push(b.trunk(0.02, -0.02, Z + 0.06));
    s.wash(&plane, under.times(SHADE_CLOTH));
    if d.traits.collar {
        collar_wings(s, b, under, [[0.15, -1.49], [0.01, -1.26], [0.13, -1.18], [0.21, -1.38]], 0.25);
        let placket = b.trunks(&[[0.0, -1.22, Z], [0.0, -0.1, Z + 0.1]]);
        s.line(&placket, under.times([0.75, 0.73, 0.76]), h * 0.011);
    } else {
        let neckline = b.trunks(&[[-0.16, -1.37, 0.06], [0.0, -1.26, Z], [0.16, -1.37, 0.06]]);
        s.line(&neckline, under.times([0.8, 0.78, 0.8]), h * 0.035);
    }
    for x in [-1.0, 1.0] {
        if blazer {
            let mut lapel = b.corners(&[[x * 0.21, -1.47, 0.0]]);
            lapel.push(b.trunk(x * 0.13, -1.10, Z));
            lapel.extend(b.corners(&[
                [x * 0.06, -0.62, Z + 0.06],
                [x * 0.33, -1.02, Z - 0.02],
                [x * 0.24, -1.13, Z - 0.02],
                [x * 0.36, -1.18, Z - 0.04],
            ]));
            lapel.push(b.trunk(x * 0.28, -1.42, 0.0));
            s.blob(&lapel, if x < 0.0 { light } else { d.top.mix(dark, 0.35) });
            let edge = [[x * 0.06, -0.62, Z + 0.06], [x * 0.10, -0.3, Z + 0.06], [x * 0.16, -0.02, Z + 0.06]];
            s.line(&b.trunks(&edge), d.fold(), h * 0.014);
        } else {
            let band = [
                [x * 0.225, -1.385, 0.0],
                [x * 0.20, -1.15, Z],
                [x * 0.15, -0.60, Z + 0.05],
                [x * 0.13, -0.02, Z + 0.07],
            ];
            s.line(&b.trunks(&band), if x > 0.0 { dark } else { d.top.mix(dark, 0.6) }, h * 0.05);
        }
    }
}

fn hoodie(s: &mut Canvas, d: &Dress) {
    let (b, h) = (d.frame, d.frame.h);
    let hood = [
        [-0.36, -1.33, 0.02],
        [-0.26, -1.50, -0.05],
        [-0.12, -1.40, 0.12],
        [0.0, -1.24, Z + 0.02],
        [0.12, -1.40, 0.12],
        [0.26, -1.50, -0.05],
        [0.36, -1.33, 0.02],
        [0.22, -1.19, Z],
        [0.03, -1.08, Z],
        [-0.03, -1.08, Z],
        [-0.22, -1.19, Z],
    ];
    s.blob(&b.trunks(&hood), d.top.mix(Rgba::hex(0xfff3dc), 0.15));
    let mut plane = vec![b.trunk(0.02, -1.22, Z + 0.02)];
    plane.extend(b.trunks(&hood[4..9]));
    s.wash(&plane, d.top.times(SHADE_CLOTH));
    for x in [-1.0, 1.0] {
        let cord = [[x * 0.07, -1.16, Z], [x * 0.09, -0.95, Z + 0.04], [x * 0.08, -0.80, Z + 0.06]];
        s.line(&b.trunks(&cord), Rgba::hex(0xefe6d3), h * 0.018);
    }
    if b.hem.is_infinite() {
        let pocket = [[-0.30, -0.08, Z], [-0.22, -0.38, Z + 0.08], [0.22, -0.38, Z + 0.08], [0.30, -0.08, Z]];
        s.line(&b.trunks(&pocket), d.fold(), h * 0.013);
    }
}

fn tunic(s: &mut Canvas, d: &Dress) {
    let (b, h) = (d.frame, d.frame.h);
    let skin = [
        [-0.19, -1.42, 0.02],
        [0.19, -1.42, 0.02],
        [0.13, -1.28, Z],
        [0.0, -1.08, Z + 0.02],
        [-0.13, -1.28, Z],
    ];
    s.blob(&b.trunks(&skin), d.skin.base);
    let plane = [[0.0, -1.3, Z], [0.19, -1.42, 0.02], [0.13, -1.28, Z], [0.0, -1.08, Z]];
    s.wash(&b.trunks(&plane), d.skin.shade);
    let edge = [
        [-0.20, -1.42, 0.0],
        [-0.14, -1.28, Z],
        [0.0, -1.07, Z + 0.02],
        [0.14, -1.28, Z],
        [0.20, -1.42, 0.0],
    ];
    s.stroke(Path::smooth(&b.trunks(&edge), false), d.top.times(SHADE_CLOTH), h * 0.035);
    for x in [-0.10, 0.08] {
        let fold = b.trunks(&[[x, -0.98, Z], [x * 1.2, -0.5, Z + 0.05]]);
        s.line(&fold, d.fold().alpha(0.7), h * 0.012);
    }
}

fn scarf(s: &mut Canvas, d: &Dress) {
    let (b, k) = (d.frame, d.traits.scarf);
    let round = [
        [-0.28, -1.40, 0.0],
        [-0.20, -1.52, 0.0],
        [0.0, -1.42, 0.16],
        [0.20, -1.52, 0.0],
        [0.28, -1.40, 0.0],
        [0.22, -1.24, Z],
        [0.0, -1.15, Z + 0.04],
        [-0.22, -1.24, Z],
    ];
    s.blob(&b.trunks(&round), k);
    let end = [
        [-0.16, -1.24, Z + 0.02],
        [0.02, -1.20, Z + 0.05],
        [0.04, -0.80, Z + 0.08],
        [0.0, -0.62, Z + 0.08],
        [-0.16, -0.64, Z + 0.08],
        [-0.14, -0.9, Z + 0.05],
    ];
    s.blob(&b.trunks(&end), k.times([0.9, 0.89, 0.92]));
    for fold in [
        [[-0.24, -1.36, 0.06], [-0.02, -1.25, Z + 0.03], [0.22, -1.36, 0.06]],
        [[-0.20, -1.28, 0.06], [0.0, -1.20, Z + 0.03], [0.18, -1.28, 0.06]],
    ] {
        s.line(&b.trunks(&fold), k.times([0.72, 0.70, 0.74]), b.h * 0.013);
    }
}

/// The colour of the garment named by a look.
pub(super) fn top(look: &Look) -> Rgba {
    cloth(look.garment.1)
}
