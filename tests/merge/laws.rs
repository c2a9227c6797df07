//! Two ledgers in any order, three in any grouping, one twice: always the same.

use goodturn::archive::Origin;
use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source, fingerprint};
use goodturn::ledger::Book;
use goodturn::ledger::accounts::best_key;
use goodturn::person::{Account, Intention, Person, SiteId};
use goodturn::time::{Millis, UtcOffset};
use proptest::prelude::*;

use super::Ledger;

/// What a device may know of one of four people: by the id of their site, or by one of their handles alone, or by both. No handle
/// is another's.
fn any_account(who: usize) -> impl Strategy<Value = Account> {
    (0..2_u8, 0..3_u8, any::<bool>()).prop_map(move |(site, known, renamed)| {
        let handle = format!("{}{who}", if renamed { "new" } else { "old" });
        let stable_id = (known > 0).then(|| format!("social.example/{who}"));
        let url = (known > 1).then(|| format!("https://social.example/@{handle}"));
        Account { site: SiteId::new(["mastodon", "x"][usize::from(site)]), handle, stable_id, url }
    })
}

fn any_note() -> impl Strategy<Value = String> {
    prop::sample::subsequence(vec!["Met at the fair.", "Likes toast.\nAnd tea.", "Likes toast.", "", "Writes."], 0..4)
        .prop_shuffle()
        .prop_map(|lines| lines.join("\n\n"))
}

/// A gesture towards somebody: made, taken back, made again later, moved to another offset.
fn any_gesture() -> impl Strategy<Value = Gesture> {
    (0..5_u128, 0..4_i64, prop::option::of(0..4_i64), 0..3_i16, any::<bool>()).prop_map(
        |(number, at, undone, offset, seen)| Gesture {
            id: GestureId(number),
            at: Millis(1_700_000_000_000 + at * 1000),
            offset: UtcOffset(offset * 60),
            site: SiteId::new("mastodon"),
            account: String::new(),
            direction: Direction::Given,
            kind: Kind::React,
            person: None,
            object: None,
            source: if seen { Source::Observed } else { Source::Import },
            undone_at: undone.map(|later| Millis(1_700_000_000_000 + (at + later) * 1000)),
        },
    )
}

fn any_book(who: usize) -> impl Strategy<Value = Book> {
    let said = (any_note(), any::<bool>(), prop::option::of((0..3_u8, 0..3_i64)), 0..3_u8, prop::option::of(0..5_i64));
    let groups = prop::sample::subsequence(vec!["peers", "customers", "choir"], 0..3);
    let names = prop::sample::select(vec!["ada", "Ada Nowak", "Ada N.", "A. Nowak"]);
    let gestures = prop::collection::vec(any_gesture(), 0..5);
    (any_account(who), prop::option::of(any_account(who)), names, said, groups, gestures, 0..5_i64).prop_map(
        |(first, more, name, (note, in_circle, intention, never, until), groups, gestures, since)| {
            let mut person = Person::met(first.clone(), name, Millis(since));
            person.accounts.extend(more.filter(|more| *more != first));
            person.note = note;
            person.in_circle = in_circle;
            person.intention =
                intention.map(|(text, since)| Intention { text: format!("do {text}"), since: Millis(since) });
            person.groups = groups.into_iter().map(ToOwned::to_owned).collect();
            person.silence.never = never == 2;
            person.silence.refusals = never;
            person.silence.until = until.map(Millis);
            let mut book = Book { person, gestures: Vec::new() };
            // The id of a gesture comes of the account as it was seen.
            let key = best_key(&first);
            for mut gesture in gestures {
                gesture.id = GestureId(fingerprint(&[&key, &gesture.id.to_string()]));
                if book.gestures.iter().all(|known| known.id != gesture.id) {
                    book.gestures.push(Gesture { person: Some(book.person.id.clone()), ..gesture });
                }
            }
            book.gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
            book
        },
    )
}

/// A ledger of up to four people, as a device keeps it: nobody twice.
fn any_ledger() -> impl Strategy<Value = Ledger> {
    let books = (0..4_usize).map(|who| prop::option::of(any_book(who))).collect::<Vec<_>>();
    (books, prop::collection::vec(any_gesture(), 0..4)).prop_map(|(books, unnamed)| {
        let rough = Ledger { books: books.into_iter().flatten().collect(), unnamed: Vec::new() };
        let mut ledger = Ledger::default().merged(&rough);
        for gesture in unnamed {
            if ledger.unnamed.iter().all(|known| known.id != gesture.id) {
                ledger.unnamed.push(gesture);
            }
        }
        ledger.tidy()
    })
}

proptest! {
    #[test]
    fn whichever_is_first(a in any_ledger(), b in any_ledger()) {
        prop_assert_eq!(a.merged(&b), b.merged(&a));
    }

    #[test]
    fn however_they_are_grouped(a in any_ledger(), b in any_ledger(), c in any_ledger()) {
        prop_assert_eq!(a.merged(&b).merged(&c), a.merged(&b.merged(&c)));
    }

    /// T12: the same file twice changes nothing, and neither does one's own.
    #[test]
    fn t12_twice_is_once(a in any_ledger(), b in any_ledger()) {
        let once = a.merged(&b);
        for again in [&a, &b, &once] {
            let plan = once.plan(&again.incoming(Origin::Goodturn));
            prop_assert!(plan.is_empty(), "{plan:#?}");
            prop_assert_eq!((plan.people.new, plan.people.changed), (0, 0));
            prop_assert_eq!((plan.gestures.new, plan.gestures.changed), (0, 0));
        }
    }

    /// C18: merging loses no gesture, no line of a note, no group, no account by its id.
    #[test]
    fn c18_nothing_is_lost(a in any_ledger(), b in any_ledger()) {
        let merged = a.merged(&b);
        let has = |has: &dyn Fn(&Book) -> bool| merged.books.iter().any(has);
        for book in a.books.iter().chain(&b.books) {
            for gesture in &book.gestures {
                prop_assert!(has(&|kept| kept.gestures.iter().any(|known| known.id == gesture.id)));
            }
            // An empty line tells nothing.
            for line in book.person.note.lines().filter(|line| !line.trim().is_empty()) {
                prop_assert!(has(&|kept| kept.person.note.lines().any(|known| known.trim_end() == line.trim_end())));
            }
            for group in &book.person.groups {
                prop_assert!(has(&|kept| kept.person.groups.contains(group)));
            }
            for account in &book.person.accounts {
                let kept = has(&|kept| kept.person.accounts.iter().any(|known| {
                    known.site == account.site
                        && known.handle == account.handle
                        && (account.stable_id.is_none() || known.stable_id == account.stable_id)
                }));
                prop_assert!(kept, "{account:?}");
            }
        }
        for gesture in a.unnamed.iter().chain(&b.unnamed) {
            prop_assert!(merged.unnamed.iter().any(|known| known.id == gesture.id));
        }
        // Every gesture once, with the person whose book it is in.
        let mut ids: Vec<_> = merged.books.iter().flat_map(|book| book.gestures.iter().map(|gesture| gesture.id)).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
        for book in &merged.books {
            prop_assert!(book.gestures.iter().all(|gesture| gesture.person.as_ref() == Some(&book.person.id)));
            prop_assert!(book.gestures.is_sorted_by_key(|gesture| (gesture.at, gesture.id)));
        }
    }
}
