//! What makes one person differ from the next within the same look: measures derived from an id. Must not know outlines.

use super::palette;
use super::shape::Rgba;
use crate::scenario::document::Look;
use crate::vocabulary::{Beard, Build, Cloth, Covering, Extra, Glasses, HairColour, HairStyle, Lower};

/// Individual measures. Factors are 1 for the average; the same id and look always give the same person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits {
    /// Width of the jaw, .92–1.12.
    pub jaw: f32,
    /// Fullness of the cheeks, .97–1.06.
    pub full: f32,
    /// Width of the nose, .9–1.25.
    pub nose_width: f32,
    /// Length of the nose, .94–1.05.
    pub nose_length: f32,
    /// Fullness of the lips, .85–1.3.
    pub lips: f32,
    /// Red added to the lips, 0–.08.
    pub lip_red: f32,
    /// Width of the mouth.
    pub mouth: f32,
    /// Size of the eyes, .94–1.05.
    pub eye: f32,
    /// Rise of the eyes' outer corners in H, 0–.018.
    pub eye_slope: f32,
    /// How open the eyes are at rest.
    pub lid: f32,
    /// Thickness of the brows, .8–1.15.
    pub brow: f32,
    /// Weight of the lashes, .9–1.4.
    pub lash: f32,
    /// Length of long hair in H below the middle of the head.
    pub hair_length: f32,
    /// Colour of the hair.
    pub hair: Rgba,
    /// Colour of the brows.
    pub brow_colour: Rgba,
    /// Frame of the glasses.
    pub frame: Rgba,
    /// Cloth under cardigan, blazer or vest.
    pub under: Rgba,
    /// Whether a collar shows under cardigan or blazer.
    pub collar: bool,
    /// Cloth of trousers or skirt.
    pub lower: Rgba,
    /// Stockings.
    pub hose: Rgba,
    /// Shoes.
    pub shoes: Rgba,
    /// Cloth of the scarf.
    pub scarf: Rgba,
    /// For what is strewn, such as curls.
    pub seed: u32,
}

/// A stable stream of choices: the same on every machine.
struct Choices(u32);

impl Choices {
    fn of(id: &str) -> Self {
        // FNV-1a, then stirred once so that ids one letter apart part ways.
        let h = id.bytes().fold(0x811c_9dc5u32, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193));
        Self(h.wrapping_mul(0x9e37_79b1) ^ (h >> 15))
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        from[(self.0 >> 9) as usize % from.len()]
    }
}

impl Traits {
    /// The measures of the member with this id and look.
    pub fn of(id: &str, look: &Look) -> Self {
        let c = &mut Choices::of(id);
        // Cues of dress lean the face a little one way, so that face and clothes tell one story.
        let soft = look.covering.is_some_and(|(k, _)| k == Covering::Hijab)
            || look.lower.is_some_and(|(l, _)| l == Lower::Skirt)
            || look.extras.iter().any(|e| matches!(e, Extra::Necklace | Extra::Earring))
            || look.hair.is_some_and(|(s, _)| matches!(s, HairStyle::Bob | HairStyle::Bun | HairStyle::Wavy));
        let jaw = match (look.beard.is_some(), soft) {
            (true, _) => c.pick(&[1.0, 1.06, 1.12]),
            (_, true) => c.pick(&[0.92, 0.95, 1.0]),
            _ => c.pick(&[0.92, 1.0, 1.06, 1.12]),
        };
        let full = match look.build {
            Build::Heavy => c.pick(&[1.03, 1.06]),
            Build::Slim => c.pick(&[0.97, 1.0]),
            _ => c.pick(&[0.97, 1.0, 1.05]),
        };
        let lash = if look.beard.is_some() {
            c.pick(&[0.9, 1.0])
        } else if soft {
            c.pick(&[1.1, 1.25, 1.4])
        } else {
            c.pick(&[0.9, 1.1, 1.35])
        };
        let old = look.age >= 2;
        let hair_colour = look.hair.map_or(
            match (old, look.skin > 3) {
                (true, _) => HairColour::Grey,
                (_, true) => HairColour::Black,
                _ => HairColour::DarkBrown,
            },
            |(_, colour)| colour,
        );
        let hair = palette::hair(hair_colour);
        let brow_colour = match hair_colour {
            HairColour::White => Rgba::hex(0x8b8178),
            HairColour::Grey => Rgba::hex(0x6f6762),
            HairColour::Blond => Rgba::hex(0x8a6a3c),
            _ => hair.mix(Rgba::hex(0x2a1c17), 0.30),
        };
        let frame = match (look.skin >= 5, look.glasses) {
            (true, _) => 0xd2b06a,
            (_, Some(Glasses::Round)) => c.pick(&[0x3a2a26, 0x6d4660]),
            _ => 0x3a2a26,
        };
        let other = |c: &mut Choices, of: &[Cloth]| {
            let free: Vec<Cloth> = of.iter().copied().filter(|k| *k != look.garment.1).collect();
            palette::cloth(if free.is_empty() { Cloth::Cream } else { c.pick(&free) })
        };
        let under = other(c, &[Cloth::Cream, Cloth::Rose, Cloth::Oat, Cloth::Stone]);
        let scarf = other(c, &[Cloth::Brick, Cloth::Ochre, Cloth::Slate]);
        let lower = look.lower.map_or_else(
            || other(c, &[Cloth::Ink, Cloth::Charcoal, Cloth::Denim, Cloth::Slate]),
            |(_, k)| palette::cloth(k),
        );
        Self {
            jaw,
            full,
            nose_width: c.pick(if look.skin > 4 { &[1.0, 1.15, 1.22] } else { &[0.9, 1.0, 1.1, 1.15] }),
            nose_length: c.pick(&[0.94, 1.0, 1.05]),
            lips: c.pick(if look.skin > 4 { &[1.1, 1.2, 1.3] } else { &[0.85, 1.0, 1.1] }),
            lip_red: if soft { c.pick(&[0.0, 0.04, 0.08]) } else { 0.0 },
            mouth: c.pick(&[0.95, 1.0, 1.0]),
            eye: c.pick(&[0.94, 1.0, 1.05]),
            eye_slope: c.pick(&[0.0, 0.01, 0.018]),
            lid: if old { 0.94 } else { 1.0 },
            brow: if soft { c.pick(&[0.8, 0.9, 1.0]) } else { c.pick(&[0.9, 1.0, 1.15]) },
            lash,
            hair_length: c.pick(&[0.85, 0.95]),
            hair,
            brow_colour,
            frame: Rgba::hex(frame),
            under,
            collar: c.pick(&[false, true, look.beard == Some(Beard::Full)]),
            lower,
            hose: Rgba::hex(c.pick(&[0x4a3b3a, 0x6b5d5a])),
            shoes: Rgba::hex(c.pick(&[0x3b302b, 0x6b5a4b, 0x2e2a2a, 0x4a3038, 0xe6ddcc])),
            scarf,
            seed: c.0,
        }
    }
}
