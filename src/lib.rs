//! Fishbowl: a flight simulator for group counsellors.
//!
//! A trainee takes the leader's chair in a simulated counselling group. Members with histories replay their old
//! relationships with one another and with the leader; the trainee chooses interventions; each change is made by
//! a named rule with a size, a reason and a source, and choices are scored against psychodynamic goals.
//!
//! # The map
//!
//! A pure, deterministic simulation that knows no screen, and thin shells around it. Data changes *type* at each
//! step, so a later step cannot see what was not checked:
//!
//! ```text
//! text ─parse→ Document        what the author typed
//!      ─compile→ Scenario      what it means: names resolved, checked, immutable
//! Scenario + Theory + seed ─start→ Session        plain state: Copy, Eq, Hash, integers only
//! legal moves → Move ─step→ events                what happened, each change with the rule that made it
//! Sitting ─score→ ScoreSheet ─debrief→ Debrief    points with evidence, findings
//! Attempt = header + the inputs                   the only thing saved; grading an attempt IS replaying it
//! Debrief, Scenario, Session ─report→ rows → terminal, JSON
//! ```
//!
//! Read the modules in this order; each may use only those above it (held by `tests/architecture.rs`):
//!
//! | module | what it is |
//! |---|---|
//! | [`vocabulary`] | the field's closed vocabularies: interventions, goals, defences, acts, cues, looks |
//! | [`words`] | the program's own words, in each language it speaks |
//! | [`theory`] | sizes, switches, sentences and sources of the rules, as data |
//! | [`scenario`] | the language instructors write: parse, compile, check, diagnostics |
//! | [`session`] | state, legal moves, step, enactments, events, one person's sitting |
//! | [`scoring`] | key and theory to credit, goals, gate, noticing |
//! | [`debrief`] | what the student is told, and the patterns found |
//! | [`analysis`] | what only playing shows: own tests, key beside theory, simulated leaders |
//! | [`attempt`] | the attempt file: written as one plays, replayed to resume, report and verify |
//! | [`report`] | rows and text of all of the above |
//! | [`shelf`] | scenarios, theories and kept attempts within reach of this machine |
//! | [`cli`] | one file per command |
//! | `app` | the window: screens in egui, the room in Bevy; one Cargo feature that changes nothing above it |
//!
//! # What must hold
//!
//! * Same scenario, theory, seed and moves: the same events, to the byte, on every machine. The seed changes only
//!   the order of options, wordings and policies' dice.
//! * State and scores are integers (hundredths of a point, of an anchor; thousandths of credit). No floats, clock,
//!   environment, ambient randomness or unordered maps from `vocabulary` to `analysis`.
//! * A level changes in one place (`session::turn`), and never without a rule. A rating is never without evidence.
//! * An illegal move changes nothing and says why. Nothing an author or a stranger puts in a file panics, hangs or
//!   takes unbounded memory; the limits are in [`scenario::limits`].
//! * A session is `Copy`: forking it is copying it.
//!
//! # What is deliberately absent
//!
//! Language-model members (not deterministic, not explainable), diagnosis, therapy, a server; serde on live state
//! (only documents, attempts and exports promise a format); any claim that sizes are findings: they are priors, and
//! keys are provisional until a panel has rated them.

pub mod analysis;
#[cfg(feature = "app")]
pub mod app;
pub mod attempt;
pub mod cli;
pub mod debrief;
pub mod report;
pub mod scenario;
pub mod scoring;
pub mod session;
pub mod shelf;
pub mod theory;
pub mod vocabulary;
pub mod words;
