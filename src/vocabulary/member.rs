//! Who members are: defences, conflict clusters, attachment, phases and the closed lists of how they look.
//! Must not know sessions or rules.

use super::closed_list;

closed_list! {
    /// The 30 defences of the DMRS-Q (Di Giuseppe & Perry 2021).
    Defence {
        /// Turning to others.
        Affiliation = "Affiliation",
        /// Helping others.
        Altruism = "Altruism",
        /// Preparing for what may come.
        Anticipation = "Anticipation",
        /// Seeing the comic side.
        Humour = "Humour",
        /// Saying what one wants.
        SelfAssertion = "SelfAssertion",
        /// Watching oneself.
        SelfObservation = "SelfObservation",
        /// Putting it to use.
        Sublimation = "Sublimation",
        /// Setting it aside, knowing.
        Suppression = "Suppression",
        /// Knowing without feeling.
        IsolationOfAffect = "IsolationOfAffect",
        /// Generalities instead of feeling.
        Intellectualisation = "Intellectualisation",
        /// Taking back what was just done.
        Undoing = "Undoing",
        /// Keeping the idea out.
        Repression = "Repression",
        /// Going away inside.
        Dissociation = "Dissociation",
        /// The opposite of what is felt.
        ReactionFormation = "ReactionFormation",
        /// At somebody safer.
        Displacement = "Displacement",
        /// Making oneself more.
        IdealisationOfSelf = "IdealisationOfSelf",
        /// Making another more.
        IdealisationOfOther = "IdealisationOfOther",
        /// Making oneself less.
        DevaluationOfSelf = "DevaluationOfSelf",
        /// Making another less.
        DevaluationOfOther = "DevaluationOfOther",
        /// Needing nobody.
        Omnipotence = "Omnipotence",
        /// It is not so.
        Denial = "Denial",
        /// It is in you.
        Projection = "Projection",
        /// There is a good reason.
        Rationalisation = "Rationalisation",
        /// Daydreams in place of people.
        AutisticFantasy = "AutisticFantasy",
        /// Oneself all good or all bad.
        SplittingOfSelf = "SplittingOfSelf",
        /// Others all good or all bad.
        SplittingOfOther = "SplittingOfOther",
        /// It is in you, and you are made to feel it.
        ProjectiveIdentification = "ProjectiveIdentification",
        /// Doing instead of feeling.
        ActingOut = "ActingOut",
        /// No by way of yes.
        PassiveAggression = "PassiveAggression",
        /// Asking for help and turning it down.
        HelpRejectingComplaining = "HelpRejectingComplaining",
    }
}

impl Defence {
    /// Level of adaptation, 7 (high-adaptive) to 1 (action), by the DMRS hierarchy (Di Giuseppe & Perry 2021).
    /// Dissociation ranks 5 there; going away *in the room* is read as arousal, whatever the usual defence.
    pub fn weight(self) -> i32 {
        use Defence::*;
        match self {
            Affiliation | Altruism | Anticipation | Humour | SelfAssertion | SelfObservation
            | Sublimation | Suppression => 7,
            IsolationOfAffect | Intellectualisation | Undoing => 6,
            Repression | Dissociation | ReactionFormation | Displacement => 5,
            IdealisationOfSelf | IdealisationOfOther | DevaluationOfSelf | DevaluationOfOther
            | Omnipotence => 4,
            Denial | Projection | Rationalisation | AutisticFantasy => 3,
            SplittingOfSelf | SplittingOfOther | ProjectiveIdentification => 2,
            ActingOut | PassiveAggression | HelpRejectingComplaining => 1,
        }
    }
}

closed_list! {
    /// Clusters of wishes in the core conflictual relationship theme (Luborsky; clusters after Barber, Crits-Christoph & Luborsky).
    Wish {
        /// To assert oneself and be independent.
        AssertIndependent = "AssertIndependent",
        /// To oppose, hurt or control others.
        OpposeControl = "OpposeControl",
        /// To be controlled, hurt, not responsible.
        BeControlled = "BeControlled",
        /// To be distant and avoid conflict.
        DistantAvoidConflict = "DistantAvoidConflict",
        /// To be close and accepting.
        CloseAccepting = "CloseAccepting",
        /// To be loved and understood.
        LovedUnderstood = "LovedUnderstood",
        /// To feel good and comfortable.
        FeelGood = "FeelGood",
        /// To achieve and help others.
        AchieveHelp = "AchieveHelp",
    }
}

closed_list! {
    /// Clusters of the response expected of the other.
    OtherResponse {
        /// Strong.
        Strong = "Strong",
        /// Controlling.
        Controlling = "Controlling",
        /// Upset.
        Upset = "Upset",
        /// Bad.
        Bad = "Bad",
        /// Rejecting and opposing.
        RejectingOpposing = "RejectingOpposing",
        /// Helpful.
        Helpful = "Helpful",
        /// Likes me.
        LikesMe = "LikesMe",
        /// Understanding.
        Understanding = "Understanding",
    }
}

closed_list! {
    /// Clusters of the response of the self.
    SelfResponse {
        /// Helpful.
        Helpful = "Helpful",
        /// Unreceptive.
        Unreceptive = "Unreceptive",
        /// Respected and accepted.
        RespectedAccepted = "RespectedAccepted",
        /// Opposes and hurts others.
        OpposeHurt = "OpposeHurt",
        /// Self-controlled and self-confident.
        SelfControlled = "SelfControlled",
        /// Helpless.
        Helpless = "Helpless",
        /// Disappointed and depressed.
        DisappointedDepressed = "DisappointedDepressed",
        /// Anxious and ashamed.
        AnxiousAshamed = "AnxiousAshamed",
    }
}

closed_list! {
    /// Usual way of being close.
    Attachment {
        /// Secure.
        Secure = "Secure",
        /// Preoccupied.
        Preoccupied = "Preoccupied",
        /// Dismissing.
        Dismissing = "Dismissing",
        /// Fearful.
        Fearful = "Fearful",
    }
}

closed_list! {
    /// Where a member's old conflict stands this session.
    ///
    /// Latent → Triggered → Enacted → Repeated, Ruptured or Contained → Noticed → Linked → Reworked.
    Phase {
        /// Not stirred enough to act.
        Latent = "Latent",
        /// Stirred past its threshold; will be enacted next.
        Triggered = "Triggered",
        /// Being replayed now.
        Enacted = "Enacted",
        /// The old answer came again.
        Repeated = "Repeated",
        /// The old answer came from the leader; the relation to the leader is strained.
        Ruptured = "Ruptured",
        /// The feared answer did not come.
        Contained = "Contained",
        /// The pattern has been said aloud.
        Noticed = "Noticed",
        /// The pattern has been connected with its past.
        Linked = "Linked",
        /// Something new was tried and answered. Shown as "tried once", never as solved.
        Reworked = "Reworked",
    }
}

closed_list! {
    /// How a member answers a palette move.
    Reaction {
        /// Lets it in.
        Opens = "Opens",
        /// Turns it aside.
        Deflects = "Deflects",
        /// Goes quiet or away.
        Withdraws = "Withdraws",
        /// Pushes back.
        Protests = "Protests",
        /// It is too much.
        Floods = "Floods",
    }
}

closed_list! {
    /// Hair styles of the room.
    HairStyle {
        /// Crop.
        Crop = "Crop",
        /// Short.
        Short = "Short",
        /// Side part.
        Part = "Part",
        /// Bob.
        Bob = "Bob",
        /// Long.
        Long = "Long",
        /// Wavy.
        Wavy = "Wavy",
        /// Bun.
        Bun = "Bun",
        /// Curls.
        Curls = "Curls",
        /// Braids.
        Braids = "Braids",
        /// Locs.
        Locs = "Locs",
        /// Afro.
        Afro = "Afro",
        /// Pony-tail.
        Pony = "Pony",
        /// Horseshoe.
        Horseshoe = "Horseshoe",
        /// Receding.
        Receding = "Receding",
        /// Bald.
        Bald = "Bald",
    }
}

closed_list! {
    /// Hair colours.
    HairColour {
        /// Black.
        Black = "Black",
        /// Dark brown.
        DarkBrown = "DarkBrown",
        /// Brown.
        Brown = "Brown",
        /// Auburn.
        Auburn = "Auburn",
        /// Copper.
        Copper = "Copper",
        /// Blond.
        Blond = "Blond",
        /// Grey.
        Grey = "Grey",
        /// White.
        White = "White",
    }
}

closed_list! {
    /// Head coverings.
    Covering {
        /// Hijab.
        Hijab = "Hijab",
        /// Turban.
        Turban = "Turban",
        /// Beanie.
        Beanie = "Beanie",
    }
}

closed_list! {
    /// Beards.
    Beard {
        /// Stubble.
        Stubble = "Stubble",
        /// Short.
        Short = "Short",
        /// Full.
        Full = "Full",
        /// Moustache.
        Moustache = "Moustache",
    }
}

closed_list! {
    /// Builds.
    Build {
        /// Slim.
        Slim = "Slim",
        /// Average.
        Average = "Average",
        /// Broad.
        Broad = "Broad",
        /// Heavy.
        Heavy = "Heavy",
    }
}

closed_list! {
    /// Upper garments.
    Garment {
        /// Crew-neck.
        Crew = "Crew",
        /// Cardigan.
        Cardigan = "Cardigan",
        /// Shirt.
        Shirt = "Shirt",
        /// Hoodie.
        Hoodie = "Hoodie",
        /// Blazer.
        Blazer = "Blazer",
        /// Turtle-neck.
        Turtle = "Turtle",
        /// T-shirt.
        Tee = "Tee",
        /// Vest over a shirt.
        Vest = "Vest",
        /// Tunic.
        Tunic = "Tunic",
    }
}

closed_list! {
    /// Cloth colours.
    Cloth {
        /// Terracotta.
        Terracotta = "Terracotta",
        /// Ochre.
        Ochre = "Ochre",
        /// Teal.
        Teal = "Teal",
        /// Slate.
        Slate = "Slate",
        /// Plum.
        Plum = "Plum",
        /// Sage.
        Sage = "Sage",
        /// Oat.
        Oat = "Oat",
        /// Ink.
        Ink = "Ink",
        /// Rose.
        Rose = "Rose",
        /// Forest.
        Forest = "Forest",
        /// Denim.
        Denim = "Denim",
        /// Charcoal.
        Charcoal = "Charcoal",
        /// Cream.
        Cream = "Cream",
        /// Brick.
        Brick = "Brick",
        /// Stone.
        Stone = "Stone",
    }
}

closed_list! {
    /// Lower garments.
    Lower {
        /// Trousers.
        Trousers = "Trousers",
        /// Skirt.
        Skirt = "Skirt",
    }
}

closed_list! {
    /// Glasses.
    Glasses {
        /// Round.
        Round = "Round",
        /// Square.
        Square = "Square",
    }
}

closed_list! {
    /// Things worn or used.
    Extra {
        /// Hearing aid.
        HearingAid = "HearingAid",
        /// Earring.
        Earring = "Earring",
        /// Necklace.
        Necklace = "Necklace",
        /// Scarf.
        Scarf = "Scarf",
        /// Wheelchair in place of a chair.
        Wheelchair = "Wheelchair",
    }
}
