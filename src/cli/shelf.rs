//! The shelf: scenarios by id or path, shipped or from a folder, with the theory each plays by. Must not know what is
//! done with them.

use super::files;
use super::out::{Fault, short};
use crate::report::words;
use crate::scenario::diagnostics::{Finding, Severity, position};
use crate::scenario::{self, Scenario, limits};
use crate::theory::{self, Theory};
use crate::vocabulary::nearest;
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The scenarios that come with the program: id and text.
pub const SHIPPED: &[(&str, &str)] =
    &[("the-running-tap", include_str!("../../scenarios/the-running-tap/scenario.ron"))];

/// A scenario's text and where it is from.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called in messages: its path or its id.
    pub name: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Its file; none if shipped.
    pub path: Option<PathBuf>,
}

/// A scenario that can be played, with its theory.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The scenario.
    pub scenario: Scenario,
    /// The theory it plays by.
    pub theory: Cow<'static, Theory>,
}

impl Source {
    /// A shipped one.
    fn shipped(&(id, text): &(&'static str, &'static str)) -> Self {
        Self { name: id.into(), bytes: Cow::Borrowed(text.as_bytes()), path: None }
    }

    /// From a file.
    pub fn file(path: &Path) -> Result<Self, Fault> {
        let bytes = files::read(path, limits::FILE_BYTES)?;
        Ok(Self { name: path.display().to_string(), bytes: bytes.into(), path: Some(path.to_owned()) })
    }

    /// The text for excerpts; what is not text is shown as far as it can be.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }

    /// Reads it and its theory. A scenario with errors is a finding.
    pub fn open(self) -> Result<Opened, Fault> {
        let loaded = scenario::load_bytes(&self.bytes);
        match loaded.scenario {
            Some(scenario) => {
                let theory = self.theory(&scenario)?;
                Ok(Opened { scenario, theory })
            }
            None => Err(Fault::Found(self.refusal(&loaded.findings))),
        }
    }

    fn refusal(&self, findings: &[Finding]) -> String {
        let errors: Vec<&Finding> = findings.iter().filter(|f| f.severity == Severity::Error).collect();
        let first = errors.first().map_or(String::new(), |f| {
            let (line, _) = position(&self.text(), f.range.start);
            format!(" The first, in line {line}: {}", f.message)
        });
        format!(
            "{} cannot be played: it has {}.{first}\n  See all of them with: fishbowl check {}",
            self.name,
            words::count(errors.len(), "error"),
            self.name
        )
    }

    /// The theory the scenario names, read from beside it; else the shipped one.
    pub fn theory(&self, scenario: &Scenario) -> Result<Cow<'static, Theory>, Fault> {
        let Some(file) = &scenario.head.theory else { return Ok(Cow::Borrowed(theory::shipped())) };
        // A scenario may come from anyone: it names a file beside itself, not one anywhere on the machine.
        let plain = !file.is_empty() && !file.contains(['/', '\\', ':']) && file != "..";
        let folder = self.path.as_deref().map(|p| p.parent().unwrap_or(Path::new("")));
        let (true, Some(folder)) = (plain, folder) else {
            return Err(Fault::Found(format!(
                "{} names the theory '{}', which is not the name of a file beside it.",
                self.name,
                short(file)
            )));
        };
        let path = folder.join(file);
        let bytes = files::read(&path, limits::FILE_BYTES)?;
        let told = |why: String| Fault::Found(format!("The theory {}: {why}", path.display()));
        let text = String::from_utf8(bytes).map_err(|_| told("it is not UTF-8 text.".into()))?;
        Theory::parse(&text).map(Cow::Owned).map_err(|e| told(e.to_string()))
    }
}

/// Every scenario within reach: those in the folder, if one is named, then the shipped ones; an id in the folder
/// hides the shipped one. What cannot be read or played comes as its fault.
pub fn all(folder: Option<&Path>) -> Result<Vec<Result<Opened, Fault>>, Fault> {
    let mut shelf: Vec<Result<Opened, Fault>> = Vec::new();
    if let Some(folder) = folder {
        if !folder.is_dir() {
            return Err(Fault::cannot(format!(
                "{} is not a folder; --scenarios names a folder of scenarios.",
                folder.display()
            )));
        }
        for path in files::scenarios_in(folder)? {
            shelf.push(Source::file(&path).and_then(Source::open));
        }
    }
    for shipped in SHIPPED {
        let hidden = shelf.iter().flatten().any(|o| o.scenario.head.id == shipped.0);
        if !hidden {
            shelf.push(Source::shipped(shipped).open());
        }
    }
    Ok(shelf)
}

/// The scenario meant by a path or an id.
pub fn find(wanted: &Path, folder: Option<&Path>) -> Result<Opened, Fault> {
    let name = wanted.to_string_lossy();
    let pathlike = name.contains(['/', '\\']) || name.ends_with(".ron") || name == "." || name == "..";
    if pathlike || wanted.is_file() || wanted.join(files::SCENARIO).is_file() {
        let file = files::scenario_at(wanted);
        if wanted.is_dir() && !file.is_file() {
            return Err(Fault::cannot(format!("There is no {} in {name}.", files::SCENARIO)));
        }
        return Source::file(&file)?.open();
    }
    if folder.is_none()
        && let Some(shipped) = SHIPPED.iter().find(|(id, _)| *id == name)
    {
        return Source::shipped(shipped).open();
    }
    let mut ids = Vec::new();
    for opened in all(folder)?.into_iter().flatten() {
        if opened.scenario.head.id == name {
            return Ok(opened);
        }
        ids.push(opened.scenario.head.id);
    }
    let near = nearest(&name, ids.iter().map(String::as_str));
    Err(Fault::cannot(format!(
        "There is no scenario '{}', neither a file nor one on the shelf{}\n  See the shelf with: fishbowl list",
        short(&name),
        near.map_or(".".into(), |n| format!("; did you mean '{n}'?"))
    )))
}

/// The scenario an attempt was played in: by id, the one with the same content if there are several.
pub fn of_attempt(id: &str, hash: &str, folder: Option<&Path>) -> Result<Opened, Fault> {
    let mut same_id = None;
    for opened in all(folder)?.into_iter().flatten() {
        if opened.scenario.head.id == id {
            if crate::attempt::hex(&opened.scenario.hash) == hash {
                return Ok(opened);
            }
            same_id.get_or_insert(opened);
        }
    }
    same_id.ok_or_else(|| {
        Fault::cannot(format!(
            "The scenario '{}' of this attempt is not on the shelf; name the folder it lies in with --scenarios DIR.",
            short(id)
        ))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_scenarios_is_shipped_under_its_own_name() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.join(files::SCENARIO).is_file())
            .map(|p| p.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        there.sort();
        let shipped: Vec<&str> = SHIPPED.iter().map(|(id, _)| *id).collect();
        assert_eq!(there, shipped);
    }
}
