//! Single values of a RON text: texts, letters, numbers, words. Must not know brackets.

use super::scan::{Scanner, Stop};
use super::tree::{Fault, Kind};

impl Scanner<'_> {
    pub(super) fn text_value(&mut self, start: usize, lead: usize) -> Result<Kind, Stop> {
        let mut i = start + lead;
        loop {
            match self.bytes.get(i) {
                None => {
                    self.stop(start..start + lead, Fault::OpenText, None)?;
                    return Err(Stop);
                }
                Some(b'"') => break,
                Some(b'\\') => {
                    if !matches!(
                        self.bytes.get(i + 1),
                        Some(b'"' | b'\\' | b'n' | b't' | b'r' | b'0' | b'\'' | b'x' | b'u')
                    ) {
                        let next = self.text[i + 1..].chars().next().map_or(0, char::len_utf8);
                        self.fault(i..i + 1 + next, Fault::BadEscape, None)?;
                    }
                    i += 2;
                }
                Some(_) => i += 1,
            }
        }
        self.pos = i + 1;
        Ok(Kind::Text)
    }

    pub(super) fn raw_value(&mut self, start: usize, lead: usize) -> Result<Kind, Stop> {
        let hashes = self.bytes[start + lead..].iter().take_while(|&&b| b == b'#').count();
        let body = start + lead + hashes + 1;
        let closer = format!("\"{}", "#".repeat(hashes));
        match self.text[body..].find(&closer) {
            Some(i) => {
                self.pos = body + i + closer.len();
                Ok(Kind::Text)
            }
            None => {
                self.stop(start..body, Fault::OpenText, None)?;
                Err(Stop)
            }
        }
    }

    pub(super) fn char_value(&mut self, start: usize) -> Result<Kind, Stop> {
        let body = &self.text[start + 1..];
        let length = match body.strip_prefix('\\') {
            Some(rest) => rest.find('\'').filter(|&i| i < 12).map(|i| i + 1),
            None => body.chars().next().map(char::len_utf8),
        };
        match length {
            Some(n) if body[n..].starts_with('\'') => {
                self.pos = start + n + 2;
                Ok(Kind::Char)
            }
            _ => {
                self.stop(start..start + 1, Fault::SingleQuotes, None)?;
                Err(Stop)
            }
        }
    }

    pub(super) fn number_value(&mut self) -> Kind {
        let start = self.pos;
        let mut i = start + 1;
        while let Some(&b) = self.bytes.get(i) {
            let exponent = matches!(b, b'+' | b'-') && matches!(self.bytes[i - 1], b'e' | b'E');
            if !(b.is_ascii_alphanumeric() || b == b'_' || b == b'.' || exponent) {
                break;
            }
            i += 1;
        }
        self.pos = i;
        Kind::Number
    }

    /// Length of the word at `start`. A hyphen inside counts, so that `x-advise` is one wrong word, not two.
    pub(super) fn word_length(&self, start: usize) -> usize {
        let mut length = 0;
        let mut chars = self.text[start..].char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let inner_hyphen = c == '-' && i > 0 && chars.peek().is_some_and(|&(_, n)| n.is_alphanumeric());
            let raw = c == '#' && i == 1 && self.bytes[start] == b'r';
            let word = c == '_' || c.is_alphabetic() || i > 0 && c.is_alphanumeric() || inner_hyphen || raw;
            if !word {
                break;
            }
            length = i + c.len_utf8();
        }
        length
    }
}

/// Whether an `r` is followed by the opening of a raw string.
pub(super) fn raw_string(after: &[u8]) -> bool {
    let hashes = after.iter().take_while(|&&b| b == b'#').count();
    after.get(hashes) == Some(&b'"')
}
