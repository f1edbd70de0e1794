//! A value in a faulty text, read as whatever is expected. Must not know the document's types.

use super::fields::{Elements, Fields};
use super::word::Word;
use super::{Lost, Pass};
use crate::scenario::codes;
use crate::scenario::tree::Kind;
use crate::scenario::words::{self, list_of};
use serde::de::{Deserializer, Visitor};
use std::collections::BTreeSet;

/// A value to read: a node, or the stand-in for something that is not there or not fit.
#[derive(Clone, Copy)]
pub(super) struct Value<'de, 't, 'a> {
    pub(super) pass: &'de Pass<'t, 'a>,
    pub(super) node: Option<u32>,
}

impl<'de, 't, 'a> Value<'de, 't, 'a> {
    /// The node and its kind, with `Some(…)` taken off.
    pub(super) fn here(self) -> Option<(u32, Kind)> {
        let node = self.pass.tree.unwrapped(self.node?);
        Some((node, self.pass.tree.nodes[node as usize].kind))
    }

    pub(super) fn stand_in(self) -> Self {
        Self { node: None, ..self }
    }

    /// Checks that a whole number between `low` and `high` stands here; the number itself is not needed.
    fn whole_number(self, low: i128, high: i128) {
        let Some((node, kind)) = self.here() else { return };
        let source = &self.pass.tree.text[self.pass.tree.range(node)];
        if kind != Kind::Number {
            let help =
                format!("Write a whole number without quotes, such as {}.", if high > 50 { 40 } else { 3 });
            return self.pass.wrong_kind(node, "A whole number", help);
        }
        let digits = source.replace('_', "");
        let radix = ["0x", "0b", "0o"].iter().any(|p| digits.trim_start_matches(['+', '-']).starts_with(p));
        let shown: String = source.chars().take(30).collect();
        let range = self.pass.tree.range(node);
        let field = self.pass.field(node);
        match digits.parse::<i128>() {
            Ok(n) if (low..=high).contains(&n) => {}
            Err(_) if radix => {}
            Err(_) if digits.contains(['.', 'e', 'E', 'n', 'N', 'i']) => {
                self.pass.fault(
                    codes::NUMBER_SHAPE,
                    range,
                    format!("{field}{shown} is not a whole number."),
                    |d| {
                        d.why("Everything in a scenario is counted in whole points.").help("Round it.");
                    },
                );
            }
            _ => {
                let why = words::range_of(self.pass.tree.key(node)).map_or_else(
                    || format!("Here belongs a whole number from {low} to {high}."),
                    str::to_string,
                );
                self.pass.fault(
                    codes::NUMBER_SHAPE,
                    range,
                    format!("{field}{shown} is out of range."),
                    |d| {
                        d.why(why).help("Write a number in this range.");
                    },
                );
            }
        }
    }

    /// Reads `field: value` pairs for a struct or a word with fields.
    pub(super) fn fields<V: Visitor<'de>>(
        self,
        owner: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Lost> {
        let node = self.here().map(|(n, _)| n);
        if let Some(node) = node
            && let Some(first) = self.pass.tree.children(node).next()
            && self.pass.tree.children(node).all(|c| self.pass.tree.key(c).is_empty())
        {
            self.pass.fault(
                codes::WRONG_KIND,
                self.pass.tree.shown(first),
                format!("The field names are missing in {owner}( … )."),
                |d| {
                    d.why(format!("Inside {owner}( … ) everything is written as `field: value`."))
                        .help(format!("Its fields are {}.", list_of(fields)));
                },
            );
            return self.stand_in().fields(owner, fields, visitor);
        }
        let children = node.map_or(0, |n| self.pass.tree.nodes[n as usize].first_child);
        let access = Fields {
            value: self,
            node,
            owner,
            fields,
            next: children,
            seen: BTreeSet::new(),
            given: None,
            excused: BTreeSet::new(),
            left: 0,
        };
        visitor.visit_map(access).map_err(|lost| {
            if let Lost::Missing(field) = lost {
                self.pass.newly_required.set(Some((owner, field)));
            }
            Lost::Told
        })
    }
}

macro_rules! unused {
    ($($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
            self.deserialize_any(visitor)
        }
    )+};
}

macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
            self.whole_number(<$type>::MIN as i128, <$type>::MAX as i128);
            visitor.$visit(<$type>::default())
        }
    )+};
}

impl<'de, 't, 'a> Deserializer<'de> for Value<'de, 't, 'a> {
    type Error = Lost;

    numbers! {
        deserialize_u8 visit_u8 u8; deserialize_u16 visit_u16 u16; deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64; deserialize_i8 visit_i8 i8; deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32; deserialize_i64 visit_i64 i64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        visitor.visit_unit()
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        if let Some((node, kind)) = self.here()
            && !(kind == Kind::Word && matches!(self.pass.tree.name(node), "true" | "false"))
        {
            self.pass.wrong_kind(
                node,
                "`true` or `false`",
                "Write true or false, without quotes and in small letters.",
            );
        }
        visitor.visit_bool(false)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        if let Some((node, kind)) = self.here()
            && kind != Kind::Text
        {
            let help = match kind {
                Kind::Word => format!("Put it in straight quotes: \"{}\".", self.pass.tree.name(node)),
                Kind::Square => {
                    "Only one is possible here: write it in straight quotes, without [ ].".to_string()
                }
                _ => "Write it in straight quotes: \"…\".".to_string(),
            };
            self.pass.wrong_kind(node, "A text", help);
        }
        visitor.visit_str("")
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        match self.here() {
            None => visitor.visit_none(),
            Some((node, Kind::Word)) if self.pass.tree.name(node) == "None" => visitor.visit_none(),
            Some(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Lost> {
        let mut next = 0;
        match self.here() {
            Some((node, Kind::Square)) => next = self.pass.tree.nodes[node as usize].first_child,
            Some((node, _)) => {
                let source = &self.pass.tree.text[self.pass.tree.range(node)];
                let help = match source.len() {
                    0..=40 if !source.contains('\n') => {
                        format!("Write it as a list, also if there is only one: [{source}].")
                    }
                    _ => "Put square brackets around it, also if there is only one: [ … ].".to_string(),
                };
                self.pass.wrong_kind(node, "A list", help);
            }
            None => {}
        }
        visitor.visit_seq(Elements { value: self, next, expected: None })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Lost> {
        let mut next = 0;
        let mut expected = len;
        match self.here() {
            Some((node, Kind::Round)) => {
                let children: Vec<u32> = self.pass.tree.children(node).collect();
                next = self.pass.tree.nodes[node as usize].first_child;
                let parts = words::parts_of(self.pass.tree.key(node));
                if children.len() != len {
                    let range = self.pass.tree.shown(node);
                    let field = self.pass.field(node);
                    let found = match children.len() {
                        1 => "here is 1".to_string(),
                        n => format!("here are {n}"),
                    };
                    let message =
                        format!("{field}{} belong in these brackets; {found}.", words::count(len, "part"));
                    self.pass.fault(codes::WRONG_COUNT, range, message, |d| {
                        d.why("Each place in the brackets has its own meaning, so none may be left out.")
                            .help(parts);
                    });
                }
                expected = len.max(children.len());
            }
            Some((node, _)) => {
                let parts = words::parts_of(self.pass.tree.key(node));
                self.pass.wrong_kind(
                    node,
                    &format!("A pair of brackets with {}", words::count(len, "part")),
                    parts,
                );
            }
            None => {}
        }
        visitor.visit_seq(Elements { value: self, next, expected: Some(expected) })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Lost> {
        self.wrong_name(name);
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Lost> {
        let Some((node, kind)) = self.here() else { return self.fields(name, fields, visitor) };
        if kind != Kind::Round {
            let help = format!("Write {name}( … ) with its fields as `name: value` inside.");
            self.pass.wrong_kind(node, &format!("{name}( … )"), help);
            return self.stand_in().fields(name, fields, visitor);
        }
        if self.wrong_name(name) {
            // Under a quite different name lies something else: its fields would only raise a cloud of findings.
            let keys = || self.pass.tree.children(node).map(|c| self.pass.tree.key(c));
            if keys().filter(|k| fields.contains(k)).count() * 2 < keys().count() {
                return self.stand_in().fields(name, fields, visitor);
            }
        }
        self.fields(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Lost> {
        let first = variants.first().copied().unwrap_or("");
        let Some((node, kind)) = self.here() else {
            return visitor.visit_enum(Word { value: self, word: first });
        };
        let tree = self.pass.tree;
        let word = tree.name(node);
        if !matches!(kind, Kind::Word | Kind::Round) || word.is_empty() {
            let inner = tree.text[tree.range(node)].trim_matches('"');
            let help = match variants.iter().find(|v| **v == inner) {
                _ if kind == Kind::Square && variants.contains(&"All") => {
                    "Write one condition without [ ]; several go into All([ … ]) or Any([ … ]).".to_string()
                }
                _ if kind == Kind::Square => "Only one is possible here: write it without [ ].".to_string(),
                Some(known) => format!("Write {known} without quotes."),
                None => format!("Write {}, without quotes.", list_of(variants)),
            };
            self.pass.wrong_kind(node, "A word from a list", help);
            return visitor.visit_enum(Word { value: self.stand_in(), word: first });
        }
        if let Some(known) = variants.iter().find(|v| **v == word) {
            return visitor.visit_enum(Word { value: self, word: known });
        }
        let n = &tree.nodes[node as usize];
        let end = if kind == Kind::Word { n.end } else { n.name_end };
        let shown: String = word.chars().take(60).collect();
        let near = self.pass.nearest(word, variants);
        self.pass.fault(
            codes::UNKNOWN_WORD,
            n.start as usize..end as usize,
            format!("`{shown}` is not a word known here."),
            |d| {
                match near {
                    Some(near) => d
                        .why(format!("What can stand here is a closed list of {} words.", variants.len()))
                        .help(format!("Did you mean `{near}`?")),
                    None => d
                        .why(format!("What can stand here is a closed list: {}.", list_of(variants)))
                        .help("Choose one of these words."),
                };
            },
        );
        visitor.visit_enum(Word { value: self.stand_in(), word: first })
    }

    // The trait asks for these, floats among them; nothing in the format is one of them.
    unused! {
        deserialize_i128 deserialize_u128 deserialize_f32 deserialize_f64 deserialize_char deserialize_bytes
        deserialize_byte_buf deserialize_unit deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Lost> {
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Lost> {
        visitor.visit_newtype_struct(self)
    }
}

impl Value<'_, '_, '_> {
    /// Says if another name stands before the bracket than the one that may.
    fn wrong_name(self, name: &'static str) -> bool {
        let Some((node, Kind::Round)) = self.here() else { return false };
        let found = self.pass.tree.name(node);
        if found.is_empty() || found == name {
            return false;
        }
        let n = &self.pass.tree.nodes[node as usize];
        self.pass.fault(codes::WRONG_NAME, n.start as usize..n.name_end as usize, format!("`{name}(` belongs here, not `{found}(`."), |d| {
            d.why("The name before a bracket says what is in it, and this place holds only one kind of thing.")
                .help(format!("Write {name}(, or move this to where a {found} belongs."));
        });
        true
    }
}
