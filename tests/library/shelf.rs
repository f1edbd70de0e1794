//! The shipped scenarios as a library, and the figures every measure shares. Must not know bars.

use fishbowl::scenario::{Choice, Decision, Scenario, Severity, load};
use fishbowl::theory::shipped;
use fishbowl::vocabulary::Goal;
use std::path::Path;
use std::sync::OnceLock;

/// A scenario and its source.
pub struct Shelved {
    pub scenario: Scenario,
    pub text: String,
}

/// Everything shipped, by id.
pub fn all() -> &'static [Shelved] {
    static ALL: OnceLock<Vec<Shelved>> = OnceLock::new();
    ALL.get_or_init(|| {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut folders: Vec<_> = std::fs::read_dir(top)
            .expect("there are scenarios")
            .map(|e| e.expect("it can be listed").path())
            .filter(|p| p.is_dir())
            .collect();
        folders.sort();
        folders.iter().map(|f| read(&f.join("scenario.ron"))).collect()
    })
}

fn read(path: &Path) -> Shelved {
    let text = std::fs::read_to_string(path).expect("it can be read");
    let loaded = load(&text);
    let faults: Vec<_> = loaded.findings.iter().filter(|f| f.severity != Severity::Note).collect();
    assert!(faults.is_empty(), "{}: {faults:#?}", path.display());
    Shelved { scenario: loaded.scenario.expect("a scenario without errors"), text }
}

/// A keyed decision with what it offers, silence apart.
pub struct Offer<'a> {
    pub of: &'a Scenario,
    pub decision: &'a Decision,
    pub options: &'a [Choice],
    /// Composite of each option, 1…5.
    pub worth: Vec<f64>,
    /// Composite of silence.
    pub silence: f64,
}

impl Offer<'_> {
    /// The best written option.
    pub fn best(&self) -> usize {
        let top = self.worth.iter().copied().fold(f64::MIN, f64::max);
        self.worth.iter().position(|w| *w == top).expect("there are options")
    }

    /// Credit 0…1 of an option among all that is on offer.
    pub fn credit(&self, option: usize) -> f64 {
        let all = || self.worth.iter().copied().chain([self.silence]);
        let (low, high) = (all().fold(f64::MAX, f64::min), all().fold(f64::MIN, f64::max));
        if high > low { (self.worth[option] - low) / (high - low) } else { 0.0 }
    }
}

/// An option's ratings, weighed as the score weighs them.
pub fn worth(scenario: &Scenario, choice: &Choice) -> f64 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (goal, rating, _) in &choice.key {
        let weight = f64::from(weight(scenario, *goal));
        sum += weight * f64::from(*rating);
        weights += weight;
    }
    if weights > 0.0 { sum / weights } else { 0.0 }
}

fn weight(scenario: &Scenario, goal: Goal) -> i32 {
    fishbowl::scoring::weight(scenario, shipped(), goal, scenario.head.group.stage)
}

/// Every keyed decision of these.
pub fn offers<'a>(of: impl IntoIterator<Item = &'a Shelved>) -> Vec<Offer<'a>> {
    of.into_iter()
        .flat_map(|s| {
            let scenario = &s.scenario;
            scenario.decisions.iter().filter(|d| d.keyed).map(move |decision| {
                let options = &scenario.options[decision.options.indices()];
                Offer {
                    of: scenario,
                    decision,
                    options,
                    worth: options.iter().map(|o| worth(scenario, o)).collect(),
                    silence: worth(scenario, &scenario.options[usize::from(decision.silence)]),
                }
            })
        })
        .filter(|o| !o.options.is_empty())
        .collect()
}

/// What would be hit by choosing blindly, 0…1.
pub fn chance(offers: &[Offer]) -> f64 {
    offers.iter().map(|o| 1.0 / o.options.len() as f64).sum::<f64>() / offers.len() as f64
}

/// Words in lower case, without marks.
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|w| w.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>())
        .filter(|w| !w.is_empty())
        .collect()
}
