//! Settings in `storage.local`, one key each; what is missing or nonsense becomes the default.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};
use crate::settings::Settings;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    fn local_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    fn local_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = remove, catch)]
    fn local_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = clear, catch)]
    fn local_clear() -> Result<Promise, JsValue>;
}

/// Values under these keys; with an object, its values where there are none.
pub(super) async fn get(keys: &JsValue) -> Result<JsValue, BrowserError> {
    Ok(JsFuture::from(local_get(keys)?).await?)
}

/// Keeps these values.
pub(super) async fn set(items: &JsValue) -> Result<(), BrowserError> {
    JsFuture::from(local_set(items)?).await?;
    Ok(())
}

/// Lets go of the values under these keys.
pub(super) async fn remove(keys: &Array) -> Result<(), BrowserError> {
    JsFuture::from(local_remove(keys)?).await?;
    Ok(())
}

/// The language the user chose, alone: a page has to know it before it says anything.
///
/// # Errors
/// When the browser's storage cannot be read at all.
pub async fn language() -> Result<String, BrowserError> {
    let stored = get(&JsValue::from_str("language")).await?;
    Ok(from_js::<Settings>(stored).unwrap_or_default().sound().language)
}

/// All settings. A value that cannot be read costs only itself.
///
/// # Errors
/// When the browser's storage cannot be read at all.
pub async fn load() -> Result<Settings, BrowserError> {
    // By their names: the second copy of the ledger lies beside them.
    let stored = get(&to_js(&Settings::default())?).await?;
    if let Ok(settings) = from_js::<Settings>(stored.clone()) {
        return Ok(settings.sound());
    }
    // One broken value: read key by key and keep the readable ones.
    let sound = Object::new();
    for key in Object::keys(&Object::from(stored.clone())).iter() {
        let alone = Object::new();
        let value = Reflect::get(&stored, &key).unwrap_or(JsValue::UNDEFINED);
        if Reflect::set(&alone, &key, &value).is_ok() && from_js::<Settings>(alone.into()).is_ok() {
            Reflect::set(&sound, &key, &value).map_err(BrowserError::from)?;
        }
    }
    Ok(from_js::<Settings>(sound.into()).unwrap_or_default().sound())
}

/// Keeps all settings.
///
/// # Errors
/// When the browser's storage is full or broken.
pub async fn save(settings: &Settings) -> Result<(), BrowserError> {
    set(&to_js(settings)?).await
}

/// Forgets all settings.
///
/// # Errors
/// When the browser's storage is broken.
pub async fn clear() -> Result<(), BrowserError> {
    JsFuture::from(local_clear()?).await?;
    Ok(())
}
