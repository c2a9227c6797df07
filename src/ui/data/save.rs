//! Saving: everything as JSON, people and gestures as tables, everything encrypted.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{div, form, h3, input, p};
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use super::model::file_name;
use crate::archive::table;
use crate::browser::{BrowserError, clock, settings, vault};
use crate::ledger::Export;
use crate::store::Whole;
use crate::store::indexed_db::IndexedStore;
use crate::ui::parts::{self, Tone, button_with, field, value_of};
use crate::ui::words::t;
use crate::wire::{Request, Setting};

/// The shortest passphrase that is taken.
const SHORTEST: usize = 10;

async fn whole() -> Result<Whole, BrowserError> {
    Ok(IndexedStore::open().await?.whole().await?)
}

async fn export() -> Result<Vec<u8>, BrowserError> {
    let (whole, settings) = (whole().await?, settings::load().await.unwrap_or_default());
    let export = Export::of(&whole.books, &whole.unnamed, &settings, clock::clock().now);
    serde_json::to_vec_pretty(&export).map_err(|failed| BrowserError::Said(failed.to_string()))
}

async fn save(part: &str, ending: &str, kind: &str, bytes: &[u8]) -> Result<(), BrowserError> {
    let name = file_name(clock::clock().now, part, ending);
    parts::save_file(&name, kind, &js_sys::Uint8Array::from(bytes)).await
}

/// Runs a piece of saving and says what came of it.
fn run(hand: Hand, backup: bool, work: impl Future<Output = Result<(), BrowserError>> + 'static) {
    hand.said.clear();
    hand.busy.set(Some("data_saving"));
    spawn_local(async move {
        parts::wait(0).await;
        let done = work.await;
        hand.busy.set(None);
        match done {
            Ok(()) => {
                if backup
                    && let Err(key) = parts::ask(Request::Setting { setting: Setting::Backup { made: true } }).await
                {
                    hand.said.say(Tone::Trouble, &key);
                    return;
                }
                hand.said.say(Tone::Calm, "data_saved");
            }
            Err(failed) => hand.said.say_text(Tone::Trouble, super::trouble(&failed)),
        }
    });
}

/// The ways to save.
pub(super) fn view(hand: Hand) -> View {
    let pass = create_signal(String::new());
    let again = create_signal(String::new());
    let secret = move |id: &'static str, key: &str, value: Signal<String>, help: Option<String>| {
        let control = input()
            .id(id)
            .r#type("password")
            .attr("autocomplete", "new-password")
            .attr("aria-describedby", format!("{id}-help"))
            .on(events::input, move |event: web_sys::Event| value.set(value_of(&event).unwrap_or_default()));
        field(id, t(key, &[]), control, help)
    };
    div()
        .class("stack")
        .children((
            parts::line("soft", "data_save_help"),
            div().class("row").children((
                button_with("primary", Some("save-json"), t("data_save_json", &[]), move || {
                    run(hand, true, async { save("", "json", "application/json", &export().await?).await });
                }),
                button_with("", Some("save-people"), t("data_save_people", &[]), move || {
                    run(hand, false, async {
                        save("-people", "csv", "text/csv", table::people(&whole().await?.books).as_bytes()).await
                    });
                }),
                button_with("", Some("save-gestures"), t("data_save_gestures", &[]), move || {
                    run(hand, false, async {
                        let whole = whole().await?;
                        let table = table::gestures(&whole.books, &whole.unnamed);
                        save("-gestures", "csv", "text/csv", table.as_bytes()).await
                    });
                }),
            )),
            h3().children(t("data_sealed", &[])),
            p().class("soft").children(t("data_sealed_help", &[])),
            form()
                .class("stack secret")
                .on(events::submit, move |event: web_sys::SubmitEvent| {
                    event.prevent_default();
                    let passphrase = pass.get_clone_untracked();
                    if passphrase.chars().count() < SHORTEST {
                        hand.said.say(Tone::Trouble, "data_sealed_short");
                    } else if passphrase != again.get_clone_untracked() {
                        hand.said.say(Tone::Trouble, "data_sealed_differs");
                    } else {
                        run(hand, true, async move {
                            let sealed = vault::seal(&passphrase, &export().await?).await?;
                            save("", "goodturn", "application/octet-stream", &sealed).await
                        });
                    }
                })
                .children((
                    secret("pass", "data_pass", pass, Some(t("data_pass_help", &[]))),
                    secret("pass-again", "data_pass_again", again, None),
                    div().class("row").children(
                        sycamore::web::tags::button()
                            .class("button")
                            .r#type("submit")
                            .id("save-sealed")
                            .children(t("data_save_sealed", &[])),
                    ),
                )),
        ))
        .into()
}
