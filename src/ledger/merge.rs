//! Merging: what a file brings, compared with what the ledger has, and the books that come of it.
//!
//! A ledger is a set of gestures with ids, so two of them merge to the same whichever comes first: [`plan`] is commutative,
//! associative and idempotent for files that are ledgers themselves. Every rule takes the larger of two values in some
//! fixed order (or both of them), and none asks which side it came from. An archive of a site is not a ledger: what it says
//! is like what a page says, so it adds, and never renames, revives or joins.
//!
//! The plan changes nothing by itself. It says what is new, changed and the same, and holds whole books to be written.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, accounts};
use crate::archive::Incoming;
use crate::gesture::{Gesture, GestureId};
use crate::person::{Account, PersonId};

mod join;
mod same;
mod who;

/// What the ledger has.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Every book.
    pub books: &'a [Book],
    /// Gestures of people nobody named.
    pub unnamed: &'a [Gesture],
    /// The user's own accounts, as pages told them.
    pub own: &'a [Account],
}

/// How many are what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Not in the ledger yet.
    pub new: usize,
    /// In the ledger, and changed by the file.
    pub changed: usize,
    /// In the ledger as they are.
    pub same: usize,
}

/// What becomes of something in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Not in the ledger yet.
    New,
    /// Changed by the file.
    Changed,
    /// Already there.
    Same,
}

impl Counts {
    fn count(&mut self, fate: Fate) {
        match fate {
            Fate::New => self.new += 1,
            Fate::Changed => self.changed += 1,
            Fate::Same => self.same += 1,
        }
    }
}

/// Most people and gestures shown in a preview.
pub const PREVIEW: usize = 20;

/// What merging a file would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// People in the file.
    pub people: Counts,
    /// Gestures in the file, the unnamed included.
    pub gestures: Counts,
    /// The first few people who are new or changed.
    pub first_people: Vec<(Fate, PersonId, String)>,
    /// The first few gestures that are new or changed, newest first, with the name of their person.
    pub first_gestures: Vec<(Fate, Gesture, String)>,
    /// People the file knows by a number only and the ledger does not know.
    pub nameless: usize,
    /// Gestures with these, or with the user's own accounts.
    pub left_out: usize,
    /// Books to be written, whole.
    pub changed: Vec<Book>,
    /// Books that are joined into another, to be removed.
    pub gone: Vec<PersonId>,
    /// Who the people that are gone, or that the file calls otherwise, are now.
    pub aliases: Vec<(PersonId, PersonId)>,
    /// The gestures nobody is named for, where they changed.
    pub unnamed: Option<Vec<Gesture>>,
}

impl Plan {
    /// Whether there is anything to write.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty() && self.unnamed.is_none()
    }
}

/// Compares a file with the ledger.
pub fn plan(known: Known<'_>, incoming: &Incoming) -> Plan {
    let mut plan = Plan::default();
    let theirs = books(incoming, known, &mut plan);
    let mut groups = if incoming.origin.is_ledger() {
        who::join(known.books, &theirs)
    } else {
        who::recognise(known.books, &theirs, &mut plan)
    };
    let mut merged = Vec::with_capacity(groups.len());
    for group in &groups {
        merged.push(if incoming.origin.is_ledger() {
            join::ledgers(known.books, &theirs, group)
        } else {
            join::told(known.books, &theirs, group)
        });
    }
    who::settle_ids(&mut merged, known.books, &mut groups);
    let elsewhere = same::one_place_each(&mut merged, known.books, &groups);
    for (group, book) in groups.iter().zip(merged) {
        tell(&mut plan, known.books, &theirs, group, book);
    }
    plan.changed.extend(elsewhere);
    unnamed(&mut plan, known, incoming);
    let kept: BTreeSet<&PersonId> = plan.changed.iter().map(|book| &book.person.id).collect();
    plan.gone.retain(|id| !kept.contains(id));
    plan.aliases.retain(|(id, _)| !kept.contains(id));
    plan.aliases.sort();
    plan.gone.sort();
    plan
}

/// Books of the ledger and of the file that are one person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Group {
    ours: Vec<usize>,
    theirs: Vec<usize>,
}

/// The file's gestures as books. The user's own accounts are nobody's.
fn books(incoming: &Incoming, known: Known<'_>, plan: &mut Plan) -> Vec<Book> {
    let is_own = |person: &crate::person::Person| {
        !incoming.origin.is_ledger() && person.accounts.iter().any(|account| accounts::is_own(account, known.own))
    };
    let mut books: BTreeMap<&PersonId, Book> = incoming
        .people
        .iter()
        .filter(|person| !is_own(person))
        .map(|person| (&person.id, Book { person: person.clone(), gestures: Vec::new() }))
        .collect();
    for gesture in &incoming.gestures {
        match gesture.person.as_ref().and_then(|person| books.get_mut(person)) {
            Some(book) => book.gestures.push(gesture.clone()),
            None => plan.left_out += 1,
        }
    }
    books.into_values().collect()
}

/// Keeps the newest few, newest first.
fn show(shown: &mut Vec<(Fate, Gesture, String)>, fate: Fate, gesture: &Gesture, name: &str) {
    let place = shown.partition_point(|(_, known, _)| (known.at, known.id) > (gesture.at, gesture.id));
    if place < PREVIEW {
        shown.truncate(PREVIEW - 1);
        shown.insert(place.min(shown.len()), (fate, gesture.clone(), name.to_owned()));
    }
}

/// Adds what became of one person to the plan.
fn tell(plan: &mut Plan, ours: &[Book], theirs: &[Book], group: &Group, book: Book) {
    let mut before: BTreeMap<GestureId, &Gesture> = BTreeMap::new();
    for place in &group.ours {
        before.extend(ours[*place].gestures.iter().map(|gesture| (gesture.id, gesture)));
    }
    let asked: BTreeSet<GestureId> =
        group.theirs.iter().flat_map(|place| theirs[*place].gestures.iter().map(|gesture| gesture.id)).collect();
    let mut seen = 0;
    for gesture in &book.gestures {
        let fate = match before.get(&gesture.id) {
            None => Fate::New,
            Some(known) if join::state(known) == join::state(gesture) => Fate::Same,
            Some(_) => Fate::Changed,
        };
        if fate == Fate::Same && !asked.contains(&gesture.id) {
            continue;
        }
        seen += 1;
        plan.gestures.count(fate);
        if fate != Fate::Same {
            show(&mut plan.first_gestures, fate, gesture, &book.person.name);
        }
    }
    // What the ledger has under another id is there too.
    plan.gestures.same += asked.len().saturating_sub(seen);
    let id = book.person.id.clone();
    let others = group.ours.iter().map(|place| &ours[*place].person.id);
    let called = group.theirs.iter().map(|place| &theirs[*place].person.id);
    plan.gone.extend(others.clone().filter(|other| **other != id).cloned());
    let aliases: BTreeSet<&PersonId> = others.chain(called).filter(|other| **other != id).collect();
    plan.aliases.extend(aliases.into_iter().map(|other| (other.clone(), id.clone())));
    let fate = match group.ours.as_slice() {
        [] => Fate::New,
        [one] if same::person(&ours[*one].person, &book.person) => Fate::Same,
        _ => Fate::Changed,
    };
    let count = group.theirs.len();
    (0..count).for_each(|_| plan.people.count(fate));
    if fate != Fate::Same && plan.first_people.len() < PREVIEW {
        plan.first_people.push((fate, id, book.person.name.clone()));
    }
    let written = matches!(group.ours.as_slice(), [one] if fate == Fate::Same && same::gestures(&ours[*one].gestures, &book.gestures));
    if !written {
        plan.changed.push(book);
    }
}

fn unnamed(plan: &mut Plan, known: Known<'_>, incoming: &Incoming) {
    let merged = join::gestures([known.unnamed, &incoming.unnamed].into_iter().flatten(), None);
    let before: BTreeMap<GestureId, &Gesture> = known.unnamed.iter().map(|gesture| (gesture.id, gesture)).collect();
    let asked: BTreeSet<GestureId> = incoming.unnamed.iter().map(|gesture| gesture.id).collect();
    let mut changed = false;
    for gesture in merged.iter().filter(|gesture| asked.contains(&gesture.id)) {
        let fate = match before.get(&gesture.id) {
            None => Fate::New,
            Some(known) if join::state(known) == join::state(gesture) => Fate::Same,
            Some(_) => Fate::Changed,
        };
        changed |= fate != Fate::Same;
        plan.gestures.count(fate);
    }
    plan.unnamed = changed.then_some(merged);
}
