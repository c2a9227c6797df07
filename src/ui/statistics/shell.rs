//! The frame around what the page shows: head, the ways through the page, the line that tells what happened, and the part that
//! is open.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, li, main as main_tag, nav, ol, p, section, ul};

use super::address::Place;
use super::{Kept, Page, Status, doing, gestures, overview, people_list, person, sites, year};
use crate::stats::Selection;
use crate::ui::parts::{button_with, line, masthead, notice};
use crate::ui::words::t;

/// Starts the page.
pub fn start() {
    crate::ui::parts::start("statistics_title", || {
        let page = Page::new(crate::browser::clock::clock(), doing::place());
        doing::read(page);
        doing::follow_address(page);
        doing::read_again_when_seen(page);
        view(page)
    });
}

/// The whole page.
pub(super) fn view(page: Page) -> View {
    let head = div().class("row apart head").children((masthead(t("statistics_title", &[])), ways(page)));
    let content = View::from_dynamic(move || match page.status.get() {
        Status::Reading => line("soft", "common_loading"),
        Status::Broken(key) => div().id("broken").children(notice("warn", line("", key))).into(),
        Status::Ready => part(page),
    });
    (
        head,
        main_tag().class("stack loose").attr("aria-busy", busy(page)).children((
            line("soft promise", "statistics_promise"),
            page.said.region(),
            invented(page),
            content,
        )),
    )
        .into()
}

fn busy(page: Page) -> sycamore::web::StringAttribute {
    (move || if page.status.get() == Status::Reading { "true" } else { "false" }).into()
}

/// The ways through the page.
fn ways(page: Page) -> View {
    let today = page.clock.get_untracked().today();
    let latest = create_memo(move || page.kept.with(|kept| year::latest(&kept.columns, today)));
    let way = move |key: &str, place: Place, open: fn(&Place) -> bool| -> View {
        let address = place.address();
        li().children(
            a().href(address)
                .attr("aria-current", move || page.place.with(|now| if open(now) { "page" } else { "false" }))
                .children(t(key, &[])),
        )
        .into()
    };
    let the_year = View::from_dynamic(move || {
        way("statistics_year", Place::Year(latest.get()), |place| matches!(place, Place::Year(_)))
    });
    nav()
        .id("ways")
        .attr("aria-label", t("statistics_ways", &[]))
        .children(ul().class("plain row ways").children((
            way("statistics_overview", Place::Overview, |place| *place == Place::Overview),
            way("statistics_people", Place::People, |place| matches!(place, Place::People | Place::Person(_))),
            way("statistics_sites", Place::Sites, |place| *place == Place::Sites),
            way("statistics_gestures", Place::Gestures(Selection::default()), |place| {
                matches!(place, Place::Gestures(_))
            }),
            the_year,
            View::from(li().children(a().id("open-data").href("data.html").children(t("data_heading", &[])))),
        )))
        .into()
}

/// That this is an invented year, and the way back.
fn invented(page: Page) -> View {
    View::from_dynamic(move || {
        if !page.sample.get() {
            return View::new();
        }
        div()
            .id("invented")
            .class("notice no-print")
            .children((
                p().children(t("statistics_sample_shown", &[])),
                button_with("", Some("sample-end"), t("statistics_sample_end", &[]), move || {
                    doing::show_sample(page, false);
                }),
            ))
            .into()
    })
}

fn part(page: Page) -> View {
    // Only a change between having something and nothing replaces the part; everything finer is the part's own business.
    let blank = create_memo(move || page.kept.with(|kept: &Kept| kept.columns.is_blank()));
    View::from_dynamic(move || {
        if blank.get() {
            return empty(page);
        }
        match page.place.get_clone() {
            Place::Overview => overview::view(page),
            Place::People => people_list::view(page),
            Place::Person(id) => person::view(page, id),
            Place::Sites => sites::view(page),
            Place::Gestures(selection) => gestures::view(page, selection),
            Place::Year(year) => year::view(page, year),
        }
    })
}

/// What the page teaches while there is nothing to show.
fn empty(page: Page) -> View {
    let step = |key: &str| View::from(li().children(t(key, &[])));
    section()
        .class("card empty stack")
        .attr("aria-labelledby", "empty-title")
        .children((
            h2().id("empty-title").children(t("statistics_empty_title", &[])),
            p().children(t("statistics_empty_lead", &[])),
            ol().class("steps").children((
                step("statistics_empty_allow"),
                step("statistics_empty_act"),
                step("statistics_empty_notifications"),
            )),
            div().class("row").children((
                a().class("button primary").href("options.html").children(t("statistics_empty_choose", &[])),
                button_with("", Some("sample"), t("statistics_sample", &[]), move || doing::show_sample(page, true)),
            )),
            line("soft small", "statistics_empty_mirror"),
        ))
        .into()
}
