//! Saving a file, without any network: a link to the bytes themselves.

use wasm_bindgen::{JsCast, JsValue};

use super::wait;
use crate::browser::BrowserError;

/// Hands bytes to the browser's downloads under this name.
///
/// # Errors
/// When the page or the browser refuses.
pub async fn save_file(name: &str, kind: &str, bytes: &JsValue) -> Result<(), BrowserError> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&js_sys::Array::of1(bytes), &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| BrowserError::Said("no page to save from".to_owned()))?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the bytes once it started, which a click does at once.
    wait(1_000).await;
    web_sys::Url::revoke_object_url(&address)?;
    Ok(())
}
