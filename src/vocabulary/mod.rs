//! The field's closed vocabularies, one definition each. Must not know theory numbers, scenarios or sessions.
//!
//! Every list is closed on purpose: a scenario, a report and a screen can only speak in these words, so a
//! finding can always name the nearest valid one and a rule can always be exhaustive. The words are the
//! field's standard terms; sources stand at each list. The RON spelling is the value of [`name`](Goal::name).

mod frame;
mod intervention;
mod member;
mod near;
mod room;

pub use frame::*;
pub use intervention::*;
pub use member::*;
pub use near::nearest;
pub use room::*;

/// Defines a closed list: the enum, its RON spelling, its members in order.
macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[repr(u8)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every value, in the order of definition (which is also the order of `as usize`).
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// How many values the list holds.
            pub const COUNT: usize = Self::ALL.len();

            /// The word as it is written in RON, reports and commands.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this exact name, if there is one.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.name() == name)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.name())
            }
        }
    };
}
pub(crate) use closed_list;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_the_size_the_field_gives_them() {
        assert_eq!(Intervention::ALL.iter().filter(|i| !i.is_error()).count(), 26);
        assert_eq!(Intervention::ALL.iter().filter(|i| i.is_error()).count(), 14);
        assert_eq!(Goal::COUNT, 9);
        assert_eq!(Defence::COUNT, 30);
        assert_eq!((Wish::COUNT, OtherResponse::COUNT, SelfResponse::COUNT), (8, 8, 8));
        assert_eq!(Affect::COUNT, 13);
        assert_eq!(Cue::COUNT, 24);
    }

    #[test]
    fn names_round_trip_through_ron_and_by_lookup() {
        for i in Intervention::ALL {
            assert_eq!(Intervention::from_name(i.name()), Some(*i));
            assert_eq!(ron::from_str::<Intervention>(i.name()), Ok(*i), "{i}");
        }
        for a in Act::ALL {
            assert_eq!(ron::from_str::<Act>(a.name()), Ok(*a), "{a}");
        }
    }
}
