//! The clock of this device: now, and the offset from UTC in force here.

use crate::time::{Clock, Millis, UtcOffset};

/// Now, here.
pub fn clock() -> Clock {
    let date = js_sys::Date::new_0();
    Clock { now: Millis(date.get_time() as i64), offset: offset_of(&date) }
}

/// The offset from UTC that was, or will be, in force here at this moment.
pub fn offset_at(at: Millis) -> UtcOffset {
    offset_of(&js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0 as f64)))
}

fn offset_of(date: &js_sys::Date) -> UtcOffset {
    // JavaScript counts minutes *west* of UTC.
    UtcOffset((-date.get_timezone_offset()) as i16)
}
