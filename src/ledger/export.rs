//! The export: everything the user has, as one object that others can build on.
//!
//! The shape is a promise (format `goodturn`, version 1): plain names, ISO 8601 times in UTC, gestures in one list by time.
//! Writing it as JSON text is the caller's business. It holds people and gestures, never what is derived from them.

use serde::{Deserialize, Serialize};

use super::Book;
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::person::{Account, Person};
use crate::settings::Settings;
use crate::time::Millis;

/// Name of the format.
pub const FORMAT: &str = "goodturn";
/// Version of the format.
pub const VERSION: u32 = 1;

/// The whole export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// When it was made, ISO 8601.
    pub exported_at: String,
    /// Everybody known.
    pub people: Vec<ExportedPerson>,
    /// Every gesture by time, undone ones included.
    pub gestures: Vec<ExportedGesture>,
    /// The user's settings.
    pub settings: Settings,
}

/// Somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedPerson {
    /// The id gestures refer to.
    pub id: String,
    /// Display name.
    pub name: String,
    /// Accounts.
    pub accounts: Vec<ExportedAccount>,
    /// The user's groups.
    pub groups: Vec<String>,
    /// The user's note.
    pub note: String,
    /// In the circle.
    pub in_circle: bool,
}

/// Somebody's account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedAccount {
    /// Adapter id, or `manual`.
    pub site: String,
    /// Handle.
    pub handle: String,
    /// The site's unchanging id.
    pub stable_id: Option<String>,
}

/// A gesture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedGesture {
    /// 32 hexadecimal digits.
    pub id: String,
    /// ISO 8601.
    pub at: String,
    /// Adapter id, or `manual`.
    pub site: String,
    /// The user's own account; empty when unknown.
    pub account: String,
    /// `given` or `received`.
    pub direction: Direction,
    /// Kind by name.
    pub kind: Kind,
    /// Id of the person; none for the unnamed.
    pub person: Option<String>,
    /// Link.
    pub object: Option<String>,
    /// How it became known.
    pub source: Source,
    /// ISO 8601, when it was taken back.
    pub undone_at: Option<String>,
}

impl Export {
    /// The export of these books and unnamed gestures, made at `now`. People are sorted by id, so equal ledgers give equal
    /// files.
    pub fn of(books: &[Book], unnamed: &[Gesture], settings: &Settings, now: Millis) -> Self {
        // Stores give books in this order already, so this is a check more than a sort.
        let mut people: Vec<ExportedPerson> = Vec::with_capacity(books.len());
        for person in books.iter().map(|book| ExportedPerson::from(&book.person)) {
            people.insert(people.partition_point(|before| before.id <= person.id), person);
        }
        let gestures: Vec<&Gesture> = books.iter().flat_map(|book| &book.gestures).chain(unnamed).collect();
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            exported_at: now.to_iso(),
            people,
            gestures: super::by_time(gestures).into_iter().map(ExportedGesture::from).collect(),
            settings: settings.clone(),
        }
    }
}

impl From<&Person> for ExportedPerson {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.to_string(),
            name: person.name.clone(),
            accounts: person.accounts.iter().map(ExportedAccount::from).collect(),
            groups: person.groups.clone(),
            note: person.note.clone(),
            in_circle: person.in_circle,
        }
    }
}

impl From<&Account> for ExportedAccount {
    fn from(account: &Account) -> Self {
        Self { site: account.site.to_string(), handle: account.handle.clone(), stable_id: account.stable_id.clone() }
    }
}

impl From<&Gesture> for ExportedGesture {
    fn from(gesture: &Gesture) -> Self {
        Self {
            id: gesture.id.to_string(),
            at: gesture.at.to_iso(),
            site: gesture.site.to_string(),
            account: gesture.account.clone(),
            direction: gesture.direction,
            kind: gesture.kind,
            person: gesture.person.as_ref().map(ToString::to_string),
            object: gesture.object.clone(),
            source: gesture.source,
            undone_at: gesture.undone_at.map(Millis::to_iso),
        }
    }
}
