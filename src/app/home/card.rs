//! One scenario as a card: its own people in their room, what it is, what it trains, how it went so far. Must not know
//! the shelf.
//!
//! A card is one button. Everything on it is painted, and its name in the screen reader's tree says all of it.

use super::{Origin, Ready, terms};
use crate::app::kit;
use crate::app::picture::Pictures;
use crate::app::theme::Theme;
use crate::scenario::Scenario;
use crate::words::Words;
use bevy_egui::egui::{
    Color32, CornerRadius, CursorIcon, FontId, Galley, Id, Image, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use std::sync::Arc;

/// Space between the edge and the words.
const PAD: f32 = 16.0;
/// Width of a picture to its height.
const SHAPE: f32 = 2.1;
/// From this width on (at 100 % text) the picture stands beside the words.
const WIDE: f32 = 720.0;
/// How many goals are named.
const GOALS: usize = 3;

/// A card whose words have been laid out.
pub struct Card {
    scenario: &'static Scenario,
    name: String,
    lines: Vec<(f32, Arc<Galley>)>,
    words: f32,
    width: f32,
    /// Width of the picture; the whole card's if it stands on top.
    picture: f32,
}

impl Card {
    /// Lays out the words of a scenario in a card of this width.
    pub fn new(ui: &Ui, theme: &Theme, words: &Words, ready: &Ready, width: f32) -> Self {
        let beside = width >= WIDE * theme.scale;
        let picture = if beside { (width * 0.5).floor() } else { width };
        let room = if beside { width - picture } else { width } - 2.0 * PAD;
        let mut lines = Vec::new();
        let mut name = String::new();
        for Line { space, font, colour, text } in facts(theme, words, ready, beside) {
            let ends = text.ends_with(['.', '?', '!']);
            name.push_str(&text);
            name.push_str(if ends { " " } else { ". " });
            lines.push((space, ui.painter().layout(text, font, colour, room.max(40.0))));
        }
        let high = lines.iter().map(|(space, line)| space + line.size().y).sum();
        Self {
            scenario: ready.scenario,
            name: name.trim_end().to_owned(),
            lines,
            words: high,
            width,
            picture,
        }
    }

    /// Height the card needs.
    pub fn height(&self) -> f32 {
        let picture = self.picture / SHAPE;
        let words = self.words + 2.0 * PAD;
        (if self.beside() { picture.max(words) } else { picture + words }).ceil()
    }

    fn beside(&self) -> bool {
        self.picture < self.width
    }

    /// Shows it in its place.
    pub fn show(
        &self,
        ui: &Ui,
        theme: &Theme,
        at: Rect,
        index: usize,
        first: bool,
        pictures: &mut Pictures,
    ) -> Response {
        let id = if first { first_id() } else { Id::new(("home card", index)) };
        let card = ui.interact(at, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        card.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &self.name));
        if !ui.is_rect_visible(at) {
            return card;
        }
        let lit = card.hovered() || card.has_focus();
        let fill = if lit { theme.card_hi } else { theme.card };
        ui.painter().rect_filled(at, 10, fill);
        let (picture, round) = if self.beside() {
            (vec2(self.picture, at.height()), CornerRadius { nw: 10, sw: 10, ..CornerRadius::ZERO })
        } else {
            (vec2(self.picture, self.picture / SHAPE), CornerRadius { nw: 10, ne: 10, ..CornerRadius::ZERO })
        };
        let picture = Rect::from_min_size(at.min, picture.floor());
        paint(ui, theme, self.scenario, picture, round, pictures);
        let corner = if self.beside() { picture.right_top() } else { picture.left_bottom() };
        let mut y = corner.y + PAD;
        if self.beside() {
            // Beside a picture that is higher than the words, they stand in its middle.
            y = y.max(at.center().y - self.words / 2.0);
        }
        for (space, line) in &self.lines {
            y += space;
            ui.painter().galley(pos2(corner.x + PAD, y), line.clone(), theme.text);
            y += line.size().y;
        }
        let edge = if lit { theme.accent } else { theme.line };
        ui.painter().rect_stroke(at, 10, Stroke::new(1.2, edge), StrokeKind::Inside);
        kit::focus_ring(ui, theme, &card, 10);
        card
    }
}

/// Where the keyboard goes from the search.
fn first_id() -> Id {
    Id::new("home first card")
}

/// Gives the keyboard to the first card.
pub fn focus_first(ui: &Ui) {
    ui.memory_mut(|m| m.request_focus(first_id()));
}

/// Paints a scenario's circle, cut at the sides rather than pulled out of shape.
fn paint(
    ui: &Ui,
    theme: &Theme,
    scenario: &Scenario,
    at: Rect,
    round: CornerRadius,
    pictures: &mut Pictures,
) {
    let scale = ui.ctx().pixels_per_point();
    let size = |v: Vec2| ((v.x * scale).round() as u32, (v.y * scale).round() as u32);
    let (w, h) = size(at.size());
    let texture = pictures.circle(ui.ctx(), scenario, w, h, theme.light);
    Image::from_texture((texture, at.size())).corner_radius(round).paint_at(ui, at);
}

struct Line {
    space: f32,
    font: FontId,
    colour: Color32,
    text: String,
}

/// What a card says, line by line.
fn facts(theme: &Theme, words: &Words, ready: &Ready, beside: bool) -> Vec<Line> {
    let (head, g) = (&ready.scenario.head, &ready.scenario.head.group);
    let mut lines = Vec::new();
    let mut line = |space: f32, font: FontId, colour: Color32, text: String| {
        if !text.is_empty() {
            lines.push(Line { space, font, colour, text });
        }
    };
    let small = || theme.plain(13.5);
    let title = if beside { theme.title(24.0) } else { theme.title(19.0) };
    line(0.0, title, theme.text, terms::text(ready.scenario, &head.title));
    let mut about = vec![
        terms::kind(words, g.kind),
        terms::stage(words, g.stage),
        words.with("home-minutes", &[("n", g.minutes.into())]),
    ];
    if head.language != words.language.tag() {
        about.push(words.with("home-in-language", &[("language", head.language.as_str().into())]));
    }
    line(4.0, small(), theme.text2, terms::capital(&about.join(" · ")));
    if beside {
        line(10.0, theme.said(16.0), theme.text, terms::text(ready.scenario, &head.summary));
    }
    let themes: Vec<String> = g.themes.iter().map(|t| terms::theme(words, *t)).collect();
    line(10.0, small(), theme.text, terms::capital(&themes.join(" · ")));
    let goals = terms::goals(ready.scenario);
    let named: Vec<String> = goals.iter().take(GOALS).map(|goal| terms::goal(words, *goal)).collect();
    if !named.is_empty() {
        let named = named.join(", ");
        let rest = goals.len().saturating_sub(GOALS);
        line(
            2.0,
            small(),
            theme.text,
            words.with("home-trains", &[("goals", named.into()), ("rest", rest.into())]),
        );
    }
    if !head.content_notes.is_empty() {
        line(
            2.0,
            small(),
            theme.text2,
            words.with("home-content-notes", &[("n", head.content_notes.len().into())]),
        );
    }
    let result = match ready.best {
        Some(best) => words.with(
            "home-best",
            &[("score", best.score.into()), ("chance", best.chance.into()), ("n", ready.tries.into())],
        ),
        None if ready.tries > 0 => words.with("home-tries", &[("n", ready.tries.into())]),
        None => words.say("home-untried"),
    };
    line(10.0, theme.strong(13.5), theme.text, result);
    if ready.best.is_some() {
        line(0.0, theme.plain(13.0), theme.text2, words.say("home-no-verdict"));
    }
    if let Origin::File(path) = &ready.from {
        let file = path.parent().and_then(|p| p.file_name()).or(path.file_name());
        let file = file.map_or_else(|| path.display().to_string(), |f| f.to_string_lossy().into_owned());
        line(6.0, theme.plain(13.0), theme.text2, words.with("home-from-file", &[("file", file.into())]));
        if ready.warnings > 0 {
            line(
                0.0,
                theme.plain(13.0),
                theme.text2,
                words.with("home-warnings", &[("n", ready.warnings.into())]),
            );
        }
    }
    lines
}
