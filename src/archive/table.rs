//! People and gestures as tables for spreadsheets, written and read back.
//!
//! Columns have plain names, times are ISO 8601 in UTC. People have a row for each account; groups stand on lines of their own
//! in one cell. What would be a formula is written with an apostrophe in front (`csv`). A table is for looking at and
//! correcting things by hand: rests from suggestions and settings are only in the export and the backup.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::csv::{self, Beginning, Line, Sheet, unguarded};
use super::gather::Gather;
use super::goodturn::{Ids, ReadAccount, ReadGesture, ReadIntention, ReadPerson, Where, insert_person, take_gesture};
use super::{Refusal, dates};
use crate::gesture::{Direction, Gesture, Source};
use crate::ledger::{Book, by_time};
use crate::person::{Account, Person};
use crate::time::Millis;

const PEOPLE: [&str; 12] = [
    "id",
    "name",
    "site",
    "handle",
    "stable_id",
    "profile",
    "groups",
    "note",
    "in_circle",
    "since",
    "intention",
    "intention_since",
];
const GESTURES: [&str; 15] = [
    "id",
    "at",
    "utc_offset",
    "direction",
    "kind",
    "site",
    "your_account",
    "person",
    "name",
    "person_site",
    "person_handle",
    "person_stable_id",
    "object",
    "source",
    "undone_at",
];

/// Which table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// People.
    People,
    /// Gestures.
    Gestures,
}

impl Part {
    /// Which table a text is, by its header.
    pub fn of(beginning: &Beginning) -> Option<Self> {
        [Self::Gestures, Self::People].into_iter().find(|part| beginning.has(part.columns()))
    }

    /// The columns by which its header is known.
    const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::People => &["id", "name", "site", "handle", "in_circle"],
            Self::Gestures => &["id", "at", "direction", "kind", "person"],
        }
    }
}

/// People as a table.
pub fn people(books: &[Book]) -> String {
    let mut sheet = Sheet::new(&PEOPLE);
    for person in books.iter().map(|book| &book.person) {
        let (groups, since) = (person.groups.join("\n"), person.since.to_iso());
        let intention = person.intention.as_ref();
        let intended = intention.map(|intention| intention.since.to_iso()).unwrap_or_default();
        for account in &person.accounts {
            sheet.row(&[
                person.id.as_str(),
                &person.name,
                account.site.as_str(),
                &account.handle,
                account.stable_id.as_deref().unwrap_or_default(),
                account.url.as_deref().unwrap_or_default(),
                &groups,
                &person.note,
                if person.in_circle { "yes" } else { "no" },
                &since,
                intention.map_or("", |intention| intention.text.as_str()),
                &intended,
            ]);
        }
    }
    sheet.finish()
}

/// Gestures as a table, by time.
pub fn gestures(books: &[Book], unnamed: &[Gesture]) -> String {
    let people: BTreeMap<&str, &Person> = books.iter().map(|book| (book.person.id.as_str(), &book.person)).collect();
    let mut sheet = Sheet::new(&GESTURES);
    for gesture in by_time(books.iter().flat_map(|book| &book.gestures).chain(unnamed).collect()) {
        let person = gesture.person.as_ref().and_then(|id| people.get(id.as_str()));
        let account: Option<&Account> = person.and_then(|person| person.accounts.first());
        sheet.row(&[
            &gesture.id.to_string(),
            &gesture.at.to_iso(),
            &gesture.offset.0.to_string(),
            match gesture.direction {
                Direction::Given => "given",
                Direction::Received => "received",
            },
            gesture.kind.name(),
            gesture.site.as_str(),
            &gesture.account,
            gesture.person.as_ref().map_or("", |id| id.as_str()),
            person.map_or("", |person| person.name.as_str()),
            account.map_or("", |account| account.site.as_str()),
            account.map_or("", |account| account.handle.as_str()),
            account.and_then(|account| account.stable_id.as_deref()).unwrap_or_default(),
            gesture.object.as_deref().unwrap_or_default(),
            match gesture.source {
                Source::Observed => "observed",
                Source::Notification => "notification",
                Source::Manual => "manual",
                Source::Import => "import",
            },
            &gesture.undone_at.map(Millis::to_iso).unwrap_or_default(),
        ]);
    }
    sheet.finish()
}

/// Reads one table.
pub(super) async fn read(gather: &mut Gather<'_>, ids: &mut Ids, part: Part, text: &str) -> Result<(), Refusal> {
    // A person's rows are one person; they are taken over when all rows are known.
    let mut people: Vec<(Option<usize>, ReadPerson)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    csv::each(gather, text, part.columns(), |gather, line| {
        if part == Part::Gestures {
            return gesture(gather, ids, line);
        }
        let id = cell(line, "id");
        let account = ReadAccount {
            site: some(cell(line, "site")),
            handle: some(cell(line, "handle")),
            stable_id: some(cell(line, "stable_id")),
            url: some(cell(line, "profile")),
        };
        if let Some(place) = places.get(&id).filter(|_| !id.is_empty()) {
            people[*place].1.accounts.push(account);
        } else {
            places.insert(id, people.len());
            people.push((line.line(), person(line, account)));
        }
        Ok(())
    })
    .await?;
    for (line, person) in people {
        insert_person(gather, ids, &Where::Line(line), person)?;
    }
    Ok(())
}

fn person(line: &Line<'_>, account: ReadAccount) -> ReadPerson {
    let intention = cell(line, "intention");
    let since = some(cell(line, "intention_since"));
    ReadPerson {
        id: some(cell(line, "id")),
        name: some(cell(line, "name")),
        accounts: vec![account],
        groups: cell(line, "groups").lines().map(ToOwned::to_owned).collect(),
        note: some(unguarded(line.raw("note")).to_owned()),
        in_circle: Some(matches!(cell(line, "in_circle").to_ascii_lowercase().as_str(), "yes" | "true" | "1")),
        intention: (!intention.is_empty()).then_some(ReadIntention { text: intention, since }),
        silence: None,
        since: some(cell(line, "since")),
        joined: Vec::new(),
    }
}

fn gesture(gather: &mut Gather<'_>, ids: &mut Ids, line: &Line<'_>) -> Result<(), Refusal> {
    let (person, at) = (cell(line, "person"), cell(line, "at"));
    if !person.is_empty() && ids.of(&person).is_none() {
        let account = ReadAccount {
            site: some(cell(line, "person_site")),
            handle: some(cell(line, "person_handle")),
            stable_id: some(cell(line, "person_stable_id")),
            url: None,
        };
        let read = ReadPerson {
            id: Some(person.clone()),
            name: some(cell(line, "name")),
            accounts: vec![account],
            since: some(at.clone()),
            ..ReadPerson::default()
        };
        insert_person(gather, ids, &Where::Line(line.line()), read)?;
    }
    let text = |column: &str| some(cell(line, column)).map(Cow::Owned);
    // A spreadsheet may have written the time in a form of its own.
    let moment = |text: &str| dates::moment(text, gather.here.now).map(|at| Cow::Owned(at.to_iso()));
    let iso = |text: &str| {
        if Millis::from_iso(text).is_some() { some(text.to_owned()).map(Cow::Owned) } else { moment(text) }
    };
    let undone = cell(line, "undone_at");
    let read = ReadGesture {
        id: text("id"),
        at: iso(&at).or_else(|| some(at.clone()).map(Cow::Owned)),
        utc_offset: cell(line, "utc_offset").parse().ok(),
        site: text("site"),
        account: text("your_account"),
        direction: text("direction"),
        kind: text("kind"),
        person: some(person).map(Cow::Owned),
        object: text("object"),
        source: text("source"),
        undone_at: iso(&undone).or_else(|| some(undone.clone()).map(Cow::Owned)),
    };
    take_gesture(gather, ids, &Where::Line(line.line()), &read)
}

fn cell(line: &Line<'_>, column: &str) -> String {
    unguarded(line.get(column)).trim().to_owned()
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
