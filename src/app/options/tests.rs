//! The settings through the tree a screen reader sees. Must not know how they are drawn.

use super::*;
use crate::app::home::sound::{SIZES, sound};
use crate::app::settings::{Feedback, Light, Pace};
use crate::app::theme::fonts;
use crate::words::Language;
use bevy_egui::egui::{Key, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

#[derive(Default)]
struct Page {
    settings: Settings,
    state: OptionsState,
    changed: u32,
    closed: bool,
    fonts: bool,
}

impl Page {
    fn frame(ui: &mut Ui, me: &mut Self) {
        let theme = Theme::of(&me.settings);
        kit::dress(ui.ctx(), &theme);
        if !std::mem::replace(&mut me.fonts, true) {
            ui.ctx().set_fonts(fonts());
            // Fonts are there from the next frame on.
            return;
        }
        let keys = [
            KeyRow { keys: String::new(), does: "In a session".into() },
            KeyRow { keys: "Space".into(), does: "the next line".into() },
            KeyRow {
                keys: "1 – 6".into(),
                does: "choose what to say; the target is read out with it".into(),
            },
        ];
        let words = Words::of(me.settings.language);
        let outcome = show(ui, &theme, words, &mut me.settings, &keys, &mut me.state);
        me.changed += u32::from(outcome.changed);
        me.closed |= outcome.closed;
    }

    fn at(self, width: f32, height: f32) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(vec2(width, height))
            .with_max_steps(100)
            .build_ui_state(Self::frame, self);
        harness.run();
        harness
    }
}

#[test]
fn both_pages_are_sound_in_every_size_and_language() {
    for (width, height) in SIZES {
        for language in Language::ALL {
            for text_percent in [100, 200] {
                for page in [super::Page::Settings, super::Page::Keys] {
                    let settings =
                        Settings { language: *language, text_percent, still: true, ..Settings::default() };
                    let state = OptionsState { page, sure: true, ..OptionsState::default() };
                    let harness = Page { settings, state, ..Page::default() }.at(width, height);
                    let done = Words::of(*language).say("settings-done");
                    assert!(harness.get_by_label(&done).rect().bottom() <= height, "the way out is in sight");
                    sound(&harness, width, &[done]);
                }
            }
        }
    }
}

#[test]
fn each_choice_sets_its_field() {
    let mut harness = Page::default().at(1280.0, 800.0);
    for name in [
        "High contrast, Light",
        "Quickly, How fast people speak",
        "In the debrief only, Feedback comes",
        "Blue and orange",
        "Less movement",
        "Own words first",
        "What is it doing to you?",
        "Larger",
    ] {
        harness.get_by_label(name).click_accesskit();
        harness.run();
    }
    let set = harness.state().settings.clone();
    assert_eq!((set.light, set.pace, set.feedback), (Light::HighContrast, Pace::Quick, Feedback::Debrief));
    assert!(set.safe_palette && set.still && set.own_words && !set.feelings);
    assert_eq!(set.text_percent, 110);
    assert_eq!(harness.state().changed, 8);

    harness.get_by_label("Nederlands, Language").click_accesskit();
    harness.run();
    assert_eq!(harness.state().settings.language, Language::Dutch);
    assert!(harness.query_by_label("Klaar").is_some());
}

#[test]
fn text_stays_between_its_bounds() {
    let settings = Settings { text_percent: 190, ..Settings::default() };
    let mut harness = Page { settings, ..Page::default() }.at(1280.0, 800.0);
    for _ in 0..3 {
        harness.get_by_label("Larger").click_accesskit();
        harness.run();
    }
    assert_eq!(harness.state().settings.text_percent, 200);
    harness.get_by_role_and_label(Role::Slider, "Size of text").focus();
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().settings.text_percent, 190);
}

#[test]
fn a_code_is_written_and_escape_leaves_the_field_first() {
    let mut harness = Page::default().at(1280.0, 800.0);
    harness.get_by_role_and_label(Role::TextInput, "Your code").focus();
    harness.run();
    harness.event(bevy_egui::egui::Event::Text("K-17".into()));
    harness.run();
    assert_eq!(harness.state().settings.participant, "K-17");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().closed);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().closed);
}

#[test]
fn everything_can_be_put_back_after_a_second_question() {
    let settings = Settings {
        language: Language::English,
        light: Light::Dark,
        participant: "K-17".into(),
        introduced: true,
        text_percent: 150,
        ..Settings::default()
    };
    let mut harness = Page { settings, ..Page::default() }.at(1280.0, 800.0);
    harness.get_by_label("Put everything back").click_accesskit();
    harness.run();
    assert_eq!(harness.state().settings.light, Light::Dark);
    harness.get_by_label("Yes, put them back").click_accesskit();
    harness.run();
    let kept = Settings { participant: "K-17".into(), introduced: true, ..Settings::default() };
    assert_eq!(harness.state().settings, kept);
}

#[test]
fn the_keyboard_is_listed() {
    let mut harness = Page::default().at(1024.0, 700.0);
    harness.get_by_label("Keyboard").click();
    harness.run();
    let rows: Vec<_> =
        harness.root().children_recursive().filter_map(|n| n.accesskit_node().value()).collect();
    assert!(rows.iter().any(|r| r == "Space: the next line"), "{rows:?}");
}
