//! A whole session in a real window: home, briefing, every decision, debrief, quit, continue; by keyboard alone and by
//! pointer alone. Must not know how anything is drawn.
//!
//! Where there is no display server or no hands for it, the test says that it is skipped; with `FISHBOWL_WINDOW=required`
//! that is a failure. Pictures are kept in `FISHBOWL_SHOTS`, if it is set.

mod screen;

use screen::{Display, Program, missing, pixels};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Whether to go on; else it is said why not.
fn can_be_seen() -> bool {
    let Some(why) = missing() else { return true };
    let required = std::env::var_os("FISHBOWL_WINDOW").is_some_and(|v| v == "required");
    assert!(!required, "the window has to be tested, and cannot be: {why}");
    eprintln!("skipped: the window cannot be tested here ({why})");
    false
}

/// Where pictures go.
fn shots(data: &std::path::Path, name: &str) -> PathBuf {
    std::env::var_os("FISHBOWL_SHOTS").map_or_else(|| data.join("shots"), PathBuf::from).join(name)
}

/// Settings that make a test quick: nothing waits for a reader.
fn settle(data: &std::path::Path, extra: &str) {
    std::fs::create_dir_all(data).expect("a data folder");
    let text =
        format!("(pace: Instant, introduced: true, window: (1280, 800), place: Some((0, 0)), {extra})");
    std::fs::write(data.join("settings.ron"), text).expect("settings are written");
}

/// A picture that is alive: not blank, and not the one before.
struct Alive(Vec<u8>);

impl Alive {
    fn check(&mut self, program: &mut Program<'_>, name: &str) {
        let since = std::time::Instant::now();
        let path = program.next_picture(name);
        loop {
            program.look(&path);
            let picture = pixels(&path);
            let colours: BTreeSet<&[u8]> = picture.chunks(3).step_by(97).collect();
            let (seen, changed) = (colours.len() > 20, picture != self.0);
            if seen && changed {
                self.0 = picture;
                return;
            }
            // What is known to the program reaches the screen a frame or two later.
            if since.elapsed().as_secs() > 20 {
                assert!(seen, "{}: blank, {} colours", path.display(), colours.len());
                assert!(changed, "{}: nothing has changed", path.display());
            }
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
    }
}

/// What the screen asks for next.
enum Asks {
    Card(usize),
    Feedback,
    Listening,
    Over,
}

fn asks(program: &Program<'_>) -> Option<Asks> {
    let nodes = program.nodes();
    let can = |begins: &str| nodes.iter().any(|n| n.press && n.name.starts_with(begins));
    if can("To the debrief") {
        Some(Asks::Over)
    } else if can("Numbers and rules") {
        Some(Asks::Feedback)
    } else if can("0. ") {
        let cards = (1..=9).filter(|n| can(&format!("{n}. "))).count();
        Some(Asks::Card(cards))
    } else if can("To the next choice") {
        Some(Asks::Listening)
    } else {
        None
    }
}

/// Plays to the end; returns how many decisions were taken. `choose` says which card, `press` how.
fn play(program: &mut Program<'_>, alive: &mut Alive, pointer: bool, most: usize) -> usize {
    let mut taken = 0;
    let mut last = String::new();
    loop {
        let now = program.wait("a choice, feedback or the end", |p| asks(p));
        match now {
            Asks::Over => return taken,
            Asks::Feedback if pointer => program.press_if_there("Go on"),
            Asks::Feedback => program.key("space"),
            // By the time the hand is there, the last line may have been read.
            Asks::Listening if pointer => program.press_if_there("To the next choice"),
            Asks::Listening => program.key("Return"),
            Asks::Card(cards) => {
                if taken == most {
                    return taken;
                }
                alive.check(program, &format!("decision-{}", taken + 1));
                // Another card each time, silence among them: every kind of answer is seen.
                let card = taken % (cards + 1);
                let decision = place(program);
                if pointer {
                    program.press(&format!("{card}. "));
                } else {
                    program.key(&card.to_string());
                }
                taken += 1;
                program.wait("the choice to be taken", |p| {
                    let moved = place(p) != decision || !matches!(asks(p), Some(Asks::Card(_)));
                    moved.then_some(())
                });
                last = decision;
            }
        }
        assert!(taken < 60, "a session ends (last: {last})");
    }
}

/// The number of the decision, as the header has it.
fn place(program: &Program<'_>) -> String {
    let nodes = program.nodes();
    nodes.iter().find(|n| n.name.starts_with("decision ")).map(|n| n.name.clone()).unwrap_or_default()
}

fn healthy(program: &Program<'_>) {
    let told = program.told();
    assert!(!told.contains("panicked") && !told.contains("ERROR"), "{told}");
}

/// The program without a window: what it says, and what it offers instead.
fn without(display: Option<&str>, extra: &[(&str, &str)]) -> (String, String) {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_fishbowl"));
    command.env("FISHBOWL_DATA", data.path()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command.env_remove("WAYLAND_SOCKET").envs(extra.iter().copied());
    if let Some(display) = display {
        command.env("DISPLAY", display);
    }
    let out = command.stdin(std::process::Stdio::null()).output().expect("it runs");
    assert!(out.status.success(), "{:?}", out.status);
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (text(out.stdout), text(out.stderr))
}

#[test]
fn without_a_display_it_says_so_and_plays_in_the_terminal() {
    for (display, why) in [(None, "there is no display"), (Some(":4093"), "cannot be reached")] {
        let (out, told) = without(display, &[]);
        assert!(told.contains("The window cannot be opened") && told.contains(why), "{told}");
        assert!(told.contains("in the terminal") && !told.contains("panicked"), "{told}");
        assert!(out.contains("The Running Tap"), "{out}");
    }
}

#[test]
fn without_a_graphics_driver_it_says_what_to_install() {
    if !can_be_seen() {
        return;
    }
    let display = Display::start(640, 480);
    let none =
        [("VK_DRIVER_FILES", "/none.json"), ("VK_ICD_FILENAMES", "/none.json"), ("WGPU_BACKEND", "vulkan")];
    let (out, told) = without(Some(display.name()), &none);
    assert!(told.contains("mesa-vulkan-drivers") && !told.contains("panicked"), "{told}");
    assert!(out.contains("The Running Tap"), "{out}");
}

#[test]
fn a_session_by_pointer_then_killed_and_gone_on_with() {
    if !can_be_seen() {
        return;
    }
    let data = tempfile::tempdir().expect("a folder");
    settle(data.path(), "");
    let display = Display::start(1280, 800);
    let shots = shots(data.path(), "pointer");
    let mut alive = Alive(Vec::new());
    let mut program = Program::start(&display, data.path(), &shots);
    program.wait("the shelf", |p| p.pressable("The Running Tap"));
    alive.check(&mut program, "home");
    program.press("The Running Tap");
    program.wait("the briefing", |p| p.pressable("Begin"));
    alive.check(&mut program, "briefing");
    program.press("Begin");
    assert_eq!(play(&mut program, &mut alive, true, 3), 3);
    let stood = place(&program);
    healthy(&program);
    program.kill();

    let mut program = Program::start(&display, data.path(), &shots);
    program.press("Continue");
    program.wait("the same decision", |p| (place(p) == stood).then_some(()));
    let taken = play(&mut program, &mut alive, true, usize::MAX);
    assert!(taken >= 10, "{taken} decisions");
    alive.check(&mut program, "end");
    program.press("To the debrief");
    program.press("On to the debrief");
    program.see("Overview");
    alive.check(&mut program, "debrief");
    healthy(&program);
}

#[test]
fn a_session_by_keyboard_alone() {
    if !can_be_seen() {
        return;
    }
    let data = tempfile::tempdir().expect("a folder");
    settle(data.path(), "still: true");
    let display = Display::start(1280, 800);
    let shots = shots(data.path(), "keyboard");
    let mut alive = Alive(Vec::new());
    let mut program = Program::start(&display, data.path(), &shots);
    tab_to(&mut program, "The Running Tap");
    program.key("Return");
    program.wait("the briefing", |p| p.pressable("Begin"));
    tab_to(&mut program, "Begin");
    program.key("Return");
    let taken = play(&mut program, &mut alive, false, usize::MAX);
    assert!(taken >= 10, "{taken} decisions");
    program.key("Return");
    tab_to(&mut program, "On to the debrief");
    program.key("Return");
    program.see("Overview");
    alive.check(&mut program, "debrief");
    healthy(&program);
    program.key("5");
    program.see("Play it again");
    tab_to(&mut program, "Home");
    program.key("Return");
    tab_to(&mut program, "Quit");
    program.key("Return");
    assert!(program.ended(), "it ends cleanly: {}", program.told());
}

/// Moves the keyboard to something by Tab alone.
fn tab_to(program: &mut Program<'_>, begins: &str) {
    program.wait(begins, |p| p.pressable(begins));
    for _ in 0..80 {
        if program.focused().is_some_and(|name| name.starts_with(begins)) {
            return;
        }
        let before = program.focused();
        program.key("Tab");
        let since = std::time::Instant::now();
        while program.focused() == before && since.elapsed().as_secs() < 3 {
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
    panic!("the keyboard never comes to {begins}: at {:?}", program.focused());
}
