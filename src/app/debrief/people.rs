//! The third page: what each member carries, where it was replayed, and what became of it. Must not know scores.

use super::path::{self, Stop};
use super::told::Told;
use super::{Action, DebriefState, View, decisions, layout};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::debrief::{Portrait, Replay};
use crate::scenario::compiled::{Conflict, Member, Person};
use crate::vocabulary::Phase;
use crate::words::Words;
use bevy_egui::egui::Ui;

/// One member.
pub(super) struct Row {
    name: String,
    /// The old scene: with whom, and in the member's words.
    scene: Option<(String, String)>,
    /// Name of a part, the author's words, the cluster it belongs to.
    record: Vec<(String, String)>,
    replays: Vec<Way>,
    /// How it stands at the end.
    end: Vec<String>,
}

/// One replay.
struct Way {
    lead: String,
    stops: Vec<Stop>,
    /// The step to see in the room, and its number.
    step: Option<(usize, u32)>,
}

/// Every member, in order.
pub(super) fn rows(told: &Told<'_>, view: &View<'_>) -> Vec<Row> {
    let members = told.scenario.members.iter().enumerate();
    members.map(|(m, member)| Row::new(told, view, m, member)).collect()
}

impl Row {
    fn new(told: &Told<'_>, view: &View<'_>, m: usize, member: &Member) -> Self {
        let who = Person(m as u8);
        let portrait = view.debrief.people.get(m);
        let conflict = member.conflict.as_ref();
        let text = |t: &str| told.fill_cast(t, who);
        let scene = conflict.map(|c| {
            let figure = text(&c.text.past_figure);
            (told.words.with("debrief-scene-with", &[("figure", figure.into())]), text(&c.text.episode))
        });
        Self {
            name: told.name(who),
            scene,
            record: conflict.map_or(vec![], |c| record(told, member, c, who)),
            replays: portrait.map_or(vec![], |p| p.replays.iter().map(|r| way(told, r)).collect()),
            end: portrait.map_or(vec![], |p| end(told, p, conflict.is_some())),
        }
    }
}

fn record(told: &Told<'_>, member: &Member, conflict: &Conflict, who: Person) -> Vec<(String, String)> {
    let (words, c) = (told.words, &conflict.text);
    let text = |t: &str| told.fill_cast(t, who);
    let [wish, other, own] = told.clusters(conflict);
    let with = |said: &str, cluster: String| {
        words.with("debrief-record-cluster", &[("said", text(said).into()), ("cluster", cluster.into())])
    };
    let line = |key: &str, value: String| (words.say(key), value);
    vec![
        line("debrief-record-wish", with(&c.wish.1, wish)),
        line("debrief-record-other", with(&c.expected.1, other)),
        line("debrief-record-self", with(&c.response.1, own)),
        line("debrief-record-hidden", text(&c.hidden_feeling)),
        line("debrief-record-feared", text(&c.feared)),
        line("debrief-record-defence", told.defence(member.defence)),
        line("debrief-record-cast", told.name(conflict.cast_on)),
    ]
}

fn way(told: &Told<'_>, replay: &Replay) -> Way {
    let words = told.words;
    let scene = replay.after.and_then(|s| told.scenario.scenes.get(usize::from(s)));
    let after = scene.map_or(String::new(), |s| told.fill(if s.title.is_empty() { &s.id } else { &s.title }));
    let lead = if replay.enacted {
        let cast = told.name(replay.cast);
        words.with("debrief-replayed", &[("scene", after.into()), ("cast", cast.into())])
    } else {
        words.with("debrief-stirred", &[("scene", after.into())])
    };
    let first = replay.phases.first().map_or(Phase::Latent, |p| p.from);
    let at = |ordinal: u32| match ordinal {
        0 => String::new(),
        n => words.with("debrief-at-decision", &[("n", n.into())]),
    };
    let mut stops = vec![Stop { phase: first, name: told.phase(first), at: String::new() }];
    stops.extend(replay.phases.iter().map(|p| Stop {
        phase: p.to,
        name: told.phase(p.to),
        at: at(p.ordinal),
    }));
    let ordinal = replay.ordinal.saturating_sub(1);
    Way { lead, stops, step: replay.step.map(|s| (s, ordinal)) }
}

fn end(told: &Told<'_>, portrait: &Portrait, carries: bool) -> Vec<String> {
    let words = told.words;
    let mut said = Vec::new();
    if portrait.replays.is_empty() {
        if carries {
            said.push(words.say("debrief-not-replayed"));
        }
    } else {
        said.push(words.with("debrief-at-the-end", &[("phase", told.phase(portrait.last).into())]));
        if portrait.last == Phase::Reworked {
            said.push(words.say("debrief-tried-once"));
        }
    }
    if portrait.ruptured {
        said.push(words.say("debrief-broken"));
    }
    if portrait.leaving {
        said.push(words.say("debrief-leaving"));
    }
    said
}

/// Shows the page.
pub(super) fn show(ui: &mut Ui, theme: &Theme, words: &Words, rows: &[Row], state: &mut DebriefState) {
    layout::part(ui, theme, &words.say("debrief-tab-people"));
    kit::quiet(ui, theme, &words.say("debrief-people-lead"));
    for (n, row) in rows.iter().enumerate() {
        if n > 0 {
            ui.add_space(8.0);
            ui.separator();
        }
        layout::part(ui, theme, &row.name);
        match &row.scene {
            Some((with, episode)) => {
                kit::quiet(ui, theme, with);
                layout::quote(ui, theme, episode);
            }
            None => {
                kit::text(ui, theme, &words.say("debrief-no-conflict"));
            }
        }
        for (name, value) in &row.record {
            kit::named(ui, theme, name, value);
        }
        for way in &row.replays {
            ui.add_space(6.0);
            kit::written(ui, theme.strong(14.5), theme.text, &way.lead);
            path::show(ui, theme, &way.stops);
            if let Some((step, ordinal)) = way.step
                && decisions::room_button(ui, theme, words, ordinal).clicked()
            {
                state.ask(Action::JumpTo(step));
            }
        }
        if !row.end.is_empty() {
            ui.add_space(4.0);
            kit::text(ui, theme, &row.end.join(" "));
        }
    }
}
