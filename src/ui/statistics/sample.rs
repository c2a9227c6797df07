//! Small worlds for the tests of this page: invented people, gestures so many days ago.

use crate::gesture::{Direction, Gesture, GestureId, Source, fingerprint};
use crate::ledger::Book;
use crate::person::{Account, Person, SiteId};
use crate::stats::{Columns, Look};
use crate::tie::Measure;
use crate::time::{Clock, DAY, HOUR, Millis, UtcOffset};

/// Half past nine on a Sunday in November, an hour east of UTC.
pub fn clock() -> Clock {
    Clock { now: Millis(1_795_336_200_000), offset: UtcOffset(60) }
}

fn gesture(direction: Direction, kind: &str, days_ago: i64) -> Gesture {
    let at = clock().now.plus(-days_ago * DAY - HOUR);
    let way = format!("{direction:?}");
    Gesture {
        id: GestureId(fingerprint(&[&way, kind, &days_ago.to_string()])),
        at,
        offset: clock().offset,
        site: SiteId::new("mastodon"),
        account: "me@social.example".to_owned(),
        direction,
        kind: kind.parse().unwrap(),
        person: None,
        object: Some(format!("https://social.example/@me/{days_ago}")),
        source: if direction == Direction::Given { Source::Observed } else { Source::Notification },
        undone_at: None,
    }
}

/// You to them, so many days (and an hour) ago.
pub fn given(kind: &str, days_ago: i64) -> Gesture {
    gesture(Direction::Given, kind, days_ago)
}

/// They to you, so many days (and an hour) ago.
pub fn received(kind: &str, days_ago: i64) -> Gesture {
    gesture(Direction::Received, kind, days_ago)
}

/// A person and their gestures, in order.
pub fn book(name: &str, handle: &str, mut gestures: Vec<Gesture>) -> Book {
    let account = Account { site: SiteId::new("mastodon"), handle: handle.to_owned(), stable_id: None, url: None };
    let mut person = Person::met(account, name, clock().now.plus(-400 * DAY));
    name.clone_into(&mut person.name);
    for gesture in &mut gestures {
        gesture.person = Some(person.id.clone());
    }
    gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
    Book { person, gestures }
}

/// The columns of these people, each with their gestures.
pub fn columns(people: &[(&str, Vec<Gesture>)], unnamed: &[Gesture]) -> Columns {
    let books: Vec<Book> =
        people.iter().map(|(name, gestures)| book(name, &name.to_lowercase(), gestures.clone())).collect();
    of_books(&books, unnamed)
}

/// The columns of these books.
pub fn of_books(books: &[Book], unnamed: &[Gesture]) -> Columns {
    of_books_read(books, unnamed, str::to_lowercase)
}

/// The same, with another way to make spellings comparable.
pub fn of_books_read(books: &[Book], unnamed: &[Gesture], fold: fn(&str) -> String) -> Columns {
    Columns::of(books, unnamed, Measure::days(60), Look { clock: clock(), fold, ..Look::default() })
}
