//! Inputs nobody should send, a different one for each seed, for every decoder there is. Shared by the tests and by
//! `examples/fuzz.rs`.

use std::hash::Hasher;
use std::sync::OnceLock;

use goodturn::archive::{csv, read, sealed};
use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source};
use goodturn::ledger::merge::{Known, plan};
use goodturn::ledger::packed::{decode_entry, decode_log, encode_entry, encode_log};
use goodturn::ledger::{Export, notation};
use goodturn::settings::Settings;
use goodturn::tie::{Measure, Tally};
use goodturn::time::UtcOffset;
use siphasher::sip::SipHasher13;

use super::support::{NOW, file, zipped};

/// Numbers from a seed (`SplitMix64`).
pub struct Dice(pub u64);

impl Dice {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }
}

/// Good inputs to start from.
struct Seeds {
    files: Vec<Vec<u8>>,
    logs: Vec<Vec<u8>>,
    entries: Vec<Vec<u8>>,
}

fn seeds() -> &'static Seeds {
    static SEEDS: OnceLock<Seeds> = OnceLock::new();
    SEEDS.get_or_init(|| {
        let names = [
            "goodturn/export.json", "goodturn/bad.json", "mastodon/outbox.json", "mastodon/likes.json",
            "mastodon/actor.json", "mastodon-following_accounts.csv", "x/data/tweets.js", "x/data/like.js",
            "x/data/following.js", "x/data/account.js", "linkedin/Connections.csv", "linkedin/Invitations.csv",
            "linkedin/Endorsement_Given_Info.csv",
        ];
        let world = notation::world(
            "d0 ada -> me reshare-with-words on talk at mastodon as me; d2 me -> ada react; d3 me -> ada react undone; d9 me -> ada gift",
        )
        .unwrap();
        let books = &world.books;
        let tables = [goodturn::archive::table::people(books), goodturn::archive::table::gestures(books, &[])];
        let export = serde_json::to_string(&Export::of(books, &[], &Settings::default(), NOW)).unwrap();
        let zips = ["linkedin", "mastodon", "x", "goodturn"].map(zipped);
        let texts = tables.into_iter().chain([export]).map(String::into_bytes);
        let sealed = [sealed::Header::new([1; 16], [2; 12]).bytes().to_vec(), sealed::pack(b"{\"format\":\"goodturn\"}")];
        let many: Vec<Gesture> = (0..40).map(gesture).collect();
        let ada = &books[0];
        Seeds {
            files: names.map(file).into_iter().chain(zips).chain(texts).chain(sealed).collect(),
            logs: vec![encode_log(&ada.gestures, &ada.person.accounts), encode_log(&many, &[])],
            entries: vec![encode_entry(&ada.person, &Tally::of(&ada.gestures, Measure::days(60)))],
        }
    })
}

fn gesture(number: u128) -> Gesture {
    Gesture {
        id: GestureId(number),
        at: NOW.plus(number as i64 * 7_777_777),
        offset: UtcOffset((number % 3) as i16 * 60),
        site: goodturn::person::SiteId::new("mastodon"),
        account: String::new(),
        direction: Direction::Given,
        kind: Kind::ALL[number as usize % Kind::ALL.len()],
        person: None,
        object: Some(format!("https://social.example/@ada/{number}")),
        source: Source::Observed,
        undone_at: None,
    }
}

/// Pieces that mean something to one of the readers.
const WORDS: [&str; 24] = [
    "\"",
    ",",
    "\n",
    "{",
    "}",
    "[",
    "]",
    "null",
    "-1",
    "1e999",
    "\\u0000",
    "\u{202e}",
    "https://",
    "@",
    "=",
    "'",
    "PK\u{3}\u{4}",
    "undone_at",
    "window.YTD.tweets.part0 = ",
    "99999999999999999999",
    "/users/a/statuses/",
    "\u{feff}",
    "%",
    "9999-12-31T23:59:60Z",
];

/// Bytes changed, cut, doubled, and words put in.
fn mutate(dice: &mut Dice, bytes: &mut Vec<u8>) {
    for _ in 0..=dice.below(5) {
        let at = dice.below(bytes.len());
        match dice.below(7) {
            0 | 1 if !bytes.is_empty() => bytes[at] = dice.next() as u8,
            2 if !bytes.is_empty() => bytes[at] ^= 1 << dice.below(8),
            3 => bytes.truncate(at),
            4 if bytes.len() < 20_000 => {
                let end = (at + dice.below(200)).min(bytes.len());
                bytes.extend_from_within(at..end);
            }
            5 => {
                let end = (at + dice.below(20)).min(bytes.len());
                bytes.drain(at..end);
            }
            _ => {
                let word = WORDS[dice.below(WORDS.len())].bytes();
                bytes.splice(at..at, word);
            }
        }
    }
}

/// A record with a checksum that fits, so that what is behind it is reached.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    if let [version, a, b, c, d, body @ ..] = bytes.as_mut_slice() {
        let mut hasher = SipHasher13::new_with_keys(u64::from(*version), body.len() as u64);
        hasher.write(body);
        [*a, *b, *c, *d] = (hasher.finish() as u32).to_le_bytes();
    }
    bytes
}

/// Makes the input of a seed and gives it to its decoder. Whatever is read must be whole.
pub fn one(seed: u64) {
    let mut dice = Dice(seed);
    let seeds = seeds();
    match dice.below(8) {
        0 => {
            let bytes: Vec<u8> = (0..dice.below(300)).map(|_| dice.next() as u8).collect();
            everything(&bytes);
        }
        1 | 2 => {
            let mut log = seeds.logs[dice.below(seeds.logs.len())].clone();
            mutate(&mut dice, &mut log);
            if let Ok(gestures) = decode_log(&resealed(log), None) {
                assert_eq!(decode_log(&encode_log(&gestures, &[]), None).unwrap(), gestures);
            }
        }
        3 => {
            let mut entry = seeds.entries[dice.below(seeds.entries.len())].clone();
            mutate(&mut dice, &mut entry);
            if let Ok((person, tally)) = decode_entry(&resealed(entry)) {
                assert!(decode_entry(&encode_entry(&person, &tally)).is_ok());
            }
        }
        _ => {
            let mut bytes = seeds.files[dice.below(seeds.files.len())].clone();
            mutate(&mut dice, &mut bytes);
            everything(&bytes);
        }
    }
}

fn everything(bytes: &[u8]) {
    if let Ok(incoming) = read("file", bytes, NOW, &|_| UtcOffset(60)) {
        for gesture in &incoming.gestures {
            let person = gesture.person.as_ref().unwrap();
            assert!(incoming.people.iter().any(|known| known.id == *person));
        }
        assert!(incoming.unnamed.iter().all(|gesture| gesture.person.is_none()));
        let plan = plan(Known { books: &[], unnamed: &[], own: &[] }, &incoming);
        let written: usize = plan.changed.iter().map(|book| book.gestures.len()).sum();
        let unnamed = plan.unnamed.map_or(0, |unnamed| unnamed.len());
        assert_eq!(plan.gestures.new + plan.left_out, incoming.gestures.len() + incoming.unnamed.len());
        assert_eq!(plan.gestures.new, written + unnamed);
    }
    let _ = sealed::parse(bytes);
    let _ = sealed::unpack(bytes);
    let _ = decode_log(bytes, None);
    let _ = decode_entry(bytes);
    if let Ok(text) = core::str::from_utf8(bytes) {
        let rows = csv::Rows::new(text).take_while(Result::is_ok).count();
        assert!(rows <= bytes.len() + 1);
    }
}
