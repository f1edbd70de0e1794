//! The worked example of the group model, with its arithmetic written out. Must not know anything but the engine.
//!
//! Gerard (L 35, A 50, window 25–65, Q 45, Θ 58 of 65, cast on the group, stirred by `Ignores`), Amal (40, 48,
//! 20–60, Q 50), Noor (30, 38, 20–60); S 46 E 38 K 24 V 46 C 34, stage 2. All numbers below are hundredths; `·` is
//! × percent / 100 toward zero; damping is d·min(100, 150 × room/10 000).
//!
//! It corrects an earlier form of the example in two places: being blocked costs the person blocked four points of
//! alliance at first (in place of the row's +2), so Gerard's alliance goes down here and not up; and engagement and
//! cohesion drift toward where the evening began.

use fishbowl::scenario::{Scenario, load};
use fishbowl::session::{Event, Move, Session};
use fishbowl::theory::{Rule, shipped};
use fishbowl::vocabulary::GroupLevel as G;
use fishbowl::vocabulary::MemberLevel as M;
use fishbowl::vocabulary::{Mode, Phase};

const GERARD: usize = 0;
const AMAL: usize = 1;

fn scenario() -> Scenario {
    let text = include_str!("rules/worked-example.ron");
    let loaded = load(text);
    loaded.scenario.unwrap_or_else(|| panic!("it loads: {:#?}", loaded.findings))
}

fn begin(scenario: &Scenario) -> Session {
    Session::start(scenario, shipped(), 0, Mode::Practice, &mut Vec::new())
}

fn choose(session: &mut Session, scenario: &Scenario, id: &str) -> Vec<Event> {
    let (option, _) = session.offered(scenario).find(|(_, c)| c.id == id).expect("the option is offered");
    let mut events = Vec::new();
    session.step(scenario, shipped(), Move::Option(option), &mut events).expect("it is legal");
    events
}

#[test]
fn the_lines() {
    let scenario = scenario();
    let s = begin(&scenario).state;
    // Gerard Monopolises (others A +1, trust −1 halved; K +1 V +2 E −2). Amal Ignores Gerard (A +4, trust −4; V +1 E −1).
    // K: 2400 + 100·min(100, 150 × 7600/10 000 = 114) = 2500.
    assert_eq!(s.group(G::Conflict), 2500);
    // V: 4600 + 200·(150 × 5400/10 000 = 81) = 4762; + 100·(150 × 5238/10 000 = 78) = 4840.
    assert_eq!(s.group(G::Avoidance), 4840);
    // E: 3800 − 200·(150 × 3800/10 000 = 57) = 3686; − 100·(150 × 3686/10 000 = 55) = 3631.
    assert_eq!(s.group(G::Engagement), 3631);
    // Gerard's A: 5000 + 400·(150 × 5000/10 000 = 75) = 5300.
    assert_eq!(s.member(GERARD, M::Arousal), 5300);
    // Gerard's Θ: 58 + 15 × 150 % = 22 whole points (cast on the group: any member counts as the one it is cast on).
    assert_eq!(s.member(GERARD, M::Activation), 8000);
    // Trust of Amal in Gerard: 4000 − 50·(150 × 4000/10 000 = 60) = 3970; of Gerard in Amal: 4000 − 400·60 = 3760.
    assert_eq!((s.trust[AMAL][GERARD], s.trust[GERARD][AMAL]), (3970, 3760));
}

#[test]
fn a_process_comment_to_both_overreaches() {
    let scenario = scenario();
    let mut session = begin(&scenario);
    let events = choose(&mut session, &scenario, "pattern");
    let noted = |rule: Rule| {
        events.iter().find_map(|e| match e {
            Event::Noted { rule: r, a, b, .. } if *r == rule => Some((*a, *b)),
            _ => None,
        })
    };
    // Readiness: (35 × 3750 + 25 × 3400 + 25 × 4600 + 15 × 5000)/100 = 4062. Demand: 2500 + 1400 × 2 = 5300.
    assert_eq!(noted(Rule::Depth), Some((40, 53)));
    // o = 1238. f = 100·(100 − 1238/30 = 59)·125 = 73. Trust: mean of 3970 and 3760 is 3865; 80 + 3865/200 = 99;
    // 73·99 = 72.
    assert_eq!(noted(Rule::TrustBetween), Some((99, 0)));
    // The move's own effect on E: 300·72 = 216, damped by 150 × 6369/10 000 = 95: 205; 3631 + 205 = 3836.
    let engagement = events.iter().find_map(|e| match e {
        Event::Changed {
            rule: Rule::MoveEffect,
            what: fishbowl::session::What::Group(G::Engagement),
            to,
            ..
        } => Some(*to),
        _ => None,
    });
    assert_eq!(engagement, Some(3836));
    // Overreach costs each addressed 1238/8 = 154 of alliance: 3500 − 154·(150 × 3500/10 000 = 52) = 3420.
    let alliance = events.iter().find_map(|e| match e {
        Event::Changed { rule: Rule::Overreach, who, to, .. } if who.member() == Some(GERARD) => Some(*to),
        _ => None,
    });
    assert_eq!(alliance, Some(3420));
}

#[test]
fn a_block_to_gerard() {
    let scenario = scenario();
    let mut session = begin(&scenario);
    choose(&mut session, &scenario, "stop");
    let s = session.state;
    // f = 100·125 (the trouble sits between people, and block works there). Repetition 100.
    // S: 4600 + (600·125 = 750)·(150 × 5400/10 000 = 81) = 5207.
    assert_eq!(s.group(G::Safety), 5207);
    // E: 3631 + 125·(150 × 6369/10 000 = 95) = 3749; drift 2 % to its start, 3800: + 1 = 3750. The enactment that
    // begins does not touch E.
    assert_eq!(s.group(G::Engagement), 3750);
    // K: 2500 − 400·(150 × 2500/10 000 = 37) = 2352; drift 10 % to 1000: − 135 = 2217. Then Gerard's enactment
    // begins: + 200·min(100, 116) = 2417.
    assert_eq!(s.group(G::Conflict), 2417);
    // V: 4840 − 125·(150 × 4840/10 000 = 72) = 4750; drift 3 % to 3000: − 52 = 4698.
    assert_eq!(s.group(G::Avoidance), 4698);
    // C: 3400 + 250·(150 × 6600/10 000 = 99) = 3647; drift 6 % to its start, 3400: − 14 = 3633.
    assert_eq!(s.group(G::Cohesion), 3633);
    // Gerard's L: 3500 − 400·(150 × 3500/10 000 = 52) = 3292: being stopped costs first.
    assert_eq!(s.member(GERARD, M::Alliance), 3292);
    // Gerard's A: 5300 − (500·125 = 625)·(150 × 5300/10 000 = 79) = 4807; drift 15 % to 4500: − 46 = 4761; then
    // enacting: + 600·(150 × 5239/10 000 = 78) = 5229.
    assert_eq!(s.member(GERARD, M::Arousal), 5229);
    // Gerard's Θ: 8000 − 4 % = 7680, still over 6500: he enacts next, and Amal, who stirred him last, is cast.
    assert_eq!(s.member(GERARD, M::Activation), 7680);
    assert_eq!(s.members[GERARD].phase, Phase::Enacted);
    assert_eq!(s.members[GERARD].cast.member(), Some(AMAL));
}
