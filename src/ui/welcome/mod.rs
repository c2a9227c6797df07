//! The welcome page: what Goodturn is and never does, where it may look, and a sample to try, drawn by the popup's views and the
//! page's own hint. It promises nothing that is not there.

use std::collections::BTreeSet;

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{
    article, button as button_tag, div, fieldset, form, h2, h3, input, label, legend, li, main, p, section, span, ul,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use super::parts::{self, Said, Tone, masthead};
use super::popup::sample::Sample;
use super::words::t;
use crate::browser::{tabs, to_js};
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
            // Between what is asked and what is tried, so that it is near both.
            div().class("said").children(said.region()),
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

/// Sites that have a host of their own, by name: the adapter's name and the origin to ask for.
fn known() -> Vec<(&'static str, String)> {
    let mut known: Vec<(&str, String)> = site::sites()
        .iter()
        .filter(|adapter| !adapter.frames)
        .filter_map(|adapter| {
            let plain = adapter.hosts.iter().find(|host| !host.contains('*')).cloned();
            let host = plain.or_else(|| Some(format!("www.{}", adapter.hosts.first()?.strip_prefix("*.")?)))?;
            Some((adapter.name.as_str(), format!("https://{host}")))
        })
        .collect();
    known.sort_by_key(|(name, _)| name.to_lowercase());
    known
}

/// Servers and blogs by their address, well-known sites by a tick, and one question of the browser's for all of them.
fn sites(said: Said) -> View {
    let address = create_signal(String::new());
    let ticked = create_signal(BTreeSet::<String>::new());
    let ticks: Vec<View> = known()
        .into_iter()
        .map(|(name, origin)| {
            let id = format!("site-{}", site::host(&origin).replace('.', "-"));
            let on = create_selector({
                let origin = origin.clone();
                move || ticked.with(|ticked| ticked.contains(&origin))
            });
            label()
                .class("choice")
                .children((
                    input().id(id).r#type("checkbox").prop("checked", move || on.get()).on(
                        events::change,
                        move |event: web_sys::Event| {
                            let (origin, on) = (origin.clone(), parts::checked_of(&event));
                            ticked.update(|ticked| if on { ticked.insert(origin) } else { ticked.remove(&origin) });
                        },
                    ),
                    span().children(name),
                ))
                .into()
        })
        .collect();
    let ask = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let typed = address.get_clone_untracked();
        let named: Option<Vec<String>> = parts::pieces(&typed).map(parts::origin_of).collect();
        let Some(mut origins) = named else { return said.say(Tone::Trouble, "options_address_wrong") };
        origins.extend(ticked.get_clone_untracked());
        if origins.is_empty() {
            return said.say(Tone::Calm, "welcome_sites_none");
        }
        parts::allow_all(&origins, said, move || {
            address.set(String::new());
            ticked.set(BTreeSet::new());
        });
    };
    step(
        "welcome_step_sites",
        vec![
            parts::line("", "welcome_sites_text"),
            form()
                .class("stack")
                .on(events::submit, ask)
                .children((
                    parts::field(
                        "site-address",
                        t("welcome_sites_own", &[]),
                        parts::address_input(address),
                        Some(t("welcome_sites_own_help", &[])),
                    ),
                    fieldset().class("stack tight").children((
                        legend().class("legend").children(t("welcome_sites_known", &[])),
                        div().class("known").children(ticks),
                    )),
                    div().children(
                        button_tag()
                            .r#type("submit")
                            .id("allow-sites")
                            .class("button primary")
                            .children(t("welcome_sites_allow", &[])),
                    ),
                ))
                .into(),
            parts::line("soft small", "welcome_sites_later"),
        ],
    )
}

#[wasm_bindgen]
extern "C" {
    /// The page's own hint (`content/hint.js`), which this page loads for the sample.
    #[wasm_bindgen(js_namespace = ["goodturn", "hint"], js_name = show)]
    fn show_hint(card: &JsValue, beside: &JsValue);
}

/// Draws the hint beside the sample's post.
fn hint(sample: Sample) {
    let document = web_sys::window().and_then(|window| window.document());
    let post = document.and_then(|document| document.get_element_by_id("sample-post"));
    let (Some(post), Some(card)) = (post, sample.card()) else { return };
    let beside = js_sys::Object::new();
    // Setting a plain property on a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&beside, &JsValue::from_str("root"), &post);
    if let Ok(card) = to_js(&card) {
        show_hint(&card, &beside);
    }
}

fn tries(said: Said) -> View {
    let sample = Sample::new(said);
    let opener = move |id: &'static str, label: &str, address: &'static str| {
        parts::button_with("plain", Some(id), t(label, &[]), move || {
            spawn_local(async move {
                if tabs::open(address).await.is_err() {
                    said.say(Tone::Trouble, "common_unreachable");
                }
            });
        })
    };
    step(
        "welcome_step_try",
        vec![
            parts::line("", "welcome_sample_text"),
            article()
                .id("sample-post")
                .class("post stack tight")
                .children((
                    p().class("host").children(t("welcome_sample_name", &[])),
                    p().children(t("welcome_sample_post", &[])),
                ))
                .into(),
            div()
                .class("row")
                .children((
                    parts::button_with("", Some("show-hint"), t("welcome_sample_hint", &[]), move || hint(sample)),
                    parts::button_with("plain", Some("sample-again"), t("welcome_sample_again", &[]), move || {
                        sample.again();
                    }),
                ))
                .into(),
            parts::line("soft small", "welcome_sample_popup"),
            sample.view(),
            parts::line("soft small", "welcome_try_3"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_known_sites_are_asked_for_by_a_host_their_adapter_covers() {
        let known = known();
        assert!(known.len() > 12, "{known:?}");
        for (name, origin) in known {
            let found = site::for_host(site::host(&origin)).map(|adapter| adapter.name.as_str());
            assert_eq!(found, Some(name), "{origin}");
        }
    }
}
