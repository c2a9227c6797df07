//! When two are the same: people as sets of facts, and one act seen on a page and found in an archive.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, join};
use crate::gesture::{Direction, Gesture, GestureId, Kind, Source};
use crate::ledger::Book;
use crate::ledger::id::is_toggle;
use crate::person::{Person, PersonId};
use crate::time::{MINUTE, Millis};

/// How far apart the moments a page and an archive give for one act may be: clocks differ, and a page is looked at a
/// little after.
const SAME_MOMENT: i64 = 10 * MINUTE;

/// Whether two records say the same about somebody, in whatever order.
pub fn person(a: &Person, b: &Person) -> bool {
    let plain = |person: &Person| {
        let mut plain = person.clone();
        plain.accounts.sort_by(|a, b| (&a.site, &a.stable_id, &a.handle).cmp(&(&b.site, &b.stable_id, &b.handle)));
        plain.groups.sort();
        plain
    };
    a == b || plain(a) == plain(b)
}

/// Whether two lists hold the same gestures.
pub fn gestures(a: &[Gesture], b: &[Gesture]) -> bool {
    a == b
        || a.len() == b.len() && {
            let by_id: BTreeMap<GestureId, &Gesture> = a.iter().map(|gesture| (gesture.id, gesture)).collect();
            b.iter().all(|gesture| by_id.get(&gesture.id) == Some(&gesture))
        }
}

/// Adds what an archive tells to a book: what is not known by its id, and not as something seen on a page. Each gesture of
/// the ledger stands for one of the archive at most.
pub fn add_what_is_new(book: &mut Book, told: &[Gesture]) {
    let mut alike: BTreeMap<(Direction, Kind), Vec<(&Gesture, bool)>> = BTreeMap::new();
    let ids: BTreeSet<GestureId> = book.gestures.iter().map(|gesture| gesture.id).collect();
    let by_id: BTreeSet<GestureId> = told.iter().map(|gesture| gesture.id).collect();
    for gesture in &book.gestures {
        let taken = by_id.contains(&gesture.id);
        alike.entry((gesture.direction, gesture.kind)).or_default().push((gesture, taken));
    }
    let mut new: Vec<Gesture> = Vec::new();
    for gesture in told.iter().filter(|gesture| !ids.contains(&gesture.id)) {
        let known = alike.get_mut(&(gesture.direction, gesture.kind)).into_iter().flatten();
        match known.into_iter().find(|(known, taken)| !taken && same_act(known, gesture)) {
            Some((_, taken)) => *taken = true,
            None => new.push(Gesture { person: Some(book.person.id.clone()), ..gesture.clone() }),
        }
    }
    book.gestures.extend(new);
    book.gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
}

/// Whether a gesture of the ledger is what an archive tells, of the same person, direction and kind.
fn same_act(known: &Gesture, told: &Gesture) -> bool {
    let accounts =
        known.account.is_empty() || told.account.is_empty() || known.account.eq_ignore_ascii_case(&told.account);
    if known.site != told.site || !accounts {
        return false;
    }
    // Two archives tell the very same moment.
    let apart = if known.source == Source::Import { 0 } else { SAME_MOMENT };
    let near = known.at.since(told.at).abs() <= apart;
    match (known.kind, known.object.as_deref(), told.object.as_deref()) {
        // One follows somebody or not, wherever the button stood.
        (Kind::Follow, ..) => true,
        (kind, Some(one), Some(other)) => same_post(one, other) && (is_toggle(kind) || near),
        _ => near,
    }
}

/// Whether two links name one post: they are equal, or both end in a number that tells the same second. Mastodon servers
/// number their copies of a post anew, by the moment it was written.
fn same_post(one: &str, other: &str) -> bool {
    one == other || written(one).zip(written(other)).is_some_and(|(one, other)| one.since(other).abs() <= 1000)
}

/// When a post was written, where the number at the end of its link tells (Mastodon's ids: milliseconds, then 16 bits).
fn written(link: &str) -> Option<Millis> {
    let (head, number) = link.rsplit_once('/')?;
    let number: u64 = number.parse().ok().filter(|_| number.len() >= 17)?;
    (head.contains("/@") || head.contains("/users/")).then_some(Millis((number >> 16) as i64))
}

/// A gesture belongs to one person. Where merged books and others would share one (an id that two files give to different
/// people), the smallest person id keeps it. Returns books the file has no part in that lost one.
pub fn one_place_each(merged: &mut [Book], ours: &[Book], groups: &[Group]) -> Vec<Book> {
    let touched: BTreeSet<usize> = groups.iter().flat_map(|group| group.ours.iter().copied()).collect();
    let untouched = || ours.iter().enumerate().filter(|(place, _)| !touched.contains(place)).map(|(_, book)| book);
    let all = merged.iter().chain(untouched()).enumerate();
    let mut holders: Vec<(GestureId, usize)> =
        all.flat_map(|(place, book)| book.gestures.iter().map(move |gesture| (gesture.id, place))).collect();
    holders.sort_unstable();
    if holders.windows(2).all(|pair| pair[0].0 != pair[1].0) {
        return Vec::new();
    }
    let id_of = |place: usize| -> Option<&PersonId> {
        let book = merged.get(place).or_else(|| untouched().nth(place - merged.len()));
        book.map(|book| &book.person.id)
    };
    let mut lost: BTreeMap<usize, BTreeSet<GestureId>> = BTreeMap::new();
    let mut kept: BTreeMap<GestureId, usize> = BTreeMap::new();
    for same in holders.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        let keeper = same.iter().map(|(_, place)| *place).min_by_key(|place| id_of(*place).cloned());
        for (id, place) in same {
            if Some(*place) == keeper {
                kept.insert(*id, *place);
            } else {
                lost.entry(*place).or_default().insert(*id);
            }
        }
    }
    // The keeper gets the latest state of all.
    let mut others: Vec<Book> = untouched().cloned().collect();
    let count = merged.len();
    let mut states: BTreeMap<usize, Vec<Gesture>> = BTreeMap::new();
    for (place, ids) in &lost {
        let book = if *place < count { &mut merged[*place] } else { &mut others[*place - count] };
        for gesture in book.gestures.extract_if(.., |gesture| ids.contains(&gesture.id)) {
            if let Some(keeper) = kept.get(&gesture.id) {
                states.entry(*keeper).or_default().push(gesture);
            }
        }
    }
    for (place, extra) in &states {
        let book = if *place < count { &mut merged[*place] } else { &mut others[*place - count] };
        book.gestures = join::gestures(book.gestures.iter().chain(extra), Some(&book.person.id));
    }
    let changed: BTreeSet<usize> = lost.keys().chain(states.keys()).copied().filter(|place| *place >= count).collect();
    changed.into_iter().map(|place| others[place - count].clone()).collect()
}
