//! The ledger in columns: what figures need of every gesture in a few bytes, in the order of time, and everybody as lists
//! know them.
//!
//! Read once from the shelves as they lie on the disk. Whatever else a page shows of a gesture or a person (links, notes,
//! accounts) is read from the packed bytes when it comes into view, so that hundreds of thousands of gestures fit into little
//! memory.

use core::cell::{OnceCell, RefCell};
use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::ledger::Book;
use crate::ledger::packed::{self, Frame, Outline};
use crate::person::{Person, PersonId, SiteId};
use crate::settings::Settings;
use crate::tie::exchange::pairs;
use crate::tie::{Balance, Measure, State, Tally};
use crate::time::{Clock, LocalDay, MINUTE, Millis};

/// In place of a person: nobody was named.
pub const NOBODY: u32 = u32::MAX;
/// In place of a time to an exchange: there was none.
pub const OPEN: u32 = u32::MAX;

/// A gesture as figures know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mark {
    /// When.
    pub at: Millis,
    /// The user's local day then.
    pub day: LocalDay,
    /// Place among the people, or [`NOBODY`].
    pub person: u32,
    /// Place in that person's log.
    pub place: u32,
    /// Minutes until a gesture the other way closed it (see `tie::exchange`), or [`OPEN`].
    pub closed: u32,
    /// Place among the sites.
    pub site: u16,
    /// The user's local hour of the week then: 0 is the first hour of Monday.
    pub hour: u8,
    /// What.
    pub kind: Kind,
    /// Which way.
    pub direction: Direction,
    /// How Goodturn knows.
    pub source: Source,
    /// It was not taken back.
    pub stands: bool,
}

/// Somebody as lists know them.
#[derive(Debug, Clone, PartialEq)]
pub struct Somebody {
    /// Who.
    pub id: PersonId,
    /// Display name; the handle where there is none.
    pub name: String,
    /// Handles, the first met first.
    pub handles: Vec<String>,
    /// The user's groups.
    pub groups: Vec<String>,
    /// In the user's circle.
    pub in_circle: bool,
    /// The tie.
    pub state: State,
    /// Who it came from lately.
    pub balance: Balance,
    /// Warmth either way together, now: an order and a distance in pictures, never a figure.
    pub warmth: f64,
    /// The first gesture either way that stands.
    pub first: Option<Millis>,
    /// The latest one.
    pub last: Option<Millis>,
    /// Sites where they have accounts.
    pub sites: Vec<SiteId>,
    /// A bit for every kind (see [`bit`]) that passed either way.
    pub kinds: u32,
    /// What a search looks at: name, handles, groups, note.
    pub searched: String,
    /// Name as ordered.
    pub ordered: String,
}

/// Somebody as they lie on the disk; read when they come into view.
#[derive(Debug, Clone, PartialEq)]
struct Shelved {
    id: PersonId,
    kinds: u32,
    entry: Vec<u8>,
    log: Vec<Vec<u8>>,
    read: OnceCell<Option<Somebody>>,
}

/// What reading needs to know.
#[derive(Debug, Clone)]
pub struct Look {
    /// Now, where the user is.
    pub clock: Clock,
    /// What is the usual gap between contacts with somebody.
    pub settings: Settings,
    /// Makes spellings comparable (letter case, accents).
    pub fold: fn(&str) -> String,
}

impl PartialEq for Look {
    /// How spellings are made comparable is the same everywhere.
    fn eq(&self, other: &Self) -> bool {
        (self.clock, &self.settings) == (other.clock, &other.settings)
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { clock: Clock::default(), settings: Settings::default(), fold: str::to_lowercase }
    }
}

/// The ledger in columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Columns {
    people: Vec<Shelved>,
    look: Look,
    /// Every gesture, also what was taken back, by time.
    pub marks: Vec<Mark>,
    /// Every site with a gesture.
    pub sites: Vec<SiteId>,
    unnamed: Vec<Vec<u8>>,
    /// Logs read lately, the last one last.
    recent: RefCell<Vec<(u32, Rc<Vec<Gesture>>)>>,
}

/// So many logs stay read.
const RECENT: usize = 8;

/// Somebody's blocks as they lie on a shelf.
type Blocks = (PersonId, Vec<u8>, Vec<Vec<u8>>);

impl Columns {
    /// Nothing yet: shelves follow.
    pub fn begin(look: Look) -> Self {
        Self { look, ..Self::default() }
    }

    /// Takes shelves as they lie on the disk, people and logs of the same shelves at a time. What cannot be read is left out
    /// (the data page tells of it).
    pub fn take(&mut self, people: Vec<(String, Vec<u8>)>, logs: Vec<(String, Vec<u8>)>, unnamed: &str) {
        let mut shelves: HashMap<String, Vec<u8>> = logs.into_iter().collect();
        if let Some(nobody) = shelves.remove(unnamed).and_then(|bytes| Frame::decode(&bytes).ok()) {
            self.nobody(nobody.0.into_iter().map(|(_, block)| block).collect());
        }
        for (key, bytes) in people {
            let Ok(frame) = Frame::decode(&bytes) else { continue };
            let logs = shelves.remove(&key).and_then(|bytes| Frame::decode(&bytes).ok()).unwrap_or_default();
            self.shelf(frame, logs);
        }
    }

    /// Everything was taken.
    #[must_use]
    pub fn finish(mut self) -> Self {
        self.order();
        self
    }

    /// The columns of these books: for samples and tests.
    pub fn of(books: &[Book], unnamed: &[Gesture], measure: Measure, look: Look) -> Self {
        let mut columns = Self { look, ..Self::default() };
        for book in books {
            let entry = packed::encode_entry(&book.person, &Tally::of(&book.gestures, measure));
            let log = vec![packed::encode_log(&book.gestures, &book.person.accounts)];
            columns.shelve((book.person.id.clone(), entry, log));
        }
        columns.nobody(vec![packed::encode_log(unnamed, &[])]);
        columns.order();
        columns
    }

    fn shelf(&mut self, people: Frame, logs: Frame) {
        // Somebody's blocks stand together, and nearly always in the order of the people.
        let mut logs: VecDeque<(PersonId, Vec<Vec<u8>>)> =
            logs.0.into_iter().fold(VecDeque::new(), |mut logs, (id, block)| {
                match logs.back_mut().filter(|(last, _)| *last == id) {
                    Some((_, blocks)) => blocks.push(block),
                    None => logs.push_back((id, vec![block])),
                }
                logs
            });
        for (id, entry) in people.0 {
            let place = logs.iter().position(|(owner, _)| *owner == id);
            let log = place.and_then(|place| logs.remove(place)).map(|(_, blocks)| blocks).unwrap_or_default();
            self.shelve((id, entry, log));
        }
    }

    fn site(sites: &mut Vec<SiteId>, id: &str) -> u16 {
        let place = sites.iter().position(|known| known.as_str() == id).unwrap_or_else(|| {
            sites.push(SiteId::new(id));
            sites.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }

    fn shelve(&mut self, (id, entry, log): Blocks) {
        let number = u32::try_from(self.people.len()).unwrap_or(NOBODY);
        let kinds = self.log(number, &log);
        self.people.push(Shelved { id, kinds, entry, log, read: OnceCell::new() });
    }

    fn somebody<'a>(&self, shelved: &'a Shelved) -> Option<&'a Somebody> {
        let read = || {
            let (person, tally) = packed::decode_entry(&shelved.entry).ok()?;
            let words = tally.words_with(self.look.clock, self.look.settings.usual_gap(&person));
            let (given, received) = tally.warmth(self.look.clock.now);
            let handles: Vec<String> = person.accounts.iter().map(|account| account.handle.clone()).collect();
            let name = shown_name(&person);
            let mut sites: Vec<SiteId> = person.accounts.iter().map(|account| account.site.clone()).collect();
            sites.dedup();
            let searched = format!("{name} {} {} {}", handles.join(" "), person.groups.join(" "), person.note);
            Some(Somebody {
                id: shelved.id.clone(),
                searched: (self.look.fold)(&searched),
                ordered: (self.look.fold)(&name),
                name,
                handles,
                groups: person.groups,
                in_circle: person.in_circle,
                state: words.state,
                balance: words.balance,
                warmth: given + received,
                first: tally.first,
                last: tally.last(),
                sites,
                kinds: shelved.kinds,
            })
        };
        shelved.read.get_or_init(read).as_ref()
    }

    /// Marks for a log; says which kinds are in it.
    fn log(&mut self, person: u32, blocks: &[Vec<u8>]) -> u32 {
        let mut lines: Vec<Outline> = Vec::new();
        for block in blocks {
            let sites = &mut self.sites;
            // A block that cannot be read is left out, here and when its gestures are read: the places stay the same.
            lines.extend(packed::skim(block, |site| Self::site(sites, site)).unwrap_or_default());
        }
        let mut standing: Vec<usize> = (0..lines.len()).filter(|&place| lines[place].stands).collect();
        standing.sort_by_key(|&place| lines[place].at);
        let mut closed = vec![OPEN; lines.len()];
        if person != NOBODY {
            let moments = standing.iter().map(|&place| (lines[place].direction, lines[place].at));
            for (opened, closing) in pairs(moments) {
                let (opened, closing) = (standing[opened], standing[closing]);
                let minutes = lines[closing].at.since(lines[opened].at) / MINUTE;
                closed[opened] = u32::try_from(minutes).unwrap_or(OPEN - 1);
            }
        }
        let mut kinds = 0;
        for (place, line) in lines.into_iter().enumerate() {
            if line.stands {
                kinds |= bit(line.kind);
            }
            let day = line.at.local_day(line.offset);
            // 1970-01-01 was a Thursday.
            let weekday = day.0.wrapping_add(3).rem_euclid(7) as u8;
            self.marks.push(Mark {
                at: line.at,
                day,
                person,
                place: place as u32,
                closed: closed[place],
                site: line.site,
                hour: weekday * 24 + (line.at.minute_of_day(line.offset) / 60) as u8,
                kind: line.kind,
                direction: line.direction,
                source: line.source,
                stands: line.stands,
            });
        }
        kinds
    }

    fn nobody(&mut self, blocks: Vec<Vec<u8>>) {
        self.log(NOBODY, &blocks);
        self.unnamed = blocks;
    }

    fn order(&mut self) {
        // Few bytes are moved about while sorting.
        let mut order: Vec<(Millis, u32, u32, u32)> =
            (0..).zip(&self.marks).map(|(number, mark)| (mark.at, mark.person, mark.place, number)).collect();
        order.sort_unstable();
        self.marks = order.into_iter().map(|(.., number)| self.marks[number as usize]).collect();
    }

    /// Whether there is nobody and no gesture at all, not even one taken back.
    pub fn is_blank(&self) -> bool {
        self.marks.is_empty() && self.people.is_empty()
    }

    /// The place of somebody among the people.
    pub fn find(&self, id: &PersonId) -> Option<u32> {
        self.people.iter().position(|known| known.id == *id).map(|place| place as u32)
    }

    /// How many places there are for people.
    pub fn places(&self) -> u32 {
        self.people.len() as u32
    }

    /// Somebody by their place; nobody where their record cannot be read.
    pub fn somebody_at(&self, place: u32) -> Option<&Somebody> {
        self.somebody(self.people.get(place as usize)?)
    }

    /// Everybody who can be read, with their places.
    pub fn everybody(&self) -> impl Iterator<Item = (u32, &Somebody)> {
        (0..).zip(&self.people).filter_map(|(place, shelved)| Some((place, self.somebody(shelved)?)))
    }

    /// Everybody in the circle, without reading all the others.
    pub fn circle(&self) -> impl Iterator<Item = &Somebody> {
        let inside = |shelved: &&Shelved| packed::glance(&shelved.entry).is_none_or(|glance| glance.in_circle);
        self.people
            .iter()
            .filter(inside)
            .filter_map(|shelved| self.somebody(shelved))
            .filter(|somebody| somebody.in_circle)
    }

    /// Somebody's whole book.
    pub fn book(&self, place: u32) -> Option<Book> {
        let shelved = self.people.get(place as usize)?;
        let (person, _) = packed::decode_entry(&shelved.entry).ok()?;
        Some(Book { person, gestures: gestures(&shelved.log, Some(&shelved.id)) })
    }

    /// The gesture of a mark.
    pub fn gesture(&self, mark: &Mark) -> Option<Gesture> {
        self.log_of(mark.person).get(mark.place as usize).cloned()
    }

    /// The log of somebody, or of the unnamed.
    fn log_of(&self, person: u32) -> Rc<Vec<Gesture>> {
        let mut recent = self.recent.borrow_mut();
        if let Some(place) = recent.iter().position(|(known, _)| *known == person) {
            let log = recent.remove(place);
            recent.push(log);
        } else {
            let log = match self.people.get(person as usize) {
                Some(shelved) => gestures(&shelved.log, Some(&shelved.id)),
                None => gestures(&self.unnamed, None),
            };
            if recent.len() == RECENT {
                recent.remove(0);
            }
            recent.push((person, Rc::new(log)));
        }
        recent.last().map(|(_, log)| log.clone()).unwrap_or_default()
    }

    /// The first and the last local day with a gesture that stands.
    pub fn days(&self) -> Option<(LocalDay, LocalDay)> {
        let standing = || self.marks.iter().filter(|mark| mark.stands).map(|mark| mark.day);
        Some((standing().min()?, standing().max()?))
    }

    /// The marks that may lie on these local days: a stretch of all of them, a little wider than asked for.
    pub fn around(&self, from: LocalDay, to: LocalDay) -> &[Mark] {
        // No clock is further than a day from UTC.
        let moment = |day: i64| Millis(day.saturating_mul(crate::time::DAY));
        let (from, to) = (moment(i64::from(from.0) - 1), moment(i64::from(to.0) + 2));
        let first = self.marks.partition_point(|mark| mark.at < from);
        let last = self.marks.partition_point(|mark| mark.at < to);
        self.marks.get(first..last.max(first)).unwrap_or_default()
    }
}

/// The bit of a kind in [`Somebody::kinds`].
pub fn bit(kind: Kind) -> u32 {
    1 << Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default()
}

fn gestures(blocks: &[Vec<u8>], person: Option<&PersonId>) -> Vec<Gesture> {
    blocks.iter().flat_map(|block| packed::decode_log(block, person).unwrap_or_default()).collect()
}

/// The name of a person; their handle where they have none.
pub fn shown_name(person: &Person) -> String {
    let name = person.name.trim();
    if !name.is_empty() {
        return name.to_owned();
    }
    person.accounts.first().map_or_else(|| person.id.to_string(), |account| account.handle.clone())
}
