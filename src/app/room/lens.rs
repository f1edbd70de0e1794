//! Lenses: who is cast as whom, the triangle of persons, who was addressed and who not, the climate. Must not know how
//! conflicts are stirred.
//!
//! The triangle of persons (Malan 1979): the same pattern with people here, with the leader, with people of the past.

use super::{Lens, Now, RoomUi, side};
use crate::app::kit;
use crate::app::playback::Beat;
use crate::report::words::fill;
use crate::scenario::compiled::Person;
use crate::vocabulary::Phase;
use bevy_egui::egui::{self, Color32, Pos2, Shape, Stroke, Ui, epaint::CubicBezierShape, pos2, vec2};

/// One casting that shows: whose, on whom, which phase, how strong 0…1.
struct Casting {
    who: usize,
    on: Person,
    phase: Phase,
    strength: f32,
}

/// What can be seen of castings: those that have been stirred. What nobody has shown yet stays with the author.
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
    // Two at most: more is a thicket nobody reads.
    found.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    found.truncate(2);
    found
}

/// Draws what a lens shows over the people.
pub fn over_the_room(ui: &Ui, now: &Now<'_>, state: &RoomUi) {
    if !now.chair.practice() {
        return;
    }
    let painter = ui.painter().with_clip_rect(now.layout.room);
    match state.lens {
        Lens::Casting => {
            for casting in castings(now) {
                arc(&painter, now, &casting);
            }
        }
        Lens::Attention => {
            let counts = attention(now);
            for actor in &now.actors {
                let n = counts.get(actor.member).map_or(0, |c| c.0);
                // Above the name, which is at the foot of the room however low that is.
                let size = 14.0 * now.theme.scale;
                let names = now.layout.room.bottom() - 24.0 * now.theme.scale - 14.0;
                let at = pos2(now.layout.at(actor.seat.x, actor.seat.y).x, names - size - 4.0);
                painter.circle(at, size, now.theme.tag, Stroke::new(2.0, now.theme.on_tag));
                let font = now.theme.strong(14.0);
                painter.text(at, egui::Align2::CENTER_CENTER, n.to_string(), font, now.theme.on_tag);
            }
        }
        _ => {}
    }
}

/// Above a head.
fn head(now: &Now<'_>, m: usize) -> Option<Pos2> {
    let actor = now.actors.iter().find(|a| a.member == m)?;
    Some(now.layout.at(actor.seat.x, actor.seat.y - 2.55 * actor.seat.h))
}

fn arc(painter: &egui::Painter, now: &Now<'_>, casting: &Casting) {
    let Some(from) = head(now, casting.who) else { return };
    let width = 3.0 + 3.0 * casting.strength;
    let (colour, halo) = (now.theme.tag, now.theme.on_tag);
    let old = now.scenario().members[casting.who].conflict.as_ref().map(|c| c.text.past_figure.clone());
    let label = old.unwrap_or_default();
    let (points, to_leader) = match casting.on.member().and_then(|m| head(now, m)) {
        Some(to) => {
            let rise = 60.0 + 0.12 * (to.x - from.x).abs();
            let top = (from.y.min(to.y) - rise).max(now.layout.room.top() + 24.0);
            ([from, pos2(from.x, top), pos2(to.x, top), to], false)
        }
        None => {
            let you = pos2(now.layout.room.center().x, now.layout.room.bottom() - 44.0);
            let feet = from + vec2(0.0, 3.6 * 112.0 * now.layout.stage.scale);
            ([feet, feet + vec2(0.0, 40.0), you - vec2(0.0, 40.0), you], true)
        }
    };
    let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, Stroke::NONE);
    let line = curve.flatten(Some(0.5));
    painter.add(Shape::line(line.clone(), Stroke::new(width + 4.0, halo)));
    if to_leader {
        painter.extend(Shape::dashed_line(&line, Stroke::new(width, colour), 9.0, 6.0));
    } else {
        painter.add(Shape::line(line.clone(), Stroke::new(width, colour)));
    }
    if let Some(middle) = line.get(line.len() / 2) {
        let galley = painter.layout_no_wrap(label, now.theme.said(14.0), now.theme.on_tag);
        let rect = egui::Rect::from_center_size(*middle, galley.size() + vec2(14.0, 4.0));
        painter.rect_filled(rect, 8.0, now.theme.tag);
        painter.galley(rect.min + vec2(7.0, 2.0), galley, now.theme.on_tag);
    }
}

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
    for casting in found {
        let member = &now.scenario().members[casting.who];
        let Some(conflict) = &member.conflict else { continue };
        let fill = |text: &str| fill(now.scenario(), text, casting.on);
        kit::heading(ui, theme, 3, &member.name);
        let on = now.name(casting.on);
        let old = conflict.text.past_figure.clone();
        let line = words.with("lens-cast-line", &[("on", on.as_str().into()), ("old", old.as_str().into())]);
        kit::text(ui, theme, &line);
        let phase = words.say(&format!("term-phase-is-{}", casting.phase.name()));
        kit::quiet(ui, theme, &phase);
        if lens == Lens::Triangle {
            kit::named(ui, theme, &words.say("lens-here"), &on);
            kit::named(ui, theme, &words.say("lens-past"), &old);
            kit::named(ui, theme, &words.say("lens-expects"), &fill(&conflict.text.expected.1));
        }
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
