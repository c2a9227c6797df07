//! The stored form: one person's log, one person with their tally, or a shelf of such blocks, as bytes.
//!
//! A version byte, a checksum, then postcard of structs that are not the domain types, so that those can change without
//! losing what is on disk. Any bytes can be given to the decoders: what is not whole is an error, never a panic and never a
//! part of the truth.

use core::hash::Hasher;

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use crate::gesture::Kind;

mod entry;
mod frame;
mod link;
mod log;

pub use entry::{Glance, decode_entry, encode_entry, glance};
pub use frame::{Frame, Index, SHELVES, shelf};
pub use log::{Outline, decode_log, encode_log, skim};

/// A version byte and four bytes of checksum.
const HEAD: usize = 5;

/// Why bytes could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackedError {
    /// Fewer bytes than any record has.
    #[error("the record is cut off")]
    Short,
    /// Written by another version of Goodturn.
    #[error("the record has version {0}, which this Goodturn does not read")]
    Version(u8),
    /// The checksum does not fit the bytes.
    #[error("the record was damaged")]
    Damaged,
    /// The bytes do not have the shape of a record.
    #[error("the record makes no sense")]
    Nonsense,
}

/// Version byte, checksum, postcard.
fn seal<T: Serialize>(version: u8, value: &T) -> Vec<u8> {
    let Ok(body) = postcard::to_allocvec(value) else {
        // Only sequences of unknown length can fail, and there are none here; writing nothing instead would lose data.
        unreachable!("plain structs have a length")
    };
    sealed(version, &body)
}

/// Version byte, checksum, body.
fn sealed(version: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.push(version);
    bytes.extend_from_slice(&checksum(version, body));
    bytes.extend_from_slice(body);
    bytes
}

fn open<'a, T: Deserialize<'a>>(version: u8, bytes: &'a [u8]) -> Result<T, PackedError> {
    match postcard::take_from_bytes(unsealed(version, bytes)?) {
        Ok((value, [])) => Ok(value),
        _ => Err(PackedError::Nonsense),
    }
}

/// Version of the bytes of sums.
const SUMS: u8 = 1;

/// Packs the sums by shelf.
pub fn seal_sums<T: Serialize>(sums: &[T]) -> Vec<u8> {
    seal(SUMS, &sums)
}

/// Reads them.
pub fn open_sums<T: for<'a> Deserialize<'a>>(bytes: &[u8]) -> Result<Vec<T>, PackedError> {
    open(SUMS, bytes)
}

/// The body, once version and checksum fit.
fn unsealed(version: u8, bytes: &[u8]) -> Result<&[u8], PackedError> {
    let (head, body) = bytes.split_at_checked(HEAD).ok_or(PackedError::Short)?;
    if head[0] != version {
        return Err(PackedError::Version(head[0]));
    }
    if head[1..] != checksum(version, body) {
        return Err(PackedError::Damaged);
    }
    Ok(body)
}

fn put<T: Serialize + ?Sized>(bytes: &mut Vec<u8>, value: &T) {
    // Numbers and text of known length always fit into memory that grows.
    if let Ok(longer) = postcard::to_extend(value, core::mem::take(bytes)) {
        *bytes = longer;
    }
}

fn take<'a, T: Deserialize<'a>>(rest: &mut &'a [u8]) -> Result<T, PackedError> {
    let (value, after) = postcard::take_from_bytes(rest).map_err(|_| PackedError::Nonsense)?;
    *rest = after;
    Ok(value)
}

fn checksum(version: u8, body: &[u8]) -> [u8; 4] {
    let mut hasher = SipHasher13::new_with_keys(u64::from(version), body.len() as u64);
    hasher.write(body);
    (hasher.finish() as u32).to_le_bytes()
}

/// Kinds by their stored number: new ones go to the end, none ever moves.
const KINDS: [Kind; 19] = [
    Kind::React,
    Kind::Follow,
    Kind::Vote,
    Kind::Reshare,
    Kind::Mention,
    Kind::Endorse,
    Kind::ShareLink,
    Kind::Comment,
    Kind::Reply,
    Kind::Thank,
    Kind::Quote,
    Kind::BlogComment,
    Kind::Review,
    Kind::Recommend,
    Kind::Introduce,
    Kind::Gift,
    Kind::Other,
    Kind::Meet,
    Kind::Write,
];
/// The stored number of a value; every value is in its table (a test goes through them all).
fn number<T: PartialEq>(table: &[T], value: &T) -> u8 {
    table.iter().position(|known| known == value).unwrap_or_default() as u8
}
