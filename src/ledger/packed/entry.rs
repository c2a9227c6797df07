//! A person with their tally as bytes: what lists and suggestions read without opening any log.

use serde::{Deserialize, Serialize};

use super::{KINDS, PackedError, number, open, seal};
use crate::gesture::GestureId;
use crate::person::{Account, Intention, Joined, Person, PersonId, Reason, Silence, SiteId};
use crate::tie::{Balance, Measure, Tally, Unthanked, Warmth};
use crate::time::{LocalDay, Millis};

/// Version of an entry's bytes.
const ENTRY: u8 = 3;
/// The version before what is told at a glance stood first.
const WITHOUT_GLANCE: u8 = 2;
/// The version before the balance was kept; it is told anew with the next gesture.
const WITHOUT_BALANCE: u8 = 1;

/// What can be told of an entry without reading all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Glance {
    /// In the circle.
    pub in_circle: bool,
    /// The user keeps a note.
    pub noted: bool,
    /// Gestures given that stand.
    pub given: u32,
}

/// Packs a person with their tally.
pub fn encode_entry(person: &Person, tally: &Tally) -> Vec<u8> {
    let glance = Glance { in_circle: person.in_circle, noted: !person.note.is_empty(), given: tally.given_count };
    let joined: Vec<StoredJoined> = person.joined.iter().map(StoredJoined::from).collect();
    let person = StoredPerson::from(person);
    seal(ENTRY, &(glance, person, StoredTally::from(tally), number(&BALANCES, &tally.balance), joined))
}

/// Reads the beginning of an entry, unproved: `None` where it has none (an older version).
pub fn glance(bytes: &[u8]) -> Option<Glance> {
    let body = bytes.get(super::HEAD..).filter(|_| bytes[0] == ENTRY)?;
    postcard::take_from_bytes(body).ok().map(|(glance, _)| glance)
}

/// Reads a person with their tally.
pub fn decode_entry(bytes: &[u8]) -> Result<(Person, Tally), PackedError> {
    let (person, tally, balance, joined): (StoredPerson, StoredTally, u8, Vec<StoredJoined>) = match bytes.first() {
        Some(&WITHOUT_BALANCE) => {
            let (person, tally) = open(WITHOUT_BALANCE, bytes)?;
            (person, tally, 0, Vec::new())
        }
        Some(&WITHOUT_GLANCE) => {
            let (person, tally, balance) = open(WITHOUT_GLANCE, bytes)?;
            (person, tally, balance, Vec::new())
        }
        _ => {
            let (_, person, tally, balance, joined): (Glance, _, _, _, _) = open(ENTRY, bytes)?;
            (person, tally, balance, joined)
        }
    };
    let mut tally = tally.read().ok_or(PackedError::Nonsense)?;
    tally.balance = *BALANCES.get(usize::from(balance)).ok_or(PackedError::Nonsense)?;
    let joined = joined.into_iter().map(Joined::from).collect();
    Ok((Person { joined, ..person.into() }, tally))
}

/// As they are numbered on disk.
const BALANCES: [Balance; 4] =
    [Balance::TooEarly, Balance::BothOfYou, Balance::MostlyYouLately, Balance::MostlyThemLately];

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

impl From<&Account> for StoredAccount {
    fn from(account: &Account) -> Self {
        Self {
            site: account.site.0.clone(),
            handle: account.handle.clone(),
            stable_id: account.stable_id.clone(),
            url: account.url.clone(),
        }
    }
}

impl From<StoredAccount> for Account {
    fn from(stored: StoredAccount) -> Self {
        Self { site: SiteId(stored.site), handle: stored.handle, stable_id: stored.stable_id, url: stored.url }
    }
}

#[derive(Serialize, Deserialize)]
struct StoredJoined {
    id: String,
    name: String,
    /// The page that says so; none: the user.
    link: Option<String>,
    at: i64,
    since: i64,
    accounts: Vec<StoredAccount>,
    gestures: Vec<[u8; 16]>,
}

impl From<&Joined> for StoredJoined {
    fn from(joined: &Joined) -> Self {
        Self {
            id: joined.id.0.clone(),
            name: joined.name.clone(),
            link: match &joined.reason {
                Reason::Hand => None,
                Reason::Link(page) => Some(page.clone()),
            },
            at: joined.at.0,
            since: joined.since.0,
            accounts: joined.accounts.iter().map(StoredAccount::from).collect(),
            gestures: joined.gestures.iter().map(|id| id.0.to_be_bytes()).collect(),
        }
    }
}

impl From<StoredJoined> for Joined {
    fn from(stored: StoredJoined) -> Self {
        Self {
            id: PersonId(stored.id),
            name: stored.name,
            reason: stored.link.map_or(Reason::Hand, Reason::Link),
            at: Millis(stored.at),
            since: Millis(stored.since),
            accounts: stored.accounts.into_iter().map(Account::from).collect(),
            gestures: stored.gestures.into_iter().map(|id| GestureId(u128::from_be_bytes(id))).collect(),
        }
    }
}

impl From<&Person> for StoredPerson {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id.0.clone(),
            name: person.name.clone(),
            accounts: person.accounts.iter().map(StoredAccount::from).collect(),
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
            accounts: stored.accounts.into_iter().map(Account::from).collect(),
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
            joined: Vec::new(),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct StoredTally {
    measure: u16,
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
        let mut last = 0_i32;
        let mut later = |day: &LocalDay| day.0.wrapping_sub(core::mem::replace(&mut last, day.0));
        Self {
            measure: tally.measure.0,
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
            measure: Measure(self.measure),
            given: warmth(self.given)?,
            received: warmth(self.received)?,
            given_count: self.given_count,
            received_count: self.received_count,
            first: self.first.map(Millis),
            last_given: self.last_given.map(Millis),
            last_received: self.last_received.map(Millis),
            last_composed: self.last_composed.map(Millis),
            light_since_composed: self.light_since_composed,
            balance: Balance::default(),
            days: self.days.into_iter().map(&mut day).collect(),
            unthanked: self.unthanked.into_iter().map(unthanked).collect::<Option<_>>()?,
        })
    }
}
