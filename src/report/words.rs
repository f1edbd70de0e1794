//! Words for people, places and terms, in the language asked for. Must not know what is being reported.
//!
//! What a scenario says is in the scenario's language; what is said about it is in the reader's.

use super::field;
use crate::scenario::compiled::{People, Person, Scenario};
use crate::session::{Move, POINT};
use crate::theory::Theory;
use crate::vocabulary::*;
use crate::words::{Language, Words};
use std::borrow::Cow;

/// A message filled by name: `say!(words, "report-why", why = reason)`.
macro_rules! say {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $words.with($key, &[$((stringify!($name), $crate::words::Arg::from($value))),*])
    };
}
pub(super) use say;

/// A text of the scenario as it is read: `{id}` becomes the member's name, `{leader}` "you" in the scenario's own
/// language, `{cast}` whoever stands in for the old figure. What is nobody's name stays as it is written.
pub fn fill(scenario: &Scenario, text: &str, cast: Person) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let known = rest[1..].find('}').and_then(|close| {
            let name = match &rest[1..=close] {
                "leader" => own_name(scenario, Person::LEADER),
                "co-leader" => own_name(scenario, Person::CO_LEADER),
                "cast" => own_name(scenario, cast),
                id => own_name(scenario, Person(scenario.member(id)? as u8)),
            };
            Some((name, close + 2))
        });
        match known {
            Some((name, after)) => {
                // A sentence that begins with "you" begins with a capital.
                if starts_sentence(&out) {
                    out.push_str(&capital(name))
                } else {
                    out.push_str(name)
                }
                rest = &rest[after..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Somebody's name within a text of the scenario. Dutch "je" serves wherever "you" does.
fn own_name(scenario: &Scenario, person: Person) -> &str {
    let dutch = Language::of_tag(&scenario.head.language) == Some(Language::Dutch);
    match person {
        Person::LEADER if dutch => "je",
        Person::NOBODY if dutch => "de groep",
        Person::CO_LEADER if dutch && scenario.head.frame.co_leader.is_none() => "co-begeleider",
        person => scenario.name(person),
    }
}

fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '\'', '“', '‘', '…']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + letters.as_str())
}

/// Somebody as they are named in a sentence, though not as its subject: "Gerard", "you", "the group".
pub fn name<'s>(words: &Words, scenario: &'s Scenario, person: Person) -> Cow<'s, str> {
    match person {
        Person::LEADER => words.say("report-you").into(),
        Person::NOBODY => words.say("report-group").into(),
        Person::CO_LEADER if scenario.head.frame.co_leader.is_none() => words.say("report-co-leader").into(),
        person => scenario.name(person).into(),
    }
}

/// People as they are read: "everyone", "Gerard", "Gerard and Amal", "Gerard, Amal and you".
pub fn people(words: &Words, scenario: &Scenario, to: People) -> String {
    let names: Vec<Cow<'_, str>> = to.iter().map(|p| name(words, scenario, p)).collect();
    if names.is_empty() { words.say("report-everyone") } else { list(words, &names) }
}

/// "a, b and c".
pub fn list<T: AsRef<str>>(words: &Words, items: &[T]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            say!(words, "report-and", first = first.join(", "), last = last.as_ref())
        }
    }
}

/// A word of a closed list as a reader meets it.
fn term(words: &Words, list: &str, name: &str) -> String {
    words.say(&format!("term-{list}-{name}"))
}

/// Functions that look a word up: each names the list of messages and the vocabulary.
macro_rules! terms {
    ($($(#[$meta:meta])* $function:ident($list:literal, $kind:ty)),+ $(,)?) => {
        $($(#[$meta])* pub fn $function(words: &Words, of: $kind) -> String {
            term(words, $list, of.name())
        })+

        /// Every list of terms, with the words it has to have.
        #[cfg(test)]
        pub(super) fn every_term() -> Vec<String> {
            let mut keys = Vec::new();
            $(keys.extend(<$kind>::ALL.iter().map(|v| format!("term-{}-{}", $list, v.name())));)+
            keys
        }
    };
}

terms! {
    /// The name of a cue.
    cue_name("cue", Cue),
    /// What a cue is, in a few words.
    cue("cue-is", Cue),
    /// A goal.
    goal("goal", Goal),
    /// The name of a phase.
    phase_name("phase", Phase),
    /// A phase as it is read after somebody's name.
    phase("phase-is", Phase),
    /// A cluster of wishes, as it reads after "Wish:".
    wish("wish", Wish),
    /// A cluster of responses expected of the other.
    other_response("other", OtherResponse),
    /// A cluster of responses of the self.
    self_response("self", SelfResponse),
    /// A usual defence.
    defence("defence", Defence),
    /// A level of the group.
    group_level("level", GroupLevel),
    /// A level of a member.
    member_level("level", MemberLevel),
    /// Where it takes place.
    place("place", Place),
    /// What sort of group.
    kind("kind", GroupKind),
    /// The name of a stage.
    stage_name("stage", Stage),
    /// A stage as a leader would say it.
    stage("stage-is", Stage),
    /// What members come with.
    theme("theme", Theme),
    /// What makes leading hard.
    challenge("challenge", Challenge),
    /// The name of the assumption the group behaves on.
    assumption_name("assumption", Assumption),
    /// How a group on this assumption behaves.
    assumption("assumption-is", Assumption),
    /// A part of asking about danger.
    safety_part("safety", SafetyPart),
    /// What an ending shows.
    ending("ending", EndingKind),
}

/// A step of a rating.
pub fn anchor(words: &Words, hundredths: i32) -> String {
    match hundredths {
        ..150 => say!(words, "report-anchor-1"),
        150..250 => say!(words, "report-anchor-2"),
        250..350 => say!(words, "report-anchor-3"),
        350..450 => say!(words, "report-anchor-4"),
        _ => say!(words, "report-anchor-5"),
    }
}

/// The leader's move in words: what was said, or what was done.
pub fn made(words: &Words, scenario: &Scenario, theory: &Theory, mv: Move) -> String {
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            let says = fill(scenario, &choice.says, Person::NOBODY);
            say!(words, "report-made-option", people = people(words, scenario, choice.to), says = says)
        }
        Move::Silence => say!(words, "report-made-silence"),
        Move::Palette(id, to) => {
            let name = field::intervention(words, theory, id).to_lowercase();
            say!(words, "report-made-palette", name = name, people = people(words, scenario, to))
        }
    }
}

/// Whole points of a level in hundredths, rounded down, as they are shown everywhere.
pub fn points(hundredths: i32) -> i32 {
    hundredths.div_euclid(POINT)
}

/// Hundredths with one decimal: 3631 is "36.3".
pub fn tenths(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let abs = hundredths.abs();
    format!("{sign}{}.{}", abs / 100, abs % 100 / 10)
}

/// Hundredths with one decimal, as the language writes them: "36.3", "36,3".
pub fn decimal(words: &Words, hundredths: i32) -> String {
    match words.language {
        Language::English => tenths(hundredths),
        Language::Dutch => tenths(hundredths).replace('.', ","),
    }
}

/// A number as a word, as far as one writes them out.
pub fn spelled(words: &Words, n: u32) -> String {
    say!(words, "report-number", n = n)
}

/// A name of the vocabulary as English words: `OneVoiceFills` becomes "one voice fills", `x_smooth` "smooth".
pub fn spoken(name: &str) -> String {
    let name = name.strip_prefix("x_").unwrap_or(name);
    let mut out = String::with_capacity(name.len() + 4);
    for (i, c) in name.chars().enumerate() {
        if c == '_' || c == '-' {
            out.push(' ');
        } else if c.is_uppercase() {
            if i > 0 {
                out.push(' ');
            }
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// "1 decision", "2 decisions", in English.
pub fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_become_words() {
        assert_eq!(spoken("OneVoiceFills"), "one voice fills");
        assert_eq!(spoken("x_false_reassure"), "false reassure");
        let (english, dutch) = (Words::of(Language::English), Words::of(Language::Dutch));
        assert_eq!(list(english, &["a", "b", "c"]), "a, b and c");
        assert_eq!(list(dutch, &["a", "b", "c"]), "a, b en c");
        assert_eq!((decimal(english, 450), decimal(dutch, -450)), ("4.5".into(), "-4,5".into()));
        assert_eq!((spelled(english, 12), spelled(dutch, 13)), ("twelve".into(), "13".into()));
        assert_eq!(tenths(-250), "-2.5");
        assert_eq!(points(-1), -1);
        assert!(starts_sentence("He left. ") && !starts_sentence("and "));
    }

    #[test]
    fn a_scenario_says_you_in_its_own_language() {
        use crate::scoring::testing::{CLEO, option, scenario, scene};
        let options = [option("a", "reflect", "anna", ""), option("b", "clarify", "bert", "")];
        let line = r#"Line(by: "bert", says: "So.")"#;
        let mut room = scenario("(Climate, 1)", &scene("s", line, "", &options, ""), "");
        let said = |room: &Scenario, cast| fill(room, "{leader} en {cast}. {leader}: {anna} {x}", cast);
        assert_eq!(said(&room, Person(CLEO)), "You en Cleo. You: Anna {x}");
        room.head.language = "nl-BE".into();
        assert_eq!(said(&room, Person::LEADER), "Je en je. Je: Anna {x}");
        let everyone = People::of([Person(CLEO), Person::LEADER]);
        assert_eq!(people(Words::of(Language::Dutch), &room, everyone), "Cleo en jou");
        assert_eq!(people(Words::of(Language::Dutch), &room, People::EVERYONE), "iedereen");
    }

    #[test]
    fn every_term_has_its_words() {
        for language in Language::ALL {
            let words = Words::of(*language);
            let missing: Vec<String> = every_term().into_iter().filter(|k| !words.knows(k)).collect();
            assert!(missing.is_empty(), "{language:?}: {missing:?}");
        }
    }
}
