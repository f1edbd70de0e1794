//! What can be set, row by row. Must not know who keeps it.

use super::OptionsState;
use crate::app::home::{page, terms};
use crate::app::kit;
use crate::app::settings::{Feedback, Light, Pace, Settings, Spoken};
use crate::app::theme::Theme;
use crate::words::{Language, Words};
use bevy_egui::egui::{RichText, Slider, TextEdit, Ui, WidgetInfo, WidgetType, vec2};

/// Smallest and largest text, percent, and the step between sizes.
const TEXT: (u16, u16, u16) = (100, 200, 10);
/// The longest code.
const CODE: usize = 40;

/// Shows every row.
pub fn show(ui: &mut Ui, theme: &Theme, words: &Words, settings: &mut Settings, state: &mut OptionsState) {
    let heading = |ui: &mut Ui, key: &str| {
        page::part(ui);
        kit::heading(ui, theme, 2, &words.say(key));
    };
    heading(ui, "settings-reading");
    let languages: Vec<_> = Language::ALL.iter().map(|l| (*l, l.own_name().to_owned())).collect();
    one_of(ui, theme, words, "settings-language", languages, &mut settings.language);
    let mut spoken = vec![
        (Spoken::AsInterface, words.say("settings-spoken-interface")),
        (Spoken::AsWritten, words.say("settings-spoken-written")),
    ];
    spoken.extend(Language::ALL.iter().map(|l| (Spoken::In(*l), l.own_name().to_owned())));
    one_of(ui, theme, words, "settings-spoken", spoken, &mut settings.spoken);
    text_size(ui, theme, words, &mut settings.text_percent);

    heading(ui, "settings-seeing");
    let of = |values: &[(Light, &str)]| values.iter().map(|(v, key)| (*v, words.say(key))).collect();
    let lights = [
        (Light::Light, "settings-light-light"),
        (Light::Dark, "settings-light-dark"),
        (Light::HighContrast, "settings-light-contrast"),
    ];
    one_of(ui, theme, words, "settings-light", of(&lights), &mut settings.light);
    tick(ui, theme, words, "settings-safe-palette", &mut settings.safe_palette);
    tick(ui, theme, words, "settings-still", &mut settings.still);

    heading(ui, "settings-session");
    let paces = [
        (Pace::Slow, "settings-pace-slow"),
        (Pace::Reading, "settings-pace-reading"),
        (Pace::Quick, "settings-pace-quick"),
        (Pace::Instant, "settings-pace-instant"),
    ];
    let paces = paces.iter().map(|(v, key)| (*v, words.say(key))).collect();
    one_of(ui, theme, words, "settings-pace", paces, &mut settings.pace);

    heading(ui, "settings-practice");
    kit::quiet(ui, theme, &words.say("settings-practice-only"));
    let times = [
        (Feedback::Choice, "settings-feedback-choice"),
        (Feedback::Scene, "settings-feedback-scene"),
        (Feedback::Debrief, "settings-feedback-debrief"),
    ];
    let times = times.iter().map(|(v, key)| (*v, words.say(key))).collect();
    one_of(ui, theme, words, "settings-feedback", times, &mut settings.feedback);
    tick(ui, theme, words, "settings-own-words", &mut settings.own_words);
    tick(ui, theme, words, "settings-feelings", &mut settings.feelings);

    heading(ui, "settings-you");
    code(ui, theme, words, settings, state);

    heading(ui, "settings-reset-heading");
    reset(ui, theme, words, settings, state);
}

/// The name of a row with what it means below it.
fn name(ui: &mut Ui, theme: &Theme, words: &Words, key: &str) {
    ui.add_space(6.0);
    kit::written(ui, theme.strong(14.5), theme.text, &words.say(key));
    explain(ui, theme, words, key);
}

fn explain(ui: &mut Ui, theme: &Theme, words: &Words, key: &str) {
    let why = format!("{key}-why");
    if words.knows(&why) {
        kit::quiet(ui, theme, &words.say(&why));
    }
}

/// One of several values.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    key: &str,
    values: Vec<(T, String)>,
    set: &mut T,
) {
    name(ui, theme, words, key);
    let row = words.say(key);
    ui.horizontal_wrapped(|ui| {
        for (value, text) in values {
            let text = terms::capital(&text);
            let on = *set == value;
            let chip = kit::chip(ui, theme, on, &text);
            // Two rows may hold the same word: each says whose it is.
            let info = || WidgetInfo::selected(WidgetType::RadioButton, true, on, format!("{text}, {row}"));
            chip.widget_info(info);
            if chip.clicked() {
                *set = value;
            }
        }
    });
}

/// Yes or no.
fn tick(ui: &mut Ui, theme: &Theme, words: &Words, key: &str, set: &mut bool) {
    ui.add_space(6.0);
    page::tick(ui, theme, set, RichText::new(words.say(key)).font(theme.strong(14.5)));
    explain(ui, theme, words, key);
}

/// A slider for the hand, two buttons for the rest.
fn text_size(ui: &mut Ui, theme: &Theme, words: &Words, percent: &mut u16) {
    name(ui, theme, words, "settings-text");
    let (least, most, step) = TEXT;
    ui.horizontal_wrapped(|ui| {
        // Its length does not grow with the text: under the hand it would run away from the pointer.
        ui.spacing_mut().slider_width = 220.0;
        let title = words.say("settings-text");
        let mut size = *percent;
        let slider = Slider::new(&mut size, least..=most).step_by(f64::from(step)).show_value(false);
        let slider = ui.add(slider);
        slider.widget_info(|| WidgetInfo::slider(true, f64::from(size), &title));
        let shown = words.with("settings-text-percent", &[("n", u32::from(*percent).into())]);
        kit::written(ui, theme.strong(14.5), theme.text, &shown);
        if kit::button_if(ui, theme, *percent > least, &words.say("settings-text-smaller")).clicked() {
            size = percent.saturating_sub(step);
        }
        if kit::button_if(ui, theme, *percent < most, &words.say("settings-text-larger")).clicked() {
            size = percent.saturating_add(step);
        }
        *percent = size.clamp(least, most) / step * step;
    });
}

/// Whose attempts these are.
fn code(ui: &mut Ui, theme: &Theme, words: &Words, settings: &mut Settings, state: &mut OptionsState) {
    let label = kit::written(ui, theme.strong(14.5), theme.text, &words.say("settings-code"));
    explain(ui, theme, words, "settings-code");
    let wide = (240.0 * theme.scale).min(ui.available_width() - 24.0);
    let edit = TextEdit::singleline(&mut settings.participant).char_limit(CODE).font(theme.plain(14.5));
    let field = ui.add(edit.desired_width(wide).margin(vec2(10.0, 6.0))).labelled_by(label.id);
    if field.changed() {
        settings.participant.retain(|c| !c.is_control());
    }
    state.writing = field.has_focus();
}

/// Everything as at first, after a second question.
fn reset(ui: &mut Ui, theme: &Theme, words: &Words, settings: &mut Settings, state: &mut OptionsState) {
    kit::quiet(ui, theme, &words.say("settings-reset-why"));
    if !state.sure {
        state.sure = kit::button(ui, theme, &words.say("settings-reset")).clicked();
        return;
    }
    let asked = kit::text(ui, theme, &words.say("settings-reset-sure"));
    page::live(ui, &asked, &words.say("settings-reset-sure"));
    ui.horizontal_wrapped(|ui| {
        if kit::button(ui, theme, &words.say("settings-reset-no")).clicked() {
            state.sure = false;
        }
        if kit::button(ui, theme, &words.say("settings-reset-yes")).clicked() {
            *settings = first(settings);
            state.sure = false;
        }
    });
}

/// The settings of a first start, but nobody is thrown into another language, and what belongs to this person and
/// this computer stays.
fn first(now: &Settings) -> Settings {
    Settings {
        language: now.language,
        spoken: now.spoken,
        introduced: now.introduced,
        participant: now.participant.clone(),
        scenarios: now.scenarios.clone(),
        window: now.window,
        place: now.place,
        ..Settings::default()
    }
}
