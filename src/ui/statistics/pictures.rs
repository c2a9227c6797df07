//! The pictures of the overview: what they show, in which words, and the table behind each.

use sycamore::prelude::*;
use sycamore::web::tags::{div, h2, section};

use super::address::behind;
use super::said::{capital, count, counted, full_day, short_day, short_month, stretch, weekday, year};
use super::{Page, doing, said};
use crate::gesture::{Direction, Effort};
use crate::stats::{Bucket, Count, Figures, Selection, Stack, Stretch};
use crate::time::LocalDay;
use crate::ui::charts::save::Format;
use crate::ui::charts::{Caption, calendar, grid, legend, pairs, table, time};
use crate::ui::parts::{button, chooser, line};
use crate::ui::words::{kind, site_name, t};

/// A card with a heading, what stands beside it, a picture, its table, and saving it.
pub(super) fn card(page: Page, id: &'static str, title: String, beside: View, picture: View, behind: View) -> View {
    let heading = format!("{id}-title");
    let save = |format: Format, word: &'static str, name: &str| {
        let label = t("statistics_save_picture", &[name, word]);
        sycamore::web::tags::span().attr("aria-label", label.clone()).attr("title", label).children(button(
            "plain small",
            word,
            move || doing::save_picture(page, id, format),
        ))
    };
    let row = div().class("row apart under").children((
        behind,
        div().class("row saving").children((save(Format::Svg, "SVG", &title), save(Format::Png, "PNG", &title))),
    ));
    section()
        .class("card figure")
        .attr("aria-labelledby", heading.clone())
        .children((div().class("row apart").children((h2().id(heading).children(title), beside)), picture, row))
        .into()
}

fn ways() -> View {
    legend(vec![
        ("given".to_owned(), t("statistics_given_word", &[])),
        ("received".to_owned(), t("statistics_received_word", &[])),
    ])
}

fn both(value: Count) -> String {
    t("statistics_both", &[&count(value.given), &count(value.received)])
}

/// A row of the table behind a picture.
fn row(label: String, value: Count, selection: &Selection) -> table::Row {
    let cell = |direction: Direction, value: u32| {
        let word = match direction {
            Direction::Given => t("statistics_given_word", &[]),
            Direction::Received => t("statistics_received_word", &[]),
        };
        table::Cell {
            text: count(value),
            link: (value > 0).then(|| behind(&selection.going(direction))),
            name: t("statistics_cell", &[&count(value), &word, &label]),
        }
    };
    let cells = vec![cell(Direction::Given, value.given), cell(Direction::Received, value.received)];
    table::Row { label, cells }
}

fn numbers(first: &str, name: &str, rows: Vec<table::Row>) -> View {
    let heads = vec![t(first, &[]), t("statistics_given_word", &[]), t("statistics_received_word", &[])];
    table::view(t("statistics_as_table", &[]), name.to_owned(), heads, rows)
}

/// Given and received over time.
pub(super) fn over_time(page: Page, figures: &Figures, days: &str) -> View {
    let title = t("statistics_over_time", &[]);
    let caption = Caption {
        id: "chart-time",
        name: title.clone(),
        text: t("statistics_over_time_text", &[days, &both(figures.total)]),
    };
    let name_of = |part: &Stretch| match figures.bucket {
        Bucket::Day => full_day(part.from),
        Bucket::Week | Bucket::Month => stretch(part.from, part.to),
    };
    let bars: Vec<time::Bar> = figures
        .stretches
        .iter()
        .enumerate()
        .map(|(index, part)| time::Bar {
            text: t("statistics_point", &[&name_of(part), &both(part.count)]),
            link: (part.count.sum() > 0).then(|| behind(&figures.selection().between(part.from, part.to))),
            tick: tick(figures, index),
            parts: part.parts.to_vec(),
        })
        .collect();
    // The table is read from now backwards, and quiet stretches say nothing in it.
    let rows = figures
        .stretches
        .iter()
        .rev()
        .filter(|part| part.count.sum() > 0)
        .map(|part| row(name_of(part), part.count, &figures.selection().between(part.from, part.to)))
        .collect();
    let table = numbers("statistics_column_time", &title, rows);
    let picture = div().class("stack tight").children((legend(parts(figures)), time::view(caption, &bars, count)));
    card(page, "chart-time", title, stacks(page), picture.into(), table)
}

/// What the shades of the bars stand for.
fn parts(figures: &Figures) -> Vec<(String, String)> {
    let named: Vec<String> = match figures.stack {
        Stack::Effort => {
            Effort::ALL.into_iter().map(|effort| t(&format!("statistics_effort_{}", effort.name()), &[])).collect()
        }
        Stack::Site => {
            let mut named: Vec<String> = figures.parts.iter().map(|site| capital(&site_name(site))).collect();
            named.extend((figures.sites.len() > figures.parts.len()).then(|| t("statistics_other_sites", &[])));
            named
        }
    };
    let last = |place: usize, all: usize| {
        if all > figures.parts.len() && place + 1 == all && figures.stack == Stack::Site {
            crate::stats::figures::PARTS - 1
        } else {
            place
        }
    };
    let all = named.len();
    named.into_iter().enumerate().map(|(place, word)| (format!("given part-{}", last(place, all)), word)).collect()
}

fn stacks(page: Page) -> View {
    let values = vec![
        ("effort".to_owned(), t("statistics_stack_effort", &[])),
        ("site".to_owned(), t("statistics_stack_site", &[])),
    ];
    let chosen = if page.stack.get_untracked() == Stack::Site { "site" } else { "effort" };
    let control = chooser("stack", values, chosen, move |value| {
        page.stack.set(if value == "site" { Stack::Site } else { Stack::Effort });
        crate::ui::parts::focus("stack");
    });
    div()
        .class("row stacking")
        .children((
            sycamore::web::tags::label().class("small soft").r#for("stack").children(t("statistics_stack", &[])),
            control,
        ))
        .into()
}

/// The mark under a bar, where it has one.
fn tick(figures: &Figures, index: usize) -> Option<time::Tick> {
    let part = figures.stretches.get(index)?;
    let back = figures.stretches.len() - 1 - index;
    let (_, month, _) = part.from.civil();
    let month_or_year = |minor: bool| {
        let word = if month == 1 { year(part.from) } else { short_month(part.from) };
        Some(time::Tick { word, minor })
    };
    match figures.bucket {
        Bucket::Day => (back % 7 == 3).then(|| time::Tick { word: short_day(part.from), minor: back % 14 == 3 }),
        Bucket::Week => {
            let before = figures.stretches.get(index.checked_sub(1)?)?;
            if before.from.civil().1 == month { None } else { month_or_year(month.is_multiple_of(2)) }
        }
        Bucket::Month if figures.stretches.len() <= 30 => {
            if month % 3 == 1 {
                month_or_year(month % 6 == 4)
            } else {
                None
            }
        }
        Bucket::Month => {
            if month == 1 {
                month_or_year(part.from.civil().0 % 2 == 1)
            } else {
                None
            }
        }
    }
}

/// By kind of gesture.
pub(super) fn by_kind(page: Page, figures: &Figures, days: &str) -> View {
    let named: Vec<(String, Count, Selection)> = figures
        .kinds
        .iter()
        .map(|(what, value)| (capital(&kind(*what, None)), *value, figures.selection().of_kind(*what)))
        .collect();
    paired(page, "chart-kinds", "statistics_column_kind", t("statistics_by_kind", &[]), days, named)
}

/// By site.
pub(super) fn by_site(page: Page, figures: &Figures, days: &str) -> View {
    let named: Vec<(String, Count, Selection)> = figures
        .sites
        .iter()
        .map(|(site, value)| (capital(&site_name(site)), *value, figures.selection().at_site(site)))
        .collect();
    paired(page, "chart-sites", "statistics_column_site", t("statistics_by_site", &[]), days, named)
}

fn paired(
    page: Page,
    id: &'static str,
    first: &str,
    title: String,
    days: &str,
    named: Vec<(String, Count, Selection)>,
) -> View {
    let point = |label: &str, value: Count| t("statistics_point", &[label, &both(value)]);
    let all: Vec<String> = named.iter().map(|(label, value, _)| point(label, *value)).collect();
    let text = t("statistics_pairs_text", &[&title, days, &all.join("; ")]);
    let bars: Vec<pairs::Pair> = named
        .iter()
        .map(|(label, value, selection)| pairs::Pair {
            label: label.clone(),
            text: point(label, *value),
            link: behind(selection),
            given: value.given,
            received: value.received,
        })
        .collect();
    let rows = named.into_iter().map(|(label, value, selection)| row(label, value, &selection)).collect();
    let table = numbers(first, &title, rows);
    card(page, id, title.clone(), ways(), pairs::view(Caption { id, name: title, text }, &bars, count), table)
}

/// Kinds by sites; nothing where there is only one of either.
pub(super) fn matrix(page: Page, figures: &Figures, days: &str) -> View {
    /// More columns cannot be told apart.
    const SITES: usize = 8;
    if figures.sites.len() < 2 || figures.kinds.len() < 2 {
        return View::new();
    }
    let title = t("statistics_matrix", &[]);
    let heads: Vec<String> = figures.sites.iter().take(SITES).map(|(site, _)| capital(&site_name(site))).collect();
    let mut behind_it: Vec<table::Row> = Vec::new();
    let rows: Vec<grid::Row> = figures
        .kinds
        .iter()
        .zip(&figures.matrix)
        .map(|((what, _), counts)| {
            let label = capital(&kind(*what, None));
            let cells = counts.iter().zip(&figures.sites).take(SITES).zip(&heads).map(|((value, (site, _)), head)| {
                let selection = figures.selection().of_kind(*what).at_site(site);
                let place = t("statistics_kind_at_site", &[&label, head]);
                if value.sum() > 0 {
                    behind_it.push(row(place.clone(), *value, &selection));
                }
                grid::Cell {
                    text: t("statistics_point", &[&place, &both(*value)]),
                    link: (value.sum() > 0).then(|| behind(&selection)),
                    count: value.sum(),
                }
            });
            grid::Row { label: label.clone(), cells: cells.collect() }
        })
        .collect();
    let text = t("statistics_matrix_text", &[days]);
    let caption = Caption { id: "chart-matrix", name: title.clone(), text };
    let table = numbers("statistics_column_kind", &title, behind_it);
    card(page, "chart-matrix", title, View::new(), grid::view(caption, "matrix", 28.0, &heads, &rows), table)
}

/// Day by day.
pub(super) fn by_day(page: Page, figures: &Figures, days: &str) -> View {
    // A calendar of a month says nothing the bars do not; one of many years is no picture any more.
    if figures.bucket != Bucket::Week {
        return View::new();
    }
    let title = t("statistics_calendar", &[]);
    let text = counted("statistics_calendar_text_", figures.days.len() as u32, &[days]);
    let caption = Caption { id: "chart-days", name: title.clone(), text };
    let rows = figures
        .days
        .iter()
        .rev()
        .map(|(day, value)| row(full_day(*day), *value, &figures.selection().between(*day, *day)))
        .collect();
    let table = numbers("statistics_column_day", &title, rows);
    let lead = line("soft small", "statistics_calendar_lead");
    let picture = (lead, calendar::view(caption, &weeks(figures))).into();
    card(page, "chart-days", title, View::new(), picture, table)
}

/// The columns of the calendar.
pub(super) fn weeks(figures: &Figures) -> Vec<calendar::Week> {
    let mut weeks: Vec<calendar::Week> = Vec::new();
    let mut month = 0;
    let mut counts = figures.days.iter().peekable();
    for day in figures.range.from.0..=figures.range.to.0 {
        let day = LocalDay(day);
        let row = day.since(Bucket::Week.start(day)) as u8;
        if row == 0 || weeks.is_empty() {
            // A month is named over its first whole week; names that would touch give way to the later one.
            let begins = Some(day.civil().1).filter(|this| *this != month && row == 0);
            month = begins.unwrap_or(month);
            if begins.is_some() {
                weeks.iter_mut().rev().take(2).for_each(|week| week.month = None);
            }
            weeks.push(calendar::Week { month: begins.map(|_| short_month(day)), days: Vec::new() });
        }
        let value = counts.next_if(|(known, _)| *known == day).map_or_else(Count::default, |(_, value)| *value);
        if let Some(week) = weeks.last_mut() {
            let text = t("statistics_point", &[&full_day(day), &both(value)]);
            let link = (value.sum() > 0).then(|| behind(&Selection::default().between(day, day)));
            week.days.push(calendar::Day { row, text, link, count: value.sum() });
        }
    }
    weeks
}

/// When in the week the user gives.
pub(super) fn by_hour(page: Page, figures: &Figures, days: &str) -> View {
    if figures.total.given == 0 {
        return View::new();
    }
    let title = t("statistics_hours", &[]);
    let selection = figures.selection().going(Direction::Given);
    let mut behind_it: Vec<table::Row> = Vec::new();
    let rows: Vec<grid::Row> = (0..7)
        .map(|day| {
            let name = weekday(day);
            let cells = (0..24).map(|hour| {
                let place = day * 24 + hour;
                let given = figures.hours[place];
                let when = t("statistics_hour", &[&name, &said::hour(hour)]);
                let selection = Selection { hour: Some(place as u8), ..selection.clone() };
                let link = (given > 0).then(|| behind(&selection));
                let text = t("statistics_point", &[&when, &counted("statistics_given_", given, &[])]);
                if given > 0 {
                    let cell = table::Cell { text: count(given), link: link.clone(), name: text.clone() };
                    behind_it.push(table::Row { label: when, cells: vec![cell] });
                }
                grid::Cell { text, link, count: given }
            });
            let cells = cells.collect();
            grid::Row { label: capital(&name), cells }
        })
        .collect();
    let heads: Vec<String> = (0..24).map(|hour| if hour % 6 == 0 { said::hour(hour) } else { String::new() }).collect();
    let caption = Caption { id: "chart-hours", name: title.clone(), text: t("statistics_hours_text", &[days]) };
    let heads_of_table = vec![t("statistics_column_time", &[]), t("statistics_given_word", &[])];
    let table = table::view(t("statistics_as_table", &[]), title.clone(), heads_of_table, behind_it);
    card(page, "chart-hours", title, View::new(), grid::view(caption, "hours", 16.0, &heads, &rows), table)
}
