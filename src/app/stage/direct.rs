//! What each member shows, decided from lines, state and silence. Must not know meshes or time.
//!
//! A line's affect and posture hold for its speaker and fade as others speak. Where no line tells, the state does: arousal
//! outside the window of tolerance shows as fear or absence (Siegel 1999; Ogden, Minton & Pain 2006), a strain with the
//! leader by going away or going at (Safran & Muran 2000), an old story near as wariness. People look at who speaks; those
//! who are ashamed or have withdrawn do not.

use super::{Actor, Stale, visible};
use crate::app::Current;
use crate::app::bridge::Chair;
use crate::app::figure::{Seat, posture_for};
use crate::app::playback::Beat;
use crate::scenario::compiled::{People, Person, Scenario};
use crate::session::{POINT, State};
use crate::vocabulary::*;
use bevy::prelude::*;

/// What somebody is to show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Affect and strength; none is calm.
    pub affect: Option<(Affect, u8)>,
    /// Posture.
    pub posture: Posture,
    /// Where the eyes are to be: right and down −1…1. None: where the affect puts them.
    pub gaze: Option<(f32, f32)>,
    /// Turn of the head, degrees.
    pub turn: f32,
    /// Is speaking now.
    pub speaks: bool,
    /// In a silence: nothing sways.
    pub silence: bool,
}

impl Goal {
    /// Somebody calm who looks ahead.
    pub fn calm() -> Self {
        Self {
            affect: None,
            posture: Posture::Open,
            gaze: Some((0.0, 0.0)),
            turn: 0.0,
            speaks: false,
            silence: false,
        }
    }
}

/// Of a line's strength this much is left for each line others have said since, hundredths.
const FADES: u32 = 88;
/// Trust in a speaker, hundredths of a point, from which somebody leans toward them.
const LISTENS: i16 = 4_600;
/// Lines back that are looked at.
const BACK: usize = 24;

/// Sets what everybody is to show.
pub fn direct(chair: Res<Chair>, settings: Res<Current>, mut actors: Query<&mut Actor>) {
    let pace = settings.0.pace;
    let looking = chair.looking.is_some();
    let state = state_shown(&chair, looking || chair.playback.is_still(pace));
    let beats = chair.playback.begun();
    let newest = chair.playback.newest();
    let speaking = chair.playback.is_speaking(pace);
    let silence = chair.playback.silence();
    let (by, to) = match newest {
        Some(Beat::Line(line)) => (Some(line.by), Some(line.to)),
        Some(Beat::Yours(yours)) => (Some(Person::LEADER), Some(yours.to)),
        _ => (None, None),
    };
    let seats: Vec<(usize, Seat)> = actors.iter().map(|a| (a.member, a.seat)).collect();
    for mut actor in &mut actors {
        let m = actor.member;
        let absent = !state.is_present(m);
        let (affect, posture) = shown_affect(chair.scenario, state, beats, m, by.unwrap_or(Person::NOBODY));
        let posture = posture.unwrap_or_else(|| match visible(affect) {
            Some((affect, strength)) => posture_for(affect, strength),
            None => Posture::Open,
        });
        let me = Person(m as u8);
        let shy = visible(affect).is_some_and(|(a, s)| {
            s >= 45 && matches!(a, Affect::Ashamed | Affect::Withdrawn | Affect::Sad) && by != Some(me)
        });
        let target = match (by, to) {
            (Some(by), Some(to)) if by == me => aim(to, me),
            (Some(by), _) if by != Person::NOBODY => Some(by),
            _ => None,
        };
        let (gaze, turn) = match (silence, shy, target) {
            (Some(quality), false, _) if by != Some(me) => drift(quality, m, beats.len()),
            (_, true, _) => (None, 0.0),
            (_, _, Some(target)) => look_at(actor.seat, target, &seats),
            _ => (Some((0.0, 0.0)), 0.0),
        };
        // An affect that turns the eyes away on its own keeps them while nobody speaks to this one.
        let own = visible(affect).is_some_and(|(a, s)| s >= 50 && turns_away(a));
        let gaze = if own && speaking != Some(me) && to.is_none_or(|t| !t.names(me)) { None } else { gaze };
        let goal = Goal {
            affect: visible(affect),
            posture,
            gaze,
            turn: if gaze.is_none() { 0.0 } else { turn },
            speaks: speaking == Some(me),
            silence: silence.is_some(),
        };
        if actor.goal != goal {
            actor.goal = goal;
        }
        if actor.absent != absent {
            actor.absent = absent;
            actor.stale = Stale::ALL;
        }
    }
}

/// The state the room shows: while lines are still coming, the one they come from.
fn state_shown(chair: &Chair, still: bool) -> &State {
    match (chair.looking, chair.sitting.at()) {
        (Some(step), _) => &chair.sitting.steps[step].after.state,
        (None, Some(step)) if !still => &chair.sitting.steps[step].before.state,
        _ => &chair.sitting.session().state,
    }
}

/// What a member's lines say they show, faded by what was said since; else what the state says.
pub fn shown_affect(
    scenario: &Scenario,
    state: &State,
    beats: &[Beat],
    m: usize,
    speaker: Person,
) -> (Option<(Affect, u8)>, Option<Posture>) {
    let me = Person(m as u8);
    let mut strength = 100u32;
    for beat in beats.iter().rev().take(BACK) {
        match beat {
            Beat::Line(line) if line.by == me && (line.affect.is_some() || line.posture.is_some()) => {
                let affect = line.affect.map(|(a, s)| (a, (u32::from(s) * strength / 100) as u8));
                // Only a posture that belongs to the affect outlives it.
                let posture = line.posture.filter(|_| strength > 45);
                if visible(affect).is_some() || (affect.is_none() && posture.is_some()) {
                    return (affect.or(told_by_state(scenario, state, m, speaker)), posture);
                }
                break;
            }
            Beat::Line(_) => strength = strength * FADES / 100,
            _ => {}
        }
    }
    (told_by_state(scenario, state, m, speaker), None)
}

/// What the state alone lets be seen.
fn told_by_state(scenario: &Scenario, state: &State, m: usize, speaker: Person) -> Option<(Affect, u8)> {
    let member = &state.members[m];
    let points = |level: MemberLevel| member.levels[level as usize] / POINT;
    let arousal = points(MemberLevel::Arousal);
    let (low, high) = scenario.members[m].window;
    let (low, high) = (i32::from(low), i32::from(high));
    let by = |base: i32, step: i32| (base + step).clamp(0, 95) as u8;
    if arousal > high + 10 {
        return Some((Affect::Frightened, by(60, arousal - high)));
    }
    if arousal > high {
        return Some((Affect::Anxious, by(60, 2 * (arousal - high))));
    }
    if arousal < low {
        return Some((Affect::Withdrawn, by(60, 2 * (low - arousal))));
    }
    if member.rupture.is_some() {
        // Those who usually yield go away; those who usually lead go at.
        let goes_away = scenario.members[m].stance.dominance < 0;
        return Some(if goes_away { (Affect::Withdrawn, 60) } else { (Affect::Irritated, 58) });
    }
    match member.phase {
        Phase::Triggered | Phase::Enacted | Phase::Repeated | Phase::Ruptured => {
            Some((Affect::Defensive, 55))
        }
        _ if arousal > high - 6 => Some((Affect::Anxious, 48)),
        _ if points(MemberLevel::Alliance) >= 62 => Some((Affect::Warm, 40)),
        // Whom one trusts one listens to with the whole face.
        _ => match speaker.member() {
            Some(s) if s != m && state.trust[m][s] >= LISTENS => Some((Affect::Curious, 45)),
            _ => None,
        },
    }
}

/// Whom somebody who speaks looks at.
fn aim(to: People, me: Person) -> Option<Person> {
    to.iter().find(|p| *p != me).or(Some(Person::LEADER))
}

/// Affects whose eyes go somewhere of their own.
fn turns_away(affect: Affect) -> bool {
    matches!(affect, Affect::Ashamed | Affect::Withdrawn | Affect::Sad | Affect::Defensive | Affect::Tearful)
}

/// Eyes and head toward somebody. The leader sits where the viewer does.
fn look_at(from: Seat, target: Person, seats: &[(usize, Seat)]) -> (Option<(f32, f32)>, f32) {
    let place = target.member().and_then(|t| seats.iter().find(|(m, _)| *m == t));
    match place {
        Some((_, seat)) => {
            let x = ((seat.x - from.x) / (3.5 * from.h)).clamp(-1.0, 1.0);
            (Some((x, 0.05)), 12.0 * x)
        }
        // The leader and the co-leader: ahead, a little inwards.
        None => (Some((-from.yaw / 120.0, 0.0)), -from.yaw * 0.25),
    }
}

/// Where eyes go in a silence: to the floor, to the leader, to the clock, each in turn and nobody alike.
fn drift(quality: Silence, m: usize, n: usize) -> (Option<(f32, f32)>, f32) {
    let floor = (Some((((m * 5 + n) % 5) as f32 / 5.0 - 0.4, 0.85)), 0.0);
    let leader = (Some((0.0, 0.0)), 0.0);
    let clock = (Some((if m < 3 { 0.7 } else { -0.7 }, -0.35)), if m < 3 { 6.0 } else { -6.0 });
    match (quality, (m + n) % 3) {
        (Silence::Waiting | Silence::Hostile, 0 | 1) => leader,
        (Silence::Moved | Silence::Frozen | Silence::Withdrawn, 0 | 1) => floor,
        (_, 0) => floor,
        (_, 1) => leader,
        _ => clock,
    }
}
