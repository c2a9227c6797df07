//! People and their accounts.
//!
//! A person is somebody with one or more accounts. Ids are derived from the first account known, so two devices that meet
//! the same person independently agree. Merging accounts is never guessed from names.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::gesture::{GestureId, fingerprint};
use crate::time::Millis;

/// An adapter's id: `mastodon`, `wordpress`, `github` …; `manual` for what was entered by hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SiteId(pub String);

impl SiteId {
    /// The site with this id.
    pub fn new(id: &str) -> Self {
        Self(id.to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SiteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names a person: `p` and 16 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

impl PersonId {
    /// The id of the person first met under this account. The stable id counts where there is one: a handle may be taken
    /// over by somebody else later.
    pub fn first_met(account: &Account) -> Self {
        let mark = account.stable_id.as_deref().map_or(account.handle.as_str(), |id| id);
        let kind = if account.stable_id.is_some() { "stable" } else { "handle" };
        let hash = fingerprint(&["person", account.site.as_str(), kind, &mark.to_ascii_lowercase()]);
        Self(format!("p{:016x}", (hash >> 64) as u64))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Somebody's account on one site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Where.
    pub site: SiteId,
    /// As the site writes it, with the host where the site needs one: `ada@social.example`, `octo-ada`.
    pub handle: String,
    /// The site's own unchanging id, with its scope where the id is local to an instance: `social.example/1234`.
    pub stable_id: Option<String>,
    /// Profile address.
    pub url: Option<String>,
}

/// Something the user wants to do for a person some day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intention {
    /// In the user's words ("congratulate on the book").
    pub text: String,
    /// When it was set.
    pub since: Millis,
}

/// How far suggestions about a person rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Silence {
    /// "Not for NAME", said by the user twice or set by hand: for good.
    pub never: bool,
    /// How often "not for NAME" was said.
    pub refusals: u8,
    /// No suggestion before this moment.
    pub until: Option<Millis>,
    /// How often in a row a suggestion was let go (the rest doubles with each).
    pub let_go: u8,
}

impl Silence {
    /// Goes on where an earlier one of the same person stands.
    pub fn follow_on(&mut self, earlier: Self) {
        self.refusals = self.refusals.saturating_add(earlier.refusals);
        self.never |= earlier.never || self.refusals >= 2;
        self.until = self.until.max(earlier.until);
        self.let_go = self.let_go.max(earlier.let_go);
    }
}

/// Why the user (or a page) said that two people are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The user said so.
    Hand,
    /// One profile names the other: the address of the page that does.
    Link(String),
}

/// Somebody who was known as another person before; kept so that it can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The id they had.
    pub id: PersonId,
    /// The name they had.
    pub name: String,
    /// Why they are taken for one.
    pub reason: Reason,
    /// Since when.
    pub at: Millis,
    /// When Goodturn first knew of them.
    pub since: Millis,
    /// Their accounts.
    pub accounts: Vec<Account>,
    /// Their gestures until then.
    pub gestures: Vec<GestureId>,
}

/// Somebody, with everything the user keeps about them except the gestures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Display name, as last seen or as the user corrected it.
    pub name: String,
    /// First the one first met.
    pub accounts: Vec<Account>,
    /// The user's groups.
    pub groups: Vec<String>,
    /// The user's note.
    pub note: String,
    /// Whether the user chose to care about this person.
    pub in_circle: bool,
    /// What the user wants to do.
    pub intention: Option<Intention>,
    /// Rest from suggestions.
    pub silence: Silence,
    /// When Goodturn first knew of them.
    pub since: Millis,
    /// Others they turned out to be.
    pub joined: Vec<Joined>,
}

impl Person {
    /// A person just met.
    pub fn met(account: Account, name: &str, now: Millis) -> Self {
        let shown = if name.trim().is_empty() { account.handle.as_str() } else { name };
        Self {
            id: PersonId::first_met(&account),
            name: shown.to_owned(),
            accounts: vec![account],
            groups: Vec::new(),
            note: String::new(),
            in_circle: false,
            intention: None,
            silence: Silence::default(),
            since: now,
            joined: Vec::new(),
        }
    }
}
