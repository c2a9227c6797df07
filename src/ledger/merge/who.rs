//! Which books are one person's.
//!
//! A shared stable id joins. A shared handle or person id joins too, unless the site's own ids say that there are two people:
//! then the handle changed hands, and whoever is known by nothing else stays alone. Names join nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Plan};
use crate::ledger::{Book, accounts};
use crate::person::{Account, PersonId};

/// Books in one row, ours first, with sets that grow together.
struct Sets {
    parent: Vec<usize>,
}

impl Sets {
    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn union(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }
}

/// Groups of ledgers that meet; only those the file has part in.
pub fn join(ours: &[Book], theirs: &[Book]) -> Vec<Group> {
    let books: Vec<&Book> = ours.iter().chain(theirs).collect();
    let mut sets = Sets { parent: (0..books.len()).collect() };
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    for (place, book) in books.iter().enumerate() {
        for account in book.person.accounts.iter().filter(|account| account.stable_id.is_some()) {
            let first = *by_id.entry(accounts::best_key(account)).or_insert(place);
            sets.union(first, place);
        }
    }
    // Whom the sites tell apart is settled by ids alone, before handles are looked at.
    let settled: Vec<usize> = (0..books.len()).map(|place| sets.root(place)).collect();
    let two_people = |places: &BTreeSet<usize>, site: Option<&str>| {
        let mut holders: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let with_ids = places.iter().flat_map(|place| {
            let ids = books[*place].person.accounts.iter().filter_map(accounts::place_of_id);
            ids.map(|id| (id, settled[*place]))
        });
        // What shares an id is one set by now, so two sets in one place are two people.
        with_ids
            .filter(|((of, _), _)| site.is_none_or(|site| *of == site))
            .any(|(id, root)| *holders.entry(id).or_insert(root) != root)
    };
    let mut shared: BTreeMap<(&str, String), BTreeSet<usize>> = BTreeMap::new();
    for (place, book) in books.iter().enumerate() {
        shared.entry(("", book.person.id.0.clone())).or_default().insert(place);
        for account in book.person.accounts.iter().filter(|account| !account.handle.is_empty()) {
            let key = (account.site.as_str(), account.handle.to_ascii_lowercase());
            shared.entry(key).or_default().insert(place);
        }
    }
    for ((site, _), places) in shared.iter().filter(|(_, places)| places.len() > 1) {
        let by_person = site.is_empty();
        if !two_people(places, (!by_person).then_some(site)) {
            let mut places = places.iter();
            let first = places.next().copied().unwrap_or_default();
            places.for_each(|place| sets.union(first, *place));
            continue;
        }
        join_some(&mut sets, &books, places, by_person);
    }
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    for place in 0..books.len() {
        let group = groups.entry(sets.root(place)).or_default();
        match place.checked_sub(ours.len()) {
            None => group.ours.push(place),
            Some(place) => group.theirs.push(place),
        }
    }
    groups.into_values().filter(|group| !group.theirs.is_empty()).collect()
}

/// Of those who share a handle or an id that is two people's: who have no id of a site and the same person id, or the very
/// same gesture, are one all the same.
fn join_some(sets: &mut Sets, books: &[&Book], places: &BTreeSet<usize>, by_person: bool) {
    let bare = |place: &usize| books[*place].person.accounts.iter().all(|account| account.stable_id.is_none());
    if by_person {
        let mut alone = places.iter().filter(|place| bare(place));
        if let Some(first) = alone.next() {
            alone.for_each(|place| sets.union(*first, *place));
        }
        return;
    }
    let mut holders = BTreeMap::new();
    for place in places {
        for gesture in &books[*place].gestures {
            let first = *holders.entry(gesture.id).or_insert(*place);
            sets.union(first, *place);
        }
    }
}

/// Groups of an archive: each person in it is somebody the ledger knows, or somebody new.
pub fn recognise(ours: &[Book], theirs: &[Book], plan: &mut Plan) -> Vec<Group> {
    let mut by_account: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, book) in ours.iter().enumerate() {
        for key in book.person.accounts.iter().flat_map(accounts::account_keys) {
            by_account.entry(key).or_default().push(place);
        }
    }
    let mut known: BTreeMap<usize, Group> = BTreeMap::new();
    let mut new = Vec::new();
    for (number, book) in theirs.iter().enumerate() {
        let found = book.person.accounts.iter().find_map(|account| {
            let candidates: BTreeSet<usize> = accounts::account_keys(account)
                .iter()
                .filter_map(|key| by_account.get(key))
                .flatten()
                .copied()
                .collect();
            let person = accounts::resolve(account, candidates.iter().map(|place| &ours[*place].person))?;
            candidates.iter().copied().find(|place| ours[*place].person.id == person.id)
        });
        match found {
            Some(place) => {
                known
                    .entry(place)
                    .or_insert_with(|| Group { ours: vec![place], theirs: Vec::new() })
                    .theirs
                    .push(number);
            }
            None if book.person.accounts.iter().all(|account| account.handle.is_empty()) => {
                plan.nameless += 1;
                plan.left_out += book.gestures.len();
            }
            None => new.push(Group { ours: Vec::new(), theirs: vec![number] }),
        }
    }
    known.into_values().chain(new).collect()
}

/// Where two people would have one id (they were first met under one handle, at different times), those with a site's id take
/// the one that follows from it; books of ours that the file has no part in, too.
pub fn settle_ids(merged: &mut Vec<Book>, ours: &[Book], groups: &mut Vec<Group>) {
    let touched: BTreeSet<usize> = groups.iter().flat_map(|group| group.ours.iter().copied()).collect();
    let untouched: Vec<usize> = (0..ours.len()).filter(|place| !touched.contains(place)).collect();
    let mut holders: BTreeMap<&PersonId, usize> = BTreeMap::new();
    for id in merged.iter().map(|book| &book.person.id).chain(untouched.iter().map(|place| &ours[*place].person.id)) {
        *holders.entry(id).or_default() += 1;
    }
    let contested: BTreeSet<PersonId> =
        holders.into_iter().filter(|(_, number)| *number > 1).map(|(id, _)| id.clone()).collect();
    for place in untouched.into_iter().filter(|place| contested.contains(&ours[*place].person.id)) {
        merged.push(ours[place].clone());
        groups.push(Group { ours: vec![place], theirs: Vec::new() });
    }
    for book in merged.iter_mut().filter(|book| contested.contains(&book.person.id)) {
        let stable = book.person.accounts.iter().filter(|account| account.stable_id.is_some());
        if let Some(id) = stable.map(PersonId::first_met).min() {
            rename(book, id);
        }
    }
}

fn rename(book: &mut Book, id: PersonId) {
    for gesture in &mut book.gestures {
        gesture.person = Some(id.clone());
    }
    book.person.id = id;
}

/// The id of people who turn out to be one: of all ids they had the smallest, those before others that come of a site's
/// id, which nobody else can have.
pub fn smallest<'a>(ids: impl Iterator<Item = &'a PersonId>, accounts: &[Account]) -> Option<PersonId> {
    let stable: BTreeSet<PersonId> =
        accounts.iter().filter(|account| account.stable_id.is_some()).map(PersonId::first_met).collect();
    ids.min_by_key(|id| (!stable.contains(id), *id)).cloned()
}
