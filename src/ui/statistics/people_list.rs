//! The people list as it is seen: search, order, and a window of it that grows on demand.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, input, label, li, p, section, span, ul};

use super::address::Place;
use super::people::{Line, Order, found, lines};
use super::said::{counted, fold};
use super::{Page, WINDOW};
use crate::tie::Balance;
use crate::time::Clock;
use crate::ui::parts::{button_with, chooser, value_of};
use crate::ui::words::{balance_short, t, tie_short, when};

/// The list.
pub(super) fn view(page: Page) -> View {
    let everybody = create_memo(move || {
        let clock = page.clock.get();
        page.kept.with(|kept| lines(&kept.books, kept.half_life, clock, fold))
    });
    let shown = create_memo(move || {
        let (query, order) = (fold(&page.query.get_clone()), page.order.get());
        everybody.with(|lines| found(lines, &query, order))
    });
    let window = create_signal(WINDOW);

    let rows = View::from_dynamic(move || {
        let clock = page.clock.get();
        let first: Vec<usize> = shown.with(|places| places.iter().take(window.get()).copied().collect());
        let first: Vec<Line> =
            everybody.with(|lines| first.into_iter().filter_map(|place| lines.get(place).cloned()).collect());
        View::from(first.iter().map(|line| row(line, clock)).collect::<Vec<_>>())
    });
    let list = ul().id("people-list").class("plain people").children(rows);

    // Announced while searching only: how many people there are is no figure of this page.
    let outcome = p().class("soft small").attr("role", "status").children(View::from_dynamic(move || {
        if page.query.with(|query| query.trim().is_empty()) {
            return View::new();
        }
        match shown.with(Vec::len) {
            0 => t("statistics_people_none", &[]).into(),
            many => counted("statistics_people_found_", many as u32, &[]).into(),
        }
    }));
    let more = div().class("more").hidden(move || shown.with(Vec::len) <= window.get()).children(button_with(
        "",
        Some("people-more"),
        t("statistics_more", &[]),
        move || {
            window.set(window.get() + WINDOW);
        },
    ));
    section()
        .class("card figure")
        .attr("aria-labelledby", "people-title")
        .children((
            h2().id("people-title").children(t("statistics_people", &[])),
            div().class("row finding").attr("role", "search").children((finding(page, window), ordering(page, window))),
            outcome,
            list,
            more,
        ))
        .into()
}

fn finding(page: Page, window: Signal<usize>) -> View {
    let field = input()
        .id("people-search")
        .r#type("search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(page.query.get_clone_untracked())
        .on(sycamore::web::events::input, move |event: web_sys::Event| {
            if let Some(text) = value_of(&event) {
                window.set(WINDOW);
                page.query.set(text);
            }
        });
    div()
        .class("field grow")
        .children((label().class("label").r#for("people-search").children(t("statistics_people_search", &[])), field))
        .into()
}

fn ordering(page: Page, window: Signal<usize>) -> View {
    let values = vec![
        ("last".to_owned(), t("statistics_order_last", &[])),
        ("name".to_owned(), t("statistics_order_name", &[])),
    ];
    let chosen = if page.order.get_untracked() == Order::Name { "name" } else { "last" };
    let control = chooser("people-order", values, chosen.to_owned(), move |value| {
        window.set(WINDOW);
        page.order.set(if value == "name" { Order::Name } else { Order::LastSeen });
    });
    div()
        .class("field")
        .children((label().class("label").r#for("people-order").children(t("statistics_order", &[])), control))
        .into()
}

fn row(line: &Line, clock: Clock) -> View {
    let mut tie = tie_short(line.state);
    if line.balance != Balance::TooEarly {
        tie = format!("{tie} · {}", balance_short(line.balance));
    }
    let last = line.last.map_or_else(String::new, |at| when(at, clock));
    li().children(
        a().id(format!("person-{}", line.id)).class("person").href(Place::Person(line.id.clone()).address()).children(
            (
                span().class("who").children((
                    span().class("name").children(line.name.clone()),
                    span().class("soft small").children(handles(&line.handles)),
                )),
                span().class("tie").children(tie),
                span().class("soft small last").children(last),
            ),
        ),
    )
    .into()
}

fn handles(handles: &[String]) -> String {
    match handles {
        [] => String::new(),
        [only] => only.clone(),
        [first, ..] => format!("{first} {}", t("common_and_more", &[])),
    }
}
