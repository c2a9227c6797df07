//! Erasing a site or a stretch of time, and taking back what was erased or brought in within thirty days.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{div, input, li, p, ul};

use super::Hand;
use super::model::{State, day_of, done};
use crate::browser::{BrowserError, clock};
use crate::desk::naming;
use crate::person::SiteId;
use crate::store::bin::Which;
use crate::store::indexed_db::IndexedStore;
use crate::time::Millis;
use crate::ui::parts::{self, Tone, button_with, chooser, field, tick, value_of};
use crate::ui::words::{self, t};

/// What was erased or brought in and can be taken back.
pub(super) fn bin(hand: Hand, state: &State) -> View {
    if state.binned.is_empty() {
        return parts::line("soft", "data_bin_empty");
    }
    let lines: Vec<View> = state
        .binned
        .iter()
        .enumerate()
        .map(|(place, binned)| {
            let key = binned.key.clone();
            let back = sycamore::web::tags::button()
                .class("button")
                .r#type("button")
                .id(format!("take-back-{place}"))
                .attr("aria-label", t("data_take_back_label", &[&done(binned)]))
                .on(events::click, move |_| {
                    let key = key.clone();
                    hand.run("data_bringing", async move { take_back(hand, &key).await });
                })
                .children(t("data_take_back", &[]));
            li().class("row apart")
                .children((
                    div().children((
                        p().children(done(binned)),
                        p().class("soft small").children(words::moment(binned.at)),
                    )),
                    back,
                ))
                .into()
        })
        .collect();
    div()
        .class("stack")
        .children((
            parts::line("soft", "data_bin_help"),
            ul().class("plain").id("bin").children(lines),
            div().class("row").children(button_with("danger", Some("empty-bin"), t("data_bin_drop", &[]), move || {
                hand.run("data_erasing", empty());
            })),
        ))
        .into()
}

async fn take_back(hand: Hand, key: &str) -> Result<String, BrowserError> {
    let there = IndexedStore::open().await?.take_back(key, hand.measure()).await?;
    Ok(t(if there { "data_taken_back" } else { "data_bin_gone" }, &[]))
}

async fn empty() -> Result<String, BrowserError> {
    IndexedStore::open().await?.empty_bin(Millis(i64::MAX)).await?;
    Ok(t("data_bin_dropped", &[]))
}

/// Erasing a site, or a stretch of time.
pub(super) fn view(hand: Hand, state: &State) -> View {
    let keep = create_signal(true);
    let (from, to) = (create_signal(None), create_signal(None));
    let first = state.sites.first().cloned().unwrap_or_default();
    let site = create_signal(first.clone());
    let sites = state.sites.iter().map(|site| (site.clone(), words::site_name(&SiteId::new(site)))).collect::<Vec<_>>();
    let asked = create_signal(None::<Which>);
    let day = |id: &'static str, key: &str, value: Signal<Option<i32>>| {
        let control = input().id(id).r#type("date").on(events::change, move |event: web_sys::Event| {
            value.set(day_of(&value_of(&event).unwrap_or_default()).map(|day| day.0));
        });
        field(id, t(key, &[]), control, None)
    };
    let ask = move |which: Which| {
        hand.said.clear();
        asked.set(Some(which));
        parts::focus("erase-sure");
    };
    div()
        .class("stack")
        .children((
            parts::line("soft", "data_erase_help"),
            tick("erase-keep", t("data_erase_keep", &[]), true, move |to| keep.set(to)),
            if sites.is_empty() {
                View::new()
            } else {
                div()
                    .class("row end")
                    .children((
                        field(
                            "erase-site",
                            t("data_erase_site", &[]),
                            chooser("erase-site", sites, first, move |to| site.set(to)),
                            None,
                        ),
                        button_with("danger", Some("erase-site-now"), t("data_erase_this", &[]), move || {
                            ask(Which::Site(SiteId::new(&site.get_clone_untracked())));
                        }),
                    ))
                    .into()
            },
            div().class("row end").children((
                day("erase-from", "data_erase_from", from),
                day("erase-to", "data_erase_to", to),
                button_with("danger", Some("erase-days-now"), t("data_erase_this", &[]), move || {
                    match (from.get_untracked(), to.get_untracked()) {
                        (Some(from), Some(to)) if from <= to => ask(Which::Days(from, to)),
                        _ => hand.said.say(Tone::Trouble, "data_erase_days_wrong"),
                    }
                }),
            )),
            View::from_dynamic(move || {
                let Some(which) = asked.get_clone() else { return View::new() };
                let sure = if keep.get() { "data_erase_sure" } else { "data_erase_sure_last" };
                div()
                    .class("notice warn stack")
                    .children((
                        p().id("erase-sure").attr("tabindex", "-1").children(t(sure, &[])),
                        div().class("row").children((
                            button_with("primary", Some("erase-not"), t("common_cancel", &[]), move || asked.set(None)),
                            button_with("danger", Some("erase-sure-now"), t("data_erase_this", &[]), move || {
                                let which = which.clone();
                                asked.set(None);
                                let keep = keep.get_untracked();
                                hand.run("data_erasing", async move { erase(hand, &which, keep).await });
                            }),
                        )),
                    ))
                    .into()
            }),
            parts::line("soft small", "data_erase_all"),
        ))
        .into()
}

async fn erase(hand: Hand, which: &Which, keep: bool) -> Result<String, BrowserError> {
    let store = IndexedStore::open().await?;
    let gone = store.remove(which, keep, hand.measure(), clock::clock().now).await?;
    if let Which::Site(site) = which {
        naming::amend(&store, &mut |links| links.forget_site(site)).await?;
    }
    Ok(t("data_erased", &[&words::number(f64::from(gone))]))
}
