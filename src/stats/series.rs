//! Given and received over time: days, weeks from Monday, or calendar months, without holes.

use std::collections::BTreeMap;

use time::{Date, Month};

use super::{Count, Range, day, within};
use crate::gesture::Gesture;
use crate::ledger::Book;
use crate::time::LocalDay;

/// A series has at most so many points; a range that would give more keeps the latest.
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

    /// The first day of the bucket before the one that starts here.
    fn before(self, start: LocalDay) -> LocalDay {
        self.start(LocalDay(start.0.saturating_sub(1)))
    }
}

/// One point of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// First day of the bucket; at the edge of a range the bucket may begin before the range.
    pub start: LocalDay,
    /// What the range holds of it.
    pub count: Count,
}

/// Given and received per bucket over the whole range, oldest first, empty buckets included.
pub fn series(books: &[Book], unnamed: &[Gesture], range: Range, bucket: Bucket) -> Vec<Point> {
    let mut counts = BTreeMap::<LocalDay, Count>::new();
    for gesture in within(books, unnamed, range) {
        counts.entry(bucket.start(day(gesture))).or_default().add(gesture.direction);
    }
    let mut points = Vec::new();
    let mut start = bucket.start(range.to);
    let first = bucket.start(range.from);
    while start >= first && points.len() < POINTS_AT_MOST {
        points.push(Point { start, count: counts.get(&start).copied().unwrap_or_default() });
        start = bucket.before(start);
    }
    points.reverse();
    points
}

/// The local day of a calendar date, where the calendar has it.
pub fn day_of(year: i32, month: u8, day: u8) -> Option<LocalDay> {
    let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
    let epoch = Date::from_ordinal_date(1970, 1).ok()?;
    Some(LocalDay(date.to_julian_day() - epoch.to_julian_day()))
}
