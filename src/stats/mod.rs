//! Sums over all people, for the statistics page.
//!
//! The ledger is read into [`columns`]; [`figures`] are a pure function of these and a range of the user's local days, and
//! every one of them can be opened: a [`selection`] gives the gestures it comes from. The figures describe the user's own
//! acts and what was seen; there is no ranking of people and no list of who did not answer.

use crate::gesture::Direction;
use crate::time::LocalDay;

pub mod columns;
pub mod figures;
pub mod selection;
pub mod series;

pub use columns::{Columns, Look, Mark, Somebody};
pub use figures::{Figures, Stack, Stretch};
pub use selection::Selection;
pub use series::Bucket;

/// A range of local days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// First day.
    pub from: LocalDay,
    /// Last day.
    pub to: LocalDay,
}

impl Range {
    /// The `days` days up to and with `today`.
    pub fn last(days: u16, today: LocalDay) -> Self {
        Self { from: LocalDay(today.0.saturating_sub(i32::from(days.max(1)) - 1)), to: today }
    }

    /// From the first gesture that stands to `today`, or to the last gesture where that is later; `today` alone without any.
    pub fn everything(columns: &Columns, today: LocalDay) -> Self {
        let (first, last) = columns.days().unwrap_or((today, today));
        Self { from: first.min(today), to: last.max(today) }
    }

    /// A calendar year.
    pub fn year(year: i32) -> Option<Self> {
        Some(Self { from: series::day_of(year, 1, 1)?, to: series::day_of(year, 12, 31)? })
    }

    /// Whether the day lies in the range.
    pub fn contains(self, day: LocalDay) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// How many each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Gestures given.
    pub given: u32,
    /// Gestures received.
    pub received: u32,
}

impl Count {
    /// One more.
    pub fn add(&mut self, direction: Direction) {
        match direction {
            Direction::Given => self.given += 1,
            Direction::Received => self.received += 1,
        }
    }

    /// Both ways together.
    pub const fn sum(self) -> u32 {
        self.given + self.received
    }
}

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// The part.
    pub part: u32,
    /// The whole.
    pub of: u32,
}

impl Share {
    /// 0 to 1; `None` when there is no whole to speak of.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.part) / f64::from(self.of))
    }
}

/// How much goes both ways over all people: `2·Σmin(g,r) / Σ(g+r)` (Squartini et al., Sci. Rep. 3:2729, 2013). `None`
/// without any. Unnamed people have no other side and do not count.
pub fn two_way(pairs: impl IntoIterator<Item = (u32, u32)>) -> Option<f64> {
    let (both, sum) = pairs.into_iter().fold((0_u64, 0_u64), |(both, sum), (given, received)| {
        (both + 2 * u64::from(given.min(received)), sum + u64::from(given) + u64::from(received))
    });
    (sum > 0).then(|| both as f64 / sum as f64)
}
