//! What can be seen and done in the room: social acts, cues, silences, affects, postures. Must not know rules.

use super::closed_list;

closed_list! {
    /// Social acts: what one person does to another. They stir members' conflicts by rule; a member's
    /// `triggers` are drawn from the same list.
    Act {
        /// Finds fault.
        Criticises = "Criticises",
        /// Puts the fault on somebody.
        Blames = "Blames",
        /// Ridicules.
        Mocks = "Mocks",
        /// Breaks in.
        Interrupts = "Interrupts",
        /// Does not answer, looks past.
        Ignores = "Ignores",
        /// Pushes for an answer.
        Presses = "Presses",
        /// Shuts out.
        Excludes = "Excludes",
        /// Threatens.
        Threatens = "Threatens",
        /// Says to the face what does not fit.
        Confronts = "Confronts",
        /// Disagrees.
        Challenges = "Challenges",
        /// Pulls back.
        Withdraws = "Withdraws",
        /// Goes quiet.
        FallsSilent = "FallsSilent",
        /// Fills the room.
        Monopolises = "Monopolises",
        /// Turns the talk elsewhere.
        ChangesSubject = "ChangesSubject",
        /// Jokes.
        Jokes = "Jokes",
        /// Gives advice.
        Advises = "Advises",
        /// Says something of their own.
        Discloses = "Discloses",
        /// Comforts.
        Comforts = "Comforts",
        /// Praises.
        Praises = "Praises",
        /// Asks with interest.
        Asks = "Asks",
        /// Thanks.
        Thanks = "Thanks",
        /// Apologises.
        Apologises = "Apologises",
        /// Sets a limit.
        Limits = "Limits",
        /// Stays away or comes late.
        Misses = "Misses",
        /// Says the pattern aloud.
        NamesPattern = "NamesPattern",
        /// Connects it with the past.
        MakesLink = "MakesLink",
        /// Does something they have not done here before.
        TriesNew = "TriesNew",
    }
}

impl Act {
    /// Acts that count as hostile: at the leader they open a rupture, at a member they may add up to an attack.
    pub fn is_hostile(self) -> bool {
        self <= Self::Threatens
    }

    /// Acts that by themselves are an attack: demeaning, coercive or threatening.
    pub fn is_demeaning(self) -> bool {
        matches!(self, Self::Mocks | Self::Excludes | Self::Threatens)
    }

    /// Acts of a peer by which a feared response does not come.
    pub fn is_welcome(self) -> bool {
        matches!(
            self,
            Self::Comforts | Self::Praises | Self::Asks | Self::Thanks | Self::Apologises | Self::Discloses
        )
    }
}

closed_list! {
    /// What a good observer would notice. Behaviours, not labels for people.
    Cue {
        /// One voice fills the room.
        OneVoiceFills = "OneVoiceFills",
        /// Advice from several sides.
        AdviceVolley = "AdviceVolley",
        /// All keep off something.
        SharedAvoidance = "SharedAvoidance",
        /// Two carry it for all.
        Pairing = "Pairing",
        /// One is made to carry what many feel.
        Scapegoating = "Scapegoating",
        /// A member is treated as somebody from before.
        CastOnMember = "CastOnMember",
        /// The leader is treated as somebody from before.
        CastOnLeader = "CastOnLeader",
        /// A strain shown by going away.
        RuptureWithdrawal = "RuptureWithdrawal",
        /// A strain shown by going at.
        RuptureConfrontation = "RuptureConfrontation",
        /// A sign of risk to oneself.
        RiskSelf = "RiskSelf",
        /// A sign of risk to somebody else.
        RiskOther = "RiskOther",
        /// Far away in the room.
        Detached = "Detached",
        /// More than can be borne.
        Flooded = "Flooded",
        /// Shame.
        Shame = "Shame",
        /// Silent, and moved.
        SilentButMoved = "SilentButMoved",
        /// Lateness, absence, secrets, contact outside.
        FrameStrain = "FrameStrain",
        /// Somebody is slighted for what they are.
        DifferenceInjury = "DifferenceInjury",
        /// All look to the leader.
        DependenceOnLeader = "DependenceOnLeader",
        /// The leader is being pulled into a part.
        LeaderPulled = "LeaderPulled",
        /// The end is kept out of sight.
        EndingAvoided = "EndingAvoided",
        /// One person's words ring in another.
        Resonance = "Resonance",
        /// A reach toward somebody.
        BidForContact = "BidForContact",
        /// Somebody does something new.
        NewResponse = "NewResponse",
        /// An honest difference.
        HonestDifference = "HonestDifference",
    }
}

/// Where a cue is to be looked for. No scenario names it, so it has no spelling in RON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CuePlace {
    /// In the group as a whole.
    Group,
    /// Between people, the leader included.
    Between,
    /// In one person.
    One,
}

/// Every cue by where it is looked for: one order for every list a student reads.
pub const CUES: [(CuePlace, &[Cue]); 3] = [
    (
        CuePlace::Group,
        &[
            Cue::OneVoiceFills,
            Cue::AdviceVolley,
            Cue::SharedAvoidance,
            Cue::Pairing,
            Cue::Scapegoating,
            Cue::DependenceOnLeader,
            Cue::FrameStrain,
            Cue::EndingAvoided,
            Cue::HonestDifference,
            Cue::Resonance,
        ],
    ),
    (
        CuePlace::Between,
        &[
            Cue::CastOnMember,
            Cue::CastOnLeader,
            Cue::LeaderPulled,
            Cue::RuptureWithdrawal,
            Cue::RuptureConfrontation,
            Cue::DifferenceInjury,
            Cue::BidForContact,
        ],
    ),
    (
        CuePlace::One,
        &[
            Cue::RiskSelf,
            Cue::RiskOther,
            Cue::Flooded,
            Cue::Detached,
            Cue::Shame,
            Cue::SilentButMoved,
            Cue::NewResponse,
        ],
    ),
];

closed_list! {
    /// The quality of a silence, shown by bodies and not named in the room (Gans & Counselman 2000).
    Silence {
        /// Something has touched them.
        Moved = "Moved",
        /// They are thinking.
        Thoughtful = "Thoughtful",
        /// They wait for somebody.
        Waiting = "Waiting",
        /// They are uneasy.
        Anxious = "Anxious",
        /// Nobody can move.
        Frozen = "Frozen",
        /// They are against something.
        Hostile = "Hostile",
        /// They have gone.
        Withdrawn = "Withdrawn",
    }
}

closed_list! {
    /// The thirteen affects a face can show.
    Affect {
        /// Calm.
        Calm = "Calm",
        /// Anxious.
        Anxious = "Anxious",
        /// Irritated.
        Irritated = "Irritated",
        /// Angry.
        Angry = "Angry",
        /// Sad.
        Sad = "Sad",
        /// Ashamed.
        Ashamed = "Ashamed",
        /// Hurt.
        Hurt = "Hurt",
        /// Warm.
        Warm = "Warm",
        /// Curious.
        Curious = "Curious",
        /// Withdrawn.
        Withdrawn = "Withdrawn",
        /// Defensive.
        Defensive = "Defensive",
        /// Tearful.
        Tearful = "Tearful",
        /// Frightened.
        Frightened = "Frightened",
    }
}

closed_list! {
    /// Postures in a chair.
    Posture {
        /// Open.
        Open = "Open",
        /// Arms folded.
        Folded = "Folded",
        /// Leaning in.
        LeaningIn = "LeaningIn",
        /// Turned away.
        TurnedAway = "TurnedAway",
        /// Slumped.
        Slumped = "Slumped",
        /// Rigid.
        Rigid = "Rigid",
        /// Wringing hands.
        Wringing = "Wringing",
        /// Hand to face.
        HandToFace = "HandToFace",
        /// Explaining.
        Explaining = "Explaining",
    }
}

closed_list! {
    /// The five levels of the whole group. Each 0…100 points; engagement, conflict and avoidance are the
    /// constructs of the Group Climate Questionnaire (MacKenzie 1983), shown as model units only.
    GroupLevel {
        /// Engagement.
        Engagement = "Engagement",
        /// Conflict.
        Conflict = "Conflict",
        /// Avoidance.
        Avoidance = "Avoidance",
        /// Cohesion.
        Cohesion = "Cohesion",
        /// Safety.
        Safety = "Safety",
    }
}

closed_list! {
    /// The levels of one member. Each 0…100 points.
    MemberLevel {
        /// Working alliance with the leader.
        Alliance = "Alliance",
        /// Arousal.
        Arousal = "Arousal",
        /// Insight.
        Insight = "Insight",
        /// How stirred the old conflict is.
        Activation = "Activation",
    }
}
