//! What a face shows, as numbers: one row an affect, blended by strength. Must not know how a face is drawn.

use super::blend::blended;
use super::shape::ease;
use crate::vocabulary::Affect;

blended! {
    /// Everything a face shows. Lengths are in % of H (head height, chin to crown), angles in degrees.
    Expression {
        /// Inner ends of the brows, + up.
        brow_in,
        /// Outer ends of the brows, + up.
        brow_out,
        /// Lifts the brow on the viewer's left.
        brow_asym,
        /// Draws the brows together, 0…1.
        pinch,
        /// Upper lid: 1 as at rest, 0 shut, above 1 wide.
        lid,
        /// Raises the lower lid, 0…1.
        low,
        /// Tilts the lid: + drops its outer corner.
        lid_tilt,
        /// Gaze, −1 to the viewer's left … 1 right.
        gaze_x,
        /// Gaze, −1 up … 1 down.
        gaze_y,
        /// Size of the iris.
        iris,
        /// Head tilt in degrees, + crown to the viewer's right.
        tilt,
        /// Head drop in degrees, + chin down.
        drop,
        /// Head turn in degrees, + to the viewer's right.
        turn,
        /// Raised shoulders.
        shoulders,
        /// Mouth corners, + up.
        curve,
        /// Open mouth, 0…1.
        open,
        /// Width of the mouth.
        width,
        /// Lifts the corner on the viewer's right.
        asym,
        /// Presses the lips thin, 0…1.
        press,
        /// Teeth shown, 0…1.
        teeth,
        /// Lifted upper lip and wings of the nose, 0…1.
        sneer,
        /// Wavy line of the mouth, 0…1.
        wobble,
        /// Reddened cheeks, 0…1.
        blush,
        /// Blood gone from the face, 0…1.
        pallor,
        /// Wet, reddened rims, 0…1.
        rim,
        /// Tears on the cheeks, 0…1.
        tear,
    }
}

/// The face from which every affect departs.
pub const NEUTRAL: Expression = Expression {
    brow_in: 0.0,
    brow_out: 0.0,
    brow_asym: 0.0,
    pinch: 0.0,
    lid: 1.0,
    low: 0.1,
    lid_tilt: 0.0,
    gaze_x: 0.0,
    gaze_y: 0.0,
    iris: 1.0,
    tilt: 0.0,
    drop: 0.0,
    turn: 0.0,
    shoulders: 0.0,
    curve: 0.5,
    open: 0.0,
    width: 25.0,
    asym: 0.0,
    press: 0.1,
    teeth: 0.0,
    sneer: 0.0,
    wobble: 0.0,
    blush: 0.0,
    pallor: 0.0,
    rim: 0.0,
    tear: 0.0,
};

/// Below this strength (0…100) an affect does not reach the face.
pub const LEAST_SHOWN: u8 = 35;

impl Expression {
    /// The face of an affect at a strength 0…100; calm where there is none or it is too weak to be told.
    pub fn of(affect: Option<(Affect, u8)>) -> Self {
        let (affect, strength) = match affect {
            Some((a, s)) if s >= LEAST_SHOWN => (a, s.min(100)),
            _ => (Affect::Calm, 100),
        };
        let k = f32::from(strength) / 100.0;
        let full = row(affect);
        let mut f = NEUTRAL.lerp(full, k);
        // Where one looks is settled early; only strong feeling brings tears and bared teeth.
        let early = NEUTRAL.lerp(full, (k * 1.6).min(1.0));
        (f.gaze_x, f.gaze_y, f.turn, f.drop) = (early.gaze_x, early.gaze_y, early.turn, early.drop);
        f.tear = full.tear * ease((k - 0.6) / 0.4);
        match affect {
            Affect::Angry => {
                let bared = NEUTRAL.lerp(full, ease((k - 0.45) / 0.55));
                (f.open, f.teeth) = (bared.open, bared.teeth);
            }
            Affect::Ashamed | Affect::Withdrawn => {
                let soon = NEUTRAL.lerp(full, (k * 1.5).min(1.0));
                (f.lid, f.blush, f.pallor) = (soon.lid, soon.blush, soon.pallor);
            }
            _ => {}
        }
        f
    }

    /// Whether the step to `other` also moves neck and shoulders, so that the body must be drawn anew.
    pub fn moves_body(&self, other: &Self) -> bool {
        [
            self.drop - other.drop,
            self.turn - other.turn,
            self.tilt - other.tilt,
            self.shoulders - other.shoulders,
            // The paled skin is the hands' too.
            (self.pallor - other.pallor) * 10.0,
        ]
        .iter()
        .any(|d| d.abs() > 0.05)
    }
}

fn row(affect: Affect) -> &'static Expression {
    &FULL[affect as usize]
}

/// The faces at full strength, in the vocabulary's order.
#[rustfmt::skip]
const FULL: [Expression; Affect::COUNT] = [
    // Calm
    Expression { brow_in: 0.2, lid: 0.9, low: 0.15, curve: 1.3, press: 0.0, ..NEUTRAL },
    // Anxious
    Expression {
        brow_in: 3.6, brow_out: 0.2, pinch: 0.6, lid: 1.2, low: 0.25, lid_tilt: 0.4, gaze_x: 0.75, gaze_y: 0.15,
        tilt: -2.0, drop: 3.0, shoulders: 6.0, curve: -0.7, width: 28.0, asym: -1.1, press: 0.65, wobble: 0.75,
        pallor: 0.4, ..NEUTRAL
    },
    // Irritated
    Expression {
        brow_in: -2.4, brow_out: 0.8, pinch: 0.75, lid: 0.72, low: 0.45, lid_tilt: -0.4, gaze_x: 0.75,
        gaze_y: -0.25, tilt: 3.0, drop: -2.0, turn: -6.0, curve: -1.5, width: 22.0, asym: -0.6, press: 0.9,
        ..NEUTRAL
    },
    // Angry
    Expression {
        brow_in: -4.6, brow_out: 2.6, pinch: 1.0, lid: 1.0, low: 0.6, lid_tilt: -0.8, drop: 6.0, shoulders: 4.0,
        curve: -2.6, open: 0.36, width: 27.0, teeth: 1.0, sneer: 0.9, blush: 0.75, ..NEUTRAL
    },
    // Sad
    Expression {
        brow_in: 4.8, brow_out: -2.6, pinch: 0.4, lid: 0.66, low: 0.15, lid_tilt: 1.0, gaze_y: 0.7, tilt: 5.0,
        drop: 8.0, shoulders: -3.0, curve: -3.4, width: 22.0, press: 0.15, pallor: 0.15, ..NEUTRAL
    },
    // Ashamed
    Expression {
        brow_in: 3.4, brow_out: -1.6, pinch: 0.35, lid: 0.28, low: 0.1, lid_tilt: 0.6, gaze_x: -0.1, gaze_y: 1.0,
        tilt: -6.0, drop: 18.0, turn: -15.0, shoulders: 3.0, curve: -1.6, width: 20.0, press: 0.8, blush: 1.0,
        ..NEUTRAL
    },
    // Hurt
    Expression {
        brow_in: 4.0, brow_out: -1.6, pinch: 1.0, lid: 0.95, low: 0.5, lid_tilt: 0.7, tilt: -4.0, drop: -2.0,
        turn: -9.0, shoulders: 2.0, curve: -2.6, open: 0.2, width: 21.0, asym: 0.5, pallor: 0.35, rim: 0.6,
        ..NEUTRAL
    },
    // Warm
    Expression {
        brow_in: 0.9, brow_out: 1.0, lid: 0.72, low: 0.85, tilt: -4.0, drop: -1.0, curve: 4.6, open: 0.32,
        width: 32.0, teeth: 1.0, blush: 0.35, ..NEUTRAL
    },
    // Curious
    Expression {
        brow_in: 1.4, brow_out: 1.8, brow_asym: 2.6, lid: 1.12, gaze_x: 0.1, gaze_y: -0.05, tilt: 9.0, drop: -2.0,
        turn: 4.0, curve: 1.7, open: 0.07, width: 23.0, asym: 0.8, ..NEUTRAL
    },
    // Withdrawn
    Expression {
        brow_in: 0.7, brow_out: -1.3, lid: 0.58, low: 0.0, lid_tilt: 0.6, gaze_y: 0.9, tilt: 2.0, drop: 13.0,
        turn: 13.0, shoulders: -2.0, curve: -0.7, width: 20.0, press: 0.3, pallor: 0.8, ..NEUTRAL
    },
    // Defensive
    Expression {
        brow_in: -1.2, brow_out: 0.2, brow_asym: 3.4, pinch: 0.25, lid: 0.58, low: 0.35, gaze_x: -0.55,
        gaze_y: 0.15, tilt: 5.0, drop: -9.0, turn: 10.0, curve: 0.1, asym: 4.6, press: 0.55, sneer: 0.25, ..NEUTRAL
    },
    // Tearful
    Expression {
        brow_in: 5.0, brow_out: -2.2, pinch: 0.8, lid: 0.58, low: 0.65, lid_tilt: 0.8, gaze_y: 0.3, tilt: -4.0,
        drop: 5.0, shoulders: 2.0, curve: -3.6, open: 0.14, width: 26.0, teeth: 0.4, wobble: 1.0, blush: 0.7,
        rim: 1.0, tear: 1.0, ..NEUTRAL
    },
    // Frightened
    Expression {
        brow_in: 4.6, brow_out: 2.6, pinch: 0.6, lid: 1.55, low: 0.0, iris: 0.86, drop: -5.0, shoulders: 7.0,
        curve: -1.8, open: 0.5, teeth: 0.3, pallor: 1.0, ..NEUTRAL
    },
];
