//! Colours of skin, hair, cloth and the room under three lightings. Must not know shapes' places.

use super::shape::Rgba;
use crate::vocabulary::{Cloth, HairColour};

/// The three looks of the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lighting {
    /// Daylight from the window.
    #[default]
    Light,
    /// Evening, under a lamp: everything a little browner and darker.
    Dark,
    /// Ink lines, white walls; no pictures, light or shadows.
    HighContrast,
}

impl Lighting {
    /// Factors on red, green and blue of everything in the room.
    pub fn tint(self) -> Option<[f32; 3]> {
        (self == Self::Dark).then_some([0.90, 0.84, 0.80])
    }

    /// Colour of the outline of every shape, if there is one.
    pub fn ink(self) -> Option<Rgba> {
        (self == Self::HighContrast).then_some(Rgba::hex(0x111111))
    }

    /// The colours of the room.
    pub fn colours(self) -> &'static SceneColours {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::HighContrast => &HIGH_CONTRAST,
        }
    }
}

/// Colours of the room's surfaces and things, before the lighting's tint.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneColours {
    /// Wall at eye height.
    pub wall: Rgba,
    /// Wall at the top.
    pub wall2: Rgba,
    /// Floor at the front.
    pub floor: Rgba,
    /// Floor at the wall.
    pub floor2: Rgba,
    /// Rug.
    pub rug: Rgba,
    /// Its pale ring.
    pub rug2: Rgba,
    /// Its rim.
    pub rug3: Rgba,
    /// Chair legs.
    pub wood: Rgba,
    /// Chair seats and backs.
    pub pad: Rgba,
    /// Window light.
    pub light: Rgba,
    /// Strength of the window light in a fair climate, 0…1.
    pub light_alpha: f32,
    /// Frames of picture, clock and shelf.
    pub frame: Rgba,
    /// Green of the picture.
    pub leaf: Rgba,
    /// Clay of the picture and the pot.
    pub pot: Rgba,
    /// Floor shadow.
    pub shadow: Rgba,
    /// Its alpha at the centre, 0…1.
    pub shadow_alpha: f32,
    /// Skirting board.
    pub skirting: Rgba,
    /// Clock face.
    pub clock: Rgba,
    /// Book spines.
    pub books: [Rgba; 5],
    /// The ring under somebody who will be addressed.
    pub accent: Rgba,
    /// The halo around that ring.
    pub halo: Rgba,
}

const fn h(rgb: u32) -> Rgba {
    Rgba::hex(rgb)
}

const LIGHT: SceneColours = SceneColours {
    wall: h(0xc6d0c8),
    wall2: h(0xb3c0b8),
    floor: h(0xd2b48f),
    floor2: h(0xb8946b),
    rug: h(0xa9685a),
    rug2: h(0xc99a83),
    rug3: h(0x8f5347),
    wood: h(0x9a6a42),
    pad: h(0x6f8782),
    light: h(0xfff3d2),
    light_alpha: 0.50,
    frame: h(0x8a6442),
    leaf: h(0x5e7d63),
    pot: h(0xb7654a),
    shadow: h(0x3b2a20),
    shadow_alpha: 0.42,
    skirting: h(0xe4ddcc),
    clock: h(0xf7f1e2),
    books: [h(0x8c5a49), h(0x5d7383), h(0xb08a4e), h(0x6f6072), h(0x7f9280)],
    accent: h(0x1d6663),
    halo: h(0xfffdf8),
};

const DARK: SceneColours = SceneColours {
    wall: h(0x56686c),
    wall2: h(0x3f5056),
    floor: h(0x8a6c52),
    floor2: h(0x5f4938),
    rug: h(0x8f5347),
    rug2: h(0xa9746a),
    rug3: h(0x6d3f38),
    wood: h(0x8f6440),
    pad: h(0x54706c),
    light: h(0xffcf8a),
    light_alpha: 0.42,
    frame: h(0x5c4632),
    leaf: h(0x4d6a58),
    pot: h(0x9a563f),
    shadow: h(0x0e0b0c),
    shadow_alpha: 0.62,
    skirting: h(0x6c7672),
    clock: h(0xd8cdb8),
    books: [h(0x754a3d), h(0x4c6070), h(0x8f7040), h(0x5b4f5f), h(0x65766a)],
    accent: h(0x7cc7bd),
    halo: h(0xf3ead9),
};

const HIGH_CONTRAST: SceneColours = SceneColours {
    wall: h(0xffffff),
    wall2: h(0xffffff),
    floor: h(0xececec),
    floor2: h(0xececec),
    rug: h(0xdcdcdc),
    rug2: h(0xececec),
    rug3: h(0xdcdcdc),
    wood: h(0xc8c8c8),
    pad: h(0xdcdcdc),
    light: h(0xffffff),
    light_alpha: 0.0,
    frame: h(0xffffff),
    leaf: h(0xffffff),
    pot: h(0xffffff),
    shadow: h(0x000000),
    shadow_alpha: 0.0,
    skirting: h(0xffffff),
    clock: h(0xffffff),
    books: [h(0xffffff); 5],
    accent: h(0x00387a),
    halo: h(0xffffff),
};

/// Skin tones, lightest first.
pub const SKIN: [Rgba; 8] =
    [h(0xf2cfb4), h(0xe8b992), h(0xd9a47a), h(0xc68b5f), h(0xad744b), h(0x915c3b), h(0x774a32), h(0x5d3a2a)];

/// The colour of a hair colour.
pub fn hair(colour: HairColour) -> Rgba {
    use HairColour::*;
    h(match colour {
        Black => 0x26201f,
        DarkBrown => 0x43302a,
        Brown => 0x6b4630,
        Auburn => 0x87432a,
        Copper => 0xb0622f,
        Blond => 0xc99f5b,
        Grey => 0x8f8a86,
        White => 0xddd8d0,
    })
}

/// The colour of a cloth.
pub fn cloth(colour: Cloth) -> Rgba {
    use Cloth::*;
    h(match colour {
        Terracotta => 0xb4573d,
        Ochre => 0xcf9640,
        Teal => 0x2f7470,
        Slate => 0x516a80,
        Plum => 0x6d4660,
        Sage => 0x8aa08a,
        Oat => 0xd8c7a8,
        Ink => 0x2f3b4e,
        Rose => 0xb97f76,
        Forest => 0x3d5a48,
        Denim => 0x4a6285,
        Charcoal => 0x43403f,
        Cream => 0xefe6d3,
        Brick => 0x8c3f33,
        Stone => 0xa59c8f,
    })
}

/// Factors of the shade plane on cloth.
pub const SHADE_CLOTH: [f32; 3] = [0.80, 0.78, 0.82];
/// Factors of the shade plane on skin.
pub const SHADE_SKIN: [f32; 3] = [0.87, 0.77, 0.73];

/// The tones one skin is painted with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Skin {
    pub base: Rgba,
    pub shade: Rgba,
    pub deep: Rgba,
    pub line: Rgba,
    pub lite: Rgba,
    pub lip: Rgba,
    /// 0 lightest … 1 darkest.
    pub depth: f32,
}

impl Skin {
    /// Skin 0…7 (more counts as 7); `red` adds red to the lips.
    pub fn of(skin: u8, red: f32) -> Self {
        let i = usize::from(skin).min(SKIN.len() - 1);
        let (b, d) = (SKIN[i], i as f32 / 7.0);
        let lip = if d < 0.6 { h(0xa8413f) } else { h(0x7b3134) };
        Self {
            base: b,
            shade: b.times(SHADE_SKIN),
            deep: b.times([0.74, 0.61, 0.57]),
            line: b.times(if d < 0.75 { [0.48, 0.34, 0.31] } else { [0.34, 0.26, 0.27] }),
            lite: b.mix(h(0xfff2dd), 0.22 - 0.06 * d),
            lip: b.times([0.93, 0.74, 0.70]).mix(lip, 0.34 + red),
            depth: d,
        }
    }

    /// The blood gone from it, `k` 0…1.
    pub fn paled(mut self, k: f32) -> Self {
        let lip = self.base;
        for c in [&mut self.base, &mut self.shade, &mut self.deep] {
            *c = c.mix(h(0xc9c6b4), 0.9 * 0.22 * k);
        }
        self.lip = self.lip.mix(lip, 0.9 * 0.5 * k);
        self
    }
}

/// Shade and light of a hair colour: dark hair needs a deeper shade to show one at all.
pub(super) fn hair_tones(c: Rgba) -> (Rgba, Rgba) {
    let l = c.luminance();
    let shade = if l > 0.03 { [0.76, 0.72, 0.74] } else { [0.62, 0.62, 0.66] };
    (c.times(shade), c.mix(h(0xffe9c8), if l < 0.4 { 0.16 } else { 0.35 }))
}
