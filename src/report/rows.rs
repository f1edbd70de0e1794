//! Rows of text and how they are laid out on a plain page. Must not know what they are about.
//!
//! A page is prepared once and can be drawn anywhere: on a terminal here, elsewhere by another renderer. Nothing in
//! it depends on colour or on where the cursor stands, so that a screen reader reads it from top to bottom.

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A title, underlined.
    Title,
    /// A heading, with an empty line before it.
    Heading,
    /// A paragraph.
    Para,
    /// An entry of a list, this deep (0, 1, 2), with its mark in `lead`.
    Item(u8),
    /// A line of a table, its columns already set; never wrapped.
    Columns,
    /// An empty line.
    Blank,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// Words that stand out at its beginning: who speaks, a number, a name. May be empty.
    pub lead: String,
    /// Its text.
    pub text: String,
}

/// Rows in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The rows.
    pub rows: Vec<Row>,
}

impl Page {
    /// An empty page.
    pub fn new() -> Self {
        Self::default()
    }

    fn push(&mut self, kind: Kind, lead: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.rows.push(Row { kind, lead: lead.into(), text: text.into() });
        self
    }

    /// A title.
    pub fn title(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Title, "", text)
    }

    /// A heading.
    pub fn heading(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Heading, "", text)
    }

    /// A paragraph; nothing for an empty text.
    pub fn para(&mut self, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        if text.is_empty() { self } else { self.push(Kind::Para, "", text) }
    }

    /// A paragraph that begins with words that stand out.
    pub fn said(&mut self, lead: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Para, lead, text)
    }

    /// An entry of a list.
    pub fn item(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Item(0), "-", text)
    }

    /// An entry of a list for each text.
    pub fn items(&mut self, texts: impl IntoIterator<Item = String>) -> &mut Self {
        texts.into_iter().for_each(|text| {
            self.item(text);
        });
        self
    }

    /// An entry of a list with its own mark.
    pub fn marked(&mut self, mark: impl Into<String>, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Item(0), mark, text)
    }

    /// An entry one step deeper.
    pub fn under(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Item(1), "-", text)
    }

    /// A line of a table, its columns already set.
    pub fn columns(&mut self, text: impl Into<String>) -> &mut Self {
        self.push(Kind::Columns, "", text)
    }

    /// An empty line (never two running).
    pub fn blank(&mut self) -> &mut Self {
        if self.rows.last().is_none_or(|r| r.kind != Kind::Blank) {
            self.push(Kind::Blank, "", "");
        }
        self
    }

    /// The rows of another page after these.
    pub fn extend(&mut self, other: Page) -> &mut Self {
        self.rows.extend(other.rows);
        self
    }

    /// The page as text, wrapped at `width`; with `bold`, leads and headings stand out by plain ANSI.
    pub fn render(&self, width: usize, bold: bool) -> String {
        let mut out = String::new();
        for row in &self.rows {
            row.render(width, bold, &mut out);
        }
        out
    }
}

impl Row {
    /// The row as text, with its line ends.
    pub fn render(&self, width: usize, bold: bool, out: &mut String) {
        let strong = |text: &str| if bold { format!("\x1b[1m{text}\x1b[0m") } else { text.to_owned() };
        match self.kind {
            Kind::Blank => out.push('\n'),
            Kind::Columns => {
                out.push_str(self.text.trim_end());
                out.push('\n');
            }
            Kind::Title => {
                for line in textwrap::wrap(&self.text, width) {
                    out.push_str(&strong(&line));
                    out.push('\n');
                }
                let long = textwrap::core::display_width(&self.text).min(width);
                out.push_str(&"=".repeat(long));
                out.push('\n');
            }
            Kind::Heading => {
                out.push('\n');
                for line in textwrap::wrap(&self.text, width) {
                    out.push_str(&strong(&line));
                    out.push('\n');
                }
            }
            Kind::Para => {
                let joined = match (self.lead.is_empty(), self.text.is_empty()) {
                    (true, _) => self.text.clone(),
                    (_, true) => self.lead.clone(),
                    _ => format!("{} {}", self.lead, self.text),
                };
                // Lines after the first are set in under who speaks, so that speakers stand at the margin.
                let indent = if self.lead.is_empty() { "" } else { "  " };
                self.wrapped(&joined, "", indent, width, &strong, out);
            }
            Kind::Item(deep) => {
                let start = "  ".repeat(usize::from(deep) + 1);
                let first = format!("{start}{} ", self.lead);
                let rest = " ".repeat(textwrap::core::display_width(&first));
                self.wrapped(&self.text, &first, &rest, width, &strong, out);
            }
        }
    }

    fn wrapped(
        &self,
        text: &str,
        first: &str,
        rest: &str,
        width: usize,
        strong: &dyn Fn(&str) -> String,
        out: &mut String,
    ) {
        let options = textwrap::Options::new(width).initial_indent(first).subsequent_indent(rest);
        for (n, line) in textwrap::wrap(text, options).iter().enumerate() {
            let line = line.trim_end();
            match line.strip_prefix(self.lead.as_str()) {
                Some(after) if n == 0 && first.is_empty() && !self.lead.is_empty() => {
                    out.push_str(&strong(&self.lead));
                    out.push_str(after);
                }
                _ => out.push_str(line),
            }
            out.push('\n');
        }
    }
}

/// A row of small bars for numbers 0…100, with the numbers beside it, so that nothing hangs on the picture.
pub fn sparkline(points: &[i32]) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    points.iter().map(|p| BARS[(p.clamp(&0, &99) * 8 / 100) as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_wraps_under_its_leads_and_says_the_same_without_bold() {
        let mut page = Page::new();
        page.title("A title").said("Ada to Ben:", "one two three four five six").blank().blank();
        page.marked("1.", "words that are wrapped below themselves");
        let plain = page.render(24, false);
        assert_eq!(
            plain,
            "A title\n=======\nAda to Ben: one two\n  three four five six\n\n  1. words that are\n     wrapped below\n     themselves\n"
        );
        let bold = page.render(24, true);
        assert_eq!(bold.replace("\x1b[1m", "").replace("\x1b[0m", ""), plain);
    }

    #[test]
    fn bars_stay_within_their_range() {
        assert_eq!(sparkline(&[-5, 0, 50, 99, 100, 400]), "▁▁▅███");
    }
}
