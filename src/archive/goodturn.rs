//! Goodturn's own export (format `goodturn`, version 1), read back.
//!
//! The format is open, so a file may come from elsewhere: fields that do no harm by being missing have defaults, ids that
//! are not Goodturn's are replaced by Goodturn's own, and what cannot be understood is left out with its path. A newer
//! version is refused, since half of it would be worse than none. Settings are read and offered, never merged.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Refusal;
use super::gather::Gather;
use super::json::{Place, each, whole};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::export::{FORMAT, VERSION};
use crate::ledger::id::Mark;
use crate::person::{Account, Intention, Joined, Person, PersonId, Reason, Silence, SiteId};
use crate::settings::Settings;
use crate::site::intake;
use crate::time::{Millis, UtcOffset};
use crate::wire::PageAccount;

/// Longest id, site or own account.
const WORD: usize = 200;
/// Longest note; a merged one may be longer than what fits the field it is written in.
const NOTE: usize = 20_000;
/// Longest intention or group.
const SHORT: usize = 140;
/// Most groups and accounts of one person.
const LIST: usize = 100;

/// What tells whether the rest can be read.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    format: Option<Cow<'a, str>>,
    version: Option<u64>,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    exported_at: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    people: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    gestures: Vec<&'a RawValue>,
    #[serde(borrow)]
    settings: Option<&'a RawValue>,
}

/// Somebody, as the file has them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadPerson {
    pub id: Option<String>,
    pub name: Option<String>,
    pub accounts: Vec<ReadAccount>,
    pub groups: Vec<String>,
    pub note: Option<String>,
    pub in_circle: Option<bool>,
    pub intention: Option<ReadIntention>,
    pub silence: Option<ReadSilence>,
    pub since: Option<String>,
    pub joined: Vec<ReadJoined>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadJoined {
    pub id: String,
    pub name: String,
    pub link: Option<String>,
    pub at: Option<String>,
    pub since: Option<String>,
    pub accounts: Vec<ReadAccount>,
    pub gestures: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadAccount {
    pub site: Option<String>,
    pub handle: Option<String>,
    pub stable_id: Option<String>,
    pub url: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadIntention {
    pub text: String,
    pub since: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadSilence {
    never: bool,
    refusals: u8,
    until: Option<String>,
    let_go: u8,
}

/// A gesture, as the file has it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct ReadGesture<'a> {
    pub id: Option<Cow<'a, str>>,
    pub at: Option<Cow<'a, str>>,
    pub utc_offset: Option<i16>,
    pub site: Option<Cow<'a, str>>,
    pub account: Option<Cow<'a, str>>,
    pub direction: Option<Cow<'a, str>>,
    pub kind: Option<Cow<'a, str>>,
    pub person: Option<Cow<'a, str>>,
    pub object: Option<Cow<'a, str>>,
    pub source: Option<Cow<'a, str>>,
    pub undone_at: Option<Cow<'a, str>>,
}

/// Reads an export.
pub(super) async fn read(gather: &mut Gather<'_>, ids: &mut Ids, text: &str) -> Result<(), Refusal> {
    let head: Head<'_> = whole(text)?;
    match head.version {
        Some(version) if version == u64::from(VERSION) && head.format.as_deref() == Some(FORMAT) => {}
        Some(version) if version > u64::from(VERSION) => {
            return Err(Refusal::new("archive_newer", &[&version.to_string()]));
        }
        _ => return Err(Refusal::new("archive_no_version", &[])),
    }
    let envelope: Envelope<'_> = whole(text)?;
    gather.made_at(envelope.exported_at.as_deref().and_then(Millis::from_iso));
    each(gather, text, "people", &envelope.people, |gather, place, person| {
        insert_person(gather, ids, &Where::Item(place), person)
    })
    .await?;
    each(gather, text, "gestures", &envelope.gestures, |gather, place, gesture| {
        take_gesture(gather, ids, &Where::Item(place), &gesture)
    })
    .await?;
    if let Some(settings) = envelope.settings {
        match serde_json::from_str::<Settings>(settings.get()) {
            Ok(settings) => gather.settings(settings.sound()),
            Err(_) => gather.note(None, "archive_settings_unreadable", &[]),
        }
    }
    Ok(())
}

/// Ids in the file, and whose they are here.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, PersonId>);

impl Ids {
    /// Whom the file means.
    pub fn of(&self, id: &str) -> Option<&PersonId> {
        self.0.get(id)
    }
}

/// Where in a file something is.
pub(super) enum Where<'a> {
    /// An item of JSON.
    Item(Place<'a>),
    /// A row of a table.
    Line(Option<usize>),
}

impl Where<'_> {
    fn field(&self, name: &str) -> String {
        match self {
            Self::Item(place) => place.field(name),
            Self::Line(_) => name.to_owned(),
        }
    }

    /// Leaves the item out, on account of one of its fields.
    pub fn left_out(&self, gather: &mut Gather<'_>, key: &'static str, field: &str, value: &str) {
        let field = self.field(field);
        match self {
            Self::Item(place) => gather.left_out_at(*place, key, &[&field, value]),
            Self::Line(line) => gather.left_out(*line, key, &[&field, value]),
        }
    }

    fn cleaned(&self, gather: &mut Gather<'_>, field: &str) {
        let field = self.field(field);
        match self {
            Self::Item(place) => gather.note_at(*place, "archive_cleaned", &[&field]),
            Self::Line(line) => gather.note(*line, "archive_cleaned", &[&field]),
        }
    }
}

/// Goodturn's ids: a letter and 16 digits.
fn person_id(text: &str) -> Option<PersonId> {
    let digits = text.strip_prefix('p')?;
    let sound = digits.len() == 16 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    sound.then(|| PersonId(text.to_owned()))
}

fn gesture_id(text: &str) -> Option<GestureId> {
    let sound = text.len() == 32 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    sound.then(|| text.parse().ok()).flatten()
}

/// Takes a person over, cleaned.
pub(super) fn insert_person(
    gather: &mut Gather<'_>,
    ids: &mut Ids,
    place: &Where<'_>,
    read: ReadPerson,
) -> Result<(), Refusal> {
    let now = gather.here.now;
    let given = read.name.unwrap_or_default();
    let name = intake::name(&given);
    if name != given {
        place.cleaned(gather, "name");
    }
    let mut accounts: Vec<Account> = Vec::new();
    for account in read.accounts.into_iter().take(LIST) {
        match clean_account(&account) {
            Some(account) if accounts.contains(&account) => {}
            Some(account) => accounts.push(account),
            None => place.cleaned(gather, "accounts"),
        }
    }
    let by_name = || Account { site: SiteId::new("manual"), handle: name.clone(), stable_id: None, url: None };
    if accounts.is_empty() && !name.is_empty() {
        accounts.push(by_name());
    }
    let Some(first) = accounts.first().cloned() else {
        place.left_out(gather, "archive_nobody", "name", "");
        return Ok(());
    };
    let own = read.id.unwrap_or_default();
    let id = person_id(&own).unwrap_or_else(|| PersonId::first_met(&first));
    if !own.is_empty() && ids.0.contains_key(&own) || gather.has(&id) {
        place.left_out(gather, "archive_twice", "id", &own);
        return Ok(());
    }
    if !own.is_empty() {
        ids.0.insert(own, id.clone());
    }
    let given = read.note.unwrap_or_default();
    let note: String = given.chars().filter(|c| !c.is_control() || *c == '\n').take(NOTE).collect();
    if note != given {
        place.cleaned(gather, "note");
    }
    let mut groups: Vec<String> = read.groups.iter().take(LIST).map(|group| intake::line(group, SHORT)).collect();
    groups.retain(|group| !group.is_empty());
    let when = |text: &Option<String>| text.as_deref().and_then(Millis::from_iso);
    let intention = read.intention.and_then(|read| {
        let text = intake::line(&read.text, SHORT);
        (!text.is_empty()).then(|| Intention { text, since: when(&read.since).unwrap_or(now) })
    });
    let silence = read.silence.map_or_else(Silence::default, |read| Silence {
        never: read.never,
        refusals: read.refusals,
        until: when(&read.until),
        let_go: read.let_go,
    });
    let joined = read.joined.iter().take(LIST).filter_map(|joined| {
        Some(Joined {
            id: person_id(&joined.id)?,
            name: intake::name(&joined.name),
            reason: joined.link.as_deref().and_then(intake::link).map_or(Reason::Hand, Reason::Link),
            at: when(&joined.at)?,
            since: when(&joined.since).unwrap_or(now),
            accounts: joined.accounts.iter().take(LIST).filter_map(clean_account).collect(),
            gestures: joined.gestures.iter().filter_map(|id| id.parse().ok()).collect(),
        })
    });
    let joined = joined.collect();
    let name = if name.is_empty() { first.handle.clone() } else { name };
    let person = Person {
        joined,
        id,
        name,
        accounts,
        groups,
        note,
        in_circle: read.in_circle.unwrap_or(false),
        intention,
        silence,
        since: when(&read.since).unwrap_or(now),
    };
    gather.insert(person).map(drop)
}

fn clean_account(read: &ReadAccount) -> Option<Account> {
    let site = intake::line(read.site.as_deref().unwrap_or("manual"), 40);
    let seen = PageAccount {
        handle: read.handle.clone().unwrap_or_default(),
        stable: read.stable_id.clone(),
        url: read.url.clone(),
        ..PageAccount::default()
    };
    let account = intake::account(&seen, &SiteId(site))?;
    (!account.site.as_str().is_empty()).then_some(account)
}

/// Takes a gesture over, cleaned.
pub(super) fn take_gesture(
    gather: &mut Gather<'_>,
    ids: &Ids,
    place: &Where<'_>,
    read: &ReadGesture<'_>,
) -> Result<(), Refusal> {
    let kind = read.kind.as_deref().unwrap_or_default();
    let Ok(kind) = Kind::from_str(kind) else {
        place.left_out(gather, "archive_no_such", "kind", kind);
        return Ok(());
    };
    let direction = match read.direction.as_deref() {
        Some("given") => Direction::Given,
        Some("received") => Direction::Received,
        other => {
            place.left_out(gather, "archive_no_such", "direction", other.unwrap_or_default());
            return Ok(());
        }
    };
    let Some(at) = read.at.as_deref().and_then(Millis::from_iso) else {
        place.left_out(gather, "archive_no_moment", "at", read.at.as_deref().unwrap_or_default());
        return Ok(());
    };
    let person = match read.person.as_deref().filter(|id| !id.is_empty()) {
        None => None,
        Some(id) if ids.of(id).is_some() => ids.of(id).cloned(),
        Some(id) => {
            place.left_out(gather, "archive_no_person", "person", id);
            return Ok(());
        }
    };
    let undone = read.undone_at.as_deref().filter(|undone| !undone.is_empty());
    let undone_at = undone.and_then(Millis::from_iso).map(|undone| undone.max(at));
    if let (Some(text), None) = (undone, undone_at) {
        place.left_out(gather, "archive_no_moment", "undone_at", text);
        return Ok(());
    }
    let site = SiteId(intake::line(read.site.as_deref().unwrap_or("manual"), 40));
    let account = intake::line(read.account.as_deref().unwrap_or_default(), WORD);
    let object = read.object.as_deref().and_then(intake::link);
    if object.is_none() && read.object.as_deref().is_some_and(|object| !object.is_empty()) {
        place.cleaned(gather, "object");
    }
    let source = match read.source.as_deref() {
        Some("observed") => Source::Observed,
        Some("notification") => Source::Notification,
        Some("manual") => Source::Manual,
        _ => Source::Import,
    };
    let own = read.id.as_deref().unwrap_or_default();
    // An id of somebody else's making still tells this gesture from others.
    let mark = || Mark {
        site: &site,
        me: &account,
        direction,
        kind,
        account: None,
        object: object.as_deref(),
        key: Some(own).filter(|own| !own.is_empty()),
        trace: person.as_ref().map(PersonId::as_str),
        nonce: Some(own).filter(|own| !own.is_empty()),
        at: Some(at),
    };
    let id = gesture_id(own).unwrap_or_else(|| mark().id());
    let offset = read.utc_offset.filter(|offset| offset.abs() <= 18 * 60).map_or(UtcOffset(0), UtcOffset);
    let gesture = Gesture { id, at, offset, site, account, direction, kind, person, object, source, undone_at };
    if !gather.add(gesture)? {
        place.left_out(gather, "archive_twice", "id", own);
    }
    Ok(())
}
