//! egui's own widgets in the program's clothes. Must not know screens.

use crate::app::theme::{Theme, contrast};
use bevy_egui::egui::{self, Color32, CornerRadius, Stroke, TextStyle, Visuals, style::WidgetVisuals, vec2};

/// Width of the ring around what has the keyboard, pixels.
pub const FOCUS: f32 = 2.5;

/// Has the letters of what will be said drawn beforehand. A letter that is new reaches the graphics a frame after the word
/// it stands in, and a word that comes with holes in it is read twice.
pub fn draw_letters(ctx: &egui::Context, theme: &Theme) {
    let letters: String = (' '..='~').chain("éèêëïöüáóíúçñ’‘“”…–—→·".chars()).collect();
    let fonts = [
        theme.said(17.0),
        theme.said(16.0),
        theme.said(15.5),
        theme.sign(14.0),
        theme.sign(13.0),
        theme.strong(13.0),
        theme.strong(14.0),
        theme.plain(14.5),
    ];
    for font in fonts {
        ctx.fonts_mut(|f| f.layout_no_wrap(letters.clone(), font, theme.text));
    }
}

/// Sets egui's style to the theme.
pub fn dress(ctx: &egui::Context, theme: &Theme) {
    let dark = contrast(theme.bg, Color32::WHITE) > contrast(theme.bg, Color32::BLACK);
    ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
    ctx.global_style_mut(|style| {
        style.visuals = visuals(theme, dark);
        style.animation_time = if theme.still { 0.0 } else { 0.08 };
        style.scroll_animation = if theme.still {
            egui::style::ScrollAnimation::none()
        } else {
            egui::style::ScrollAnimation::default()
        };
        // A text that can be marked is told to a screen reader as something to press; the transcript can be copied whole.
        style.interaction.selectable_labels = false;
        let s = theme.scale;
        style.spacing.item_spacing = vec2(8.0, 8.0);
        style.spacing.button_padding = vec2(12.0, 6.0);
        style.spacing.interact_size = vec2(40.0, 28.0 * s);
        style.spacing.icon_width = 18.0 * s;
        style.spacing.icon_width_inner = 10.0 * s;
        style.spacing.icon_spacing = 8.0;
        // A bar that is seen in every light says that there is more; a fade over the last line would only grey it.
        style.spacing.scroll = egui::style::ScrollStyle {
            foreground_color: true,
            fade: egui::style::ScrollFadeStyle { strength: 0.0, ..Default::default() },
            ..egui::style::ScrollStyle::solid()
        };
        style.spacing.combo_width = 140.0;
        style.spacing.text_edit_width = 280.0 * s;
        style.text_styles = [
            (TextStyle::Small, theme.plain(13.0)),
            (TextStyle::Body, theme.plain(14.5)),
            (TextStyle::Button, theme.plain(14.5)),
            (TextStyle::Heading, theme.strong(16.0)),
            (TextStyle::Monospace, theme.plain(14.0)),
        ]
        .into();
    });
}

fn visuals(theme: &Theme, dark: bool) -> Visuals {
    let mut v = if dark { Visuals::dark() } else { Visuals::light() };
    let round = CornerRadius::same(14);
    let widget = |fill: Color32, stroke: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: round,
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    let thin = Stroke::new(1.0, theme.line);
    let ring = Stroke::new(FOCUS, theme.accent);
    v.widgets.noninteractive = widget(theme.panel, thin, theme.text);
    // What can be pressed or written in has an edge that is seen.
    let edge = Stroke::new(1.0, theme.line.lerp_to_gamma(theme.text2, 0.6));
    v.widgets.inactive = widget(theme.panel2, edge, theme.text2);
    // The rail of a slider, and its handle.
    v.widgets.inactive.bg_fill = theme.text2;
    v.slider_trailing_fill = true;
    v.widgets.hovered = widget(theme.card_hi, Stroke::new(1.5, theme.accent), theme.text);
    // What has the keyboard is drawn as active too: the ring is how it is seen.
    v.widgets.active = widget(theme.card_hi, ring, theme.text);
    v.widgets.open = widget(theme.card_hi, ring, theme.text);
    v.override_text_color = None;
    v.weak_text_color = Some(theme.text2);
    v.selection.bg_fill = theme.card_hi;
    v.selection.stroke = Stroke::new(FOCUS, theme.accent);
    v.hyperlink_color = theme.accent;
    v.faint_bg_color = theme.panel2;
    v.extreme_bg_color = theme.card;
    v.text_edit_bg_color = Some(theme.card);
    v.warn_fg_color = theme.warm;
    v.error_fg_color = theme.warm;
    v.window_fill = theme.panel;
    v.window_stroke = Stroke::new(1.2, theme.line);
    v.window_corner_radius = CornerRadius::same(14);
    v.panel_fill = theme.bg;
    v.window_shadow = egui::Shadow::NONE;
    v.popup_shadow = egui::Shadow::NONE;
    v
}
