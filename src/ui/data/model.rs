//! What the page shows, as plain values.

use crate::store::Whole;
use crate::store::bin::{Binned, What};
use crate::store::copy::Label;
use crate::tie::Measure;
use crate::time::{DAY, LocalDay, Millis};
use crate::ui::words::{self, t};

/// How much there is of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// People.
    pub people: usize,
    /// Gestures.
    pub gestures: usize,
    /// Pieces that could not be read.
    pub damaged: usize,
}

impl Sum {
    /// The sum of a ledger, or of a copy of one.
    pub fn of(whole: &Whole) -> Self {
        Self { people: whole.books.len(), gestures: whole.gestures(), damaged: whole.damaged.len() }
    }
}

/// How the record is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Health {
    /// It can be read, all of it.
    Well,
    /// Parts cannot be read, or could not be and were set aside.
    Hurt,
    /// It was there before and is not there any more: the copy is of another ledger.
    Lost,
    /// It cannot be opened; a message key says why.
    Closed(&'static str),
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// How the record is.
    pub health: Health,
    /// What it holds.
    pub sum: Sum,
    /// The copy's label, where there is a copy.
    pub copy: Option<Label>,
    /// What can be taken back.
    pub binned: Vec<Binned>,
    /// Sites with gestures, by id.
    pub sites: Vec<String>,
    /// Years gestures are kept; 0: always.
    pub retention: u8,
    /// With what measure closeness is told.
    pub measure: Measure,
}

impl Health {
    /// By what was found.
    pub fn of(whole: &Whole, set_aside: usize, copy: Option<Label>) -> Self {
        if copy.is_some_and(|copy| copy.born != whole.turn.born && whole.turn.born != 0) {
            Self::Lost
        } else if set_aside > 0 || !whole.damaged.is_empty() {
            Self::Hurt
        } else {
            Self::Well
        }
    }
}

/// "People: 12. Gestures: 340."
pub fn holds(sum: Sum) -> String {
    let number = |value: usize| words::number(value as f64);
    t("data_holds", &[&number(sum.people), &number(sum.gestures)])
}

/// What was done, in words.
pub fn done(binned: &Binned) -> String {
    let gestures = words::number(f64::from(binned.gestures));
    match &binned.what {
        What::Person(name) => t("data_bin_person", &[name, &gestures]),
        What::Site(site) => t("data_bin_site", &[&words::site_name(&crate::person::SiteId::new(site)), &gestures]),
        What::Days(from, to) => {
            let day = |day: i32| words::day(Millis(i64::from(day) * DAY + DAY / 2), true);
            t("data_bin_days", &[&day(*from), &day(*to), &gestures])
        }
        What::Import(origin) => {
            let people = words::number(f64::from(binned.people));
            t("data_bin_import", &[&t(origin, &[]), &people, &gestures])
        }
    }
}

/// A day as date fields hold it: `2026-11-22`.
pub fn day_of(text: &str) -> Option<LocalDay> {
    let at = Millis::from_iso(&format!("{text}T00:00:00Z"))?;
    Some(at.local_day(crate::time::UtcOffset(0)))
}

/// Name of a saved file: `goodturn-2026-11-22.json`.
pub fn file_name(now: Millis, part: &str, ending: &str) -> String {
    let day: String = now.to_iso().chars().take(10).collect();
    format!("goodturn{part}-{day}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_their_day() {
        let day = Millis::from_iso("2026-11-22T09:00:00Z").unwrap();
        assert_eq!(file_name(day, "", "json"), "goodturn-2026-11-22.json");
        assert_eq!(file_name(day, "-people", "csv"), "goodturn-people-2026-11-22.csv");
    }

    #[test]
    fn a_copy_of_another_ledger_tells_of_a_loss() {
        let mut whole = Whole::default();
        whole.turn.born = 7;
        let copy = |born| Some(Label { born, ..Label::default() });
        assert_eq!(Health::of(&whole, 0, None), Health::Well);
        assert_eq!(Health::of(&whole, 0, copy(7)), Health::Well);
        assert_eq!(Health::of(&whole, 1, copy(7)), Health::Hurt);
        assert_eq!(Health::of(&whole, 0, copy(5)), Health::Lost);
    }

    #[test]
    fn what_can_be_taken_back_is_said_in_words() {
        let binned = |what| Binned { key: String::new(), at: Millis(0), what, people: 3, gestures: 12 };
        assert_eq!(done(&binned(What::Person("Ada".to_owned()))), "Erased: Ada (gestures: 12)");
        assert_eq!(
            done(&binned(What::Import("archive_from_linkedin".to_owned()))),
            "Brought in: an archive from LinkedIn (people: 3, gestures: 12)"
        );
    }

    #[test]
    fn days_come_from_date_fields_and_names_carry_them() {
        assert_eq!(day_of("1970-01-02"), Some(LocalDay(1)));
        assert_eq!(day_of("soon"), None);
        let now = Millis::from_iso("2026-11-22T09:00:00Z").unwrap();
        assert_eq!(file_name(now, "-people", "csv"), "goodturn-people-2026-11-22.csv");
    }
}
