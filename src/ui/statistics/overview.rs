//! The overview: range, totals, pictures, sentences, and the people list.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, fieldset, h2, input, label, legend, p, section, span};

use super::address::{Place, Selection};
use super::model::{Span, StatisticsModel, Stretch};
use super::said::{count, counted, full_day, percent, short_day, short_month, stretch, year};
use super::{Page, people_list};
use crate::gesture::Direction;
use crate::person::SiteId;
use crate::stats::{Bucket, Count};
use crate::time::LocalDay;
use crate::ui::charts::{Caption, calendar, legend as colours, pairs, table, time};
use crate::ui::parts::line;
use crate::ui::words::{kind, t};

/// The overview.
pub(super) fn view(page: Page) -> View {
    let model = create_memo(move || {
        let (span, clock) = (page.span.get(), page.clock.get());
        page.kept.with(|kept| StatisticsModel::of(kept, span, clock))
    });
    // Views are made from clones: a signal that is being read may not be written, and making views writes some.
    let figures = View::from_dynamic(move || figures(&model.get_clone()));
    (range(page), figures, people_list::view(page)).into()
}

fn range(page: Page) -> View {
    let choices: Vec<View> = Span::ALL
        .into_iter()
        .map(|span_| {
            let field = input()
                .r#type("radio")
                .name("range")
                .value(span_.name())
                .checked(span_ == page.span.get_untracked())
                .on(sycamore::web::events::change, move |_: web_sys::Event| page.span.set(span_));
            let word = span().children(t(&format!("statistics_range_{}", span_.name()), &[]));
            label().class("segment").children((field, word)).into()
        })
        .collect();
    fieldset()
        .id("range")
        .class("segments")
        .children((legend().class("visually-hidden").children(t("statistics_range", &[])), View::from(choices)))
        .into()
}

fn figures(model: &StatisticsModel) -> View {
    let days = stretch(model.range.from, model.range.to);
    let totals = div().class("totals").children((
        total(Direction::Given, model),
        total(Direction::Received, model),
        sentences(model),
    ));
    if model.is_empty() {
        let none = p().class("card soft").children(t("statistics_nothing_in_range", &[&days]));
        return (totals, none).into();
    }
    (
        totals,
        over_time(model, &days),
        div().class("columns").children((by_kind(model, &days), by_site(model, &days))),
        by_day(model, &days),
    )
        .into()
}

fn total(direction: Direction, model: &StatisticsModel) -> View {
    let (id, class, value, described, word) = match direction {
        Direction::Given => ("given-total", "given", model.total.given, "statistics_given_", "statistics_given_label"),
        Direction::Received => {
            ("received-total", "received", model.total.received, "statistics_received_", "statistics_received_label")
        }
    };
    let number: View = if value > 0 {
        a().id(id)
            .href(address(&model.selection().going(direction)))
            .attr("aria-label", counted(described, value, &[]))
            .children(count(value))
            .into()
    } else {
        span().id(id).children(count(value)).into()
    };
    div()
        .class(format!("card total {class}"))
        .children((p().class("number").children(number), p().class("soft").children(t(word, &[]))))
        .into()
}

fn address(selection: &Selection) -> String {
    Place::Gestures(selection.clone()).address()
}

/// What the figures come to, in sentences about the user's own acts.
fn sentences(model: &StatisticsModel) -> View {
    let mut said: Vec<String> = Vec::new();
    if let Some(share) = model.composed.value() {
        let part = counted("statistics_composed_", model.composed.part, &[&count(model.composed.of), &percent(share)]);
        said.push(part);
    }
    if let Some(share) = model.two_way.filter(|_| model.total.given > 0 && model.total.received > 0) {
        said.push(t("statistics_two_way", &[&percent(share)]));
    }
    if model.answered > 0 {
        said.push(counted("statistics_answered_", model.answered, &[]));
    }
    if model.let_go > 0 {
        said.push(counted("statistics_let_go_", model.let_go, &[]));
    }
    if model.unnamed > 0 {
        said.push(counted("statistics_unnamed_", model.unnamed, &[]));
    }
    said.push(t("statistics_lower_bound", &[]));
    let lines: Vec<View> = said.into_iter().map(|sentence| p().children(sentence).into()).collect();
    section()
        .class("card sentences stack tight")
        .attr("aria-labelledby", "sentences-title")
        .children((
            h2().id("sentences-title").class("small").children(t("statistics_sentences", &[])),
            View::from(lines),
        ))
        .into()
}

/// A card with a heading, the colours, a picture and its table.
fn card(id: &'static str, title: String, picture: View, behind: View) -> View {
    section()
        .class("card figure")
        .attr("aria-labelledby", id)
        .children((
            div().class("row apart").children((
                h2().id(id).children(title),
                colours(t("statistics_given_word", &[]), t("statistics_received_word", &[])),
            )),
            picture,
            behind,
        ))
        .into()
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
            link: (value > 0).then(|| address(&selection.going(direction))),
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

fn over_time(model: &StatisticsModel, days: &str) -> View {
    let title = t("statistics_over_time", &[]);
    let caption = Caption {
        id: "chart-time",
        name: title.clone(),
        text: t("statistics_over_time_text", &[days, &both(model.total)]),
    };
    let name_of = |part: &Stretch| match model.bucket {
        Bucket::Day => full_day(part.from),
        Bucket::Week | Bucket::Month => stretch(part.from, part.to),
    };
    let bars: Vec<time::Bar> = model
        .stretches
        .iter()
        .enumerate()
        .map(|(index, part)| time::Bar {
            text: t("statistics_point", &[&name_of(part), &both(part.count)]),
            tick: tick(model, index),
            given: part.count.given,
            received: part.count.received,
        })
        .collect();
    // The table is read from now backwards, and quiet stretches say nothing in it.
    let rows = model
        .stretches
        .iter()
        .rev()
        .filter(|part| part.count.sum() > 0)
        .map(|part| row(name_of(part), part.count, &model.selection().between(part.from, part.to)))
        .collect();
    let behind = numbers("statistics_column_time", &title, rows);
    card("over-time-title", title, time::view(caption, &bars, count), behind)
}

/// The mark under a bar, where it has one.
fn tick(model: &StatisticsModel, index: usize) -> Option<time::Tick> {
    let part = model.stretches.get(index)?;
    let back = model.stretches.len() - 1 - index;
    let (_, month, _) = part.from.civil();
    let month_or_year = |minor: bool| {
        let word = if month == 1 { year(part.from) } else { short_month(part.from) };
        Some(time::Tick { word, minor })
    };
    match model.bucket {
        Bucket::Day => (back % 7 == 3).then(|| time::Tick { word: short_day(part.from), minor: back % 14 == 3 }),
        Bucket::Week => {
            let before = model.stretches.get(index.checked_sub(1)?)?;
            if before.from.civil().1 == month { None } else { month_or_year(month.is_multiple_of(2)) }
        }
        Bucket::Month if model.stretches.len() <= 30 => {
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

fn by_kind(model: &StatisticsModel, days: &str) -> View {
    let title = t("statistics_by_kind", &[]);
    let named: Vec<(String, Count, Selection)> = model
        .kinds
        .iter()
        .map(|(what, value)| (capital(&kind(*what, None)), *value, model.selection().of_kind(*what)))
        .collect();
    paired("chart-kinds", "by-kind-title", "statistics_column_kind", title, days, named)
}

fn by_site(model: &StatisticsModel, days: &str) -> View {
    let title = t("statistics_by_site", &[]);
    let named: Vec<(String, Count, Selection)> = model
        .sites
        .iter()
        .map(|(site, value)| (capital(&site_name(site)), *value, model.selection().at_site(site)))
        .collect();
    paired("chart-sites", "by-site-title", "statistics_column_site", title, days, named)
}

fn paired(
    id: &'static str,
    heading: &'static str,
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
        .map(|(label, value, _)| pairs::Pair {
            label: label.clone(),
            text: point(label, *value),
            given: value.given,
            received: value.received,
        })
        .collect();
    let rows = named.into_iter().map(|(label, value, selection)| row(label, value, &selection)).collect();
    let behind = numbers(first, &title, rows);
    card(heading, title.clone(), pairs::view(Caption { id, name: title, text }, &bars, count), behind)
}

fn by_day(model: &StatisticsModel, days: &str) -> View {
    // A calendar of a month says nothing the bars do not; one of many years is no picture any more.
    if model.bucket != Bucket::Week {
        return View::new();
    }
    let title = t("statistics_calendar", &[]);
    let mut weeks: Vec<calendar::Week> = Vec::new();
    let mut month = 0;
    for day in model.range.from.0..=model.range.to.0 {
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
        let value = model.days.get(&day).copied().unwrap_or_default();
        if let Some(week) = weeks.last_mut() {
            let text = t("statistics_point", &[&full_day(day), &both(value)]);
            week.days.push(calendar::Day { row, text, count: value.sum() });
        }
    }
    let text = counted("statistics_calendar_text_", model.days.len() as u32, &[days]);
    let caption = Caption { id: "chart-days", name: title.clone(), text };
    let rows = model
        .days
        .iter()
        .rev()
        .map(|(day, value)| row(full_day(*day), *value, &model.selection().between(*day, *day)))
        .collect();
    let behind = numbers("statistics_column_day", &title, rows);
    section()
        .class("card figure")
        .attr("aria-labelledby", "calendar-title")
        .children((
            h2().id("calendar-title").children(title),
            line("soft small", "statistics_calendar_lead"),
            calendar::view(caption, &weeks),
            behind,
        ))
        .into()
}

/// A site's name for people.
pub(super) fn site_name(site: &SiteId) -> String {
    if site.as_str() == "manual" {
        return t("common_site_manual", &[]);
    }
    crate::site::site(site.as_str()).map_or_else(|| site.to_string(), |adapter| adapter.name.clone())
}

/// With a capital letter first, for headings and labels.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
