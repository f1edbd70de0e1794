//! The way through: every scene and ending can be reached, and every session ends. Must not know what is played.

use super::graph::Ways;
use crate::scenario::codes;
use crate::scenario::compiled::*;
use crate::scenario::diagnostics::Findings;

/// Checks the ways a session can take.
pub(super) fn check(ways: &Ways<'_>, out: &mut Findings) {
    let scenario = ways.scenario;
    if let Some((last, ending)) = scenario.endings.iter().enumerate().next_back()
        && ending.needs.is_some()
    {
        out.add(codes::LAST_ENDING, format!("endings[{last}].needs"), "The last ending has a condition.")
            .why("A session takes the first ending whose condition holds; if none did, it could not close.")
            .help("Put an ending without `needs` last: what happens when nothing special has happened.");
    }
    let reached = ways.reached();
    scenes(ways, &reached, out);
    // Endings beyond an endless round are not reached either; that is the same fault.
    if !endless(ways, &reached, out) {
        endings(ways, &reached, out);
    }
}

fn scenes(ways: &Ways<'_>, reached: &[bool], out: &mut Findings) {
    let scenes = &ways.scenario.scenes;
    // A scene that only an unreached scene leads to is the same fault, told once.
    let mut told = reached.to_vec();
    for (i, scene) in scenes.iter().enumerate() {
        if told[ways.scene(i).index()] {
            continue;
        }
        let before = told[..scenes.len()].iter().filter(|t| **t).count();
        ways.walk(ways.scene(i), &mut told);
        let with_it = told[..scenes.len()].iter().filter(|t| **t).count() - before - 1;
        let why = match scene.branch {
            true => "It is a branch, entered only by name, and no `leads_to` names it.".to_string(),
            false => "Everything before it leads somewhere else, and no `leads_to` names it.".to_string(),
        };
        let help = match scene.branch {
            true => {
                format!("Write leads_to: \"{}\" where it should follow, or take `branch` away.", scene.id)
            }
            false => format!("Write leads_to: \"{}\" where it should follow, or take it out.", scene.id),
        };
        let why = match with_it {
            0 => why,
            1 => format!("{why} One more scene is only reached through it."),
            n => format!("{why} {n} more scenes are only reached through it."),
        };
        out.add(
            codes::UNREACHED_SCENE,
            format!("scenes[{i}]"),
            format!("No session comes to `{}`.", scene.id),
        )
        .why(why)
        .help(help);
    }
}

fn endings(ways: &Ways<'_>, reached: &[bool], out: &mut Findings) {
    let endings = &ways.scenario.endings;
    let open = endings.iter().position(|e| e.needs.is_none());
    for (i, ending) in endings.iter().enumerate() {
        if reached[ways.ending(i).index()] {
            continue;
        }
        let (why, first) = match open {
            Some(first) if first < i => {
                ("The first ending whose condition holds is taken, and one before it has none.", Some(first))
            }
            _ => {
                ("No way through the scenes leads to the endings in order, and no `leads_to` names it.", None)
            }
        };
        let draft = out.add(
            codes::UNREACHED_ENDING,
            format!("endings[{i}]"),
            format!("No session ends in `{}`.", ending.id),
        );
        draft
            .why(why)
            .help("Put endings with conditions before the one without, or name it in a `leads_to`.");
        if let Some(first) = first {
            draft.also(format!("endings[{first}]"), "this one always comes first");
        }
    }
}

fn endless(ways: &Ways<'_>, reached: &[bool], out: &mut Findings) -> bool {
    let before = out.errors();
    let closing = ways.closing();
    let mut told = closing.clone();
    for (i, scene) in ways.scenario.scenes.iter().enumerate() {
        let node = ways.scene(i).index();
        if !reached[node] || told[node] {
            continue;
        }
        let mut seen = vec![false; told.len()];
        ways.walk(ways.scene(i), &mut seen);
        seen.iter().zip(&mut told).for_each(|(s, t)| *t |= s);
        let round: Vec<&str> = round(ways, &seen).into_iter().take(6).collect();
        out.add(codes::ENDLESS, format!("scenes[{i}]"), format!("From `{}` no session ever ends.", scene.id))
            .why(format!("Every way from here stays among these scenes: {}.", round.join(", ")))
            .help("Let one of them lead on: to a later scene or to an ending.");
    }
    out.errors() > before
}

/// Ids of the scenes seen.
fn round<'s>(ways: &Ways<'s>, seen: &[bool]) -> Vec<&'s str> {
    let scenes: &'s [Scene] = &ways.scenario.scenes;
    scenes
        .iter()
        .enumerate()
        .filter(|(i, _)| seen[ways.scene(*i).index()])
        .map(|(_, s)| s.id.as_str())
        .collect()
}
