//! Text to document: one parse by `ron`, and if that fails every fault at once. Must not know what names refer to.

use super::codes;
use super::diagnostics::{Finding, Findings, position};
use super::document::{Document, FORMAT, OLDEST_FORMAT};
use super::lenient;
use super::limits;
use super::scan::scan;
use super::syntax;
use ron::extensions::Extensions;

/// Parses a whole scenario. `None` means that at least one error was added.
pub(super) fn parse(text: &str, out: &mut Findings) -> Option<Document> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str::<Document>(text) {
        Ok(document) => {
            format_is_readable(i128::from(document.format), out, || "format".to_string()).then_some(document)
        }
        Err(error) => {
            explain(text, &error, out);
            None
        }
    }
}

/// Says why the text could not be parsed: first its brackets, then its format, then every value.
fn explain(text: &str, error: &ron::error::SpannedError, out: &mut Findings) {
    let tree = scan(text);
    for broken in &tree.broken {
        syntax::report(&tree, broken, out);
    }
    if !tree.broken.is_empty() || tree.nodes.is_empty() {
        if out.is_empty() {
            stopped(text, error, out);
        }
        return;
    }
    let format = tree.children(0).find(|&c| tree.key(c) == "format").map(|c| tree.unwrapped(c));
    if let Some(node) = format
        && let Ok(number) =
            tree.slice(tree.nodes[node as usize].start, tree.nodes[node as usize].end).parse::<i128>()
        && !format_is_readable(number, out, || "format".to_string())
    {
        return;
    }
    let before = out.errors();
    lenient::every_fault(&tree, out);
    if out.errors() == before {
        stopped(text, error, out);
    }
}

/// Whether this program reads the format; if not, the one finding that says so.
fn format_is_readable(number: i128, out: &mut Findings, path: impl Fn() -> String) -> bool {
    if number > i128::from(FORMAT) {
        out.add(codes::TOO_NEW, path(), format!("This file is written in format {number}."))
            .why(format!("The newest format this version of Fishbowl knows is {FORMAT}; what a newer file means cannot be guessed."))
            .help("Update Fishbowl, or ask the author for the scenario in an older format.");
        return false;
    }
    if number < i128::from(OLDEST_FORMAT) {
        out.add(codes::TOO_OLD, path(), format!("Format {number} is not read any more."))
            .why(format!("The oldest format this version reads is {OLDEST_FORMAT}."))
            .help(format!(
                "Write `format: {FORMAT}` if the file is new; otherwise convert it with an older Fishbowl."
            ));
        return false;
    }
    true
}

/// The `ron` reader's own words, where nothing better is known.
fn stopped(text: &str, error: &ron::error::SpannedError, out: &mut Findings) {
    let start = byte_at(text, error.span.start.line, error.span.start.col);
    let end = byte_at(text, error.span.end.line, error.span.end.col).max(start);
    let words: String = error.code.to_string().chars().take(300).collect();
    out.add(codes::NOT_READABLE, start..end, "The file cannot be read beyond this place.")
        .why(format!("The reader says: {words}."))
        .help("Compare this place with the same field in another scenario.");
}

/// The byte of a line and a column in characters, both from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start = match line {
        0 | 1 => 0,
        n => text.match_indices('\n').nth(n - 2).map_or(text.len(), |(i, _)| i + 1),
    };
    let rest = &text[start..];
    rest.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(i, _)| start + i)
}

/// The text of a file: small enough, UTF-8. Or the finding why not.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, Box<Finding>> {
    let fault = |code: &'static codes::Code, at: usize, message: String, why: String, help: &str| {
        Box::new(Finding {
            code: code.code,
            severity: code.severity,
            range: at..at + 1,
            message,
            why,
            help: help.to_string(),
            also: Vec::new(),
        })
    };
    if bytes.len() > limits::FILE_BYTES {
        return Err(fault(
            codes::TOO_LARGE,
            0,
            format!("The file has {} bytes; the most that is read is {}.", bytes.len(), limits::FILE_BYTES),
            "A scenario of two thousand scenes fits; a larger file is something else.".to_string(),
            "Check that this is a scenario file; if it is, split it into two scenarios.",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let good = error.valid_up_to();
        // The bytes up to here have just been found valid.
        let before = std::str::from_utf8(&bytes[..good]).unwrap_or("");
        let (line, column) = position(before, good);
        fault(
            codes::NOT_TEXT,
            good,
            format!(
                "The file is not UTF-8 text: line {line}, column {column} holds the byte 0x{:02X}.",
                bytes[good]
            ),
            "Scenarios are stored as UTF-8; another encoding turns é, ë or “ into such bytes.".to_string(),
            "Open the file in a text editor and save it with the encoding UTF-8.",
        )
    })
}

/// Whether a text may be parsed at all: its size, and no characters that hide or reorder what an author sees.
/// Ordinary letters of every script pass; so do tabs and line ends.
pub(super) fn acceptable(text: &str, out: &mut Findings) -> bool {
    if text.len() > limits::FILE_BYTES {
        out.add(
            codes::TOO_LARGE,
            0..0,
            format!("The text has {} bytes; the most that is read is {}.", text.len(), limits::FILE_BYTES),
        )
        .why("A scenario of two thousand scenes fits; a larger text is something else.")
        .help("Check that this is a scenario; if it is, split it into two scenarios.");
        return false;
    }
    let before = out.errors();
    let bytes = text.as_bytes();
    // A run without any byte such a character could begin with is passed over at the speed of memory.
    for (run, chunk) in bytes.chunks(256).enumerate() {
        if !chunk.iter().fold(false, |found, b| found | may_begin_hidden(*b)) {
            continue;
        }
        for i in (run * 256..run * 256 + chunk.len()).filter(|&i| may_begin_hidden(bytes[i])) {
            if let Some(c) = text.get(i..).and_then(|t| t.chars().next()).filter(|c| is_hidden(*c)) {
                out.add(codes::UNSAFE_CHARACTER, i..i + c.len_utf8(), format!("There is an invisible character here (U+{:04X}).", u32::from(c)))
                    .why("Control characters and marks that reorder text can make a file read differently from what it says.")
                    .help("Delete it; it often comes in with text pasted from elsewhere.");
            }
        }
    }
    out.errors() == before
}

/// Whether one of the characters of [`is_hidden`] may begin with this byte.
fn may_begin_hidden(b: u8) -> bool {
    (b < 0x20) & (b != b'\n') & (b != b'\r') & (b != b'\t')
        | (b == 0x7f)
        | (b == 0xc2)
        | (b == 0xd8)
        | (b == 0xe2)
        | (b == 0xef)
}

/// Control characters, and marks that change the direction of text.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
