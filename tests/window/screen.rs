//! The program in a real window on a display of its own, driven by real keys and a real pointer. Must not know what is
//! played.
//!
//! The display is Xvfb, hands are xdotool's, pictures ImageMagick's; what is on the screen is read from the tree the
//! program writes for whoever watches (`FISHBOWL_TREE`), the same that a screen reader has.

use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take to be seen. Software rendering on a busy machine is slow; a hang is slower.
const PATIENCE: Duration = Duration::from_secs(90);

/// A display.
pub struct Display {
    server: Child,
    name: String,
}

/// Whether everything a window needs is here; else what is missing.
pub fn missing() -> Option<String> {
    let there = |tool: &str| {
        Command::new(tool).arg("-version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    let tools: Vec<&str> = ["Xvfb", "xdotool", "import"].into_iter().filter(|t| !there(t)).collect();
    (!tools.is_empty()).then(|| format!("not installed: {}", tools.join(", ")))
}

impl Display {
    /// Starts one of this size.
    pub fn start(width: u32, height: u32) -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let mut number = String::new();
        let out = server.stdout.take().expect("its output is piped");
        BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Display {
    /// What `DISPLAY` is to be.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _gone = self.server.kill();
        let _gone = self.server.wait();
    }
}

/// Something on the screen that has a name.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Left, top, right, bottom, pixels.
    pub at: [i64; 4],
    /// It can be pressed.
    pub press: bool,
    /// It has the keyboard.
    pub focus: bool,
}

/// The program, running.
pub struct Program<'a> {
    display: &'a Display,
    child: Child,
    tree: PathBuf,
    log: PathBuf,
    shots: PathBuf,
    shot: u32,
}

impl<'a> Program<'a> {
    /// Starts it with its data in this folder.
    pub fn start(display: &'a Display, data: &Path, shots: &Path) -> Self {
        let run = (1..).find(|n| !data.join(format!("tree-{n}.jsonl")).exists()).unwrap_or(0);
        let (tree, log) = (data.join(format!("tree-{run}.jsonl")), data.join(format!("log-{run}.txt")));
        let program =
            std::env::var_os("FISHBOWL_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_fishbowl").into());
        let child = Command::new(program)
            .env("DISPLAY", &display.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("FISHBOWL_DATA", data)
            .env("FISHBOWL_TREE", &tree)
            .env("LANG", "C")
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).expect("a log"))
            .spawn()
            .expect("the program starts");
        fs::create_dir_all(shots).expect("a folder for pictures");
        let program = Self { display, child, tree, log, shots: shots.to_owned(), shot: 0 };
        let window = Instant::now();
        while program.tool(&["search", "--onlyvisible", "--name", "Fishbowl"]).trim().is_empty() {
            assert!(window.elapsed() < PATIENCE, "no window: {}", program.told());
            std::thread::sleep(Duration::from_millis(200));
        }
        // There is no window manager to hand out the keyboard.
        let id = program.tool(&["search", "--onlyvisible", "--name", "Fishbowl"]);
        if let Some(id) = id.lines().next() {
            program.tool(&["windowfocus", id.trim()]);
        }
        program
    }

    fn tool(&self, args: &[&str]) -> String {
        let out = Command::new("xdotool").args(args).env("DISPLAY", &self.display.name).output();
        String::from_utf8_lossy(&out.expect("xdotool runs").stdout).into_owned()
    }

    /// What it has said on standard error.
    pub fn told(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Everything with a name on the screen just now.
    pub fn nodes(&self) -> Vec<Node> {
        let text = fs::read_to_string(&self.tree).unwrap_or_default();
        // The last line may still be on its way.
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        let line = whole.lines().last().unwrap_or("[]");
        let nodes: Vec<Value> = serde_json::from_str(line).unwrap_or_default();
        nodes
            .iter()
            .map(|n| Node {
                name: n["name"].as_str().unwrap_or_default().to_owned(),
                at: std::array::from_fn(|i| n["at"][i].as_i64().unwrap_or_default()),
                press: n["press"].as_bool().unwrap_or_default() && !n["off"].as_bool().unwrap_or_default(),
                focus: n["focus"].as_bool().unwrap_or_default(),
            })
            .collect()
    }

    /// Something that can be pressed whose name begins so.
    pub fn pressable(&self, begins: &str) -> Option<Node> {
        self.nodes().into_iter().find(|n| n.press && n.name.starts_with(begins))
    }

    /// The name of what has the keyboard.
    pub fn focused(&self) -> Option<String> {
        self.nodes().into_iter().find(|n| n.focus && n.press).map(|n| n.name)
    }

    /// Waits until something holds, and says what it found.
    pub fn wait<T>(&mut self, what: &str, mut found: impl FnMut(&Self) -> Option<T>) -> T {
        let since = Instant::now();
        loop {
            if let Some(found) = found(self) {
                return found;
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                panic!("the program ended ({status}) while waiting for {what}: {}", self.told());
            }
            if since.elapsed() > PATIENCE {
                let path = self.next_picture("stuck");
                self.look(&path);
                let names: Vec<String> = self.nodes().into_iter().map(|n| n.name).collect();
                eprintln!("seen: {names:?}; told: {}", self.told());
                panic!("never seen: {what}");
            }
            std::thread::sleep(Duration::from_millis(40));
        }
    }

    /// Waits for something that can be pressed and presses it with the pointer.
    pub fn press(&mut self, begins: &str) {
        let node = self.wait(begins, |p| p.pressable(begins));
        self.press_node(&node);
    }

    /// Presses something with the pointer, unless it has gone in the meantime.
    pub fn press_if_there(&self, begins: &str) {
        match self.pressable(begins) {
            Some(node) => self.press_node(&node),
            None => std::thread::sleep(Duration::from_millis(40)),
        }
    }

    /// Presses this with the pointer.
    pub fn press_node(&self, node: &Node) {
        let [x0, y0, x1, y1] = node.at;
        let (x, y) = (((x0 + x1) / 2).to_string(), ((y0 + y1) / 2).to_string());
        self.tool(&["mousemove", &x, &y]);
        std::thread::sleep(Duration::from_millis(60));
        self.tool(&["click", "1"]);
    }

    /// Presses a key.
    pub fn key(&self, key: &str) {
        self.tool(&["key", key]);
    }

    /// Waits for something with this name.
    pub fn see(&mut self, contains: &str) {
        self.wait(contains, |p| p.nodes().iter().any(|n| n.name.contains(contains)).then_some(()));
    }

    /// Where the next picture goes.
    pub fn next_picture(&mut self, name: &str) -> PathBuf {
        self.shot += 1;
        self.shots.join(format!("{:03}-{name}.png", self.shot))
    }

    /// Takes a picture.
    pub fn look(&self, path: &Path) {
        let taken = Command::new("import")
            .args(["-window", "root"])
            .arg(path)
            .env("DISPLAY", &self.display.name)
            .status();
        assert!(taken.is_ok_and(|s| s.success()), "a picture can be taken");
    }

    /// Kills it as a crash would.
    pub fn kill(mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }

    /// Waits for it to end by itself.
    pub fn ended(&mut self) -> bool {
        let since = Instant::now();
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status.success();
            }
            assert!(since.elapsed() < PATIENCE, "it does not end: {}", self.told());
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// A picture as bytes of its pixels.
pub fn pixels(path: &Path) -> Vec<u8> {
    let mut reader = png::Decoder::new(BufReader::new(fs::File::open(path).expect("a picture")))
        .read_info()
        .expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("its size is known")];
    let info = reader.next_frame(&mut bytes).expect("it can be read");
    bytes.truncate(info.buffer_size());
    bytes
}
