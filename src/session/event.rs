//! What a session tells: visible events (what anyone in the room sees) and explained ones (each change with
//! rule, size, reason). Must not know how they are rendered.

use crate::scenario::compiled::{DecisionId, Home, LineId, OptionId, People, Person};
use crate::theory::Rule;
use crate::vocabulary::*;

/// What the leader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// A written option of the decision.
    Option(OptionId),
    /// Saying nothing.
    Silence,
    /// Any intervention on anyone (practice).
    Palette(Intervention, People),
}

/// What an explained change changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// A level of the group.
    Group(GroupLevel),
    /// A level of a member.
    Member(MemberLevel),
    /// Trust of `who` in `other`.
    Trust,
}

/// A duty that stands outside every average.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Duty {
    /// Asking about risk.
    Risk,
    /// Stopping an attack.
    Attack,
}

/// One thing that happened. Numbers of levels are hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// Visible: a scene or enactment begins. A shell sets the place.
    Opened(Home),
    /// Visible: a line is said or shown. A shell shows it at reading pace before going on.
    Line {
        /// Which.
        line: LineId,
        /// Which of its wordings.
        wording: u8,
        /// Who stands in for the old figure, in an enactment.
        cast: Person,
    },
    /// Visible: the leader is asked what would be best to say now.
    Decision(DecisionId),
    /// Visible: the leader's move.
    Moved(DecisionId, Move),
    /// Visible: the session has ended.
    Ended(u8),
    /// Explained: a level changed.
    Changed {
        /// By which rule.
        rule: Rule,
        /// Whose level; nobody for the group's.
        who: Person,
        /// Who else had a part.
        other: Person,
        /// Which level.
        what: What,
        /// Before.
        from: i32,
        /// After.
        to: i32,
    },
    /// Explained: a rule weighed the move or took note of something; `a` and `b` are the rule's numbers.
    Noted {
        /// Which rule.
        rule: Rule,
        /// Concerning whom.
        who: Person,
        /// Who else.
        other: Person,
        /// First number.
        a: i32,
        /// Second number.
        b: i32,
    },
    /// Explained: a conflict reached a phase.
    Phase {
        /// By which rule.
        rule: Rule,
        /// Whose.
        who: u8,
        /// From.
        from: Phase,
        /// To.
        to: Phase,
        /// On whom it is cast.
        cast: Person,
    },
    /// Explained: a rupture opened (true) or closed.
    Rupture {
        /// By which rule.
        rule: Rule,
        /// Whose.
        who: u8,
        /// Open now.
        open: bool,
    },
    /// Explained: the group's assumption changed.
    Assumed {
        /// By which rule.
        rule: Rule,
        /// From.
        from: Assumption,
        /// To.
        to: Assumption,
    },
    /// Explained: a duty was taken up or missed by the move just made.
    Gate {
        /// Which duty.
        duty: Duty,
        /// Toward whom.
        who: u8,
        /// Taken up.
        taken: bool,
        /// Missed though it was spoken.
        critical: bool,
    },
}

impl Event {
    /// Whether anyone in the room could see it.
    pub fn is_visible(&self) -> bool {
        matches!(
            self,
            Self::Opened(_) | Self::Line { .. } | Self::Decision(_) | Self::Moved(..) | Self::Ended(_)
        )
    }

    /// The rule behind it, if it is explained by one.
    pub fn rule(&self) -> Option<Rule> {
        match *self {
            Self::Changed { rule, .. }
            | Self::Noted { rule, .. }
            | Self::Phase { rule, .. }
            | Self::Rupture { rule, .. }
            | Self::Assumed { rule, .. } => Some(rule),
            _ => None,
        }
    }
}
