//! Given and received over time: days, weeks from Monday, or calendar months, without holes.

use time::{Date, Month};

use super::figures::{PARTS, Stretch};
use super::{Count, Range};
use crate::time::LocalDay;

/// There are at most so many stretches; a range that would give more keeps the latest.
pub const POINTS_AT_MOST: usize = 4_000;

/// How wide one point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bucket {
    /// One local day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
}

impl Bucket {
    /// The first day of the bucket this day is in.
    pub fn start(self, day: LocalDay) -> LocalDay {
        match self {
            Self::Day => day,
            // 1970-01-01 was a Thursday: three days after a Monday.
            Self::Week => LocalDay(day.0.saturating_sub(day.0.saturating_add(3).rem_euclid(7))),
            Self::Month => {
                let (_, _, of_month) = day.civil();
                LocalDay(day.0.saturating_sub(i32::from(of_month) - 1))
            }
        }
    }
}

/// The stretches of a range, oldest first and without holes, empty so far. Where there would be too many, the latest.
pub(super) fn stretches(range: Range, bucket: Bucket) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut to = range.to;
    while to >= range.from && stretches.len() < POINTS_AT_MOST {
        let start = bucket.start(to);
        let from = start.max(range.from);
        stretches.push(Stretch { from, to, count: Count::default(), parts: [Count::default(); PARTS] });
        to = LocalDay(start.0.saturating_sub(1));
        if start.0 == i32::MIN {
            break;
        }
    }
    stretches.reverse();
    stretches
}

/// The local day of a calendar date, where the calendar has it.
pub fn day_of(year: i32, month: u8, day: u8) -> Option<LocalDay> {
    let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
    let epoch = Date::from_ordinal_date(1970, 1).ok()?;
    Some(LocalDay(date.to_julian_day() - epoch.to_julian_day()))
}
