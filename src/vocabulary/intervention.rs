//! What a leader can do: the 26 sound interventions and 14 error moves. Must not know their sizes or rules.
//!
//! The list merges Morran, Stockton & Whittingham (2004), Corey (2012), Yalom & Leszcz (2020), Foulkes and
//! Agazarian; definitions, indications and numbers are theory data (`assets/theory/`).

use super::closed_list;

closed_list! {
    /// A leader's intervention. Names beginning `x_` are error moves: what beginners do, not what the field teaches.
    Intervention {
        /// Dynamic administration (Foulkes): task, time, norms, privacy.
        SetFrame = "set_frame",
        /// A plain question about risk, with its limits and next steps.
        SafetyCheck = "safety_check",
        /// Shield somebody from attack, coercion or over-exposure.
        Protect = "protect",
        /// Slow, ground, pace.
        Regulate = "regulate",
        /// Affirm and universalise.
        SupportNormalise = "support_normalise",
        /// Name the feeling or meaning heard.
        Reflect = "reflect",
        /// Own and explore a strain without defence.
        Repair = "repair",
        /// Kindly interrupt a harmful or avoidant sequence.
        Block = "block",
        /// An optional invitation from a visible cue.
        DrawOut = "draw_out",
        /// Attentive, deliberate quiet.
        HoldSilence = "hold_silence",
        /// One open exploration.
        Clarify = "clarify",
        /// Connect members' themes or differences.
        Link = "link",
        /// A brief here-and-now disclosure by the leader.
        ModelDisclose = "model_disclose",
        /// Short relevant teaching.
        Inform = "inform",
        /// Mark a new response.
        ReinforceNew = "reinforce_new",
        /// Ask for a member-to-member reaction.
        InviteResponse = "invite_response",
        /// Bring an outside theme into the room.
        HereNowShift = "here_now_shift",
        /// Functional subgrouping (Agazarian): allies on both sides of a difference.
        Subgroup = "subgroup",
        /// Process illumination: describe the pattern between members.
        ProcessComment = "process_comment",
        /// Group-as-a-whole comment: name a shared avoidance or assumption.
        WholeGroupComment = "whole_group_comment",
        /// A caring discrepancy.
        Confront = "confront",
        /// Defence interpretation: name the protection and what it guards.
        DefenceComment = "defence_comment",
        /// Here-and-now interpretation: a tentative link to a person in the room.
        TransferenceHere = "transference_here",
        /// Genetic interpretation: adds the past figure.
        TransferencePast = "transference_past",
        /// Gather what was said, by whom, and what stays open.
        Summarise = "summarise",
        /// Set up, stop and re-run a try.
        Coach = "coach",
        /// Advice.
        XAdvise = "x_advise",
        /// Rescue from a feeling that can be borne.
        XRescue = "x_rescue",
        /// Serial or closed questions.
        XInterrogate = "x_interrogate",
        /// Comfort that is not known to be true.
        XFalseReassure = "x_false_reassure",
        /// Smooth a conflict away.
        XSmooth = "x_smooth",
        /// Take a side between members.
        XTakeSide = "x_take_side",
        /// Press for disclosure.
        XForce = "x_force",
        /// Individual therapy in front of an audience.
        XDyad = "x_dyad",
        /// Lecture.
        XLecture = "x_lecture",
        /// Defend oneself.
        XDefendSelf = "x_defend_self",
        /// Leave what is there.
        XAvoid = "x_avoid",
        /// Promise secrecy, safety or an outcome nobody can promise.
        XPromise = "x_promise",
        /// Make one member speak for a people.
        XSpotlight = "x_spotlight",
        /// Name a person by diagnosis or role.
        XLabel = "x_label",
    }
}

impl Intervention {
    /// Whether this is one of the 14 error moves.
    pub fn is_error(self) -> bool {
        self >= Self::XAdvise
    }

    /// Whether the move interprets transference, here or past (counted by the dose rule).
    pub fn is_transference(self) -> bool {
        matches!(self, Self::TransferenceHere | Self::TransferencePast)
    }
}

closed_list! {
    /// Rows of the base-effect table: interventions that move a group the same way share one.
    Family {
        /// `set_frame`, `protect`, `block`, `safety_check`, `inform`.
        Frame = "Frame",
        /// `regulate`, `support_normalise`, `reflect`.
        Support = "Support",
        /// `link`, `draw_out`, `clarify`, `reinforce_new`, `model_disclose`, `summarise`.
        Linking = "Linking",
        /// `invite_response`, `here_now_shift`, `subgroup`, `coach`.
        Activation = "Activation",
        /// `process_comment`, `whole_group_comment`.
        Process = "Process",
        /// `confront`, `defence_comment`.
        Confrontation = "Confrontation",
        /// `transference_here`, `transference_past`.
        Transference = "Transference",
        /// `repair`.
        Repair = "Repair",
        /// `hold_silence`: reads the silence that is there.
        Silence = "Silence",
        /// Every `x_` move.
        Error = "Error",
    }
}

closed_list! {
    /// Where an intervention is aimed (Cohen & Smith 1976; Foulkes's *location*).
    Level {
        /// One person.
        Individual = "Individual",
        /// What happens between people.
        Interpersonal = "Interpersonal",
        /// The group as a whole.
        Group = "Group",
    }
}

closed_list! {
    /// The time an intervention speaks of (third axis of the Psychodynamic Intervention List).
    Focus {
        /// In this room, now.
        HereAndNow = "HereAndNow",
        /// Members' present lives outside.
        CurrentOutside = "CurrentOutside",
        /// Earlier relationships.
        Past = "Past",
    }
}

closed_list! {
    /// The parts of asking about risk; the first four make the check, the last two fall due after it.
    SafetyPart {
        /// Ask plainly.
        AskPlainly = "AskPlainly",
        /// Say before the answer what cannot stay private.
        SayLimits = "SayLimits",
        /// Say what happens next.
        SayNext = "SayNext",
        /// Come back to the person before the end.
        ComeBack = "ComeBack",
        /// Take up what the others now fear.
        OthersFear = "OthersFear",
        /// Follow-up: same-day contact, supervisor, note.
        FollowUp = "FollowUp",
    }
}
