//! The ways a session can take, as a graph. Must not know what is wrong with them.
//!
//! A node for every scene and ending, and one for every place where the next scene in order is looked for, so
//! that a run of conditional scenes costs an edge each and not an edge for every pair.

use crate::scenario::compiled::*;
use petgraph::algo::{dominators, kosaraju_scc};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Dfs, Reversed};
use std::collections::BTreeSet;

/// The ways through a scenario.
pub(super) struct Ways<'s> {
    pub(super) scenario: &'s Scenario,
    graph: DiGraph<(), ()>,
}

impl<'s> Ways<'s> {
    pub(super) fn new(scenario: &'s Scenario) -> Self {
        let (n, m) = (scenario.scenes.len(), scenario.endings.len());
        let mut graph = DiGraph::with_capacity(2 * n + m + 3, 8 * n + m);
        for _ in 0..2 * n + m + 3 {
            graph.add_node(());
        }
        let mut ways = Self { scenario, graph };
        for (i, scene) in scenario.scenes.iter().enumerate() {
            if !scene.branch {
                ways.join(ways.look(i), ways.scene(i));
            }
            if scene.branch || scene.needs.is_some() {
                ways.join(ways.look(i), ways.look(i + 1));
            }
            for next in exits(scenario, i) {
                ways.join(ways.scene(i), ways.target(next, i));
            }
        }
        for i in 0..m {
            ways.join(ways.ending(i), ways.close());
            // The first ending without a condition closes the search.
            if !scenario.endings[..i].iter().any(|e| e.needs.is_none()) {
                ways.join(ways.look(n), ways.ending(i));
            }
        }
        ways.join(ways.start(), ways.look(0));
        ways
    }

    fn join(&mut self, from: NodeIndex, to: NodeIndex) {
        self.graph.add_edge(from, to, ());
    }

    pub(super) fn scene(&self, scene: usize) -> NodeIndex {
        NodeIndex::new(scene)
    }

    /// Where the next scene in order is looked for, from this one on.
    fn look(&self, scene: usize) -> NodeIndex {
        NodeIndex::new(self.scenario.scenes.len() + scene)
    }

    pub(super) fn ending(&self, ending: usize) -> NodeIndex {
        NodeIndex::new(2 * self.scenario.scenes.len() + 1 + ending)
    }

    /// After every ending.
    fn close(&self) -> NodeIndex {
        NodeIndex::new(2 * self.scenario.scenes.len() + 1 + self.scenario.endings.len())
    }

    fn start(&self) -> NodeIndex {
        NodeIndex::new(2 * self.scenario.scenes.len() + 2 + self.scenario.endings.len())
    }

    /// The node something leads to from a scene.
    pub(super) fn target(&self, next: Next, scene: usize) -> NodeIndex {
        match next {
            Next::InOrder => self.look(scene + 1),
            Next::Scene(s) => self.scene(usize::from(s)),
            Next::Ending(e) => self.ending(usize::from(e)),
        }
    }

    /// Nodes a session can come to, through enactments too.
    pub(super) fn reached(&self) -> Vec<bool> {
        let mut seen = vec![false; self.graph.node_count()];
        self.walk(self.start(), &mut seen);
        let inside = (0..self.scenario.decisions.len())
            .filter(|&d| matches!(self.scenario.decisions[d].home, Home::Enactment(_)));
        for decision in inside {
            for next in decision_exits(self.scenario, decision) {
                match next {
                    Next::InOrder => {}
                    Next::Scene(s) => self.walk(self.scene(usize::from(s)), &mut seen),
                    Next::Ending(e) => self.walk(self.ending(usize::from(e)), &mut seen),
                }
            }
        }
        seen
    }

    /// Marks everything that can be reached from a node.
    pub(super) fn walk(&self, from: NodeIndex, seen: &mut [bool]) {
        if seen[from.index()] {
            return;
        }
        let mut stack = vec![from];
        while let Some(node) = stack.pop() {
            if !std::mem::replace(&mut seen[node.index()], true) {
                stack.extend(self.graph.neighbors(node).filter(|n| !seen[n.index()]));
            }
        }
    }

    /// Nodes from which a session can close.
    pub(super) fn closing(&self) -> Vec<bool> {
        let mut seen = vec![false; self.graph.node_count()];
        let back = Reversed(&self.graph);
        let mut dfs = Dfs::new(back, self.close());
        while let Some(node) = dfs.next(back) {
            seen[node.index()] = true;
        }
        seen
    }

    /// Scenes on every path from the start to a close.
    pub(super) fn on_every_path(&self) -> BTreeSet<usize> {
        let dominators = dominators::simple_fast(&self.graph, self.start());
        let scenes = self.scenario.scenes.len();
        dominators
            .dominators(self.close())
            .into_iter()
            .flatten()
            .map(NodeIndex::index)
            .filter(|&i| i < scenes)
            .collect()
    }

    /// Whether a scene can come twice.
    pub(super) fn has_loop(&self) -> bool {
        kosaraju_scc(&self.graph).iter().any(|c| c.len() > 1)
            || self.graph.edge_indices().any(|e| self.graph.edge_endpoints(e).is_some_and(|(a, b)| a == b))
    }

    /// For every node the scenes that can come at it or after it, as bits.
    pub(super) fn later(&self) -> Later {
        let width = self.scenario.scenes.len().div_ceil(64);
        let mut sets = vec![0u64; width * self.graph.node_count()];
        // Components come in reverse topological order: what follows one is done before it.
        for component in kosaraju_scc(&self.graph) {
            let mut union = vec![0u64; width];
            for &node in &component {
                if node.index() < self.scenario.scenes.len() {
                    union[node.index() / 64] |= 1 << (node.index() % 64);
                }
                for next in self.graph.neighbors(node) {
                    let set = &sets[next.index() * width..(next.index() + 1) * width];
                    union.iter_mut().zip(set).for_each(|(u, s)| *u |= s);
                }
            }
            for &node in &component {
                sets[node.index() * width..(node.index() + 1) * width].copy_from_slice(&union);
            }
        }
        Later { width, sets }
    }

    /// The decisions that can come next from these nodes.
    pub(super) fn next_decisions(&self, from: &[NodeIndex]) -> BTreeSet<DecisionId> {
        let mut found = BTreeSet::new();
        let mut seen = vec![false; self.graph.node_count()];
        let mut stack = from.to_vec();
        while let Some(node) = stack.pop() {
            if std::mem::replace(&mut seen[node.index()], true) {
                continue;
            }
            match self.scenario.scenes.get(node.index()).and_then(|s| s.decision) {
                Some(decision) => {
                    found.insert(decision);
                }
                None => stack.extend(self.graph.neighbors(node)),
            }
        }
        found
    }

    /// Where a decision in a scene can lead.
    pub(super) fn after_decision(&self, decision: DecisionId) -> Vec<NodeIndex> {
        match self.scenario.decisions[usize::from(decision)].home {
            Home::Scene(s) => self.after_scene(usize::from(s)),
            Home::Enactment(_) => Vec::new(),
        }
    }

    /// Where a scene can lead.
    pub(super) fn after_scene(&self, scene: usize) -> Vec<NodeIndex> {
        exits(self.scenario, scene).into_iter().map(|n| self.target(n, scene)).collect()
    }
}

/// Which scenes can come later.
pub(super) struct Later {
    width: usize,
    sets: Vec<u64>,
}

impl Later {
    /// Whether a scene can come at a node or after it.
    pub(super) fn can_come(&self, from: NodeIndex, scene: usize) -> bool {
        self.sets[from.index() * self.width + scene / 64] & (1 << (scene % 64)) != 0
    }
}

/// Where a scene can lead, each way once.
fn exits(scenario: &Scenario, scene: usize) -> Vec<Next> {
    let s = &scenario.scenes[scene];
    let Some(decision) = s.decision else { return vec![s.next] };
    let mut found = Vec::new();
    for next in decision_exits(scenario, usize::from(decision)) {
        let next = if next == Next::InOrder { s.next } else { next };
        if !found.contains(&next) {
            found.push(next);
        }
    }
    found
}

/// Where a decision itself says it leads; in order where it does not.
fn decision_exits(scenario: &Scenario, decision: usize) -> Vec<Next> {
    let d = &scenario.decisions[decision];
    let mut found = Vec::new();
    let ways = d.options.indices().chain([usize::from(d.silence)]);
    let palette = d.palette.then_some(d.next);
    for next in ways.flat_map(|o| way_exits(scenario, d, o)).chain(palette) {
        if !found.contains(&next) {
            found.push(next);
        }
    }
    found
}

/// Where one option, or silence, can lead: as its reply says, else as it says itself, else as the decision does.
fn way_exits<'s>(
    scenario: &'s Scenario,
    decision: &'s Decision,
    option: usize,
) -> impl Iterator<Item = Next> + 's {
    let o = &scenario.options[option];
    let replies = &scenario.replies[o.replies.indices()];
    let unanswered = (!replies.iter().any(|r| r.needs.is_none())).then_some(Next::InOrder);
    replies.iter().map(|r| r.next).chain(unanswered).map(|next| written(&[next, o.next, decision.next]))
}

/// The first of several places that is written.
pub(super) fn written(nexts: &[Next]) -> Next {
    nexts.iter().copied().find(|n| *n != Next::InOrder).unwrap_or_default()
}

/// Where one option, or silence, can lead from its scene.
pub(super) fn option_exits(scenario: &Scenario, scene: usize, option: OptionId) -> Vec<Next> {
    let s = &scenario.scenes[scene];
    let decision = s.decision.map(|d| &scenario.decisions[usize::from(d)]);
    let exits = decision.into_iter().flat_map(|d| way_exits(scenario, d, usize::from(option)));
    exits.map(|next| written(&[next, s.next])).collect()
}
