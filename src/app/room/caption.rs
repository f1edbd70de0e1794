//! What is being said, written under the room instead of in it: where text is so large that bubbles would lie over faces.
//! Must not know choices.

use super::Now;
use super::told::{Told, told};
use bevy_egui::egui::{self, Align, Color32, FontId, TextFormat, Ui, text::LayoutJob};

/// Height of a line at 100 %.
const LINE: f32 = 21.0;

/// Writes the newest line: who to whom, what, and what they do. What is to come has its place already, unseen, so that
/// nothing jumps.
pub fn show(ui: &mut Ui, now: &Now<'_>) {
    let Some(Told { label, text, sign, .. }) = told(now) else { return };
    let theme = now.theme;
    let (shown, _) = now.chair.playback.revealed(now.settings.pace);
    let (said, to_come) = text.split_at(text.char_indices().nth(shown).map_or(text.len(), |(at, _)| at));
    let mut job = LayoutJob::default();
    let mut add = |text: &str, apart: f32, font_id: FontId, color: Color32| {
        let line_height = Some(LINE * theme.scale);
        let format = TextFormat { font_id, color, line_height, valign: Align::Center, ..Default::default() };
        job.append(text, if job.text.is_empty() { 0.0 } else { apart }, format);
    };
    add(&label, 0.0, theme.title(17.0), theme.text);
    add(said, 10.0, theme.said(17.0), theme.text);
    add(to_come, if said.is_empty() { 10.0 } else { 0.0 }, theme.said(17.0), Color32::TRANSPARENT);
    if !sign.is_empty() {
        // On a line of its own, unless it is all there is.
        let start = if text.is_empty() { sign } else { format!("\n{sign}") };
        add(&start, if text.is_empty() { 10.0 } else { 0.0 }, theme.sign(14.5), theme.text2);
    }
    ui.add(egui::Label::new(job).wrap());
}
