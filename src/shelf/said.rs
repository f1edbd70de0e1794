//! Words from outside and from the system, made fit for a sentence. Must not know what is said.

use std::io;

/// A message without characters that would act on a terminal or turn a line around: names and words in it may come from
/// anywhere.
pub fn clean(message: &str) -> String {
    let acts = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    message.chars().map(|c| if acts(c) { '\u{fffd}' } else { c }).collect()
}

/// Words from outside, cut to a length that fits in a sentence.
pub fn short(words: &str) -> String {
    const MOST: usize = 80;
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    words.chars().take(MOST).chain(['…']).collect()
}

/// A text that ends as a sentence does.
pub fn sentence(text: impl std::fmt::Display) -> String {
    let text = text.to_string();
    if text.ends_with(['.', '?', '!']) { text } else { text + "." }
}

/// The system's reason in plain words.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".into(),
        io::ErrorKind::PermissionDenied => "you may not read or write it".into(),
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read".into(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_owned()
        }
    }
}
