//! What an author types: the scenario file as written, format 1. Must not know what names refer to or what rules do.
//!
//! Every field is described for authors in `scenarios/README.md`. Strings that name something (`"gerard"`,
//! `"third-story"`) are only strings here; compiling resolves them. Field order and defaults
//! are part of the format; a change of meaning raises [`FORMAT`].

use crate::vocabulary::*;
use serde::{Deserialize, Serialize};

/// The format this program writes.
pub const FORMAT: u32 = 1;
/// The oldest format it still reads. 1: the first.
pub const OLDEST_FORMAT: u32 = 1;

/// A text in the scenario's language, with `{id}` where a member's name belongs.
pub type Text = String;
/// Somebody: a member's id, `leader`, `co-leader` or (as an addressee) `group`.
pub type Who = String;

/// Wraps the fields shared by all document types: strict fields, defaults where the author may be silent.
macro_rules! document {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$fmeta:meta])* $field:ident : $ty:ty),* $(,)? })+) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$fmeta])* pub $field: $ty),* }
    )+};
}

document! {
    /// A whole scenario file.
    #[serde(rename = "Scenario")]
    struct Document {
        /// Format number of the file.
        format: u32,
        /// Lower-case id with hyphens, the same as the folder's name.
        id: String,
        /// Title on the shelf.
        title: Text,
        /// Language of the source text (`en`, `nl`, …).
        language: String,
        /// Two or three sentences for the shelf and the briefing.
        summary: Text,
        /// Who wrote it.
        #[serde(default)] authors: Vec<String>,
        /// Licence of the text.
        #[serde(default)] licence: String,
        /// The scenario's own version.
        #[serde(default)] version: String,
        /// Another theory file beside this one; without it the shipped one.
        #[serde(default)] theory: Option<String>,
        /// What group this is.
        group: Group,
        /// Setting, agreement and limits.
        #[serde(default)] frame: Frame,
        /// What is in it that somebody may want to know beforehand.
        #[serde(default)] content_notes: Vec<Text>,
        /// Id of an equivalent scenario for those who would rather not.
        #[serde(default)] opt_out: Option<String>,
        /// What a student should be able to do afterwards.
        #[serde(default)] objectives: Vec<Text>,
        /// Goals scored here, with weights 1…9.
        goals: Vec<(Goal, u8)>,
        /// Levels of the group at the start, whole points.
        #[serde(default)] start: Start,
        /// How quality of object relations moderates insight.
        #[serde(default)] insight: Option<InsightMode>,
        /// Two to eight people.
        members: Vec<Member>,
        /// Scenes in the order of the session.
        scenes: Vec<Scene>,
        /// Old episodes that the engine inserts when a member is stirred past a threshold.
        #[serde(default)] enactments: Vec<Enactment>,
        /// Ways the session can close; the first whose condition holds.
        endings: Vec<Ending>,
        /// Questions for the debrief.
        #[serde(default)] debrief: Vec<Text>,
        /// Literature.
        #[serde(default)] references: Vec<String>,
        /// The scenario's own tests.
        #[serde(default)] tests: Vec<Test>,
    }

    /// What group this is.
    struct Group {
        /// Kind of group.
        kind: GroupKind,
        /// What members come with.
        #[serde(default)] themes: Vec<Theme>,
        /// What makes leading it hard.
        #[serde(default)] challenges: Vec<Challenge>,
        /// A special approach with the state of its evidence.
        #[serde(default)] approach: Option<Approach>,
        /// Free tags.
        #[serde(default)] tags: Vec<String>,
        /// Stage at the start.
        stage: Stage,
        /// Number of this session.
        #[serde(default)] session: u32,
        /// Of how many (0: open-ended).
        #[serde(default)] of: u32,
        /// About how long a student takes, minutes.
        minutes: u32,
    }

    /// A special approach with the state of its evidence.
    struct Approach {
        /// Its name.
        name: Text,
        /// What is known about it.
        evidence: Text,
    }

    /// Setting, agreement and limits.
    #[derive(Default)]
    #[serde(default)]
    struct Frame {
        /// Service and place.
        setting: Text,
        /// Whether members come and go.
        open: bool,
        /// Whether the group meets online.
        online: bool,
        /// What the group agreed, in its own words.
        agreement: Vec<Text>,
        /// Privacy and its limits here.
        privacy: Text,
        /// The local duty to pass on: what, to whom.
        duty: Text,
        /// What members were told beforehand.
        told: Text,
        /// Whom the leader can call tonight.
        contact: Text,
        /// A co-leader, with lines and a style, never scored.
        co_leader: Option<CoLeader>,
    }

    /// A co-leader.
    struct CoLeader {
        /// Name.
        name: String,
        /// Pronouns.
        #[serde(default)] pronouns: String,
        /// How this person leads.
        #[serde(default)] style: Text,
        /// How this person looks.
        #[serde(default)] look: Option<Look>,
    }

    /// Levels of the group at the start, whole points 0…100.
    #[serde(default)]
    struct Start {
        /// Engagement.
        engagement: u8,
        /// Conflict.
        conflict: u8,
        /// Avoidance.
        avoidance: u8,
        /// Cohesion.
        cohesion: u8,
        /// Safety.
        safety: u8,
    }

    /// Somebody in the group.
    struct Member {
        /// Short id used all over the file.
        id: String,
        /// First name.
        name: String,
        /// Pronouns.
        #[serde(default)] pronouns: String,
        /// Age in years.
        age: u8,
        /// What a leader knows from intake.
        intake: Text,
        /// How this person talks, for authors and readers.
        #[serde(default)] voice: Text,
        /// What calm attention looks like in this person.
        #[serde(default)] baseline: Text,
        /// How this person looks.
        look: Look,
        /// Whether they are there tonight.
        #[serde(default)] attendance: Option<Attendance>,
        /// Usual way of being close.
        #[serde(default)] attachment: Option<Attachment>,
        /// Usual place on the circumplex.
        #[serde(default)] stance: Stance,
        /// Usual defence.
        defence: Defence,
        /// Window of tolerance: lowest and highest bearable arousal, points.
        window: (u8, u8),
        /// Quality of object relations Q, points.
        capacity: u8,
        /// Alliance with the leader at the start (35).
        #[serde(default)] alliance: Option<u8>,
        /// Arousal at the start (middle of the window).
        #[serde(default)] arousal: Option<u8>,
        /// Insight at the start (5).
        #[serde(default)] insight: Option<u8>,
        /// Activation of the conflict at the start (15).
        #[serde(default)] activation: Option<u8>,
        /// Trust in others where it is not 40.
        #[serde(default)] trust: Vec<(Who, u8)>,
        /// The conflict this person carries.
        #[serde(default)] conflict: Option<Conflict>,
        /// How this person answers palette moves.
        #[serde(default)] reactions: Reactions,
    }

    /// A place on the interpersonal circumplex, each axis −100…100.
    #[derive(Default, Copy, Eq)]
    struct Stance {
        /// Dominant (+) to yielding (−).
        dominance: i8,
        /// Friendly (+) to hostile (−).
        affiliation: i8,
    }

    /// How somebody looks; closed lists so that every value can be drawn.
    struct Look {
        /// Skin 0 (lightest)…7.
        skin: u8,
        /// Hair style and colour (what shows, if covered).
        #[serde(default)] hair: Option<(HairStyle, HairColour)>,
        /// Head covering and its cloth.
        #[serde(default)] covering: Option<(Covering, Cloth)>,
        /// Beard.
        #[serde(default)] beard: Option<Beard>,
        /// Build.
        build: Build,
        /// Upper garment and cloth.
        garment: (Garment, Cloth),
        /// Lower garment and cloth.
        #[serde(default)] lower: Option<(Lower, Cloth)>,
        /// Lines of age 0…2.
        #[serde(default)] age: u8,
        /// Glasses.
        #[serde(default)] glasses: Option<Glasses>,
        /// Things worn or used.
        #[serde(default)] extras: Vec<Extra>,
    }

    /// The core conflictual relationship theme somebody carries (Luborsky; Malan 1979; Ezriel).
    struct Conflict {
        /// The figure of the past.
        past_figure: Text,
        /// The episode, in the member's own words: this is what is replayed.
        episode: Text,
        /// Wish: cluster and the author's words.
        wish: (Wish, Text),
        /// Expected response of the other.
        expected: (OtherResponse, Text),
        /// Response of the self.
        response: (SelfResponse, Text),
        /// What is felt and not shown.
        hidden_feeling: Text,
        /// The catastrophe feared.
        feared: Text,
        /// On whom it is cast: `group`, `leader` or a member.
        cast_on: Who,
        /// Acts that stir it.
        triggers: Vec<Act>,
        /// What it pulls the other to do: the position of the reply that completes the old pattern (Kiesler 1983).
        pull: Stance,
        /// Interventions that give the old answer.
        repeats_if: Vec<Intervention>,
        /// Interventions by which the old answer does not come.
        disconfirms_if: Vec<Intervention>,
    }

    /// A bank of reactions to palette moves. Each list should hold at least two.
    #[derive(Default)]
    #[serde(default)]
    struct Reactions {
        /// Lets it in.
        opens: Vec<Utterance>,
        /// Turns it aside.
        deflects: Vec<Utterance>,
        /// Goes quiet or away.
        withdraws: Vec<Utterance>,
        /// Pushes back.
        protests: Vec<Utterance>,
        /// It is too much.
        floods: Vec<Utterance>,
    }

    /// Something said or shown without more.
    struct Utterance {
        /// Words.
        #[serde(default)] says: Text,
        /// Visible sign.
        #[serde(default)] shows: Text,
        /// Affect with strength 0…100.
        #[serde(default)] affect: Option<(Affect, u8)>,
    }

    /// A line: something somebody says or does that others can see.
    struct Line {
        /// Stable id for translation and tests, where the line needs one.
        #[serde(default)] id: Option<String>,
        /// Only if this holds when the line is reached.
        #[serde(default)] needs: Option<Condition>,
        /// Who; nobody for something that happens in the room.
        #[serde(default)] by: Option<Who>,
        /// To whom; nobody in particular if empty.
        #[serde(default)] to: Vec<Who>,
        /// Words.
        #[serde(default)] says: Text,
        /// Equally good wordings of `says`, one of which is drawn by seed.
        #[serde(default)] or: Vec<Text>,
        /// Visible sign.
        #[serde(default)] shows: Text,
        /// Affect with strength 0…100.
        #[serde(default)] affect: Option<(Affect, u8)>,
        /// Posture taken.
        #[serde(default)] posture: Option<Posture>,
        /// Social acts, done to `at`, or to `to` where `at` is empty.
        #[serde(default)] acts: Vec<Act>,
        /// Whom the acts and cues fall on, if not whom it is said to.
        #[serde(default)] at: Vec<Who>,
        /// What a good observer would notice in this line.
        #[serde(default)] cues: Vec<Cue>,
        /// What a fault-finder would wrongly mark in this line.
        #[serde(default)] lures: Vec<Cue>,
        /// A silence: seconds and quality.
        #[serde(default)] silence: Option<(u16, Silence)>,
        /// How plain a risk cue in this line is: 1 veiled, 2 spoken, 3 plan, person or means named.
        #[serde(default)] risk: u8,
        /// In the ending stage: the ending is spoken of here.
        #[serde(default)] speaks_of_ending: bool,
    }

    /// A scene: lines, and normally a decision.
    struct Scene {
        /// Id, unique among scenes.
        id: String,
        /// Name for the debrief.
        #[serde(default)] title: Text,
        /// Where it takes place.
        #[serde(default)] place: Option<Place>,
        /// Only if this holds when the scene's turn comes.
        #[serde(default)] needs: Option<Condition>,
        /// Entered only by name (`leads_to`), never by order.
        #[serde(default)] branch: bool,
        /// Sets the group's stage from here on.
        #[serde(default)] stage: Option<Stage>,
        /// Lines, in order.
        lines: Vec<Line>,
        /// The decision the scene comes to.
        #[serde(default)] decision: Option<Decision>,
        /// Next scene or ending; without it the next scene in order whose condition holds.
        #[serde(default)] leads_to: Option<String>,
    }

    /// A moment where it matters what the leader does.
    struct Decision {
        /// On every path and scored in an assessment.
        #[serde(default)] anchor: bool,
        /// Goals in play (at most three); without it those keyed.
        #[serde(default)] goals: Vec<Goal>,
        /// The goal it trains most.
        #[serde(default)] trains: Option<Goal>,
        /// Guess of difficulty, 1 easy…5 hard.
        #[serde(default)] difficulty: Option<u8>,
        /// Where one is when the decision is practised on its own: two short sentences on what came before its lines.
        #[serde(default)] lead_in: Text,
        /// Where the trouble sits, if rules would not find it.
        #[serde(default)] locus: Option<Level>,
        /// Whether the palette may be used here in practice (yes).
        #[serde(default)] palette: Option<bool>,
        /// Three steps: where to look, the principle, the move.
        #[serde(default)] hints: Vec<Text>,
        /// Two to six written moves.
        options: Vec<Choice>,
        /// What saying nothing does here. Without it silence is on offer, unkeyed, without reply.
        #[serde(default)] silence: Option<SilenceChoice>,
        /// Where a palette move or an unanswered silence leads.
        #[serde(default)] leads_to: Option<String>,
    }

    /// A written move.
    #[serde(rename = "Option")]
    struct Choice {
        /// Id, unique in its decision.
        id: String,
        /// Only offered if this holds.
        #[serde(default)] needs: Option<Condition>,
        /// The intervention.
        #[serde(rename = "move")] intervention: Intervention,
        /// A second intervention, which acts at half.
        #[serde(default)] also: Option<Intervention>,
        /// To whom; everyone if empty.
        #[serde(default)] to: Vec<Who>,
        /// The leader's words.
        says: Text,
        /// An invitation that can be declined.
        #[serde(default)] asks: bool,
        /// What the addressee may have heard, for feedback.
        #[serde(default)] heard: Text,
        /// Ratings on the goals in play.
        #[serde(default)] key: Vec<Key>,
        /// Another key that holds in another state.
        #[serde(default)] key_if: Option<KeyIf>,
        /// Why key and theory differ, or why an error move is rated high or a sound one 1.
        #[serde(default)] because: Text,
        /// Literature behind the key: author and year.
        #[serde(default)] sources: Vec<String>,
        /// Parts of a safety check in these words.
        #[serde(default)] safety: Vec<SafetyPart>,
        /// In the ending stage: these words speak of the ending.
        #[serde(default)] speaks_of_ending: bool,
        /// Weak earlier options this one mends: `scene` or `scene/option`.
        #[serde(default)] mends: Vec<String>,
        /// Replies, the first whose condition holds.
        #[serde(default)] then: Vec<Reply>,
        /// Where it leads, unless a reply says otherwise.
        #[serde(default)] leads_to: Option<String>,
    }

    /// Saying nothing, as an option with a key and replies.
    #[serde(rename = "Silence")]
    struct SilenceChoice {
        /// What the room may have heard.
        #[serde(default)] heard: Text,
        /// Ratings on the goals in play.
        #[serde(default)] key: Vec<Key>,
        /// Another key that holds in another state.
        #[serde(default)] key_if: Option<KeyIf>,
        /// Why key and theory differ.
        #[serde(default)] because: Text,
        /// Literature.
        #[serde(default)] sources: Vec<String>,
        /// Replies.
        #[serde(default)] then: Vec<Reply>,
        /// Where it leads.
        #[serde(default)] leads_to: Option<String>,
    }

    /// A key that holds only in a state.
    struct KeyIf {
        /// The state.
        needs: Condition,
        /// The ratings in it.
        key: Vec<Key>,
    }

    /// What follows a move.
    struct Reply {
        /// Only if this holds on the state after the move.
        #[serde(default)] needs: Option<Condition>,
        /// The member declines the invitation here.
        #[serde(default)] declines: bool,
        /// Lines.
        lines: Vec<Line>,
        /// Where it leads.
        #[serde(default)] leads_to: Option<String>,
    }

    /// An old episode, replayed with the furniture of this room.
    struct Enactment {
        /// Whose conflict.
        of: Who,
        /// Activation at which it is ready, points.
        at: u8,
        /// Lines while it is being enacted. `{cast}` is whoever stands in for the old figure.
        lines: Vec<Line>,
        /// Lines when it comes a second time; without them it comes once.
        #[serde(default)] again: Vec<Line>,
        /// The decision inside it.
        #[serde(default)] decision: Option<Decision>,
        /// Lines when a phase is reached.
        #[serde(default)] phases: Vec<PhaseLines>,
    }

    /// Lines when a phase is reached.
    struct PhaseLines {
        /// The phase.
        phase: Phase,
        /// Its lines.
        lines: Vec<Line>,
    }

    /// A way the session can close.
    struct Ending {
        /// Id, unique among endings and scenes.
        id: String,
        /// Title.
        title: Text,
        /// What it shows about the road taken.
        kind: EndingKind,
        /// Only if this holds.
        #[serde(default)] needs: Option<Condition>,
        /// Closing lines.
        lines: Vec<Line>,
        /// What happened next, for the debrief.
        #[serde(default)] after: Text,
    }

    /// A test of the scenario by its author.
    struct Test {
        /// What it shows.
        name: String,
        /// Seed (0).
        #[serde(default)] seed: u64,
        /// Moves, as in a choices file: option ids, `silence`, `MOVE @member`, `notice CUE member`.
        moves: Vec<String>,
        /// What must be true after them.
        expect: Vec<Expect>,
    }
}

impl Default for Start {
    /// The first session of a new group (design priors: see the theory file's notes).
    fn default() -> Self {
        Self { engagement: 30, conflict: 10, avoidance: 45, cohesion: 25, safety: 40 }
    }
}

/// A rating on one goal: 1 harmful, 2 below, 3 near, 4 meets, 5 exceeds; with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Key(pub Goal, pub u8, pub Text);

/// A condition on the state. Bounds are whole points and inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are the same three everywhere: of whom, at least, at most")]
pub enum Condition {
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// A level of the group.
    Group {
        level: GroupLevel,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// A member's alliance with the leader.
    Alliance {
        of: Who,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// A member's arousal.
    Arousal {
        of: Who,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// A member's insight.
    Insight {
        of: Who,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// How stirred a member's conflict is.
    Activation {
        of: Who,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// One member's trust in another.
    Trust {
        of: Who,
        in_whom: Who,
        #[serde(default)]
        at_least: Option<u8>,
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// A member is above the window of tolerance.
    Flooded(Who),
    /// A member's arousal is within the window.
    Within(Who),
    /// A member is below the window.
    Below(Who),
    /// A member's conflict is in one of these phases.
    Phase { of: Who, is: Vec<Phase> },
    /// A member's conflict is or was last cast on this person.
    Cast { of: Who, on: Who },
    /// The relation of this member to the leader is ruptured.
    Ruptured(Who),
    /// This member is on the point of leaving the group.
    Leaving(Who),
    /// Somebody is under attack.
    Attacked,
    /// A question about risk is due.
    RiskOpen,
    /// The group behaves on this assumption.
    Assumption(Assumption),
    /// The group's stage is this.
    Stage(Stage),
    /// The scene has been played.
    Played(String),
    /// The option (`scene/option`, or `of/option` inside an enactment) was chosen.
    Chosen(String),
}

/// What a scenario's own test expects after its moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Expect {
    /// The session stands in this scene (or `enactment of` this member: the member's id).
    Scene(String),
    /// The session has ended so.
    Ending(String),
    /// The condition holds now.
    Holds(Condition),
    /// A line containing these words has been shown.
    Shown(Text),
    /// No line containing these words has been shown.
    NotShown(Text),
    /// The member's conflict has been in these phases, in this order, perhaps with others between.
    Went {
        /// Whose conflict.
        of: Who,
        /// The phases, in order.
        through: Vec<Phase>,
    },
    /// The score so far, whole points 0…100.
    Score {
        /// At least.
        #[serde(default)]
        at_least: Option<u8>,
        /// At most.
        #[serde(default)]
        at_most: Option<u8>,
    },
    /// At least so many written decisions outside enactments have been taken.
    Decisions(u32),
}
