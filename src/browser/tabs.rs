//! Tabs: which one is in front, what its content script sees, opening our own pages.

use js_sys::{Array, Promise};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};
use crate::wire::View;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    fn tabs_query(wanted: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = get, catch)]
    fn tabs_get(id: i32) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    fn tabs_create(options: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    fn tabs_send(id: i32, message: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    fn get_url(path: &str) -> String;
}

/// A tab, as far as Goodturn may know it: the address is there for allowed sites and, after a click on the toolbar button, for
/// the tab in front.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tab {
    /// The browser's number for it.
    pub id: i32,
    /// Address.
    #[serde(default)]
    pub url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InFront {
    active: bool,
    last_focused_window: bool,
}

#[derive(Serialize)]
struct NewTab {
    url: String,
}

#[derive(Serialize)]
struct Question {
    v: u32,
    r#type: &'static str,
}

/// The tab in front, or the one the page's own address names (`?tab=7`: the popup shown as a page).
///
/// # Errors
/// When the browser refuses to say.
pub async fn active(named: Option<i32>) -> Result<Option<Tab>, BrowserError> {
    if let Some(id) = named {
        return Ok(Some(from_js(JsFuture::from(tabs_get(id)?).await?)?));
    }
    let query = to_js(&InFront { active: true, last_focused_window: true })?;
    let found: Array = JsFuture::from(tabs_query(&query)?).await?.into();
    if found.length() == 0 { Ok(None) } else { Ok(Some(from_js(found.get(0))?)) }
}

/// What is in view in this tab; `None` where no content script answers (site not allowed, or no page of a site).
pub async fn look(tab: i32) -> Option<View> {
    let question = to_js(&Question { v: crate::wire::VERSION, r#type: "who" }).ok()?;
    let answer = JsFuture::from(tabs_send(tab, &question).ok()?).await.ok()?;
    from_js(answer).ok()
}

/// Tells this tab's content script that settings changed, so that it asks for its plan again. Tabs without one do not answer.
pub async fn refresh(tab: i32) {
    if let Ok(message) = to_js(&Question { v: crate::wire::VERSION, r#type: "refresh" })
        && let Ok(sent) = tabs_send(tab, &message)
    {
        // No receiver is the usual case and no error for anybody.
        let _ = JsFuture::from(sent).await;
    }
}

/// Which of these selectors the page holds, as the probe script in this tab answers.
///
/// # Errors
/// When no probe runs there.
pub async fn probe(tab: i32, selectors: &[String]) -> Result<Vec<bool>, BrowserError> {
    #[derive(Serialize)]
    struct Probe<'a> {
        v: u32,
        r#type: &'static str,
        selectors: &'a [String],
    }
    let question = to_js(&Probe { v: crate::wire::VERSION, r#type: "probe", selectors })?;
    from_js(JsFuture::from(tabs_send(tab, &question)?).await?)
}

/// Opens a page of the extension (or, on the user's click, a link of the ledger) in a new tab.
///
/// # Errors
/// When the browser refuses.
pub async fn open(address: &str) -> Result<(), BrowserError> {
    let url = if address.contains("://") { address.to_owned() } else { get_url(address) };
    JsFuture::from(tabs_create(&to_js(&NewTab { url })?)?).await?;
    Ok(())
}

/// All tabs, by number only.
///
/// # Errors
/// When the browser refuses to say.
pub async fn all() -> Result<Vec<Tab>, BrowserError> {
    from_js(JsFuture::from(tabs_query(&js_sys::Object::new())?).await?)
}

/// Ids of the tabs at these origins.
///
/// # Errors
/// When the browser refuses to say.
pub async fn at(patterns: &[String]) -> Result<Vec<Tab>, BrowserError> {
    #[derive(Serialize)]
    struct At<'a> {
        url: &'a [String],
    }
    from_js(JsFuture::from(tabs_query(&to_js(&At { url: patterns })?)?).await?)
}
