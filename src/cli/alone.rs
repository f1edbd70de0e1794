//! `play --decision`: one decision practised by itself, entered by its lead-in. Must not know how a whole session runs.
//!
//! Nothing of it is kept and nothing is scored: it is for trying a moment until it is understood.

use super::out::{Fault, english};
use super::seat::{Go, Seat};
use crate::analysis::{approach, decision_named};
use crate::report::Page;
use crate::report::briefing::shelf_line;
use crate::report::words::fill;
use crate::scenario::Scenario;
use crate::scenario::compiled::Person;
use crate::session::{Event, Input, Sitting};
use crate::shelf::said::short;
use crate::theory::Theory;
use crate::vocabulary::nearest;

/// A sitting that stands at the decision of this name.
pub fn enter<'a>(
    scenario: &'a Scenario,
    theory: &'a Theory,
    name: &str,
    seed: u64,
) -> Result<Sitting<'a>, Fault> {
    let Some(decision) = decision_named(scenario, name) else {
        let ids = scenario.decisions.iter().map(|d| scenario.home_id(d.home));
        let near = nearest(name, ids).map_or(String::new(), |id| format!(" Did you mean '{id}'?"));
        return Err(Fault::cannot(format!(
            "'{}' has no decision '{}'.{near} All of them: fishbowl list --decisions",
            scenario.head.id,
            short(name)
        )));
    };
    approach(scenario, theory, decision, seed).ok_or_else(|| {
        Fault::cannot(format!(
            "None of the leaders that were tried comes to the decision '{}' of '{}', so it cannot be practised by itself. \
             Play the session, or try another --seed.",
            short(name),
            scenario.head.id
        ))
    })
}

/// What happened since the scene or enactment began that the sitting stands in.
pub fn since_opened(events: &[Event]) -> &[Event] {
    let from = events.iter().rposition(|e| matches!(e, Event::Opened(_)));
    &events[from.unwrap_or(0)..]
}

impl Seat<'_, '_> {
    /// The lead-in, the decision's own lines, the question.
    pub(super) fn enter(&mut self) -> Result<Go, Fault> {
        if self.json {
            self.stream.entry(&self.sitting, self.out)?;
            let events = since_opened(self.sitting.latest());
            self.stream.events(&self.sitting, events, self.out)?;
            return Ok(Go::On);
        }
        let scenario = self.sitting.scenario;
        let mut page = Page::new();
        page.title(fill(scenario, &scenario.head.title, Person::NOBODY));
        page.para(shelf_line(english(), scenario));
        page.para("One decision by itself; nothing is kept or scored.");
        if let Some(d) = self.sitting.session().decision() {
            let lead_in = &scenario.decisions[usize::from(d)].lead_in;
            if !lead_in.is_empty() {
                page.blank().para(fill(scenario, lead_in, Person::NOBODY));
            }
        }
        self.out.page(&page)?;
        self.scene()?;
        self.ask()?;
        Ok(Go::On)
    }

    /// The lines of the decision it stands at; after it was taken, of the decision that was.
    pub(super) fn scene(&mut self) -> Result<(), Fault> {
        let at = if self.tried() {
            self.sitting.at().and_then(|s| self.sitting.steps[s].parent)
        } else {
            self.sitting.at()
        };
        let events = at.map_or(&self.sitting.opening, |s| &self.sitting.steps[s].events);
        let events = since_opened(events).to_vec();
        self.show(&events)
    }

    /// Why an input leads out of the one decision, if it does.
    pub(super) fn beyond(&self, input: Input) -> Option<&'static str> {
        self.alone?;
        match input {
            Input::Back if !self.tried() => {
                Some("the decision is practised by itself, and nothing lies before it")
            }
            Input::Move(_) | Input::Hint if self.tried() => {
                Some("this decision has been taken; b goes back to it")
            }
            _ => None,
        }
    }

    /// The end of one decision.
    pub(super) fn leave_alone(&mut self) -> Result<(), Fault> {
        let tried = self.tried();
        if self.json {
            return self.stream.left(tried, self.out);
        }
        let id = &self.sitting.scenario.head.id;
        let mut page = Page::new();
        page.blank().para(format!("The whole session: fishbowl play {id}"));
        self.out.page(&page)
    }
}
