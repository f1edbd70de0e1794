//! How a session goes on: scenes, enactments between them, replies, endings. Must not know what rules do.

use super::condition::met;
use super::draw::{Draw, Stream};
use super::effect::Intervening;
use super::event::{Event, Move};
use super::state::Standing;
use super::turn::{Log, Turn};
use super::weigh::Weighed;
use crate::scenario::compiled::{Choice, Home, LineId, Next, Person, Span};
use crate::vocabulary::*;

impl<L: Log> Turn<'_, L> {
    /// Shows the lines of a span whose conditions hold, each on the state as it is when its turn comes.
    fn lines(&mut self, seed: u64, span: Span, cast: Person) {
        for id in span.indices() {
            if met(&self.scenario.lines[id].needs, self.scenario, self.state) {
                let wording = self.wording(seed, id as LineId);
                self.line(id as LineId, wording, cast);
            }
        }
    }

    fn wording(&self, seed: u64, id: LineId) -> u8 {
        match self.scenario.lines[id as usize].says.len() {
            0 | 1 => 0,
            n => Draw::new(seed, Stream::Wording, id).below(n) as u8,
        }
    }

    /// Goes on from between two scenes until a decision or an ending: an enactment first if one is ready.
    pub fn go(&mut self, seed: u64, mut next: Next) {
        loop {
            // Nothing old comes before anybody has spoken, and nothing is begun in the last minute.
            let may = !self.scenario.enactments.is_empty()
                && self.begun()
                && !matches!(self.resolve(next), Next::Ending(_));
            if may && let Some(e) = self.ready_enactment() {
                self.state.resume = next;
                self.begin_enactment(e);
                let enactment = &self.scenario.enactments[e];
                let m = usize::from(enactment.of);
                let cast = self.state.members[m].cast;
                self.log.push(Event::Opened(Home::Enactment(e as u8)));
                self.begin_lines();
                let again = self.state.members[m].enacted > 1;
                self.lines(seed, if again { enactment.again } else { enactment.lines }, cast);
                if let Some(d) = enactment.decision {
                    return self.decide(d);
                }
                next = self.leave_enactment(Next::InOrder);
                continue;
            }
            match self.resolve(next) {
                Next::Scene(s) => {
                    let scene = &self.scenario.scenes[usize::from(s)];
                    self.state.scene = s;
                    if let Some(stage) = scene.stage {
                        self.state.stage = stage;
                    }
                    self.log.push(Event::Opened(Home::Scene(s)));
                    self.begin_lines();
                    self.state.learn(scene.fact);
                    let before = self.state.phases();
                    self.lines(seed, scene.lines, Person::NOBODY);
                    self.phase_lines(seed, &before); // a member may have named or linked a pattern unasked
                    if let Some(d) = scene.decision {
                        return self.decide(d);
                    }
                    next = scene.next;
                }
                Next::Ending(e) => {
                    let ending = &self.scenario.endings[usize::from(e)];
                    self.lines(seed, ending.lines, Person::NOBODY);
                    self.state.standing = Standing::Ended(e);
                    self.log.push(Event::Ended(e));
                    return;
                }
                Next::InOrder => unreachable!("resolve names a scene or an ending"),
            }
        }
    }

    /// A new set of lines begins: the last silence is over.
    fn begin_lines(&mut self) {
        self.state.silence = None;
    }

    fn decide(&mut self, d: u16) {
        self.state.standing = Standing::Deciding(d);
        self.log.push(Event::Decision(d));
    }

    /// Makes `InOrder` definite: the next scene whose condition holds, else the first ending whose condition holds.
    fn resolve(&self, next: Next) -> Next {
        if next != Next::InOrder {
            return next;
        }
        let scenes = &self.scenario.scenes;
        let first =
            if self.state.decisions == 0 && !self.begun() { 0 } else { usize::from(self.state.scene) + 1 };
        let scene = (first..scenes.len())
            .find(|&s| !scenes[s].branch && met(&scenes[s].needs, self.scenario, self.state));
        if let Some(s) = scene {
            return Next::Scene(s as u16);
        }
        let endings = &self.scenario.endings;
        let ending = endings.iter().position(|e| met(&e.needs, self.scenario, self.state));
        Next::Ending(ending.unwrap_or(endings.len() - 1) as u8)
    }

    fn begun(&self) -> bool {
        self.state.scene != NOT_BEGUN
    }

    /// What a reply, a decision or a scene says about where to go, in that order.
    fn leave(&mut self, home: Home, next: Next) -> Next {
        match home {
            Home::Enactment(_) => self.leave_enactment(next),
            Home::Scene(s) if next == Next::InOrder => self.scenario.scenes[usize::from(s)].next,
            Home::Scene(_) => next,
        }
    }

    fn leave_enactment(&mut self, next: Next) -> Next {
        self.state.live = None;
        let resume = std::mem::take(&mut self.state.resume);
        if next == Next::InOrder { resume } else { next }
    }

    /// The first reply whose conditions hold on the state now, the lines of phases reached, and then on.
    pub fn reply(&mut self, seed: u64, home: Home, choice: Option<&Choice>, phases: &[Phase; 8]) {
        let scenario = self.scenario;
        let cast = match home {
            Home::Enactment(e) => {
                self.state.members[usize::from(scenario.enactments[usize::from(e)].of)].cast
            }
            Home::Scene(_) => Person::NOBODY,
        };
        let decision = match self.state.standing {
            Standing::Deciding(d) => &scenario.decisions[usize::from(d)],
            Standing::Ended(_) => return,
        };
        self.begin_lines();
        let mut next = decision.next;
        let reply = choice.and_then(|c| {
            let replies = &scenario.replies[c.replies.indices()];
            replies.iter().find(|r| met(&r.needs, scenario, self.state))
        });
        if let Some(c) = choice.filter(|c| c.next != Next::InOrder) {
            next = c.next;
        }
        if let Some(reply) = reply {
            if reply.declines {
                self.state.declined = choice.and_then(|c| c.to.members().next()).map(|m| m as u8);
            }
            self.lines(seed, reply.lines, cast);
            if reply.next != Next::InOrder {
                next = reply.next;
            }
        }
        self.phase_lines(seed, phases);
        next = self.leave(home, next);
        self.go(seed, next);
    }

    /// Lines for phases reached since `before`.
    fn phase_lines(&mut self, seed: u64, before: &[Phase; 8]) {
        let scenario = self.scenario;
        for enactment in &scenario.enactments {
            let m = usize::from(enactment.of);
            let now = self.state.members[m].phase;
            if now == before[m] {
                continue;
            }
            if let Some((_, span)) = enactment.phases.iter().find(|(p, _)| *p == now) {
                let cast = self.state.members[m].cast;
                self.lines(seed, *span, cast);
            }
        }
    }

    /// How a member answers a palette move: from the state after it (the bank is the author's).
    pub fn react(&mut self, seed: u64, mv: &Intervening, weighed: &Weighed, repeated: bool) {
        // One voice at most when everyone was addressed: whoever is stirred most.
        let stirred = |m: &usize| self.state.member(*m, MemberLevel::Activation);
        let reacting: Vec<usize> = if weighed.whole_group {
            weighed.targets.members().max_by_key(stirred).into_iter().collect()
        } else {
            weighed.targets.members().collect()
        };
        for m in reacting {
            let f = weighed.factor[m];
            let reaction = if self.state.window(self.scenario, m) > 0 {
                Reaction::Floods
            } else if repeated || f <= 0 || mv.id.is_error() {
                if self.scenario.members[m].stance.dominance > 0 {
                    Reaction::Protests
                } else {
                    Reaction::Withdraws
                }
            } else if f >= 70 {
                Reaction::Opens
            } else {
                Reaction::Deflects
            };
            let bank = self.scenario.members[m].reactions[reaction as usize];
            if !bank.is_empty() {
                let place = u32::from(self.state.decisions) * 8 + m as u32;
                let pick = Draw::new(seed, Stream::Wording, REACTIONS + place).below(bank.len());
                let id = bank.start + pick as u32;
                self.line(id, 0, Person::NOBODY);
            }
        }
    }

    /// The move as the rules see it.
    pub fn intervening(&self, mv: Move, choice: Option<&Choice>) -> Intervening {
        match (mv, choice) {
            (_, Some(c)) => Intervening {
                id: c.intervention,
                also: c.also,
                to: c.to,
                safety: c.safety,
                speaks_of_ending: c.speaks_of_ending,
            },
            (Move::Palette(id, to), None) => {
                Intervening { id, also: None, to, safety: 0, speaks_of_ending: false }
            }
            (_, None) => Intervening {
                id: Intervention::HoldSilence,
                also: None,
                to: crate::scenario::compiled::People::EVERYONE,
                safety: 0,
                speaks_of_ending: false,
            },
        }
    }
}

/// The scene index before the first scene.
pub const NOT_BEGUN: u16 = u16::MAX;

/// Where in the wording stream reactions are drawn, beyond all line numbers.
const REACTIONS: u32 = 1 << 20;
