//! The people list: who there is, how the tie is in words, when they were last seen, and finding somebody by name.
//!
//! A person is described in words only. There are two orders, by name and by last contact either way, and no other column,
//! filter or order exists here, least of all one for what somebody did not do.

use crate::ledger::Book;
use crate::person::PersonId;
use crate::tie::{Balance, State, Tally};
use crate::time::{Clock, Millis};

/// One line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Who.
    pub id: PersonId,
    /// Display name.
    pub name: String,
    /// Handles, the first met first.
    pub handles: Vec<String>,
    /// The tie.
    pub state: State,
    /// Who it came from lately.
    pub balance: Balance,
    /// The latest gesture either way.
    pub last: Option<Millis>,
    /// Name and handles as searched.
    searched: String,
    /// Name as ordered.
    ordered: String,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Last contact first.
    #[default]
    LastSeen,
    /// By name.
    Name,
}

/// Everybody in these books. `fold` makes spellings comparable (letter case, accents).
pub fn lines(books: &[Book], half_life: u16, clock: Clock, fold: impl Fn(&str) -> String) -> Vec<Line> {
    books
        .iter()
        .map(|book| {
            let tally = Tally::of(&book.gestures, half_life);
            let words = tally.words(clock);
            let person = &book.person;
            let handles: Vec<String> = person.accounts.iter().map(|account| account.handle.clone()).collect();
            let name = shown_name(book);
            Line {
                id: person.id.clone(),
                searched: fold(&format!("{name} {}", handles.join(" "))),
                ordered: fold(&name),
                name,
                handles,
                state: words.state,
                balance: words.balance,
                last: tally.last(),
            }
        })
        .collect()
}

/// The name of a book's person; their handle where they have none.
pub fn shown_name(book: &Book) -> String {
    let name = book.person.name.trim();
    if !name.is_empty() {
        return name.to_owned();
    }
    book.person.accounts.first().map_or_else(|| book.person.id.to_string(), |account| account.handle.clone())
}

/// The places in `lines` of everybody whose name or handle has all the words of `query` (already folded), in this order.
pub fn found(lines: &[Line], query: &str, order: Order) -> Vec<usize> {
    let words: Vec<&str> = query.split_whitespace().map(|word| word.trim_start_matches('@')).collect();
    let mut places: Vec<usize> = (0..lines.len())
        .filter(|&place| lines.get(place).is_some_and(|line| words.iter().all(|word| line.searched.contains(word))))
        .collect();
    let key = |&place: &usize| lines.get(place).map(|line| (line.ordered.as_str(), line.id.as_str()));
    match order {
        Order::Name => places.sort_by(|one, other| key(one).cmp(&key(other))),
        Order::LastSeen => places.sort_by(|one, other| {
            let last = |&place: &usize| lines.get(place).and_then(|line| line.last);
            last(other).cmp(&last(one)).then_with(|| key(one).cmp(&key(other)))
        }),
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::sample::{book, clock, given, received};
    use super::*;

    fn names(lines: &[Line], query: &str, order: Order) -> Vec<String> {
        found(lines, query, order).into_iter().map(|place| lines[place].name.clone()).collect()
    }

    fn village() -> Vec<Line> {
        let books = [
            book("Zoë Álvarez", "zoe@social.example", vec![given("react", 40)]),
            book("Ada Moreau", "ada@social.example", vec![received("reply", 3), given("reply", 2)]),
            book("", "octo-bo", vec![]),
            book("bela Adamczyk", "bela", vec![received("follow", 1)]),
        ];
        lines(&books, 60, clock(), |text| text.to_lowercase().replace('ë', "e").replace('á', "a"))
    }

    #[test]
    fn the_order_is_by_last_contact_or_by_name() {
        let lines = village();
        assert_eq!(names(&lines, "", Order::LastSeen), ["bela Adamczyk", "Ada Moreau", "Zoë Álvarez", "octo-bo"]);
        assert_eq!(names(&lines, "", Order::Name), ["Ada Moreau", "bela Adamczyk", "octo-bo", "Zoë Álvarez"]);
    }

    #[test]
    fn somebody_is_found_by_any_part_of_name_or_handle() {
        let lines = village();
        assert_eq!(names(&lines, "ada", Order::Name), ["Ada Moreau", "bela Adamczyk"]);
        assert_eq!(names(&lines, "moreau ada", Order::Name), ["Ada Moreau"]);
        assert_eq!(names(&lines, "zoe alv", Order::Name), ["Zoë Álvarez"]);
        assert_eq!(names(&lines, "@octo", Order::Name), ["octo-bo"]);
        assert_eq!(names(&lines, "nobody", Order::Name), Vec::<String>::new());
    }

    #[test]
    fn undone_gestures_leave_no_last_contact() {
        let mut gesture = given("react", 4);
        gesture.undone_at = Some(gesture.at.plus(1));
        let lines = lines(&[book("Ada", "ada", vec![gesture])], 60, clock(), str::to_lowercase);
        assert_eq!(lines[0].last, None);
        assert_eq!(lines[0].state, State::New);
    }
}
