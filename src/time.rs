//! Moments and days.
//!
//! Everything is stored as UTC milliseconds; days are the user's *local* days, so every act keeps the offset from UTC that
//! was in force when it was made. Nothing here reads a clock: the moment and the offset are always given.

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};

/// Milliseconds in a day.
pub const DAY: i64 = 86_400_000;
/// Milliseconds in an hour.
pub const HOUR: i64 = 3_600_000;
/// Milliseconds in a minute.
pub const MINUTE: i64 = 60_000;

/// A moment: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Millis(pub i64);

impl Millis {
    /// The moment `ms` milliseconds later (earlier when negative); saturates at the ends of time.
    #[must_use]
    pub fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Days, with fraction, from `earlier` to this moment.
    pub fn days_since(self, earlier: Self) -> f64 {
        self.since(earlier) as f64 / DAY as f64
    }

    /// The local day of this moment at the given offset from UTC.
    pub fn local_day(self, offset: UtcOffset) -> LocalDay {
        LocalDay((self.0.saturating_add(i64::from(offset.0) * MINUTE)).div_euclid(DAY) as i32)
    }

    /// Minutes after local midnight (0 to 1,439).
    pub fn minute_of_day(self, offset: UtcOffset) -> u16 {
        ((self.0.saturating_add(i64::from(offset.0) * MINUTE)).rem_euclid(DAY) / MINUTE) as u16
    }

    /// ISO 8601 in UTC with milliseconds, as JavaScript writes it: `2026-11-22T08:30:00.000Z`. Moments that no
    /// calendar holds come back on its first day.
    pub fn to_iso(self) -> String {
        let (year, month, day) = LocalDay(self.0.div_euclid(DAY) as i32).civil();
        let ms = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (ms / HOUR, ms % HOUR / MINUTE, ms % MINUTE / 1000);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z", ms % 1000)
    }

    /// Reads ISO 8601 / RFC 3339 with any offset.
    pub fn from_iso(text: &str) -> Option<Self> {
        let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        Some(Self((at.unix_timestamp_nanos() / 1_000_000) as i64))
    }
}

/// Minutes east of UTC (so +60 in Berlin's winter).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct UtcOffset(pub i16);

/// A local day: days since 1970-01-01 in the user's own calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct LocalDay(pub i32);

impl LocalDay {
    /// Days from `earlier` to this day.
    pub fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// `(year, month 1–12, day 1–31)` of this day; the first day of the calendar where it does not hold this one.
    pub fn civil(self) -> (i32, u8, u8) {
        const EPOCH: i32 = 2_440_588;
        let date = Date::from_julian_day(self.0.saturating_add(EPOCH)).unwrap_or(Date::MIN);
        (date.year(), u8::from(date.month()), date.day())
    }
}

/// The clock an operation runs at: the moment and the offset from UTC in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Clock {
    /// Now.
    pub now: Millis,
    /// Offset from UTC in force here and now.
    pub offset: UtcOffset,
}

impl Clock {
    /// Today, for the user.
    pub fn today(self) -> LocalDay {
        self.now.local_day(self.offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gesture_at_half_past_eleven_is_on_its_local_day() {
        let at = Millis::from_iso("2026-03-01T22:30:00Z").unwrap();
        assert_eq!(at.local_day(UtcOffset(60)).civil(), (2026, 3, 1));
        assert_eq!(at.local_day(UtcOffset(120)).civil(), (2026, 3, 2));
        assert_eq!(at.local_day(UtcOffset(-600)).civil(), (2026, 3, 1));
        assert_eq!(at.minute_of_day(UtcOffset(60)), 23 * 60 + 30);
    }

    #[test]
    fn iso_goes_there_and_back() {
        let at = Millis(1_795_312_800_123);
        assert_eq!(Millis::from_iso(&at.to_iso()), Some(at));
        assert_eq!(Millis::from_iso("2026-11-22T09:00:00.5+01:00").unwrap().to_iso(), "2026-11-22T08:00:00.500Z");
        assert_eq!(Millis::from_iso("yesterday"), None);
    }
}
