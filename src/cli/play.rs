//! `fishbowl play`: what is asked for, and everything that is opened before the session. Must not know how a turn is
//! shown.

use super::alone;
use super::choose;
use super::keeping;
use super::out::{Fault, Out, Outcome, tell};
use super::seat::{self, Seat, When};
use super::source::Source;
use crate::attempt::{Header, Journal, Settings, clock, hex};
use crate::report::words::count;
use crate::session::Sitting;
use crate::shelf::kept::{self, Place};
use crate::shelf::said::short;
use crate::shelf::{self, Opened};
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
    /// Keep the attempt in the data folder; by itself when somebody plays at a terminal. Example: --keep
    #[arg(long, conflicts_with = "attempt")]
    pub keep: bool,
    /// Code of the participant the attempt belongs to; several may share one computer. Example: --code P-17
    #[arg(long, value_name = "CODE", value_parser = kept::code)]
    pub code: Option<String>,
    /// Practise one decision by itself, by the id of its scene or of the member whose old story it is; nothing is kept.
    /// Example: --decision third-story
    #[arg(long, value_name = "ID", requires = "scenario", conflicts_with_all = ["attempt", "keep", "mode", "feedback", "code"])]
    pub decision: Option<String>,
    /// Write one JSON object a line for each thing that happens. Example: --json --choices moves.txt
    #[arg(long)]
    pub json: bool,
    /// When feedback comes, in practice. Example: --feedback debrief
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    pub feedback: When,
    /// The language lines are said in; as the scenario is written if it is not given. Example: --lang nl
    #[arg(long, value_name = "LANG", value_parser = super::translate::language)]
    pub lang: Option<String>,
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
    let mut attempt = args.attempt.clone();
    let mut chosen = None;
    if args.scenario.is_none() && attempt.is_none() {
        // Choices for a session cannot also choose the session.
        if args.choices.is_some() || args.json {
            return Err(which());
        }
        match choose::session(&mut source, folder, out)? {
            None => return Ok(Outcome::Fine),
            Some(choose::Chosen::New(opened)) => chosen = Some(*opened),
            Some(choose::Chosen::GoOn(path)) => attempt = Some(path),
        }
    }
    // A file is made only when there is something to keep in it.
    let begun = attempt.as_deref().filter(|path| path.exists()).map(kept::named).transpose()?;
    let opened = match (begun.as_ref().and_then(|p| p.header.as_ref().map(|h| (p, h))), &args.scenario) {
        (Some((place, header)), wanted) => gone_on(place, header, wanted.as_deref(), folder)?,
        (None, Some(wanted)) => shelf::find(wanted, folder)?,
        (None, None) => chosen.ok_or_else(which)?,
    };
    let opened = in_language(opened, args.lang.as_deref())?;
    if let Some(name) = &args.decision {
        let sitting = alone::enter(&opened.scenario, &opened.theory, name, args.seed.unwrap_or(0))?;
        let mut seat = Seat::new(sitting, None, source, out);
        seat.alone = Some(seat.sitting.path().len());
        (seat.json, seat.slow) = (args.json, args.pace == Pace::Reading);
        return seat::run(seat, false);
    }
    let now = clock::now();
    let wished = args.keep || source.asks;
    let place = match (begun, attempt) {
        (Some(place), _) => Some(place),
        (None, Some(path)) => Some(kept::named(&path)?),
        (None, None) if wished => {
            tell_unfinished(&opened.scenario.head.id, &source);
            keeping::in_data_folder(&opened.scenario.head.id, &now)
        }
        (None, None) => None,
    };
    let unkept = args.keep && place.is_none();
    let outcome = play(args, &opened, place, now, source, out)?;
    Ok(if unkept { Outcome::Findings } else { outcome })
}

/// The scenario in the language that was asked for; what is not in it is told.
pub fn in_language(opened: Opened, wanted: Option<&str>) -> Result<Opened, Fault> {
    let Some(wanted) = wanted else { return Ok(opened) };
    let head = &opened.scenario.head;
    let Some(other) = opened.in_language(wanted) else {
        let others = opened.languages();
        let there =
            if others.is_empty() { String::new() } else { format!(", translated to {}", others.join(", ")) };
        return Err(Fault::cannot(format!(
            "'{}' cannot be had in '{wanted}': it is written in '{}'{there}. To translate a scenario of your own: \
             fishbowl translate FOLDER --lang {wanted}",
            head.id, head.language
        )));
    };
    let left = other.untranslated();
    if left > 0 {
        let texts = count(left, "text");
        tell(&format!("Not in '{wanted}' yet: {texts}, shown in '{}'.", head.language));
    }
    Ok(other)
}

fn which() -> Fault {
    Fault::cannot("Which scenario? Name one, for example: fishbowl play the-running-tap (see fishbowl list).")
}

/// The scenario and theory a session under way goes on in: those it began with, whatever became of them since.
fn gone_on(
    place: &Place,
    header: &Header,
    wanted: Option<&Path>,
    folder: Option<&Path>,
) -> Result<Opened, Fault> {
    let opened = shelf::of_attempt(&place.path, header, folder)?;
    let Some(wanted) = wanted else { return Ok(opened) };
    match shelf::find(wanted, folder) {
        Ok(other) if other.scenario.head.id != header.scenario => Err(Fault::Found(format!(
            "The attempt {} is of '{}', not of '{}'; leave the scenario out to go on with it.",
            place.path.display(),
            short(&header.scenario),
            other.scenario.head.id
        ))),
        Ok(other)
            if hex(&other.scenario.hash) != header.scenario_hash
                && hex(&opened.scenario.hash) == header.scenario_hash =>
        {
            tell("The scenario has been changed since; the session goes on in it as it was when it began.");
            Ok(opened)
        }
        Ok(_) => Ok(opened),
        // What it began with is enough.
        Err(_) if hex(&opened.scenario.hash) == header.scenario_hash => Ok(opened),
        Err(fault) => Err(fault.into()),
    }
}

/// Says which sessions of this scenario wait to be gone on with.
fn tell_unfinished(scenario: &str, source: &Source) {
    if let Some(last) = keeping::unfinished(Some(scenario)).first().filter(|_| source.asks) {
        tell(&format!(
            "A session begun {} is unfinished; to go on with that one instead: fishbowl play --attempt {}",
            last.header.begun,
            last.path.display()
        ));
    }
}

fn play(
    args: &Args,
    opened: &Opened,
    place: Option<Place>,
    now: String,
    source: Source,
    out: &mut Out,
) -> Result<Outcome, Fault> {
    let (scenario, theory) = (&opened.scenario, opened.theory.as_ref());
    let mode = match args.mode {
        Some(Style::Assessment) => Mode::Assessment,
        Some(Style::Practice) | None => Mode::Practice,
    };
    let settings =
        Settings { seed: args.seed.unwrap_or(0), mode, participant: args.code.clone(), begun: now };
    let mut kept_in = None;
    let (sitting, journal, resumed) = match place {
        None => (Sitting::new(scenario, theory, settings.seed, mode), None, false),
        Some(Place { path, store, header }) => {
            let begun = Journal::begin(Box::new(store), scenario, theory, &settings)
                .map_err(|e| kept::unfit(&path, &e))?;
            let was = begun.sitting.begun();
            let other = args.seed.is_some_and(|s| s != was.seed) || args.mode.is_some() && mode != was.mode;
            if begun.resumed && other {
                tell(&format!("The attempt goes on as it began: {}, seed {}.", was.mode, was.seed));
            }
            if let (Some(code), Some(header)) = (&args.code, &header)
                && header.participant.as_ref() != Some(code)
            {
                tell(&format!(
                    "The attempt goes on under the code it began with ({}).",
                    header.participant.as_deref().unwrap_or("none")
                ));
            }
            if let Some(line) = begun.cut {
                tell(&format!(
                    "Line {line} of {} was cut off while it was being written; it was set aside, and the session \
                     stands at the choice before it.",
                    path.display()
                ));
            }
            keeping::tell_keeping(&path, &begun.keeping);
            keeping::keep_beside(&path, opened);
            kept_in = Some(path);
            (begun.sitting, Some(begun.journal), begun.resumed)
        }
    };
    let mut seat = Seat::new(sitting, journal, source, out);
    seat.json = args.json;
    seat.slow = args.pace == Pace::Reading;
    seat.when = args.feedback;
    seat.kept_in = kept_in;
    seat::run(seat, resumed)
}
