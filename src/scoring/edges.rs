//! Scoring where its rules begin and end, by sums written out. Must not know more of the engine than its public face.

use super::testing::*;
use super::total::{Part, jackknife};
use super::*;
use crate::session::{Move, Risk, Rupture, Session};
use crate::theory::shipped;
use crate::vocabulary::Intervention as I;
use crate::vocabulary::*;

/// A decision with these options and, for silence, this key.
fn one(id: &str, options: &[String], silence: &str) -> String {
    scene(id, r#"Line(by: "cleo", says: "So.")"#, "", options, silence)
}

fn climate(rating: u8) -> String {
    format!("(Climate, {rating}, \"r{rating}\")")
}

/// Best − worst under 50 is talked about and not scored; 50 is scored. (weight of Climate, spread, standing)
#[test]
fn a_spread_of_half_an_anchor_is_scored() {
    // Peers differ by one anchor, Climate not at all: 100·1/(w + 1).
    for (weight, spread, standing) in [(1, 50, Counting::Counted), (2, 33, Counting::NoSpread)] {
        let key = |r: u8| format!("(Climate, 3, \"r\"), (Peers, {r}, \"r\")");
        let options = [option("a", "reflect", "anna", &key(4)), option("b", "clarify", "bert", &key(3))];
        let goals = format!("(Climate, {weight}), (Peers, 1)");
        let scenario = scenario(&goals, &one("s", &options, &key(3)), "");
        let judged = judge(&scenario, shipped(), &start(&scenario, Mode::Practice), Move::Silence).unwrap();
        assert_eq!((judged.spread(), judged.standing), (spread, standing), "weight {weight}");
    }
}

/// Three on offer, then four: the chance of each is a mean over its own number.
#[test]
fn chance_adds_decisions_with_different_numbers_of_options() {
    let offered = |ratings: &[u8]| -> Vec<String> {
        let ids = ["a", "b", "c"];
        ratings.iter().zip(ids).map(|(r, id)| option(id, "reflect", "anna", &climate(*r))).collect()
    };
    let scenes = [one("s1", &offered(&[4, 2]), &climate(2)), one("s2", &offered(&[3, 5, 2]), &climate(2))];
    let scenario = scenario("(Climate, 1)", &scenes.join("\n"), "");
    let sheet = score(&sit(&scenario, Mode::Practice, &["a", "b"]));
    // (200/3 + (100 + 300)/4)/(200 + 300) = 166.67/500.
    assert_eq!((sheet.chance, sheet.score), (Some(3333), Some(10_000)));
    assert_eq!(sheet.decisions.iter().map(|j| j.ordinal).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(sheet.decisions.iter().map(Judged::best_of).collect::<Vec<_>>(), [Some(0), Some(1)]);
    // Both best: leaving either out changes nothing.
    assert_eq!(sheet.error, Some(0));
}

/// Two decisions are enough for an error: leaving one out 0 and 100, mean 50; √(1/2 · (50² + 50²)) = 50.
#[test]
fn two_decisions_have_an_error() {
    let parts = [(100, 100), (0, 100)].map(|(gained, spread)| Part { gained, spread });
    assert_eq!(jackknife(&parts), Some(5000));
}

/// A goal is shown as a number from eight decisions on.
#[test]
fn a_number_needs_eight_decisions() {
    let profile = |count: u32| GoalProfile {
        goal: Goal::Climate,
        count,
        mean: 320,
        chance: 300,
        best: 400,
        moments: 3,
        steps: vec![],
    };
    assert_eq!((profile(7).number(), profile(8).number()), (None, Some(320)));
}

/// (state, plain ratings of ask, stop, hear, silence; what each comes to; whether it was capped; the best)
#[test]
fn a_cap_holds_only_what_lies_above_it() {
    let ratings = [4, 5, 5, 2];
    let options = [
        option("ask", "safety_check", "anna", &climate(ratings[0])),
        option("stop", "block", "bert", &climate(ratings[1])),
        option("hear", "reflect", "anna", &climate(ratings[2])),
    ];
    let scenario = scenario("(Climate, 1)", &one("s", &options, &climate(ratings[3])), "");
    let risk = |level: u8| Some(Risk { who: ANNA, level, age: 0 });
    type Case = (&'static str, Option<Risk>, Option<u8>, [i32; 4], [bool; 4], usize);
    let table: [Case; 4] = [
        ("nothing due", None, None, [400, 500, 500, 200], [false; 4], 1),
        // Asking, and the block that holds the room; the rest at 200 at most, where silence is already.
        ("spoken", risk(2), None, [400, 500, 200, 200], [false, false, true, false], 1),
        // The block stops it: it may exceed. The question and the reflection are held to 300.
        ("attack", None, Some(BERT), [300, 500, 300, 200], [true, false, true, false], 1),
        // A question about an open risk is not held to the attack's cap.
        ("both", risk(2), Some(BERT), [400, 500, 200, 200], [false, false, true, false], 1),
    ];
    for (name, risk, attack, composites, capped, best) in table {
        let mut session = start(&scenario, Mode::Practice);
        (session.state.risk, session.state.attack) = (risk, attack);
        let judged = judge(&scenario, shipped(), &session, Move::Silence).unwrap();
        assert_eq!(judged.offered.iter().map(|r| r.composite).collect::<Vec<_>>(), composites, "{name}");
        assert_eq!(judged.offered.iter().map(|r| r.capped).collect::<Vec<_>>(), capped, "{name}");
        assert_eq!(judged.best_of(), Some(best), "{name}");
    }
}

/// Best is the first with the highest composite among those that miss no duty: not merely one that misses none.
#[test]
fn the_best_misses_no_duty_and_is_the_highest() {
    let options = [
        option("leave", "clarify", "bert", &climate(5)),
        option("ask", "safety_check", "anna", &climate(3)),
        option("hear", "reflect", "anna", &climate(4)),
    ];
    let scenario = scenario("(Climate, 1)", &one("s", &options, &climate(2)), "");
    let mut session = start(&scenario, Mode::Practice);
    session.state.risk = Some(Risk { who: ANNA, level: 1, age: 0 });
    let judged = judge(&scenario, shipped(), &session, Move::Silence).unwrap();
    assert_eq!((judged.best, judged.best_of()), (400, Some(2)));
}

/// The reason told is that of the key that rated, also where another key waits for its condition.
#[test]
fn a_reason_is_that_of_the_key_in_force() {
    let hot = r#"key_if: KeyIf(needs: Flooded("anna"), key: [(Climate, 5, "she is past it")]), because:"#;
    let options = [
        option("a", "reflect", "anna", &climate(2)).replace("because:", hot),
        option("b", "clarify", "bert", &climate(3)),
    ];
    let scenario = scenario("(Climate, 1)", &one("s", &options, &climate(2)), "");
    let judged = judge(&scenario, shipped(), &start(&scenario, Mode::Practice), Move::Silence).unwrap();
    let Source::Key { reason } = judged.offered[0].ratings[0].2 else { panic!("it is keyed") };
    assert_eq!((reason.conditional, reason.text(&scenario)), (false, "r2"));
}

/// A duty is listed with the decision on which it was settled, counted from 1.
#[test]
fn a_duty_is_listed_where_it_was_settled() {
    let options = [option("ask", "safety_check", "anna", ""), option("hear", "reflect", "anna", "")];
    let line = r#"Line(by: "anna", says: "I've bought the tablets.", cues: [RiskSelf], risk: 1)"#;
    let scenes = [scene("s1", line, "", &options, ""), one("s2", &options, "")];
    let scenario = scenario("(Climate, 1)", &scenes.join("\n"), "");
    let listed = |moves: &[&str]| -> Vec<(u32, bool)> {
        score(&sit(&scenario, Mode::Practice, moves)).gate.iter().map(|g| (g.ordinal, g.taken)).collect()
    };
    assert_eq!(listed(&["ask"]), [(1, true)]);
    assert_eq!(listed(&["hear", "ask"]), [(2, true)]);
}

/// Theory's ratings at their bounds: (name, goal, state, intervention, to whom, rating).
#[test]
fn theory_rates_at_its_bounds() {
    type Case = (&'static str, Goal, fn(&mut Session), I, &'static [u8], i32);
    let table: &[Case] = &[
        // Locus Anna, f = 125·150 % = 187: −600·187 % = −1122, damped by nothing (room 80): 80.00 → 68.78; still
        // 8.78 above. 300 + 1122/3 = 674, held at 500.
        (
            "much calmer, still above",
            Goal::Affect,
            |s| s.state.members[0].levels[1] = 8000,
            I::Regulate,
            &[ANNA],
            500,
        ),
        // Above the window nothing asked arrives, and heat in full: 500·(150 × 3000/10 000 = 45) = 225; 300 − 225/3.
        ("hotter", Goal::Affect, |s| s.state.members[0].levels[1] = 7000, I::InviteResponse, &[ANNA], 225),
        // A break: f = −87. What counts against a move does not turn into a merit, what counts for it turns against.
        ("against, and out of reach", Goal::Peers, ruptured, I::Confront, &[ANNA], 300),
        ("for, and out of reach", Goal::Peers, ruptured, I::ProcessComment, &[ANNA], 257),
        // The third individual move running, not the second, and not a move to two.
        ("the third", Goal::Peers, |s| s.state.individual_run = 2, I::Clarify, &[ANNA], 225),
        ("the second", Goal::Peers, |s| s.state.individual_run = 1, I::Clarify, &[ANNA], 300),
        ("to two", Goal::Peers, |s| s.state.individual_run = 2, I::Clarify, &[ANNA, BERT], 300),
    ];
    let scenario = plain("(Climate, 1)");
    for &(name, goal, set, id, to, expected) in table {
        let mut session = start(&scenario, Mode::Practice);
        set(&mut session);
        let rated = rate(&scenario, shipped(), &session, Move::Palette(id, people(to))).unwrap();
        assert_eq!(rated[goal as usize], expected, "{name}: {id} on {goal}");
    }
}

fn ruptured(s: &mut Session) {
    s.state.members[0].rupture = Some(Rupture { before: 4000, age: 0, work: 0 });
}

/// Marks on lines of the room and of people: (moves, found, seen, false alarms, unscored).
#[test]
fn marks_meet_what_they_concern() {
    let options = [option("a", "reflect", "anna", ""), option("b", "clarify", "bert", "")];
    let first = r#"Line(by: "anna", to: ["bert"], says: "So.", cues: [OneVoiceFills]),
        Line(by: "bert", says: "Funny.", cues: [Scapegoating], lures: [Shame])"#;
    let second = r#"Line(by: "cleo", says: "Well.", lures: [Shame], cues: [SharedAvoidance])"#;
    let scenes = [scene("s1", first, "", &options, ""), scene("s2", second, "", &options, "")];
    let scenario = scenario("(Climate, 1)", &scenes.join("\n"), "");
    type Case = (&'static [&'static str], u32, u32, usize, usize);
    let table: &[Case] = &[
        // A line by Bert at nobody in particular is his and not everybody's.
        (&["notice Scapegoating bert", "a", "b"], 1, 0, 0, 0),
        (&["notice Scapegoating cleo", "a", "b"], 0, 1, 0, 0),
        // A lure is taken once, by its own cue, in its own window, about those it concerns.
        (&["notice Shame", "notice Shame", "a", "b"], 0, 1, 1, 0),
        (&["notice Shame cleo", "a", "b"], 0, 1, 0, 0),
        (&["notice OneVoiceFills", "notice Scapegoating", "notice Pairing", "a", "b"], 2, 0, 0, 1),
        // Said again once found, though another signal waits there: it is not scored and names nothing else.
        (&["notice OneVoiceFills", "notice OneVoiceFills", "a", "b"], 1, 0, 0, 1),
        // The same cue in the next window is no repetition: another signal waits there.
        (&["notice OneVoiceFills", "a", "notice OneVoiceFills", "b"], 1, 1, 0, 0),
        // Another cue on somebody: the signal about them is the one seen, though a later one waits.
        (&["notice Pairing anna", "notice Scapegoating", "a", "b"], 1, 1, 0, 0),
        // In the second window the first one's signals are past.
        (&["a", "notice Scapegoating bert", "b"], 0, 1, 0, 0),
        (&["a", "notice Shame bert", "b"], 0, 1, 0, 0),
        (&["a", "notice Shame cleo", "b"], 0, 0, 1, 0),
    ];
    for &(moves, found, seen, alarms, unscored) in table {
        let noticing = score(&sit(&scenario, Mode::Practice, moves)).noticing;
        let counts = (noticing.count(Noticed::Found), noticing.count(Noticed::SeenNotNamed));
        assert_eq!(counts, (found, seen), "{moves:?}");
        assert_eq!((noticing.false_alarms.len(), noticing.unscored.len()), (alarms, unscored), "{moves:?}");
    }
    let noticing = score(&sit(&scenario, Mode::Practice, &["notice Pairing anna", "a", "b"])).noticing;
    assert_eq!(noticing.signals[0].outcome, Noticed::SeenNotNamed, "the one about her, not the latest");
}

/// A cue or a lure in an old scene concerns whoever is cast in it, though nobody says so; elsewhere it does not:
/// (moves, found, seen, false alarms).
#[test]
fn an_old_scene_concerns_whoever_is_cast() {
    let options = [option("a", "reflect", "bert", ""), option("b", "clarify", "bert", "")];
    let second = r#"Line(by: "bert", says: "Well.", cues: [SharedAvoidance])"#;
    let scenes = [one("s1", &options, ""), scene("s2", second, "", &options, "")];
    // Anna's words are at nobody in particular; her aunt is cast on Cleo.
    let enactment = r#"enactments: [Enactment(of: "anna", at: 10, lines: [
        Line(by: "anna", says: "It doesn't matter.", cues: [CastOnMember], lures: [Shame])])]"#;
    let scenario = scenario("(Climate, 1)", &scenes.join("\n"), enactment);
    let table = [
        ("notice CastOnMember anna", 1, 0, 0),
        ("notice CastOnMember cleo", 1, 0, 0),
        ("notice CastOnMember bert", 0, 1, 0),
        ("notice Shame cleo", 0, 0, 1),
        ("notice Shame bert", 0, 1, 0),
        // The scene after it is nobody's old scene.
        ("notice SharedAvoidance cleo", 0, 1, 0),
    ];
    for (mark, found, seen, alarms) in table {
        let noticing = score(&sit(&scenario, Mode::Practice, &["a", mark, "b"])).noticing;
        let counts = (noticing.count(Noticed::Found), noticing.count(Noticed::SeenNotNamed));
        assert_eq!((counts, noticing.false_alarms.len()), ((found, seen), alarms), "{mark}");
    }
}
