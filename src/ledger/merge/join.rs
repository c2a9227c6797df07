//! One book out of several: which value wins, whatever the order.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, same, who};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::{Book, accounts};
use crate::person::{Account, Person, PersonId, Silence};
use crate::time::Millis;

/// What a gesture is apart from whose it is; of two states of the same gesture the larger wins: the one with the latest
/// event (made or taken back), taken back before standing.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct State<'a> {
    latest: Millis,
    undone_at: Option<Millis>,
    at: Millis,
    source: core::cmp::Reverse<Source>,
    offset: i16,
    object: Option<&'a str>,
    account: &'a str,
    rest: (&'a str, Direction, Kind),
}

/// The state of a gesture.
pub fn state(gesture: &Gesture) -> State<'_> {
    State {
        latest: gesture.undone_at.unwrap_or(gesture.at).max(gesture.at),
        undone_at: gesture.undone_at,
        at: gesture.at,
        source: core::cmp::Reverse(gesture.source),
        offset: gesture.offset.0,
        object: gesture.object.as_deref(),
        account: &gesture.account,
        rest: (gesture.site.as_str(), gesture.direction, gesture.kind),
    }
}

/// The union of gestures by id, in the ledger's order, all with this person.
pub fn gestures<'a>(all: impl Iterator<Item = &'a Gesture>, person: Option<&PersonId>) -> Vec<Gesture> {
    let mut latest: BTreeMap<GestureId, &Gesture> = BTreeMap::new();
    for gesture in all {
        latest
            .entry(gesture.id)
            .and_modify(|known| {
                if state(gesture) > state(known) {
                    *known = gesture;
                }
            })
            .or_insert(gesture);
    }
    let mut merged: Vec<Gesture> =
        latest.into_values().map(|gesture| Gesture { person: person.cloned(), ..gesture.clone() }).collect();
    merged.sort_by_key(|gesture| (gesture.at, gesture.id));
    merged
}

/// Ledgers that meet. Ids that two people would have are settled afterwards.
pub fn ledgers(ours: &[Book], theirs: &[Book], group: &Group) -> Book {
    let books = || group.ours.iter().map(|place| &ours[*place]).chain(group.theirs.iter().map(|place| &theirs[*place]));
    let mut person = books().next().map_or_else(nobody, |book| book.person.clone());
    person.accounts.clear();
    for book in books() {
        join(&mut person, &book.person);
    }
    tidy(&mut person);
    person.id = who::smallest(books().map(|book| &book.person.id), &person.accounts).unwrap_or(person.id);
    Book { gestures: gestures(books().flat_map(|book| &book.gestures), Some(&person.id)), person }
}

/// What an archive tells about somebody: it adds, and never renames, revives or joins.
pub fn told(ours: &[Book], theirs: &[Book], group: &Group) -> Book {
    let mut book = group.ours.first().map(|place| ours[*place].clone());
    for other in group.theirs.iter().map(|place| &theirs[*place]) {
        let Some(book) = &mut book else {
            book = Some(other.clone());
            continue;
        };
        for account in &other.person.accounts {
            accounts::meet(&mut book.person, account);
        }
        let named = |person: &Person| person.accounts.iter().all(|known| known.handle != person.name);
        if !named(&book.person) && named(&other.person) {
            book.person.name.clone_from(&other.person.name);
        }
        same::add_what_is_new(book, &other.gestures);
    }
    book.unwrap_or_else(|| Book { person: nobody(), gestures: Vec::new() })
}

/// Never comes of a group, which has at least one book.
fn nobody() -> Person {
    let account =
        Account { site: crate::person::SiteId::new("manual"), handle: String::new(), stable_id: None, url: None };
    Person::met(account, "", Millis::default())
}

/// Everything that two ledgers know of one person.
fn join(person: &mut Person, other: &Person) {
    if fullness(&other.name) > fullness(&person.name) {
        person.name.clone_from(&other.name);
    }
    for account in &other.accounts {
        match person.accounts.iter_mut().find(|known| account_key(known) == account_key(account)) {
            Some(known) => {
                // The same account: of two spellings and addresses the larger.
                known.handle = account.handle.clone().max(core::mem::take(&mut known.handle));
                known.url = account.url.clone().max(known.url.take());
            }
            None => person.accounts.push(account.clone()),
        }
    }
    for group in &other.groups {
        if !person.groups.contains(group) {
            person.groups.push(group.clone());
            person.groups.sort();
        }
    }
    person.note = notes(&person.note, &other.note);
    person.in_circle |= other.in_circle;
    let intention = |person: &Person| person.intention.clone().map(|intention| (intention.since, intention.text));
    if intention(other) > intention(person) {
        person.intention.clone_from(&other.intention);
    }
    let (a, b) = (person.silence, other.silence);
    person.silence = Silence {
        never: a.never || b.never,
        refusals: a.refusals.max(b.refusals),
        until: a.until.max(b.until),
        let_go: a.let_go.max(b.let_go),
    };
    person.since = person.since.min(other.since);
    for joined in &other.joined {
        // Of the same joining on two devices the later.
        match person.joined.iter_mut().find(|known| known.id == joined.id) {
            Some(known) if (joined.at, &joined.gestures) > (known.at, &known.gestures) => known.clone_from(joined),
            Some(_) => {}
            None => person.joined.push(joined.clone()),
        }
    }
    person.joined.sort_by(|a, b| a.id.cmp(&b.id));
}

/// A name in two words says more than a handle, a longer one more than a shorter; beyond that any order will do.
fn fullness(name: &str) -> (bool, usize, &str) {
    (name.trim().contains(char::is_whitespace), name.chars().count(), name)
}

fn account_key(account: &Account) -> (&str, Option<&str>, String) {
    (account.site.as_str(), account.stable_id.as_deref(), account.handle.to_ascii_lowercase())
}

/// An account known by its handle alone is the one with the same handle and an id, where the person has it.
fn tidy(person: &mut Person) {
    let with_id: BTreeSet<(String, String)> = person
        .accounts
        .iter()
        .filter(|account| account.stable_id.is_some())
        .map(|account| (account.site.0.clone(), account.handle.to_ascii_lowercase()))
        .collect();
    let bare: Vec<Account> = person
        .accounts
        .extract_if(.., |account| {
            account.stable_id.is_none()
                && with_id.contains(&(account.site.0.clone(), account.handle.to_ascii_lowercase()))
        })
        .collect();
    for gone in bare {
        for known in &mut person.accounts {
            if known.site == gone.site && known.handle.eq_ignore_ascii_case(&gone.handle) {
                known.handle = gone.handle.clone().max(core::mem::take(&mut known.handle));
                known.url = gone.url.clone().max(known.url.take());
            }
        }
    }
}

/// Both notes: the fuller one where it holds the other, else the paragraphs of both, in an order of their own. No line is
/// ever lost.
fn notes(a: &str, b: &str) -> String {
    let (paragraphs_a, paragraphs_b) = (paragraphs(a), paragraphs(b));
    let all = largest(paragraphs_a.union(&paragraphs_b).cloned().collect());
    let sorted = all.iter().cloned().collect::<Vec<_>>().join("\n\n");
    let whole = [(a, paragraphs_a), (b, paragraphs_b)];
    let fitting = whole.into_iter().filter(|(_, paragraphs)| largest(paragraphs.clone()) == all).map(|(text, _)| text);
    // As somebody wrote it comes before the order of our own.
    fitting.min_by_key(|text| (**text == sorted, (*text).to_owned())).map_or(sorted.clone(), ToOwned::to_owned)
}

fn paragraphs(note: &str) -> BTreeSet<String> {
    let mut paragraphs = BTreeSet::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in note.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line.trim_end());
        } else if !lines.is_empty() {
            paragraphs.insert(lines.join("\n"));
            lines.clear();
        }
    }
    paragraphs
}

/// Without paragraphs all lines of which stand in another; of two with the same lines the smaller.
fn largest(all: BTreeSet<String>) -> BTreeSet<String> {
    let lines: Vec<(&str, BTreeSet<&str>)> =
        all.iter().map(|paragraph| (paragraph.as_str(), paragraph.lines().collect())).collect();
    let mut with: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, (_, lines)) in lines.iter().enumerate() {
        for line in lines {
            with.entry(line).or_default().push(place);
        }
    }
    let told =
        |(paragraph, own): &(&str, BTreeSet<&str>)| {
            // Whatever holds all of its lines holds the rarest of them.
            let holders = own.iter().filter_map(|line| with.get(line)).min_by_key(|holders| holders.len());
            holders.into_iter().flatten().map(|place| &lines[*place]).any(|(other, theirs)| {
                other != paragraph && own.is_subset(theirs) && (own != theirs || other < paragraph)
            })
        };
    let gone: BTreeSet<String> =
        lines.iter().filter(|paragraph| told(paragraph)).map(|(text, _)| (*text).to_owned()).collect();
    all.into_iter().filter(|paragraph| !gone.contains(paragraph)).collect()
}
