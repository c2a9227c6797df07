//! Words of this page that need more than a message: counts with their plural, days of the local calendar, short dates.
//!
//! Plurals go by the browser's `Intl.PluralRules`: a message `x_` with a count has the keys `x_one`, `x_other` and, where
//! a language has them, `x_few` and so on. On the host, where only tests look, English rules and UTC hold.

use crate::time::{LocalDay, Millis};
use crate::ui::words::{day, number, perhaps, t};

/// A count as the language writes it.
pub fn count(value: u32) -> String {
    number(f64::from(value))
}

/// The message with this key in the plural form of `value`, which is its first argument.
pub fn counted(key: &str, value: u32, more: &[&str]) -> String {
    let written = count(value);
    let args: Vec<&str> = core::iter::once(written.as_str()).chain(more.iter().copied()).collect();
    perhaps(&format!("{key}{}", plural(value)), &args).unwrap_or_else(|| t(&format!("{key}other"), &args))
}

/// A part as "43 %", written by the language's rules.
pub fn percent(share: f64) -> String {
    t("statistics_percent", &[&number((share * 100.0).round())])
}

/// A local day in full: "12 March 2026".
pub fn full_day(local: LocalDay) -> String {
    day(noon(local), true)
}

/// A stretch of local days: "3 March 2026" or "3 March to 9 March 2026".
pub fn stretch(from: LocalDay, to: LocalDay) -> String {
    if from == to {
        return full_day(to);
    }
    let same_year = from.civil().0 == to.civil().0;
    t("statistics_from_to", &[&day(noon(from), !same_year), &full_day(to)])
}

/// The moment of noon on a local day, wherever in the year its offset lies.
pub fn noon(local: LocalDay) -> Millis {
    let utc = Millis(i64::from(local.0) * crate::time::DAY + crate::time::DAY / 2);
    utc.plus(-offset_minutes(utc) * crate::time::MINUTE)
}

#[cfg(target_arch = "wasm32")]
mod intl {
    use js_sys::{Array, Intl, Object};
    use wasm_bindgen::JsValue;

    use crate::browser::{clock, i18n};
    use crate::time::Millis;

    pub(super) fn offset_minutes(at: Millis) -> i64 {
        i64::from(clock::offset_at(at).0)
    }

    thread_local! {
        static RULES: Intl::PluralRules =
            Intl::PluralRules::new(&Array::of1(&JsValue::from_str(&i18n::language())), &Object::new());
    }

    pub(super) fn plural(value: u32) -> String {
        RULES.with(|rules| rules.select(f64::from(value)).into())
    }

    pub(super) fn short(at: Millis, style: i18n::Style) -> String {
        i18n::written(at, style)
    }

    /// Letter case and accents put aside, so that "zoe" finds "Zoë".
    pub(super) fn fold(text: &str) -> String {
        let apart: String = js_sys::JsString::from(text).normalize("NFKD").into();
        let marks = '\u{300}'..='\u{36f}';
        apart.chars().filter(|letter| !marks.contains(letter)).collect::<String>().to_lowercase()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod intl {
    use crate::time::{Millis, UtcOffset};

    pub(super) fn offset_minutes(_at: Millis) -> i64 {
        0
    }

    pub(super) fn plural(value: u32) -> &'static str {
        if value == 1 { "one" } else { "other" }
    }

    pub(super) fn short(at: Millis, fields: &'static [(&'static str, &'static str)]) -> String {
        let (year, month, day) = at.local_day(UtcOffset(0)).civil();
        let part = |(field, _): &(&str, &str)| match *field {
            "year" => year.to_string(),
            "month" => format!("m{month}"),
            "timeStyle" => format!("{}:00", at.0.rem_euclid(crate::time::DAY) / crate::time::HOUR),
            "weekday" => format!("w{}", at.local_day(UtcOffset(0)).0.wrapping_add(3).rem_euclid(7)),
            _ => day.to_string(),
        };
        fields.iter().map(part).collect::<Vec<_>>().join(" ")
    }

    pub(super) fn fold(text: &str) -> String {
        text.to_lowercase()
    }
}

use intl::{offset_minutes, plural};

/// Spellings made comparable: letter case and accents put aside.
pub fn fold(text: &str) -> String {
    // Most names need nothing taken apart, and asking the browser takes longer than all the rest.
    if text.is_ascii() { text.to_ascii_lowercase() } else { intl::fold(text) }
}

/// "3 Mar", for the axis of time.
pub fn short_day(local: LocalDay) -> String {
    intl::short(noon(local), &[("day", "numeric"), ("month", "short")])
}

/// "Mar", for the axis of time.
pub fn short_month(local: LocalDay) -> String {
    intl::short(noon(local), &[("month", "short")])
}

/// "2026", for the axis of time.
pub fn year(local: LocalDay) -> String {
    intl::short(noon(local), &[("year", "numeric")])
}

/// Name of a day of the week, 0 for Monday, short.
pub fn weekday(day: usize) -> String {
    // 1970-01-05 was a Monday.
    intl::short(noon(LocalDay(4 + day as i32)), &[("weekday", "short")])
}

/// An hour of the day as the language writes it: "6:00", "06:00", "6:00 AM".
pub fn hour(hour: usize) -> String {
    // A day in January, when no clock is put forward or back.
    const DAY: LocalDay = LocalDay(20_458);
    intl::short(noon(DAY).plus((hour as i64 - 12) * crate::time::HOUR), &[("timeStyle", "short")])
}

/// With a capital letter first, for headings and labels.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_their_plural() {
        assert!(counted("statistics_given_", 1, &[]).contains("gesture "), "{}", counted("statistics_given_", 1, &[]));
        assert!(counted("statistics_given_", 2, &[]).contains("gestures "), "{}", counted("statistics_given_", 2, &[]));
    }

    #[test]
    fn hours_of_the_day_are_written() {
        assert_eq!([0, 6, 23].map(hour), ["0:00", "6:00", "23:00"]);
    }

    #[test]
    fn a_stretch_names_the_year_once_where_it_can() {
        let (first, last) = (LocalDay(20_515), LocalDay(20_521));
        assert_eq!(stretch(first, first), "3 March 2026");
        assert_eq!(stretch(first, last), "3 March to 9 March 2026");
        assert_eq!(stretch(LocalDay(20_450), last), "28 December 2025 to 9 March 2026");
    }
}
