//! Beside the people: what was said, searchable and to be copied; the group's climate in practice; a lens. Must not know
//! how levels come about.

use super::{Lens, Now, Over, RoomUi, lens};
use crate::app::bridge::Ask;
use crate::app::kit;
use crate::app::playback::Beat;
use crate::app::room::palette::plain;
use crate::report::words::points;
use crate::scenario::compiled::Person;
use crate::vocabulary::GroupLevel;
use bevy_egui::egui::{self, Align, Layout as Flow, RichText, Stroke, Ui, text::LayoutJob, vec2};

/// Draws the panel.
pub fn show(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    let at = ui.max_rect();
    ui.painter().rect_filled(at, 0.0, now.theme.panel);
    ui.painter().vline(at.left() + 0.5, at.y_range(), Stroke::new(1.0, now.theme.line));
    let mut inner =
        ui.new_child(egui::UiBuilder::new().id_salt("inner").max_rect(at.shrink2(vec2(16.0, 12.0))));
    inner.set_clip_rect(at);
    contents(&mut inner, now, state, out);
}

/// What is in it.
pub fn contents(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, out: &mut Vec<Ask>) {
    if state.lens != Lens::None && now.chair.practice() {
        lens::panel(ui, now, state);
        return;
    }
    let climate = now.chair.practice() && state.over != Some(Over::Drawer);
    let below = if climate { (5.0 * 30.0 + 58.0) * now.theme.scale.max(1.0) } else { 0.0 };
    let height = (ui.available_height() - below).max(120.0);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| transcript(ui, now, state));
    if climate {
        ui.separator();
        levels(ui, now);
    }
    let _ = out;
}

/// What was said.
fn transcript(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi) {
    let (theme, words) = (now.theme, now.words);
    ui.horizontal(|ui| {
        kit::heading(ui, theme, 2, &words.say("transcript"));
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().button_padding = vec2(10.0, 2.0);
            if kit::button(ui, theme, &words.say("transcript-copy")).clicked() {
                ui.ctx().copy_text(whole(now));
            }
            if kit::button(ui, theme, &words.say("transcript-find")).clicked() {
                state.find = if state.find.is_some() { None } else { Some(String::new()) };
                state.wants_text = true;
            }
        });
    });
    if let Some(find) = &mut state.find {
        let label = words.say("transcript-find");
        let field = ui.add(kit::field(theme, find).hint_text(&label).desired_width(f32::INFINITY));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::TextEdit, true, &label));
        if std::mem::take(&mut state.wants_text) {
            field.request_focus();
        }
        if field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Escape)) {
            state.find = None;
        }
    }
    let wanted = state.find.as_deref().map(plain).unwrap_or_default();
    let begun = now.chair.playback.begun();
    let entries = |n: usize| row(now, &begun[n], n + 1 == begun.len());
    if !wanted.is_empty() {
        let is_found = |r: &Row| plain(&format!("{} {}", r.who, r.text)).contains(&wanted);
        let found: Vec<Row> = (0..begun.len()).filter_map(entries).filter(is_found).collect();
        kit::quiet(ui, theme, &words.with("transcript-found", &[("n", found.len().into())]));
        scrolled(ui, |ui| found.iter().for_each(|row| write(ui, now, row)));
        return;
    }
    // Who listens is told of every line; who looks pays only for those in view.
    let all = kit::is_listened(ui);
    scrolled(ui, |ui| {
        state.heights.begin(ui.available_width(), theme.scale);
        let view = ui.clip_rect();
        for (n, beat) in begun.iter().enumerate() {
            let newest = n + 1 == begun.len();
            let top = ui.cursor().top();
            let known = state.heights.of(n, size(beat)).filter(|_| !newest && !all);
            match known {
                Some(height) if top + height < view.top() || top > view.bottom() => ui.add_space(height),
                _ => {
                    if let Some(row) = entries(n) {
                        write(ui, now, &row);
                    }
                    // The newest grows while it is being said.
                    if !newest {
                        state.heights.keep(n, size(beat), ui.cursor().top() - top);
                    }
                }
            }
        }
    });
}

fn scrolled(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical().auto_shrink([false, false]).stick_to_bottom(true).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        contents(ui);
    });
}

/// How high each entry of the transcript was when it was last written, so that those out of view need not be.
#[derive(Debug, Default)]
pub struct Heights {
    /// Width and size of type they were written at.
    at: (f32, f32),
    /// Letters of each entry, and its height.
    rows: Vec<(usize, f32)>,
}

impl Heights {
    /// Forgets them where they no longer hold.
    fn begin(&mut self, width: f32, scale: f32) {
        if self.at != (width, scale) {
            (self.at, self.rows) = ((width, scale), vec![]);
        }
    }

    fn of(&self, n: usize, size: usize) -> Option<f32> {
        self.rows.get(n).filter(|(of, _)| *of == size).map(|(_, height)| *height)
    }

    fn keep(&mut self, n: usize, size: usize, height: f32) {
        // Written in order, so that there is no gap; what was gone back from is told by its size.
        match self.rows.get_mut(n) {
            Some(row) => *row = (size, height),
            None => self.rows.push((size, height)),
        }
    }
}

/// What an entry's height depends on, width and type apart: letters enough to tell one from another.
fn size(beat: &Beat) -> usize {
    match beat {
        Beat::Line(line) => line.text.len() + line.sign.len(),
        Beat::Yours(yours) => yours.text.len(),
        Beat::Place(_) | Beat::Opened(_) | Beat::Feedback(_) | Beat::Ended(_) => 0,
    }
}

fn write(ui: &mut Ui, now: &Now<'_>, row: &Row) {
    let theme = now.theme;
    let colour = if row.mine { theme.accent } else { theme.text };
    if row.text.is_empty() {
        let mut job = LayoutJob::default();
        let format = |font_id, color| egui::TextFormat { font_id, color, ..Default::default() };
        job.append(&row.who, 0.0, format(theme.strong(14.0), colour));
        job.append(&row.sign, 8.0, format(theme.sign(13.0), theme.text2));
        ui.add(egui::Label::new(job).wrap());
        return;
    }
    if !row.who.is_empty() {
        ui.add(egui::Label::new(RichText::new(&row.who).font(theme.strong(14.0)).color(colour)).wrap());
    }
    kit::written(ui, theme.said(15.5), theme.text, &row.text);
    if !row.sign.is_empty() {
        kit::written(ui, theme.sign(13.0), theme.text2, &row.sign);
    }
    ui.add_space(2.0);
}

/// One entry of the transcript.
struct Row {
    who: String,
    text: String,
    sign: String,
    mine: bool,
}

/// The entry of a beat; not everything that happens has one.
fn row(now: &Now<'_>, beat: &Beat, newest: bool) -> Option<Row> {
    let words = now.words;
    match beat {
        Beat::Line(line) => {
            let who = if line.by == Person::NOBODY { words.say("the-room") } else { now.name(line.by) };
            // What is still coming in the bubble is not given away here.
            let text = if newest {
                let (shown, _) = now.chair.playback.revealed(now.settings.pace);
                line.text.chars().take(shown).collect()
            } else {
                line.text.clone()
            };
            let sign = match line.silence {
                Some((seconds, _)) if line.sign.is_empty() && line.text.is_empty() => {
                    words.with("transcript-silence", &[("n", seconds.into())])
                }
                _ => line.sign.clone(),
            };
            Some(Row { who, text, sign, mine: false })
        }
        Beat::Yours(yours) => {
            let sign = match yours.palette {
                Some(id) => super::palette::name(now, id),
                None if yours.text.is_empty() => words.say("room-you-wait"),
                None => String::new(),
            };
            let to = if yours.text.is_empty() && yours.palette.is_none() {
                words.say("You")
            } else {
                format!("{} → {}", words.say("You"), now.people(yours.to))
            };
            Some(Row { who: to, text: yours.text.clone(), sign, mine: true })
        }
        Beat::Place(place) => Some(Row {
            who: String::new(),
            text: words.say(&format!("term-place-{}", place.name())),
            sign: String::new(),
            mine: false,
        }),
        Beat::Opened(_) | Beat::Feedback(_) | Beat::Ended(_) => None,
    }
}

/// The transcript as text, for the clipboard.
fn whole(now: &Now<'_>) -> String {
    let line = |row: &Row| {
        let sign = if row.sign.is_empty() { String::new() } else { format!(" [{}]", row.sign) };
        format!("{}: {}{sign}", row.who, row.text)
    };
    let begun = now.chair.playback.begun();
    let rows = begun.iter().enumerate().filter_map(|(n, beat)| row(now, beat, n + 1 == begun.len()));
    rows.map(|row| line(&row)).collect::<Vec<_>>().join("\n")
}

/// The five levels, with the direction of the last change.
pub fn levels(ui: &mut Ui, now: &Now<'_>) {
    let (theme, words) = (now.theme, now.words);
    ui.horizontal(|ui| {
        kit::heading(ui, theme, 2, &words.say("climate"));
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            kit::quiet(ui, theme, &words.say("climate-model"));
        });
    });
    let path = now.chair.path();
    let (before, after) = match (path.last(), now.chair.looking.is_some() || now.still) {
        (Some(step), true) => {
            let step = &now.chair.sitting.steps[*step];
            (step.before.state.group, step.after.state.group)
        }
        (Some(step), false) => {
            let state = now.chair.sitting.steps[*step].before.state.group;
            (state, state)
        }
        (None, _) => {
            let state = now.chair.sitting.begun().state.group;
            (state, state)
        }
    };
    let names: Vec<String> =
        GroupLevel::ALL.iter().map(|level| words.say(&format!("term-level-{}", level.name()))).collect();
    let wide = kit::gauge_names(ui, theme, &names);
    for (level, name) in GroupLevel::ALL.iter().zip(names) {
        let (was, is) = (points(before[*level as usize]), points(after[*level as usize]));
        kit::gauge(ui, theme, &name, wide, is, is - was);
    }
}

#[cfg(test)]
mod tests {
    use super::Heights;

    #[test]
    fn a_height_holds_for_what_was_measured_and_nothing_else() {
        let mut heights = Heights::default();
        heights.begin(250.0, 1.0);
        assert_eq!(heights.of(0, 12), None);
        heights.keep(0, 12, 40.0);
        heights.keep(1, 30, 60.0);
        assert_eq!((heights.of(0, 12), heights.of(1, 30)), (Some(40.0), Some(60.0)));
        heights.keep(1, 8, 20.0);
        assert_eq!(
            (heights.of(1, 30), heights.of(1, 8)),
            (None, Some(20.0)),
            "another line since going back"
        );
        heights.begin(250.0, 1.0);
        assert_eq!(heights.of(0, 12), Some(40.0));
        heights.begin(250.0, 1.5);
        assert_eq!(heights.of(0, 12), None, "larger type is higher");
    }
}
