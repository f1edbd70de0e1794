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
    TEXT_LONG = "F031" Error "A text of more than 1,000 characters, or a lead-in of more than 300";
    OUT_OF_RANGE = "F032" Error "A number out of its range";
    EMPTY = "F033" Error "Something that must say something is empty";
    FILE_NAME = "F034" Error "A file name that leaves the scenario's folder";
    LANGUAGE = "F035" Error "A language that is not written as a language code";
    // Conditions.
    NEVER = "F040" Error "A condition that can never hold";
    ALWAYS = "F041" Warning "A condition that always holds";
    // The way through.
    UNREACHED_SCENE = "F050" Warning "A scene no session comes to";
    UNREACHED_ENDING = "F051" Warning "An ending no session comes to";
    ENDLESS = "F052" Error "A way round that never ends";
    LAST_ENDING = "F053" Error "The last ending has a condition";
    UNREACHED_REPLY = "F054" Warning "A reply that is never given";
    NO_REPLY = "F055" Warning "Nothing follows a move";
    NO_FALLBACK = "F056" Warning "Every reply has a condition";
    ALL_HIDDEN = "F057" Error "Every option can be hidden";
    DECLINE = "F058" Warning "Something is declined that was no invitation";
    // Keys and goals.
    KEY_PARTLY = "F060" Error "A decision that is keyed in part";
    KEY_GOALS = "F061" Error "Options keyed on different goals";
    GOALS_MANY = "F062" Error "More than three goals in play";
    GOAL_UNDECLARED = "F063" Error "A goal the scenario does not score";
    GOAL_TWICE = "F064" Error "A goal named twice";
    GOAL_IDLE = "F065" Warning "A goal that is never in play";
    KEY_ODD = "F066" Warning "A rating that needs its reason";
    NO_REASON = "F067" Warning "A rating without a reason";
    NO_SOURCE = "F068" Warning "A keyed option without a source";
    NO_HEARD = "F069" Note "A keyed option without what may have been heard";
    NO_SPREAD = "F070" Note "A keyed decision on which nothing depends";
    SILENCE_UNKEYED = "F071" Warning "A keyed decision that does not rate silence";
    NOT_MENDED = "F072" Warning "A harmful option that nothing later mends";
    MENDS_NOTHING = "F073" Warning "A mending option that cannot come later, or is too weak to mend";
    ANCHOR_OFF_PATH = "F074" Warning "An anchor that some sessions never meet";
    ANCHOR_UNKEYED = "F075" Error "An anchor without a key";
    FEW_ANCHORS = "F076" Note "Fewer than eight anchors";
    // Members and their conflicts.
    NOT_STIRRED = "F080" Warning "A conflict nothing can stir";
    THRESHOLD = "F081" Warning "An enactment that cannot come";
    NO_CONFLICT = "F082" Error "An enactment of somebody without a conflict";
    BOTH_ANSWERS = "F083" Error "An intervention that both repeats and disconfirms";
    NO_ANSWER = "F084" Warning "A conflict no intervention answers";
    UNUSED_MEMBER = "F085" Warning "A member who never speaks and is never spoken to";
    NO_REACTIONS = "F086" Warning "A member without reactions to the palette";
    AT_ONCE = "F087" Note "An enactment that comes before anything has happened";
    // Lines.
    RISK_LEVEL = "F090" Error "A risk cue without its plainness, or the reverse";
    RISK_NO_CHECK = "F091" Error "A risk nobody can ask about";
    SAFETY_PARTS = "F092" Warning "A safety check without its parts";
    CUE_AND_LURE = "F093" Error "A cue that is also a lure";
    ACT_BY_NOBODY = "F094" Error "An act nobody does";
    FALLS_ON_NOTHING = "F095" Warning "A line that names on whom it falls and does nothing";
    // Care for those who play it.
    CONTENT_NOTE = "F100" Warning "Content that calls for a note";
    OPT_OUT = "F101" Note "Content notes without another way";
    NO_REFERENCES = "F102" Note "Sources without references";
    // What gives the key away.
    LENGTH_TELL = "F110" Warning "The best option stands out by its length";
    LENGTH_HABIT = "F111" Warning "The best option is too often the longest";
    PLACE_HABIT = "F112" Warning "The best option is too often in the same place";
    ERROR_SHARE = "F113" Warning "Too many weak options are plain errors";
    LONG_SPEECH = "F114" Warning "A leader's sentence nobody would say";
    // The author's tests.
    TEST_MOVE = "F120" Error "A move in a test that does not exist";
    // Translations.
    PO_SYNTAX = "F130" Error "A line of a translation that cannot be read";
    PO_ENCODING = "F131" Error "A translation that is not UTF-8 text";
    PO_OTHER = "F132" Error "A translation of another scenario";
    PO_NAMES = "F133" Error "A translation with other names in curly brackets";
    PO_ORPHAN = "F134" Warning "A translation of a text that is gone";
    PO_STALE = "F135" Warning "A translation of other words, or an unsure one";
    PO_TWICE = "F136" Warning "A text translated twice";
    PO_LONG = "F137" Warning "A translation much longer than its source";
    PO_MISSING = "F138" Note "Texts without a translation";
}
