//! `fishbowl verify`: attempts replayed, and everything that does not fit named. Must not know how it is found.

use super::out::{Fault, Out, Outcome, advised};
use crate::attempt::{self, Attempt, Found, folder};
use crate::report::{Page, words};
use crate::shelf::said::{clean, reason, sentence};
use crate::shelf::{Library, files};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Replay attempts and say what does not fit.
///
/// Every line is held against its seal and against the line before it, and every choice is made again: the room has to
/// come out as it did. A folder stands for the attempts in it. One bad file never stops the rest.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl verify handed-in --scenarios ~/course\n\
                  Exit codes:  0 all fit, 1 something does not fit, 2 nothing could be read")]
pub struct Args {
    /// Attempt files, or folders of them. Example: fishbowl verify mine.attempt
    #[arg(value_name = "ATTEMPT", required = true)]
    pub attempts: Vec<PathBuf>,
    /// Write a JSON array, one object an attempt. Example: --json
    #[arg(long)]
    pub json: bool,
    /// Also look for scenarios in this folder. Example: --scenarios ~/course
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
}

/// What was found about one attempt.
struct Verified {
    name: String,
    attempt: Option<Attempt>,
    problems: Vec<String>,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let mut library = Library::new(args.scenarios.as_deref());
    let mut paths = Vec::new();
    for named in &args.attempts {
        if named.is_dir() {
            let found = folder::attempts(named).map_err(|e| {
                Fault::cannot(format!("The folder {} cannot be read: {}.", named.display(), reason(&e)))
            })?;
            if found.is_empty() {
                return Err(Fault::cannot(format!(
                    "There are no attempts (*.{}) in {}.",
                    folder::EXTENSION,
                    named.display()
                )));
            }
            paths.extend(found);
        } else {
            paths.push(named.clone());
        }
    }
    let (mut bad, mut listed) = (0, Vec::new());
    for path in &paths {
        let verified = verify(path, &mut library);
        bad += usize::from(!verified.problems.is_empty());
        if args.json {
            listed.push(verified.json());
        } else {
            out.page(&verified.page())?;
        }
    }
    if args.json {
        out.json_pretty(&Value::Array(listed))?;
    } else if paths.len() > 1 {
        out.line(&format!(
            "{}: {} fit, {bad} do not.",
            words::count(paths.len(), "attempt"),
            paths.len() - bad
        ))?;
    }
    Ok(if bad == 0 { Outcome::Fine } else { Outcome::Findings })
}

fn verify(path: &Path, library: &mut Library) -> Verified {
    let name = path.display().to_string();
    let alone = |why: String| Verified { name: name.clone(), attempt: None, problems: vec![why] };
    let bytes = match files::read(path, attempt::MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(fault) => return alone(advised(&fault)),
    };
    let attempt = match Attempt::parse(&bytes) {
        Ok(attempt) => attempt,
        Err(misfit) => return alone(sentence(misfit)),
    };
    let said = |found: Vec<Found>| found.iter().map(sentence).collect::<Vec<_>>();
    let problems = match library.of_attempt(path, &attempt.header) {
        Ok(opened) => said(attempt::verify(&attempt, Some((&opened.scenario, &opened.theory)))),
        Err(fault) => {
            let mut problems = said(attempt::verify(&attempt, None));
            problems.push(advised(&fault));
            problems
        }
    };
    Verified { name, attempt: Some(attempt), problems }
}

impl Verified {
    fn page(&self) -> Page {
        let mut page = Page::new();
        let what = self.attempt.as_ref().map_or(String::new(), |attempt| {
            let header = &attempt.header;
            let who = header.participant.as_ref().map_or(String::new(), |c| format!("code {c}, "));
            let minutes = attempt.spent() / 60_000;
            let end = attempt.ending().map_or("not finished".into(), |e| format!("ended with '{e}'"));
            format!(
                " {}, {}, {who}begun {}, {}, {}, {end}.",
                header.scenario,
                header.mode,
                if header.begun.is_empty() { "at no known time" } else { &header.begun },
                words::count(attempt.entries.len(), "input"),
                words::count(minutes as usize, "minute"),
            )
        });
        let fits = if self.problems.is_empty() { "fits." } else { "does not fit." };
        page.said(clean(&format!("{}:", self.name)), clean(&format!("{fits}{what}")));
        page.items(self.problems.iter().map(|p| clean(p)));
        page
    }

    fn json(&self) -> Value {
        let header = self.attempt.as_ref().map(|a| &a.header);
        json!({
            "attempt": self.name,
            "scenario": header.map(|h| h.scenario.as_str()),
            "mode": header.map(|h| h.mode.name()),
            "seed": header.map(|h| h.seed),
            "participant": header.and_then(|h| h.participant.as_deref()),
            "begun": header.map(|h| h.begun.as_str()),
            "version": header.map(|h| h.version.as_str()),
            "inputs": self.attempt.as_ref().map(|a| a.entries.len()),
            "milliseconds": self.attempt.as_ref().map(Attempt::spent),
            "ending": self.attempt.as_ref().and_then(Attempt::ending),
            "verified": self.problems.is_empty(),
            "problems": self.problems,
        })
    }
}
