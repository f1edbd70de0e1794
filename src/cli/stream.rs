//! `play --json`: what happens as one JSON object a line. Must not know who reads it.
//!
//! Every object has `n` (from 1), `type` and `scene`. In an assessment there is no change, rule or rating in it.

use super::out::{Fault, Out, english};
use crate::report::feedback::own_events;
use crate::report::json;
use crate::report::words::fill;
use crate::scenario::compiled::Person;
use crate::session::{Event, Input, Sitting};
use serde_json::{Value, json};

/// Numbers the events of one run.
#[derive(Clone, Debug)]
pub struct Stream {
    n: u64,
    scene: String,
    explains: bool,
    ended: bool,
    alone: bool,
}

impl Stream {
    /// A stream that has not begun; it explains only in practice.
    pub fn new(explains: bool) -> Self {
        Self { n: 0, scene: String::new(), explains, ended: false, alone: false }
    }

    fn put(&mut self, kind: &str, fields: Value, out: &mut Out) -> Result<(), Fault> {
        self.n += 1;
        let mut object = json!({ "n": self.n, "type": kind, "scene": self.scene });
        if let (Value::Object(all), Value::Object(more)) = (&mut object, fields) {
            all.extend(more);
        }
        out.json(&object)
    }

    /// What happened.
    pub fn events(&mut self, sitting: &Sitting<'_>, events: &[Event], out: &mut Out) -> Result<(), Fault> {
        for event in events {
            if let Event::Opened(home) = event {
                sitting.scenario.home_id(*home).clone_into(&mut self.scene);
            }
            if let Some((kind, fields)) = json::event(sitting, event)
                && (self.explains || event.is_visible())
            {
                self.put(kind, fields, out)?;
            }
        }
        out.flush()
    }

    /// Where somebody stands who practises one decision by itself.
    pub fn entry(&mut self, sitting: &Sitting<'_>, out: &mut Out) -> Result<(), Fault> {
        if let Some(d) = sitting.session().decision() {
            self.alone = true;
            let decision = &sitting.scenario.decisions[usize::from(d)];
            sitting.scenario.home_id(decision.home).clone_into(&mut self.scene);
            let fields = json!({
                "lead_in": fill(sitting.scenario, &decision.lead_in, Person::NOBODY),
                "trains": decision.trains.map(|g| g.name()),
                "difficulty": decision.difficulty,
            });
            self.put("entry", fields, out)?;
        }
        out.flush()
    }

    /// The last object of one decision: whether it was taken.
    pub fn left(&mut self, taken: bool, out: &mut Out) -> Result<(), Fault> {
        self.put("end", json!({ "finished": taken, "alone": true }), out)?;
        out.flush()
    }

    /// What an input that was taken led to.
    pub fn input(&mut self, sitting: &Sitting<'_>, input: Input, out: &mut Out) -> Result<(), Fault> {
        let scenario = sitting.scenario;
        match input {
            Input::Move(_) => {
                // What lies beyond a decision practised by itself is not shown.
                let own = sitting.at().filter(|_| self.alone).map(|s| own_events(&sitting.steps[s]));
                return self.events(sitting, own.unwrap_or(sitting.latest()), out);
            }
            Input::Notice(cue, who) => {
                let who = who.map(|p| json::person(scenario, p));
                self.put("notice", json!({ "cue": cue.name(), "who": who }), out)?;
            }
            Input::Hint => self.put("hint", json!({ "text": sitting.hint_text() }), out)?,
            Input::Back => {
                self.ended = false;
                self.put("back", json!({ "decision": sitting.path().len() + 1 }), out)?;
                if let Some(d) = sitting.session().decision() {
                    let home = scenario.decisions[usize::from(d)].home;
                    scenario.home_id(home).clone_into(&mut self.scene);
                    if let Some((kind, fields)) = json::event(sitting, &Event::Decision(d)) {
                        self.put(kind, fields, out)?;
                    }
                }
            }
        }
        out.flush()
    }

    /// Feedback on the last step.
    pub fn feedback(&mut self, sitting: &Sitting<'_>, out: &mut Out) -> Result<(), Fault> {
        if let Some(step) = sitting.at() {
            self.put("feedback", json::feedback(english(), sitting, step), out)?;
        }
        out.flush()
    }

    /// The end, once, if the session is over.
    pub fn over(&mut self, sitting: &Sitting<'_>, out: &mut Out) -> Result<(), Fault> {
        if sitting.session().ending().is_some() { self.close(sitting, out) } else { Ok(()) }
    }

    /// The last object: whether the session came to its end and, in practice, the score.
    pub fn close(&mut self, sitting: &Sitting<'_>, out: &mut Out) -> Result<(), Fault> {
        if !std::mem::replace(&mut self.ended, true) {
            self.put("end", json::end(sitting, self.explains), out)?;
        }
        out.flush()
    }
}
