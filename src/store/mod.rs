//! Keeping books: how they lie on a disk, what can be done with them, and what can go wrong.
//!
//! Every call is one transaction; a promise kept only once the call has returned `Ok`. What pages show is written by the
//! background alone; whole-ledger work (bringing files in, taking back, mending) by the page where the user asked for it, in
//! transactions that wait for each other. The disk itself is [`indexed_db`], or [`memory`] for native tests and scenarios.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::gesture::Gesture;
use crate::ledger::Book;
pub use crate::ledger::packed::SHELVES;
use crate::ledger::packed::{self, Frame};
use crate::person::{Account, Person, PersonId};
use crate::stats::{Columns, Look};
use crate::tie::{Measure, Tally};
use crate::time::Millis;

pub mod bin;
pub mod copy;
pub mod disk;
mod editing;
pub mod indexed_db;
pub mod memory;
mod steps;
mod sums;
mod writing;

pub use disk::{Disk, Table, Work};
pub use editing::Edit;
pub use sums::Sum;
use sums::Sums;
pub use writing::{Damage, Shelf, Turn, UNNAMED_SHELF, Writing, key};

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

/// Everything there is, as far as it can be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Whole {
    /// Every book.
    pub books: Vec<Book>,
    /// Gestures of people nobody named.
    pub unnamed: Vec<Gesture>,
    /// What could not be read.
    pub damaged: Vec<Damage>,
    /// Which ledger, and at which turn.
    pub turn: Turn,
}

impl Whole {
    /// Reads shelves under their keys; what is damaged is told and left out.
    pub fn read(people: &[(String, Vec<u8>)], logs: &[(String, Vec<u8>)]) -> Self {
        let mut whole = Self::default();
        let damaged = &mut whole.damaged;
        let of = |table: &'_ [(String, Vec<u8>)], key: &str| table.iter().position(|(known, _)| known == key);
        for number in 0..SHELVES {
            let key = writing::key(number);
            let people = of(people, &key).map(|place| &*people[place].1);
            let logs = of(logs, &key).map(|place| &*logs[place].1);
            let shelf = Shelf::read(number, people, logs, damaged);
            for id in shelf.ids() {
                if let Some((person, _)) = shelf.entry(&id, damaged) {
                    whole.books.push(Book { person, gestures: shelf.log(&id, damaged) });
                }
            }
        }
        let unnamed = of(logs, &writing::key(UNNAMED_SHELF)).map(|place| &*logs[place].1);
        whole.unnamed = writing::read_unnamed(unnamed, damaged);
        whole
    }

    /// How many gestures there are.
    pub fn gestures(&self) -> usize {
        self.unnamed.len() + self.books.iter().map(|book| book.gestures.len()).sum::<usize>()
    }
}

/// Books on a disk.
///
/// | table | key | value |
/// |---|---|---|
/// | people | shelf | people with their tallies, packed |
/// | logs | shelf, `~` | gestures by person in blocks of 1,000, packed |
/// | accounts | shelf | hashes of account keys, with the person |
/// | state | name | whatever else survives the worker, packed |
/// | bin | moment | what can be taken back for thirty days |
/// | aside | place | bytes that could not be read |
///
/// A shelf holds the people whose ids hash alike: everything is read in a few hundred records, and what every act needs (is it
/// known? what follows for this person?) by reading one.
#[derive(Debug, Default)]
pub struct Store<D> {
    disk: D,
}

impl<D: Disk> Store<D> {
    /// The books on this disk.
    pub const fn on(disk: D) -> Self {
        Self { disk }
    }

    /// The disk.
    pub const fn disk(&self) -> &D {
        &self.disk
    }

    /// A transaction that reads.
    async fn reading(&self) -> Result<Writing<D::Work>, StoreError> {
        Ok(Writing::new(self.disk.begin(false).await?))
    }

    /// A transaction that writes.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn writing(&self) -> Result<Writing<D::Work>, StoreError> {
        Ok(Writing::new(self.disk.begin(true).await?))
    }

    /// Who has this account.
    pub async fn find(&self, account: &Account) -> Result<Option<PersonId>, StoreError> {
        Ok(self.reading().await?.find(account).await?.map(|person| person.id))
    }

    /// One person's book, as far as it can be read.
    pub async fn book(&self, id: &PersonId) -> Result<Option<Book>, StoreError> {
        self.reading().await?.book(id).await
    }

    /// Everybody, without their gestures. A damaged record is left out.
    pub async fn people(&self) -> Result<Vec<Entry>, StoreError> {
        let shelves = self.disk.begin(false).await?.all(Table::People).await?;
        let frames = shelves.iter().filter_map(|(_, bytes)| Frame::decode(bytes).ok());
        let entries = frames.flat_map(|frame| frame.0).filter_map(|(_, block)| packed::decode_entry(&block).ok());
        Ok(entries.map(|(person, tally)| Entry { person, tally }).collect())
    }

    /// Everything, and what could not be read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn whole(&self) -> Result<Whole, StoreError> {
        let work = self.disk.begin(false).await?;
        let (people, logs) = work.both(Table::People, Table::Logs).await?;
        Ok(Whole { turn: Turn::read(&work).await?, ..Whole::read(&people, &logs) })
    }

    /// The ledger in columns, as figures need it, and the turn it was read at.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn columns(&self, look: Look) -> Result<(Columns, u64), StoreError> {
        let work = self.disk.begin(false).await?;
        let unnamed = writing::key(UNNAMED_SHELF);
        let mut columns = Columns::begin(look);
        work.parts(Table::People, Table::Logs, |people, logs| columns.take(people, logs, &unnamed)).await?;
        let turn = Turn::read(&work).await?.turn;
        Ok((columns.finish(), turn))
    }

    /// What everybody comes to.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn sums(&self) -> Result<Sum, StoreError> {
        Ok(Sums::known(&self.disk.begin(false).await?).await?.total())
    }

    /// The first so many people the user keeps a note about; only shelves that have such people are read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn noted(&self, most: usize) -> Result<Vec<Person>, StoreError> {
        let work = self.disk.begin(false).await?;
        let sums = Sums::known(&work).await?;
        let mut people = Vec::new();
        for number in sums.noted() {
            let stored = work.get(Table::People, &writing::key(number)).await?;
            let Some(frame) = stored.and_then(|bytes| Frame::decode(&bytes).ok()) else { continue };
            for (_, block) in frame.0 {
                if packed::glance(&block).is_some_and(|glance| glance.noted) {
                    people.extend(packed::decode_entry(&block).map(|(person, _)| person));
                }
            }
            if people.len() >= most {
                break;
            }
        }
        people.truncate(most);
        Ok(people)
    }

    /// Which ledger this is, and what was changed since it was copied.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn turn(&self) -> Result<Turn, StoreError> {
        Turn::read(&self.disk.begin(false).await?).await
    }

    /// Changes what is known of the copy.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn turned(&self, change: impl FnOnce(&mut Turn)) -> Result<(), StoreError> {
        let work = self.disk.begin(true).await?;
        let mut turn = Turn::read(&work).await?;
        change(&mut turn);
        turn.put(&work)?;
        work.commit().await
    }

    /// Shelves as they lie on the disk (people, logs), in the order they are asked for. Many of them are read as all are, which is sooner done.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn shelves(&self, numbers: &[u16]) -> Result<Vec<(Vec<u8>, Vec<u8>)>, StoreError> {
        const MANY: usize = 32;
        let work = self.disk.begin(false).await?;
        let mut found = Vec::with_capacity(numbers.len());
        if numbers.len() < MANY {
            for number in numbers {
                let key = writing::key(*number);
                let people = work.get(Table::People, &key).await?.unwrap_or_default();
                found.push((people, work.get(Table::Logs, &key).await?.unwrap_or_default()));
            }
            return Ok(found);
        }
        let (mut people, mut logs) = work.both(Table::People, Table::Logs).await?;
        let take = |all: &mut Vec<disk::Record>, key: &str| {
            let record = all.iter_mut().find(|(known, _)| known == key);
            record.map(|(_, bytes)| core::mem::take(bytes)).unwrap_or_default()
        };
        for number in numbers {
            let key = writing::key(*number);
            found.push((take(&mut people, &key), take(&mut logs, &key)));
        }
        Ok(found)
    }

    /// How many pieces were set aside because they could not be read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn set_aside(&self) -> Result<usize, StoreError> {
        Ok(self.disk.begin(false).await?.keys(Table::Aside).await?.len())
    }

    /// Lets go of what was set aside: it was mended, or the user gave it up.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn drop_aside(&self) -> Result<(), StoreError> {
        let work = self.disk.begin(true).await?;
        work.clear(Table::Aside)?;
        work.commit().await
    }

    /// Every book. A damaged record is left out.
    pub async fn books(&self) -> Result<Vec<Book>, StoreError> {
        Ok(self.whole().await?.books)
    }

    /// Gestures of people nobody named.
    pub async fn unnamed(&self) -> Result<Vec<Gesture>, StoreError> {
        self.reading().await?.unnamed().await
    }

    /// A piece of state; the default where there is none or it cannot be read.
    pub async fn state<T: DeserializeOwned + Default>(&self, key: &str) -> Result<T, StoreError> {
        let stored = self.disk.begin(false).await?.get(Table::State, key).await?;
        Ok(unpacked(stored.as_deref()))
    }

    /// Opens a book, works on it and, if the work says so, writes it back with its tally, all in one transaction. `None`: no
    /// such person.
    pub async fn amend<R>(
        &self,
        who: &Who,
        measure: Measure,
        work: impl FnOnce(&mut Book) -> Done<R>,
    ) -> Result<Option<R>, StoreError> {
        let (mut work, mut value) = (Some(work), None);
        self.work_on(who, measure, &mut |book| answered(&mut work, &mut value, book)).await?;
        Ok(value)
    }

    /// [`Store::amend`] once for all kinds of work.
    async fn work_on(
        &self,
        who: &Who,
        measure: Measure,
        work: &mut dyn FnMut(&mut Book) -> bool,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let (mut book, met, known) = match who {
            Who::Person(id) => match writing.book(id).await? {
                Some(book) => (book, false, true),
                None => return Ok(false),
            },
            Who::Account { account, name, now } => match writing.find(account).await? {
                Some(mut person) => {
                    let met = recognise(&mut person, account, name);
                    (writing.begin(person).await?, met, true)
                }
                None => (writing.begin(Person::met(account.clone(), name, *now)).await?, true, false),
            },
        };
        if work(&mut book) || met && known {
            writing.set(&book, measure, met).await?;
            writing.finish().await?;
        }
        Ok(true)
    }

    /// The same for the gestures nobody is named for.
    pub async fn amend_unnamed(&self, work: impl FnOnce(&mut Vec<Gesture>) -> Done<()>) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        let mut log = writing.unnamed().await?;
        if work(&mut log).changed {
            writing.set_unnamed(&log)?;
            writing.finish().await?;
        }
        Ok(())
    }

    /// The same for a piece of state.
    pub async fn amend_state<T: Serialize + DeserializeOwned + Default, R>(
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

    async fn work_on_stored(&self, key: &str, work: &mut StoredWork<'_>) -> Result<(), StoreError> {
        let transaction = self.disk.begin(true).await?;
        let before = transaction.get(Table::State, key).await?;
        if let Some(after) = work(before.as_deref()) {
            transaction.put(Table::State, key, &after)?;
            transaction.commit().await?;
        }
        Ok(())
    }

    /// Derives every tally anew, as when the half-life changes: one shelf a transaction, so that nobody waits long.
    pub async fn retally(&self, measure: Measure) -> Result<(), StoreError> {
        for number in 0..=u8::MAX {
            let mut writing = self.writing().await?;
            if writing.retally(number, measure).await? {
                writing.finish().await?;
            }
        }
        Ok(())
    }

    /// Makes everything anew that follows from people and gestures: tallies and the index of accounts.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn rebuild(&self, measure: Measure) -> Result<(), StoreError> {
        let mut writing = self.writing().await?;
        writing.reindex().await?;
        for number in 0..=u8::MAX {
            writing.retally(number, measure).await?;
        }
        writing.finish().await
    }

    /// Erases everything.
    pub async fn erase_all(&self) -> Result<(), StoreError> {
        let work = self.disk.begin(true).await?;
        for table in Table::ALL {
            work.clear(table)?;
        }
        work.commit().await
    }
}

type StoredWork<'a> = dyn FnMut(Option<&[u8]>) -> Option<Vec<u8>> + 'a;

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
