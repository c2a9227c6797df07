//! Ties: what follows from the gestures between the user and one person.
//!
//! Warmth each way, how the two compare, the pair's rhythm, which gestures answered which; together the [`Tally`], and the
//! tie's [`State`]. Pure functions of gestures and a clock. Whether anything follows from a tie is `nudge`'s business; sums
//! over all people are `stats`'s.

use crate::gesture::Gesture;

pub mod exchange;
pub mod measure;
pub mod mutuality;
pub mod rhythm;
pub mod tally;
pub mod warmth;

pub use exchange::{Exchange, match_all};
pub use measure::{Measure, Weight, Weights};
pub use mutuality::Balance;
pub use rhythm::Rhythm;
pub use tally::{Tally, Unthanked, Words};
pub use warmth::Warmth;

/// A tie in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing or next to nothing yet.
    New,
    /// Something is going on, not (yet) both ways alike.
    Warming,
    /// Alive both ways.
    Mutual,
    /// A longer pause than usual.
    Quiet,
    /// A much longer pause than usual.
    Fading,
    /// Resting; this is fine.
    Dormant,
}

/// From so many distinct days on a tie is more than an acquaintance of one lively afternoon …
const WARM_FROM: usize = 2;
/// … and from so many on, what goes both ways is called mutual.
const MUTUAL_FROM: usize = 3;

impl State {
    /// The state of a tie with gestures on so many distinct days, this balance and this rhythm.
    pub fn of(days: usize, balance: Balance, rhythm: Rhythm) -> Self {
        match rhythm {
            Rhythm::Dormant => Self::Dormant,
            Rhythm::TooEarly => Self::New,
            _ if days < WARM_FROM => Self::New,
            Rhythm::Fading => Self::Fading,
            Rhythm::Quiet => Self::Quiet,
            Rhythm::InRhythm if balance == Balance::BothOfYou && days >= MUTUAL_FROM => Self::Mutual,
            Rhythm::InRhythm => Self::Warming,
        }
    }
}

/// The gestures that stand, by time and then id.
fn in_order(gestures: &[Gesture]) -> Vec<&Gesture> {
    crate::ledger::by_time(gestures.iter().filter(|gesture| gesture.stands()).collect())
}
