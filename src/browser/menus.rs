//! The browser's own menu on links and selected words, on allowed sites only.

use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{BrowserError, i18n, to_js};
use crate::desk::pointed::{BY, FOR};

#[wasm_bindgen]
extern "C" {
    /// Missing on phones.
    #[wasm_bindgen(thread_local_v2, js_namespace = chrome, js_name = contextMenus)]
    static MENUS: JsValue;
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = removeAll, catch)]
    fn remove_all() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "contextMenus"], js_name = create, catch)]
    fn create(entry: &JsValue) -> Result<JsValue, JsValue>;
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    id: &'static str,
    title: String,
    contexts: [&'static str; 2],
    document_url_patterns: &'a [String],
}

/// Offers both entries on these pages, and nowhere else.
///
/// # Errors
/// When the browser refuses.
pub fn offer(patterns: &[String]) -> Result<(), BrowserError> {
    if MENUS.with(JsValue::is_undefined) {
        return Ok(());
    }
    // Browsers do this in the order they are asked.
    remove_all()?;
    if patterns.is_empty() {
        return Ok(());
    }
    for id in [BY, FOR] {
        let title = i18n::message(&format!("menu_{id}"), &[]).unwrap_or_default();
        create(&to_js(&Entry { id, title, contexts: ["link", "selection"], document_url_patterns: patterns })?)?;
    }
    Ok(())
}
