//! ZIP files: what is in them, and single entries inflated within limits.
//!
//! `rawzip` reads the directory (ZIP64 too) out of bytes in memory without allocating for it and leaves inflating to the
//! caller; `miniz_oxide` inflates into a buffer that cannot grow past a limit, so a bomb is refused while it goes off. The
//! two together bring less along than `zip`, which has writers, encryption and `std::io`. Names are only
//! ever shown and compared, never used as paths: nothing is unpacked anywhere. Archives in archives are not opened.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchiveEntryWayfinder, ZipSliceArchive, ZipVerification, crc32};

use super::Refusal;

/// Most entries an archive may list.
pub const ENTRIES_AT_MOST: usize = 100_000;
/// Most bytes one entry may come to.
pub const ENTRY_AT_MOST: usize = 256 << 20;
/// Most bytes all inflated entries of one archive may come to.
pub const ALL_AT_MOST: usize = 512 << 20;

/// Whether these bytes begin like a ZIP file.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// An archive in memory.
pub struct Archive<'a> {
    listed: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    left: usize,
}

/// One file in it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its name as it stands there, made text.
    pub name: String,
    /// Bytes of its content, as the directory has it: a hint, for some say what is not so.
    pub size: u64,
    encrypted: bool,
    method: CompressionMethod,
    crc: u32,
    place: ZipArchiveEntryWayfinder,
}

impl Entry {
    /// Whether it can only be read with a password.
    pub const fn is_encrypted(&self) -> bool {
        self.encrypted
    }
}

impl<'a> Archive<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// When it is damaged or lists too much.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let damaged = |_| Refusal::new("archive_zip_damaged", &[]);
        let archive = rawzip::ZipArchive::from_slice(bytes).map_err(damaged)?;
        let mut entries = Vec::new();
        let mut listed = archive.entries();
        while let Some(entry) = listed.next_entry().map_err(damaged)? {
            if entries.len() >= ENTRIES_AT_MOST {
                return Err(Refusal::new("archive_zip_entries", &[&ENTRIES_AT_MOST.to_string()]));
            }
            if entry.is_dir() {
                continue;
            }
            entries.push(Entry {
                name: String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned(),
                size: entry.uncompressed_size_hint(),
                encrypted: entry.flags().is_encrypted(),
                method: entry.compression_method(),
                crc: entry.crc32(),
                place: entry.wayfinder(),
            });
        }
        Ok(Self { listed: archive, entries, left: ALL_AT_MOST })
    }

    /// The files in it.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The first bytes of an entry, at most `most`; nothing where it cannot be read.
    pub fn peek(&self, entry: &Entry, most: usize) -> Vec<u8> {
        let Ok(found) = self.listed.get_entry(entry.place) else { return Vec::new() };
        let packed = found.data();
        match entry.method {
            _ if entry.encrypted => Vec::new(),
            CompressionMethod::STORE => packed[..packed.len().min(most)].to_vec(),
            // Deflate never makes less than a thousandth of anything, so this many bytes hold what is looked for.
            CompressionMethod::DEFLATE => match decompress_to_vec_with_limit(packed, most) {
                Ok(bytes) => bytes,
                Err(stopped) => stopped.output,
            },
            _ => Vec::new(),
        }
    }

    /// All bytes of an entry.
    ///
    /// # Errors
    /// When it is encrypted, damaged, packed in an unusual way, or larger than it says or than the limits.
    pub fn inflate(&mut self, entry: &Entry) -> Result<Vec<u8>, Refusal> {
        let refuse = |key| Refusal::new(key, &[&crate::site::intake::line(&entry.name, 120)]);
        if entry.encrypted {
            return Err(refuse("archive_zip_encrypted"));
        }
        let found = self.listed.get_entry(entry.place).map_err(|_| refuse("archive_zip_entry_damaged"))?;
        let said = found.claim_verifier();
        let most = ENTRY_AT_MOST.min(self.left);
        if said.uncompressed_size > most as u64 {
            return Err(refuse("archive_zip_entry_large"));
        }
        let bytes = match entry.method {
            CompressionMethod::STORE if found.data().len() <= most => found.data().to_vec(),
            // What grows beyond its own word is a bomb or broken, and stops here.
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(found.data(), said.uncompressed_size as usize)
                .map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => refuse("archive_zip_entry_large"),
                _ => refuse("archive_zip_entry_damaged"),
            })?,
            CompressionMethod::STORE => return Err(refuse("archive_zip_entry_large")),
            _ => return Err(refuse("archive_zip_method")),
        };
        let found = ZipVerification { crc: crc32(&bytes), uncompressed_size: bytes.len() as u64 };
        if (ZipVerification { crc: entry.crc, ..said }).valid(found).is_err() {
            return Err(refuse("archive_zip_entry_damaged"));
        }
        self.left -= bytes.len();
        Ok(bytes)
    }
}
