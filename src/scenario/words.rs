//! Small help with wording: nearest names, lists, examples of fields. Must not know findings or places.

pub(super) use crate::vocabulary::nearest;

/// "a, b and c".
pub(super) fn list_of<S: AsRef<str>>(names: &[S]) -> String {
    match names {
        [] => "nothing".to_string(),
        [one] => one.as_ref().to_string(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

/// "1 part", "3 parts".
pub(super) fn count(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}

/// What belongs in the brackets of a field that is a tuple.
pub(super) fn parts_of(field: &str) -> &'static str {
    match field {
        "affect" => "Write the affect and its strength: (Anxious, 60).",
        "silence" => "Write seconds and quality: (20, Moved).",
        "window" => "Write the lowest and the highest arousal this person can bear: (25, 65).",
        "hair" => "Write style and colour: (Bob, Brown).",
        "covering" => "Write covering and cloth: (Hijab, Sage).",
        "garment" => "Write garment and cloth: (Cardigan, Teal).",
        "lower" => "Write garment and cloth: (Trousers, Ink).",
        "wish" | "expected" | "response" => {
            "Write the cluster and your own words: (LovedUnderstood, \"to be heard to the end\")."
        }
        _ => {
            "Goals are written with a weight, (Climate, 2); ratings with a rating and a reason, (Climate, 4, \"She is seen.\"); trust with a member and points, (\"noor\", 55)."
        }
    }
}

/// The range of a field that holds a number.
pub(super) fn range_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "skin" => "Skin goes from 0 (lightest) to 7.",
        "age" => "It is the age in years; inside `look`, lines of age from 0 to 2.",
        "dominance" | "affiliation" => "Each axis of the circumplex goes from −100 to 100.",
        "risk" => "Plainness of a risk cue goes from 0 to 3.",
        "difficulty" => "Difficulty goes from 1 (easy) to 5 (hard).",
        "engagement" | "conflict" | "avoidance" | "cohesion" | "safety" | "capacity" | "alliance"
        | "arousal" | "insight" | "activation" | "at" | "at_least" | "at_most" => {
            "Levels are whole points from 0 to 100."
        }
        _ => return None,
    })
}

/// How a word with brackets is written.
pub(super) fn condition_example(word: &str) -> String {
    let example = match word {
        "All" | "Any" => format!("{word}([Stage(Work), Ruptured(\"noor\")])"),
        "Not" => "Not(Ruptured(\"noor\"))".to_string(),
        "Group" => "Group(level: Safety, at_least: 40)".to_string(),
        "Alliance" | "Arousal" | "Insight" | "Activation" => format!("{word}(of: \"noor\", at_least: 40)"),
        "Trust" => "Trust(of: \"noor\", in_whom: \"gerard\", at_least: 40)".to_string(),
        "Phase" => "Phase(of: \"noor\", is: [Contained, Noticed])".to_string(),
        "Cast" => "Cast(of: \"noor\", on: \"leader\")".to_string(),
        "Assumption" => "Assumption(Dependency)".to_string(),
        "Stage" => "Stage(Work)".to_string(),
        "Played" => "Played(\"third-story\")".to_string(),
        "Chosen" => "Chosen(\"third-story/stop-kindly\")".to_string(),
        "Scene" | "Ending" => format!("{word}(\"third-story\")"),
        "Holds" => "Holds(Ruptured(\"noor\"))".to_string(),
        "Shown" | "NotShown" => format!("{word}(\"some words of the line\")"),
        "Went" => "Went(of: \"noor\", through: [Enacted, Contained])".to_string(),
        "Score" => "Score(at_least: 60)".to_string(),
        "Decisions" => "Decisions(8)".to_string(),
        _ => format!("{word}(\"noor\")"),
    };
    format!("Write {example}.")
}

/// An example of a field that must be there.
pub(super) fn example(owner: &str, field: &str) -> &'static str {
    match (owner, field) {
        (_, "format") => "1,",
        ("Enactment", "at") => "65,  (activation at which it is ready)",
        (_, "of") => "\"…\",  (the id of a member)",
        (_, "id") => "\"…\",  (lower-case letters, digits, hyphens)",
        (_, "language") => "\"en\",",
        ("Scenario", "group") => "Group(kind: Process, stage: Engagement, minutes: 20),",
        (_, "goals") => "[(Climate, 2), (HereAndNow, 1)],",
        ("Group", "kind") => "Process,  (or Support, PsychoEducation, Skills)",
        ("Ending", "kind") => "Good,  (or Mixed, Costly)",
        (_, "stage") => "Engagement,  (or Differentiation, Work, Ending)",
        (_, "minutes") => "20,",
        (_, "age") => "52,",
        (_, "look") => "Look(skin: 3, build: Average, garment: (Cardigan, Teal)),",
        (_, "skin") => "3,  (0 lightest to 7 darkest)",
        (_, "build") => "Average,  (or Slim, Broad, Heavy)",
        (_, "garment") => "(Cardigan, Teal),",
        (_, "defence") => "Rationalisation,",
        (_, "window") => "(25, 65),",
        (_, "capacity") => "50,  (0 to 100)",
        (_, "wish" | "expected" | "response") => "(LovedUnderstood, \"…\"),",
        (_, "cast_on") => "\"group\",  (or \"leader\", or the id of a member)",
        (_, "triggers") => "[Ignores, Interrupts],",
        (_, "pull") => "(dominance: -30, affiliation: -40),",
        (_, "repeats_if") => "[x_avoid],",
        (_, "disconfirms_if") => "[reflect],",
        (_, "move") => "reflect,",
        ("KeyIf", "key") => "[(Climate, 4, \"…\")],",
        (_, "dominance" | "affiliation") => "20,  (-100 to 100)",
        (_, "needs") => "Alliance(of: \"…\", at_least: 40),",
        (_, "phase") => "Contained,",
        (_, "is" | "through") => "[Contained],",
        (_, "level") => "Safety,",
        (_, "in_whom" | "on") => "\"…\",  (the id of a member)",
        (_, "members" | "scenes" | "lines" | "options" | "endings" | "moves" | "expect") => "[ … ],",
        _ => "\"…\",",
    }
}
