//! How seldom: once each, in the pair's own rhythm, within the day's number, and what an answer changes.

use super::*;

// C7 Thank, once

#[test]
fn c7_one_card_for_a_gesture() {
    let mut scene = Scene::new("d0 ada -> me reply");
    scene.nudge("d1 ada reply");
    for day in ["d1.3", "d2", "d8", "d14", "d16"] {
        let decision = scene.with(&format!("{day} ada reply"), decide);
        assert_eq!(decision.nudge, None, "on {day}");
    }
}

#[test]
fn c7_one_card_even_after_the_fortnight() {
    // On the last day both the thanks and the fortnight just hold: only the memory of the card keeps it from coming again.
    let mut scene = Scene::new("d0 ada -> me reply");
    let nudge = scene.nudge("d0 ada reply");
    scene.expect("d14 ada reply", "silence InRhythm");
    let book = &scene.books[0];
    assert!(
        Tally::of(&book.gestures, Measure::days(60)).to_thank(notation::day(14.0)).next().is_some(),
        "it has not lapsed yet"
    );
    assert_eq!(nudge.fact.thanks_for(), Some(book.gestures[0].id));
}

#[test]
fn c7_it_lapses_silently_after_14_days() {
    check("d0 ada -> me reply", "d14 ada reply", "thank ada reply");
    check("d0 ada -> me reply", "d14.01 ada reply", "silence InRhythm");
}

#[test]
fn c7_answered_is_answered() {
    check("d0 ada -> me reply; d1 me -> ada react", "d2 ada reply", "silence InRhythm");
}

#[test]
fn c7_the_most_substantive_is_the_one_named() {
    let scene = Scene::new("d0 ada -> me recommend; d1 ada -> me reply; d2 ada -> me mention");
    let nudge = scene.with("d3 ada reply", decide).nudge.unwrap();
    assert_eq!(nudge.fact.thanks_for(), Some(scene.books[0].gestures[0].id));
}

// C8 Steady, gently

#[test]
fn c8_the_pairs_own_rhythm_decides() {
    let weekly =
        "d0 ada -> me react; d7 me -> ada reply; d14 ada -> me react; d21 me -> ada reply; d28 ada -> me react";
    check_circle(weekly, "d35 ada react reply", "silence InRhythm");
    check_circle(weekly, "d40 ada react reply", "quiet ada react");
    check_circle(weekly, "d56 ada react reply", "quiet ada reply");
}

#[test]
fn c8_any_real_touch_resets_it_by_hand_too() {
    let mut scene = Scene::circle("d0 ada -> me react; d0 me -> ada reply");
    scene.expect("d50 ada react reply", "quiet ada react");
    scene.then("d49 me -> ada other by manual");
    scene.expect("d50 ada react reply", "silence InRhythm");
}

#[test]
fn c8_one_card_while_quiet_and_one_while_fading() {
    let mut scene = Scene::circle("d0 ada -> me react; d0 me -> ada reply");
    scene.nudge("d50 ada react reply");
    scene.expect("d65 ada react reply", "silence Once");
    scene.expect("d89 ada react reply", "silence Once");
    scene.nudge("d100 ada react reply");
    scene.expect("d150 ada react reply", "silence Once");
    scene.then("d151 me -> ada reply");
    scene.expect("d210 ada react reply", "quiet ada react");
}

#[test]
fn c8_dormant_is_fine() {
    check_circle("d0 ada -> me react; d0 me -> ada reply", "d300 ada react reply", "silence Dormant");
}

// C9 Few (the property over simulated months is in months.rs)

#[test]
fn c9_observes_until_a_week_or_twenty_gestures_or_the_users_word() {
    let mut scene = Scene::new("d0 ada -> me reply");
    scene.settings = Settings { installed_at: Some(notation::day(0.0)), ..Settings::default() };
    let view = "d6 ada reply";
    scene.expect(view, "silence Observing");
    scene.expect_popup(view, "silence Observing");
    scene.expect("d7 ada reply", "thank ada reply");
    scene.given_total = 19;
    scene.expect(view, "silence Observing");
    scene.given_total = 20;
    scene.expect(view, "thank ada reply");
    scene.given_total = 0;
    scene.settings.observing_ended = true;
    scene.expect(view, "thank ada reply");
    scene.settings = Settings::default();
    scene.expect(view, "silence Observing");
}

#[test]
fn c9_three_a_day_and_ninety_minutes_apart() {
    let world = "d0 a -> me reply; d0 b -> me reply; d0 c -> me reply; d0 d -> me reply";
    let mut scene = Scene::new(world);
    scene.nudge("d0.80 a reply"); // 07:12 of the next day
    scene.expect("d0.86 b reply", "silence JustNow");
    scene.nudge("d0.8625 b reply"); // exactly 90 minutes later
    scene.nudge("d1 c reply");
    scene.expect("d1.2 d reply", "silence EnoughToday");
    scene.nudge("d2 d reply");
}

#[test]
fn c9_the_users_own_number() {
    let mut scene = Scene::new("d0 a -> me reply; d0 b -> me reply");
    scene.settings.per_day = 0;
    scene.expect("d1 a reply", "silence TurnedOff");
    scene.settings.per_day = 1;
    scene.nudge("d1 a reply");
    scene.expect("d1.2 b reply", "silence EnoughToday");
}

#[test]
fn c9_one_per_person_in_a_fortnight() {
    let mut scene = Scene::new("d0 ada -> me reply");
    scene.nudge("d1 ada reply");
    scene.then("d2 ada -> me comment");
    scene.expect("d3 ada reply", "silence Lately");
    scene.expect("d14.9 ada reply", "silence Lately");
    scene.expect("d15 ada reply", "thank ada reply");
}

#[test]
fn c9_quiet_hours_pauses_and_typing() {
    let mut scene = Scene::new("d0 ada -> me reply");
    scene.expect("d0.5 ada reply", "silence QuietHours");
    scene.expect_popup("d0.5 ada reply", "silence QuietHours");
    let typing = scene.with_moment("d1 ada reply", true, 9_000, decide);
    assert_eq!(scene.shows(&typing), "silence Typing");
    scene.settings.hints = false;
    scene.expect("d1 ada reply", "silence HintsOff");
    scene.expect_popup("d1 ada reply", "thank ada reply");
    scene.settings.hints = true;
    scene.settings.paused_until = Some(notation::day(2.0));
    scene.expect("d1 ada reply", "silence Paused");
    scene.expect("d2 ada reply", "thank ada reply");
}

#[test]
fn c9_where_pages_are_left_alone_the_popup_speaks() {
    let scene = Scene::new("d0 ada -> me reply");
    scene.with("d1 ada reply", |ctx| {
        let ctx = Context { inject: false, ..ctx.clone() };
        assert_eq!(decide(&ctx).because[0].reason, Reason::PopupOnly);
        assert!(for_popup(&ctx).decision.nudge.is_some());
    });
}

#[test]
fn the_popup_shows_what_is_on_offer_already() {
    let world = "d0 ada -> me reply; d0 bob -> me recommend";
    let mut scene = Scene::new(world);
    scene.settings.per_day = 1;
    let nudge = scene.nudge("d1 ada reply");
    let view = "d1.01 bob reply | ada reply";
    scene.expect(view, "silence EnoughToday");
    scene.expect_popup(view, "thank ada reply");
    let again = scene.with(view, for_popup).decision.nudge.unwrap();
    assert_eq!(again.id, nudge.id);
    scene.memory.offer(&again, &SiteId::new("mastodon"), notation::clock(1.01));
    assert_eq!(scene.memory.shown.len(), 1, "offered twice is offered once");
    scene.answer(&nudge, Answer::LetGo, notation::clock(1.02));
    scene.expect_popup(view, "silence EnoughToday");
}

// C10 "Let it go" is free

#[test]
fn c10_letting_go_doubles_the_rest() {
    let mut scene = Scene::new("");
    scene.person("ada");
    let mut day = 0.0;
    for rest in [14, 28, 56, 112] {
        scene.then(&format!("d{day} ada -> me reply"));
        let nudge = scene.nudge(&format!("d{} ada reply", day + 1.0));
        assert!(scene.answer(&nudge, Answer::LetGo, notation::clock(day + 1.0)));
        let until = scene.person("ada").silence.until.unwrap();
        assert_eq!(until.since(notation::day(day + 1.0)), rest * DAY);
        let end = day + 1.0 + rest as f64;
        scene.then(&format!("d{} ada -> me reply", end - 0.5));
        scene.expect(&format!("d{} ada reply", end - 0.01), "silence Resting");
        day = end + 1.0;
    }
    let ada = scene.person("ada");
    nudge::touched(ada);
    assert_eq!(ada.silence.let_go, 0, "a gesture of the user's own ends the row");
}

#[test]
fn c10_what_was_let_go_before_they_were_known_counts_on() {
    let hello = |answer: Answer| {
        let mut scene = Scene::new("d20 ada -> me reply").wants("ada", "say hello", 0.0);
        let stranger = scene.nudge("d21 ada reply");
        assert!(nudge::answer_stranger(&mut scene.memory, &stranger.id, answer, notation::clock(21.0)));
        scene
    };
    let again = |scene: &mut Scene, day: f64, answer: Answer| {
        let nudge = scene.nudge(&format!("d{day} ada reply"));
        assert!(scene.answer(&nudge, answer, notation::clock(day)));
        scene.person("ada").silence
    };
    let silence = again(&mut hello(Answer::LetGo), 40.0, Answer::LetGo);
    assert_eq!((silence.let_go, silence.until), (2, Some(notation::day(68.0))), "the second in a row");
    assert!(again(&mut hello(Answer::NotFor), 120.0, Answer::NotFor).never, "the second time");
    let mut touched = hello(Answer::LetGo);
    touched.then("d22 me -> ada react");
    let ada = touched.person("ada").id.clone();
    assert!(touched.memory.took(&ada, Kind::React, notation::day(35.0)), "the row ends");
    assert_eq!(again(&mut touched, 40.0, Answer::LetGo).until, Some(notation::day(54.0)));
}

#[test]
fn c10_two_not_for_end_it_for_good() {
    let mut scene = Scene::new("d0 ada -> me reply");
    let nudge = scene.nudge("d1 ada reply");
    assert!(scene.answer(&nudge, Answer::NotFor, notation::clock(1.0)));
    assert!(!scene.answer(&nudge, Answer::NotFor, notation::clock(1.0)), "a resend is no second no");
    assert!(!scene.person("ada").silence.never);
    scene.then("d100 ada -> me reply");
    let nudge = scene.nudge("d101 ada reply");
    assert!(scene.answer(&nudge, Answer::NotFor, notation::clock(101.0)));
    scene.then("d2000 ada -> me recommend");
    scene.expect("d2001 ada reply", "silence NeverFor");
    scene.expect_popup("d2001 ada reply", "silence NeverFor");
}

#[test]
fn c10_later_is_not_today_and_comes_back() {
    let mut scene = Scene::new("d0 ada -> me reply");
    let nudge = scene.nudge("d1 ada reply");
    assert!(scene.answer(&nudge, Answer::Later, notation::clock(1.0)));
    scene.expect("d1.2 ada reply", "silence Resting");
    scene.expect("d1.9 ada reply", "thank ada reply");
    scene.nudge("d2 ada reply");
    scene.expect("d3 ada reply", "silence InRhythm");
}

#[test]
fn c10_what_nobody_saw_costs_nothing() {
    let mut scene = Scene::new("d0 ada -> me reply");
    let nudge = scene.with("d1 ada reply", decide).nudge.unwrap();
    scene.memory.offer(&nudge, &SiteId::new("mastodon"), notation::clock(1.0));
    assert!(scene.answer(&nudge, Answer::Missed, notation::clock(1.0)));
    scene.expect("d1.01 ada reply", "thank ada reply");
    let drawn = scene.nudge("d1.01 ada reply");
    assert!(!scene.answer(&drawn, Answer::Missed, notation::clock(1.02)), "once drawn it was seen");
    assert!(!scene.answer(&drawn, Answer::Shown, notation::clock(1.02)));
    assert_eq!(scene.memory.shown.len(), 1);
}

#[test]
fn an_answer_to_something_unknown_changes_nothing() {
    let mut scene = Scene::new("d0 ada -> me reply; d0 bob -> me reply");
    let nudge = scene.nudge("d1 ada reply");
    let before = scene.memory.clone();
    let bob = scene.person("bob").clone();
    let mut other = bob.clone();
    assert!(!nudge::answer(&mut scene.memory, &mut other, &nudge.id, Answer::LetGo, notation::clock(1.0)));
    assert!(!nudge::answer(&mut scene.memory, &mut other, "n0", Answer::NotFor, notation::clock(1.0)));
    assert_eq!((scene.memory, other), (before, bob));
}

#[test]
fn the_memory_forgets_after_400_days_and_packs() {
    let mut scene = Scene::new("d0 ada -> me reply; d500 bob -> me reply");
    scene.nudge("d1 ada reply");
    let bytes = postcard::to_allocvec(&scene.memory).unwrap();
    assert_eq!(postcard::from_bytes::<Memory>(&bytes).unwrap(), scene.memory);
    scene.nudge("d501 bob reply");
    let people: Vec<&Shown> = scene.memory.shown.iter().collect();
    assert_eq!((people.len(), &people[0].person), (1, &scene.books[1].person.id));
}

// C12 Never tit for tat

#[test]
fn c12_a_follow_is_neither_thanked_nor_suggested() {
    check("d0 ada -> me follow", "d1 ada follow react reply", "silence InRhythm");
    check("d0 ada -> me reply", "d1 ada follow", "silence NothingFits");
    let mut scene = Scene::circle("d0 ada -> me follow");
    scene.ladder = vec![Kind::Follow, Kind::React];
    scene.expect("d50 ada follow", "silence NothingFits");
    scene.expect("d50 ada follow react", "quiet ada react");
}

// The same again

#[test]
fn a_nudge_has_the_same_id_all_day_and_another_tomorrow() {
    let scene = Scene::new("d0 ada -> me reply");
    let id = |view: &str| scene.with(view, decide).nudge.unwrap().id;
    assert_eq!(id("d1 ada reply"), id("d1.2 ada react"));
    assert_ne!(id("d1 ada reply"), id("d2 ada reply"));
}

#[test]
fn a_nudge_counts_for_the_day_it_was_shown_on_across_time_zones() {
    let mut scene = Scene::new("d0 a -> me reply; d0 b -> me reply");
    scene.settings = Settings { per_day: 1, quiet_from: 0, quiet_to: 0, ..scene.settings };
    scene.nudge("d0.6 a reply"); // 02:24 of day 1
    scene.with("d0.7 b reply", |ctx| {
        // Five hours west it is the evening of day 0 again, and there the nudge is today's as well.
        let west = Context { clock: Clock { now: ctx.clock.now, offset: UtcOffset(-300) }, ..ctx.clone() };
        assert_eq!(decide(&west).because[0].reason, Reason::EnoughToday);
    });
}
