//! The script as a scenario, played by this crate's engine. Must not know the other programs or how anything is
//! measured.

use crate::workload::{Heard, Player};
use fishbowl::report::words::fill;
use fishbowl::scenario::{Person, Scenario};
use fishbowl::session::{Event, Move, Session};
use fishbowl::theory::Theory;
use fishbowl::vocabulary::Mode;

/// A scenario and a session of it.
pub struct Ours {
    scenario: Scenario,
    theory: &'static Theory,
    session: Session,
    log: Vec<Event>,
    moves: Vec<Move>,
    /// Lines and options are filled in as a screen would show them; otherwise events and moves are all there is.
    texts: bool,
    /// Changes of a level that were explained, so far.
    pub explained: usize,
}

impl Ours {
    /// Loads a scenario and begins a session.
    pub fn new(text: &str, texts: bool) -> Self {
        let loaded = fishbowl::scenario::load(text);
        let scenario = loaded.scenario.expect("the scenario has no errors");
        let theory = fishbowl::theory::shipped();
        let mut log = vec![];
        let session = Session::start(&scenario, theory, 0, Mode::Assessment, &mut log);
        Self { scenario, theory, session, log: vec![], moves: vec![], texts, explained: 0 }
    }

    /// The session as it stands.
    pub fn session(&self) -> Session {
        self.session
    }

    /// How many rules the theory has.
    pub fn rules(&self) -> usize {
        self.theory.rules.len()
    }

    fn hear(&mut self, heard: &mut Heard) {
        for event in self.log.drain(..) {
            match event {
                Event::Line { line, wording, cast } if self.texts => {
                    let line = &self.scenario.lines[line as usize];
                    heard.line(&fill(&self.scenario, &line.says[usize::from(wording)], cast));
                }
                Event::Changed { .. } => self.explained += 1,
                _ => heard.bytes += 1,
            }
        }
    }
}

impl Player for Ours {
    fn begin(&mut self, heard: &mut Heard) {
        self.session = Session::start(&self.scenario, self.theory, 0, Mode::Assessment, &mut self.log);
        self.hear(heard);
    }

    fn decide(&mut self, pick: usize, heard: &mut Heard) {
        self.moves.clear();
        self.moves.extend(self.session.legal_moves(&self.scenario));
        for mv in &self.moves {
            if let Move::Option(id) = mv
                && self.texts
            {
                heard.choice(&fill(
                    &self.scenario,
                    &self.scenario.options[usize::from(*id)].says,
                    Person::NOBODY,
                ));
            }
        }
        let step = self.session.step(&self.scenario, self.theory, self.moves[pick], &mut self.log);
        step.expect("the move is legal");
        self.hear(heard);
    }
}
