//! Conditions of a made scenario. Must not know where they stand.

use super::{Maker, NAMES};
use crate::node::{Node, raw, raws, text};
use fishbowl::vocabulary::*;

impl Maker<'_> {
    /// A condition that this scenario may bring about: nothing in it contradicts itself.
    pub(super) fn condition(&mut self, depth: usize) -> Node {
        if depth > 0 && self.d.chance(30) {
            return match self.d.below(3) {
                0 => Node::Tuple("Not", vec![self.condition(depth - 1)]),
                1 => {
                    let list = (0..self.d.within(1, 3)).map(|_| self.condition(depth - 1)).collect();
                    Node::Tuple("Any", vec![Node::List(list)])
                }
                // Two claims about different things can always both hold.
                _ => {
                    let (level, who) = (self.d.pick(GroupLevel::ALL), self.id());
                    let group = self.bounded("Group", vec![("level", raw(level))]);
                    let ruptured = Node::Tuple("Ruptured", vec![text(who)]);
                    Node::Tuple("All", vec![Node::List(vec![group, ruptured])])
                }
            };
        }
        let who = self.id();
        let one = |name: &'static str| Node::Tuple(name, vec![text(who)]);
        match self.d.below(16) {
            0 => {
                let level = self.d.pick(GroupLevel::ALL);
                self.bounded("Group", vec![("level", raw(level))])
            }
            1 => self.bounded("Alliance", vec![("of", text(who))]),
            2 => self.bounded("Arousal", vec![("of", text(who))]),
            3 => self.bounded("Insight", vec![("of", text(who))]),
            4 => self.bounded("Activation", vec![("of", text(who))]),
            5 => {
                let m = NAMES.iter().position(|n| n.0 == who).unwrap_or(0);
                let other = NAMES[(m + 1) % self.plan.members].0;
                self.bounded("Trust", vec![("of", text(who)), ("in_whom", text(other))])
            }
            6 => one("Flooded"),
            7 => one("Within"),
            8 => one("Below"),
            9 => one("Ruptured"),
            10 => one("Leaving"),
            11 => raw("Attacked"),
            12 if self.plan.risk => raw("RiskOpen"),
            13 if !self.plan.enactments.is_empty() => {
                let (m, _) = self.plan.enactments[self.d.below(self.plan.enactments.len())];
                let of = ("of", text(NAMES[m].0));
                if self.d.chance(50) {
                    let on = self.d.pick(&["leader", "group", NAMES[(m + 1) % self.plan.members].0]);
                    return Node::Record("Cast", vec![of, ("on", text(on))]);
                }
                let phases = [Phase::Enacted, Phase::Repeated, Phase::Contained, Phase::Noticed];
                let n = self.d.within(1, 3);
                Node::Record("Phase", vec![of, ("is", raws(&self.d.some(&phases, n)))])
            }
            14 => Node::Tuple("Played", vec![text(format!("s{}", self.d.below(self.plan.scenes.len())))]),
            15 => {
                let s = self.d.below(self.plan.scenes.len());
                let options = self.plan.scenes[s].0;
                if options == 0 {
                    return Node::Tuple("Played", vec![text(format!("s{s}"))]);
                }
                let o = self.d.below(options);
                Node::Tuple("Chosen", vec![text(format!("s{s}/o{o}"))])
            }
            _ => Node::Tuple("Assumption", vec![raw(self.d.pick(Assumption::ALL))]),
        }
    }

    /// A condition with bounds that leave room.
    fn bounded(&mut self, name: &'static str, mut fields: Vec<(&'static str, Node)>) -> Node {
        let bound = |n: usize| Node::Tuple("Some", vec![raw(n)]);
        let low = self.d.within(1, 90);
        match self.d.below(3) {
            0 => fields.push(("at_least", bound(low))),
            1 => fields.push(("at_most", bound(low))),
            _ => {
                fields.push(("at_least", bound(low)));
                fields.push(("at_most", bound(self.d.within(low, 100))));
            }
        }
        Node::Record(name, fields)
    }
}
