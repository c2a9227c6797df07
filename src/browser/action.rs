//! The toolbar button of a tab: its picture and its title. Browsers forget both when the tab goes to another page.

use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, i18n, to_js};
use crate::desk::Sign;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setIcon, catch)]
    fn set_icon(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setTitle, catch)]
    fn set_title(what: &JsValue) -> Result<Promise, JsValue>;
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Icon {
    tab_id: i32,
    path: Paths,
}

/// By size.
#[derive(Serialize)]
struct Paths {
    #[serde(rename = "16")]
    small: String,
    #[serde(rename = "32")]
    double: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Title {
    tab_id: i32,
    title: String,
}

/// Says this on the tab's button.
///
/// # Errors
/// When the tab is gone by now, or the browser's buttons have no pictures (on phones).
pub async fn show(tab_id: i32, sign: Sign) -> Result<(), BrowserError> {
    let name = sign.name();
    let file = |size: u8| match sign {
        Sign::On => format!("/icons/{size}.png"),
        _ => format!("/icons/{name}-{size}.png"),
    };
    let title = i18n::message(&format!("icon_{name}"), &[]).unwrap_or_default();
    JsFuture::from(set_title(&to_js(&Title { tab_id, title })?)?).await?;
    let path = Paths { small: file(16), double: file(32) };
    JsFuture::from(set_icon(&to_js(&Icon { tab_id, path })?)?).await?;
    Ok(())
}
