//! Members: their defaults, their conflicts, their reactions as lines. Must not know scenes.

use super::names::Allow;
use super::{Compiler, line_path};
use crate::scenario::compiled::*;
use crate::scenario::document as written;
use crate::scenario::locate::At;
use crate::vocabulary::*;

/// Alliance with the leader at the start, points.
const ALLIANCE: u8 = 35;
/// Insight at the start, points.
const INSIGHT: u8 = 5;
/// Activation of the conflict at the start, points.
const ACTIVATION: u8 = 15;
/// Trust in another member at the start, points.
const TRUST: u8 = 40;

/// The members whose conflict an act stirs, by the act's number: asked at every act of every line.
pub(super) fn stirred(members: &[Member], act: usize) -> People {
    let stirs = |m: &Member| m.conflict.as_ref().is_some_and(|c| c.triggers & (1 << act) != 0);
    People::of((0..).zip(members).filter(|(_, m)| stirs(m)).map(|(i, _)| Person(i)))
}

impl Compiler<'_> {
    pub(super) fn members(&mut self, members: Vec<written::Member>) -> Vec<Member> {
        members.into_iter().enumerate().map(|(i, m)| self.one_member(i, m)).collect()
    }

    fn one_member(&mut self, number: usize, member: written::Member) -> Member {
        let list = At::ROOT.field("members");
        let at = list.index(number);
        let mut trust = [TRUST; MAX_MEMBERS];
        let trusts = at.field("trust");
        for (i, (who, points)) in member.trust.iter().enumerate() {
            let entry = trusts.index(i);
            let other = self.names.member(who, &entry.index(0), self.out);
            trust[usize::from(other)] = *points;
        }
        let conflict = member.conflict.map(|c| self.conflict(c, &at.field("conflict")));
        let reactions = self.reactions(&member.id, number, member.reactions);
        let (low, high) = member.window;
        Member {
            id: member.id,
            name: member.name,
            pronouns: member.pronouns,
            age: member.age,
            intake: member.intake,
            voice: member.voice,
            baseline: member.baseline,
            look: member.look,
            attendance: member.attendance.unwrap_or(Attendance::Present),
            attachment: member.attachment,
            stance: member.stance,
            defence: member.defence,
            window: member.window,
            capacity: member.capacity,
            alliance: member.alliance.unwrap_or(ALLIANCE),
            arousal: member.arousal.unwrap_or(((u16::from(low) + u16::from(high)) / 2) as u8),
            insight: member.insight.unwrap_or(INSIGHT),
            activation: member.activation.unwrap_or(ACTIVATION),
            trust,
            conflict,
            reactions,
        }
    }

    fn conflict(&mut self, text: written::Conflict, at: &At<'_>) -> Conflict {
        let cast_on = self.names.person(&text.cast_on, Allow::Anyone, &at.field("cast_on"), self.out);
        let interventions = |list: &[Intervention]| list.iter().fold(0u64, |bits, i| bits | 1 << (*i as u64));
        Conflict {
            cast_on,
            triggers: text.triggers.iter().fold(0, |bits, a| bits | 1 << (*a as u32)),
            repeats: interventions(&text.repeats_if),
            disconfirms: interventions(&text.disconfirms_if),
            text,
        }
    }

    /// Reactions become lines by the member, to the leader who moved.
    fn reactions(&mut self, id: &str, number: usize, bank: written::Reactions) -> [Span; Reaction::COUNT] {
        let written::Reactions { opens, deflects, withdraws, protests, floods } = bank;
        let mut lists = [opens, deflects, withdraws, protests, floods].into_iter();
        let mut kinds = Reaction::ALL.iter();
        std::array::from_fn(|_| {
            let start = self.arenas.lines.len() as u32;
            let name = kinds.next().map_or("", |k| k.name());
            let base = format!("{id}.reactions/{name}");
            for (i, u) in lists.next().unwrap_or_default().into_iter().enumerate() {
                self.arenas.lines.push(reaction_line(line_path(&base, &None, i), number, u));
            }
            Span { start, end: self.arenas.lines.len() as u32 }
        })
    }
}

fn reaction_line(path: String, number: usize, utterance: written::Utterance) -> Line {
    Line {
        path,
        needs: None,
        by: Person(number as u8),
        to: People::EVERYONE,
        at: People::EVERYONE,
        says: if utterance.says.is_empty() { Vec::new() } else { vec![utterance.says] },
        shows: utterance.shows,
        affect: utterance.affect,
        posture: None,
        acts: Vec::new(),
        cues: Vec::new(),
        lures: Vec::new(),
        silence: None,
        risk: 0,
        speaks_of_ending: false,
    }
}
