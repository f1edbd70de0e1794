//! Random play: which scenarios, which moves, which inputs. Must not know what has to hold of them.

use crate::dice::Dice;
use crate::generator;
use fishbowl::scenario::{People, Person, Scenario, load};
use fishbowl::session::{Event, Input, Move, Session};
use fishbowl::theory::{Theory, shipped};
use fishbowl::vocabulary::{Cue, Intervention, Mode};
use std::path::Path;
use std::sync::LazyLock;

/// Generated scenarios among those that are played.
const MADE: u64 = 40;

/// The shipped scenario, the one the commands are tested with, and generated ones, each with its name.
pub static SCENARIOS: LazyLock<Vec<(String, Scenario)>> = LazyLock::new(|| {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["scenarios/the-running-tap/scenario.ron", "tests/data/two-cups/scenario.ron"];
    let written = files.iter().map(|f| {
        let text = std::fs::read_to_string(top.join(f)).expect("it can be read");
        ((*f).to_owned(), loaded(f, &text))
    });
    let made = (0..MADE).map(|seed| {
        let name = format!("generator seed {seed}");
        let scenario = loaded(&name, &generator::scenario(seed).render());
        (name, scenario)
    });
    written.chain(made).collect()
});

fn loaded(name: &str, text: &str) -> Scenario {
    let loaded = load(text);
    loaded.scenario.unwrap_or_else(|| panic!("{name}: {:#?}", loaded.findings))
}

/// A legal move: written ones and silence three times in five where the palette is open, so that both turn up.
pub fn legal_move(dice: &mut Dice, scenario: &Scenario, session: &Session) -> Option<Move> {
    session.decision()?;
    if session.palette_open(scenario) && dice.chance(40) {
        let present: Vec<Person> = session.state.present().map(|m| Person(m as u8)).collect();
        let addressed = dice.below(3);
        let to = People::of(dice.some(&present, addressed));
        let mut id = dice.pick(Intervention::ALL);
        if id == Intervention::HoldSilence {
            id = Intervention::Reflect;
        }
        return Some(Move::Palette(id, to));
    }
    let mut moves: Vec<Move> = session.offered(scenario).map(|(o, _)| Move::Option(o)).collect();
    moves.push(Move::Silence);
    Some(dice.pick(&moves))
}

/// An input, of which some are refused: marks, hints, steps back and, mostly, legal moves.
pub fn input(dice: &mut Dice, scenario: &Scenario, session: &Session) -> Input {
    let someone = |dice: &mut Dice| {
        let m = dice.below(scenario.members.len() + 2);
        match m.checked_sub(scenario.members.len()) {
            None => Some(Person(m as u8)),
            Some(0) => Some(Person::LEADER),
            Some(_) => None,
        }
    };
    match dice.below(10) {
        0 => Input::Back,
        1 => Input::Hint,
        2 | 3 => Input::Notice(dice.pick(Cue::ALL), someone(dice)),
        _ => legal_move(dice, scenario, session).map_or(Input::Back, Input::Move),
    }
}

/// Plays at random to an end, or as many decisions as a loop is followed. `look` sees the session after the
/// opening (with no move) and after each move, and the events since it looked last.
pub fn walk(
    scenario: &Scenario,
    seed: u64,
    mode: Mode,
    most: usize,
    look: impl FnMut(&Session, Option<Move>, &[Event]),
) -> Session {
    walk_by(shipped(), scenario, seed, mode, most, look)
}

/// The same by another theory.
pub fn walk_by(
    theory: &Theory,
    scenario: &Scenario,
    seed: u64,
    mode: Mode,
    most: usize,
    mut look: impl FnMut(&Session, Option<Move>, &[Event]),
) -> Session {
    let mut dice = Dice::new(seed);
    let mut events = Vec::with_capacity(128);
    let mut session = Session::start(scenario, theory, seed, mode, &mut events);
    look(&session, None, &events);
    for _ in 0..most {
        let Some(mv) = legal_move(&mut dice, scenario, &session) else { break };
        events.clear();
        session.step(scenario, theory, mv, &mut events).expect("a legal move is accepted");
        look(&session, Some(mv), &events);
    }
    session
}

/// Both ways of playing.
pub const MODES: [Mode; 2] = [Mode::Practice, Mode::Assessment];
