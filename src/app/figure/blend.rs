//! Structs of plain numbers that blend field by field. Must not know what the numbers mean.

/// Defines a struct whose fields are all `f32`, with `lerp` and `distance`.
macro_rules! blended {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name { $($(#[$fmeta])* pub $field: f32),+ }

        impl $name {
            /// The way from `self` (t = 0) to `other` (t = 1), number by number; exactly an end at either end.
            pub fn lerp(&self, other: &Self, t: f32) -> Self {
                if t <= 0.0 {
                    return *self;
                }
                if t >= 1.0 {
                    return *other;
                }
                Self { $($field: self.$field + (other.$field - self.$field) * t),+ }
            }

            /// The largest difference of any one number: 0 means nothing would change.
            pub fn distance(&self, other: &Self) -> f32 {
                0.0f32 $(.max((self.$field - other.$field).abs()))+
            }
        }
    };
}
pub(super) use blended;
