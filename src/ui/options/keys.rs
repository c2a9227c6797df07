//! The keys: what each does, which it is at present, and the way to the browser's own page where they are changed.

use sycamore::prelude::*;
use sycamore::web::tags::{dd, div, dl, dt, kbd};
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use crate::browser::commands::{self, Command};
use crate::ui::parts::{self, Tone, button_with};
use crate::ui::words::t;

/// The list, and the button; nothing where the browser knows no keys.
pub(super) fn view(hand: Hand, keys: &[Command]) -> View {
    if keys.is_empty() {
        return parts::line("soft", "options_keys_none");
    }
    let rows: Vec<View> = keys.iter().map(row).collect();
    div()
        .class("stack")
        .children((
            dl().id("keys").class("keys").children(rows),
            parts::line("soft", "options_keys_help"),
            div().children(button_with("", Some("change-keys"), t("options_keys_change", &[]), move || {
                spawn_local(async move {
                    if commands::open_settings().await.is_err() {
                        hand.said.say(Tone::Trouble, "common_unreachable");
                    }
                });
            })),
        ))
        .into()
}

fn row(command: &Command) -> View {
    let does = match command.name.as_str() {
        "_execute_action" => "command_open".to_owned(),
        name => format!("command_{}", name.replace('-', "_")),
    };
    let key: View = match command.shortcut.as_deref() {
        None | Some("") => t("options_key_none", &[]).into(),
        Some(key) => kbd().children(key.to_owned()).into(),
    };
    div().class("key").children((dt().children(t(&does, &[])), dd().children(key))).into()
}
