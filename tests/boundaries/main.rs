//! Where rules begin and end: each case of `cases.txt` and `lines.txt`, through one room. Must not know how the engine
//! finds out.
//!
//! A case is `state | move | what must hold`. Levels are hundredths: E K V C S of the group, L A I T and trust of Anna,
//! or of whoever is written before a point (`bert.L`). `by RULE LEVEL n` is the sum a rule moved a level by, `raw LEVEL
//! n` a move's own change before damping, `f` and `over` what is left of a move for the first addressed and how far it
//! outran what can be carried.

mod measures;
mod room;

use fishbowl::scenario::compiled::{Condition, Measure, OptionId};
use fishbowl::session::script::read;
use fishbowl::session::{Event, Input, Preview, Session, State, What, preview};
use fishbowl::theory::{Rule, shipped};
use fishbowl::vocabulary::*;
use room::{NAMES, level, person, room, set};
use std::collections::BTreeSet;

const CASES: &str = concat!(include_str!("cases.txt"), include_str!("lines.txt"));

/// What came of a case.
struct Came {
    /// What the move would do of itself; none where only lines are played.
    seen: Option<Preview>,
    events: Vec<Event>,
    after: State,
    /// What was said or shown last.
    last: String,
}

fn play(state: &str, mv: &str) -> Came {
    let scenario = room(state);
    let mut events = Vec::new();
    let mut session = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut events);
    if mv == "lines" {
        return Came { seen: None, last: String::new(), events, after: session.state };
    }
    state.split(' ').for_each(|word| set(&mut session.state, word));
    let Ok(Some(Input::Move(mv))) = read(mv, &scenario, &session) else { panic!("'{mv}' is no move") };
    let seen = preview(&scenario, shipped(), &session, mv);
    events.clear();
    session.step(&scenario, shipped(), mv, &mut events).expect("it is legal");
    assert!(matches!(events[0], Event::Moved(_, m) if m == mv));
    let mut told = events.iter().filter_map(|e| match e {
        Event::Line { line, .. } => Some(&scenario.lines[*line as usize]),
        _ => None,
    });
    let last = told.next_back().map_or(String::new(), |l| l.says.concat() + &l.shows);
    Came { seen, events, after: session.state, last }
}

fn rule(name: &str) -> Rule {
    Rule::from_name(name).unwrap_or_else(|| panic!("'{name}' is no rule"))
}

/// Every change a rule made to a level: from, to.
fn changes(came: &Came, by: Rule, of: &str) -> Vec<(i32, i32)> {
    let (owner, wanted) = level(of);
    let theirs = |e: &Event| match *e {
        Event::Changed { rule, who, what, from, to, .. } => {
            (rule == by && what == wanted && who.member() == owner).then_some((from, to))
        }
        _ => None,
    };
    came.events.iter().filter_map(theirs).collect()
}

/// Whether a part of a safety check was told of as said for the first time.
fn told_part(came: &Came, part: SafetyPart) -> bool {
    let told =
        |e: &Event| matches!(*e, Event::Noted { rule: Rule::SafetyPartSaid, a, .. } if a == part as i32);
    came.events.iter().any(told)
}

/// The parts of a safety check of which something is so, by name.
fn parts(so: impl Fn(SafetyPart) -> bool) -> String {
    let names: Vec<_> = SafetyPart::ALL.iter().filter(|p| so(**p)).map(|p| p.name()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(",") }
}

/// What is found where a case says what must hold.
fn found(came: &Came, words: &[&str]) -> String {
    let fired = |name: &str| came.events.iter().any(|e| e.rule() == Some(rule(name)));
    let seen = || came.seen.as_ref().expect("a move was made");
    let first = || seen().weighed.targets.members().next().expect("somebody is addressed");
    let named = |m: Option<u8>| m.map_or("nobody", |m| NAMES[usize::from(m)]).to_owned();
    let s = &came.after;
    match words {
        ["fires" | "not", name] => (if fired(name) { "fires" } else { "not" }).to_owned(),
        ["by", name, l, _] => {
            changes(came, rule(name), l).iter().map(|(f, t)| t - f).sum::<i32>().to_string()
        }
        ["to", name, l, _] => changes(came, rule(name), l).last().map_or(String::new(), |c| c.1.to_string()),
        ["raw", l, _] => match level(l) {
            (Some(m), What::Member(l)) => seen().raw.members[m][l as usize].to_string(),
            (_, What::Group(l)) => seen().raw.group[l as usize].to_string(),
            _ => unreachable!("no such level"),
        },
        ["f", _] => seen().weighed.factor[first()].to_string(),
        ["over", _] => seen().weighed.overreach[first()].to_string(),
        ["answer", _] => format!("{:?}", seen().answer),
        ["locus", _] => came
            .events
            .iter()
            .find_map(|e| match e {
                Event::Noted { rule: Rule::LevelMatch, b, .. } => {
                    Some(Level::ALL[*b as usize].name().to_owned())
                }
                _ => None,
            })
            .unwrap_or_default(),
        ["critical", _] => {
            came.events.iter().filter(|e| matches!(e, Event::Gate { critical: true, .. })).count().to_string()
        }
        ["leading", _] => s.leading_run.to_string(),
        ["individual", _] => s.individual_run.to_string(),
        ["dose", _] => s.members[0].dose.to_string(),
        ["blocked", _] => named(s.blocked),
        ["declined", _] => named(s.declined),
        ["run", _] => s.last_move.map_or(0, |m| m.2).to_string(),
        ["broken", _] => s.members[0].rupture.map_or(0, |r| r.age).to_string(),
        ["note", name, _] => came
            .events
            .iter()
            .find_map(|e| match e {
                Event::Noted { rule: r, b, .. } if *r == rule(name) => Some(b.to_string()),
                _ => None,
            })
            .unwrap_or_default(),
        ["enacts", _] => named(s.members.iter().position(|m| m.phase == Phase::Enacted).map(|m| m as u8)),
        ["in", name] => (if s.room.names(person(name)) { name } else { "out" }).to_owned(),
        ["reacts" | "says", _] => came.last.clone(),
        ["risk", _] => s.risk.map_or(0, |r| r.level).to_string(),
        ["waited", _] => s.risk.map_or(0, |r| r.age).to_string(),
        ["told", _] => parts(|p| told_part(came, p)),
        ["said", _] => parts(|p| s.safety_said & (1 << p as u8) != 0),
        ["quiet"] => (if s.silence.is_none() { "quiet" } else { "silent" }).to_owned(),
        ["lines", _] => s.members[0].lines.to_string(),
        ["spoken" | "unspoken"] => (if s.ending_spoken { "spoken" } else { "unspoken" }).to_owned(),
        ["answered" | "unanswered"] => {
            (if s.members[0].answered { "answered" } else { "unanswered" }).to_owned()
        }
        ["at", _] => {
            s.members[0].last_act.map_or("nobody", |a| if a.1 { "leader" } else { "them" }).to_owned()
        }
        ["hurt", _] => {
            let names: Vec<_> = s.injured.members().map(|m| NAMES[m]).collect();
            if names.is_empty() { "nobody".to_owned() } else { names.join(",") }
        }
        ["breaks", _] => {
            came.events.iter().filter(|e| matches!(e, Event::Rupture { open: true, .. })).count().to_string()
        }
        ["staying"] => (if s.members[0].leaving { "leaving" } else { "staying" }).to_owned(),
        _ => panic!("'{}' says nothing", words.join(" ")),
    }
}

#[test]
fn rules_begin_and_end_where_they_say() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let [state, mv, holds] = line.split(" | ").collect::<Vec<_>>()[..] else { panic!("{line}") };
        let came = play(state, mv);
        for hold in holds.split("; ") {
            let words: Vec<&str> = hold.split(' ').collect();
            let (wanted, got) = if matches!(words[0], "fires" | "not") {
                (words[0], found(&came, &words))
            } else {
                (words[words.len() - 1], found(&came, &words))
            };
            if wanted != got {
                wrong.push(format!("{line}: {hold}, but {got}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The seed decides in which order the options are shown, and every order can come: the first and the last alike, and
/// never other options than those on offer.
#[test]
fn every_order_can_be_shown_and_only_what_is_on_offer() {
    let scenario = room("");
    let shown = |seed: u64| {
        Session::start(&scenario, shipped(), seed, Mode::Practice, &mut Vec::new()).shown(&scenario)
    };
    let offered: Vec<OptionId> = {
        let session = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut Vec::new());
        session.offered(&scenario).map(|(id, _)| id).collect()
    };
    let orders: BTreeSet<Vec<OptionId>> = (0..200).map(shown).collect();
    let n = offered.len();
    assert_eq!(orders.len(), (1..=n).product::<usize>(), "every order of {n}");
    for mut order in orders {
        order.sort_unstable();
        assert_eq!(order, offered);
    }
}

/// Conditions at their bounds: (state, condition, whether it holds).
#[test]
fn conditions_hold_to_their_bounds() {
    use Condition::{
        Assumption as Behaves, Attacked, Below, Between, Cast, Flooded, RiskOpen, Ruptured, Within,
    };
    let group = |level, lo, hi| Between(Measure::Group(level), lo, hi);
    let table: Vec<(&str, Condition, bool)> = vec![
        ("S=5000", group(GroupLevel::Safety, 50, 60), true),
        ("S=6099", group(GroupLevel::Safety, 50, 60), true),
        ("S=6100", group(GroupLevel::Safety, 50, 60), false),
        ("S=4999", group(GroupLevel::Safety, 50, 60), false),
        ("L=4000", Between(Measure::Member(0, MemberLevel::Alliance), 40, 40), true),
        ("trust=3000,4000", Between(Measure::Trust(0, 1), 30, 30), true),
        ("trust=3000,4000", Between(Measure::Trust(1, 0), 30, 30), false),
        ("A=6001", Flooded(0), true),
        ("A=6000", Flooded(0), false),
        ("A=6000", Within(0), true),
        ("A=2000", Within(0), true),
        ("A=6001", Within(0), false),
        ("A=1999", Within(0), false),
        ("A=1999", Below(0), true),
        ("A=2000", Below(0), false),
        ("A=6001", Below(0), false),
        ("phase=Enacted", Condition::Phase(0, 1 << Phase::Enacted as u16), true),
        ("phase=Repeated", Condition::Phase(0, 1 << Phase::Enacted as u16), false),
        ("cast=bert", Cast(0, person("bert")), true),
        ("cast=cleo", Cast(0, person("bert")), false),
        ("rupture=4000,0,0", Ruptured(0), true),
        ("start", Ruptured(0), false),
        ("leaving", Condition::Leaving(0), true),
        ("start", Condition::Leaving(0), false),
        ("attack=bert", Attacked, true),
        ("start", Attacked, false),
        ("risk=1,0", RiskOpen, true),
        ("start", RiskOpen, false),
        ("assumption=Pairing", Behaves(Assumption::Pairing), true),
        ("start", Behaves(Assumption::Pairing), false),
        ("stage=Work", Condition::Stage(Stage::Work), true),
        ("start", Condition::Stage(Stage::Work), false),
    ];
    let scenario = room("");
    for (state, condition, holds) in table {
        let mut s = Session::start(&scenario, shipped(), 0, Mode::Practice, &mut Vec::new()).state;
        state.split(' ').for_each(|word| set(&mut s, word));
        let found = fishbowl::session::holds(&condition, &scenario, &s);
        assert_eq!(found, holds, "{state}: {condition:?}");
    }
}

/// What is told in the room is visible; what a rule reckoned is not.
#[test]
fn only_what_is_told_in_the_room_is_visible() {
    let came = play("T=9000", "silence");
    for event in &came.events {
        let told =
            matches!(event, Event::Opened(_) | Event::Line { .. } | Event::Decision(_) | Event::Moved(..));
        assert_eq!(event.is_visible(), told, "{event:?}");
    }
    assert!(came.events.iter().any(Event::is_visible) && !came.events.iter().all(Event::is_visible));
}
