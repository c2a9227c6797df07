//! Gestures as they are listed: one person's timeline, and the gestures a figure comes from.
//!
//! Each entry says what happened, when, where, how Goodturn knows, and links to what it was about. A window of the list is
//! shown and grows on demand.

use sycamore::prelude::*;
use sycamore::web::tags::{a, div, h2, li, p, section, span, time, ul};

use super::address::{Place, Selection};
use super::overview::{capital, site_name};
use super::said::stretch;
use super::timeline::{Entry, behind};
use super::{Page, WINDOW, doing};
use crate::gesture::{Direction, Gesture};
use crate::person::PersonId;
use crate::time::Clock;
use crate::ui::parts::{button_with, line, link_out};
use crate::ui::words::{did, kind, moment, source, t, when};

/// The gestures behind a figure.
pub(super) fn view(page: Page, selection: Selection) -> View {
    let title = title(&selection);
    let days = selection.from.zip(selection.to).map(|(from, to)| stretch(from, to));
    let entries = create_memo(move || page.kept.with(|kept| behind(&selection, &kept.books, &kept.unnamed)));
    section()
        .id("gestures-view")
        .class("card stack")
        .attr("aria-labelledby", "part-title")
        .children((
            back(),
            h2().id("part-title").class("part-title").attr("tabindex", "-1").children(title),
            days.map_or_else(View::new, |days| p().class("soft").children(days).into()),
            list(page, entries, true),
            line("soft small", "statistics_lower_bound"),
        ))
        .into()
}

/// The way back to the overview.
pub(super) fn back() -> View {
    p().class("back").children(a().href(Place::Overview.address()).children(t("statistics_back", &[]))).into()
}

fn title(selection: &Selection) -> String {
    let mut parts = vec![match selection.direction {
        Some(Direction::Given) => t("statistics_gestures_given", &[]),
        Some(Direction::Received) => t("statistics_gestures_received", &[]),
        None => t("statistics_gestures", &[]),
    }];
    parts.extend(selection.kind.map(|what| kind(what, None)));
    parts.extend(selection.site.as_ref().map(|site| capital(&site_name(site))));
    parts.join(" · ")
}

/// A list of entries with a window that grows. `names` links each entry to its person.
pub(super) fn list(page: Page, entries: ReadSignal<Vec<Entry>>, names: bool) -> View {
    let window = create_signal(WINDOW);
    let rows = View::from_dynamic(move || {
        let clock = page.clock.get();
        let first: Vec<Entry> = entries.with(|entries| entries.iter().take(window.get()).cloned().collect());
        let rows: Vec<View> = first.iter().map(|entry| row(page, entry, names, clock)).collect();
        if rows.is_empty() {
            li().class("soft").children(t("statistics_no_gestures", &[])).into()
        } else {
            View::from(rows)
        }
    });
    let more = div().class("more").hidden(move || entries.with(Vec::len) <= window.get()).children(button_with(
        "",
        Some("gestures-more"),
        t("statistics_more", &[]),
        move || {
            window.set(window.get() + WINDOW);
        },
    ));
    (ul().class("plain gestures timeline").children(rows), more).into()
}

fn row(page: Page, entry: &Entry, names: bool, clock: Clock) -> View {
    let gesture = &entry.gesture;
    let unknown = t("common_person_unknown", &[]);
    let name = entry.person.as_ref().map_or(unknown.as_str(), |(_, name)| name.as_str());
    let sentence = capital(&did(gesture, name));
    let way = match gesture.direction {
        Direction::Given => "gesture given",
        Direction::Received => "gesture received",
    };
    let class = if gesture.stands() { way.to_owned() } else { format!("{way} undone") };
    let link = gesture.object.as_deref().map_or_else(View::new, |object| {
        let described = t("common_open_link_label", &[&sentence]);
        span().children((" · ", link_out(object, t("common_open_link", &[]), described))).into()
    });
    let person = entry.person.as_ref().filter(|_| names).map_or_else(View::new, |(id, name)| {
        let story = a().href(Place::Person(id.clone()).address()).children(t("statistics_story", &[name]));
        span().children((" · ", story)).into()
    });
    let undone = if gesture.stands() {
        View::new()
    } else {
        span().class("chip").children(t("statistics_taken_back", &[])).into()
    };
    let change =
        entry.person.as_ref().filter(|_| !names).map_or_else(View::new, |(id, _)| change(page, gesture, id, &sentence));
    li().class(class)
        .children((
            div()
                .class("row apart")
                .children((p().class("did").children((span().children(sentence), " ", undone)), change)),
            p().class("when").children((
                time().datetime(gesture.at.to_iso()).title(moment(gesture.at)).children(when(gesture.at, clock)),
                format!(" · {} · {}", capital(&site_name(&gesture.site)), source(gesture.source)),
                link,
                person,
            )),
        ))
        .into()
}

/// Take back, or bring back.
fn change(page: Page, gesture: &Gesture, person: &PersonId, sentence: &str) -> View {
    let (word, described) = if gesture.stands() {
        ("statistics_take_back", t("statistics_take_back_label", &[sentence]))
    } else {
        ("statistics_bring_back", t("statistics_bring_back_label", &[sentence]))
    };
    let (id, person, undone) = (gesture.id, person.clone(), gesture.stands());
    sycamore::web::tags::button()
        .id(format!("change-{id}"))
        .class("button plain change")
        .r#type("button")
        .attr("aria-label", described)
        .children(t(word, &[]))
        .on(sycamore::web::events::click, move |_: web_sys::MouseEvent| doing::change(page, person.clone(), id, undone))
        .into()
}
