//! A disk in memory: for native tests, scenarios and anything that wants the rules without a browser.
//!
//! It keeps the same bytes as the real one and can fail like it: filled up, or at the n-th thing written.

use core::cell::{Cell, RefCell};
use core::pin::pin;
use core::task::{Context, Poll, Waker};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Disk, Store, StoreError, Table, Work};

/// Runs work on a disk in memory, which waits for nobody. `None`: it waited for something else.
pub fn at_once<T>(work: impl Future<Output = T>) -> Option<T> {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Books in memory.
pub type MemoryStore = Store<MemoryDisk>;

type Tables = BTreeMap<(Table, String), Vec<u8>>;
/// What is put under a key; nothing where it is removed.
type Changes = BTreeMap<(Table, String), Option<Vec<u8>>>;

#[derive(Debug, Default)]
struct Platter {
    tables: RefCell<Tables>,
    full: Cell<bool>,
    /// So many more things can be written before there is no room.
    room: Cell<Option<u32>>,
}

/// A disk that forgets when it is dropped.
#[derive(Debug, Clone, Default)]
pub struct MemoryDisk(Rc<Platter>);

impl MemoryDisk {
    /// From now on (or no longer) there is no room for anything.
    pub fn fill(&self, full: bool) {
        self.0.full.set(full);
    }

    /// There is room for so many more things, then none.
    pub fn room_for(&self, things: Option<u32>) {
        self.0.room.set(things);
    }

    /// Every record with its table and key.
    pub fn records(&self) -> Vec<(Table, String, Vec<u8>)> {
        let tables = self.0.tables.borrow();
        tables.iter().map(|((table, key), bytes)| (*table, key.clone(), bytes.clone())).collect()
    }

    /// Puts bytes under a key past all rules, as a fault would.
    pub fn overwrite(&self, table: Table, key: &str, bytes: &[u8]) {
        self.0.tables.borrow_mut().insert((table, key.to_owned()), bytes.to_vec());
    }

    /// Takes a record away, as a fault would.
    pub fn lose(&self, table: Table, key: &str) {
        self.0.tables.borrow_mut().remove(&(table, key.to_owned()));
    }
}

impl Disk for MemoryDisk {
    type Work = MemoryWork;

    async fn begin(&self, writing: bool) -> Result<MemoryWork, StoreError> {
        Ok(MemoryWork { disk: self.clone(), writing, changes: RefCell::default() })
    }
}

/// A transaction: what it changed so far lies over what is on the disk.
#[derive(Debug)]
pub struct MemoryWork {
    disk: MemoryDisk,
    writing: bool,
    changes: RefCell<Changes>,
}

impl MemoryWork {
    fn change(&self, table: Table, key: &str, to: Option<Vec<u8>>) -> Result<(), StoreError> {
        if !self.writing {
            return Err(StoreError::Broken("a transaction that reads cannot write".to_owned()));
        }
        let full = || Err(StoreError::Full("filled by a test".to_owned()));
        let platter = &self.disk.0;
        if to.is_some() {
            match platter.room.get() {
                _ if platter.full.get() => return full(),
                Some(0) => return full(),
                Some(room) => platter.room.set(Some(room - 1)),
                None => {}
            }
        }
        self.changes.borrow_mut().insert((table, key.to_owned()), to);
        Ok(())
    }
}

impl Work for MemoryWork {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let place = (table, key.to_owned());
        let changed = self.changes.borrow().get(&place).cloned();
        Ok(changed.unwrap_or_else(|| self.disk.0.tables.borrow().get(&place).cloned()))
    }

    async fn keys(&self, table: Table) -> Result<Vec<String>, StoreError> {
        Ok(self.all(table).await?.into_iter().map(|(key, _)| key).collect())
    }

    async fn all(&self, table: Table) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let mut tables = self.disk.0.tables.borrow().clone();
        for (place, change) in self.changes.borrow().iter() {
            match change {
                Some(bytes) => tables.insert(place.clone(), bytes.clone()),
                None => tables.remove(place),
            };
        }
        Ok(tables.into_iter().filter(|((known, _), _)| *known == table).map(|((_, key), bytes)| (key, bytes)).collect())
    }

    fn put(&self, table: Table, key: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.change(table, key, Some(bytes.to_vec()))
    }

    fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        self.change(table, key, None)
    }

    fn clear(&self, table: Table) -> Result<(), StoreError> {
        let keys: Vec<_> = self.disk.0.tables.borrow().keys().filter(|(known, _)| *known == table).cloned().collect();
        keys.iter().try_for_each(|(table, key)| self.delete(*table, key))
    }

    async fn commit(self) -> Result<(), StoreError> {
        let mut tables = self.disk.0.tables.borrow_mut();
        for (place, change) in self.changes.into_inner() {
            match change {
                Some(bytes) => tables.insert(place, bytes),
                None => tables.remove(&place),
            };
        }
        Ok(())
    }
}
