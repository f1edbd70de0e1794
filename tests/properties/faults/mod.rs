//! What can be made wrong in a valid scenario, and the codes it must be told with. Must not know how that is found.

mod meant;
mod written;

use crate::dice::Dice;
use crate::node::{Node, raw, text};
pub use meant::MEANT;
pub use written::WRITTEN;

/// Makes one thing wrong, and says whether there was anything to make wrong.
pub type Make = fn(&mut Node, &mut Dice) -> bool;

/// A fault: its name, the codes of which one must be told, how it is made.
pub type Fault = (&'static str, &'static [&'static str], Make);

/// A document torn as text.
pub type Tear = (&'static str, &'static [&'static str], fn(&str, &mut Dice) -> String);

/// Does something to one of the records of a name, drawn at random among those that fit.
fn one(
    d: &mut Node,
    dice: &mut Dice,
    name: &str,
    fits: fn(&Node) -> bool,
    f: impl FnOnce(&mut Node),
) -> bool {
    let n = d.count(name, fits);
    n > 0 && d.nth(name, fits, dice.below(n), f)
}

fn any(_: &Node) -> bool {
    true
}

/// Whether a field holds a list that is not empty.
fn full(node: &Node, field: &str) -> bool {
    matches!(node.get(field), Some(Node::List(l)) if !l.is_empty())
}

fn keyed(node: &Node) -> bool {
    matches!(node.get("options"), Some(Node::List(options)) if options.iter().all(|o| full(o, "key")))
}

fn some(node: Node) -> Node {
    Node::Tuple("Some", vec![node])
}

/// What stands in a field; an empty list if an earlier fault has taken it away.
fn field<'n>(node: &'n mut Node, name: &'static str) -> &'n mut Node {
    if node.get(name).is_none() {
        node.set(name, Node::List(vec![]));
    }
    node.get_mut(name).expect("it is there now")
}

/// The first entry of a list in a field.
fn first<'n>(node: &'n mut Node, name: &'static str) -> &'n mut Node {
    field(node, name).at(0)
}

fn entries<'n>(node: &'n mut Node, name: &'static str) -> &'n mut Vec<Node> {
    field(node, name).items()
}

/// Gives the second of two things the id of the first.
fn same_id(list: &mut Node) -> bool {
    let id = list.at(0).get("id").cloned();
    id.is_some_and(|id| {
        list.at(1).set("id", id);
        true
    })
}

/// Takes a required field away.
fn without(d: &mut Node, dice: &mut Dice, record: &str, field: &str) -> bool {
    one(d, dice, record, any, |r| r.drop(field))
}

/// Writes something else into a field of some record.
fn with(d: &mut Node, dice: &mut Dice, record: &str, field: &'static str, node: Node) -> bool {
    one(d, dice, record, any, |r| r.set(field, node))
}

/// A condition in a new scene at the end, where nothing depends on it.
fn asking(d: &mut Node, condition: Node) -> bool {
    let scene = Node::Record(
        "Scene",
        vec![("id", text("asking")), ("needs", some(condition)), ("lines", Node::List(vec![]))],
    );
    entries(d, "scenes").push(scene);
    true
}

fn group_between(low: u8, high: u8) -> Node {
    let bounds = vec![("level", raw("Safety")), ("at_least", some(raw(low))), ("at_most", some(raw(high)))];
    Node::Record("Group", bounds)
}

/// A line of the first member in a new last scene, changed a little.
fn saying(d: &mut Node, change: &[(&'static str, Node)]) -> bool {
    let mut line = Node::Record("Line", vec![("by", some(text("ana"))), ("says", text("So."))]);
    for (field, node) in change {
        line.set(field, node.clone());
    }
    let scene = Node::Record("Scene", vec![("id", text("saying")), ("lines", Node::List(vec![line]))]);
    entries(d, "scenes").push(scene);
    true
}

/// A character boundary somewhere in the text.
fn somewhere(text: &str, dice: &mut Dice) -> usize {
    let mut at = dice.below(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

pub const TORN: &[Tear] = &[
    ("cut short", &["F003"], |text, dice| text[..somewhere(text.trim_end(), dice)].to_owned()),
    ("a bracket taken out", &["F003", "F016", "F014", "F010", "F012", "F018"], |text, dice| {
        let brackets: Vec<usize> = text.match_indices(['(', ')', '[', ']']).map(|(i, _)| i).collect();
        let mut torn = text.to_owned();
        torn.remove(dice.pick(&brackets));
        torn
    }),
    ("a quote taken out", &["F003"], |text, dice| {
        let quotes: Vec<usize> = text.match_indices('"').map(|(i, _)| i).collect();
        let mut torn = text.to_owned();
        torn.remove(dice.pick(&quotes));
        torn
    }),
    ("an invisible character", &["F004"], |text, dice| {
        let mut torn = text.to_owned();
        torn.insert(somewhere(text, dice), dice.pick(&['\u{202e}', '\u{0}', '\u{2066}', '\u{1b}']));
        torn
    }),
    ("another name before a bracket", &["F017"], |text, dice| {
        let name = dice.pick(&["Member(", "Scene(", "Decision(", "Ending(", "Look("]);
        text.replacen(name, "Szene(", 1)
    }),
];
