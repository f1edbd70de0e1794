//! One decision opened: what was offered and chosen, why the key says what it says, what was passed over, what came of
//! it, and what was tried instead. Must not know the list it stands in.

use super::overview::source;
use super::table::{self, Table};
use super::told::{Told, points};
use super::{View, layout};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::debrief::{Explored, Reviewed, Why};
use crate::scenario::compiled::Person;
use crate::scoring::{Judged, Rated};
use crate::session::{Step, chosen};
use crate::vocabulary::{GroupLevel, MemberLevel};
use crate::words::Words;
use bevy_egui::egui::Ui;

/// A move, rated: each goal in play with its number, the author's reason, and where that comes from.
struct Reasons {
    lines: Vec<(String, String)>,
    sources: String,
}

impl Reasons {
    fn new(told: &Told<'_>, rated: &Rated) -> Self {
        let (mut lines, mut sources) = (Vec::new(), Vec::<String>::new());
        for &(goal, rating, from) in &rated.ratings {
            let why = Why::rated(goal, rating, from);
            let args = [
                ("goal", told.goal(goal).into()),
                ("rating", told.decimal(rating).into()),
                ("anchor", told.anchor(rating).into()),
            ];
            lines.push((told.words.with("debrief-rating", &args), told.why(&why)));
            for source in told.sources(&why) {
                let source = source.trim_end_matches('.').to_owned();
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        let sources =
            if sources.is_empty() { String::new() } else { source(told.words, &sources.join("; ")) };
        Self { lines, sources }
    }

    fn show(&self, ui: &mut Ui, theme: &Theme) {
        for (lead, reason) in &self.lines {
            kit::named(ui, theme, lead, reason);
        }
        if !self.sources.is_empty() {
            kit::quiet(ui, theme, &self.sources);
        }
    }
}

/// What an opened decision says.
pub(super) struct Opened {
    chosen: String,
    reasons: Reasons,
    standing: String,
    /// The author's word where key and theory part.
    because: String,
    heard: String,
    moved: Vec<String>,
    passed: Option<(String, String, Reasons)>,
    offered: Vec<String>,
    tried: Vec<Tried>,
}

/// Something tried after going back.
pub(super) struct Tried {
    lead: String,
    chosen: String,
    rated: String,
    reasons: Option<Reasons>,
    heard: String,
    moved: Vec<String>,
    /// What stood differently after it from what stood after the first choice.
    apart: Table,
}

impl Opened {
    pub(super) fn new(told: &Told<'_>, view: &View<'_>, reviewed: &Reviewed, judged: &Judged) -> Self {
        let (words, debrief) = (told.words, view.debrief);
        let mine = judged.made();
        let said = told.said(reviewed.step);
        let best = reviewed.passed_over.as_ref();
        let passed = best.map(|passed| {
            let rated = &judged.offered[passed.offered];
            let lead = if passed.gain > 0 { "debrief-passed-over" } else { "debrief-as-good" };
            (words.say(lead), told.made(rated.mv), Reasons::new(told, rated))
        });
        let mut offered: Vec<(i32, String)> = judged
            .offered
            .iter()
            .map(|rated| {
                let worth = judged.worth(rated);
                let args = [("worth", told.decimal(worth).into()), ("move", told.made(rated.mv).into())];
                (worth, words.with("debrief-offered", &args))
            })
            .collect();
        offered.sort_by_key(|(worth, _)| std::cmp::Reverse(*worth));
        let choice = mine.and_then(|m| chosen(told.scenario, judged.decision, m.mv));
        let tried = debrief.explored.iter().filter(|e| e.instead_of == Some(reviewed.step));
        Self {
            chosen: mine.map_or(String::new(), |m| told.made(m.mv)),
            reasons: mine
                .map_or(Reasons { lines: vec![], sources: String::new() }, |m| Reasons::new(told, m)),
            standing: told.standing(judged),
            because: choice.map_or(String::new(), |c| told.fill(&c.because)),
            heard: said.heard,
            moved: said.moved,
            passed,
            offered: offered.into_iter().map(|(_, line)| line).collect(),
            tried: tried.map(|e| Tried::new(told, e)).collect(),
        }
    }
}

impl Tried {
    pub(super) fn new(told: &Told<'_>, explored: &Explored) -> Self {
        let words = told.words;
        let steps = &told.sitting.steps;
        let step = &steps[explored.step];
        let rated = explored.judged.made();
        let said = told.said(explored.step);
        let first = explored.instead_of.and_then(|s| steps.get(s));
        let args =
            [("n", explored.judged.ordinal.into()), ("place", told.place(explored.judged.decision).into())];
        Self {
            lead: words.with("debrief-tried-at", &args),
            chosen: told.made(step.mv),
            rated: rated.map_or(String::new(), |r| {
                words.with("debrief-rated", &[("rating", told.decimal(r.composite).into())])
            }),
            reasons: rated.map(|r| Reasons::new(told, r)),
            heard: said.heard,
            moved: said.moved,
            apart: first.map_or_else(|| Table { columns: vec![], rows: vec![] }, |f| apart(told, f, step)),
        }
    }
}

/// What stood differently after two ways of taking the same step: the group's levels, then each member.
fn apart(told: &Told<'_>, first: &Step, other: &Step) -> Table {
    // Less than two points is not worth a line.
    const TELLING: i32 = 200;
    let (was, now) = (&first.after.state, &other.after.state);
    let mut rows = Vec::new();
    let mut row = |name: String, a: i32, b: i32| {
        if (a - b).abs() >= TELLING {
            rows.push(vec![name, points(a).to_string(), points(b).to_string()]);
        }
    };
    for &level in GroupLevel::ALL {
        row(told.group_level(level), was.group(level), now.group(level));
    }
    for m in 0..told.scenario.members.len() {
        let name = told.name(Person(m as u8));
        for &level in MemberLevel::ALL {
            row(format!("{name}, {}", told.member_level(level)), was.member(m, level), now.member(m, level));
        }
    }
    for m in 0..told.scenario.members.len() {
        let (a, b) = (was.members[m].phase, now.members[m].phase);
        if a != b {
            rows.push(vec![told.name(Person(m as u8)), told.phase(a), told.phase(b)]);
        }
    }
    let columns = ["debrief-after-it", "debrief-first-choice", "debrief-tried"];
    Table { columns: columns.map(|key| told.words.say(key)).to_vec(), rows }
}

/// Shows an opened decision.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, opened: &Opened, ordinal: u32) {
    layout::subpart(ui, theme, &words.say("debrief-you-chose"));
    layout::quote(ui, theme, &opened.chosen);
    opened.reasons.show(ui, theme);
    kit::quiet(ui, theme, &opened.standing);
    if !opened.because.is_empty() {
        kit::text(ui, theme, &opened.because);
    }

    if !(opened.heard.is_empty() && opened.moved.is_empty()) {
        layout::subpart(ui, theme, &words.say("debrief-what-it-did"));
        if !opened.heard.is_empty() {
            layout::quote(ui, theme, &opened.heard);
        }
        if !opened.moved.is_empty() {
            kit::text(ui, theme, &opened.moved.join(" "));
        }
    }

    match &opened.passed {
        Some((lead, text, reasons)) => {
            layout::subpart(ui, theme, lead);
            layout::quote(ui, theme, text);
            reasons.show(ui, theme);
        }
        None => {
            kit::text(ui, theme, &words.say("debrief-nothing-better"));
        }
    }

    for (n, tried) in opened.tried.iter().enumerate() {
        layout::subpart(ui, theme, &words.say("debrief-what-you-also-tried"));
        kit::quiet(ui, theme, &words.say("debrief-tried-not-scored"));
        layout::pair(
            ui,
            theme,
            |ui| {
                kit::written(ui, theme.strong(14.5), theme.text, &words.say("debrief-first-choice"));
                kit::said(ui, theme, &opened.chosen);
                came_of_it(ui, theme, &opened.heard, &opened.moved);
            },
            |ui| {
                kit::written(ui, theme.strong(14.5), theme.text, &words.say("debrief-tried"));
                kit::said(ui, theme, &tried.chosen);
                came_of_it(ui, theme, &tried.heard, &tried.moved);
                rated(ui, theme, tried);
            },
        );
        if !tried.apart.rows.is_empty() {
            kit::quiet(ui, theme, &words.say("debrief-apart"));
            let name = words.with("debrief-apart-name", &[("n", ordinal.into()), ("way", (n + 1).into())]);
            table::show(ui, theme, &name, &tried.apart);
        }
    }

    let offered = words.with("debrief-all-offered", &[("n", opened.offered.len().into())]);
    layout::opens(ui, theme, &format!("offered-{ordinal}"), &offered, |ui| {
        opened.offered.iter().for_each(|line| layout::item(ui, theme, line));
    });
}

fn came_of_it(ui: &mut Ui, theme: &Theme, heard: &str, moved: &[String]) {
    if !heard.is_empty() {
        kit::text(ui, theme, heard);
    }
    if !moved.is_empty() {
        kit::quiet(ui, theme, &moved.join(" "));
    }
}

fn rated(ui: &mut Ui, theme: &Theme, tried: &Tried) {
    if !tried.rated.is_empty() {
        kit::written(ui, theme.strong(14.0), theme.text, &tried.rated);
    }
    if let Some(reasons) = &tried.reasons {
        reasons.show(ui, theme);
    }
}

/// Shows something tried by itself.
pub(super) fn show_tried(ui: &mut Ui, theme: &Theme, words: &Words, tried: &Tried) {
    kit::written(ui, theme.strong(14.5), theme.text, &tried.lead);
    kit::said(ui, theme, &tried.chosen);
    came_of_it(ui, theme, &tried.heard, &tried.moved);
    rated(ui, theme, tried);
    if !tried.apart.rows.is_empty() {
        table::show(ui, theme, &words.say("debrief-apart"), &tried.apart);
    }
}
