//! With what measure closeness is told: how long a gesture keeps a tie warm, and how much each kind weighs.
//!
//! The user's choice, in words and steps; never points. A tally keeps the measure it was told with, as one number, so a tally
//! of another measure is known for what it is.

use serde::{Deserialize, Serialize};

use crate::gesture::{Effort, Kind};

/// How much gestures of one step of effort weigh, beside what their kind weighs by itself ([`Kind::effort`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// As their kind does.
    #[default]
    Usual,
    /// Half of it.
    Less,
    /// Twice as much.
    More,
}

impl Weight {
    /// Every weight, the lightest first.
    pub const ALL: [Self; 3] = [Self::Less, Self::Usual, Self::More];

    /// Its name in settings and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Less => "less",
            Self::More => "more",
        }
    }

    const fn factor(self) -> f64 {
        match self {
            Self::Usual => 1.0,
            Self::Less => 0.5,
            Self::More => 2.0,
        }
    }
}

/// The weights of the steps of effort, in the order of [`Effort::ALL`].
pub type Weights = [Weight; 4];

/// A measure in one number: days in the lower seven bits, then two bits for each step's weight. With the usual weights it is
/// the half-life in days, as records of the first form have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure(pub u16);

impl Measure {
    const DAYS: u32 = 7;

    /// A half-life in days, below 128, with these weights.
    pub fn new(half_life_days: u16, weights: Weights) -> Self {
        let weighed = weights.iter().rev().fold(0, |sum, weight| (sum << 2) | *weight as u16);
        Self((weighed << Self::DAYS) | (half_life_days & ((1 << Self::DAYS) - 1)))
    }

    /// A half-life in days, with the usual weights.
    pub fn days(half_life_days: u16) -> Self {
        Self::new(half_life_days, Weights::default())
    }

    /// The half-life, in days.
    pub fn half_life(self) -> f64 {
        f64::from(self.0 & ((1 << Self::DAYS) - 1))
    }

    /// What a gesture of this kind adds to warmth.
    pub fn effort(self, kind: Kind) -> f64 {
        let weight = match (self.0 >> (Self::DAYS + 2 * Effort::of(kind) as u32)) & 3 {
            1 => Weight::Less,
            2 => Weight::More,
            _ => Weight::Usual,
        };
        kind.effort() * weight.factor()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_measure_is_its_half_life() {
        for days in [30, 60, 120] {
            assert_eq!(Measure::days(days), Measure(days));
            for kind in Kind::ALL {
                assert!((Measure::days(days).effort(kind) - kind.effort()).abs() < f64::EPSILON);
            }
        }
    }

    #[test]
    fn each_step_weighs_as_it_is_told() {
        for step in 0..4 {
            for (weight, factor) in [(Weight::Less, 0.5), (Weight::Usual, 1.0), (Weight::More, 2.0)] {
                let mut weights = Weights::default();
                weights[step] = weight;
                let measure = Measure::new(120, weights);
                assert!((measure.half_life() - 120.0).abs() < f64::EPSILON);
                for kind in Kind::ALL {
                    let expected = if Effort::of(kind) == Effort::ALL[step] { factor } else { 1.0 };
                    assert!((measure.effort(kind) / kind.effort() - expected).abs() < 1e-12, "{kind:?} {weight:?}");
                }
            }
        }
    }
}
