//! Goodturn's own files: what is exported comes back as it was, as JSON and as tables.

use std::process::Command;

use goodturn::archive::{Incoming, Origin, sealed, table};
use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source};
use goodturn::ledger::{Book, Export};
use goodturn::person::{Account, Intention, Person, PersonId, Silence, SiteId};
use goodturn::settings::Settings;
use goodturn::time::{Millis, UtcOffset};
use proptest::prelude::*;

use super::support::{NOW, Zip, file, take, told};

#[test]
fn the_export_is_read_back() {
    let read = take("export.json", &file("goodturn/export.json")).unwrap();
    let ada = &read.people[1];
    assert_eq!((ada.name.as_str(), ada.in_circle, ada.silence.let_go), ("Ada Nowak", true, 2));
    assert_eq!(read.gestures[0].offset, UtcOffset(60));
    assert_eq!(read.settings.as_ref().unwrap().half_life, 30);
    assert_eq!(read.made_at.unwrap().to_iso(), "2026-11-20T12:00:00.000Z");
    assert_eq!((read.people.len(), read.unnamed.len(), read.notes.len()), (2, 1, 0), "{}", told(&Ok(read)));
}

/// Text as intake leaves it, some of it like a formula.
fn word() -> impl Strategy<Value = String> {
    "[=+@'\"a-zA-Zé山][a-z,;'\"=é]{0,6}( [a-z,;'\"=é]{1,6})?[a-z\"]"
}

fn moment() -> impl Strategy<Value = Millis> {
    (946_684_800_000_i64..NOW.0).prop_map(Millis)
}

fn any_account() -> impl Strategy<Value = Account> {
    (word(), prop::option::of(word()), prop::option::of("https://[a-z]{1,9}\\.example/@[a-z]{1,5}"), 0..3_usize)
        .prop_map(|(handle, stable_id, url, site)| Account {
            site: SiteId::new(["mastodon", "x", "manual"][site]),
            handle,
            stable_id,
            url,
        })
}

fn any_person() -> impl Strategy<Value = Person> {
    let kept =
        (any::<bool>(), prop::option::of((word(), moment())), any::<(bool, u8, u8)>(), prop::option::of(moment()));
    let note = prop::collection::vec(word(), 0..4).prop_map(|lines| lines.join("\n"));
    let accounts = prop::collection::vec(any_account(), 1..4);
    (any::<u64>(), word(), accounts, prop::collection::btree_set(word(), 0..3), note, kept, moment()).prop_map(
        |(id, name, mut accounts, groups, note, (in_circle, intention, (never, refusals, let_go), until), since)| {
            let mut seen = Vec::new();
            accounts.retain(|account| {
                let new = !seen.contains(account);
                seen.push(account.clone());
                new
            });
            Person {
                id: PersonId(format!("p{id:016x}")),
                name,
                accounts,
                groups: groups.into_iter().collect(),
                note,
                in_circle,
                intention: intention.map(|(text, since)| Intention { text, since }),
                silence: Silence { never, refusals, until, let_go },
                since,
                joined: Vec::new(),
            }
        },
    )
}

fn any_gesture() -> impl Strategy<Value = Gesture> {
    let facts = (any::<u128>(), moment(), -720_i16..=840, 0..Kind::ALL.len(), any::<bool>(), 0..4_usize);
    (facts, word(), prop::option::of("https://[a-z]{1,9}\\.example/[a-z]{1,5}"), prop::option::of(0..9_000_000_i64))
        .prop_map(|((id, at, offset, kind, given, source), account, object, undone)| Gesture {
            id: GestureId(id),
            at,
            offset: UtcOffset(offset),
            site: SiteId::new("mastodon"),
            account,
            direction: if given { Direction::Given } else { Direction::Received },
            kind: Kind::ALL[kind],
            person: None,
            object,
            source: [Source::Observed, Source::Notification, Source::Manual, Source::Import][source],
            undone_at: undone.map(|later| at.plus(later)),
        })
}

fn any_book() -> impl Strategy<Value = Book> {
    (any_person(), prop::collection::vec(any_gesture(), 0..6)).prop_map(|(person, mut gestures)| {
        for gesture in &mut gestures {
            gesture.person = Some(person.id.clone());
        }
        gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
        Book { person, gestures }
    })
}

fn books_of(incoming: &Incoming) -> Vec<Book> {
    let mut books: Vec<Book> =
        incoming.people.iter().map(|person| Book { person: person.clone(), gestures: Vec::new() }).collect();
    for gesture in &incoming.gestures {
        let book = books.iter_mut().find(|book| Some(&book.person.id) == gesture.person.as_ref()).unwrap();
        book.gestures.push(gesture.clone());
    }
    books
}

fn sorted(mut books: Vec<Book>, mut unnamed: Vec<Gesture>) -> (Vec<Book>, Vec<Gesture>) {
    books.sort_by(|a, b| a.person.id.cmp(&b.person.id));
    unnamed.sort_by_key(|gesture| (gesture.at, gesture.id));
    (books, unnamed)
}

proptest! {
    /// C18: a backup loses nothing.
    #[test]
    fn c18_what_is_exported_comes_back_exactly(
        books in prop::collection::vec(any_book(), 0..5),
        unnamed in prop::collection::vec(any_gesture(), 0..3),
    ) {
        let settings = Settings { half_life: 30, away: vec!["storm".to_owned()], ..Settings::default() };
        let text = serde_json::to_string_pretty(&Export::of(&books, &unnamed, &settings, NOW)).unwrap();
        let read = take("export.json", text.as_bytes()).unwrap();
        prop_assert_eq!(&read.notes, &[]);
        prop_assert_eq!((read.settings.clone(), read.made_at), (Some(settings), Some(NOW)));
        prop_assert_eq!(sorted(books_of(&read), read.unnamed.clone()), sorted(books, unnamed));
    }

    #[test]
    fn what_is_written_as_tables_comes_back(
        books in prop::collection::vec(any_book(), 0..5),
        unnamed in prop::collection::vec(any_gesture(), 0..3),
    ) {
        let mut zip = Zip::default();
        zip.add("gestures.csv", table::gestures(&books, &unnamed).as_bytes());
        zip.add("people.csv", table::people(&books).as_bytes());
        let read = take("tables.zip", &zip.finish()).unwrap();
        prop_assert_eq!(&read.notes, &[]);
        prop_assert_eq!(read.origin, Origin::Table);
        let (mut books, unnamed) = sorted(books, unnamed);
        for book in &mut books {
            book.person.silence = Silence::default();
        }
        prop_assert_eq!(sorted(books_of(&read), read.unnamed.clone()), (books, unnamed));
    }
}

#[test]
fn a_table_of_gestures_stands_alone() {
    let world =
        goodturn::ledger::notation::world("d0 me -> ada react on talk at mastodon; d1 bela -> me gift").unwrap();
    let text = table::gestures(&world.books, &[]);
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("archive__gestures_csv", text.replace("\r\n", "\n"));
        insta::assert_snapshot!("archive__people_csv", table::people(&world.books).replace("\r\n", "\n"));
    });
    let read = take("gestures.csv", text.as_bytes()).unwrap();
    assert_eq!(sorted(books_of(&read), vec![]).0, sorted(world.books, vec![]).0);
}

/// A file somebody else made: `=cmd` is a name like any other, and never a formula when it is written again.
#[test]
fn a_formula_in_a_name_stays_text() {
    let text = "id,name,site,handle,in_circle\n,\"=cmd|' /C calc'!A0\",x,ada,yes\n";
    let read = take("people.csv", text.as_bytes()).unwrap();
    assert_eq!(read.people[0].name, "=cmd|' /C calc'!A0");
    let written = table::people(&books_of(&read));
    assert!(written.contains(",'=cmd|' /C calc'!A0,"), "{written}");
}

/// Another program makes a backup by `docs/BACKUP.md`, and opens it again; what is in it is read here.
#[test]
fn c18_a_backup_is_read_by_other_programs() {
    let fixture = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/backup/fixture.goodturn")).unwrap();
    let (header, _) = sealed::parse(&fixture).unwrap();
    assert_eq!((header.iterations, header.salt[15], header.nonce[0]), (sealed::ITERATIONS, 15, 16));
    assert_eq!(fixture[..sealed::HEADER], header.bytes());
    let tests = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/backup/backup.test.mjs");
    let node = Command::new("node").args(["--test", tests]).output().expect("node is needed for development");
    assert!(node.status.success(), "{}", String::from_utf8_lossy(&node.stdout));
}
