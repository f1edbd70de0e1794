//! Where choices come from, line by line: a file, a pipe, somebody at a terminal. Must not know what lines mean.

use super::out::{Fault, Out};
use crate::shelf::files;
use crate::shelf::said::reason;
use std::io::{self, BufRead, IsTerminal, Read};
use std::path::Path;

/// The longest line that is read, bytes.
const LINE: u64 = 2_000;
/// The largest choices file, bytes.
const FILE: usize = 4 * 1024 * 1024;

/// Lines to come.
pub struct Source {
    lines: Box<dyn BufRead>,
    /// What it is called in messages.
    pub name: String,
    /// The line last read, from 1.
    pub line: usize,
    /// Somebody is there to be asked.
    pub asks: bool,
}

impl Source {
    /// From a choices file; `-` is standard input. Without one, standard input too.
    pub fn open(choices: Option<&Path>) -> Result<Self, Fault> {
        match choices {
            Some(path) if path.as_os_str() != "-" => {
                let bytes = files::read(path, FILE)?;
                if bytes.len() > FILE {
                    return Err(Fault::cannot(format!(
                        "{} is larger than a choices file can be ({} MiB).",
                        path.display(),
                        FILE / 1024 / 1024
                    )));
                }
                let name = path.display().to_string();
                Ok(Self { lines: Box::new(io::Cursor::new(bytes)), name, line: 0, asks: false })
            }
            _ => Ok(Self {
                lines: Box::new(io::stdin().lock()),
                name: "standard input".into(),
                line: 0,
                asks: choices.is_none() && io::stdin().is_terminal(),
            }),
        }
    }

    /// Asks where somebody is there, and reads the next line; none at the end.
    pub fn next(&mut self, out: &mut Out, question: &str) -> Result<Option<String>, Fault> {
        if self.asks {
            out.text(question)?;
        }
        // Whoever drives this through pipes has to see what the next line answers.
        out.flush()?;
        let mut raw = Vec::new();
        let read = (&mut self.lines).take(LINE + 1).read_until(b'\n', &mut raw);
        read.map_err(|e| Fault::cannot(format!("{} cannot be read: {}.", self.name, reason(&e))))?;
        if raw.is_empty() {
            return Ok(None);
        }
        self.line += 1;
        if raw.len() as u64 > LINE {
            return Err(Fault::cannot(format!("{} is longer than a choice can be.", self.place())));
        }
        let text = std::str::from_utf8(&raw)
            .map_err(|_| Fault::cannot(format!("{} is not UTF-8 text.", self.place())))?;
        let text = if self.line == 1 { text.trim_start_matches('\u{feff}') } else { text };
        Ok(Some(text.trim().to_owned()))
    }

    /// Where the last line stands: `choices.txt:3`.
    pub fn place(&self) -> String {
        format!("{}:{}", self.name, self.line)
    }
}
