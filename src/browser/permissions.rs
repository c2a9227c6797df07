//! Host permissions: all optional, asked for in the moment the user allows a site.

use core::future::Future;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn permissions_request(wanted: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = contains, catch)]
    fn permissions_contains(wanted: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn permissions_remove(wanted: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    fn permissions_all() -> Result<Promise, JsValue>;
}

#[derive(serde::Serialize, serde::Deserialize, Default)]
struct Wanted {
    #[serde(default)]
    origins: Vec<String>,
}

/// The match pattern of an origin: `https://social.example/*`. Ports are left out, as Firefox knows none in patterns.
pub fn pattern(origin: &str) -> String {
    let (scheme, rest) = origin.split_once("://").unwrap_or(("https", origin));
    let host = rest.split('/').next().unwrap_or(rest);
    let bare = host.rsplit_once(':').map_or(
        host,
        |(name, port)| {
            if port.chars().all(|c| c.is_ascii_digit()) { name } else { host }
        },
    );
    format!("{scheme}://{bare}/*")
}

fn wanted(origins: &[String]) -> Result<JsValue, BrowserError> {
    to_js(&Wanted { origins: origins.iter().map(|origin| pattern(origin)).collect() })
}

/// Asks the user for access to these origins. The browser is called before this returns: Firefox accepts the question only
/// inside the handler of the user's click.
pub fn request(origins: &[String]) -> impl Future<Output = Result<bool, BrowserError>> + use<> {
    let asked = wanted(origins).and_then(|wanted| Ok(permissions_request(&wanted)?));
    async move { Ok(JsFuture::from(asked?).await?.is_truthy()) }
}

/// Whether access to this origin is granted.
///
/// # Errors
/// When the browser refuses to say.
pub async fn has(origin: &str) -> Result<bool, BrowserError> {
    let asked = permissions_contains(&wanted(&[origin.to_owned()])?)?;
    Ok(JsFuture::from(asked).await?.is_truthy())
}

/// Gives access to this origin back.
///
/// # Errors
/// When the browser refuses.
pub async fn remove(origin: &str) -> Result<bool, BrowserError> {
    let asked = permissions_remove(&wanted(&[origin.to_owned()])?)?;
    Ok(JsFuture::from(asked).await?.is_truthy())
}

/// Gives access to everything this pattern covers back.
///
/// # Errors
/// When the browser refuses.
pub async fn remove_pattern(pattern: &str) -> Result<bool, BrowserError> {
    let asked = permissions_remove(&to_js(&Wanted { origins: vec![pattern.to_owned()] })?)?;
    Ok(JsFuture::from(asked).await?.is_truthy())
}

/// Match patterns of everything granted.
///
/// # Errors
/// When the browser refuses to say.
pub async fn granted() -> Result<Vec<String>, BrowserError> {
    let all: Wanted = from_js(JsFuture::from(permissions_all()?).await?)?;
    Ok(all.origins)
}
