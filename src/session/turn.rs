//! The one place where levels change: each change with its rule, damped and logged. Must not know which rule does what.

use super::event::{Event, What};
use super::state::{FULL, POINT, State};
use crate::scenario::compiled::{Person, Scenario};
use crate::theory::{GroupEffect, MemberEffect, Rule, Theory};
use crate::vocabulary::*;

/// Where events go; ratings run the rules without keeping any.
pub trait Log {
    /// Keeps an event, or not.
    fn push(&mut self, event: Event);
}

impl Log for Vec<Event> {
    fn push(&mut self, event: Event) {
        self.push(event);
    }
}

/// Keeps nothing.
pub struct Silent;

impl Log for Silent {
    fn push(&mut self, _: Event) {}
}

/// Sums of a move's own changes before damping, hundredths: what theory rates.
#[derive(Clone, Copy, Debug, Default)]
pub struct Raw {
    /// By [`GroupLevel`].
    pub group: [i32; GroupLevel::COUNT],
    /// By member and [`MemberLevel`].
    pub members: [[i32; MemberLevel::COUNT]; crate::scenario::compiled::MAX_MEMBERS],
}

/// The rules at work on one state.
pub struct Turn<'a, L: Log> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The theory.
    pub theory: &'a Theory,
    /// The state being changed.
    pub state: &'a mut State,
    /// Where events go.
    pub log: &'a mut L,
    /// Sums before damping.
    pub raw: Raw,
}

/// `x·f`: x × f/100, toward zero. Held within i32 whatever a theory file multiplies.
pub fn times(x: i32, percent: i32) -> i32 {
    if percent == 100 {
        return x.clamp(-1_000_000, 1_000_000); // the commonest, and needs no reckoning
    }
    (i64::from(x) * i64::from(percent) / 100).clamp(-1_000_000, 1_000_000) as i32
}

/// A change damped by the room left in its direction: d·min(100, 150 × room/10 000) at the default size.
/// Without it every level a rule keeps pushing ends at its bound (found in a first trial of the model).
pub fn damped(level: i32, change: i32, damping: i32) -> i32 {
    let room = if change > 0 { FULL - level } else { level };
    // Where there is room enough the change stays whole, and nothing need be reckoned. Where there is not, the
    // percentage lies in −200…99 and a change within a million, so the product fits.
    let step = if damping * room >= 100 * FULL { change } else { change * (damping * room / FULL) / 100 };
    (level + step).clamp(0, FULL)
}

impl<'a, L: Log> Turn<'a, L> {
    /// Begins on a state.
    pub fn new(scenario: &'a Scenario, theory: &'a Theory, state: &'a mut State, log: &'a mut L) -> Self {
        Self { scenario, theory, state, log, raw: Raw::default() }
    }

    /// Whether a rule is in force.
    pub fn on(&self, rule: Rule) -> bool {
        self.theory.on(rule)
    }

    /// Moves a level of the group by `change` hundredths, damped.
    pub fn group(&mut self, rule: Rule, level: GroupLevel, change: i32, other: Person) {
        if change == 0 {
            return;
        }
        let from = self.state.group[level as usize];
        self.raw.group[level as usize] += change;
        self.set_group(rule, level, damped(from, change, self.theory.sizes.damping), other);
    }

    /// Moves a level of the group by `change` hundredths, clamped but not damped.
    pub fn group_undamped(&mut self, rule: Rule, level: GroupLevel, change: i32) {
        let to = (self.state.group[level as usize] + change).clamp(0, FULL);
        self.set_group(rule, level, to, Person::NOBODY);
    }

    fn set_group(&mut self, rule: Rule, level: GroupLevel, to: i32, other: Person) {
        let from = std::mem::replace(&mut self.state.group[level as usize], to);
        if from != to {
            self.log.push(Event::Changed {
                rule,
                who: Person::NOBODY,
                other,
                what: What::Group(level),
                from,
                to,
            });
        }
    }

    /// Moves a level of a member by `change` hundredths, damped (activation never is).
    pub fn member(&mut self, rule: Rule, who: usize, level: MemberLevel, change: i32, other: Person) {
        if change == 0 {
            return;
        }
        let from = self.state.member(who, level);
        self.raw.members[who][level as usize] += change;
        let to = if level == MemberLevel::Activation {
            (from + change).clamp(0, FULL)
        } else {
            damped(from, change, self.theory.sizes.damping)
        };
        self.put_member(rule, who, level, to, other);
    }

    /// Sets a level of a member.
    pub fn set_member(&mut self, rule: Rule, who: usize, level: MemberLevel, to: i32, other: Person) {
        self.put_member(rule, who, level, to.clamp(0, FULL), other);
    }

    /// Puts a level of a member where it is known to be in range.
    fn put_member(&mut self, rule: Rule, who: usize, level: MemberLevel, to: i32, other: Person) {
        let from = std::mem::replace(&mut self.state.members[who].levels[level as usize], to);
        if from != to {
            self.log.push(Event::Changed {
                rule,
                who: Person(who as u8),
                other,
                what: What::Member(level),
                from,
                to,
            });
        }
    }

    /// Moves the trust of `who` in `other` by `change` hundredths, damped.
    pub fn trust(&mut self, rule: Rule, who: usize, other: usize, change: i32) {
        let from = i32::from(self.state.trust[who][other]);
        let to = damped(from, change, self.theory.sizes.damping);
        if from != to {
            self.state.trust[who][other] = to as i16;
            self.log.push(Event::Changed {
                rule,
                who: Person(who as u8),
                other: Person(other as u8),
                what: What::Trust,
                from,
                to,
            });
        }
    }

    /// Applies a row of points to the group, each entry changed by `scale(level, hundredths)`.
    pub fn group_row(
        &mut self,
        rule: Rule,
        row: &GroupEffect,
        other: Person,
        scale: impl Fn(GroupLevel, i32) -> i32,
    ) {
        for (&level, points) in GroupLevel::ALL.iter().zip(row.by_level()) {
            if points != 0 {
                self.group(rule, level, scale(level, points * POINT), other);
            }
        }
    }

    /// Applies a row of points to a member, each entry changed by `scale(level, hundredths)`.
    pub fn member_row(
        &mut self,
        rule: Rule,
        who: usize,
        row: &MemberEffect,
        other: Person,
        scale: impl Fn(MemberLevel, i32) -> i32,
    ) {
        for &level in MemberLevel::ALL {
            let points = row.of(level);
            if points != 0 {
                self.member(rule, who, level, scale(level, points * POINT), other);
            }
        }
    }

    /// Notes that a rule weighed or saw something.
    pub fn note(&mut self, rule: Rule, who: Person, other: Person, a: i32, b: i32) {
        self.log.push(Event::Noted { rule, who, other, a, b });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damping_leaves_room() {
        // K 24 + 1 stays whole; V 47 + 2 has 53 % of the range left: 150 × .53 = 79 %.
        assert_eq!(damped(2400, 100, 150), 2500);
        assert_eq!(damped(4700, 200, 150), 4858);
        assert_eq!(damped(9900, 500, 150), 9905);
        assert_eq!(damped(0, -500, 150), 0);
    }
}
