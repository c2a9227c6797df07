//! The record: saving a copy, erasing everything (asked twice), and what is kept where.

use sycamore::prelude::*;
use sycamore::web::tags::{a, dd, dialog, div, dl, dt, h2, p};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Hand;
use crate::browser::{BrowserError, clock, messages};
use crate::ui::data::model::file_name;
use crate::ui::parts::{self, Tone, button_with};
use crate::ui::words::{number, t};
use crate::wire::Request;

/// Saving and erasing.
pub(super) fn view(hand: Hand) -> View {
    let dialog = create_node_ref();
    let last = create_signal(false);
    div()
        .class("stack")
        .children((
            div().class("stack tight").children((
                div().class("row").children(button_with("", Some("export"), t("options_export", &[]), move || {
                    spawn_local(async move {
                        match export().await {
                            Ok(()) => hand.said.say(Tone::Calm, "options_exported"),
                            Err(_) => hand.said.say(Tone::Trouble, "common_unreachable"),
                        }
                    });
                })),
                parts::line("soft small", "options_export_help"),
                p().children(a().id("open-data").href("data.html").children(t("options_data", &[]))),
            )),
            div().class("row").children(button_with("danger", Some("erase"), t("options_erase", &[]), move || {
                last.set(false);
                if let Some(dialog) = open_dialog(dialog) {
                    // It is in the page and closed, so it can be opened.
                    let _ = dialog.show_modal();
                }
            })),
            confirm(hand, dialog, last),
        ))
        .into()
}

fn open_dialog(dialog: NodeRef) -> Option<web_sys::HtmlDialogElement> {
    dialog.try_get()?.dyn_into().ok()
}

/// The dialog: first what will go, then that it cannot come back.
fn confirm(hand: Hand, node: NodeRef, last: Signal<bool>) -> View {
    let close = move || {
        if let Some(dialog) = open_dialog(node) {
            dialog.close();
        }
    };
    let step = move || {
        let (title, text) = if last.get() {
            ("options_erase_title_last", "options_erase_text_last")
        } else {
            ("options_erase_title", "options_erase_text")
        };
        let go_on = if last.get() {
            button_with("danger", Some("erase-now"), t("options_erase_now", &[]), move || {
                close();
                hand.ask(Request::EraseAll {}, t("options_erased", &[]));
                hand.drawn.set(hand.drawn.get_untracked() + 1);
            })
        } else {
            button_with("danger", Some("erase-go-on"), t("options_erase_go_on", &[]), move || {
                last.set(true);
                parts::focus("erase-cancel");
            })
        };
        div()
            .class("stack")
            .children((
                h2().id("erase-title").children(t(title, &[])),
                p().children(t(text, &[])),
                div()
                    .class("row")
                    .children((button_with("primary", Some("erase-cancel"), t("common_cancel", &[]), close), go_on)),
            ))
            .into()
    };
    dialog()
        .id("erase-dialog")
        .r#ref(node)
        .attr("aria-labelledby", "erase-title")
        .children(View::from_dynamic(move || -> View { step() }))
        .into()
}

/// Saves the export object as a file, without any network: a link to the text itself.
async fn export() -> Result<(), BrowserError> {
    let export = messages::export().await?;
    if !js_sys::Reflect::has(&export, &JsValue::from_str("format"))? {
        return Err(BrowserError::Said("the background sent no record".to_owned()));
    }
    let text = js_sys::JSON::stringify_with_replacer_and_space(&export, &JsValue::NULL, &JsValue::from_f64(2.0))?;
    let text = String::from(text);
    let bytes = js_sys::Uint8Array::from(text.as_bytes());
    parts::save_file(&file_name(clock::clock().now, "", "json"), "application/json", &bytes).await
}

/// What is kept, and where.
pub(super) fn stored(hand: Hand) -> View {
    let size = create_signal(None::<f64>);
    spawn_local(async move { size.set(used().await) });
    let much = View::from_dynamic(move || {
        let known = hand.state.with(|state| state.as_ref().map(|state| (state.people, state.gestures)));
        known.map_or_else(String::new, |(people, gestures)| {
            let [people, gestures] = [people, gestures].map(number);
            match size.get() {
                Some(bytes) => t("options_stored_much_size", &[&gestures, &people, &megabytes(bytes)]),
                None => t("options_stored_much_text", &[&gestures, &people]),
            }
        })
    });
    let answer = |question: &str, answer: &str| -> View {
        (dt().children(t(question, &[])), dd().children(t(answer, &[]))).into()
    };
    dl().class("stored")
        .children(vec![
            answer("options_stored_what", "options_stored_what_text"),
            answer("options_stored_where", "options_stored_where_text"),
            (dt().children(t("options_stored_much", &[])), dd().id("stored-much").children(much)).into(),
            answer("options_stored_who", "options_stored_who_text"),
        ])
        .into()
}

/// Bytes on this device, as the browser estimates them; `None` where it does not.
async fn used() -> Option<f64> {
    let estimated = JsFuture::from(web_sys::window()?.navigator().storage().estimate().ok()?).await.ok()?;
    estimated.unchecked_into::<web_sys::StorageEstimate>().get_usage()
}

/// Millions of bytes, to a tenth; less than that is a tenth.
fn megabytes(bytes: f64) -> String {
    number((bytes / 100_000.0).ceil().max(1.0) / 10.0)
}
