//! Words for people, places and terms. Must not know what is being reported.

use crate::scenario::compiled::{People, Person, Scenario};
use crate::session::{Move, POINT};
use crate::theory::Theory;
use crate::vocabulary::*;

/// A text of the scenario as it is read: `{id}` becomes the member's name, `{leader}` "you", `{cast}` whoever
/// stands in for the old figure. What is nobody's name stays as it is written.
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
                "leader" => scenario.name(Person::LEADER),
                "co-leader" => scenario.name(Person::CO_LEADER),
                "cast" => scenario.name(cast),
                id => scenario.name(Person(scenario.member(id)? as u8)),
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

fn starts_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '"', '\'', '“', '‘', '…']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':'])
}

/// With a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |c| c.to_uppercase().collect::<String>() + letters.as_str())
}

/// People as they are read: "everyone", "Gerard", "Gerard and Amal", "Gerard, Amal and you".
pub fn people(scenario: &Scenario, to: People) -> String {
    let names: Vec<&str> = to.iter().map(|p| scenario.name(p)).collect();
    if names.is_empty() { "everyone".into() } else { list(&names) }
}

/// "a, b and c".
pub fn list<T: AsRef<str>>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// A name of the vocabulary as words: `OneVoiceFills` becomes "one voice fills", `x_smooth` "smooth".
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

/// A cluster of wishes, as it reads after "Wish:".
pub fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::AssertIndependent => "to stand on one's own",
        Wish::OpposeControl => "to oppose and control",
        Wish::BeControlled => "to be led and not responsible",
        Wish::DistantAvoidConflict => "to keep one's distance and the peace",
        Wish::CloseAccepting => "to be close and accepting",
        Wish::LovedUnderstood => "to be loved and understood",
        Wish::FeelGood => "to be at ease",
        Wish::AchieveHelp => "to achieve and to help",
    }
}

/// A cluster of responses expected of the other.
pub fn other_response(response: OtherResponse) -> &'static str {
    match response {
        OtherResponse::Strong => "is strong",
        OtherResponse::Controlling => "controls",
        OtherResponse::Upset => "is upset",
        OtherResponse::Bad => "is bad",
        OtherResponse::RejectingOpposing => "rejects and opposes",
        OtherResponse::Helpful => "helps",
        OtherResponse::LikesMe => "likes me",
        OtherResponse::Understanding => "understands",
    }
}

/// A cluster of responses of the self.
pub fn self_response(response: SelfResponse) -> &'static str {
    match response {
        SelfResponse::Helpful => "helps",
        SelfResponse::Unreceptive => "closes",
        SelfResponse::RespectedAccepted => "feels respected and accepted",
        SelfResponse::OpposeHurt => "opposes and hurts",
        SelfResponse::SelfControlled => "holds on to oneself",
        SelfResponse::Helpless => "is helpless",
        SelfResponse::DisappointedDepressed => "is disappointed and low",
        SelfResponse::AnxiousAshamed => "is anxious and ashamed",
    }
}

/// What a cue is, in a few words.
pub fn cue(cue: Cue) -> &'static str {
    match cue {
        Cue::OneVoiceFills => "one person talks and the rest let it",
        Cue::AdviceVolley => "advice from several sides",
        Cue::SharedAvoidance => "all keep off something",
        Cue::Pairing => "two carry it for everybody",
        Cue::Scapegoating => "one is made to carry what many feel",
        Cue::CastOnMember => "a member is treated as somebody from before",
        Cue::CastOnLeader => "you are treated as somebody from before",
        Cue::RuptureWithdrawal => "a strain with you, shown by going away",
        Cue::RuptureConfrontation => "a strain with you, shown by going at you",
        Cue::RiskSelf => "a sign of danger to oneself",
        Cue::RiskOther => "a sign of danger to somebody else",
        Cue::Detached => "far away while in the room",
        Cue::Flooded => "more than can be borne",
        Cue::Shame => "wanting not to be seen",
        Cue::SilentButMoved => "says nothing, and something has touched them",
        Cue::FrameStrain => "lateness, absence, secrets, contact outside",
        Cue::DifferenceInjury => "somebody is slighted for what they are",
        Cue::DependenceOnLeader => "all look to you",
        Cue::LeaderPulled => "you are being drawn into a part",
        Cue::EndingAvoided => "the end is kept out of sight",
        Cue::Resonance => "one person's words ring in another",
        Cue::BidForContact => "a reach toward somebody",
        Cue::NewResponse => "somebody does something new here",
        Cue::HonestDifference => "people differ, openly and fairly",
    }
}

/// A goal as it is read.
pub fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Frame => "frame",
        Goal::Climate => "climate",
        Goal::HereAndNow => "here and now",
        Goal::Affect => "affect",
        Goal::Enactment => "enactment",
        Goal::Insight => "insight",
        Goal::Peers => "members helping members",
        Goal::LevelAndStage => "level and stage",
        Goal::Difference => "difference",
    }
}

/// A phase as it is read.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Latent => "quiet",
        Phase::Triggered => "stirred",
        Phase::Enacted => "being replayed",
        Phase::Repeated => "the old answer came again",
        Phase::Ruptured => "the old answer came from you",
        Phase::Contained => "the feared answer did not come",
        Phase::Noticed => "said aloud",
        Phase::Linked => "connected with its past",
        Phase::Reworked => "something new tried once",
    }
}

/// Where it takes place.
pub fn place(place: Place) -> &'static str {
    match place {
        Place::Room => "In the room",
        Place::Planning => "Beforehand, planning",
        Place::Corridor => "In the corridor",
        Place::Telephone => "On the telephone",
        Place::Supervision => "In supervision",
        Place::Note => "Writing the note",
    }
}

/// What sort of group.
pub fn kind(kind: GroupKind) -> &'static str {
    match kind {
        GroupKind::Support => "support group",
        GroupKind::PsychoEducation => "psycho-educational group",
        GroupKind::Process => "process group",
        GroupKind::Skills => "skills group",
    }
}

/// A stage as a leader would say it.
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Engagement => "engagement (are we in?)",
        Stage::Differentiation => "differentiation (who may differ, and who decides?)",
        Stage::Work => "work (what happens between us?)",
        Stage::Ending => "ending (how do we part?)",
    }
}

/// The assumption the group behaves on.
pub fn assumption(assumption: Assumption) -> &'static str {
    match assumption {
        Assumption::Work => "at its task",
        Assumption::Dependency => "as if it had met to be looked after by you",
        Assumption::FightFlight => "as if it had met to fight or flee something",
        Assumption::Pairing => "as if two members would bring the solution",
    }
}

/// A step of a rating.
pub fn anchor(hundredths: i32) -> &'static str {
    match hundredths {
        ..150 => "harmful here",
        150..250 => "below what helps",
        250..350 => "near what helps",
        350..450 => "what helps",
        _ => "what a supervisor would remember",
    }
}

/// An intervention's name for readers.
pub fn intervention(theory: &Theory, id: Intervention) -> &str {
    &theory.intervention(id).name
}

/// The leader's move in words: what was said, or what was done.
pub fn made(scenario: &Scenario, theory: &Theory, mv: Move) -> String {
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            let says = fill(scenario, &choice.says, Person::NOBODY);
            format!("to {}: “{says}”", people(scenario, choice.to))
        }
        Move::Silence => "say nothing".into(),
        Move::Palette(id, to) => {
            format!("{}, to {}", intervention(theory, id).to_lowercase(), people(scenario, to))
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

/// "1 decision", "2 decisions".
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
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(tenths(-250), "-2.5");
        assert_eq!(points(-1), -1);
        assert!(starts_sentence("He left. ") && !starts_sentence("and "));
    }
}
