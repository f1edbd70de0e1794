//! The rules of the group model by name. Must not know their sizes (theory data) or their logic (`session`).

use crate::vocabulary::closed_list;

closed_list! {
    /// Every rule that can change a level, weigh a move or open a duty. The theory file gives each its sentence,
    /// its source and whether it is switched on.
    Rule {
        // Acts
        /// An act lands on the person it is done to.
        ActReceived = "act-received",
        /// Trust in the actor moves.
        ActTrust = "act-trust",
        /// Everyone else sees it.
        ActWitnessed = "act-witnessed",
        /// The climate moves with the act.
        ActClimate = "act-climate",
        /// The act stirs an old conflict.
        Stirred = "stirred",
        /// What was stirred settles.
        Settled = "settled",
        // The move
        /// The intervention's own effect.
        MoveEffect = "move-effect",
        /// Members beside the move take a share.
        MoveBystander = "move-bystander",
        /// Depth gate: benefits fade with overreach.
        Depth = "depth",
        /// What overreach itself does.
        Overreach = "overreach",
        /// Above the window.
        WindowAbove = "window-above",
        /// Below the window, in defended calm.
        WindowCalm = "window-calm",
        /// Reassuring somebody in defended calm.
        WindowCalmSupport = "window-calm-support",
        /// Below the window and detached.
        WindowDetached = "window-detached",
        /// Regulating moves arousal to the middle of the window.
        Regulated = "regulated",
        /// Dose of transference work.
        Dose = "dose",
        /// Right or wrong level.
        LevelMatch = "level-match",
        /// Trust between the two addressed.
        TrustBetween = "trust-between",
        /// The same to the same once more.
        Repetition = "repetition",
        /// Validation first, in a rupture.
        RuptureStance = "rupture-stance",
        /// Expressive work after a rupture.
        RuptureAfter = "rupture-after",
        /// Repair where nothing is broken.
        RepairUnneeded = "repair-unneeded",
        /// Attack first.
        AttackFirst = "attack-first",
        /// Honest difference was blocked.
        DifferenceBlocked = "difference-blocked",
        /// What a kept silence does, by its quality.
        SilenceRead = "silence-read",
        /// Being stopped costs.
        BlockCost = "block-cost",
        /// A place given after being stopped.
        BlockPlace = "block-place",
        /// A second tag acts at half.
        SecondTag = "second-tag",
        /// A declined invitation is honoured.
        DeclineHonoured = "decline-honoured",
        /// Insight moderated by quality of object relations.
        InsightCapacity = "insight-capacity",
        /// Experience before comment.
        ExperienceFirst = "experience-first",
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
        SlippedBack = "slipped-back",
        // Rupture
        /// Alliance fell sharply in one decision.
        RuptureByFall = "rupture-by-fall",
        /// A member turned on the leader.
        RuptureByProtest = "rupture-by-protest",
        /// Validation counts toward repair.
        RuptureHeard = "rupture-heard",
        /// Repaired.
        RuptureRepaired = "rupture-repaired",
        /// Left unrepaired.
        RuptureUnrepaired = "rupture-unrepaired",
        /// On the point of leaving.
        Leaving = "leaving",
        // Standing
        /// Conflict that is carried teaches.
        ConflictCarried = "conflict-carried",
        /// Conflict without safety harms.
        ConflictHarms = "conflict-harms",
        /// An attack has begun.
        AttackOpened = "attack-opened",
        /// The attack was taken up.
        AttackTaken = "attack-taken",
        /// The attack was let pass.
        AttackMissed = "attack-missed",
        /// Fight and flight.
        AssumedFightFlight = "assumed-fight-flight",
        /// Dependency.
        AssumedDependency = "assumed-dependency",
        /// Pairing.
        AssumedPairing = "assumed-pairing",
        /// At work again.
        AssumedWork = "assumed-work",
        /// Arousal drifts to the middle.
        DriftArousal = "drift-arousal",
        /// Conflict drifts down.
        DriftConflict = "drift-conflict",
        /// Avoidance drifts to its resting level.
        DriftAvoidance = "drift-avoidance",
        /// The unspoken ending.
        EndingUnspoken = "ending-unspoken",
        // Risk
        /// A question about risk is due.
        RiskOpened = "risk-opened",
        /// One lead-in before the question.
        RiskLeadIn = "risk-lead-in",
        /// Asked.
        RiskAsked = "risk-asked",
        /// Not asked in time.
        RiskMissed = "risk-missed",
        /// A part of the check was spoken.
        SafetyPartSaid = "safety-part-said",
        // Ratings
        /// Theory's rating: frame.
        RateFrame = "rate-frame",
        /// Theory's rating: climate.
        RateClimate = "rate-climate",
        /// Theory's rating: here and now.
        RateHereAndNow = "rate-here-and-now",
        /// Theory's rating: affect.
        RateAffect = "rate-affect",
        /// Theory's rating: enactment.
        RateEnactment = "rate-enactment",
        /// Theory's rating: insight.
        RateInsight = "rate-insight",
        /// Theory's rating: peers.
        RatePeers = "rate-peers",
        /// Theory's rating: level and stage.
        RateLevelAndStage = "rate-level-and-stage",
        /// Theory's rating: difference.
        RateDifference = "rate-difference",
        /// Weight of goals by stage and kind.
        GoalWeights = "goal-weights",
    }
}
