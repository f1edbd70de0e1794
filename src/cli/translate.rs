//! `fishbowl translate`: the translation file beside a scenario, made or brought up to date. Must not know what is translated.

use super::out::{Fault, Out, Outcome};
use crate::report::words::count;
use crate::scenario::diagnostics::{Finding, Severity, render};
use crate::scenario::{self, limits, translation};
use crate::shelf::said::reason;
use crate::shelf::{Source, files};
use std::fs;
use std::path::{Path, PathBuf};

/// Make or update the translation file (PO) beside a scenario.
///
/// Translations and translators' comments are kept; what has changed in the scenario is marked, what is gone stays at the end
/// of the file. Any program for gettext's PO files can edit it. It says what is missing, stale, orphaned or cannot be used.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl translate my-group --lang nl")]
pub struct Args {
    /// A scenario's file or folder. Example: fishbowl translate my-group --lang nl
    #[arg(value_name = "SCENARIO")]
    pub scenario: PathBuf,
    /// Code of the language to translate into. Example: --lang nl
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: String,
    /// Say what there is to say, and leave the file as it is. Example: --check
    #[arg(long)]
    pub check: bool,
}

/// A language code: two or three letters, perhaps with a region (`nl`, `pt-BR`).
pub fn language(code: &str) -> Result<String, String> {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default();
    let letters = |s: &str, n: std::ops::RangeInclusive<usize>| {
        n.contains(&s.len()) && s.chars().all(|c| c.is_ascii_alphanumeric())
    };
    if letters(first, 2..=3)
        && first.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|p| letters(p, 2..=8))
    {
        Ok(code.to_owned())
    } else {
        Err("a language code is two or three small letters, for example nl".into())
    }
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let source = Source::file(&files::scenario_at(&args.scenario))?;
    let text = source.text();
    let doc = scenario::document(&text).filter(|_| scenario::load(&text).scenario.is_some());
    let doc = doc.ok_or_else(|| {
        Fault::Found(format!(
            "{} cannot be translated before it can be played; see: fishbowl check {}",
            source.name,
            args.scenario.display()
        ))
    })?;
    if doc.language == args.lang {
        return Err(Fault::cannot(format!("{} is written in '{}' already.", source.name, args.lang)));
    }
    let folder = source.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
    let file = folder.join(format!("{}.po", args.lang));
    let known = if file.exists() { Some(files::read(&file, limits::FILE_BYTES)?) } else { None };
    if args.check && known.is_none() {
        return Err(Fault::cannot(format!("{} does not exist; make it without --check.", file.display())));
    }
    if !args.check {
        let known = match &known {
            Some(bytes) => Some(readable(&doc, &file, bytes, out)?),
            None => None,
        };
        let new = translation::write(&translation::update(&doc, known.as_ref(), &args.lang));
        replace(&file, new.as_bytes())?;
    }
    let now = files::read(&file, limits::FILE_BYTES)?;
    let (read, findings) = translation::read(&doc, &now);
    show(&file, &now, &findings, out)?;
    let p = read.progress;
    let mut what = vec![format!("{} of {} translated", p.used, count(p.texts, "text"))];
    for (n, name) in
        [(p.missing, "missing"), (p.stale, "stale"), (p.faulty, "not usable"), (p.orphaned, "orphaned")]
    {
        if n > 0 {
            what.push(format!("{n} {name}"));
        }
    }
    out.line(&format!("{}: {}.", file.display(), what.join(", ")))?;
    let errors = findings.iter().any(|f| f.severity == Severity::Error);
    Ok(if errors { Outcome::Findings } else { Outcome::Fine })
}

/// The file as it is. One that cannot be read whole is not written over: nothing of it must be lost.
fn readable(
    doc: &scenario::document::Document,
    file: &Path,
    bytes: &[u8],
    out: &mut Out,
) -> Result<translation::Catalogue, Fault> {
    let refuse = || {
        Fault::Found(format!("{} is left as it is; mend what is told above and call again.", file.display()))
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        show(file, bytes, &translation::read(doc, bytes).1, out)?;
        return Err(refuse());
    };
    let (catalogue, findings) = translation::catalogue(text);
    let foreign: Vec<Finding> = translation::read(doc, bytes).1;
    let whole = findings.is_empty() && !foreign.iter().any(|f| translation::BARS.contains(&f.code));
    if whole {
        return Ok(catalogue);
    }
    let told: Vec<Finding> = foreign.into_iter().filter(|f| f.severity == Severity::Error).collect();
    show(file, bytes, &told, out)?;
    Err(refuse())
}

fn show(file: &Path, bytes: &[u8], findings: &[Finding], out: &mut Out) -> Result<(), Fault> {
    if findings.is_empty() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(bytes);
    out.text(&render(&file.display().to_string(), &text, findings, out.bold))
}

/// Puts the new file in the place of the old in one step, so that it is never half written.
fn replace(file: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let beside = file.with_extension("po.new");
    let fault =
        |e: &std::io::Error| Fault::cannot(format!("{} cannot be written: {}.", file.display(), reason(e)));
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file)).map_err(|e| {
        let _gone = fs::remove_file(&beside);
        fault(&e)
    })
}
