//! `storage.session`: what must outlive the worker but not the browser (form posts on their way).

use js_sys::{Array, Object, Promise, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = get, catch)]
    fn session_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = set, catch)]
    fn session_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = remove, catch)]
    fn session_remove(key: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = clear, catch)]
    fn session_clear() -> Result<Promise, JsValue>;
}

/// Values as they were read, all at one moment.
pub struct Found(JsValue);

impl Found {
    /// A value; `None` where there is none or it is none of these.
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = Reflect::get(&self.0, &JsValue::from_str(key)).ok().filter(|value| !value.is_undefined())?;
        from_js(value).ok()
    }
}

/// Reads the values of these keys.
///
/// # Errors
/// When the browser's storage cannot be read at all.
pub async fn read(keys: &[&str]) -> Result<Found, BrowserError> {
    let keys: Array = keys.iter().map(|key| JsValue::from_str(key)).collect();
    Ok(Found(JsFuture::from(session_get(&keys)?).await?))
}

/// Reads one value; `None` where there is none or it cannot be read.
///
/// # Errors
/// When the browser's storage cannot be read at all.
pub async fn get<T: DeserializeOwned>(key: &str) -> Result<Option<T>, BrowserError> {
    Ok(read(&[key]).await?.get(key))
}

/// Keeps a value.
///
/// # Errors
/// When the browser's storage is full or broken.
pub async fn set<T: Serialize>(key: &str, value: &T) -> Result<(), BrowserError> {
    put(key, to_js(value)?).await
}

async fn put(key: &str, value: JsValue) -> Result<(), BrowserError> {
    let items = Object::new();
    Reflect::set(&items, &JsValue::from_str(key), &value)?;
    JsFuture::from(session_set(&items)?).await?;
    Ok(())
}

/// Forgets a value.
///
/// # Errors
/// When the browser's storage is broken.
pub async fn remove(key: &str) -> Result<(), BrowserError> {
    JsFuture::from(session_remove(key)?).await?;
    Ok(())
}

/// Forgets everything.
///
/// # Errors
/// When the browser's storage is broken.
pub async fn clear() -> Result<(), BrowserError> {
    JsFuture::from(session_clear()?).await?;
    Ok(())
}
