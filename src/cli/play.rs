//! `fishbowl play`: what is asked for, and everything that is opened before the session. Must not know how a turn is
//! shown.

use super::choose;
use super::out::{Fault, Out, Outcome, reason, sentence, short, tell};
use super::seat::{self, Seat, When};
use super::shelf::{self, Opened};
use super::source::Source;
use crate::attempt::{self, FileStore, Journal, JournalError};
use crate::session::Sitting;
use crate::vocabulary::Mode;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// Lead a session, here in the terminal.
///
/// Without SCENARIO it shows the shelf and asks which. At each decision type a number, or a letter for notice, hint,
/// palette, back, why, transcript, help and leaving.
#[derive(Clone, Debug, Default, clap::Args)]
#[command(after_help = "A choices file holds one choice a line: an option's id or shown number; silence; \
                  MOVE @member,member for the palette; notice CUE member; hint; back; # begins a comment.\n\
                  Example:  fishbowl play the-running-tap --choices moves.txt --seed 7")]
pub struct Args {
    /// Id on the shelf, a file, or a folder. Example: fishbowl play the-running-tap
    #[arg(value_name = "SCENARIO")]
    pub scenario: Option<PathBuf>,
    /// Order of options and wordings; the same seed and choices give the same session [default: 0]. Example: --seed 7
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Practice explains; assessment explains nothing before the end [default: practice]. Example: --mode assessment
    #[arg(long, value_name = "MODE")]
    pub mode: Option<Style>,
    /// Lines come as one would read them aloud, or all at once. Example: --pace instant
    #[arg(long, value_enum, default_value_t, value_name = "PACE")]
    pub pace: Pace,
    /// Take choices from a file, or from standard input with '-'. Example: --choices moves.txt
    #[arg(long, value_name = "FILE|-")]
    pub choices: Option<PathBuf>,
    /// Keep the attempt in a file, or go on with the one that is there. Example: --attempt mine.attempt
    #[arg(long, value_name = "FILE")]
    pub attempt: Option<PathBuf>,
    /// Write one JSON object a line for each thing that happens. Example: --json --choices moves.txt
    #[arg(long)]
    pub json: bool,
    /// When feedback comes, in practice. Example: --feedback debrief
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub feedback: When,
    /// Also look for scenarios in this folder. Example: --scenarios ~/course
    #[arg(long, value_name = "DIR")]
    pub scenarios: Option<PathBuf>,
}

/// Practice or assessment, as an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Style {
    /// Explained, with hints, palette and the way back.
    Practice,
    /// Nothing explained before the end.
    Assessment,
}

/// How fast lines come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Pace {
    /// About as fast as one reads them aloud; on a terminal only.
    #[default]
    Reading,
    /// All at once.
    Instant,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let mut source = Source::open(args.choices.as_deref())?;
    let folder = args.scenarios.as_deref();
    let attempt = args.attempt.as_deref();
    let mut store = None;
    let opened = match (&args.scenario, attempt) {
        (Some(wanted), _) => Some(shelf::find(wanted, folder)?),
        // An attempt knows its own scenario.
        (None, Some(path)) if path.exists() => {
            let kept = store.insert(open_store(path)?);
            let header = attempt::settings(kept).map_err(|e| told(path, &e))?.ok_or_else(which)?;
            Some(shelf::of_attempt(&header.scenario, &header.scenario_hash, folder)?)
        }
        // Choices for a session cannot also choose the session.
        (None, path) if path.is_some() || args.choices.is_some() || args.json => return Err(which()),
        (None, _) => choose::scenario(&mut source, folder, out)?,
    };
    let Some(opened) = opened else { return Ok(Outcome::Fine) };
    // Nothing is made before there is something to keep in it.
    if let (None, Some(path)) = (&store, attempt) {
        store = Some(open_store(path)?);
    }
    play(args, &opened, store, source, out)
}

fn which() -> Fault {
    Fault::cannot("Which scenario? Name one, for example: fishbowl play the-running-tap (see fishbowl list).")
}

fn open_store(path: &Path) -> Result<FileStore, Fault> {
    FileStore::open(path).map_err(|e| {
        Fault::cannot(format!("The attempt {} cannot be opened: {}.", path.display(), reason(&e)))
    })
}

/// What is wrong with an attempt file, as a fault: what does not fit is a finding, what cannot be written is not.
fn told(path: &Path, error: &JournalError) -> Fault {
    match error {
        JournalError::Misfit(misfit) => {
            Fault::Found(format!("The attempt {} cannot be resumed: {}", path.display(), sentence(misfit)))
        }
        JournalError::Storage(e) => {
            Fault::cannot(format!("The attempt {} cannot be kept: {}.", path.display(), reason(e)))
        }
        JournalError::Full => Fault::cannot(format!("The attempt {}: {error}.", path.display())),
    }
}

fn play(
    args: &Args,
    opened: &Opened,
    store: Option<FileStore>,
    source: Source,
    out: &mut Out,
) -> Result<Outcome, Fault> {
    let (scenario, theory) = (&opened.scenario, opened.theory.as_ref());
    let seed = args.seed.unwrap_or(0);
    let mode = match args.mode {
        Some(Style::Assessment) => Mode::Assessment,
        Some(Style::Practice) | None => Mode::Practice,
    };
    let keep = args.attempt.as_deref().zip(store);
    let (sitting, journal, resumed) = match keep {
        None => (Sitting::new(scenario, theory, seed, mode), None, false),
        Some((path, store)) => {
            let begun =
                Journal::begin(Box::new(store), scenario, theory, seed, mode).map_err(|e| told(path, &e))?;
            let was = begun.sitting.begun();
            if begun.resumed
                && (args.seed.is_some_and(|s| s != was.seed) || args.mode.is_some() && mode != was.mode)
            {
                tell(&format!("The attempt goes on as it began: {}, seed {}.", was.mode, was.seed));
            }
            if let Some(line) = begun.cut {
                tell(&format!(
                    "Line {line} of {} was cut off while it was being written; it was set aside, and the session \
                     stands at the choice before it.",
                    path.display()
                ));
            }
            (begun.sitting, Some(begun.journal), begun.resumed)
        }
    };
    let mut seat = Seat::new(sitting, journal, source, out);
    seat.json = args.json;
    seat.slow = args.pace == Pace::Reading;
    seat.when = args.feedback;
    seat.name =
        short(&args.scenario.as_ref().map_or(opened.scenario.head.id.clone(), |s| s.display().to_string()));
    seat.kept_in = args.attempt.clone();
    seat::run(seat, resumed)
}
