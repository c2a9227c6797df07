//! Ties: the vectors of the numbers, the words they become, exchanges, and what must hold for any gestures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use goodturn::gesture::{Direction, Gesture};
use goodturn::ledger::notation::{books, clock, day, gestures};
use goodturn::tie::mutuality::{mutuality, side};
use goodturn::tie::rhythm::{pause, usual_gap};
use goodturn::tie::{Balance, Measure, Rhythm, State, Tally, Warmth, match_all};
use goodturn::time::{Clock, LocalDay, Millis, UtcOffset};
use proptest::prelude::*;

const HALF_LIFE: f64 = 60.0;

/// (day, weight) both ways, and the numbers they come to on day 70.
const GIVEN: [(f64, f64); 4] = [(0.0, 1.0), (10.0, 5.0), (40.0, 1.0), (55.0, 2.0)];
const RECEIVED: [(f64, f64); 2] = [(12.0, 5.0), (41.0, 1.0)];

/// The same as gestures.
const STORY: &str = "d0 me -> ada react; d10 me -> ada comment; d12 ada -> me reply; d40 me -> ada react;
                     d41 ada -> me react; d55 me -> ada reshare";

fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-6, "{found} is not {expected}");
}

fn tally(text: &str) -> Tally {
    Tally::of(&gestures(text).unwrap(), Measure::days(60))
}

fn warm(gestures: &[(f64, f64)]) -> Warmth {
    let mut warmth = Warmth::default();
    for (at, weight) in gestures {
        warmth.add(*weight, day(*at), HALF_LIFE);
    }
    warmth
}

#[test]
fn warmth_of_the_vector() {
    close(warm(&GIVEN).now(day(70.0), HALF_LIFE), 5.33435);
    close(warm(&RECEIVED).now(day(70.0), HALF_LIFE), 3.27376);
    let (given, received) = tally(STORY).warmth(day(70.0));
    close(given, 5.33435);
    close(received, 3.27376);
}

#[test]
fn warmth_halves_in_a_half_life_and_never_grows_by_waiting() {
    let warmth = warm(&[(0.0, 8.0)]);
    close(warmth.now(day(60.0), 60.0), 4.0);
    close(warmth.now(day(60.0), 30.0), 2.0);
    close(warmth.now(day(60.0), 120.0), 8.0 / 2.0_f64.sqrt());
    close(warmth.now(day(-400.0), 60.0), 8.0);
    close(Warmth::default().now(day(1.0), 60.0), 0.0);
    close(warmth.now(Millis(i64::MAX), 60.0), 0.0);
    assert!(warmth.now(day(1.0), 0.0).is_finite());
}

#[test]
fn mutuality_and_side_of_the_vector() {
    close(mutuality(5.33435, 3.27376), 0.61722);
    close(side(5.33435, 3.27376), -0.19425);
    close(mutuality(0.0, 0.0), 0.0);
    close(side(0.0, 4.0), 4.0 / 6.0);
}

#[test]
fn balance_in_words() {
    use Balance::{BothOfYou, MostlyThemLately, MostlyYouLately, TooEarly};
    for (given, received, count, expected) in [
        (5.33435, 3.27376, 6, BothOfYou),
        (0.0, 0.0, 0, TooEarly),
        (2.9, 3.0, 9, TooEarly),
        (3.0, 3.0, 3, BothOfYou),
        (10.0, 10.0, 2, TooEarly),
        (9.0, 0.5, 4, MostlyYouLately),
        (0.5, 9.0, 4, MostlyThemLately),
        (20.0, 12.0, 9, BothOfYou),
    ] {
        assert_eq!(Balance::of(given, received, count), expected, "{given} {received} {count}");
    }
}

#[test]
fn rhythm_thresholds() {
    for (q, expected) in [
        (0.0, Rhythm::InRhythm),
        (1.499, Rhythm::InRhythm),
        (1.5, Rhythm::Quiet),
        (2.999, Rhythm::Quiet),
        (3.0, Rhythm::Fading),
        (8.0, Rhythm::Fading),
        (8.001, Rhythm::Dormant),
        (1e9, Rhythm::Dormant),
    ] {
        assert_eq!(Rhythm::of(q), expected, "q = {q}");
    }
}

#[test]
fn the_pairs_own_median_counts_from_four_gaps_on() {
    let days = |days: &[i32]| days.iter().copied().map(LocalDay).collect::<Vec<_>>();
    close(usual_gap(&days(&[]), 30.0), 30.0);
    close(usual_gap(&days(&[0, 1, 2, 3]), 30.0), 30.0);
    close(usual_gap(&days(&[0, 1, 3, 6, 106]), 30.0), 2.5);
    close(usual_gap(&days(&[0, 1, 3, 6, 106, 110]), 30.0), 3.0);
    close(pause(&days(&[0, 2, 4, 6, 8]), LocalDay(12), 30.0).unwrap(), 2.0);
    close(pause(&days(&[0]), LocalDay(45), 90.0).unwrap(), 0.5);
    close(pause(&days(&[10]), LocalDay(5), 7.0).unwrap(), 0.0);
    assert_eq!(pause(&[], LocalDay(5), 7.0), None);
}

#[test]
fn several_gestures_on_one_day_are_one_day_of_contact() {
    let lively = tally("d0 me -> ada react; d0.1 ada -> me reply; d0.2 me -> ada reply; d7 me -> ada react");
    assert_eq!(lively.days.len(), 2);
    assert_eq!(lively.count(), 4);
}

#[test]
fn a_day_is_the_users_local_day() {
    let mut late = gestures("d0 me -> ada react; d1 me -> ada react").unwrap();
    // 23:30 of one day and 00:30 of the next in UTC are one evening an hour further west.
    late[0].at = Millis::from_iso("2026-01-01T23:30:00Z").unwrap();
    late[1].at = Millis::from_iso("2026-01-02T00:30:00Z").unwrap();
    assert_eq!(Tally::of(&late, Measure::days(60)).days.len(), 2);
    for gesture in &mut late {
        gesture.offset = UtcOffset(-60);
    }
    assert_eq!(Tally::of(&late, Measure::days(60)).days.len(), 1);
}

#[test]
fn exchanges_close_the_oldest_open_gesture_once() {
    #[track_caller]
    fn check(input: &str, expect: &[(f64, f64)]) {
        let gestures = gestures(input).unwrap();
        let at = |id| gestures.iter().find(|gesture| gesture.id == id).unwrap().at;
        let found: Vec<_> = match_all(&gestures).into_iter().map(|pair| (at(pair.opened), at(pair.closed))).collect();
        let expected: Vec<_> = expect.iter().map(|(first, later)| (day(*first), day(*later))).collect();
        assert_eq!(found, expected, "{input}");
    }
    check("", &[]);
    check("d0 me -> ada react", &[]);
    check("d0 ada -> me reply; d1 me -> ada react", &[(0.0, 1.0)]);
    // At most one is closed by each, oldest first.
    check("d0 ada -> me reply; d1 ada -> me react; d2 me -> ada react", &[(0.0, 2.0)]);
    check("d0 ada -> me reply; d1 ada -> me react; d2 me -> ada react; d3 me -> ada react", &[(0.0, 2.0), (1.0, 3.0)]);
    // A gesture that closes one may itself be answered.
    check("d0 ada -> me reply; d1 me -> ada reply; d2 ada -> me react", &[(0.0, 1.0), (1.0, 2.0)]);
    // Fourteen days, and not a moment more.
    check("d0 ada -> me reply; d14 me -> ada react", &[(0.0, 14.0)]);
    check("d0 ada -> me reply; d14.001 me -> ada react", &[]);
    check("d0 ada -> me reply; d10 ada -> me react; d15 me -> ada react", &[(10.0, 15.0)]);
    // Of two at the same moment neither came later.
    check("d0 ada -> me reply; d0 me -> ada react", &[]);
    // What was taken back closes nothing and is not closed.
    check("d0 ada -> me reply; d1 me -> ada react; d2 me -> ada react undone", &[]);
    check("d0 ada -> me reply; d0.5 ada -> me reply undone; d1 me -> ada react", &[]);
}

#[test]
fn thanks_are_for_what_is_substantive_recent_and_open() {
    #[track_caller]
    fn check(input: &str, now: f64, expect: &[f64]) {
        let tally = tally(input);
        let found: Vec<_> = tally.to_thank(day(now)).map(|open| open.at).collect();
        assert_eq!(found, expect.iter().copied().map(day).collect::<Vec<_>>(), "{input}");
    }
    check("d0 ada -> me quote", 1.0, &[0.0]);
    check("d0 ada -> me react; d0.1 ada -> me follow", 1.0, &[]);
    check("d0 ada -> me reshare", 1.0, &[0.0]);
    check("d0 ada -> me quote; d1 me -> ada react", 2.0, &[]);
    check("d0 ada -> me quote; d3 ada -> me comment; d4 me -> ada thank", 5.0, &[3.0]);
    check("d0 ada -> me quote", 14.0, &[0.0]);
    check("d0 ada -> me quote", 14.01, &[]);
    check("d0 ada -> me quote; d1 ada -> me quote undone", 2.0, &[]);
    // An acknowledgement that was taken back leaves the gesture open again.
    check("d0 ada -> me quote; d1 me -> ada react; d2 me -> ada react undone", 3.0, &[0.0]);
    // A clock that jumped ahead once and came back hides nothing.
    check("d0 ada -> me quote; d4000 me -> ada react", 1.0, &[0.0]);
}

#[test]
fn the_tally_tells_the_story() {
    let tally = tally(STORY);
    assert_eq!((tally.given_count, tally.received_count), (4, 2));
    assert_eq!(tally.first, Some(day(0.0)));
    assert_eq!(tally.last_given, Some(day(55.0)));
    assert_eq!(tally.last_received, Some(day(41.0)));
    assert_eq!(tally.last(), Some(day(55.0)));
    assert_eq!(tally.last_composed, Some(day(10.0)));
    assert_eq!(tally.light_since_composed, 2);
    assert_eq!(tally.measure, Measure::days(60));
    let words = tally.words(clock(69.0));
    assert_eq!((words.balance, words.rhythm, words.state), (Balance::BothOfYou, Rhythm::InRhythm, State::Mutual));
    // The median of the gaps 10, 2, 28, 1, 14 is 10 days.
    let words = tally.words(clock(70.0));
    assert_eq!((words.balance, words.rhythm, words.state), (Balance::BothOfYou, Rhythm::Quiet, State::Quiet));
}

#[test]
fn states_of_a_tie() {
    #[track_caller]
    fn check(input: &str, now: f64, expect: State) {
        assert_eq!(tally(input).words(clock(now)).state, expect, "{input} on day {now}");
    }
    check("", 0.0, State::New);
    check("d0 me -> ada react", 1.0, State::New);
    check("d0 me -> ada comment; d1 me -> ada comment; d2 me -> ada comment", 3.0, State::Warming);
    check("d0 me -> ada comment; d1 ada -> me reply; d2 me -> ada react", 3.0, State::Mutual);
    let weekly =
        "d0 me -> ada comment; d7 ada -> me reply; d14 me -> ada reply; d21 ada -> me react; d28 me -> ada react";
    check(weekly, 38.0, State::Mutual);
    check(weekly, 39.0, State::Quiet);
    check(weekly, 49.0, State::Fading);
    check(weekly, 84.0, State::Fading);
    check(weekly, 85.0, State::Dormant);
    // Any real touch, a hand-entered one too, resets the rhythm.
    check(&format!("{weekly}; d85 ada -> me other by manual"), 86.0, State::Mutual);
}

#[test]
fn a_group_lends_its_gap_to_young_ties() {
    let young = tally("d0 me -> ada comment");
    assert_eq!(young.words(clock(44.0)).rhythm, Rhythm::InRhythm);
    assert_eq!(young.words(clock(45.0)).rhythm, Rhythm::Quiet);
    assert_eq!(young.words_with(clock(45.0), 180.0).rhythm, Rhythm::InRhythm);
    assert_eq!(young.words_with(clock(45.0), 7.0).rhythm, Rhythm::Fading);
}

/// T1 for everything that is derived.
#[test]
fn t1_what_was_taken_back_leaves_no_trace_in_the_tally() {
    let plain = tally(STORY);
    let undone = tally(&format!("{STORY}; d60 me -> ada quote; d61 me -> ada quote undone"));
    assert_eq!(undone, plain);
}

/// Any gesture towards one person within three years; the id is the index, so no two are alike.
fn any_gestures() -> impl Strategy<Value = Vec<Gesture>> {
    let one = (0_i64..1_000 * 86_400_000, 0_usize..17, any::<bool>(), 0_u8..5);
    prop::collection::vec(one, 0..40).prop_map(|facts| {
        let template = books("d0 me -> ada react").unwrap().remove(0).gestures.remove(0);
        facts
            .into_iter()
            .enumerate()
            .map(|(number, (at, kind, given, undone))| {
                let mut gesture = template.clone();
                gesture.id.0 = number as u128;
                gesture.at = Millis(1_700_000_000_000 + at);
                gesture.kind = goodturn::gesture::Kind::ALL[kind];
                gesture.direction = if given { Direction::Given } else { Direction::Received };
                gesture.undone_at = (undone == 0).then(|| gesture.at.plus(1));
                gesture
            })
            .collect()
    })
}

proptest! {
    /// One multiply per gesture gives what a sum over all of them gives.
    #[test]
    fn streaming_equals_batch(gestures in any_gestures(), later in 0_i64..200) {
        let now = Millis(1_700_000_000_000).plus((1_000 + later) * 86_400_000);
        let tally = Tally::of(&gestures, Measure::days(60));
        let batch = |direction| gestures.iter()
            .filter(|gesture| gesture.stands() && gesture.direction == direction)
            .map(|gesture| gesture.kind.effort() * (-now.days_since(gesture.at) / 60.0).exp2())
            .sum::<f64>();
        let (given, received) = tally.warmth(now);
        prop_assert!((given - batch(Direction::Given)).abs() < 1e-9);
        prop_assert!((received - batch(Direction::Received)).abs() < 1e-9);
    }

    #[test]
    fn order_of_arrival_does_not_matter(
        (straight, shuffled) in any_gestures().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
    ) {
        prop_assert_eq!(Tally::of(&shuffled, Measure::days(60)), Tally::of(&straight, Measure::days(60)));
        prop_assert_eq!(match_all(&shuffled), match_all(&straight));
        let add = |gestures: &[Gesture]| {
            let mut warmth = Warmth::default();
            for gesture in gestures {
 warmth.add(gesture.kind.effort(), gesture.at, HALF_LIFE);
}
            warmth
        };
        let (a, b) = (add(&straight), add(&shuffled));
        prop_assert_eq!(a.at, b.at);
        prop_assert!((a.level - b.level).abs() < 1e-9);
    }

    #[test]
    fn every_gesture_is_closed_at_most_once_and_closes_at_most_one(gestures in any_gestures()) {
        let find = |id| gestures.iter().find(|gesture| gesture.id == id).unwrap();
        let pairs = match_all(&gestures);
        let (mut opened, mut closed) = (std::collections::HashSet::new(), std::collections::HashSet::new());
        for pair in pairs {
            let (first, later) = (find(pair.opened), find(pair.closed));
            prop_assert!(opened.insert(pair.opened) && closed.insert(pair.closed));
            prop_assert_eq!(first.direction, later.direction.other());
            prop_assert_eq!(first.direction, pair.first);
            prop_assert!(first.stands() && later.stands());
            prop_assert!(first.at < later.at && later.at.since(first.at) <= goodturn::tie::exchange::OPEN_FOR);
        }
    }

    /// Clocks that jump do not break anything.
    #[test]
    fn any_clock_gives_words(gestures in any_gestures(), now in any::<i64>(), offset in -840_i16..=840) {
        let clock = Clock { now: Millis(now), offset: UtcOffset(offset) };
        let tally = Tally::of(&gestures, Measure::days(30));
        let (given, received) = tally.warmth(clock.now);
        prop_assert!(given.is_finite() && received.is_finite());
        let words = tally.words(clock);
        prop_assert_eq!(words.rhythm == Rhythm::TooEarly, tally.count() == 0);
        prop_assert!(tally.to_thank(clock.now).count() <= tally.unthanked.len());
    }
}
