//! The state of a session: plain data, integers only, copied to fork. Must not know how it changes.
//!
//! Levels and trust are in hundredths of a point, 0…10 000. Arrays have room for eight members; entries beyond
//! the scenario's members stay at their defaults and are never read.

use crate::scenario::compiled::{
    DecisionId, MAX_FACTS, MAX_MEMBERS, Measure, Members, People, Person, Scenario,
};
use crate::vocabulary::*;

/// Hundredths in a point.
pub const POINT: i32 = 100;
/// The highest a level can be, hundredths.
pub const FULL: i32 = 100 * POINT;

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A decision is to be taken.
    Deciding(DecisionId),
    /// It has ended so.
    Ended(u8),
}

/// A strain between a member and the leader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rupture {
    /// Alliance before it, hundredths.
    pub before: i32,
    /// Decisions since it opened.
    pub age: u8,
    /// Work done toward repair.
    pub work: u8,
}

/// A question about risk that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Risk {
    /// About whom.
    pub who: u8,
    /// How plain the sign is, 1…3.
    pub level: u8,
    /// Decisions since.
    pub age: u8,
}

/// The state of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MemberState {
    /// Levels by [`MemberLevel`], hundredths.
    pub levels: [i32; MemberLevel::COUNT],
    /// Where the old conflict stands.
    pub phase: Phase,
    /// On whom it is, or was last, cast.
    pub cast: Person,
    /// Who stirred it last.
    pub stirred_by: Person,
    /// Times it has been enacted this session.
    pub enacted: u8,
    /// Touches and passes while enacted.
    pub touches: u8,
    /// A phase step was made this decision.
    pub stepped: bool,
    /// Since the pattern was connected: the feared answer did not come.
    pub answered: bool,
    /// Since the pattern was connected: something new was tried.
    pub tried: bool,
    /// Transference comments received.
    pub dose: u8,
    /// Strain with the leader.
    pub rupture: Option<Rupture>,
    /// There was one earlier this session.
    pub ruptured_before: bool,
    /// On the point of leaving the group.
    pub leaving: bool,
    /// Hostile acts received running.
    pub attacked: u8,
    /// A `Detached` cue is live.
    pub detached: bool,
    /// The last act since the last decision, and whether it was at the leader.
    pub last_act: Option<(Act, bool)>,
    /// Lines spoken.
    pub lines: u16,
}

/// The state of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State {
    /// Levels of the group by [`GroupLevel`], hundredths.
    pub group: [i32; GroupLevel::COUNT],
    /// Members.
    pub members: [MemberState; MAX_MEMBERS],
    /// `trust[m][n]`: trust of m in n, hundredths.
    pub trust: [[i16; MAX_MEMBERS]; MAX_MEMBERS],
    /// How many members there are.
    pub count: u8,
    /// Members in the room now; here an empty set is nobody.
    pub room: People,
    /// Stage now.
    pub stage: Stage,
    /// Basic assumption now.
    pub assumption: Assumption,
    /// Where it stands.
    pub standing: Standing,
    /// The scene played last.
    pub scene: u16,
    /// The enactment being played, if any.
    pub live: Option<u8>,
    /// Where to go on after the enactment being played.
    pub resume: crate::scenario::compiled::Next,
    /// Decisions taken.
    pub decisions: u16,
    /// Decisions taken when the last enactment began.
    pub last_enactment: Option<u16>,
    /// A reworking has happened; there is at most one.
    pub reworked: bool,
    /// The last move, whom it addressed, and how often running.
    pub last_move: Option<(Intervention, People, u8)>,
    /// Individual moves running.
    pub individual_run: u8,
    /// Framing or advising moves running.
    pub leading_run: u8,
    /// Who was blocked by the last move.
    pub blocked: Option<u8>,
    /// Who declined an invitation in the last reply.
    pub declined: Option<u8>,
    /// The silence the last lines left.
    pub silence: Option<Silence>,
    /// Cues live until the next decision is taken, a bit per [`Cue`].
    pub cues: u32,
    /// Who was hurt by a live `DifferenceInjury`.
    pub injured: People,
    /// Who is under attack.
    pub attack: Option<u8>,
    /// A question about risk that is due.
    pub risk: Option<Risk>,
    /// Parts of a safety check said, a bit per [`SafetyPart`].
    pub safety_said: u8,
    /// In the ending stage: the ending has been spoken of.
    pub ending_spoken: bool,
    /// Facts that hold.
    pub facts: [u64; MAX_FACTS / 64],
}

impl State {
    /// The state before the first line of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let start = scenario.head.start.clone();
        let empty = MemberState {
            levels: [0; MemberLevel::COUNT],
            phase: Phase::Latent,
            cast: Person::NOBODY,
            stirred_by: Person::NOBODY,
            enacted: 0,
            touches: 0,
            stepped: false,
            answered: false,
            tried: false,
            dose: 0,
            rupture: None,
            ruptured_before: false,
            leaving: false,
            attacked: 0,
            detached: false,
            last_act: None,
            lines: 0,
        };
        let mut members = [empty; MAX_MEMBERS];
        let mut trust = [[0; MAX_MEMBERS]; MAX_MEMBERS];
        let mut room = People(0);
        for (i, m) in scenario.members.iter().enumerate() {
            let points = |p: u8| i32::from(p) * POINT;
            members[i].levels =
                [points(m.alliance), points(m.arousal), points(m.insight), points(m.activation)];
            if matches!(m.attendance, Attendance::Present | Attendance::New | Attendance::Leaving) {
                room.0 |= 1 << i;
            }
            trust[i] = m.trust.map(|t| i16::from(t) * POINT as i16);
        }
        Self {
            group: [start.engagement, start.conflict, start.avoidance, start.cohesion, start.safety]
                .map(|p| i32::from(p) * POINT),
            members,
            trust,
            count: scenario.members.len() as u8,
            room,
            stage: scenario.head.group.stage,
            assumption: Assumption::Work,
            standing: Standing::Ended(0),
            scene: 0,
            live: None,
            resume: crate::scenario::compiled::Next::InOrder,
            decisions: 0,
            last_enactment: None,
            reworked: false,
            last_move: None,
            individual_run: 0,
            leading_run: 0,
            blocked: None,
            declined: None,
            silence: None,
            cues: 0,
            injured: People::EVERYONE,
            attack: None,
            risk: None,
            safety_said: 0,
            ending_spoken: false,
            facts: [0; MAX_FACTS / 64],
        }
    }

    /// A level of the group, hundredths.
    pub fn group(&self, level: GroupLevel) -> i32 {
        self.group[level as usize]
    }

    /// A level of a member, hundredths.
    pub fn member(&self, who: usize, level: MemberLevel) -> i32 {
        self.members[who].levels[level as usize]
    }

    /// Whatever a condition can measure, hundredths.
    pub fn measure(&self, measure: Measure) -> i32 {
        match measure {
            Measure::Group(level) => self.group(level),
            Measure::Member(who, level) => self.member(usize::from(who), level),
            Measure::Trust(who, other) => i32::from(self.trust[usize::from(who)][usize::from(other)]),
        }
    }

    /// Indices of the members in the room, as it is when asked.
    pub fn present(&self) -> Members {
        self.room.members()
    }

    /// Whether a member is in the room.
    pub fn is_present(&self, who: usize) -> bool {
        self.room.names(Person(who as u8))
    }

    /// Bond of a member with the others: mean trust received from those present, hundredths.
    pub fn bond(&self, who: usize) -> i32 {
        let (sum, n) = self
            .present()
            .filter(|&m| m != who)
            .fold((0, 0), |(s, n), m| (s + i32::from(self.trust[m][who]), n + 1));
        if n == 0 { 0 } else { sum / n }
    }

    /// Share of a member in all lines so far, percent.
    pub fn voice_share(&self, who: usize) -> i32 {
        let all: i32 = self.members[..usize::from(self.count)].iter().map(|m| i32::from(m.lines)).sum();
        if all == 0 { 0 } else { i32::from(self.members[who].lines) * 100 / all }
    }

    /// Whether a fact holds.
    pub fn fact(&self, fact: u8) -> bool {
        self.facts[usize::from(fact) / 64] & (1 << (fact % 64)) != 0
    }

    /// Makes a fact hold.
    pub(super) fn learn(&mut self, fact: Option<u8>) {
        if let Some(f) = fact {
            self.facts[usize::from(f) / 64] |= 1 << (f % 64);
        }
    }

    /// Where a member's arousal lies: −1 below the window, 0 within, 1 above.
    pub fn window(&self, scenario: &Scenario, who: usize) -> i32 {
        let (lo, hi) = scenario.members[who].window;
        let a = self.member(who, MemberLevel::Arousal);
        if a > i32::from(hi) * POINT {
            1
        } else if a < i32::from(lo) * POINT {
            -1
        } else {
            0
        }
    }

    /// How far a member's arousal lies outside the window, hundredths.
    pub fn outside(&self, scenario: &Scenario, who: usize) -> i32 {
        let (lo, hi) = scenario.members[who].window;
        let a = self.member(who, MemberLevel::Arousal);
        (a - i32::from(hi) * POINT).max(i32::from(lo) * POINT - a).max(0)
    }

    /// Whether a cue is live.
    pub fn cue(&self, cue: Cue) -> bool {
        self.cues & (1 << cue as u32) != 0
    }

    /// Where each member's conflict stands.
    pub(super) fn phases(&self) -> [Phase; MAX_MEMBERS] {
        std::array::from_fn(|m| self.members[m].phase)
    }
}
