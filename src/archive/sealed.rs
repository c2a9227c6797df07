//! The encrypted backup: what is in the file, byte by byte. `docs/BACKUP.md` describes it for other programs.
//!
//! ```text
//! 0  8  GOODTURN
//! 8  1  version, 1
//! 9  1  key derivation: 1 = PBKDF2 with HMAC-SHA-256
//! 10 4  iterations, big-endian
//! 14 16 salt
//! 30 12 nonce
//! 42 …  AES-256-GCM of the deflated export, with its tag of 16 bytes at the end; bytes 0 to 41 are authenticated with it
//! ```
//!
//! PBKDF2, not Argon2: it is what browsers have built in, in constant time and at native speed; Argon2 would be more
//! wasm, and slower than an attacker's. 600,000 rounds are what OWASP asks for. Encrypting itself is `browser::vault`'s business;
//! this knows only bytes, so that it can be tested without a browser.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::Refusal;

/// What the file begins with.
pub const MAGIC: &[u8; 8] = b"GOODTURN";
/// Version of the format.
pub const VERSION: u8 = 1;
/// PBKDF2 with HMAC-SHA-256.
pub const PBKDF2: u8 = 1;
/// Rounds of key derivation in files written today.
pub const ITERATIONS: u32 = 600_000;
/// Rounds a file may ask for: fewer protect nothing, more would hang the page.
pub const ITERATIONS_TAKEN: core::ops::RangeInclusive<u32> = 100_000..=10_000_000;
/// Bytes before the ciphertext.
pub const HEADER: usize = 42;
/// Bytes of AES-GCM's tag.
const TAG: usize = 16;
/// Most bytes an export may come to when it is inflated.
pub const EXPORT_AT_MOST: usize = 256 << 20;
/// Level of deflate: the usual middle between size and time.
const LEVEL: u8 = 6;

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Rounds of key derivation.
    pub iterations: u32,
    /// Salt of the key derivation.
    pub salt: [u8; 16],
    /// Nonce of the encryption; never used twice with one key.
    pub nonce: [u8; 12],
}

impl Header {
    /// A header with fresh randomness.
    pub const fn new(salt: [u8; 16], nonce: [u8; 12]) -> Self {
        Self { iterations: ITERATIONS, salt, nonce }
    }

    /// The bytes before the ciphertext, which are authenticated with it.
    pub fn bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8] = VERSION;
        bytes[9] = PBKDF2;
        bytes[10..14].copy_from_slice(&self.iterations.to_be_bytes());
        bytes[14..30].copy_from_slice(&self.salt);
        bytes[30..].copy_from_slice(&self.nonce);
        bytes
    }
}

/// Whether these bytes begin like an encrypted backup.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Takes a file apart: the header, and the ciphertext with its tag.
///
/// # Errors
/// When it is no encrypted backup, cut off, of a newer version, or asks for a key derivation that is not made here.
pub fn parse(bytes: &[u8]) -> Result<(Header, &[u8]), Refusal> {
    if !is_sealed(bytes) {
        return Err(Refusal::new("archive_sealed_not", &[]));
    }
    let (head, body) = bytes.split_at_checked(HEADER).ok_or_else(|| Refusal::new("archive_sealed_short", &[]))?;
    if head[8] != VERSION || head[9] != PBKDF2 {
        return Err(Refusal::new("archive_sealed_newer", &[&head[8].to_string()]));
    }
    if body.len() < TAG {
        return Err(Refusal::new("archive_sealed_short", &[]));
    }
    let iterations = u32::from_be_bytes([head[10], head[11], head[12], head[13]]);
    if !ITERATIONS_TAKEN.contains(&iterations) {
        return Err(Refusal::new("archive_sealed_rounds", &[&iterations.to_string()]));
    }
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    salt.copy_from_slice(&head[14..30]);
    nonce.copy_from_slice(&head[30..]);
    Ok((Header { iterations, salt, nonce }, body))
}

/// An export's JSON made small, to be encrypted.
pub fn pack(json: &[u8]) -> Vec<u8> {
    compress_to_vec(json, LEVEL)
}

/// The export's JSON out of what was decrypted.
///
/// # Errors
/// When it is damaged or would come to more than [`EXPORT_AT_MOST`].
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Refusal> {
    decompress_to_vec_with_limit(packed, EXPORT_AT_MOST).map_err(|_| Refusal::new("archive_sealed_damaged", &[]))
}
