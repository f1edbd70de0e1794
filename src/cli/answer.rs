//! What a line means, and what is shown when it has been taken. Must not know how a session begins or ends.

use super::choose;
use super::keeping;
use super::out::{Fault, english};
use super::seat::{Go, Seat, When};
use crate::report::{self, Page, told, words};
use crate::scenario::compiled::{Home, Person};
use crate::session::{Event, Illegal, Input, Refused, script};
use crate::shelf::said::{clean, short};
use crate::vocabulary::*;

impl Seat<'_, '_> {
    /// Does what a line says.
    pub(super) fn answer(&mut self, line: &str) -> Result<Go, Fault> {
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
        let stands = if self.alone.is_some() { String::new() } else { self.stands() };
        Err(Fault::cannot(format!("{}: {why}. {stands}", self.source.place()).trim_end().to_owned()))
    }

    fn take(&mut self, input: Input) -> Result<Go, Fault> {
        if let Some(why) = self.beyond(input) {
            return self.refuse(why);
        }
        if let Err(refused) = self.sitting.take(input) {
            // To ask once more than there are hints is no fault in a file of moves either.
            if refused == Refused::NoHint {
                let none = self.sitting.hint_text().is_none();
                let why = if none { "There are no hints here." } else { "That was the last hint." };
                return self.page(Page::new().blank().para(why));
            }
            return self.refuse(&refused.to_string());
        }
        if let Some(journal) = &mut self.journal {
            let keeping = journal.add(&input, &self.sitting, self.watch.millis());
            if let Some(path) = &self.kept_in {
                keeping::tell_keeping(path, &keeping);
            }
        }
        if self.json {
            self.stream.input(&self.sitting, input, self.out)?;
            if matches!(input, Input::Move(_)) {
                if self.alone.is_some() {
                    self.stream.feedback(&self.sitting, self.out)?;
                    return Ok(Go::On);
                }
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
                let text = words::fill(self.sitting.scenario, hint, Person::NOBODY);
                page.blank().said("Supervisor:", text);
                self.out.page(&page)?;
            }
            Input::Back => {
                self.owed.clear();
                if self.alone.is_some() {
                    self.out.line("\nBack. What came just before it:")?;
                    self.scene()?;
                    self.ask()?;
                    return Ok(Go::On);
                }
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
        if self.alone.is_some() {
            self.show(&events[..next])?;
            self.out.page(&report::feedback::after(english(), &self.sitting, step))?;
            return self.ask();
        }
        let scene_ends =
            events[next..].iter().any(|e| matches!(e, Event::Opened(Home::Scene(_)) | Event::Ended(_)));
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
                    self.out.page(&report::feedback::after(english(), &self.sitting, step))?;
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
            Some(step) if self.alone.is_none() || self.tried() => {
                self.page(&report::feedback::deeper(english(), &self.sitting, step))
            }
            _ => self.refuse("nothing has been chosen yet"),
        }
    }

    fn transcript(&mut self) -> Result<Go, Fault> {
        if self.json {
            return Ok(Go::On);
        }
        // On the way to a decision that is practised alone others spoke for the leader; what matters of it is in the lead-in.
        if self.alone.is_some() {
            self.scene()?;
            self.ask()?;
            return Ok(Go::On);
        }
        let mut events = self.sitting.opening.clone();
        for step in self.sitting.path() {
            events.extend_from_slice(&self.sitting.steps[step].events);
        }
        self.out.line("\nSo far:")?;
        let mut place = Place::Room;
        for page in told::visible(english(), self.sitting.scenario, self.sitting.theory, &events, &mut place)
        {
            self.out.page(&page)?;
        }
        self.ask()?;
        Ok(Go::On)
    }
}

fn script_refusal(over: bool) -> String {
    if over { "the session has ended".into() } else { Illegal::NoPalette.to_string() }
}

fn short_sentence(why: &str) -> String {
    let why = why.trim_end_matches('.');
    if why.chars().count() > 300 { short(why) } else { why.to_owned() }
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
