//! What must hold of every page in the tree a screen reader sees; for tests. Must not know what a page is for.

use bevy_egui::egui::{Rect, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

/// What may be pressed or written in, with its name and place.
pub fn pressed<S>(harness: &Harness<'_, S>) -> Vec<(Role, String, Rect)> {
    const ROLES: [Role; 6] =
        [Role::Button, Role::TextInput, Role::RadioButton, Role::CheckBox, Role::Slider, Role::SpinButton];
    let mut all: Vec<_> = harness.root().children_recursive().collect();
    all.retain(|n| ROLES.contains(&n.accesskit_node().role()));
    all.iter()
        .map(|n| {
            let node = n.accesskit_node();
            (node.role(), node.label().unwrap_or_default(), n.rect())
        })
        .collect()
}

/// Holds of every screen: a heading, a name for everything that can be pressed, every message known, nothing over
/// anything else, nothing beyond the right edge.
pub fn sound<S>(harness: &Harness<'_, S>, width: f32, foot: &[String]) {
    let nodes: Vec<_> = harness.root().children_recursive().collect();
    assert!(nodes.iter().any(|n| n.accesskit_node().role() == Role::Heading), "no heading");
    for node in &nodes {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            assert!(!text.contains('⟨'), "{text}");
        }
    }
    let pressed = pressed(harness);
    let top = pressed.iter().filter(|(_, name, _)| foot.contains(name)).map(|(_, _, at)| at.top());
    let top = top.fold(f32::INFINITY, f32::min);
    // What scrolls below the foot of a page is not seen there.
    let seen = |name: &String, at: &Rect| match foot.contains(name) {
        true => *at,
        false => at.with_max_y(at.bottom().min(top)),
    };
    for (i, (role, name, at)) in pressed.iter().enumerate() {
        assert!(!name.is_empty(), "{role:?} at {at:?} has no name");
        assert!(at.left() >= -0.5 && at.right() <= width + 0.5, "{name} stands at {at:?} of {width}");
        for (_, other, there) in &pressed[..i] {
            let shared = seen(name, at).intersect(seen(other, there));
            let apart = shared.width() <= 0.5 || shared.height() <= 0.5;
            assert!(apart, "{name} at {at:?} and {other} at {there:?}");
        }
    }
}

pub const SIZES: [(f32, f32); 4] = [(640.0, 480.0), (1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)];
