//! Alarms: some minutes after something was written the background tidies up (the second copy, the bin), and when a rest ends
//! it starts again.

use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, to_js};
use crate::time::Millis;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = get, catch)]
    fn alarms_get(name: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = create, catch)]
    fn alarms_create(name: &str, when: &JsValue) -> Result<Promise, JsValue>;
}

const NAME: &str = "tidy";

#[derive(Serialize)]
struct At {
    when: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct When {
    delay_in_minutes: f64,
}

/// Rings when a rest ends; `background.js` tells it by its name.
///
/// # Errors
/// When the browser refuses.
pub async fn resume(when: Millis) -> Result<(), BrowserError> {
    let (name, when) = (format!("resume {}", when.0), At { when: when.0 as f64 });
    JsFuture::from(alarms_create(&name, &to_js(&when)?)?).await?;
    Ok(())
}

/// Rings in so many minutes, unless it is set already.
///
/// # Errors
/// When the browser refuses.
pub async fn set(minutes: f64) -> Result<(), BrowserError> {
    if JsFuture::from(alarms_get(NAME)?).await?.is_undefined() {
        JsFuture::from(alarms_create(NAME, &to_js(&When { delay_in_minutes: minutes })?)?).await?;
    }
    Ok(())
}
