//! The stored form: everything comes back, small, and damage is an error.

use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source};
use goodturn::ledger::notation::{account, day, gestures};
use goodturn::ledger::packed::{PackedError, decode_entry, decode_log, encode_entry, encode_log};
use goodturn::person::{Account, Intention, Joined, Person, PersonId, Reason, Silence, SiteId};
use goodturn::tie::{Measure, Tally};
use goodturn::time::{Millis, UtcOffset};
use proptest::prelude::*;

fn ada() -> PersonId {
    PersonId("p0123456789abcdef".to_owned())
}

/// So many gestures with somebody on two sites, as pages give it.
fn some(number: u64) -> Vec<Gesture> {
    let template = gestures("d0 me -> ada react").unwrap().remove(0);
    (0..number)
        .map(|number| {
            let (site, object) = match number % 4 {
                0 => ("wordpress", format!("https://garden.example/2026/03/post-{number}/#comment-{}", number * 7)),
                _ => {
                    ("mastodon", format!("https://social.example/@ada/{}", 115_000_000_000_000_000 + number * 977_531))
                }
            };
            Gesture {
                id: GestureId(goodturn::gesture::fingerprint(&[&number.to_string()])),
                at: day(number as f64 * 0.365).plus(number as i64 * 7_919 % 50_000),
                offset: UtcOffset(if number < 500 { 60 } else { 120 }),
                site: SiteId::new(site),
                account: "me@social.example".to_owned(),
                direction: if number % 3 == 0 { Direction::Received } else { Direction::Given },
                object: Some(object),
                person: Some(ada()),
                undone_at: (number % 50 == 0).then(|| day(number as f64)),
                ..template.clone()
            }
        })
        .collect()
}

#[test]
fn a_gesture_takes_less_than_thirty_bytes_besides_its_link() {
    let log = some(1_000);
    let bytes = encode_log(&log, &[]);
    assert_eq!(decode_log(&bytes, Some(&ada())).unwrap(), log);
    let plain: Vec<_> = log.iter().map(|gesture| Gesture { object: None, ..gesture.clone() }).collect();
    let each = encode_log(&plain, &[]).len() as f64 / log.len() as f64;
    assert!(each < 27.0, "{each} bytes without links");
    // Of links of some 40 bytes what is new is about a dozen.
    let linked = bytes.len() as f64 / log.len() as f64;
    assert!(linked < each + 20.0, "{linked} bytes with links, {each} without");
}

#[test]
fn every_kind_direction_and_source_comes_back() {
    let template = gestures("d0 me -> ada react").unwrap().remove(0);
    let mut log = Vec::new();
    for kind in Kind::ALL {
        for direction in [Direction::Given, Direction::Received] {
            for source in [Source::Observed, Source::Notification, Source::Manual, Source::Import] {
                log.push(Gesture { kind, direction, source, person: None, ..template.clone() });
            }
        }
    }
    assert_eq!(decode_log(&encode_log(&log, &[]), None).unwrap(), log);
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// What version 1 wrote is read by every later one. These bytes never change.
#[test]
fn the_stored_form_is_kept() {
    let log = gestures("d0 me -> ada react on talk at mastodon; d1 me -> ada react on tea at mastodon").unwrap();
    let stored = "01376c02a301086d6173746f646f6e000002ba5316d5b2a5d3ab8853d04356bbeb0a80d8ee96ef660000000100001d68747470733a\
                  2f2f6d6173746f646f6e2e6578616d706c652f74616c6bf83a7feb119c62f4e7efd29fc86a34ab80f0b25200000001011a026561";
    let owner = log[0].person.clone().unwrap();
    assert_eq!(decode_log(&bytes(stored), Some(&owner)).unwrap(), log);

    let mut person = Person::met(account("mastodon", "ada"), "Ada", day(0.0));
    person.intention = Some(Intention { text: "congratulate".to_owned(), since: day(1.0) });
    let tally = Tally::of(&gestures("d0 me -> ada react; d2 ada -> me quote on talk").unwrap(), Measure::days(60));
    let stored = "016e2435801170653839393962393765393633633863300341646101086d6173746f646f6e03616461000000000001\
                  0c636f6e67726174756c61746580c8a1e9ef660000000080d8ee96ef663c000000000000f03f80d8ee96ef66000000\
                  000000144080b8d4bbf06601010180d8ee96ef660180d8ee96ef660180b8d4bbf066000102ccbf020401572f730aa6\
                  23c6cfb98fe8ddd0b5127180b8d4bbf0660a011b68747470733a2f2f6d616e75616c2e6578616d706c652f74616c6b";
    assert_eq!(decode_entry(&bytes(stored)).unwrap(), (person, tally));
}

#[test]
fn damage_is_an_error() {
    let bytes = encode_log(&some(20), &[]);
    assert_eq!(decode_log(&[], None), Err(PackedError::Short));
    assert_eq!(decode_log(&bytes[..4], None), Err(PackedError::Short));
    for cut in 5..bytes.len() {
        assert_eq!(decode_log(&bytes[..cut], None), Err(PackedError::Damaged), "cut at {cut}");
    }
    let mut newer = bytes.clone();
    newer[0] = 200;
    assert_eq!(decode_log(&newer, None), Err(PackedError::Version(200)));
    let mut longer = bytes;
    longer.push(0);
    assert_eq!(decode_log(&longer, None), Err(PackedError::Damaged));
}

/// Seals bytes as the encoder would, so that what is behind the checksum is put to the test.
fn sealed(version: u8, body: &[u8]) -> Vec<u8> {
    use core::hash::Hasher;
    let mut hasher = siphasher::sip::SipHasher13::new_with_keys(version.into(), body.len() as u64);
    hasher.write(body);
    let sum = (hasher.finish() as u32).to_le_bytes();
    [&[version], &sum[..], body].concat()
}

fn any_gesture() -> impl Strategy<Value = Gesture> {
    let times = (any::<i64>(), prop::option::of(any::<i64>()), any::<i16>());
    let what = (0..Kind::ALL.len(), any::<bool>(), 0_usize..4);
    let texts = (0_u8..4, 0_u8..3, prop::option::of((0_u8..4, any::<String>())));
    (any::<u128>(), times, what, texts).prop_map(
        |(id, (at, undone, offset), (kind, given, source), (site, me, link))| Gesture {
            id: GestureId(id),
            at: Millis(at),
            offset: UtcOffset(offset),
            site: SiteId(format!("site{site}")),
            account: if me == 0 { String::new() } else { format!("me{me}") },
            direction: if given { Direction::Given } else { Direction::Received },
            kind: Kind::ALL[kind],
            person: Some(ada()),
            object: link.map(|(host, path)| format!("https://host{host}.example/äöü/{path}")),
            source: [Source::Observed, Source::Notification, Source::Manual, Source::Import][source],
            undone_at: undone.map(Millis),
        },
    )
}

fn any_person() -> impl Strategy<Value = Person> {
    let account =
        (any::<String>(), any::<String>(), prop::option::of(any::<String>()), prop::option::of(any::<String>()))
            .prop_map(|(site, handle, stable_id, url)| Account { site: SiteId(site), handle, stable_id, url });
    let silence = (any::<bool>(), any::<u8>(), prop::option::of(any::<i64>()), any::<u8>());
    let kept = (any::<String>(), prop::collection::vec(any::<String>(), 0..4), any::<bool>());
    let intention = prop::option::of((any::<String>(), any::<i64>()));
    let joined = prop::collection::vec((any::<String>(), prop::option::of(any::<String>()), any::<u128>()), 0..3);
    let rest = (intention, any::<i64>(), joined);
    (any::<String>(), prop::collection::vec(account, 0..4), kept, silence, rest).prop_map(
        |(name, accounts, (note, groups, in_circle), (never, refusals, until, let_go), (intention, since, joined))| {
            Person {
                joined: joined
                    .into_iter()
                    .map(|(name, link, gesture)| Joined {
                        id: PersonId(name.clone()),
                        name,
                        reason: link.map_or(Reason::Hand, Reason::Link),
                        at: Millis(since),
                        since: Millis(since),
                        accounts: accounts.clone(),
                        gestures: vec![GestureId(gesture)],
                    })
                    .collect(),
                id: PersonId(name.clone()),
                name,
                accounts,
                groups,
                note,
                in_circle,
                intention: intention.map(|(text, since)| Intention { text, since: Millis(since) }),
                silence: Silence { never, refusals, until: until.map(Millis), let_go },
                since: Millis(since),
            }
        },
    )
}

proptest! {
    #[test]
    fn any_log_comes_back(log in prop::collection::vec(any_gesture(), 0..60)) {
        prop_assert_eq!(decode_log(&encode_log(&log, &[]), Some(&ada())), Ok(log));
    }

    #[test]
    fn any_entry_comes_back(person in any_person(), log in prop::collection::vec(any_gesture(), 0..40)) {
        let tally = Tally::of(&log, Measure::days(60));
        prop_assert_eq!(decode_entry(&encode_entry(&person, &tally)), Ok((person, tally)));
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(decode_log(&bytes, None).is_err());
        prop_assert!(decode_entry(&bytes).is_err());
        // Behind a fitting checksum, too.
        for version in 1..4 {
            let _ = decode_log(&sealed(version, &bytes), None);
            let _ = decode_entry(&sealed(version, &bytes));
        }
    }

    #[test]
    fn mutated_logs_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let whole = encode_log(&some(30), &[]);
        let mut body = whole[5..].to_vec();
        *at.get_mut(&mut body) = byte;
        if let Ok(read) = decode_log(&sealed(2, &body), None) {
            prop_assert_eq!(read.len(), 30);
        }
        prop_assert!(decode_log(&sealed(2, &body[..cut.index(body.len())]), None).is_err());
        let mut flipped = whole.clone();
        *at.get_mut(&mut flipped[5..]) ^= byte.max(1);
        prop_assert_eq!(decode_log(&flipped, None), Err(PackedError::Damaged));
    }

    #[test]
    fn mutated_entries_never_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let person = Person::met(account("mastodon", "ada@social.example"), "Ada", day(0.0));
        let whole = encode_entry(&person, &Tally::of(&some(30), Measure::days(60)));
        let mut body = whole[5..].to_vec();
        *at.get_mut(&mut body) = byte;
        let _ = decode_entry(&sealed(3, &body));
        prop_assert!(decode_entry(&whole[..at.index(whole.len())]).is_err());
    }
}

#[test]
fn a_large_ledger_takes_less_than_thirty_bytes_a_gesture_with_links() {
    let until = Millis::from_iso("2026-11-22T12:00:00Z").unwrap();
    let sample = goodturn::ledger::sample::Sample { people: 1_000, gestures: 12_500, until, days: 3_650, seed: 7 };
    let (mut bytes, mut number) = (0, 0);
    for book in sample.books() {
        let log = encode_log(&book.gestures, &book.person.accounts);
        assert_eq!(decode_log(&log, Some(&book.person.id)).unwrap(), book.gestures);
        bytes += log.len();
        number += book.gestures.len();
    }
    let each = bytes as f64 / number as f64;
    assert!(each < 30.0, "{each} bytes a gesture");
}
