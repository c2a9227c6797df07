//! What a site's archive says, beside what was seen on its pages; and plans in words.

use goodturn::archive::{Origin, read};
use goodturn::gesture::{Gesture, Source};
use goodturn::ledger::Book;
use goodturn::ledger::merge::{Fate, Known, plan};
use goodturn::ledger::notation::{account, day};
use goodturn::person::{Account, Person};
use goodturn::time::UtcOffset;

use super::Ledger;

const NOW: f64 = 325.0;

/// What X's archive says about whom the user follows.
fn follows(ids: &[&str]) -> goodturn::archive::Incoming {
    let items: Vec<String> =
        ids.iter().map(|id| format!("{{\"following\":{{\"accountId\":\"{id}\",\"userLink\":\"https://twitter.com/intent/user?user_id={id}\"}}}}")).collect();
    let text = format!("window.YTD.following.part0 = [{}]", items.join(","));
    read("following.js", text.as_bytes(), day(NOW), &|_| UtcOffset(0)).unwrap()
}

/// What Mastodon's archive says was favourited.
fn likes(addresses: &[&str]) -> goodturn::archive::Incoming {
    let text = format!("{{\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":{addresses:?}}}");
    read("likes.json", text.as_bytes(), day(NOW), &|_| UtcOffset(0)).unwrap()
}

/// A favourite as the pages of the user's own server show it: a number of their own for the post, and for the person.
fn seen(undone: bool) -> Ledger {
    let mut ledger = Ledger::of(
        "d60 me -> ada@other.example react on https://social.example/@ada@other.example/116150000000020000 at mastodon as me@social.example",
    );
    let known = &mut ledger.books[0].person.accounts[0];
    (known.stable_id, known.url) =
        (Some("social.example/77".to_owned()), Some("https://other.example/@ada".to_owned()));
    ledger.books[0].gestures[0].undone_at = undone.then(|| day(61.0));
    ledger
}

#[test]
fn the_same_favourite_seen_and_found_is_one() {
    let found = likes(&["https://other.example/users/ada/statuses/116150000000000001"]);
    for undone in [false, true] {
        let plan = seen(undone).plan(&found);
        assert_eq!((plan.gestures.same, plan.gestures.new, plan.people.same), (1, 0, 1), "undone: {undone}");
        assert!(plan.is_empty(), "{plan:#?}");
    }
    let other = likes(&["https://other.example/users/ada/statuses/116151000000000001"]);
    let plan = seen(false).plan(&other);
    assert_eq!((plan.gestures.same, plan.gestures.new), (0, 1));
    assert_eq!((plan.first_gestures[0].0, plan.first_gestures[0].2.as_str()), (Fate::New, "ada@other.example"));
    // And again: T12.
    let once = seen(false).after(&plan);
    assert!(once.plan(&other).is_empty());
    assert_eq!(once.books[0].person.accounts[0].stable_id.as_deref(), Some("social.example/77"));
}

#[test]
fn an_archive_never_brings_back_what_the_user_took_back() {
    let found = likes(&["https://other.example/users/ada/statuses/116150000000000001"]);
    let mut ledger = Ledger::default().after(&Ledger::default().plan(&found));
    ledger.books[0].gestures[0].undone_at = Some(day(300.0));
    assert!(ledger.plan(&found).is_empty());
    // An export in which it was made again later does bring it back.
    let mut later = ledger.clone();
    later.books[0].gestures[0] =
        Gesture { at: day(310.0), undone_at: None, source: Source::Observed, ..later.books[0].gestures[0].clone() };
    let plan = ledger.plan(&later.incoming(Origin::Goodturn));
    assert_eq!((plan.gestures.changed, plan.first_gestures.len()), (1, 1));
    assert!(ledger.after(&plan).books[0].gestures[0].stands());
    assert_eq!(later.merged(&ledger), ledger.merged(&later));
}

#[test]
fn people_known_by_a_number_only_count_if_the_ledger_knows_the_number() {
    let ada = Account { stable_id: Some("2001".to_owned()), ..account("x", "ada_writes") };
    let ledger = Ledger {
        books: vec![Book { person: Person::met(ada, "Ada", day(0.0)), gestures: vec![] }],
        ..Ledger::default()
    };
    let plan = ledger.plan(&follows(&["2001", "2002", "2003"]));
    assert_eq!((plan.nameless, plan.left_out), (2, 2));
    assert_eq!((plan.people.changed, plan.people.same, plan.gestures.new), (0, 1, 1));
    let after = ledger.after(&plan);
    assert_eq!((after.books.len(), after.books[0].person.name.as_str(), after.books[0].gestures.len()), (1, "Ada", 1));
    assert!(after.plan(&follows(&["2003", "2001"])).is_empty());
}

#[test]
fn the_users_own_accounts_are_nobodys() {
    let found = likes(&["https://other.example/users/ada/statuses/116150000000000001"]);
    let own = [account("mastodon", "Ada@other.example")];
    let plan = plan(Known { books: &[], unnamed: &[], own: &own }, &found);
    assert!(plan.is_empty());
    assert_eq!(plan.left_out, 1);
}

#[test]
fn two_people_with_one_gesture_id_in_a_file_share_nothing() {
    let mut ledger = Ledger::of("d1 me -> ada react on talk");
    let mut file = Ledger::of("d1 me -> bela react on talk");
    file.books[0].gestures[0].id = ledger.books[0].gestures[0].id;
    let merged = ledger.merged(&file);
    assert_eq!(merged.books.iter().map(|book| book.gestures.len()).sum::<usize>(), 1);
    assert_eq!(merged, file.merged(&ledger));
    assert!(merged.plan(&file.incoming(Origin::Goodturn)).changed.is_empty());
    ledger.books.clear();
    assert_eq!(ledger.merged(&file), file.tidy());
}

#[test]
fn a_plan_says_what_is_new_changed_and_the_same() {
    let ledger = Ledger::of("d1 me -> ada react on talk; d2 ada -> me reply; d3 2 others -> me react on talk");
    let file = Ledger::of(
        "d1 me -> ada react on talk; d4 me -> ada react on talk undone; d5 me -> ada gift; d6 bela -> me quote; d3 3 others -> me react on talk",
    );
    let plan = ledger.plan(&file.incoming(Origin::Goodturn));
    assert_eq!((plan.people.new, plan.people.changed, plan.people.same), (1, 0, 1));
    assert_eq!((plan.gestures.new, plan.gestures.changed, plan.gestures.same), (2 + 1, 1, 2), "{plan:#?}");
    let first: Vec<_> =
        plan.first_gestures.iter().map(|(fate, gesture, name)| (*fate, gesture.kind.name(), name.as_str())).collect();
    assert_eq!(first, [(Fate::New, "quote", "bela"), (Fate::New, "gift", "ada"), (Fate::Changed, "react", "ada")]);
    assert_eq!((plan.changed.len(), plan.gone.len(), plan.unnamed.as_ref().map(Vec::len)), (2, 0, Some(3)));
}
