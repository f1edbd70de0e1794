//! Lenses: who is cast as whom, the triangle of persons, who was addressed and who not, the climate. Must not know how
//! conflicts are stirred.
//!
//! The triangle of persons (Malan 1979): the same pattern with people here, with the leader, with people of the past.

use super::arrows::{self, Arrow, Body};
use super::place::Places;
use super::{Lens, Now, RoomUi, bubble, side};
use crate::app::kit;
use crate::app::playback::Beat;
use crate::report::words::fill;
use crate::scenario::compiled::Person;
use crate::vocabulary::Phase;
use bevy_egui::egui::{self, Stroke, Ui, pos2, vec2};

/// One casting that shows: whose, on whom, which phase, how strong 0…1.
struct Casting {
    who: usize,
    on: Person,
    phase: Phase,
    strength: f32,
}

impl Casting {
    /// Whether the old story is being replayed, and not yet answered otherwise.
    fn is_playing(&self) -> bool {
        matches!(self.phase, Phase::Enacted | Phase::Repeated | Phase::Ruptured)
    }
}

/// Most arrows between members, and to the leader: more is a thicket nobody reads.
const MOST: usize = 2;

/// What can be seen of castings, strongest first: those that have been enacted. One that is only stirred the student is to see
/// for themselves; what nobody has shown yet stays with the author.
fn castings(now: &Now<'_>) -> Vec<Casting> {
    let session = match now.chair.path().last() {
        Some(step) if now.chair.looking.is_some() || !now.still => now.chair.sitting.steps[*step].after,
        _ => *now.chair.sitting.session(),
    };
    let mut found: Vec<Casting> = session
        .state
        .present()
        .filter_map(|m| {
            let member = &session.state.members[m];
            let live = member.phase >= Phase::Enacted;
            (live && member.cast != Person::NOBODY).then(|| Casting {
                who: m,
                on: member.cast,
                phase: member.phase,
                strength: (session.state.member(m, crate::vocabulary::MemberLevel::Activation) as f32
                    / 10_000.0)
                    .clamp(0.15, 1.0),
            })
        })
        .collect();
    found.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    let mut shown = [0; 2];
    found.retain(|casting| {
        let shown = &mut shown[usize::from(casting.on == Person::LEADER)];
        *shown += 1;
        *shown <= MOST
    });
    found
}

/// Draws what a lens shows over the people. True if it drew: then words that have been said give way.
pub fn over_the_room(ui: &Ui, now: &Now<'_>, state: &RoomUi, places: &Places) -> bool {
    if !now.chair.practice() || !now.still {
        return false;
    }
    let painter = ui.painter().with_clip_rect(now.layout.room);
    match state.lens {
        Lens::Casting => {
            let arrows: Vec<Arrow> = castings(now).iter().filter_map(|c| arrow(now, c)).collect();
            arrows::show(&painter, now.theme, places, &now.words.say("you"), &arrows);
            !arrows.is_empty()
        }
        Lens::Attention => {
            let counts = attention(now);
            for (actor, tag) in now.actors.iter().zip(&places.tags) {
                let n = counts.get(actor.member).map_or(0, |c| c.0);
                let size = 14.0 * now.theme.scale;
                let at = pos2(tag.center().x, places.names - size - 4.0);
                painter.circle(at, size, now.theme.tag, Stroke::new(2.0, now.theme.on_tag));
                let font = now.theme.strong(14.0);
                painter.text(at, egui::Align2::CENTER_CENTER, n.to_string(), font, now.theme.on_tag);
            }
            true
        }
        Lens::None | Lens::Triangle | Lens::Climate => false,
    }
}

/// A casting as an arrow, with the old figure's name on it as far as its first comma: the panel has it whole.
fn arrow(now: &Now<'_>, casting: &Casting) -> Option<Arrow> {
    let body = |m: usize| {
        let actor = now.actors.iter().find(|a| a.member == m)?;
        let [crown, _] = bubble::on_window(now, actor, |f| [f.crown(), f.face().1]);
        Some(Body { crown, lap: now.layout.at(actor.seat.x, actor.seat.y + LAP * actor.seat.h) })
    };
    let to = match casting.on.member() {
        Some(m) => Some(body(m)?),
        None => None,
    };
    let old = &now.scenario().members[casting.who].conflict.as_ref()?.text.past_figure;
    Some(Arrow {
        from: body(casting.who)?,
        to,
        label: old.split(',').next().unwrap_or(old).to_owned(),
        whole: casting.is_playing(),
        width: 3.0 + 3.0 * casting.strength,
    })
}

/// How far under the hips an arrow to the leader begins, in heights of a head.
const LAP: f32 = 0.25;

/// How often each was addressed by the leader, and by others.
fn attention(now: &Now<'_>) -> Vec<(usize, usize)> {
    let mut counts = vec![(0, 0); now.scenario().members.len()];
    for beat in now.chair.playback.begun() {
        let (to, mine) = match beat {
            Beat::Yours(yours) => (yours.to, true),
            Beat::Line(line) if !line.text.is_empty() => (line.to, false),
            _ => continue,
        };
        for m in to.members() {
            if let Some(count) = counts.get_mut(m) {
                if mine { count.0 += 1 } else { count.1 += 1 }
            }
        }
    }
    counts
}

/// The lens's own panel, in words.
pub fn panel(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi) {
    let (theme, words) = (now.theme, now.words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let lenses = [
            (Lens::Casting, "lens-casting"),
            (Lens::Triangle, "lens-triangle"),
            (Lens::Attention, "lens-attention"),
            (Lens::Climate, "lens-climate"),
        ];
        for (lens, key) in lenses {
            if kit::chip(ui, theme, state.lens == lens, &words.say(key)).clicked() {
                state.lens = lens;
            }
        }
        if kit::button(ui, theme, &words.say("lens-none")).clicked() {
            state.lens = Lens::None;
        }
    });
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| match state.lens {
        Lens::Casting | Lens::Triangle => cast(ui, now, state.lens),
        Lens::Attention => addressed(ui, now),
        Lens::Climate => {
            side::levels(ui, now);
            kit::quiet(ui, theme, &words.say("lens-climate-about"));
        }
        Lens::None => {}
    });
}

fn cast(ui: &mut Ui, now: &Now<'_>, lens: Lens) {
    let (theme, words) = (now.theme, now.words);
    let found = castings(now);
    let about = if lens == Lens::Casting { "lens-casting-about" } else { "lens-triangle-about" };
    kit::quiet(ui, theme, &words.say(about));
    if found.is_empty() {
        kit::text(ui, theme, &words.say("lens-nothing-yet"));
    }
    let legend = lens == Lens::Casting && !found.is_empty();
    for casting in found {
        let member = &now.scenario().members[casting.who];
        let Some(conflict) = &member.conflict else { continue };
        let fill = |text: &str| fill(now.scenario(), text, casting.on);
        ui.separator();
        let on = now.name(casting.on);
        kit::heading(ui, theme, 3, &format!("{} → {on}", member.name));
        let old = conflict.text.past_figure.clone();
        kit::said(ui, theme, &words.with("lens-cast-line", &[("old", old.as_str().into())]));
        let phase = words.say(&format!("term-phase-is-{}", casting.phase.name()));
        if casting.is_playing() {
            kit::written(ui, theme.strong(14.0), theme.warm, &phase);
        } else {
            kit::quiet(ui, theme, &phase);
        }
        if lens == Lens::Triangle {
            kit::named(ui, theme, &words.say("lens-here"), &on);
            kit::named(ui, theme, &words.say("lens-past"), &old);
            kit::named(ui, theme, &words.say("lens-expects"), &fill(&conflict.text.expected.1));
        }
    }
    if legend {
        ui.separator();
        kit::quiet(ui, theme, &words.say("lens-casting-legend"));
    }
}

fn addressed(ui: &mut Ui, now: &Now<'_>) {
    let (theme, words) = (now.theme, now.words);
    kit::quiet(ui, theme, &words.say("lens-attention-about"));
    for (m, (by_you, by_others)) in attention(now).into_iter().enumerate() {
        let name = now.name(Person(m as u8));
        let line = words.with("lens-attention-line", &[("you", by_you.into()), ("others", by_others.into())]);
        kit::named(ui, theme, &name, &line);
    }
}
