//! `fishbowl new`: a folder with a scenario to start from. Must not know what templates say.

use super::out::{Fault, Out, Outcome};
use crate::scenario::template::templates;
use crate::shelf::files::SCENARIO;
use crate::shelf::said::{reason, short};
use crate::vocabulary::nearest;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// Start a scenario of your own: a folder with a commented file that already passes.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example:  fishbowl new my-group --template minimal")]
pub struct Args {
    /// The folder to make; its name becomes the scenario's id. Example: fishbowl new my-group
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    /// What to start from. Example: --template minimal
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
}

/// Runs it.
pub fn run(args: &Args, out: &mut Out) -> Result<Outcome, Fault> {
    let (name, _, text) = template(args.template.as_deref())?;
    let folder = std::path::absolute(&args.dir).unwrap_or(args.dir.clone());
    let id =
        folder.file_name().map(|n| id_from(&n.to_string_lossy())).filter(|id| !id.is_empty()).ok_or_else(
            || {
                Fault::cannot(
                    "The folder's name becomes the scenario's id and needs a letter: fishbowl new my-group",
                )
            },
        )?;
    let fault = |what: &std::path::Path, e: &std::io::Error| {
        Fault::cannot(format!("{} cannot be made: {}.", what.display(), reason(e)))
    };
    let file = args.dir.join(SCENARIO);
    if args.dir.exists() && !args.dir.is_dir() {
        return Err(Fault::cannot(format!(
            "{} is there already and is not a folder; choose another name.",
            args.dir.display()
        )));
    }
    fs::create_dir_all(&args.dir).map_err(|e| fault(&args.dir, &e))?;
    let made = fs::OpenOptions::new().write(true).create_new(true).open(&file);
    let mut made = made.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Fault::cannot(format!(
            "{} is there already and is left as it is; choose another folder.",
            file.display()
        )),
        _ => fault(&file, &e),
    })?;
    made.write_all(with_id(text, &id).as_bytes()).map_err(|e| fault(&file, &e))?;
    out.line(&format!("Made {} from the template '{name}', with the id '{id}'.", file.display()))?;
    out.line("Next:")?;
    let dir = args.dir.display();
    out.line(&format!("  fishbowl check {dir}"))?;
    let path = if args.dir.components().count() == 1 { format!("./{dir}") } else { dir.to_string() };
    out.line(&format!("  fishbowl play {path}"))?;
    Ok(Outcome::Fine)
}

fn template(name: Option<&str>) -> Result<(&'static str, &'static str, &'static str), Fault> {
    let all = templates();
    let found = match name {
        None => all.first(),
        Some(name) => all.iter().find(|t| t.0 == name),
    };
    found.copied().ok_or_else(|| {
        let name = name.unwrap_or_default();
        let near = nearest(name, all.iter().map(|t| t.0));
        let near = near.map_or(String::new(), |n| format!("; did you mean '{n}'?"));
        let list: Vec<String> = all.iter().map(|(n, about, _)| format!("\n  {n}: {about}")).collect();
        Fault::cannot(format!("There is no template '{}'{near} There are:{}", short(name), list.concat()))
    })
}

/// A folder's name as an id: lower-case letters, digits and single hyphens, at most sixty.
pub fn id_from(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
        if id.len() == 60 {
            break;
        }
    }
    // An id begins with a letter.
    let id = id.trim_end_matches('-').trim_start_matches(|c: char| !c.is_ascii_lowercase());
    id.to_owned()
}

/// The template with its own id replaced: the first `id: "…"` in it.
fn with_id(text: &str, id: &str) -> String {
    let Some(start) = text.find("id: \"").map(|i| i + 5) else { return text.to_owned() };
    let Some(end) = text[start..].find('"').map(|i| start + i) else { return text.to_owned() };
    format!("{}{id}{}", &text[..start], &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folder_names_become_ids() {
        for (name, id) in
            [("My Group!", "my-group"), ("2 taps", "taps"), ("--a__b--", "a-b"), ("Één", "n"), ("!!", "")]
        {
            assert_eq!(id_from(name), id, "{name}");
        }
    }

    #[test]
    fn only_the_scenarios_own_id_is_replaced() {
        assert_eq!(with_id("(id: \"x\", m: (id: \"y\"))", "new"), "(id: \"new\", m: (id: \"y\"))");
    }
}
