//! The ledger: recording rules by their numbers, recognition of accounts, ids, unnamed gestures, the export.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source};
use goodturn::ledger::accounts::{account_keys, is_own, meet, resolve};
use goodturn::ledger::id::Mark;
use goodturn::ledger::notation::{account, books, clock, day, gestures, world, write};
use goodturn::ledger::{Book, Export, Outcome, UNNAMED_AT_MOST, record, redo, take_back, undo, unnamed};
use goodturn::person::{Account, Person, SiteId};
use goodturn::settings::Settings;
use goodturn::tie::{Measure, Tally};
use proptest::prelude::*;

#[path = "ledger/packed.rs"]
mod packed;

/// Reads a world and compares it with what the ledger made of it.
#[track_caller]
fn check(input: &str, expect: &str) {
    assert_eq!(write(&books(input).unwrap()), expect);
}

fn book(text: &str) -> Book {
    books(text).unwrap().remove(0)
}

/// Ada with a stable id.
fn stable(handle: &str, id: &str) -> Account {
    Account { stable_id: Some(id.to_owned()), ..account("mastodon", handle) }
}

fn person(account: &Account, since: f64) -> Person {
    Person::met(account.clone(), "", day(since))
}

#[test]
fn the_notation_goes_there_and_back() {
    for text in [
        "d0 ada -> me quote; d2 me -> ada react; d3 me -> ada react undone",
        "d0 me -> ada react on talk at mastodon as me@social.example; d1.5 bela -> me follow at github",
        "d-3 me -> ada gift; d0 me -> ada comment on https://elsewhere.example/1",
    ] {
        check(text, text);
    }
    check(
        "d2 me -> ada like\n# later entered\nd0 ada -> me reshare-with-words",
        "d0 ada -> me quote; d2 me -> ada react",
    );
    check("", "");
}

#[test]
fn the_notation_says_what_it_cannot_read() {
    for (text, why) in [
        ("soon me -> ada react", "it begins with a day, d0"),
        ("d0 me ada react", "an arrow is missing"),
        ("d0 me -> me react", "one of the two is me"),
        ("d0 ada -> bela react", "one of the two is me"),
        ("d0 me -> ada wink", "there is no such kind"),
        ("d0 me -> ada", "it ends too early"),
        ("d0 me -> ada react on", "it ends too early"),
        ("d0 me -> ada react quickly", "unknown word at the end"),
        ("d0 me -> ada react on 7", "on takes a word"),
        ("d0 5 people -> me react", "after a number come others"),
        ("d0 me -> ada react undone", "nothing to take back"),
    ] {
        assert_eq!(world(text).unwrap_err().why, why, "{text}");
    }
}

#[test]
fn t1_react_then_undo_is_net_nothing() {
    let undone = book("d0 me -> ada react on talk; d0 me -> ada react on talk undone");
    assert_eq!(undone.gestures.len(), 1);
    assert_eq!(
        Tally::of(&undone.gestures, Measure::days(60)),
        Tally { measure: Measure::days(60), ..Tally::default() }
    );
    // Made again it counts once, at its new time.
    check(
        "d0 me -> ada react on talk; d1 me -> ada react on talk undone; d2 me -> ada react on talk",
        "d2 me -> ada react on talk",
    );
}

#[test]
fn t2_changing_a_reaction_replaces_never_adds() {
    check("d0 me -> ada like on talk; d0.1 me -> ada favourite on talk", "d0 me -> ada react on talk");
    check("d0 ada -> me react on post; d3 ada -> me react on post", "d0 ada -> me react on post");
    // Another kind, or another object, is another gesture.
    check(
        "d0 me -> ada react on talk; d1 me -> ada reshare on talk; d2 me -> ada react on essay",
        "d0 me -> ada react on talk; d1 me -> ada reshare on talk; d2 me -> ada react on essay",
    );
}

#[test]
fn t6_your_own_posts_never_count() {
    let own = [stable("me@social.example", "social.example/1"), account("github", "octo-me")];
    assert!(is_own(&account("mastodon", "Me@social.example"), &own));
    assert!(is_own(&stable("renamed@social.example", "social.example/1"), &own));
    assert!(is_own(&account("github", "octo-me"), &own));
    assert!(!is_own(&account("mastodon", "octo-me"), &own));
    assert!(!is_own(&stable("me@social.example", "social.example/2"), &own));
    assert!(!is_own(&account("mastodon", ""), &own));
}

#[test]
fn t8_two_tabs_within_ten_milliseconds_are_two_gestures() {
    // At the very same moment, and about the same object where they are composed.
    let both = book("d0 me -> ada react on talk; d0 me -> ada react on essay");
    assert_eq!(both.gestures.len(), 2);
    let both = book("d0 me -> ada comment on talk; d0 me -> ada comment on talk");
    assert_eq!(both.gestures.len(), 2);
    assert_eq!(both.gestures[0].at, both.gestures[1].at);
}

#[test]
fn t12_recording_everything_again_changes_nothing() {
    let text = "d0 ada -> me quote; d2 me -> ada react; d3 me -> ada react undone; d5 me -> ada comment";
    let mut ada = book(text);
    let before = ada.clone();
    for gesture in before.gestures.clone() {
        assert_eq!(record(&mut ada, Gesture { undone_at: None, ..gesture.clone() }), Outcome::Unchanged);
        assert_eq!(record(&mut ada, Gesture { source: Source::Import, ..gesture }), Outcome::Unchanged);
    }
    assert_eq!(ada, before);
}

#[test]
fn t18_opening_the_same_notifications_twice_adds_nothing() {
    let once = "d0 ada -> me react on post; d0 ada -> me follow; d1 ada -> me reply";
    let again = "d0 ada -> me react on post; d0 ada -> me follow; d9 ada -> me react on post; d9 ada -> me follow";
    check(again, "d0 ada -> me follow; d0 ada -> me react on post");
    let mut ada = book(once);
    let rows = ada.gestures.clone();
    // What the user took back by hand stays taken back, whatever the page goes on showing.
    undo(&mut ada, rows[0].id, day(2.0));
    let kept = ada.clone();
    for row in rows {
        assert_eq!(record(&mut ada, Gesture { at: day(9.0), ..row }), Outcome::Unchanged);
    }
    assert_eq!(ada, kept);
}

#[test]
fn t19_two_own_accounts_on_one_site_are_kept_apart() {
    let text = "d0 me -> ada react on talk at mastodon as work; d1 me -> ada react on talk at mastodon as home";
    check(text, text);
    check(
        &format!("{text}; d2 me -> ada react on talk at mastodon as home undone"),
        "d0 me -> ada react on talk at mastodon as work; d1 me -> ada react on talk at mastodon as home; \
         d2 me -> ada react on talk at mastodon as home undone",
    );
}

#[test]
fn a_late_resend_neither_revives_nor_takes_back() {
    let mut ada = book("d0 me -> ada react on talk; d1 me -> ada react on talk undone");
    let first = Gesture { undone_at: None, ..ada.gestures[0].clone() };
    assert_eq!(record(&mut ada, first.clone()), Outcome::Unchanged);
    assert_eq!(record(&mut ada, Gesture { at: day(2.0), ..first.clone() }), Outcome::Revived);
    assert_eq!(take_back(&mut ada, first.id, day(1.0)), Outcome::Unchanged);
    assert_eq!(record(&mut ada, first.clone()), Outcome::Unchanged);
    assert_eq!(take_back(&mut ada, first.id, day(3.0)), Outcome::Undone);
    assert_eq!(ada.gestures.len(), 1);
    assert_eq!((ada.gestures[0].at, ada.gestures[0].undone_at), (day(2.0), Some(day(3.0))));
}

#[test]
fn undo_by_hand_and_redo() {
    let mut ada = book("d0 me -> ada react; d5 me -> ada comment");
    let before = ada.clone();
    let id = ada.gestures[1].id;
    assert_eq!(redo(&mut ada, id), Outcome::Unchanged);
    // A clock that was ahead: the moment of taking back is not before the gesture.
    assert_eq!(undo(&mut ada, id, day(1.0)), Outcome::Undone);
    assert_eq!(ada.gestures[1].undone_at, Some(day(5.0)));
    assert_eq!(undo(&mut ada, id, day(6.0)), Outcome::Unchanged);
    assert_eq!(redo(&mut ada, id), Outcome::Revived);
    assert_eq!(ada, before);
    assert_eq!(undo(&mut ada, GestureId(7), day(6.0)), Outcome::Unchanged);
    assert!(!Outcome::Unchanged.changed() && Outcome::Revived.changed());
}

#[test]
fn t13_a_renamed_handle_stays_the_same_person() {
    let mut ada = person(&stable("ada@social.example", "social.example/12"), 0.0);
    let renamed = stable("ada.writes@social.example", "social.example/12");
    assert_eq!(resolve(&renamed, [&ada]).unwrap().id, ada.id);
    assert!(meet(&mut ada, &renamed));
    assert_eq!(ada.accounts, core::slice::from_ref(&renamed));
    assert!(!meet(&mut ada, &renamed));
    assert_eq!(account_keys(&renamed), ["mastodon:id:social.example/12", "mastodon:handle:ada.writes@social.example"]);
}

#[test]
fn a_handle_taken_over_by_somebody_else_is_somebody_else() {
    let ada = person(&stable("ada@social.example", "social.example/12"), 0.0);
    let taken = stable("ada@social.example", "social.example/99");
    assert_eq!(resolve(&taken, [&ada]), None);
    let other = person(&taken, 5.0);
    assert_ne!(other.id, ada.id);
    assert_eq!(resolve(&taken, [&ada, &other]).unwrap().id, other.id);
    // Seen without id, the handle is whose it was last.
    assert_eq!(resolve(&account("mastodon", "ada@social.example"), [&other, &ada]).unwrap().id, other.id);
}

#[test]
fn a_sighting_teaches_what_was_not_known() {
    let mut ada = person(&account("mastodon", "ada@social.example"), 0.0);
    assert!(resolve(&account("mastodon", "ADA@Social.example"), [&ada]).is_some());
    assert!(!meet(&mut ada, &account("mastodon", "ADA@Social.example")));
    assert!(meet(&mut ada, &stable("ada@social.example", "social.example/12")));
    assert_eq!(ada.accounts, [stable("ada@social.example", "social.example/12")]);
    // Another instance has another id for the same account.
    let elsewhere = stable("ada@social.example", "far.example/7");
    assert!(resolve(&elsewhere, [&ada]).is_some());
    assert!(meet(&mut ada, &elsewhere));
    assert_eq!(ada.accounts.len(), 2);
    assert!(!meet(&mut ada, &elsewhere) && !meet(&mut ada, &account("mastodon", "ada@social.example")));
    // Other sites and names decide nothing.
    assert!(resolve(&account("github", "ada@social.example"), [&ada]).is_none());
    assert!(resolve(&account("mastodon", ""), [&person(&account("mastodon", ""), 0.0)]).is_none());
}

#[test]
fn what_makes_a_gesture_this_gesture() {
    let (site, ada) = (SiteId::new("mastodon"), account("mastodon", "ada@social.example"));
    let base = Mark {
        site: &site,
        me: "me@social.example",
        direction: Direction::Given,
        kind: Kind::Reply,
        account: Some(&ada),
        object: Some("https://social.example/@ada/1"),
        key: None,
        trace: None,
        nonce: Some("n1"),
        at: None,
    };
    let same = |a: &Mark<'_>, b: &Mark<'_>| assert_eq!(a.id(), b.id(), "{a:?} {b:?}");
    let differ = |a: &Mark<'_>, b: &Mark<'_>| assert_ne!(a.id(), b.id(), "{a:?} {b:?}");
    // Two replies to one post are two; a resend of one is the same.
    same(&base, &base.clone());
    differ(&base, &Mark { nonce: Some("n2"), ..base.clone() });
    // With its own address a reply is the same in every tab.
    let traced = Mark { trace: Some("https://social.example/@me/2"), ..base.clone() };
    same(&traced, &Mark { nonce: Some("n2"), ..traced.clone() });
    // A toggle is the same each time, whoever wrote the handle how.
    let react = Mark { kind: Kind::React, ..base.clone() };
    let upper = account("mastodon", "Ada@Social.example");
    same(&react, &Mark { nonce: Some("n2"), account: Some(&upper), me: "ME@social.example", ..react.clone() });
    differ(&react, &Mark { direction: Direction::Received, ..react.clone() });
    differ(&react, &Mark { me: "", ..react.clone() });
    // Received: row key, then trace, then the time the page tells.
    let row = Mark { direction: Direction::Received, nonce: None, key: Some("k"), ..base.clone() };
    same(&row, &Mark { at: Some(day(1.0)), trace: Some("t"), ..row.clone() });
    differ(&row, &Mark { key: Some("other"), ..row.clone() });
    let timed = Mark { key: None, at: Some(day(1.0)), ..row.clone() };
    differ(&timed, &Mark { at: Some(day(2.0)), ..timed.clone() });
    // A reaction in another bundle of notifications is the same reaction; two unnamed bundles are not.
    let liked = Mark { kind: Kind::React, ..row.clone() };
    same(&liked, &Mark { key: Some("other"), at: Some(day(1.0)), ..liked.clone() });
    let crowd = Mark { account: None, ..liked };
    differ(&crowd, &Mark { key: Some("other"), ..crowd.clone() });
}

/// T15 and C17: "Ada and 5 others" is one attributed and five unattributed gestures.
#[test]
fn t15_c17_grouped_rows_give_one_named_and_the_rest_unnamed() {
    let row = world("d0 ada -> me react on talk; d0 5 others -> me react on talk").unwrap();
    assert_eq!((row.books.len(), row.books[0].gestures.len(), row.unnamed.len()), (1, 1, 5));
    assert!(row.unnamed.iter().all(|gesture| gesture.person.is_none() && gesture.stands()));
}

#[test]
fn unnamed_gestures_follow_the_number_on_the_page() {
    let template = world("d0 1 others -> me react on talk").unwrap().unnamed.remove(0);
    let mut log = Vec::new();
    let standing = |log: &[Gesture]| log.iter().filter(|gesture| gesture.stands()).count();
    for (total, changed, kept) in
        [(0, false, 0), (5, true, 5), (5, false, 5), (3, true, 5), (3, false, 5), (6, true, 6)]
    {
        assert_eq!(unnamed(&mut log, &template, total), changed, "{total}");
        assert_eq!((standing(&log), log.len()), (total as usize, kept));
    }
    let other = Gesture { id: GestureId(1), ..template.clone() };
    assert!(unnamed(&mut log, &other, 2));
    assert_eq!(standing(&log), 8);
    assert!(unnamed(&mut log, &template, 0));
    assert_eq!(standing(&log), 2);
    assert!(log.is_sorted_by_key(|gesture| (gesture.at, gesture.id)));
    assert!(unnamed(&mut log, &template, u32::MAX));
    assert_eq!(standing(&log), UNNAMED_AT_MOST as usize + 2);
}

#[test]
fn the_export_is_the_promised_format() {
    let world = world(
        "d0 ada -> me reshare-with-words on talk at mastodon as me@social.example
         d1 2 others -> me react on talk at mastodon
         d2 me -> ada react on toast at mastodon as me@social.example
         d3 me -> ada react on toast at mastodon as me@social.example undone
         d4 me -> bela other by manual",
    )
    .unwrap();
    let mut books = world.books;
    books[0].person.accounts[0].stable_id = Some("social.example/12".to_owned());
    books[0].person.note = "Met at the spring fair.".to_owned();
    books[0].person.groups = vec!["peers".to_owned()];
    books[0].person.in_circle = true;
    let export = Export::of(&books, &world.unnamed, &Settings::default(), clock(5.0).now);
    insta::assert_json_snapshot!("export", export);
    let text = serde_json::to_string(&export).unwrap();
    assert_eq!(serde_json::from_str::<Export>(&text).unwrap(), export);
    books.reverse();
    assert_eq!(Export::of(&books, &world.unnamed, &Settings::default(), clock(5.0).now), export);
}

/// Lines of a small world about one person; many of them name the same gesture.
fn any_events() -> impl Strategy<Value = Vec<Gesture>> {
    let line = (0_u32..60, any::<bool>(), 0_usize..Kind::ALL.len(), 0_u8..4);
    prop::collection::vec(line, 1..30).prop_map(|lines| {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|(at, given, kind, object)| {
                let who = if given { "me -> ada" } else { "ada -> me" };
                format!(
                    "d{at} {who} {} on {}",
                    Kind::ALL[kind],
                    ["talk", "essay", "photo", "song"][usize::from(object)]
                )
            })
            .collect();
        gestures(&lines.join(";")).unwrap()
    })
}

fn empty() -> Book {
    Book { person: person(&account("manual", "ada"), 0.0), gestures: Vec::new() }
}

proptest! {
    #[test]
    fn recording_is_idempotent_in_any_order(
        (straight, shuffled) in any_events().prop_flat_map(|all| {
            let twice: Vec<_> = all.iter().chain(&all).cloned().collect();
            (Just(all), Just(twice).prop_shuffle())
        })
    ) {
        let (mut one, mut other) = (empty(), empty());
        for gesture in straight {
            prop_assert_eq!(record(&mut one, gesture.clone()), Outcome::Added);
            prop_assert_eq!(record(&mut one, gesture), Outcome::Unchanged);
        }
        for gesture in shuffled {
            record(&mut other, gesture);
        }
        prop_assert!(one.gestures.is_sorted_by_key(|gesture| (gesture.at, gesture.id)));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn undo_then_redo_is_as_before(all in any_events(), pick in any::<prop::sample::Index>(), at in any::<i64>()) {
        let mut ada = Book { gestures: all, ..empty() };
        let before = ada.clone();
        let id = pick.get(&ada.gestures).id;
        prop_assert_eq!(undo(&mut ada, id, goodturn::time::Millis(at)), Outcome::Undone);
        prop_assert_eq!(Tally::of(&ada.gestures, Measure::days(60)).count() + 1, Tally::of(&before.gestures, Measure::days(60)).count());
        prop_assert_eq!(redo(&mut ada, id), Outcome::Revived);
        prop_assert_eq!(ada, before);
    }
}
