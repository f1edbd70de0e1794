//! The rules of the group model by name. Must not know their sizes (theory data) or their logic (`session`).

use crate::vocabulary::closed_list;

closed_list! {
    /// Every rule that can change a level, weigh a move or open a duty. The theory file gives each its sentence,
    /// its source and whether it is switched on.
    Rule {
        // Acts
        /// An act lands on the person it is done to.
        ActReceived = "act_received",
        /// Trust in the actor moves.
        ActTrust = "act_trust",
        /// Everyone else sees it.
        ActWitnessed = "act_witnessed",
        /// The climate moves with the act.
        ActClimate = "act_climate",
        /// The act stirs an old conflict.
        Stirred = "stirred",
        /// What was stirred settles.
        Settled = "settled",
        // The move
        /// The intervention's own effect.
        MoveEffect = "move_effect",
        /// Members beside the move take a share.
        MoveBystander = "move_bystander",
        /// Depth gate: benefits fade with overreach.
        Depth = "depth",
        /// What overreach itself does.
        Overreach = "overreach",
        /// Above the window.
        WindowAbove = "window_above",
        /// Below the window, in defended calm.
        WindowCalm = "window_calm",
        /// Reassuring somebody in defended calm.
        WindowCalmSupport = "window_calm_support",
        /// Below the window and detached.
        WindowDetached = "window_detached",
        /// Regulating moves arousal to the middle of the window.
        Regulated = "regulated",
        /// Dose of transference work.
        Dose = "dose",
        /// Right or wrong level.
        LevelMatch = "level_match",
        /// Trust between the two addressed.
        TrustBetween = "trust_between",
        /// The same to the same once more.
        Repetition = "repetition",
        /// Validation first, in a rupture.
        RuptureStance = "rupture_stance",
        /// Expressive work after a rupture.
        RuptureAfter = "rupture_after",
        /// Repair where nothing is broken.
        RepairUnneeded = "repair_unneeded",
        /// Attack first.
        AttackFirst = "attack_first",
        /// Honest difference was blocked.
        DifferenceBlocked = "difference_blocked",
        /// What a kept silence does, by its quality.
        SilenceRead = "silence_read",
        /// Being stopped costs.
        BlockCost = "block_cost",
        /// A place given after being stopped.
        BlockPlace = "block_place",
        /// A second tag acts at half.
        SecondTag = "second_tag",
        /// A declined invitation is honoured.
        DeclineHonoured = "decline_honoured",
        /// Insight moderated by quality of object relations.
        InsightCapacity = "insight_capacity",
        /// Experience before comment.
        ExperienceFirst = "experience_first",
        // Enactment
        /// Stirred past the threshold.
        Triggered = "triggered",
        /// The old episode is being replayed.
        Enacted = "enacted",
        /// Touched, not answered.
        Touched = "touched",
        /// Passed by.
        Passed = "passed",
        /// The old answer came again.
        Repeated = "repeated",
        /// The old answer came from the leader.
        Ruptured = "ruptured",
        /// The feared answer did not come.
        Contained = "contained",
        /// Said aloud.
        Noticed = "noticed",
        /// Connected.
        Linked = "linked",
        /// Something new tried and answered.
        Reworked = "reworked",
        /// What was reworked slips back.
        SlippedBack = "slipped_back",
        // Rupture
        /// Alliance fell sharply in one decision.
        RuptureByFall = "rupture_by_fall",
        /// A member turned on the leader.
        RuptureByProtest = "rupture_by_protest",
        /// Validation counts toward repair.
        RuptureHeard = "rupture_heard",
        /// Repaired.
        RuptureRepaired = "rupture_repaired",
        /// Left unrepaired.
        RuptureUnrepaired = "rupture_unrepaired",
        /// On the point of leaving.
        Leaving = "leaving",
        // Standing
        /// Conflict that is carried teaches.
        ConflictCarried = "conflict_carried",
        /// Conflict without safety harms.
        ConflictHarms = "conflict_harms",
        /// An attack has begun.
        AttackOpened = "attack_opened",
        /// The attack was taken up.
        AttackTaken = "attack_taken",
        /// The attack was let pass.
        AttackMissed = "attack_missed",
        /// Fight and flight.
        AssumedFightFlight = "assumed_fight_flight",
        /// Dependency.
        AssumedDependency = "assumed_dependency",
        /// Pairing.
        AssumedPairing = "assumed_pairing",
        /// At work again.
        AssumedWork = "assumed_work",
        /// Arousal drifts to the middle.
        DriftArousal = "drift_arousal",
        /// Conflict drifts down.
        DriftConflict = "drift_conflict",
        /// Avoidance drifts to its resting level.
        DriftAvoidance = "drift_avoidance",
        /// Engagement drifts to where the evening began.
        DriftEngagement = "drift_engagement",
        /// Cohesion drifts to where the evening began.
        DriftCohesion = "drift_cohesion",
        /// The unspoken ending.
        EndingUnspoken = "ending_unspoken",
        // Risk
        /// A question about risk is due.
        RiskOpened = "risk_opened",
        /// One lead-in before the question.
        RiskLeadIn = "risk_lead_in",
        /// Asked.
        RiskAsked = "risk_asked",
        /// Not asked in time.
        RiskMissed = "risk_missed",
        /// A part of the check was spoken.
        SafetyPartSaid = "safety_part_said",
        // Ratings
        /// Theory's rating: frame.
        RateFrame = "rate_frame",
        /// Theory's rating: climate.
        RateClimate = "rate_climate",
        /// Theory's rating: here and now.
        RateHereAndNow = "rate_here_and_now",
        /// Theory's rating: affect.
        RateAffect = "rate_affect",
        /// Theory's rating: enactment.
        RateEnactment = "rate_enactment",
        /// Theory's rating: insight.
        RateInsight = "rate_insight",
        /// Theory's rating: peers.
        RatePeers = "rate_peers",
        /// Theory's rating: level and stage.
        RateLevelAndStage = "rate_level_and_stage",
        /// Theory's rating: difference.
        RateDifference = "rate_difference",
        /// Weight of goals by stage and kind.
        GoalWeights = "goal_weights",
    }
}

impl Rule {
    /// Whether a theory may switch the rule off. The others are what the model is made of: without them a move or an act
    /// would be none. A theory that wants less of them makes their sizes 0.
    pub fn is_a_switch(self) -> bool {
        !matches!(
            self,
            Self::ActReceived
                | Self::ActTrust
                | Self::ActWitnessed
                | Self::ActClimate
                | Self::MoveEffect
                | Self::MoveBystander
                | Self::SecondTag
                | Self::Regulated
                | Self::Repeated
                | Self::Ruptured
                | Self::Touched
                | Self::Passed
                | Self::AttackTaken
                | Self::AttackMissed
                | Self::RiskAsked
                | Self::RiskLeadIn
                | Self::RiskMissed
                | Self::SafetyPartSaid
                | Self::AssumedWork
                | Self::RuptureHeard
        )
    }
}
