//! Asking the background: one request, one reply.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{BrowserError, clock, from_js, to_js};
use crate::wire::{Envelope, Reply, Request, VERSION};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    async fn send_message(message: &JsValue) -> Result<JsValue, JsValue>;
}

/// Sends a request to the background and waits for its reply. [`Request::Export`] answers with the export object itself:
/// use [`export`] for it.
///
/// # Errors
/// When the background cannot be reached or answers something that is no [`Reply`].
pub async fn ask(request: Request) -> Result<Reply, BrowserError> {
    from_js(send(request).await?)
}

/// The export object, as the background made it.
///
/// # Errors
/// When the background cannot be reached.
pub async fn export() -> Result<JsValue, BrowserError> {
    send(Request::Export).await
}

async fn send(request: Request) -> Result<JsValue, BrowserError> {
    let envelope = Envelope { v: VERSION, offset: clock::clock().offset.0, request };
    Ok(send_message(&to_js(&envelope)?).await?)
}
