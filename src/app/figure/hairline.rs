//! Where hair begins on the forehead, and how far each style stands off the skull. Must not know outlines.

use super::shape::Point;
use crate::vocabulary::HairStyle;

/// A hairline from the viewer's left temple to the right one, in face coordinates.
type Line = &'static [Point];

const SHORT: Line = &[
    (-0.345, 0.03),
    (-0.315, -0.12),
    (-0.290, -0.245),
    (-0.18, -0.310),
    (0.0, -0.325),
    (0.18, -0.310),
    (0.290, -0.245),
    (0.315, -0.12),
    (0.345, 0.03),
];
const PART: Line = &[
    (-0.345, 0.03),
    (-0.315, -0.14),
    (-0.27, -0.25),
    (-0.16, -0.305),
    (-0.10, -0.300),
    (0.10, -0.235),
    (0.24, -0.200),
    (0.315, -0.12),
    (0.345, 0.03),
];
const FRINGE: Line = &[
    (-0.345, 0.05),
    (-0.325, -0.08),
    (-0.28, -0.145),
    (-0.15, -0.165),
    (0.0, -0.172),
    (0.15, -0.165),
    (0.28, -0.145),
    (0.325, -0.08),
    (0.345, 0.05),
];
const CENTRE: Line = &[
    (-0.345, 0.10),
    (-0.325, -0.06),
    (-0.27, -0.17),
    (-0.14, -0.265),
    (0.0, -0.335),
    (0.14, -0.265),
    (0.27, -0.17),
    (0.325, -0.06),
    (0.345, 0.10),
];
const BACK: Line = &[
    (-0.345, 0.03),
    (-0.320, -0.14),
    (-0.28, -0.25),
    (-0.16, -0.315),
    (0.0, -0.330),
    (0.16, -0.315),
    (0.28, -0.25),
    (0.320, -0.14),
    (0.345, 0.03),
];
const RECEDING: Line = &[
    (-0.348, 0.03),
    (-0.330, -0.10),
    (-0.315, -0.20),
    (-0.24, -0.33),
    (-0.15, -0.375),
    (0.0, -0.335),
    (0.15, -0.375),
    (0.24, -0.33),
    (0.315, -0.20),
    (0.330, -0.10),
    (0.348, 0.03),
];

/// How a style sits on the head; lengths in H.
#[derive(Clone, Copy)]
pub(super) struct Sitting {
    /// Hairline.
    pub line: Line,
    /// Growth at the sides.
    pub grow: f32,
    /// Growth at the crown.
    pub top: f32,
    /// Height at which it begins at the temples.
    pub from: f32,
}

/// How this style sits on the head.
pub(super) fn sits(style: HairStyle) -> Sitting {
    use HairStyle::*;
    let (line, grow, top, from) = match style {
        Crop => (SHORT, 0.012, 0.018, 0.02),
        Short => (SHORT, 0.026, 0.042, 0.04),
        Part => (PART, 0.028, 0.058, 0.04),
        Receding => (RECEDING, 0.022, 0.030, 0.04),
        Long => (CENTRE, 0.045, 0.045, 0.16),
        Wavy => (PART, 0.060, 0.070, 0.14),
        Bob => (FRINGE, 0.066, 0.042, 0.28),
        Bun | Pony => (BACK, 0.020, 0.040, 0.03),
        Curls => (SHORT, 0.045, 0.10, 0.06),
        Afro => (SHORT, 0.08, 0.16, 0.04),
        Braids => (BACK, 0.035, 0.05, 0.05),
        Locs => (BACK, 0.045, 0.075, 0.04),
        Horseshoe | Bald => (SHORT, 0.0, 0.0, 0.0),
    };
    Sitting { line, grow, top, from }
}
