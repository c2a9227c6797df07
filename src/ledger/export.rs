//! The export: everything the user has, as one object that others can build on.
//!
//! The shape is a promise (format `goodturn`, version 1): plain names, ISO 8601 times in UTC, gestures in one list by time.
//! Writing it as JSON text is the caller's business. It holds people and gestures, never what is derived from them.
//!
//! Fields that version 1 did not promise at first (`since`, `intention`, `silence`, an account's `url`, a gesture's
//! `utc_offset`) are left out where they say nothing, so that a backup loses nothing and older readers are not disturbed.

use serde::{Deserialize, Serialize};

use super::Book;
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::person::{Account, Intention, Joined, Person, Reason, Silence};
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
    /// What the user wants to do for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub intention: Option<ExportedIntention>,
    /// How far suggestions about them rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub silence: Option<ExportedSilence>,
    /// When Goodturn first knew of them, ISO 8601.
    #[serde(default)]
    pub since: String,
    /// Others they turned out to be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<ExportedJoined>,
}

/// Somebody who was known as another person before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedJoined {
    /// The id they had.
    pub id: String,
    /// The name they had.
    pub name: String,
    /// The page that says so; none: the user did.
    pub link: Option<String>,
    /// Since when they are one, ISO 8601.
    pub at: String,
    /// When Goodturn first knew of them, ISO 8601.
    pub since: String,
    /// Their accounts.
    pub accounts: Vec<ExportedAccount>,
    /// Ids of their gestures until then.
    pub gestures: Vec<String>,
}

/// Something the user wants to do for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedIntention {
    /// In the user's words.
    pub text: String,
    /// When it was set, ISO 8601.
    pub since: String,
}

/// Rest from suggestions about somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedSilence {
    /// For good.
    pub never: bool,
    /// How often “not for NAME” was said.
    pub refusals: u8,
    /// No suggestion before, ISO 8601.
    pub until: Option<String>,
    /// How often in a row a suggestion was let go.
    pub let_go: u8,
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
    /// Profile address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A gesture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedGesture {
    /// 32 hexadecimal digits.
    pub id: String,
    /// ISO 8601.
    pub at: String,
    /// Minutes east of UTC at the user's place then: tells the local day.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub utc_offset: i16,
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

/// Whether to leave a number out.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde's signature
const fn is_zero(number: &i16) -> bool {
    *number == 0
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
            intention: person.intention.as_ref().map(ExportedIntention::from),
            silence: (person.silence != Silence::default()).then(|| ExportedSilence::from(person.silence)),
            since: person.since.to_iso(),
            joined: person.joined.iter().map(ExportedJoined::from).collect(),
        }
    }
}

impl From<&Joined> for ExportedJoined {
    fn from(joined: &Joined) -> Self {
        Self {
            id: joined.id.to_string(),
            name: joined.name.clone(),
            link: match &joined.reason {
                Reason::Hand => None,
                Reason::Link(page) => Some(page.clone()),
            },
            at: joined.at.to_iso(),
            since: joined.since.to_iso(),
            accounts: joined.accounts.iter().map(ExportedAccount::from).collect(),
            gestures: joined.gestures.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<&Intention> for ExportedIntention {
    fn from(intention: &Intention) -> Self {
        Self { text: intention.text.clone(), since: intention.since.to_iso() }
    }
}

impl From<Silence> for ExportedSilence {
    fn from(silence: Silence) -> Self {
        let Silence { never, refusals, until, let_go } = silence;
        Self { never, refusals, until: until.map(Millis::to_iso), let_go }
    }
}

impl From<&Account> for ExportedAccount {
    fn from(account: &Account) -> Self {
        Self {
            site: account.site.to_string(),
            handle: account.handle.clone(),
            stable_id: account.stable_id.clone(),
            url: account.url.clone(),
        }
    }
}

impl From<&Gesture> for ExportedGesture {
    fn from(gesture: &Gesture) -> Self {
        Self {
            id: gesture.id.to_string(),
            at: gesture.at.to_iso(),
            utc_offset: gesture.offset.0,
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
