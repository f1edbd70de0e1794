//! The first page: how it ended, the score and what it is worth, goals, duties, noticing, what shows, the group's way.
//! Must not know how any of it is computed.

use super::told::{Told, capital, points};
use super::{View, climate, goals, layout};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::scenario::compiled::Person;
use crate::scoring::{NUMBER_NEEDS, Noticed, ScoreSheet};
use crate::session::Duty;
use crate::vocabulary::{Assumption, SafetyPart};
use crate::words::Words;
use bevy_egui::egui::Ui;

/// What the page says.
pub(super) struct Rows {
    ending: Option<(String, String, String)>,
    score: Option<goals::Score>,
    /// What may be said of the score, a sentence each.
    caution: Vec<String>,
    goals: Vec<goals::Row>,
    duties: Option<(String, Vec<String>)>,
    safety: Option<String>,
    noticed: Vec<String>,
    signals: Vec<String>,
    findings: Vec<(String, String)>,
    assumption: Option<String>,
    climate: climate::Charts,
}

impl Rows {
    pub(super) fn new(told: &Told<'_>, view: &View<'_>) -> Self {
        let (words, sheet) = (told.words, &view.debrief.sheet);
        let last = sheet.trajectory.last();
        Self {
            ending: ending(told, view),
            score: goals::Score::of(told, sheet),
            caution: caution(words, sheet),
            goals: sheet.goals.iter().map(|p| goals::Row::new(told, sheet, p)).collect(),
            duties: duties(told, sheet),
            safety: view.debrief.safety.as_ref().map(|safety| {
                let said: Vec<SafetyPart> = safety.said.iter().map(|(part, _)| *part).collect();
                let (said, missing) = (told.safety(&said), told.safety(&safety.missing));
                words.with("debrief-safety", &[("said", said.into()), ("missing", missing.into())])
            }),
            noticed: noticed(words, view),
            signals: signals(told, sheet),
            findings: view
                .debrief
                .findings
                .iter()
                .map(|f| (told.finding(f), source(words, &told.rule_source(f.rule))))
                .collect(),
            assumption: last
                .filter(|m| m.assumption != Assumption::Work)
                .map(|m| words.with("debrief-assumption", &[("how", told.assumption(m.assumption).into())])),
            climate: climate::Charts::new(told, sheet),
        }
    }
}

/// "Source: …".
pub(super) fn source(words: &Words, source: &str) -> String {
    words.with("debrief-source", &[("source", source.trim_end_matches('.').into())])
}

fn ending(told: &Told<'_>, view: &View<'_>) -> Option<(String, String, String)> {
    let ending = told.scenario.endings.get(usize::from(view.debrief.ending?))?;
    Some((told.fill(&ending.title), told.ending(ending.kind), told.fill(&ending.after)))
}

fn caution(words: &Words, sheet: &ScoreSheet) -> Vec<String> {
    let mut said = Vec::new();
    if sheet.counted > 0 && sheet.counted < NUMBER_NEEDS {
        said.push(words.with("debrief-score-few", &[("n", NUMBER_NEEDS.into())]));
    }
    said.push(words.say("debrief-score-provisional"));
    said.push(words.say("debrief-score-no-verdict"));
    said
}

fn duties(told: &Told<'_>, sheet: &ScoreSheet) -> Option<(String, Vec<String>)> {
    let (taken, due) = sheet.duties();
    if due == 0 {
        return None;
    }
    let lines = sheet.gate.iter().map(|line| {
        let duty = match line.duty {
            Duty::Risk => "debrief-duty-risk",
            Duty::Attack => "debrief-duty-attack",
        };
        let name = told.name(Person(line.who));
        let duty = told.words.with(duty, &[("name", name.into())]);
        let how = match (line.taken, line.critical) {
            (true, _) => "debrief-duty-taken",
            (false, true) => "debrief-duty-critical",
            (false, false) => "debrief-duty-missed",
        };
        let args = [("n", line.ordinal.into()), ("duty", duty.into()), ("how", told.words.say(how).into())];
        told.words.with("debrief-duty-line", &args)
    });
    let sum = told.words.with("debrief-duties", &[("taken", taken.into()), ("due", due.into())]);
    Some((sum, lines.collect()))
}

fn noticed(words: &Words, view: &View<'_>) -> Vec<String> {
    let seen = &view.debrief.sheet.noticing;
    let signs = seen.signals.len();
    if view.sitting.marks.is_empty() {
        return vec![words.with("debrief-noticed-nothing", &[("n", signs.into())])];
    }
    let args = [
        ("n", signs.into()),
        ("found", seen.count(Noticed::Found).into()),
        ("other", seen.count(Noticed::SeenNotNamed).into()),
        ("missed", seen.count(Noticed::Missed).into()),
    ];
    let mut said = vec![words.with("debrief-noticed", &args)];
    let lures = [("n", seen.false_alarms.len().into()), ("of", seen.lures.into())];
    said.push(words.with("debrief-noticed-lures", &lures));
    if !seen.unscored.is_empty() {
        said.push(words.with("debrief-noticed-unscored", &[("n", seen.unscored.len().into())]));
    }
    said
}

fn signals(told: &Told<'_>, sheet: &ScoreSheet) -> Vec<String> {
    let seen = &sheet.noticing;
    let signals = seen.signals.iter().map(|signal| {
        let how = match signal.outcome {
            Noticed::Found => "debrief-signal-found",
            Noticed::SeenNotNamed => "debrief-signal-other",
            Noticed::Missed => "debrief-signal-missed",
        };
        let line = quote(told, signal.line, signal.cast);
        told.words.with(how, &[("cue", told.cue(signal.cue).into()), ("line", line.into())])
    });
    let alarms = seen.false_alarms.iter().map(|alarm| {
        let line = quote(told, alarm.line, Person::NOBODY);
        told.words.with("debrief-signal-lure", &[("cue", told.cue(alarm.cue).into()), ("line", line.into())])
    });
    signals.chain(alarms).collect()
}

/// A line in short, to know it again.
fn quote(told: &Told<'_>, line: u32, cast: Person) -> String {
    const MOST: usize = 110;
    let Some(line) = told.scenario.lines.get(line as usize) else { return String::new() };
    let (open, close, text) = match line.says.first() {
        Some(said) => ('“', '”', told.fill_cast(said, cast)),
        None => ('[', ']', told.fill_cast(&line.shows, cast)),
    };
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    let who = if line.by == Person::NOBODY { String::new() } else { capital(&told.name(line.by)) + ": " };
    format!("{who}{open}{short}{close}")
}

/// Shows the page. `member` is whose way is plotted.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, rows: &Rows, member: &mut usize) {
    layout::part(ui, theme, &words.say("debrief-how-it-ended"));
    match &rows.ending {
        Some((title, kind, after)) => {
            kit::written(ui, theme.title(20.0), theme.text, title);
            layout::quote(ui, theme, after);
            kit::quiet(ui, theme, kind);
        }
        None => {
            kit::text(ui, theme, &words.say("debrief-not-ended"));
        }
    }

    layout::part(ui, theme, &words.say("debrief-how-you-chose"));
    match &rows.score {
        Some(score) => goals::show_score(ui, theme, words, score),
        None => {
            kit::text(ui, theme, &words.say("debrief-no-score"));
        }
    }
    for sentence in &rows.caution {
        kit::quiet(ui, theme, sentence);
    }
    goals::show(ui, theme, words, &rows.goals);

    if let Some((sum, lines)) = &rows.duties {
        layout::part(ui, theme, &words.say("debrief-duties-heading"));
        kit::text(ui, theme, sum);
        lines.iter().for_each(|line| layout::item(ui, theme, line));
    }
    if let Some(safety) = &rows.safety {
        kit::text(ui, theme, safety);
    }

    if !rows.findings.is_empty() {
        layout::part(ui, theme, &words.say("debrief-findings"));
        for (sentence, source) in &rows.findings {
            layout::indented(ui, theme, Some("–"), |ui| {
                kit::text(ui, theme, sentence);
                kit::quiet(ui, theme, source);
            });
        }
    }

    layout::part(ui, theme, &words.say("debrief-noticing"));
    rows.noticed.iter().for_each(|sentence| {
        kit::text(ui, theme, sentence);
    });
    kit::quiet(ui, theme, &words.say("debrief-noticing-pooled"));
    if !rows.signals.is_empty() {
        layout::opens(ui, theme, "signals", &words.say("debrief-signals"), |ui| {
            rows.signals.iter().for_each(|line| layout::item(ui, theme, line));
        });
    }

    layout::part(ui, theme, &words.say("debrief-climate"));
    kit::quiet(ui, theme, &words.say("debrief-model-units"));
    if let Some(assumption) = &rows.assumption {
        kit::text(ui, theme, assumption);
    }
    climate::show(ui, theme, words, &rows.climate, member);
}

/// The score's own numbers in points.
pub(super) fn score_points(sheet: &ScoreSheet) -> Option<(i32, i32, Option<i32>)> {
    // The error is rounded up: it is not made smaller than it is.
    let error = sheet.error.filter(|e| *e > 0).map(|e| points(e + 99));
    Some((points(sheet.score?), points(sheet.chance?), error))
}
