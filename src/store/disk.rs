//! What books are kept on: tables of bytes under text keys, changed in transactions.
//!
//! The browser's database is one disk ([`super::indexed_db`]), memory another ([`super::memory`]), so that everything above
//! this interface is tested natively with the faults a real disk has. A disk knows nothing of people or gestures.

use super::StoreError;

/// The tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// Shelves of people with their tallies.
    People,
    /// Shelves of logs.
    Logs,
    /// Shelves of account keys.
    Accounts,
    /// Whatever else survives the worker.
    State,
    /// What was removed or brought in and can be taken back for thirty days.
    Bin,
    /// Bytes that could not be read, set aside for whoever may mend them.
    Aside,
}

impl Table {
    /// Every table.
    pub const ALL: [Self; 6] = [Self::People, Self::Logs, Self::Accounts, Self::State, Self::Bin, Self::Aside];

    /// Its name on the disk.
    pub const fn name(self) -> &'static str {
        match self {
            Self::People => "people-2",
            Self::Logs => "logs-2",
            Self::Accounts => "accounts-2",
            Self::State => "state",
            Self::Bin => "bin",
            Self::Aside => "aside",
        }
    }
}

/// Something that can be read and written in transactions.
#[allow(async_fn_in_trait)] // everything here runs on one thread
pub trait Disk {
    /// A transaction.
    type Work: Work;
    /// Begins one over all tables. Those that write come one after another; one that is dropped has changed nothing.
    async fn begin(&self, writing: bool) -> Result<Self::Work, StoreError>;
}

/// Bytes with their key.
pub type Record = (String, Vec<u8>);

/// A transaction.
#[allow(async_fn_in_trait)]
pub trait Work {
    /// The bytes under a key.
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError>;
    /// The keys of a table.
    async fn keys(&self, table: Table) -> Result<Vec<String>, StoreError>;
    /// Everything in a table, by key.
    async fn all(&self, table: Table) -> Result<Vec<Record>, StoreError>;
    /// Everything in two tables: a disk that can be asked for more than one thing at a time is.
    async fn both(&self, one: Table, other: Table) -> Result<(Vec<Record>, Vec<Record>), StoreError> {
        Ok((self.all(one).await?, self.all(other).await?))
    }
    /// Hands on everything in two tables part by part, what has the same key in both together: while the disk reads on, there is
    /// something to do already.
    async fn parts(
        &self,
        one: Table,
        other: Table,
        mut take: impl FnMut(Vec<Record>, Vec<Record>),
    ) -> Result<(), StoreError> {
        let (one, other) = self.both(one, other).await?;
        take(one, other);
        Ok(())
    }
    /// Puts bytes under a key.
    fn put(&self, table: Table, key: &str, bytes: &[u8]) -> Result<(), StoreError>;
    /// Removes a key.
    fn delete(&self, table: Table, key: &str) -> Result<(), StoreError>;
    /// Removes every key.
    fn clear(&self, table: Table) -> Result<(), StoreError>;
    /// Makes it last. Once this has returned `Ok` the changes are on the disk, and before that none is.
    async fn commit(self) -> Result<(), StoreError>;
}
