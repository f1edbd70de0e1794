//! `fishbowl check`: everything that is wrong with scenario files, at once. Must not know what is checked.

use super::out::{Fault, Out, Outcome, advised, tell};
use crate::report::words::count;
use crate::scenario::diagnostics::{Finding, Severity, position, render};
use crate::shelf::{self, Source, files};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Check scenario files and say everything that is wrong, where, why, and what to do.
///
/// The translations beside a scenario's file are checked with it.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl check scenarios/ --deny-warnings")]
pub struct Args {
    /// Files, or folders to search. Example: fishbowl check my-group scenarios/
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// Write one JSON object. Example: fishbowl check my-group --json
    #[arg(long)]
    pub json: bool,
    /// Count warnings as findings for the exit code. Example: fishbowl check my-group --deny-warnings
    #[arg(long)]
    pub deny_warnings: bool,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let (mut files, mut errors, mut warnings, mut notes) = (0, 0, 0, 0);
    let mut unread = None;
    let mut listed: Vec<Value> = Vec::new();
    for path in &args.paths {
        let found = if path.is_dir() { files::scenarios_in(path) } else { Ok(vec![path.clone()]) };
        let found = found.and_then(|found| match found.is_empty() {
            true => Err(shelf::Fault::Cannot(format!(
                "There is no scenario in {}; it is a folder without .ron files.",
                path.display()
            ))),
            false => Ok(found),
        });
        let sources = match found {
            Ok(found) => found.iter().map(|f| Source::file(f)).collect(),
            Err(fault) => vec![Err(fault)],
        };
        for source in sources {
            // What cannot be read is told, and the rest is checked all the same.
            let source = match source {
                Ok(source) => source,
                Err(fault) => {
                    unread.replace(advised(&fault)).iter().for_each(|earlier| tell(earlier));
                    continue;
                }
            };
            let mut read = vec![(source.name.clone(), source.text().into_owned(), shelf::check(&source))];
            match shelf::check_translations(&source) {
                Ok(translations) => read.extend(translations),
                Err(fault) => unread.replace(advised(&fault)).iter().for_each(|earlier| tell(earlier)),
            }
            for (name, text, findings) in read {
                files += 1;
                let having = |s: Severity| findings.iter().filter(|f| f.severity == s).count();
                errors += having(Severity::Error);
                warnings += having(Severity::Warning);
                notes += having(Severity::Note);
                if args.json {
                    listed.extend(findings.iter().map(|f| entry(&name, &text, f)));
                } else if !findings.is_empty() {
                    out.text(&render(&name, &text, &findings, out.bold))?;
                }
            }
        }
    }
    if args.json {
        out.json_pretty(&json!({
            "files": files, "errors": errors, "warnings": warnings, "findings": listed,
        }))?;
    } else if files > 0 {
        let counted = [(errors, "error"), (warnings, "warning"), (notes, "note")];
        let mut what: Vec<String> = counted.iter().filter(|c| c.0 > 0).map(|c| count(c.0, c.1)).collect();
        if errors + warnings == 0 {
            what.insert(0, "no problems".into());
        }
        out.line(&format!("{}: {}.", count(files, "file"), what.join(", ")))?;
    }
    match unread {
        Some(why) => Err(Fault::Cannot(why)),
        None if errors > 0 || (args.deny_warnings && warnings > 0) => Ok(Outcome::Findings),
        None => Ok(Outcome::Fine),
    }
}

fn entry(name: &str, text: &str, finding: &Finding) -> Value {
    let (line, column) = position(text, finding.range.start);
    json!({
        "code": finding.code,
        "severity": finding.severity.name(),
        "file": name,
        "line": line,
        "column": column,
        "message": finding.message,
        "help": finding.help,
    })
}
