//! What is collected while a file is read: people by their accounts, gestures by their ids, notes, counts.
//!
//! People of one file are told apart as the ledger does it: by stable id, or else by handle. Everything from a file is
//! cleaned like what a page says.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::json::Place;
use super::{FileCount, GESTURES_AT_MOST, Here, Incoming, Note, Origin, PEOPLE_AT_MOST, Refusal};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::accounts;
use crate::ledger::id::Mark;
use crate::person::{Account, Person, PersonId, SiteId};
use crate::settings::Settings;
use crate::site::intake;
use crate::time::Millis;

/// Notes of one kind that one file may have; the rest are counted.
const NOTES_OF_A_KIND: usize = 20;
/// Longest piece of a file that a note repeats.
const QUOTED: usize = 60;

/// One gesture as a site's archive tells it.
pub struct Told<'a> {
    /// The other account.
    pub account: Account,
    /// The other's name, where the archive has it.
    pub name: &'a str,
    /// Whose gesture.
    pub direction: Direction,
    /// What.
    pub kind: Kind,
    /// When.
    pub at: Millis,
    /// What it was about.
    pub object: Option<String>,
    /// Address of what was written.
    pub trace: Option<String>,
}

/// The collection.
pub struct Gather<'a> {
    /// When and where.
    pub here: Here<'a>,
    /// The site whose archive it is.
    pub site: SiteId,
    /// The user's own handle there; empty while unknown.
    pub me: String,
    origin: Origin,
    made_at: Option<Millis>,
    own: Vec<Account>,
    people: BTreeMap<PersonId, Person>,
    by_account: BTreeMap<String, PersonId>,
    gestures: BTreeMap<GestureId, Gesture>,
    unnamed: BTreeMap<GestureId, Gesture>,
    settings: Option<Settings>,
    notes: Vec<Note>,
    kinds_of_notes: BTreeMap<(String, &'static str), usize>,
    unknown: Vec<String>,
    files: Vec<FileCount>,
    /// Bytes of the files before this one, and of all.
    weight: (usize, usize),
}

impl<'a> Gather<'a> {
    /// Nothing yet.
    pub fn new(origin: Origin, site: &str, here: Here<'a>) -> Self {
        Self {
            here,
            site: SiteId::new(site),
            me: String::new(),
            origin,
            made_at: None,
            own: Vec::new(),
            people: BTreeMap::new(),
            by_account: BTreeMap::new(),
            gestures: BTreeMap::new(),
            unnamed: BTreeMap::new(),
            settings: None,
            notes: Vec::new(),
            kinds_of_notes: BTreeMap::new(),
            unknown: Vec::new(),
            files: Vec::new(),
            weight: (0, 0),
        }
    }

    /// So many bytes were read before the file that follows, of so many in all.
    pub fn weigh(&mut self, before: usize, all: usize) {
        self.weight = (before, all);
    }

    /// So many bytes of this file are read.
    ///
    /// # Errors
    /// When whoever reads along has had enough.
    pub async fn step(&self, at: usize) -> Result<(), Refusal> {
        let (before, all) = self.weight;
        match self.here.pace.step((before + at) as f64 / all.max(1) as f64) {
            Some(rest) => rest.await,
            None => Ok(()),
        }
    }

    /// What follows is from this file.
    pub fn begin(&mut self, file: &str) {
        self.files.push(FileCount { file: intake::line(file, 120), ..FileCount::default() });
    }

    /// The file was made then.
    pub fn made_at(&mut self, at: Option<Millis>) {
        self.made_at = at;
    }

    /// The settings in the file.
    pub fn settings(&mut self, settings: Settings) {
        self.settings = Some(settings);
    }

    /// A file that is nothing Goodturn reads.
    pub fn unknown(&mut self, file: &str) {
        self.unknown.push(intake::line(file, 120));
    }

    /// Something was cleaned, or is worth saying.
    pub fn note(&mut self, line: Option<usize>, key: &'static str, args: &[&str]) {
        let file = self.files.last().map(|count| count.file.clone()).unwrap_or_default();
        let number = self.kinds_of_notes.entry((file.clone(), key)).or_default();
        *number += 1;
        if *number <= NOTES_OF_A_KIND {
            let args = args.iter().map(|arg| intake::line(arg, QUOTED)).collect();
            self.notes.push(Note { file, line, key, args });
        }
    }

    /// An item of JSON was cleaned or is worth saying something about. Its line is counted only for a note that is kept.
    pub fn note_at(&mut self, place: Place<'_>, key: &'static str, args: &[&str]) {
        let file = self.files.last().map(|count| count.file.clone()).unwrap_or_default();
        let kept = self.kinds_of_notes.get(&(file, key)).is_none_or(|number| *number < NOTES_OF_A_KIND);
        self.note(if kept { place.line() } else { None }, key, args);
    }

    /// An item of JSON was left out.
    pub fn left_out_at(&mut self, place: Place<'_>, key: &'static str, args: &[&str]) {
        self.leave_out(1);
        self.note_at(place, key, args);
    }

    /// A line was left out.
    pub fn left_out(&mut self, line: Option<usize>, key: &'static str, args: &[&str]) {
        self.leave_out(1);
        self.note(line, key, args);
    }

    /// Lines were left out that a note of its own tells about.
    pub fn leave_out(&mut self, number: usize) {
        if let Some(count) = self.files.last_mut() {
            count.left_out += number;
        }
    }

    /// An account of the user's own.
    pub fn own(&mut self, account: Account) {
        if self.me.is_empty() {
            self.me.clone_from(&account.handle);
        }
        if !self.own.contains(&account) {
            self.own.push(account);
        }
    }

    /// Whether an account is the user's own.
    pub fn is_own(&self, account: &Account) -> bool {
        accounts::is_own(account, &self.own)
    }

    /// Somebody's account is known from here on; returns whose it is.
    pub fn met(&mut self, account: &Account, name: &str, at: Millis) -> Result<PersonId, Refusal> {
        let keys = accounts::account_keys(account);
        let clashes = |person: &Person| !accounts::may_be(person, account);
        let usable = keys.iter().filter(|key| !key.ends_with(":handle:"));
        let known = usable
            .filter_map(|key| self.by_account.get(key))
            .find(|id| self.people.get(id).is_some_and(|person| !clashes(person)))
            .cloned();
        let name = intake::name(name);
        let id = if let Some(id) = known {
            if let Some(person) = self.people.get_mut(&id) {
                accounts::meet(person, account);
                if !name.is_empty() && person.accounts.iter().any(|known| known.handle == person.name) {
                    person.name = name;
                }
                person.since = person.since.min(at);
            }
            id
        } else {
            let person = Person::met(account.clone(), &name, at);
            let id = person.id.clone();
            self.insert(person)?;
            id
        };
        for key in keys.into_iter().filter(|key| !key.ends_with(":handle:")) {
            self.by_account.insert(key, id.clone());
        }
        Ok(id)
    }

    /// A person as a ledger has them. `false`: there is one with this id.
    pub fn insert(&mut self, person: Person) -> Result<bool, Refusal> {
        if self.people.len() >= PEOPLE_AT_MOST {
            return Err(Refusal::new("archive_too_many", &[&PEOPLE_AT_MOST.to_string()]));
        }
        let Entry::Vacant(place) = self.people.entry(person.id.clone()) else { return Ok(false) };
        place.insert(person);
        if let Some(count) = self.files.last_mut() {
            count.people += 1;
        }
        Ok(true)
    }

    /// Whether there is a person with this id.
    pub fn has(&self, id: &PersonId) -> bool {
        self.people.contains_key(id)
    }

    /// A gesture as a ledger has it. `false`: there is one with this id.
    pub fn add(&mut self, gesture: Gesture) -> Result<bool, Refusal> {
        if self.gestures.len() + self.unnamed.len() >= GESTURES_AT_MOST {
            return Err(Refusal::new("archive_too_many", &[&GESTURES_AT_MOST.to_string()]));
        }
        let known = self.gestures.contains_key(&gesture.id) || self.unnamed.contains_key(&gesture.id);
        if !known {
            let list = if gesture.person.is_some() { &mut self.gestures } else { &mut self.unnamed };
            list.insert(gesture.id, gesture);
            if let Some(count) = self.files.last_mut() {
                count.gestures += 1;
            }
        }
        Ok(!known)
    }

    /// A gesture as an archive tells it. Towards the user's own accounts there are none. Told twice, the earlier one
    /// stands.
    pub fn tell(&mut self, told: Told<'_>) -> Result<(), Refusal> {
        if self.is_own(&told.account) {
            return Ok(());
        }
        let mark = Mark {
            site: &self.site,
            me: &self.me,
            direction: told.direction,
            kind: told.kind,
            account: Some(&told.account),
            object: told.object.as_deref(),
            key: None,
            trace: told.trace.as_deref(),
            nonce: None,
            at: Some(told.at),
        };
        let id = mark.id();
        let person = self.met(&told.account, told.name, told.at)?;
        if let Some(known) = self.gestures.get_mut(&id) {
            known.at = known.at.min(told.at);
            known.offset = (self.here.offset_at)(known.at);
            return Ok(());
        }
        let gesture = Gesture {
            id,
            at: told.at,
            offset: (self.here.offset_at)(told.at),
            site: self.site.clone(),
            account: self.me.clone(),
            direction: told.direction,
            kind: told.kind,
            person: Some(person),
            object: told.object,
            source: Source::Import,
            undone_at: None,
        };
        self.add(gesture).map(drop)
    }

    /// All of it.
    pub fn finish(mut self) -> Incoming {
        for ((file, _), number) in self.kinds_of_notes.iter().filter(|(_, number)| **number > NOTES_OF_A_KIND) {
            let more = (number - NOTES_OF_A_KIND).to_string();
            self.notes.push(Note { file: file.clone(), line: None, key: "archive_more_notes", args: vec![more] });
        }
        let by_time = |gestures: BTreeMap<GestureId, Gesture>| {
            let mut gestures: Vec<Gesture> = gestures.into_values().collect();
            gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
            gestures
        };
        let named: BTreeSet<&str> = self.unknown.iter().map(String::as_str).collect();
        let unknown = named.into_iter().map(ToOwned::to_owned).collect();
        Incoming {
            origin: self.origin,
            made_at: self.made_at,
            own: self.own,
            people: self.people.into_values().collect(),
            gestures: by_time(self.gestures),
            unnamed: by_time(self.unnamed),
            settings: self.settings,
            notes: self.notes,
            unknown,
            files: self.files,
        }
    }
}
