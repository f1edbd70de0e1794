//! The leader's seat in the terminal: shows what happens, reads what is chosen. Must not know rules, keys or files.
//!
//! Nothing moves the cursor, nothing is redrawn, and nothing hangs on colour: what is printed once stays, and reads
//! from top to bottom. The same loop serves somebody at a terminal, a pipe and a choices file.

use super::out::{Fault, Out, Outcome, english, tell};
use super::source::Source;
use super::stream::Stream;
use crate::attempt::{Journal, clock::Stopwatch};
use crate::report::{self, Page, told, words};
use crate::session::{Event, Sitting};
use crate::shelf::kept;
use crate::shelf::said::clean;
use crate::vocabulary::*;
use clap::ValueEnum;
use std::path::PathBuf;
use std::time::Duration;

/// When feedback comes, in practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// After each choice.
    #[default]
    Choice,
    /// When the next scene begins.
    Scene,
    /// In the debrief.
    Debrief,
}

/// A session being played.
pub struct Seat<'a, 'o> {
    pub(super) sitting: Sitting<'a>,
    pub(super) journal: Option<Journal>,
    pub(super) source: Source,
    pub(super) out: &'o mut Out,
    /// Write events as JSON.
    pub json: bool,
    /// Reading pace, where there is a terminal.
    pub slow: bool,
    /// When feedback comes.
    pub when: When,
    /// Where the attempt is kept.
    pub kept_in: Option<PathBuf>,
    /// Since the session was begun or resumed here.
    pub(super) watch: Stopwatch,
    pub(super) stream: Stream,
    pub(super) place: Place,
    /// Steps whose feedback is still to come.
    pub(super) owed: Vec<usize>,
    /// One decision is practised by itself: how many were taken on the way to it.
    pub alone: Option<usize>,
}

/// Whether to go on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Go {
    /// On.
    On,
    /// Enough.
    Leave,
}

impl<'a, 'o> Seat<'a, 'o> {
    /// A seat in this sitting.
    pub fn new(sitting: Sitting<'a>, journal: Option<Journal>, source: Source, out: &'o mut Out) -> Self {
        let explains = sitting.begun().mode == Mode::Practice;
        Self {
            sitting,
            journal,
            source,
            out,
            json: false,
            slow: false,
            when: When::default(),
            kept_in: None,
            watch: Stopwatch::start(),
            stream: Stream::new(explains),
            place: Place::Room,
            owed: Vec::new(),
            alone: None,
        }
    }

    pub(super) fn practice(&self) -> bool {
        self.sitting.begun().mode == Mode::Practice
    }

    pub(super) fn over(&self) -> bool {
        self.sitting.session().decision().is_none() || self.tried()
    }

    /// The decision practised by itself has been taken.
    pub(super) fn tried(&self) -> bool {
        self.alone.is_some_and(|before| self.sitting.path().len() > before)
    }
}

/// Plays until the end, or until nothing more is chosen.
pub fn run(mut seat: Seat<'_, '_>, resumed: bool) -> Result<Outcome, Fault> {
    let mut go = seat.begin(resumed)?;
    while go == Go::On {
        let question = match (seat.over(), seat.alone) {
            (true, Some(_)) => "b or Enter: ",
            (true, None) => "Enter for the debrief: ",
            (false, _) => "> ",
        };
        // Where nobody could go back, the end is the end.
        if seat.over() && seat.source.asks && !seat.practice() {
            break;
        }
        match seat.source.next(seat.out, question)? {
            Some(line) => go = seat.answer(&line)?,
            None => break,
        }
    }
    let kept = seat.journal.as_mut().is_none_or(Journal::settle);
    if !kept {
        // Said before the debrief, which may be long.
        seat.kept_in.iter().for_each(|path| tell(&kept::lost(path)));
        seat.kept_in = None;
    }
    seat.close(go == Go::Leave)?;
    Ok(if kept { Outcome::Fine } else { Outcome::Findings })
}

impl Seat<'_, '_> {
    fn begin(&mut self, resumed: bool) -> Result<Go, Fault> {
        if self.alone.is_some() {
            return self.enter();
        }
        if self.json {
            let events = self.sitting.latest();
            self.stream.events(&self.sitting, events, self.out)?;
            self.stream.over(&self.sitting, self.out)?;
            return Ok(Go::On);
        }
        let scenario = self.sitting.scenario;
        if resumed {
            self.resume()?;
            return Ok(Go::On);
        }
        self.out.page(&report::briefing::briefing(english(), scenario, self.sitting.begun().mode))?;
        if let Some(path) = &self.kept_in {
            let kept = format!("This attempt is kept in {}.", clean(&path.display().to_string()));
            self.out.line(&kept)?;
        }
        if self.source.asks {
            match self.source.next(self.out, "\nPress Enter to begin, or q to leave: ")? {
                Some(line) if line != "q" => {}
                _ => return Ok(Go::Leave),
            }
        }
        let opening = self.sitting.opening.clone();
        self.show(&opening)?;
        self.ask()?;
        Ok(Go::On)
    }

    /// Where a resumed session stands, with what came just before.
    fn resume(&mut self) -> Result<(), Fault> {
        let scenario = self.sitting.scenario;
        let taken = self.sitting.path().len();
        let mut page = Page::new();
        page.title(words::fill(scenario, &scenario.head.title, crate::scenario::compiled::Person::NOBODY));
        if self.over() {
            page.para("This attempt is finished.");
        } else {
            page.para(format!(
                "Resuming. {} taken; you stand at decision {}. What came just before:",
                words::count(taken, "decision"),
                taken + 1
            ));
        }
        self.out.page(&page)?;
        if !self.over() {
            self.recap()?;
            self.ask()?;
        }
        Ok(())
    }

    /// The last lines before this decision, at once.
    pub(super) fn recap(&mut self) -> Result<(), Fault> {
        let events = self.sitting.latest();
        let pages =
            told::visible(english(), self.sitting.scenario, self.sitting.theory, events, &mut self.place);
        let from = pages.len().saturating_sub(6);
        for page in &pages[from..] {
            self.out.page(page)?;
        }
        Ok(())
    }

    /// Shows visible events, at reading pace where somebody reads along.
    pub(super) fn show(&mut self, events: &[Event]) -> Result<(), Fault> {
        let (scenario, theory) = (self.sitting.scenario, self.sitting.theory);
        for page in told::visible(english(), scenario, theory, events, &mut self.place) {
            self.out.page(&page)?;
            if self.slow && self.out.terminal && self.source.asks {
                self.out.flush()?;
                std::thread::sleep(Duration::from_millis(told::reading_time(&page)));
            }
        }
        Ok(())
    }

    /// The question, what is on offer, and the letters.
    pub(super) fn ask(&mut self) -> Result<(), Fault> {
        if self.tried() {
            return self
                .out
                .line("\nThat was the decision. b goes back to try another way, w says why, Enter ends.");
        }
        let Some(d) = self.sitting.session().decision() else {
            let letters = "b goes back, n marks what you noticed, Enter goes on to the debrief.";
            return if self.practice() && self.source.asks { self.out.line(letters) } else { Ok(()) };
        };
        let scenario = self.sitting.scenario;
        self.out.page(&told::choices(english(), scenario, self.sitting.session()))?;
        let mut letters = vec!["n notice"];
        if self.practice() {
            if !scenario.decisions[usize::from(d)].hints.is_empty() {
                letters.push("h hint");
            }
            if self.sitting.session().palette_open(scenario) {
                letters.push("p palette");
            }
            if self.sitting.at().is_some() && self.alone.is_none() {
                letters.extend(["b back", "w why"]);
            }
        }
        letters.extend(["t transcript", "? help", "q leave"]);
        let mut page = Page::new();
        page.blank().para(letters.join(", "));
        self.out.page(&page)
    }

    /// Where the session stands, in a sentence.
    pub(super) fn stands(&self) -> String {
        let taken = self.sitting.path().len();
        match self.sitting.session().decision() {
            None => format!("The session has ended, after {}.", words::count(taken, "decision")),
            Some(d) => {
                let home = self.sitting.scenario.decisions[usize::from(d)].home;
                format!(
                    "The session stands at decision {} ('{}').",
                    taken + 1,
                    self.sitting.scenario.home_id(home)
                )
            }
        }
    }

    /// The end: the debrief, or where an unfinished session stands.
    fn close(&mut self, left: bool) -> Result<(), Fault> {
        if self.alone.is_some() {
            return self.leave_alone();
        }
        if self.json {
            return self.stream.close(&self.sitting, self.out);
        }
        let over = self.over();
        if !over {
            let mut page = Page::new();
            page.blank();
            let resume = match &self.kept_in {
                Some(path) => {
                    let path = clean(&path.display().to_string());
                    format!(" Go on with it whenever you like: fishbowl play --attempt {path}")
                }
                None => String::new(),
            };
            let why = if left { "Leaving costs nothing." } else { "The choices end here." };
            page.para(format!("{why} {}{resume}", self.stands()));
            if !self.practice() {
                page.para("This is an assessment, so the debrief comes when the session has been played to its end.");
            }
            self.out.page(&page)?;
            if left || !self.practice() {
                return Ok(());
            }
        }
        self.out.page(&report::debrief::page(english(), &self.sitting))
    }
}
