//! The content hash of a document: what is in it, not how it is laid out. Must not know what it is used for.
//!
//! A canonical form of its own, a third of the cost of JSON: fields by name in the order of the format, texts
//! and lists with their lengths, whole numbers in eight bytes. A field that is empty, zero or absent is left
//! out, so that a later format with one more optional field gives old scenarios the same hash.

use crate::scenario::document::Document;
use serde::ser::{self, Serialize, Serializer};
use std::ffi::{c_double, c_float};
use std::fmt::{self, Display};

/// blake3 over the canonical form. Comments, layout and line ends do not count.
pub(super) fn of(doc: &Document) -> [u8; 32] {
    let mut form = Form(Vec::with_capacity(1 << 16));
    // A document holds nothing the form cannot: no maps, no floats, no bytes.
    let _written = doc.serialize(&mut form);
    *blake3::hash(&form.0).as_bytes()
}

/// The bytes so far. Every value says whether it was empty.
struct Form(Vec<u8>);

impl Form {
    fn length(&mut self, n: usize) {
        // The file limit keeps every length far below this width.
        self.0.extend_from_slice(&(n as u32).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn number(&mut self, n: i64) -> bool {
        self.0.extend_from_slice(&n.to_le_bytes());
        n == 0
    }
}

/// Something no document holds.
#[derive(Debug)]
struct Foreign;

impl Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not part of a document")
    }
}

impl std::error::Error for Foreign {}

impl ser::Error for Foreign {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Empty = Result<bool, Foreign>;

macro_rules! numbers {
    ($($method:ident $type:ty;)+) => {$(
        fn $method(self, n: $type) -> Empty {
            Ok(self.number(n as i64))
        }
    )+};
}

macro_rules! foreign {
    ($($method:ident($($type:ty),*);)+) => {$(
        fn $method(self, $(_: $type),*) -> Empty {
            Err(Foreign)
        }
    )+};
}

impl<'f> Serializer for &'f mut Form {
    type Ok = bool;
    type Error = Foreign;
    type SerializeSeq = Elements<'f>;
    type SerializeTuple = Elements<'f>;
    type SerializeTupleStruct = Elements<'f>;
    type SerializeTupleVariant = Elements<'f>;
    type SerializeMap = ser::Impossible<bool, Foreign>;
    type SerializeStruct = Fields<'f>;
    type SerializeStructVariant = Fields<'f>;

    numbers! {
        serialize_bool bool; serialize_i8 i8; serialize_i16 i16; serialize_i32 i32; serialize_i64 i64;
        serialize_u8 u8; serialize_u16 u16; serialize_u32 u32; serialize_u64 u64;
    }

    // The trait asks for these, floats among them; no document holds one.
    foreign! {
        serialize_char(char); serialize_f32(c_float); serialize_f64(c_double); serialize_bytes(&[u8]);
        serialize_unit(); serialize_unit_struct(&'static str);
    }

    fn serialize_str(self, text: &str) -> Empty {
        self.text(text);
        Ok(text.is_empty())
    }

    fn serialize_none(self) -> Empty {
        self.0.push(0);
        Ok(true)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Empty {
        self.0.push(1);
        value.serialize(self)?;
        Ok(false)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Empty {
        self.text(word);
        Ok(false)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Empty {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Empty {
        self.text(word);
        value.serialize(self)?;
        Ok(false)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Elements<'f>, Foreign> {
        let length = length.ok_or(Foreign)?;
        self.length(length);
        Ok(Elements { form: self, empty: length == 0 })
    }

    fn serialize_tuple(self, _: usize) -> Result<Elements<'f>, Foreign> {
        Ok(Elements { form: self, empty: false })
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Elements<'f>, Foreign> {
        Ok(Elements { form: self, empty: false })
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Elements<'f>, Foreign> {
        self.text(word);
        Ok(Elements { form: self, empty: false })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Foreign> {
        Err(Foreign)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'f>, Foreign> {
        Ok(Fields { form: self, empty: true })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Fields<'f>, Foreign> {
        self.text(word);
        Ok(Fields { form: self, empty: false })
    }
}

/// The elements of a list or tuple, one after the other.
struct Elements<'f> {
    form: &'f mut Form,
    empty: bool,
}

impl Elements<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Foreign> {
        value.serialize(&mut *self.form).map(|_| ())
    }
}

/// The fields of a struct: name and value, without those that are empty; an empty name ends them.
struct Fields<'f> {
    form: &'f mut Form,
    empty: bool,
}

impl Fields<'_> {
    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Foreign> {
        let start = self.form.0.len();
        self.form.text(name);
        if value.serialize(&mut *self.form)? {
            self.form.0.truncate(start);
        } else {
            self.empty = false;
        }
        Ok(())
    }

    fn close(self) -> Empty {
        self.form.length(0);
        Ok(self.empty)
    }
}

macro_rules! elements {
    ($($trait:ident $method:ident;)+) => {$(
        impl ser::$trait for Elements<'_> {
            type Ok = bool;
            type Error = Foreign;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Foreign> {
                self.element(value)
            }

            fn end(self) -> Empty {
                Ok(self.empty)
            }
        }
    )+};
}

elements! {
    SerializeSeq serialize_element; SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field; SerializeTupleVariant serialize_field;
}

macro_rules! fields {
    ($($trait:ident;)+) => {$(
        impl ser::$trait for Fields<'_> {
            type Ok = bool;
            type Error = Foreign;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Foreign> {
                self.field(name, value)
            }

            fn end(self) -> Empty {
                self.close()
            }
        }
    )+};
}

fields! { SerializeStruct; SerializeStructVariant; }
