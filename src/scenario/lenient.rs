//! Deserializes a scanned text although it is faulty, and lists every fault of type. Must not know what names mean.
//!
//! `serde` tells what it expects at every place: the fields of a struct, the words of a list, the size of a
//! number. Where the text holds something else, a finding is written and a stand-in handed back, so that one
//! pass sees all faults. Only a missing field ends a pass early (the derived code decides what may be left
//! out); the field is remembered as required and the pass repeated, once for each such field of the format.

use super::codes::{self, Code};
use super::diagnostics::{Draft, Findings};
use super::document::Document;
use super::scan::{Kind, Tree};
use super::words::{self, example, list_of, nearest};
use serde::de::value::StrDeserializer;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::Range;

/// There are fewer required fields than this in the whole format.
const ROUNDS: usize = 100;

/// Adds every fault of type in a text whose brackets are sound.
pub(super) fn every_fault(tree: &Tree<'_>, out: &mut Findings) {
    let mut required = BTreeSet::new();
    for _ in 0..ROUNDS {
        let pass = Pass {
            tree,
            required: &required,
            faults: RefCell::new(Findings::default()),
            newly_required: Cell::new(None),
        };
        let result = Document::deserialize(Value { pass: &pass, node: Some(0) });
        let (faults, learnt) = (pass.faults.into_inner(), pass.newly_required.get());
        match (result, learnt) {
            (Err(_), Some(pair)) if required.insert(pair) => {}
            _ => {
                out.append(faults);
                return;
            }
        }
    }
}

/// One pass over the tree.
struct Pass<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Fields known to be required: owner and field.
    required: &'t BTreeSet<(&'static str, &'static str)>,
    faults: RefCell<Findings>,
    newly_required: Cell<Option<(&'static str, &'static str)>>,
}

impl Pass<'_, '_> {
    fn fault(
        &self,
        code: &'static Code,
        range: Range<usize>,
        message: String,
        words: impl FnOnce(&mut Draft),
    ) {
        words(self.faults.borrow_mut().add(code, range, message));
    }

    fn nearest(&self, wrong: &str, words: &'static [&'static str]) -> Option<&'static str> {
        let may = self.faults.borrow_mut().may_suggest();
        if may { nearest(wrong, words.iter().copied()) } else { None }
    }

    /// The field a value stands in, for a message: "`age`: ".
    fn field(&self, node: u32) -> String {
        match self.tree.key(node) {
            "" => String::new(),
            key => format!("`{key}`: "),
        }
    }

    /// Another kind of value belongs here.
    fn wrong_kind(&self, node: u32, wanted: &str, help: impl Into<String>) {
        let found = match self.tree.nodes[node as usize].kind {
            Kind::Text => "a text",
            Kind::Number => "a number",
            Kind::Char => "a single letter in quotes",
            Kind::Word => "a bare word",
            Kind::Round => "something in ( )",
            Kind::Square => "a list in [ ]",
            Kind::Curly => "something in { }",
        };
        let message = format!("{}{wanted} belongs here.", self.field(node));
        self.fault(codes::WRONG_KIND, self.tree.shown(node), message, |d| {
            d.why(format!("Here stands {found}.")).help(help);
        });
    }
}

/// Why a pass stopped.
#[derive(Debug)]
enum Lost {
    Missing(&'static str),
    Told,
}

impl Display for Lost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the document has faults")
    }
}

impl std::error::Error for Lost {}

impl de::Error for Lost {
    fn custom<T: Display>(_: T) -> Self {
        Self::Told
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field)
    }
}

/// A value to read: a node, or the stand-in for something that is not there or not fit.
#[derive(Clone, Copy)]
struct Value<'de, 't, 'a> {
    pass: &'de Pass<'t, 'a>,
    node: Option<u32>,
}

impl<'de, 't, 'a> Value<'de, 't, 'a> {
    /// The node and its kind, with `Some(…)` taken off.
    fn here(self) -> Option<(u32, Kind)> {
        let node = self.pass.tree.unwrapped(self.node?);
        Some((node, self.pass.tree.nodes[node as usize].kind))
    }

    fn stand_in(self) -> Self {
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
                self.pass.fault(codes::NUMBER_SHAPE, range, format!("{field}{shown} is out of range."), |d| {
                    d.why(format!("What is kept here is a whole number from {low} to {high}."))
                        .help("Levels go from 0 to 100; see the field in the authoring guide.");
                })
            }
        }
    }

    /// Reads `field: value` pairs for a struct or a word with fields.
    fn fields<V: Visitor<'de>>(
        self,
        owner: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Lost> {
        let node = self.here().map(|(n, _)| n);
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
                    let message = format!(
                        "{field}{} belong in these brackets, and there are {}.",
                        words::count(len, "part"),
                        children.len()
                    );
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

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct newtype_struct map identifier ignored_any
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

/// The elements of a list, or the parts of a tuple (`expected` of them).
struct Elements<'de, 't, 'a> {
    value: Value<'de, 't, 'a>,
    next: u32,
    expected: Option<usize>,
}

impl<'de> SeqAccess<'de> for Elements<'de, '_, '_> {
    type Error = Lost;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Lost> {
        if let Some(left) = &mut self.expected {
            if *left == 0 {
                return Ok(None);
            }
            *left -= 1;
        } else if self.next == 0 {
            return Ok(None);
        }
        let node = (self.next != 0).then_some(self.next);
        if let Some(n) = node {
            self.next = self.value.pass.tree.nodes[n as usize].next;
        }
        seed.deserialize(Value { node, ..self.value }).map(Some)
    }
}

/// The fields inside brackets.
struct Fields<'de, 't, 'a> {
    value: Value<'de, 't, 'a>,
    node: Option<u32>,
    owner: &'static str,
    fields: &'static [&'static str],
    next: u32,
    seen: BTreeSet<&'static str>,
    given: Option<u32>,
    /// Fields that were probably meant by a misspelt one: they are not missing as well.
    excused: BTreeSet<&'static str>,
    /// Index of the next required field to stand in for.
    left: usize,
}

impl<'de> MapAccess<'de> for Fields<'de, '_, '_> {
    type Error = Lost;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Lost> {
        let pass = self.value.pass;
        while self.next != 0 {
            let child = self.next;
            self.next = pass.tree.nodes[child as usize].next;
            if let Some(field) = self.known(child) {
                self.given = Some(child);
                return seed.deserialize(StrDeserializer::<Lost>::new(field)).map(Some);
            }
        }
        while let Some(field) = self.fields.get(self.left).copied() {
            self.left += 1;
            // A stand-in gets every field, a struct of the author's those that must be there.
            let needed = self.node.is_none() || pass.required.contains(&(self.owner, field));
            if needed && self.seen.insert(field) {
                if let Some(node) = self.node
                    && !self.excused.contains(field)
                {
                    self.missing(node, field);
                }
                self.given = None;
                return seed.deserialize(StrDeserializer::<Lost>::new(field)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Lost> {
        seed.deserialize(Value { node: self.given, ..self.value })
    }
}

impl Fields<'_, '_, '_> {
    /// The name of a child if it is a field of the owner and new; otherwise says what it is.
    fn known(&mut self, child: u32) -> Option<&'static str> {
        let (pass, owner) = (self.value.pass, self.owner);
        let key = pass.tree.key(child);
        let (start, end) = pass.tree.nodes[child as usize].key;
        let range = start as usize..end as usize;
        if key.is_empty() {
            let fields = list_of(self.fields);
            pass.fault(
                codes::WRONG_KIND,
                pass.tree.shown(child),
                format!("A field name is missing in {owner}( … )."),
                |d| {
                    d.why(format!("Inside {owner}( … ) everything is written as `field: value`."))
                        .help(format!("Its fields are {fields}."));
                },
            );
            return None;
        }
        let Some(field) = self.fields.iter().copied().find(|f| *f == key) else {
            let shown: String = key.chars().take(60).collect();
            let near = pass.nearest(key, self.fields);
            self.excused.extend(near);
            pass.fault(codes::UNKNOWN_FIELD, range, format!("{owner}( … ) has no field `{shown}`."), |d| {
                d.why(format!("Its fields are {}.", list_of(self.fields)));
                d.help(match near {
                    Some(near) => format!("Did you mean `{near}`?"),
                    None => "Take the field away, or move it to where it belongs.".to_string(),
                });
            });
            return None;
        };
        if !self.seen.insert(field) {
            let first = self.node.and_then(|n| pass.tree.children(n).find(|&c| pass.tree.key(c) == field));
            pass.fault(codes::REPEATED_FIELD, range, format!("`{field}` is given twice."), |d| {
                d.why("It could not be known which of the two is meant.").help("Keep one of them.");
                if let Some(first) = first {
                    let (start, end) = pass.tree.nodes[first as usize].key;
                    d.also(start as usize..end as usize, "first given here");
                }
            });
            return None;
        }
        Some(field)
    }

    fn missing(&self, node: u32, field: &'static str) {
        let owner = self.owner;
        let pass = self.value.pass;
        pass.fault(
            codes::MISSING_FIELD,
            pass.tree.shown(node),
            format!("This {owner} has no `{field}`."),
            |d| {
                d.why(format!("Every {owner} needs it; there is no default that would be right."))
                    .help(format!("Add {field}: {}", example(owner, field)));
            },
        );
    }
}

/// A word of a closed list, perhaps with something in brackets.
struct Word<'de, 't, 'a> {
    value: Value<'de, 't, 'a>,
    word: &'static str,
}

impl<'de, 't, 'a> EnumAccess<'de> for Word<'de, 't, 'a> {
    type Error = Lost;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Lost> {
        seed.deserialize(StrDeserializer::<Lost>::new(self.word)).map(|word| (word, self))
    }
}

impl<'de> VariantAccess<'de> for Word<'de, '_, '_> {
    type Error = Lost;

    fn unit_variant(self) -> Result<(), Lost> {
        if let Some((node, Kind::Round)) = self.value.here() {
            self.content(node, "stands alone", format!("Write {} without brackets.", self.word));
        }
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Lost> {
        let example = words::condition_example(self.word);
        let mut inner = None;
        match self.value.here() {
            Some((node, Kind::Round)) => {
                let tree = self.value.pass.tree;
                let children: Vec<u32> = tree.children(node).take(2).collect();
                match children[..] {
                    [one] if tree.key(one).is_empty() => inner = Some(one),
                    _ => self.content(node, "holds exactly one thing, without a field name", example),
                }
            }
            Some((node, _)) => self.content(node, "needs something in brackets", example),
            None => {}
        }
        seed.deserialize(Value { node: inner, ..self.value })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Lost> {
        self.value.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Lost> {
        match self.value.here() {
            Some((_, Kind::Round)) | None => self.value.fields(self.word, fields, visitor),
            Some((node, _)) => {
                self.content(node, "needs its fields in brackets", words::condition_example(self.word));
                self.value.stand_in().fields(self.word, fields, visitor)
            }
        }
    }
}

impl Word<'_, '_, '_> {
    fn content(&self, node: u32, rule: &str, help: String) {
        let pass = self.value.pass;
        pass.fault(codes::WRONG_COUNT, pass.tree.shown(node), format!("`{}` {rule}.", self.word), |d| {
            d.why("What stands in its brackets decides what it means.").help(help);
        });
    }
}
