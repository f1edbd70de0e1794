//! The nearest valid name to a wrong one, for every message that names one. Must not know what the names are for.

/// The nearest of some names, if one is near enough to be meant.
pub fn nearest<'n>(wrong: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if wrong.is_empty() || wrong.len() > 64 {
        return None;
    }
    let length = wrong.chars().count();
    let allowed = (length / 3).clamp(1, 4);
    let lower = wrong.to_lowercase();
    let squeezed = squeeze(wrong);
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        if name.len().abs_diff(wrong.len()) > allowed + 3 {
            continue;
        }
        // Letters of the other case and other joints (`x-advise`, `XAdvise`) are nearly right.
        let distance = if squeeze(name) == squeezed {
            0
        } else {
            strsim::damerau_levenshtein(&lower, &name.to_lowercase())
        };
        if best.is_none_or(|(d, _)| distance < d) {
            best = Some((distance, name));
        }
    }
    best.filter(|(d, name)| *d <= allowed && *d < name.chars().count()).map(|(_, name)| name)
}

/// Letters and digits only, in small letters.
fn squeeze(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
