//! `fishbowl simulate`: many sessions played by a policy. Must not know how a policy chooses or how sums are made.

use super::out::{Fault, Out, Outcome};
use super::play::Style;
use crate::analysis::{self, Plan, Policy};
use crate::report::simulated;
use crate::shelf;
use crate::vocabulary::Mode;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;

/// The most sessions played in one call.
const RUNS: i64 = 10_000_000;

/// Let simulated leaders play a scenario many times.
///
/// Policies see what a leader sees, never the key. The crude ones (first, longest, support, interpret, question, advise,
/// silence) show whether a habit earns a score; novice, trainee and expert show whether reading the room does. Without
/// --policy all of them play.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl simulate the-running-tap --policy expert --runs 1000 --json")]
pub struct Args {
    /// Id on the shelf, a file, or a folder. Example: fishbowl simulate the-running-tap
    #[arg(value_name = "SCENARIO")]
    pub scenario: PathBuf,
    /// Who plays; without it, every policy. Example: --policy novice
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(Policy::ALL.iter().map(|p| p.name())))]
    pub policy: Option<String>,
    /// How many sessions. Example: --runs 10000
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..=RUNS))]
    pub runs: u32,
    /// Seed of the first session; each further one takes the next. Example: --seed 7
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// An assessment scores anchors only, practice every keyed decision [default: assessment]. Example: --mode practice
    #[arg(long, value_name = "MODE")]
    pub mode: Option<Style>,
    /// Write JSON: one object for one policy, an array for all. Example: --json
    #[arg(long)]
    pub json: bool,
    /// Also look for the scenario in this folder. Example: --scenarios ~/course
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let opened = shelf::find(&args.scenario, args.scenarios.as_deref())?;
    let (scenario, theory) = (&opened.scenario, opened.theory.as_ref());
    let mode = if args.mode == Some(Style::Practice) { Mode::Practice } else { Mode::Assessment };
    let one = args.policy.as_deref().and_then(Policy::from_name);
    let policies = one.map_or(Policy::ALL.to_vec(), |p| vec![p]);
    let all: Vec<_> = policies
        .iter()
        .map(|&policy| {
            let plan = Plan { policy, runs: args.runs, seed: args.seed, mode };
            analysis::simulate(scenario, theory, plan)
        })
        .collect();
    let agreed = analysis::agreement(scenario, theory);
    if args.json {
        let mut told: Vec<_> = all.iter().map(|done| simulated::json(scenario, done, &agreed)).collect();
        let value = if one.is_some() { told.remove(0) } else { told.into() };
        out.json_pretty(&value)?;
    } else {
        out.page(&simulated::page(scenario, &all, &agreed))?;
    }
    Ok(Outcome::Fine)
}
