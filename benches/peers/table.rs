//! Runs all measurements and writes them as one Markdown table. Must not know how a task does its work.

use crate::tasks::{self, Task};
use crate::{count, load, memory, text, wall};
use fishbowl::session::Session;

/// What was measured of one unit of a task.
#[derive(Clone, Copy, Default)]
struct Cost {
    instructions: Option<f64>,
    nanoseconds: Option<f64>,
}

impl Cost {
    /// How often the other's cost goes into this one's, by instructions and by the clock.
    fn over(self, other: Self) -> [Option<f64>; 2] {
        let ratio = |a: Option<f64>, b: Option<f64>| Some(a? / b?).filter(|r| r.is_finite());
        [ratio(self.instructions, other.instructions), ratio(self.nanoseconds, other.nanoseconds)]
    }
}

/// A row: what, instructions, clock, ratio by instructions, ratio by the clock, bar.
type Row = [String; 6];

/// Measures everything and writes the table. Progress and raw numbers go to standard error.
pub fn measure() -> String {
    eprintln!("compiling the script, and checking that all three programs take the same way");
    tasks::compile();
    let same = tasks::check();
    let mut rows = decisions(&same);
    rows.push(fork());
    rows.extend(loads());
    rows.push(peak());
    write(&rows)
}

fn decisions(same: &tasks::Same) -> Vec<Row> {
    let costs = costs(&tasks::decisions());
    let mut rows = Vec::new();
    for (name, cost) in tasks::PLAYERS.iter().zip(&costs) {
        let (what, bar) = match *name {
            "fishbowl" => {
                let (whole, tenth) = (same.explained / 10, same.explained % 10);
                let rules = same.rules;
                (
                    format!(
                        "full decision, Fishbowl: the script, and six people changed by {rules} rules, {whole}.{tenth} changes explained"
                    ),
                    "",
                )
            }
            "fishbowl-texts" => {
                ("the same, and every line and option filled in as the two others do".to_owned(), "")
            }
            "bladeink" => (
                format!(
                    "the same script, `bladeink` {}: two variables changed; over Fishbowl",
                    version(name)
                ),
                "≥ 20",
            ),
            _ => (
                format!(
                    "the same script, `yarnspinner` {}: two variables changed; over Fishbowl",
                    version(name)
                ),
                "≥ 100",
            ),
        };
        let ratios = if name.starts_with("fishbowl") { [None, None] } else { cost.over(costs[0]) };
        rows.push(row(what, *cost, ratios, bar));
    }
    rows
}

fn fork() -> Row {
    let cost = costs(&[tasks::fork()])[0];
    let what = format!("fork a session: copy {} bytes", thousands(size_of::<Session>() as f64));
    row(what, cost, [None, None], "< 1 µs")
}

fn loads() -> Vec<Row> {
    let costs = costs(&tasks::loads());
    let mut rows = Vec::new();
    for (size, of_size) in load::SIZES.iter().zip(costs.chunks(load::WAYS.len())) {
        let (load, document, value) = (of_size[0], of_size[1], of_size[2]);
        let scenes: usize = size.parse().expect("a size is a number");
        let kilobytes = thousands(text::scenario(scenes).len() as f64 / 1e3);
        let scenes = thousands(scenes as f64);
        let version = version("ron");
        let bar = |bar| if *size == "1000" { bar } else { "" };
        let what = format!("parse, compile, check {scenes} scenes ({kilobytes} kB)");
        rows.push(row(what, load, [None, None], ""));
        let what =
            format!("the same text, `ron` {version} alone, into the document's types; Fishbowl over it");
        rows.push(row(what, document, load.over(document), bar("≤ 2")));
        let what = format!("the same text, `ron` {version} alone, into `ron::Value`; Fishbowl over it");
        rows.push(row(what, value, load.over(value), bar("≤ 2")));
    }
    rows
}

fn peak() -> Row {
    eprintln!("reading the peak resident memory of one session");
    let told =
        memory::peak().map_or("not measured".into(), |kib| format!("{:.1} MB", kib as f64 * 1024.0 / 1e6));
    let what = "peak resident memory, one whole session and its debrief".into();
    [what, String::new(), told, String::new(), String::new(), "≤ 15 MB".into()]
}

/// Counts and times tasks.
fn costs(tasks: &[Task]) -> Vec<Cost> {
    let names: Vec<&str> = tasks.iter().map(|t| t.name.as_str()).collect();
    eprintln!("timing {}", names.join(", "));
    let times = wall::nanoseconds(tasks);
    let counts = count::possible();
    let cost = |(task, nanoseconds): (&Task, Option<f64>)| {
        if counts {
            eprintln!("counting {}", task.name);
        }
        let instructions = counts.then(|| count::instructions(task)).flatten();
        let say = |n: Option<f64>| n.map_or("not measured".into(), |n| format!("{n:.1}"));
        eprintln!("  {}: {} instructions, {} ns", task.name, say(instructions), say(nanoseconds));
        Cost { instructions, nanoseconds }
    };
    tasks.iter().zip(times).map(cost).collect()
}

fn row(what: String, cost: Cost, ratios: [Option<f64>; 2], bar: &str) -> Row {
    let instructions = cost.instructions.map_or_else(uncounted, thousands);
    let [by_instructions, by_clock] = ratios.map(|r| r.map_or(String::new(), significant));
    let clock = cost.nanoseconds.map_or("not measured".into(), duration);
    [what, instructions, clock, by_instructions, by_clock, bar.into()]
}

fn uncounted() -> String {
    if count::possible() { "not measured".into() } else { "not measured: no valgrind".into() }
}

fn write(rows: &[Row]) -> String {
    let mut text = format!(
        "| one unit of work ({}) | instructions | time or size | ratio by instructions | ratio by time | bar |\n\
         |---|--:|--:|--:|--:|--:|\n",
        std::env::consts::ARCH
    );
    for row in rows {
        text.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    text
}

/// A ratio, to three figures and no more than two decimals.
fn significant(ratio: f64) -> String {
    match ratio {
        r if r >= 100.0 => format!("{r:.0}"),
        r if r >= 10.0 => format!("{r:.1}"),
        r => format!("{r:.2}"),
    }
}

/// A time, in the unit in which it is easiest read.
fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e3 => format!("{} ns", significant(n)),
        n if n < 1e6 => format!("{} µs", significant(n / 1e3)),
        n => format!("{} ms", significant(n / 1e6)),
    }
}

/// A whole number with its thousands apart.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The version of a dependency this was built with, from the lock file.
fn version(name: &str) -> &'static str {
    let lock = include_str!("../../Cargo.lock");
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{name}\"\n")));
    let version = entry.and_then(|entry| entry.lines().find_map(|line| line.strip_prefix("version = ")));
    version.map_or("?", |v| v.trim_matches('"'))
}
