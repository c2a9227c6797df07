//! The only place that names `chrome.*`.
//!
//! Thin, typed doors to what the browser gives an extension: messages, settings, tabs, permissions, alarms, registered
//! scripts, menus, the toolbar button, keys, words. Both browsers offer the promise form under `chrome` in manifest version 3, so there is one name for both. No
//! decisions are made here.

pub mod action;
pub mod alarms;
pub mod clock;
pub mod commands;
pub mod copy;
pub mod files;
pub mod i18n;
pub mod menus;
pub mod messages;
pub mod permissions;
pub mod scripting;
pub mod session;
pub mod settings;
pub mod sync;
pub mod tabs;
pub mod vault;
pub mod worker;

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use crate::store::StoreError;

/// Something the browser refused, with its own words for the developer's console; people see a message key instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrowserError {
    /// In the browser's words.
    #[error("{0}")]
    Said(String),
    /// By the ledger's disk.
    #[error("{0}")]
    Store(#[from] StoreError),
}

impl From<JsValue> for BrowserError {
    fn from(value: JsValue) -> Self {
        let text = js_sys::Reflect::get(&value, &JsValue::from_str("message"))
            .ok()
            .and_then(|message| message.as_string())
            .or_else(|| value.as_string());
        Self::Said(text.unwrap_or_else(|| "the browser gave no reason".to_owned()))
    }
}

impl From<serde_wasm_bindgen::Error> for BrowserError {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self::Said(error.to_string())
    }
}

/// A plain object that survives messages in both browsers: no `Map`, no `BigInt`.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, BrowserError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Reads a plain object.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, BrowserError> {
    Ok(serde_wasm_bindgen::from_value(value)?)
}
