//! What the student has set, and the file it is kept in. Must not know screens.
//!
//! Kept as RON in `settings.ron` in the data folder. A file that cannot be read is set aside and never stops the start; one
//! field that is missing or wrong does not lose the others' defaults.

use crate::words::Language;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The light the program is seen in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Light {
    /// Daylight.
    #[default]
    Light,
    /// Lamplight.
    Dark,
    /// Black on white, outlines, no pictures.
    HighContrast,
}

/// How fast lines come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pace {
    /// Ten characters a second.
    Slow,
    /// Sixteen: about as fast as one reads aloud.
    #[default]
    Reading,
    /// Twenty-five.
    Quick,
    /// All at once.
    Instant,
}

impl Pace {
    /// Characters a second; none where lines do not wait.
    pub fn characters(self) -> Option<f32> {
        match self {
            Self::Slow => Some(10.0),
            Self::Reading => Some(16.0),
            Self::Quick => Some(25.0),
            Self::Instant => None,
        }
    }
}

/// When feedback comes, in practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Feedback {
    /// After each choice.
    Choice,
    /// When a scene ends.
    #[default]
    Scene,
    /// In the debrief only.
    Debrief,
}

/// The language in which people in the groups speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spoken {
    /// The interface's, where there is a translation.
    #[default]
    AsInterface,
    /// The one each group was written in.
    AsWritten,
    /// This one, where there is a translation.
    In(Language),
}

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the interface.
    pub language: Language,
    /// Language of the groups.
    pub spoken: Spoken,
    /// Size of text, percent, 100…200.
    pub text_percent: u16,
    /// Light.
    pub light: Light,
    /// Colours that stay apart for colour-blind eyes.
    pub safe_palette: bool,
    /// Reduced motion.
    pub still: bool,
    /// Reading pace.
    pub pace: Pace,
    /// When feedback comes.
    pub feedback: Feedback,
    /// Ask for one's own words before the options are shown (practice).
    pub own_words: bool,
    /// Ask what the room does to the leader (practice).
    pub feelings: bool,
    /// The introduction has been seen.
    pub introduced: bool,
    /// Whose attempts these are; several may share one computer.
    pub participant: String,
    /// Folder of one's own scenarios, if one was opened.
    pub scenarios: Option<PathBuf>,
    /// Inner size of the window, logical pixels.
    pub window: (f32, f32),
    /// Place of the window, physical pixels.
    pub place: Option<(i32, i32)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::English,
            spoken: Spoken::default(),
            text_percent: 100,
            light: Light::default(),
            safe_palette: false,
            still: false,
            pace: Pace::default(),
            feedback: Feedback::Choice,
            own_words: false,
            feelings: true,
            introduced: false,
            participant: String::new(),
            scenarios: None,
            window: (1280.0, 800.0),
            place: None,
        }
    }
}

/// Largest settings file that is read, bytes.
const MOST: usize = 64 * 1024;

impl Settings {
    /// The settings kept, or those of a first start in the system's language. With a sentence if what was kept could
    /// not be read.
    pub fn kept(data: Option<&Path>) -> (Self, Option<String>) {
        let first = || Self {
            language: sys_locale::get_locale().and_then(|t| Language::of_tag(&t)).unwrap_or_default(),
            ..Self::default()
        };
        let Some(path) = data.map(file) else { return (first(), None) };
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return (first(), None),
            Err(error) => return (first(), Some(format!("{}: {error}", path.display()))),
        };
        match Self::read(&bytes) {
            Ok(settings) => (settings, None),
            Err(why) => (first(), Some(format!("{}: {why}", path.display()))),
        }
    }

    /// The language people in the groups speak where there is a translation; none if each as it was written.
    pub fn spoken(&self) -> Option<&'static str> {
        match self.spoken {
            Spoken::AsInterface => Some(self.language.tag()),
            Spoken::AsWritten => None,
            Spoken::In(language) => Some(language.tag()),
        }
    }

    /// Reads a settings file. Numbers out of range are brought back into it.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        if bytes.len() > MOST {
            return Err("too large".into());
        }
        let text = std::str::from_utf8(bytes).map_err(|e| e.to_string())?;
        let mut settings: Self = ron::from_str(text).map_err(|e| e.to_string())?;
        settings.mend();
        Ok(settings)
    }

    fn mend(&mut self) {
        self.text_percent = self.text_percent.clamp(100, 200) / 10 * 10;
        let size = |v: f32, low: f32| if v.is_finite() { v.clamp(low, 16_384.0) } else { low };
        self.window = (size(self.window.0, 480.0), size(self.window.1, 360.0));
        self.participant = self.participant.chars().filter(|c| !c.is_control()).take(40).collect();
    }

    /// Keeps them in a data folder: whole or not at all.
    pub fn keep(&self, folder: &Path) -> std::io::Result<()> {
        let path = file(folder);
        std::fs::create_dir_all(folder)?;
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
            .map_err(std::io::Error::other)?;
        let half = folder.join(format!(".settings.{}", std::process::id()));
        let written = std::fs::File::create(&half).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        let done = written.and_then(|()| std::fs::rename(&half, &path));
        if done.is_err() {
            // What could not be finished is not left lying about; that it cannot be removed either changes nothing.
            let _left = std::fs::remove_file(&half);
        }
        done
    }
}

fn file(data: &Path) -> PathBuf {
    data.join("settings.ron")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let set =
            Settings { text_percent: 150, light: Light::Dark, place: Some((3, -4)), ..Settings::default() };
        let text = ron::ser::to_string_pretty(&set, ron::ser::PrettyConfig::default()).unwrap();
        assert_eq!(Settings::read(text.as_bytes()).unwrap(), set);
    }

    #[test]
    fn what_is_missing_or_out_of_range_is_mended() {
        let read = |text: &str| Settings::read(text.as_bytes());
        assert_eq!(read("()").unwrap(), Settings::default());
        assert_eq!(read("(text_percent: 900)").unwrap().text_percent, 200);
        assert_eq!(read("(text_percent: 3)").unwrap().text_percent, 100);
        assert_eq!(read("(window: (NaN, 1e30))").unwrap().window, (480.0, 16_384.0));
        assert!(read("(light: Pink)").is_err());
        assert!(Settings::read(&[0xff, 0xfe]).is_err());
    }
}
