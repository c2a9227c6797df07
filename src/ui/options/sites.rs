//! The allowed sites, each with its state and what may be done about it.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{button as button_tag, div, li, p, span, ul};

use super::Hand;
use super::model::Allowed;
use crate::desk::health::Health;
use crate::ui::parts;
use crate::ui::rest::Until;
use crate::ui::words::{moment, number, t};
use crate::wire::{ALWAYS, Request};

/// The list.
pub(super) fn list(hand: Hand, sites: &[Allowed]) -> View {
    if sites.is_empty() {
        return parts::line("soft", "options_no_sites");
    }
    let rows: Vec<View> = sites.iter().map(|site| row(hand, site)).collect();
    ul().id("sites").class("plain sites").children(rows).into()
}

fn row(hand: Hand, site: &Allowed) -> View {
    let state = match (site.permitted, site.rests) {
        (false, _) => t("options_site_no_permission", &[]),
        (true, None) if site.health.as_ref().is_some_and(Health::has_changed) => t("options_site_unreadable", &[]),
        (true, None) => t("options_site_active", &[]),
        (true, Some(Until::Moment(at))) => t("options_site_resting", &[&moment(at)]),
        (true, Some(Until::Always)) => t("options_site_resting_always", &[]),
    };
    let name = site.name.clone().unwrap_or_else(|| t("options_site_unknown", &[]));
    let (origin, host) = (site.origin.clone(), site.host.clone());
    let first = if site.permitted { pausing(hand, site) } else { granting(hand, site) };
    li().class("site row apart")
        .attr("data-origin", site.origin.clone())
        .children((
            div().children((
                p().class("host").children(site.host.clone()),
                p().class("soft small").children((span().children(name), span().children(format!(" · {state}")))),
                reading(site),
            )),
            div().class("row").children((
                first,
                labelled("options_site_remove", "options_site_remove_label", &site.host, move || {
                    let done = t("options_site_removed", &[&host]);
                    let again = origin.clone();
                    hand.ask_with_back(Request::Disallow { origin: origin.clone() }, done, move || {
                        parts::allow(&again, hand.said, move || hand.renew());
                    });
                }),
            )),
        ))
        .into()
}

/// How well the site is read; nothing while it is read as described.
fn reading(site: &Allowed) -> View {
    let Some(health) = &site.health else { return View::new() };
    let (read, not) = health.totals();
    let broken: Vec<&str> = health.parts.iter().filter(|part| part.failed > 0).map(|part| part.name.as_str()).collect();
    let counts = t("options_site_health", &[&number(read as f64), &number(not as f64), &broken.join(", ")]);
    let line = |text: String| p().class("soft small").children(text);
    if health.has_changed() {
        div().children((p().class("small").children(t("options_site_changed", &[])), line(counts))).into()
    } else {
        line(counts).into()
    }
}

fn pausing(hand: Hand, site: &Allowed) -> View {
    let origin = site.origin.clone();
    let (label, described, until) = match site.rests {
        None => ("options_site_pause", "options_site_pause_label", ALWAYS),
        Some(_) => ("options_site_resume", "options_site_resume_label", 0.0),
    };
    labelled(label, described, &site.host, move || {
        let request = Request::Pause { origin: Some(origin.clone()), until };
        hand.ask(request, t("common_saved", &[]));
    })
}

fn granting(hand: Hand, site: &Allowed) -> View {
    let origin = site.origin.clone();
    labelled("options_site_grant", "options_site_grant", &site.host, move || {
        parts::allow(&origin, hand.said, move || hand.renew());
    })
}

/// A button whose name for screen readers tells the site as well.
fn labelled(label: &str, described: &str, host: &str, mut on_click: impl FnMut() + 'static) -> View {
    button_tag()
        .r#type("button")
        .class("button")
        .attr("aria-label", t(described, &[host]))
        .children(t(label, &[]))
        .on(events::click, move |_| on_click())
        .into()
}
