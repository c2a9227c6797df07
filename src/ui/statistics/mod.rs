//! The statistics page: the user's own mirror.
//!
//! It reads the ledger once (and again when it comes back into view), computes plain values from it ([`model`], [`people`],
//! [`timeline`]) and shows them. Numbers describe the user's own acts; people are described in words; every figure leads to
//! the gestures it comes from. It never writes: taking back and erasing are asked of the background.

pub mod address;
pub mod model;
pub mod people;
pub mod timeline;

mod doing;
mod gestures;
mod overview;
mod people_list;
mod person;
mod said;
mod shell;

#[cfg(test)]
mod sample;

use sycamore::prelude::*;

use self::address::Place;
use self::model::Span;
use self::people::Order;
use super::parts::Said;
use crate::gesture::Gesture;
use crate::ledger::Book;
use crate::time::{Clock, LocalDay};

pub use shell::start;

/// So many entries of a list are shown at first, and so many more on each demand.
const WINDOW: usize = 50;

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// Everybody with their gestures.
    pub books: Vec<Book>,
    /// Gestures of people a site did not name.
    pub unnamed: Vec<Gesture>,
    /// The days of suggestions the user let go.
    pub let_go: Vec<LocalDay>,
    /// Half-life of warmth in days.
    pub half_life: u16,
}

impl Kept {
    /// Whether there is no gesture at all, not even one taken back.
    fn is_blank(&self) -> bool {
        self.unnamed.is_empty() && self.books.iter().all(|book| book.gestures.is_empty())
    }
}

/// How far the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Reading,
    Ready,
    /// The ledger could not be read; a message key says why.
    Broken(&'static str),
}

/// Everything the views share. Signals are handles: copies show the same.
#[derive(Debug, Clone, Copy)]
struct Page {
    kept: Signal<Kept>,
    status: Signal<Status>,
    clock: Signal<Clock>,
    place: Signal<Place>,
    span: Signal<Span>,
    query: Signal<String>,
    order: Signal<Order>,
    said: Said,
}

impl Page {
    fn new(clock: Clock, place: Place) -> Self {
        Self {
            kept: create_signal(Kept::default()),
            status: create_signal(Status::Reading),
            clock: create_signal(clock),
            place: create_signal(place),
            span: create_signal(Span::default()),
            query: create_signal(String::new()),
            order: create_signal(Order::default()),
            said: Said::nothing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use sycamore::web::render_to_string;

    use super::address::Selection;
    use super::sample::{book, clock, given, received};
    use super::*;
    use crate::gesture::Direction;

    /// The page as it looks with these books at this place.
    fn shown(books: Vec<Book>, unnamed: Vec<Gesture>, place: Place) -> String {
        render_to_string(move || {
            let page = Page::new(clock(), place);
            page.kept.set(Kept { books, unnamed, let_go: vec![clock().today()], half_life: 60 });
            page.status.set(Status::Ready);
            shell::view(page)
        })
    }

    fn village() -> Vec<Book> {
        let mut ada = book(
            "Ada Moreau",
            "ada@social.example",
            vec![received("quote", 9), given("reply", 8), given("react", 3), received("reply", 1)],
        );
        ada.person.note = "Met at the harbour festival".to_owned();
        vec![ada, book("Bela <b>", "bela", vec![given("follow", 40)])]
    }

    /// The text between this element's tags, by its id.
    fn text_of<'a>(html: &'a str, id: &str) -> &'a str {
        let after = html.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no #{id} in {html}"));
        after.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap()
    }

    #[test]
    fn the_overview_has_every_part_with_the_right_totals() {
        let html = shown(village(), vec![received("react", 2)], Place::Overview);
        assert_eq!(text_of(&html, "given-total"), "2");
        assert_eq!(text_of(&html, "received-total"), "3");
        for id in ["chart-time", "chart-kinds", "chart-sites", "people-search", "people-list", "export", "range"] {
            assert!(html.contains(&format!("id=\"{id}\"")), "#{id}");
        }
        assert_eq!(
            html.matches("role=\"img\"").count(),
            html.matches("<details").count(),
            "a table behind every picture"
        );
        assert!(html.contains("Bela &lt;b&gt;"), "names are text");
        assert!(html.contains("You let 1 suggestion go"), "c10: letting go is a good outcome");
    }

    #[test]
    fn c11_no_number_stands_beside_a_person() {
        let html = shown(village(), vec![], Place::Overview);
        let list = html.split("id=\"people-list\"").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
        let words: String = list.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
        let days = words.replace("13 October", "");
        assert!(words.contains("Ada Moreau") && words.contains("yesterday"), "{words}");
        assert!(!days.chars().any(|letter| letter.is_ascii_digit()), "{words}");
    }

    #[test]
    fn c13_every_count_in_a_table_leads_to_its_gestures() {
        let html = shown(village(), vec![], Place::Overview);
        for table in html.split("<table").skip(1).filter_map(|rest| rest.split("</table>").next()) {
            for cell in table.split("<td").skip(1) {
                assert!(cell.contains("href=\"#gestures") || cell.contains(">0<"), "{cell}");
            }
        }
    }

    #[test]
    fn c14_nothing_inline_that_the_csp_would_stop() {
        for place in [Place::Overview, Place::Gestures(Selection::default())] {
            let html = shown(village(), vec![], place);
            assert!(!html.contains(" style=") && !html.contains("<script") && !html.contains(" onclick"), "{html}");
        }
    }

    #[test]
    fn a_person_is_shown_with_words_note_and_both_directions() {
        let books = village();
        let id = books[0].person.id.clone();
        let html = shown(books, vec![], Place::Person(id));
        for text in [
            "id=\"person-view\"",
            "Ada Moreau",
            "Met at the harbour festival",
            "You replied to Ada Moreau",
            "Ada Moreau replied to you",
            "seen by Goodturn",
            "https://social.example/@me/8",
            "id=\"erase\"",
        ] {
            assert!(html.contains(text), "{text} in {html}");
        }
        assert!(!html.contains("id=\"given-total\""));
    }

    #[test]
    fn somebody_unknown_leads_back() {
        let html = shown(village(), vec![], Place::Person(crate::person::PersonId("p0".to_owned())));
        assert!(html.contains("href=\"#\"") && !html.contains("id=\"erase\""), "{html}");
    }

    #[test]
    fn behind_a_figure_are_its_gestures_with_their_people() {
        let place = Place::Gestures(Selection::default().going(Direction::Received));
        let html = shown(village(), vec![received("react", 2)], place);
        assert_eq!(html.matches("class=\"gesture received").count(), 3);
        assert_eq!(html.matches("class=\"gesture given").count(), 0);
        assert!(html.contains("href=\"#person="), "{html}");
    }

    #[test]
    fn an_empty_ledger_teaches() {
        let html = shown(vec![], vec![], Place::Overview);
        assert!(html.contains("Nothing noticed yet"), "{html}");
        assert!(html.contains("options.html") && html.contains("id=\"export\""));
        assert!(!html.contains("id=\"chart-time\""));
    }
}
