//! Dates as the archives write them. What has no time of day is taken as noon UTC, which is the same day nearly everywhere.

use time::{Date, Month, Time};

use crate::time::{DAY, HOUR, Millis};

/// The first moment that any of the sites can have a gesture of: 2000-01-01.
const EARLIEST: Millis = Millis(946_684_800_000);

/// A moment in one of the forms of the archives; `None` for anything else, and for what lies before 2000 or after
/// tomorrow.
pub fn moment(text: &str, now: Millis) -> Option<Millis> {
    let text = text.trim();
    let at = Millis::from_iso(text).or_else(|| year_first(text)).or_else(|| american(text)).or_else(|| named(text))?;
    sound(at, now)
}

/// The moment, where it can be one of a gesture.
pub fn sound(at: Millis, now: Millis) -> Option<Millis> {
    (at >= EARLIEST && at <= now.plus(DAY)).then(|| at.min(now.max(EARLIEST)))
}

/// `2023-05-08 14:11:29`, `2020/10/08 14:00:05 UTC`, `2021-10-01`.
fn year_first(text: &str) -> Option<Millis> {
    let text = text.strip_suffix("UTC").unwrap_or(text).trim_end();
    let (day, time) = text.split_once([' ', 'T']).map_or((text, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split(['-', '/']);
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(())?;
    at(year, month, day, time)
}

/// `5/20/23, 8:12 AM`, `12/18/18, 03:42 AM`, `06/01/25 12:00 PM`, `03/15/2024`: month first.
fn american(text: &str) -> Option<Millis> {
    let (day, time) = text
        .split_once([',', ' '])
        .map_or((text, None), |(day, time)| (day, Some(time).filter(|time| !time.is_empty())));
    let mut parts = day.split('/');
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let year = parts.next()?;
    let year = match (year.len(), year.parse::<i32>().ok()?) {
        (2, year) => 2000 + year,
        (4, year) => year,
        _ => return None,
    };
    at(year, month, day, time)
}

/// `08 May 2023`, `May 8, 2023`, `Wed Nov 01 12:00:00 +0000 2023`.
fn named(text: &str) -> Option<Millis> {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).take(7).collect();
    match words.as_slice() {
        [_, month, day, time, "+0000", year] => {
            at(year.parse().ok()?, month_named(month)?, day.parse().ok()?, Some(time))
        }
        [a, b, year] => {
            let (month, day) = month_named(b).map(|month| (month, *a)).or_else(|| Some((month_named(a)?, *b)))?;
            at(year.parse().ok()?, month, day.parse().ok()?, None)
        }
        _ => None,
    }
}

fn month_named(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let word = word.get(..3)?.to_ascii_lowercase();
    MONTHS.iter().position(|month| *month == word).map(|place| place as u8 + 1)
}

fn at(year: i32, month: u8, day: u8, time: Option<&str>) -> Option<Millis> {
    let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
    let day = i64::from(date.to_julian_day() - time::Date::from_ordinal_date(1970, 1).ok()?.to_julian_day());
    let within = match time {
        Some(time) => clock(time.trim())?,
        None => 12 * HOUR,
    };
    Some(Millis(day * DAY + within))
}

/// `14:11`, `14:11:29`, `8:12 AM`, as milliseconds.
fn clock(text: &str) -> Option<i64> {
    let upper = text.to_ascii_uppercase();
    let half = |mark| upper.strip_suffix(mark).map(str::trim_end);
    let (digits, afternoon) = match (half("AM"), half("PM")) {
        (Some(digits), _) => (digits, Some(false)),
        (_, Some(digits)) => (digits, Some(true)),
        _ => (upper.as_str(), None),
    };
    let mut parts = digits.split(':');
    let mut part = || parts.next().map_or(Some(0), |part| part.parse::<u8>().ok());
    let (hour, minute, second) = (part()?, part()?, part()?);
    let hour = match afternoon {
        None => hour,
        Some(afternoon) if (1..=12).contains(&hour) => hour % 12 + if afternoon { 12 } else { 0 },
        Some(_) => return None,
    };
    let time = Time::from_hms(hour, minute, second).ok()?;
    Some(i64::from(time.hour()) * HOUR + i64::from(time.minute()) * 60_000 + i64::from(time.second()) * 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_archives_dates_are_read() {
        fn check(text: &str, expect: &str) {
            let now = Millis(1_795_312_800_000);
            assert_eq!(moment(text, now).map(Millis::to_iso).unwrap_or_default(), expect, "{text}");
        }
        check("2023-05-08 14:11:29", "2023-05-08T14:11:29.000Z");
        check("2020/10/08 14:00:05 UTC", "2020-10-08T14:00:05.000Z");
        check("2021-10-01", "2021-10-01T12:00:00.000Z");
        check("08 May 2023", "2023-05-08T12:00:00.000Z");
        check("May 8, 2023", "2023-05-08T12:00:00.000Z");
        check("5/20/23, 8:12 AM", "2023-05-20T08:12:00.000Z");
        check("12/18/18, 12:42 AM", "2018-12-18T00:42:00.000Z");
        check("06/01/25 12:00 PM", "2025-06-01T12:00:00.000Z");
        check("03/15/2024", "2024-03-15T12:00:00.000Z");
        check("Wed Nov 01 12:30:05 +0000 2023", "2023-11-01T12:30:05.000Z");
        check("2023-05-08T14:11:29Z", "2023-05-08T14:11:29.000Z");
        for bad in ["", "soon", "31 Feb 2023", "13/13/23", "1999-01-01", "2050-01-01", "5/20/23, 13:12 PM", "1/2/3/4"] {
            check(bad, "");
        }
    }
}
