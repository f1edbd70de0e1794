//! The briefing through the tree a screen reader sees. Must not know how it is drawn.

use super::*;
use crate::app::home::sound::{SIZES, sound};
use crate::app::kit;
use crate::app::settings::Settings;
use crate::app::theme::fonts;
use crate::scenario;
use crate::vocabulary::Attendance;
use crate::words::Language;
use bevy_egui::egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

const TAP: &str = include_str!("../../../scenarios/the-running-tap/scenario.ron");

struct Room {
    scenario: Scenario,
    instead: Option<String>,
    language: Language,
    percent: u16,
    state: BriefingState,
    pictures: Pictures,
    action: Option<Action>,
    dressed: bool,
}

impl Room {
    fn new() -> Self {
        let mut scenario = scenario::load(TAP).scenario.expect("the shipped scenario loads");
        scenario.members[1].attendance = Attendance::AbsentWithWord;
        scenario.members[2].attendance = Attendance::New;
        Self {
            scenario,
            instead: Some("Yes, But".into()),
            language: Language::English,
            percent: 100,
            state: BriefingState::new(42, ""),
            pictures: Pictures::default(),
            action: None,
            dressed: false,
        }
    }

    fn frame(ui: &mut Ui, me: &mut Self) {
        let theme = Theme::of(&Settings { text_percent: me.percent, still: true, ..Settings::default() });
        if !me.dressed {
            ui.ctx().set_fonts(fonts());
            kit::dress(ui.ctx(), &theme);
            me.dressed = true;
            // Fonts are there from the next frame on.
            return;
        }
        let view = View { scenario: &me.scenario, untranslated: 2, instead: me.instead.as_deref() };
        let words = Words::of(me.language);
        let done = show(ui, &theme, words, &view, &mut me.state, &mut me.pictures);
        me.action = done.or(me.action.take());
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
fn it_is_sound_in_every_size_and_language() {
    for (width, height) in SIZES {
        for language in Language::ALL {
            for percent in [100, 200] {
                let mut room = Room::new();
                (room.language, room.percent) = (*language, percent);
                room.state.more = true;
                let harness = room.at(width, height);
                let words = Words::of(*language);
                let foot = [words.say("briefing-begin-practice"), words.say("briefing-back")];
                let at = harness.get_by_label(&foot[0]).rect();
                assert!(at.bottom() <= height, "the beginning is in sight: {at:?}");
                sound(&harness, width, &foot);
            }
        }
    }
}

#[test]
fn it_begins_as_was_chosen() {
    let mut harness = Room::new().at(1280.0, 800.0);
    harness.get_by_label("Begin practice").click();
    harness.run();
    let begun = Action::Begin { mode: Mode::Practice, seed: 42, code: None };
    assert_eq!(harness.state_mut().action.take(), Some(begun));

    harness.get_by_label_contains("Assessment. Nothing is explained").click_accesskit();
    harness.run();
    harness.get_by_label("More").click_accesskit();
    harness.run();
    harness.get_by_label("Draw another").click_accesskit();
    harness.state_mut().state.code = " K-17 ".into();
    harness.run();
    let seed = harness.state().state.seed;
    assert!(seed != 42 && seed < 1_000_000);
    harness.get_by_label("Begin assessment").click();
    harness.run();
    let begun = Action::Begin { mode: Mode::Assessment, seed, code: Some("K-17".into()) };
    assert_eq!(harness.state().action, Some(begun));
}

#[test]
fn a_seed_can_be_written() {
    let mut room = Room::new();
    room.state.more = true;
    let mut harness = room.at(1280.0, 800.0);
    let field = harness.get_by_role_and_label(bevy_egui::egui::accesskit::Role::TextInput, "Seed");
    field.focus();
    harness.run();
    harness.event(bevy_egui::egui::Event::Text("x7".into()));
    harness.run();
    let seed = harness.state().state.seed;
    assert!(seed == 427 || seed == 742, "{seed}");
    // Escape leaves the field, and only the next one the briefing.
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().action, None);
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().action, Some(Action::Back));
}

#[test]
fn who_is_missing_is_said_and_nothing_but_intake_is_told() {
    let harness = Room::new().at(1280.0, 800.0);
    let said: Vec<String> = harness
        .root()
        .children_recursive()
        .flat_map(|n| [n.accesskit_node().label(), n.accesskit_node().value()])
        .flatten()
        .collect();
    let all = said.join("\n");
    for told in
        ["Missing tonight: Gerard.", "Sent word", "Here for the first time", "Land surveyor", "not therapy"]
    {
        assert!(all.contains(told), "{told}");
    }
    for member in &harness.state().scenario.members {
        if let Some(conflict) = &member.conflict {
            assert!(!all.contains(conflict.text.episode.as_str()), "{}", member.name);
            assert!(!all.contains(conflict.text.feared.as_str()), "{}", member.name);
        }
        assert!(member.voice.is_empty() || !all.contains(member.voice.as_str()), "{}", member.name);
    }
}

#[test]
fn the_way_out_asks_nothing() {
    let mut harness = Room::new().at(1280.0, 800.0);
    harness.get_by_label("Take the other one").click_accesskit();
    harness.run();
    assert_eq!(harness.state_mut().action.take(), Some(Action::OptOut));
    harness.state_mut().instead = None;
    harness.run();
    assert!(harness.query_by_label("Take the other one").is_none());
    harness.get_by_label("Back to the shelf").click();
    harness.run();
    assert_eq!(harness.state().action, Some(Action::Back));
}
