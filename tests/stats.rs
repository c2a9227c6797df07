//! Statistics: every figure against worlds in the ledger notation.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use goodturn::gesture::Kind;
use goodturn::ledger::notation::{World, clock, world};
use goodturn::person::SiteId;
use goodturn::stats::series::{POINTS_AT_MOST, day_of};
use goodturn::stats::{
    Bucket, Count, Range, Share, acknowledged_share, by_kind, by_site, calendar, composed_share, series, two_way,
    two_way_share, within,
};
use goodturn::time::LocalDay;
use proptest::prelude::*;

/// Day 0 of the notation is 2026-01-01.
const WORLD: &str = "
    d0 me -> ada react at mastodon
    d1 ada -> me reply at mastodon
    d2 me -> ada reply at mastodon
    d2 bela -> me blog-comment at wordpress
    d4 me -> cem react at github
    d5 me -> cem react at github undone
    d31 me -> bela blog-comment at wordpress
    d31 3 others -> me react at mastodon on talk
";

/// Year, month, day.
type Civil = (i32, u8, u8);

fn the_world() -> World {
    world(WORLD).unwrap()
}

fn days(from: f64, to: f64) -> Range {
    Range { from: clock(from).today(), to: clock(to).today() }
}

fn count(given: u32, received: u32) -> Count {
    Count { given, received }
}

#[test]
fn own_two_way_share_of_the_vector() {
    let share = two_way([(6, 2), (3, 3), (0, 4), (5, 0)]).unwrap();
    assert!((share - 0.43478).abs() < 5e-6, "{share}");
    assert_eq!(two_way([]), None);
    assert_eq!(two_way([(0, 0)]), None);
    assert_eq!(two_way([(u32::MAX, u32::MAX), (u32::MAX, u32::MAX)]), Some(1.0));
}

#[test]
fn own_two_way_share_of_books() {
    let world = the_world();
    // ada (2, 1), bela (1, 1), cem (0, 0); the unnamed have no other side.
    assert_eq!(two_way_share(&world.books, days(0.0, 60.0)), Some(4.0 / 5.0));
    assert_eq!(two_way_share(&world.books, days(3.0, 60.0)), Some(0.0));
    assert_eq!(two_way_share(&world.books, days(90.0, 99.0)), None);
}

#[test]
fn shares_of_acknowledged_and_composed() {
    let world = the_world();
    let range = days(0.0, 60.0);
    // ada's reply was acknowledged a day later; bela's comment met nothing within 14 days.
    assert_eq!(acknowledged_share(&world.books, range), Share { part: 1, of: 2 });
    assert_eq!(composed_share(&world.books, range), Share { part: 2, of: 3 });
    assert_eq!(Share { part: 1, of: 2 }.value(), Some(0.5));
    assert_eq!(Share::default().value(), None);
}

#[test]
fn an_acknowledgement_after_the_range_still_counts_for_what_was_received_in_it() {
    let world = the_world();
    assert_eq!(acknowledged_share(&world.books, days(1.0, 1.0)), Share { part: 1, of: 1 });
}

#[test]
fn by_kind_lightest_first_without_what_was_taken_back() {
    let world = the_world();
    let kinds = by_kind(&world.books, &world.unnamed, days(0.0, 60.0));
    assert_eq!(kinds, [(Kind::React, count(1, 3)), (Kind::Reply, count(1, 1)), (Kind::BlogComment, count(1, 1))]);
}

#[test]
fn by_site_liveliest_first() {
    let world = the_world();
    let sites = by_site(&world.books, &world.unnamed, days(0.0, 60.0));
    assert_eq!(sites, [(SiteId::new("mastodon"), count(2, 4)), (SiteId::new("wordpress"), count(1, 1))]);
}

#[test]
fn calendar_counts_by_local_day() {
    let world = the_world();
    let days: Vec<_> = calendar(&world.books, &world.unnamed, days(0.0, 60.0)).into_iter().collect();
    let day = |number: f64| clock(number).today();
    assert_eq!(
        days,
        [(day(0.0), count(1, 0)), (day(1.0), count(0, 1)), (day(2.0), count(1, 1)), (day(31.0), count(1, 3))]
    );
}

#[test]
fn series_have_no_holes() {
    #[track_caller]
    fn check(range: Range, bucket: Bucket, expect: &[(Civil, (u32, u32))]) {
        let world = the_world();
        let found: Vec<_> = series(&world.books, &world.unnamed, range, bucket)
            .into_iter()
            .map(|point| (point.start.civil(), (point.count.given, point.count.received)))
            .collect();
        assert_eq!(found, expect);
    }
    check(days(1.0, 3.0), Bucket::Day, &[((2026, 1, 2), (0, 1)), ((2026, 1, 3), (1, 1)), ((2026, 1, 4), (0, 0))]);
    // 2026-01-01 is a Thursday; its week began on Monday 2025-12-29.
    check(days(0.0, 13.0), Bucket::Week, &[((2025, 12, 29), (2, 2)), ((2026, 1, 5), (0, 0)), ((2026, 1, 12), (0, 0))]);
    check(days(0.0, 60.0), Bucket::Month, &[((2026, 1, 1), (2, 2)), ((2026, 2, 1), (1, 3)), ((2026, 3, 1), (0, 0))]);
    check(days(5.0, 4.0), Bucket::Day, &[]);
}

#[test]
fn an_endless_range_gives_the_latest_points() {
    let world = the_world();
    let range = Range { from: LocalDay(i32::MIN), to: clock(0.0).today() };
    for bucket in [Bucket::Day, Bucket::Week, Bucket::Month] {
        let points = series(&world.books, &[], range, bucket);
        assert_eq!(points.len(), POINTS_AT_MOST);
        assert_eq!(points.last().unwrap().start, bucket.start(range.to));
    }
}

#[test]
fn the_range_of_everything_holds_everything() {
    let world = the_world();
    let range = Range::everything(&world.books, &world.unnamed, clock(10.0).today());
    assert_eq!((range.from, range.to), (clock(0.0).today(), clock(31.0).today()));
    assert_eq!(within(&world.books, &world.unnamed, range).count(), 8);
    let today = clock(10.0).today();
    assert_eq!(Range::everything(&[], &[], today), Range { from: today, to: today });
    assert_eq!(Range::last(7, today), days(4.0, 10.0));
}

#[test]
fn dates_of_the_calendar() {
    assert_eq!(day_of(1970, 1, 1), Some(LocalDay(0)));
    assert_eq!(day_of(2026, 1, 1), Some(clock(0.0).today()));
    assert_eq!(day_of(2024, 2, 29).map(LocalDay::civil), Some((2024, 2, 29)));
    assert_eq!(day_of(2026, 2, 29), None);
    assert_eq!(day_of(2026, 13, 1), None);
}

proptest! {
    /// However it is cut, a series sums up to the gestures it comes from.
    #[test]
    fn every_bucket_width_gives_the_same_sum(from in 0_i32..40, length in 0_i32..40) {
        let world = the_world();
        let first = clock(0.0).today().0;
        let range = Range { from: LocalDay(first + from), to: LocalDay(first + from + length) };
        let total = within(&world.books, &world.unnamed, range).count() as u32;
        for bucket in [Bucket::Day, Bucket::Week, Bucket::Month] {
            let sum: u32 = series(&world.books, &world.unnamed, range, bucket).iter().map(|point| point.count.sum()).sum();
            prop_assert_eq!(sum, total);
        }
        let kinds: u32 = by_kind(&world.books, &world.unnamed, range).iter().map(|(_, count)| count.sum()).sum();
        prop_assert_eq!(kinds, total);
    }

    #[test]
    fn a_week_begins_on_its_monday(day in -1_000_000_i32..1_000_000) {
        let start = Bucket::Week.start(LocalDay(day));
        prop_assert!((0..7).contains(&(day - start.0)));
        prop_assert_eq!((start.0 + 3).rem_euclid(7), 0);
        prop_assert_eq!(Bucket::Week.start(start), start);
    }
}
