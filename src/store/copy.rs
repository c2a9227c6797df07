//! The second copy: the same shelves once more, where the browser keeps settings, because browsers do lose one of the two.
//!
//! Only what was changed is copied anew, a while after it was changed. The copy knows which ledger it is of: after a loss the
//! new, empty ledger never overwrites the copy of the old one. Compressing and keeping are `browser::copy`'s business.

use serde::{Deserialize, Serialize};

use super::{StoreError, Whole};

/// What the copy says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Label {
    /// Which ledger: the moment it was begun.
    pub born: i64,
    /// When a part of it was last copied, in milliseconds.
    pub at: i64,
    /// Version of its form.
    pub version: u32,
}

/// Version of the copy's form.
pub const VERSION: u32 = 1;
/// Where the copy's label is kept.
pub const LABEL_KEY: &str = "copy";

/// Where the copy of a shelf is kept.
pub fn key(shelf: u16) -> String {
    format!("copy-{}", super::key(shelf))
}

/// A shelf (people, logs) as it is compressed.
///
/// # Errors
/// Never for bytes that fit into memory.
pub fn pack(people: &[u8], logs: &[u8]) -> Result<Vec<u8>, StoreError> {
    postcard::to_allocvec(&(people, logs)).map_err(|failed| StoreError::Broken(failed.to_string()))
}

/// The copy's shelves under their keys, put together; a shelf that cannot be read is left out and counted.
pub fn read(shelves: Vec<(String, Option<Vec<u8>>)>) -> (Whole, usize) {
    let (mut people, mut logs, mut unreadable) = (Vec::new(), Vec::new(), 0);
    for (key, bytes) in shelves {
        let read = bytes.as_deref().and_then(|bytes| postcard::from_bytes::<(Vec<u8>, Vec<u8>)>(bytes).ok());
        let (Some(number), Some((shelf_people, shelf_logs))) = (key.strip_prefix("copy-"), read) else {
            unreadable += 1;
            continue;
        };
        if !shelf_people.is_empty() {
            people.push((number.to_owned(), shelf_people));
        }
        if !shelf_logs.is_empty() {
            logs.push((number.to_owned(), shelf_logs));
        }
    }
    (Whole::read(&people, &logs), unreadable)
}
