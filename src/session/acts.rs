//! Social acts: what one person does to another, and how it stirs old conflicts. Must not know decisions or scores.

use super::event::Event;
use super::state::{POINT, Rupture};
use super::turn::{Log, Turn, times};
use crate::scenario::compiled::{LineId, People, Person};
use crate::theory::Rule;
use crate::vocabulary::*;

impl<L: Log> Turn<'_, L> {
    /// Shows a line whose condition holds: voice, silence, cues, acts, risk.
    pub fn line(&mut self, id: LineId, wording: u8, cast: Person) {
        let scenario = self.scenario;
        let line = &scenario.lines[id as usize];
        self.log.push(Event::Line { line: id, wording, cast });
        if let Some(m) = line.by.member() {
            self.state.room.0 |= 1 << m;
            if !line.says.is_empty() {
                self.state.members[m].lines += 1;
            }
        }
        if let Some((_, quality)) = line.silence {
            self.state.silence = Some(quality);
        }
        self.state.ending_spoken |= line.speaks_of_ending;
        for &cue in &line.cues {
            self.state.cues |= 1 << cue as u32;
            match cue {
                Cue::DifferenceInjury => self.state.injured = People(self.state.injured.0 | line.at.0),
                Cue::Detached => {
                    if let Some(m) = line.by.member() {
                        self.state.members[m].detached = true;
                    }
                }
                _ => {}
            }
        }
        for &act in &line.acts {
            self.act(line.by, act, line.at);
        }
        if line.risk > 0 {
            self.open_risk(line.by, line.risk);
        }
    }

    /// Somebody does something to somebody, or to nobody in particular.
    fn act(&mut self, actor: Person, act: Act, at: People) {
        let theory = self.theory;
        let effect = theory.act(act);
        // Without an addressee everyone is a bystander, and trust moves by half where it is hurt: nobody in
        // particular was meant, and yet everybody was (convention).
        let unaddressed =
            if at.is_everyone() && effect.trust < 0 { times(effect.trust * POINT, 50) } else { 0 };
        let aimed = (Rule::ActReceived, effect.receiver * POINT, effect.trust * POINT);
        let beside = (Rule::ActWitnessed, effect.others * POINT, unaddressed);
        for m in self.state.present().without(actor) {
            let (rule, arousal, trust) = if at.names(Person(m as u8)) { aimed } else { beside };
            self.member(rule, m, MemberLevel::Arousal, arousal, actor);
            if let (Some(a), true) = (actor.member(), trust != 0) {
                self.trust(Rule::ActTrust, m, a, trust);
            }
        }
        self.group_row(Rule::ActClimate, &effect.group, actor, |_, d| d);
        self.stir(actor, act, at);
        self.keep_act(actor, act, at);
        self.hostility(actor, act, at);
    }

    /// An act in a member's triggers raises activation: more if addressed, more from the one it is cast on.
    pub fn stir(&mut self, actor: Person, act: Act, at: People) {
        if !self.on(Rule::Stirred) {
            return;
        }
        let scenario = self.scenario;
        for m in self.state.present().and(scenario.stirs[act as usize]).without(actor) {
            let Some(conflict) = &scenario.members[m].conflict else { continue };
            let sizes = &self.theory.sizes;
            let mut points =
                if at.names(Person(m as u8)) { sizes.stir_addressed } else { sizes.stir_witness };
            let from_cast = if conflict.cast_on == Person::NOBODY {
                actor.member().is_some()
            } else {
                conflict.cast_on == actor
            };
            if from_cast {
                points = times(points, sizes.stir_cast); // whole points: 15 × 150 % = 22
            }
            self.member(Rule::Stirred, m, MemberLevel::Activation, points * POINT, actor);
            self.state.members[m].stirred_by = actor;
        }
    }

    /// Keeps what later rules ask of the last lines: who differed, who tried, who answered whom.
    fn keep_act(&mut self, actor: Person, act: Act, at: People) {
        if let Some(a) = actor.member() {
            self.state.members[a].last_act = Some((act, at.names(Person::LEADER) && !at.is_everyone()));
            if act == Act::TriesNew {
                self.state.members[a].tried = true;
                self.rework(a);
            }
            if matches!(act, Act::NamesPattern | Act::MakesLink) {
                self.member_says_pattern(a, act, at);
            }
        }
        if act.is_welcome() && actor != Person::LEADER {
            for m in at.members() {
                if Person(m as u8) != actor {
                    self.state.members[m].answered = true;
                    self.rework(m);
                }
            }
        }
    }

    /// Hostile acts: at the leader they open a rupture, at a member they may add up to an attack.
    fn hostility(&mut self, actor: Person, act: Act, at: People) {
        if at.names(Person::LEADER) && !at.is_everyone() && act.is_hostile() {
            // Anger at the leader is never an attack to be blocked: it is a strain to be taken up (Eubanks,
            // Burckell & Goldfried 2017).
            if let Some(a) = actor.member() {
                self.open_rupture(Rule::RuptureByProtest, a, self.state.member(a, MemberLevel::Alliance));
            }
        }
        for m in at.members() {
            if Person(m as u8) == actor {
                continue;
            }
            if !act.is_hostile() {
                if act.is_welcome() {
                    self.state.members[m].attacked = 0;
                }
                continue;
            }
            self.state.members[m].attacked = self.state.members[m].attacked.saturating_add(1);
            let outside = self.state.window(self.scenario, m) != 0;
            let attack = act.is_demeaning() || (self.state.members[m].attacked >= 2 && outside);
            if attack && self.state.attack.is_none() && self.on(Rule::AttackOpened) {
                self.state.attack = Some(m as u8);
                self.note(Rule::AttackOpened, Person(m as u8), actor, 0, 0);
            }
        }
    }

    /// Opens a rupture with the leader, if none is open. `before`: alliance it would have to come back to.
    pub fn open_rupture(&mut self, rule: Rule, who: usize, before: i32) {
        let member = &mut self.state.members[who];
        if member.rupture.is_none() && self.theory.on(rule) {
            member.rupture = Some(Rupture { before, age: 0, work: 0 });
            self.log.push(Event::Rupture { rule, who: who as u8, open: true });
        }
    }
}
