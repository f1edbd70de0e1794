//! `fishbowl list`: the shelf. Must not know how a scenario is played.

use super::out::{Fault, Out, Outcome, advised, english, tell};
use crate::report::Page;
use crate::report::briefing::shelf_line;
use crate::report::words;
use crate::scenario::compiled::{Decision, Person};
use crate::shelf::{self, Opened};
use crate::vocabulary::{Goal, nearest};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Show the scenarios that can be played.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl list --scenarios ~/course --json")]
pub struct Args {
    /// Write a JSON array, one object a scenario. Example: fishbowl list --json
    #[arg(long)]
    pub json: bool,
    /// Also every decision that can be practised by itself: what it trains, how hard it is thought to be, how it is led into.
    /// Example: fishbowl list --decisions --goal Peers
    #[arg(long)]
    pub decisions: bool,
    /// Only decisions that train this goal most. Example: --goal Enactment
    #[arg(long, value_name = "GOAL", requires = "decisions", value_parser = goal)]
    pub goal: Option<Goal>,
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
        let with_decisions = |opened: &Opened| {
            let mut entry = entry(opened);
            if args.decisions {
                entry["practice"] =
                    Value::Array(decisions(opened, args.goal).map(|d| practice(opened, d)).collect());
            }
            entry
        };
        out.json_pretty(&Value::Array(shelf.iter().map(with_decisions).collect()))?;
    } else if args.decisions {
        out.page(&decisions_page(&shelf, args.goal))?;
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

/// A goal by its name, whatever its capitals.
fn goal(name: &str) -> Result<Goal, String> {
    Goal::ALL.iter().copied().find(|g| g.name().eq_ignore_ascii_case(name)).ok_or_else(|| {
        let near = nearest(name, Goal::ALL.iter().map(|g| g.name()));
        let meant = near.map_or(String::new(), |n| format!("did you mean {n}? "));
        let all: Vec<&str> = Goal::ALL.iter().map(|g| g.name()).collect();
        format!("{meant}goals are {}", all.join(", "))
    })
}

/// The decisions that train this goal most; all without one.
fn decisions(opened: &Opened, goal: Option<Goal>) -> impl Iterator<Item = &Decision> {
    opened.scenario.decisions.iter().filter(move |d| goal.is_none() || d.trains == goal)
}

/// The decisions of the shelf, as rows.
fn decisions_page(shelf: &[Opened], goal: Option<Goal>) -> Page {
    let mut page = Page::new();
    for opened in shelf {
        let scenario = &opened.scenario;
        if decisions(opened, goal).next().is_none() {
            continue;
        }
        page.said(
            words::fill(scenario, &scenario.head.title, Person::NOBODY),
            format!("({})", scenario.head.id),
        );
        for decision in decisions(opened, goal) {
            let trains = decision.trains.map(|g| words::goal(english(), g)).unwrap_or_default();
            let difficulty = decision.difficulty.map_or(String::new(), |d| format!(", difficulty {d}"));
            let lead_in = words::fill(scenario, &decision.lead_in, Person::NOBODY);
            let id = scenario.home_id(decision.home);
            page.marked(" ", format!("{id}: {trains}{difficulty}. {lead_in}").trim_end());
        }
        page.blank();
    }
    if page.rows.is_empty() {
        page.para("No decision on the shelf trains that most.");
    } else {
        page.para("One by itself: fishbowl play SCENARIO --decision ID");
    }
    page
}

fn practice(opened: &Opened, decision: &Decision) -> Value {
    json!({
        "decision": opened.scenario.home_id(decision.home),
        "trains": decision.trains.map(|g| g.name()),
        "difficulty": decision.difficulty,
        "lead_in": words::fill(&opened.scenario, &decision.lead_in, Person::NOBODY),
    })
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
