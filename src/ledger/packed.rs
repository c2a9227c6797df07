//! The stored form: one person's log, or one person with their tally, as bytes.
//!
//! A version byte, a checksum, then postcard of structs that are not the domain types, so that those can change without
//! losing what is on disk. A log keeps what repeats (site, own account, offset) in a table, times as differences, links as
//! what differs from a recent link; a gesture comes to less than 30 bytes besides its link. The person is not repeated:
//! a log belongs to one. Any bytes can be given to the decoders: what is not whole is an error, never a panic and never a
//! part of the truth.

use core::hash::Hasher;

use serde::{Deserialize, Serialize};
use siphasher::sip::SipHasher13;

use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::person::{Account, Intention, Person, PersonId, Silence, SiteId};
use crate::tie::{Tally, Unthanked, Warmth};
use crate::time::{LocalDay, Millis, UtcOffset};

/// Version of a log's bytes.
const LOG: u8 = 1;
/// Version of an entry's bytes.
const ENTRY: u8 = 1;
/// A version byte and four bytes of checksum.
const HEAD: usize = 5;
/// How many links back one may lean on.
const RECENT: usize = 16;
/// How much of an earlier link one may lean on; keeps small hostile bytes from growing large.
const SHARED_AT_MOST: usize = 1_024;

/// Why bytes could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackedError {
    /// Fewer bytes than any record has.
    #[error("the record is cut off")]
    Short,
    /// Written by another version of Goodturn.
    #[error("the record has version {0}, which this Goodturn does not read")]
    Version(u8),
    /// The checksum does not fit the bytes.
    #[error("the record was damaged")]
    Damaged,
    /// The bytes do not have the shape of a record.
    #[error("the record makes no sense")]
    Nonsense,
}

/// Packs the log of one person (or of the unnamed). The order is kept.
pub fn encode_log(gestures: &[Gesture]) -> Vec<u8> {
    let mut log = Log::default();
    let mut last = Millis::default();
    let mut recent = Recent::default();
    for gesture in gestures {
        let scene = Scene {
            site: gesture.site.as_str().to_owned(),
            account: gesture.account.clone(),
            offset: gesture.offset.0,
        };
        let place = log.scenes.iter().position(|known| *known == scene).unwrap_or_else(|| {
            log.scenes.push(scene);
            log.scenes.len() - 1
        });
        log.lines.push(Line {
            id: gesture.id.0.to_be_bytes(),
            later: gesture.at.0.wrapping_sub(last.0),
            scene: place as u32,
            what: What { kind: gesture.kind, direction: gesture.direction, source: gesture.source }.code(),
            undone: gesture.undone_at.map(|undone| undone.0.wrapping_sub(gesture.at.0)),
            object: gesture.object.as_deref().map(|object| recent.shorten(object)),
        });
        last = gesture.at;
    }
    seal(LOG, &log)
}

/// Reads a log; every gesture in it is `person`'s.
pub fn decode_log(bytes: &[u8], person: Option<&PersonId>) -> Result<Vec<Gesture>, PackedError> {
    let log: Log = open(LOG, bytes)?;
    let mut last = Millis::default();
    let mut recent = Recent::default();
    let mut gestures = Vec::with_capacity(log.lines.len());
    for line in log.lines {
        let scene = log.scenes.get(line.scene as usize).ok_or(PackedError::Nonsense)?;
        let what = What::read(line.what).ok_or(PackedError::Nonsense)?;
        let at = Millis(last.0.wrapping_add(line.later));
        last = at;
        let object = match line.object {
            Some(link) => Some(recent.lengthen(&link).ok_or(PackedError::Nonsense)?),
            None => None,
        };
        gestures.push(Gesture {
            id: GestureId(u128::from_be_bytes(line.id)),
            at,
            offset: UtcOffset(scene.offset),
            site: SiteId::new(&scene.site),
            account: scene.account.clone(),
            direction: what.direction,
            kind: what.kind,
            person: person.cloned(),
            object,
            source: what.source,
            undone_at: line.undone.map(|undone| Millis(at.0.wrapping_add(undone))),
        });
    }
    Ok(gestures)
}

/// Packs a person with their tally.
pub fn encode_entry(person: &Person, tally: &Tally) -> Vec<u8> {
    seal(ENTRY, &(StoredPerson::from(person), StoredTally::from(tally)))
}

/// Reads a person with their tally.
pub fn decode_entry(bytes: &[u8]) -> Result<(Person, Tally), PackedError> {
    let (person, tally): (StoredPerson, StoredTally) = open(ENTRY, bytes)?;
    Ok((person.into(), tally.read().ok_or(PackedError::Nonsense)?))
}

/// Version byte, checksum, postcard.
fn seal<T: Serialize>(version: u8, value: &T) -> Vec<u8> {
    let Ok(body) = postcard::to_allocvec(value) else {
        // Only sequences of unknown length can fail, and there are none here; writing nothing instead would lose data.
        unreachable!("plain structs have a length")
    };
    let mut bytes = Vec::with_capacity(HEAD + body.len());
    bytes.push(version);
    bytes.extend_from_slice(&checksum(version, &body));
    bytes.extend_from_slice(&body);
    bytes
}

fn open<'a, T: Deserialize<'a>>(version: u8, bytes: &'a [u8]) -> Result<T, PackedError> {
    let (head, body) = bytes.split_at_checked(HEAD).ok_or(PackedError::Short)?;
    if head[0] != version {
        return Err(PackedError::Version(head[0]));
    }
    if head[1..] != checksum(version, body) {
        return Err(PackedError::Damaged);
    }
    match postcard::take_from_bytes(body) {
        Ok((value, [])) => Ok(value),
        _ => Err(PackedError::Nonsense),
    }
}

fn checksum(version: u8, body: &[u8]) -> [u8; 4] {
    let mut hasher = SipHasher13::new_with_keys(u64::from(version), body.len() as u64);
    hasher.write(body);
    (hasher.finish() as u32).to_le_bytes()
}

/// A log as it is stored.
#[derive(Default, Serialize, Deserialize)]
struct Log {
    scenes: Vec<Scene>,
    lines: Vec<Line>,
}

/// What many gestures share.
#[derive(PartialEq, Serialize, Deserialize)]
struct Scene {
    site: String,
    account: String,
    offset: i16,
}

/// One gesture.
#[derive(Serialize, Deserialize)]
struct Line {
    id: [u8; 16],
    /// Milliseconds after the gesture before.
    later: i64,
    /// Index into the scenes.
    scene: u32,
    /// Kind, direction and source.
    what: u8,
    /// Milliseconds from the gesture until it was taken back.
    undone: Option<i64>,
    object: Option<Link>,
}

/// A link: `shared` bytes of the link `back` links ago (0: none), then `rest`.
#[derive(Serialize, Deserialize)]
struct Link {
    back: u8,
    shared: u16,
    rest: String,
}

/// The latest links of a log, newest last.
#[derive(Default)]
struct Recent(std::collections::VecDeque<String>);

impl Recent {
    fn shorten(&mut self, object: &str) -> Link {
        let shares = self.0.iter().rev().map(|known| shared(known, object));
        // The nearest of those that share most.
        let (shared, back) = shares.zip(1..).fold((0, 0), |best, next| if next.0 > best.0 { next } else { best });
        self.remember(object);
        Link { back, shared: shared as u16, rest: object[shared..].to_owned() }
    }

    fn lengthen(&mut self, link: &Link) -> Option<String> {
        let shared = usize::from(link.shared);
        let head = match usize::from(link.back) {
            0 if shared == 0 => "",
            back if (1..=self.0.len()).contains(&back) && shared <= SHARED_AT_MOST => {
                self.0[self.0.len() - back].get(..shared)?
            }
            _ => return None,
        };
        let object = format!("{head}{}", link.rest);
        self.remember(&object);
        Some(object)
    }

    fn remember(&mut self, object: &str) {
        if self.0.len() == RECENT {
            self.0.pop_front();
        }
        self.0.push_back(object.to_owned());
    }
}

/// How many bytes two links begin with alike, up to a whole character.
fn shared(known: &str, object: &str) -> usize {
    let alike = known.bytes().zip(object.bytes()).take(SHARED_AT_MOST).take_while(|(a, b)| a == b).count();
    (0..=alike).rev().find(|&end| object.is_char_boundary(end)).unwrap_or(0)
}

/// Kinds by their stored number: new ones go to the end, none ever moves.
const KINDS: [Kind; 17] = [
    Kind::React,
    Kind::Follow,
    Kind::Vote,
    Kind::Reshare,
    Kind::Mention,
    Kind::Endorse,
    Kind::ShareLink,
    Kind::Comment,
    Kind::Reply,
    Kind::Thank,
    Kind::Quote,
    Kind::BlogComment,
    Kind::Review,
    Kind::Recommend,
    Kind::Introduce,
    Kind::Gift,
    Kind::Other,
];
/// Directions by their stored number.
const DIRECTIONS: [Direction; 2] = [Direction::Given, Direction::Received];
/// Sources by their stored number.
const SOURCES: [Source; 4] = [Source::Observed, Source::Notification, Source::Manual, Source::Import];

/// Five bits of kind, one of direction, two of source.
struct What {
    kind: Kind,
    direction: Direction,
    source: Source,
}

impl What {
    fn code(&self) -> u8 {
        number(&KINDS, &self.kind) | number(&DIRECTIONS, &self.direction) << 5 | number(&SOURCES, &self.source) << 6
    }

    fn read(code: u8) -> Option<Self> {
        Some(Self {
            kind: *KINDS.get(usize::from(code & 0b1_1111))?,
            direction: DIRECTIONS[usize::from(code >> 5 & 1)],
            source: SOURCES[usize::from(code >> 6)],
        })
    }
}

/// The stored number of a value; every value is in its table (a test goes through them all).
fn number<T: PartialEq>(table: &[T], value: &T) -> u8 {
    table.iter().position(|known| known == value).unwrap_or_default() as u8
}

#[derive(Serialize, Deserialize)]
struct StoredPerson {
    id: String,
    name: String,
    accounts: Vec<StoredAccount>,
    groups: Vec<String>,
    note: String,
    in_circle: bool,
    intention: Option<(String, i64)>,
    never: bool,
    refusals: u8,
    until: Option<i64>,
    let_go: u8,
    since: i64,
}

#[derive(Serialize, Deserialize)]
struct StoredAccount {
    site: String,
    handle: String,
    stable_id: Option<String>,
    url: Option<String>,
}

impl From<&Person> for StoredPerson {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.0.clone(),
            name: person.name.clone(),
            accounts: person
                .accounts
                .iter()
                .map(|account| StoredAccount {
                    site: account.site.0.clone(),
                    handle: account.handle.clone(),
                    stable_id: account.stable_id.clone(),
                    url: account.url.clone(),
                })
                .collect(),
            groups: person.groups.clone(),
            note: person.note.clone(),
            in_circle: person.in_circle,
            intention: person.intention.as_ref().map(|intention| (intention.text.clone(), intention.since.0)),
            never: person.silence.never,
            refusals: person.silence.refusals,
            until: person.silence.until.map(|until| until.0),
            let_go: person.silence.let_go,
            since: person.since.0,
        }
    }
}

impl From<StoredPerson> for Person {
    fn from(stored: StoredPerson) -> Self {
        Self {
            id: PersonId(stored.id),
            name: stored.name,
            accounts: stored
                .accounts
                .into_iter()
                .map(|account| Account {
                    site: SiteId(account.site),
                    handle: account.handle,
                    stable_id: account.stable_id,
                    url: account.url,
                })
                .collect(),
            groups: stored.groups,
            note: stored.note,
            in_circle: stored.in_circle,
            intention: stored.intention.map(|(text, since)| Intention { text, since: Millis(since) }),
            silence: Silence {
                never: stored.never,
                refusals: stored.refusals,
                until: stored.until.map(Millis),
                let_go: stored.let_go,
            },
            since: Millis(stored.since),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct StoredTally {
    half_life: u16,
    given: (f64, i64),
    received: (f64, i64),
    given_count: u32,
    received_count: u32,
    first: Option<i64>,
    last_given: Option<i64>,
    last_received: Option<i64>,
    last_composed: Option<i64>,
    light_since_composed: u32,
    /// The first as it is, the rest as differences.
    days: Vec<i32>,
    unthanked: Vec<StoredUnthanked>,
}

#[derive(Serialize, Deserialize)]
struct StoredUnthanked {
    id: [u8; 16],
    at: i64,
    kind: u8,
    object: Option<String>,
}

impl From<&Tally> for StoredTally {
    fn from(tally: &Tally) -> Self {
        let moment = |at: Option<Millis>| at.map(|at| at.0);
        let mut last = 0;
        let mut later = |day: &LocalDay| day.0.wrapping_sub(core::mem::replace(&mut last, day.0));
        Self {
            half_life: tally.half_life,
            given: (tally.given.level, tally.given.at.0),
            received: (tally.received.level, tally.received.at.0),
            given_count: tally.given_count,
            received_count: tally.received_count,
            first: moment(tally.first),
            last_given: moment(tally.last_given),
            last_received: moment(tally.last_received),
            last_composed: moment(tally.last_composed),
            light_since_composed: tally.light_since_composed,
            days: tally.days.iter().map(&mut later).collect(),
            unthanked: tally
                .unthanked
                .iter()
                .map(|received| StoredUnthanked {
                    id: received.id.0.to_be_bytes(),
                    at: received.at.0,
                    kind: number(&KINDS, &received.kind),
                    object: received.object.clone(),
                })
                .collect(),
        }
    }
}

impl StoredTally {
    fn read(self) -> Option<Tally> {
        let warmth = |(level, at): (f64, i64)| level.is_finite().then_some(Warmth { level, at: Millis(at) });
        let mut last = 0_i32;
        let mut day = |later: i32| {
            last = last.wrapping_add(later);
            LocalDay(last)
        };
        let unthanked = |stored: StoredUnthanked| {
            Some(Unthanked {
                id: GestureId(u128::from_be_bytes(stored.id)),
                at: Millis(stored.at),
                kind: *KINDS.get(usize::from(stored.kind))?,
                object: stored.object,
            })
        };
        Some(Tally {
            half_life: self.half_life,
            given: warmth(self.given)?,
            received: warmth(self.received)?,
            given_count: self.given_count,
            received_count: self.received_count,
            first: self.first.map(Millis),
            last_given: self.last_given.map(Millis),
            last_received: self.last_received.map(Millis),
            last_composed: self.last_composed.map(Millis),
            light_since_composed: self.light_since_composed,
            days: self.days.into_iter().map(&mut day).collect(),
            unthanked: self.unthanked.into_iter().map(unthanked).collect::<Option<_>>()?,
        })
    }
}
