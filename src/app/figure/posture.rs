//! How a body sits, as numbers: one row a posture. Must not know how a body is drawn.

use super::blend::blended;
use super::shape::lerp;
use crate::vocabulary::{Affect, Posture};

/// A place about the hips in H: x to the viewer's right, y down, z towards the viewer.
pub type Place = [f32; 3];

/// What a hand does; shapes do not blend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Lies flat.
    Rest,
    /// Open towards somebody.
    Open,
    /// Holds the other arm.
    Grip,
    /// Closed.
    Fist,
    /// Loosely curled at chin or cheek; follows the head.
    Cheek,
    /// One half of a pair of joined hands.
    Joined,
    /// Behind the other arm.
    Hidden,
}

/// One arm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arm {
    /// Elbow.
    pub elbow: Place,
    /// Wrist.
    pub wrist: Place,
    /// Shape of the hand.
    pub hand: Hand,
    /// Direction of the fingers in degrees: 0 to the viewer's right, 90 down.
    pub angle: f32,
    /// How far the wrist follows the head instead of `wrist`, 0…1.
    pub at_head: f32,
}

/// Knee and ankle of the leg on the viewer's left, then right.
pub type Legs = [[Place; 2]; 2];

blended! {
    /// The trunk's and head's part of a posture. Lengths in H, angles in degrees.
    Trunk {
        /// Forward lean.
        lean,
        /// Lean to the viewer's right.
        side,
        /// Turn of the whole body away from the arc's middle, in degrees.
        twist,
        /// How far the trunk sinks.
        slump,
        /// Raised shoulders.
        shrug,
        /// Rounded back, 0…1.
        round,
        /// Head drop in degrees, + chin down.
        drop,
        /// Head turn away from the arc's middle, in degrees.
        turn,
        /// Head tilt in degrees, + crown to the viewer's right.
        tilt,
        /// How far the leg on the viewer's right lies over the other, 0…1.
        crossed,
    }
}

/// Everything a body does in its chair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Trunk and head.
    pub trunk: Trunk,
    /// Legs in trousers.
    pub legs: Legs,
    /// Legs in a skirt, which are never crossed.
    pub skirt_legs: Legs,
    /// The arm on the viewer's left.
    pub left: Arm,
    /// The arm on the viewer's right.
    pub right: Arm,
    /// Which arm lies below: the viewer's left (`true`) or right; nothing where the seat decides.
    pub left_first: Option<bool>,
    /// Whether joined hands hold each other tight.
    pub tight: bool,
}

impl Pose {
    /// The pose of a posture.
    pub fn of(posture: Posture) -> Self {
        POSES[posture as usize]
    }

    /// The pose of a posture in a seat of this yaw (degrees): a free hand points into the circle.
    pub fn for_seat(posture: Posture, yaw: f32) -> Self {
        let pose = Self::of(posture);
        let one_sided = matches!(posture, Posture::Explaining | Posture::HandToFace);
        if one_sided && yaw < -4.0 { pose.mirrored() } else { pose }
    }

    /// The same pose seen in a mirror; crossed legs stay as they are.
    pub fn mirrored(&self) -> Self {
        let arm = |a: &Arm| Arm {
            elbow: [-a.elbow[0], a.elbow[1], a.elbow[2]],
            wrist: [-a.wrist[0], a.wrist[1], a.wrist[2]],
            angle: if a.hand == Hand::Joined { -a.angle } else { (180.0 - a.angle).rem_euclid(360.0) },
            ..*a
        };
        let trunk = Trunk { side: -self.trunk.side, tilt: -self.trunk.tilt, ..self.trunk };
        Self {
            trunk,
            left: arm(&self.right),
            right: arm(&self.left),
            left_first: self.left_first.map(|l| !l),
            ..*self
        }
    }

    /// The way from `self` (t = 0) to `other` (t = 1). Numbers blend; hand shapes and the order of limbs swap half-way.
    pub fn lerp(&self, other: &Self, t: f32) -> Self {
        if t <= 0.0 {
            return *self;
        }
        if t >= 1.0 {
            return *other;
        }
        let nearer = if t < 0.5 { self } else { other };
        let legs = |a: &Legs, b: &Legs| [0, 1].map(|i| [0, 1].map(|j| place(a[i][j], b[i][j], t)));
        Self {
            trunk: self.trunk.lerp(&other.trunk, t),
            legs: legs(&self.legs, &other.legs),
            skirt_legs: legs(&self.skirt_legs, &other.skirt_legs),
            left: self.left.lerp(&other.left, t),
            right: self.right.lerp(&other.right, t),
            left_first: nearer.left_first,
            tight: nearer.tight,
        }
    }
}

impl Arm {
    fn lerp(&self, other: &Self, t: f32) -> Self {
        // The fingers turn the short way round.
        let way = (other.angle - self.angle + 180.0).rem_euclid(360.0) - 180.0;
        Self {
            elbow: place(self.elbow, other.elbow, t),
            wrist: place(self.wrist, other.wrist, t),
            hand: if t < 0.5 { self.hand } else { other.hand },
            angle: self.angle + way * t,
            at_head: lerp(self.at_head, other.at_head, t),
        }
    }
}

fn place(a: Place, b: Place, t: f32) -> Place {
    [0, 1, 2].map(|i| lerp(a[i], b[i], t))
}

/// The posture a face brings with it where the script names none: the face never travels alone.
///
/// Strength 0…100; an affect too weak to be shown sits open.
pub fn posture_for(affect: Affect, strength: u8) -> Posture {
    if strength < super::face::LEAST_SHOWN {
        return Posture::Open;
    }
    match affect {
        Affect::Calm | Affect::Warm => Posture::Open,
        Affect::Anxious => Posture::Wringing,
        Affect::Irritated | Affect::Defensive => Posture::Folded,
        Affect::Angry if strength >= 80 => Posture::LeaningIn,
        Affect::Angry | Affect::Frightened => Posture::Rigid,
        Affect::Sad | Affect::Tearful => Posture::Slumped,
        Affect::Ashamed => Posture::HandToFace,
        // First one stiffens; only then one turns.
        Affect::Hurt if strength >= 80 => Posture::TurnedAway,
        Affect::Hurt => Posture::Rigid,
        Affect::Curious => Posture::LeaningIn,
        Affect::Withdrawn if strength >= 60 => Posture::TurnedAway,
        Affect::Withdrawn => Posture::Slumped,
    }
}

const FLAT: Legs = [[[-0.36, 0.00, 0.85], [-0.34, 0.96, 0.80]], [[0.36, 0.00, 0.85], [0.34, 0.96, 0.80]]];
const TOGETHER: Legs = [[[-0.22, 0.00, 0.85], [-0.20, 0.96, 0.80]], [[0.22, 0.00, 0.85], [0.20, 0.96, 0.80]]];
const APART: Legs = [[[-0.52, 0.00, 0.82], [-0.46, 0.96, 0.82]], [[0.52, 0.00, 0.82], [0.46, 0.96, 0.82]]];
const ANKLES: Legs = [[[-0.38, 0.00, 0.80], [0.06, 0.97, 0.92]], [[0.38, 0.00, 0.80], [-0.08, 0.97, 0.86]]];
const CROSSED: Legs =
    [[[-0.20, 0.02, 0.80], [-0.12, 0.97, 0.72]], [[-0.10, -0.15, 0.95], [-0.40, 0.58, 1.10]]];

const STRAIGHT: Trunk = Trunk {
    lean: 0.0,
    side: 0.0,
    twist: 0.0,
    slump: 0.0,
    shrug: 0.0,
    round: 0.0,
    drop: 0.0,
    turn: 0.0,
    tilt: 0.0,
    crossed: 0.0,
};

const fn arm(elbow: Place, wrist: Place, hand: Hand, angle: f32) -> Arm {
    Arm { elbow, wrist, hand, angle, at_head: if matches!(hand, Hand::Cheek) { 1.0 } else { 0.0 } }
}

const OPEN: Pose = Pose {
    trunk: STRAIGHT,
    legs: FLAT,
    skirt_legs: FLAT,
    left: arm([-0.76, -0.56, 0.10], [-0.43, -0.10, 0.56], Hand::Rest, 80.0),
    right: arm([0.76, -0.56, 0.10], [0.43, -0.10, 0.56], Hand::Rest, 100.0),
    left_first: None,
    tight: false,
};

/// The poses in the vocabulary's order.
const POSES: [Pose; Posture::COUNT] = [
    OPEN,
    // Folded
    Pose {
        trunk: Trunk { lean: -0.06, shrug: 0.02, crossed: 1.0, ..STRAIGHT },
        legs: CROSSED,
        skirt_legs: TOGETHER,
        left: arm([-0.74, -0.62, 0.20], [0.16, -0.74, 0.38], Hand::Hidden, 0.0),
        right: arm([0.74, -0.60, 0.22], [-0.30, -0.66, 0.46], Hand::Grip, 200.0),
        left_first: Some(true),
        ..OPEN
    },
    // LeaningIn
    Pose {
        trunk: Trunk { lean: 0.46, round: 0.2, drop: -3.0, ..STRAIGHT },
        legs: APART,
        skirt_legs: APART,
        left: arm([-0.62, -0.28, 0.62], [-0.17, -0.14, 0.98], Hand::Joined, -8.0),
        right: arm([0.62, -0.28, 0.62], [0.17, -0.14, 0.98], Hand::Joined, 0.0),
        ..OPEN
    },
    // TurnedAway
    Pose {
        trunk: Trunk { lean: -0.05, side: 0.06, twist: 52.0, turn: 12.0, crossed: 1.0, ..STRAIGHT },
        legs: CROSSED,
        skirt_legs: TOGETHER,
        left: arm([-0.70, -0.58, 0.15], [0.02, -0.28, 0.46], Hand::Grip, 15.0),
        right: arm([0.68, -0.58, 0.10], [0.10, -0.20, 0.48], Hand::Rest, 160.0),
        ..OPEN
    },
    // Slumped
    Pose {
        trunk: Trunk { lean: 0.12, side: -0.06, slump: 0.21, round: 1.0, drop: 10.0, tilt: 5.0, ..STRAIGHT },
        legs: ANKLES,
        skirt_legs: ANKLES,
        left: arm([-0.66, -0.50, 0.14], [-0.20, -0.06, 0.50], Hand::Rest, 50.0),
        right: arm([0.66, -0.50, 0.14], [0.24, -0.10, 0.50], Hand::Rest, 140.0),
        ..OPEN
    },
    // Rigid
    Pose {
        trunk: Trunk { lean: -0.04, shrug: 0.07, drop: -2.0, ..STRAIGHT },
        legs: TOGETHER,
        skirt_legs: TOGETHER,
        left: arm([-0.66, -0.54, -0.02], [-0.31, -0.12, 0.70], Hand::Fist, 85.0),
        right: arm([0.66, -0.54, -0.02], [0.31, -0.12, 0.70], Hand::Fist, 95.0),
        ..OPEN
    },
    // Wringing
    Pose {
        trunk: Trunk { lean: 0.10, shrug: 0.04, round: 0.5, drop: 3.0, ..STRAIGHT },
        legs: TOGETHER,
        skirt_legs: TOGETHER,
        left: arm([-0.70, -0.52, 0.18], [-0.17, -0.34, 0.56], Hand::Joined, 14.0),
        right: arm([0.70, -0.52, 0.18], [0.17, -0.34, 0.56], Hand::Joined, 0.0),
        tight: true,
        ..OPEN
    },
    // HandToFace
    Pose {
        trunk: Trunk { lean: 0.14, drop: 2.0, tilt: 7.0, crossed: 1.0, ..STRAIGHT },
        legs: CROSSED,
        skirt_legs: TOGETHER,
        left: arm([-0.70, -0.54, 0.15], [0.36, -0.36, 0.46], Hand::Grip, -25.0),
        right: arm([0.70, -0.42, 0.36], [0.30, -1.16, 0.46], Hand::Cheek, -112.0),
        left_first: Some(true),
        ..OPEN
    },
    // Explaining
    Pose {
        trunk: Trunk { lean: 0.10, ..STRAIGHT },
        left: arm([-0.76, -0.56, 0.10], [-0.40, -0.10, 0.56], Hand::Rest, 75.0),
        right: arm([0.74, -0.50, 0.10], [0.86, -0.70, 0.60], Hand::Open, -48.0),
        ..OPEN
    },
];
