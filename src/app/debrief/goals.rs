//! The score and the profile of goals: numbers with their error, chance and best beside them. Must not know how they
//! are computed.
//!
//! Every bar says the same in a sentence below it, so that nothing hangs on the picture.

use super::overview::score_points;
use super::told::Told;
use super::{layout, overview};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::scoring::{GoalProfile, ScoreSheet};
use crate::words::Words;
use bevy_egui::egui::{self, CornerRadius, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

/// The decision score.
pub(super) struct Score {
    bar: Bar,
    number: String,
    sentence: String,
}

/// Parts of a bar, each a share of its whole length.
struct Bar {
    value: f32,
    error: Option<f32>,
    chance: f32,
    best: f32,
}

/// One goal.
pub(super) struct Row {
    name: String,
    /// None where it rests on too few decisions for a number.
    bar: Option<Bar>,
    sentence: String,
}

impl Score {
    pub(super) fn of(told: &Told<'_>, sheet: &ScoreSheet) -> Option<Self> {
        let (score, chance, error) = score_points(sheet)?;
        let words = told.words;
        let number = match error {
            Some(error) => words.with("debrief-score", &[("score", score.into()), ("error", error.into())]),
            None => words.with("debrief-score-bare", &[("score", score.into())]),
        };
        let sentence =
            words.with("debrief-score-over", &[("n", sheet.counted.into()), ("chance", chance.into())]);
        let share = |v: i32| v as f32 / 100.0;
        let bar = Bar { value: share(score), error: error.map(share), chance: share(chance), best: 1.0 };
        Some(Self { bar, number, sentence })
    }
}

impl Row {
    pub(super) fn new(told: &Told<'_>, sheet: &ScoreSheet, profile: &GoalProfile) -> Self {
        let name = told.goal(profile.goal);
        let words = told.words;
        let Some(mean) = profile.number() else {
            let args = [("met", profile.moments.into()), ("n", profile.count.into())];
            return Self { name, bar: None, sentence: words.with("debrief-goal-few", &args) };
        };
        let error = standard_error(sheet, profile);
        // The scale of ratings runs from 1 to 5.
        let share = |hundredths: i32| ((hundredths as f32 - 100.0) / 400.0).clamp(0.0, 1.0);
        let bar = Bar {
            value: share(mean),
            error: error.map(|e| e as f32 / 400.0),
            chance: share(profile.chance),
            best: share(profile.best),
        };
        let mut args = vec![
            ("mean", told.decimal(mean).into()),
            ("anchor", told.anchor(mean).into()),
            ("n", profile.count.into()),
            ("chance", told.decimal(profile.chance).into()),
            ("best", told.decimal(profile.best).into()),
        ];
        let sentence = match error {
            Some(error) => {
                // Rounded up to a whole tenth: it is not made smaller than it is.
                args.push(("error", told.decimal((error + 9) / 10 * 10).into()));
                words.with("debrief-goal", &args)
            }
            None => words.with("debrief-goal-no-error", &args),
        };
        Self { name, bar: Some(bar), sentence }
    }
}

/// Standard error of a goal's mean rating, hundredths: deviation over √n, of the ratings it is the mean of.
fn standard_error(sheet: &ScoreSheet, profile: &GoalProfile) -> Option<i32> {
    let of_goal = sheet.decisions.iter().filter(|j| j.step.is_some_and(|s| profile.steps.contains(&s)));
    let ratings: Vec<f64> = of_goal.filter_map(|j| Some(f64::from(j.made()?.on(profile.goal)?.0))).collect();
    if ratings.len() < 2 {
        return None;
    }
    let n = ratings.len() as f64;
    let mean = ratings.iter().sum::<f64>() / n;
    let squares: f64 = ratings.iter().map(|r| (r - mean) * (r - mean)).sum();
    Some((squares / (n - 1.0) / n).sqrt().ceil() as i32)
}

/// Shows the score.
pub(super) fn show_score(ui: &mut Ui, theme: &Theme, words: &Words, score: &Score) {
    kit::written(ui, theme.title(20.0), theme.text, &score.number);
    bar(ui, theme, &score.bar, &score.number);
    kit::text(ui, theme, &score.sentence);
    kit::quiet(ui, theme, &words.say("debrief-bar-legend"));
}

/// Shows the profile.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    layout::subpart(ui, theme, &words.say("debrief-by-goal"));
    kit::quiet(ui, theme, &words.say("debrief-goals-caution"));
    for row in rows {
        ui.add_space(4.0);
        kit::written(ui, theme.strong(14.5), theme.text, &row.name);
        if let Some(parts) = &row.bar {
            bar(ui, theme, parts, &row.name);
        }
        kit::text(ui, theme, &row.sentence);
    }
    kit::quiet(ui, theme, &overview::source(words, "Haberman 2008; Sinharay 2010"));
}

/// A bar to the value; whiskers as far as its error; a short upright line for chance, a diamond for the best.
fn bar(ui: &mut Ui, theme: &Theme, bar: &Bar, name: &str) {
    let height = 26.0 * theme.scale.sqrt();
    let (rect, shown) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    shown.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
    let ends = 8.0;
    let x = |share: f32| rect.left() + ends + (rect.width() - 2.0 * ends) * share.clamp(0.0, 1.0);
    let (y, painter, s) = (rect.center().y, ui.painter(), theme.scale.sqrt());
    let whole = Rect::from_min_max(pos2(x(0.0), y - 4.0 * s), pos2(x(1.0), y + 4.0 * s));
    painter.rect_filled(whole, CornerRadius::same(4), theme.gauge_bg);
    painter.rect_stroke(whole, 4, Stroke::new(0.8, theme.line), egui::StrokeKind::Inside);
    let filled = Rect::from_min_max(whole.min, pos2(x(bar.value), whole.bottom()));
    painter.rect_filled(filled, CornerRadius::same(4), theme.accent);
    let ink = Stroke::new(1.8, theme.text);
    if let Some(error) = bar.error {
        // Above the bar, so that it is seen on both grounds.
        let (from, to, y) = (x(bar.value - error), x(bar.value + error), y - 8.0 * s);
        painter.line_segment([pos2(from, y), pos2(to, y)], ink);
        for end in [from, to] {
            painter.line_segment([pos2(end, y - 3.5 * s), pos2(end, y + 3.5 * s)], ink);
        }
    }
    let chance = x(bar.chance);
    painter
        .line_segment([pos2(chance, y - 6.0 * s), pos2(chance, y + 10.0 * s)], Stroke::new(2.5, theme.text));
    let at = pos2(x(bar.best), y + 2.0);
    let corners = [vec2(0.0, -7.0), vec2(5.5, 0.0), vec2(0.0, 7.0), vec2(-5.5, 0.0)];
    let diamond = corners.map(|corner| at + corner * s).to_vec();
    painter.add(Shape::convex_polygon(diamond, theme.panel, ink));
}
