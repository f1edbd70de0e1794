//! Fields in brackets and elements of lists in a faulty text. Must not know the document's types.

use super::Lost;
use super::value::Value;
use crate::scenario::codes;
use crate::scenario::words::{example, list_of};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};
use std::collections::BTreeSet;

/// The elements of a list, or the parts of a tuple (`expected` of them).
pub(super) struct Elements<'de, 't, 'a> {
    pub(super) value: Value<'de, 't, 'a>,
    pub(super) next: u32,
    pub(super) expected: Option<usize>,
}

impl<'de> SeqAccess<'de> for Elements<'de, '_, '_> {
    type Error = Lost;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Lost> {
        if let Some(left) = &mut self.expected {
            if *left == 0 {
                return Ok(None);
            }
            *left -= 1;
        } else if self.next == 0 || self.value.pass.full() {
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
pub(super) struct Fields<'de, 't, 'a> {
    pub(super) value: Value<'de, 't, 'a>,
    pub(super) node: Option<u32>,
    pub(super) owner: &'static str,
    pub(super) fields: &'static [&'static str],
    pub(super) next: u32,
    pub(super) seen: BTreeSet<&'static str>,
    pub(super) given: Option<u32>,
    /// Fields that were probably meant by a misspelt one: they are not missing as well.
    pub(super) excused: BTreeSet<&'static str>,
    /// Index of the next required field to stand in for.
    pub(super) left: usize,
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
