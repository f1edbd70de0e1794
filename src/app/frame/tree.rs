//! The screen as a screen reader has it, written to a file for programs that watch: tests, demonstrations. Must not know
//! screens.
//!
//! With `FISHBOWL_TREE=FILE` each change of the tree is one line of JSON: names, roles, places in logical pixels, what has
//! the keyboard. Without it nothing is written.

use bevy::prelude::*;
use bevy_egui::{EguiOutput, EguiPostUpdateSet, PrimaryEguiContext, egui::accesskit};
use std::fs::File;
use std::io::Write;

/// Names the file.
pub const VARIABLE: &str = "FISHBOWL_TREE";

/// The file it is written to.
#[derive(Resource)]
pub struct Watched {
    file: File,
    last: String,
}

/// Writes the tree where it is asked for.
pub fn plugin(app: &mut App) {
    let Some(path) = std::env::var_os(VARIABLE).filter(|v| !v.is_empty()) else { return };
    match File::create(&path) {
        Ok(file) => {
            app.insert_resource(Watched { file, last: String::new() })
                .add_systems(PostUpdate, write.after(EguiPostUpdateSet::EndPass));
        }
        Err(error) => warn!("{VARIABLE}: {} cannot be written: {error}", path.display()),
    }
}

fn write(mut watched: ResMut<Watched>, output: Query<&EguiOutput, With<PrimaryEguiContext>>) {
    let Some(tree) = output.iter().find_map(|o| o.platform_output.accesskit_update.as_ref()) else { return };
    let nodes: Vec<serde_json::Value> = tree
        .nodes
        .iter()
        .filter_map(|(id, node)| {
            let name = node.label().or_else(|| node.value()).unwrap_or_default();
            let bounds = node.bounds()?;
            let pressed = node.supports_action(accesskit::Action::Click);
            (!name.is_empty() || pressed).then(|| {
                serde_json::json!({
                    "role": format!("{:?}", node.role()),
                    "name": name,
                    "at": [bounds.x0 as i64, bounds.y0 as i64, bounds.x1 as i64, bounds.y1 as i64],
                    "press": pressed,
                    "off": node.is_disabled(),
                    "focus": *id == tree.focus,
                })
            })
        })
        .collect();
    let line = serde_json::Value::from(nodes).to_string();
    if line != watched.last {
        // A watcher that has gone is no reason to stop.
        let _unread = writeln!(watched.file, "{line}");
        watched.last = line;
    }
}
