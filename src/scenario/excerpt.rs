//! Findings as text: the line, the spot marked, cause and remedy. Must not know what the findings are about.

use super::diagnostics::{Finding, Severity, position};
use super::parse::is_hidden;
use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle};
use codespan_reporting::files::{Error, Files};
use codespan_reporting::term::{self, termcolor};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// The longest line shown whole, bytes. Of a longer one the part around the spot is shown, so that a file
/// written on one line does not fill the screen, or the memory.
const WIDE: usize = 240;
/// Bytes shown before the spot in a line that is cut.
const BEFORE: usize = 60;
/// The longest spot marked, bytes.
const SPOT: usize = 120;
/// Columns of a note.
const NOTE: usize = 92;

/// The findings as text: each with its excerpt, the spot marked, the cause and what to do.
pub fn render(name: &str, text: &str, findings: &[Finding], colour: bool) -> String {
    let text = &*visible(text);
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
    let config = term::Config::default();
    let mut buffer = if colour { termcolor::Buffer::ansi() } else { termcolor::Buffer::no_color() };
    for finding in findings {
        let mut excerpt = Excerpt { name, text, starts: &starts, windows: BTreeMap::new() };
        let diagnostic = excerpt.diagnostic(finding);
        // Writing to memory does not fail, and every spot has been put inside its line.
        let _written = term::emit_to_write_style(&mut buffer, &config, &excerpt, &diagnostic);
    }
    String::from_utf8_lossy(buffer.as_slice()).into_owned()
}

/// The text with every invisible character replaced by a visible one of as many bytes, so that places hold.
fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| match c.len_utf8() {
        _ if !is_hidden(c) => c,
        1 => '?',
        2 => '¿',
        _ => '\u{fffd}',
    };
    Cow::Owned(text.chars().map(shown).collect())
}

/// The text as one finding needs it: long lines cut to the part that matters.
struct Excerpt<'a> {
    name: &'a str,
    text: &'a str,
    starts: &'a [usize],
    windows: BTreeMap<usize, Range<usize>>,
}

impl Excerpt<'_> {
    fn diagnostic(&mut self, finding: &Finding) -> Diagnostic<()> {
        let base = match finding.severity {
            Severity::Error => Diagnostic::error(),
            Severity::Warning => Diagnostic::warning(),
            Severity::Note => Diagnostic::note(),
        };
        let spot = self.spot(&finding.range).unwrap_or(0..0);
        let mut labels = vec![Label::new(LabelStyle::Primary, (), spot)];
        let mut notes = Vec::new();
        for (head, body) in [("why: ", &finding.why), ("do:  ", &finding.help)] {
            if !body.is_empty() {
                notes.push(format!("{head}{}", textwrap::wrap(body, NOTE - 5).join("\n     ")));
            }
        }
        for (range, label) in &finding.also {
            match self.spot(range) {
                Some(spot) => labels.push(Label::new(LabelStyle::Secondary, (), spot).with_message(label)),
                // On a long line, too far from the first spot to be shown with it.
                None => {
                    let (line, column) = position(self.text, range.start);
                    notes.push(format!("see:  {}:{line}:{column}: {label}", self.name));
                }
            }
        }
        base.with_code(finding.code).with_message(&finding.message).with_labels(labels).with_notes(notes)
    }

    /// A range cut to the text, to whole characters, to one line and to the part of it that is shown.
    fn spot(&mut self, range: &Range<usize>) -> Option<Range<usize>> {
        let start = self.floor(range.start);
        let line = self.line_of(start);
        let whole = self.line(line);
        let content = self.text[whole.clone()].trim_end_matches(['\n', '\r']).len();
        let end = self
            .floor(range.end.clamp(start, (whole.start + content).max(start)).min(start + SPOT))
            .max(start);
        if whole.len() > WIDE && !self.windows.contains_key(&line) {
            let from = self.floor(start.saturating_sub(BEFORE).max(whole.start));
            let to = self.floor((from + WIDE).min(whole.end));
            self.windows.insert(line, from..to);
        }
        let shown = self.windows.get(&line).cloned().unwrap_or(whole);
        (shown.start <= start && end <= shown.end).then_some(start..end)
    }

    fn floor(&self, byte: usize) -> usize {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        byte
    }

    fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|&s| s <= byte).saturating_sub(1)
    }

    fn line(&self, line: usize) -> Range<usize> {
        let start = self.starts.get(line).copied().unwrap_or(self.text.len());
        start..self.starts.get(line + 1).copied().unwrap_or(self.text.len())
    }
}

impl<'a> Files<'a> for Excerpt<'_> {
    type FileId = ();
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(self.name)
    }

    fn source(&'a self, (): ()) -> Result<&'a str, Error> {
        Ok(self.text)
    }

    fn line_index(&'a self, (): (), byte: usize) -> Result<usize, Error> {
        Ok(self.line_of(byte))
    }

    fn column_number(&'a self, (): (), _line: usize, byte: usize) -> Result<usize, Error> {
        Ok(position(self.text, byte).1)
    }

    fn line_range(&'a self, (): (), line: usize) -> Result<Range<usize>, Error> {
        Ok(self.windows.get(&line).cloned().unwrap_or_else(|| self.line(line)))
    }
}
