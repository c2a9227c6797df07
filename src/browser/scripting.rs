//! Content scripts: registered for allowed origins only, and put into tabs that are open when a site is allowed.

use js_sys::{Array, Promise};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, to_js};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = registerContentScripts, catch)]
    fn register(scripts: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts, catch)]
    fn unregister(filter: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = getRegisteredContentScripts, catch)]
    fn registered() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "scripting"], js_name = executeScript, catch)]
    fn execute(injection: &JsValue) -> Result<Promise, JsValue>;
}

/// The content scripts, in the order they run. `main.js` comes first: its first statement registers the listeners.
pub const FILES: [&str; 4] = ["content/main.js", "content/reader.js", "content/watcher.js", "content/hint.js"];

const ID: &str = "goodturn";

/// What the browser tells of registered scripts, as far as it matters.
#[derive(Deserialize)]
struct Registered {
    id: String,
    #[serde(default)]
    js: Vec<String>,
    #[serde(default)]
    matches: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Script<'a> {
    id: &'a str,
    js: &'a [&'a str],
    matches: Vec<String>,
    run_at: &'a str,
    persist_across_sessions: bool,
    all_frames: bool,
    match_origin_as_fallback: bool,
}

#[derive(Serialize)]
struct Filter {
    ids: [&'static str; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Target {
    tab_id: i32,
    all_frames: bool,
}

#[derive(Serialize)]
struct Injection {
    target: Target,
    files: Vec<String>,
}

/// Makes the registered scripts match exactly these patterns. Does nothing when they already do.
///
/// # Errors
/// When the browser refuses, for example because a pattern is not granted.
pub async fn register_for(patterns: &[String]) -> Result<(), BrowserError> {
    let now: Vec<Registered> = from_js(JsFuture::from(registered()?).await?).unwrap_or_default();
    let mut wanted: Vec<String> = patterns.to_vec();
    wanted.dedup();
    if let Some(script) = now.iter().find(|script| script.id == ID) {
        let same =
            script.matches.len() == wanted.len() && wanted.iter().all(|pattern| script.matches.contains(pattern));
        if same && script.js == FILES {
            return Ok(());
        }
        JsFuture::from(unregister(&to_js(&Filter { ids: [ID] })?)?).await?;
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let script = Script {
        id: ID,
        js: &FILES,
        matches: wanted,
        run_at: "document_start",
        persist_across_sessions: true,
        all_frames: true,
        match_origin_as_fallback: true,
    };
    JsFuture::from(register(&Array::of1(&to_js(&script)?).into())?).await?;
    Ok(())
}

/// Starts the content scripts in a tab that is already open. They do nothing where they already run.
///
/// # Errors
/// When the tab is gone or may not be touched.
pub async fn start_in(tab: i32) -> Result<(), BrowserError> {
    inject(tab, true, FILES.map(str::to_owned).to_vec()).await.map(drop)
}

/// Which of these selectors the page in this tab holds: asked with the access that a click on the toolbar button gives.
///
/// # Errors
/// When the tab may not be touched.
pub async fn selectors_found(tab: i32, selectors: &[String]) -> Result<Vec<bool>, BrowserError> {
    inject(tab, false, vec!["content/probe.js".to_owned()]).await?;
    super::tabs::probe(tab, selectors).await
}

async fn inject(tab: i32, all_frames: bool, files: Vec<String>) -> Result<JsValue, BrowserError> {
    let injection = to_js(&Injection { target: Target { tab_id: tab, all_frames }, files })?;
    Ok(JsFuture::from(execute(&injection)?).await?)
}
