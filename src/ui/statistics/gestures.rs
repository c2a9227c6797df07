//! Gestures as they are listed: the whole log with filters, the gestures behind a figure, a few of them in a card.

use sycamore::prelude::*;
use sycamore::web::tags::{div, h2, label, p, section, ul};

use super::address::Place;
use super::said::{capital, full_day, stretch, weekday};
use super::{Page, one, said};
use crate::gesture::{Direction, Kind};
use crate::person::SiteId;
use crate::stats::{Mark, Selection};
use crate::ui::parts::{chooser, line, rows, tick};
use crate::ui::words::{kind, site_name, t};

/// The gestures behind a figure, or all of them.
pub(super) fn view(page: Page, selection: Selection) -> View {
    let title = title(&selection);
    let when = when(&selection);
    let controls = filters(page, &selection);
    let marks = create_memo(move || page.kept.with(|kept| selection.marks(&kept.columns)));
    section()
        .id("gestures-view")
        .class("card stack")
        .attr("aria-labelledby", "part-title")
        .children((
            h2().id("part-title").class("part-title").attr("tabindex", "-1").children(title),
            when.map_or_else(View::new, |when| p().class("soft").children(when).into()),
            controls,
            list(page, marks, true),
            line("soft small", "statistics_lower_bound"),
        ))
        .into()
}

fn title(selection: &Selection) -> String {
    let mut parts = vec![match selection.direction {
        Some(Direction::Given) => t("statistics_gestures_given", &[]),
        Some(Direction::Received) => t("statistics_gestures_received", &[]),
        None => t("statistics_gestures", &[]),
    }];
    parts.extend(selection.kind.map(|what| kind(what, None)));
    parts.extend(selection.effort.map(|effort| t(&format!("statistics_effort_{}", effort.name()), &[])));
    parts.extend(selection.substantive.then(|| t("statistics_more_than_click", &[])));
    parts.extend(selection.site.as_ref().map(|site| capital(&site_name(site))));
    parts.join(" · ")
}

fn when(selection: &Selection) -> Option<String> {
    let days = match (selection.from, selection.to) {
        (Some(from), Some(to)) => Some(stretch(from, to)),
        (Some(from), None) => Some(t("statistics_since", &[&full_day(from)])),
        (None, Some(to)) => Some(t("statistics_until", &[&full_day(to)])),
        (None, None) => None,
    };
    let hour = selection.hour.map(|hour| {
        let (day, hour) = (usize::from(hour / 24), usize::from(hour % 24));
        t("statistics_hour", &[&capital(&weekday(day)), &said::hour(hour)])
    });
    let parts: Vec<String> = hour.into_iter().chain(days).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Direction, kind and site; each choice is an address, so that back leads to the one before.
fn filters(page: Page, selection: &Selection) -> View {
    let any = || (String::new(), t("statistics_any", &[]));
    let go = |selection: Selection| {
        if let Some(window) = web_sys::window() {
            // The page follows its own address; setting one cannot fail here.
            let _ = window.location().set_hash(&Place::Gestures(selection).address());
        }
    };
    let labelled = |id: &'static str, key: &str, control: View| -> View {
        div().class("field").children((label().class("label").r#for(id).children(t(key, &[])), control)).into()
    };
    let ways = vec![
        any(),
        ("given".to_owned(), t("statistics_given_word", &[])),
        ("received".to_owned(), t("statistics_received_word", &[])),
    ];
    let chosen = match selection.direction {
        Some(Direction::Given) => "given",
        Some(Direction::Received) => "received",
        None => "",
    };
    let now = selection.clone();
    let way = chooser("log-way", ways, chosen, move |value| {
        let direction = match value.as_str() {
            "given" => Some(Direction::Given),
            "received" => Some(Direction::Received),
            _ => None,
        };
        go(Selection { direction, ..now.clone() });
    });
    let mut kinds = vec![any()];
    kinds.extend(Kind::ALL.map(|what| (what.name().to_owned(), capital(&kind(what, None)))));
    let now = selection.clone();
    let what = chooser("log-kind", kinds, selection.kind.map_or("", Kind::name), move |value| {
        go(Selection { kind: value.parse().ok(), ..now.clone() });
    });
    let sites = page.kept.with_untracked(|kept| kept.columns.sites.clone());
    let mut places = vec![any()];
    places.extend(sites.iter().map(|site| (site.to_string(), capital(&site_name(site)))));
    let now = selection.clone();
    let chosen = selection.site.as_ref().map_or_else(String::new, ToString::to_string);
    let place = chooser("log-site", places, chosen, move |value| {
        go(Selection { site: (!value.is_empty()).then_some(SiteId(value)), ..now.clone() });
    });
    let now = selection.clone();
    div()
        .class("row end filters")
        .children((
            labelled("log-way", "statistics_direction", way),
            labelled("log-kind", "statistics_column_kind", what),
            labelled("log-site", "statistics_column_site", place),
            tick("log-undone", t("statistics_undone_too", &[]), selection.undone, move |to| {
                go(Selection { undone: to, ..now.clone() });
            }),
        ))
        .into()
}

/// A list of marks, of which what is in view is in the page. `names` links each gesture to its person; without, each can be
/// changed.
pub(super) fn list(page: Page, marks: ReadSignal<Vec<Mark>>, names: bool) -> View {
    let none = View::from_dynamic(move || {
        if marks.with(Vec::is_empty) { line("soft", "statistics_no_gestures") } else { View::new() }
    });
    let row = move |mark: Mark| one::view(page, mark, names);
    let list = rows("gestures-list", "gestures timeline", t("statistics_gestures", &[]), marks, row);
    (none, list).into()
}

/// A few gestures in a card.
pub(super) fn few(page: Page, marks: Vec<Mark>) -> View {
    let lines: Vec<View> =
        marks.into_iter().map(|mark| sycamore::web::tags::li().children(one::view(page, mark, true)).into()).collect();
    ul().class("plain gestures timeline").children(lines).into()
}
