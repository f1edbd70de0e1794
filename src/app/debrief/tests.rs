//! Every page through the tree a screen reader sees, in both languages and sizes of text. Must not know how pages are
//! made.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::{Action, DebriefState, Tab, View, landing, show};
use crate::app::kit::dress;
use crate::app::settings::Settings;
use crate::app::theme::{Theme, fonts};
use crate::attempt::NoteKind;
use crate::debrief::{Debrief, debrief};
use crate::scenario::{Scenario, load_bytes};
use crate::scoring;
use crate::session::{Input, Sitting, script};
use crate::theory::{self, Theory};
use crate::vocabulary::Mode;
use crate::words::{Language, Words};
use bevy_egui::egui::{self, Rect, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::cell::RefCell;
use std::rc::Rc;

type Notes = [(u32, NoteKind, &'static str)];

const TEXT: &str = include_str!("../../../scenarios/the-running-tap/scenario.ron");
const POOR: &str = include_str!("../../../scenarios/the-running-tap/choices/poor.txt");
const GOOD: &str = include_str!("../../../scenarios/the-running-tap/choices/good.txt");
const WINDOWS: [(f32, f32); 2] = [(1024.0, 700.0), (1280.0, 800.0)];
const FELT: &Notes = &[
    (9, NoteKind::Feeling, "impatient, a little ashamed"),
    (9, NoteKind::Pull, "to rescue"),
    (12, NoteKind::Pull, "to argue"),
];

struct Played {
    scenario: &'static Scenario,
    sitting: Sitting<'static>,
}

/// Plays a choices file; then, if asked, goes back twice and tries silence, twice.
fn play(choices: &str, mode: Mode, again: bool) -> Played {
    let scenario: &'static Scenario = Box::leak(Box::new(load_bytes(TEXT.as_bytes()).scenario.unwrap()));
    let theory: &'static Theory = theory::shipped();
    let mut sitting = Sitting::new(scenario, theory, 7, mode);
    for line in choices.lines() {
        let Ok(Some(input)) = script::read(line, scenario, sitting.session()) else { continue };
        if mode == Mode::Practice || matches!(input, Input::Move(_) | Input::Notice(..)) {
            sitting.take(input).unwrap();
        }
    }
    if again {
        for input in [Input::Back, Input::Back, Input::Back] {
            sitting.take(input).unwrap();
        }
        for _ in 0..2 {
            let silence = script::read("silence", scenario, sitting.session()).unwrap().unwrap();
            sitting.take(silence).unwrap();
        }
    }
    Played { scenario, sitting }
}

struct Screen<'a> {
    harness: Harness<'a>,
    state: Rc<RefCell<DebriefState>>,
    asked: Rc<RefCell<Vec<Action>>>,
}

impl<'a> Screen<'a> {
    fn new(
        sitting: &'a Sitting<'static>,
        debrief: &'a Debrief,
        notes: &'a Notes,
        language: Language,
        percent: u16,
        size: (f32, f32),
        state: DebriefState,
    ) -> Self {
        let theme = Theme::of(&Settings { text_percent: percent, ..Settings::default() });
        let state = Rc::new(RefCell::new(state));
        let asked = Rc::new(RefCell::new(Vec::new()));
        let (inner, heard) = (Rc::clone(&state), Rc::clone(&asked));
        let mut dressed = false;
        let harness =
            Harness::builder().with_size(vec2(size.0, size.1)).with_max_steps(40).build_ui(move |ui| {
                if !std::mem::replace(&mut dressed, true) {
                    ui.ctx().set_fonts(fonts());
                    dress(ui.ctx(), &theme);
                    ui.ctx().request_repaint();
                    // New fonts are there from the next frame on.
                    return;
                }
                let view = View { sitting, debrief, notes, kept: Some("a/b.attempt"), contact: None };
                heard.borrow_mut().extend(show(
                    ui,
                    &theme,
                    Words::of(language),
                    &view,
                    &mut inner.borrow_mut(),
                ));
            });
        let mut screen = Self { harness, state, asked };
        screen.harness.run_steps(4);
        screen
    }
}

fn pressable(role: Role) -> bool {
    matches!(
        role,
        Role::Button | Role::Tab | Role::TextInput | Role::MultilineTextInput | Role::CheckBox | Role::Link
    )
}

/// What must hold of everything on the screen.
fn check(screen: &Screen<'_>, width: f32, what: &str) {
    let root = screen.harness.root();
    let mut interactive: Vec<(String, Rect)> = Vec::new();
    let mut headings = 0;
    for node in root.children_recursive() {
        let access = node.accesskit_node();
        let label = access.label().unwrap_or_default();
        assert!(!label.contains('⟨'), "{what}: {label}");
        headings += usize::from(access.role() == Role::Heading);
        let Some(rect) = access.data().bounds() else { continue };
        let point = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
        let rect = Rect::from_min_max(point(rect.x0, rect.y0), point(rect.x1, rect.y1));
        if !label.is_empty() && access.role() != Role::ScrollBar {
            assert!(rect.right() <= width + 0.5 && rect.left() >= -0.5, "{what}: {label} lies at {rect:?}");
        }
        if pressable(access.role()) {
            assert!(!label.trim().is_empty(), "{what}: a {:?} without a name at {rect:?}", access.role());
            interactive.push((label, rect.shrink(0.5)));
        }
    }
    assert!(headings >= 1, "{what}: no heading");
    for (n, (name, rect)) in interactive.iter().enumerate() {
        for (other, at) in &interactive[n + 1..] {
            assert!(!rect.intersects(*at), "{what}: {name} {rect:?} lies on {other} {at:?}");
        }
    }
}

fn each(mut with: impl FnMut(Language, u16, (f32, f32))) {
    for &language in Language::ALL {
        for percent in [100, 200] {
            for size in WINDOWS {
                with(language, percent, size);
            }
        }
    }
}

#[test]
fn every_page_holds_in_both_languages_and_sizes() {
    let played = play(POOR, Mode::Practice, true);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    assert!(!debrief.explored.is_empty());
    each(|language, percent, size| {
        let state = DebriefState::looking_back();
        let mut screen = Screen::new(&played.sitting, &debrief, FELT, language, percent, size, state);
        for &tab in Tab::ALL {
            screen.state.borrow_mut().tab = tab;
            screen.harness.run_steps(3);
            let what = format!("{tab:?} {language:?} {percent} % {size:?}");
            check(&screen, size.0, &what);
            let parts = screen.harness.root().children_recursive();
            let headings = parts.filter(|n| n.accesskit_node().role() == Role::Heading).count();
            assert!(headings >= 2, "{what}");
            // All that opens.
            let closed = |n: &egui_kittest::Node<'_>| n.accesskit_node().data().is_expanded() == Some(false);
            let folded = screen.harness.root().children_recursive().filter(closed).count();
            if tab == Tab::Decisions {
                for n in 0..debrief.decisions.len() {
                    screen.state.borrow_mut().open = Some(n);
                    screen.harness.run_steps(2);
                    check(&screen, size.0, &format!("{what}, decision {n}"));
                }
                continue;
            }
            for _ in 0..folded {
                let next = screen.harness.root().children_recursive().find(closed);
                let Some(next) = next else { break };
                next.click_accesskit();
                screen.harness.run_steps(3);
            }
            check(&screen, size.0, &format!("{what}, opened"));
        }
    });
}

#[test]
fn the_landing_page_comes_first_and_can_be_left_at_once() {
    let played = play(GOOD, Mode::Practice, false);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    each(|language, percent, size| {
        let words = Words::of(language);
        let mut screen =
            Screen::new(&played.sitting, &debrief, &[], language, percent, size, DebriefState::default());
        check(&screen, size.0, "landing");
        let unchecked = words.say("debrief-line-unchecked");
        let lines = screen.harness.root().children_recursive();
        assert_eq!(
            lines
                .filter(|n| n.accesskit_node().role() == Role::Label
                    && n.accesskit_node().value() == Some(unchecked.clone()))
                .count(),
            1
        );
        screen.harness.get_by_label(&words.say("debrief-landing-quiet")).click_accesskit();
        screen.harness.run_steps(2);
        assert!(matches!(screen.state.borrow().landing, landing::State::Quiet(_)));
        check(&screen, size.0, "quiet");
        screen.harness.get_by_label(&words.say("debrief-landing-on")).click_accesskit();
        screen.harness.run_steps(3);
        screen.harness.get_by_label(&words.say("debrief-how-it-ended"));
    });
}

#[test]
fn a_moment_can_be_seen_in_the_room() {
    let played = play(POOR, Mode::Practice, true);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    let mut state = DebriefState::default();
    state.open_step(&debrief, debrief.decisions[2].step);
    let mut screen = Screen::new(&played.sitting, &debrief, &[], Language::English, 100, WINDOWS[0], state);
    screen.harness.get_by_label("See this moment in the room, decision 3").click_accesskit();
    screen.harness.run_steps(3);
    assert_eq!(*screen.asked.borrow(), [Action::JumpTo(debrief.decisions[2].step)]);
}

#[test]
fn what_is_typed_is_kept_and_goes_before_leaving() {
    let played = play(GOOD, Mode::Practice, false);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    let notes: &Notes = &[(3, NoteKind::Supervision, "Why did I laugh?")];
    let mut state = DebriefState::looking_back();
    state.tab = Tab::Hour;
    let mut screen = Screen::new(&played.sitting, &debrief, notes, Language::English, 100, WINDOWS[1], state);
    let field = |screen: &Screen<'_>, name: &str| {
        let text = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let mut all = screen.harness.root().children_recursive();
        let name = Some(name.to_owned());
        all.find(|n| text(n.accesskit_node().role()) && n.accesskit_node().label() == name)
            .unwrap()
            .accesskit_node()
            .id()
    };
    let type_in = |screen: &mut Screen<'_>, name: &str, typed: &str| {
        let id = field(screen, name);
        let mut all = screen.harness.root().children_recursive();
        let node = all.find(|n| n.accesskit_node().id() == id).unwrap();
        node.focus();
        drop(all);
        screen.harness.run_steps(2);
        screen.harness.event(egui::Event::Text(typed.into()));
        screen.harness.run_steps(1);
    };
    type_in(&mut screen, "Your note", "Gerard stopped, and Salma asked. 2");
    assert!(screen.asked.borrow().is_empty(), "not with every letter");
    // The number went into the text, not to another page.
    assert_eq!(screen.state.borrow().tab, Tab::Hour);
    screen.harness.get_by_label_contains("More than one member is named: Gerard, Salma");
    screen.harness.run_steps(20);
    let step = u32::try_from(played.sitting.inputs.len()).unwrap();
    let kept = |kind, step, text: &str| Action::Keep { kind, step, text: text.into() };
    assert_eq!(*screen.asked.borrow(), [kept(NoteKind::Note, step, "Gerard stopped, and Salma asked. 2")]);
    screen.asked.borrow_mut().clear();
    type_in(&mut screen, "One question for supervision", "!");
    assert_eq!(screen.state.borrow_mut().unkept().len(), 1, "what is typed is there before it is kept");
    type_in(&mut screen, "One question for supervision", "?");
    screen.state.borrow_mut().ask(Action::Home);
    screen.harness.run_steps(4);
    let asked = screen.asked.borrow();
    assert!(
        matches!(&asked[0], Action::Keep { kind: NoteKind::Supervision, step: 3, text } if text.contains('?'))
    );
    assert_eq!(asked[1], Action::Home);
    drop(asked);

    screen.asked.borrow_mut().clear();
    screen.state.borrow_mut().tab = Tab::Reflection;
    screen.harness.run_steps(2);
    let question = played.scenario.head.debrief[1].clone();
    type_in(&mut screen, &question, "I counted tiles.");
    screen.harness.run_steps(20);
    assert_eq!(*screen.asked.borrow(), [kept(NoteKind::Reflection, 1, "I counted tiles.")]);
}

#[test]
fn pages_are_reached_by_keys() {
    let played = play(GOOD, Mode::Practice, false);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    let state = DebriefState::looking_back();
    let mut screen = Screen::new(&played.sitting, &debrief, &[], Language::Dutch, 100, WINDOWS[0], state);
    let tab = |screen: &Screen<'_>| screen.state.borrow().tab;
    let press = |screen: &mut Screen<'_>, modifiers, key| {
        screen.harness.key_press_modifiers(modifiers, key);
        screen.harness.run_steps(2);
    };
    use egui::{Key, Modifiers};
    press(&mut screen, Modifiers::NONE, Key::Num3);
    assert_eq!(tab(&screen), Tab::People);
    // As a system without a key of its own for commands sends it.
    let ctrl = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
    press(&mut screen, ctrl, Key::Tab);
    assert_eq!(tab(&screen), Tab::Hour);
    press(&mut screen, ctrl | Modifiers::SHIFT, Key::Tab);
    assert_eq!(tab(&screen), Tab::People);
    press(&mut screen, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(tab(&screen), Tab::Decisions);
    // With the focus on a tab the arrows take it along.
    screen.harness.get_by_role_and_label(Role::Tab, "Beslissingen").focus();
    screen.harness.run_steps(2);
    press(&mut screen, Modifiers::NONE, Key::ArrowRight);
    press(&mut screen, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(tab(&screen), Tab::Hour);
    assert!(screen.harness.get_by_role_and_label(Role::Tab, "Na afloop").is_focused());
}

#[test]
fn an_assessment_under_way_explains_nothing() {
    let played = play("state-time\nmany-find", Mode::Assessment, false);
    let debrief = debrief(&played.sitting, scoring::score(&played.sitting));
    let state = DebriefState::default();
    let screen = Screen::new(&played.sitting, &debrief, &[], Language::English, 100, WINDOWS[0], state);
    screen.harness.get_by_label_contains("Nothing is explained before its end");
    assert!(screen.harness.query_by_role(Role::Tab).is_none());
}
