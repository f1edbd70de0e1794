//! What a theory says, in the language asked for: interventions, sentences of rules and what they rest on. Must not know what is
//! being reported.
//!
//! A theory speaks for itself, in the language it is written in. The shipped one has Dutch words too; they stand for
//! exactly its own sentences, so a theory that says something else is never put in their mouth.

use crate::theory::{self, InterventionData, Rule, Theory};
use crate::vocabulary::Intervention;
use crate::words::{Arg, Words};
use std::borrow::Cow;

/// A text of an intervention.
type Text = fn(&InterventionData) -> &String;

/// An intervention's name for readers.
pub fn intervention<'t>(words: &Words, theory: &'t Theory, id: Intervention) -> Cow<'t, str> {
    told(words, theory, id, "", |data| &data.name)
}

/// What it is.
pub fn definition<'t>(words: &Words, theory: &'t Theory, id: Intervention) -> Cow<'t, str> {
    told(words, theory, id, "-is", |data| &data.definition)
}

/// When it helps.
pub fn indicated<'t>(words: &Words, theory: &'t Theory, id: Intervention) -> Cow<'t, str> {
    told(words, theory, id, "-when", |data| &data.indicated)
}

/// When it does not.
pub fn contraindicated<'t>(words: &Words, theory: &'t Theory, id: Intervention) -> Cow<'t, str> {
    told(words, theory, id, "-not", |data| &data.contraindicated)
}

fn told<'t>(words: &Words, theory: &'t Theory, id: Intervention, what: &str, text: Text) -> Cow<'t, str> {
    let own = text(theory.intervention(id));
    let key = format!("move-{}{what}", id.name().replace('_', "-"));
    if words.knows(&key) && text(theory::shipped().intervention(id)) == own {
        return words.say(&key).into();
    }
    own.trim().into()
}

/// A rule's sentence, filled with its people and numbers.
pub fn rule(words: &Words, theory: &Theory, rule: Rule, filled: &[(&str, &str)]) -> String {
    let (own, shipped) = (theory.rule(rule), theory::shipped().rule(rule));
    let said = if words.knows(&shipped.message) && own.text == shipped.text {
        let args: Vec<(&str, Arg<'_>)> =
            filled.iter().map(|(name, text)| (*name, Arg::from(*text))).collect();
        words.with(&shipped.message, &args)
    } else {
        let text = own.text.trim().to_owned();
        filled.iter().fold(text, |text, (name, with)| text.replace(&format!("{{{name}}}"), with))
    };
    // A number and its sign stay on one line.
    said.replace(" %", "\u{a0}%")
}

/// What a rule rests on.
pub fn source(words: &Words, theory: &Theory, rule: Rule) -> String {
    let (own, shipped) = (theory.rule(rule), theory::shipped().rule(rule));
    let key = format!("{}-from", shipped.message);
    if words.knows(&key) && own.source == shipped.source { words.say(&key) } else { own.source.clone() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::theory::shipped;
    use crate::words::Language;

    const FILLED: &[(&str, &str)] = &[("who", "<who>"), ("other", "<other>"), ("a", "<a>"), ("b", "<b>")];

    #[test]
    fn every_sentence_of_the_shipped_theory_is_there_in_dutch_with_the_same_blanks() {
        let dutch = Words::of(Language::Dutch);
        for id in Rule::ALL {
            let own = shipped().rule(*id);
            assert!(dutch.knows(&own.message), "{id}");
            let said = rule(dutch, shipped(), *id, FILLED);
            for (name, with) in FILLED {
                assert_eq!(own.text.contains(&format!("{{{name}}}")), said.contains(with), "{id}: {said}");
            }
            assert!(!said.contains('{') && said.ends_with('.'), "{id}: {said}");
            assert!(dutch.knows(&format!("{}-from", own.message)), "{id}");
            // A year and a number are the same in every language.
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits(&own.source), digits(&source(dutch, shipped(), *id)), "{id}");
        }
        for id in Intervention::ALL {
            for (what, text) in [
                ("", intervention(dutch, shipped(), *id)),
                ("-is", definition(dutch, shipped(), *id)),
                ("-when", indicated(dutch, shipped(), *id)),
                ("-not", contraindicated(dutch, shipped(), *id)),
            ] {
                assert!(dutch.knows(&format!("move-{}{what}", id.name().replace('_', "-"))), "{id}{what}");
                assert_eq!(!what.is_empty(), text.ends_with('.'), "{id}{what}: {text}");
            }
        }
    }

    #[test]
    fn a_theory_that_says_something_else_speaks_for_itself() {
        let mut other = shipped().clone();
        let at = Rule::ALL.iter().position(|r| *r == Rule::Depth).unwrap();
        other.rules[at].text = "{a} of {b}.".into();
        other.interventions[0].name = "Something else".into();
        let dutch = Words::of(Language::Dutch);
        assert_eq!(rule(dutch, &other, Rule::Depth, &[("a", "1"), ("b", "2")]), "1 of 2.");
        assert_eq!(intervention(dutch, &other, Intervention::ALL[0]), "Something else");
        let english = Words::of(Language::English);
        assert_eq!(intervention(english, shipped(), Intervention::Reflect), "Reflect");
    }
}
