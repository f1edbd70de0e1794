//! Lines come at their pace, wait where somebody has to read, and nothing is lost by hurrying. Must not know screens.

use super::*;

fn line(text: &str) -> Beat {
    Beat::Line(Spoken {
        line: 0,
        by: Person(0),
        to: People::EVERYONE,
        text: text.into(),
        sign: String::new(),
        affect: None,
        posture: None,
        silence: None,
    })
}

fn of(beats: Vec<Beat>) -> Playback {
    Playback { beats, ..Playback::default() }
}

const PACE: Pace = Pace::Reading;

/// Lets time pass in frames until nothing changes by itself; returns the seconds it took.
fn run(playback: &mut Playback, pace: Pace) -> f32 {
    let mut seconds = 0.0;
    while playback.is_running(pace) {
        playback.tick(0.05, pace);
        seconds += 0.05;
        assert!(seconds < 600.0, "it never ends");
    }
    seconds
}

#[test]
fn a_line_takes_as_long_as_it_is_and_comes_letter_by_letter() {
    let mut playback = of(vec![line(&"x".repeat(32)), line("y")]);
    playback.tick(0.0, PACE);
    playback.tick(1.3, PACE);
    assert_eq!(playback.revealed(PACE).0, 16);
    assert_eq!(playback.is_speaking(PACE), Some(Person(0)));
    assert!(!playback.is_still(PACE));
    let rest = run(&mut playback, PACE);
    assert!((2.0..4.5).contains(&rest), "{rest}");
    assert!(playback.is_still(PACE));
    let slow = run(&mut of(vec![line(&"x".repeat(32))]), Pace::Slow);
    let quick = run(&mut of(vec![line(&"x".repeat(32))]), Pace::Quick);
    assert!(slow > 2.0 * quick, "{slow} {quick}");
}

#[test]
fn skipping_shows_the_line_whole_before_it_goes_on() {
    let mut playback = of(vec![line("one two three"), line("four")]);
    playback.tick(0.4, PACE);
    playback.skip(PACE);
    assert_eq!(playback.begun().len(), 1);
    assert!(playback.revealed(PACE).0 >= 13);
    playback.skip(PACE);
    assert_eq!(playback.begun().len(), 2);
    playback.skip(PACE);
    assert!(playback.is_still(PACE));
}

#[test]
fn feedback_waits_to_be_read_however_long_that_takes() {
    for pace in [Pace::Slow, PACE, Pace::Instant] {
        let mut playback = of(vec![line("one"), Beat::Feedback(3), line("two")]);
        run(&mut playback, pace);
        assert_eq!(playback.feedback(), Some(3), "{pace:?}");
        playback.tick(100.0, pace);
        playback.skip_all();
        assert_eq!(playback.feedback(), Some(3), "{pace:?}: it was not hurried past");
        playback.read();
        run(&mut playback, pace);
        assert_eq!((playback.begun().len(), playback.is_still(pace)), (3, true), "{pace:?}");
    }
}

#[test]
fn feedback_at_the_very_end_lets_the_leader_speak_once_it_is_read() {
    let mut playback = of(vec![line("one"), Beat::Feedback(0)]);
    run(&mut playback, PACE);
    assert!(!playback.is_still(PACE));
    playback.read();
    assert!(playback.is_still(PACE));
}

#[test]
fn feedback_of_a_scene_comes_before_the_next_scene_begins() {
    let mut playback = of(vec![line("one"), Beat::Opened(Home::Scene(1)), line("two")]);
    playback.owe_at_scene(&[4, 5]);
    assert_eq!(playback.beats[1..3], [Beat::Feedback(4), Beat::Feedback(5)]);
}

#[test]
fn at_once_means_at_once_and_hurrying_stops_at_the_end() {
    let mut playback = of(vec![line("one"), line("two"), line("three")]);
    playback.tick(0.0, Pace::Instant);
    assert!(playback.is_still(Pace::Instant));
    assert_eq!(playback.begun().len(), 3);
    let mut playback = of(vec![line("one"), line("two")]);
    playback.skip_all();
    assert!(playback.is_still(PACE) && playback.begun().len() == 2);
    playback.skip_all();
    playback.skip(PACE);
    assert_eq!(playback.begun().len(), 2);
}
