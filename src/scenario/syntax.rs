//! Faults of brackets, quotes and commas in words for people who are not programmers. Must not know values.

use super::codes;
use super::diagnostics::Findings;
use super::limits;
use super::tree::{Broken, Fault, Tree};
use std::ops::Range;

/// Adds a finding for a fault.
pub(super) fn report(tree: &Tree<'_>, broken: &Broken, out: &mut Findings) {
    let at = |range: &Range<usize>| tree.text.get(range.clone()).unwrap_or("");
    let here = at(&broken.range);
    let opened = broken.opened.clone();
    let head = opened.as_ref().map_or("", |r| at(r));
    let (message, why, help) = match broken.fault {
        Fault::Empty => (
            "The file is empty.".to_string(),
            "A scenario is one `Scenario( … )`.".to_string(),
            "Start from a template: `fishbowl new my-scenario`.".to_string(),
        ),
        Fault::CutShort => (
            "The file ends in the middle.".to_string(),
            if head.is_empty() { "Something opened here is never closed.".to_string() } else { format!("`{head}` is never closed, or a bracket after it is missing.") },
            "Close the bracket where the thing ends; look from its opening onwards for the place where the indentation stops fitting.".to_string(),
        ),
        Fault::WrongCloser => (
            format!("`{here}` does not close what is open here."),
            format!("The innermost open bracket is `{head}`, which needs its own closing bracket first."),
            format!("Put the missing `{}` before this place; or, if nothing is missing, look further up for a closing bracket too many.", closer_of(head)),
        ),
        Fault::NothingToClose => (
            format!("`{here}` closes nothing."),
            "Every bracket opened before it is closed already.".to_string(),
            "Take it away, or look before it for a bracket that was closed too early.".to_string(),
        ),
        Fault::OpenText if opened.is_some() => (
            format!("`{here}` stands directly behind a text that has ended."),
            "A straight quote inside a text ends it.".to_string(),
            "Write quotes inside a text as “…” or with a backslash: \\\"; or find the quote that is missing further up.".to_string(),
        ),
        Fault::NoClosingQuote => (
            "The closing quote of this text is missing.".to_string(),
            "The text goes on to the next straight quote, some lines further down, and what stands there cannot follow a text.".to_string(),
            "Put a \" where the text ends.".to_string(),
        ),
        Fault::NoOpeningQuote => (
            "The opening quote of this text is missing.".to_string(),
            "A word stands here bare, and a quote directly behind it.".to_string(),
            "Put a \" before the text.".to_string(),
        ),
        Fault::OpenText => (
            "This text is never closed.".to_string(),
            "From this quote to the end of the file there is no other straight quote.".to_string(),
            "Put a \" where the text ends.".to_string(),
        ),
        Fault::OpenComment => (
            "This comment is never closed.".to_string(),
            "A comment that begins with /* goes on to its */.".to_string(),
            "Put */ where the comment ends, or begin it with // for one line.".to_string(),
        ),
        Fault::CurlyQuote => (
            format!("A text cannot begin with {here}"),
            "Only straight quotes (\") begin and end a text; word processors turn them into curly ones.".to_string(),
            "Replace the quotes around the text with \"; curly quotes inside a text are fine.".to_string(),
        ),
        Fault::SingleQuotes => (
            "A text cannot stand in single quotes.".to_string(),
            "Only straight double quotes (\") begin and end a text.".to_string(),
            "Replace the quotes around the text with \".".to_string(),
        ),
        Fault::BadEscape => (
            format!("`{here}` means nothing in a text."),
            "A backslash only stands before \" \\ n t r 0 ' x u.".to_string(),
            "Write \\\\ if a backslash should be read.".to_string(),
        ),
        Fault::MissingComma => (
            "A comma is missing here.".to_string(),
            "Everything in brackets is followed by a comma before the next thing begins.".to_string(),
            "Put a comma here.".to_string(),
        ),
        Fault::EqualsForColon => (
            "A field and its value are joined by a colon.".to_string(),
            "The equals sign has no meaning in this file.".to_string(),
            "Write `:` in place of `=`.".to_string(),
        ),
        Fault::QuotedField => (
            format!("The field name {here} stands in quotes."),
            "Names of fields are written bare; only texts and ids have quotes.".to_string(),
            format!("Write {}: without the quotes.", here.trim_matches('"')),
        ),
        Fault::MissingField => (
            format!("`{here}` stands here without a field name."),
            format!("Inside `{head}` everything is written as `field: value`."),
            format!("If `{head}` was meant to end before this place, its closing `{}` is missing; otherwise write the field's name and a colon first.", closer_of(head)),
        ),
        Fault::MissingValue => (
            format!("A value is missing before `{here}`."),
            "Between two commas, or after a colon, something must stand.".to_string(),
            "Write the value, or take away the field name or the extra comma.".to_string(),
        ),
        Fault::TooDeep => (
            "Brackets lie too deep inside each other here.".to_string(),
            format!("At most {} levels are read; a scenario needs about 15.", limits::NESTING),
            "Take out some of the nested All(…), Any(…) or Not(…).".to_string(),
        ),
        Fault::Unexpected => (
            format!("`{here}` cannot stand here."),
            "It is not part of a text (those have quotes), a number, a word or a bracket.".to_string(),
            "Take it away, or look just before it for a quote that is missing.".to_string(),
        ),
        Fault::AfterTheEnd => (
            "Something follows after the end of the scenario.".to_string(),
            "The bracket of `Scenario(` is closed before this place.".to_string(),
            "Look for a closing bracket too many, or take away what follows.".to_string(),
        ),
    };
    let draft = out.add(codes::SYNTAX, broken.range.clone(), message);
    draft.why(why).help(help);
    if let Some(range) = opened {
        let label = if broken.fault == Fault::OpenText { "this text ended here" } else { "opened here" };
        draft.also(range, label);
    }
}

/// The bracket that closes what `head` opens.
fn closer_of(head: &str) -> char {
    match head.chars().last() {
        Some('[') => ']',
        Some('{') => '}',
        _ => ')',
    }
}
