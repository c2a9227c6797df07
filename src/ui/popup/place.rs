//! Where the user is: a page Goodturn does not know, may not look at yet, or may; and the rest it takes there.

use sycamore::prelude::*;
use sycamore::web::tags::{button as button_tag, details, div, h2, p, section, summary};
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use super::model::{Answering, Place};
use super::read::Look;
use crate::browser::clock::clock;
use crate::browser::{permissions, scripting};
use crate::ui::parts::{self, Tone, button_with, notice};
use crate::ui::rest::{Pause, Rest, Until};
use crate::ui::words::{moment, t};
use crate::wire::Request;

/// The part of the popup about the place.
pub(super) fn view(hand: Hand, place: &Place) -> View {
    match place {
        Place::Elsewhere => section().class("card").children(parts::line("soft", "popup_elsewhere")).into(),
        Place::Unknown { host } => section()
            .class("card stack tight")
            .children((
                h2().children(t("popup_not_known_title", &[])),
                p().children(t("popup_not_known", &[host])),
                parts::line("soft small", "popup_not_known_help"),
            ))
            .into(),
        Place::Recognised { origin, host, site, name, permitted, lost } => {
            let text = if *lost { "popup_allow_again_text" } else { "popup_allow_text" };
            let label = if *permitted { "popup_start_here" } else { "popup_allow" };
            section()
                .class("card raised stack")
                .children((
                    h2().children(t("popup_allow_title", &[name, host])),
                    parts::line("", text),
                    allow(hand, origin.clone(), site.clone(), t(label, &[])),
                ))
                .into()
        }
        Place::Allowed { origin, host, name, rest, page } => match rest {
            Rest::Awake => answering(hand, *page, host, name.as_deref()),
            Rest::Here(until) => resting(hand, Some(origin.clone()), *until),
            Rest::Everywhere(until) => resting(hand, None, *until),
        },
    }
}

/// The browser is asked inside the click itself: Firefox accepts the question nowhere else.
fn allow(hand: Hand, origin: String, site: String, label: String) -> View {
    button_tag()
        .r#type("button")
        .class("button primary")
        .id("allow-site")
        .children(label)
        .on(sycamore::web::events::click, move |_| {
            let asked = permissions::request(std::slice::from_ref(&origin));
            let request = Request::Allow { origin: origin.clone(), site: Some(site.clone()) };
            spawn_local(async move {
                match asked.await {
                    Ok(true) => hand.ask(request, t("popup_allowed", &[])),
                    Ok(false) => hand.said.say(Tone::Calm, "popup_allow_refused"),
                    Err(_) => hand.said.say(Tone::Trouble, "common_unreachable"),
                }
            });
        })
        .into()
}

fn answering(hand: Hand, page: Answering, host: &str, name: Option<&str>) -> View {
    match (page, name) {
        (Answering::Yes, _) => View::new(),
        (Answering::Changed, name) => notice("warn", p().children(t("popup_changed", &[name.unwrap_or(host)]))),
        (Answering::Silent, None) => {
            notice("", vec![p().children(t("popup_nothing_read", &[host])).into(), again(hand)])
        }
        (Answering::Silent, Some(_)) => notice(
            "",
            vec![h2().children(t("popup_silent_title", &[])).into(), parts::line("", "popup_silent"), again(hand)],
        ),
    }
}

/// Starts the page's script where it does not run, and looks again.
fn again(hand: Hand) -> View {
    button_with("", Some("look-again"), t("popup_look_again", &[]), move || {
        spawn_local(async move {
            if let Some(tab) = hand.tab.get_untracked() {
                // A tab that may not be touched stays silent, which is what the popup then says again.
                let _ = scripting::start_in(tab).await;
            }
            hand.gather(Look::Patiently).await;
        });
    })
}

/// Ways to pause on this site (`#pause`).
pub(super) fn pause(hand: Hand, origin: &str) -> View {
    let choices: Vec<View> = Pause::ALL
        .into_iter()
        .map(|pause| {
            let origin = origin.to_owned();
            let id = match pause {
                Pause::Hour => "pause-hour",
                Pause::Today => "pause-today",
                Pause::Always => "pause-always",
            };
            button_with("", Some(id), t(&format!("popup_pause_{}", pause.name()), &[]), move || {
                let request = Request::Pause { origin: Some(origin.clone()), until: pause.until(clock()) };
                hand.ask(request, t("popup_paused", &[]));
            })
        })
        .collect();
    details()
        .id("pause")
        .children((summary().class("soft small").children(t("popup_pause", &[])), div().class("row").children(choices)))
        .into()
}

fn resting(hand: Hand, origin: Option<String>, until: Until) -> View {
    let text = match (&origin, until) {
        (Some(_), Until::Moment(at)) => t("popup_paused_until", &[&moment(at)]),
        (Some(_), Until::Always) => t("popup_paused_always", &[]),
        (None, Until::Moment(at)) => t("popup_paused_everywhere", &[&moment(at)]),
        (None, Until::Always) => t("popup_paused_everywhere_always", &[]),
    };
    notice(
        "",
        vec![
            p().id("resting").children(text).into(),
            button_with("", Some("resume"), t("popup_resume", &[]), move || {
                let request = Request::Pause { origin: origin.clone(), until: 0.0 };
                hand.ask(request, t("popup_resumed", &[]));
            }),
        ],
    )
}
