//! Legs, arms and their order about the trunk. Must not know faces or rooms.

use super::garment::{self, Girth};
use super::hands;
use super::limb::{Stuff, capsule, limb};
use super::palette::{SHADE_CLOTH, SHADE_SKIN};
use super::person::{Figure, Plan};
use super::posture::{Arm, Hand, Legs, Place};
use super::shape::{Canvas, Path, Point, between, lerp};
use crate::vocabulary::{Garment, Lower};

/// Everything between chair and head, apart from a hand at the face.
pub(super) fn body(s: &mut Canvas, f: &Figure, plan: &Plan) {
    let b = Body { f, plan, girth: Girth::of(f.look.build) };
    let dress = plan.dress(f);
    b.lower(s);
    garment::torso(s, &dress);
    garment::neck(s, &dress, plan.skull.centre, plan.skull.h, plan.skull.turned);
    garment::collar(s, &dress);
    if b.crosses() {
        b.leg_and_thigh(s, &f.pose.legs, 1);
    }
    let [first, second] = b.order();
    b.arm(s, first);
    if !b.late() {
        b.arm(s, second);
    }
    let (l, r) = (&f.pose.left, &f.pose.right);
    if l.hand == Hand::Joined && r.hand == Hand::Joined {
        let (x, y) = between(b.wrist(-1.0), b.wrist(1.0), 0.5);
        hands::joined(s, (x, y + 0.04 * f.h), f.h, l.angle, &plan.skin, f.pose.tight);
    }
}

/// The arm whose hand lies at chin or cheek; painted over the head.
pub(super) fn hand_at_face(s: &mut Canvas, f: &Figure, plan: &Plan) {
    let b = Body { f, plan, girth: Girth::of(f.look.build) };
    if b.late() {
        b.arm(s, b.order()[1]);
    }
}

struct Body<'a> {
    f: &'a Figure<'a>,
    plan: &'a Plan,
    girth: Girth,
}

impl Body<'_> {
    fn skirt(&self) -> bool {
        self.f.look.lower.is_some_and(|(l, _)| l == Lower::Skirt)
    }

    fn crosses(&self) -> bool {
        self.plan.trunk.crossed > 0.5 && !self.skirt()
    }

    fn arm_of(&self, side: f32) -> &Arm {
        if side < 0.0 { &self.f.pose.left } else { &self.f.pose.right }
    }

    /// Whether an arm waits until the head is drawn.
    fn late(&self) -> bool {
        [-1.0, 1.0].iter().any(|side| self.arm_of(*side).at_head > 0.5)
    }

    /// Sides of the lower and the upper arm.
    fn order(&self) -> [f32; 2] {
        if self.f.pose.left.at_head > 0.5 {
            return [1.0, -1.0];
        }
        if self.f.pose.right.at_head > 0.5 {
            return [-1.0, 1.0];
        }
        if self.f.pose.left_first.unwrap_or(self.f.yaw <= 8.0) { [-1.0, 1.0] } else { [1.0, -1.0] }
    }

    fn lower(&self, s: &mut Canvas) {
        if self.skirt() {
            for i in 0..2 {
                self.leg(s, &self.f.pose.skirt_legs, i, 0.0);
            }
            return self.skirt_cloth(s);
        }
        let legs = &self.f.pose.legs;
        if self.crosses() {
            return self.leg_and_thigh(s, legs, 0);
        }
        let places = [0, 1].map(|i| self.leg(s, legs, i, self.plan.trunk.crossed));
        for (hip, knee) in places {
            self.thigh(s, hip, knee);
        }
    }

    fn leg_and_thigh(&self, s: &mut Canvas, legs: &Legs, i: usize) {
        let (hip, knee) = self.leg(s, legs, i, self.plan.trunk.crossed);
        self.thigh(s, hip, knee);
    }

    /// Shoe and shin; returns where the thigh begins and ends. `crossed` 0…1.
    fn leg(&self, s: &mut Canvas, legs: &Legs, i: usize, crossed: f32) -> (Place, Point) {
        let (b, h, t) = (&self.plan.frame, self.f.h, &self.f.traits);
        let side = if i == 0 { -1.0 } else { 1.0 };
        let over = if i == 1 { crossed } else { 0.0 };
        let [knee, ankle] = legs[i];
        let straight = [side * 0.25 * self.girth.hip, 0.03, 0.30];
        let lifted = [0.44 * self.girth.hip, 0.02, 0.28];
        let hip = [0, 1, 2].map(|q| lerp(straight[q], lifted[q], over));
        let (k, a) = (b.at(knee), b.at(ankle));
        let toe =
            b.at([ankle[0] + side * 0.05 - 0.08 * over, ankle[1] + 0.06 + 0.06 * over, ankle[2] + 0.30]);
        s.body(capsule((a.0, a.1 + 0.03 * h), toe, h * 0.095, h * 0.085), t.shoes, false);
        let sole = [
            (a.0 - h * 0.05, a.1 + h * 0.105),
            (toe.0 - h * 0.05, toe.1 + h * 0.075),
            (toe.0 + h * 0.06, toe.1 + h * 0.07),
        ];
        s.line(&sole, t.shoes.times([0.6; 3]), h * 0.022);
        let cloth = if self.skirt() { t.hose } else { t.lower }.times([0.93, 0.92, 0.95]);
        let w = self.girth.limb;
        let radii = [h * 0.185 * w, h * 0.145 * w, h * 0.105];
        limb(s, [k, between(k, a, 0.5), a], radii, Stuff { colour: cloth, shade: SHADE_CLOTH, strip: 0.30 });
        (hip, k)
    }

    fn thigh(&self, s: &mut Canvas, hip: Place, k: Point) {
        let (h, cloth, w) = (self.f.h, self.f.traits.lower, self.girth.limb);
        let p = self.plan.frame.at(hip);
        let (r0, r1) = (h * 0.235 * w * self.girth.hip, h * 0.205 * w);
        let crease = cloth.times([0.72, 0.70, 0.74]);
        if (k.0 - p.0).hypot(k.1 - p.1) > h * 0.45 {
            let stuff = Stuff { colour: cloth, shade: SHADE_CLOTH, strip: 0.26 };
            limb(s, [p, between(p, k, 0.5), k], [r0, (r0 + r1) / 2.0, r1], stuff);
        } else {
            // Seen from the front a thigh is little more than its knee.
            s.plane(capsule(p, k, r0, r1), cloth);
            let arc = |rx: f32, ry: f32, from: i32, to: i32| -> Vec<Point> {
                (from..=to)
                    .step_by(15)
                    .map(|q| {
                        let (sn, cs) = (q as f32).to_radians().sin_cos();
                        (k.0 + rx * cs, k.1 + ry * sn)
                    })
                    .collect()
            };
            let mut side = arc(r1 * 0.97, r1 * 0.97, -60, 90);
            side.extend(arc(r1 * 0.52, r1 * 0.97, -60, 90).into_iter().rev());
            s.wash(&side, cloth.times(SHADE_CLOTH));
            let (c, w) = match s.ink {
                Some(ink) => (ink, super::shape::INK_WIDTH),
                None => (cloth.times([0.76, 0.73, 0.78]), h * 0.012),
            };
            s.line(&arc(r1 * 0.99, r1 * 0.97, 10, 170), c, w);
        }
        let from = between(p, k, 0.2);
        let to = between(p, k, 0.5);
        let fold = [(from.0 - h * 0.12, p.1 - r0 * 0.35), (to.0 - h * 0.02, to.1 - r1 * 0.55)];
        s.line(&fold, crease.alpha(0.8), h * 0.012);
    }

    fn skirt_cloth(&self, s: &mut Canvas) {
        /// How far down the shin the hem is.
        const HEM: f32 = 0.62;
        let (b, h, cloth, hip) = (&self.plan.frame, self.f.h, self.f.traits.lower, self.girth.hip);
        let [[kl, al], [kr, ar]] = self.f.pose.skirt_legs;
        let hem = |k: Place, a: Place, dx: f32| {
            let p = [0, 1, 2].map(|i| lerp(k[i], a[i], HEM));
            b.at([p[0] + dx, p[1], p[2]])
        };
        let off = |k: Place, dx: f32, dy: f32, z: f32| b.at([k[0] + dx, k[1] + dy, z]);
        let outline = [
            b.at([-0.42 * hip, -0.12, 0.0]),
            off(kl, -0.24, -0.08, kl[2] * 0.8),
            off(kl, -0.24, 0.1, kl[2] + 0.05),
            hem(kl, al, -0.26),
            hem(kl, al, -0.26),
            hem(kr, ar, 0.26),
            hem(kr, ar, 0.26),
            off(kr, 0.24, 0.1, kr[2] + 0.05),
            off(kr, 0.24, -0.08, kr[2] * 0.8),
            b.at([0.42 * hip, -0.12, 0.0]),
        ];
        s.blob(&outline, cloth);
        let plane = [
            off(kr, 0.235, 0.04, kr[2]),
            off(kr, 0.235, 0.12, kr[2] + 0.05),
            hem(kr, ar, 0.25),
            hem(kr, ar, 0.10),
            b.at([kr[0] + 0.06, 0.10, 0.85]),
            b.at([kr[0] + 0.14, 0.0, 0.7]),
        ];
        s.chip(&plane, cloth.times(SHADE_CLOTH));
        for x in [-0.12, 0.1] {
            let fold = b.all(&[[x, 0.14, 0.85], [x * 1.3, 0.4, 0.85], [x * 1.4, 0.58, 0.85]]);
            s.line(&fold, cloth.times([0.72, 0.70, 0.74]), h * 0.014);
        }
    }

    fn wrist(&self, side: f32) -> Point {
        let (arm, skull) = (self.arm_of(side), &self.plan.skull);
        let face = (skull.centre.0 + side * 0.255 * skull.h, skull.centre.1 + 0.655 * skull.h);
        between(self.plan.frame.at(arm.wrist), face, arm.at_head)
    }

    /// One arm with its hand, unless the hands are joined or hidden.
    fn arm(&self, s: &mut Canvas, side: f32) {
        let (f, b, h, g) = (self.f, &self.plan.frame, self.f.h, self.girth);
        let (arm, skin) = (self.arm_of(side), &self.plan.skin);
        let shoulder = b.trunk(side * 0.50 * g.shoulder, -1.165, 0.02);
        let [x, y, z] = arm.elbow;
        // A wide waist pushes a hanging elbow outwards.
        let wide = if x.abs() < 0.6 { 1.0 } else { 0.7 + 0.3 * g.waist };
        let elbow = b.at([x * (0.55 + 0.45 * g.shoulder) * wide, y, z]);
        let wrist = self.wrist(side);
        let w = g.limb;
        let cloth = match f.look.garment.0 {
            Garment::Vest => f.traits.under,
            _ => garment::top(f.look),
        };
        let stuff = |colour, shade| Stuff { colour, shade, strip: 0.30 };
        if f.look.garment.0 == Garment::Tee {
            let bare = [h * 0.13 * w, h * 0.108 * w, h * 0.072];
            limb(s, [shoulder, elbow, wrist], bare, stuff(skin.base, SHADE_SKIN));
            let hem = between(shoulder, elbow, 0.62);
            let sleeve = [h * 0.155 * w, h * 0.165 * w, h * 0.160 * w];
            limb(s, [shoulder, between(shoulder, hem, 0.5), hem], sleeve, stuff(cloth, SHADE_CLOTH));
        } else {
            let radii = [h * 0.150 * w, h * 0.135 * w, h * 0.088];
            limb(s, [shoulder, elbow, wrist], radii, stuff(cloth, SHADE_CLOTH));
            let (dx, dy) = (wrist.0 - elbow.0, wrist.1 - elbow.1);
            let d = dx.hypot(dy).max(1e-6);
            let (ux, uy) = (dx / d, dy / d);
            if arm.hand != Hand::Hidden {
                let r = radii[2] * 1.02;
                let cuff = [
                    (wrist.0 - uy * r, wrist.1 + ux * r),
                    (wrist.0 + ux * h * 0.03, wrist.1 + uy * h * 0.03),
                    (wrist.0 + uy * r, wrist.1 - ux * r),
                ];
                s.stroke(Path::smooth(&cuff, false), cloth.times([0.82, 0.80, 0.83]), h * 0.045);
            }
            let fold = cloth.times([0.70, 0.68, 0.72]);
            for (a, b, o) in [((0.02, 0.07), (0.07, 0.02), 0.8), ((0.04, 0.12), (0.10, 0.09), 0.6)] {
                let at = |p: (f32, f32)| (elbow.0 - side * h * p.0, elbow.1 - h * p.1);
                s.line(&[at(a), at(b)], fold.alpha(o), h * 0.012);
            }
        }
        // Fingers that point down follow the turned body.
        let down = if arm.angle > 45.0 && arm.angle < 135.0 { b.yaw * -0.4 } else { 0.0 };
        hands::hand(s, wrist, h * 0.95, arm.angle + down, arm.hand, side, skin);
    }
}
