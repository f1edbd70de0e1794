//! The shelf through the tree a screen reader sees, in every language, size of window and size of text. Must not know
//! how it is drawn.

use super::sound::{SIZES, pressed, sound};
use super::*;
use crate::app::settings::Settings;
use crate::app::theme::fonts;
use crate::scenario;
use crate::words::Language;
use bevy_egui::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

const TAP: &str = include_str!("../../../scenarios/the-running-tap/scenario.ron");

/// What a test holds of the shelf.
struct Shelf {
    entries: Vec<Entry>,
    unfinished: Vec<Unfinished>,
    language: Language,
    percent: u16,
    hovering: bool,
    banner: Option<String>,
    state: HomeState,
    pictures: Pictures,
    action: Option<Action>,
    dressed: bool,
}

impl Shelf {
    fn new(entries: Vec<Entry>) -> Self {
        Self {
            entries,
            unfinished: Vec::new(),
            language: Language::English,
            percent: 100,
            hovering: false,
            banner: None,
            state: HomeState::default(),
            pictures: Pictures::default(),
            action: None,
            dressed: false,
        }
    }

    fn frame(ui: &mut Ui, me: &mut Self) {
        let settings = Settings { text_percent: me.percent, still: true, ..Settings::default() };
        let theme = Theme::of(&settings);
        if !me.dressed {
            ui.ctx().set_fonts(fonts());
            kit::dress(ui.ctx(), &theme);
            me.dressed = true;
            // Fonts are there from the next frame on.
            return;
        }
        let view = View {
            entries: &me.entries,
            unfinished: &me.unfinished,
            banner: me.banner.as_deref(),
            hovering_drop: me.hovering,
            newcomer: me.hovering,
        };
        let words = Words::of(me.language);
        let done = show(ui, &theme, words, &view, &mut me.state, &mut me.pictures);
        me.action = done.or(me.action.take());
    }

    fn at(self, width: f32, height: f32) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(vec2(width, height))
            .with_max_steps(300)
            .build_ui_state(Self::frame, self);
        harness.run();
        harness
    }
}

fn tap() -> &'static Scenario {
    Box::leak(Box::new(scenario::load(TAP).scenario.expect("the shipped scenario loads")))
}

fn ready(scenario: &'static Scenario) -> Entry {
    Entry::Ready(Ready { scenario, from: Origin::Shipped, best: None, tries: 0, warnings: 0 })
}

fn broken() -> Entry {
    let loaded = scenario::load_bytes(&TAP.as_bytes()[..400]);
    assert!(loaded.scenario.is_none());
    let problem = |f: &scenario::Finding| Problem {
        code: f.code,
        line: 3,
        column: 7,
        message: f.message.clone(),
        help: f.help.clone(),
    };
    let problems = loaded.findings.iter().map(problem).collect();
    Entry::Broken(Broken { name: "Half a file".into(), path: "course/half/scenario.ron".into(), problems })
}

/// A course's shelf: the same group under other titles, kinds, themes and languages.
fn forty() -> Vec<Entry> {
    use crate::vocabulary::{GroupKind, Theme};
    let one = |i: usize| {
        let mut s = tap().clone();
        s.head.id = format!("group-{i}");
        s.head.title = format!(
            "Evening {i}{}",
            if i % 7 == 3 { ", in which é and a good many people speak" } else { "" }
        );
        s.head.group.kind = GroupKind::ALL[i % GroupKind::COUNT];
        s.head.group.themes = vec![Theme::ALL[i % Theme::COUNT], Theme::ALL[(i / 3) % Theme::COUNT]];
        s.head.language = if i.is_multiple_of(5) { "nl" } else { "en" }.into();
        s.members.truncate(2 + i % 4);
        s.hash[0] = i as u8;
        let best = (i.is_multiple_of(3)).then_some(Best { score: 54, chance: 36 });
        let from = if i.is_multiple_of(2) {
            Origin::Shipped
        } else {
            Origin::File(format!("course/g{i}/scenario.ron").into())
        };
        let scenario: &'static Scenario = Box::leak(Box::new(s));
        Entry::Ready(Ready { scenario, from, best, tries: i % 3, warnings: i % 2 })
    };
    (0..40).map(one).collect()
}

fn waiting(n: usize) -> Vec<Unfinished> {
    let one = |i: usize| Unfinished {
        path: format!("a{i}.jsonl").into(),
        title: format!("The Running Tap {i}"),
        begun: "2026-11-22T10:52:00Z".into(),
        decisions: i,
        mode: Mode::ALL[i % 2],
    };
    (0..n).map(one).collect()
}

#[test]
fn every_shelf_is_sound_in_every_size() {
    let tap = tap();
    for (width, height) in SIZES {
        for language in [Language::English, Language::Dutch] {
            for percent in [100, 200] {
                let shelves =
                    [Vec::new(), vec![broken()], vec![ready(tap)], vec![ready(tap), broken()], forty()];
                for (i, entries) in shelves.into_iter().enumerate() {
                    let mut shelf = Shelf::new(entries);
                    (shelf.language, shelf.percent) = (language, percent);
                    shelf.unfinished = waiting(i * 2);
                    shelf.state.filtering = i % 2 == 0;
                    shelf.state.unfolded = (0..5).collect();
                    shelf.hovering = i == 3;
                    shelf.banner = (i == 2).then(|| "course.zip is not a scenario.".into());
                    sound(&shelf.at(width, height), width, &[]);
                }
            }
        }
    }
}

#[test]
fn a_scenario_with_errors_stands_beside_the_others_and_says_what_is_wrong() {
    let mut harness = Shelf::new(vec![ready(tap()), broken()]).at(1024.0, 700.0);
    assert!(harness.query_by_label_contains("The Running Tap. Process group").is_some());
    assert!(harness.query_by_label_contains("Line 3, column 7").is_none());
    harness.get_by_label("Show what is wrong: Half a file").click_accesskit();
    harness.run();
    assert!(harness.query_all_by_label_contains("Line 3, column 7").count() > 0);
    harness.get_by_label("Fold away: Half a file").click_accesskit();
    harness.run();
    assert!(harness.query_by_label_contains("Line 3, column 7").is_none());
}

fn cards(harness: &Harness<'_, Shelf>) -> Vec<String> {
    let stage = |name: &String| name.contains(" stage · about ");
    pressed(harness).into_iter().map(|(_, name, _)| name).filter(stage).collect()
}

#[test]
fn searching_finds_by_title_theme_and_goal_and_says_when_there_is_nothing() {
    let mut entries = forty();
    entries.push(ready(tap()));
    let mut harness = Shelf::new(entries).at(1280.0, 800.0);
    for (search, most) in
        [("TAP", 1), ("  running   TAP ", 1), ("zzz", 0), ("which é", 6), ("here and now", 41), ("angst", 0)]
    {
        harness.state_mut().state.search = search.into();
        harness.run();
        let found = cards(&harness).len();
        assert!(found <= most && (found > 0) == (most > 0), "{search}: {found}");
        let nothing = harness.query_by_label_contains("There is no group like that").is_some();
        assert_eq!(nothing, most == 0, "{search}");
    }
    harness.get_by_label("Show all of them").click_accesskit();
    harness.run();
    assert_eq!(cards(&harness).len(), 41);
}

#[test]
fn searching_takes_no_account_of_accents_or_capitals() {
    assert_eq!(filter::plain("Één Crème BRÛLÉE’s"), "een creme brulee's");
    assert_eq!(filter::plain("e\u{301}"), "e");
}

#[test]
fn a_ticked_filter_narrows_the_shelf_and_can_be_cleared() {
    let mut harness = Shelf::new(forty()).at(1280.0, 800.0);
    harness.get_by_label("Filter").click();
    harness.run();
    harness.get_by_label("Skills group").click_accesskit();
    harness.run();
    assert_eq!(cards(&harness).len(), 10);
    assert!(harness.query_by_label("10 of 40 scenarios").is_some());
    harness.get_by_label("Nederlands").click_accesskit();
    harness.run();
    assert_eq!(cards(&harness).len(), 2);
    harness.get_by_label("Clear the filters").click_accesskit();
    harness.run();
    assert_eq!(cards(&harness).len(), 40);
}

#[test]
fn the_keyboard_reaches_a_card_and_enter_opens_it() {
    let mut harness = Shelf::new(vec![broken(), ready(tap())]).at(1024.0, 700.0);
    let focused = |h: &Harness<'_, Shelf>| {
        let all: Vec<_> = h.root().children_recursive().collect();
        all.iter().find(|n| n.accesskit_node().is_focused()).and_then(|n| n.accesskit_node().label())
    };
    for _ in 0..20 {
        if focused(&harness).is_some_and(|name| name.starts_with("The Running Tap.")) {
            break;
        }
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().action, Some(Action::Open(1)));
}

#[test]
fn arrows_move_between_cards_and_bring_them_into_view() {
    let mut harness = Shelf::new(forty()).at(1024.0, 700.0);
    harness.get_by_label_contains("Evening 0.").focus();
    harness.run();
    let focused = |h: &Harness<'_, Shelf>| {
        let all: Vec<_> = h.root().children_recursive().collect();
        let node = all.iter().find(|n| n.accesskit_node().is_focused());
        node.map(|n| (n.accesskit_node().label().unwrap_or_default(), n.rect()))
    };
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(
        focused(&harness).is_some_and(|(name, _)| name.starts_with("Evening 1.")),
        "{:?}",
        focused(&harness)
    );
    for _ in 0..4 {
        harness.key_press(Key::ArrowDown);
        harness.run();
    }
    let (name, at) = focused(&harness).expect("a card");
    assert!(name.starts_with("Evening 13"), "{name}");
    assert!(at.top() >= 0.0 && at.bottom() <= 700.0, "{name} at {at:?}");
}

#[test]
fn a_slash_goes_to_the_search_and_is_not_written() {
    let mut harness = Shelf::new(vec![ready(tap())]).at(1024.0, 700.0);
    harness.event(egui::Event::Text("/".into()));
    harness.run();
    harness.event(egui::Event::Text("tap/".into()));
    harness.run();
    assert_eq!(harness.state().state.search, "tap/");
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run();
    assert_eq!(harness.state().state.search, "");
}

#[test]
fn what_is_unfinished_can_be_gone_on_with() {
    let mut shelf = Shelf::new(vec![ready(tap())]);
    shelf.unfinished = waiting(6);
    let mut harness = shelf.at(1280.0, 800.0);
    harness.get_by_label("Continue: The Running Tap 0").click();
    harness.run();
    assert_eq!(harness.state().action, Some(Action::GoOn(0)));
    harness.state_mut().action = None;
    assert!(harness.query_by_label_contains("The Running Tap 5").is_none());
    harness.get_by_label("Show 3 more").click();
    harness.run();
    let told = "Go on: The Running Tap 5, begun 22 November 2026, 5 decisions so far, assessment";
    harness.get_by_label(told).click_accesskit();
    harness.run();
    assert_eq!(harness.state().action, Some(Action::GoOn(5)));
}

#[test]
fn every_way_out_is_asked_for() {
    let mut harness = Shelf::new(vec![ready(tap())]).at(1280.0, 800.0);
    for (name, action) in [
        ("Introduction", Action::Introduction),
        ("Settings", Action::Settings),
        ("Quit", Action::Quit),
        ("Open a file…", Action::OpenFile),
        ("Open a folder…", Action::OpenFolder),
        ("Read again", Action::Reload),
    ] {
        harness.get_by_label(name).click();
        harness.run();
        assert_eq!(harness.state_mut().action.take(), Some(action));
    }
}

#[test]
fn every_word_of_the_field_has_a_message_in_both_languages() {
    use crate::vocabulary::*;
    for language in Language::ALL {
        let words = Words::of(*language);
        let mut said: Vec<String> = Vec::new();
        said.extend(GroupKind::ALL.iter().map(|k| terms::kind(words, *k)));
        said.extend(Stage::ALL.iter().flat_map(|s| [terms::stage(words, *s), terms::stage_asks(words, *s)]));
        said.extend(Theme::ALL.iter().map(|t| terms::theme(words, *t)));
        said.extend(Challenge::ALL.iter().map(|c| terms::challenge(words, *c)));
        said.extend(Goal::ALL.iter().map(|g| terms::goal(words, *g)));
        said.extend(Mode::ALL.iter().map(|m| terms::mode(words, *m)));
        let absent = Attendance::ALL.iter().filter(|a| **a != Attendance::Present);
        said.extend(absent.map(|a| words.say(&terms::key("briefing-tonight", a.name()))));
        assert!(said.iter().all(|s| !s.contains('⟨')), "{said:?}");
    }
    assert_eq!(terms::day(Words::of(Language::Dutch), "2026-03-01T00:00:00Z"), "1 maart 2026");
    assert_eq!(terms::day(Words::of(Language::English), "some day"), "some day");
}
