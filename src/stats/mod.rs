//! Sums over all people, for the statistics page.
//!
//! Every figure is a pure function of books, the unnamed gestures and a range of the user's local days, and every figure can
//! be opened: [`within`] gives the gestures it comes from. Only gestures that stand count. The figures describe the user's
//! own acts and what was seen; there is no ranking of people and no list of who did not answer.

use std::collections::BTreeMap;

use crate::gesture::{Direction, Gesture, GestureId, Kind};
use crate::ledger::Book;
use crate::person::SiteId;
use crate::tie::match_all;
use crate::time::LocalDay;

pub mod series;

pub use series::{Bucket, Point, series};

/// A range of local days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// First day.
    pub from: LocalDay,
    /// Last day.
    pub to: LocalDay,
}

impl Range {
    /// The `days` days up to and with `today`.
    pub fn last(days: u16, today: LocalDay) -> Self {
        Self { from: LocalDay(today.0.saturating_sub(i32::from(days.max(1)) - 1)), to: today }
    }

    /// From the first gesture that stands to `today`, or to the last gesture where that is later; `today` alone without any.
    pub fn everything(books: &[Book], unnamed: &[Gesture], today: LocalDay) -> Self {
        let days = || all(books, unnamed).map(day);
        Self { from: days().min().unwrap_or(today).min(today), to: days().max().unwrap_or(today).max(today) }
    }

    /// Whether the day lies in the range.
    pub fn contains(self, day: LocalDay) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// How many each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Gestures given.
    pub given: u32,
    /// Gestures received.
    pub received: u32,
}

impl Count {
    fn add(&mut self, direction: Direction) {
        match direction {
            Direction::Given => self.given += 1,
            Direction::Received => self.received += 1,
        }
    }

    /// Both ways together.
    pub const fn sum(self) -> u32 {
        self.given + self.received
    }
}

/// A part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// The part.
    pub part: u32,
    /// The whole.
    pub of: u32,
}

impl Share {
    /// 0 to 1; `None` when there is no whole to speak of.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| f64::from(self.part) / f64::from(self.of))
    }
}

/// Every gesture of the range that stands, the unnamed included.
pub fn within<'a>(books: &'a [Book], unnamed: &'a [Gesture], range: Range) -> impl Iterator<Item = &'a Gesture> {
    all(books, unnamed).filter(move |gesture| range.contains(day(gesture)))
}

/// Given and received by kind, lightest kind first; kinds without any are left out.
pub fn by_kind(books: &[Book], unnamed: &[Gesture], range: Range) -> Vec<(Kind, Count)> {
    let mut counts = BTreeMap::<Kind, Count>::new();
    for gesture in within(books, unnamed, range) {
        counts.entry(gesture.kind).or_default().add(gesture.direction);
    }
    Kind::ALL.into_iter().filter_map(|kind| counts.get(&kind).map(|count| (kind, *count))).collect()
}

/// Given and received by site, the liveliest first.
pub fn by_site(books: &[Book], unnamed: &[Gesture], range: Range) -> Vec<(SiteId, Count)> {
    let mut counts = BTreeMap::<&SiteId, Count>::new();
    for gesture in within(books, unnamed, range) {
        counts.entry(&gesture.site).or_default().add(gesture.direction);
    }
    let mut sites: Vec<_> = counts.into_iter().map(|(site, count)| (site.clone(), count)).collect();
    sites.sort_by_key(|(_, count)| core::cmp::Reverse(count.sum()));
    sites
}

/// Given and received by local day, for the calendar; days without any are left out.
pub fn calendar(books: &[Book], unnamed: &[Gesture], range: Range) -> BTreeMap<LocalDay, Count> {
    let mut days = BTreeMap::<LocalDay, Count>::new();
    for gesture in within(books, unnamed, range) {
        days.entry(day(gesture)).or_default().add(gesture.direction);
    }
    days
}

/// How much goes both ways over all people: `2·Σmin(g,r) / Σ(g+r)` (Squartini et al., Sci. Rep. 3:2729, 2013). `None`
/// without any.
pub fn two_way(pairs: impl IntoIterator<Item = (u32, u32)>) -> Option<f64> {
    let (both, sum) = pairs.into_iter().fold((0_u64, 0_u64), |(both, sum), (given, received)| {
        (both + 2 * u64::from(given.min(received)), sum + u64::from(given) + u64::from(received))
    });
    (sum > 0).then(|| both as f64 / sum as f64)
}

/// The user's own [`two_way`] share over the people of the books, by gestures in the range. Unnamed ones have no other side
/// and do not count.
pub fn two_way_share(books: &[Book], range: Range) -> Option<f64> {
    two_way(books.iter().map(|book| {
        let mut count = Count::default();
        within(core::slice::from_ref(book), &[], range).for_each(|gesture| count.add(gesture.direction));
        (count.given, count.received)
    }))
}

/// Of the gestures received in the range from people with names, those the user acknowledged within 14 days.
pub fn acknowledged_share(books: &[Book], range: Range) -> Share {
    let mut share = Share::default();
    for book in books {
        let acknowledged: Vec<GestureId> = match_all(&book.gestures)
            .into_iter()
            .filter(|exchange| exchange.first == Direction::Received)
            .map(|exchange| exchange.opened)
            .collect();
        let closed: std::collections::HashSet<_> = acknowledged.into_iter().collect();
        for gesture in within(core::slice::from_ref(book), &[], range) {
            if gesture.direction == Direction::Received {
                share.of += 1;
                share.part += u32::from(closed.contains(&gesture.id));
            }
        }
    }
    share
}

/// Of the gestures given in the range, those composed in words.
pub fn composed_share(books: &[Book], range: Range) -> Share {
    let mut share = Share::default();
    for gesture in within(books, &[], range).filter(|gesture| gesture.direction == Direction::Given) {
        share.of += 1;
        share.part += u32::from(gesture.kind.is_composed());
    }
    share
}

/// Every gesture that stands.
fn all<'a>(books: &'a [Book], unnamed: &'a [Gesture]) -> impl Iterator<Item = &'a Gesture> {
    books.iter().flat_map(|book| &book.gestures).chain(unnamed).filter(|gesture| gesture.stands())
}

/// The user's local day of a gesture, where it was made.
fn day(gesture: &Gesture) -> LocalDay {
    gesture.at.local_day(gesture.offset)
}
