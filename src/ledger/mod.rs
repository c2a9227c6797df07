//! The ledger: dated gestures per person, appended and taken back, never rewritten.
//!
//! A [`Book`] is one person with all their gestures, the unit everything works on: it is read, changed by a pure function and
//! written back in one transaction. Gestures are known by their id ([`id`]), so recording what was recorded before changes
//! nothing. What follows from the gestures (warmth, rhythm, exchanges) is `tie`'s business; how books are kept is
//! `store`'s.

use std::collections::BinaryHeap;

use crate::gesture::{Gesture, GestureId, Source};
use crate::person::Person;
use crate::time::Millis;

pub mod accounts;
pub mod export;
pub mod id;
pub mod join;
pub mod links;
pub mod merge;
pub mod notation;
pub mod packed;
pub mod sample;
mod unnamed;

pub use export::Export;
pub use unnamed::{UNNAMED_AT_MOST, unnamed};

/// One person and every gesture between them and the user, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Who.
    pub person: Person,
    /// Sorted by time, then id; undone ones included.
    pub gestures: Vec<Gesture>,
}

/// What recording came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A gesture the ledger did not know.
    Added,
    /// One that had been taken back was made again.
    Revived,
    /// One that stood was taken back.
    Undone,
    /// Nothing new: there is nothing to write.
    Unchanged,
}

impl Outcome {
    /// Whether the book is another than before.
    pub const fn changed(self) -> bool {
        !matches!(self, Self::Unchanged)
    }
}

/// Records a gesture under its id.
///
/// One that is known and stands is not added again. One that was taken back comes back, at its new time, when the user
/// made it again afterwards; seeing it again on a page, in a file or in a late resend does not bring it back.
pub fn record(book: &mut Book, gesture: Gesture) -> Outcome {
    let outcome = match book.gestures.iter().position(|known| known.id == gesture.id) {
        None => Outcome::Added,
        Some(place) => {
            let again = matches!(gesture.source, Source::Observed | Source::Manual);
            match book.gestures[place].undone_at {
                Some(undone) if again && gesture.stands() && gesture.at > undone => {
                    book.gestures.remove(place);
                    Outcome::Revived
                }
                _ => return Outcome::Unchanged,
            }
        }
    };
    insert(&mut book.gestures, gesture);
    outcome
}

/// Takes a gesture back by the user's own word in the popup or the timeline. The moment is never before the gesture itself,
/// whatever the clock says.
pub fn undo(book: &mut Book, id: GestureId, at: Millis) -> Outcome {
    match known(&mut book.gestures, id) {
        Some(gesture) if gesture.stands() => {
            gesture.undone_at = Some(at.max(gesture.at));
            Outcome::Undone
        }
        _ => Outcome::Unchanged,
    }
}

/// Takes a gesture back because a page showed it taken back at `at`. A resend that is older than the gesture as it stands
/// now (it was made again since) changes nothing.
pub fn take_back(book: &mut Book, id: GestureId, at: Millis) -> Outcome {
    match known(&mut book.gestures, id) {
        Some(gesture) if at >= gesture.at => undo(book, id, at),
        _ => Outcome::Unchanged,
    }
}

/// Brings a gesture that was taken back to its old place.
pub fn redo(book: &mut Book, id: GestureId) -> Outcome {
    match known(&mut book.gestures, id) {
        Some(gesture) if !gesture.stands() => {
            gesture.undone_at = None;
            Outcome::Revived
        }
        _ => Outcome::Unchanged,
    }
}

/// Gestures as the ledger keeps them: by time, then id. Books are in this order already; a heap brings the rest into it with
/// a tenth of the code that a general sort would add to the background.
pub(crate) fn by_time(gestures: Vec<&Gesture>) -> Vec<&Gesture> {
    if gestures.is_sorted_by_key(|gesture| (gesture.at, gesture.id)) {
        return gestures;
    }
    let heap: BinaryHeap<_> =
        gestures.iter().enumerate().map(|(place, gesture)| (gesture.at, gesture.id, place)).collect();
    heap.into_sorted_vec().into_iter().map(|(_, _, place)| gestures[place]).collect()
}

fn known(gestures: &mut [Gesture], id: GestureId) -> Option<&mut Gesture> {
    gestures.iter_mut().find(|gesture| gesture.id == id)
}

/// Puts a gesture where time and id say.
fn insert(gestures: &mut Vec<Gesture>, gesture: Gesture) {
    let place = gestures.partition_point(|other| (other.at, other.id) < (gesture.at, gesture.id));
    gestures.insert(place, gesture);
}
