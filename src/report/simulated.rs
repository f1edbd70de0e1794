//! How policies fared, as a table and as JSON. Must not know how a policy chooses.

use super::rows::Page;
use super::words;
use crate::analysis::{Agreement, Levels, Simulated};
use crate::scenario::Scenario;
use crate::vocabulary::*;
use serde_json::{Map, Value, json};

/// Hundredths as a number with two decimals.
fn decimal(hundredths: i32) -> Value {
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}", size / 100, size % 100).parse::<f64>().map_or(Value::Null, |n| json!(n))
}

fn levels(levels: &Levels) -> Value {
    let of = |level: GroupLevel| decimal(levels.mean[level as usize]);
    json!({
        "engagement": of(GroupLevel::Engagement),
        "conflict": of(GroupLevel::Conflict),
        "avoidance": of(GroupLevel::Avoidance),
        "cohesion": of(GroupLevel::Cohesion),
        "safety": of(GroupLevel::Safety),
        "sessions": levels.sessions,
    })
}

/// Key beside theory.
pub fn agreement(agreement: &Agreement) -> Value {
    let apart: Vec<Value> = agreement
        .apart
        .iter()
        .map(|a| json!({ "option": a.path, "key": decimal(a.key), "theory": decimal(a.theory), "reasoned": a.reasoned }))
        .collect();
    json!({
        // Thousandths are shown as they are: a correlation of 417 thousandths is 0.417.
        "correlation": agreement.correlation.map(thousandths),
        "decisions": agreement.met,
        "apart": apart,
    })
}

fn thousandths(n: i32) -> Value {
    let (sign, size) = (if n < 0 { "-" } else { "" }, n.unsigned_abs());
    format!("{sign}{}.{:03}", size / 1000, size % 1000).parse::<f64>().map_or(Value::Null, |n| json!(n))
}

/// What `simulate --json` says of one policy. Scores 0…100, ratings 1…5, levels 0…100, shares 0…1.
pub fn json(scenario: &Scenario, done: &Simulated, agreed: &Agreement) -> Value {
    let goals: Map<String, Value> = Goal::ALL
        .iter()
        .filter(|g| done.goals[**g as usize].items > 0)
        .map(|g| {
            let mean = done.goals[*g as usize];
            (g.name().to_owned(), json!({ "mean": decimal(mean.mean), "items": mean.items }))
        })
        .collect();
    let endings: Map<String, Value> =
        scenario.endings.iter().zip(&done.endings).map(|(e, n)| (e.id.clone(), json!(n))).collect();
    let scored = (done.scored > 0).then_some(done);
    json!({
        "scenario": scenario.head.id,
        "policy": done.plan.policy.name(),
        "runs": done.plan.runs,
        "seed": done.plan.seed,
        "mode": done.plan.mode.name(),
        "score": {
            "mean": scored.map(|d| decimal(d.mean)),
            "sd": scored.map(|d| decimal(d.sd)),
            "min": scored.map(|d| decimal(d.min)),
            "max": scored.map(|d| decimal(d.max)),
        },
        "chance": scored.map(|d| decimal(d.chance)),
        "goals": goals,
        "endings": endings,
        "unfinished": done.unfinished,
        "decisions": done.decisions,
        "applied": thousandths(share(done)),
        "start": levels(&done.start),
        "end": levels(&done.end),
        "trajectory": done.trajectory.iter().map(levels).collect::<Vec<_>>(),
        "key_and_theory": agreement(agreed),
    })
}

/// Share of decisions at which the policy found something to its taste, thousandths.
fn share(done: &Simulated) -> i32 {
    (1000 * done.applied / done.decisions.max(1)) as i32
}

/// A table, a row a policy.
pub fn page(scenario: &Scenario, all: &[Simulated], agreed: &Agreement) -> Page {
    let mut page = Page::new();
    let Some(first) = all.first() else { return page };
    page.title(format!(
        "{}: {} by each policy",
        scenario.head.title,
        words::count(first.plan.runs as usize, "session")
    ));
    page.para(format!(
        "Seeds from {}, {} (an assessment scores anchors only). Scores are 0 to 100; chance is exact for the decisions \
         met. 'Applied' is the share of decisions at which a policy found something to its taste; at the others it \
         chose uniformly.",
        first.plan.seed, first.plan.mode
    ));
    page.blank();
    page.columns(format!(
        "{:<10}{:>6}{:>6}{:>8}{:>9}{:>12}{:>10}{:>8}",
        "policy", "score", "sd", "chance", "applied", "engagement", "conflict", "safety"
    ));
    for done in all {
        let at = |levels: &Levels, level: GroupLevel| words::points(levels.mean[level as usize]);
        let peak = done.trajectory.iter().map(|l| l.mean[GroupLevel::Conflict as usize]).max().unwrap_or(0);
        page.columns(format!(
            "{:<10}{:>6}{:>6}{:>8}{:>8}%{:>12}{:>10}{:>8}",
            done.plan.policy.name(),
            words::tenths(done.mean),
            words::tenths(done.sd),
            words::tenths(done.chance),
            share(done) / 10,
            format!("{}->{}", at(&done.start, GroupLevel::Engagement), at(&done.end, GroupLevel::Engagement)),
            format!("{}->{}", words::points(peak), at(&done.end, GroupLevel::Conflict)),
            at(&done.end, GroupLevel::Safety),
        ));
    }
    page.blank();
    page.para("Engagement: before the first decision, and at the end. Conflict: its peak, and at the end. Means over sessions.");
    page.heading("Endings");
    for done in all {
        let met: Vec<String> = scenario
            .endings
            .iter()
            .zip(&done.endings)
            .filter(|(_, n)| **n > 0)
            .map(|(e, n)| format!("{} {n}", e.id))
            .chain((done.unfinished > 0).then(|| format!("unfinished {}", done.unfinished)))
            .collect();
        page.item(format!("{}: {}", done.plan.policy, met.join(", ")));
    }
    page.heading("Key and theory");
    let correlation = agreed.correlation.map_or("cannot be computed (nothing varies)".into(), |r| {
        format!("is {}{}.{:03}", if r < 0 { "-" } else { "" }, r.abs() / 1000, r.abs() % 1000)
    });
    page.para(format!(
        "Within decisions their correlation {correlation}, over {} met by chance. Both were written by one hand, so this \
         is consistency, not validity.",
        words::count(agreed.met as usize, "decision")
    ));
    if agreed.apart.is_empty() {
        page.para("They are nowhere two anchors or more apart.");
    }
    for apart in &agreed.apart {
        page.item(format!(
            "{}: key {}.{:02}, theory {}.{:02}{}",
            apart.path,
            apart.key / 100,
            apart.key % 100,
            apart.theory / 100,
            apart.theory % 100,
            if apart.reasoned { ", with a reason given" } else { "" }
        ));
    }
    page
}
