//! Statistics: every figure against worlds in the ledger notation, and against a plain recount of the export.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use goodturn::gesture::{Direction, Effort, Gesture, Kind};
use goodturn::ledger::notation::{World, clock, world};
use goodturn::ledger::sample::Sample;
use goodturn::ledger::{Book, Export};
use goodturn::person::SiteId;
use goodturn::settings::Settings;
use goodturn::stats::figures::PARTS;
use goodturn::stats::series::{POINTS_AT_MOST, day_of};
use goodturn::stats::{Bucket, Columns, Count, Figures, Look, Range, Selection, Share, Stack, two_way};
use goodturn::tie::Measure;
use goodturn::time::{Clock, DAY, LocalDay, Millis, UtcOffset};
use proptest::prelude::*;
use serde_json::Value;

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

fn columns(books: &[Book], unnamed: &[Gesture], clock: Clock) -> Columns {
    Columns::of(books, unnamed, Measure::days(60), Look { clock, ..Look::default() })
}

fn the_world() -> Columns {
    let World { books, unnamed, .. } = world(WORLD).unwrap();
    columns(&books, &unnamed, clock(60.0))
}

fn days(from: f64, to: f64) -> Range {
    Range { from: clock(from).today(), to: clock(to).today() }
}

fn figures(range: Range) -> Figures {
    Figures::of(&the_world(), range, Bucket::Day, Stack::Effort)
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
fn own_two_way_share_of_a_range() {
    // ada (2, 1), bela (1, 1), cem (0, 0); the unnamed have no other side.
    assert_eq!(figures(days(0.0, 60.0)).two_way, Some(4.0 / 5.0));
    assert_eq!(figures(days(3.0, 60.0)).two_way, Some(0.0));
    assert_eq!(figures(days(90.0, 99.0)).two_way, None);
}

#[test]
fn shares_of_acknowledged_and_composed() {
    let found = figures(days(0.0, 60.0));
    // ada's reply was acknowledged a day later; bela's comment met nothing within 14 days.
    assert_eq!(found.acknowledged, Share { part: 1, of: 2 });
    assert_eq!(found.acknowledged_after, Some(24 * 60));
    assert_eq!(found.composed, Share { part: 2, of: 3 });
    assert_eq!(found.unnamed, 3);
    assert_eq!(Share { part: 1, of: 2 }.value(), Some(0.5));
    assert_eq!(Share::default().value(), None);
}

#[test]
fn an_acknowledgement_after_the_range_counts_for_what_was_received_in_it() {
    assert_eq!(figures(days(1.0, 1.0)).acknowledged, Share { part: 1, of: 1 });
}

#[test]
fn kinds_lightest_first_and_sites_liveliest_first_without_what_was_taken_back() {
    let found = figures(days(0.0, 60.0));
    assert_eq!(found.kinds, [(Kind::React, count(1, 3)), (Kind::Reply, count(1, 1)), (Kind::BlogComment, count(1, 1))]);
    assert_eq!(found.sites, [(SiteId::new("mastodon"), count(2, 4)), (SiteId::new("wordpress"), count(1, 1))]);
    let none = Count::default();
    assert_eq!(found.matrix, [vec![count(1, 3), none], vec![count(1, 1), none], vec![none, count(1, 1)]]);
}

#[test]
fn days_and_surprises() {
    let found = figures(days(0.0, 60.0));
    let day = |number: f64| clock(number).today();
    assert_eq!(
        found.days,
        [(day(0.0), count(1, 0)), (day(1.0), count(0, 1)), (day(2.0), count(1, 1)), (day(31.0), count(1, 3))]
    );
    let surprises: Vec<Kind> = found.surprises.iter().map(|mark| mark.kind).collect();
    assert_eq!(surprises, [Kind::BlogComment, Kind::Reply], "newest first, no bare reactions");
}

#[test]
fn the_stretch_before_counts_only_where_the_record_reaches_back() {
    assert_eq!(figures(days(30.0, 35.0)).given_before, Some(0));
    assert_eq!(figures(days(3.0, 5.0)).given_before, Some(2));
    assert_eq!(figures(days(2.0, 5.0)).given_before, None, "nothing is known of the days before the first gesture");
}

#[test]
fn stretches_have_no_holes_and_cover_the_range() {
    #[track_caller]
    fn check(range: Range, bucket: Bucket, expect: &[(Civil, (u32, u32))]) {
        let found = Figures::of(&the_world(), range, bucket, Stack::Effort);
        let shown: Vec<_> = found
            .stretches
            .iter()
            .map(|stretch| (stretch.from.civil(), (stretch.count.given, stretch.count.received)))
            .collect();
        assert_eq!(shown, expect);
        for pair in found.stretches.windows(2) {
            assert_eq!(pair[0].to.0 + 1, pair[1].from.0);
        }
        if let (Some(first), Some(last)) = (found.stretches.first(), found.stretches.last()) {
            assert_eq!((first.from, last.to), (range.from, range.to));
        }
    }
    check(days(1.0, 3.0), Bucket::Day, &[((2026, 1, 2), (0, 1)), ((2026, 1, 3), (1, 1)), ((2026, 1, 4), (0, 0))]);
    // 2026-01-01 is a Thursday; the Monday after it is the fifth.
    check(days(0.0, 13.0), Bucket::Week, &[((2026, 1, 1), (2, 2)), ((2026, 1, 5), (0, 0)), ((2026, 1, 12), (0, 0))]);
    check(days(0.0, 60.0), Bucket::Month, &[((2026, 1, 1), (2, 2)), ((2026, 2, 1), (1, 3)), ((2026, 3, 1), (0, 0))]);
    check(days(5.0, 4.0), Bucket::Day, &[]);
}

#[test]
fn an_endless_range_gives_the_latest_stretches() {
    let range = Range { from: LocalDay(i32::MIN), to: clock(0.0).today() };
    for bucket in [Bucket::Day, Bucket::Week, Bucket::Month] {
        let found = Figures::of(&the_world(), range, bucket, Stack::Site);
        assert_eq!(found.stretches.len(), POINTS_AT_MOST);
        assert_eq!(found.stretches.last().unwrap().to, range.to);
    }
}

#[test]
fn the_range_of_everything_holds_everything() {
    let world = the_world();
    let range = Range::everything(&world, clock(10.0).today());
    assert_eq!((range.from, range.to), (clock(0.0).today(), clock(31.0).today()));
    assert_eq!(figures(range).total, count(3, 5));
    let today = clock(10.0).today();
    assert_eq!(Range::everything(&Columns::default(), today), Range { from: today, to: today });
    assert_eq!(Range::last(7, today), days(4.0, 10.0));
    assert_eq!(Range::year(2026).unwrap(), days(0.0, 364.0));
}

#[test]
fn dates_of_the_calendar() {
    assert_eq!(day_of(1970, 1, 1), Some(LocalDay(0)));
    assert_eq!(day_of(2026, 1, 1), Some(clock(0.0).today()));
    assert_eq!(day_of(2024, 2, 29).map(LocalDay::civil), Some((2024, 2, 29)));
    assert_eq!(day_of(2026, 2, 29), None);
    assert_eq!(day_of(2026, 13, 1), None);
}

/// A gesture of the export, as somebody reads it who knows nothing of Goodturn.
struct Line {
    day: i64,
    hour: usize,
    minute: i64,
    given: bool,
    kind: String,
    site: String,
    person: Option<String>,
}

/// Everything of the export that stands. `offset` is the user's, in minutes: the export has the moment alone.
fn lines(export: &Value, offset: impl Fn(&str) -> i64) -> Vec<Line> {
    let mut lines = Vec::new();
    for gesture in export["gestures"].as_array().unwrap() {
        if !gesture["undone_at"].is_null() {
            continue;
        }
        let id = gesture["id"].as_str().unwrap();
        let written = gesture["at"].as_str().unwrap();
        let at = time::OffsetDateTime::parse(written, &time::format_description::well_known::Rfc3339).unwrap();
        let local = at + time::Duration::minutes(offset(id));
        let monday = i64::from(local.weekday().number_days_from_monday());
        lines.push(Line {
            day: i64::from(local.to_julian_day()) - 2_440_588,
            hour: (monday * 24 + i64::from(local.hour())) as usize,
            minute: at.unix_timestamp().div_euclid(60),
            given: gesture["direction"] == "given",
            kind: gesture["kind"].as_str().unwrap().to_owned(),
            site: gesture["site"].as_str().unwrap().to_owned(),
            person: gesture["person"].as_str().map(str::to_owned),
        });
    }
    lines
}

/// Counts by whatever `of` says, the plain way.
fn by<K: Ord>(lines: &[&Line], of: impl Fn(&Line) -> K) -> BTreeMap<K, Count> {
    let mut counts = BTreeMap::new();
    for line in lines {
        let entry: &mut Count = counts.entry(of(line)).or_default();
        if line.given { entry.given += 1 } else { entry.received += 1 }
    }
    counts
}

#[track_caller]
fn agrees(books: &[Book], unnamed: &[Gesture], range: Range, bucket: Bucket, stack: Stack, now: Clock) {
    let columns = columns(books, unnamed, now);
    let found = Figures::of(&columns, range, bucket, stack);
    let export = serde_json::to_value(Export::of(books, unnamed, &Settings::default(), now.now)).unwrap();
    let every = books.iter().flat_map(|book| &book.gestures).chain(unnamed);
    let offsets: BTreeMap<String, i64> =
        every.map(|gesture| (gesture.id.to_string(), i64::from(gesture.offset.0))).collect();
    let all = lines(&export, |id| offsets[id]);
    let inside: Vec<&Line> =
        all.iter().filter(|line| (i64::from(range.from.0)..=i64::from(range.to.0)).contains(&line.day)).collect();

    let given = inside.iter().filter(|line| line.given).count() as u32;
    assert_eq!(found.total, count(given, inside.len() as u32 - given));
    let kinds: BTreeMap<String, Count> = found.kinds.iter().map(|(kind, count)| (kind.to_string(), *count)).collect();
    assert_eq!(kinds, by(&inside, |line| line.kind.clone()));
    let sites: BTreeMap<String, Count> = found.sites.iter().map(|(site, count)| (site.to_string(), *count)).collect();
    assert_eq!(sites, by(&inside, |line| line.site.clone()));
    let days: BTreeMap<i64, Count> = found.days.iter().map(|(day, count)| (i64::from(day.0), *count)).collect();
    assert_eq!(days, by(&inside, |line| line.day));
    let mut matrix = BTreeMap::new();
    for ((kind, _), row) in found.kinds.iter().zip(&found.matrix) {
        for ((site, _), count) in found.sites.iter().zip(row).filter(|(_, count)| count.sum() > 0) {
            matrix.insert((kind.to_string(), site.to_string()), *count);
        }
    }
    assert_eq!(matrix, by(&inside, |line| (line.kind.clone(), line.site.clone())));
    for (hour, given) in found.hours.iter().enumerate() {
        assert_eq!(*given, inside.iter().filter(|line| line.given && line.hour == hour).count() as u32, "hour {hour}");
    }
    let words = ["comment", "reply", "thank", "quote", "blog-comment", "review", "recommend"];
    let composed = inside.iter().filter(|line| line.given && words.contains(&line.kind.as_str())).count() as u32;
    assert_eq!(found.composed, Share { part: composed, of: given });
    assert_eq!(found.thanks, inside.iter().filter(|line| line.given && line.kind == "thank").count() as u32);
    let nameless = inside.iter().filter(|line| line.person.is_none()).count() as u32;
    assert_eq!(found.unnamed, nameless);

    // Two-way, person by person.
    let people = by(&inside, |line| line.person.clone());
    let (mut less, mut sum) = (0, 0);
    for (_, count) in people.iter().filter(|(person, _)| person.is_some()) {
        less += 2 * count.given.min(count.received);
        sum += count.sum();
    }
    assert_eq!(found.two_way, (sum > 0).then(|| f64::from(less) / f64::from(sum)));

    // Acknowledged: for every person walk through time with the list of what waits.
    let names: BTreeSet<&String> = all.iter().filter_map(|line| line.person.as_ref()).collect();
    let (mut part, mut of) = (0, 0);
    for name in names {
        let mut theirs: Vec<&Line> = all.iter().filter(|line| line.person.as_ref() == Some(name)).collect();
        theirs.sort_by_key(|line| line.minute);
        // Minutes are too coarse where two came within one; the generator keeps them apart.
        let mut waiting: Vec<&Line> = Vec::new();
        let mut acknowledged: Vec<*const Line> = Vec::new();
        for line in &theirs {
            if line.given {
                waiting.retain(|first| line.minute - first.minute <= 14 * 24 * 60);
                if !waiting.is_empty() {
                    acknowledged.push(waiting.remove(0));
                }
            } else {
                waiting.push(line);
            }
        }
        let inside = |line: &&&Line| (i64::from(range.from.0)..=i64::from(range.to.0)).contains(&line.day);
        let received: Vec<&&Line> = theirs.iter().filter(|line| !line.given).filter(inside).collect();
        of += received.len() as u32;
        part += received.iter().filter(|line| acknowledged.contains(&std::ptr::from_ref(***line))).count() as u32;
    }
    assert_eq!(found.acknowledged, Share { part, of });

    // What the bars are made of comes to the bars, and the bars to the whole.
    let add = |sum: Count, more: &Count| count(sum.given + more.given, sum.received + more.received);
    for stretch in &found.stretches {
        assert_eq!(stretch.parts.iter().fold(Count::default(), add), stretch.count);
        let in_it =
            inside.iter().filter(|line| (i64::from(stretch.from.0)..=i64::from(stretch.to.0)).contains(&line.day));
        assert_eq!(stretch.count.sum(), in_it.count() as u32);
    }
    assert_eq!(found.stretches.iter().map(|stretch| &stretch.count).fold(Count::default(), add), found.total);

    // Every figure opens exactly the gestures it counts (C13).
    let opened = |selection: &Selection| selection.marks(&columns).len() as u32;
    let all = found.selection();
    assert_eq!(opened(&all.going(Direction::Given)), found.total.given);
    assert_eq!(opened(&all.going(Direction::Received)), found.total.received);
    for (kind, count) in &found.kinds {
        assert_eq!(opened(&all.of_kind(*kind)), count.sum());
    }
    for (site, count) in &found.sites {
        assert_eq!(opened(&all.at_site(site)), count.sum());
    }
    for stretch in &found.stretches {
        assert_eq!(opened(&all.between(stretch.from, stretch.to)), stretch.count.sum());
    }
    for (hour, given) in found.hours.iter().enumerate().filter(|(_, given)| **given > 0) {
        let selection = Selection { hour: Some(hour as u8), ..all.going(Direction::Given) };
        assert_eq!(opened(&selection), *given);
    }
    let efforts: u32 =
        Effort::ALL.iter().map(|effort| opened(&Selection { effort: Some(*effort), ..all.clone() })).sum();
    assert_eq!(efforts, found.total.sum());
    // And the gesture that is opened is the one that was counted.
    for mark in all.marks(&columns) {
        let gesture = columns.gesture(&mark).unwrap();
        assert_eq!((gesture.at, gesture.kind, gesture.direction), (mark.at, mark.kind, mark.direction));
        assert_eq!(gesture.at.local_day(gesture.offset), mark.day);
    }
    assert!(PARTS >= Effort::ALL.len());
}

/// A made-up ledger whose gestures lie minutes apart.
fn sample(seed: u64, people: usize, gestures: usize, days: u32) -> (Vec<Book>, Clock) {
    let now = Clock { now: Millis(1_795_336_200_000), offset: UtcOffset(60) };
    let mut books = Sample { people, gestures, until: now.now, days, seed }.books();
    let mut seen = BTreeSet::new();
    for book in &mut books {
        book.gestures.retain(|gesture| seen.insert((book.person.id.0.clone(), gesture.at.0.div_euclid(60_000))));
    }
    (books, now)
}

#[test]
fn every_figure_equals_a_recount_of_the_export() {
    let (books, now) = sample(7, 60, 3_000, 900);
    let unnamed: Vec<Gesture> = books[0]
        .gestures
        .iter()
        .filter(|gesture| gesture.direction == Direction::Received)
        .take(5)
        .map(|gesture| Gesture { person: None, id: goodturn::gesture::GestureId(gesture.id.0 ^ 1), ..gesture.clone() })
        .collect();
    for (range, bucket) in [
        (Range::last(30, now.today()), Bucket::Day),
        (Range::last(365, now.today()), Bucket::Week),
        (Range::last(1_000, now.today()), Bucket::Month),
    ] {
        for stack in [Stack::Effort, Stack::Site] {
            agrees(&books, &unnamed, range, bucket, stack, now);
        }
    }
}

/// Minutes east of UTC by day of the year.
type Offset = fn(i32) -> i16;

/// A gesture at 23:30 is on its own local day wherever it was made, also on the days on which clocks change.
#[test]
fn half_past_eleven_at_night_is_on_its_local_day_in_three_zones_all_year() {
    let (books, now) = sample(11, 1, 1, 10);
    let template = books[0].gestures[0].clone();
    // Clocks as in 2026: Berlin, Los Angeles, Auckland.
    let zones: [(&str, Offset); 3] = [
        ("Berlin", |day| if (87..297).contains(&day) { 120 } else { 60 }),
        ("Los Angeles", |day| if (66..304).contains(&day) { -420 } else { -480 }),
        ("Auckland", |day| if (94..269).contains(&day) { 720 } else { 780 }),
    ];
    let first = day_of(2026, 1, 1).unwrap();
    for (zone, offset) in zones {
        let mut book = books[0].clone();
        book.gestures = (0..365)
            .map(|day| {
                let offset = offset(day);
                let local = (i64::from(first.0) + i64::from(day)) * DAY + (23 * 60 + 30) * 60_000;
                let mut gesture = template.clone();
                gesture.id = goodturn::gesture::GestureId(day as u128 + 1);
                gesture.at = Millis(local - i64::from(offset) * 60_000);
                gesture.offset = UtcOffset(offset);
                gesture.undone_at = None;
                gesture
            })
            .collect();
        let columns = columns(std::slice::from_ref(&book), &[], now);
        let found = Figures::of(&columns, Range::year(2026).unwrap(), Bucket::Day, Stack::Effort);
        assert_eq!(found.days.len(), 365, "{zone}: a gesture on every day");
        assert!(found.days.iter().all(|(_, count)| count.sum() == 1), "{zone}");
        let evenings: u32 = (0..7).map(|day| found.hours[day * 24 + 23]).sum();
        assert_eq!(evenings, found.total.given, "{zone}: all of them between eleven and midnight");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_ledger_and_any_range_agree_with_the_export(seed in any::<u64>(), from in 0_i32..700, length in 0_i32..400) {
        let (books, now) = sample(seed, 12, 150, 700);
        let first = now.today().0 - 700 + from;
        let range = Range { from: LocalDay(first), to: LocalDay(first + length) };
        agrees(&books, &[], range, Bucket::Week, Stack::Site, now);
    }

    #[test]
    fn a_week_begins_on_its_monday(day in -1_000_000_i32..1_000_000) {
        let start = Bucket::Week.start(LocalDay(day));
        prop_assert!((0..7).contains(&(day - start.0)));
        prop_assert_eq!((start.0 + 3).rem_euclid(7), 0);
        prop_assert_eq!(Bucket::Week.start(start), start);
    }
}
