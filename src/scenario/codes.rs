//! The table of all codes: every finding has one, and none is undocumented. Must not know how they are found.
//!
//! A code keeps its meaning for ever; a finding that is dropped leaves its number unused.

use super::diagnostics::Severity;

/// One kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `F001`…
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is, in a few words.
    pub title: &'static str,
}

/// The entry of a code, if there is one.
pub fn explain(code: &str) -> Option<&'static Code> {
    CODES.iter().copied().find(|c| c.code == code)
}

macro_rules! codes {
    ($($name:ident = $code:literal $severity:ident $title:literal;)+) => {
        $(#[doc = $title] pub(super) static $name: &Code = &Code { code: $code, severity: Severity::$severity, title: $title };)+
        /// Every code, in order.
        pub static CODES: &[&Code] = &[$($name),+];
    };
}

codes! {
    // The file.
    TOO_LARGE = "F001" Error "The file is larger than 4 MiB";
    NOT_TEXT = "F002" Error "The file is not UTF-8 text";
    SYNTAX = "F003" Error "Brackets, quotes or commas are not as they should be";
    UNSAFE_CHARACTER = "F004" Error "A control character or an invisible character that reorders text";
    TOO_NEW = "F005" Error "The file is written in a newer format";
    TOO_OLD = "F006" Error "The file is written in a format that is no longer read";
    MANY = "F009" Note "More findings than are listed";
    // Fields and values.
    UNKNOWN_FIELD = "F010" Error "A field that does not exist here";
    REPEATED_FIELD = "F011" Error "A field given twice";
    MISSING_FIELD = "F012" Error "A field that must be there is missing";
    UNKNOWN_WORD = "F013" Error "A word that is not in the list it comes from";
    WRONG_KIND = "F014" Error "Another kind of value belongs here";
    NUMBER_SHAPE = "F015" Error "A number that cannot be held here";
    WRONG_COUNT = "F016" Error "Too many or too few parts in brackets";
    WRONG_NAME = "F017" Error "Another name belongs before the bracket";
    NOT_READABLE = "F018" Error "The reader stopped here";
    // Names.
    ID_SPELLING = "F020" Error "An id that is not lower-case letters, digits and hyphens";
    ID_TAKEN = "F021" Error "Two things with one id";
    ID_RESERVED = "F022" Error "An id that means something else";
    NOBODY = "F023" Error "Nobody has this id";
    NOWHERE = "F024" Error "No scene or ending has this id";
    NO_OPTION = "F025" Error "No option has this name";
    PLACEHOLDER = "F026" Error "A name in curly brackets that is nobody's";
    NOT_HERE = "F027" Error "Somebody who cannot stand here";
    // Limits.
    TOO_MANY = "F030" Error "Too many or too few of something";
}
