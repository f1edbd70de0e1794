//! Translation files in the form of gettext (PO): read with places, written in one shape. Must not know scenarios.
//!
//! Read here and not by a library, because those at hand lose where a fault is, drop what is obsolete and fall over files
//! that are cut short. Plural forms are not used: no text of a scenario counts anything.

use crate::scenario::codes;
use crate::scenario::diagnostics::Findings;
use std::fmt::Write;
use std::ops::Range;

/// One text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in the file, bytes.
    pub range: Range<usize>,
    /// What translators wrote about it, a line each.
    pub comments: Vec<String>,
    /// What the program wrote about it: who says it, to whom.
    pub notes: Vec<String>,
    /// Marked as not to be trusted: the source has changed since, or a translator was unsure.
    pub fuzzy: bool,
    /// Other flags, kept as they are.
    pub flags: Vec<String>,
    /// The source when it was translated, if it has changed since.
    pub previous: Option<String>,
    /// The path of the text.
    pub context: String,
    /// The source text.
    pub source: String,
    /// The translation; empty: none yet.
    pub text: String,
    /// No text of the scenario has this path any more.
    pub obsolete: bool,
}

/// A translation file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Comments before the head.
    pub comments: Vec<String>,
    /// Fields of the head in their order: `Language`, `X-Fishbowl-Scenario`, ….
    pub head: Vec<(String, String)>,
    /// Texts in the order of the file.
    pub entries: Vec<Entry>,
}

impl Catalogue {
    /// A field of the head.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.head.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str())
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Nothing,
    Context,
    Source,
    Text,
    Previous,
}

/// Reads a file. What cannot be read is a finding, and the rest is read.
pub(super) fn read(text: &str, out: &mut Findings) -> Catalogue {
    let mut r = Reader {
        out,
        catalogue: Catalogue::default(),
        entry: Entry::default(),
        part: Part::Nothing,
        begun: false,
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r']);
        r.line(body, at);
        at += line.len();
    }
    r.close();
    r.catalogue
}

struct Reader<'o> {
    out: &'o mut Findings,
    catalogue: Catalogue,
    entry: Entry,
    part: Part,
    /// The entry has a source: comments from here on belong to the next.
    begun: bool,
}

impl Reader<'_> {
    fn line(&mut self, line: &str, at: usize) {
        let trimmed = line.trim_start();
        let at = at + line.len() - trimmed.len();
        if trimmed.is_empty() {
            return self.close();
        }
        if let Some(rest) = trimmed.strip_prefix("#~") {
            let body = rest.trim_start();
            if !self.entry.obsolete && (self.begun || self.part != Part::Nothing) {
                self.close();
            }
            self.entry.obsolete = true;
            return self.content(body, at + trimmed.len() - body.len());
        }
        if trimmed.starts_with('#') {
            return self.comment(trimmed, at);
        }
        if self.entry.obsolete {
            self.close();
        }
        self.content(trimmed, at);
    }

    fn comment(&mut self, line: &str, at: usize) {
        if let Some(rest) = line.strip_prefix("#|") {
            if self.begun {
                self.close();
            }
            let body = rest.trim_start();
            let at = at + line.len() - body.len();
            if let Some(quoted) = body.strip_prefix("msgid").map(str::trim_start) {
                self.part = Part::Previous;
                self.entry.previous = Some(String::new());
                return self.quoted(quoted, at + body.len() - quoted.len());
            }
            if body.starts_with('"') && self.part == Part::Previous {
                return self.quoted(body, at);
            }
            return;
        }
        if self.begun {
            self.close();
        }
        self.part = Part::Nothing;
        let rest = |mark: &str| line.strip_prefix(mark).map(|r| r.trim().to_owned());
        if let Some(flags) = rest("#,") {
            for flag in flags.split(',').map(str::trim).filter(|f| !f.is_empty()) {
                if flag == "fuzzy" {
                    self.entry.fuzzy = true;
                } else {
                    self.entry.flags.push(flag.to_owned());
                }
            }
        } else if let Some(note) = rest("#.") {
            self.entry.notes.push(note);
        } else if line.starts_with("#:") {
            // The path says where it stands.
        } else {
            let body = &line[1..];
            self.entry.comments.push(body.strip_prefix(' ').unwrap_or(body).to_owned());
        }
    }

    fn content(&mut self, line: &str, at: usize) {
        const KEYS: [(&str, Part); 3] =
            [("msgctxt", Part::Context), ("msgid", Part::Source), ("msgstr", Part::Text)];
        if line.starts_with('"') {
            if matches!(self.part, Part::Nothing) {
                self.fault(
                    at..at + line.len(),
                    "A text stands here that belongs to nothing.",
                    "Put `msgstr` before it, or take it out.",
                );
                return;
            }
            return self.quoted(line, at);
        }
        for (key, part) in KEYS {
            let Some(rest) = line.strip_prefix(key) else { continue };
            if !rest.starts_with([' ', '\t', '"']) {
                self.fault(
                    at..at + line.len(),
                    "Plural forms are not used in scenarios.",
                    "Give the text one `msgid` and one `msgstr`.",
                );
                self.part = Part::Nothing;
                return;
            }
            let again = match part {
                Part::Context => self.begun || !self.entry.context.is_empty(),
                Part::Source => self.begun,
                _ => false,
            };
            if again {
                let obsolete = self.entry.obsolete;
                self.close();
                self.entry.obsolete = obsolete;
            }
            if self.entry.range.is_empty() {
                self.entry.range = at..at;
            }
            self.begun |= part == Part::Source;
            self.part = part;
            let body = rest.trim_start();
            return self.quoted(body, at + line.len() - body.len());
        }
        self.fault(
            at..at + line.len(),
            "This line is no part of a translation file.",
            "Lines begin with `#`, `msgctxt`, `msgid`, `msgstr` or a quotation mark.",
        );
    }

    /// Adds what stands between quotation marks to the part being read.
    fn quoted(&mut self, line: &str, at: usize) {
        if self.part != Part::Previous {
            self.entry.range.end = at + line.len();
        }
        let line = line.trim_end();
        let inner = line.strip_prefix('"').and_then(|l| l.strip_suffix('"'));
        let Some(inner) = inner.filter(|i| line.len() > 1 && !ends_escaped(i)) else {
            let help = "Begin and end every line of text with a quotation mark; write \\\" for one inside.";
            return self.fault(at..at + line.len(), "The text of this line does not end.", help);
        };
        let mut text = String::with_capacity(inner.len());
        let mut chars = inner.char_indices();
        while let Some((i, c)) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, 't')) => text.push('\t'),
                    Some((_, 'r')) => text.push('\r'),
                    Some((_, c @ ('"' | '\\'))) => text.push(c),
                    other => {
                        let from = at + 1 + i;
                        let to = from + 1 + other.map_or(0, |(_, c)| c.len_utf8());
                        self.fault(from..to, "This escape is not known.", "Write \\n, \\t, \\\" or \\\\.");
                    }
                },
                '"' => {
                    self.fault(
                        at + 1 + i..at + 2 + i,
                        "A quotation mark stands inside the text.",
                        "Write \\\" for it.",
                    );
                }
                c => text.push(c),
            }
        }
        match self.part {
            Part::Context => self.entry.context.push_str(&text),
            Part::Source => self.entry.source.push_str(&text),
            Part::Text => self.entry.text.push_str(&text),
            Part::Previous => self.entry.previous.get_or_insert_default().push_str(&text),
            Part::Nothing => {}
        }
    }

    fn close(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        let begun = std::mem::take(&mut self.begun);
        self.part = Part::Nothing;
        if !begun {
            return;
        }
        if entry.source.is_empty() && entry.context.is_empty() {
            if !self.catalogue.head.is_empty() || !self.catalogue.entries.is_empty() {
                return;
            }
            self.catalogue.comments = entry.comments;
            self.catalogue.head = entry
                .text
                .lines()
                .filter_map(|l| l.split_once(':'))
                .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                .collect();
            return;
        }
        self.catalogue.entries.push(entry);
    }

    fn fault(&mut self, range: Range<usize>, message: &str, help: &str) {
        self.out
            .add(codes::PO_SYNTAX, range, message)
            .why("What cannot be read is left untranslated.")
            .help(help);
    }
}

/// Whether the last quotation mark belongs to an escape.
fn ends_escaped(inner: &str) -> bool {
    inner.bytes().rev().take_while(|b| *b == b'\\').count() % 2 == 1
}

/// Writes a file: the head, the texts, then what is obsolete.
pub fn write(catalogue: &Catalogue) -> String {
    let mut to = String::new();
    let comments = |to: &mut String, lines: &[String]| {
        for line in lines {
            let _fine = writeln!(to, "{}", format!("# {line}").trim_end());
        }
    };
    comments(&mut to, &catalogue.comments);
    to.push_str("msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in &catalogue.head {
        let _fine = writeln!(to, "{}", quote(&format!("{name}: {value}\n")));
    }
    let (gone, there): (Vec<&Entry>, Vec<&Entry>) = catalogue.entries.iter().partition(|e| e.obsolete);
    for entry in there.into_iter().chain(gone) {
        to.push('\n');
        comments(&mut to, &entry.comments);
        for note in &entry.notes {
            let _fine = writeln!(to, "#. {note}");
        }
        let flags: Vec<&str> = entry
            .fuzzy
            .then_some("fuzzy")
            .into_iter()
            .chain(entry.flags.iter().map(String::as_str))
            .collect();
        if !flags.is_empty() {
            let _fine = writeln!(to, "#, {}", flags.join(", "));
        }
        let mark = if entry.obsolete { "#~ " } else { "" };
        if let Some(previous) = &entry.previous {
            let _fine = writeln!(to, "#| msgid {}", quote(previous));
        }
        for (key, text) in [("msgctxt", &entry.context), ("msgid", &entry.source), ("msgstr", &entry.text)] {
            let _fine = writeln!(to, "{mark}{key} {}", quote(text));
        }
    }
    to
}

fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
