//! The statistics page: the user's own mirror.
//!
//! It reads the ledger into columns once (and again when it was changed and the page comes back into view), computes plain
//! values from them (`stats`, [`people`]) and shows them. Numbers describe the user's own acts; people are described in words;
//! every figure leads to the gestures it comes from.

pub mod address;
pub mod people;
pub mod span;

mod circle;
mod doing;
mod gestures;
mod keep;
mod named;
mod one;
mod overview;
mod people_list;
mod person;
mod pictures;
mod said;
mod shell;
mod sites;
mod year;

#[cfg(test)]
mod sample;

use sycamore::prelude::*;

use self::address::Place;
use self::people::Find;
use self::span::Span;
use super::parts::Said;
use crate::gesture::Gesture;
use crate::ledger::links::Links;
use crate::nudge::{Habits, Readings};
use crate::person::PersonId;
use crate::stats::{Columns, Stack};
use crate::time::{Clock, LocalDay};

pub use shell::start;

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kept {
    /// The ledger.
    pub columns: Columns,
    /// The days of suggestions the user let go.
    pub let_go: Vec<LocalDay>,
    /// What was read of others, lately.
    pub readings: Readings,
    /// What is usual where.
    pub habits: Habits,
    /// What profiles say of one another.
    pub links: Links,
    /// The ledger's turn this was read at; none for a sample.
    pub turn: Option<u64>,
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
    stack: Signal<Stack>,
    find: Signal<Find>,
    /// An invented year is shown instead of the user's own record.
    sample: Signal<bool>,
    /// The gesture that is being changed, and whose it is.
    editing: Signal<Option<(PersonId, Gesture)>>,
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
            stack: create_signal(Stack::default()),
            find: create_signal(Find::default()),
            sample: create_signal(false),
            editing: create_signal(None),
            said: Said::nothing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use sycamore::web::render_to_string;

    use super::sample::{book, clock, given, of_books, received};
    use super::*;
    use crate::gesture::Direction;
    use crate::ledger::Book;
    use crate::person::PersonId;
    use crate::stats::Selection;

    /// The page as it looks with these books at this place.
    fn shown(books: Vec<Book>, unnamed: Vec<Gesture>, place: Place) -> String {
        render_to_string(move || {
            let page = Page::new(clock(), place);
            let columns = of_books(&books, &unnamed);
            page.kept.set(Kept { columns, let_go: vec![clock().today()], ..Kept::default() });
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
        ada.person.in_circle = true;
        vec![ada, book("Bela <b>", "bela", vec![given("follow", 40)])]
    }

    fn places() -> Vec<Place> {
        let ada = village().remove(0).person.id;
        let all = Place::Gestures(Selection::default());
        vec![Place::Overview, Place::People, Place::Person(ada), Place::Sites, all, Place::Year(2026)]
    }

    /// The text between this element's tags, by its id.
    fn text_of<'a>(html: &'a str, id: &str) -> &'a str {
        let after = html.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no #{id} in {html}"));
        after.split_once('>').and_then(|(_, rest)| rest.split('<').next()).unwrap()
    }

    /// What is read, without tags.
    fn words(html: &str) -> String {
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_overview_has_every_part_with_the_right_totals() {
        let html = shown(village(), vec![received("react", 2)], Place::Overview);
        assert_eq!(text_of(&html, "given-total"), "2");
        assert_eq!(text_of(&html, "received-total"), "3");
        for id in ["chart-time", "chart-kinds", "chart-sites", "chart-hours", "chart-circle", "range", "stack", "ways"]
        {
            assert!(html.contains(&format!("id=\"{id}\"")), "#{id}");
        }
        assert_eq!(
            html.matches("class=\"picture\"").count(),
            html.matches("<details class=\"numbers\"").count(),
            "a table behind every picture"
        );
        assert!(html.contains("You let 1 suggestion go"), "c10: letting go is a good outcome");
        assert!(html.contains("Nice surprises") && html.contains("Ada Moreau quoted you"), "{html}");
    }

    #[test]
    fn the_people_are_listed_with_their_names_as_text() {
        let html = shown(village(), vec![], Place::People);
        assert!(html.contains("Bela &lt;b&gt;"), "names are text");
        for id in ["people-search", "people-list", "people-order", "people-state", "people-kind", "people-circle"] {
            assert!(html.contains(&format!("id=\"{id}\"")), "#{id}");
        }
    }

    #[test]
    fn c11_no_number_stands_beside_a_person() {
        let html = shown(village(), vec![], Place::People);
        let list = html.split("id=\"people-list\"").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
        let words = words(list);
        let days = words.replace("13 October", "");
        assert!(words.contains("Ada Moreau") && words.contains("yesterday"), "{words}");
        assert!(!days.chars().any(|letter| letter.is_ascii_digit()), "{words}");
        // Nor in the circle, nor on the sheet of a year but the year itself and the months.
        let overview = shown(village(), vec![], Place::Overview);
        let circle =
            overview.split("id=\"chart-circle\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap();
        assert!(!self::words(circle).chars().any(|letter| letter.is_ascii_digit()), "{}", self::words(circle));
        let sheet = shown(village(), vec![], Place::Year(2026));
        let sheet = sheet.split("id=\"year-view\"").nth(1).unwrap();
        let sheet = self::words(sheet).replace("2026", "");
        let months: String = sheet.split_whitespace().filter(|word| !word.starts_with('m')).collect();
        assert!(!months.chars().any(|letter| letter.is_ascii_digit()), "{sheet}");
    }

    #[test]
    fn c13_every_count_in_a_table_and_every_mark_leads_to_its_gestures() {
        let html = shown(village(), vec![], Place::Overview);
        for table in html.split("<table").skip(1).filter_map(|rest| rest.split("</table>").next()) {
            for cell in table.split("<td").skip(1) {
                assert!(cell.contains("href=\"#gestures") || cell.contains(">0<"), "{cell}");
            }
        }
        let marks: Vec<&str> = html.split("<a class=\"mark\"").skip(1).collect();
        assert!(marks.len() > 10, "{}", marks.len());
        for mark in marks {
            assert!(mark.starts_with(" href=\"#gestures") || mark.starts_with(" href=\"#person="), "{mark:.80}");
        }
    }

    #[test]
    fn c14_nothing_inline_that_the_csp_would_stop() {
        for place in places() {
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
            "id=\"chart-rhythm\"",
            "id=\"join\"",
        ] {
            assert!(html.contains(text), "{text} in {html}");
        }
        assert!(!html.contains("id=\"given-total\""));
    }

    #[test]
    fn somebody_unknown_leads_back() {
        let html = shown(village(), vec![], Place::Person(PersonId("p0".to_owned())));
        assert!(html.contains("href=\"#people\"") && !html.contains("id=\"erase\""), "{html}");
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
    fn what_was_entered_by_hand_can_be_changed_and_what_was_seen_only_taken_out() {
        let mut books = village();
        books[0].gestures[1].source = crate::gesture::Source::Manual;
        let id = books[0].person.id.clone();
        let html = shown(books, vec![], Place::Person(id));
        assert_eq!(html.matches("id=\"edit-").count(), 1);
        assert_eq!(html.matches("id=\"change-").count(), 4);
    }

    #[test]
    fn an_empty_ledger_teaches() {
        let html = shown(vec![], vec![], Place::Overview);
        assert!(html.contains("Nothing noticed yet"), "{html}");
        assert!(html.contains("options.html") && html.contains("id=\"sample\"") && html.contains("data.html"));
        assert!(!html.contains("id=\"chart-time\""));
    }

    #[test]
    fn the_made_up_year_fills_every_part() {
        let kept = doing::sample(clock());
        assert_eq!(kept.columns.everybody().count(), 40);
        assert_eq!(kept.turn, None, "no sample is ever taken for the ledger");
        let html = render_to_string(move || {
            let page = Page::new(clock(), Place::Overview);
            page.kept.set(kept);
            page.sample.set(true);
            page.span.set(Span::Months);
            page.status.set(Status::Ready);
            shell::view(page)
        });
        for id in ["invented", "chart-time", "chart-matrix", "chart-days", "chart-hours", "chart-circle"] {
            assert!(html.contains(&format!("id=\"{id}\"")), "#{id}");
        }
    }
}
