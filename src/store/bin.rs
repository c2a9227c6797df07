//! What was removed or brought in, kept for thirty days so that it can be taken back; and the larger removals themselves.

use serde::{Deserialize, Serialize};

use super::disk::{Disk, Table, Work};
use super::{Store, StoreError};
use crate::gesture::{Gesture, GestureId};
use crate::ledger::{Book, join, packed};
use crate::person::{Person, PersonId, SiteId};
use crate::tie::{Measure, Tally};
use crate::time::{DAY, LocalDay, Millis};

/// How long something can be taken back, in milliseconds.
pub const KEPT_FOR: i64 = 30 * DAY;

/// What may be removed at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// A person with all gestures.
    Person(PersonId),
    /// Every gesture on a site, and who is then left without any gesture, note or place in the circle.
    Site(SiteId),
    /// Every gesture of these local days, both included, and who is then left without.
    Days(i32, i32),
}

/// Something that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binned {
    /// Its key.
    pub key: String,
    /// When it was done.
    pub at: Millis,
    /// What.
    pub what: What,
    /// People concerned.
    pub people: u32,
    /// Gestures concerned.
    pub gestures: u32,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// Somebody of this name was erased.
    Person(String),
    /// A site's gestures were erased.
    Site(String),
    /// Gestures of these local days were erased.
    Days(i32, i32),
    /// A file of this kind was brought in.
    Import(String),
}

/// A piece as it lies in the bin. The first part is all that a list needs.
#[derive(Serialize, Deserialize)]
struct Kept {
    label: (What, u32, u32),
    removed: Vec<Packed>,
    unnamed: Vec<u8>,
    brought: Vec<(String, Vec<[u8; 16]>)>,
    brought_unnamed: Vec<[u8; 16]>,
    /// People whose details changed: before (nothing: they were new) and after.
    changed: Vec<(Vec<u8>, Vec<u8>)>,
}

/// A book: the person with any tally, and their gestures.
#[derive(Serialize, Deserialize)]
struct Packed {
    entry: Vec<u8>,
    log: Vec<u8>,
}

impl Packed {
    fn of(person: &Person, gestures: &[Gesture]) -> Self {
        Self { entry: entry(person), log: packed::encode_log(gestures, &person.accounts) }
    }

    fn read(&self) -> Option<Book> {
        let person = detail(&self.entry)?;
        let gestures = packed::decode_log(&self.log, Some(&person.id)).ok()?;
        Some(Book { person, gestures })
    }
}

fn entry(person: &Person) -> Vec<u8> {
    packed::encode_entry(person, &Tally::default())
}

fn detail(bytes: &[u8]) -> Option<Person> {
    packed::decode_entry(bytes).ok().map(|(person, _)| person)
}

fn key(at: Millis, turn: u64) -> String {
    format!("{:015}.{turn}", at.0.max(0))
}

/// What a file brought, as it is put into the ledger.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    /// The kind of file, in plain words.
    pub origin: String,
    /// Books as they are to be: new ones and changed ones, whole.
    pub books: Vec<Book>,
    /// People who turned out to be others.
    pub gone: Vec<PersonId>,
    /// All gestures of the unnamed, where they change.
    pub unnamed: Option<Vec<Gesture>>,
}

impl<D: Disk> Store<D> {
    /// Removes; with `keep` it can be taken back for thirty days, else it is gone. How many gestures went.
    ///
    /// # Errors
    /// When the disk refuses; nothing was removed then.
    pub async fn remove(&self, which: &Which, keep: bool, measure: Measure, now: Millis) -> Result<u32, StoreError> {
        let mut writing = self.writing().await?;
        let goes = |gesture: &Gesture| match which {
            Which::Person(_) => true,
            Which::Site(site) => gesture.site == *site,
            Which::Days(from, to) => {
                let LocalDay(day) = gesture.at.local_day(gesture.offset);
                (*from..=*to).contains(&day)
            }
        };
        let mut ids = Vec::new();
        let mut what = match which {
            Which::Person(id) => {
                ids.push(id.clone());
                What::Person(String::new())
            }
            Which::Site(site) => What::Site(site.to_string()),
            Which::Days(from, to) => What::Days(*from, *to),
        };
        if ids.is_empty() {
            for number in 0..=u8::MAX {
                ids.extend(writing.ids(number).await?);
            }
        }
        let (mut removed, mut count, mut anybody) = (Vec::new(), 0, false);
        for id in ids {
            let Some(mut book) = writing.book(&id).await? else { continue };
            let (going, staying): (Vec<Gesture>, Vec<Gesture>) = book.gestures.into_iter().partition(goes);
            let whole = matches!(which, Which::Person(_));
            if going.is_empty() && !whole {
                continue;
            }
            anybody = true;
            count += going.len() as u32;
            if let What::Person(name) = &mut what {
                name.clone_from(&book.person.name);
            }
            removed.push(Packed::of(&book.person, &going));
            let person = &book.person;
            let plain = person.note.is_empty() && !person.in_circle && person.intention.is_none();
            if whole || staying.is_empty() && plain {
                writing.remove(&id).await?;
            } else {
                book.gestures = staying;
                writing.set(&book, measure, false).await?;
            }
        }
        let mut unnamed = Vec::new();
        if !matches!(which, Which::Person(_)) {
            let (going, staying): (Vec<Gesture>, Vec<Gesture>) = writing.unnamed().await?.into_iter().partition(goes);
            if !going.is_empty() {
                anybody = true;
                count += going.len() as u32;
                writing.set_unnamed(&staying)?;
                unnamed = packed::encode_log(&going, &[]);
            }
        }
        if !anybody {
            return Ok(0);
        }
        if keep {
            let label = (what, removed.len() as u32, count);
            let (brought, brought_unnamed, changed) = (Vec::new(), Vec::new(), Vec::new());
            let kept = Kept { label, removed, unnamed, brought, brought_unnamed, changed };
            let turn = super::Turn::read(writing.work()).await?.turn;
            put(writing.work(), &key(now, turn), &kept)?;
        }
        writing.finish().await?;
        Ok(count)
    }

    /// Puts what a file brought into the ledger, whole or not at all. `turn` is the turn at which the books were read: where the
    /// ledger was written since, nothing is done and the answer is `false`.
    ///
    /// # Errors
    /// When the disk refuses; nothing was brought in then.
    pub async fn bring(&self, brought: &Brought, turn: u64, measure: Measure, now: Millis) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        if super::Turn::read(writing.work()).await?.turn != turn {
            return Ok(false);
        }
        let (mut new, mut changed, mut people, mut count) = (Vec::new(), Vec::new(), 0, 0);
        for book in &brought.books {
            let before = writing.book(&book.person.id).await?;
            let mut known: Vec<GestureId> =
                before.iter().flat_map(|book| book.gestures.iter().map(|gesture| gesture.id)).collect();
            known.sort_unstable();
            let ids = book.gestures.iter().map(|gesture| gesture.id).filter(|id| known.binary_search(id).is_err());
            let ids: Vec<[u8; 16]> = ids.map(|id| id.0.to_be_bytes()).collect();
            people += 1;
            count += ids.len() as u32;
            new.push((book.person.id.0.clone(), ids));
            match before {
                Some(before) if before.person == book.person => {}
                Some(before) => changed.push((entry(&before.person), entry(&book.person))),
                None => changed.push((Vec::new(), entry(&book.person))),
            }
            writing.set(book, measure, true).await?;
        }
        let mut removed = Vec::new();
        for id in &brought.gone {
            if let Some(book) = writing.book(id).await? {
                removed.push(Packed::of(&book.person, &book.gestures));
                writing.remove(id).await?;
            }
        }
        let mut brought_unnamed = Vec::new();
        if let Some(unnamed) = &brought.unnamed {
            let known: Vec<GestureId> = writing.unnamed().await?.iter().map(|gesture| gesture.id).collect();
            let ids = unnamed.iter().map(|gesture| gesture.id).filter(|id| !known.contains(id));
            brought_unnamed = ids.map(|id| id.0.to_be_bytes()).collect();
            count += brought_unnamed.len() as u32;
            writing.set_unnamed(unnamed)?;
        }
        let label = (What::Import(brought.origin.clone()), people, count);
        let kept = Kept { label, removed, unnamed: Vec::new(), brought: new, brought_unnamed, changed };
        put(writing.work(), &key(now, turn), &kept)?;
        writing.finish().await?;
        Ok(true)
    }

    /// What can be taken back, the latest first.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn binned(&self) -> Result<Vec<Binned>, StoreError> {
        let kept = self.disk().begin(false).await?.all(Table::Bin).await?;
        let read = |(key, bytes): (String, Vec<u8>)| {
            let ((what, people, gestures), _) = postcard::take_from_bytes::<(What, u32, u32)>(&bytes).ok()?;
            let at = Millis(key.split('.').next()?.parse().ok()?);
            Some(Binned { key, at, what, people, gestures })
        };
        Ok(kept.into_iter().rev().filter_map(read).collect())
    }

    /// Takes something back: what was removed is there again, what was brought in is gone, and everything that came since
    /// stays. `false`: it is no longer in the bin.
    ///
    /// # Errors
    /// When the disk refuses; nothing was changed then.
    pub async fn take_back(&self, key: &str, measure: Measure) -> Result<bool, StoreError> {
        let mut writing = self.writing().await?;
        let Some(bytes) = writing.work().get(Table::Bin, key).await? else { return Ok(false) };
        let kept: Kept = postcard::from_bytes(&bytes).map_err(|failed| StoreError::Damaged(failed.to_string()))?;
        for (id, ids) in kept.brought {
            let id = PersonId(id);
            let Some(mut book) = writing.book(&id).await? else { continue };
            book.gestures.retain(|gesture| !ids.contains(&gesture.id.0.to_be_bytes()));
            // Details the user changed since are the user's and stay.
            let as_brought = |(_, after): &&(Vec<u8>, Vec<u8>)| detail(after).is_some_and(|after| after == book.person);
            match kept.changed.iter().find(as_brought) {
                Some((before, _)) if before.is_empty() && book.gestures.is_empty() => {
                    writing.remove(&id).await?;
                    continue;
                }
                Some((before, _)) => book.person = detail(before).unwrap_or(book.person),
                None => {}
            }
            writing.set(&book, measure, true).await?;
        }
        for packed in &kept.removed {
            let Some(back) = packed.read() else { continue };
            let mut book = match writing.book(&back.person.id).await? {
                Some(book) => book,
                None => writing.begin(back.person).await?,
            };
            book.gestures.extend(back.gestures);
            join::sort(&mut book.gestures);
            writing.set(&book, measure, true).await?;
        }
        if !kept.unnamed.is_empty() || !kept.brought_unnamed.is_empty() {
            let mut unnamed = writing.unnamed().await?;
            unnamed.retain(|gesture| !kept.brought_unnamed.contains(&gesture.id.0.to_be_bytes()));
            unnamed.extend(packed::decode_log(&kept.unnamed, None).unwrap_or_default());
            join::sort(&mut unnamed);
            writing.set_unnamed(&unnamed)?;
        }
        writing.work().delete(Table::Bin, key)?;
        writing.finish().await?;
        Ok(true)
    }

    /// Empties the bin of everything done before this moment.
    ///
    /// # Errors
    /// When the disk refuses.
    pub async fn empty_bin(&self, before: Millis) -> Result<(), StoreError> {
        let work = self.disk().begin(true).await?;
        let last = key(before, 0);
        let mut old = work.keys(Table::Bin).await?;
        old.retain(|key| *key < last);
        if old.is_empty() {
            return Ok(());
        }
        for key in &old {
            work.delete(Table::Bin, key)?;
        }
        work.commit().await
    }
}

fn put(work: &impl Work, key: &str, kept: &Kept) -> Result<(), StoreError> {
    let bytes = postcard::to_allocvec(kept).map_err(|failed| StoreError::Broken(failed.to_string()))?;
    work.put(Table::Bin, key, &bytes)
}
