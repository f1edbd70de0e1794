//! Translations within reach: those that come with the program, and those beside a scenario's file. Must not know what they
//! say.

use super::files;
use crate::scenario::limits;
use std::borrow::Cow;
use std::path::Path;

/// Ids and languages with the translation files in their folders.
macro_rules! translated {
    ($($language:literal: $($id:literal),* $(,)?);* $(;)?) => {
        &[$($(($id, $language, include_str!(concat!("../../scenarios/", $id, "/", $language, ".po")))),*),*]
    };
}

/// The translations that come with the program: scenario, language and file.
pub const TRANSLATED: &[(&str, &str, &str)] = translated![
    "nl": "first-circle", "the-running-tap", "favourites", "the-same-chair", "yes-but", "slip",
        "what-was-said-outside", "too-much-too-soon", "mirror-mirror", "everyone-agrees", "parts-at-the-table",
        "words-that-land";
    "en": "de-laatste-keer";
];

/// A translation file as it lies there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language asked for.
    pub language: String,
    /// The file.
    pub bytes: Cow<'static, [u8]>,
}

impl Words {
    /// The translation of the scenario with this id, whose file this is: what lies beside the file, else what comes with the
    /// program. One that cannot be read is none: the scenario says its lines as they are written.
    pub fn find(id: &str, file: Option<&Path>, language: &str) -> Option<Self> {
        let found = |bytes| Some(Self { language: language.to_owned(), bytes });
        // A language is asked for by a person or a setting: it names no other folder.
        if !language.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return None;
        }
        let beside = file.and_then(Path::parent).map(|folder| folder.join(format!("{language}.po")));
        if let Some(path) = beside.filter(|path| path.is_file()) {
            return found(files::read(&path, limits::FILE_BYTES).ok()?.into());
        }
        let shipped = TRANSLATED.iter().find(|(of, to, _)| *of == id && *to == language)?;
        found(Cow::Borrowed(shipped.2.as_bytes()))
    }

    /// The languages the scenario with this id can be had in, beside the one it is written in.
    pub fn languages(id: &str, file: Option<&Path>) -> Vec<String> {
        let mut found: Vec<String> =
            TRANSLATED.iter().filter(|(of, ..)| *of == id).map(|(_, to, _)| (*to).to_owned()).collect();
        let folder = file.and_then(Path::parent).map(files::translations_in).unwrap_or_default();
        found.extend(folder.iter().filter_map(|p| Some(p.file_stem()?.to_string_lossy().into_owned())));
        found.sort();
        found.dedup();
        found
    }
}
