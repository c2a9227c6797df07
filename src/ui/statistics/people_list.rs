//! The people list as it is seen: search, filters, order, and rows for whoever is in view.

use sycamore::prelude::*;
use sycamore::web::tags::{a, details, div, h2, input, label, p, section, span, summary};

use super::Page;
use super::address::Place;
use super::circle::tie_words;
use super::named;
use super::people::{Find, Order, Orders, found, groups};
use super::said::{capital, counted, fold};
use crate::gesture::Kind;
use crate::person::SiteId;
use crate::stats::Somebody;
use crate::tie::State;
use crate::time::Clock;
use crate::ui::parts::{button_with, chooser, rows, tick, value_of};
use crate::ui::words::{kind, site_name, t, tie_short, when};

/// The list.
pub(super) fn view(page: Page) -> View {
    let orders = create_memo(move || page.kept.with(|kept| Orders::of(&kept.columns)));
    let shown = create_memo(move || {
        let find = page.find.get_clone();
        orders.with(|orders| page.kept.with(|kept| found(&kept.columns, orders, &find, fold)))
    });
    // Announced while searching only: how many people there are is no figure of this page.
    let outcome =
        p().id("people-found").class("soft small").attr("role", "status").children(View::from_dynamic(move || {
            if !page.find.with(Find::narrows) {
                return View::new();
            }
            match shown.with(Vec::len) {
                0 => t("statistics_people_none", &[]).into(),
                many => counted("statistics_people_found_", many as u32, &[]).into(),
            }
        }));
    let list = rows("people-list", "people", t("statistics_people", &[]), shown, move |place| row(page, place));
    section()
        .class("card figure")
        .attr("aria-labelledby", "part-title")
        .children((
            h2().id("part-title").class("part-title").attr("tabindex", "-1").children(t("statistics_people", &[])),
            named::list(page),
            div().class("row finding").attr("role", "search").children((finding(page), ordering(page))),
            narrowing(page),
            outcome,
            list,
        ))
        .into()
}

fn finding(page: Page) -> View {
    let field = input()
        .id("people-search")
        .r#type("search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .prop("value", move || page.find.with(|find| find.query.clone()))
        .on(sycamore::web::events::input, move |event: web_sys::Event| {
            if let Some(text) = value_of(&event) {
                page.find.update(|find| find.query = text);
            }
        });
    div()
        .class("field grow")
        .children((label().class("label").r#for("people-search").children(t("statistics_people_search", &[])), field))
        .into()
}

fn labelled(id: &'static str, key: &str, control: View) -> View {
    div().class("field").children((label().class("label").r#for(id).children(t(key, &[])), control)).into()
}

fn ordering(page: Page) -> View {
    let word = |order: Order| (order.name().to_owned(), t(&format!("statistics_order_{}", order.name()), &[]));
    let chosen = page.find.with_untracked(|find| find.order.name());
    let control = chooser("people-order", Order::ALL.map(word).to_vec(), chosen, move |value| {
        let order = Order::ALL.into_iter().find(|order| order.name() == value).unwrap_or_default();
        page.find.update(|find| find.order = order);
    });
    labelled("people-order", "statistics_order", control)
}

/// Site, group, tie, kind, circle: each only where there is something to choose.
fn narrowing(page: Page) -> View {
    let any = || (String::new(), t("statistics_any", &[]));
    let find = page.find.get_clone_untracked();
    let (sites, all_groups) = page.kept.with_untracked(|kept| (kept.columns.sites.clone(), groups(&kept.columns)));
    let mut parts: Vec<View> = Vec::new();
    if sites.len() > 1 {
        let mut values = vec![any()];
        values.extend(sites.iter().map(|site| (site.to_string(), capital(&site_name(site)))));
        let chosen = find.site.as_ref().map_or_else(String::new, ToString::to_string);
        let control = chooser("people-site", values, chosen, move |value| {
            page.find.update(|find| find.site = (!value.is_empty()).then_some(SiteId(value)));
        });
        parts.push(labelled("people-site", "statistics_column_site", control));
    }
    if !all_groups.is_empty() {
        let mut values = vec![any()];
        values.extend(all_groups.into_iter().map(|group| (group.clone(), group)));
        let control = chooser("people-group", values, find.group.clone().unwrap_or_default(), move |value| {
            page.find.update(|find| find.group = (!value.is_empty()).then_some(value));
        });
        parts.push(labelled("people-group", "statistics_group", control));
    }
    let mut values = vec![any()];
    values.extend(STATES.map(|(state, name)| (name.to_owned(), tie_short(state))));
    let name_of = |state: State| STATES.iter().find(|(known, _)| *known == state).map_or("", |(_, name)| name);
    let control = chooser("people-state", values, find.state.map_or("", name_of), move |value| {
        let state = STATES.iter().find(|(_, name)| *name == value).map(|(state, _)| *state);
        page.find.update(|find| find.state = state);
    });
    parts.push(labelled("people-state", "statistics_tie", control));
    let mut values = vec![any()];
    values.extend(Kind::ALL.map(|what| (what.name().to_owned(), capital(&kind(what, None)))));
    let control = chooser("people-kind", values, find.kind.map_or("", Kind::name), move |value| {
        page.find.update(|find| find.kind = value.parse().ok());
    });
    parts.push(labelled("people-kind", "statistics_column_kind", control));
    parts.push(tick("people-circle", t("statistics_only_circle", &[]), find.circle, move |to| {
        page.find.update(|find| find.circle = to);
    }));
    let open = Find { query: String::new(), order: Order::default(), ..find }.narrows();
    details()
        .class("narrowing")
        .open(open)
        .children((
            summary().children(t("statistics_narrow", &[])),
            div().class("row end").children((
                View::from(parts),
                button_with("plain", Some("people-all"), t("statistics_everybody", &[]), move || {
                    page.find.set(Find { order: page.find.with_untracked(|find| find.order), ..Find::default() });
                    clear();
                }),
            )),
        ))
        .into()
}

/// Puts the controls of the filters back to "any".
fn clear() {
    use wasm_bindgen::JsCast;
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for id in ["people-site", "people-group", "people-state", "people-kind"] {
        let control =
            document.get_element_by_id(id).and_then(|found| found.dyn_into::<web_sys::HtmlSelectElement>().ok());
        if let Some(control) = control {
            control.set_value("");
        }
    }
    let circle = document.get_element_by_id("people-circle");
    if let Some(circle) = circle.and_then(|found| found.dyn_into::<web_sys::HtmlInputElement>().ok()) {
        circle.set_checked(false);
    }
}

const STATES: [(State, &str); 6] = [
    (State::New, "new"),
    (State::Warming, "warming"),
    (State::Mutual, "mutual"),
    (State::Quiet, "quiet"),
    (State::Fading, "fading"),
    (State::Dormant, "dormant"),
];

fn row(page: Page, place: u32) -> View {
    let clock = page.clock.get_untracked();
    page.kept
        .with_untracked(|kept| kept.columns.somebody_at(place).cloned())
        .map_or_else(View::new, |somebody| line(&somebody, clock))
}

fn line(somebody: &Somebody, clock: Clock) -> View {
    let last = somebody.last.map_or_else(String::new, |at| when(at, clock));
    let chip = if somebody.in_circle {
        span().class("chip").children(t("statistics_in_circle", &[])).into()
    } else {
        View::new()
    };
    a().id(format!("person-{}", somebody.id))
        .class("person")
        .href(Place::Person(somebody.id.clone()).address())
        .children((
            span().class("who").children((
                span()
                    .class("row tight")
                    .children((span().class("name").attr("dir", "auto").children(somebody.name.clone()), chip)),
                span().class("soft small handle").attr("dir", "auto").children(handles(&somebody.handles)),
            )),
            span().class("tie").children(tie_words(somebody)),
            span().class("soft small last").children(last),
        ))
        .into()
}

fn handles(handles: &[String]) -> String {
    match handles {
        [] => String::new(),
        [only] => only.clone(),
        [first, ..] => format!("{first} {}", t("common_and_more", &[])),
    }
}
