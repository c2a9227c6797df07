//! The stretches of time the page offers.

use crate::stats::{Bucket, Columns, Range};
use crate::time::{Clock, LocalDay};

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Span {
    /// The last 30 days.
    #[default]
    Days,
    /// The last 12 months.
    Months,
    /// This calendar year, up to today.
    Year,
    /// Everything.
    All,
    /// From a day to a day.
    Between(LocalDay, LocalDay),
}

impl Span {
    /// Every span with a name of its own, the shortest first.
    pub const ALL: [Self; 4] = [Self::Days, Self::Months, Self::Year, Self::All];

    /// Its name in the page's controls and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Days => "30",
            Self::Months => "12",
            Self::Year => "year",
            Self::All => "all",
            Self::Between(..) => "own",
        }
    }

    /// The local days it covers.
    pub fn range(self, columns: &Columns, clock: Clock) -> Range {
        let today = clock.today();
        match self {
            Self::Days => Range::last(30, today),
            Self::Months => Range::last(365, today),
            Self::Year => Range { from: Range::year(today.civil().0).map_or(today, |year| year.from), to: today },
            Self::All => Range::everything(columns, today),
            Self::Between(from, to) => Range { from: from.min(to), to: to.max(from) },
        }
    }
}

/// As many bars as can be told apart; a longer range takes wider buckets.
const BARS: i32 = 62;

/// The bucket that shows a range in a picture of readable bars.
pub fn bucket(range: Range) -> Bucket {
    let days = range.to.since(range.from).saturating_add(1);
    match days {
        ..=BARS => Bucket::Day,
        days if days <= BARS * 7 => Bucket::Week,
        _ => Bucket::Month,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{clock, columns, given};
    use super::*;

    #[test]
    fn the_width_of_a_bar_follows_the_range() {
        let long = columns(&[("Ada", vec![given("reply", 900)])], &[]);
        let of = |span: Span| bucket(span.range(&long, clock()));
        assert_eq!([of(Span::Days), of(Span::Months), of(Span::All)], [Bucket::Day, Bucket::Week, Bucket::Month]);
        let young = columns(&[("Ada", vec![given("reply", 9)])], &[]);
        assert_eq!(bucket(Span::All.range(&young, clock())), Bucket::Day);
    }

    #[test]
    fn days_the_wrong_way_round_are_turned() {
        let (early, late) = (LocalDay(20_000), LocalDay(20_100));
        let range = Span::Between(late, early).range(&Columns::default(), clock());
        assert_eq!((range.from, range.to), (early, late));
        let year = Span::Year.range(&Columns::default(), clock());
        assert_eq!((year.from.civil(), year.to), ((2026, 1, 1), clock().today()));
    }
}
