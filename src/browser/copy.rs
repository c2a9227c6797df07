//! The second copy in `storage.local`: shelves compressed by the browser itself, as text, one key each.

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{BrowserError, from_js, settings, to_js};
use crate::store::copy::{self, LABEL_KEY, Label, VERSION};
use crate::store::indexed_db::IndexedStore;
use crate::store::{SHELVES, Whole};
use crate::time::Millis;

/// Shelves that are put away at once.
const AT_ONCE: usize = 16;
/// Bytes that become text at once: so many arguments a function takes everywhere.
const SLICE: u32 = 8_192;

#[wasm_bindgen]
extern "C" {
    fn btoa(binary: &JsString) -> JsString;
    #[wasm_bindgen(catch)]
    fn atob(text: &JsString) -> Result<JsString, JsValue>;

    type Flow;
    #[wasm_bindgen(js_name = CompressionStream)]
    type Press;
    #[wasm_bindgen(constructor, js_class = "CompressionStream")]
    fn new(format: &str) -> Press;
    #[wasm_bindgen(js_name = DecompressionStream)]
    type Release;
    #[wasm_bindgen(constructor, js_class = "DecompressionStream")]
    fn new(format: &str) -> Release;
    #[wasm_bindgen(js_name = Blob)]
    type Lump;
    #[wasm_bindgen(constructor, js_class = "Blob")]
    fn new(parts: &Array) -> Lump;
    #[wasm_bindgen(method)]
    fn stream(this: &Lump) -> Flow;
    #[wasm_bindgen(method, js_name = pipeThrough)]
    fn pipe_through(this: &Flow, through: &JsValue) -> Flow;
    #[wasm_bindgen(js_name = Response)]
    type Answer;
    #[wasm_bindgen(constructor, js_class = "Response")]
    fn new(body: &Flow) -> Answer;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    fn array_buffer(this: &Answer) -> Result<Promise, JsValue>;
}

/// Sends bytes through, beside us: the answer is awaited when it is needed.
fn through(bytes: &[u8], way: &JsValue) -> Result<Promise, BrowserError> {
    let lump = Lump::new(&Array::of1(&Uint8Array::from(bytes)));
    Ok(Answer::new(&lump.stream().pipe_through(way)).array_buffer()?)
}

async fn arrived(answer: Promise) -> Result<Uint8Array, BrowserError> {
    Ok(Uint8Array::new(&JsFuture::from(answer).await?))
}

/// Bytes as text.
fn text(packed: &Uint8Array) -> Result<JsString, BrowserError> {
    let of_codes: Function = Reflect::get(&Reflect::get(&js_sys::global(), &"String".into())?, &"fromCharCode".into())?
        .dyn_into()
        .map_err(BrowserError::from)?;
    let mut binary = JsString::from("");
    for from in (0..packed.length()).step_by(SLICE as usize) {
        let slice = packed.subarray(from, packed.length().min(from + SLICE));
        // Anything with a length and numbers does for a list of arguments.
        let text: JsString = of_codes.apply(&JsValue::NULL, slice.unchecked_ref::<Array>())?.unchecked_into();
        binary = binary.concat(&text);
    }
    Ok(btoa(&binary))
}

async fn released(text: &JsValue) -> Option<Vec<u8>> {
    let binary = atob(text.dyn_ref::<JsString>()?).ok()?;
    let packed: Vec<u8> = binary.iter().map(|unit| unit as u8).collect();
    let answer = through(&packed, &Release::new("deflate-raw")).ok()?;
    arrived(answer).await.ok().map(|bytes| bytes.to_vec())
}

/// What the copy says of itself; `None` where there is none.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn label() -> Result<Option<Label>, BrowserError> {
    let found = settings::get(&JsValue::from_str(LABEL_KEY)).await?;
    let label = Reflect::get(&found, &JsValue::from_str(LABEL_KEY))?;
    Ok(if label.is_undefined() { None } else { from_js(label).ok() })
}

/// Copies what was changed since the last time. A copy of another ledger is left alone until the user decided.
///
/// # Errors
/// When the disk or the browser's storage refuses; what is not copied stays noted for the next time.
pub async fn renew(store: &IndexedStore, now: Millis) -> Result<(), BrowserError> {
    let turn = store.turn().await?;
    if turn.born == 0 {
        // Nothing was written to this ledger by a background yet.
        return Ok(());
    }
    let dirty: Vec<(u16, u64)> = match label().await? {
        Some(label) if label.born != turn.born => return Ok(()),
        Some(_) => turn.dirty,
        // There is none, or no longer: everything is copied.
        None => (0..=SHELVES).map(|shelf| (shelf, turn.turn)).collect(),
    };
    if dirty.is_empty() {
        return Ok(());
    }
    let numbers: Vec<u16> = dirty.iter().map(|(shelf, _)| *shelf).collect();
    let shelves = store.shelves(&numbers).await?;
    for (numbers, shelves) in numbers.chunks(AT_ONCE).zip(shelves.chunks(AT_ONCE)) {
        let items = Object::new();
        let empty = Array::new();
        let mut pressing = Vec::new();
        for (shelf, (people, logs)) in numbers.iter().zip(shelves) {
            let key = JsValue::from(copy::key(*shelf));
            if people.is_empty() && logs.is_empty() {
                empty.push(&key);
            } else {
                pressing.push((key, through(&copy::pack(people, logs)?, &Press::new("deflate-raw"))?));
            }
        }
        for (key, answer) in pressing {
            Reflect::set(&items, &key, &text(&arrived(answer).await?)?.into())?;
        }
        settings::set(&items).await?;
        settings::remove(&empty).await?;
    }
    let items = Object::new();
    let label = Label { born: turn.born, at: now.0, version: VERSION };
    Reflect::set(&items, &JsValue::from_str(LABEL_KEY), &to_js(&label)?)?;
    settings::set(&items).await?;
    // What was changed again meanwhile stays noted.
    let copied = |known: &(u16, u64)| dirty.iter().any(|done| done.0 == known.0 && done.1 >= known.1);
    store.turned(|turn| turn.dirty.retain(|known| !copied(known))).await?;
    Ok(())
}

/// Everything the copy holds, and how many of its shelves could not be read.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn read() -> Result<(Whole, usize), BrowserError> {
    let stored = settings::get(&keys()).await?;
    let mut shelves = Vec::new();
    for key in Object::keys(&Object::from(stored.clone())) {
        let bytes = released(&Reflect::get(&stored, &key)?).await;
        shelves.push((key.as_string().unwrap_or_default(), bytes));
    }
    Ok(copy::read(shelves))
}

/// Lets go of the copy.
///
/// # Errors
/// When the browser's storage refuses.
pub async fn forget() -> Result<(), BrowserError> {
    let keys = keys();
    keys.push(&JsValue::from_str(LABEL_KEY));
    settings::remove(&keys).await
}

fn keys() -> Array {
    (0..=SHELVES).map(|shelf| JsValue::from_str(&copy::key(shelf))).collect()
}
