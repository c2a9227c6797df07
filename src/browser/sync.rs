//! `storage.sync`: the little that follows the user to their other browsers, by the browser's own account, where they ask for it.
//!
//! One item of settings and the circle in lists of so many marks that none is over what the browser takes (8,192 bytes). What
//! is there is somebody else's writing: what cannot be read counts as not there.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};
use crate::follow::{Followed, Mark, mark};

/// Marks in one item: 65 bytes each at most, as JSON.
const IN_ONE: usize = 100;
const CHOSEN: &str = "chosen";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = get, catch)]
    fn sync_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = set, catch)]
    fn sync_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = clear, catch)]
    fn sync_clear() -> Result<Promise, JsValue>;
}

/// What is there.
///
/// # Errors
/// When the browser's storage cannot be read at all.
pub async fn read() -> Result<Followed, BrowserError> {
    let all = Object::from(JsFuture::from(sync_get(&JsValue::NULL)?).await?);
    let mut found = Followed::default();
    for entry in Object::entries(&all).iter() {
        let entry = Array::from(&entry);
        if entry.get(0) == CHOSEN {
            found.chosen = from_js(entry.get(1)).ok();
        } else {
            let lines: Vec<String> = from_js(entry.get(1)).unwrap_or_default();
            lines.iter().filter_map(|line| Mark::read(line)).for_each(|said| mark(&mut found.circle, said));
        }
    }
    Ok(found)
}

/// Puts this there instead.
///
/// # Errors
/// When it does not fit, or is written too often.
pub async fn write(followed: &Followed) -> Result<(), BrowserError> {
    let items = Object::new();
    if let Some(chosen) = &followed.chosen {
        Reflect::set(&items, &JsValue::from_str(CHOSEN), &to_js(chosen)?)?;
    }
    for (n, marks) in followed.circle.chunks(IN_ONE).enumerate() {
        Reflect::set(
            &items,
            &JsValue::from_str(&format!("circle{n}")),
            &to_js(&marks.iter().map(Mark::line).collect::<Vec<_>>())?,
        )?;
    }
    JsFuture::from(sync_set(&items)?).await?;
    Ok(())
}

/// Leaves nothing there.
///
/// # Errors
/// When the browser's storage is broken.
pub async fn clear() -> Result<(), BrowserError> {
    JsFuture::from(sync_clear()?).await?;
    Ok(())
}
