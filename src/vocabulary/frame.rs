//! Group types, stages, goals, endings and what a session is for. Must not know members or rules.

use super::closed_list;

closed_list! {
    /// What kind of group this is.
    GroupKind {
        /// Mutual help around a shared circumstance.
        Support = "Support",
        /// Teaching and discussion of a topic.
        PsychoEducation = "PsychoEducation",
        /// Learning from what happens between members.
        Process = "Process",
        /// Trying and coaching of skills.
        Skills = "Skills",
    }
}

closed_list! {
    /// What members come with.
    Theme {
        /// Anxiety.
        Anxiety = "Anxiety",
        /// Depression.
        Depression = "Depression",
        /// Addiction.
        Addiction = "Addiction",
        /// Difficulty in relationships.
        RelationalDifficulties = "RelationalDifficulties",
        /// Self-image.
        SelfImage = "SelfImage",
        /// Loss.
        Loss = "Loss",
        /// Trauma.
        Trauma = "Trauma",
    }
}

closed_list! {
    /// What makes leading hard in this session.
    Challenge {
        /// Privacy and its limits.
        Confidentiality = "Confidentiality",
        /// Roles, pairs, monopolies, scapegoats.
        GroupDynamics = "GroupDynamics",
        /// Members hold change off.
        Resistance = "Resistance",
        /// Open or covert conflict.
        Conflict = "Conflict",
    }
}

closed_list! {
    /// Where the group stands (MacKenzie: engagement, differentiation, interpersonal work, termination).
    Stage {
        /// Stage 1: are we in?
        Engagement = "Engagement",
        /// Stage 2: who may differ, and who decides?
        Differentiation = "Differentiation",
        /// Stage 3: what happens between us?
        Work = "Work",
        /// Stage 4: how do we part?
        Ending = "Ending",
    }
}

impl Stage {
    /// 1 to 4.
    pub fn number(self) -> i32 {
        self as i32 + 1
    }
}

closed_list! {
    /// The nine goals a decision can be scored on.
    Goal {
        /// Task, time, privacy, consent kept and stated.
        Frame = "Frame",
        /// A climate in which relationships can be re-experienced: validates, links, leaves nobody out.
        Climate = "Climate",
        /// Moves story into the room; members address each other.
        HereAndNow = "HereAndNow",
        /// Feeling is neither flooded nor smoothed.
        Affect = "Affect",
        /// Sees a re-enactment and does not complete it.
        Enactment = "Enactment",
        /// Reflection and insight, timed.
        Insight = "Insight",
        /// Members learn from members; the leader is not the hub.
        Peers = "Peers",
        /// Right level, right stage.
        LevelAndStage = "LevelAndStage",
        /// Difference is neither erased nor exhibited.
        Difference = "Difference",
    }
}

closed_list! {
    /// Bion's (1961) assumptions: what the group behaves as if it had met for.
    Assumption {
        /// The group is at its task.
        Work = "Work",
        /// As if met to be looked after by the leader.
        Dependency = "Dependency",
        /// As if met to fight or flee something.
        FightFlight = "FightFlight",
        /// As if two members would bring the solution.
        Pairing = "Pairing",
    }
}

closed_list! {
    /// What an ending shows a student about the road taken.
    EndingKind {
        /// The group can use what happened.
        Good = "Good",
        /// Something was kept, something lost.
        Mixed = "Mixed",
        /// Somebody paid for it.
        Costly = "Costly",
    }
}

closed_list! {
    /// Where a scene takes place.
    Place {
        /// In the group's room, in the circle.
        Room = "Room",
        /// Before: preparation, selection, planning.
        Planning = "Planning",
        /// Door, corridor, stairs.
        Corridor = "Corridor",
        /// A telephone call.
        Telephone = "Telephone",
        /// Supervision.
        Supervision = "Supervision",
        /// Writing the note.
        Note = "Note",
    }
}

closed_list! {
    /// Whether a member is there tonight.
    Attendance {
        /// In the circle from the start.
        Present = "Present",
        /// Sent word.
        AbsentWithWord = "AbsentWithWord",
        /// No word.
        AbsentWithoutWord = "AbsentWithoutWord",
        /// Comes late.
        Late = "Late",
        /// First time.
        New = "New",
        /// Last time.
        Leaving = "Leaving",
    }
}

closed_list! {
    /// How insight work is moderated by quality of object relations.
    InsightMode {
        /// Short group: more insight with higher quality (Piper et al. 2001). The default.
        Piper = "Piper",
        /// Long individual work: the reverse (Høglend et al. 2006). For comparison.
        Fest = "Fest",
        /// No moderation.
        Off = "Off",
    }
}

closed_list! {
    /// How a session is played.
    Mode {
        /// Explained, with hints, palette and rewind.
        Practice = "practice",
        /// Anchors scored, nothing explained before the debrief.
        Assessment = "assessment",
    }
}
