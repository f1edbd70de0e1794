//! Standard output and standard error, and why a command stops. Must not know what is written.
//!
//! Every write is checked. A reader that has gone (`| head`) ends the program quietly with 0; any other failure
//! to write is told.

use crate::report::Page;
use crate::shelf;
use crate::shelf::said::{clean, reason};
use crate::words::{Language, Words};
use std::io::{self, IsTerminal, Write};

/// Why a command stops before its end.
#[derive(Debug)]
pub enum Fault {
    /// Whoever read the output has gone: a quiet end.
    Closed,
    /// It ran, and what it was given does not hold: exit code 1.
    Found(String),
    /// It could not run: exit code 2.
    Cannot(String),
}

impl Fault {
    /// It could not run, because of this.
    pub fn cannot(why: impl Into<String>) -> Self {
        Self::Cannot(why.into())
    }
}

impl From<shelf::Fault> for Fault {
    fn from(fault: shelf::Fault) -> Self {
        if fault.is_found() { Self::Found(advised(&fault)) } else { Self::Cannot(advised(&fault)) }
    }
}

/// What is said about a fault here: the fact, and which command or argument helps.
pub fn advised(fault: &shelf::Fault) -> String {
    use shelf::Fault::{NoScenario, NotAFolder, Unplayable, Unshelved};
    let and = |more: &str| format!("{}; {more}", fault.to_string().trim_end_matches('.'));
    match fault {
        Unplayable { name, .. } => format!("{fault}\n  See all of them with: fishbowl check {name}"),
        NoScenario { .. } => format!("{fault}\n  See the shelf with: fishbowl list"),
        NotAFolder(_) => and("--scenarios names a folder of scenarios."),
        Unshelved(_) => and("name the folder it lies in with --scenarios DIR."),
        shelf::Fault::Found(_) | shelf::Fault::Cannot(_) => fault.to_string(),
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::Closed;
        }
        Self::Cannot(format!("The output could not be written: {}.", reason(&error)))
    }
}

/// The words of the command line, which speaks English.
pub fn english() -> &'static Words {
    Words::of(Language::English)
}

/// How a command that ran came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Fine: exit code 0.
    Fine,
    /// There are findings, already told: exit code 1.
    Findings,
}

/// Standard output: buffered, measured, light in its means.
pub struct Out {
    sink: io::BufWriter<Box<dyn Write>>,
    /// Columns to wrap at.
    pub width: usize,
    /// Leads and headings in bold.
    pub bold: bool,
    /// It is a terminal.
    pub terminal: bool,
}

impl Out {
    /// The process's standard output. At most 80 columns, fewer if COLUMNS says so; bold only on a terminal, and
    /// never with NO_COLOR.
    pub fn stdout() -> Self {
        let terminal = io::stdout().is_terminal();
        let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse::<usize>().ok());
        let plain = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty())
            || std::env::var_os("TERM").is_some_and(|t| t == "dumb");
        Self {
            sink: io::BufWriter::new(Box::new(io::stdout())),
            width: columns.filter(|c| *c > 0).unwrap_or(80).clamp(24, 80),
            bold: terminal && !plain,
            terminal,
        }
    }

    /// Writes a page.
    pub fn page(&mut self, page: &Page) -> Result<(), Fault> {
        self.text(&page.render(self.width, self.bold))
    }

    /// Writes a text as it is.
    pub fn text(&mut self, text: &str) -> Result<(), Fault> {
        Ok(self.sink.write_all(text.as_bytes())?)
    }

    /// Writes a line.
    pub fn line(&mut self, text: &str) -> Result<(), Fault> {
        self.text(text)?;
        self.text("\n")
    }

    /// Writes a JSON value as one line.
    pub fn json(&mut self, value: &serde_json::Value) -> Result<(), Fault> {
        self.line(&value.to_string())
    }

    /// Writes a JSON value over several lines.
    pub fn json_pretty(&mut self, value: &serde_json::Value) -> Result<(), Fault> {
        self.line(&format!("{value:#}"))
    }

    /// Sends on what is waiting.
    pub fn flush(&mut self) -> Result<(), Fault> {
        Ok(self.sink.flush()?)
    }
}

/// Tells something on standard error. Where nobody listens, nothing is lost that could be helped.
pub fn tell(message: &str) {
    let _unheard = writeln!(io::stderr(), "fishbowl: {}", clean(message));
}
