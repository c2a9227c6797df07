//! A small notation for ledgers, for tests and examples.
//!
//! ```text
//! d0 ada -> me reshare-with-words; d2 me -> ada react; d3 me -> ada react undone
//! ```
//!
//! Entries end with `;` or a line end; `#` begins a remark. An entry is a day (`d12.5` is noon of day 12 plus half a
//! day), who to whom (one of them `me`), a kind, and then any of: `on WORD` (what it was about, or a whole address), `at SITE`
//! (else `manual`), `as ACCOUNT` (the user's own), `by SOURCE`, `undone` (takes the latest such gesture back). `5 others
//! -> me` are unnamed. Everything goes through [`record`], so the notation obeys the same rules as a page. Without `on`,
//! each gesture is about something of its own.

use super::accounts::meet;
use super::{Book, id, record, undo, unnamed};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::person::{Account, Person, SiteId};
use crate::time::{Clock, DAY, Millis, UtcOffset};

/// People with their gestures, and the unnamed ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct World {
    /// By first appearance.
    pub books: Vec<Book>,
    /// Gestures of unnamed people.
    pub unnamed: Vec<Gesture>,
}

/// An entry that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot read “{entry}”: {why}")]
pub struct NotationError {
    /// The entry.
    pub entry: String,
    /// What is wrong with it.
    pub why: &'static str,
}

/// Noon UTC of day 0: 2026-01-01.
const START: i64 = 1_767_268_800_000;

/// The moment `days` days after noon of day 0.
pub fn day(days: f64) -> Millis {
    Millis(START).plus((days * DAY as f64).round() as i64)
}

/// A clock that shows [`day`], in UTC.
pub fn clock(days: f64) -> Clock {
    Clock { now: day(days), offset: UtcOffset(0) }
}

/// Somebody's account in this notation.
pub fn account(site: &str, handle: &str) -> Account {
    Account { site: SiteId::new(site), handle: handle.to_owned(), stable_id: None, url: None }
}

/// Reads a world.
pub fn world(text: &str) -> Result<World, NotationError> {
    let mut world = World::default();
    let lines = text.lines().map(|line| line.split('#').next().unwrap_or_default());
    for (number, entry) in
        lines.flat_map(|line| line.split(';')).map(str::trim).filter(|entry| !entry.is_empty()).enumerate()
    {
        let read = Entry::read(entry).and_then(|entry| entry.apply(number, &mut world));
        read.map_err(|why| NotationError { entry: entry.to_owned(), why })?;
    }
    Ok(world)
}

/// The books of a world.
pub fn books(text: &str) -> Result<Vec<Book>, NotationError> {
    world(text).map(|world| world.books)
}

/// All gestures of a world in one list by time, the unnamed included.
pub fn gestures(text: &str) -> Result<Vec<Gesture>, NotationError> {
    let world = world(text)?;
    let mut gestures: Vec<_> = world.books.into_iter().flat_map(|book| book.gestures).chain(world.unnamed).collect();
    gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
    Ok(gestures)
}

/// Writes books in the notation, one entry per gesture by time and one more where it was taken back. `on` is left out where
/// a gesture was about something of its own.
pub fn write(books: &[Book]) -> String {
    let mut entries: Vec<(Millis, GestureId, String)> = Vec::new();
    for book in books {
        for gesture in &book.gestures {
            let words = words(&book.person.name, gesture);
            entries.push((gesture.at, gesture.id, format!("{} {words}", written_day(gesture.at))));
            if let Some(undone) = gesture.undone_at {
                entries.push((undone, gesture.id, format!("{} {words} undone", written_day(undone))));
            }
        }
    }
    entries.sort();
    entries.into_iter().map(|(_, _, entry)| entry).collect::<Vec<_>>().join("; ")
}

fn written_day(at: Millis) -> String {
    format!("d{}", at.days_since(Millis(START)))
}

/// An entry without its day.
fn words(name: &str, gesture: &Gesture) -> String {
    let (from, to) = match gesture.direction {
        Direction::Given => ("me", name),
        Direction::Received => (name, "me"),
    };
    let mut words = format!("{from} -> {to} {}", gesture.kind);
    let own = format!("https://{}.example/", gesture.site);
    if let Some(object) = &gesture.object {
        let word = object.strip_prefix(&own).unwrap_or(object);
        if !word.starts_with(|first: char| first.is_ascii_digit()) {
            words.push_str(" on ");
            words.push_str(word);
        }
    }
    if gesture.site.as_str() != MANUAL {
        words.push_str(" at ");
        words.push_str(gesture.site.as_str());
    }
    if !gesture.account.is_empty() {
        words.push_str(" as ");
        words.push_str(&gesture.account);
    }
    words
}

const MANUAL: &str = "manual";

/// One entry, read.
struct Entry<'a> {
    at: Millis,
    direction: Direction,
    /// Name, or how many unnamed.
    other: Result<&'a str, u32>,
    kind: Kind,
    on: Option<&'a str>,
    site: SiteId,
    me: &'a str,
    source: Option<Source>,
    undone: bool,
}

impl<'a> Entry<'a> {
    fn read(entry: &'a str) -> Result<Self, &'static str> {
        let mut words = entry.split_whitespace();
        let mut word = || words.next().ok_or("it ends too early");
        let at =
            word()?.strip_prefix('d').and_then(|day| day.parse().ok()).map(day).ok_or("it begins with a day, d0")?;
        let first = word()?;
        let crowd = first.parse::<u32>().ok();
        if crowd.is_some() && word()? != "others" {
            return Err("after a number come others");
        }
        if word()? != "->" {
            return Err("an arrow is missing");
        }
        let second = word()?;
        let (direction, other) = match (first, second, crowd) {
            (_, "me", Some(number)) => (Direction::Received, Err(number)),
            ("me", name, None) if name != "me" => (Direction::Given, Ok(name)),
            (name, "me", None) if name != "me" => (Direction::Received, Ok(name)),
            _ => return Err("one of the two is me"),
        };
        let kind = word()?.parse().map_err(|_| "there is no such kind")?;
        let mut entry = Self {
            at,
            direction,
            other,
            kind,
            on: None,
            site: SiteId::new(MANUAL),
            me: "",
            source: None,
            undone: false,
        };
        while let Ok(option) = word() {
            match option {
                "on" => entry.on = Some(word()?),
                "at" => entry.site = SiteId::new(word()?),
                "as" => entry.me = word()?,
                "by" => entry.source = Some(source(word()?)?),
                "undone" => entry.undone = true,
                _ => return Err("unknown word at the end"),
            }
        }
        Ok(entry)
    }

    fn apply(self, number: usize, world: &mut World) -> Result<(), &'static str> {
        let object = match self.on {
            Some(on) if on.starts_with(|first: char| first.is_ascii_digit()) => return Err("on takes a word"),
            Some(on) if on.contains("://") => Some(on.to_owned()),
            Some(on) => Some(format!("https://{}.example/{on}", self.site)),
            None if self.kind == Kind::Follow => None,
            None => Some(format!("https://{}.example/{number}", self.site)),
        };
        let account = self.other.ok().map(|name| account(self.site.as_str(), name));
        let nonce = number.to_string();
        let mark = id::Mark {
            site: &self.site,
            me: self.me,
            direction: self.direction,
            kind: self.kind,
            account: account.as_ref(),
            object: object.as_deref(),
            key: None,
            trace: None,
            nonce: (self.direction == Direction::Given).then_some(nonce.as_str()),
            at: (self.direction == Direction::Received && account.is_some()).then_some(self.at),
        };
        let mut gesture = Gesture {
            id: mark.id(),
            at: self.at,
            offset: UtcOffset(0),
            site: self.site.clone(),
            account: self.me.to_owned(),
            direction: self.direction,
            kind: self.kind,
            person: None,
            object,
            source: self.source.unwrap_or(match self.direction {
                Direction::Given => Source::Observed,
                Direction::Received => Source::Notification,
            }),
            undone_at: None,
        };
        let (Ok(name), Some(account)) = (self.other, account) else {
            unnamed(&mut world.unnamed, &gesture, self.other.err().unwrap_or_default());
            return Ok(());
        };
        let place = world.books.iter().position(|book| book.person.name == name).unwrap_or_else(|| {
            world.books.push(Book { person: Person::met(account.clone(), name, self.at), gestures: Vec::new() });
            world.books.len() - 1
        });
        let book = &mut world.books[place];
        meet(&mut book.person, &account);
        if self.undone {
            let same = |known: &&Gesture| {
                known.stands()
                    && (known.direction, known.kind) == (self.direction, self.kind)
                    && (&known.site, known.account.as_str()) == (&self.site, self.me)
                    && (self.on.is_none() || known.object == gesture.object)
            };
            let known = book.gestures.iter().rev().find(same).map(|known| known.id).ok_or("nothing to take back")?;
            undo(book, known, self.at);
        } else {
            gesture.person = Some(book.person.id.clone());
            record(book, gesture);
        }
        Ok(())
    }
}

fn source(name: &str) -> Result<Source, &'static str> {
    Ok(match name {
        "observed" => Source::Observed,
        "notification" => Source::Notification,
        "manual" => Source::Manual,
        "import" => Source::Import,
        _ => return Err("there is no such source"),
    })
}
