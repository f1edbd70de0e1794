//! The program's own words in each language it speaks, with plural and number forms. Must not know who shows them.
//!
//! One file of messages for each part of the program and language lies in `assets/locales`, in Fluent's syntax. Both
//! languages hold the same messages with the same arguments (a test). What scenarios say is not here: it has
//! translations of its own.

#[cfg(test)]
mod tests;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Dutch.
    #[serde(rename = "nl")]
    Dutch,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::English, Self::Dutch];

    /// Its tag: `en`, `nl`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Dutch => "nl",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Dutch => "Nederlands",
        }
    }

    /// The language of a system's tag such as `nl-BE` or `nl_NL.UTF-8`; none for one the program does not speak.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or("").to_ascii_lowercase();
        Self::ALL.iter().copied().find(|l| l.tag() == primary)
    }
}

/// The messages of one language: parts of the program, each a file.
macro_rules! parts {
    ($tag:literal: $($part:literal),+) => {
        &[$(($part, include_str!(concat!("../../assets/locales/", $tag, "/", $part, ".ftl")))),+]
    };
}

const ENGLISH: &[(&str, &str)] =
    parts!("en": "app", "home", "room", "debrief", "settings", "report", "terms");
const DUTCH: &[(&str, &str)] = parts!("nl": "app", "home", "room", "debrief", "settings", "report", "terms");
/// What the shipped theory says, in Dutch. Its English is in the theory itself, where whoever argues with it can change
/// it.
const DUTCH_ONLY: &[(&str, &str)] = parts!("nl": "theory");

/// What a message is filled with.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// A text.
    Text(std::borrow::Cow<'a, str>),
    /// A number, which also decides the plural form.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

/// Whole numbers of every kind that counts something.
macro_rules! numbers {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Arg<'_> {
            fn from(n: $kind) -> Self {
                Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
            }
        })+
    };
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

/// One language's messages.
pub struct Words {
    /// Which language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.language.tag())
    }
}

impl Words {
    /// The words of a language, read once.
    pub fn of(language: Language) -> &'static Self {
        static SPOKEN: [OnceLock<Words>; 2] = [OnceLock::new(), OnceLock::new()];
        SPOKEN[language as usize].get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that keep left-to-right and right-to-left text apart would end up in exports; both languages run
        // one way.
        bundle.set_use_isolating(false);
        let (parts, more) = match language {
            Language::English => (ENGLISH, [].as_slice()),
            Language::Dutch => (DUTCH, DUTCH_ONLY),
        };
        for (_, text) in parts.iter().chain(more) {
            // A fault in a file is found by the tests; what is readable is used.
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Whether there is such a message.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message.
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message, filled. One that does not exist shows its key, which the tests look for.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("⟨{key}⟩");
        };
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_ref()),
                Arg::Number(n) => FluentValue::from(*n),
            };
            filled.set(*name, value);
        }
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&filled), &mut faults).into_owned()
    }
}
