//! The welcome page: what Goodturn is and never does, where it may look, and how to try it. It promises nothing that is not
//! there.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{button as button_tag, div, h2, h3, li, main, ol, p, section, ul};
use wasm_bindgen_futures::spawn_local;

use super::parts::{self, Said, Tone, masthead};
use super::words::t;
use crate::browser::tabs;
use crate::site;

/// Shows the page.
pub fn start() {
    parts::start("welcome_title", || view(Said::nothing()));
}

fn view(said: Said) -> View {
    main()
        .class("page welcome stack loose")
        .children((
            masthead(t("welcome_heading", &[])),
            parts::line("lead", "welcome_lead"),
            what(),
            sites(said),
            tries(said),
        ))
        .into()
}

fn step(title: &str, content: Vec<View>) -> View {
    section().class("card step stack").children((h2().children(t(title, &[])), View::from(content))).into()
}

fn what() -> View {
    let items = |keys: &[&str]| -> View {
        let items: Vec<View> = keys.iter().map(|key| li().children(t(key, &[])).into()).collect();
        ul().class("points").children(items).into()
    };
    step(
        "welcome_step_what",
        vec![
            items(&["welcome_does_1", "welcome_does_2", "welcome_does_3"]),
            h3().children(t("welcome_never", &[])).into(),
            items(&["welcome_never_1", "welcome_never_2", "welcome_never_3"]),
        ],
    )
}

/// Hosts that belong to one site, to be allowed with one click.
fn known_hosts() -> impl Iterator<Item = &'static str> {
    site::sites()
        .iter()
        .filter_map(|adapter| adapter.hosts.first())
        .map(String::as_str)
        .filter(|host| !host.contains('*'))
}

fn sites(said: Said) -> View {
    let known: Vec<View> = known_hosts()
        .map(|host| {
            button_tag()
                .r#type("button")
                .class("button")
                .attr("data-host", host)
                .children(t("welcome_sites_known", &[host]))
                .on(events::click, move |_| parts::allow(&format!("https://{host}"), said, || ()))
                .into()
        })
        .collect();
    step(
        "welcome_step_sites",
        vec![
            parts::line("", "welcome_sites_text"),
            parts::address_form(said, || ()),
            div().class("row").children(known).into(),
            said.region(),
            parts::line("soft small", "welcome_sites_later"),
        ],
    )
}

fn tries(said: Said) -> View {
    let opener = move |id: &'static str, label: &str, address: &'static str| {
        parts::button_with("plain", Some(id), t(label, &[]), move || {
            spawn_local(async move {
                if tabs::open(address).await.is_err() {
                    said.say(Tone::Trouble, "common_unreachable");
                }
            });
        })
    };
    let steps =
        ["welcome_try_1", "welcome_try_2", "welcome_try_3"].map(|key| li().children(p().children(t(key, &[]))).into());
    step(
        "welcome_step_try",
        vec![
            ol().class("points").children(Vec::<View>::from(steps)).into(),
            div()
                .class("row")
                .children((
                    opener("open-options", "welcome_options", "options.html"),
                    opener("open-statistics", "welcome_statistics", "statistics.html"),
                ))
                .into(),
        ],
    )
}
