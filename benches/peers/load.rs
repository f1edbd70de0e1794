//! Reading a scenario's text: by this crate, and by `ron` alone. Must not know what is in it or how it is measured.

use crate::text;
use fishbowl::scenario::{self, document::Document, limits};
use ron::extensions::Extensions;
use std::hint::black_box;

/// Scenes of the texts that are read.
pub const SIZES: [&str; 3] = ["10", "100", "1000"];
/// How a text is read: wholly (parse, compile, check); by `ron` alone into the types an author's document has; by
/// `ron` alone into values of no type.
pub const WAYS: [&str; 3] = ["load", "document", "value"];

/// The text of this many scenes. It is clean: a file without findings is what is read again and again.
pub fn source(size: &str) -> String {
    let text = text::scenario(size.parse().expect("a size is a number"));
    let findings = scenario::load(&text).findings;
    assert!(findings.is_empty(), "{}", scenario::diagnostics::render("made", &text, &findings, false));
    assert!(text.len() <= limits::FILE_BYTES, "a text of {} bytes is too long", text.len());
    text
}

/// Prepares reading a text in one of the ways.
pub fn prepare(way: &str, size: &str) -> Box<dyn FnMut()> {
    let text = source(size);
    // The same reader with the same extension in all three.
    let ron = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match way {
        "load" => Box::new(move || {
            black_box(scenario::load(black_box(&text)));
        }),
        "document" => Box::new(move || {
            black_box(ron.from_str::<Document>(black_box(&text)).expect("the text is a document"));
        }),
        "value" => Box::new(move || {
            black_box(ron.from_str::<ron::Value>(black_box(&text)).expect("the text is a value"));
        }),
        other => panic!("nothing is read by {other}"),
    }
}
