//! What people show follows from lines and state, and from nothing else. Must not know meshes.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::shown_affect;
use crate::app::playback::{Beat, Spoken};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::scenario::load_bytes;
use crate::session::{POINT, Rupture, State};
use crate::vocabulary::*;

fn scenario() -> Scenario {
    let text = crate::shelf::SHIPPED.iter().find(|(id, _)| *id == "the-running-tap").unwrap().1;
    load_bytes(text.as_bytes()).scenario.unwrap()
}

fn line(by: u8, affect: Option<(Affect, u8)>, posture: Option<Posture>) -> Beat {
    Beat::Line(Spoken {
        line: 0,
        by: Person(by),
        to: People::EVERYONE,
        text: "x".into(),
        sign: String::new(),
        affect,
        posture,
        silence: None,
    })
}

fn shows(state: &State, beats: &[Beat], m: usize) -> (Option<(Affect, u8)>, Option<Posture>) {
    shown_affect(&scenario(), state, beats, m, Person::NOBODY)
}

#[test]
fn a_lines_affect_holds_for_its_speaker_and_fades_as_others_speak() {
    let state = State::new(&scenario());
    let angry = line(0, Some((Affect::Angry, 80)), Some(Posture::Rigid));
    let mut beats = vec![angry];
    assert_eq!(shows(&state, &beats, 0), (Some((Affect::Angry, 80)), Some(Posture::Rigid)));
    assert_eq!(shows(&state, &beats, 1).0, shows(&state, &[], 1).0, "it is nobody else's");
    let mut last = 80;
    for _ in 0..5 {
        beats.push(line(1, None, None));
        let (affect, strength) = shows(&state, &beats, 0).0.unwrap();
        assert_eq!(affect, Affect::Angry);
        assert!(strength < last, "{strength} after {last}");
        last = strength;
    }
    for _ in 0..12 {
        beats.push(line(1, None, None));
    }
    assert_eq!(shows(&state, &beats, 0), shows(&state, &[], 0), "in the end it is over");
}

#[test]
fn where_no_line_tells_the_state_does() {
    let scenario = scenario();
    let calm = State::new(&scenario);
    let (low, high) = scenario.members[0].window;
    let arousal = |points: i32| {
        let mut state = calm;
        state.members[0].levels[MemberLevel::Arousal as usize] = points * POINT;
        shows(&state, &[], 0).0.map(|(a, _)| a)
    };
    assert_eq!(arousal(i32::from(high) + 4), Some(Affect::Anxious));
    assert_eq!(arousal((i32::from(high) + 15).min(100)), Some(Affect::Frightened));
    assert_eq!(arousal(i32::from(low) - 4), Some(Affect::Withdrawn));
    let mut strained = calm;
    strained.members[0].levels[MemberLevel::Arousal as usize] =
        (i32::from(low) + i32::from(high)) / 2 * POINT;
    strained.members[0].rupture = Some(Rupture { before: 4000, age: 0, work: 0 });
    let seen = shows(&strained, &[], 0).0.map(|(a, _)| a);
    assert!(matches!(seen, Some(Affect::Withdrawn | Affect::Irritated)), "{seen:?}");
}

#[test]
fn one_listens_with_the_whole_face_to_those_one_trusts() {
    let scenario = scenario();
    let mut state = State::new(&scenario);
    let (low, high) = scenario.members[0].window;
    state.members[0].levels[MemberLevel::Arousal as usize] = (i32::from(low) + i32::from(high)) / 2 * POINT;
    let to = |trust: i16, speaker: u8| {
        let mut state = state;
        state.trust[0][1] = trust;
        shown_affect(&scenario, &state, &[], 0, Person(speaker)).0.map(|(a, _)| a)
    };
    assert_eq!(to(6_000, 1), Some(Affect::Curious));
    assert_ne!(to(2_000, 1), Some(Affect::Curious));
    assert_ne!(to(6_000, 0), Some(Affect::Curious), "not to oneself");
}
