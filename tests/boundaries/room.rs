//! The room of the cases, and the state a case begins with, both from words. Must not know what must hold.

use fishbowl::scenario::compiled::{People, Person};
use fishbowl::scenario::{Scenario, load};
use fishbowl::session::{Risk, Rupture, State, What};
use fishbowl::vocabulary::*;

/// Who is in the room.
pub const NAMES: [&str; 3] = ["anna", "bert", "cleo"];

/// The value written after `key=` among these words.
fn value<'a>(words: &'a str, key: &str) -> Option<&'a str> {
    words.split(' ').find_map(|w| w.strip_prefix(key)?.strip_prefix('='))
}

fn number(text: &str) -> i32 {
    text.parse().unwrap_or_else(|_| panic!("'{text}' is no number"))
}

fn numbers(text: &str) -> Vec<i32> {
    text.split(',').map(number).collect()
}

fn who(name: &str) -> usize {
    NAMES.iter().position(|n| *n == name).unwrap_or_else(|| panic!("nobody is called '{name}'"))
}

/// Somebody by name.
pub fn person(name: &str) -> Person {
    if name == "leader" { Person::LEADER } else { Person(who(name) as u8) }
}

fn safety_part(name: &str) -> SafetyPart {
    SafetyPart::from_name(name).unwrap_or_else(|| panic!("'{name}' is no part of a safety check"))
}

/// The room a case needs: kind of group, Anna's capacity and arousal, lines before the first decision.
pub fn room(state: &str) -> Scenario {
    let member = |id: &str, capacity: &str, arousal: &str, more: &str| {
        format!(
            r#"Member(id: "{id}", name: "{id}", age: 40, intake: "Came by themselves.",
                look: (skin: 2, build: Slim, garment: (Shirt, Rose)), defence: Undoing, window: (20, 60),
                capacity: {capacity}, alliance: 40, arousal: {arousal}{more})"#
        )
    };
    let conflict = r#", conflict: Conflict(past_figure: "her aunt", episode: "She looked at the door.",
        wish: (LovedUnderstood, "to be asked"), expected: (RejectingOpposing, "looks at the door"),
        response: (AnxiousAshamed, "says it does not matter"), hidden_feeling: "longing", feared: "to be sent out",
        cast_on: "cleo", triggers: [Ignores], pull: (dominance: 40, affiliation: 35),
        repeats_if: [x_smooth], disconfirms_if: [invite_response, reflect, link])"#;
    let reactions = format!(
        r#", stance: (dominance: {}, affiliation: 0), reactions: Reactions(opens: [Utterance(says: "opens")],
            deflects: [Utterance(says: "deflects")], withdraws: [Utterance(shows: "withdraws")],
            protests: [Utterance(says: "protests")], floods: [Utterance(says: "floods")])"#,
        value(state, "dominance").unwrap_or("0")
    );
    let hers = format!("{conflict}{reactions}");
    let line = |w: &str| {
        let (by, rest) = w.split_once('>')?;
        let place = rest.find([':', '!', '~', '^'])?;
        let (at, what) = (&rest[..place], &rest[place + 1..]);
        let at = if at == "group" { String::new() } else { format!("\"{at}\"") };
        let more = match &rest[place..=place] {
            ":" => format!(r#"says: "So.", acts: [{what}]"#),
            "!" => format!(r#"says: "So.", cues: [{what}]"#),
            "^" => format!(r#"says: "So.", cues: [RiskSelf], risk: {what}"#),
            _ => r#"shows: "nods""#.to_owned(),
        };
        Some(format!(r#"Line(by: "{by}", to: [{at}], {more}),"#))
    };
    let lines: String = state.split(' ').filter(|w| !w.starts_with("then=")).filter_map(line).collect();
    let then: String = state.split(' ').filter_map(|w| line(w.strip_prefix("then=")?)).collect();
    // A second conflict, cast on the leader, for what two of them do to one another.
    let second = conflict
        .replace("cleo", "leader")
        .replace("[Ignores]", "[Limits]")
        .replace("[x_smooth]", "[reflect]")
        .replace("[invite_response, reflect, link]", "[clarify]");
    let enactment = |of: &str| {
        format!(
            r#"Enactment(of: "{of}", at: 60, lines: [Line(by: "{of}", says: "once")],
            again: [Line(by: "{of}", says: "again")],
            decision: Decision(options: [
                Option(id: "smooth", move: x_smooth, to: ["{of}"], says: "Fine.", then: [Reply(lines: [])]),
                Option(id: "turn", move: clarify, to: ["{of}"], says: "Yes?", then: [Reply(lines: [])])]),
            phases: [PhaseLines(phase: Contained, lines: [Line(by: "{of}", shows: "eases")])])"#
        )
    };
    let two = state.split(' ').any(|w| w == "second");
    let enactments = if two { enactment("anna") + "," + &enactment("bert") } else { enactment("anna") };
    let scene = |id: &str, lines: &str, decision: &str| {
        format!(
            r#"Scene(id: "{id}", lines: [{lines}], decision: Decision({decision} options: [
                Option(id: "ask", move: clarify, to: ["anna"], says: "So?", then: [Reply(lines: [])]),
                Option(id: "stop", move: block, to: ["bert"], says: "Stop.", then: [Reply(lines: [])]),
                Option(id: "plain", move: safety_check, to: ["anna"], safety: [AskPlainly, SayNext],
                    says: "Are you safe? If not, we call somebody.", then: [Reply(lines: [])])])),"#
        )
    };
    let locus = value(state, "locus").map_or(String::new(), |v| format!("locus: {v},"));
    let first = format!(r#"{locus} hints: ["Look.", "Think.", "Say."],"#);
    let text = format!(
        r#"Scenario(format: 1, id: "room", title: "Room", language: "en", summary: "A room.",
        group: Group(kind: {}, stage: Differentiation, minutes: 1), goals: [(Climate, 1)],
        content_notes: ["Talk of not wanting to live."],
        start: Start(engagement: 40, conflict: 20, avoidance: 45, cohesion: 40, safety: 50), {}
        members: [{}, {}, {}], scenes: [Scene(id: "zero", lines: [Line(shows: "Chairs.")]), {} {}],
        enactments: [{enactments}],
        endings: [Ending(id: "close", title: "Time", kind: Mixed, lines: [])])"#,
        value(state, "kind").unwrap_or("Process"),
        value(state, "insight").map_or(String::new(), |v| format!("insight: {v},")),
        member("anna", value(state, "Q").unwrap_or("50"), value(state, "A0").unwrap_or("40"), &hers),
        member("bert", "50", "40", if two { &second } else { "" }),
        member("cleo", "50", "40", ""),
        scene("one", &lines, &first),
        scene("two", &then, ""),
    );
    let loaded = load(&text);
    loaded.scenario.unwrap_or_else(|| panic!("it loads: {:#?}", loaded.findings))
}

/// A level by its letter: the group's, or of whom.
pub fn level(text: &str) -> (Option<usize>, What) {
    let (owner, letter) = text.split_once('.').map_or((0, text), |(name, l)| (who(name), l));
    let member = |l| (Some(owner), What::Member(l));
    match letter {
        "E" => (None, What::Group(GroupLevel::Engagement)),
        "K" => (None, What::Group(GroupLevel::Conflict)),
        "V" => (None, What::Group(GroupLevel::Avoidance)),
        "C" => (None, What::Group(GroupLevel::Cohesion)),
        "S" => (None, What::Group(GroupLevel::Safety)),
        "L" => member(MemberLevel::Alliance),
        "A" => member(MemberLevel::Arousal),
        "I" => member(MemberLevel::Insight),
        "T" => member(MemberLevel::Activation),
        "trust" => (Some(owner), What::Trust),
        _ => panic!("'{text}' is no level"),
    }
}

/// Brings the state to where a case begins.
pub fn set(s: &mut State, word: &str) {
    let (key, v) = word.split_once('=').unwrap_or((word, ""));
    if key.contains('>') {
        return; // a line: it is in the scenario
    }
    let anna = &mut s.members[0];
    match key {
        "nearly" => {
            (anna.phase, anna.enacted, anna.tried, s.stage) = (Phase::Linked, 2, true, Stage::Work);
        }
        "live" => (anna.phase, anna.cast) = (Phase::Enacted, person("cleo")),
        "phase" => anna.phase = Phase::from_name(v).expect("a phase"),
        "phase.bert" => s.members[1].phase = Phase::from_name(v).expect("a phase"),
        "phase.cleo" => s.members[2].phase = Phase::from_name(v).expect("a phase"),
        "cast" => anna.cast = person(v),
        "enacted" => anna.enacted = number(v) as u8,
        "touches" => anna.touches = number(v) as u8,
        "dose" => anna.dose = number(v) as u8,
        "detached" => anna.detached = true,
        "untried" => anna.tried = false,
        "leaving" => anna.leaving = true,
        "ruptured_before" => anna.ruptured_before = true,
        "rupture" => {
            let n = numbers(v);
            anna.rupture = Some(Rupture { before: n[0], age: n[1] as u8, work: n[2] as u8 });
        }
        "act" => {
            let (act, at) = v.split_once(',').unwrap_or((v, ""));
            anna.last_act = Some((Act::from_name(act).expect("an act"), at == "leader"));
        }
        "trust" => (s.trust[0][1], s.trust[1][0]) = (numbers(v)[0] as i16, numbers(v)[1] as i16),
        "out" => s.room.0 &= !1,
        "stage" => s.stage = Stage::from_name(v).expect("a stage"),
        "assumption" => s.assumption = Assumption::from_name(v).expect("an assumption"),
        "silence" => s.silence = Silence::from_name(v),
        "cue" => s.cues |= 1 << Cue::from_name(v).expect("a cue") as u32,
        "leading" => s.leading_run = number(v) as u8,
        "individual" => s.individual_run = number(v) as u8,
        "blocked" => s.blocked = Some(who(v) as u8),
        "declined" => s.declined = Some(who(v) as u8),
        "attack" => s.attack = Some(who(v) as u8),
        "risk" => s.risk = Some(Risk { who: 0, level: numbers(v)[0] as u8, age: numbers(v)[1] as u8 }),
        "said" => v.split(',').for_each(|part| s.safety_said |= 1 << safety_part(part) as u8),
        "decisions" => s.decisions = number(v) as u16,
        "last_enacted" => s.last_enactment = Some(number(v) as u16),
        "reworked" => s.reworked = true,
        "ending_spoken" => s.ending_spoken = true,
        "last" => {
            let (mv, run) = v.split_once('*').expect("move@whom*run");
            let (id, at) = mv.split_once('@').expect("move@whom");
            let to = if at == "group" { People::EVERYONE } else { People::of([person(at)]) };
            let id = Intervention::from_name(id).expect("an intervention");
            s.last_move = Some((id, to, number(run) as u8));
        }
        "out.bert" => s.room.0 &= !2,
        "second" | "then" | "locus" | "dominance" | "start" | "kind" | "insight" | "Q" | "A0" => {}
        _ => match level(key) {
            (Some(m), What::Member(l)) => s.members[m].levels[l as usize] = number(v),
            (_, What::Group(l)) => s.group[l as usize] = number(v),
            _ => unreachable!("no such level"),
        },
    }
}
