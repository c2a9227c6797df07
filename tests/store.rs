//! Books on a disk that fails: what was acknowledged is there, what was not has changed nothing, damage costs what it hit and
//! is set aside, and what was removed, brought in or joined can be taken back.

#![allow(clippy::unwrap_used, clippy::panic)]

use goodturn::gesture::{Direction, Gesture, Kind, Source};
use goodturn::ledger::notation::{account, gestures};
use goodturn::ledger::sample::Sample;
use goodturn::ledger::{self, Book};
use goodturn::person::{Person, PersonId, Reason, SiteId};
use goodturn::store::bin::{Brought, What, Which};
use goodturn::store::memory::{MemoryStore, at_once};
use goodturn::store::{Done, Edit, StoreError, Sum, Table, Who};
use goodturn::tie::Measure;
use goodturn::time::{DAY, LocalDay, Millis};
use proptest::prelude::*;

/// Runs work that never waits: a disk in memory answers at once.
fn now<T>(future: impl Future<Output = T>) -> T {
    at_once(future).unwrap()
}

fn moment() -> Millis {
    Millis::from_iso("2026-11-22T12:00:00Z").unwrap()
}

fn sample(people: usize, gestures: usize) -> Vec<Book> {
    let mut books = Sample { people, gestures, until: moment(), days: 3_650, seed: 3 }.books();
    books.sort_by(|a, b| a.person.id.cmp(&b.person.id));
    books
}

/// A store with these books.
fn filled(books: &[Book]) -> MemoryStore {
    let store = MemoryStore::default();
    now(async {
        let mut writing = store.writing().await.unwrap();
        for book in books {
            writing.set(book, Measure(60), true).await.unwrap();
        }
        writing.finish().await.unwrap();
    });
    store
}

fn all(store: &MemoryStore) -> Vec<Book> {
    let mut books = now(store.books()).unwrap();
    books.sort_by(|a, b| a.person.id.cmp(&b.person.id));
    books
}

/// What is kept of everybody's sums is what counting them gives; and the same where nothing is kept.
fn sums_hold(store: &MemoryStore) {
    let counted = all(store).iter().fold(Sum::default(), |sum, book| {
        let given = book.gestures.iter().filter(|one| one.stands() && one.direction == Direction::Given).count();
        Sum {
            given: sum.given + given as u64,
            in_circle: sum.in_circle + u32::from(book.person.in_circle),
            noted: sum.noted + u32::from(!book.person.note.is_empty()),
        }
    });
    let kept =
        store.disk().records().into_iter().find(|(table, key, _)| (*table, key.as_str()) == (Table::State, "sums"));
    assert!(kept.is_some(), "sums are written with the shelves");
    assert_eq!(now(store.sums()).unwrap(), counted);
    store.disk().lose(Table::State, "sums");
    assert_eq!(now(store.sums()).unwrap(), counted, "counted anew");
    let (_, _, bytes) = kept.unwrap();
    store.disk().overwrite(Table::State, "sums", &bytes);
}

/// The same books; says who differs, and not all of both.
fn same(found: &[Book], expected: &[Book]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected);
    }
}

/// Records a gesture; whether it was acknowledged.
fn act(store: &MemoryStore, handle: &str, line: &str) -> Result<(), StoreError> {
    let gesture = gestures(line).unwrap().remove(0);
    let who = Who::Account { account: account("mastodon", handle), name: handle.to_owned(), now: moment() };
    let done = now(store.amend(&who, Measure(60), |book| {
        let person = Some(book.person.id.clone());
        let outcome = ledger::record(book, Gesture { person, ..gesture });
        Done { value: (), changed: outcome.changed() }
    }));
    done.map(|_| ())
}

#[test]
fn what_is_written_is_read() {
    let books = sample(60, 700);
    let store = filled(&books);
    same(&all(&store), &books);
    for book in &books {
        assert_eq!(now(store.book(&book.person.id)).unwrap().as_ref(), Some(book));
        assert_eq!(now(store.find(&book.person.accounts[0])).unwrap().as_ref(), Some(&book.person.id));
    }
    let whole = now(store.whole()).unwrap();
    assert!(whole.damaged.is_empty());
    assert_eq!(whole.turn.turn, 1);
}

/// Something that writes.
type Work = Box<dyn Fn(&MemoryStore) -> Result<(), StoreError>>;

/// Everything that writes, on what [`lived_in`] makes.
fn writers() -> Vec<(&'static str, Work)> {
    let people = |store: &MemoryStore| all(store).into_iter().map(|book| book.person.id).collect::<Vec<_>>();
    let by_hand = |store: &MemoryStore| {
        let mut books = all(store).into_iter();
        let found = books
            .find_map(|book| Some((book.person.id, book.gestures.iter().find(|one| one.source == Source::Manual)?.id)));
        found.unwrap()
    };
    let removing = |which: Which, keep: bool| -> Work {
        Box::new(move |store| now(store.remove(&which, keep, Measure(60), moment())).map(drop))
    };
    vec![
        ("a gesture", Box::new(|store| act(store, "new@social.example", "d0 me -> ada react"))),
        (
            "a note",
            Box::new(move |store| {
                let who = Who::Person(people(store).remove(2));
                let noted = now(store.amend(&who, Measure(60), |book| {
                    book.person.note.push_str("Likes maps");
                    Done { value: (), changed: true }
                }));
                noted.map(drop)
            }),
        ),
        (
            "a gesture of nobody",
            Box::new(|store| {
                let line = gestures("d0 ada -> me react").unwrap();
                now(store.amend_unnamed(|known| {
                    known.extend(line);
                    Done { value: (), changed: true }
                }))
            }),
        ),
        (
            "a piece of state",
            Box::new(|store| {
                let add = |list: &mut Vec<u32>| {
                    list.push(7);
                    Done { value: (), changed: true }
                };
                now(store.amend_state("list", add)).map(drop)
            }),
        ),
        ("what the copy has", Box::new(|store| now(store.turned(|turn| turn.turn += 1)))),
        ("erasing a site", removing(Which::Site(SiteId::new("mastodon")), true)),
        ("erasing days for good", removing(Which::Days(i32::MIN, i32::MAX), false)),
        (
            "taking back",
            Box::new(|store| {
                let key = now(store.binned()).unwrap()[0].key.clone();
                now(store.take_back(&key, Measure(60))).map(drop)
            }),
        ),
        ("emptying the bin", Box::new(|store| now(store.empty_bin(moment().plus(DAY))))),
        (
            "bringing in",
            Box::new(|store| {
                let books = sample(30, 300).split_off(15);
                let unnamed = Some(gestures("d0 ada -> me react").unwrap());
                let brought = Brought { origin: "goodturn".to_owned(), books, gone: Vec::new(), unnamed };
                let turn = now(store.whole()).unwrap().turn.turn;
                now(store.bring(&brought, turn, Measure(60), moment())).map(drop)
            }),
        ),
        (
            "two who are one",
            Box::new(move |store| {
                let people = people(store);
                now(store.join((&people[0], &people[1]), Reason::Hand, Measure(60), moment())).map(drop)
            }),
        ),
        (
            "one who is two",
            Box::new(|store| {
                let mut books = all(store).into_iter();
                let person = books.find(|book| !book.person.joined.is_empty()).unwrap().person;
                now(store.part(&person.id, &person.joined[0].id, Measure(60))).map(drop)
            }),
        ),
        (
            "another kind",
            Box::new(move |store| {
                let (person, gesture) = by_hand(store);
                let edit = Edit { kind: Some(Kind::Meet), ..Edit::default() };
                now(store.edit(&person, gesture, &edit, Measure(60))).map(drop)
            }),
        ),
        ("rebuilding", Box::new(|store| now(store.rebuild(Measure(30))))),
        ("erasing everything", Box::new(|store| now(store.erase_all()))),
    ]
}

/// Books with somebody in the bin, two who were joined, and a gesture entered by hand.
fn lived_in() -> MemoryStore {
    let store = filled(&sample(15, 150));
    let people: Vec<PersonId> = all(&store).into_iter().map(|book| book.person.id).collect();
    now(store.remove(&Which::Person(people[14].clone()), true, Measure(60), moment())).unwrap();
    now(store.join((&people[12], &people[13]), Reason::Hand, Measure(60), moment())).unwrap();
    let line = gestures("d0 me -> ada other").unwrap().remove(0);
    now(store.amend(&Who::Person(people[5].clone()), Measure(60), |book| {
        let person = Some(book.person.id.clone());
        let gesture = Gesture { person, source: Source::Manual, ..line };
        Done { value: (), changed: ledger::record(book, gesture).changed() }
    }))
    .unwrap();
    store
}

#[test]
fn t11_the_disk_fills_at_any_write_of_anything_and_nothing_is_half_done() {
    for (name, work) in writers() {
        let undisturbed = lived_in();
        work(&undisturbed).unwrap();
        let (before, after) = (lived_in().disk().records(), undisturbed.disk().records());
        assert_ne!(before, after, "{name} writes nothing");
        let mut refused = 0;
        for room in 0.. {
            assert!(room < 5_000, "{name} never ends");
            let store = lived_in();
            store.disk().room_for(Some(room));
            match work(&store) {
                Err(StoreError::Full(_)) => assert_eq!(store.disk().records(), before, "{name}, room for {room}"),
                Err(other) => panic!("{name}, room for {room}: {other:?}"),
                Ok(()) => {
                    assert_eq!(store.disk().records(), after, "{name}, room for {room}");
                    break;
                }
            }
            refused += 1;
        }
        // What only removes needs no room.
        assert!(refused > 0 || name == "erasing everything" || name == "emptying the bin", "{name}");
    }
}

#[test]
fn a_damaged_record_costs_what_it_hit_and_is_told() {
    let books = sample(15, 200);
    for (table, key, bytes) in filled(&books).disk().records() {
        if !matches!(table, Table::People | Table::Logs) {
            continue;
        }
        let store = filled(&books);
        let mut damaged = bytes.clone();
        let last = damaged.len() - 1;
        damaged[last] ^= 1;
        store.disk().overwrite(table, &key, &damaged);
        let whole = now(store.whole()).unwrap();
        assert_eq!(whole.damaged.len(), 1, "{table:?} {key}");
        let hit = whole.damaged[0].person.clone().unwrap();
        for book in &books {
            let read = whole.books.iter().find(|read| read.person.id == book.person.id);
            match (book.person.id == hit, table) {
                (false, _) => assert_eq!(read, Some(book)),
                (true, Table::Logs) => assert_eq!(read.unwrap().person, book.person),
                (true, _) => assert_eq!(read, None),
            }
        }
    }
}

#[test]
fn damage_does_not_stand_in_the_way_and_its_bytes_are_kept() {
    let store = MemoryStore::default();
    act(&store, "ada@social.example", "d0 me -> ada reply").unwrap();
    let id = all(&store)[0].person.id.clone();
    let (_, key, bytes) = store.disk().records().into_iter().find(|(table, ..)| *table == Table::People).unwrap();
    let mut damaged = bytes;
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    store.disk().overwrite(Table::People, &key, &damaged);
    act(&store, "ada@social.example", "d1 me -> ada react").unwrap();
    let book = now(store.book(&id)).unwrap().unwrap();
    assert_eq!(book.gestures.len(), 2, "the gestures of before are theirs again");
    let aside: Vec<_> = store
        .disk()
        .records()
        .into_iter()
        .filter(|(table, ..)| *table == Table::Aside)
        .map(|(_, key, _)| key)
        .collect();
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert!(aside[0].contains(id.as_str()), "{aside:?}");
    assert!(now(store.whole()).unwrap().damaged.is_empty());
}

#[test]
fn a_damaged_index_is_made_anew_and_nobody_is_met_twice() {
    let books = sample(30, 200);
    let store = filled(&books);
    for (table, key, bytes) in store.disk().records() {
        if table == Table::Accounts {
            store.disk().overwrite(table, &key, &bytes[..bytes.len() / 2]);
        }
    }
    for book in &books {
        let who = Who::Account { account: book.person.accounts[0].clone(), name: String::new(), now: moment() };
        let id =
            now(store.amend(&who, Measure(60), |book| Done { value: book.person.id.clone(), changed: true })).unwrap();
        assert_eq!(id.as_ref(), Some(&book.person.id));
    }
    same(&all(&store), &books);
}

#[test]
fn a_lost_index_is_made_anew_by_rebuilding() {
    let books = sample(30, 200);
    let store = filled(&books);
    for (table, key, _) in store.disk().records() {
        if table == Table::Accounts {
            store.disk().lose(table, &key);
        }
    }
    now(store.rebuild(Measure(60))).unwrap();
    for book in &books {
        assert_eq!(now(store.find(&book.person.accounts[0])).unwrap().as_ref(), Some(&book.person.id));
    }
}

#[test]
fn every_removal_can_be_taken_back_and_what_came_since_stays() {
    let books = sample(30, 600);
    let somebody = books.iter().max_by_key(|book| book.gestures.len()).unwrap().person.clone();
    let LocalDay(today) = moment().local_day(goodturn::time::UtcOffset(0));
    let cases = [
        (Which::Person(somebody.id.clone()), What::Person(somebody.name.clone())),
        (Which::Site(SiteId::new("mastodon")), What::Site("mastodon".to_owned())),
        (Which::Days(today - 1_000, today - 100), What::Days(today - 1_000, today - 100)),
    ];
    for (which, what) in cases {
        let store = filled(&books);
        let went = now(store.remove(&which, true, Measure(60), moment())).unwrap();
        assert!(went > 0, "{which:?}");
        let left: usize = all(&store).iter().map(|book| book.gestures.len()).sum();
        let whole: usize = books.iter().map(|book| book.gestures.len()).sum();
        assert_eq!(left + went as usize, whole, "{which:?}");
        sums_hold(&store);
        act(&store, "ada@social.example", "d0 me -> ada react").unwrap();
        let binned = now(store.binned()).unwrap();
        assert_eq!(binned.len(), 1);
        assert_eq!((&binned[0].what, binned[0].at, binned[0].gestures), (&what, moment(), went));
        assert!(now(store.take_back(&binned[0].key, Measure(60))).unwrap());
        let back: Vec<_> =
            all(&store).into_iter().filter(|book| book.person.accounts[0].handle != "ada@social.example").collect();
        same(&back, &books);
        assert_eq!(all(&store).len(), books.len() + 1);
        sums_hold(&store);
        for book in &books {
            assert_eq!(now(store.find(&book.person.accounts[0])).unwrap().as_ref(), Some(&book.person.id));
        }
        assert!(now(store.binned()).unwrap().is_empty());
        assert!(!now(store.take_back(&binned[0].key, Measure(60))).unwrap(), "once");
    }
}

#[test]
fn c14_what_is_erased_for_good_leaves_no_byte() {
    let books = sample(30, 300);
    let store = filled(&books);
    let mut gone = books[7].person.clone();
    gone.name = "Zyxwvut Qponm".to_owned();
    gone.accounts[0].handle = "zyxwvut.example".to_owned();
    let who = Who::Person(gone.id.clone());
    let named = gone.clone();
    now(store.amend(&who, Measure(60), |book| {
        book.person = named;
        Done { value: (), changed: true }
    }))
    .unwrap();
    let holds = |text: &[u8]| {
        store.disk().records().iter().any(|(.., bytes)| bytes.windows(text.len()).any(|window| window == text))
    };
    assert!(holds(b"Zyxwvut") && holds(b"zyxwvut.example"));
    assert!(now(store.remove(&Which::Person(gone.id.clone()), false, Measure(60), moment())).unwrap() > 0);
    let id = u64::from_str_radix(&gone.id.as_str()[1..], 16).unwrap().to_be_bytes();
    for text in [&b"Zyxwvut"[..], b"zyxwvut.example", gone.id.as_str().as_bytes(), &id] {
        assert!(!holds(text), "{}", String::from_utf8_lossy(text));
    }
    assert_eq!(all(&store).len(), books.len() - 1);
}

#[test]
fn the_bin_is_emptied_after_thirty_days() {
    let store = filled(&sample(10, 80));
    let ids: Vec<PersonId> = all(&store).into_iter().map(|book| book.person.id).collect();
    for (days, id) in [(0, &ids[0]), (29, &ids[1]), (31, &ids[2])] {
        now(store.remove(&Which::Person(id.clone()), true, Measure(60), moment().plus(-days * DAY))).unwrap();
    }
    now(store.empty_bin(moment().plus(-goodturn::store::bin::KEPT_FOR))).unwrap();
    assert_eq!(now(store.binned()).unwrap().len(), 2);
    now(store.empty_bin(moment().plus(1))).unwrap();
    assert_eq!(now(store.binned()).unwrap(), []);
}

#[test]
fn what_a_file_brought_can_be_taken_back() {
    let books = sample(20, 200);
    let (old, new) = books.split_at(12);
    let store = filled(old);
    let mut changed = old[3].clone();
    changed.person.note = "From the file.".to_owned();
    changed
        .gestures
        .push(Gesture { person: Some(changed.person.id.clone()), ..gestures("d0 me -> ada gift").unwrap().remove(0) });
    ledger::join::sort(&mut changed.gestures);
    let brought = Brought {
        origin: "goodturn".to_owned(),
        books: new.iter().cloned().chain([changed.clone()]).collect(),
        gone: Vec::new(),
        unnamed: Some(gestures("d0 ada -> me react").unwrap()),
    };
    let turn = now(store.whole()).unwrap().turn.turn;
    assert!(!now(store.bring(&brought, turn + 1, Measure(60), moment())).unwrap(), "written since it was read");
    same(&all(&store), old);
    assert!(now(store.bring(&brought, turn, Measure(60), moment())).unwrap());
    assert_eq!(all(&store).len(), 20);
    assert_eq!(now(store.book(&changed.person.id)).unwrap(), Some(changed));
    sums_hold(&store);
    assert_eq!(now(store.noted(10)).unwrap().len(), now(store.sums()).unwrap().noted as usize);
    assert_eq!(now(store.noted(1)).unwrap().len(), 1);
    assert_eq!(now(store.unnamed()).unwrap().len(), 1);
    let binned = now(store.binned()).unwrap();
    assert_eq!((binned[0].people, &binned[0].what), (9, &What::Import("goodturn".to_owned())));
    // Something happens with one of the new people meanwhile; that stays.
    let met = Who::Person(new[0].person.id.clone());
    let line = gestures("d2 me -> ada reply").unwrap().remove(0);
    now(store.amend(&met, Measure(60), |book| {
        let person = Some(book.person.id.clone());
        Done { value: (), changed: ledger::record(book, Gesture { person, ..line }).changed() }
    }))
    .unwrap();
    assert!(now(store.take_back(&binned[0].key, Measure(60))).unwrap());
    let after = all(&store);
    assert_eq!(after.len(), old.len() + 1);
    for book in old {
        assert!(after.contains(book), "{}", book.person.name);
    }
    let met = after.iter().find(|book| book.person.id == new[0].person.id).unwrap();
    assert_eq!(met.gestures.len(), 1);
    assert_eq!(now(store.unnamed()).unwrap(), []);
    sums_hold(&store);
}

#[test]
fn two_become_one_and_two_again() {
    let store = MemoryStore::default();
    act(&store, "ada@social.example", "d0 me -> ada reply").unwrap();
    act(&store, "bela@social.example", "d1 me -> ada react").unwrap();
    let find = |handle: &str| now(store.find(&account("mastodon", handle))).unwrap().unwrap();
    let (ada, bela) = (find("ada@social.example"), find("bela@social.example"));
    let before = all(&store);
    assert!(!now(store.join((&ada, &ada), Reason::Hand, Measure(60), moment())).unwrap());
    assert!(now(store.join((&ada, &bela), Reason::Hand, Measure(60), moment())).unwrap());
    assert_eq!(all(&store).len(), 1);
    assert_eq!(find("bela@social.example"), ada, "their account leads to the one person");
    let person = now(store.book(&ada)).unwrap().unwrap().person;
    assert_eq!(
        (person.joined[0].reason.clone(), person.joined[0].name.as_str()),
        (Reason::Hand, "bela@social.example")
    );
    assert!(now(store.part(&ada, &bela, Measure(60))).unwrap());
    assert_eq!(all(&store), before);
    sums_hold(&store);
    assert_eq!(find("bela@social.example"), bela);
    assert!(!now(store.part(&ada, &bela, Measure(60))).unwrap(), "once");
}

#[test]
fn after_parting_everybody_has_what_is_theirs() {
    let mut one = Book {
        person: Person::met(account("mastodon", "ada@social.example"), "Ada", moment()),
        gestures: gestures("d0 me -> ada reply").unwrap(),
    };
    let mut other = Person::met(account("github", "ada-builds"), "Ada builds", moment());
    other.note = "Maintains the harbour map.".to_owned();
    let mut theirs = gestures("d1 me -> ada react").unwrap();
    theirs[0].site = SiteId::new("github");
    let before = theirs.clone();
    let id = other.id.clone();
    ledger::join::join(
        &mut one,
        Book { person: other, gestures: theirs },
        Reason::Link("https://ada.example".to_owned()),
        moment(),
    );
    assert_eq!(one.person.note, "Maintains the harbour map.");
    // Made after the joining: on the site where only the other has an account it is the other's.
    let mut later = gestures("d2 me -> ada vote").unwrap().remove(0);
    (later.site, later.at) = (SiteId::new("github"), moment().plus(DAY));
    one.gestures.push(later.clone());
    let parted = ledger::join::part(&mut one, &id).unwrap();
    assert_eq!(parted.person.accounts, [account("github", "ada-builds")]);
    assert_eq!(one.person.accounts, [account("mastodon", "ada@social.example")]);
    let ids: Vec<_> = parted.gestures.iter().map(|gesture| gesture.id).collect();
    assert_eq!(ids, [before[0].id, later.id]);
    assert_eq!(one.gestures.len(), 1);
}

#[test]
fn the_copy_is_told_what_is_new() {
    let store = filled(&sample(10, 50));
    let turn = now(store.whole()).unwrap().turn;
    assert!(!turn.dirty.is_empty());
    assert!(turn.dirty.iter().all(|(_, at)| *at == 1));
    act(&store, "ada@social.example", "d0 me -> ada react").unwrap();
    let after = now(store.whole()).unwrap().turn;
    assert_eq!(after.dirty.iter().filter(|(_, at)| *at == 2).count(), 1, "one shelf");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any one byte of any record, anything put in its place: the rest is read, nothing is invented.
    #[test]
    fn any_wrong_byte_leaves_the_rest(record in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let books = sample(20, 150);
        let store = filled(&books);
        let records = store.disk().records();
        let (table, key, mut bytes) = records[record.index(records.len())].clone();
        *at.get_mut(&mut bytes) = byte;
        store.disk().overwrite(table, &key, &bytes);
        let whole = now(store.whole()).unwrap();
        let shelf = u16::from_str_radix(&key, 16).ok();
        for book in &books {
            let read = whole.books.iter().find(|read| read.person.id == book.person.id);
            let there = shelf == Some(goodturn::ledger::packed::shelf(book.person.id.as_str()).into());
            prop_assert!(read == Some(book) || there && !whole.damaged.is_empty());
        }
        prop_assert!(whole.books.len() <= books.len());
        // And it can be written to as before.
        act(&store, "ada@social.example", "d0 me -> ada react").unwrap();
        prop_assert!(now(store.find(&account("mastodon", "ada@social.example"))).unwrap().is_some());
    }
}
