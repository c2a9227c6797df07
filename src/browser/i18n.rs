//! Words in the user's language, through the browser: messages, dates, numbers. The language is the browser's own, or one the
//! user chose ([`speak`]); then its messages are read from the same files the browser would read.

use core::cell::RefCell;
use std::rc::Rc;

use litemap::LiteMap;

use js_sys::Reflect;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{BrowserError, files};
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

/// A language the user chose.
struct Chosen {
    /// As its folder is called.
    language: String,
    /// The file of its messages.
    messages: JsValue,
}

thread_local! {
    static CHOSEN: RefCell<Option<Chosen>> = const { RefCell::new(None) };
}

/// Speaks this language from now on, called as its folder is; nothing: the browser's own. To be said before any word is.
///
/// # Errors
/// When the file of its messages cannot be read; it goes on as before then.
pub async fn speak(language: &str) -> Result<(), BrowserError> {
    if CHOSEN.with_borrow(|chosen| chosen.as_ref().map_or("", |chosen| &chosen.language) == language) {
        return Ok(());
    }
    let chosen = if language.is_empty() {
        None
    } else {
        let messages = files::json(&format!("_locales/{language}/messages.json")).await?;
        Some(Chosen { language: language.to_owned(), messages })
    };
    CHOSEN.set(chosen);
    MESSAGES.with_borrow_mut(LiteMap::clear);
    FORMATS.with_borrow_mut(Vec::clear);
    Ok(())
}

/// A message of a file, with marks where the arguments go: `$NAME$` stands for the argument its placeholder says.
fn read_message(messages: &JsValue, key: &str) -> Option<String> {
    let get = |of: &JsValue, key: &str| Reflect::get(of, &JsValue::from_str(key)).ok();
    let entry = get(messages, key)?;
    let mut text = get(&entry, "message")?.as_string()?;
    if let Some(places) = get(&entry, "placeholders").and_then(|places| places.dyn_into::<js_sys::Object>().ok()) {
        for name in js_sys::Object::keys(&places).iter().filter_map(|name| name.as_string()) {
            let content = get(&places, &name).and_then(|place| get(&place, "content")?.as_string())?;
            let mark = content.strip_prefix('$')?.parse::<u8>().ok()?;
            text = text.replace(&format!("${}$", name.to_ascii_uppercase()), char::from(mark).encode_utf8(&mut [0; 4]));
        }
    }
    Some(text)
}

/// As many arguments as a message can have.
const ARGUMENTS: u8 = 9;

/// The message with this key; `None` where the locale files have none. Names of the other direction are set apart in it.
pub fn message(key: &str, args: &[String]) -> Option<String> {
    let known = MESSAGES.with_borrow(|messages| messages.get(key).cloned());
    let template = known.unwrap_or_else(|| {
        let read = CHOSEN.with_borrow(|chosen| chosen.as_ref().and_then(|chosen| read_message(&chosen.messages, key)));
        // Control characters: no message has them.
        let marks = (1..=ARGUMENTS).map(|mark| JsValue::from_str(char::from(mark).encode_utf8(&mut [0; 4]))).collect();
        let template = read.or_else(|| Some(get_message(key, &marks)).filter(|text| !text.is_empty())).map(Rc::from);
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
        let _ = Reflect::set(&bag, &JsValue::from_str(key), &JsValue::from_str(value));
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
