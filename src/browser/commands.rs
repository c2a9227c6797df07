//! The keys the user may press anywhere, as the browser has them at present, and its page to change them.

use js_sys::{Function, Promise, Reflect};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, tabs};

#[wasm_bindgen]
extern "C" {
    /// Missing on phones.
    #[wasm_bindgen(thread_local_v2, js_namespace = chrome, js_name = commands)]
    static COMMANDS: JsValue;
    #[wasm_bindgen(js_namespace = ["chrome", "commands"], js_name = getAll, catch)]
    fn get_all() -> Result<Promise, JsValue>;
}

/// Something a key does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Command {
    /// Its name in the manifest.
    pub name: String,
    /// The key, as the browser writes it; empty or missing where there is none.
    #[serde(default)]
    pub shortcut: Option<String>,
}

/// All of them; none where the browser has no keys.
///
/// # Errors
/// When the browser refuses to say.
pub async fn all() -> Result<Vec<Command>, BrowserError> {
    if COMMANDS.with(JsValue::is_undefined) {
        return Ok(Vec::new());
    }
    from_js(JsFuture::from(get_all()?).await?)
}

/// Opens the browser's page where keys are changed: Firefox by its own word, Chromium by the page's address.
///
/// # Errors
/// When the browser refuses.
pub async fn open_settings() -> Result<(), BrowserError> {
    let opener = COMMANDS.with(|commands| Reflect::get(commands, &JsValue::from_str("openShortcutSettings")))?;
    match opener.dyn_ref::<Function>() {
        Some(opener) => {
            let opened: Promise = COMMANDS.with(|commands| opener.call0(commands))?.unchecked_into();
            JsFuture::from(opened).await.map(drop).map_err(BrowserError::from)
        }
        None => tabs::open("chrome://extensions/shortcuts").await,
    }
}
