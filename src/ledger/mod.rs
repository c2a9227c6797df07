//! The ledger: dated gestures per person, appended and taken back, never rewritten.
//!
//! A [`Book`] is one person with all their gestures, the unit everything works on: it is read, changed by a pure function and
//! written back in one transaction. What follows from the gestures (warmth, rhythm, exchanges) is `tie`'s business; how
//! books are kept is `store`'s.

use crate::gesture::Gesture;
use crate::person::Person;

/// One person and every gesture between them and the user, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Who.
    pub person: Person,
    /// Sorted by time, then id; undone ones included.
    pub gestures: Vec<Gesture>,
}
