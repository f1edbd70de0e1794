//! Document to scenario: names become dense numbers, defaults are filled in. Must not know whether it makes sense.
//!
//! Texts are moved, not copied. A name that is nobody's becomes a finding and a harmless stand-in, so that one
//! pass reports every wrong name; the result of such a pass is thrown away by [`load`](super::load).

mod condition;
mod hash;
pub(super) mod names;
mod people;

use super::compiled::*;
use super::diagnostics::Findings;
use super::document::{self as written, Document};
use super::limits;
use super::locate::At;
use super::translation::Translation;
use crate::vocabulary::*;
use condition::Facts;
use names::{Allow, Names};
use std::mem::take;

/// Resolves a document. `None` if it is too large for the dense numbers; the findings say in what.
pub(super) fn compile(
    mut doc: Document,
    translation: Option<&Translation>,
    out: &mut Findings,
) -> Option<Scenario> {
    if !fits(&doc) {
        return None;
    }
    // In whatever language it is played, it is the same scenario.
    let hash = hash::of(&doc);
    if let Some(translation) = translation {
        translation.onto(&mut doc);
    }
    let mut c = Compiler { names: Names::of(&doc), facts: Facts::default(), out, arenas: Arenas::default() };
    let members = take(&mut doc.members);
    let members = c.members(members);
    let stirs = std::array::from_fn(|act| people::stirred(&members, act));
    let scenes = take(&mut doc.scenes);
    let scenes = scenes.into_iter().enumerate().map(|(i, s)| c.scene(i, s)).collect();
    let enactments = take(&mut doc.enactments);
    let enactments = enactments.into_iter().enumerate().map(|(i, e)| c.enactment(i, e)).collect();
    let endings = take(&mut doc.endings);
    let endings = endings.into_iter().enumerate().map(|(i, e)| c.ending(i, e)).collect();
    let expected = c.tests(&doc);
    let Compiler { facts, arenas, .. } = c;
    let mut scenario = Scenario {
        head: doc,
        hash,
        members,
        stirs,
        scenes,
        enactments,
        endings,
        lines: arenas.lines,
        decisions: arenas.decisions,
        options: arenas.options,
        replies: arenas.replies,
        facts: facts.list,
        expected,
    };
    for (number, fact) in scenario.facts.iter().enumerate() {
        match fact {
            Fact::Played(scene) => scenario.scenes[usize::from(*scene)].fact = Some(number as u8),
            Fact::Chosen(option) => scenario.options[usize::from(*option)].fact = Some(number as u8),
        }
    }
    Some(scenario)
}

/// Whether every dense number is wide enough.
fn fits(doc: &Document) -> bool {
    let decisions = doc.scenes.iter().map(|s| &s.decision).chain(doc.enactments.iter().map(|e| &e.decision));
    doc.members.len() <= *limits::MEMBERS.end()
        && !doc.members.is_empty()
        && doc.scenes.len() <= *limits::SCENES.end()
        && doc.endings.len() <= *limits::ENDINGS.end()
        && doc.enactments.len() <= MAX_MEMBERS
        && decisions.flatten().all(|d| d.options.len() <= *limits::OPTIONS.end())
}

#[derive(Default)]
struct Arenas {
    lines: Vec<Line>,
    decisions: Vec<Decision>,
    options: Vec<Choice>,
    replies: Vec<Reply>,
}

struct Compiler<'o> {
    names: Names,
    facts: Facts,
    out: &'o mut Findings,
    arenas: Arenas,
}

/// The name of a line inside its surroundings: its own id, or its number.
fn line_path(base: &str, id: &Option<String>, number: usize) -> String {
    let mut path = String::with_capacity(base.len() + 4);
    path.push_str(base);
    path.push('/');
    match id {
        Some(id) => path.push_str(id),
        None => path.push_str(&number.to_string()),
    }
    path
}

impl Compiler<'_> {
    fn needs(&mut self, needs: &Option<written::Condition>, at: &At<'_>) -> Option<Condition> {
        let needs = needs.as_ref()?;
        Some(condition::condition(needs, &at.field("needs"), &mut self.names, &mut self.facts, self.out))
    }

    fn lines(&mut self, base: &str, lines: Vec<written::Line>, at: &At<'_>) -> Span {
        let start = self.arenas.lines.len() as u32;
        for (i, line) in lines.into_iter().enumerate() {
            let line = self.line(line_path(base, &line.id, i), line, &at.index(i));
            self.arenas.lines.push(line);
        }
        Span { start, end: self.arenas.lines.len() as u32 }
    }

    fn line(&mut self, path: String, line: written::Line, at: &At<'_>) -> Line {
        let needs = self.needs(&line.needs, at);
        let by = match &line.by {
            Some(who) => self.names.person(who, Allow::People, &at.field("by"), self.out),
            None => Person::NOBODY,
        };
        let to = self.names.people(&line.to, Allow::Anyone, || at.field("to"), self.out);
        let mut falls_on = self.names.people(&line.at, Allow::Anyone, || at.field("at"), self.out);
        let falls = !(line.acts.is_empty() && line.cues.is_empty() && line.lures.is_empty());
        if line.at.is_empty() && falls {
            falls_on = to;
        }
        let mut says = line.or;
        if !line.says.is_empty() {
            says.insert(0, line.says);
        }
        Line {
            path,
            needs,
            by,
            to,
            at: falls_on,
            says,
            shows: line.shows,
            affect: line.affect,
            posture: line.posture,
            acts: line.acts,
            cues: line.cues,
            lures: line.lures,
            silence: line.silence,
            risk: line.risk,
            speaks_of_ending: line.speaks_of_ending,
        }
    }

    fn scene(&mut self, number: usize, scene: written::Scene) -> Scene {
        let list = At::ROOT.field("scenes");
        let at = list.index(number);
        let needs = self.needs(&scene.needs, &at);
        let lines = self.lines(&scene.id, scene.lines, &at.field("lines"));
        let home = Home::Scene(number as u16);
        let decision = scene.decision.map(|d| self.decision(home, &scene.id, d, &at.field("decision")));
        let next = self.names.next(&scene.leads_to, &at, self.out);
        Scene {
            id: scene.id,
            title: scene.title,
            place: scene.place.unwrap_or(Place::Room),
            needs,
            branch: scene.branch,
            stage: scene.stage,
            lines,
            decision,
            next,
            fact: None,
        }
    }

    fn decision(&mut self, home: Home, id: &str, decision: written::Decision, at: &At<'_>) -> DecisionId {
        let number = self.arenas.decisions.len() as DecisionId;
        let start = self.arenas.options.len() as u32;
        let count = decision.options.len();
        let mut keyed_goals: Vec<Goal> = Vec::new();
        let keyed = decision.options.iter().any(|o| !o.key.is_empty());
        for written::Key(goal, ..) in decision.options.iter().flat_map(|o| &o.key) {
            if !keyed_goals.contains(goal) {
                keyed_goals.push(*goal);
            }
        }
        let list = at.field("options");
        for (i, option) in decision.options.into_iter().enumerate() {
            let option = self.option(id, option, &list.index(i));
            self.arenas.options.push(option);
        }
        let silence = self.silence(id, decision.silence, &at.field("silence"));
        self.arenas.options.push(silence);
        let next = self.names.next(&decision.leads_to, at, self.out);
        self.arenas.decisions.push(Decision {
            home,
            anchor: decision.anchor,
            goals: if decision.goals.is_empty() { keyed_goals } else { decision.goals },
            keyed,
            trains: decision.trains,
            difficulty: decision.difficulty,
            lead_in: decision.lead_in,
            locus: decision.locus,
            palette: decision.palette.unwrap_or(true),
            hints: decision.hints,
            options: Span { start, end: start + count as u32 },
            silence: (start + count as u32) as OptionId,
            next,
        });
        number
    }

    fn option(&mut self, home: &str, option: written::Choice, at: &At<'_>) -> Choice {
        let path = format!("{home}/{}", option.id);
        let needs = self.needs(&option.needs, at);
        let to = self.names.people(&option.to, Allow::Addressees, || at.field("to"), self.out);
        let key_if = self.key_if(option.key_if, at);
        let list = at.field("mends");
        let mut mends = Vec::new();
        for (i, weak) in option.mends.iter().enumerate() {
            mends.extend(self.names.options(weak, &list.index(i), self.out));
        }
        mends.sort_unstable();
        mends.dedup();
        let replies = self.replies(&path, option.then, &at.field("then"));
        let next = self.names.next(&option.leads_to, at, self.out);
        Choice {
            id: option.id,
            path,
            needs,
            intervention: option.intervention,
            also: option.also,
            to,
            says: option.says,
            asks: option.asks,
            heard: option.heard,
            key: key(option.key),
            key_if,
            because: option.because,
            sources: option.sources,
            safety: option.safety.iter().fold(0, |bits, p| bits | 1 << (*p as u8)),
            speaks_of_ending: option.speaks_of_ending,
            mends,
            replies,
            next,
            fact: None,
        }
    }

    /// Saying nothing: what the author wrote about it, or silence without key and reply.
    fn silence(&mut self, home: &str, silence: Option<written::SilenceChoice>, at: &At<'_>) -> Choice {
        let path = format!("{home}/{}", names::SILENCE);
        let written::SilenceChoice { heard, key: rated, key_if, because, sources, then, leads_to } = silence
            .unwrap_or(written::SilenceChoice {
                heard: String::new(),
                key: Vec::new(),
                key_if: None,
                because: String::new(),
                sources: Vec::new(),
                then: Vec::new(),
                leads_to: None,
            });
        let key_if = self.key_if(key_if, at);
        let replies = self.replies(&path, then, &at.field("then"));
        let next = self.names.next(&leads_to, at, self.out);
        Choice {
            id: names::SILENCE.to_string(),
            path,
            needs: None,
            intervention: Intervention::HoldSilence,
            also: None,
            to: People::EVERYONE,
            says: String::new(),
            asks: false,
            heard,
            key: key(rated),
            key_if,
            because,
            sources,
            safety: 0,
            speaks_of_ending: false,
            mends: Vec::new(),
            replies,
            next,
            fact: None,
        }
    }

    fn key_if(&mut self, key_if: Option<written::KeyIf>, at: &At<'_>) -> Option<(Condition, Vec<Rating>)> {
        let written::KeyIf { needs, key: rated } = key_if?;
        let at = at.field("key_if");
        let needs =
            condition::condition(&needs, &at.field("needs"), &mut self.names, &mut self.facts, self.out);
        Some((needs, key(rated)))
    }

    fn replies(&mut self, base: &str, replies: Vec<written::Reply>, at: &At<'_>) -> Span {
        // The replies of one option lie together, so their lines are compiled first.
        let mut done = Vec::with_capacity(replies.len());
        for (i, reply) in replies.into_iter().enumerate() {
            let at = at.index(i);
            let needs = self.needs(&reply.needs, &at);
            let lines = self.lines(&format!("{base}/{i}"), reply.lines, &at.field("lines"));
            let next = self.names.next(&reply.leads_to, &at, self.out);
            done.push(Reply { needs, declines: reply.declines, lines, next });
        }
        let start = self.arenas.replies.len() as u32;
        self.arenas.replies.append(&mut done);
        Span { start, end: self.arenas.replies.len() as u32 }
    }

    fn enactment(&mut self, number: usize, enactment: written::Enactment) -> Enactment {
        let list = At::ROOT.field("enactments");
        let at = list.index(number);
        let id = enactment.of;
        let of = self.names.member(&id, &at.field("of"), self.out);
        let lines = self.lines(&id, enactment.lines, &at.field("lines"));
        let again = self.lines(&format!("{id}/again"), enactment.again, &at.field("again"));
        let home = Home::Enactment(number as u8);
        let decision = enactment.decision.map(|d| self.decision(home, &id, d, &at.field("decision")));
        let list = at.field("phases");
        let mut phases = Vec::new();
        for (i, phase) in enactment.phases.into_iter().enumerate() {
            let at = list.index(i);
            let lines = self.lines(&format!("{id}/{}", phase.phase), phase.lines, &at.field("lines"));
            phases.push((phase.phase, lines));
        }
        Enactment { of, at: enactment.at, lines, again, decision, phases }
    }

    fn ending(&mut self, number: usize, ending: written::Ending) -> Ending {
        let list = At::ROOT.field("endings");
        let at = list.index(number);
        let needs = self.needs(&ending.needs, &at);
        let lines = self.lines(&ending.id, ending.lines, &at.field("lines"));
        Ending { id: ending.id, title: ending.title, kind: ending.kind, needs, lines, after: ending.after }
    }

    /// The names in the author's tests; their conditions may not add facts, so they are resolved last.
    fn tests(&mut self, doc: &Document) -> Vec<Vec<Condition>> {
        let mut expected = vec![Vec::new(); doc.tests.len()];
        let list = At::ROOT.field("tests");
        for (t, test) in doc.tests.iter().enumerate() {
            let at = list.index(t);
            let expects = at.field("expect");
            for (e, expect) in test.expect.iter().enumerate() {
                let at = expects.index(e);
                let inner = at.index(0);
                match expect {
                    written::Expect::Holds(holds) => {
                        let holds =
                            condition::condition(holds, &inner, &mut self.names, &mut self.facts, self.out);
                        expected[t].push(holds);
                    }
                    written::Expect::Went { of, .. } => {
                        self.names.member(of, &at.field("of"), self.out);
                    }
                    written::Expect::Scene(id) => self.names.stands_in(id, &inner, self.out),
                    written::Expect::Ending(id) => self.names.ending(id, &inner, self.out),
                    _ => {}
                }
            }
        }
        expected
    }
}

fn key(rated: Vec<written::Key>) -> Vec<Rating> {
    rated.into_iter().map(|written::Key(goal, rating, reason)| (goal, rating, reason)).collect()
}

impl Scenario {
    /// The document path of an option or of a decision's silence, for [`at`](super::diagnostics::at):
    /// `scenes[3].decision.options[2]`.
    pub fn document_path(&self, option: OptionId) -> String {
        let number =
            self.decisions.partition_point(|d| d.options.start <= u32::from(option)).saturating_sub(1);
        let Some(decision) = self.decisions.get(number) else { return String::new() };
        let home = self.decision_path(number as DecisionId);
        match u32::from(option).checked_sub(decision.options.start) {
            Some(i) if option != decision.silence => format!("{home}.options[{i}]"),
            _ => format!("{home}.silence"),
        }
    }

    /// The document path of a decision: `scenes[3].decision`.
    pub fn decision_path(&self, decision: DecisionId) -> String {
        match self.decisions[usize::from(decision)].home {
            Home::Scene(scene) => format!("scenes[{scene}].decision"),
            Home::Enactment(enactment) => format!("enactments[{enactment}].decision"),
        }
    }
}
