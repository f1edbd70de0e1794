//! A word of a closed list in a faulty text, with what stands in its brackets. Must not know the document's types.

use super::Lost;
use super::value::Value;
use crate::scenario::codes;
use crate::scenario::tree::Kind;
use crate::scenario::words;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, VariantAccess, Visitor};

/// A word of a closed list, perhaps with something in brackets.
pub(super) struct Word<'de, 't, 'a> {
    pub(super) value: Value<'de, 't, 'a>,
    pub(super) word: &'static str,
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
