//! Chance that is the same for the same seed: splitmix64, begun anew for every question.
//!
//! Each throw of dice is named (a day, a person, what it is about), so that what happens by itself is the same whether or not
//! nudges are shown, and two runs of one seed differ by nothing but the nudges and what follows from them.

/// A source of chance.
#[derive(Debug, Clone)]
pub struct Dice(u64);

/// What dice are thrown for; keeps the questions of one day apart.
#[derive(Debug, Clone, Copy)]
pub enum About {
    People = 1,
    Taste,
    Calls,
    Answers,
    Attention,
    Sessions,
    View,
    Unasked,
    AtOnce,
    Response,
    Wishes,
}

impl Dice {
    /// Dice for a question about up to two things on one day.
    pub fn of(seed: u64, about: About, one: u64, two: u64) -> Self {
        let mut dice = Self(seed);
        for part in [about as u64, one, two] {
            dice.0 = dice.next() ^ part;
        }
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, and without, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Evenly from `low` to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// From 0 up to, and without, `number`.
    pub fn below(&mut self, number: usize) -> usize {
        (self.unit() * number as f64) as usize
    }

    /// Yes, this often.
    pub fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// A place in the list, by weight.
    pub fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.unit() * weights.iter().sum::<f64>();
        let found = weights.iter().position(|weight| {
            left -= weight;
            left < 0.0
        });
        found.unwrap_or(weights.len().saturating_sub(1))
    }
}
