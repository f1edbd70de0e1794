//! Lines, scenes, decisions, enactments and endings of a made scenario. Must not know its head or its people.

use super::{Maker, NAMES};
use crate::dice::Dice;
use crate::node::{Node, raw, raws, text, texts};
use fishbowl::vocabulary::*;

impl Maker<'_> {
    /// A line. `cast`: `{cast}` may stand in it.
    pub(super) fn line(&mut self, cast: bool) -> Node {
        let mut fields = Vec::new();
        let co_leader = self.plan.co_leader && self.d.chance(10);
        let by = (self.d.chance(85)).then(|| if co_leader { "co-leader" } else { self.id() });
        if self.d.chance(15) {
            fields.push(("needs", Node::Tuple("Some", vec![self.condition(1)])));
        }
        if let Some(by) = by {
            fields.push(("by", Node::Tuple("Some", vec![text(by)])));
        }
        let mut to: Vec<&str> = self.ids(2);
        if self.d.chance(15) {
            to.push("leader");
        }
        fields.push(("to", texts(&to)));
        let words = if cast { "As ever, {cast}." } else { "It is as {ana} says." };
        if self.d.chance(75) {
            fields.push(("says", text(words)));
            if self.d.chance(30) {
                fields.push(("or", texts(&["It is so.", "So it is, “really”."])));
            }
        } else {
            fields.push(("shows", text("looks at the clock")));
        }
        if self.d.chance(20) {
            let affect = Node::Tuple("", vec![raw(self.d.pick(Affect::ALL)), raw(self.points())]);
            fields.push(("affect", Node::Tuple("Some", vec![affect])));
        }
        if by.is_some() {
            let acts = self.list(Act::ALL, 2);
            fields.push(("acts", raws(&acts)));
            if !acts.is_empty() && self.d.chance(30) {
                let at = self.ids(2);
                fields.push(("at", texts(&at)));
            }
        }
        let cues: Vec<Cue> =
            Cue::ALL.iter().copied().filter(|c| !matches!(c, Cue::RiskSelf | Cue::RiskOther)).collect();
        let found = self.d.some(&cues, 3);
        let shown = self.d.within(0, 2);
        if self.d.chance(50) {
            fields.push(("cues", raws(&found[..shown])));
            fields.push(("lures", raws(&found[2..])));
        }
        if self.d.chance(15) {
            let quality = self.d.pick(Silence::ALL);
            let silence = Node::Tuple("", vec![raw(self.d.within(1, 30)), raw(quality)]);
            fields.push(("silence", Node::Tuple("Some", vec![silence])));
        }
        if self.d.chance(5) {
            fields.push(("speaks_of_ending", raw(true)));
        }
        Node::Record("Line", fields)
    }

    pub(super) fn lines(&mut self, low: usize, high: usize, cast: bool) -> Node {
        Node::List((0..self.d.within(low, high)).map(|_| self.line(cast)).collect())
    }

    pub(super) fn scene(&mut self, s: usize) -> Node {
        let (options, risk, branch) = self.plan.scenes[s];
        let mut fields = vec![("id", text(format!("s{s}")))];
        // The first scene has none, so that every session begins somewhere.
        if s > 0 && !branch && self.d.chance(20) {
            fields.push(("needs", Node::Tuple("Some", vec![self.condition(2)])));
        }
        if branch {
            fields.push(("branch", raw(true)));
        }
        if self.d.chance(40) {
            fields.push(("stage", Node::Tuple("Some", vec![raw(self.plan.stages[s])])));
        } else {
            // A condition may ask for a stage only if something sets it.
            self.plan.stages[s] = self.first;
        }
        let mut lines = self.lines(0, 5, false);
        if risk > 0 {
            let who = self.id();
            lines.items().push(Node::Record(
                "Line",
                vec![
                    ("by", Node::Tuple("Some", vec![text(who)])),
                    ("says", text("Then I would rather not be there.")),
                    ("cues", raws(&[Cue::RiskSelf])),
                    ("risk", raw(risk)),
                ],
            ));
        }
        fields.push(("lines", lines));
        if options > 0 {
            let decision = self.decision(options, risk > 0, Some(s));
            fields.push(("decision", Node::Tuple("Some", vec![decision])));
        }
        Node::Record("Scene", fields)
    }

    /// Somewhere later than this scene.
    fn onward(&mut self, s: usize) -> String {
        let n = self.plan.scenes.len();
        if s + 1 < n && self.d.chance(80) {
            format!("s{}", self.d.within(s + 1, n - 1))
        } else {
            "end".into()
        }
    }

    fn decision(&mut self, options: usize, check: bool, scene: Option<usize>) -> Node {
        let keyed = self.d.chance(50);
        let most = self.plan.goals.len().min(3);
        let n = self.d.within(1, most);
        let goals = self.plan.goals.clone();
        let goals = self.d.some(&goals, n);
        let mut fields = Vec::new();
        if self.d.chance(50) {
            fields.push(("goals", raws(&goals)));
        }
        if keyed && scene == Some(0) {
            fields.push(("anchor", raw(true)));
        }
        if self.d.chance(40) {
            let locus = self.d.pick(Level::ALL);
            fields.push(("locus", Node::Tuple("Some", vec![raw(locus)])));
        }
        if self.d.chance(30) {
            fields.push(("palette", Node::Tuple("Some", vec![raw(self.d.chance(50))])));
        }
        if self.d.chance(40) {
            fields.push(("hints", texts(&["Look.", "Think.", "Ask."])));
        }
        let key_goals = if keyed { goals } else { vec![] };
        let made = (0..options).map(|o| self.option(o, check && o == 0, &key_goals, scene)).collect();
        fields.push(("options", Node::List(made)));
        if keyed || self.d.chance(40) {
            let mut silence = vec![("heard", text("Nothing."))];
            if keyed {
                silence.push(("key", self.key(&key_goals)));
                silence.push(("sources", texts(&["Corey (2012)"])));
            }
            silence.push(("then", self.replies(false, scene)));
            fields.push(("silence", Node::Tuple("Some", vec![Node::Record("Silence", silence)])));
        }
        Node::Record("Decision", fields)
    }

    fn key(&mut self, goals: &[Goal]) -> Node {
        let one =
            |d: &mut Dice, g: &Goal| Node::Tuple("", vec![raw(g), raw(d.within(1, 5)), text("It does.")]);
        Node::List(goals.iter().map(|g| one(self.d, g)).collect())
    }

    fn option(&mut self, o: usize, check: bool, key: &[Goal], scene: Option<usize>) -> Node {
        let id = if check { Intervention::SafetyCheck } else { self.d.pick(Intervention::ALL) };
        let mut fields = vec![("id", text(format!("o{o}")))];
        if o > 1 && self.d.chance(30) {
            fields.push(("needs", Node::Tuple("Some", vec![self.condition(2)])));
        }
        fields.push(("move", raw(id)));
        if self.d.chance(20) {
            let also = self.d.pick(Intervention::ALL);
            fields.push(("also", Node::Tuple("Some", vec![raw(also)])));
        }
        let mut to = self.ids(3);
        if self.plan.co_leader && self.d.chance(10) {
            to.push("co-leader");
        }
        fields.push(("to", texts(&to)));
        fields.push(("says", text("What is it like, here, now?")));
        let asks = self.d.chance(30);
        fields.push(("asks", raw(asks)));
        fields.push(("heard", text("He asks.")));
        if !key.is_empty() {
            fields.push(("key", self.key(key)));
            fields.push(("sources", texts(&["Corey (2012)"])));
            if self.d.chance(20) {
                let needs = self.condition(1);
                let other = Node::Record("KeyIf", vec![("needs", needs), ("key", self.key(key))]);
                fields.push(("key_if", Node::Tuple("Some", vec![other])));
            }
        }
        if id == Intervention::SafetyCheck {
            let parts = self.list(SafetyPart::ALL, 4);
            fields.push(("safety", raws(&parts)));
        }
        fields.push(("then", self.replies(asks, scene)));
        // The first option always goes on in order, so that nothing is endless; a later one may go back.
        if let Some(s) = scene
            && o > 0
            && self.d.chance(20)
        {
            let to = if self.d.chance(25) { format!("s{}", self.d.within(0, s)) } else { self.onward(s) };
            fields.push(("leads_to", Node::Tuple("Some", vec![text(to)])));
        }
        Node::Record("Option", fields)
    }

    fn replies(&mut self, asks: bool, scene: Option<usize>) -> Node {
        let n = self.d.within(1, 3);
        let mut replies = Vec::new();
        for r in 0..n {
            let mut fields = Vec::new();
            if r + 1 < n {
                fields.push(("needs", Node::Tuple("Some", vec![self.condition(1)])));
                if let Some(s) = scene
                    && self.d.chance(20)
                {
                    fields.push(("leads_to", Node::Tuple("Some", vec![text(self.onward(s))])));
                }
            }
            if asks && self.d.chance(50) {
                fields.push(("declines", raw(true)));
            }
            fields.push(("lines", self.lines(1, 2, scene.is_none())));
            replies.push(Node::Record("Reply", fields));
        }
        Node::List(replies)
    }

    pub(super) fn enactment(&mut self, (m, options): (usize, usize)) -> Node {
        let mut fields = vec![
            ("of", text(NAMES[m].0)),
            ("at", raw(self.d.within(10, 90))),
            ("lines", self.lines(1, 3, true)),
        ];
        if self.d.chance(50) {
            fields.push(("again", self.lines(1, 2, true)));
        }
        if options > 0 {
            let decision = self.decision(options, false, None);
            fields.push(("decision", Node::Tuple("Some", vec![decision])));
        }
        let phases = self.list(&[Phase::Repeated, Phase::Contained, Phase::Noticed, Phase::Linked], 3);
        let phases = phases
            .into_iter()
            .map(|p| Node::Record("PhaseLines", vec![("phase", raw(p)), ("lines", self.lines(1, 2, true))]))
            .collect();
        fields.push(("phases", Node::List(phases)));
        Node::Record("Enactment", fields)
    }

    pub(super) fn endings(&mut self) -> Node {
        let mut endings = Vec::new();
        for i in 0..self.d.within(0, 2) {
            let mut fields = vec![("id", text(format!("end{i}"))), ("title", text("An end"))];
            fields.push(("kind", raw(self.d.pick(EndingKind::ALL))));
            fields.push(("needs", Node::Tuple("Some", vec![self.condition(2)])));
            fields.push(("lines", self.lines(0, 2, false)));
            endings.push(Node::Record("Ending", fields));
        }
        let last = vec![
            ("id", text("end")),
            ("title", text("The end")),
            ("kind", raw(EndingKind::Mixed)),
            ("lines", self.lines(0, 1, false)),
        ];
        endings.push(Node::Record("Ending", last));
        Node::List(endings)
    }
}
