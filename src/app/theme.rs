//! Colours, type and space of the interface, in three lights. Must not know screens or sessions.
//!
//! Every pair of text and ground a screen may use stands in [`Theme::pairs`]; a test computes that each has a contrast
//! of at least 4.5 to 1 (WCAG 2.2, 1.4.3). Mood has no colour: faces carry it.

use super::settings::{Light, Settings};
use bevy_egui::egui::{Color32, FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

/// The colours of one light. Names say what a colour is for.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs, reason = "each name says what it is for")]
pub struct Colours {
    pub bg: Color32,
    pub panel: Color32,
    pub panel2: Color32,
    pub line: Color32,
    pub text: Color32,
    pub text2: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub warm: Color32,
    pub card: Color32,
    pub card_hi: Color32,
    pub key: Color32,
    pub on_key: Color32,
    pub bubble: Color32,
    pub bubble_text: Color32,
    pub tag: Color32,
    pub on_tag: Color32,
    pub gauge_bg: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const LIGHT: Colours = Colours {
    bg: hex(0xf6f1e7),
    panel: hex(0xfffcf5),
    panel2: hex(0xece4d3),
    line: hex(0xcfc4ae),
    text: hex(0x2b2622),
    text2: hex(0x5f564d),
    accent: hex(0x1d6663),
    on_accent: hex(0xffffff),
    warm: hex(0xa3472f),
    card: hex(0xfffcf5),
    card_hi: hex(0xe3efe9),
    key: hex(0x2b2622),
    on_key: hex(0xfffcf5),
    bubble: hex(0xfffdf8),
    bubble_text: hex(0x2b2622),
    tag: hex(0x2b2622),
    on_tag: hex(0xfffcf5),
    gauge_bg: hex(0xddd3bf),
};

const DARK: Colours = Colours {
    bg: hex(0x171a1d),
    panel: hex(0x1f2427),
    panel2: hex(0x2a3034),
    line: hex(0x434b50),
    text: hex(0xefe8db),
    text2: hex(0xb8b0a3),
    accent: hex(0x7cc7bd),
    on_accent: hex(0x10201e),
    warm: hex(0xeb9a7d),
    card: hex(0x252b2f),
    card_hi: hex(0x23403d),
    key: hex(0xefe8db),
    on_key: hex(0x1f2427),
    bubble: hex(0xf3ead9),
    bubble_text: hex(0x2b2622),
    tag: hex(0xefe8db),
    on_tag: hex(0x1f2427),
    gauge_bg: hex(0x3a4247),
};

const CONTRAST: Colours = Colours {
    bg: hex(0xffffff),
    panel: hex(0xffffff),
    panel2: hex(0xffffff),
    line: hex(0x000000),
    text: hex(0x000000),
    text2: hex(0x000000),
    accent: hex(0x00387a),
    on_accent: hex(0xffffff),
    warm: hex(0x8a0000),
    card: hex(0xffffff),
    card_hi: hex(0xfff2a8),
    key: hex(0x000000),
    on_key: hex(0xffffff),
    bubble: hex(0xffffff),
    bubble_text: hex(0x000000),
    tag: hex(0x000000),
    on_tag: hex(0xffffff),
    gauge_bg: hex(0xffffff),
};

/// How the interface looks: colours and the size of its type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Colours.
    pub colours: Colours,
    /// Which light.
    pub light: Light,
    /// Size of type, 1.0…2.0.
    pub scale: f32,
    /// Things change in one frame instead of moving.
    pub still: bool,
}

impl std::ops::Deref for Theme {
    type Target = Colours;

    fn deref(&self) -> &Colours {
        &self.colours
    }
}

impl Theme {
    /// The theme these settings ask for.
    pub fn of(settings: &Settings) -> Self {
        let mut colours = match settings.light {
            Light::Light => LIGHT,
            Light::Dark => DARK,
            Light::HighContrast => CONTRAST,
        };
        if settings.safe_palette && settings.light != Light::HighContrast {
            // Blue and orange stay apart under every common kind of colour blindness (Okabe & Ito 2008).
            let (accent, warm) = match settings.light {
                Light::Dark => (hex(0x8ec5f2), hex(0xf2b46b)),
                _ => (hex(0x0b568f), hex(0x8a4b00)),
            };
            (colours.accent, colours.warm) = (accent, warm);
        }
        Self {
            colours,
            light: settings.light,
            scale: f32::from(settings.text_percent) / 100.0,
            still: settings.still,
        }
    }

    /// Every text colour with the ground it may stand on.
    pub fn pairs(&self) -> Vec<(&'static str, Color32, Color32)> {
        let c = &self.colours;
        vec![
            ("text on bg", c.text, c.bg),
            ("text on panel", c.text, c.panel),
            ("text on panel2", c.text, c.panel2),
            ("text on card", c.text, c.card),
            ("text on card_hi", c.text, c.card_hi),
            ("text2 on bg", c.text2, c.bg),
            ("text2 on panel", c.text2, c.panel),
            ("text2 on panel2", c.text2, c.panel2),
            ("text2 on card", c.text2, c.card),
            ("text2 on card_hi", c.text2, c.card_hi),
            ("accent on bg", c.accent, c.bg),
            ("accent on panel", c.accent, c.panel),
            ("accent on card", c.accent, c.card),
            ("accent on card_hi", c.accent, c.card_hi),
            ("on_accent on accent", c.on_accent, c.accent),
            ("warm on bg", c.warm, c.bg),
            ("warm on panel", c.warm, c.panel),
            ("warm on card", c.warm, c.card),
            ("on_key on key", c.on_key, c.key),
            ("bubble_text on bubble", c.bubble_text, c.bubble),
            ("on_tag on tag", c.on_tag, c.tag),
        ]
    }

    /// Type for what is said or remembered, points at 100 %.
    pub fn said(&self, points: f32) -> FontId {
        self.font("said", points)
    }

    /// The same, bold: titles.
    pub fn title(&self, points: f32) -> FontId {
        self.font("title", points)
    }

    /// Type for controls and facts.
    pub fn plain(&self, points: f32) -> FontId {
        FontId::new(points * self.scale, FontFamily::Proportional)
    }

    /// The same, semibold: headings, names.
    pub fn strong(&self, points: f32) -> FontId {
        self.font("strong", points)
    }

    /// The same, italic: nonverbal signs.
    pub fn sign(&self, points: f32) -> FontId {
        self.font("sign", points)
    }

    fn font(&self, family: &str, points: f32) -> FontId {
        FontId::new(points * self.scale, FontFamily::Name(family.into()))
    }
}

/// Contrast of two colours, 1…21 (WCAG 2.2).
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let part = |v: u8| {
        let v = f32::from(v) / 255.0;
        if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
    };
    let light = |c: Color32| 0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b());
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The two families, embedded: the program looks the same everywhere and asks the system for nothing.
pub fn fonts() -> FontDefinitions {
    const FACES: [(&str, &[u8]); 5] = [
        ("said", include_bytes!("../../assets/fonts/book-regular.ttf")),
        ("title", include_bytes!("../../assets/fonts/book-bold.ttf")),
        ("plain", include_bytes!("../../assets/fonts/plain-regular.ttf")),
        ("strong", include_bytes!("../../assets/fonts/plain-semibold.ttf")),
        ("sign", include_bytes!("../../assets/fonts/plain-italic.ttf")),
    ];
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_static(bytes)));
        // What one face lacks, such as an arrow, the plain one has.
        let family = [name, "plain"].iter().map(|n| (*n).to_owned()).collect();
        fonts.families.insert(FontFamily::Name(name.into()), family);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["plain".into()]);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for light in [Light::Light, Light::Dark, Light::HighContrast] {
            for safe_palette in [false, true] {
                let theme = Theme::of(&Settings { light, safe_palette, ..Settings::default() });
                for (name, text, ground) in theme.pairs() {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{light:?}, safe {safe_palette}: {name} is {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn contrast_is_the_standards() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        // The grey of the standard's own example of a bare pass.
        assert!((contrast(hex(0x767676), Color32::WHITE) - 4.54).abs() < 0.01);
    }
}
