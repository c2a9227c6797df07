//! Warmth: an exponentially decaying sum of what went one way.
//!
//! Each gesture adds its effort; what is there halves every half-life (tie-decay networks: Ahmad, Porter,
//! Beguerisse-Díaz, arXiv 1805.00193). The state is a level and the moment it holds for, so a gesture costs one multiply
//! and no rescan, and a gesture that arrives late is decayed on its way in: the order of arrival makes no difference.

use serde::{Deserialize, Serialize};

use crate::time::Millis;

/// The level at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Warmth {
    /// Effort-weighted sum, decayed to `at`.
    pub level: f64,
    /// The moment of the latest gesture that went in.
    pub at: Millis,
}

impl Warmth {
    /// Adds a gesture of effort `weight` made at `at`.
    pub fn add(&mut self, weight: f64, at: Millis, half_life_days: f64) {
        if self.level <= 0.0 {
            (self.level, self.at) = (weight, at);
        } else if at >= self.at {
            self.level = self.level * decay(self.at, at, half_life_days) + weight;
            self.at = at;
        } else {
            self.level += weight * decay(at, self.at, half_life_days);
        }
    }

    /// The level at `now`. Before the latest gesture (a clock that jumped back) it is the level of that gesture: nothing
    /// grows by waiting.
    pub fn now(self, now: Millis, half_life_days: f64) -> f64 {
        self.level * decay(self.at, now, half_life_days)
    }
}

/// What is left of 1 after the time from `from` to `to`; 1 when no time has passed.
fn decay(from: Millis, to: Millis, half_life_days: f64) -> f64 {
    let days = to.days_since(from).max(0.0);
    (-days / half_life_days.max(1.0)).exp2()
}
