//! Runs the tests an author wrote into a scenario. Must not know how failures are shown.

use crate::scenario::document::Expect;
use crate::scenario::{Home, Person, Scenario};
use crate::scoring;
use crate::session::{Event, Sitting, holds, script};
use crate::theory::Theory;
use crate::vocabulary::*;

/// A test that did not do as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Name of the test.
    pub test: String,
    /// Document path of the move or expectation that failed.
    pub path: String,
    /// What happened instead.
    pub what: String,
    /// What may help.
    pub help: String,
}

/// Runs all of a scenario's own tests. Empty: all pass.
pub fn run_tests(scenario: &Scenario, theory: &Theory) -> Vec<Failure> {
    let mut failures = Vec::new();
    for t in 0..scenario.head.tests.len() {
        run_test(scenario, theory, t, &mut failures);
    }
    failures
}

/// Plays the moves of one test, as far as they can be made.
pub fn play<'a>(
    scenario: &'a Scenario,
    theory: &'a Theory,
    t: usize,
) -> (Sitting<'a>, Option<(usize, String)>) {
    let test = &scenario.head.tests[t];
    let mut sitting = Sitting::new(scenario, theory, test.seed, Mode::Practice);
    for (i, line) in test.moves.iter().enumerate() {
        let read = script::read(line, scenario, sitting.session()).map_err(|e| e.to_string());
        let taken = match read {
            Ok(Some(input)) => sitting.take(input).map_err(|e| e.to_string()),
            Ok(None) => Ok(()),
            Err(e) => Err(e),
        };
        if let Err(e) = taken {
            return (sitting, Some((i, e)));
        }
    }
    (sitting, None)
}

fn run_test(scenario: &Scenario, theory: &Theory, t: usize, failures: &mut Vec<Failure>) {
    let test = &scenario.head.tests[t];
    let (sitting, stopped) = play(scenario, theory, t);
    let mut fail = |path: String, what: String, help: String| {
        failures.push(Failure { test: test.name.clone(), path, what, help });
    };
    if let Some((i, why)) = stopped {
        let stands = standing(&sitting);
        fail(
            format!("tests[{t}].moves[{i}]"),
            format!("move {} cannot be made: {why}.", i + 1),
            format!(
                "The session stands at {stands}. An enactment may have been inserted before it, or be missing."
            ),
        );
        return;
    }
    let mut conditions = scenario.expected.get(t).into_iter().flatten();
    for (i, expect) in test.expect.iter().enumerate() {
        let found = match expect {
            Expect::Scene(id) => {
                let now = sitting.session().decision().map(|d| home(scenario, d));
                check(now == Some(id.as_str()), || standing(&sitting))
            }
            Expect::Ending(id) => {
                let now = sitting.session().ending().map(|e| scenario.endings[usize::from(e)].id.as_str());
                check(now == Some(id.as_str()), || standing(&sitting))
            }
            Expect::Holds(_) => {
                let holds = conditions.next().is_some_and(|c| holds(c, scenario, &sitting.session().state));
                check(holds, || state(scenario, &sitting))
            }
            Expect::Shown(words) => check(shown(&sitting, words), || "no such line was shown".into()),
            Expect::NotShown(words) => check(!shown(&sitting, words), || "such a line was shown".into()),
            Expect::Went { of, through } => went(scenario, &sitting, of, through),
            Expect::Score { at_least, at_most } => {
                let score = scoring::score(&sitting).score;
                let points = score.map(|s| s / 100);
                let within = points.is_some_and(|p| {
                    p >= i32::from(at_least.unwrap_or(0)) && p <= i32::from(at_most.unwrap_or(100))
                });
                check(within, || points.map_or("nothing was scored".into(), |p| format!("the score is {p}")))
            }
            Expect::Decisions(n) => {
                let taken = sitting
                    .first_branch()
                    .filter(|(_, s)| {
                        matches!(scenario.decisions[usize::from(s.decision)].home, Home::Scene(_))
                    })
                    .count();
                check(taken >= *n as usize, || format!("{taken} were taken"))
            }
        };
        if let Some(found) = found {
            fail(
                format!("tests[{t}].expect[{i}]"),
                format!("expectation {} does not hold: {found}.", i + 1),
                format!("After these moves the session stands at {}.", standing(&sitting)),
            );
        }
    }
}

fn check(holds: bool, found: impl Fn() -> String) -> Option<String> {
    (!holds).then(found)
}

fn home(scenario: &Scenario, d: u16) -> &str {
    scenario.home_id(scenario.decisions[usize::from(d)].home)
}

fn standing(sitting: &Sitting) -> String {
    let scenario = sitting.scenario;
    match (sitting.session().decision(), sitting.session().ending()) {
        (Some(d), _) => match scenario.decisions[usize::from(d)].home {
            Home::Scene(_) => format!("scene \"{}\"", home(scenario, d)),
            Home::Enactment(_) => format!("the enactment of \"{}\"", home(scenario, d)),
        },
        (_, Some(e)) => format!("ending \"{}\"", scenario.endings[usize::from(e)].id),
        _ => "nothing".into(),
    }
}

/// Levels and phases, as far as an author needs them to mend a condition.
fn state(scenario: &Scenario, sitting: &Sitting) -> String {
    let s = &sitting.session().state;
    let group: Vec<String> = GroupLevel::ALL.iter().map(|l| format!("{l} {}", s.group(*l) / 100)).collect();
    let members: Vec<String> = scenario
        .members
        .iter()
        .enumerate()
        .map(|(m, member)| {
            let levels: Vec<String> =
                MemberLevel::ALL.iter().map(|l| format!("{l} {}", s.member(m, *l) / 100)).collect();
            format!("{}: {}, {}", member.id, s.members[m].phase, levels.join(" "))
        })
        .collect();
    format!("now {}; {}", group.join(", "), members.join("; "))
}

/// Every event on the way to where the sitting stands.
fn events<'s>(sitting: &'s Sitting) -> impl Iterator<Item = &'s Event> {
    let steps = sitting.path().into_iter().flat_map(|s| &sitting.steps[s].events);
    sitting.opening.iter().chain(steps)
}

fn shown(sitting: &Sitting, words: &str) -> bool {
    events(sitting).any(|e| match e {
        Event::Line { line, wording, .. } => {
            let line = &sitting.scenario.lines[*line as usize];
            line.shows.contains(words)
                || line.says.get(usize::from(*wording)).is_some_and(|says| says.contains(words))
        }
        _ => false,
    })
}

fn went(scenario: &Scenario, sitting: &Sitting, of: &str, through: &[Phase]) -> Option<String> {
    let who = scenario.member(of)?;
    let phases: Vec<Phase> = events(sitting)
        .filter_map(|e| match e {
            Event::Phase { who: w, to, .. } if Person(*w) == Person(who as u8) => Some(*to),
            _ => None,
        })
        .collect();
    let mut left = phases.iter();
    let all = through.iter().all(|p| left.any(|q| q == p));
    let names: Vec<&str> = phases.iter().map(|p| p.name()).collect();
    check(all, || {
        format!(
            "\"{of}\" went through {}",
            if names.is_empty() { "nothing".into() } else { names.join(", ") }
        )
    })
}
