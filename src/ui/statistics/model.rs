//! The figures of the page, computed at once from what is in the ledger.
//!
//! A plain value made by a pure function: which stretch of time, given and received over it, by kind, by site, by day, and
//! the few shares that are said in sentences. Every figure knows its [`Selection`], so that it can be opened.

use std::collections::BTreeMap;

use super::Kept;
use super::address::Selection;
use crate::gesture::{Direction, Gesture, Kind};
use crate::ledger::Book;
use crate::person::SiteId;
use crate::stats::{self, Bucket, Count, Range, Share};
use crate::time::{Clock, LocalDay};

/// The stretches of time the page offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    /// The last 30 days.
    #[default]
    Days,
    /// The last 12 months.
    Months,
    /// Everything.
    All,
}

impl Span {
    /// Every span, the shortest first.
    pub const ALL: [Self; 3] = [Self::Days, Self::Months, Self::All];

    /// Its name in the page's controls and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Days => "30",
            Self::Months => "12",
            Self::All => "all",
        }
    }

    /// The span with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.name() == name)
    }

    /// The local days it covers.
    pub fn range(self, books: &[Book], unnamed: &[Gesture], clock: Clock) -> Range {
        match self {
            Self::Days => Range::last(30, clock.today()),
            Self::Months => Range::last(365, clock.today()),
            Self::All => Range::everything(books, unnamed, clock.today()),
        }
    }
}

/// As many bars as can be told apart; a longer range takes wider buckets.
const BARS: i32 = 62;

/// The bucket that shows a range in a picture of readable bars.
fn bucket(range: Range) -> Bucket {
    let days = range.to.since(range.from).saturating_add(1);
    match days {
        ..=BARS => Bucket::Day,
        days if days <= BARS * 7 => Bucket::Week,
        _ => Bucket::Month,
    }
}

/// A stretch of time with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its first day within the range.
    pub from: LocalDay,
    /// Its last day within the range.
    pub to: LocalDay,
    /// How many each way.
    pub count: Count,
}

/// Everything the overview shows.
#[derive(Debug, Clone, PartialEq)]
pub struct StatisticsModel {
    /// Which stretch was chosen.
    pub span: Span,
    /// The days it covers.
    pub range: Range,
    /// How wide a bar is.
    pub bucket: Bucket,
    /// All together.
    pub total: Count,
    /// Of these, received from people a site did not name.
    pub unnamed: u32,
    /// Over time, oldest first, without holes.
    pub stretches: Vec<Stretch>,
    /// By kind, lightest first.
    pub kinds: Vec<(Kind, Count)>,
    /// By site.
    pub sites: Vec<(SiteId, Count)>,
    /// By day; days without any are left out.
    pub days: BTreeMap<LocalDay, Count>,
    /// How much of what passed went both ways, 0 to 1.
    pub two_way: Option<f64>,
    /// Of the user's gestures, those in words.
    pub composed: Share,
    /// How often the user answered within two weeks.
    pub answered: u32,
    /// How many suggestions the user let go.
    pub let_go: u32,
}

impl StatisticsModel {
    /// The figures of this span.
    pub fn of(kept: &Kept, span: Span, clock: Clock) -> Self {
        let (books, unnamed) = (kept.books.as_slice(), kept.unnamed.as_slice());
        let range = span.range(books, unnamed, clock);
        let bucket = bucket(range);
        let points = stats::series(books, unnamed, range, bucket);
        let mut stretches: Vec<Stretch> = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            let to = points.get(index + 1).map_or(range.to, |next| LocalDay(next.start.0 - 1));
            stretches.push(Stretch { from: point.start.max(range.from), to, count: point.count });
        }
        let mut total = Count::default();
        for gesture in stats::within(books, unnamed, range) {
            match gesture.direction {
                Direction::Given => total.given += 1,
                Direction::Received => total.received += 1,
            }
        }
        Self {
            span,
            range,
            bucket,
            total,
            unnamed: stats::within(&[], unnamed, range).count() as u32,
            stretches,
            kinds: stats::by_kind(books, unnamed, range),
            sites: stats::by_site(books, unnamed, range),
            days: stats::calendar(books, unnamed, range),
            two_way: stats::two_way_share(books, range),
            composed: stats::composed_share(books, range),
            answered: stats::acknowledged_share(books, range).part,
            let_go: kept.let_go.iter().filter(|day| range.contains(**day)).count() as u32,
        }
    }

    /// The gestures all these figures come from.
    pub fn selection(&self) -> Selection {
        Selection::default().between(self.range.from, self.range.to)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.total.sum() == 0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{at_site, book, clock, given, received};
    use super::super::timeline::behind;
    use super::*;
    use crate::time::DAY;

    fn kept(books: &[Book], unnamed: &[Gesture]) -> Kept {
        Kept { books: books.to_vec(), unnamed: unnamed.to_vec(), ..Kept::default() }
    }

    fn village() -> (Vec<Book>, Vec<Gesture>) {
        let mut taken_back = given("react", 6);
        taken_back.undone_at = Some(taken_back.at.plus(5));
        let books = vec![
            book(
                "Ada",
                "ada",
                vec![given("react", 40), given("reply", 3), received("reply", 2), received("quote", 500)],
            ),
            book("Bela", "bela", vec![taken_back, given("follow", 5), at_site("github", received("vote", 29))]),
            book("Cleo", "cleo", vec![at_site("github", given("review", 30)), received("react", 0)]),
        ];
        let unnamed = vec![received("react", 4), received("react", 200)];
        (books, unnamed)
    }

    /// Counts the plain way: every gesture, one by one.
    fn recounted(books: &[Book], unnamed: &[Gesture], span: Span) -> Count {
        let mut count = Count::default();
        let today = clock().today();
        for gesture in books.iter().flat_map(|book| &book.gestures).chain(unnamed) {
            let age = today.0 - ((gesture.at.0 + i64::from(gesture.offset.0) * 60_000).div_euclid(DAY)) as i32;
            let inside = match span {
                Span::Days => (0..30).contains(&age),
                Span::Months => (0..365).contains(&age),
                Span::All => true,
            };
            if gesture.undone_at.is_none() && inside {
                if gesture.direction == Direction::Given { count.given += 1 } else { count.received += 1 }
            }
        }
        count
    }

    fn sum<'a>(counts: impl IntoIterator<Item = &'a Count>) -> Count {
        counts.into_iter().fold(Count::default(), |sum, count| Count {
            given: sum.given + count.given,
            received: sum.received + count.received,
        })
    }

    fn agrees(books: &[Book], unnamed: &[Gesture], span: Span) {
        let model = StatisticsModel::of(&kept(books, unnamed), span, clock());
        let expected = recounted(books, unnamed, span);
        assert_eq!(model.total, expected, "{span:?} in all");
        assert_eq!(sum(model.stretches.iter().map(|stretch| &stretch.count)), expected, "{span:?} over time");
        assert_eq!(sum(model.kinds.iter().map(|(_, count)| count)), expected, "{span:?} by kind");
        assert_eq!(sum(model.sites.iter().map(|(_, count)| count)), expected, "{span:?} by site");
        assert_eq!(sum(model.days.values()), expected, "{span:?} by day");
        assert_eq!(model.composed.of, expected.given, "{span:?} composed");
        // Every figure opens exactly the gestures it counts (C13).
        let opened = |selection: &Selection| behind(selection, books, unnamed).len() as u32;
        assert_eq!(opened(&model.selection().going(Direction::Given)), expected.given);
        for stretch in &model.stretches {
            let selection = model.selection().between(stretch.from, stretch.to);
            assert_eq!(opened(&selection.going(Direction::Given)), stretch.count.given);
            assert_eq!(opened(&selection.going(Direction::Received)), stretch.count.received);
        }
        for (kind, count) in &model.kinds {
            assert_eq!(opened(&model.selection().of_kind(*kind)), count.sum());
        }
        for (site, count) in &model.sites {
            assert_eq!(opened(&model.selection().at_site(site)), count.sum());
        }
    }

    #[test]
    fn totals_agree_with_a_plain_recount_and_open_what_they_count() {
        let (books, unnamed) = village();
        for span in Span::ALL {
            agrees(&books, &unnamed, span);
        }
        let model = StatisticsModel::of(&kept(&books, &unnamed), Span::Days, clock());
        assert_eq!(model.total, Count { given: 2, received: 4 });
        assert_eq!(model.unnamed, 1);
        assert_eq!((model.composed.part, model.composed.of), (1, 2));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_ledger_agrees_with_a_plain_recount(
            acts in proptest::collection::vec((0..900_i64, 0..4_usize, any::<bool>(), any::<bool>(), 0..4_usize), 0..60),
        ) {
            let mut people: [Vec<Gesture>; 4] = Default::default();
            for (days, kind, to_them, undone, person) in acts {
                let kind = ["react", "reply", "follow", "quote"][kind];
                // A gesture of somebody unnamed is never the user's own.
                let own = to_them && person < 3;
                let mut gesture = if own { given(kind, days) } else { received(kind, days) };
                gesture.undone_at = undone.then(|| gesture.at.plus(1));
                people[person].push(gesture);
            }
            let [ada, bela, cleo, unnamed] = people;
            let books = [book("Ada", "ada", ada), book("Bela", "bela", bela), book("Cleo", "cleo", cleo)];
            for span in Span::ALL {
                agrees(&books, &unnamed, span);
            }
        }
    }

    #[test]
    fn the_width_of_a_bar_follows_the_range() {
        let (books, unnamed) = village();
        let bucket = |span| StatisticsModel::of(&kept(&books, &unnamed), span, clock()).bucket;
        assert_eq!(
            [bucket(Span::Days), bucket(Span::Months), bucket(Span::All)],
            [Bucket::Day, Bucket::Week, Bucket::Month]
        );
        let young = [book("Ada", "ada", vec![given("reply", 9)])];
        assert_eq!(StatisticsModel::of(&kept(&young, &[]), Span::All, clock()).bucket, Bucket::Day);
    }

    #[test]
    fn stretches_cover_the_range_without_holes() {
        let (books, unnamed) = village();
        for span in Span::ALL {
            let model = StatisticsModel::of(&kept(&books, &unnamed), span, clock());
            assert_eq!(model.stretches.first().map(|stretch| stretch.from), Some(model.range.from));
            assert_eq!(model.stretches.last().map(|stretch| stretch.to), Some(model.range.to));
            for pair in model.stretches.windows(2) {
                assert_eq!(pair[0].to.0 + 1, pair[1].from.0);
            }
        }
    }

    #[test]
    fn what_was_let_go_counts_on_its_day() {
        let (today, long_ago) = (clock().today(), LocalDay(clock().today().0 - 30));
        let kept = Kept { let_go: vec![long_ago, today, today], ..Kept::default() };
        assert_eq!(StatisticsModel::of(&kept, Span::Days, clock()).let_go, 2);
        assert_eq!(StatisticsModel::of(&kept, Span::Months, clock()).let_go, 3);
    }

    #[test]
    fn an_empty_ledger_has_no_figures() {
        let model = StatisticsModel::of(&kept(&[], &[]), Span::All, clock());
        assert!(model.is_empty());
        assert_eq!(model.two_way, None);
        assert_eq!(model.stretches.len(), 1);
    }
}
