//! The content hash of a document: what is in it, not how it is laid out. Must not know what it is used for.

use crate::scenario::document::Document;
use std::io::{self, BufWriter, Write};

/// blake3 over the document's fields in order, as compact JSON. Comments, layout, line ends do not count.
pub(super) fn of(doc: &Document) -> [u8; 32] {
    let mut sink = BufWriter::with_capacity(1 << 16, Sink(blake3::Hasher::new()));
    // Writing to a hasher cannot fail, and every document can be written as JSON: no maps, no floats.
    let _written = serde_json::to_writer(&mut sink, doc).is_ok() && sink.flush().is_ok();
    *sink.get_ref().0.finalize().as_bytes()
}

struct Sink(blake3::Hasher);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
