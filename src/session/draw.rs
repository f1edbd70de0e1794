//! The promised random stream. Must not know state: what is drawn never feeds back into it.
//!
//! ChaCha8 seeded with `seed_from_u64`, three independent streams: 1 order of options shown, 2 choice among
//! equally valid wordings, 3 a policy's dice. Position in a stream is fixed by what is drawn for (the number of
//! the decision, the line), not by what was drawn before, so a copied session draws the same. An index below n
//! is `(next u32 × n) >> 32`. These facts are part of the format of attempts and never change.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// What a number is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Order of options shown.
    Order = 1,
    /// Wordings.
    Wording = 2,
    /// A policy's dice.
    Policy = 3,
}

/// A stream, standing at a fixed place for each `place`.
pub struct Draw(ChaCha8Rng);

impl Draw {
    /// The stream for this seed, at the place reserved for the `place`-th thing drawn for (16 words each).
    pub fn new(seed: u64, stream: Stream, place: u32) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream as u64);
        rng.set_word_pos(u128::from(place) * 16);
        Self(rng)
    }

    /// An index below `n` (0 for `n` = 0 or 1).
    pub fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.0.next_u32()) * n as u64) >> 32) as usize
    }

    /// Shuffles by Fisher and Yates, from the end.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_promised() {
        let drawn = |seed, stream, place| {
            let mut d = Draw::new(seed, stream, place);
            [d.below(1000), d.below(1000), d.below(1000)]
        };
        assert_eq!(drawn(7, Stream::Order, 0), drawn(7, Stream::Order, 0));
        assert_ne!(drawn(7, Stream::Order, 0), drawn(7, Stream::Wording, 0));
        assert_ne!(drawn(7, Stream::Order, 0), drawn(7, Stream::Order, 1));
        assert_eq!(drawn(42, Stream::Policy, 0), PROMISED);
    }

    /// Fixed on the day the format was; a different value means attempts would replay differently.
    const PROMISED: [usize; 3] = [542, 361, 725];
}
