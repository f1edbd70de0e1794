//! What is being said, by whoever says it, and everybody's name. Must not know choices.
//!
//! A bubble stands above the head it belongs to, or under all faces where large text leaves no room above; never over a
//! face; where text is larger still, words stand under the room (`caption`) and three dots say whose they are. A line that
//! is too long for a bubble is turned like a page, at the pace of reading. Each line is read out to a screen reader whole, once, when it begins.

use super::place::Places;
use super::told::{Told, told};
use super::{Now, RoomUi, lens};
use crate::app::figure::Figure;
use crate::app::kit;
use crate::app::playback::Beat;
use crate::app::stage::Actor;
use crate::scenario::compiled::{People, Person};
use bevy_egui::egui::{
    self, Align2, Color32, CornerRadius, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, text::LayoutJob, vec2,
};
use std::sync::Arc;

/// Space inside a bubble.
const PADDING: f32 = 12.0;
/// Most lines in a bubble at once.
const LINES: usize = 3;

/// Draws names and words.
pub fn show(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi, pointed: &mut Option<People>) {
    let room = now.layout.room;
    let mut ui = ui.new_child(egui::UiBuilder::new().id_salt("people").max_rect(room));
    ui.set_clip_rect(room);
    let places = places(now, names(&mut ui, now, *pointed));
    match told(now) {
        // What a lens draws takes the place of words that have been said: over one another neither could be read.
        _ if lens::over_the_room(&ui, now, state, &places) => {}
        Some(told) if now.layout.captions => dots(&ui, now, &places, &told),
        Some(told) if told.mine => mine(&ui, now, &places, &told),
        Some(told) => said(&ui, now, &places, &told),
        None => {}
    }
    read_out(&mut ui, now, state);
}

/// Everybody's name in one row, with what can be seen of them for those who do not see it. Returns where each stands.
fn names(ui: &mut Ui, now: &Now<'_>, pointed: Option<People>) -> Vec<Rect> {
    let (theme, words) = (now.theme, now.words);
    let addressed = match now.chair.playback.newest() {
        Some(Beat::Yours(yours)) => Some(yours.to),
        _ => None,
    };
    let to = pointed.or(addressed);
    let font = theme.strong(14.0);
    let (mut last, mut tags) = (f32::MIN, vec![]);
    for actor in &now.actors {
        let person = Person(actor.member as u8);
        let mut name = now.name(person);
        if actor.absent {
            name = words.with("room-away", &[("name", name.as_str().into())]);
        }
        let galley = ui.painter().layout_no_wrap(name.clone(), font.clone(), theme.on_tag);
        let size = galley.size() + vec2(18.0, 6.0);
        let middle = now.layout.at(actor.seat.x, actor.seat.y).x;
        let lowest = now.layout.room.bottom() - size.y / 2.0 - 7.0;
        // Names stand beside each other whatever their length.
        let left = (middle - size.x / 2.0)
            .clamp(now.layout.room.left() + 4.0, now.layout.room.right() - size.x - 4.0);
        let left = left.max(last + 4.0);
        last = left + size.x;
        let tag = Rect::from_min_size(pos2(left, lowest - size.y / 2.0), size);
        tags.push(tag);
        let on = to.is_some_and(|t| t.names(person));
        let (fill, text) = if on { (theme.accent, theme.on_accent) } else { (theme.tag, theme.on_tag) };
        let round = CornerRadius::same((size.y / 2.0) as u8);
        ui.painter().rect_filled(tag, round, fill);
        if on {
            ui.painter().rect_stroke(tag, round, Stroke::new(2.0, theme.on_accent), StrokeKind::Inside);
            ui.painter().rect_stroke(tag, round, Stroke::new(2.0, theme.accent), StrokeKind::Outside);
        }
        ui.painter().galley_with_override_text_color(tag.min + vec2(9.0, 3.0), galley, text);
        let seen = seen(now, actor);
        let node = ui.interact(tag, ui.id().with(("name", actor.member)), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{name}. {seen}")));
    }
    tags
}

/// What can be seen of somebody, in words.
fn seen(now: &Now<'_>, actor: &Actor) -> String {
    if actor.absent {
        return String::new();
    }
    let affect = actor.goal.affect.map_or("calm".to_owned(), |(a, _)| a.name().to_lowercase());
    let posture = actor.goal.posture.name().to_lowercase();
    let look = now.words.say(&format!("affect-{affect}"));
    let sits = now.words.say(&format!("posture-{posture}"));
    format!("{look}, {sits}")
}

/// Crown and chin of whoever speaks.
fn head(now: &Now<'_>, told: &Told) -> Option<[Pos2; 2]> {
    let actor = now.actors.iter().find(|a| Some(a.member) == told.by)?;
    Some(on_window(now, actor, |f| [f.crown(), f.face().1]))
}

/// A member's line.
fn said(ui: &Ui, now: &Now<'_>, places: &Places, told: &Told) {
    let (shown, _) = now.chair.playback.revealed(now.settings.pace);
    bubble(ui, now, places, [&told.label, &told.text, &told.sign], shown, head(now, told));
}

/// Three dots above whoever's words stand under the room.
fn dots(ui: &Ui, now: &Now<'_>, places: &Places, told: &Told) {
    let Some([crown, _]) = head(now, told) else { return };
    let size = vec2(64.0, 28.0);
    let at = places.above(crown, size).unwrap_or_else(|| places.at_worst(crown, size));
    frame(ui, now, at, Some(crown - vec2(0.0, 4.0)));
    for n in -1..=1 {
        let dot = at.center() + vec2(14.0 * n as f32, 0.0);
        ui.painter().circle_filled(dot, 3.5, now.theme.bubble_text);
    }
}

/// The leader's own words, from below: the leader sits where the viewer does.
fn mine(ui: &Ui, now: &Now<'_>, places: &Places, told: &Told) {
    let middle = now.layout.room.center().x;
    // As narrow as it may be without lying over a face; where even the widest would, as little of it as says something.
    let lay =
        |width: f32, lines| laid(ui, now, [&told.label, &told.text, &told.sign], usize::MAX, width, lines);
    let stood = [460.0, 640.0, 820.0, 1240.0].into_iter().find_map(|width| {
        let words = lay(width * now.theme.scale.sqrt(), 6);
        Some((places.below(middle, words.1)?, words)).filter(|(_, w)| w.0.page.1 == 1)
    });
    let (at, (words, size)) = stood.unwrap_or_else(|| {
        let words = lay(1240.0 * now.theme.scale, 6);
        let top = pos2(middle - words.1.x / 2.0, places.names - words.1.y);
        (Rect::from_min_size(top, words.1), words)
    });
    frame(ui, now, at, Some(pos2(at.center().x, at.bottom() + 16.0)));
    words.paint(ui, now, at.min + vec2(PADDING, PADDING), size.x - 2.0 * PADDING);
}

/// Points of somebody's head, as they are in the pose they are turning to, on the window.
pub(super) fn on_window(
    now: &Now<'_>,
    actor: &Actor,
    points: impl Fn(&Figure<'_>) -> [(f32, f32); 2],
) -> [Pos2; 2] {
    let look = &now.scenario().members[actor.member].look;
    let light = crate::app::stage::lighting(now.theme.light);
    let mut figure = Figure::new(look, actor.traits, actor.seat.h, actor.seat.yaw, light);
    figure.pose = *actor.pose.aim();
    points(&figure).map(|(x, y)| now.layout.at(actor.seat.x + x, actor.seat.y + y))
}

/// Where words may stand just now.
fn places(now: &Now<'_>, tags: Vec<Rect>) -> Places {
    let face = |actor: &&Actor| {
        let [brow, chin] = on_window(now, actor, |f| <[_; 2]>::from(f.face()));
        let aside = vec2(0.38 * actor.seat.h * now.layout.stage.scale, 0.0);
        Rect::from_two_pos(brow - aside, brow + aside).union(Rect::from_two_pos(chin - aside, chin + aside))
    };
    let faces = now.actors.iter().filter(|a| !a.absent).map(face).collect();
    let room = now.layout.room;
    let names = tags.iter().map(|t| t.top()).fold(room.bottom(), f32::min);
    Places { room, faces, tags, names }
}

/// Label, words and sign, laid out; words in pages that are turned as they are read.
struct Words {
    label: Option<Arc<egui::Galley>>,
    text: Option<Arc<egui::Galley>>,
    sign: Option<Arc<egui::Galley>>,
    /// This page and how many there are.
    page: (usize, usize),
    /// The words on it, and how many bytes of them have been said.
    said: (String, usize),
    /// Width they are laid out in.
    width: f32,
}

impl Words {
    /// Lays them out with at most so many lines of words on a page; `shown` characters have been said.
    fn lay(ui: &Ui, now: &Now<'_>, parts: [&str; 3], shown: usize, width: f32, lines: usize) -> Self {
        let theme = now.theme;
        let [label, text, sign] = parts;
        let lay = |text: &str, font: egui::FontId| {
            (!text.is_empty()).then(|| ui.painter().layout(text.to_owned(), font, theme.bubble_text, width))
        };
        let whole = words_of(ui, now, text, "", width);
        let (from, to, page) = page(&whole, shown, lines);
        let on_page: String = text.chars().skip(from).take(to - from).collect();
        let on_page = on_page.trim_start().to_owned();
        let begun = to - on_page.chars().count();
        let split =
            on_page.char_indices().nth(shown.saturating_sub(begun)).map_or(on_page.len(), |(at, _)| at);
        // Places are tried with the page as it will be, which is laid out but once; what has been said only at the end.
        let text = (!text.is_empty()).then(|| words_of(ui, now, &on_page, "", width));
        let (label, sign) = (lay(label, theme.strong(13.0)), lay(sign, theme.sign(14.0)));
        Self { label, text, sign, page, said: (on_page, split), width }
    }

    /// The words as far as they have been said. Those to come have their place already, unseen, so that nothing jumps.
    fn so_far(&self, ui: &Ui, now: &Now<'_>) -> Option<Arc<egui::Galley>> {
        let (words, said) = (&self.said.0, self.said.1);
        let whole = self.text.as_ref()?;
        if said == words.len() {
            return Some(whole.clone());
        }
        Some(words_of(ui, now, &words[..said], &words[said..], self.width))
    }

    fn size(&self) -> egui::Vec2 {
        let galleys = [&self.label, &self.text, &self.sign];
        let width = galleys.iter().filter_map(|g| g.as_ref()).map(|g| g.size().x).fold(0.0, f32::max);
        let height: f32 = galleys.iter().filter_map(|g| g.as_ref()).map(|g| g.size().y + 2.0).sum();
        // The number of the page stands at the end of the first line.
        vec2(if self.page.1 > 1 { width.max(120.0) } else { width }, height)
    }

    fn paint(&self, ui: &Ui, now: &Now<'_>, at: Pos2, width: f32) {
        let mut y = at.y;
        for galley in [&self.label, &self.so_far(ui, now), &self.sign].into_iter().flatten() {
            ui.painter().galley(pos2(at.x, y), galley.clone(), now.theme.bubble_text);
            y += galley.size().y + 2.0;
        }
        if self.page.1 > 1 {
            let number = format!("{}/{}", self.page.0 + 1, self.page.1);
            let corner = pos2(at.x + width, at.y);
            ui.painter().text(
                corner,
                Align2::RIGHT_TOP,
                number,
                now.theme.plain(13.0),
                now.theme.bubble_text,
            );
        }
    }
}

/// Words said, and words to come, which are not seen.
fn words_of(ui: &Ui, now: &Now<'_>, said: &str, to_come: &str, width: f32) -> Arc<egui::Galley> {
    let mut job = LayoutJob { wrap: egui::text::TextWrapping::wrap_at_width(width), ..Default::default() };
    let format = |color| egui::TextFormat {
        font_id: now.theme.said(17.0),
        color,
        line_height: Some(20.0 * now.theme.scale),
        ..Default::default()
    };
    job.append(said, 0.0, format(now.theme.bubble_text));
    job.append(to_come, 0.0, format(Color32::TRANSPARENT));
    ui.painter().layout_job(job)
}

/// Which characters stand on the page being read, and which page of how many it is.
fn page(whole: &egui::Galley, shown: usize, lines: usize) -> (usize, usize, (usize, usize)) {
    let rows: Vec<usize> = whole.rows.iter().map(|r| r.char_count_including_newline().0).collect();
    let pages = rows.len().div_ceil(lines.max(1)).max(1);
    let mut from = 0;
    for (n, page) in rows.chunks(lines.max(1)).enumerate() {
        let to = from + page.iter().sum::<usize>();
        if shown <= to || n + 1 == pages {
            return (from, to, (n, pages));
        }
        from = to;
    }
    (0, 0, (0, 1))
}

/// Words in a bubble of at most this width, with so many lines on a page; and its size.
fn laid(
    ui: &Ui,
    now: &Now<'_>,
    parts: [&str; 3],
    shown: usize,
    width: f32,
    lines: usize,
) -> (Words, egui::Vec2) {
    let width = width.min(now.layout.room.width() - 40.0).max(180.0);
    let words = Words::lay(ui, now, parts, shown, width - 2.0 * PADDING, lines);
    let size = words.size() + vec2(2.0 * PADDING, 2.0 * PADDING);
    (words, size)
}

/// A bubble that belongs to a head, of which crown and chin are given, or to nobody.
fn bubble(ui: &Ui, now: &Now<'_>, places: &Places, parts: [&str; 3], shown: usize, head: Option<[Pos2; 2]>) {
    let [label, text, sign] = parts;
    if parts.iter().all(|part| part.is_empty()) {
        return;
    }
    let room = now.layout.room;
    let [crown, chin] = head.unwrap_or([pos2(room.center().x, room.top() + 90.0); 2]);
    let lay =
        |label, width: f32, lines| laid(ui, now, [label, text, sign], shown, width * now.theme.scale, lines);
    // Where there is little height the name goes first: the pointer says who speaks.
    let short = if head.is_some() { "" } else { label };
    let find = |width: f32, place: &dyn Fn(egui::Vec2) -> Option<Rect>| {
        let mut pages = [label, short].into_iter().flat_map(|l| (1..=LINES).rev().map(move |n| (l, n)));
        pages.find_map(|(label, lines)| {
            let (words, size) = lay(label, width, lines);
            Some((place(size)?, words))
        })
    };
    let above = |size| places.above(crown, size);
    let below = |size| places.below(crown.x, size);
    // Few long lines are easier to follow than pages that turn at every half sentence; words far from their speaker are
    // the worst of what still can be read.
    let whole = |found: &(Rect, Words)| found.1.page.1 == 1;
    let stood = [330.0, 460.0]
        .into_iter()
        .find_map(|width| find(width, &above).filter(whole))
        .or_else(|| find(460.0, &above).filter(|f| f.1.page.1 <= 2))
        .or_else(|| [460.0, 620.0].into_iter().find_map(|width| find(width, &below).filter(whole)))
        .or_else(|| find(620.0, &below))
        .or_else(|| find(460.0, &above));
    let (at, words) = stood.unwrap_or_else(|| {
        let (words, size) = lay(short, 460.0, 1);
        (places.at_worst(crown, size), words)
    });
    // From below a short tail says whose it is; one up to the chin would lie across the chest.
    let tip = if at.top() > chin.y { pos2(chin.x, at.top() - 16.0) } else { crown - vec2(0.0, 5.0) };
    frame(ui, now, at, head.map(|_| tip));
    words.paint(ui, now, at.min + vec2(PADDING, PADDING), at.width() - 2.0 * PADDING);
}

/// The shape of a bubble, with its pointer.
fn frame(ui: &Ui, now: &Now<'_>, at: Rect, tip: Option<Pos2>) {
    let (fill, line) = (now.theme.bubble, Stroke::new(1.2, now.theme.line));
    ui.painter().rect(at, CornerRadius::same(14), fill, line, StrokeKind::Middle);
    let Some(tip) = tip else { return };
    let below = tip.y > at.bottom();
    if !below && tip.y > at.top() {
        return;
    }
    let root = if below { at.bottom() - 0.8 } else { at.top() + 0.8 };
    let x = tip.x.clamp(at.left() + 26.0, at.right() - 26.0);
    let (a, b) = (pos2(x - 9.0, root), pos2(x + 9.0, root));
    ui.painter().add(egui::Shape::convex_polygon(vec![a, b, tip], fill, Stroke::NONE));
    ui.painter().line_segment([a, tip], line);
    ui.painter().line_segment([tip, b], line);
}

/// Reads a line out, once, when it begins.
fn read_out(ui: &mut Ui, now: &Now<'_>, state: &mut RoomUi) {
    let words = now.words;
    let line = match now.chair.playback.newest() {
        Some(Beat::Line(line)) => {
            let who = if line.by == Person::NOBODY { String::new() } else { now.name(line.by) };
            let to = if line.to.is_everyone() { String::new() } else { now.people(line.to) };
            match (line.text.is_empty(), to.is_empty()) {
                (true, _) => format!("{who}: {}", line.sign),
                (false, true) => format!("{who}: {} {}", line.text, line.sign),
                (false, false) => {
                    let lead = words.with("room-says-to", &[("who", who.into()), ("to", to.into())]);
                    format!("{lead} {} {}", line.text, line.sign)
                }
            }
        }
        Some(Beat::Yours(yours)) => format!("{} {}", words.say("You"), yours.text),
        Some(Beat::Ended(_)) => words.say("room-ended"),
        _ => String::new(),
    };
    if !line.is_empty() && line != state.spoken {
        state.spoken = line;
    }
    let spoken = state.spoken.clone();
    kit::announce(ui, "said", &spoken);
}
