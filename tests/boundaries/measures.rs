//! What is derived from a state, and a sitting's hints, marks of place and inputs as text. Must not know rules.

use crate::room::{room, set};
use fishbowl::scenario::compiled::{People, Person};
use fishbowl::session::script::{read, write};
use fishbowl::session::{Input, Move, Refused, Session, Sitting, State};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::*;

fn state(words: &str) -> State {
    let mut s = Session::start(&room(""), shipped(), 0, Mode::Practice, &mut Vec::new()).state;
    words.split(' ').for_each(|word| set(&mut s, word));
    s
}

/// The bond is the mean trust received from those present: not one's own, not of those who are out.
#[test]
fn the_bond_is_the_mean_trust_received() {
    let mut s = state("start");
    (s.trust[0][0], s.trust[1][0], s.trust[2][0]) = (9000, 3000, 5000);
    assert_eq!(s.bond(0), 4000);
    s.room.0 &= !2;
    assert_eq!(s.bond(0), 5000);
    s.room.0 = 1;
    assert_eq!(s.bond(0), 0);
}

#[test]
fn the_share_of_voice_is_of_all_lines() {
    let mut s = state("start");
    assert_eq!(s.voice_share(0), 0);
    (s.members[0].lines, s.members[1].lines) = (3, 1);
    assert_eq!([s.voice_share(0), s.voice_share(1), s.voice_share(2)], [75, 25, 0]);
}

#[test]
fn outside_is_the_distance_from_the_window() {
    let scenario = room("");
    for (words, distance) in [("A=6500", 500), ("A=6000", 0), ("A=4000", 0), ("A=2000", 0), ("A=1500", 500)] {
        assert_eq!(state(words).outside(&scenario, 0), distance, "{words}");
    }
}

#[test]
fn facts_are_kept_apart() {
    let mut s = state("start");
    assert!(!s.fact(0));
    (s.facts[0], s.facts[1]) = (1 << 3, 1 << 5);
    let known: Vec<u8> = (0..=255).filter(|f| s.fact(*f)).collect();
    assert_eq!(known, [3, 69]);
}

/// Hints come one by one, per decision, and end; the last given can be read until one moves on, and again on return.
#[test]
fn hints_come_one_by_one() {
    let scenario = room("");
    let mut sitting = Sitting::new(&scenario, shipped(), 0, Mode::Practice);
    assert_eq!(sitting.hint_text(), None);
    for text in ["Look.", "Think.", "Say."] {
        sitting.take(Input::Hint).expect("there is one more");
        assert_eq!(sitting.hint_text(), Some(text));
    }
    assert_eq!(sitting.take(Input::Hint), Err(Refused::NoHint));
    assert_eq!(sitting.hints, [(None, 3)]);
    sitting.take(Input::Move(Move::Silence)).expect("silence is legal");
    assert_eq!((sitting.take(Input::Hint), sitting.hint_text()), (Err(Refused::NoHint), None));
    sitting.take(Input::Back).expect("there is a way back");
    assert_eq!(sitting.hint_text(), Some("Say."));
    let mut graded = Sitting::new(&scenario, shipped(), 0, Mode::Assessment);
    assert_eq!(graded.take(Input::Hint), Err(Refused::Assessment));
}

#[test]
fn a_sitting_knows_where_it_stands_and_what_led_there() {
    let scenario = room("");
    let mut sitting = Sitting::new(&scenario, shipped(), 0, Mode::Practice);
    assert_eq!((sitting.at(), sitting.latest()), (None, &sitting.opening[..]));
    assert!(!sitting.latest().is_empty());
    for step in 0..2 {
        sitting.take(Input::Move(Move::Silence)).expect("silence is legal");
        assert_eq!((sitting.at(), sitting.latest()), (Some(step), &sitting.steps[step].events[..]));
    }
}

#[test]
fn inputs_read_back_from_their_text() {
    let scenario = room("");
    let session = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut Vec::new());
    let (option, _) = session.offered(&scenario).nth(1).expect("two are on offer");
    let pair = People::of([Person(0), Person(2)]);
    let table = [
        (Input::Move(Move::Option(option)), "stop"),
        (Input::Move(Move::Silence), "silence"),
        (Input::Move(Move::Palette(Intervention::Clarify, pair)), "clarify @anna,cleo"),
        (Input::Move(Move::Palette(Intervention::SetFrame, People::EVERYONE)), "set_frame @group"),
        (Input::Notice(Cue::Pairing, None), "notice Pairing"),
        (Input::Notice(Cue::Pairing, Some(Person(1))), "notice Pairing bert"),
        (Input::Notice(Cue::Pairing, Some(Person::LEADER)), "notice Pairing leader"),
        (Input::Hint, "hint"),
        (Input::Back, "back"),
    ];
    for (input, text) in table {
        assert_eq!(write(&input, &scenario), text);
        assert_eq!(read(text, &scenario, &session), Ok(Some(input)));
    }
    for (text, nearest) in [("clarfy @anna", "clarify"), ("notice Pairin", "Pairing"), ("stpo", "stop")] {
        let told = read(text, &scenario, &session).expect_err("it is misspelt").to_string();
        assert!(told.ends_with(&format!("; did you mean '{nearest}'?")), "{told}");
    }
}
