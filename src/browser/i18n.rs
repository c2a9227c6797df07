//! Words in the user's language, through the browser: messages, dates, numbers.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::time::Millis;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, substitutions: &js_sys::Array) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn get_ui_language() -> String;
}

/// The message with this key; `None` where the locale files have none.
pub fn message(key: &str, args: &[String]) -> Option<String> {
    let substitutions = args.iter().map(|arg| JsValue::from_str(arg)).collect();
    Some(get_message(key, &substitutions)).filter(|text| !text.is_empty())
}

/// Language tag of the messages (the locale files' own, which is what is shown).
pub fn language() -> String {
    message("common_language", &[]).unwrap_or_else(|| "en".to_owned())
}

/// Language tag of the browser, for dates and numbers.
pub fn locale() -> String {
    get_ui_language()
}

/// Direction of the messages' script.
pub fn direction() -> String {
    message("@@bidi_dir", &[]).unwrap_or_else(|| "ltr".to_owned())
}

fn formatted(at: Millis, options: &[(&str, &str)]) -> String {
    let bag = js_sys::Object::new();
    for (key, value) in options {
        // Setting a plain property on a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&bag, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    let locales = js_sys::Array::of1(&JsValue::from_str(&locale()));
    let format = js_sys::Intl::DateTimeFormat::new(&locales, &bag);
    let text = format.format().call1(&JsValue::UNDEFINED, &date).ok().and_then(|text| text.as_string());
    text.unwrap_or_else(|| at.to_iso())
}

/// Name of the weekday: "Tuesday".
pub fn weekday(at: Millis) -> String {
    formatted(at, &[("weekday", "long")])
}

/// Day and month, with the year only when asked for: "12 March" / "12 March 2026".
pub fn day(at: Millis, with_year: bool) -> String {
    let short = [("day", "numeric"), ("month", "long")];
    let long = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    if with_year { formatted(at, &long) } else { formatted(at, &short) }
}

/// Month and year: "March 2026".
pub fn month(at: Millis) -> String {
    formatted(at, &[("month", "short"), ("year", "numeric")])
}

/// Date and time: "12 March 2026, 14:05".
pub fn moment(at: Millis) -> String {
    formatted(at, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// A number as the language writes it.
pub fn number(value: f64) -> String {
    js_sys::Number::from(value).to_locale_string(&locale()).into()
}
