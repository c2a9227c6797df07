//! Who is one person, and which word of two stays.

use goodturn::ledger::notation::{account, day};
use goodturn::person::{Account, Intention, Person, PersonId};

use super::Ledger;
use goodturn::ledger::Book;

fn stable(handle: &str, id: &str) -> Account {
    Account { stable_id: Some(format!("social.example/{id}")), ..account("mastodon", handle) }
}

fn ledger(people: &[Person]) -> Ledger {
    let books = people.iter().map(|person| Book { person: person.clone(), gestures: Vec::new() });
    Ledger { books: books.collect(), ..Ledger::default() }
}

fn met(account: Account) -> Person {
    Person::met(account, "", day(0.0))
}

/// How many people come of two ledgers, either way round.
#[track_caller]
fn check(a: &[Person], b: &[Person], expect: usize) -> Ledger {
    let merged = ledger(a).merged(&ledger(b));
    assert_eq!(merged.books.len(), expect, "{merged:#?}");
    assert_eq!(merged, ledger(b).merged(&ledger(a)));
    for again in [a, b] {
        let plan = merged.plan(&ledger(again).incoming(goodturn::archive::Origin::Goodturn));
        assert!(plan.is_empty(), "{plan:#?}");
    }
    merged
}

#[test]
fn known_by_handle_here_and_by_id_there() {
    let merged = check(&[met(account("mastodon", "ada"))], &[met(stable("ada", "1"))], 1);
    assert_eq!(merged.books[0].person.accounts, [stable("ada", "1")]);
    // The id that comes of the site's stays, so that the handle may change.
    assert_eq!(merged.books[0].person.id, PersonId::first_met(&stable("ada", "1")));
}

#[test]
fn t13_renamed_on_one_device() {
    let merged = check(&[met(stable("ada", "1"))], &[met(stable("ada.writes", "1"))], 1);
    let handles: Vec<&str> = merged.books[0].person.accounts.iter().map(|account| account.handle.as_str()).collect();
    assert_eq!(handles, ["ada", "ada.writes"]);
}

#[test]
fn a_handle_taken_over_joins_nobody() {
    check(&[met(stable("ada", "1"))], &[met(stable("ada", "2"))], 2);
    // Not through a third who is known by the handle alone, either.
    let merged = check(&[met(account("mastodon", "ada"))], &[met(stable("ada", "1")), met(stable("ada", "2"))], 3);
    assert_eq!(merged.books.iter().filter(|book| book.person.accounts[0].stable_id.is_none()).count(), 1);
}

/// Two people first met under the same handle at different times have the same person id: the site's ids tell them apart.
#[test]
fn one_person_id_for_two_people_is_settled() {
    let id = PersonId::first_met(&account("mastodon", "ada"));
    let ada = Person { id: id.clone(), ..met(stable("ada.writes", "1")) };
    let other = Person { id: id.clone(), ..met(stable("ada", "2")) };
    let merged = check(std::slice::from_ref(&ada), &[other], 2);
    assert!(merged.books.iter().all(|book| book.person.id != id));
    check(&[ada], &[met(account("mastodon", "bela"))], 2);
}

#[test]
fn a_person_joined_by_hand_on_one_device_is_joined_on_the_other() {
    let mut ada = met(stable("ada", "1"));
    ada.accounts.push(account("github", "octo-ada"));
    let apart = [met(stable("ada", "1")), met(account("github", "octo-ada"))];
    let merged = check(&[ada], &apart, 1);
    assert_eq!(merged.books[0].person.accounts.len(), 2);
}

#[test]
fn names_join_nobody() {
    let named = |account| Person { name: "Ada Nowak".to_owned(), ..met(account) };
    check(&[named(stable("ada", "1"))], &[named(stable("nowak", "2"))], 2);
    check(&[named(account("mastodon", "ada"))], &[named(account("x", "ada"))], 2);
}

#[test]
fn notes_keep_every_line() {
    fn check(a: &str, b: &str, expect: &str) {
        let with = |note: &str| Person { note: note.to_owned(), ..met(account("mastodon", "ada")) };
        for (one, other) in [(a, b), (b, a)] {
            let merged = ledger(&[with(one)]).merged(&ledger(&[with(other)]));
            assert_eq!(merged.books[0].person.note, expect, "{one:?} {other:?}");
        }
    }
    check("Likes toast.", "", "Likes toast.");
    check("Likes toast.", "Likes toast.", "Likes toast.");
    check("Likes toast.\nMet at the fair.", "Likes toast.", "Likes toast.\nMet at the fair.");
    check("Writes.\n\nLikes toast.", "Likes toast.", "Writes.\n\nLikes toast.");
    check("Writes.", "Likes toast.", "Likes toast.\n\nWrites.");
    check("Writes.\nWell.", "Writes.\nMuch.", "Writes.\nMuch.\n\nWrites.\nWell.");
}

#[test]
fn what_the_user_said_last_or_most_stays() {
    let ada = met(account("mastodon", "ada"));
    let wish = |text: &str, at: f64| Some(Intention { text: text.to_owned(), since: day(at) });
    let one = Person { in_circle: true, intention: wish("thank", 3.0), groups: vec!["b".into()], ..ada.clone() };
    let mut other =
        Person { intention: wish("congratulate", 5.0), groups: vec!["a".into()], name: "Ada Nowak".into(), ..ada };
    other.silence.until = Some(day(9.0));
    other.since = day(-3.0);
    let merged = check(&[one], &[other], 1);
    let kept = &merged.books[0].person;
    assert_eq!(
        (kept.in_circle, kept.intention.clone(), kept.groups.clone()),
        (true, wish("congratulate", 5.0), vec!["a".into(), "b".into()])
    );
    assert_eq!((kept.name.as_str(), kept.since, kept.silence.until), ("Ada Nowak", day(-3.0), Some(day(9.0))));
}
