//! The group and each member over time: lines with their names at their ends, and the same as a table. Must not know
//! how levels are made.

use super::layout;
use super::table::{self, Table};
use super::told::{Told, capital, points};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::scenario::compiled::Person;
use crate::scoring::ScoreSheet;
use crate::vocabulary::{GroupLevel, MemberLevel};
use crate::words::Words;
use bevy_egui::egui::{Align2, Color32, RichText, Sense, Ui, WidgetInfo, WidgetType};
use egui_plot::{
    AxisHints, GridMark, Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, Points, Text,
};

/// Lines over the same decisions.
struct Chart {
    name: String,
    lines: Vec<(String, Vec<i32>)>,
    /// Where the numbers begin and end, for those who do not see the lines.
    sum: String,
    table: Table,
}

/// The group's chart and each member's.
pub(super) struct Charts {
    group: Chart,
    members: Vec<Chart>,
}

impl Charts {
    pub(super) fn new(told: &Told<'_>, sheet: &ScoreSheet) -> Self {
        let way = &sheet.trajectory;
        let group = GroupLevel::ALL.iter().map(|&level| {
            (told.group_level(level), way.iter().map(|m| points(m.group[level as usize])).collect())
        });
        let members = (0..told.scenario.members.len()).map(|m| {
            let lines = MemberLevel::ALL.iter().map(|&level| {
                let levels = way.iter().filter_map(|t| t.members.get(m));
                (told.member_level(level), levels.map(|l| points(l.levels[level as usize])).collect())
            });
            Chart::new(told.words, told.name(Person(m as u8)), lines.collect())
        });
        Self {
            group: Chart::new(told.words, told.words.say("debrief-climate-group"), group.collect()),
            members: members.collect(),
        }
    }
}

impl Chart {
    fn new(words: &Words, name: String, lines: Vec<(String, Vec<i32>)>) -> Self {
        let ends = lines.iter().filter_map(|(name, values)| {
            let (from, to) = (values.first()?, values.last()?);
            let args = [("name", name.into()), ("from", (*from).into()), ("to", (*to).into())];
            Some(words.with("debrief-line-from-to", &args))
        });
        let sum = capital(&(ends.collect::<Vec<_>>().join("; ") + "."));
        let mut columns = vec![words.say("debrief-decision")];
        columns.extend(lines.iter().map(|(name, _)| name.clone()));
        let count = lines.first().map_or(0, |(_, values)| values.len());
        let rows = (0..count).map(|n| {
            let first = if n == 0 { words.say("debrief-start") } else { n.to_string() };
            let values = lines.iter().map(|(_, v)| v.get(n).map_or(String::new(), ToString::to_string));
            std::iter::once(first).chain(values).collect()
        });
        let table = Table { columns, rows: rows.collect() };
        Self { name, sum, lines, table }
    }
}

/// Shows the group, then one member of choice.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, charts: &Charts, member: &mut usize) {
    chart(ui, theme, words, "group", &charts.group);
    layout::subpart(ui, theme, &words.say("debrief-climate-members"));
    ui.horizontal_wrapped(|ui| {
        for (m, chart) in charts.members.iter().enumerate() {
            if kit::chip(ui, theme, m == *member, &chart.name).clicked() {
                *member = m;
            }
        }
    });
    if let Some(shown) = charts.members.get(*member) {
        kit::quiet(ui, theme, &words.say("debrief-member-levels"));
        chart(ui, theme, words, "member", shown);
    }
}

fn chart(ui: &mut Ui, theme: &Theme, words: &Words, id: &str, chart: &Chart) {
    kit::written(ui, theme.strong(14.5), theme.text, &chart.name);
    plot(ui, theme, words, id, chart);
    kit::quiet(ui, theme, &chart.sum);
    let name = words.with("debrief-as-table", &[("name", (&chart.name).into())]);
    layout::opens(ui, theme, &format!("{id}-table"), &name, |ui| {
        table::show(ui, theme, &chart.name, &chart.table);
    });
}

fn plot(ui: &mut Ui, theme: &Theme, words: &Words, id: &str, chart: &Chart) {
    let last = chart.table.rows.len().saturating_sub(1) as f64;
    let (width, height) = (ui.available_width(), 210.0 + 90.0 * theme.scale);
    let font = theme.plain(13.0);
    let wide = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), theme.text).size().x;
    // The lines end where their names begin; the numbers of the axis take some room at the left.
    let names = chart.lines.iter().map(|(name, _)| wide(name)).fold(0.0, f32::max) + 40.0;
    let axis = wide("100") + 16.0;
    let share = f64::from((names / (width - axis).max(1.0)).clamp(0.05, 0.7));
    let span = last.max(1.0);
    let right = span / (1.0 - share);
    let thick = theme.scale.sqrt();
    let start = words.say("debrief-start");
    let marks = if last <= 12.0 && theme.scale < 1.6 { 2.0 } else { 5.0 };
    let ticks = move |_: egui_plot::GridInput| {
        let count = (span / marks) as usize;
        let mark = |n: usize| GridMark { value: n as f64 * marks, step_size: marks };
        (0..=count).map(mark).collect::<Vec<_>>()
    };
    let levels = |_: egui_plot::GridInput| {
        [0.0, 25.0, 50.0, 75.0, 100.0].map(|value| GridMark { value, step_size: 25.0 }).to_vec()
    };
    // Room for the numbers is set, not found: what is found on the first frame is too little for large type.
    let below = AxisHints::new_x()
        .min_thickness(13.0 * theme.scale * 1.6)
        .tick_label_font(font.clone())
        .tick_label_color(theme.text2)
        .formatter(
            move |mark, _| if mark.value < 0.5 { start.clone() } else { format!("{:.0}", mark.value) },
        );
    let beside = AxisHints::new_y()
        .min_thickness(axis)
        .tick_label_font(font.clone())
        .tick_label_color(theme.text2)
        .formatter(|mark, _| format!("{:.0}", mark.value));
    let shown = Plot::new(("debrief-plot", id))
        .width(width)
        .height(height)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .sense(Sense::hover())
        .grid_color(theme.line)
        .x_grid_spacer(ticks)
        .y_grid_spacer(levels)
        .custom_x_axes(vec![below])
        .custom_y_axes(vec![beside])
        .label_formatter(|_| None)
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-0.03 * right..=right);
            plot.set_plot_bounds_y(-4.0..=104.0);
            let line_height = 13.0 * 1.35 * f64::from(theme.scale) / f64::from(height - 40.0) * 108.0;
            let ends: Vec<f64> =
                chart.lines.iter().map(|(_, v)| v.last().map_or(0.0, |v| f64::from(*v))).collect();
            let places = apart(&ends, line_height);
            for (n, (name, values)) in chart.lines.iter().enumerate() {
                let (style, shape, colour) = look(theme, n);
                let points: Vec<[f64; 2]> =
                    values.iter().enumerate().map(|(x, y)| [x as f64, f64::from(*y)]).collect();
                let line = Line::new(name.clone(), PlotPoints::from(points.clone()));
                plot.line(line.color(colour).width(2.0 * thick).style(style).allow_hover(false));
                let marked = Points::new(name.clone(), PlotPoints::from(points)).shape(shape);
                plot.points(marked.color(colour).radius(4.0 * thick).filled(true).allow_hover(false));
                // Its mark stands before its name, for names that had to be moved from their line's end.
                let pixel = 1.03 * right / f64::from(width - axis).max(1.0);
                let own = PlotPoints::from(vec![[span + 14.0 * pixel, places[n]]]);
                let own = Points::new(name.clone(), own).shape(shape).radius(4.0 * thick).filled(true);
                plot.points(own.color(colour).allow_hover(false));
                let at = PlotPoint::new(span + 24.0 * pixel, places[n]);
                let text = RichText::new(name).font(font.clone()).color(theme.text);
                plot.text(Text::new(name.clone(), at, text).color(theme.text).anchor(Align2::LEFT_CENTER));
            }
        });
    let said = format!("{}: {}", chart.name, chart.sum);
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
}

/// How the line of this number is drawn: stroke, mark and colour all differ, so that no one of them is needed.
fn look(theme: &Theme, n: usize) -> (LineStyle, MarkerShape, Color32) {
    match n % 5 {
        0 => (LineStyle::Solid, MarkerShape::Circle, theme.accent),
        1 => (LineStyle::Dashed { length: 12.0 }, MarkerShape::Diamond, theme.warm),
        2 => (LineStyle::Dotted { spacing: 6.0 }, MarkerShape::Square, theme.text),
        3 => (LineStyle::Dashed { length: 5.0 }, MarkerShape::Up, theme.text2),
        _ => (LineStyle::Solid, MarkerShape::Cross, theme.text),
    }
}

/// Places for names near these values, at least so far apart, none beyond 0…100.
fn apart(values: &[f64], least: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut places = values.to_vec();
    let mut low = f64::NEG_INFINITY;
    for &n in &order {
        places[n] = places[n].max(low + least);
        low = places[n];
    }
    // Pushed over the top: down again from there.
    let mut high = 104.0 + least / 2.0;
    for &n in order.iter().rev() {
        places[n] = places[n].min(high - least);
        high = places[n];
    }
    places
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn names_never_stand_on_one_another() {
        for values in [[50.0, 50.0, 51.0, 49.0, 50.0], [100.0, 99.0, 100.0, 98.0, 0.0], [0.0; 5]] {
            let mut places = apart(&values, 8.0);
            places.sort_by(f64::total_cmp);
            assert!(places.windows(2).all(|w| w[1] - w[0] > 7.99), "{values:?}: {places:?}");
            assert!(places.iter().all(|p| (-5.0..=105.0).contains(p)), "{values:?}: {places:?}");
        }
    }
}
