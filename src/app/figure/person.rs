//! One person in a chair: the pieces put together in layers. Must not know rooms, sessions or time.

use super::body;
use super::chair;
use super::face::Expression;
use super::frame::Frame;
use super::garment::{self, Dress};
use super::hair;
use super::head::{self, Features};
use super::palette::{Lighting, Skin};
use super::posture::{Pose, Trunk};
use super::shape::{Canvas, Drawing, Point};
use super::skull::Skull;
use super::traits::Traits;
use crate::scenario::document::Look;
use crate::vocabulary::{Covering, Extra, Posture};

/// Everything one person is drawn from. All numbers may be between two states of a movement.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// Looks.
    pub look: &'a Look,
    /// Individual measures.
    pub traits: Traits,
    /// Face.
    pub expression: Expression,
    /// Body.
    pub pose: Pose,
    /// Head height (chin to crown) in pixels.
    pub h: f32,
    /// Direction of the seat in degrees, + to the viewer's right.
    pub yaw: f32,
    /// Where the eyes go instead of the expression's gaze: −1…1, right and down +.
    pub gaze: Option<(f32, f32)>,
    /// Turn of the head towards somebody, in degrees.
    pub head_turn: f32,
    /// 1 = eyes shut.
    pub blink: f32,
    /// Opening of the speaking mouth, 0…1; 0 when silent.
    pub mouth_open: f32,
    /// Shoulders raised by breath, in % H.
    pub shoulders: f32,
    /// Lighting.
    pub lighting: Lighting,
}

/// One person's layers, to be painted in this order. All pixels are relative to the hips' projected point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layers {
    /// Shadow on the floor.
    pub shadow: Drawing,
    /// Chair or wheelchair.
    pub chair: Drawing,
    /// Back hair, back of a headscarf.
    pub behind: Drawing,
    /// Legs, trunk, neck, arms, hands.
    pub body: Drawing,
    /// Skin of the head, beard, nose.
    pub skin: Drawing,
    /// Mouth and moustache.
    pub mouth: Drawing,
    /// Eyes and brows.
    pub eyes: Drawing,
    /// Lines, tears, hair in front or covering, glasses, braids, a hand at the face.
    pub over: Drawing,
}

impl Layers {
    /// All layers as one drawing.
    pub fn merged(self) -> Drawing {
        let mut all = self.shadow;
        for layer in [self.chair, self.behind, self.body, self.skin, self.mouth, self.eyes, self.over] {
            all.extend(layer);
        }
        all
    }
}

/// An upright box in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Rect {
    /// Whether two boxes share any area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// The box of a [`Figure::portrait`] about its origin, in H.
pub const PORTRAIT: Rect = Rect { x: -0.85, y: -0.85, w: 1.70, h: 1.75 };

/// What the parts of a body agree on before any is drawn.
pub(super) struct Plan {
    pub frame: Frame,
    pub trunk: Trunk,
    pub skull: Skull,
    pub face: Expression,
    pub skin: Skin,
}

impl<'a> Figure<'a> {
    /// Somebody calm and open, looking ahead; `h` in pixels, `yaw` in degrees.
    pub fn new(look: &'a Look, traits: Traits, h: f32, yaw: f32, lighting: Lighting) -> Self {
        Self {
            look,
            traits,
            expression: Expression::of(None),
            pose: Pose::of(Posture::Open),
            h,
            yaw,
            gaze: None,
            head_turn: 0.0,
            blink: 0.0,
            mouth_open: 0.0,
            shoulders: 0.0,
            lighting,
        }
    }

    /// Where trunk and head are, with expression, posture, breath and gaze taken together.
    pub(super) fn plan(&self) -> Plan {
        let mut face = self.expression;
        if let Some((x, y)) = self.gaze {
            (face.gaze_x, face.gaze_y) = (x, y);
        }
        let mut trunk = self.pose.trunk;
        trunk.shrug += face.shoulders / 100.0 * 0.6 + self.shoulders / 100.0;
        // Twist and turn lead away from the middle of the arc.
        let away = if self.yaw >= 0.0 { -1.0 } else { 1.0 };
        let body_yaw = self.yaw + trunk.twist * away;
        let frame = Frame::new(self.h, body_yaw, trunk);
        let (h, lean) = (self.h, trunk.lean.max(0.0));
        let nape = frame.trunk(0.0, -1.27, 0.0);
        let up = 0.70 - 0.10 * lean - 0.14 * trunk.slump;
        let fore = frame.at([0.0, 0.0, 0.10 + 0.25 * lean + 0.10 * trunk.round]);
        let head_h = h * (1.0 + 0.10 * lean);
        face.drop += trunk.drop;
        face.turn += (trunk.turn * away + self.head_turn) * 0.8;
        face.tilt += trunk.tilt;
        let centre = (
            nape.0 + fore.0 + h * 0.0022 * face.tilt,
            nape.1 - h * up * 0.966 + fore.1 + trunk.shrug * h * 0.55 + h * 0.0030 * face.drop.max(-6.0),
        );
        let yaw = (self.yaw * 0.3 + body_yaw * 0.7) * 0.85;
        let skull = Skull::new(centre, head_h, &self.traits, yaw + face.turn, face.drop, face.tilt);
        let skin = Skin::of(self.look.skin, self.traits.lip_red);
        Plan { frame, trunk, skull, face, skin }
    }

    /// Shadow on the floor.
    pub fn shadow(&self) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        chair::shadow(&mut s, &self.plan().frame, self.lighting.colours());
        s.finish()
    }

    /// Chair or wheelchair.
    pub fn chair(&self) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        let frame = self.plan().frame;
        if self.look.extras.contains(&Extra::Wheelchair) {
            chair::wheelchair(&mut s, &frame);
        } else {
            chair::wooden(&mut s, &frame, self.lighting.colours());
        }
        s.finish()
    }

    /// What hangs behind neck and shoulders.
    pub fn behind(&self) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        hair::back(&mut s, &self.plan().skull, self.look, &self.traits);
        s.finish()
    }

    /// Legs, trunk, neck, arms and hands.
    pub fn body(&self) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        body::body(&mut s, self, &self.plan());
        s.finish()
    }

    /// Skin of the head, beard, nose.
    pub fn skin(&self) -> Drawing {
        self.of_head(head::skin)
    }

    /// Mouth and moustache: all that speech moves.
    pub fn mouth(&self) -> Drawing {
        self.of_head(head::speech)
    }

    /// Eyes and brows: all that gaze and a blink move.
    pub fn eyes(&self) -> Drawing {
        self.of_head(head::sight)
    }

    /// Lines, tears, hair in front or covering, glasses, braids, a hand at the face.
    pub fn over(&self) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        let plan = self.plan();
        head::over(&mut s, &self.features(&plan));
        hair::front_braids(&mut s, &plan.skull, self.look, &self.traits);
        body::hand_at_face(&mut s, self, &plan);
        s.finish()
    }

    fn of_head(&self, paint: impl Fn(&mut Canvas, &Features)) -> Drawing {
        let mut s = Canvas::new(self.lighting);
        paint(&mut s, &self.features(&self.plan()));
        s.finish()
    }

    /// All layers.
    pub fn layers(&self) -> Layers {
        Layers {
            shadow: self.shadow(),
            chair: self.chair(),
            behind: self.behind(),
            body: self.body(),
            skin: self.skin(),
            mouth: self.mouth(),
            eyes: self.eyes(),
            over: self.over(),
        }
    }

    /// Head and shoulders, facing the viewer, for cards and lists. The origin is the head's centre; see [`PORTRAIT`].
    pub fn portrait(&self) -> Drawing {
        let mut front = self.clone();
        (front.yaw, front.head_turn, front.pose) = (0.0, 0.0, Pose::of(Posture::Open));
        let mut plan = front.plan();
        plan.frame.hem = garment::bust_hem(&plan.frame);
        // Braids end in round tips.
        plan.skull.hem = plan.frame.hem - 0.03 * self.h;
        let mut s = Canvas::new(self.lighting);
        hair::back(&mut s, &plan.skull, self.look, &self.traits);
        let dress = plan.dress(&front);
        garment::bust(&mut s, &dress);
        garment::neck(&mut s, &dress, plan.skull.centre, plan.skull.h, plan.skull.turned);
        // A headscarf falls over the collar, and over most of a bust.
        if self.look.covering.is_none_or(|(k, _)| k != Covering::Hijab) {
            garment::collar(&mut s, &dress);
        }
        let features = front.features(&plan);
        for paint in [head::skin, head::speech, head::sight, head::over] {
            paint(&mut s, &features);
        }
        hair::front_braids(&mut s, &plan.skull, front.look, &front.traits);
        let (x, y) = front.head_centre_at_rest();
        s.finish().placed(1.0, -x, -y)
    }

    fn features<'p>(&'p self, plan: &'p Plan) -> Features<'p> {
        Features {
            skull: &plan.skull,
            face: &plan.face,
            skin: plan.skin.paled(plan.face.pallor),
            look: self.look,
            traits: &self.traits,
            blink: self.blink.clamp(0.0, 1.0),
            mouth_open: self.mouth_open.clamp(0.0, 1.0),
            aid: if self.yaw < 0.0 { 1.0 } else { -1.0 },
        }
    }

    /// The middle of the head.
    pub fn head_centre(&self) -> Point {
        self.plan().skull.centre
    }

    fn head_centre_at_rest(&self) -> Point {
        let rest = Self { expression: super::face::NEUTRAL, shoulders: 0.0, ..self.clone() };
        rest.head_centre()
    }

    /// A box about face and hair at rest, which bubbles and labels keep clear of.
    pub fn head_box(&self) -> Rect {
        let skull = self.plan().skull;
        let (wide, high) = hair_room(self.look);
        let (w, top) = (skull.h * (0.42 + wide), skull.h * (0.5 + high));
        let (x, y) = skull.centre;
        Rect { x: x - w, y: y - top, w: 2.0 * w, h: top + skull.h * 0.5 }
    }

    /// The top of hair or covering above the middle of the head; a bubble's tip stays .04 H above it.
    pub fn crown(&self) -> Point {
        let skull = self.plan().skull;
        skull.flat(0.0, -0.5 - hair_room(self.look).1)
    }

    /// The middle of the forehead's upper edge and of the chin.
    pub fn face(&self) -> (Point, Point) {
        let skull = self.plan().skull;
        (skull.flat(0.0, -0.4), skull.flat(0.0, 0.5))
    }
}

impl Plan {
    pub fn dress<'p>(&'p self, figure: &'p Figure) -> Dress<'p> {
        Dress {
            frame: &self.frame,
            look: figure.look,
            traits: &figure.traits,
            skin: &self.skin,
            top: garment::top(figure.look),
        }
    }
}

/// How far hair or covering stands out at each side and above the crown, in H.
fn hair_room(look: &Look) -> (f32, f32) {
    use crate::vocabulary::HairStyle::*;
    match (look.covering, look.hair) {
        (Some((Covering::Hijab, _)), _) => (0.04, 0.07),
        (Some(_), _) => (0.04, 0.16),
        (None, Some((style, _))) => match style {
            Bun => (0.0, 0.25),
            Afro => (0.22, 0.26),
            Curls => (0.15, 0.18),
            Bob | Wavy | Long => (0.08, 0.08),
            Braids | Locs => (0.06, 0.09),
            Pony => (0.10, 0.05),
            Horseshoe => (0.02, 0.0),
            Bald => (0.0, 0.0),
            Crop | Short | Part | Receding => (0.02, 0.06),
        },
        (None, None) => (0.0, 0.0),
    }
}
