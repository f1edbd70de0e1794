//! The fourth page: the note, a question for supervision, what this room was like for oneself. Must not know scores.

use super::told::Told;
use super::writing::field;
use super::{DebriefState, View, layout, lines};
use crate::app::kit;
use crate::app::theme::Theme;
use crate::attempt::NoteKind;
use crate::scenario::compiled::Person;
use crate::session::{Input, Session, Sitting};
use crate::vocabulary::Phase;
use crate::words::Words;
use bevy_egui::egui::Ui;

/// What the page says.
pub(super) struct Rows {
    /// Everybody's name, to see whether a note holds more than one.
    names: Vec<String>,
    felt: Vec<Felt>,
}

/// What was felt at a moment, beside what was going on.
struct Felt {
    at: String,
    feeling: Option<String>,
    pull: Option<String>,
    live: Vec<String>,
}

impl Rows {
    pub(super) fn new(told: &Told<'_>, view: &View<'_>) -> Self {
        let mut steps: Vec<u32> = Vec::new();
        for &(step, kind, _) in view.notes {
            if matches!(kind, NoteKind::Feeling | NoteKind::Pull) && !steps.contains(&step) {
                steps.push(step);
            }
        }
        let noted = |step: u32, kind| {
            let note = view.notes.iter().find(|(s, k, _)| *s == step && *k == kind);
            note.map(|(.., text)| (*text).to_owned())
        };
        let felt = steps.into_iter().map(|step| {
            let session = stood(view.sitting, step as usize);
            let ordinal = u32::from(session.state.decisions) + 1;
            Felt {
                at: told.words.with("debrief-before-decision", &[("n", ordinal.into())]),
                feeling: noted(step, NoteKind::Feeling),
                pull: noted(step, NoteKind::Pull),
                live: live(told, session),
            }
        });
        let felt = felt.collect();
        Self { names: told.scenario.members.iter().map(|m| m.name.clone()).collect(), felt }
    }
}

/// The session as it stood after so many inputs.
fn stood<'a>(sitting: &'a Sitting<'_>, inputs: usize) -> &'a Session {
    let mut at: Option<usize> = None;
    for input in sitting.inputs.iter().take(inputs) {
        match input {
            Input::Move(mv) => {
                at = sitting.steps.iter().position(|s| s.parent == at && s.mv == *mv).or(at);
            }
            Input::Back => at = at.and_then(|s| sitting.steps[s].parent),
            Input::Notice(..) | Input::Hint => {}
        }
    }
    at.map_or(sitting.begun(), |s| &sitting.steps[s].after)
}

/// The old stories being replayed, on whom they were cast, and what they draw others to do.
fn live(told: &Told<'_>, session: &Session) -> Vec<String> {
    let state = &session.state;
    let played = state.live.and_then(|e| told.scenario.enactments.get(usize::from(e))).map(|e| e.of);
    let members = told.scenario.members.iter().enumerate();
    let replaying = members
        .filter(|(m, _)| Some(*m as u8) == played || state.members[*m].phase == Phase::Enacted)
        .filter_map(|(m, member)| {
            let pull = &member.conflict.as_ref()?.text.pull;
            let (dominance, affiliation) = (pull.dominance, pull.affiliation);
            // Nearer the middle than this it draws nobody anywhere.
            const DRAWS: i8 = 15;
            let way = |value: i8, up: &'static str, down: &'static str| match value {
                v if v >= DRAWS => Some(told.words.say(up)),
                v if v <= -DRAWS => Some(told.words.say(down)),
                _ => None,
            };
            let ways = [
                way(dominance, "debrief-pull-lead", "debrief-pull-yield"),
                way(affiliation, "debrief-pull-near", "debrief-pull-against"),
            ];
            let ways: Vec<String> = ways.into_iter().flatten().collect();
            let name = told.name(Person(m as u8));
            let cast = told.name(state.members[m].cast);
            let args =
                |ways: String| [("name", (&name).into()), ("cast", (&cast).into()), ("ways", ways.into())];
            Some(if ways.is_empty() {
                told.words.with("debrief-live-bare", &args(String::new())[..2])
            } else {
                told.words.with("debrief-live", &args(told.list(&ways)))
            })
        });
    replaying.collect()
}

/// The note of a kind there is only one of, and what it hangs on.
fn single<'a>(view: &View<'a>, kind: NoteKind) -> (u32, &'a str) {
    let last = view.notes.iter().rev().find(|(_, k, _)| *k == kind);
    let now = u32::try_from(view.sitting.inputs.len()).unwrap_or(u32::MAX);
    last.map_or((now, ""), |(step, _, text)| (*step, text))
}

/// Names that stand in a text as words of their own.
fn named<'a>(names: &'a [String], text: &str) -> Vec<&'a str> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    names.iter().map(String::as_str).filter(|name| words.contains(name)).collect()
}

/// Shows the page.
pub(super) fn show(
    ui: &mut Ui,
    theme: &Theme,
    words: &Words,
    view: &View<'_>,
    rows: &Rows,
    state: &mut DebriefState,
) {
    layout::part(ui, theme, &words.say("debrief-tab-hour"));
    kit::quiet(ui, theme, &words.say("debrief-private"));

    let mut ask = |ui: &mut Ui, kind, question: &str, help: &str, lines| {
        let question = words.say(question);
        layout::subpart(ui, theme, &question);
        kit::quiet(ui, theme, &words.say(help));
        let (step, kept) = single(view, kind);
        field(ui, theme, &mut state.writing, (kind, step), &question, kept, lines);
        state.writing.now(kind, step).to_owned()
    };
    let note = ask(ui, NoteKind::Note, "debrief-note", "debrief-note-help", 6);
    let found = named(&rows.names, &note);
    if found.len() > 1 {
        let names = found.join(", ");
        kit::written(
            ui,
            theme.plain(14.0),
            theme.warm,
            &words.with("debrief-note-names", &[("names", names.into())]),
        );
    }
    ask(ui, NoteKind::Supervision, "debrief-supervision", "debrief-supervision-help", 3);
    ask(ui, NoteKind::Resemblance, "debrief-resemblance", "debrief-resemblance-help", 3);

    layout::part(ui, theme, &words.say("debrief-felt"));
    if rows.felt.is_empty() {
        kit::text(ui, theme, &words.say("debrief-felt-none"));
    } else {
        kit::quiet(ui, theme, &words.say("debrief-felt-lead"));
    }
    for felt in &rows.felt {
        layout::subpart(ui, theme, &felt.at);
        layout::pair(
            ui,
            theme,
            |ui| {
                if let Some(feeling) = &felt.feeling {
                    kit::named(ui, theme, &words.say("debrief-feeling"), feeling);
                }
                if let Some(pull) = &felt.pull {
                    kit::named(ui, theme, &words.say("debrief-pull"), pull);
                }
            },
            |ui| {
                if felt.live.is_empty() {
                    kit::text(ui, theme, &words.say("debrief-live-none"));
                }
                felt.live.iter().for_each(|line| {
                    kit::text(ui, theme, line);
                });
            },
        );
    }

    if !view.sitting.scenario.head.content_notes.is_empty() {
        layout::part(ui, theme, &words.say("debrief-turn-to"));
        lines::show(ui, theme, words, view.contact);
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_name_is_found_only_as_a_word() {
        let names = ["Ann".to_owned(), "Marek".to_owned()];
        assert_eq!(named(&names, "Annoyed at Marek's coat."), ["Marek"]);
        assert_eq!(named(&names, "Ann, then Marek"), ["Ann", "Marek"]);
        assert!(named(&names, "").is_empty());
    }
}
