//! A scenario document as a tree that can be taken apart and written as RON. Must not know what fields mean.

use std::fmt::Display;

/// A value of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A number or a word, as it is written.
    Raw(String),
    /// A text in quotes.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Parts in brackets, with a name or without (`""`).
    Tuple(&'static str, Vec<Node>),
    /// Named fields in brackets, with a name or without (`""`).
    Record(&'static str, Vec<(&'static str, Node)>),
}

pub fn raw(word: impl Display) -> Node {
    Node::Raw(word.to_string())
}

pub fn text(words: impl Into<String>) -> Node {
    Node::Text(words.into())
}

pub fn texts<S: AsRef<str>>(words: &[S]) -> Node {
    Node::List(words.iter().map(|w| text(w.as_ref())).collect())
}

pub fn raws<S: Display>(words: &[S]) -> Node {
    Node::List(words.iter().map(raw).collect())
}

impl Node {
    /// The document as text.
    pub fn render(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out
    }

    fn write(&self, depth: usize, out: &mut String) {
        let indent = |depth: usize, out: &mut String| {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        };
        match self {
            Self::Raw(word) => out.push_str(word),
            Self::Text(words) => {
                out.push('"');
                out.push_str(&words.replace('\\', "\\\\").replace('"', "\\\""));
                out.push('"');
            }
            Self::List(nodes) => {
                let records = nodes.iter().any(|n| matches!(n, Self::Record(..)));
                out.push('[');
                for (i, node) in nodes.iter().enumerate() {
                    match (records, i) {
                        (true, _) => indent(depth + 1, out),
                        (false, 0) => {}
                        (false, _) => out.push(' '),
                    }
                    node.write(depth + 1, out);
                    if records || i + 1 < nodes.len() {
                        out.push(',');
                    }
                }
                if records {
                    indent(depth, out);
                }
                out.push(']');
            }
            Self::Tuple(name, nodes) => {
                out.push_str(name);
                out.push('(');
                for (i, node) in nodes.iter().enumerate() {
                    out.push_str(if i == 0 { "" } else { ", " });
                    node.write(depth, out);
                }
                out.push(')');
            }
            Self::Record(name, fields) => {
                out.push_str(name);
                out.push('(');
                for (i, (field, node)) in fields.iter().enumerate() {
                    out.push_str(if i == 0 { "" } else { ", " });
                    out.push_str(field);
                    out.push_str(": ");
                    node.write(depth, out);
                }
                out.push(')');
            }
        }
    }

    /// A field of a record.
    pub fn get(&self, field: &str) -> Option<&Node> {
        match self {
            Self::Record(_, fields) => fields.iter().find(|(f, _)| *f == field).map(|(_, n)| n),
            _ => None,
        }
    }

    pub fn get_mut(&mut self, field: &str) -> Option<&mut Node> {
        match self {
            Self::Record(_, fields) => fields.iter_mut().find(|(f, _)| *f == field).map(|(_, n)| n),
            _ => None,
        }
    }

    /// Writes a field, in place of the one there or as a new one.
    pub fn set(&mut self, field: &'static str, node: Node) {
        match self.get_mut(field) {
            Some(there) => *there = node,
            None => self.fields().push((field, node)),
        }
    }

    /// Takes a field away, if it is there.
    pub fn drop(&mut self, field: &str) {
        self.fields().retain(|(f, _)| *f != field);
    }

    /// The fields of a record. What an earlier fault has put in a record's place becomes one.
    pub fn fields(&mut self) -> &mut Vec<(&'static str, Node)> {
        if !matches!(self, Self::Record(..)) {
            *self = Self::Record("", Vec::new());
        }
        match self {
            Self::Record(_, fields) => fields,
            _ => unreachable!("it is a record now"),
        }
    }

    /// The entries of a list or a tuple. What an earlier fault has put in a list's place becomes one.
    pub fn items(&mut self) -> &mut Vec<Node> {
        if !matches!(self, Self::List(_) | Self::Tuple(..)) {
            *self = Self::List(Vec::new());
        }
        match self {
            Self::List(nodes) | Self::Tuple(_, nodes) => nodes,
            _ => unreachable!("it is a list now"),
        }
    }

    /// An entry of a list or a tuple, put there if an earlier fault has taken it away.
    pub fn at(&mut self, i: usize) -> &mut Node {
        let items = self.items();
        while items.len() <= i {
            items.push(raw(0));
        }
        &mut items[i]
    }

    /// Every node with this one first, each before what it holds.
    pub fn each(&mut self, f: &mut impl FnMut(&mut Node)) {
        f(self);
        match self {
            Self::Raw(_) | Self::Text(_) => {}
            Self::List(nodes) | Self::Tuple(_, nodes) => nodes.iter_mut().for_each(|n| n.each(f)),
            Self::Record(_, fields) => fields.iter_mut().for_each(|(_, n)| n.each(f)),
        }
    }

    /// Does something to the n-th record of this name for which `fits` holds, and says whether there was one.
    pub fn nth(
        &mut self,
        name: &str,
        fits: impl Fn(&Node) -> bool,
        n: usize,
        f: impl FnOnce(&mut Node),
    ) -> bool {
        let mut left = n;
        let mut f = Some(f);
        self.each(&mut |node| {
            if f.is_some() && matches!(node, Node::Record(r, _) if *r == name) && fits(node) {
                if left == 0 {
                    f.take().expect("it is there once")(node);
                } else {
                    left -= 1;
                }
            }
        });
        f.is_none()
    }

    /// How many records of this name fit.
    pub fn count(&mut self, name: &str, fits: impl Fn(&Node) -> bool) -> usize {
        let mut n = 0;
        self.each(&mut |node| {
            n += usize::from(matches!(node, Node::Record(r, _) if *r == name) && fits(node));
        });
        n
    }
}
