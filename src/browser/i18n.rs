//! Words in the user's language, through the browser: messages, dates, numbers.

use core::cell::RefCell;
use std::rc::Rc;

use litemap::LiteMap;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::script;
use crate::time::Millis;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, substitutions: &js_sys::Array) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn get_ui_language() -> String;
}

thread_local! {
    /// Messages asked for so far, with marks where the arguments go: the browser is asked once for each.
    static MESSAGES: RefCell<LiteMap<String, Option<Rc<str>>>> = const { RefCell::new(LiteMap::new_vec()) };
}

/// As many arguments as a message can have.
const ARGUMENTS: u8 = 9;

/// The message with this key; `None` where the locale files have none. Names of the other direction are set apart in it.
pub fn message(key: &str, args: &[String]) -> Option<String> {
    let known = MESSAGES.with_borrow(|messages| messages.get(key).cloned());
    let template = known.unwrap_or_else(|| {
        // Control characters: no message has them.
        let marks = (1..=ARGUMENTS).map(|mark| JsValue::from_str(char::from(mark).encode_utf8(&mut [0; 4]))).collect();
        let template = Some(get_message(key, &marks)).filter(|text| !text.is_empty()).map(Rc::from);
        MESSAGES.with_borrow_mut(|messages| messages.insert(key.to_owned(), template.clone()));
        template
    })?;
    if args.is_empty() {
        return Some(template.to_string());
    }
    let rightwards = direction() == "ltr";
    let mut text = String::with_capacity(template.len() + 16);
    for letter in template.chars() {
        match u32::from(letter) {
            mark @ 1..=9 => {
                let arg = args.get(mark as usize - 1);
                text.push_str(&arg.map(|arg| script::apart(arg, rightwards)).unwrap_or_default());
            }
            _ => text.push(letter),
        }
    }
    Some(text)
}

/// Language tag of the messages (the locale files' own, which is what is shown).
pub fn language() -> String {
    message("common_language", &[]).unwrap_or_else(|| "en".to_owned())
}

/// Language tag for dates and numbers: the browser's, which knows the region (`en-GB`), where it is of the messages' language;
/// a date in another language than the sentence around it would read badly.
pub fn locale() -> String {
    let (browser, shown) = (get_ui_language(), language());
    let main = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    if main(&browser) == main(&shown) { browser } else { shown }
}

/// Direction of the messages' script. Not the browser's own (`@@bidi_dir`): where it has a language that is not there, the
/// messages are English.
pub fn direction() -> String {
    message("common_direction", &[]).unwrap_or_else(|| "ltr".to_owned())
}

/// How a date is written: `Intl.DateTimeFormat`'s fields and styles.
pub type Style = &'static [(&'static str, &'static str)];

thread_local! {
    /// Formats in use: making one takes longer than writing a hundred dates with it.
    static FORMATS: RefCell<Vec<(Style, js_sys::Function)>> = const { RefCell::new(Vec::new()) };
}

fn format(style: Style) -> js_sys::Function {
    let bag = js_sys::Object::new();
    for (key, value) in style {
        // Setting a plain property on a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&bag, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    let locales = js_sys::Array::of1(&JsValue::from_str(&locale()));
    js_sys::Intl::DateTimeFormat::new(&locales, &bag).format()
}

/// A moment in this style, as the language writes it.
pub fn written(at: Millis, style: Style) -> String {
    let known = FORMATS
        .with_borrow(|formats| formats.iter().find(|(known, _)| *known == style).map(|(_, format)| format.clone()));
    let format = known.unwrap_or_else(|| {
        let made = format(style);
        FORMATS.with_borrow_mut(|formats| formats.push((style, made.clone())));
        made
    });
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    let text = format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|text| text.as_string());
    text.unwrap_or_else(|| at.to_iso())
}

/// Name of the weekday: "Tuesday".
pub fn weekday(at: Millis) -> String {
    written(at, &[("weekday", "long")])
}

/// Day and month, with the year only when asked for: "12 March" / "12 March 2026".
pub fn day(at: Millis, with_year: bool) -> String {
    const SHORT: Style = &[("day", "numeric"), ("month", "long")];
    const LONG: Style = &[("day", "numeric"), ("month", "long"), ("year", "numeric")];
    written(at, if with_year { LONG } else { SHORT })
}

/// Month and year: "March 2026".
pub fn month(at: Millis) -> String {
    written(at, &[("month", "short"), ("year", "numeric")])
}

/// Date and time: "12 March 2026, 14:05".
pub fn moment(at: Millis) -> String {
    written(at, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

thread_local! {
    static NUMBERS: js_sys::Function = {
        let locales = js_sys::Array::of1(&JsValue::from_str(&locale()));
        js_sys::Intl::NumberFormat::new(&locales, &js_sys::Object::new()).format()
    };
}

/// A number as the language writes it.
pub fn number(value: f64) -> String {
    let written = NUMBERS.with(|format| format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value)));
    written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| value.to_string())
}
