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

/// Work on a piece of state: from what is stored to what is to be stored, if anything.
pub type StoredWork<'a> = dyn FnMut(Option<&[u8]>) -> Option<Vec<u8>> + 'a;

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
    /// A piece of state as it was stored.
    async fn stored(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Opens a book, works on it and, if the work says so, writes it back with its tally, all in one transaction. `false`: no
    /// such person.
    async fn work_on(
        &self,
        who: &Who,
        half_life: u16,
        work: &mut dyn FnMut(&mut Book) -> bool,
    ) -> Result<bool, StoreError>;
    /// The same for the gestures nobody is named for.
    async fn work_on_unnamed(&self, work: &mut dyn FnMut(&mut Vec<Gesture>) -> bool) -> Result<(), StoreError>;
    /// The same for a piece of state: the work gets what is stored and gives what to store, if anything.
    async fn work_on_stored(&self, key: &str, work: &mut StoredWork<'_>) -> Result<(), StoreError>;
    /// Erases a person with all gestures. Whether there was one.
    async fn erase(&self, id: &PersonId) -> Result<bool, StoreError>;
    /// Erases everything.
    async fn erase_all(&self) -> Result<(), StoreError>;

    /// A piece of state; the default where there is none or it cannot be read.
    async fn state<T: DeserializeOwned + Default>(&self, key: &str) -> Result<T, StoreError> {
        Ok(unpacked(self.stored(key).await?.as_deref()))
    }

    /// [`Store::work_on`] with an answer. `None`: no such person.
    async fn amend<R>(
        &self,
        who: &Who,
        half_life: u16,
        work: impl FnOnce(&mut Book) -> Done<R>,
    ) -> Result<Option<R>, StoreError> {
        let (mut work, mut value) = (Some(work), None);
        self.work_on(who, half_life, &mut |book| answered(&mut work, &mut value, book)).await?;
        Ok(value)
    }

    /// [`Store::work_on_unnamed`], the work given once.
    async fn amend_unnamed(&self, work: impl FnOnce(&mut Vec<Gesture>) -> Done<()>) -> Result<(), StoreError> {
        let (mut work, mut value) = (Some(work), None);
        self.work_on_unnamed(&mut |log| answered(&mut work, &mut value, log)).await
    }

    /// [`Store::work_on_stored`] with a type and an answer.
    async fn amend_state<T: Serialize + DeserializeOwned + Default, R>(
        &self,
        key: &str,
        work: impl FnOnce(&mut T) -> Done<R>,
    ) -> Result<Option<R>, StoreError> {
        let (mut work, mut value) = (Some(work), None);
        let step = &mut |stored: Option<&[u8]>| {
            let mut state: T = unpacked(stored);
            let changed = answered(&mut work, &mut value, &mut state);
            changed.then(|| postcard::to_allocvec(&state).ok()).flatten()
        };
        self.work_on_stored(key, step).await?;
        Ok(value)
    }
}

/// Does the work once and keeps its answer; says whether to write.
fn answered<V, R>(work: &mut Option<impl FnOnce(&mut V) -> Done<R>>, answer: &mut Option<R>, record: &mut V) -> bool {
    work.take().is_some_and(|work| {
        let done = work(record);
        *answer = Some(done.value);
        done.changed
    })
}

fn unpacked<T: DeserializeOwned + Default>(stored: Option<&[u8]>) -> T {
    stored.and_then(|bytes| postcard::from_bytes(bytes).ok()).unwrap_or_default()
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
