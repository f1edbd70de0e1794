//! The script as the text of a scenario. Must not know how it is read or played.

use crate::workload;
use std::fmt::Write;

/// Six people: name, old figure, the acts that stir them, on whom it is cast.
const PEOPLE: [(&str, &str, &str, &str); 6] = [
    ("Adam", "his brother", "Advises, Interrupts", "group"),
    ("Berit", "her mother", "Criticises, Withdraws", "leader"),
    ("Cosmo", "his teacher", "Presses, Challenges", "group"),
    ("Dunya", "her aunt", "Ignores, Jokes", "leader"),
    ("Emil", "his father", "Confronts, Limits", "group"),
    ("Freya", "her sister", "Comforts, Praises", "leader"),
];

/// What somebody does in a scene's line and in the replies, in turn: friendly and unfriendly, so that rules of all
/// kinds have work.
const ACTS: [&str; 14] = [
    "Discloses",
    "Advises",
    "Asks",
    "Interrupts",
    "Challenges",
    "Thanks",
    "Withdraws",
    "Criticises",
    "Comforts",
    "Jokes",
    "Presses",
    "Praises",
    "Confronts",
    "Ignores",
];

/// The intervention of each choice, in turn.
const MOVES: [[&str; workload::CHOICES]; 4] = [
    ["reflect", "clarify", "x_advise"],
    ["support_normalise", "draw_out", "x_lecture"],
    ["repair", "invite_response", "x_force"],
    ["link", "process_comment", "set_frame"],
];

fn id(person: usize) -> String {
    PEOPLE[person % PEOPLE.len()].0.to_lowercase()
}

/// A scenario of so many scenes, in the style of one written by hand: a scene is a line and a decision with three
/// options, each with one reply of one line that does one thing.
pub fn scenario(scenes: usize) -> String {
    let mut text = String::from(HEAD);
    for (m, (name, figure, triggers, cast)) in PEOPLE.iter().enumerate() {
        let member = MEMBER
            .replace("[id]", &id(m))
            .replace("[name]", name)
            .replace("[figure]", figure)
            .replace("[triggers]", triggers)
            .replace("[cast]", cast)
            .replace("[low]", &(20 + 2 * m).to_string())
            .replace("[high]", &(60 + 2 * m).to_string());
        text.push_str(&member);
    }
    text.push_str("    ],\n    scenes: [\n");
    for (k, choices) in workload::script(scenes).iter().enumerate() {
        scene(&mut text, k, choices).expect("a string takes everything");
    }
    text.push_str(TAIL);
    text
}

fn scene(text: &mut String, k: usize, choices: &[workload::Choice]) -> std::fmt::Result {
    let (by, to, line, act) = (id(k), id(k + 1), workload::line(k), ACTS[k % ACTS.len()]);
    writeln!(text, "        Scene(")?;
    writeln!(text, "            id: \"post-{k}\",")?;
    writeln!(text, "            lines: [")?;
    writeln!(
        text,
        "                Line(by: \"{by}\", to: [\"{to}\"], says: \"{line}, and {{{to}}} has seen it.\", acts: [{act}]),"
    )?;
    writeln!(text, "            ],")?;
    writeln!(text, "            decision: Decision(")?;
    writeln!(text, "                options: [")?;
    for (c, choice) in choices.iter().enumerate() {
        let (words, intervention, next) = (workload::words(k, c), MOVES[k % MOVES.len()][c], choice.to);
        // The two things the model takes in from a choice: the leader's move, and what somebody then does.
        let (to, by, at, act) = (id(k + c), id(k + c), id(k + c + 2), ACTS[(k + 5 * c + 3) % ACTS.len()]);
        writeln!(text, "                    Option(")?;
        writeln!(text, "                        id: \"way-{c}\", move: {intervention}, to: [\"{to}\"],")?;
        writeln!(text, "                        says: \"{words}\",")?;
        writeln!(text, "                        leads_to: \"post-{next}\",")?;
        writeln!(text, "                        then: [")?;
        writeln!(
            text,
            "                            Reply(lines: [Line(by: \"{by}\", to: [\"{at}\"], says: \"I had not thought of the \
             lamp that way.\", acts: [{act}])]),"
        )?;
        writeln!(text, "                        ],")?;
        writeln!(text, "                    ),")?;
    }
    writeln!(text, "                ],")?;
    writeln!(text, "            ),")?;
    writeln!(text, "        ),")
}

const HEAD: &str = r#"// A scenario made by a program, to measure with.
Scenario(
    format: 1, id: "the-lamps", title: "The Lamps", language: "en",
    summary: "Six people keep the lamps of a long road. Nobody meets the one who puts them out.",
    group: Group(kind: Process, stage: Work, session: 6, of: 12, minutes: 30),
    goals: [(Climate, 2), (Peers, 1)],
    members: [
"#;

const MEMBER: &str = r#"        Member(
            id: "[id]", name: "[name]", age: 40, intake: "Keeps a sixth of the lamps, and a list.",
            look: Look(skin: 3, hair: (Bob, Auburn), build: Average, garment: (Shirt, Slate)),
            stance: (dominance: 10, affiliation: 10), defence: Humour, window: ([low], [high]), capacity: 50,
            conflict: Conflict(
                past_figure: "[figure]", episode: "I lit it and it was out again. I did not say so. I lit it again.",
                wish: (AssertIndependent, "that it may burn"), expected: (Controlling, "puts it out"),
                response: (Helpless, "lights it again"), hidden_feeling: "rage", feared: "to be left in the dark",
                cast_on: "[cast]", triggers: [[triggers]], pull: (dominance: 50, affiliation: -20),
                repeats_if: [x_advise, x_force], disconfirms_if: [reflect, draw_out, repair],
            ),
            reactions: Reactions(
                opens: [(says: "Yes. That."), (shows: "looks up")], deflects: [(says: "Is it late?"), (shows: "smiles")],
                withdraws: [(says: "No, nothing."), (shows: "looks down")], protests: [(says: "Why me?"), (shows: "stands")],
                floods: [(says: "Stop."), (shows: "leaves the circle")],
            ),
        ),
"#;

const TAIL: &str = r#"    ],
    endings: [Ending(id: "daylight", title: "Daylight", kind: Mixed, lines: [Line(shows: "It is light, and no lamp is needed.")])],
)
"#;
