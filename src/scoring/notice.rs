//! Noticing: marks held against authored cues and look-alikes. Must not know moves, ratings or the score.
//!
//! A signal's window runs from its line to the end of the next decision, so marks and signals meet in the
//! stretch between two decisions. Counts only: indices of detection need far more signals than one session has.

use super::sheet::*;
use crate::scenario::compiled::{LineId, Person, Scenario};
use crate::session::{Event, Mark, Sitting};
use crate::vocabulary::*;

/// An authored look-alike that was shown.
struct Lure {
    line: LineId,
    cue: Cue,
    cast: Person,
    step: Option<usize>,
    taken: bool,
}

/// What was noticed on the first branch of a sitting. Signals after the last decision taken are left out: their
/// window has not closed, or never had a decision to close with.
pub fn noticing(sitting: &Sitting) -> Noticing {
    let scenario = sitting.scenario;
    let (mut signals, mut lures) = (Vec::new(), Vec::new());
    let mut before: Option<usize> = None;
    for (index, _) in sitting.first_branch() {
        let events = before.map_or(&sitting.opening, |i| &sitting.steps[i].events);
        gather(scenario, before, events, &mut signals, &mut lures);
        before = Some(index);
    }
    let mut left = Vec::new();
    for (index, mark) in sitting.marks.iter().enumerate() {
        if mark.hindsight {
            left.push(index);
            continue;
        }
        let right = signals.iter_mut().find(|s: &&mut Signal| {
            s.step == mark.after && s.outcome != Noticed::Found && fits(scenario, mark, s.cue, s.line, s.cast)
        });
        match right {
            Some(signal) => (signal.outcome, signal.mark) = (Noticed::Found, Some(index)),
            None => left.push(index),
        }
    }
    let mut noticing = Noticing { lures: lures.len() as u32, ..Noticing::default() };
    for index in left {
        let mark = &sitting.marks[index];
        if mark.hindsight {
            noticing.unscored.push(index); // set after going back: they have seen what follows
            continue;
        }
        let here = |s: &Signal| s.step == mark.after;
        // A signal found already: the mark says it again.
        let again = signals
            .iter()
            .any(|s| here(s) && s.outcome == Noticed::Found && fits(scenario, mark, s.cue, s.line, s.cast));
        let lure = lures
            .iter_mut()
            .find(|l| l.step == mark.after && !l.taken && fits(scenario, mark, l.cue, l.line, l.cast));
        if let Some(lure) = lure {
            lure.taken = true;
            let (line, cue, step) = (lure.line, lure.cue, lure.step);
            noticing.false_alarms.push(FalseAlarm { line, cue, step, mark: index });
        } else if again {
            noticing.unscored.push(index);
        } else if let Some(near) = near(scenario, mark, &signals) {
            (signals[near].outcome, signals[near].mark) = (Noticed::SeenNotNamed, Some(index));
        } else {
            noticing.unscored.push(index);
        }
    }
    noticing.signals = signals;
    noticing
}

/// Signals and lures on the lines of one stretch.
fn gather(
    scenario: &Scenario,
    step: Option<usize>,
    events: &[Event],
    signals: &mut Vec<Signal>,
    lures: &mut Vec<Lure>,
) {
    for event in events {
        let Event::Line { line, cast, .. } = *event else { continue };
        let written = &scenario.lines[line as usize];
        signals.extend(written.cues.iter().map(|&cue| Signal {
            line,
            cue,
            cast,
            step,
            outcome: Noticed::Missed,
            mark: None,
        }));
        lures.extend(written.lures.iter().map(|&cue| Lure { line, cue, cast, step, taken: false }));
    }
}

/// The signal a wrongly named mark came near: live there and not yet met; best one about the person marked,
/// else the latest.
fn near(scenario: &Scenario, mark: &Mark, signals: &[Signal]) -> Option<usize> {
    let live = |s: &Signal| s.step == mark.after && s.outcome == Noticed::Missed;
    let about = |s: &Signal| mark.who.is_some_and(|who| concerns(scenario, who, s.line, s.cast));
    let theirs = signals.iter().rposition(|s| live(s) && about(s));
    theirs.or_else(|| signals.iter().rposition(live))
}

/// Whether a mark names this cue on this line.
fn fits(scenario: &Scenario, mark: &Mark, cue: Cue, line: LineId, cast: Person) -> bool {
    mark.cue == cue && mark.who.is_none_or(|who| concerns(scenario, who, line, cast))
}

/// Whether a line concerns somebody: said or done by them, falling on them, or with them in the part of the old
/// figure. A line of the room, at nobody in particular, concerns everyone.
fn concerns(scenario: &Scenario, who: Person, line: LineId, cast: Person) -> bool {
    let line = &scenario.lines[line as usize];
    let room = line.by == Person::NOBODY && line.at.is_everyone();
    room || line.by == who || line.at.names(who) || (cast != Person::NOBODY && cast == who)
}
