//! Reading and merging an export of 250,000 gestures with 20,000 people: `cargo bench --bench merge`.
//!
//! Once into an empty ledger, once into itself (nothing may change), once into one that knows half of its people.

use std::time::Instant;

use goodturn::archive::{Incoming, read};
use goodturn::gesture::{Direction, Gesture, Kind, Source};
use goodturn::ledger::id::Mark;
use goodturn::ledger::merge::{Known, plan};
use goodturn::ledger::{Book, Export};
use goodturn::person::{Account, Person, SiteId};
use goodturn::settings::Settings;
use goodturn::time::{Millis, UtcOffset};

const PEOPLE: usize = 20_000;
const GESTURES: usize = 250_000;
const NOW: Millis = Millis(1_795_312_800_000);

fn main() {
    let books = ledger(0);
    let half = ledger(PEOPLE / 2);
    let json = timed("write the export", || {
        serde_json::to_string(&Export::of(&books, &[], &Settings::default(), NOW)).unwrap_or_default()
    });
    println!("{:>40} {:>8} KB", "its size", json.len() / 1024);
    let Ok(incoming) = timed("read it", || read("export.json", json.as_bytes(), NOW, &|_| UtcOffset(60))) else {
        println!("the export was refused");
        return;
    };
    show(&[], &incoming, "into nothing");
    show(&books, &incoming, "into itself");
    show(&half, &incoming, "where half of the people are known");
}

fn show(books: &[Book], incoming: &Incoming, what: &str) {
    let plan = timed(what, || plan(Known { books, unnamed: &[], own: &[] }, incoming));
    println!("{:>40} {:?} {:?}, {} books to write", "", plan.people, plan.gestures, plan.changed.len());
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = work();
    println!("{what:>40} {:>8} ms", begun.elapsed().as_millis());
    done
}

/// People numbered from `first`; a few have most of the gestures.
fn ledger(first: usize) -> Vec<Book> {
    let site = SiteId::new("mastodon");
    let mut books: Vec<Book> = (first..first + PEOPLE)
        .map(|number| {
            let account = Account {
                site: site.clone(),
                handle: format!("person{number}@social.example"),
                stable_id: (number % 3 > 0).then(|| format!("social.example/{number}")),
                url: Some(format!("https://social.example/@person{number}")),
            };
            Book { person: Person::met(account, &format!("Person Number {number}"), NOW), gestures: Vec::new() }
        })
        .collect();
    for number in 0..GESTURES {
        let place = (number * number / 7 + number) % PEOPLE;
        let person = &books[place].person;
        let object = format!("https://social.example/@person/{}", 116_000_000_000_000_000_u64 + number as u64);
        let direction = if number % 2 == 0 { Direction::Given } else { Direction::Received };
        let kind = Kind::ALL[number % Kind::ALL.len()];
        let at = NOW.plus(-(number as i64) * 600_000);
        let mark = Mark {
            site: &site,
            me: "me@social.example",
            direction,
            kind,
            account: person.accounts.first(),
            object: Some(&object),
            key: None,
            trace: None,
            nonce: None,
            at: Some(at),
        };
        let gesture = Gesture {
            id: mark.id(),
            at,
            offset: UtcOffset(60),
            site: site.clone(),
            account: "me@social.example".to_owned(),
            direction,
            kind,
            person: Some(person.id.clone()),
            object: Some(object.clone()),
            source: Source::Observed,
            undone_at: None,
        };
        books[place].gestures.push(gesture);
    }
    for book in &mut books {
        book.gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
    }
    // As stores give them.
    books.sort_by(|a, b| a.person.id.cmp(&b.person.id));
    books
}
