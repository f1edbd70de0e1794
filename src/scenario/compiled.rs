//! What a scenario means: immutable, names resolved to dense ids, checked. Must not know source text or sessions.
//!
//! Lines, decisions, options and replies lie in arenas, so that a session and its events can point at them
//! with small numbers. Only compiling makes a [`Scenario`]; every index in it is valid.

use super::document::{Conflict as ConflictText, Document, Look, Stance};
use crate::vocabulary::*;

/// The most members a group can have.
pub const MAX_MEMBERS: usize = 8;
/// The most facts (scenes played, options chosen) that conditions can ask about.
pub const MAX_FACTS: usize = 256;

/// Somebody in the room: a member by index, or one of the fixed places below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(pub u8);

impl Person {
    /// The leader: the student.
    pub const LEADER: Self = Self(8);
    /// The co-leader.
    pub const CO_LEADER: Self = Self(9);
    /// Nobody in particular: the room, the group.
    pub const NOBODY: Self = Self(10);

    /// The member's index, if this is a member.
    pub fn member(self) -> Option<usize> {
        (usize::from(self.0) < MAX_MEMBERS).then_some(usize::from(self.0))
    }
}

/// A set of people addressed: members as bits 0…7, the leader as bit 8. Empty means everyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct People(pub u16);

impl People {
    /// Everyone: nobody named.
    pub const EVERYONE: Self = Self(0);

    /// These people.
    pub fn of(people: impl IntoIterator<Item = Person>) -> Self {
        Self(people.into_iter().fold(0, |set, p| set | 1 << p.0))
    }

    /// Whether nobody is named.
    pub fn is_everyone(self) -> bool {
        self.0 == 0
    }

    /// Whether this person is named.
    pub fn names(self, person: Person) -> bool {
        self.0 & (1 << person.0) != 0
    }

    /// Whether this person is named, or everyone is meant.
    pub fn reaches(self, person: Person) -> bool {
        self.is_everyone() || self.names(person)
    }

    /// How many are named.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Those named, in order.
    pub fn iter(self) -> impl Iterator<Item = Person> {
        (0..16).filter(move |i| self.0 & (1 << i) != 0).map(Person)
    }

    /// The members named, as indices.
    pub fn members(self) -> Members {
        Members(self.0 as u8)
    }
}

/// Members' indices in order, as a run through the bits of a set: the inner loop of most rules.
#[derive(Clone, Copy, Debug)]
pub struct Members(u8);

impl Members {
    /// Those who are named in `people` too. Here an empty set is nobody.
    pub fn and(self, people: People) -> Self {
        Self(self.0 & people.0 as u8)
    }

    /// All of them but one.
    pub fn without(self, person: Person) -> Self {
        Self(self.0 & !(1u16 << person.0) as u8)
    }
}

impl Iterator for Members {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        // Always below the number of members; said so that no index by it need be checked again.
        let first = self.0.trailing_zeros() as usize % MAX_MEMBERS;
        self.0 &= self.0 - 1;
        Some(first)
    }
}

/// A run of entries in an arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First index.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

impl Span {
    /// The indices.
    pub fn indices(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Index of a decision in [`Scenario::decisions`].
pub type DecisionId = u16;
/// Index of an option in [`Scenario::options`].
pub type OptionId = u16;
/// Index of a line in [`Scenario::lines`].
pub type LineId = u32;

/// A compiled scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The author's document without members, scenes, enactments, endings: header, frame, texts, tests.
    pub head: Document,
    /// blake3 of the document in canonical form: comments, layout and line ends do not count.
    pub hash: [u8; 32],
    /// Members, at most [`MAX_MEMBERS`].
    pub members: Vec<Member>,
    /// Whom an act stirs: the members who have it among their triggers, by [`Act`].
    pub stirs: [People; Act::COUNT],
    /// Scenes in order.
    pub scenes: Vec<Scene>,
    /// Enactments, in file order.
    pub enactments: Vec<Enactment>,
    /// Endings, in file order; the last has no condition.
    pub endings: Vec<Ending>,
    /// All lines.
    pub lines: Vec<Line>,
    /// All decisions.
    pub decisions: Vec<Decision>,
    /// All written options; those of one decision lie together.
    pub options: Vec<Choice>,
    /// All replies; those of one option lie together.
    pub replies: Vec<Reply>,
    /// What conditions ask about, each once.
    pub facts: Vec<Fact>,
    /// What the author's tests expect to hold: for each test, its `Holds` conditions in order.
    pub expected: Vec<Vec<Condition>>,
}

/// A member.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Pronouns.
    pub pronouns: String,
    /// Age, years.
    pub age: u8,
    /// What a leader knows from intake.
    pub intake: String,
    /// How this person talks.
    pub voice: String,
    /// Calm attention in this person.
    pub baseline: String,
    /// How this person looks.
    pub look: Look,
    /// Whether they are there.
    pub attendance: Attendance,
    /// Way of being close.
    pub attachment: Option<Attachment>,
    /// Usual stance.
    pub stance: Stance,
    /// Usual defence.
    pub defence: Defence,
    /// Window of tolerance, points.
    pub window: (u8, u8),
    /// Quality of object relations, points.
    pub capacity: u8,
    /// Alliance at the start, points.
    pub alliance: u8,
    /// Arousal at the start, points.
    pub arousal: u8,
    /// Insight at the start, points.
    pub insight: u8,
    /// Activation at the start, points.
    pub activation: u8,
    /// Trust in each other member at the start, points.
    pub trust: [u8; MAX_MEMBERS],
    /// The conflict carried.
    pub conflict: Option<Conflict>,
    /// Reactions to palette moves, by [`Reaction`] order; spans of lines.
    pub reactions: [Span; 5],
}

/// A conflict, resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The author's record.
    pub text: ConflictText,
    /// On whom it is cast; [`Person::NOBODY`] for the group.
    pub cast_on: Person,
    /// Bit per [`Act`] that stirs it.
    pub triggers: u32,
    /// Bit per [`Intervention`] that repeats it.
    pub repeats: u64,
    /// Bit per [`Intervention`] that disconfirms it.
    pub disconfirms: u64,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Path of ids for translation and reports, e.g. `third-story/stop-kindly/0/2`.
    pub path: String,
    /// Condition.
    pub needs: Option<Condition>,
    /// Who; [`Person::NOBODY`] for the room.
    pub by: Person,
    /// To whom.
    pub to: People,
    /// On whom its acts and cues fall.
    pub at: People,
    /// Wordings: the first is the source text, others are equally valid. Empty if nothing is said.
    pub says: Vec<String>,
    /// Visible sign.
    pub shows: String,
    /// Affect and strength.
    pub affect: Option<(Affect, u8)>,
    /// Posture.
    pub posture: Option<Posture>,
    /// Acts.
    pub acts: Vec<Act>,
    /// Cues.
    pub cues: Vec<Cue>,
    /// Lures.
    pub lures: Vec<Cue>,
    /// Silence: seconds, quality.
    pub silence: Option<(u16, Silence)>,
    /// Plainness of a risk cue, 0…3.
    pub risk: u8,
    /// The ending is spoken of.
    pub speaks_of_ending: bool,
}

/// Where the session goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Next {
    /// The next scene in order whose condition holds.
    #[default]
    InOrder,
    /// This scene.
    Scene(u16),
    /// This ending.
    Ending(u8),
}

/// A scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Id.
    pub id: String,
    /// Name for the debrief.
    pub title: String,
    /// Where.
    pub place: Place,
    /// Condition.
    pub needs: Option<Condition>,
    /// Entered only by name.
    pub branch: bool,
    /// Stage from here on.
    pub stage: Option<Stage>,
    /// Lines.
    pub lines: Span,
    /// Decision.
    pub decision: Option<DecisionId>,
    /// Where it leads.
    pub next: Next,
    /// The fact that it was played, if a condition asks.
    pub fact: Option<u8>,
}

/// Where a decision belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Home {
    /// A scene.
    Scene(u16),
    /// An enactment.
    Enactment(u8),
}

/// A decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Where it belongs.
    pub home: Home,
    /// On every path and scored in an assessment.
    pub anchor: bool,
    /// Goals in play as the author lists them, or those keyed; empty: theory chooses.
    pub goals: Vec<Goal>,
    /// Whether it is keyed.
    pub keyed: bool,
    /// The goal it trains most.
    pub trains: Option<Goal>,
    /// Difficulty guess 1…5.
    pub difficulty: Option<u8>,
    /// What came before, for whoever practises this decision alone; empty if the author wrote none.
    pub lead_in: String,
    /// Locus by the author.
    pub locus: Option<Level>,
    /// Whether the palette may be used in practice.
    pub palette: bool,
    /// Hints, three steps or none.
    pub hints: Vec<String>,
    /// Options.
    pub options: Span,
    /// Saying nothing; compiled as a choice with [`Intervention::HoldSilence`], outside the options' span.
    pub silence: OptionId,
    /// Where a palette move or an unanswered silence leads.
    pub next: Next,
}

/// One rating of a key: goal, 1…5, reason.
pub type Rating = (Goal, u8, String);

/// A written move.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Id; `silence` for silence.
    pub id: String,
    /// Path `scene/option`.
    pub path: String,
    /// Condition.
    pub needs: Option<Condition>,
    /// Intervention.
    pub intervention: Intervention,
    /// Second intervention.
    pub also: Option<Intervention>,
    /// To whom.
    pub to: People,
    /// The leader's words.
    pub says: String,
    /// Can be declined.
    pub asks: bool,
    /// What may have been heard.
    pub heard: String,
    /// Key: goal, rating 1…5, reason.
    pub key: Vec<Rating>,
    /// Key in another state.
    pub key_if: Option<(Condition, Vec<Rating>)>,
    /// Author's reason where one is asked for.
    pub because: String,
    /// Sources.
    pub sources: Vec<String>,
    /// Parts of a safety check, a bit per [`SafetyPart`].
    pub safety: u8,
    /// The ending is spoken of.
    pub speaks_of_ending: bool,
    /// Options this one mends.
    pub mends: Vec<OptionId>,
    /// Replies.
    pub replies: Span,
    /// Where it leads.
    pub next: Next,
    /// The fact that it was chosen, if a condition asks.
    pub fact: Option<u8>,
}

/// What follows a move.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// Condition.
    pub needs: Option<Condition>,
    /// The invitation is declined here.
    pub declines: bool,
    /// Lines.
    pub lines: Span,
    /// Where it leads.
    pub next: Next,
}

/// An enactment.
#[derive(Clone, Debug, PartialEq)]
pub struct Enactment {
    /// Whose.
    pub of: u8,
    /// Threshold, points.
    pub at: u8,
    /// Lines.
    pub lines: Span,
    /// Lines the second time; empty: it comes once.
    pub again: Span,
    /// Decision.
    pub decision: Option<DecisionId>,
    /// Lines by phase.
    pub phases: Vec<(Phase, Span)>,
}

/// An ending.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Kind.
    pub kind: EndingKind,
    /// Condition.
    pub needs: Option<Condition>,
    /// Lines.
    pub lines: Span,
    /// What happened next.
    pub after: String,
}

/// Something conditions ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A scene was played.
    Played(u16),
    /// An option was chosen.
    Chosen(OptionId),
}

/// What a bounded condition measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// A level of the group.
    Group(GroupLevel),
    /// A level of a member.
    Member(u8, MemberLevel),
    /// Trust of one member in another.
    Trust(u8, u8),
}

/// A compiled condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// Any holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// Bounds in whole points, inclusive.
    Between(Measure, u8, u8),
    /// Above the window.
    Flooded(u8),
    /// Within the window.
    Within(u8),
    /// Below the window.
    Below(u8),
    /// In one of these phases: a bit per [`Phase`].
    Phase(u8, u16),
    /// Cast on this person.
    Cast(u8, Person),
    /// In rupture with the leader.
    Ruptured(u8),
    /// On the point of leaving.
    Leaving(u8),
    /// An attack is open.
    Attacked,
    /// A question about risk is due.
    RiskOpen,
    /// On this assumption.
    Assumption(Assumption),
    /// At this stage.
    Stage(Stage),
    /// A fact by index.
    Fact(u8),
}

impl Scenario {
    /// Name of a person as it is read: a member's name, "you" for the leader, the co-leader's name.
    pub fn name(&self, person: Person) -> &str {
        match person {
            Person::LEADER => "you",
            Person::CO_LEADER => self.head.frame.co_leader.as_ref().map_or("co-leader", |c| c.name.as_str()),
            Person::NOBODY => "the group",
            Person(m) => &self.members[usize::from(m)].name,
        }
    }

    /// A member's index by id.
    pub fn member(&self, id: &str) -> Option<usize> {
        self.members.iter().position(|m| m.id == id)
    }

    /// Id of where a decision belongs: the scene's, or the member's whose enactment it is.
    pub fn home_id(&self, home: Home) -> &str {
        match home {
            Home::Scene(s) => &self.scenes[usize::from(s)].id,
            Home::Enactment(e) => &self.members[usize::from(self.enactments[usize::from(e)].of)].id,
        }
    }

    /// The options of a decision with their ids.
    pub fn options_of(&self, decision: DecisionId) -> impl Iterator<Item = (OptionId, &Choice)> {
        let span = self.decisions[usize::from(decision)].options;
        span.indices().map(move |i| (i as OptionId, &self.options[i]))
    }

    /// The enactment of a member, if one is written.
    pub fn enactment_of(&self, member: usize) -> Option<usize> {
        self.enactments.iter().position(|e| usize::from(e.of) == member)
    }
}
