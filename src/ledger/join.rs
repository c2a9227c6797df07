//! Two people who are one, and one who turned out to be two.
//!
//! Nothing here guesses: joining is asked for by the user, or allowed by a profile that names the other. Who joined, why and
//! with which gestures stays written in the person, so that it can be undone at any time.

use super::{Book, by_time};
use crate::gesture::{Gesture, GestureId};
use crate::person::{Joined, Person, PersonId, Reason, Silence};
use crate::time::Millis;

/// Takes `other` for the same person as `book`'s. The notes of both stay, the circle and the groups of both hold.
pub fn join(book: &mut Book, other: Book, reason: Reason, now: Millis) {
    let Book { person: mut them, gestures } = other;
    let person = &mut book.person;
    if person.id == them.id {
        return;
    }
    person.joined.push(Joined {
        id: them.id,
        name: them.name,
        reason,
        at: now,
        since: them.since,
        accounts: them.accounts.clone(),
        gestures: gestures.iter().map(|gesture| gesture.id).collect(),
    });
    person.joined.append(&mut them.joined);
    person.joined.sort_by(|a, b| a.id.cmp(&b.id));
    for account in them.accounts {
        if !person.accounts.contains(&account) {
            person.accounts.push(account);
        }
    }
    for group in them.groups {
        if !person.groups.contains(&group) {
            person.groups.push(group);
        }
    }
    person.note = both(&person.note, &them.note);
    person.in_circle |= them.in_circle;
    person.intention = person.intention.take().or(them.intention);
    person.silence.follow_on(them.silence);
    person.since = person.since.min(them.since);
    let id = person.id.clone();
    book.gestures.extend(gestures.into_iter().map(|gesture| Gesture { person: Some(id.clone()), ..gesture }));
    sort(&mut book.gestures);
}

/// Undoes it: gives back the person who joined under this id. Their gestures until then are theirs again, and those since on
/// sites where only they have an account.
pub fn part(book: &mut Book, joined: &PersonId) -> Option<Book> {
    let place = book.person.joined.iter().position(|other| other.id == *joined)?;
    let Joined { id, name, at, since, accounts, gestures: theirs, .. } = book.person.joined.remove(place);
    book.person.accounts.retain(|account| !accounts.contains(account));
    let remaining = book.person.accounts.clone();
    let is_theirs = |gesture: &Gesture| {
        let site_is = || {
            accounts.iter().any(|account| account.site == gesture.site)
                && !remaining.iter().any(|account| account.site == gesture.site)
        };
        theirs.contains(&gesture.id) || gesture.at > at && site_is()
    };
    let (theirs, own): (Vec<Gesture>, Vec<Gesture>) =
        core::mem::take(&mut book.gestures).into_iter().partition(is_theirs);
    book.gestures = own;
    let person = Person {
        id: id.clone(),
        name,
        accounts,
        groups: book.person.groups.clone(),
        note: book.person.note.clone(),
        in_circle: book.person.in_circle,
        intention: None,
        silence: Silence { let_go: 0, ..book.person.silence },
        since,
        joined: Vec::new(),
    };
    let gestures = theirs.into_iter().map(|gesture| Gesture { person: Some(id.clone()), ..gesture }).collect();
    Some(Book { person, gestures })
}

/// Both notes, or the one there is.
fn both(one: &str, other: &str) -> String {
    match (one.trim(), other.trim()) {
        (one, "") => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) if one.contains(other) => one.to_owned(),
        (one, other) => format!("{one}\n{other}"),
    }
}

/// In the ledger's order, each id once: of two the one that stands.
pub fn sort(gestures: &mut Vec<Gesture>) {
    let mut sorted: Vec<Gesture> = by_time(gestures.iter().collect()).into_iter().cloned().collect();
    let mut seen: Vec<GestureId> = Vec::with_capacity(sorted.len());
    sorted.retain(|gesture| match seen.binary_search(&gesture.id) {
        Ok(_) => false,
        Err(place) => {
            seen.insert(place, gesture.id);
            true
        }
    });
    *gestures = sorted;
}
