//! One small room for tests: three people, whatever scenes a test writes. Must not know what is tested.
//!
//! Stage 2 of a process group; S 50 E 40 K 20 V 45 C 40. Anna carries a conflict (cast on Cleo, repeated by
//! smoothing, disconfirmed by inviting a response); everyone has L 40, A 40, window 20–60, Q 50, trust 40.

use crate::scenario::compiled::{People, Person, Scenario};
use crate::scenario::load;
use crate::session::{Event, Input, Session, Sitting, script};
use crate::theory::shipped;
use crate::vocabulary::*;

pub const ANNA: u8 = 0;
pub const BERT: u8 = 1;
pub const CLEO: u8 = 2;

/// The scenario with these scenes and this beginning of the document (goals, and what else differs).
pub fn scenario(goals: &str, scenes: &str, rest: &str) -> Scenario {
    let member = |id: &str, name: &str, more: &str| {
        format!(
            r#"Member(id: "{id}", name: "{name}", age: 40, intake: "Came by herself.",
                look: (skin: 2, build: Slim, garment: (Shirt, Rose)), defence: Undoing, window: (20, 60),
                capacity: 50, alliance: 40, arousal: 40{more})"#
        )
    };
    let conflict = r#", conflict: Conflict(past_figure: "her aunt", episode: "She looked at the door.",
        wish: (LovedUnderstood, "to be asked"), expected: (RejectingOpposing, "looks at the door"),
        response: (AnxiousAshamed, "says it does not matter"), hidden_feeling: "longing", feared: "to be sent out",
        cast_on: "cleo", triggers: [Ignores], pull: (dominance: 90, affiliation: -90),
        repeats_if: [x_smooth], disconfirms_if: [invite_response])"#;
    let text = format!(
        r#"Scenario(format: 1, id: "room", title: "Room", language: "en", summary: "A room.",
        group: Group(kind: Process, stage: Differentiation, minutes: 1), goals: [{goals}],
        start: Start(engagement: 40, conflict: 20, avoidance: 45, cohesion: 40, safety: 50),
        content_notes: ["Talk of not wanting to live."],
        members: [{}, {}, {}], scenes: [{scenes}],
        endings: [Ending(id: "close", title: "Time", kind: Mixed, lines: [Line(shows: "chairs move")])], {rest})"#,
        member("anna", "Anna", conflict),
        member("bert", "Bert", ""),
        member("cleo", "Cleo", ""),
    );
    let loaded = load(&text);
    loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.findings))
}

/// A scene with these lines, decision attributes and options; silence with this key.
pub fn scene(id: &str, lines: &str, decision: &str, options: &[String], silence: &str) -> String {
    let silence =
        if silence.is_empty() { String::new() } else { format!("silence: Silence(key: [{silence}]),") };
    format!(
        r#"Scene(id: "{id}", lines: [{lines}], decision: Decision({decision} options: [{}], {silence})),"#,
        options.join(", ")
    )
}

/// An option by id with its move, addressees and key.
pub fn option(id: &str, mv: &str, to: &str, key: &str) -> String {
    let to =
        to.split(' ').filter(|w| !w.is_empty()).map(|w| format!("\"{w}\"")).collect::<Vec<_>>().join(", ");
    format!(
        r#"Option(id: "{id}", move: {mv}, to: [{to}], says: "Words of {id}.", key: [{key}],
            because: "for the test", sources: ["Yalom & Leszcz 2020"], then: [Reply(lines: [Line(by: "bert", says: "Hm.")])])"#
    )
}

/// One scene without keys, for rating palette moves.
pub fn plain(goals: &str) -> Scenario {
    let options = [option("ask", "clarify", "anna", ""), option("stop", "block", "bert", "")];
    scenario(goals, &scene("one", r#"Line(by: "anna", says: "So.")"#, "", &options, ""), "")
}

/// A session at its first decision.
pub fn start(scenario: &Scenario, mode: Mode) -> Session {
    Session::start(scenario, shipped(), 0, mode, &mut Vec::<Event>::new())
}

/// A sitting through these lines of a choices file.
pub fn sit<'a>(scenario: &'a Scenario, mode: Mode, moves: &[&str]) -> Sitting<'a> {
    let mut sitting = Sitting::new(scenario, shipped(), 0, mode);
    for line in moves {
        let input: Option<Input> = script::read(line, scenario, sitting.session()).expect("it reads");
        sitting.take(input.expect("it says something")).expect("it is taken");
    }
    sitting
}

/// These members.
pub fn people(who: &[u8]) -> People {
    People::of(who.iter().map(|m| Person(*m)))
}
