//! `fishbowl report`: an attempt replayed and explained. Must not know how a debrief is worded.

use super::out::{Fault, Out, Outcome, english, tell};
use crate::attempt::{self, Attempt};
use crate::report::{self, Page, json, words};
use crate::shelf::said::{clean, sentence};
use crate::shelf::{self, files};
use crate::vocabulary::Mode;
use std::path::PathBuf;

/// Replay an attempt and show its debrief.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl report mine.attempt --text | less\n\
                  The scenario is looked for on the shelf and in --scenarios DIR.")]
pub struct Args {
    /// The attempt file. Example: fishbowl report mine.attempt --text
    #[arg(value_name = "ATTEMPT")]
    pub attempt: PathBuf,
    /// As plain text (also when neither is said). Example: fishbowl report mine.attempt --text
    #[arg(long, conflicts_with = "json")]
    pub text: bool,
    /// As one JSON object. Example: fishbowl report mine.attempt --json
    #[arg(long)]
    pub json: bool,
    /// The language lines are shown in; as the scenario is written if it is not given. Example: --lang nl
    #[arg(long, value_name = "LANG", value_parser = super::translate::language)]
    pub lang: Option<String>,
    /// Also look for the scenario in this folder. Example: --scenarios ~/course
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let name = args.attempt.display().to_string();
    let bytes = files::read(&args.attempt, attempt::MAX_BYTES)?;
    let misfit = |why: String, scenario: Option<&str>, out: &mut Out| {
        if args.json {
            out.json_pretty(&json::misfit(&name, scenario, &why))?;
        }
        Err(Fault::Found(format!("The attempt {name} does not fit: {}", sentence(&why))))
    };
    let attempt = match Attempt::parse(&bytes) {
        Ok(attempt) => attempt,
        Err(why) => return misfit(why.to_string(), None, out),
    };
    let header = &attempt.header;
    let opened = shelf::of_attempt(&args.attempt, header, args.scenarios.as_deref())?;
    let opened = super::play::in_language(opened, args.lang.as_deref())?;
    let sitting = match attempt::replay(&attempt, &opened.scenario, &opened.theory) {
        Ok(sitting) => sitting,
        Err(why) => return misfit(why.to_string(), Some(&header.scenario), out),
    };
    let problems: Vec<String> = attempt
        .cut
        .map(|line| {
            format!("line {line} was cut off while it was being written; everything before it is whole")
        })
        .into_iter()
        .collect();
    if args.json {
        out.json_pretty(&json::report(&name, &sitting, &problems))?;
    } else {
        let mut page = Page::new();
        page.para(format!(
            "{}: {} ({}), seed {}, {}.",
            clean(&name),
            opened.scenario.head.title,
            header.scenario,
            header.seed,
            header.mode
        ));
        let over = sitting.session().decision().is_none();
        if header.mode == Mode::Assessment && !over {
            page.para(format!(
                "An assessment that is not finished: {} taken. The debrief comes when it has been played to its end.",
                words::count(sitting.path().len(), "decision")
            ));
        } else {
            page.extend(report::debrief::page(english(), &sitting));
        }
        out.page(&page)?;
    }
    for problem in &problems {
        tell(&format!("The attempt {name}: {problem}."));
    }
    Ok(if problems.is_empty() { Outcome::Fine } else { Outcome::Findings })
}
