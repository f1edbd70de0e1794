//! The app beside an empty window of the same crates, profile and features: time to something useful, memory, and what
//! it costs at rest. Must not know screens.
//!
//! Useful is the second pass of the interface for both: in the first, fonts are not there and sizes not known.
//!
//! `cargo bench --bench window` prints one table of one run to standard output. It needs a display; without one it starts
//! Xvfb, and there graphics are drawn in software. Times and memory are each the median of five starts; the machine should
//! have nothing else to do.

#![allow(clippy::float_arithmetic, clippy::print_stdout, reason = "it measures, and prints what it measured")]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The empty window as Bevy opens it, and without multisampling, which the app does not use.
const EMPTY: (&str, bool) = ("--empty", true);
const BARE: (&str, bool) = ("--bare", false);

/// Starts of each.
const STARTS: usize = 5;
/// Seconds at rest before it is measured, and for which it is measured.
const REST: (u64, u64) = (16, 20);

fn main() {
    for (flag, smoothing) in [EMPTY, BARE] {
        if std::env::args().any(|a| a == flag) {
            return empty(smoothing);
        }
    }
    // `cargo bench` without a display server at hand makes one.
    let server = if std::env::var_os("DISPLAY").is_none() { Some(Display::start()) } else { None };
    let display = server.as_ref().map(|s| s.name.clone());
    let data = tempfile::tempdir().expect("a folder");
    let runs = |what: Option<&str>| -> (f64, f64, f64) {
        let (mut times, mut memory, mut rest) = (vec![], vec![], 0.0);
        for n in 0..STARTS {
            let mut run = Run::start(what, display.as_deref(), data.path());
            times.push(run.useful.as_secs_f64());
            std::thread::sleep(Duration::from_secs(2));
            memory.push(run.memory());
            if n == 0 {
                std::thread::sleep(Duration::from_secs(REST.0));
                let before = run.spent();
                std::thread::sleep(Duration::from_secs(REST.1));
                rest = (run.spent() - before) / REST.1 as f64 * 100.0;
            }
        }
        (median(times), median(memory), rest)
    };
    let (empty, bare, app) = (runs(Some(EMPTY.0)), runs(Some(BARE.0)), runs(None));
    println!("| | empty window | without multisampling | the app | to empty | to that without |");
    println!("|---|--:|--:|--:|--:|--:|");
    let row = |name: &str, [empty, bare, app]: [f64; 3]| {
        println!("| {name} | {empty:.2} | {bare:.2} | {app:.2} | {:.2} | {:.2} |", app / empty, app / bare);
    };
    row("start to something useful, s", [empty.0, bare.0, app.0]);
    row("resident memory, MB", [empty.1, bare.1, app.1]);
    row("left alone, % of a core", [empty.2, bare.2, app.2]);
}

/// The least there can be: a window, a camera, an interface with one word in it.
fn empty(smoothing: bool) {
    use bevy::prelude::*;
    use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass, PrimaryEguiContext, egui};
    let word = |mut contexts: EguiContexts, mut frames: Local<u32>| -> Result {
        let ctx = contexts.ctx_mut()?;
        egui::Area::new(egui::Id::new("empty")).show(ctx, |ui| ui.label("empty"));
        *frames += 1;
        if *frames == 2 {
            println!("useful");
        }
        Ok(())
    };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(Window { resolution: (1280, 800).into(), ..default() }),
            ..default()
        }))
        .add_plugins(EguiPlugin::default())
        .insert_resource(bevy::winit::WinitSettings::desktop_app())
        .add_systems(Startup, move |mut commands: Commands| {
            let smoothing = if smoothing { Msaa::Sample4 } else { Msaa::Off };
            commands.spawn((Camera2d, smoothing, PrimaryEguiContext));
        })
        .add_systems(EguiPrimaryContextPass, word)
        .run();
}

struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0", "1280x800x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a display, or Xvfb to make one");
        let mut number = String::new();
        let out = server.stdout.take().expect("its output is piped");
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _gone = self.server.kill();
        let _gone = self.server.wait();
    }
}

/// A start.
struct Run {
    child: Child,
    useful: Duration,
}

impl Run {
    /// Starts the app, or the empty window that a flag names, and waits until there is something to see.
    fn start(what: Option<&str>, display: Option<&str>, data: &std::path::Path) -> Self {
        let tree = data.join("tree.jsonl");
        let _none = std::fs::remove_file(&tree);
        let mut command = match what {
            None => Command::new(env!("CARGO_BIN_EXE_fishbowl")),
            Some(flag) => {
                let mut own = Command::new(std::env::current_exe().expect("this program"));
                own.arg(flag);
                own
            }
        };
        if let Some(display) = display {
            command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
        }
        command.env("FISHBOWL_DATA", data).env("FISHBOWL_TREE", &tree);
        let began = Instant::now();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        if what.is_none() {
            // Useful is the shelf with its groups on it.
            while !std::fs::read_to_string(&tree).is_ok_and(|t| t.contains("The Running Tap")) {
                assert!(began.elapsed().as_secs() < 60, "the shelf is never seen");
                std::thread::sleep(Duration::from_millis(5));
            }
        } else {
            let mut line = String::new();
            let out = child.stdout.take().expect("its output is piped");
            BufReader::new(out).read_line(&mut line).expect("it says so");
        }
        Self { child, useful: began.elapsed() }
    }

    fn proc(&self, file: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).unwrap_or_default()
    }

    /// Resident memory, MB.
    fn memory(&self) -> f64 {
        let status = self.proc("status");
        let line = status.lines().find(|l| l.starts_with("VmRSS")).unwrap_or("0 0");
        line.split_whitespace().nth(1).and_then(|kb| kb.parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
    }

    /// Seconds of a core spent so far.
    fn spent(&mut self) -> f64 {
        let stat = self.proc("stat");
        let after = stat.rsplit(')').next().unwrap_or_default();
        let ticks: f64 =
            after.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<f64>().ok()).sum();
        ticks / 100.0
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}
