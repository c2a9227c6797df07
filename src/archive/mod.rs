//! Reading files people bring: Goodturn's own exports, and the archives that sites give their users.
//!
//! A file is recognised by what is in it, never by its name, and read as a whole before anything is changed. What comes out
//! is [`Incoming`]: people and gestures that `ledger::merge` compares with the ledger. Bad input is a value: a file that is
//! no use is refused with a message, a line that is no use is left out with a note that says where and why. Nothing here
//! keeps a word of a post, guesses who was meant, or writes anything.

use crate::gesture::Gesture;
use crate::person::{Account, Person};
use crate::settings::Settings;
use crate::time::{Millis, UtcOffset};

pub mod csv;
mod dates;
mod gather;
pub mod goodturn;
mod json;
mod linkedin;
mod mastodon;
mod open;
pub mod pace;
pub mod sealed;
pub mod table;
mod text;
mod x;
pub mod zip;

pub use open::{read, read_along};
use pace::Pace;

/// The largest file that is read, in bytes. All of it, and one of its entries inflated, are in memory at a time.
pub const LARGEST: u64 = 128 << 20;
/// The most gestures taken from one file; ten years of a very busy life are a quarter of a million.
pub const GESTURES_AT_MOST: usize = 2_000_000;
/// The most people taken from one file.
pub const PEOPLE_AT_MOST: usize = 500_000;

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key} {args:?}")]
pub struct Refusal {
    /// Key of the message a person sees.
    pub key: &'static str,
    /// What goes into the message.
    pub args: Vec<String>,
}

impl Refusal {
    /// A refusal.
    pub fn new(key: &'static str, args: &[&str]) -> Self {
        Self { key, args: args.iter().map(|arg| (*arg).to_owned()).collect() }
    }
}

/// Says before reading whether a file of this size (in bytes) is too large.
pub fn too_large(size: u64) -> Option<Refusal> {
    let megabytes = |bytes: u64| bytes.div_ceil(1 << 20).to_string();
    (size > LARGEST).then(|| Refusal::new("archive_too_large", &[&megabytes(size), &megabytes(LARGEST)]))
}

/// Whose file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// An export of Goodturn.
    Goodturn,
    /// People or gestures of Goodturn as a table.
    Table,
    /// LinkedIn's “Get a copy of your data”.
    LinkedIn,
    /// Mastodon's archive, or its list of followed accounts.
    Mastodon,
    /// X's archive.
    X,
}

impl Origin {
    /// Key of the message that names it.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Goodturn => "archive_from_goodturn",
            Self::Table => "archive_from_table",
            Self::LinkedIn => "archive_from_linkedin",
            Self::Mastodon => "archive_from_mastodon",
            Self::X => "archive_from_x",
        }
    }

    /// Whether the file is a ledger, with the user's own word on every gesture and person, rather than what a site says
    /// about them.
    pub const fn is_ledger(self) -> bool {
        matches!(self, Self::Goodturn | Self::Table)
    }
}

/// What was cleaned or left out, where and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The file, or the entry in an archive.
    pub file: String,
    /// Its line, counted from 1.
    pub line: Option<usize>,
    /// Key of the message.
    pub key: &'static str,
    /// What goes into the message.
    pub args: Vec<String>,
}

/// What one file, or one entry of an archive, brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileCount {
    /// Its name.
    pub file: String,
    /// People first met in it.
    pub people: usize,
    /// Gestures read from it.
    pub gestures: usize,
    /// Lines that were left out.
    pub left_out: usize,
}

/// What a file brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Incoming {
    /// Whose file it is.
    pub origin: Origin,
    /// When it was made, where it says so.
    pub made_at: Option<Millis>,
    /// The user's own accounts, where it names them.
    pub own: Vec<Account>,
    /// Everybody in it, by id. Some may have no handle but only a site's id: they count only if the ledger knows them.
    pub people: Vec<Person>,
    /// Gestures with one of these people, by time.
    pub gestures: Vec<Gesture>,
    /// Gestures of people nobody named, by time.
    pub unnamed: Vec<Gesture>,
    /// Settings, to be offered separately.
    pub settings: Option<Settings>,
    /// What was cleaned or left out.
    pub notes: Vec<Note>,
    /// Files that were recognised as nothing Goodturn reads.
    pub unknown: Vec<String>,
    /// What each file brought.
    pub files: Vec<FileCount>,
}

/// When and where a file is read.
#[derive(Clone, Copy)]
pub(crate) struct Here<'a> {
    /// Now; the date of what a file gives no date for.
    now: Millis,
    /// The offset from UTC at the user's place at a moment.
    offset_at: &'a dyn Fn(Millis) -> UtcOffset,
    /// Who reads along.
    pace: &'a dyn Pace,
}
