//! The session engine: state, legal moves, step, events. Must not know files, clocks, screens or answer keys.
//!
//! A [`Session`] is plain data: copying it forks it. [`Session::start`] plays to the first decision and
//! [`Session::step`] from one decision to the next (or to an ending), appending what happened to a list of
//! [`Event`]s. Same scenario, theory, seed and moves: the same events, to the byte, on every machine. An illegal
//! move changes nothing and says why.
//!
//! One turn, in order: duties and locus, the move, live enactment and later phases, ruptures, the leader's own
//! act, standing rules, assumption, drift; then the first reply whose condition holds, the lines of phases
//! reached, an enactment if one is ready, the next scene. Ratings are taken from the state the move meets
//! ([`preview`]).

mod acts;
mod condition;
mod draw;
mod effect;
mod enact;
mod event;
mod flow;
mod rupture;
pub mod script;
mod sitting;
mod standing;
mod state;
mod turn;
mod weigh;

pub use condition::holds;
pub use draw::{Draw, Stream};
pub use enact::Answer;
pub use event::{Duty, Event, Move, What};
pub use rupture::holds_room;
pub use sitting::{Input, Mark, Refused, Sitting, Step};
pub use state::{FULL, MemberState, POINT, Risk, Rupture, Standing, State};
pub use turn::{Raw, times};
pub use weigh::{Weighed, stops_attack};

use crate::scenario::compiled::{Choice, DecisionId, MAX_MEMBERS, OptionId, People, Person, Scenario};
use crate::theory::Theory;
use crate::vocabulary::*;
use turn::{Silent, Turn};

/// Why a move is not legal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    /// The session has ended.
    #[error("the session has ended; there is nothing left to choose")]
    Ended,
    /// The option belongs to another decision.
    #[error("that option belongs to another decision")]
    Elsewhere,
    /// The option's condition does not hold.
    #[error("that option is not on offer as things stand")]
    NotOffered,
    /// The palette is closed.
    #[error("only the written options and silence can be chosen here")]
    NoPalette,
    /// The intervention cannot be made from the palette.
    #[error("silence is chosen as silence, not from the palette")]
    NotInPalette,
    /// Somebody addressed is not in the room.
    #[error("somebody addressed is not in the room")]
    Absent,
}

/// A session under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Session {
    /// Seed of the promised streams. It changes the order of options shown, wordings and policies' dice only.
    pub seed: u64,
    /// Practice or assessment: the palette is practice.
    pub mode: Mode,
    /// Everything that can change.
    pub state: State,
}

impl Session {
    /// Begins a session and plays to its first decision (or its end).
    pub fn start(scenario: &Scenario, theory: &Theory, seed: u64, mode: Mode, log: &mut Vec<Event>) -> Self {
        let mut session = Self { seed, mode, state: State::new(scenario) };
        session.state.scene = flow::NOT_BEGUN;
        let mut turn = Turn::new(scenario, theory, &mut session.state, log);
        turn.go(seed, crate::scenario::compiled::Next::InOrder);
        session
    }

    /// The decision it stands at.
    pub fn decision(&self) -> Option<DecisionId> {
        match self.state.standing {
            Standing::Deciding(d) => Some(d),
            Standing::Ended(_) => None,
        }
    }

    /// The ending it came to.
    pub fn ending(&self) -> Option<u8> {
        match self.state.standing {
            Standing::Deciding(_) => None,
            Standing::Ended(e) => Some(e),
        }
    }

    /// The written options on offer, in file order.
    pub fn offered<'a>(
        &'a self,
        scenario: &'a Scenario,
    ) -> impl Iterator<Item = (OptionId, &'a Choice)> + 'a {
        let span = self.decision().map(|d| scenario.decisions[usize::from(d)].options).unwrap_or_default();
        (span.start..)
            .zip(&scenario.options[span.indices()])
            .map(|(id, c)| (id as OptionId, c))
            .filter(|(_, c)| condition::met(&c.needs, scenario, &self.state))
    }

    /// The written options on offer in the order shown, which the seed decides.
    pub fn shown(&self, scenario: &Scenario) -> Vec<OptionId> {
        let mut order: Vec<OptionId> = self.offered(scenario).map(|(id, _)| id).collect();
        Draw::new(self.seed, Stream::Order, u32::from(self.state.decisions)).shuffle(&mut order);
        order
    }

    /// Every legal move: written options, silence, and in practice the palette on everyone and on each person.
    /// Palette moves on several people at once are legal too; they are left out here because they multiply.
    pub fn legal_moves<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = Move> + 'a {
        let written = self.offered(scenario).map(|(id, _)| Move::Option(id));
        let silence = self.decision().map(|_| Move::Silence);
        // A closed palette is not gone through at all: it would be most of the work of an assessment.
        let open = self.palette_open(scenario).then_some(self.state.room);
        let people = open.into_iter().flat_map(|room| {
            std::iter::once(People::EVERYONE).chain(room.members().map(|m| People::of([Person(m as u8)])))
        });
        let palette = people
            .flat_map(|to| Intervention::ALL.iter().map(move |&id| Move::Palette(id, to)))
            .filter(|mv| !matches!(mv, Move::Palette(Intervention::HoldSilence, _)));
        written.chain(silence).chain(palette)
    }

    /// Whether the palette may be used now.
    pub fn palette_open(&self, scenario: &Scenario) -> bool {
        self.mode == Mode::Practice
            && self.decision().is_some_and(|d| scenario.decisions[usize::from(d)].palette)
    }

    /// Whether a move is legal, or why not.
    pub fn legal(&self, scenario: &Scenario, mv: Move) -> Result<DecisionId, Illegal> {
        let d = self.decision().ok_or(Illegal::Ended)?;
        match mv {
            Move::Silence => {}
            Move::Option(id) => {
                let span = scenario.decisions[usize::from(d)].options;
                if !span.indices().contains(&usize::from(id)) {
                    return Err(Illegal::Elsewhere);
                }
                if !condition::met(&scenario.options[usize::from(id)].needs, scenario, &self.state) {
                    return Err(Illegal::NotOffered);
                }
            }
            Move::Palette(id, to) => {
                if !self.palette_open(scenario) {
                    return Err(Illegal::NoPalette);
                }
                if id == Intervention::HoldSilence {
                    return Err(Illegal::NotInPalette);
                }
                let present = People::of(self.state.present().map(|m| Person(m as u8)));
                if to.0 & !present.0 != 0 {
                    return Err(Illegal::Absent);
                }
            }
        }
        Ok(d)
    }

    /// Makes a move and plays on to the next decision or the end. An illegal move changes nothing.
    pub fn step(
        &mut self,
        scenario: &Scenario,
        theory: &Theory,
        mv: Move,
        log: &mut Vec<Event>,
    ) -> Result<(), Illegal> {
        let d = self.legal(scenario, mv)?;
        let decision = &scenario.decisions[usize::from(d)];
        let choice = chosen(scenario, d, mv);
        let seed = self.seed;
        log.push(Event::Moved(d, mv));
        let mut turn = Turn::new(scenario, theory, &mut self.state, log);
        let phases = turn.state.phases();
        let intervening = turn.intervening(mv, choice);
        let (weighed, answer) = turn.act_on(&intervening);
        turn.after(&intervening, &weighed);
        turn.state.learn(choice.and_then(|c| c.fact));
        if matches!(mv, Move::Palette(..)) {
            turn.react(seed, &intervening, &weighed, answer == Answer::Repeats);
        }
        turn.reply(seed, decision.home, choice, &phases);
        Ok(())
    }
}

/// The written choice behind a move: an option, or the author's silence.
pub fn chosen(scenario: &Scenario, d: DecisionId, mv: Move) -> Option<&Choice> {
    match mv {
        Move::Option(id) => Some(&scenario.options[usize::from(id)]),
        Move::Silence => Some(&scenario.options[usize::from(scenario.decisions[usize::from(d)].silence)]),
        Move::Palette(..) => None,
    }
}

/// What a move would do in itself, before replies, standing rules and drift: the ground of theory's rating.
#[derive(Clone, Copy, Debug)]
pub struct Preview {
    /// How the move was weighed.
    pub weighed: Weighed,
    /// Changes before damping, hundredths.
    pub raw: Raw,
    /// What it was to an enactment or rupture.
    pub answer: Answer,
    /// Whether an enactment or rupture was open.
    pub open: bool,
    /// Total distance of arousals outside their windows before and after, hundredths.
    pub outside: (i32, i32),
    /// The intervention.
    pub id: Intervention,
    /// To whom.
    pub to: People,
}

/// Runs a legal move's own effect on a copy of the state. `None` if the session has ended.
pub fn preview(scenario: &Scenario, theory: &Theory, session: &Session, mv: Move) -> Option<Preview> {
    let d = session.decision()?;
    let mut state = session.state;
    let mut silent = Silent;
    let mut turn = Turn::new(scenario, theory, &mut state, &mut silent);
    let intervening = turn.intervening(mv, chosen(scenario, d, mv));
    let outside = |s: &State| s.present().map(|m| s.outside(scenario, m)).sum::<i32>();
    let before = outside(&session.state);
    let open = session.state.present().any(|m| {
        let s = &session.state.members[m];
        s.rupture.is_some() || s.phase == Phase::Enacted
    });
    let (weighed, answer) = turn.act_on(&intervening);
    let raw = turn.raw;
    Some(Preview {
        weighed,
        raw,
        answer,
        open,
        outside: (before, outside(&state)),
        id: intervening.id,
        to: intervening.to,
    })
}

impl<L: turn::Log> Turn<'_, L> {
    /// The move itself and what it is to members' conflicts.
    fn act_on(&mut self, mv: &effect::Intervening) -> (Weighed, Answer) {
        let before = self.alliances();
        let weighed = self.intervene(mv);
        let answer = self.answer(mv, &weighed, &before);
        self.ruptures(&before);
        (weighed, answer)
    }

    fn alliances(&self) -> [i32; MAX_MEMBERS] {
        std::array::from_fn(|m| self.state.member(m, MemberLevel::Alliance))
    }

    /// The leader's own act, duties, standing rules, assumption, drift; then the decision is behind us.
    fn after(&mut self, mv: &effect::Intervening, weighed: &Weighed) {
        if let Some(act) = self.theory.intervention(mv.id).acts_as {
            self.stir(Person::LEADER, act, mv.to);
        }
        self.state.ending_spoken |= mv.speaks_of_ending;
        let attacked = self.state.attack.is_some();
        self.duties(mv);
        self.standing();
        self.keep_runs(mv);
        self.assume(mv, weighed, attacked);
        self.drift();
        self.state.decisions += 1;
        // A cue's window closes with the decision that follows it.
        self.state.cues = 0;
        self.state.injured = People::EVERYONE;
        for member in &mut self.state.members {
            member.detached = false;
            member.last_act = None;
        }
    }
}
