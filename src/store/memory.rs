//! Books in memory: for native tests, scenarios and anything that wants the rules without a browser.
//!
//! It goes through the same packed bytes as the real store, so what cannot be packed fails here as well.

use core::cell::RefCell;
use std::collections::BTreeMap;

use super::{Entry, Store, StoreError, StoredWork, Who};
use crate::gesture::Gesture;
use crate::ledger::{Book, accounts, packed};
use crate::person::{Account, Person, PersonId};
use crate::tie::Tally;

/// A store that forgets when it is dropped.
#[derive(Debug, Default)]
pub struct MemoryStore {
    disk: RefCell<Disk>,
}

#[derive(Debug, Default)]
struct Disk {
    accounts: BTreeMap<String, PersonId>,
    people: BTreeMap<PersonId, Vec<u8>>,
    logs: BTreeMap<PersonId, Vec<u8>>,
    unnamed: Vec<u8>,
    state: BTreeMap<String, Vec<u8>>,
    full: bool,
}

fn damaged(error: impl core::fmt::Display) -> StoreError {
    StoreError::Damaged(error.to_string())
}

impl MemoryStore {
    /// From now on (or no longer) there is no room for anything.
    pub fn fill(&self, full: bool) {
        self.disk.borrow_mut().full = full;
    }

    fn writable(&self) -> Result<core::cell::RefMut<'_, Disk>, StoreError> {
        let disk = self.disk.borrow_mut();
        if disk.full { Err(StoreError::Full("filled by a test".to_owned())) } else { Ok(disk) }
    }

    fn load(&self, id: &PersonId) -> Result<Option<Book>, StoreError> {
        let disk = self.disk.borrow();
        let Some(bytes) = disk.people.get(id) else { return Ok(None) };
        let (person, _) = packed::decode_entry(bytes).map_err(damaged)?;
        let log = disk.logs.get(id).map(Vec::as_slice).unwrap_or_default();
        let gestures = if log.is_empty() { Vec::new() } else { packed::decode_log(log, Some(id)).map_err(damaged)? };
        Ok(Some(Book { person, gestures }))
    }
}

impl Store for MemoryStore {
    async fn find(&self, account: &Account) -> Result<Option<PersonId>, StoreError> {
        for key in accounts::account_keys(account) {
            let id = self.disk.borrow().accounts.get(&key).cloned();
            if let Some(id) = id
                && let Some(book) = self.load(&id)?
                && accounts::resolve(account, [&book.person]).is_some()
            {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    async fn book(&self, id: &PersonId) -> Result<Option<Book>, StoreError> {
        self.load(id)
    }

    async fn people(&self) -> Result<Vec<Entry>, StoreError> {
        let disk = self.disk.borrow();
        let entries = disk.people.values().filter_map(|bytes| packed::decode_entry(bytes).ok());
        Ok(entries.map(|(person, tally)| Entry { person, tally }).collect())
    }

    async fn books(&self) -> Result<Vec<Book>, StoreError> {
        let ids: Vec<_> = self.disk.borrow().people.keys().cloned().collect();
        Ok(ids.iter().filter_map(|id| self.load(id).ok().flatten()).collect())
    }

    async fn unnamed(&self) -> Result<Vec<Gesture>, StoreError> {
        let disk = self.disk.borrow();
        if disk.unnamed.is_empty() { Ok(Vec::new()) } else { packed::decode_log(&disk.unnamed, None).map_err(damaged) }
    }

    async fn stored(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.disk.borrow().state.get(key).cloned())
    }

    async fn work_on(
        &self,
        who: &Who,
        half_life: u16,
        work: &mut dyn FnMut(&mut Book) -> bool,
    ) -> Result<bool, StoreError> {
        let (mut book, met, known) = match who {
            Who::Person(id) => match self.load(id)? {
                Some(book) => (book, false, true),
                None => return Ok(false),
            },
            Who::Account { account, name, now } => {
                let known = self.find(account).await?;
                match known.map(|id| self.load(&id)).transpose()?.flatten() {
                    Some(mut book) => {
                        let met = super::recognise(&mut book.person, account, name);
                        (book, met, true)
                    }
                    None => {
                        (Book { person: Person::met(account.clone(), name, *now), gestures: Vec::new() }, true, false)
                    }
                }
            }
        };
        if work(&mut book) || met && known {
            let mut disk = self.writable()?;
            let tally = Tally::of(&book.gestures, half_life);
            if met {
                for key in book.person.accounts.iter().flat_map(accounts::account_keys) {
                    disk.accounts.insert(key, book.person.id.clone());
                }
            }
            disk.people.insert(book.person.id.clone(), packed::encode_entry(&book.person, &tally));
            disk.logs.insert(book.person.id.clone(), packed::encode_log(&book.gestures));
        }
        Ok(true)
    }

    async fn work_on_unnamed(&self, work: &mut dyn FnMut(&mut Vec<Gesture>) -> bool) -> Result<(), StoreError> {
        let mut log = self.unnamed().await?;
        if work(&mut log) {
            self.writable()?.unnamed = packed::encode_log(&log);
        }
        Ok(())
    }

    async fn work_on_stored(&self, key: &str, work: &mut StoredWork<'_>) -> Result<(), StoreError> {
        let before = self.stored(key).await?;
        if let Some(after) = work(before.as_deref()) {
            self.writable()?.state.insert(key.to_owned(), after);
        }
        Ok(())
    }

    async fn erase(&self, id: &PersonId) -> Result<bool, StoreError> {
        let mut disk = self.disk.borrow_mut();
        disk.accounts.retain(|_, owner| owner != id);
        disk.logs.remove(id);
        Ok(disk.people.remove(id).is_some())
    }

    async fn erase_all(&self) -> Result<(), StoreError> {
        *self.disk.borrow_mut() = Disk::default();
        Ok(())
    }
}
