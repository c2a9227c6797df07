//! Merging: the same ledger comes of two, whichever is first; archives add and never rename, revive or join.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "merge/archives.rs"]
mod archives;
#[path = "merge/laws.rs"]
mod laws;
#[path = "merge/people.rs"]
mod people;

use goodturn::archive::{Incoming, Origin};
use goodturn::gesture::Gesture;
use goodturn::ledger::Book;
use goodturn::ledger::merge::{Known, Plan, plan};
use goodturn::ledger::notation::{World, world};

/// A ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    books: Vec<Book>,
    unnamed: Vec<Gesture>,
}

impl Ledger {
    /// A world of the notation.
    fn of(text: &str) -> Self {
        let World { books, unnamed } = world(text).unwrap();
        Self { books, unnamed }
    }

    fn incoming(&self, origin: Origin) -> Incoming {
        Incoming {
            origin,
            made_at: None,
            own: Vec::new(),
            people: self.books.iter().map(|book| book.person.clone()).collect(),
            gestures: self.books.iter().flat_map(|book| book.gestures.clone()).collect(),
            unnamed: self.unnamed.clone(),
            settings: None,
            notes: Vec::new(),
            unknown: Vec::new(),
            files: Vec::new(),
        }
    }

    fn plan(&self, incoming: &Incoming) -> Plan {
        plan(Known { books: &self.books, unnamed: &self.unnamed, own: &[] }, incoming)
    }

    /// The ledger after a plan was carried out, as a store does it.
    fn after(&self, plan: &Plan) -> Self {
        let mut books = self.books.clone();
        books.retain(|book| !plan.gone.contains(&book.person.id));
        for changed in &plan.changed {
            match books.iter_mut().find(|book| book.person.id == changed.person.id) {
                Some(book) => *book = changed.clone(),
                None => books.push(changed.clone()),
            }
        }
        let unnamed = plan.unnamed.clone().unwrap_or_else(|| self.unnamed.clone());
        Self { books, unnamed }.tidy()
    }

    fn merged(&self, other: &Self) -> Self {
        self.after(&self.plan(&other.incoming(Origin::Goodturn)))
    }

    /// Everything that has no order, in one.
    fn tidy(mut self) -> Self {
        for book in &mut self.books {
            book.person
                .accounts
                .sort_by_key(|account| (account.site.clone(), account.stable_id.clone(), account.handle.clone()));
            book.person.groups.sort();
        }
        self.books.sort_by_key(|book| book.person.id.clone());
        self.unnamed.sort_by_key(|gesture| (gesture.at, gesture.id));
        self
    }
}
