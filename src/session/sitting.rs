//! One person's sitting: the moves made, the branches explored, what was noticed. Must not know scores or files.
//!
//! A sitting is a tree of decisions taken. `back` (practice) goes to the decision before; choosing something else
//! there opens a branch that is *explored*, choosing the same again rejoins the first. The first branch is what
//! is scored. Everything is replayed from the inputs alone, so the inputs are all that need be saved.

use super::{Event, Illegal, Move, Session};
use crate::scenario::compiled::{DecisionId, Person, Scenario};
use crate::theory::Theory;
use crate::vocabulary::*;
use std::collections::BTreeMap;

/// Something the student does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// Makes a move.
    Move(Move),
    /// Marks a cue, perhaps on somebody.
    Notice(Cue, Option<Person>),
    /// Asks for the next step of the hint (practice).
    Hint,
    /// Goes back one decision (practice).
    Back,
}

/// Why an input is refused. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The move is not legal.
    #[error("{0}")]
    Move(#[from] Illegal),
    /// Nothing lies before this.
    #[error("there is no earlier decision to go back to")]
    NothingBefore,
    /// Only in practice.
    #[error("in assessment there is no way back and there are no hints")]
    Assessment,
    /// No more hints.
    #[error("there is no further hint for this decision")]
    NoHint,
}

/// A decision taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The session as it stood.
    pub before: Session,
    /// The session as it stood afterwards.
    pub after: Session,
    /// The decision.
    pub decision: DecisionId,
    /// The move.
    pub mv: Move,
    /// What followed, up to and including the next decision or the end.
    pub events: Vec<Event>,
    /// The step before it; none at the first decision.
    pub parent: Option<usize>,
    /// Not on the first branch: shown, never scored.
    pub explored: bool,
}

/// A mark set by the student.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// The step after which it was set (none: before the first decision).
    pub after: Option<usize>,
    /// What was marked.
    pub cue: Cue,
    /// On whom.
    pub who: Option<Person>,
    /// Set after having gone back from here: with knowledge of what follows, so never counted.
    pub hindsight: bool,
}

/// One person's way through a scenario.
#[derive(Clone, Debug)]
pub struct Sitting<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The theory.
    pub theory: &'a Theory,
    /// What happened before the first decision.
    pub opening: Vec<Event>,
    /// Every decision taken, in the order taken.
    pub steps: Vec<Step>,
    /// Every mark set.
    pub marks: Vec<Mark>,
    /// Hints asked for: the step after which, and how many.
    pub hints: Vec<(Option<usize>, u8)>,
    /// Everything put in, in order: what an attempt saves.
    pub inputs: Vec<Input>,
    start: Session,
    at: Option<usize>,
    /// The steps taken from each, so that a long sitting needs no search.
    from: BTreeMap<Option<usize>, Vec<usize>>,
}

impl<'a> Sitting<'a> {
    /// Sits down. Plays to the first decision.
    pub fn new(scenario: &'a Scenario, theory: &'a Theory, seed: u64, mode: Mode) -> Self {
        let mut opening = Vec::new();
        let start = Session::start(scenario, theory, seed, mode, &mut opening);
        Self {
            scenario,
            theory,
            opening,
            steps: Vec::new(),
            marks: Vec::new(),
            hints: Vec::new(),
            inputs: Vec::new(),
            start,
            at: None,
            from: BTreeMap::new(),
        }
    }

    /// The session as it stands.
    pub fn session(&self) -> &Session {
        self.at.map_or(&self.start, |s| &self.steps[s].after)
    }

    /// The session as it stood at its first decision.
    pub fn begun(&self) -> &Session {
        &self.start
    }

    /// The step just taken on the way to where it stands; none before the first decision.
    pub fn at(&self) -> Option<usize> {
        self.at
    }

    /// The steps taken from one, in the order taken.
    fn taken_from(&self, step: Option<usize>) -> &[usize] {
        self.from.get(&step).map_or(&[], Vec::as_slice)
    }

    /// What happened on the way to where it stands: since the last decision, or since the beginning.
    pub fn latest(&self) -> &[Event] {
        self.at.map_or(&self.opening, |s| &self.steps[s].events)
    }

    /// Takes an input. For a move, [`latest`](Self::latest) then tells what happened.
    pub fn take(&mut self, input: Input) -> Result<(), Refused> {
        match input {
            Input::Move(mv) => self.make(mv)?,
            Input::Notice(cue, who) => {
                let hindsight = !self.taken_from(self.at).is_empty();
                self.marks.push(Mark { after: self.at, cue, who, hindsight });
            }
            Input::Hint => self.hint()?,
            Input::Back => self.back()?,
        }
        self.inputs.push(input);
        Ok(())
    }

    fn make(&mut self, mv: Move) -> Result<(), Refused> {
        let before = *self.session();
        let decision = before.legal(self.scenario, mv)?;
        let siblings = self.taken_from(self.at);
        if let Some(&same) = siblings.iter().find(|s| self.steps[**s].mv == mv) {
            self.at = Some(same);
            return Ok(());
        }
        let explored = !siblings.is_empty() || self.at.is_some_and(|s| self.steps[s].explored);
        let mut after = before;
        let mut events = Vec::with_capacity(64);
        after.step(self.scenario, self.theory, mv, &mut events)?;
        self.from.entry(self.at).or_default().push(self.steps.len());
        self.steps.push(Step { before, after, decision, mv, events, parent: self.at, explored });
        self.at = Some(self.steps.len() - 1);
        Ok(())
    }

    fn back(&mut self) -> Result<(), Refused> {
        if self.start.mode == Mode::Assessment {
            return Err(Refused::Assessment);
        }
        let at = self.at.ok_or(Refused::NothingBefore)?;
        self.at = self.steps[at].parent;
        Ok(())
    }

    fn hint(&mut self) -> Result<(), Refused> {
        if self.start.mode == Mode::Assessment {
            return Err(Refused::Assessment);
        }
        let d = self.session().decision().ok_or(Illegal::Ended)?;
        let have = self.scenario.decisions[usize::from(d)].hints.len();
        let at = self.at;
        match self.hints.iter_mut().find(|(after, _)| *after == at) {
            Some((_, n)) if usize::from(*n) < have => *n += 1,
            None if have > 0 => self.hints.push((at, 1)),
            _ => return Err(Refused::NoHint),
        }
        Ok(())
    }

    /// The hint last given at the decision it stands at.
    pub fn hint_text(&self) -> Option<&'a str> {
        let d = self.session().decision()?;
        let given = self.hints.iter().find(|(after, _)| *after == self.at)?.1;
        self.scenario.decisions[usize::from(d)].hints.get(usize::from(given) - 1).map(String::as_str)
    }

    /// The steps of the first branch, in order: what is scored.
    pub fn first_branch(&self) -> impl Iterator<Item = (usize, &Step)> {
        self.steps.iter().enumerate().filter(|(_, s)| !s.explored)
    }

    /// The steps on the way to where it stands, in order.
    pub fn path(&self) -> Vec<usize> {
        let mut path: Vec<usize> = std::iter::successors(self.at, |s| self.steps[*s].parent).collect();
        path.reverse();
        path
    }
}
