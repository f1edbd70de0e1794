//! The session behind one bridge: what screens ask for comes in as messages, what happened goes out as messages. Must
//! not know how anything is shown.
//!
//! Screens read the [`Chair`] and never change it; everything that changes it is an [`Ask`], taken here and nowhere else,
//! written to the journal before it is shown.

use super::frame::Step;
use super::playback::Playback;
use super::settings::Feedback;
use super::{Current, Screen};
use crate::attempt::{Journal, Keeping, MemoryStore, Settings as Begins, Storage, clock};
use crate::attempt::{NoteKind, Notes};
use crate::scenario::Scenario;
use crate::scenario::compiled::Home;
use crate::session::{Event, Input, Refused, Sitting};
use crate::shelf::{Opened, kept, said};
use crate::theory::Theory;
use crate::vocabulary::*;
use bevy::prelude::*;
use std::path::{Path, PathBuf};

/// What a screen asks for.
#[derive(Message, Clone, Debug)]
pub enum Ask {
    /// Something the student does in the session.
    Do(Input),
    /// Keep something written or tapped for oneself.
    Note(NoteKind, String),
    /// The same, hanging on something else than where the session stands.
    NoteAt(NoteKind, u32, String),
    /// Show the line to its end, or the next one.
    Skip,
    /// Show everything up to the next choice.
    SkipAll,
    /// Feedback has been read.
    Read,
    /// Stand aside: nothing goes on until it is lifted.
    Pause(bool),
    /// Look at the debrief of what has been played so far.
    Debrief,
    /// Back to the room from the debrief, at the end of this step.
    Look(usize),
    /// Leave for home. Everything is kept.
    Leave,
}

/// What has happened.
#[derive(Message, Clone, Debug, PartialEq)]
pub enum Told {
    /// A session began or was gone on with: the room is to be set anew.
    Began,
    /// Something was done and things followed.
    Moved,
    /// The session stands elsewhere: the room is to be set at once.
    Elsewhere,
    /// A cue was marked.
    Marked,
    /// A hint was given.
    Hinted,
    /// It was refused, and why.
    Refused(Refused),
}

/// The leader's chair: the session being played, with all that keeps it.
#[derive(Resource)]
pub struct Chair {
    /// What is played, as it was opened.
    pub opened: &'static Opened,
    /// The scenario.
    pub scenario: &'static Scenario,
    /// The theory.
    pub theory: &'static Theory,
    /// The sitting.
    pub sitting: Sitting<'static>,
    /// What is being shown.
    pub playback: Playback,
    /// Notes for oneself.
    pub notes: Notes,
    /// Standing aside.
    pub paused: bool,
    /// Where it is kept; none if only in memory.
    pub path: Option<PathBuf>,
    /// It cannot be kept just now, and why.
    pub unkept: Option<String>,
    journal: Journal,
    watch: clock::Stopwatch,
    /// Steps whose feedback is to come when the scene ends.
    owed: Vec<usize>,
    /// Looking back at this step from the debrief: nothing can be done, only seen.
    pub looking: Option<usize>,
}

/// How a session is to begin.
#[derive(Clone, Debug)]
pub struct Begin {
    /// Practice or assessment.
    pub mode: Mode,
    /// Seed.
    pub seed: u64,
    /// Whose it is.
    pub code: Option<String>,
}

impl Chair {
    /// Sits down in a scenario. Kept in the data folder where that can be written; else in memory, and why is said.
    pub fn begin(opened: &'static Opened, how: &Begin, data: Option<&Path>) -> Result<Self, String> {
        let begun = clock::now();
        let settings =
            Begins { seed: how.seed, mode: how.mode, participant: how.code.clone(), begun: begun.clone() };
        let place = data.map(|data| kept::make(data, &opened.scenario.head.id, &begun));
        let (store, path, unkept): (Box<dyn Storage>, _, _) = match place {
            Some(Ok(place)) => (Box::new(place.store), Some(place.path), None),
            Some(Err(why)) => (Box::new(MemoryStore::default()), None, Some(why.to_string())),
            None => (Box::new(MemoryStore::default()), None, Some(String::new())),
        };
        let mut chair = Self::seat(opened, store, path, &settings)?;
        chair.unkept = unkept.or(chair.unkept);
        Ok(chair)
    }

    /// Goes on with an attempt.
    pub fn go_on(opened: &'static Opened, place: kept::Place) -> Result<Self, String> {
        let settings = Begins { seed: 0, mode: Mode::Practice, participant: None, begun: clock::now() };
        Self::seat(opened, Box::new(place.store), Some(place.path), &settings)
    }

    fn seat(
        opened: &'static Opened,
        store: Box<dyn Storage>,
        path: Option<PathBuf>,
        settings: &Begins,
    ) -> Result<Self, String> {
        let (scenario, theory): (&'static Scenario, &'static Theory) =
            (&opened.scenario, opened.theory.as_ref());
        let begun = Journal::begin(store, scenario, theory, settings).map_err(|e| e.to_string())?;
        let mut unkept = None;
        if let Keeping::Held(Some(error)) = &begun.keeping {
            unkept = Some(said::reason(error));
        }
        if let Some(path) = &path
            && let Err(error) = opened.keep_beside(path)
        {
            unkept = unkept.or(Some(said::reason(&error)));
        }
        let mut playback = Playback::default();
        if begun.resumed {
            playback = Playback::shown(&begun.sitting);
        } else {
            playback.add(scenario, &begun.sitting.opening, None, Feedback::Debrief);
        }
        let beside = path.as_deref().map(Notes::beside).transpose();
        if let Err(error) = &beside {
            unkept = unkept.or(Some(said::reason(error)));
        }
        let in_memory = || Notes::in_store(Box::new(MemoryStore::default())).map_err(|e| e.to_string());
        let notes = match beside.ok().flatten() {
            Some(notes) => notes,
            None => in_memory()?,
        };
        Ok(Self {
            opened,
            scenario,
            theory,
            sitting: begun.sitting,
            playback,
            notes,
            paused: false,
            path,
            unkept,
            journal: begun.journal,
            watch: clock::Stopwatch::start(),
            owed: Vec::new(),
            looking: None,
        })
    }

    /// Practice: everything is explained.
    pub fn practice(&self) -> bool {
        self.sitting.begun().mode == Mode::Practice
    }

    /// The end has been reached.
    pub fn is_over(&self) -> bool {
        self.sitting.session().decision().is_none()
    }

    /// Inputs taken: what notes hang on.
    pub fn step(&self) -> usize {
        self.sitting.inputs.len()
    }

    /// Does something, keeps it, and lets what followed be shown.
    fn take(&mut self, input: Input, when: Feedback) -> Told {
        if let Err(refused) = self.sitting.take(input) {
            return Told::Refused(refused);
        }
        let since = self.watch.millis();
        match self.journal.add(&input, &self.sitting, since) {
            Keeping::Kept | Keeping::KeptAgain => {
                if self.path.is_some() {
                    self.unkept = None;
                }
            }
            Keeping::Held(Some(error)) => self.unkept = Some(said::reason(&error)),
            Keeping::Held(None) => {}
        }
        match input {
            Input::Move(_) => {
                self.follow(when);
                Told::Moved
            }
            Input::Back => {
                self.playback = Playback::shown(&self.sitting);
                self.owed.clear();
                Told::Elsewhere
            }
            Input::Notice(..) => Told::Marked,
            Input::Hint => Told::Hinted,
        }
    }

    /// Keeps a note for oneself.
    pub(super) fn note(&mut self, kind: NoteKind, step: u32, text: &str) {
        if let Err(error) = self.notes.put(step, kind, text) {
            self.unkept = Some(said::reason(&error));
        }
    }

    /// Lets the step just taken be shown, with feedback where it belongs.
    fn follow(&mut self, when: Feedback) {
        let Some(step) = self.sitting.at() else { return };
        // What was shown before is behind us.
        self.playback.finish();
        let events = self.sitting.steps[step].events.clone();
        let explains = self.practice().then_some(step);
        self.playback.add(self.scenario, &events, explains, when);
        if explains.is_some() && when == Feedback::Scene {
            self.owed.push(step);
            let ends = |e: &Event| matches!(e, Event::Opened(Home::Scene(_)) | Event::Ended(_));
            if events.iter().any(ends) {
                self.playback.owe_at_scene(&std::mem::take(&mut self.owed));
            }
        }
    }

    /// Looks at the room as it stood after a step.
    fn look(&mut self, step: usize) {
        self.looking = Some(step);
    }

    /// The events of the step looked at, or those on the way to where it stands.
    pub fn path(&self) -> Vec<usize> {
        match self.looking {
            Some(step) => {
                let parent = |s: &usize| self.sitting.steps[*s].parent;
                let mut path: Vec<usize> = std::iter::successors(Some(step), parent).collect();
                path.reverse();
                path
            }
            None => self.sitting.path(),
        }
    }
}

/// The bridge.
pub fn plugin(app: &mut App) {
    app.add_message::<Ask>()
        .add_message::<Told>()
        .add_systems(Update, (answer, pass).chain().in_set(Step::Session).run_if(resource_exists::<Chair>));
}

/// Takes what was asked.
fn answer(
    mut asked: MessageReader<Ask>,
    mut told: MessageWriter<Told>,
    mut chair: ResMut<Chair>,
    settings: Res<Current>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        match ask {
            Ask::Do(input) => {
                if chair.looking.is_none() {
                    told.write(chair.take(*input, settings.0.feedback));
                }
            }
            Ask::Note(kind, text) => {
                let step = u32::try_from(chair.step()).unwrap_or(u32::MAX);
                chair.note(*kind, step, text);
            }
            Ask::NoteAt(kind, step, text) => chair.note(*kind, *step, text),
            Ask::Skip => chair.playback.skip(settings.0.pace),
            Ask::SkipAll => chair.playback.skip_all(),
            Ask::Read => chair.playback.read(),
            Ask::Pause(on) => chair.paused = *on,
            Ask::Debrief => {
                chair.looking = None;
                NextState::set_if_neq(&mut next, Screen::Debrief);
            }
            Ask::Look(step) => {
                chair.look(*step);
                told.write(Told::Elsewhere);
                NextState::set_if_neq(&mut next, Screen::Room);
            }
            Ask::Leave => NextState::set_if_neq(&mut next, Screen::Home),
        }
    }
}

/// Lets time pass for what is being shown.
fn pass(mut chair: ResMut<Chair>, settings: Res<Current>, time: Res<Time<Real>>, screen: Res<State<Screen>>) {
    if *screen.get() != Screen::Room || chair.paused || chair.looking.is_some() {
        return;
    }
    let pace = settings.0.pace;
    if chair.playback.is_running(pace) {
        // After a long sleep of the window a line is not jumped over.
        let seconds = time.delta_secs().min(0.25);
        chair.playback.tick(seconds, pace);
    }
}
