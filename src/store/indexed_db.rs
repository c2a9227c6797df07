//! The browser's database as a disk.
//!
//! Transactions ask for strict durability; a call returns after the commit. The first to open a database of an older layout
//! brings it to this one, in one transaction ([`steps`]).

use idb::request::{GetAllKeysStoreRequest, GetAllStoreRequest};
use idb::{
    Database, DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::disk::Record;
use super::steps::{self, LAYOUT};
use super::{Disk, Store, StoreError, Table, Work, Writing};

const NAME: &str = "goodturn";
/// A large table is asked for in parts, by the first letter of its keys.
const LETTERS: &str = "0123456789abcdef";
/// Tables of layout 1.
const FIRST: [&str; 3] = ["accounts", "people", "logs"];

/// Books in the browser's database.
pub type IndexedStore = Store<IndexedDisk>;

impl From<idb::Error> for StoreError {
    fn from(error: idb::Error) -> Self {
        let text = error.to_string();
        if text.contains("QuotaExceeded") || text.contains("FILE_NO_SPACE") {
            Self::Full(text)
        } else if text.contains("VersionError") {
            Self::Newer
        } else {
            Self::Broken(text)
        }
    }
}

fn refused(value: JsValue) -> StoreError {
    idb::Error::TransactionOpenFailed(value).into()
}

/// The ledger's database, opened.
#[derive(Debug)]
pub struct IndexedDisk {
    database: Database,
    /// The same database for what the `idb` crate has no words for (durability).
    raw: JsValue,
}

impl IndexedStore {
    /// Opens the database, making it where there is none.
    ///
    /// # Errors
    /// [`StoreError::Newer`] when a newer version wrote it, [`StoreError::Broken`] when the browser refuses.
    pub async fn open() -> Result<Self, StoreError> {
        let mut opening = Factory::new()?.open(NAME, Some(LAYOUT))?;
        opening.on_upgrade_needed(|event| {
            // A table that cannot be made fails the opening itself, which is where it is reported.
            if let Ok(database) = event.database() {
                for name in Table::ALL.map(Table::name) {
                    if !database.store_names().iter().any(|known| known == name) {
                        let _ = database.create_object_store(name, ObjectStoreParams::new());
                    }
                }
            }
        });
        let mut database = opening.await?;
        // Another version wants to upgrade, or everything is being erased: let go at once.
        database.on_version_change(|event| {
            if let Ok(target) = idb::Event::target(&event)
                && let Ok(database) = Database::try_from(JsValue::from(target))
            {
                database.close();
            }
        });
        database.forget_callbacks();
        let old = database.store_names().iter().any(|name| FIRST.contains(&name.as_str()));
        let raw = JsValue::from(database);
        let disk = IndexedDisk { database: Database::try_from(raw.clone())?, raw };
        if old {
            disk.renew().await?;
        }
        Ok(Self::on(disk))
    }

    /// Removes the database itself with everything in it. Nothing may be asked of this store afterwards.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn destroy(&self) -> Result<(), StoreError> {
        self.disk().database.close();
        destroy().await
    }
}

/// Removes the database with everything in it; every opened one lets go of it first.
///
/// # Errors
/// When the browser refuses.
pub async fn destroy() -> Result<(), StoreError> {
    Factory::new()?.delete(NAME)?.await?;
    Ok(())
}

impl IndexedDisk {
    /// A transaction that is on the disk when it is done, and not just on its way there.
    fn strictly(&self, tables: &[&str]) -> Result<IndexedWork, StoreError> {
        let names: Array = tables.iter().map(|name| JsValue::from_str(name)).collect();
        let strict = js_sys::Object::new();
        Reflect::set(&strict, &"durability".into(), &"strict".into()).map_err(refused)?;
        let begin: js_sys::Function =
            Reflect::get(&self.raw, &"transaction".into()).map_err(refused)?.dyn_into().map_err(refused)?;
        let begun = begin.call3(&self.raw, &names, &"readwrite".into(), &strict).map_err(refused)?;
        Ok(IndexedWork { transaction: Transaction::try_from(begun.clone())?, raw: begun, lasts: false })
    }

    /// From layout 1 to this one; does nothing where that was done before.
    async fn renew(&self) -> Result<(), StoreError> {
        let tables: Vec<&str> = Table::ALL.map(Table::name).into_iter().chain(FIRST).collect();
        let work = self.strictly(&tables)?;
        let [accounts, people, logs] = FIRST;
        let (people, logs) = (work.transaction.object_store(people)?, work.transaction.object_store(logs)?);
        let entries: Vec<_> = people.get_all(None, None)?.await?.iter().map(bytes).collect();
        let keys = logs.get_all_keys(None, None)?.await?;
        let blocks = logs.get_all(None, None)?.await?;
        let owner = |key: &JsValue| key.dyn_ref::<Array>().and_then(|key| key.get(0).as_string());
        let blocks: Vec<_> =
            keys.iter().zip(&blocks).filter_map(|(key, block)| Some((owner(key)?, bytes(block)))).collect();
        if entries.is_empty() && blocks.is_empty() {
            return Ok(());
        }
        let (books, unnamed) = steps::from_first(&entries, &blocks);
        for table in [&work.transaction.object_store(accounts)?, &people, &logs] {
            table.clear()?;
        }
        let mut writing = Writing::new(work);
        for book in &books {
            // The tally is made anew with the next gesture or setting; what it was made with is known to the old one alone.
            writing.set(book, crate::settings::Settings::default().measure(), true).await?;
        }
        if !unnamed.is_empty() {
            writing.set_unnamed(&unnamed)?;
        }
        writing.finish().await
    }
}

impl Disk for IndexedDisk {
    type Work = IndexedWork;

    async fn begin(&self, writing: bool) -> Result<IndexedWork, StoreError> {
        let tables = Table::ALL.map(Table::name);
        if writing {
            return self.strictly(&tables);
        }
        let transaction = self.database.transaction(&tables, TransactionMode::ReadOnly)?;
        Ok(IndexedWork { transaction, raw: JsValue::UNDEFINED, lasts: true })
    }
}

/// A transaction of the browser's database.
#[derive(Debug)]
pub struct IndexedWork {
    transaction: Transaction,
    /// The same transaction; nothing where it only reads.
    raw: JsValue,
    /// There is nothing (left) to take back.
    lasts: bool,
}

/// A transaction commits by itself once nothing is asked of it any more; one that was given up half-way must not.
impl Drop for IndexedWork {
    fn drop(&mut self) {
        if !self.lasts {
            // It may have been aborted by the browser already; then there is nothing to take back either.
            let _ = Transaction::try_from(self.raw.clone()).map(Transaction::abort);
        }
    }
}

impl IndexedWork {
    fn table(&self, table: Table) -> Result<ObjectStore, StoreError> {
        Ok(self.transaction.object_store(table.name())?)
    }

    /// Asks for a part of a table without waiting for the answer. Browsers have the parts of a large table together in half the
    /// time that one answer takes.
    fn ask(&self, table: Table, part: usize) -> Result<Asked, StoreError> {
        let store = self.table(table)?;
        let letter = |at: usize| LETTERS.get(at..=at).map(JsValue::from_str);
        // What comes before all letters is in the first part, what comes after them in the last.
        let range = match (letter(part).filter(|_| part > 0), letter(part + 1)) {
            (Some(from), Some(to)) => KeyRange::bound(&from, &to, Some(false), Some(true))?,
            (None, Some(to)) => KeyRange::upper_bound(&to, Some(true))?,
            (from, None) => KeyRange::lower_bound(&from.unwrap_or_default(), Some(false))?,
        };
        let query = || Some(Query::KeyRange(range.clone()));
        Ok((store.get_all_keys(query(), None)?.into_future(), store.get_all(query(), None)?.into_future()))
    }
}

/// A part of a table that was asked for: its keys and its values.
type Asked = (<GetAllKeysStoreRequest as IntoFuture>::IntoFuture, <GetAllStoreRequest as IntoFuture>::IntoFuture);

async fn records((keys, values): Asked) -> Result<Vec<Record>, StoreError> {
    let (keys, values) = (keys.await?, values.await?);
    // Both lists come in the order of their keys.
    Ok(keys.iter().zip(&values).filter_map(|(key, value)| Some((key.as_string()?, bytes(value)))).collect())
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}

impl Work for IndexedWork {
    async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found: Option<JsValue> = self.table(table)?.get(JsValue::from_str(key))?.await?;
        Ok(found.as_ref().map(bytes))
    }

    async fn keys(&self, table: Table) -> Result<Vec<String>, StoreError> {
        let keys = self.table(table)?.get_all_keys(None, None)?.await?;
        Ok(keys.iter().filter_map(JsValue::as_string).collect())
    }

    async fn all(&self, table: Table) -> Result<Vec<Record>, StoreError> {
        let asked = (0..LETTERS.len()).map(|part| self.ask(table, part));
        let mut all = Vec::new();
        for part in asked.collect::<Result<Vec<_>, StoreError>>()? {
            all.extend(records(part).await?);
        }
        Ok(all)
    }

    async fn parts(
        &self,
        one: Table,
        other: Table,
        mut take: impl FnMut(Vec<Record>, Vec<Record>),
    ) -> Result<(), StoreError> {
        // All is asked for before the first answer: the database reads on while a part is worked on.
        let asked = (0..LETTERS.len()).map(|part| Ok((self.ask(one, part)?, self.ask(other, part)?)));
        for (one, other) in asked.collect::<Result<Vec<_>, StoreError>>()? {
            take(records(one).await?, records(other).await?);
        }
        Ok(())
    }

    fn put(&self, table: Table, key: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.table(table)?.put(&Uint8Array::from(bytes).into(), Some(&JsValue::from_str(key)))?;
        Ok(())
    }

    fn delete(&self, table: Table, key: &str) -> Result<(), StoreError> {
        self.table(table)?.delete(JsValue::from_str(key))?;
        Ok(())
    }

    fn clear(&self, table: Table) -> Result<(), StoreError> {
        self.table(table)?.clear()?;
        Ok(())
    }

    async fn commit(mut self) -> Result<(), StoreError> {
        self.lasts = true;
        let outcome = Transaction::try_from(self.raw.clone())?.commit()?.await?;
        if outcome.is_committed() {
            return Ok(());
        }
        // A full disk shows only here in some browsers: the transaction is aborted and says why.
        let why = Reflect::get(&self.raw, &"error".into()).unwrap_or_default();
        Err(idb::Error::TransactionCommitError(why).into())
    }
}
