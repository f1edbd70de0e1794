//! Reads and checks a theory text. Must not know files: the shell hands the text in.

use super::*;
use ron::error::{Error as Code, SpannedError};
use std::{fmt::Display, ops::RangeInclusive, sync::OnceLock};

/// The text of the theory that comes with the program.
pub const TEXT: &str = include_str!("../../assets/theory/psychodynamic.ron");
const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Levels are 0…100, so no change, threshold or stance is larger.
const POINTS: RangeInclusive<i32> = -100..=100;
/// −200 turns an effect into twice its opposite; ten times is more than any prior claims.
const PERCENT: RangeInclusive<i32> = -200..=1000;
/// What something is divided by.
const DIVISOR: RangeInclusive<i32> = 1..=1000;
/// Decisions, steps and moves running.
const COUNT: RangeInclusive<i32> = 1..=100;
/// Ratings, hundredths of an anchor.
const ANCHOR: RangeInclusive<i32> = 100..=500;
/// From one end of the ratings to the other.
const STEP: RangeInclusive<i32> = -400..=400;

/// Why a theory text cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TheoryError {
    /// More bytes than any theory has.
    #[error("the theory has {0} bytes and at most {MAX_BYTES} are read. Is it the right file?")]
    TooLong(usize),
    /// Not RON, or not the fields of a theory: line and column from 1, what is wrong there, what to do.
    #[error("theory, line {0}:{1}: {2} {3}")]
    Syntax(usize, usize, String, String),
    /// Written for another format.
    #[error("the theory has format {0}; this program reads format {FORMAT}")]
    Format(u32),
    /// It reads, but cannot be reckoned with: every fault, each naming its place.
    #[error("the theory cannot be used:\n{}", .0.join("\n"))]
    Content(Vec<String>),
}

/// The theory that comes with the program.
pub fn shipped() -> &'static Theory {
    static SHIPPED: OnceLock<Theory> = OnceLock::new();
    SHIPPED.get_or_init(|| Theory::parse(TEXT).expect("the shipped theory is tested with the program"))
}

impl Theory {
    /// Reads a theory and checks that every lookup in it will find something and no divisor is zero.
    pub fn parse(text: &str) -> Result<Theory, TheoryError> {
        if text.len() > MAX_BYTES {
            return Err(TheoryError::TooLong(text.len()));
        }
        /// A text of another format may have other fields too; then the format is the thing to say.
        #[derive(Deserialize)]
        #[serde(rename = "Theory")]
        struct Head {
            format: u32,
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // The default limit of recursion stays in force.
        let ron = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let theory = ron.from_str::<Theory>(text);
        let format = match &theory {
            Ok(theory) => theory.format,
            Err(_) => ron.from_str(text).map_or(FORMAT, |head: Head| head.format),
        };
        if format != FORMAT {
            return Err(TheoryError::Format(format));
        }
        let theory = theory.map_err(|error| syntax(&error))?;
        let mut faults = Faults(Vec::new());
        faults.theory(&theory);
        if faults.0.is_empty() { Ok(theory) } else { Err(TheoryError::Content(faults.0)) }
    }
}

fn syntax(error: &SpannedError) -> TheoryError {
    let mut message = format!("{}.", error.code);
    let help = match &error.code {
        Code::NoSuchStructField { expected, found, .. } | Code::NoSuchEnumVariant { expected, found, .. } => {
            message = format!("`{found}` is not known here.");
            nearest(found, expected.iter().copied())
                .map(|word| format!("Did you mean `{word}`?"))
                .unwrap_or_default()
        }
        Code::MissingStructField { .. } => "Every field of a theory is written; see the shipped one.".into(),
        Code::ExpectedInteger | Code::IntegerOutOfBounds => "Numbers here are whole and small.".into(),
        Code::ExceededRecursionLimit => "No theory is nested as deeply as this.".into(),
        _ => "Look at this place and just before it, or compare with the shipped theory.".into(),
    };
    TheoryError::Syntax(error.span.start.line, error.span.start.col, message, help)
}

/// Everything found wrong so far.
struct Faults(Vec<String>);

impl Faults {
    fn theory(&mut self, t: &Theory) {
        self.texts("theory", &[("id", &t.id), ("title", &t.title), ("notes", &t.notes)]);
        self.table("families", t.families.iter().map(|f| f.family), Family::ALL);
        self.table("interventions", t.interventions.iter().map(|i| i.id), Intervention::ALL);
        self.table("acts", t.acts.iter().map(|a| a.act), Act::ALL);
        self.table("phases", t.phases.iter().map(|p| p.phase), Phase::ALL);
        self.table("silences", t.silences.iter().map(|s| s.quality), Silence::ALL);
        self.table("stage_fit", t.stage_fit.iter().map(|s| s.stage), Stage::ALL);
        self.table("goals.by_stage", t.goals.by_stage.iter().map(|g| g.0), Stage::ALL);
        self.table("goals.by_kind", t.goals.by_kind.iter().map(|g| g.0), GroupKind::ALL);
        self.table("rules", t.rules.iter().map(|r| r.id), Rule::ALL);
        t.families.iter().for_each(|f| self.effects(f.family, Some(f.group), Some(f.member)));
        t.phases.iter().for_each(|p| self.effects(p.phase, Some(p.group), Some(p.member)));
        for s in &t.silences {
            self.effects(s.quality, Some(s.group), Some(s.member));
            self.effects(s.quality, s.in_stage_one, None);
        }
        for a in &t.acts {
            self.effects(a.act, Some(a.group), None);
            self.bound(a.act, POINTS, &[("receiver", a.receiver), ("trust", a.trust), ("others", a.others)]);
        }
        for i in &t.interventions {
            self.effects(i.id, i.group, i.member);
            self.bound(i.id, PERCENT, &[("share", i.share), ("share_in_teaching", i.share_in_teaching)]);
            self.bound(i.id, POINTS, &[("dominance", i.dominance), ("affiliation", i.affiliation)]);
            self.bound(i.id, -3..=3, &[("expressive", i.expressive)]);
            self.bound(i.id, -8..=8, &[("peers", i.peers)]);
            self.bound(i.id, 1..=3, &[("levels (how many)", i.levels.len().min(9) as i32)]);
            self.texts(i.id, &[("name", &i.name), ("definition", &i.definition), ("term", &i.term)]);
            self.texts(i.id, &[("indicated", &i.indicated), ("contraindicated", &i.contraindicated)]);
        }
        for r in &t.rules {
            self.texts(r.id, &[("message", &r.message), ("text", &r.text), ("source", &r.source)]);
            if !r.on && !r.id.is_a_switch() {
                self.0.push(format!(
                    "{}.on: this rule cannot be switched off, the model is made of it; set its sizes to 0 instead",
                    r.id
                ));
            }
            for part in r.text.split('{').skip(1) {
                let word = part.split('}').next().unwrap_or(part);
                let known = ["who", "other", "a", "b"].contains(&word);
                self.0.extend(
                    (!known).then(|| format!("{}.text: `{{{word}}}` is not who, other, a or b", r.id)),
                );
            }
        }
        self.sizes(&t.sizes);
    }

    /// Every word of the list once, in its order: a lookup is an index.
    fn table<T: Display + PartialEq>(&mut self, name: &str, rows: impl Iterator<Item = T>, all: &[T]) {
        let rows: Vec<T> = rows.collect();
        let Some(n) = (0..rows.len().max(all.len())).find(|n| rows.get(*n) != all.get(*n)) else { return };
        let word = |row: Option<&T>| row.map_or("nothing".into(), |row| format!("`{row}`"));
        let (expected, found) = (word(all.get(n)), word(rows.get(n)));
        self.0.push(format!("{name}, entry {}: {expected} belongs here, not {found}", n + 1));
    }

    fn bound(&mut self, place: impl Display, range: RangeInclusive<i32>, fields: &[(&str, i32)]) {
        let (low, high) = (range.start(), range.end());
        for (field, n) in fields {
            let fault = || format!("{place}.{field}: {n} is outside {low} to {high}");
            self.0.extend((!range.contains(n)).then(fault));
        }
    }

    fn texts(&mut self, place: impl Display, fields: &[(&str, &str)]) {
        for (field, text) in fields {
            self.0.extend(text.trim().is_empty().then(|| format!("{place}.{field}: a text belongs here")));
        }
    }

    fn effects(&mut self, place: impl Display, group: Option<GroupEffect>, member: Option<MemberEffect>) {
        let (group, member) = (group.unwrap_or_default(), member.unwrap_or_default());
        GroupLevel::ALL.iter().for_each(|l| self.bound(&place, POINTS, &[(l.name(), group.of(*l))]));
        MemberLevel::ALL.iter().for_each(|l| self.bound(&place, POINTS, &[(l.name(), member.of(*l))]));
    }
}

/// Bounds every size. One that is missing here does not compile.
macro_rules! bounds {
    ($($range:ident: $($name:ident)+;)+) => {
        impl Faults {
            fn sizes(&mut self, sizes: &Sizes) {
                let Sizes { $($($name),+),+ } = sizes;
                $(self.bound("sizes", $range, &[$((stringify!($name), *$name)),+]);)+
            }
        }
    };
}

bounds! {
    PERCENT: damping stir_cast settle readiness_alliance readiness_cohesion readiness_safety readiness_stage
        window_support window_calm dose_third dose_later level_right level_wrong trust_base repetition_second
        repetition_third repetition_later rupture_validate rupture_after repair_unneeded second_tag
        share_group share_beside_individual share_beside_interpersonal insight_low insight_span insight_fest
        insight_before phase_factor work_factor drift_arousal drift_conflict drift_avoidance drift_engagement
        drift_cohesion;
    POINTS: stir_addressed stir_witness demand_base demand_step demand_contained detached_overreach
        window_calm_avoidance level_group_avoidance blocked_engagement blocked_avoidance block_cost
        block_place decline_safety pull_reach repeat_fall rupture_fall repair_alliance repair_conflict
        rupture_cost leaving_below carried_from carried_to carried_safety carried_gain harm_conflict
        harm_safety harm_cost flight_safety flight_avoidance rest_conflict rest_avoidance ending_avoidance;
    DIVISOR: overreach_full overreach_cost rating_frame_divisor rating_climate_divisor rating_here_divisor
        rating_affect_divisor rating_insight_divisor rating_insight_overreach;
    COUNT: enactment_gap touches_to_repeat repair_counts validation_counts repair_needed rupture_patience
        dependency_moves risk_veiled_decisions;
    ANCHOR: rating_neutral rating_repeats rating_passes rating_touches rating_answers rating_next_step
        rating_validates rating_difference_taken rating_difference_only rating_difference_worse risk_cap
        attack_cap;
    STEP: rating_affect_stay rating_affect_remove rating_peers_step rating_peers_third rating_level
        rating_stage rating_error spread_least;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_theory_is_complete_and_speaks_in_sentences() {
        let t = shipped();
        Intervention::ALL.iter().for_each(|i| assert_eq!(t.intervention(*i).id, *i));
        for r in Rule::ALL.iter().map(|r| t.rule(*r)) {
            assert!(r.on && r.text.ends_with('.') && !r.text.contains("  "), "{}", r.id);
            assert_eq!(r.message, format!("rule-{}", r.id.name().replace('_', "-")));
        }
        let (_, member, share) = t.effect(Intervention::Summarise, GroupKind::Process);
        assert_eq!((member.alliance * share / 100, member.arousal * share / 100), (1, -2));
        assert_eq!(t.effect(Intervention::Coach, GroupKind::Skills).2, 100);
    }

    #[test]
    fn a_broken_text_is_refused_and_the_place_is_named() {
        for (cut, put, says) in [
            ("act: Blames", "act: Mocks", "acts, entry 2: `Blames` belongs here, not `Mocks`"),
            ("overreach_full: 30", "overreach_full: 0", "sizes.overreach_full: 0 is outside 1 to 1000"),
            ("peers: -4", "peers: -40", "x_dyad.peers: -40 is outside"),
            ("arousal: -5", "arousal: 500", "Frame.Arousal: 500 is outside"),
            ("levels: [Group]", "levels: []", "set_frame.levels (how many): 0 is outside"),
            ("settle: 4", "settle: NaN", "Expected integer"),
            ("settle: 4", "setle: 4", "`setle` is not known here. Did you mean `settle`?"),
            ("format: 1", "format: 2, colour: 3", "format 2"),
            ("The room was ready for {a}", "{level}", "depth.text: `{level}` is not who"),
        ] {
            let error = Theory::parse(&TEXT.replacen(cut, put, 1)).expect_err(put).to_string();
            assert!(error.contains(says), "{put}: {error}");
        }
        let mut short = shipped().clone();
        short.rules.pop();
        let short = ron::to_string(&short).expect("it is data");
        let error = Theory::parse(&short).expect_err("a rule is missing").to_string();
        assert!(error.contains("rules, entry 78: `goal_weights` belongs here, not nothing"), "{error}");
        let cut = TEXT.char_indices().step_by(997).map(|(end, _)| TEXT[..end].to_string());
        let deep = ["", "[", "Theory(ids: "].map(|head| head.to_string() + &"(".repeat(100_000));
        for text in cut.chain(deep).chain(["".into(), "Theory(format: 1)".into()]) {
            let error = Theory::parse(&text).expect_err("it is not whole");
            assert!(matches!(error, TheoryError::Syntax(1.., 1.., ..)), "{error}");
        }
        assert!(matches!(Theory::parse(&" ".repeat(MAX_BYTES + 1)), Err(TheoryError::TooLong(_))));
    }
}
