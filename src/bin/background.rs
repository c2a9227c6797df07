//! Entry point of the background: what `extension/background.js` calls.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers one message.
///
/// # Errors
/// The browser's words, when its storage cannot be read or written.
#[wasm_bindgen]
pub async fn answer(message: JsValue, sender: JsValue) -> Result<JsValue, JsValue> {
    goodturn::browser::worker::answer(message, sender).await.map_err(|failed| JsValue::from_str(&failed.to_string()))
}

/// Makes the registered scripts follow the settings; `less`: after access was taken away.
///
/// # Errors
/// The browser's words, when its storage cannot be read.
#[wasm_bindgen]
pub async fn wake(less: bool) -> Result<(), JsValue> {
    goodturn::browser::worker::wake(less).await.map_err(|failed| JsValue::from_str(&failed.to_string()))
}

/// Keeps what the user pointed at until the popup takes it.
///
/// # Errors
/// The browser's words, when its storage refuses.
#[wasm_bindgen]
pub async fn point(chosen: JsValue) -> Result<(), JsValue> {
    goodturn::browser::worker::point(chosen).await.map_err(|failed| JsValue::from_str(&failed.to_string()))
}

/// The second copy follows the ledger; rung by the alarm.
///
/// # Errors
/// The browser's words, when the disk or its storage refuses.
#[wasm_bindgen]
pub async fn tidy() -> Result<(), JsValue> {
    goodturn::browser::worker::tidy().await.map_err(|failed| JsValue::from_str(&failed.to_string()))
}

/// Takes in what the user's other browsers wrote.
///
/// # Errors
/// The browser's words, when the disk or its storage refuses.
#[wasm_bindgen]
pub async fn follow() -> Result<(), JsValue> {
    goodturn::browser::worker::follow().await.map_err(|failed| JsValue::from_str(&failed.to_string()))
}

fn main() {
    console_error_panic_hook::set_once();
}
