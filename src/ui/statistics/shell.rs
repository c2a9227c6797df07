//! The frame around what the page shows: head, the line that tells what happened, and which part is open.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, li, main as main_tag, ol, p, section};

use super::address::Place;
use super::{Page, Status, doing, gestures, overview, person};
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
    let export = button_with("", Some("export"), t("statistics_export", &[]), move || doing::export(page));
    let head = div()
        .class("row apart head")
        .children((masthead(t("statistics_title", &[])), div().class("row").children(export)));
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
            content,
        )),
    )
        .into()
}

fn busy(page: Page) -> sycamore::web::StringAttribute {
    (move || if page.status.get() == Status::Reading { "true" } else { "false" }).into()
}

fn part(page: Page) -> View {
    // Only a change between having something and nothing replaces the part; everything finer is the part's own business.
    let blank = create_memo(move || page.kept.with(super::Kept::is_blank));
    View::from_dynamic(move || {
        if blank.get() {
            return empty();
        }
        match page.place.get_clone() {
            Place::Overview => overview::view(page),
            Place::Person(id) => person::view(page, id),
            Place::Gestures(selection) => gestures::view(page, selection),
        }
    })
}

/// What the page teaches while there is nothing to show.
fn empty() -> View {
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
            p().children(a().class("button primary").href("options.html").children(t("statistics_empty_choose", &[]))),
            line("soft small", "statistics_empty_mirror"),
        ))
        .into()
}
