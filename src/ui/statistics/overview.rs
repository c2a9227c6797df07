//! The overview: range, totals, sentences, pictures, nice surprises.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, fieldset, h2, input, label, legend, p, section, span};

use super::address::behind;
use super::said::{count, counted, percent, stretch};
use super::span::{Span, bucket};
use super::{Kept, Page, circle, gestures, pictures};
use crate::gesture::Direction;
use crate::stats::{Figures, Selection, Stack};
use crate::time::{Clock, LocalDay};
use crate::ui::parts::{field, later, line, value_of};
use crate::ui::words::t;

/// The figures, and what of the page's state beside the ledger goes with them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Model {
    pub figures: Figures,
    /// How many suggestions the user let go.
    pub let_go: u32,
    /// Posts read on these days; none where the record of reading does not reach back so far.
    pub read: Option<u32>,
}

/// Reading is remembered for so many days.
const READ_DAYS: i32 = 30;

impl Model {
    pub(super) fn of(kept: &Kept, span: Span, stack: Stack, clock: Clock) -> Self {
        let range = span.range(&kept.columns, clock);
        let recent = clock.today().since(range.from) < READ_DAYS;
        Self {
            figures: Figures::of(&kept.columns, range, bucket(range), stack),
            let_go: kept.let_go.iter().filter(|day| range.contains(**day)).count() as u32,
            read: recent.then(|| kept.readings.posts(range.from, range.to)),
        }
    }
}

/// The overview.
pub(super) fn view(page: Page) -> View {
    let model = create_memo(move || {
        let (span, stack, clock) = (page.span.get(), page.stack.get(), page.clock.get());
        page.kept.with(|kept| Model::of(kept, span, stack, clock))
    });
    // Views are made from clones: a signal that is being read may not be written, and making views writes some.
    let shown = View::from_dynamic(move || figures(page, &model.get_clone()));
    (range(page), shown, circle::view(page)).into()
}

/// Choosing a stretch of time.
fn range(page: Page) -> View {
    let own = create_memo(move || matches!(page.span.get(), Span::Between(..)));
    let choice = |chosen: bool, name: &'static str, choose: Box<dyn Fn()>| -> View {
        let field = input()
            .r#type("radio")
            .name("range")
            .value(name)
            .checked(chosen)
            .on(sycamore::web::events::change, move |_: web_sys::Event| choose());
        let word = span().children(t(&format!("statistics_range_{name}"), &[]));
        label().class("segment").children((field, word)).into()
    };
    let current = page.span.get_untracked();
    let mut choices: Vec<View> = Span::ALL
        .into_iter()
        .map(|span| choice(span == current, span.name(), Box::new(move || page.span.set(span))))
        .collect();
    choices.push(choice(
        matches!(current, Span::Between(..)),
        "own",
        Box::new(move || {
            let range = page
                .kept
                .with_untracked(|kept| page.span.get_untracked().range(&kept.columns, page.clock.get_untracked()));
            page.span.set(Span::Between(range.from, range.to));
        }),
    ));
    let days = View::from_dynamic(move || {
        if !own.get() {
            return View::new();
        }
        let Span::Between(from, to) = page.span.get_untracked() else { return View::new() };
        div()
            .class("row end")
            .children((
                day(page, "range-from", "data_erase_from", from, |day, (_, to)| (day, to)),
                day(page, "range-to", "data_erase_to", to, |day, (from, _)| (from, day)),
            ))
            .into()
    });
    div()
        .class("row end")
        .children((
            fieldset().id("range").class("segments").children((
                legend().class("visually-hidden").children(t("statistics_range", &[])),
                View::from(choices),
            )),
            days,
        ))
        .into()
}

type Days = (LocalDay, LocalDay);

fn day(page: Page, id: &'static str, key: &str, value: LocalDay, set: fn(LocalDay, Days) -> Days) -> View {
    let (year, month, day) = value.civil();
    let control = input().id(id).r#type("date").value(format!("{year:04}-{month:02}-{day:02}")).on(
        sycamore::web::events::change,
        move |event: web_sys::Event| {
            let chosen = value_of(&event).and_then(|text| crate::ui::data::model::day_of(&text));
            if let (Some(chosen), Span::Between(from, to)) = (chosen, page.span.get_untracked()) {
                let (from, to) = set(chosen, (from, to));
                page.span.set(Span::Between(from, to));
            }
        },
    );
    field(id, t(key, &[]), control, None)
}

fn figures(page: Page, model: &Model) -> View {
    let figures = &model.figures;
    let days = stretch(figures.range.from, figures.range.to);
    let totals = div().class("totals").children((
        total(Direction::Given, figures),
        total(Direction::Received, figures),
        sentences(model),
    ));
    if figures.is_empty() {
        let none = p().class("card soft").children(t("statistics_nothing_in_range", &[&days]));
        return (totals, none).into();
    }
    (
        totals,
        pictures::over_time(page, figures, &days),
        div()
            .class("columns")
            .children((pictures::by_kind(page, figures, &days), pictures::by_site(page, figures, &days))),
        rest(page, figures, days),
    )
        .into()
}

/// What is further down: drawn once what is above it is on the screen.
fn rest(page: Page, figures: &Figures, days: String) -> View {
    let figures = figures.clone();
    later(move || {
        (
            pictures::matrix(page, &figures, &days),
            pictures::by_day(page, &figures, &days),
            pictures::by_hour(page, &figures, &days),
            surprises(page, &figures),
        )
            .into()
    })
}

fn total(direction: Direction, figures: &Figures) -> View {
    let (id, class, value, described, word) = match direction {
        Direction::Given => {
            ("given-total", "given", figures.total.given, "statistics_given_", "statistics_given_label")
        }
        Direction::Received => {
            ("received-total", "received", figures.total.received, "statistics_received_", "statistics_received_label")
        }
    };
    let number: View = if value > 0 {
        a().id(id)
            .href(behind(&figures.selection().going(direction)))
            .attr("aria-label", counted(described, value, &[]))
            .children(count(value))
            .into()
    } else {
        span().id(id).children(count(value)).into()
    };
    // Compared with the user's own stretch before, and only where the record reaches back so far.
    let before = figures.given_before.filter(|_| direction == Direction::Given).map_or_else(View::new, |before| {
        p().id("given-before").class("soft small").children(t("statistics_before", &[&count(before)])).into()
    });
    div()
        .class(format!("card total {class}"))
        .children((p().class("number").children(number), p().class("soft").children(t(word, &[])), before))
        .into()
}

/// What the figures come to, in sentences about the user's own acts.
fn sentences(model: &Model) -> View {
    let figures = &model.figures;
    let mut said: Vec<String> = Vec::new();
    if let Some(share) = figures.composed.value() {
        let all = count(figures.composed.of);
        said.push(counted("statistics_composed_", figures.composed.part, &[&all, &percent(share)]));
    }
    if figures.thanks > 0 {
        said.push(counted("statistics_thanks_", figures.thanks, &[]));
    }
    if let Some(share) = figures.two_way.filter(|_| figures.total.given > 0 && figures.total.received > 0) {
        said.push(t("statistics_two_way", &[&percent(share)]));
    }
    if figures.acknowledged.part > 0 {
        said.push(counted("statistics_answered_", figures.acknowledged.part, &[]));
        said.extend(figures.acknowledged_after.map(after));
    }
    if let Some(read) = model.read.filter(|read| *read > 0) {
        said.push(t("statistics_listening", &[&count(read), &count(figures.total.given)]));
    }
    if model.let_go > 0 {
        said.push(counted("statistics_let_go_", model.let_go, &[]));
    }
    if figures.unnamed > 0 {
        said.push(counted("statistics_unnamed_", figures.unnamed, &[]));
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

/// How long it usually took, roughly, as people say it.
fn after(minutes: u32) -> String {
    match minutes {
        0..=59 => t("statistics_after_hour", &[]),
        60..=1_439 => t("statistics_after_day", &[]),
        minutes => counted("statistics_after_days_", minutes.div_ceil(1_440), &[]),
    }
}

/// What came and was more than a click, newest first.
fn surprises(page: Page, figures: &Figures) -> View {
    if figures.surprises.is_empty() {
        return View::new();
    }
    let marks = figures.surprises.clone();
    let all = Selection { substantive: true, ..figures.selection().going(Direction::Received) };
    section()
        .class("card figure")
        .attr("aria-labelledby", "surprises-title")
        .children((
            h2().id("surprises-title").children(t("statistics_surprises", &[])),
            line("soft small", "statistics_surprises_lead"),
            gestures::few(page, marks),
            p().children(a().href(behind(&all)).children(t("statistics_surprises_all", &[]))),
        ))
        .into()
}
