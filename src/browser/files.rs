//! Files of the extension itself; its policy lets nothing else be asked for.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::BrowserError;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    fn get_url(path: &str) -> String;
    #[wasm_bindgen(catch)]
    async fn fetch(url: &str) -> Result<JsValue, JsValue>;
    type File;
    #[wasm_bindgen(method, catch)]
    async fn json(this: &File) -> Result<JsValue, JsValue>;
}

/// Where a file is; with no path, where all of them are.
pub fn address(path: &str) -> String {
    get_url(path)
}

/// What a file of JSON holds.
///
/// # Errors
/// When there is no such file, or it holds something else.
pub async fn json(path: &str) -> Result<JsValue, BrowserError> {
    let file = fetch(&address(path)).await?;
    Ok(file.unchecked_into::<File>().json().await?)
}
