//! Reads RON brackets, names and values into a tree of byte ranges. Must not know what any of them means.
//!
//! Only used when there is something to report: the ordinary path is one parse by the `ron` crate. The scanner
//! keeps its own stack, stops at [`NESTING`], and holds about 40 bytes a value, so no text can exhaust it.

use super::leaf::raw_string;
use super::limits::NESTING;
use super::tree::{Broken, Fault, Kind, Node, Tree};
use std::ops::Range;

/// Scans a whole text. The tree is usable as far as the first fault that cannot be stepped over.
pub(super) fn scan(text: &str) -> Tree<'_> {
    let mut s = Scanner {
        text,
        bytes: text.as_bytes(),
        pos: 0,
        nodes: Vec::new(),
        stack: Vec::new(),
        broken: vec![],
    };
    // A text over 4 GiB cannot be counted in 32 bits; far smaller ones are refused before they come here.
    if u32::try_from(text.len()).is_ok() {
        let _stopped = s.document();
    }
    Tree { text, nodes: s.nodes, broken: s.broken }
}

pub(super) struct Frame {
    node: u32,
    last: u32,
    /// Whether the brackets hold `field: value`.
    keyed: bool,
}

pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) bytes: &'a [u8],
    pub(super) pos: usize,
    nodes: Vec<Node>,
    stack: Vec<Frame>,
    broken: Vec<Broken>,
}

/// Scanning cannot go on; the fault is in `broken`.
pub(super) struct Stop;

/// Faults that can be stepped over are listed up to this many.
const MOST_FAULTS: usize = 20;

impl Scanner<'_> {
    fn document(&mut self) -> Result<(), Stop> {
        if self.text.starts_with('\u{feff}') {
            self.pos = 3;
        }
        self.space()?;
        while self.text[self.pos..].starts_with("#!") || self.text[self.pos..].starts_with('#') {
            self.attribute()?;
            self.space()?;
        }
        if self.pos >= self.bytes.len() {
            return self.stop(self.pos..self.pos, Fault::Empty, None);
        }
        self.value((0, 0))?;
        while !self.stack.is_empty() {
            self.element()?;
        }
        self.space()?;
        if self.pos < self.bytes.len() {
            return self.stop(self.one_char(), Fault::AfterTheEnd, None);
        }
        Ok(())
    }

    /// One step inside the innermost bracket: a closing bracket, or an element with its comma.
    fn element(&mut self) -> Result<(), Stop> {
        self.space()?;
        let Some(&b) = self.bytes.get(self.pos) else { return self.cut_short() };
        if matches!(b, b')' | b']' | b'}') {
            return self.close(b);
        }
        let (node, last, keyed) = match self.stack.last() {
            Some(f) => (f.node, f.last, f.keyed),
            None => return Err(Stop),
        };
        let kind = self.nodes[node as usize].kind;
        if last != 0 {
            // A comma stands between elements; without one the author forgot it or a quote.
            if b == b',' {
                self.pos += 1;
                self.space()?;
                match self.bytes.get(self.pos) {
                    None => return self.cut_short(),
                    Some(&c @ (b')' | b']' | b'}')) => return self.close(c),
                    Some(_) => {}
                }
            } else {
                self.missing_comma(last)?;
            }
        }
        if self.bytes[self.pos] == b',' {
            return self.stop(self.one_char(), Fault::MissingValue, None);
        }
        let key = if kind == Kind::Square { (0, 0) } else { self.field_name(kind)? };
        if kind == Kind::Round && keyed && key == (0, 0) {
            let opened = Some(self.head(node));
            return self.stop(self.word_or_char(), Fault::MissingField, opened);
        }
        if key != (0, 0)
            && let Some(f) = self.stack.last_mut()
        {
            f.keyed = true;
        }
        self.value(key)
    }

    /// `name:` before a value, if there is one; steps over `name =` and `"name":` with a fault.
    fn field_name(&mut self, kind: Kind) -> Result<(u32, u32), Stop> {
        let start = self.pos;
        let quoted = self.bytes[self.pos] == b'"';
        let length = match quoted {
            true => self.text[start + 1..]
                .find(['"', '\n'])
                .filter(|&i| self.bytes[start + 1 + i] == b'"')
                .map_or(0, |i| i + 2),
            false => self.word_length(start),
        };
        if length == 0 {
            return Ok((0, 0));
        }
        self.pos = start + length;
        let end = self.pos;
        self.space()?;
        let here = self.bytes.get(self.pos).copied();
        let double = self.bytes.get(self.pos + 1) == Some(&b':');
        if here == Some(b':') && !double || here == Some(b'=') && !quoted {
            if here == Some(b'=') {
                self.fault(self.pos..self.pos + 1, Fault::EqualsForColon, None)?;
            }
            if quoted && kind == Kind::Round {
                self.fault(start..end, Fault::QuotedField, None)?;
            }
            self.pos += 1;
            self.space()?;
            let inner = usize::from(quoted);
            return Ok(((start + inner) as u32, (end - inner) as u32));
        }
        self.pos = start;
        Ok((0, 0))
    }

    /// A value: a leaf is read whole, a bracket is opened.
    fn value(&mut self, key: (u32, u32)) -> Result<(), Stop> {
        let start = self.pos;
        let Some(c) = self.text[start..].chars().next() else { return self.cut_short() };
        let rest = &self.bytes[start..];
        let kind = match c {
            '"' => self.text_value(start, 1)?,
            '\'' => self.char_value(start)?,
            'r' if raw_string(&rest[1..]) => self.raw_value(start, 1)?,
            'b' if rest.get(1) == Some(&b'"') => self.text_value(start, 2)?,
            'b' if rest.get(1) == Some(&b'\'') => self.char_value(start + 1)?,
            'b' if rest.get(1) == Some(&b'r') && raw_string(&rest[2..]) => self.raw_value(start, 2)?,
            '(' => return self.open(key, start, start, Kind::Round),
            '[' => return self.open(key, start, start, Kind::Square),
            '{' => return self.open(key, start, start, Kind::Curly),
            '0'..='9' | '+' | '-' | '.' => self.number_value(),
            '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '`' => {
                return self.stop(self.one_char(), Fault::CurlyQuote, None);
            }
            ',' | ')' | ']' | '}' => return self.stop(self.one_char(), Fault::MissingValue, None),
            _ => {
                let length = self.word_length(start);
                if length == 0 {
                    return self.stop(self.one_char(), Fault::Unexpected, None);
                }
                let end = start + length;
                self.pos = end;
                self.space()?;
                if self.bytes.get(self.pos) == Some(&b'(') {
                    return self.open(key, start, end, Kind::Round);
                }
                self.pos = end;
                Kind::Word
            }
        };
        self.push(kind, key, start, start, self.pos);
        Ok(())
    }

    fn push(&mut self, kind: Kind, key: (u32, u32), start: usize, name_end: usize, end: usize) -> u32 {
        let id = self.nodes.len() as u32;
        self.nodes.push(Node {
            kind,
            start: start as u32,
            end: end as u32,
            name_end: name_end as u32,
            key,
            first_child: 0,
            next: 0,
        });
        if let Some(f) = self.stack.last_mut() {
            match f.last {
                0 => self.nodes[f.node as usize].first_child = id,
                last => self.nodes[last as usize].next = id,
            }
            f.last = id;
        }
        id
    }

    /// Opens a bracket that stands at `self.pos`.
    fn open(&mut self, key: (u32, u32), start: usize, name_end: usize, kind: Kind) -> Result<(), Stop> {
        if self.stack.len() >= NESTING {
            return self.stop(self.one_char(), Fault::TooDeep, None);
        }
        self.pos += 1;
        let node = self.push(kind, key, start, name_end, self.pos);
        self.stack.push(Frame { node, last: 0, keyed: false });
        Ok(())
    }

    fn close(&mut self, closer: u8) -> Result<(), Stop> {
        let Some(frame) = self.stack.last() else {
            return self.stop(self.one_char(), Fault::NothingToClose, None);
        };
        let node = frame.node;
        let right = match self.nodes[node as usize].kind {
            Kind::Square => b']',
            Kind::Curly => b'}',
            _ => b')',
        };
        if closer != right {
            let opened = Some(self.head(node));
            return self.stop(self.one_char(), Fault::WrongCloser, opened);
        }
        self.pos += 1;
        self.nodes[node as usize].end = self.pos as u32;
        self.stack.pop();
        Ok(())
    }

    /// Name and opening bracket of a node.
    fn head(&self, node: u32) -> Range<usize> {
        let n = &self.nodes[node as usize];
        let bracket = self.text[n.name_end as usize..].find(['(', '[', '{']).unwrap_or(0);
        n.start as usize..n.name_end as usize + bracket + 1
    }

    fn cut_short(&mut self) -> Result<(), Stop> {
        let opened = self.stack.last().map(|f| self.head(f.node));
        let end = self.text.trim_end().len();
        self.stop(end..end, Fault::CutShort, opened)
    }

    fn missing_comma(&mut self, last: u32) -> Result<(), Stop> {
        let before = &self.nodes[last as usize];
        let (kind, end) = (before.kind, before.end as usize);
        let opened = (kind == Kind::Text).then_some(before.start as usize..end);
        let here = self.pos;
        // `"he said "no" to me"`: words directly behind a closed quote are not a forgotten comma.
        if kind == Kind::Text && here == end {
            let first_line =
                self.text[before.start as usize..end].find('\n').map(|i| before.start as usize + i);
            return match (first_line, before.start as usize) {
                (Some(line_end), start) => self.stop(start..line_end, Fault::NoClosingQuote, None),
                _ => self.stop(self.word_or_char(), Fault::OpenText, opened),
            };
        }
        if kind == Kind::Word && here == end && self.bytes[here] == b'"' {
            return self.stop(before.start as usize..end, Fault::NoOpeningQuote, None);
        }
        let starts_value =
            self.word_length(here) > 0 || matches!(self.bytes[here], b'"' | b'(' | b'[' | b'0'..=b'9');
        if !starts_value {
            return self.stop(self.one_char(), Fault::Unexpected, None);
        }
        self.fault(end..end, Fault::MissingComma, None)
    }

    fn attribute(&mut self) -> Result<(), Stop> {
        let start = self.pos;
        match self.text[start..].find(']') {
            Some(i) => self.pos = start + i + 1,
            None => return self.stop(start..start + 1, Fault::CutShort, None),
        }
        Ok(())
    }

    /// Spaces and comments. Nested block comments are counted, not recursed into.
    fn space(&mut self) -> Result<(), Stop> {
        while let Some(c) = self.text[self.pos..].chars().next() {
            let rest = &self.bytes[self.pos..];
            if is_space(c) {
                self.pos += c.len_utf8();
            } else if rest.starts_with(b"//") {
                self.pos += rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len());
            } else if rest.starts_with(b"/*") {
                self.block_comment()?;
            } else {
                break;
            }
        }
        Ok(())
    }

    fn block_comment(&mut self) -> Result<(), Stop> {
        let start = self.pos;
        let mut depth = 0usize;
        while self.pos < self.bytes.len() {
            let rest = &self.bytes[self.pos..];
            if rest.starts_with(b"/*") {
                depth += 1;
                self.pos += 2;
            } else if rest.starts_with(b"*/") {
                depth -= 1;
                self.pos += 2;
                if depth == 0 {
                    return Ok(());
                }
            } else {
                self.pos += 1;
            }
        }
        self.stop(start..start + 2, Fault::OpenComment, None)
    }

    fn one_char(&self) -> Range<usize> {
        let width = self.text[self.pos..].chars().next().map_or(0, char::len_utf8);
        self.pos..self.pos + width
    }

    fn word_or_char(&self) -> Range<usize> {
        match self.word_length(self.pos) {
            0 => self.one_char(),
            n => self.pos..self.pos + n,
        }
    }

    pub(super) fn fault(
        &mut self,
        range: Range<usize>,
        fault: Fault,
        opened: Option<Range<usize>>,
    ) -> Result<(), Stop> {
        self.broken.push(Broken { range, fault, opened });
        if self.broken.len() < MOST_FAULTS { Ok(()) } else { Err(Stop) }
    }

    pub(super) fn stop(
        &mut self,
        range: Range<usize>,
        fault: Fault,
        opened: Option<Range<usize>>,
    ) -> Result<(), Stop> {
        self.broken.push(Broken { range, fault, opened });
        Err(Stop)
    }
}

/// What the RON reader takes for space.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}
