//! Gestures in the order people read them: newest first, with whose they were.
//!
//! A person's own timeline keeps what was taken back, so that it can be brought back; the gestures behind a figure are
//! exactly those the figure counts.

use super::address::Selection;
use super::people::shown_name;
use crate::gesture::Gesture;
use crate::ledger::Book;
use crate::person::PersonId;

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The gesture.
    pub gesture: Gesture,
    /// Whose, where a name is known.
    pub person: Option<(PersonId, String)>,
}

/// Everything between the user and this person.
pub fn of_person(book: &Book) -> Vec<Entry> {
    let person = (book.person.id.clone(), shown_name(book));
    newest_first(
        book.gestures.iter().map(|gesture| Entry { gesture: gesture.clone(), person: Some(person.clone()) }).collect(),
    )
}

/// The gestures a figure comes from.
pub fn behind(selection: &Selection, books: &[Book], unnamed: &[Gesture]) -> Vec<Entry> {
    let named = books.iter().flat_map(|book| {
        let chosen = book.gestures.iter().filter(|gesture| selection.holds(gesture));
        chosen
            .map(|gesture| Entry { gesture: gesture.clone(), person: Some((book.person.id.clone(), shown_name(book))) })
    });
    let rest = unnamed.iter().filter(|gesture| selection.holds(gesture));
    newest_first(named.chain(rest.map(|gesture| Entry { gesture: gesture.clone(), person: None })).collect())
}

fn newest_first(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| core::cmp::Reverse((entry.gesture.at, entry.gesture.id)));
    entries
}

#[cfg(test)]
mod tests {
    use super::super::sample::{book, clock, given, received};
    use super::*;
    use crate::gesture::Direction;

    #[test]
    fn a_persons_timeline_keeps_what_was_taken_back() {
        let mut taken_back = given("react", 2);
        taken_back.undone_at = Some(clock().now);
        let ada = book("Ada", "ada", vec![received("reply", 5), taken_back, given("reply", 1)]);
        let shown: Vec<_> =
            of_person(&ada).iter().map(|entry| (entry.gesture.kind.name(), entry.gesture.stands())).collect();
        assert_eq!(shown, [("reply", true), ("react", false), ("reply", true)]);
    }

    #[test]
    fn behind_a_figure_is_what_it_counts_named_or_not() {
        let mut taken_back = received("reply", 2);
        taken_back.undone_at = Some(clock().now);
        let books = [book("Ada", "ada", vec![received("react", 5), taken_back, given("react", 1)])];
        let unnamed = [received("react", 3)];
        let selection = Selection::default().going(Direction::Received);
        let shown = behind(&selection, &books, &unnamed);
        let names: Vec<_> = shown.iter().map(|entry| entry.person.as_ref().map(|(_, name)| name.as_str())).collect();
        assert_eq!(names, [None, Some("Ada")]);
        let last = Selection::default().between(clock().today(), clock().today());
        assert!(behind(&last, &books, &unnamed).is_empty());
    }
}
