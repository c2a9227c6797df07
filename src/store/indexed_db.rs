//! Books in `IndexedDB`, as packed bytes.
//!
//! | store | key | value |
//! |---|---|---|
//! | `accounts` | account key | person id |
//! | `people` | person id | person and tally, packed |
//! | `logs` | \[person id, n\] | gestures 1,000·n … of that person, packed |
//! | `state` | name | whatever else survives the worker, packed |
//!
//! Gestures lie per person and not in time order: what every act needs (is it known? what follows for this person?) is one
//! small record, and an append rewrites only the last chunk of one person. Gestures of people nobody named lie under the id
//! `~`. Transactions ask for strict durability; a call returns after the commit.

use idb::{
    Database, DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::{Entry, Store, StoreError, StoredWork, Who, recognise};
use crate::gesture::Gesture;
use crate::ledger::{Book, accounts, packed};
use crate::person::{Account, Person, PersonId};
use crate::tie::Tally;

const NAME: &str = "goodturn";
const VERSION: u32 = 1;
const ACCOUNTS: &str = "accounts";
const PEOPLE: &str = "people";
const LOGS: &str = "logs";
const STATE: &str = "state";
const ALL: [&str; 4] = [ACCOUNTS, PEOPLE, LOGS, STATE];
const UNNAMED: &str = "~";
const CHUNK: usize = 1000;

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

fn damaged(error: impl core::fmt::Display) -> StoreError {
    StoreError::Damaged(error.to_string())
}

/// The ledger's database, opened.
#[derive(Debug)]
pub struct IndexedStore {
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
        let mut opening = Factory::new()?.open(NAME, Some(VERSION))?;
        opening.on_upgrade_needed(|event| {
            // A store that cannot be made fails the opening itself, which is where it is reported.
            if let Ok(database) = event.database() {
                for name in ALL {
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
        let raw = JsValue::from(database);
        Ok(Self { database: Database::try_from(raw.clone())?, raw })
    }

    fn read(&self) -> Result<Transaction, StoreError> {
        Ok(self.database.transaction(&ALL, TransactionMode::ReadOnly)?)
    }

    /// A transaction that is on the disk when it is done, and not just on its way there.
    fn write(&self) -> Result<Transaction, StoreError> {
        let names: Array = ALL.iter().map(|name| JsValue::from_str(name)).collect();
        let strict = js_sys::Object::new();
        Reflect::set(&strict, &"durability".into(), &"strict".into()).map_err(refused)?;
        let begin: js_sys::Function =
            Reflect::get(&self.raw, &"transaction".into()).map_err(refused)?.dyn_into().map_err(refused)?;
        let begun = begin.call3(&self.raw, &names, &"readwrite".into(), &strict).map_err(refused)?;
        Ok(Transaction::try_from(begun)?)
    }
}

async fn committed(transaction: Transaction) -> Result<(), StoreError> {
    let outcome = transaction.commit()?.await?;
    if outcome.is_committed() { Ok(()) } else { Err(StoreError::Broken("the transaction was aborted".to_owned())) }
}

fn bytes(value: &JsValue) -> Vec<u8> {
    Uint8Array::new(value).to_vec()
}

fn stored(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

async fn get(store: &ObjectStore, key: &str) -> Result<Option<JsValue>, StoreError> {
    Ok(store.get(JsValue::from_str(key))?.await?)
}

/// Key range of all chunks of one log.
fn chunks_of(id: &str) -> Result<Query, StoreError> {
    let first = Array::of1(&id.into());
    let last = Array::of2(&id.into(), &Array::new());
    Ok(KeyRange::bound(&first, &last, None, None)?.into())
}

async fn load_log(transaction: &Transaction, id: &str) -> Result<Vec<Vec<u8>>, StoreError> {
    let found = transaction.object_store(LOGS)?.get_all(Some(chunks_of(id)?), None)?.await?;
    Ok(found.iter().map(bytes).collect())
}

fn unpack(chunks: &[Vec<u8>], person: Option<&PersonId>) -> Result<Vec<Gesture>, StoreError> {
    let mut gestures = Vec::new();
    for chunk in chunks {
        gestures.extend(packed::decode_log(chunk, person).map_err(damaged)?);
    }
    Ok(gestures)
}

/// Writes the chunks that differ from what was loaded.
fn save_log(transaction: &Transaction, id: &str, before: &[Vec<u8>], gestures: &[Gesture]) -> Result<(), StoreError> {
    let store = transaction.object_store(LOGS)?;
    let after: Vec<_> = gestures.chunks(CHUNK).map(packed::encode_log).collect();
    for (n, chunk) in after.iter().enumerate() {
        if before.get(n) != Some(chunk) {
            let key = Array::of2(&id.into(), &JsValue::from_f64(n as f64));
            store.put(&stored(chunk), Some(&key))?;
        }
    }
    for n in after.len()..before.len() {
        store.delete(JsValue::from(Array::of2(&id.into(), &JsValue::from_f64(n as f64))))?;
    }
    Ok(())
}

async fn load_person(transaction: &Transaction, id: &PersonId) -> Result<Option<Person>, StoreError> {
    let found = get(&transaction.object_store(PEOPLE)?, id.as_str()).await?;
    found.map(|value| packed::decode_entry(&bytes(&value)).map(|(person, _)| person).map_err(damaged)).transpose()
}

async fn find_person(transaction: &Transaction, account: &Account) -> Result<Option<Person>, StoreError> {
    let store = transaction.object_store(ACCOUNTS)?;
    for key in accounts::account_keys(account) {
        let Some(id) = get(&store, &key).await?.and_then(|id| id.as_string()) else { continue };
        if let Some(person) = load_person(transaction, &PersonId(id)).await?
            && accounts::resolve(account, [&person]).is_some()
        {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

impl Store for IndexedStore {
    async fn find(&self, account: &Account) -> Result<Option<PersonId>, StoreError> {
        Ok(find_person(&self.read()?, account).await?.map(|person| person.id))
    }

    async fn book(&self, id: &PersonId) -> Result<Option<Book>, StoreError> {
        let transaction = self.read()?;
        let Some(person) = load_person(&transaction, id).await? else { return Ok(None) };
        let gestures = unpack(&load_log(&transaction, id.as_str()).await?, Some(id))?;
        Ok(Some(Book { person, gestures }))
    }

    async fn people(&self) -> Result<Vec<Entry>, StoreError> {
        let found = self.read()?.object_store(PEOPLE)?.get_all(None, None)?.await?;
        let entries = found.iter().filter_map(|value| packed::decode_entry(&bytes(value)).ok());
        Ok(entries.map(|(person, tally)| Entry { person, tally }).collect())
    }

    async fn books(&self) -> Result<Vec<Book>, StoreError> {
        let transaction = self.read()?;
        let people = transaction.object_store(PEOPLE)?.get_all(None, None)?.await?;
        let logs = transaction.object_store(LOGS)?;
        let keys = logs.get_all_keys(None, None)?.await?;
        let values = logs.get_all(None, None)?.await?;
        let owner = |key: &JsValue| key.dyn_ref::<Array>().and_then(|key| key.get(0).as_string());
        // Both lists come in the order of their keys: person ids, and [person id, chunk].
        let mut chunks = keys.iter().zip(&values).filter_map(|(key, value)| Some((owner(key)?, value))).peekable();
        let mut books = Vec::with_capacity(people.len());
        for value in &people {
            let Ok((person, _)) = packed::decode_entry(&bytes(value)) else { continue };
            while chunks.next_if(|(id, _)| id.as_str() < person.id.as_str()).is_some() {}
            let mut gestures = Vec::new();
            while let Some((_, chunk)) = chunks.next_if(|(id, _)| id.as_str() == person.id.as_str()) {
                // A damaged chunk costs its own gestures, not the others.
                gestures.extend(packed::decode_log(&bytes(chunk), Some(&person.id)).unwrap_or_default());
            }
            books.push(Book { person, gestures });
        }
        Ok(books)
    }

    async fn unnamed(&self) -> Result<Vec<Gesture>, StoreError> {
        unpack(&load_log(&self.read()?, UNNAMED).await?, None)
    }

    async fn stored(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = get(&self.read()?.object_store(STATE)?, key).await?;
        Ok(found.as_ref().map(bytes))
    }

    async fn work_on(
        &self,
        who: &Who,
        half_life: u16,
        work: &mut dyn FnMut(&mut Book) -> bool,
    ) -> Result<bool, StoreError> {
        let transaction = self.write()?;
        let (person, met, known) = match who {
            Who::Person(id) => match load_person(&transaction, id).await? {
                Some(person) => (person, false, true),
                None => return Ok(false),
            },
            Who::Account { account, name, now } => match find_person(&transaction, account).await? {
                Some(mut person) => {
                    let met = recognise(&mut person, account, name);
                    (person, met, true)
                }
                None => (Person::met(account.clone(), name, *now), true, false),
            },
        };
        let id = person.id.clone();
        let before = load_log(&transaction, id.as_str()).await?;
        let mut book = Book { person, gestures: unpack(&before, Some(&id))? };
        if work(&mut book) || met && known {
            if met {
                let keys = transaction.object_store(ACCOUNTS)?;
                for key in book.person.accounts.iter().flat_map(accounts::account_keys) {
                    keys.put(&id.as_str().into(), Some(&JsValue::from_str(&key)))?;
                }
            }
            let entry = packed::encode_entry(&book.person, &Tally::of(&book.gestures, half_life));
            transaction.object_store(PEOPLE)?.put(&stored(&entry), Some(&id.as_str().into()))?;
            save_log(&transaction, id.as_str(), &before, &book.gestures)?;
            committed(transaction).await?;
        }
        Ok(true)
    }

    async fn work_on_unnamed(&self, work: &mut dyn FnMut(&mut Vec<Gesture>) -> bool) -> Result<(), StoreError> {
        let transaction = self.write()?;
        let before = load_log(&transaction, UNNAMED).await?;
        let mut gestures = unpack(&before, None)?;
        if work(&mut gestures) {
            save_log(&transaction, UNNAMED, &before, &gestures)?;
            committed(transaction).await?;
        }
        Ok(())
    }

    async fn work_on_stored(&self, key: &str, work: &mut StoredWork<'_>) -> Result<(), StoreError> {
        let transaction = self.write()?;
        let store = transaction.object_store(STATE)?;
        let before = get(&store, key).await?.as_ref().map(bytes);
        if let Some(after) = work(before.as_deref()) {
            store.put(&stored(&after), Some(&JsValue::from_str(key)))?;
            committed(transaction).await?;
        }
        Ok(())
    }

    async fn erase(&self, id: &PersonId) -> Result<bool, StoreError> {
        let transaction = self.write()?;
        if get(&transaction.object_store(PEOPLE)?, id.as_str()).await?.is_none() {
            return Ok(false);
        }
        // Every key that leads to them, those of earlier handles too.
        let accounts = transaction.object_store(ACCOUNTS)?;
        let keys = accounts.get_all_keys(None, None)?.await?;
        let owners = accounts.get_all(None, None)?.await?;
        for (key, _) in
            keys.into_iter().zip(owners).filter(|(_, owner)| owner.as_string().as_deref() == Some(id.as_str()))
        {
            accounts.delete(key)?;
        }
        transaction.object_store(LOGS)?.delete(chunks_of(id.as_str())?)?;
        transaction.object_store(PEOPLE)?.delete(JsValue::from_str(id.as_str()))?;
        committed(transaction).await?;
        Ok(true)
    }

    async fn erase_all(&self) -> Result<(), StoreError> {
        let transaction = self.write()?;
        for name in ALL {
            transaction.object_store(name)?.clear()?;
        }
        committed(transaction).await
    }
}
