//! Keeping books: the interface, and what can go wrong with it.
//!
//! Every call is one transaction; a promise kept only once the call has returned `Ok`. The background is the only writer,
//! surfaces read. How records lie on disk is the implementation's business ([`indexed_db`]; [`memory`] for native tests and
//! scenarios).

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::gesture::Gesture;
use crate::ledger::Book;
use crate::person::{Account, Person, PersonId};
use crate::tie::Tally;
use crate::time::Millis;

pub mod indexed_db;
pub mod memory;

/// What can go wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The disk, or the browser's share of it, is full. Nothing was written.
    #[error("no room left: {0}")]
    Full(String),
    /// The database was written by a newer Goodturn.
    #[error("written by a newer version")]
    Newer,
    /// One record cannot be read; the others can.
    #[error("a record is damaged: {0}")]
    Damaged(String),
    /// The browser refused.
    #[error("the browser's database refused: {0}")]
    Broken(String),
}

impl StoreError {
    /// Key of the message a person sees.
    pub const fn message_key(&self) -> &'static str {
        match self {
            Self::Full(_) => "common_store_full",
            Self::Newer => "common_store_newer",
            Self::Damaged(_) => "common_store_damaged",
            Self::Broken(_) => "common_store_broken",
        }
    }
}

/// A person with what follows from their gestures.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Who.
    pub person: Person,
    /// What follows.
    pub tally: Tally,
}

/// Whose book to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody known.
    Person(PersonId),
    /// Whoever has this account; somebody new if nobody has.
    Account {
        /// The account as seen now.
        account: Account,
        /// Display name as seen now; may be empty.
        name: String,
        /// When.
        now: Millis,
    },
}

/// What a piece of work on a record came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done<R> {
    /// The answer.
    pub value: R,
    /// Whether the record is to be written.
    pub changed: bool,
}

/// Books on disk.
#[allow(async_fn_in_trait)] // everything here runs on one thread
pub trait Store {
    /// Who has this account.
    async fn find(&self, account: &Account) -> Result<Option<PersonId>, StoreError>;
    /// One person's book.
    async fn book(&self, id: &PersonId) -> Result<Option<Book>, StoreError>;
    /// Everybody, without their gestures. A damaged record is left out.
    async fn people(&self) -> Result<Vec<Entry>, StoreError>;
    /// Every book. A damaged record is left out.
    async fn books(&self) -> Result<Vec<Book>, StoreError>;
    /// Gestures of people nobody named.
    async fn unnamed(&self) -> Result<Vec<Gesture>, StoreError>;
    /// A piece of state; the default where there is none or it cannot be read.
    async fn state<T: DeserializeOwned + Default>(&self, key: &str) -> Result<T, StoreError>;

    /// Opens a book, works on it and writes it back with its tally, all in one transaction. `None`: no such person.
    async fn amend<R>(
        &self,
        who: &Who,
        half_life: u16,
        work: impl FnOnce(&mut Book) -> Done<R>,
    ) -> Result<Option<R>, StoreError>;
    /// The same for the gestures nobody is named for.
    async fn amend_unnamed<R>(&self, work: impl FnOnce(&mut Vec<Gesture>) -> Done<R>) -> Result<R, StoreError>;
    /// The same for a piece of state.
    async fn amend_state<T: Serialize + DeserializeOwned + Default, R>(
        &self,
        key: &str,
        work: impl FnOnce(&mut T) -> Done<R>,
    ) -> Result<R, StoreError>;
    /// Erases a person with all gestures. Whether there was one.
    async fn erase(&self, id: &PersonId) -> Result<bool, StoreError>;
    /// Erases everything.
    async fn erase_all(&self) -> Result<(), StoreError>;
}

/// Teaches a known person what a new sighting tells: a handle, a stable id, a link, and a display name where only the
/// handle was known. Returns whether the account keys changed.
fn recognise(person: &mut Person, account: &Account, name: &str) -> bool {
    let unnamed = person.accounts.iter().any(|known| known.handle == person.name);
    if unnamed && !name.trim().is_empty() {
        name.clone_into(&mut person.name);
    }
    crate::ledger::accounts::meet(person, account)
}
