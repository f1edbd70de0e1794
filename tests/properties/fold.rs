//! The log told over: what the events alone say the state must be. Must not know why anything changed.

use fishbowl::scenario::{Home, People, Person, Scenario};
use fishbowl::session::{Duty, Event, FULL, Risk, Standing, State, What};
use fishbowl::theory::Rule;
use fishbowl::vocabulary::{MemberLevel, Phase, SafetyPart};

/// A state put together from events, beginning with the start state.
///
/// Folded are all levels, trust, phases, casts, ruptures, assumption, stage, scene, live enactment, duties, parts
/// of a safety check, lines spoken, who has come, and where it stands: everything a student is told or scored on.
pub struct Told<'a> {
    scenario: &'a Scenario,
    state: State,
}

impl<'a> Told<'a> {
    pub fn new(scenario: &'a Scenario) -> Self {
        let mut state = State::new(scenario);
        state.scene = u16::MAX;
        Self { scenario, state }
    }

    /// Takes an event. Panics if the event contradicts what was told before.
    pub fn take(&mut self, event: &Event) {
        let s = &mut self.state;
        match *event {
            Event::Opened(Home::Scene(scene)) => {
                (s.scene, s.live) = (scene, None);
                if let Some(stage) = self.scenario.scenes[usize::from(scene)].stage {
                    s.stage = stage;
                }
            }
            Event::Opened(Home::Enactment(e)) => {
                s.live = Some(e);
                s.members[usize::from(self.scenario.enactments[usize::from(e)].of)].enacted += 1;
            }
            Event::Line { line, .. } => {
                let id = line as usize;
                let line = &self.scenario.lines[id];
                if let Some(m) = line.by.member() {
                    s.room = People(s.room.0 | 1 << m);
                    // A reaction is a turn, said or only shown.
                    let banks = &self.scenario.members[m].reactions;
                    let reaction = banks.iter().any(|bank| bank.indices().contains(&id));
                    s.members[m].lines += u16::from(reaction || !line.says.is_empty());
                }
            }
            Event::Decision(d) => s.standing = Standing::Deciding(d),
            Event::Moved(d, _) => {
                assert_eq!(s.standing, Standing::Deciding(d), "a move where no decision was");
                s.decisions += 1;
            }
            Event::Ended(e) => s.standing = Standing::Ended(e),
            Event::Changed { rule, who, other, what, from, to } => {
                assert_ne!(from, to, "{rule} told of a change that was none");
                assert!((0..=FULL).contains(&to), "{rule}: {to}");
                let was = self.level(who, other, what);
                assert_eq!(was, from, "{rule}: {what:?} of {who:?} was {was}, and the event says {from}");
                self.set(who, other, what, to);
            }
            Event::Phase { rule, who, from, to, cast } => {
                let member = &mut s.members[usize::from(who)];
                assert_eq!(member.phase, from, "{rule}");
                (member.phase, member.cast) = (to, cast);
                s.reworked |= to == Phase::Reworked;
            }
            Event::Rupture { who, open, .. } => {
                let member = &mut s.members[usize::from(who)];
                assert_ne!(member.rupture.is_some(), open, "opened or closed twice");
                member.rupture = open.then_some(fishbowl::session::Rupture { before: 0, age: 0, work: 0 });
                if !open {
                    (member.leaving, member.ruptured_before) = (false, true);
                }
            }
            Event::Assumed { from, to, .. } => {
                assert!(s.assumption == from && from != to, "{from} to {to}");
                s.assumption = to;
            }
            Event::Noted { rule, who, a, .. } => self.noted(rule, who, a),
            Event::Gate { duty: Duty::Attack, who, .. } => {
                assert_eq!(s.attack.take(), Some(who), "a duty that was not due");
            }
            Event::Gate { duty: Duty::Risk, who, .. } => {
                assert_eq!(s.risk.take().map(|r| r.who), Some(who), "a duty that was not due");
            }
        }
    }

    fn noted(&mut self, rule: Rule, who: Person, a: i32) {
        let s = &mut self.state;
        let Person(member) = who;
        match rule {
            Rule::AttackOpened => s.attack = Some(member),
            Rule::RiskOpened => s.risk = Some(Risk { who: member, level: a as u8, age: 0 }),
            Rule::RiskLeadIn => s.risk = s.risk.map(|r| Risk { age: 1, ..r }),
            Rule::Leaving => s.members[usize::from(member)].leaving = true,
            Rule::SafetyPartSaid => {
                let part = SafetyPart::ALL[a as usize];
                s.safety_said |= 1 << part as u8;
            }
            _ => {}
        }
    }

    fn level(&self, who: Person, other: Person, what: What) -> i32 {
        let of = |p: Person| p.member().expect("it is a member's");
        match what {
            What::Group(level) => self.state.group(level),
            What::Member(level) => self.state.member(of(who), level),
            What::Trust => i32::from(self.state.trust[of(who)][of(other)]),
        }
    }

    fn set(&mut self, who: Person, other: Person, what: What, to: i32) {
        let of = |p: Person| p.member().expect("it is a member's");
        match what {
            What::Group(level) => self.state.group[level as usize] = to,
            What::Member(level) => self.state.members[of(who)].levels[level as usize] = to,
            What::Trust => self.state.trust[of(who)][of(other)] = to as i16,
        }
    }

    /// Holds what was told against what is so. Panics where they differ.
    pub fn compare(&self, is: &State) {
        let (told, n) = (&self.state, usize::from(is.count));
        assert_eq!(told.group, is.group, "levels of the group");
        assert_eq!(told.trust, is.trust, "trust");
        for m in 0..n {
            let (a, b) = (&told.members[m], &is.members[m]);
            for level in MemberLevel::ALL {
                assert_eq!(a.levels[*level as usize], b.levels[*level as usize], "{level} of member {m}");
            }
            assert_eq!((a.phase, a.cast), (b.phase, b.cast), "phase and cast of member {m}");
            let here = (told.is_present(m), is.is_present(m));
            assert_eq!((here.0, a.lines), (here.1, b.lines), "presence and lines of member {m}");
            assert_eq!(a.enacted, b.enacted, "enactments of member {m}");
            let rupture =
                |s: &fishbowl::session::MemberState| (s.rupture.is_some(), s.ruptured_before, s.leaving);
            assert_eq!(rupture(a), rupture(b), "rupture of member {m}");
        }
        assert_eq!((told.stage, told.assumption), (is.stage, is.assumption), "stage and assumption");
        assert_eq!((told.standing, told.scene), (is.standing, is.scene), "where it stands");
        assert_eq!((told.decisions, told.reworked), (is.decisions, is.reworked), "counts");
        assert_eq!((told.attack, told.risk), (is.attack, is.risk), "duties that are due");
        assert_eq!(told.safety_said, is.safety_said, "parts of a safety check");
        if let Standing::Deciding(d) = is.standing {
            let live = match self.scenario.decisions[usize::from(d)].home {
                Home::Enactment(e) => Some(e),
                Home::Scene(_) => None,
            };
            assert_eq!(is.live, live, "the enactment being played is the decision's");
        }
    }
}

/// Whether every value of a state lies in its range.
pub fn within_ranges(scenario: &Scenario, state: &State) -> Result<(), String> {
    let n = scenario.members.len();
    let levels = state.members[..n].iter().flat_map(|m| m.levels);
    let trust = state.trust.iter().flatten().map(|t| i32::from(*t));
    for value in state.group.into_iter().chain(levels).chain(trust) {
        if !(0..=FULL).contains(&value) {
            return Err(format!("a level or trust of {value}"));
        }
    }
    let somebody = |who: Option<u8>| who.is_none_or(|w| usize::from(w) < n);
    let named = [state.attack, state.blocked, state.declined, state.risk.map(|r| r.who)];
    if usize::from(state.count) != n || !named.into_iter().all(somebody) {
        return Err("somebody who is not there".into());
    }
    if state.risk.is_some_and(|r| !(1..=3).contains(&r.level) || r.age > 1) {
        return Err(format!("{:?}", state.risk));
    }
    let shares: i32 = (0..n).map(|m| state.voice_share(m)).sum();
    if !(0..=100).contains(&shares) || (0..n).any(|m| !(0..=FULL).contains(&state.bond(m))) {
        return Err(format!("voice shares of {shares}"));
    }
    let live = state.present().filter(|&m| state.members[m].phase == Phase::Enacted).count();
    if live > 1 {
        return Err(format!("{live} enactments at once"));
    }
    Ok(())
}
