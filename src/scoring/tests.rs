//! Scoring against sums written out by hand. Must not know more of the engine than its public face.

use super::testing::*;
use super::total::{Part, jackknife};
use super::*;
use crate::scenario::compiled::{People, Person, Scenario};
use crate::session::{Move, Risk, Rupture, Session};
use crate::theory::shipped;
use crate::vocabulary::Intervention as I;
use crate::vocabulary::*;

type Set = fn(&mut Session);

/// Name, goal, state, intervention, to whom, rating.
type RatingCase = (&'static str, Goal, Set, I, &'static [u8], i32);

fn stays(_: &mut Session) {}

/// Theory's ratings, each with its sum. Readiness of the room: (35·40 + 25·40 + 25·50 + 15·50)/100 = 44 points.
/// Locus: interpersonal (V 45, work, stage 2). f = 100·level (125 right, 60 wrong) unless said.
#[test]
fn theory_rates_by_its_formulas() {
    let both: &[u8] = &[ANNA, BERT];
    let table: &[RatingCase] = &[
        // dS = 600·125 % = 750; 300 + 750/4.
        ("safer", Goal::Frame, stays, I::Block, &[ANNA], 487),
        // Wrong level: dS = 600·60 % = 360; 300 + 90.
        ("safer, beside the level", Goal::Frame, stays, I::SetFrame, &[], 390),
        // dC = 300·60 % = 180, dL = 500·60 % = 300; 300 + 480/5.
        ("bond", Goal::Climate, stays, I::SupportNormalise, &[ANNA], 396),
        // dC = 200·125 % = 250, dL = −400 (being stopped); 300 − 150/5.
        ("being stopped", Goal::Climate, stays, I::Block, &[ANNA], 270),
        // Trust 40 between the two: 80 + 40/2 = 100 %. dE = 750, dV = −750; 300 + 1500/8.
        ("members address each other", Goal::HereAndNow, stays, I::InviteResponse, both, 487),
        // Demand 25 + 2·14 = 53, o = 900; f = 100·70 = 70·125 = 87. dE = 261; dV = −609 + 900/8 = −497; 758/8 = 94.
        ("a comment too early", Goal::HereAndNow, stays, I::ProcessComment, both, 394),
        // The same: dI = 435, for Anna, who has not lived it here, ·40 = 174; mean 304; 152 − 900/10.
        ("understood, less what was early", Goal::Insight, stays, I::ProcessComment, both, 362),
        // Anna at 62, two points above her window: within after it; 300 + 200/3.
        ("steadied", Goal::Affect, |s| s.state.members[0].levels[1] = 6200, I::Regulate, &[ANNA], 366),
        // Nobody above: stayed with, 75.
        ("stayed with", Goal::Affect, stays, I::Reflect, &[ANNA], 375),
        // Taken away: −100.
        ("taken away", Goal::Affect, stays, I::XSmooth, both, 200),
        ("nothing open", Goal::Enactment, stays, I::Clarify, &[ANNA], 300),
        ("the old answer", Goal::Enactment, enacted, I::XSmooth, &[ANNA], 100),
        ("passed by", Goal::Enactment, enacted, I::Clarify, &[BERT], 200),
        ("touched", Goal::Enactment, enacted, I::Clarify, &[ANNA], 300),
        ("another answer", Goal::Enactment, enacted, I::InviteResponse, &[ANNA], 475),
        // Contained: demand 53 − 10 = 43, no overreach; f = 125, 40 is needed.
        ("next step", Goal::Enactment, contained, I::ProcessComment, &[ANNA], 425),
        ("mended", Goal::Enactment, ruptured, I::Repair, &[ANNA], 475),
        ("validated", Goal::Enactment, ruptured, I::Reflect, &[ANNA], 400),
        ("a break addressed beside the point", Goal::Enactment, ruptured, I::Inform, &[ANNA], 300),
        ("a break passed by", Goal::Enactment, ruptured, I::Inform, &[BERT], 200),
        // 50·3·min(125, 100) %.
        ("peers", Goal::Peers, stays, I::InviteResponse, both, 450),
        // 50·−4 = −200.
        ("the leader is the hub", Goal::Peers, stays, I::XLecture, &[], 100),
        // No steps for clarify; third individual move running: −75.
        ("one at a time", Goal::Peers, |s| s.state.individual_run = 2, I::Clarify, &[ANNA], 225),
        // Level right 75, fits stage 2: 50.
        ("level and stage", Goal::LevelAndStage, stays, I::InviteResponse, both, 425),
        // Level wrong −75, unfit −50.
        ("neither", Goal::LevelAndStage, stays, I::TransferencePast, &[ANNA], 175),
        // Level wrong −75; the same again: (100 − 50)/2 = 25.
        ("again", Goal::LevelAndStage, asked_before, I::Clarify, &[ANNA], 200),
        // Stage 1, locus the group: wrong −75, twice unfit −100, error −75: 50, held at 100.
        ("forced early", Goal::LevelAndStage, |s| s.state.stage = Stage::Engagement, I::XForce, &[ANNA], 100),
        ("no injury", Goal::Difference, stays, I::XSpotlight, &[ANNA], 300),
        ("taken up", Goal::Difference, injured, I::ProcessComment, both, 450),
        ("others asked", Goal::Difference, injured, I::InviteResponse, &[BERT, CLEO], 450),
        ("she must explain", Goal::Difference, injured, I::InviteResponse, &[ANNA], 250),
        ("only she", Goal::Difference, injured, I::Reflect, &[ANNA], 250),
        ("somebody else", Goal::Difference, injured, I::Reflect, &[BERT], 300),
        ("made worse", Goal::Difference, injured, I::XSpotlight, &[ANNA], 100),
    ];
    let scenario = plain("(Climate, 1)");
    for &(name, goal, set, id, to, expected) in table {
        let mut session = start(&scenario, Mode::Practice);
        set(&mut session);
        let rated =
            rate(&scenario, shipped(), &session, Move::Palette(id, people(to))).expect("it can be rated");
        assert_eq!(rated[goal as usize], expected, "{name}: {id} on {goal}");
    }
}

fn enacted(s: &mut Session) {
    (s.state.members[0].phase, s.state.members[0].cast) = (Phase::Enacted, Person(CLEO));
}

fn contained(s: &mut Session) {
    s.state.members[0].phase = Phase::Contained;
}

fn ruptured(s: &mut Session) {
    s.state.members[0].rupture = Some(Rupture { before: 4000, age: 0, work: 0 });
}

fn asked_before(s: &mut Session) {
    s.state.last_move = Some((I::Clarify, people(&[ANNA]), 1));
}

fn injured(s: &mut Session) {
    s.state.cues |= 1 << Cue::DifferenceInjury as u32;
    s.state.injured = people(&[ANNA]);
}

/// Three decisions on Climate: (chosen, key of a, key of b, key of silence).
fn three() -> Scenario {
    let decision = |n: usize, anchor: bool, a: u8, b: u8, silence: u8| {
        let key = |r: u8| format!("(Climate, {r}, \"reason {n}{r}\")");
        let options = [option("a", "reflect", "anna", &key(a)), option("b", "clarify", "bert", &key(b))];
        let line = format!("Line(by: \"cleo\", says: \"Line {n}.\")");
        scene(&format!("s{n}"), &line, &format!("anchor: {anchor},"), &options, &key(silence))
    };
    let scenes =
        [decision(1, true, 4, 2, 2), decision(2, false, 5, 4, 3), decision(3, false, 3, 3, 2)].join("\n");
    scenario("(Climate, 2), (Peers, 1)", &scenes, "")
}

#[test]
fn the_score_is_a_ratio_of_sums() {
    let scenario = three();
    let sheet = score(&sit(&scenario, Mode::Practice, &["a", "b", "silence"]));
    let told: Vec<_> = sheet.decisions.iter().map(|j| (j.worst, j.best, j.credit, j.chance)).collect();
    // Chance of one decision: (200+0+0)/3 of 200 is a third; (200+100+0)/3 of 200 a half; (100+100+0)/3 of 100.
    assert_eq!(told, [(200, 400, Some(1000), 333), (300, 500, Some(500), 500), (200, 300, Some(0), 666),]);
    // (200 + 100 + 0)/(200 + 200 + 100) = 60 %; the mean of the ratios 1, ½, 0 would be 50 %.
    assert_eq!(sheet.score, Some(6000));
    // (200/3 + 300/3 + 200/3)/500 = 46.66 %.
    assert_eq!(sheet.chance, Some(4666));
    assert_eq!(sheet.counted, 3);
    // Leaving one out: 100/300 = 33.33, 200/300 = 66.66, 300/400 = 75.00; mean 58.33; squared distances
    // 625.0 + 69.4 + 277.8 = 972.2; · 2/3 = 648.1; root 25.45.
    assert_eq!(sheet.error, Some(2545));
    let parts = [(200, 200), (100, 200), (0, 100)].map(|(gained, spread)| Part { gained, spread });
    assert_eq!(jackknife(&parts), Some(2545));
    assert_eq!(jackknife(&parts[..1]), None);
    // Climate: chosen 4, 4, 2; by chance (4+2+2)/3, (5+4+3)/3, (3+3+2)/3; best 4, 5, 3.
    let [climate] = &sheet.goals[..] else { panic!("one goal is keyed") };
    assert_eq!((climate.mean, climate.chance, climate.best), (333, 311, 400));
    assert_eq!((climate.moments, climate.count, climate.number()), (2, 3, None));
    let reason = sheet.decisions[0].made().and_then(|r| r.on(Goal::Climate)).map(|(_, source)| source);
    let Some(Source::Key { reason }) = reason else { panic!("it is keyed") };
    assert_eq!((reason.text(&scenario), reason.sources(&scenario).len()), ("reason 14", 1));
    assert_eq!(sheet.trajectory.len(), 4);
}

/// Grading leaves out what theory says beside a key, and nothing else.
#[test]
fn grading_gives_the_same_sheet() {
    let scenario = three();
    let sitting = sit(&scenario, Mode::Practice, &["a", "b", "silence"]);
    let (mut full, lean) = (score(&sitting), grade(&sitting));
    assert_ne!(full, lean);
    for rated in full.decisions.iter_mut().flat_map(|j| &mut j.offered) {
        rated.theory = [300; Goal::COUNT];
    }
    assert_eq!(full, lean);
}

#[test]
fn an_assessment_scores_anchors_only() {
    let scenario = three();
    let sheet = score(&sit(&scenario, Mode::Assessment, &["a", "b", "silence"]));
    let standings: Vec<_> = sheet.decisions.iter().map(|j| j.standing).collect();
    assert_eq!(standings, [Counting::Counted, Counting::NotAnchor, Counting::NotAnchor]);
    assert_eq!((sheet.score, sheet.counted, sheet.error), (Some(10_000), 1, None));
}

#[test]
fn palette_moves_and_explored_branches_are_never_scored() {
    let scenario = three();
    let sheet = score(&sit(&scenario, Mode::Practice, &["reflect @bert", "a", "a", "back", "back", "b"]));
    let standings: Vec<_> = sheet.decisions.iter().map(|j| j.standing).collect();
    assert_eq!(standings, [Counting::Palette, Counting::Counted, Counting::Counted]);
    assert_eq!(sheet.decisions[0].made().map(|r| r.mv), Some(Move::Palette(I::Reflect, people(&[BERT]))));
    assert_eq!(sheet.score, Some(10_000));
}

/// A composite weighs by the scenario's weights; else 1 and 1 more for stage and kind.
#[test]
fn composites_weigh_goals() {
    let key =
        |a: u8, b: u8, c: u8| format!("(Climate, {a}, \"r\"), (Peers, {b}, \"r\"), (HereAndNow, {c}, \"r\")");
    let options =
        [option("a", "reflect", "anna", &key(5, 2, 3)), option("b", "clarify", "bert", &key(2, 2, 2))];
    let written = scene("s", r#"Line(by: "cleo", says: "So.")"#, "", &options, &key(2, 2, 2));
    let goals = "(Climate, 3), (Peers, 2), (HereAndNow, 1)";
    let scenario = scenario(goals, &written, "");
    let judged = judge(&scenario, shipped(), &start(&scenario, Mode::Practice), Move::Silence).unwrap();
    assert_eq!(judged.goals, [(Goal::Climate, 3), (Goal::Peers, 2), (Goal::HereAndNow, 1)]);
    // (3·500 + 2·200 + 1·300)/6.
    assert_eq!(judged.offered[0].composite, 366);
    // Insight is not declared: 1, and 1 each because stage 2 and a process group put it forward.
    assert_eq!(weight(&scenario, shipped(), Goal::Insight, Stage::Differentiation), 3);
    assert_eq!(weight(&scenario, shipped(), Goal::Climate, Stage::Engagement), 3);
}

/// Without list and key, theory picks three declared goals by weight × spread of at least 50; not the others.
#[test]
fn theory_chooses_goals_where_no_author_has() {
    let goals = "(Climate, 1), (Difference, 9), (Peers, 2), (LevelAndStage, 1), (HereAndNow, 1)";
    let scenario = plain(goals);
    let session = start(&scenario, Mode::Practice);
    let judged = judge(&scenario, shipped(), &session, Move::Silence).unwrap();
    let spread = |g: Goal| {
        let on: Vec<i32> = judged.offered.iter().map(|r| r.theory[g as usize]).collect();
        on.iter().max().unwrap() - on.iter().min().unwrap()
    };
    let mut by_hand: Vec<(i32, Goal)> = [(1, Goal::Climate), (9, Goal::Difference), (2, Goal::Peers)]
        .into_iter()
        .chain([(1, Goal::LevelAndStage), (1, Goal::HereAndNow)])
        .filter(|&(_, g)| spread(g) >= 50)
        .map(|(w, g)| (-w * spread(g), g))
        .collect();
    by_hand.sort();
    by_hand.truncate(3);
    let chosen: Vec<Goal> = judged.goals.iter().map(|(g, _)| *g).collect();
    assert_eq!(chosen, by_hand.iter().map(|(_, g)| *g).collect::<Vec<_>>());
    assert!(!chosen.contains(&Goal::Difference) && !chosen.contains(&Goal::Frame));
    assert_eq!((judged.standing, judged.credit), (Counting::NotKeyed, None));
}

/// An option's other key holds when its condition does, on the state the move meets.
#[test]
fn a_conditional_key_holds_on_the_state_met() {
    let key = |r: u8| format!("(Climate, {r}, \"r{r}\")");
    let plain_option = option("a", "reflect", "anna", &key(2));
    let hot = r#"key_if: KeyIf(needs: Flooded("anna"), key: [(Climate, 5, "she is past it")]), because:"#;
    let options = [plain_option.replace("because:", hot), option("b", "clarify", "bert", &key(3))];
    let written = scene("s", r#"Line(by: "cleo", says: "So.")"#, "", &options, &key(2));
    let scenario = scenario("(Climate, 1)", &written, "");
    let mut session = start(&scenario, Mode::Practice);
    let composite = |s: &Session| {
        let judged = judge(&scenario, shipped(), s, Move::Silence).unwrap();
        judged.offered[0].ratings[0]
    };
    assert_eq!(composite(&session).1, 200);
    session.state.members[0].levels[1] = 7000;
    let (_, rating, source) = composite(&session);
    let Source::Key { reason } = source else { panic!("it is keyed") };
    assert_eq!((rating, reason.conditional, reason.text(&scenario)), (500, true, "she is past it"));
}

fn risk(s: &mut Session, level: u8) {
    s.state.risk = Some(Risk { who: ANNA, level, age: 0 });
}

fn dutiful() -> Scenario {
    let key = |r: u8| format!("(Climate, {r}, \"r{r}\")");
    let options = [
        option("ask", "safety_check", "anna", &key(4)),
        option("stop", "block", "bert", &key(3)),
        option("hear", "reflect", "anna", &key(5)),
        option("leave", "clarify", "bert", &key(1)),
    ];
    let at = |n: u8, lines: &str| scene(&format!("s{n}"), lines, "", &options, &key(2));
    let scenes = [at(1, r#"Line(by: "anna", says: "So.")"#), at(2, r#"Line(by: "anna", says: "Well.")"#)];
    scenario("(Climate, 1)", &scenes.join("\n"), "")
}

/// Caps and misses: (state, composite of each option and of silence, whether it misses the duty).
#[test]
fn duties_cap_and_zero() {
    let scenario = dutiful();
    let table: [(&str, Set, [i32; 5], [bool; 5]); 4] = [
        ("nothing due", stays, [400, 300, 500, 100, 200], [false; 5]),
        // Veiled: no cap; a lead-in keeps the window open, and so does staying with the person by name; leaving the
        // subject does not, nor does silence.
        ("veiled", |s| risk(s, 1), [400, 300, 500, 100, 200], [false, false, false, true, true]),
        // Spoken: only asking, protecting, regulating, blocking above 200.
        ("spoken", |s| risk(s, 2), [400, 300, 200, 100, 200], [false, false, true, true, true]),
        // Attack: only protecting, blocking, subgrouping, regulating above 300.
        (
            "attack",
            |s| s.state.attack = Some(ANNA),
            [300, 300, 300, 100, 200],
            [true, false, true, true, true],
        ),
    ];
    for (name, set, composites, misses) in table {
        let mut session = start(&scenario, Mode::Practice);
        set(&mut session);
        let (d, _) = session.offered(&scenario).nth(2).expect("it is offered");
        let judged = judge(&scenario, shipped(), &session, Move::Option(d)).expect("it is legal");
        assert_eq!(judged.offered.iter().map(|r| r.composite).collect::<Vec<_>>(), composites, "{name}");
        assert_eq!(judged.offered.iter().map(|r| r.misses).collect::<Vec<_>>(), misses, "{name}");
        let best = composites.iter().zip(misses).filter(|(_, m)| !m).map(|(c, _)| *c).max();
        assert_eq!(Some(judged.best), best, "{name}");
        let expected = if misses[2] { 0 } else { 1000 };
        assert_eq!(judged.credit, Some(expected), "{name}");
    }
}

/// A spoken risk missed: credit 0 though the key says 5, and it is listed as critical.
#[test]
fn a_missed_duty_is_listed() {
    let key = |r: u8| format!("(Climate, {r}, \"r{r}\")");
    let options =
        [option("ask", "safety_check", "anna", &key(4)), option("hear", "reflect", "anna", &key(5))];
    let line = r#"Line(by: "anna", says: "I've bought the tablets.", cues: [RiskSelf], risk: 2)"#;
    let scenario = scenario("(Climate, 1)", &scene("s", line, "", &options, &key(2)), "");
    for (mv, taken, credit) in [("ask", true, 1000), ("hear", false, 0)] {
        let sheet = score(&sit(&scenario, Mode::Practice, &[mv]));
        assert_eq!(sheet.duties(), (u32::from(taken), 1));
        assert_eq!(sheet.critical().count(), usize::from(!taken));
        assert_eq!((sheet.decisions[0].credit, sheet.decisions[0].missed), (Some(credit), !taken));
        assert_eq!(sheet.score, Some(credit * 10));
    }
}

/// What becomes of a mark: two signals and a lure before the first decision, one signal before the second.
#[test]
fn noticing_has_four_outcomes() {
    let options = [option("a", "reflect", "anna", ""), option("b", "clarify", "bert", "")];
    let first = r#"Line(by: "anna", to: ["bert"], says: "So.", cues: [OneVoiceFills]),
        Line(by: "bert", to: ["cleo"], says: "Funny.", cues: [Scapegoating], lures: [Shame])"#;
    let second = r#"Line(shows: "Nobody moves.", cues: [SharedAvoidance])"#;
    let scenes = [scene("s1", first, "", &options, ""), scene("s2", second, "", &options, "")];
    let scenario = scenario("(Climate, 1)", &scenes.join("\n"), "");
    // (moves, [found, seen, missed], false alarms, unscored)
    let table: &[(&[&str], [u32; 3], usize, usize)] = &[
        (&["a", "b"], [0, 0, 3], 0, 0),
        (&["notice OneVoiceFills", "a", "b"], [1, 0, 2], 0, 0),
        (
            &[
                "notice OneVoiceFills anna",
                "notice Scapegoating cleo",
                "a",
                "notice SharedAvoidance bert",
                "b",
            ],
            [3, 0, 0],
            0,
            0,
        ),
        // The right cue on somebody it does not concern, and another cue: seen, not named.
        (&["notice OneVoiceFills cleo", "a", "b"], [0, 1, 2], 0, 0),
        (&["notice Pairing", "a", "b"], [0, 1, 2], 0, 0),
        // A lure.
        (&["notice Shame bert", "a", "b"], [0, 0, 3], 1, 0),
        // Found once; said again it is not scored. Out of its window: another cue is live there.
        (&["notice OneVoiceFills", "notice OneVoiceFills", "a", "b"], [1, 0, 2], 0, 1),
        (&["a", "notice OneVoiceFills", "b"], [0, 1, 2], 0, 0),
        // After the last decision nothing is scored.
        (&["a", "b", "notice OneVoiceFills"], [0, 0, 3], 0, 1),
        // A better name later: found.
        (&["notice Pairing", "notice OneVoiceFills", "notice Scapegoating", "a", "b"], [2, 0, 1], 0, 1),
    ];
    for (moves, counts, alarms, unscored) in table {
        let noticing = score(&sit(&scenario, Mode::Practice, moves)).noticing;
        let found = [Noticed::Found, Noticed::SeenNotNamed, Noticed::Missed].map(|o| noticing.count(o));
        assert_eq!((&found, noticing.lures), (counts, 1), "{moves:?}");
        assert_eq!((noticing.false_alarms.len(), noticing.unscored.len()), (*alarms, *unscored), "{moves:?}");
    }
}

#[test]
fn an_illegal_move_is_not_judged() {
    let scenario = plain("(Climate, 1)");
    let session = start(&scenario, Mode::Assessment);
    let palette = Move::Palette(I::Reflect, People::EVERYONE);
    assert_eq!(judge(&scenario, shipped(), &session, palette), None);
}
