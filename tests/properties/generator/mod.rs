//! Scenarios made from a seed, valid by construction. Must not know what happens when they are played.
//!
//! Sizes are small and everything the language has turns up: conditions of every kind, facts, branches, loops
//! with a way out, enactments with and without decisions, keys, co-leader, people who come late or not at all.

mod conditions;
mod moments;

use crate::dice::Dice;
use crate::node::{Node, raw, raws, text, texts};
use fishbowl::vocabulary::*;

const NAMES: [(&str, &str); 8] = [
    ("ana", "Ana"),
    ("bo", "Bo"),
    ("cas", "Cas"),
    ("dov", "Dov"),
    ("eva", "Eva"),
    ("fei", "Fei"),
    ("gil", "Gil"),
    ("hui", "Hui"),
];

/// Everything about a scenario that its parts have to agree on, decided before any part is written.
struct Plan {
    members: usize,
    conflicts: Vec<bool>,
    /// Members whose conflict is replayed, with the options of the decision inside (0: none).
    enactments: Vec<(usize, usize)>,
    /// Scenes: options of the decision (0: none), a sign of risk, a branch.
    scenes: Vec<(usize, u8, bool)>,
    stages: Vec<Stage>,
    goals: Vec<Goal>,
    co_leader: bool,
    risk: bool,
}

/// A scenario document.
pub fn scenario(seed: u64) -> Node {
    let mut dice = Dice::new(seed);
    let d = &mut dice;
    let members = d.within(4, 8);
    let conflicts: Vec<bool> = (0..members).map(|_| d.chance(60)).collect();
    let mut enactments = Vec::new();
    for m in (0..members).filter(|m| conflicts[*m]) {
        if d.chance(75) {
            enactments.push((m, if d.chance(75) { d.within(2, 4) } else { 0 }));
        }
    }
    let n = d.within(3, 8);
    let mut scenes: Vec<(usize, u8, bool)> = (0..n)
        .map(|_| {
            let options = if d.chance(85) { d.within(2, 6) } else { 0 };
            (options, if options > 0 && d.chance(12) { d.within(1, 3) as u8 } else { 0 }, false)
        })
        .collect();
    if d.chance(50) {
        scenes.push((d.within(2, 4), 0, true));
    }
    let first = d.pick(Stage::ALL);
    let stages = scenes.iter().map(|_| d.pick(Stage::ALL)).collect();
    let n_goals = d.within(1, 4);
    let goals = d.some(Goal::ALL, n_goals);
    let risk = scenes.iter().any(|s| s.1 > 0);
    let co_leader = d.chance(30);
    let plan = Plan { members, conflicts, enactments, scenes, stages, goals, co_leader, risk };
    Maker { d, plan, first, seed }.document()
}

struct Maker<'a> {
    d: &'a mut Dice,
    plan: Plan,
    first: Stage,
    seed: u64,
}

impl Maker<'_> {
    fn document(mut self) -> Node {
        let mut fields = vec![
            ("format", raw(1)),
            ("id", text(format!("made-{}", self.seed))),
            ("title", text("Made")),
            ("language", text("en")),
            ("summary", text("Made from a seed, for trying out. Ünïcode – ‘quoted’.")),
            ("group", self.group()),
        ];
        let co_leader = Node::Record("CoLeader", vec![("name", text("Kim"))]);
        let mut frame = vec![("setting", text("A room above a shop."))];
        if self.plan.co_leader {
            frame.push(("co_leader", Node::Tuple("Some", vec![co_leader])));
        }
        fields.push(("frame", Node::Record("Frame", frame)));
        let goals: Vec<Node> = self.plan.goals.clone().into_iter().map(|g| self.weighted(g)).collect();
        fields.push(("goals", Node::List(goals)));
        let levels = ["engagement", "conflict", "avoidance", "cohesion", "safety"];
        let start = levels.map(|l| (l, raw(self.points()))).to_vec();
        fields.push(("start", Node::Record("Start", start)));
        if self.d.chance(50) {
            let mode = self.d.pick(InsightMode::ALL);
            fields.push(("insight", Node::Tuple("Some", vec![raw(mode)])));
        }
        let members = (0..self.plan.members).map(|m| self.member(m)).collect();
        fields.push(("members", Node::List(members)));
        let scenes = (0..self.plan.scenes.len()).map(|s| self.scene(s)).collect();
        fields.push(("scenes", Node::List(scenes)));
        let enactments = self.plan.enactments.clone().into_iter().map(|e| self.enactment(e)).collect();
        fields.push(("enactments", Node::List(enactments)));
        let endings = self.endings();
        fields.push(("endings", endings));
        fields.push(("references", texts(&["Corey (2012). A book."])));
        Node::Record("Scenario", fields)
    }

    fn group(&mut self) -> Node {
        let kind = self.d.pick(GroupKind::ALL);
        Node::Record(
            "Group",
            vec![
                ("kind", raw(kind)),
                ("stage", raw(self.first)),
                ("session", raw(2)),
                ("of", raw(9)),
                ("minutes", raw(5)),
            ],
        )
    }

    fn weighted(&mut self, goal: Goal) -> Node {
        Node::Tuple("", vec![raw(goal), raw(self.d.within(1, 9))])
    }

    fn points(&mut self) -> usize {
        self.d.within(0, 100)
    }

    fn axis(&mut self) -> i64 {
        self.d.within(0, 200) as i64 - 100
    }

    fn id(&mut self) -> &'static str {
        NAMES[self.d.below(self.plan.members)].0
    }

    fn ids(&mut self, most: usize) -> Vec<&'static str> {
        let n = self.d.within(0, most);
        let all: Vec<&str> = NAMES[..self.plan.members].iter().map(|n| n.0).collect();
        self.d.some(&all, n)
    }

    fn list<T: Copy>(&mut self, all: &[T], most: usize) -> Vec<T> {
        let n = self.d.within(0, most);
        self.d.some(all, n)
    }

    fn member(&mut self, m: usize) -> Node {
        let low = self.d.within(0, 50);
        let high = self.d.within(low + 1, 100);
        let (id, name) = NAMES[m];
        let mut fields = vec![
            ("id", text(id)),
            ("name", text(name)),
            ("age", raw(self.d.within(18, 90))),
            ("intake", text("Came in the autumn.")),
            (
                "look",
                Node::Record(
                    "Look",
                    vec![
                        ("skin", raw(self.d.within(0, 7))),
                        ("build", raw(self.d.pick(Build::ALL))),
                        (
                            "garment",
                            Node::Tuple(
                                "",
                                vec![raw(self.d.pick(Garment::ALL)), raw(self.d.pick(Cloth::ALL))],
                            ),
                        ),
                    ],
                ),
            ),
            ("defence", raw(self.d.pick(Defence::ALL))),
            ("window", Node::Tuple("", vec![raw(low), raw(high)])),
            ("capacity", raw(self.points())),
            ("stance", self.stance()),
        ];
        for level in ["alliance", "arousal", "insight", "activation"] {
            if self.d.chance(60) {
                fields.push((level, Node::Tuple("Some", vec![raw(self.points())])));
            }
        }
        // The first two are always there, so that somebody can be spoken to.
        if m > 1 && self.d.chance(25) {
            fields.push(("attendance", Node::Tuple("Some", vec![raw(self.d.pick(Attendance::ALL))])));
        }
        let other = NAMES[(m + 1) % self.plan.members].0;
        let trust = Node::Tuple("", vec![text(other), raw(self.points())]);
        fields.push(("trust", Node::List(if self.d.chance(60) { vec![trust] } else { vec![] })));
        if self.plan.conflicts[m] {
            fields.push(("conflict", Node::Tuple("Some", vec![self.conflict(m)])));
        }
        if self.d.chance(80) {
            let banks = ["opens", "deflects", "withdraws", "protests", "floods"].map(|b| (b, self.bank()));
            fields.push(("reactions", Node::Record("Reactions", banks.to_vec())));
        }
        Node::Record("Member", fields)
    }

    fn stance(&mut self) -> Node {
        Node::Record("Stance", vec![("dominance", raw(self.axis())), ("affiliation", raw(self.axis()))])
    }

    /// Reactions of which some are words and some only signs: which one is drawn must make no difference.
    fn bank(&mut self) -> Node {
        let one = |d: &mut Dice| {
            let field = if d.chance(50) { "says" } else { "shows" };
            Node::Record("Utterance", vec![(field, text("Well."))])
        };
        Node::List((0..self.d.within(2, 3)).map(|_| one(self.d)).collect())
    }

    fn conflict(&mut self, m: usize) -> Node {
        let other = NAMES[(m + self.d.within(1, self.plan.members - 1)) % self.plan.members].0;
        let cast_on = self.d.pick(&["group", "leader", other]);
        let moves = self.d.some(Intervention::ALL, 12);
        let (repeats, disconfirms) = (self.d.within(0, 6), self.d.within(7, 12));
        let triggers = self.list(Act::ALL, 6);
        let wish = Node::Tuple("", vec![raw(self.d.pick(Wish::ALL)), text("to be heard")]);
        let expected = Node::Tuple("", vec![raw(self.d.pick(OtherResponse::ALL)), text("turns away")]);
        let response = Node::Tuple("", vec![raw(self.d.pick(SelfResponse::ALL)), text("talks on")]);
        Node::Record(
            "Conflict",
            vec![
                ("past_figure", text("an aunt")),
                ("episode", text("She went on knitting.")),
                ("wish", wish),
                ("expected", expected),
                ("response", response),
                ("hidden_feeling", text("anger")),
                ("feared", text("nobody is there")),
                ("cast_on", text(cast_on)),
                ("triggers", raws(&triggers)),
                ("pull", self.stance()),
                ("repeats_if", raws(&moves[..repeats])),
                ("disconfirms_if", raws(&moves[6..disconfirms])),
            ],
        )
    }
}
