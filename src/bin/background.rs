//! Entry point of the background: what `extension/background.js` calls.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one message.
///
/// # Errors
/// The browser's words, when its storage cannot be read or written.
#[wasm_bindgen]
pub async fn answer(message: JsValue, sender: JsValue) -> Result<JsValue, JsValue> {
    goodturn::browser::worker::answer(message, sender).await.map_err(|failed| JsValue::from_str(&failed.0))
}

/// Makes the registered scripts follow the settings.
///
/// # Errors
/// The browser's words, when its storage cannot be read.
#[wasm_bindgen]
pub async fn wake() -> Result<(), JsValue> {
    goodturn::browser::worker::wake().await.map_err(|failed| JsValue::from_str(&failed.0))
}

fn main() {
    console_error_panic_hook::set_once();
}
