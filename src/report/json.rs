//! The same as JSON: events, feedback, the score of an attempt. Must not know who reads it.
//!
//! Field names are promised; more may come to stand beside them. Levels are whole points rounded down, with their
//! hundredths beside them; scores 0…100.

use super::feedback;
use super::words::{fill, points};
use crate::scenario::compiled::{People, Person, Scenario};
use crate::scoring::{self, ScoreSheet};
use crate::session::{Duty, Event, Move, Sitting, What};
use crate::theory::Rule;
use crate::vocabulary::Mode;
use crate::words::Words;
use serde_json::{Map, Value, json};

/// A person's id.
pub fn person(scenario: &Scenario, person: Person) -> Value {
    match person {
        Person::LEADER => "leader".into(),
        Person::CO_LEADER => "co-leader".into(),
        Person::NOBODY => Value::Null,
        Person(m) => scenario.members[usize::from(m)].id.as_str().into(),
    }
}

fn people(scenario: &Scenario, to: People) -> Value {
    to.iter().map(|p| person(scenario, p)).collect()
}

fn mv(scenario: &Scenario, mv: Move) -> Value {
    match mv {
        Move::Option(id) => {
            let choice = &scenario.options[usize::from(id)];
            json!({
                "option": choice.id,
                "to": people(scenario, choice.to),
                "says": fill(scenario, &choice.says, Person::NOBODY),
            })
        }
        Move::Silence => json!({ "option": "silence", "to": [], "says": "" }),
        Move::Palette(id, to) => {
            json!({ "option": null, "intervention": id.name(), "to": people(scenario, to), "says": "" })
        }
    }
}

/// Type and fields of an event; none for one that only opens a scene.
pub fn event(sitting: &Sitting<'_>, event: &Event) -> Option<(&'static str, Value)> {
    let scenario = sitting.scenario;
    let who = |m: u8| person(scenario, Person(m));
    Some(match *event {
        // An ending is the last object of the stream: see [`end`].
        Event::Opened(_) | Event::Ended(_) => return None,
        Event::Line { line, wording, cast } => ("line", spoken(scenario, line, wording, cast)),
        Event::Decision(_) => {
            let shown = sitting.session().shown(scenario);
            let options = shown.iter().enumerate().map(|(n, id)| {
                let Value::Object(mut fields) = mv(scenario, Move::Option(*id)) else { return Value::Null };
                let id = fields.remove("option").unwrap_or_default();
                fields.insert("n".into(), (n + 1).into());
                fields.insert("id".into(), id);
                Value::Object(fields)
            });
            let options: Vec<Value> = options.collect();
            let palette = sitting.session().palette_open(scenario);
            let ordinal = sitting.session().state.decisions + 1;
            ("decision", json!({ "decision": ordinal, "options": options, "palette": palette }))
        }
        Event::Moved(_, made) => ("move", mv(scenario, made)),
        Event::Changed { rule, who, other, what, from, to } => {
            let level = match what {
                What::Group(level) => level.name(),
                What::Member(level) => level.name(),
                What::Trust => "Trust",
            };
            let who = if who == Person::NOBODY { "group".into() } else { person(scenario, who) };
            let mut fields = Map::new();
            fields.insert("who".into(), who);
            fields.insert("level".into(), level.into());
            fields.insert("from".into(), points(from).into());
            fields.insert("to".into(), points(to).into());
            fields.insert("rule".into(), rule.name().into());
            fields.insert("other".into(), person(scenario, other));
            fields.insert("hundredths".into(), json!([from, to]));
            ("change", fields.into())
        }
        Event::Noted { rule, who, other, a, b } => {
            let (who, other) = (person(scenario, who), person(scenario, other));
            ("note", json!({ "who": who, "other": other, "rule": rule.name(), "a": a, "b": b }))
        }
        Event::Phase { rule, who: m, from, to, cast } => {
            let cast = person(scenario, cast);
            let (from, to) = (from.name(), to.name());
            ("phase", json!({ "who": who(m), "from": from, "to": to, "cast": cast, "rule": rule.name() }))
        }
        Event::Rupture { rule, who: m, open } => {
            ("rupture", json!({ "who": who(m), "open": open, "rule": rule.name() }))
        }
        Event::Assumed { rule, from, to } => {
            ("assumption", json!({ "from": from.name(), "to": to.name(), "rule": rule.name() }))
        }
        Event::Gate { duty, who: m, taken, critical } => {
            ("gate", json!({ "duty": duty_name(duty), "who": who(m), "taken": taken, "critical": critical }))
        }
    })
}

fn spoken(scenario: &Scenario, id: u32, wording: u8, cast: Person) -> Value {
    let line = &scenario.lines[id as usize];
    let says = line.says.get(usize::from(wording)).or(line.says.first());
    json!({
        "who": person(scenario, line.by),
        "to": people(scenario, line.to),
        "text": says.map_or(String::new(), |s| fill(scenario, s, cast)),
        "shows": fill(scenario, &line.shows, cast),
        "affect": line.affect.map(|(a, strength)| json!([a.name(), strength])),
        "posture": line.posture.map(|p| p.name()),
        "silence": line.silence.map(|(seconds, _)| seconds),
    })
}

fn duty_name(duty: Duty) -> &'static str {
    match duty {
        Duty::Risk => "risk",
        Duty::Attack => "attack",
    }
}

/// Feedback on a step.
pub fn feedback(words: &Words, sitting: &Sitting<'_>, step: usize) -> Value {
    let said = feedback::words(words, sitting, step);
    let judged = scoring::judge_step(sitting.scenario, sitting.theory, step, &sitting.steps[step]);
    let rated = judged.as_ref().and_then(|j| j.made());
    let ratings = rated.map(|r| {
        r.ratings.iter().map(|(g, rating, _)| (g.name().to_owned(), json!(rating))).collect::<Map<_, _>>()
    });
    let mut rules: Vec<Rule> =
        feedback::own_events(&sitting.steps[step]).iter().filter_map(Event::rule).collect();
    rules.sort();
    rules.dedup();
    json!({
        "heard": said.heard,
        "moved": said.moved,
        "why": said.why,
        "source": said.source,
        "ratings": ratings,
        "credit": judged.and_then(|j| j.credit).map(|c| c / 10),
        "rules": rules.iter().map(|r| r.name()).collect::<Vec<_>>(),
    })
}

/// The last object of a stream; `rated` adds the score.
pub fn end(sitting: &Sitting<'_>, rated: bool) -> Value {
    let ending = sitting.session().ending();
    let mut fields = json!({
        "finished": ending.is_some(),
        "ending": ending.map(|e| sitting.scenario.endings[usize::from(e)].id.as_str()),
        "title": ending.map(|e| {
            fill(sitting.scenario, &sitting.scenario.endings[usize::from(e)].title, Person::NOBODY)
        }),
        "decisions": sitting.path().len(),
    });
    if rated && let Value::Object(fields) = &mut fields {
        let sheet = scoring::score(sitting);
        fields.insert("score".into(), json!(sheet.score.map(points)));
        fields.insert("chance".into(), json!(sheet.chance.map(points)));
        fields.insert("goals".into(), goals(&sheet));
    }
    fields
}

/// Goals: mean rating in hundredths of an anchor where it rests on enough, and moments met.
pub fn goals(sheet: &ScoreSheet) -> Value {
    let entry = |p: &scoring::GoalProfile| {
        let fields = json!({
            "mean": p.number(), "items": p.count, "moments": p.moments, "chance": p.chance, "best": p.best,
        });
        (p.goal.name().to_owned(), fields)
    };
    Value::Object(sheet.goals.iter().map(entry).collect())
}

/// What `report --json` says about an attempt that could be replayed. An unfinished assessment has no score yet.
pub fn report(attempt: &str, sitting: &Sitting<'_>, problems: &[String]) -> Value {
    let finished = sitting.session().ending().is_some();
    let told = finished || sitting.begun().mode == Mode::Practice;
    let sheet = told.then(|| scoring::score(sitting));
    let critical: Vec<Value> = sheet
        .iter()
        .flat_map(|s| s.critical())
        .map(|g| {
            let who = person(sitting.scenario, Person(g.who));
            json!({ "decision": g.ordinal, "duty": duty_name(g.duty), "who": who })
        })
        .collect();
    let duties = sheet.as_ref().map(ScoreSheet::duties);
    json!({
        "attempt": attempt,
        "scenario": sitting.scenario.head.id,
        "score": sheet.as_ref().and_then(|s| s.score).map(points),
        "chance": sheet.as_ref().and_then(|s| s.chance).map(points),
        // By construction the best way through earns everything.
        "best": sheet.as_ref().and_then(|s| s.score).map(|_| 100),
        "error": sheet.as_ref().and_then(|s| s.error).map(|e| points(e + 50)),
        "goals": sheet.as_ref().map(goals),
        "critical": critical,
        "duties": duties.map(|(taken, due)| json!({ "taken": taken, "due": due })),
        "verified": problems.is_empty(),
        "problems": problems,
        "finished": finished,
        "decisions": sitting.path().len(),
        "mode": sitting.begun().mode.name(),
        "seed": sitting.begun().seed,
        "ending": sitting.session().ending().map(|e| sitting.scenario.endings[usize::from(e)].id.as_str()),
    })
}

/// What `report --json` says about an attempt that does not fit.
pub fn misfit(attempt: &str, scenario: Option<&str>, problem: &str) -> Value {
    json!({
        "attempt": attempt, "scenario": scenario, "score": null, "chance": null, "best": null, "goals": null,
        "critical": [], "verified": false, "problems": [problem],
    })
}
