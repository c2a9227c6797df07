//! Asking the background: one request, one reply.

use js_sys::{Object, Reflect};
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
    send(Request::Export {}).await
}

async fn send(request: Request) -> Result<JsValue, BrowserError> {
    let envelope = Envelope { v: VERSION, offset: clock::clock().offset.0, request };
    Ok(send_message(&write(&envelope)?).await?)
}

/// The message as one flat object. The request comes as `{name: fields}` and goes as `{…fields, type: name}`.
fn write(envelope: &Envelope) -> Result<JsValue, BrowserError> {
    let outer = Object::from(to_js(&envelope.request)?);
    let name = Object::keys(&outer).get(0);
    let message = Reflect::get(&outer, &name)?;
    for (key, value) in [("type", name), ("v", envelope.v.into()), ("offset", envelope.offset.into())] {
        Reflect::set(&message, &JsValue::from_str(key), &value)?;
    }
    Ok(message)
}

/// Reads a flat message.
///
/// # Errors
/// When it is no message of ours.
pub fn read(message: &JsValue) -> Result<Envelope, BrowserError> {
    let field = |key: &str| Reflect::get(message, &JsValue::from_str(key));
    let number = |key: &str| field(key).ok().and_then(|value| value.as_f64());
    let outer = Object::new();
    Reflect::set(&outer, &field("type")?, message)?;
    let request = from_js(outer.into())?;
    let v = number("v").map_or(VERSION, |v| v as u32);
    Ok(Envelope { v, offset: number("offset").map_or(0, |offset| offset as i16), request })
}
