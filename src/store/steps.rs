//! Numbered steps from an older layout to this one.
//!
//! Each is a pure function from what the older version stored to books, and is tested with a stored database of that version.
//! A step is never changed once it was shipped; a layout newer than [`LAYOUT`] is refused by the browser's own version number.

use crate::gesture::Gesture;
use crate::ledger::{Book, packed};
use crate::person::PersonId;

/// The layout this Goodturn writes: the version number of the browser's database.
pub const LAYOUT: u32 = 2;

/// Layout 1: one record a person under their id, and blocks of their log under id and number, in the order of their keys. Returns books and the gestures of
/// the unnamed (under `~`); what cannot be read is left out, as it was then.
pub fn from_first(people: &[Vec<u8>], logs: &[(String, Vec<u8>)]) -> (Vec<Book>, Vec<Gesture>) {
    let log = |id: &str, person: Option<&PersonId>| -> Vec<Gesture> {
        let first = logs.partition_point(|(owner, _)| owner.as_str() < id);
        let blocks = logs[first..].iter().take_while(|(owner, _)| owner == id);
        blocks.flat_map(|(_, bytes)| packed::decode_log(bytes, person).unwrap_or_default()).collect()
    };
    let entries = people.iter().filter_map(|bytes| packed::decode_entry(bytes).ok());
    let books = entries
        .map(|(person, _)| {
            let gestures = log(person.id.as_str(), Some(&person.id));
            Book { person, gestures }
        })
        .collect();
    (books, log("~", None))
}
