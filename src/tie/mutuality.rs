//! How two levels of warmth stand to each other, and the words for it.
//!
//! Imbalance is normal between people (Wang et al., Network Science 1(1), 2013): the words describe, they never flag, and
//! they rest while there is too little to tell. The numbers are never shown.

/// How much of the warmth goes both ways: 0 (one way) towards 1 (even and plenty). `2·min(G,R)/(G+R+2)`.
pub fn mutuality(given: f64, received: f64) -> f64 {
    2.0 * given.min(received) / (given + received + 2.0)
}

/// Which way it leans: below 0 towards what was given, above 0 towards what was received. `(R−G)/(G+R+2)`.
pub fn side(given: f64, received: f64) -> f64 {
    (received - given) / (given + received + 2.0)
}

/// Less warmth than this together is too early to describe.
const ENOUGH_WARMTH: f64 = 6.0;
/// Fewer gestures than this together are too early to describe.
const ENOUGH_GESTURES: u32 = 3;
/// Once there were words, they rest only below this.
const STILL_ENOUGH: f64 = 4.5;
/// Beyond this, one side is called "mostly": about twice as much one way as the other.
const LEANS: f64 = 1.0 / 3.0;
/// Once called so, it stays until the lean is below this: words that flicker tell nothing.
const STILL_LEANS: f64 = 0.25;

/// The words for a balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Balance {
    /// "too early to say"
    #[default]
    TooEarly,
    /// "both of you"
    BothOfYou,
    /// "mostly you lately"
    MostlyYouLately,
    /// "mostly them lately"
    MostlyThemLately,
}

impl Balance {
    /// The words for these levels, after so many gestures both ways together, where there were none before.
    pub fn of(given: f64, received: f64, gestures: u32) -> Self {
        Self::TooEarly.then(given, received, gestures)
    }

    /// The words that follow on these: what was said stays until it is clearly no longer so.
    #[must_use]
    pub fn then(self, given: f64, received: f64, gestures: u32) -> Self {
        let enough = if self == Self::TooEarly { ENOUGH_WARMTH } else { STILL_ENOUGH };
        if given + received < enough || gestures < ENOUGH_GESTURES {
            return Self::TooEarly;
        }
        let beyond = |said: Self| if self == said { STILL_LEANS } else { LEANS };
        match side(given, received) {
            side if side < -beyond(Self::MostlyYouLately) => Self::MostlyYouLately,
            side if side > beyond(Self::MostlyThemLately) => Self::MostlyThemLately,
            _ => Self::BothOfYou,
        }
    }
}
