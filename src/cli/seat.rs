//! The leader's seat in the terminal: shows what happens, reads what is chosen. Must not know rules, keys or files.
//!
//! Nothing moves the cursor, nothing is redrawn, and nothing hangs on colour: what is printed once stays, and reads
//! from top to bottom. The same loop serves somebody at a terminal, a pipe and a choices file.

use super::choose;
use super::out::{Fault, Out, Outcome, clean, reason, short};
use super::source::Source;
use super::stream::Stream;
use crate::attempt::{Journal, JournalError};
use crate::report::{self, Page, told, words};
use crate::session::{Event, Input, Refused, Sitting, script};
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
    journal: Option<Journal>,
    source: Source,
    pub(super) out: &'o mut Out,
    /// Write events as JSON.
    pub json: bool,
    /// Reading pace, where there is a terminal.
    pub slow: bool,
    /// When feedback comes.
    pub when: When,
    /// How the scenario was named.
    pub name: String,
    /// Where the attempt is kept.
    pub kept_in: Option<PathBuf>,
    stream: Stream,
    place: Place,
    /// Steps whose feedback is still to come.
    owed: Vec<usize>,
}

/// Whether to go on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Go {
    On,
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
            name: String::new(),
            kept_in: None,
            stream: Stream::new(explains),
            place: Place::Room,
            owed: Vec::new(),
        }
    }

    fn practice(&self) -> bool {
        self.sitting.begun().mode == Mode::Practice
    }

    fn over(&self) -> bool {
        self.sitting.session().decision().is_none()
    }
}

/// Plays until the end, or until nothing more is chosen.
pub fn run(mut seat: Seat<'_, '_>, resumed: bool) -> Result<Outcome, Fault> {
    let mut go = seat.begin(resumed)?;
    while go == Go::On {
        let question = if seat.over() { "Enter for the debrief: " } else { "> " };
        // Where nobody could go back, the end is the end.
        if seat.over() && seat.source.asks && !seat.practice() {
            break;
        }
        match seat.source.next(seat.out, question)? {
            Some(line) => go = seat.answer(&line)?,
            None => break,
        }
    }
    seat.close(go == Go::Leave)?;
    Ok(Outcome::Fine)
}

impl Seat<'_, '_> {
    fn begin(&mut self, resumed: bool) -> Result<Go, Fault> {
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
        self.out.page(&report::briefing::briefing(scenario, self.sitting.begun().mode))?;
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
    fn recap(&mut self) -> Result<(), Fault> {
        let events = self.sitting.latest();
        let pages = told::visible(self.sitting.scenario, self.sitting.theory, events, &mut self.place);
        let from = pages.len().saturating_sub(6);
        for page in &pages[from..] {
            self.out.page(page)?;
        }
        Ok(())
    }

    /// Shows visible events, at reading pace where somebody reads along.
    fn show(&mut self, events: &[Event]) -> Result<(), Fault> {
        let (scenario, theory) = (self.sitting.scenario, self.sitting.theory);
        for page in told::visible(scenario, theory, events, &mut self.place) {
            self.out.page(&page)?;
            if self.slow && self.out.terminal && self.source.asks {
                self.out.flush()?;
                std::thread::sleep(Duration::from_millis(told::reading_time(&page)));
            }
        }
        Ok(())
    }

    /// The question, what is on offer, and the letters.
    fn ask(&mut self) -> Result<(), Fault> {
        let Some(d) = self.sitting.session().decision() else {
            let letters = "b goes back, n marks what you noticed, Enter goes on to the debrief.";
            return if self.practice() && self.source.asks { self.out.line(letters) } else { Ok(()) };
        };
        let scenario = self.sitting.scenario;
        self.out.page(&told::choices(scenario, self.sitting.session()))?;
        let mut letters = vec!["n notice"];
        if self.practice() {
            if !scenario.decisions[usize::from(d)].hints.is_empty() {
                letters.push("h hint");
            }
            if self.sitting.session().palette_open(scenario) {
                letters.push("p palette");
            }
            if self.sitting.at().is_some() {
                letters.extend(["b back", "w why"]);
            }
        }
        letters.extend(["t transcript", "? help", "q leave"]);
        let mut page = Page::new();
        page.blank().para(letters.join(", "));
        self.out.page(&page)
    }

    /// Does what a line says.
    fn answer(&mut self, line: &str) -> Result<Go, Fault> {
        let line = line.split('#').next().unwrap_or_default().trim();
        let (scenario, theory) = (self.sitting.scenario, self.sitting.theory);
        // A letter is a letter unless an option here has it for its id.
        let session = self.sitting.session();
        let option = session.offered(scenario).any(|(_, c)| c.id == line);
        let first = line.split_whitespace().next().unwrap_or_default();
        let rest = line[first.len()..].trim();
        let meant = match first {
            "" if self.source.asks && self.over() => return Ok(Go::Leave),
            "" => return Ok(Go::On),
            _ if option => line.to_owned(),
            "q" | "quit" => return Ok(Go::Leave),
            "?" | "help" => return self.page(&help(self.practice())),
            "t" | "transcript" => return self.transcript(),
            "w" | "why" => return self.why(),
            "b" => "back".into(),
            "h" => "hint".into(),
            "n" if rest.is_empty() => match self.choose(&choose::cues(), "Which, and on whom? (3 name) ")? {
                Some(answer) => choose::cue_line(&answer),
                None => return Ok(Go::On),
            },
            "n" => choose::cue_line(rest),
            "notice" if !rest.is_empty() => choose::cue_line(rest),
            "p" | "palette" if !session.palette_open(scenario) => {
                return self.refuse(&script_refusal(self.over()));
            }
            "p" | "palette" if rest.is_empty() => {
                match self.choose(&choose::palette(theory), "Which, and to whom? (6 @name) ")? {
                    Some(answer) => choose::palette_line(&answer, theory, scenario),
                    None => return Ok(Go::On),
                }
            }
            "p" => choose::palette_line(rest, theory, scenario),
            _ => line.to_owned(),
        };
        match script::read(&meant, scenario, self.sitting.session()) {
            Ok(Some(input)) => self.take(input),
            Ok(None) => Ok(Go::On),
            Err(why) => self.refuse(&why.to_string()),
        }
    }

    /// Shows a list and reads what is chosen from it; an empty line chooses nothing.
    fn choose(&mut self, list: &Page, question: &str) -> Result<Option<String>, Fault> {
        if !self.json {
            self.out.page(list)?;
        }
        Ok(self.source.next(self.out, question)?.filter(|a| !a.is_empty()))
    }

    fn page(&mut self, page: &Page) -> Result<Go, Fault> {
        if !self.json {
            self.out.page(page)?;
        }
        Ok(Go::On)
    }

    /// What cannot be done is said. Somebody at a terminal is asked again; a file or a pipe stops there.
    fn refuse(&mut self, why: &str) -> Result<Go, Fault> {
        let why = short_sentence(why);
        if self.source.asks {
            self.out.line(&clean(&format!("That cannot be done: {why}.")))?;
            return Ok(Go::On);
        }
        Err(Fault::cannot(format!("{}: {why}. {}", self.source.place(), self.stands())))
    }

    /// Where the session stands, in a sentence.
    fn stands(&self) -> String {
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

    fn take(&mut self, input: Input) -> Result<Go, Fault> {
        if let Err(refused) = self.sitting.take(input) {
            let why = match refused {
                Refused::NoHint if self.sitting.hint_text().is_none() => "there are no hints here".into(),
                other => other.to_string(),
            };
            return self.refuse(&why);
        }
        if let Some(journal) = &mut self.journal {
            journal.add(&input, self.sitting.scenario).map_err(|e| kept(&e))?;
        }
        if self.json {
            self.stream.input(&self.sitting, input, self.out)?;
            if matches!(input, Input::Move(_)) {
                if self.practice() && self.when != When::Debrief {
                    self.stream.feedback(&self.sitting, self.out)?;
                }
                self.stream.over(&self.sitting, self.out)?;
            }
            return Ok(Go::On);
        }
        match input {
            Input::Move(_) => self.moved()?,
            Input::Notice(cue, who) => {
                let on = who.map_or(String::new(), |p| format!(", {}", self.sitting.scenario.name(p)));
                self.out.line(&format!("\nMarked: {}{on}.", words::spoken(cue.name())))?;
            }
            Input::Hint => {
                let hint = self.sitting.hint_text().unwrap_or_default();
                let mut page = Page::new();
                let text =
                    words::fill(self.sitting.scenario, hint, crate::scenario::compiled::Person::NOBODY);
                page.blank().said("Supervisor:", text);
                self.out.page(&page)?;
            }
            Input::Back => {
                self.owed.clear();
                let mut page = Page::new();
                page.blank().para(
                    "Back to the decision before. The first way you took is the one that is scored: another \
                     choice from here is to explore. What came just before it:",
                );
                self.out.page(&page)?;
                self.recap()?;
                self.ask()?;
            }
        }
        Ok(Go::On)
    }

    /// After a move: the move, what follows, feedback when it is due, the next scene, the next question.
    fn moved(&mut self) -> Result<(), Fault> {
        let Some(step) = self.sitting.at() else { return Ok(()) };
        let events = self.sitting.latest().to_vec();
        let next = events
            .iter()
            .position(|e| matches!(e, Event::Opened(_) | Event::Ended(_)))
            .unwrap_or(events.len());
        let scene_ends = events[next..]
            .iter()
            .any(|e| matches!(e, Event::Opened(crate::scenario::compiled::Home::Scene(_)) | Event::Ended(_)));
        self.show(&events[..next])?;
        if self.practice() {
            self.owed.push(step);
            let due = match self.when {
                When::Choice => true,
                When::Scene => scene_ends,
                When::Debrief => false,
            };
            if due {
                for step in std::mem::take(&mut self.owed) {
                    self.out.page(&report::feedback::after(&self.sitting, step))?;
                }
            }
        }
        self.show(&events[next..])?;
        self.ask()
    }

    fn why(&mut self) -> Result<Go, Fault> {
        if !self.practice() {
            return self.refuse(&Refused::Assessment.to_string());
        }
        match self.sitting.at() {
            Some(step) => self.page(&report::feedback::deeper(&self.sitting, step)),
            None => self.refuse("nothing has been chosen yet"),
        }
    }

    fn transcript(&mut self) -> Result<Go, Fault> {
        if self.json {
            return Ok(Go::On);
        }
        let mut events = self.sitting.opening.clone();
        for step in self.sitting.path() {
            events.extend_from_slice(&self.sitting.steps[step].events);
        }
        self.out.line("\nSo far:")?;
        let mut place = Place::Room;
        for page in told::visible(self.sitting.scenario, self.sitting.theory, &events, &mut place) {
            self.out.page(&page)?;
        }
        self.ask()?;
        Ok(Go::On)
    }

    /// The end: the debrief, or where an unfinished session stands.
    fn close(&mut self, left: bool) -> Result<(), Fault> {
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
                    format!(" Go on with it whenever you like: fishbowl play {} --attempt {path}", self.name)
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
        self.out.page(&report::debrief::page(&self.sitting))
    }
}

fn script_refusal(over: bool) -> String {
    if over { "the session has ended".into() } else { crate::session::Illegal::NoPalette.to_string() }
}

fn short_sentence(why: &str) -> String {
    let why = why.trim_end_matches('.');
    if why.chars().count() > 300 { short(why) } else { why.to_owned() }
}

fn kept(error: &JournalError) -> Fault {
    let why = match error {
        JournalError::Storage(e) => reason(e),
        other => other.to_string(),
    };
    Fault::cannot(format!(
        "The last choice could not be kept in the attempt file: {why}. What came before it is safe."
    ))
}

fn help(practice: bool) -> Page {
    let mut page = Page::new();
    page.said("What you can type", "");
    page.marked("1", "or another number: the option with that number. Its id works too.");
    page.marked("0", "say nothing. Silence is a choice.");
    page.marked("n", "notice: mark what you see, such as 'n 1 gerard' or 'notice Shame gerard'.");
    if practice {
        page.marked("h", "hint, in three steps: where to look, the principle, the move.");
        page.marked("p", "palette: any intervention on anyone, such as 'reflect @gerard'.");
        page.marked("b", "back one decision. The first way you took is the one that is scored.");
        page.marked("w", "why: the numbers and every rule behind the last feedback.");
    }
    page.marked("t", "transcript so far.");
    page.marked("q", "leave. It costs nothing.");
    page
}
