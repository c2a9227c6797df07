//! A year in kindness: one sheet to look at and to print. Words and pictures; nothing in it is a number to show off.

use std::collections::HashMap;

use sycamore::prelude::*;
use sycamore::web::tags::{a, article, div, h2, h3, li, p, section, ul};

use super::Page;
use super::address::Place;
use super::{circle, pictures};
use crate::gesture::{Direction, Kind};
use crate::stats::columns::{Columns, NOBODY};
use crate::stats::{Bucket, Figures, Mark, Range, Stack};
use crate::time::LocalDay;
use crate::ui::charts::{Caption, calendar};
use crate::ui::parts::{button_with, line};
use crate::ui::words::{kind, month, t};

/// Names in a list.
const NAMES: usize = 12;
/// Kinds that are named.
const KINDS: usize = 3;

/// What the sheet says.
#[derive(Debug, Clone, PartialEq)]
struct Sheet {
    year: i32,
    figures: Figures,
    /// Kinds of gestures the user made, the most usual first.
    ways: Vec<Kind>,
    /// The month in which most was given.
    liveliest: Option<LocalDay>,
    /// People there was a first gesture with in this year, in the order they came.
    new: Vec<String>,
    /// People gestures went both ways with in this year, by name.
    both: Vec<String>,
    /// People who did something for the user that is more than a click, by name.
    kind_to_you: Vec<String>,
}

impl Sheet {
    fn of(columns: &Columns, year: i32) -> Option<Self> {
        let range = Range::year(year)?;
        let figures = Figures::of(columns, range, Bucket::Week, Stack::Effort);
        let inside = |mark: &&Mark| mark.stands && range.contains(mark.day);
        let mut ways: HashMap<Kind, u32> = HashMap::new();
        let mut months: HashMap<LocalDay, u32> = HashMap::new();
        let mut people: HashMap<u32, (bool, bool, bool)> = HashMap::new();
        for mark in columns.around(range.from, range.to).iter().filter(inside) {
            let (given, received, substantive) = people.entry(mark.person).or_default();
            match mark.direction {
                Direction::Given => {
                    *ways.entry(mark.kind).or_default() += 1;
                    *months.entry(Bucket::Month.start(mark.day)).or_default() += 1;
                    *given = true;
                }
                Direction::Received => {
                    *received = true;
                    *substantive |= mark.kind.is_substantive();
                }
            }
        }
        people.remove(&NOBODY);
        let mut ways: Vec<(Kind, u32)> = ways.into_iter().collect();
        ways.sort_by_key(|(kind, times)| (core::cmp::Reverse(*times), *kind));
        let liveliest = months.into_iter().max_by_key(|(month, times)| (*times, *month)).map(|(month, _)| month);
        let named = |wanted: &dyn Fn(&(bool, bool, bool)) -> bool| {
            let places = people.iter().filter(|(_, how)| wanted(how)).map(|(place, _)| *place);
            let mut names: Vec<String> =
                places.filter_map(|place| columns.somebody_at(place)).map(|somebody| somebody.name.clone()).collect();
            names.sort();
            names
        };
        let mut new: Vec<(i64, String)> = people
            .keys()
            .filter_map(|place| columns.somebody_at(*place))
            .filter_map(|somebody| Some((somebody.first?, somebody)))
            .filter(|(first, _)| range.contains(LocalDay(first.0.div_euclid(crate::time::DAY) as i32)))
            .map(|(first, somebody)| (first.0, somebody.name.clone()))
            .collect();
        new.sort();
        Some(Self {
            year,
            figures,
            ways: ways.into_iter().take(KINDS).map(|(kind, _)| kind).collect(),
            liveliest,
            new: new.into_iter().map(|(_, name)| name).collect(),
            both: named(&|(given, received, _)| *given && *received),
            kind_to_you: named(&|(_, _, substantive)| *substantive),
        })
    }
}

/// The sheet of this year.
pub(super) fn view(page: Page, year: i32) -> View {
    let sheet = create_memo(move || page.kept.with(|kept| Sheet::of(&kept.columns, year)));
    let years = page.kept.with_untracked(|kept| kept.columns.days());
    let shown = View::from_dynamic(move || {
        let Some(sheet) = sheet.get_clone() else { return View::new() };
        drawn(page, &sheet)
    });
    let go = |year: i32, key: &str| -> View {
        a().class("no-print").href(Place::Year(year).address()).children(t(key, &[&year.to_string()])).into()
    };
    let (first, last) = years.map_or((year, year), |(first, last)| (first.civil().0, last.civil().0));
    let before = if year > first { go(year - 1, "statistics_year_before") } else { View::new() };
    let after = if year < last { go(year + 1, "statistics_year_after") } else { View::new() };
    let print = button_with("primary", Some("print"), t("statistics_print", &[]), || {
        if let Some(window) = web_sys::window() {
            // A page that may not print simply does not.
            let _ = window.print();
        }
    });
    div()
        .class("stack")
        .children((
            div().class("row apart no-print").children((div().class("row").children((before, after)), print)),
            shown,
        ))
        .into()
}

fn names(title: &str, names: &[String]) -> View {
    if names.is_empty() {
        return View::new();
    }
    let more = names.len() > NAMES;
    let mut shown: Vec<View> =
        names.iter().take(NAMES).map(|name| li().attr("dir", "auto").children(name.clone()).into()).collect();
    if more {
        shown.push(li().class("soft").children(t("statistics_and_others", &[])).into());
    }
    section()
        .class("stack tight")
        .children((h3().children(t(title, &[])), ul().class("plain row names").children(shown)))
        .into()
}

fn drawn(page: Page, sheet: &Sheet) -> View {
    let year = sheet.year.to_string();
    let title =
        h2().id("part-title").class("part-title").attr("tabindex", "-1").children(t("statistics_year_title", &[&year]));
    if sheet.figures.is_empty() {
        return article()
            .class("card stack sheet")
            .children((title, p().class("soft").children(t("statistics_year_none", &[&year]))))
            .into();
    }
    let mut said: Vec<String> = Vec::new();
    let ways: Vec<String> = sheet.ways.iter().map(|way| kind(*way, None)).collect();
    if !ways.is_empty() {
        said.push(t("statistics_year_ways", &[&ways.join(" · ")]));
    }
    if let Some(liveliest) = sheet.liveliest {
        said.push(t("statistics_year_liveliest", &[&month(super::said::noon(liveliest))]));
    }
    if sheet.figures.thanks > 0 {
        said.push(t("statistics_year_thanks", &[]));
    }
    let lines: Vec<View> = said.into_iter().map(|text| p().children(text).into()).collect();
    let calendar_caption =
        Caption { id: "chart-year", name: t("statistics_calendar", &[]), text: t("statistics_calendar_lead", &[]) };
    let circle: Vec<String> = page.kept.with_untracked(|kept| {
        let mut members: Vec<String> = kept
            .columns
            .circle()
            .map(|somebody| t("statistics_point", &[&somebody.name, &circle::tie_words(somebody)]))
            .collect();
        members.sort();
        members
    });
    article()
        .id("year-view")
        .class("card stack sheet")
        .attr("aria-labelledby", "part-title")
        .children((
            title,
            View::from(lines),
            calendar::view(calendar_caption, &pictures::weeks(&sheet.figures)),
            names("statistics_year_both", &sheet.both),
            names("statistics_year_kind", &sheet.kind_to_you),
            names("statistics_year_new", &sheet.new),
            names("statistics_year_circle", &circle),
            line("soft small", "statistics_year_foot"),
        ))
        .into()
}

/// The year to show first: the one of the latest gesture.
pub(super) fn latest(columns: &Columns, today: LocalDay) -> i32 {
    columns.days().map_or(today, |(_, last)| last.min(today)).civil().0
}

#[cfg(test)]
mod tests {
    use super::super::sample::{columns, given, received};
    use super::*;

    #[test]
    fn the_sheet_names_people_and_ways_without_numbers() {
        let found = columns(
            &[
                ("Ada", vec![given("reply", 20), received("quote", 19), given("react", 400)]),
                ("Bela", vec![received("react", 10)]),
                ("Cleo", vec![given("reply", 30)]),
            ],
            &[],
        );
        let sheet = Sheet::of(&found, 2026).unwrap();
        assert_eq!(sheet.ways, [Kind::Reply]);
        assert_eq!(sheet.both, ["Ada"]);
        assert_eq!(sheet.kind_to_you, ["Ada"]);
        assert_eq!(sheet.new, ["Cleo", "Bela"]);
        let before = Sheet::of(&found, 2025).unwrap();
        assert_eq!((before.ways, before.new), (vec![Kind::React], vec!["Ada".to_owned()]));
        assert!(Sheet::of(&found, 2024).unwrap().figures.is_empty());
        assert_eq!(latest(&found, LocalDay(i32::MAX)), 2026);
    }
}
