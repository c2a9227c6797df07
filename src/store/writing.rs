//! A piece of writing: the shelves it touches, kept together until everything is put on the disk at once.
//!
//! Whatever is changed goes through here, so that people, logs, account keys, the copy's list of what is new and what had to
//! be set aside always change in the same transaction.

use serde::{Deserialize, Serialize};

use super::StoreError;
use super::disk::{Table, Work};
use super::sums::Sums;
use crate::gesture::Gesture;
use crate::ledger::packed::{self, Frame, Index, PackedError, SHELVES, shelf};
use crate::ledger::{Book, accounts};
use crate::person::{Account, Person, PersonId};
use crate::tie::{Measure, Tally};

/// Gestures in a block of a log: what one wrong byte can cost at most.
const CHUNK: usize = 1000;
/// Key prefix of the gestures of people nobody named.
const UNNAMED: char = '~';
/// Number of the shelf of the unnamed, beside those of people.
pub const UNNAMED_SHELF: u16 = SHELVES;
const TURN_KEY: &str = "turn";

/// Key of a shelf.
pub fn key(number: u16) -> String {
    if number == UNNAMED_SHELF { UNNAMED.to_string() } else { format!("{number:02x}") }
}

/// Which ledger this is, how often it was written, and what the second copy does not have yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Turn {
    /// When this ledger was begun, in milliseconds: tells it from another one. 0: never written by a background.
    pub born: i64,
    /// Goes up with every change.
    pub turn: u64,
    /// Shelves that were changed since they were copied, with the turn of the latest change.
    pub dirty: Vec<(u16, u64)>,
}

impl Turn {
    /// As it stands on the disk.
    pub async fn read(work: &impl Work) -> Result<Self, StoreError> {
        let stored = work.get(Table::State, TURN_KEY).await?;
        Ok(super::unpacked(stored.as_deref()))
    }

    /// Puts it on the disk.
    pub fn put(&self, work: &impl Work) -> Result<(), StoreError> {
        let bytes = postcard::to_allocvec(self).map_err(|failed| StoreError::Broken(failed.to_string()))?;
        work.put(Table::State, TURN_KEY, &bytes)
    }

    /// One more change, to this shelf.
    pub fn touch(&mut self, shelf: u16) {
        let turn = self.turn;
        match self.dirty.iter_mut().find(|(known, _)| *known == shelf) {
            Some((_, latest)) => *latest = turn,
            None => self.dirty.push((shelf, turn)),
        }
    }
}

/// Bytes that cannot be read, and where they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Which table.
    pub table: Table,
    /// Which shelf.
    pub shelf: u16,
    /// Whose, where that can be told.
    pub person: Option<PersonId>,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What is wrong with them.
    pub why: PackedError,
}

/// One shelf: people, and their logs.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    people: Frame,
    logs: Frame,
}

impl Shelf {
    /// Reads a shelf; what cannot be read is told and left out.
    pub fn read(number: u16, people: Option<&[u8]>, logs: Option<&[u8]>, damaged: &mut Vec<Damage>) -> Self {
        let mut frame = |table, bytes: Option<&[u8]>| {
            let bytes = bytes?;
            let why = match Frame::decode(bytes) {
                Ok(frame) => return Some(frame),
                Err(why) => why,
            };
            damaged.push(Damage { table, shelf: number, person: None, bytes: bytes.to_vec(), why });
            None
        };
        Self {
            people: frame(Table::People, people).unwrap_or_default(),
            logs: frame(Table::Logs, logs).unwrap_or_default(),
        }
    }

    /// Everybody on it.
    pub fn ids(&self) -> Vec<PersonId> {
        self.people.0.iter().map(|(id, _)| id.clone()).collect()
    }

    /// Somebody with their tally.
    pub fn entry(&self, id: &PersonId, damaged: &mut Vec<Damage>) -> Option<(Person, Tally)> {
        let block = self.people.of(id).next()?;
        match packed::decode_entry(block) {
            Ok(entry) => Some(entry),
            Err(why) => {
                damaged.push(of_person(Table::People, id, block, why));
                None
            }
        }
    }

    /// Their gestures.
    pub fn log(&self, id: &PersonId, damaged: &mut Vec<Damage>) -> Vec<Gesture> {
        let mut gestures = Vec::new();
        for block in self.logs.of(id) {
            match packed::decode_log(block, Some(id)) {
                Ok(log) => gestures.extend(log),
                Err(why) => damaged.push(of_person(Table::Logs, id, block, why)),
            }
        }
        gestures
    }

    /// Puts a book in its place.
    pub fn set(&mut self, book: &Book, measure: Measure) {
        let id = &book.person.id;
        let entry = packed::encode_entry(&book.person, &Tally::of(&book.gestures, measure));
        self.people.set(id, vec![entry]);
        self.logs.set(id, blocks(&book.gestures, &book.person.accounts));
    }

    fn remove(&mut self, id: &PersonId) {
        self.people.set(id, Vec::new());
        self.logs.set(id, Vec::new());
    }

    /// The shelf as bytes: people, logs.
    pub fn encode(&self) -> (Vec<u8>, Vec<u8>) {
        (self.people.encode(), self.logs.encode())
    }
}

fn of_person(table: Table, id: &PersonId, block: &[u8], why: PackedError) -> Damage {
    Damage { table, shelf: shelf(id.as_str()).into(), person: Some(id.clone()), bytes: block.to_vec(), why }
}

fn blocks(gestures: &[Gesture], accounts: &[Account]) -> Vec<Vec<u8>> {
    gestures.chunks(CHUNK).map(|gestures| packed::encode_log(gestures, accounts)).collect()
}

/// The gestures of the unnamed: one frame of blocks, as a log of nobody.
pub fn read_unnamed(bytes: Option<&[u8]>, damaged: &mut Vec<Damage>) -> Vec<Gesture> {
    let Some(bytes) = bytes else { return Vec::new() };
    let mut tell = |bytes: &[u8], why| {
        damaged.push(Damage { table: Table::Logs, shelf: UNNAMED_SHELF, person: None, bytes: bytes.to_vec(), why });
    };
    let mut gestures = Vec::new();
    match Frame::decode(bytes) {
        Ok(frame) => {
            for (_, block) in &frame.0 {
                match packed::decode_log(block, None) {
                    Ok(log) => gestures.extend(log),
                    Err(why) => tell(block, why),
                }
            }
        }
        Err(why) => tell(bytes, why),
    }
    gestures
}

fn pack_unnamed(gestures: &[Gesture]) -> Vec<u8> {
    let nobody = PersonId(UNNAMED.to_string());
    Frame(blocks(gestures, &[]).into_iter().map(|block| (nobody.clone(), block)).collect()).encode()
}

/// Changes on their way to the disk.
#[derive(Debug)]
pub struct Writing<W: Work> {
    work: W,
    shelves: Vec<(u8, Shelf, bool)>,
    index: Vec<(u8, Index, bool)>,
    damaged: Vec<Damage>,
    gone: Vec<PersonId>,
    unnamed: bool,
}

impl<W: Work> Writing<W> {
    /// Nothing changed so far.
    pub const fn new(work: W) -> Self {
        Self { work, shelves: Vec::new(), index: Vec::new(), damaged: Vec::new(), gone: Vec::new(), unnamed: false }
    }

    /// The transaction.
    pub const fn work(&self) -> &W {
        &self.work
    }

    /// The shelf somebody lies on, loaded.
    async fn shelf(&mut self, id: &PersonId) -> Result<usize, StoreError> {
        self.numbered(shelf(id.as_str())).await
    }

    /// The shelf with this number, loaded.
    async fn numbered(&mut self, number: u8) -> Result<usize, StoreError> {
        if let Some(place) = self.shelves.iter().position(|(known, ..)| *known == number) {
            return Ok(place);
        }
        let key = key(number.into());
        let people = self.work.get(Table::People, &key).await?;
        let logs = self.work.get(Table::Logs, &key).await?;
        let shelf = Shelf::read(number.into(), people.as_deref(), logs.as_deref(), &mut self.damaged);
        self.shelves.push((number, shelf, false));
        Ok(self.shelves.len() - 1)
    }

    /// Everybody on a shelf.
    pub async fn ids(&mut self, number: u8) -> Result<Vec<PersonId>, StoreError> {
        let place = self.numbered(number).await?;
        Ok(self.shelves[place].1.ids())
    }

    /// Derives a shelf's tallies anew; whether anybody is on it.
    pub async fn retally(&mut self, number: u8, measure: Measure) -> Result<bool, StoreError> {
        let ids = self.ids(number).await?;
        for id in &ids {
            if let Some(book) = self.book(id).await? {
                self.set(&book, measure, false).await?;
            }
        }
        Ok(!ids.is_empty())
    }

    /// Somebody's book, as far as it can be read.
    pub async fn book(&mut self, id: &PersonId) -> Result<Option<Book>, StoreError> {
        let place = self.shelf(id).await?;
        let shelf = &self.shelves[place].1;
        let Some((person, _)) = shelf.entry(id, &mut self.damaged) else { return Ok(None) };
        Ok(Some(Book { person, gestures: shelf.log(id, &mut self.damaged) }))
    }

    /// A book for somebody new; with the gestures of somebody of the same id whose record was lost, if there are any.
    pub async fn begin(&mut self, person: Person) -> Result<Book, StoreError> {
        let place = self.shelf(&person.id).await?;
        let gestures = self.shelves[place].1.log(&person.id, &mut self.damaged);
        Ok(Book { person, gestures })
    }

    /// Who has this account.
    pub async fn find(&mut self, account: &Account) -> Result<Option<Person>, StoreError> {
        for key in accounts::account_keys(account) {
            let place = self.index(shelf(&key)).await?;
            let Some(id) = self.index[place].1.find(&key).cloned() else { continue };
            let place = self.shelf(&id).await?;
            if let Some((person, _)) = self.shelves[place].1.entry(&id, &mut self.damaged)
                && accounts::resolve(account, [&person]).is_some()
            {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }

    /// The index shelf with this number, loaded; where it is damaged, all of the index is made anew from the people.
    async fn index(&mut self, number: u8) -> Result<usize, StoreError> {
        if let Some(place) = self.index.iter().position(|(known, ..)| *known == number) {
            return Ok(place);
        }
        let stored = self.work.get(Table::Accounts, &key(number.into())).await?;
        match stored.as_deref().map(Index::decode) {
            None => self.index.push((number, Index::default(), false)),
            Some(Ok(index)) => self.index.push((number, index, false)),
            Some(Err(_)) => {
                self.reindex().await?;
                return Ok(usize::from(number));
            }
        }
        Ok(self.index.len() - 1)
    }

    /// Makes the index anew from the people as they are on the disk and in this writing.
    pub async fn reindex(&mut self) -> Result<(), StoreError> {
        let earlier = core::mem::take(&mut self.index);
        self.index = (0..=u8::MAX).map(|number| (number, Index::default(), true)).collect();
        for number in 0..=u8::MAX {
            let place = self.numbered(number).await?;
            for id in self.shelves[place].1.ids() {
                if let Some((person, _)) = self.shelves[place].1.entry(&id, &mut self.damaged) {
                    for key in person.accounts.iter().flat_map(accounts::account_keys) {
                        self.index[usize::from(shelf(&key))].1.set(&key, &id);
                    }
                }
            }
        }
        for (number, index, changed) in earlier.into_iter().filter(|(.., changed)| *changed) {
            self.index[usize::from(number)] = (number, index, changed);
        }
        Ok(())
    }

    /// Puts a book in its place, and the keys of its accounts where they are new.
    pub async fn set(&mut self, book: &Book, measure: Measure, keys: bool) -> Result<(), StoreError> {
        let place = self.shelf(&book.person.id).await?;
        let (_, shelf_, changed) = &mut self.shelves[place];
        shelf_.set(book, measure);
        *changed = true;
        if keys {
            for key in book.person.accounts.iter().flat_map(accounts::account_keys) {
                let place = self.index(shelf(&key)).await?;
                let (_, index, changed) = &mut self.index[place];
                *changed |= index.set(&key, &book.person.id);
            }
        }
        Ok(())
    }

    /// Removes somebody with all gestures. Whether there was anybody.
    pub async fn remove(&mut self, id: &PersonId) -> Result<bool, StoreError> {
        let place = self.shelf(id).await?;
        let (_, shelf, changed) = &mut self.shelves[place];
        if shelf.people.of(id).next().is_none() && shelf.logs.of(id).next().is_none() {
            return Ok(false);
        }
        shelf.remove(id);
        *changed = true;
        self.gone.push(id.clone());
        Ok(true)
    }

    /// The gestures of people nobody named.
    pub async fn unnamed(&mut self) -> Result<Vec<Gesture>, StoreError> {
        let stored = self.work.get(Table::Logs, &key(UNNAMED_SHELF)).await?;
        Ok(read_unnamed(stored.as_deref(), &mut self.damaged))
    }

    /// Puts them in their place.
    pub fn set_unnamed(&mut self, gestures: &[Gesture]) -> Result<(), StoreError> {
        self.unnamed = true;
        self.work.put(Table::Logs, &key(UNNAMED_SHELF), &pack_unnamed(gestures))
    }

    /// Puts everything on the disk.
    pub async fn finish(mut self) -> Result<(), StoreError> {
        let mut turn = Turn::read(&self.work).await?;
        turn.turn += 1;
        if !self.gone.is_empty() {
            self.drop_keys().await?;
        }
        let mut sums = Sums::known(&self.work).await?;
        for (number, shelf, _) in self.shelves.iter().filter(|(.., changed)| *changed) {
            sums.set((*number).into(), &shelf.people);
            let key = key((*number).into());
            let (people, logs) = shelf.encode();
            self.work.put(Table::People, &key, &people)?;
            self.work.put(Table::Logs, &key, &logs)?;
            turn.touch((*number).into());
        }
        for (number, index, _) in self.index.iter().filter(|(.., changed)| *changed) {
            self.work.put(Table::Accounts, &key((*number).into()), &index.encode())?;
        }
        if self.unnamed {
            turn.touch(UNNAMED_SHELF);
        }
        self.set_aside(&turn)?;
        sums.put(&self.work)?;
        turn.put(&self.work)?;
        self.work.commit().await
    }

    /// What could not be read on a shelf that is written anew is kept beside it, once.
    fn set_aside(&self, turn: &Turn) -> Result<(), StoreError> {
        let written = |damage: &Damage| {
            let number = damage.shelf;
            number == UNNAMED_SHELF && self.unnamed
                || self.shelves.iter().any(|(known, _, changed)| *changed && u16::from(*known) == number)
        };
        for (place, damage) in self.damaged.iter().enumerate().filter(|(_, damage)| written(damage)) {
            if self.damaged[..place].contains(damage) {
                continue;
            }
            let owner = damage.person.as_ref().map_or("", |id| id.as_str());
            let name = format!("{}/{}/{owner}/{}.{place}", damage.table.name(), key(damage.shelf), turn.turn);
            self.work.put(Table::Aside, &name, &damage.bytes)?;
        }
        Ok(())
    }

    /// Every key that leads to somebody who is gone, those of earlier handles too.
    async fn drop_keys(&mut self) -> Result<(), StoreError> {
        for number in 0..=u8::MAX {
            let place = self.index(number).await?;
            let (_, index, changed) = &mut self.index[place];
            let before = index.0.len();
            let gone = &self.gone;
            index.0.retain(|(_, id)| !gone.contains(id));
            *changed |= index.0.len() != before;
        }
        Ok(())
    }
}
