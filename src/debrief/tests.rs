//! The debrief on small rooms: words, reasons, replays, findings. Must not know more of the engine than its public face.

use super::*;
use crate::scoring::testing::{ANNA, CLEO, option, scenario, scene, sit};
use crate::scoring::{Counting, judge_step, score};
use crate::session::Duty;
use crate::theory::shipped;

fn made(sitting: &Sitting) -> Debrief {
    debrief(sitting, score(sitting))
}

/// Anna's old story: stirred in the first scene, enacted after it.
fn old_story(first: &str) -> Scenario {
    let key = |r: u8| format!("(Enactment, {r}, \"reason {r}\")");
    let told = option("say", "reflect", "bert", "")
        .replace("says: \"Words", "heard: \"That Bert counts.\", says: \"Words");
    let options = [told, option("b", "clarify", "bert", "")];
    let lines = r#"Line(by: "cleo", to: ["anna"], says: "Mm.", acts: [Ignores])"#;
    let replay = [
        option("smooth", "x_smooth", "anna", &key(1)),
        option("invite", "invite_response", "anna bert", &key(5)),
        option("other", "clarify", "bert", &key(2)),
    ];
    let written = format!(
        r#"enactments: [Enactment(of: "anna", at: 30, lines: [Line(by: "anna", to: ["cleo"], says: "It does not matter, {{cast}}.")],
            decision: Decision(options: [{}], silence: Silence(key: [{}])))],"#,
        replay.join(", "),
        key(2),
    );
    let more: Vec<String> = (2..9).map(|n| scene(&format!("s{n}"), first, "", &options, "")).collect();
    let scenes = format!("{}{}", scene("s1", lines, "", &options, ""), more.join(""));
    scenario("(Enactment, 2), (Peers, 1)", &scenes, &written)
}

const PLAIN: &str = r#"Line(by: "bert", says: "So.")"#;

#[test]
fn what_was_heard_follows_the_author_then_the_answer() {
    let scenario = old_story(PLAIN);
    // (moves, what was heard at the last, the words it rests on)
    let table: &[(&[&str], Option<Heard>, &str)] = &[
        (&["say"], Some(Heard::Written(0)), "That Bert counts."),
        (&["b"], None, ""),
        (&["b", "smooth"], Some(Heard::OldAnswer(ANNA)), "looks at the door"),
        (&["b", "invite"], Some(Heard::SomethingElse(ANNA)), "looks at the door"),
        (&["b", "other"], Some(Heard::Nothing(ANNA)), "looks at the door"),
    ];
    for (moves, heard, words) in table {
        let sitting = sit(&scenario, Mode::Practice, moves);
        let debrief = made(&sitting);
        let last = &debrief.decisions.last().expect("a decision was taken").feedback;
        assert_eq!(last.heard, *heard, "{moves:?}");
        assert_eq!(last.heard.map_or("", |h| h.words(&scenario)), *words, "{moves:?}");
    }
}

#[test]
fn why_is_the_authors_reason_or_the_most_telling_rule() {
    let scenario = old_story(PLAIN);
    let sitting = sit(&scenario, Mode::Practice, &["b", "smooth"]);
    let debrief = made(&sitting);
    // Not keyed, to one person while the trouble is between people: the wrong level tells most.
    let first = &debrief.decisions[0].feedback;
    assert_eq!(first.why.rule(), Some(Rule::LevelMatch));
    assert_eq!(first.sources, [shipped().rule(Rule::LevelMatch).source.clone()]);
    let second = &debrief.decisions[1];
    let Why::Key { goal: Goal::Enactment, rating: 100, reason } = second.feedback.why else {
        panic!("keyed")
    };
    assert_eq!(reason.text(&scenario), "reason 1");
    assert_eq!(second.feedback.sources, ["Yalom & Leszcz 2020"]);
    // Passed over: invite, rated 5 against 1.
    let over = second.passed_over.as_ref().expect("something better was on offer");
    assert_eq!((over.offered, over.gain, over.why.len()), (1, 400, 1));
    assert_eq!(second.home, Home::Enactment(0));
    // Every explained event but duties is a row.
    let explained = sitting.steps[1].events.iter().filter(|e| e.rule().is_some()).count();
    assert_eq!(second.feedback.numbers.len(), explained);
    assert!(second.feedback.numbers.iter().any(|r| r.rule == Rule::Repeated && r.level.is_some()));
}

#[test]
fn others_are_told_of_by_how_they_moved_most() {
    // Cleo mocks Bert in the reply: Bert is addressed by the move, Anna and Cleo are not.
    let hurt = r#"Line(by: "cleo", to: ["anna"], says: "Ha.", acts: [Blames])"#;
    let options = [
        option("a", "reflect", "bert", "").replace(r#"Line(by: "bert", says: "Hm.")"#, hurt),
        option("b", "clarify", "bert", ""),
    ];
    let scenario = scenario("(Climate, 1)", &scene("s", PLAIN, "", &options, ""), "");
    let sitting = sit(&scenario, Mode::Practice, &["a"]);
    let others = &made(&sitting).decisions[0].feedback.others;
    // Blames: trust −8 damped by 150 × 40/100 = 60 %: −4.80; arousal +8 at full; both for Anna, minus the share
    // of the move's calming.
    assert_eq!(others.iter().map(|o| o.who).collect::<Vec<_>>(), [ANNA]);
    assert_eq!(others[0].shift, Shift::MoreStirred);
}

#[test]
fn a_replay_keeps_where_on_whom_and_by_which_rule() {
    let scenario = old_story(PLAIN);
    let sitting = sit(&scenario, Mode::Practice, &["b", "invite"]);
    let portraits = made(&sitting).people;
    let [replay] = &portraits[0].replays[..] else { panic!("one replay: {:?}", portraits[0]) };
    assert_eq!((replay.ordinal, replay.step, replay.home), (2, Some(0), Some(Home::Enactment(0))));
    assert_eq!((replay.after, replay.cast), (Some(0), crate::scenario::compiled::Person(CLEO)));
    let phases: Vec<_> = replay.phases.iter().map(|p| (p.ordinal, p.rule, p.to)).collect();
    assert_eq!(
        phases,
        [
            (1, Rule::Triggered, Phase::Triggered),
            (1, Rule::Enacted, Phase::Enacted),
            (2, Rule::Contained, Phase::Contained),
        ]
    );
    assert_eq!(portraits[0].last, Phase::Contained);
    assert!(portraits[1].replays.is_empty());
}

#[test]
fn explored_branches_stand_beside_what_was_chosen() {
    let scenario = old_story(PLAIN);
    let sitting = sit(&scenario, Mode::Practice, &["b", "smooth", "back", "invite", "b"]);
    let debrief = made(&sitting);
    let told: Vec<_> =
        debrief.explored.iter().map(|e| (e.instead_of, e.judged.standing, e.judged.credit)).collect();
    assert_eq!(told, [(Some(1), Counting::Explored, None), (None, Counting::Explored, None)]);
    assert_eq!(debrief.explored[0].judged.made().map(|r| r.composite), Some(500));
    assert_eq!(debrief.decisions.len(), 2);
    assert_eq!(judge_step(&scenario, shipped(), 2, &sitting.steps[2]).map(|j| j.step), Some(Some(2)));
}

#[test]
fn safety_parts_are_listed_said_and_missing() {
    let line = r#"Line(by: "anna", says: "I've bought the tablets.", cues: [RiskSelf], risk: 2)"#;
    let asks = option("ask", "safety_check", "anna", "")
        .replace("says: \"Words", "safety: [AskPlainly, SayLimits], says: \"Words");
    let options = [asks, option("hear", "reflect", "anna", "")];
    let scenario = scenario("(Climate, 1)", &scene("s", line, "", &options, ""), "");
    let asked = made(&sit(&scenario, Mode::Practice, &["ask"])).safety.expect("it was due");
    assert_eq!(asked.said, [(SafetyPart::AskPlainly, 0), (SafetyPart::SayLimits, 0)]);
    assert_eq!((asked.missing.len(), asked.due), (SafetyPart::COUNT - 2, true));
    let missed = made(&sit(&scenario, Mode::Practice, &["hear"]));
    assert_eq!(missed.safety.map(|s| s.said.len()), Some(0));
    let [first, ..] = &missed.findings[..] else { panic!("a duty was missed") };
    assert_eq!(first.pattern, Pattern::DutyMissed { duty: Duty::Risk, who: ANNA, critical: true });
    assert_eq!(first.ordinals, [1]);
    assert_eq!(missed.decisions[0].feedback.why.rule(), Some(Rule::RiskMissed));
    assert_eq!(made(&sit(&old_story(PLAIN), Mode::Practice, &["b"])).safety, None);
}

#[test]
fn findings_are_what_shows_across_a_session() {
    let scenario = old_story(PLAIN);
    let found = |moves: &[&str]| -> Vec<(Pattern, Vec<u32>)> {
        let sitting = sit(&scenario, Mode::Practice, moves);
        findings(&sitting).into_iter().map(|f| (f.pattern, f.ordinals)).collect()
    };
    assert_eq!(found(&["b"]), vec![]);
    // Anna turns to Cleo on the way to decision 2; nobody turns to Cleo after that (nor to Anna, for one less).
    assert_eq!(
        found(&["b", "smooth", "b", "b", "b", "b", "b"]),
        [
            (Pattern::OldAnswer { who: ANNA, times: 1 }, vec![2]),
            (Pattern::LeftOut { who: CLEO, decisions: 6 }, (2..8).collect()),
            (Pattern::OneAtATime { times: 7 }, (1..8).collect()),
            (Pattern::SameAgain { id: Intervention::Clarify, times: 6, of: 7 }, vec![1, 3, 4, 5, 6, 7]),
        ]
    );
    assert_eq!(found(&["b", "invite", "silence"]), [(Pattern::NewAnswer { who: ANNA, times: 1 }, vec![2])]);
    let errors = found(&["b", "smooth", "x_lecture @group", "x_advise @bert", "x_avoid @group"]);
    assert!(errors.contains(&(Pattern::Errors { times: 4 }, vec![2, 3, 4, 5])));
}

#[test]
fn an_open_break_is_counted_from_where_it_opened() {
    let protest = r#"Line(by: "cleo", to: ["leader"], says: "You let him.", acts: [Blames])"#;
    let options = [
        option("a", "reflect", "anna", "").replace(r#"Line(by: "bert", says: "Hm.")"#, protest),
        option("b", "clarify", "bert", ""),
        option("mend", "repair", "cleo", ""),
    ];
    let scenes: Vec<String> = (1..6).map(|n| scene(&format!("s{n}"), PLAIN, "", &options, "")).collect();
    let scenario = scenario("(Climate, 1)", &scenes.join(""), "");
    let found = |moves: &[&str]| findings(&sit(&scenario, Mode::Practice, moves));
    let open = found(&["b", "a", "b", "silence"])[0].clone();
    assert_eq!(open.pattern, Pattern::Unrepaired { who: CLEO, decisions: 2 });
    assert_eq!(open.ordinals.first(), Some(&2));
    // The strength comes last.
    let mended = found(&["b", "a", "mend", "silence"]);
    let patterns: Vec<Pattern> = mended.iter().map(|f| f.pattern).collect();
    assert_eq!(patterns, [Pattern::OneAtATime { times: 3 }, Pattern::Mended { who: CLEO }]);
    assert!(patterns[1].is_strength());
}
