//! `fishbowl list`: the shelf. Must not know how a scenario is played.

use super::out::{Fault, Out, Outcome, advised, english, tell};
use crate::report::Page;
use crate::report::briefing::shelf_line;
use crate::report::words;
use crate::scenario::compiled::Person;
use crate::shelf::{self, Opened};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Show the scenarios that can be played.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl list --scenarios ~/course --json")]
pub struct Args {
    /// Write a JSON array, one object a scenario. Example: fishbowl list --json
    #[arg(long)]
    pub json: bool,
    /// Also the scenarios in this folder. Example: --scenarios ~/course
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let mut shelf = Vec::new();
    for opened in shelf::all(args.scenarios.as_deref())? {
        match opened {
            Ok(opened) => shelf.push(opened),
            Err(fault) => tell(&format!("Left out: {}", advised(&fault))),
        }
    }
    if args.json {
        out.json_pretty(&Value::Array(shelf.iter().map(entry).collect()))?;
    } else {
        out.page(&page(&shelf))?;
    }
    Ok(Outcome::Fine)
}

/// The shelf as rows.
pub fn page(shelf: &[Opened]) -> Page {
    let mut page = Page::new();
    if shelf.is_empty() {
        page.para("The shelf is empty. Start a scenario of your own with: fishbowl new my-group");
    }
    for (n, opened) in shelf.iter().enumerate() {
        let scenario = &opened.scenario;
        let title = words::fill(scenario, &scenario.head.title, Person::NOBODY);
        page.said(format!("{}. {title}", n + 1), format!("({})", scenario.head.id));
        page.marked(" ", shelf_line(english(), scenario));
        page.marked(
            " ",
            format!(
                "{}, {}.",
                words::count(scenario.members.len(), "member"),
                words::count(scenario.decisions.len(), "decision")
            ),
        );
        if !scenario.head.content_notes.is_empty() {
            page.marked(" ", format!("Good to know: {}", scenario.head.content_notes.join(" ")));
        }
        page.blank();
    }
    page
}

fn entry(opened: &Opened) -> Value {
    let scenario = &opened.scenario;
    let (head, g) = (&scenario.head, &scenario.head.group);
    json!({
        "id": head.id,
        "title": head.title,
        "language": head.language,
        "translations": opened.languages(),
        "kind": g.kind.name(),
        "stage": g.stage.name(),
        "themes": g.themes.iter().map(|t| t.name()).collect::<Vec<_>>(),
        "challenges": g.challenges.iter().map(|c| c.name()).collect::<Vec<_>>(),
        "members": scenario.members.len(),
        "decisions": scenario.decisions.len(),
        "minutes": g.minutes,
        "summary": head.summary,
        "content_notes": head.content_notes,
        "goals": head.goals.iter().map(|(g, _)| g.name()).collect::<Vec<_>>(),
    })
}
