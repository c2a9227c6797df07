//! What is suggested to whom: occasions, listening first, what is on offer, words after clicks.

use super::*;

// Occasions

#[test]
fn thanks_come_before_intentions_and_quiet_ties() {
    let world = "d0 ada -> me reply; d0 me -> ada reply; d0 bob -> me reply; d0 me -> bob reply; d58 cleo -> me reply";
    let view = "d60 ada react reply | bob react reply | cleo react reply";
    let mut scene = Scene::circle(world).wants("bob", "congratulate on the book", 1.0);
    scene.expect(view, "thank cleo reply");
    scene.then("d59 me -> cleo reply");
    scene.expect(view, "wanted bob reply");
    scene.then("d59 me -> bob reply");
    scene.expect(view, "quiet ada react");
}

#[test]
fn an_intention_rests_once_the_user_wrote() {
    let mut scene = Scene::new("d0 ada -> me react").wants("ada", "ask about the workshop", 1.0);
    scene.expect("d5 ada react reply", "wanted ada reply");
    scene.expect("d5 ada react", "wanted ada react");
    scene.then("d6 me -> ada react");
    scene.expect("d7 ada reply", "wanted ada reply");
    scene.then("d8 me -> ada comment");
    scene.expect("d9 ada reply", "silence InRhythm");
}

#[test]
fn quiet_is_for_the_circle_only() {
    let world = "d0 ada -> me react; d0 me -> ada reply";
    check(world, "d50 ada react reply", "silence NoOccasion");
    check_circle(world, "d50 ada react reply", "quiet ada react");
}

#[test]
fn the_longer_the_gap_the_warmer() {
    let world = "d0 ada -> me react; d0 me -> ada reply";
    check_circle(world, "d40 ada react reshare reply", "silence InRhythm");
    check_circle(world, "d46 ada react reshare reply", "quiet ada react");
    check_circle(world, "d75 ada react reshare reply", "quiet ada reshare");
    check_circle(world, "d100 ada react reshare reply", "quiet ada reply");
    check_circle(world, "d100 ada react reshare", "quiet ada reshare");
    check_circle(world, "d250 ada react reshare reply", "silence Dormant");
}

#[test]
fn listening_is_said_in_the_popup_alone() {
    let mut scene = Scene::new("");
    for (day, object) in [(0.0, "a"), (0.0, "a"), (0.1, "b"), (1.0, "c")] {
        scene.readings.note_read("ada", object, notation::clock(day));
    }
    let popup: ForPopup = scene.with("d1 ada react reply", for_popup);
    assert_eq!(popup.listening.len(), 1);
    assert_eq!((popup.listening[0].posts, popup.listening[0].enough), (3, true));
    assert_eq!(popup.decision.nudge, None);
    scene.expect("d1 ada react reply", "silence NobodyYet");
    assert!(scene.with("d1 ada own", for_popup).listening.is_empty());
    scene.settings.reading = false;
    assert!(scene.with("d1 ada react", for_popup).listening.is_empty(), "switched off means unsaid");
}

#[test]
fn what_was_wanted_counts_among_the_others() {
    let world = "d0 ada -> me react; d0 bob -> me react; d1 bob -> me react";
    let mut scene = Scene::new(world).wants("ada", "ask about the workshop", 1.0);
    assert!(scene.nudge("d5 ada react reply").outside, "not in the circle, and no thanks");
    scene.expect("d6 bob react reply asks", "silence EnoughOthers");
    scene.person("bob").intention = Some(Intention { text: "write".to_owned(), since: notation::day(2.0) });
    scene.expect("d6 bob react reply asks", "wanted bob reply");
}

// What was learned

/// Quiet ties of the circle, one a week; the reaction that comes first is let go again and again.
#[test]
fn what_is_let_go_gives_way_to_what_is_taken_up() {
    let names = ["a", "b", "c", "d", "e", "f"];
    let world: Vec<_> = names.iter().map(|name| format!("d0 {name} -> me react; d0 me -> {name} reply")).collect();
    let mut scene = Scene::circle(&world.join("; "));
    let mut kinds = Vec::new();
    for (week, name) in names.iter().enumerate() {
        let day = 46 + week * 3;
        let view = format!("d{day} {name} react reply");
        let fitting = scene.with(&view, |ctx| nudge::would_do(ctx, &decide(ctx).nudge.unwrap()));
        assert_eq!(fitting.first(), Some(&Kind::React), "the order of what fits is not what is learned");
        let nudge = scene.nudge(&view);
        kinds.push(nudge.kind);
        if nudge.kind == Kind::Reply {
            let person = nudge.person.clone();
            scene.memory.took(&person, Kind::Reply, notation::day(day as f64 + 0.1));
        } else {
            scene.answer(&nudge, Answer::LetGo, notation::clock(day as f64));
        }
    }
    assert_eq!((kinds[0], kinds[5]), (Kind::React, Kind::Reply), "{kinds:?}");
    let unlearned = scene.with("d64 a react reply", |ctx| nudge::decide_by(ctx, |_| nudge::Learned::default()));
    assert!(unlearned.nudge.is_none_or(|nudge| nudge.kind == Kind::React));
}

// C3 Listen first

#[test]
fn c3_reading_of_long_ago_does_not_count() {
    let mut scene = Scene::new("").wants("ada", "say hello", 0.0);
    for (day, object) in [(0.0, "a"), (0.0, "b"), (1.0, "c")] {
        scene.readings.note_read("ada", object, notation::clock(day));
    }
    scene.expect("d2 ada react reply", "wanted ada reply");
    scene.expect("d29 ada react reply", "wanted ada reply");
    scene.expect("d31 ada react reply", "silence NotReadYet");
    let listening = |scene: &Scene, view: &str| scene.with(view, for_popup).listening.first().map(|found| found.posts);
    assert_eq!((listening(&scene, "d2 ada react"), listening(&scene, "d50 ada react")), (Some(3), None));
}

#[test]
fn c3_somebody_new_is_read_first() {
    let mut scene = Scene::new("").wants("ada", "say hello", 0.0);
    let view = "d3 ada react reply";
    scene.expect(view, "silence NotReadYet");
    for object in ["a", "b", "c", "d"] {
        scene.readings.note_read("ada", object, notation::clock(2.0));
    }
    scene.expect(view, "silence NotReadYet");
    scene.readings.note_read("ada", "e", notation::clock(3.0));
    scene.expect(view, "wanted ada reply");
}

#[test]
fn c3_who_addressed_you_is_not_new() {
    check("d0 ada -> me mention", "d1 ada reply", "thank ada reply");
}

#[test]
fn c3_nobody_unknown_is_ever_suggested() {
    check("", "d3 ada react reply | bob react reply", "silence NobodyYet");
    check("", "d3", "silence NobodyYet");
}

#[test]
fn reading_counts_a_post_once_a_day_and_forgets() {
    let mut reading = Reading::default();
    let today = notation::clock(2.0).today();
    assert!(reading.note_read("a", notation::clock(0.0)));
    assert!(!reading.note_read("a", notation::clock(0.2)));
    assert!(reading.note_read("a", notation::clock(1.0)));
    assert_eq!((reading.posts(today), reading.has_listened(today)), (2, false));
    assert!(reading.note_read("b", notation::clock(1.1)));
    assert!(reading.has_listened(today));
    assert!(reading.note_read("c", notation::clock(32.0)));
    let today = notation::clock(32.0).today();
    assert_eq!((reading.posts(today), reading.has_listened(today)), (1, false), "the first days are forgotten");
    let mut readings = Readings::default();
    for account in 0..2_100 {
        readings.note_read(&account.to_string(), "a", notation::clock(f64::from(account) / 300.0));
    }
    assert!(readings.of("0").is_none() && readings.of("2099").is_some(), "the oldest make room");
}

// C4 Fitting

#[test]
fn c4_only_what_is_on_offer_and_on_the_ladder() {
    let world = "d0 ada -> me reply";
    check(world, "d1 ada react", "thank ada react");
    check(world, "d1 ada reshare react", "thank ada react");
    check(world, "d1 ada react reply", "thank ada reply");
    check(world, "d1 ada comment", "thank ada comment");
    check(world, "d1 ada vote", "silence NothingFits");
    check(world, "d1 ada", "silence NothingFits");
}

#[test]
fn c4_a_state_the_page_does_not_tell_is_not_offered() {
    check("d0 ada -> me reply", "d1 ada react? reply?", "silence NothingFits");
}

#[test]
fn c4_left_alone() {
    let world = "d0 ada -> me reply";
    check(world, "d1 ada reply promoted", "silence Promoted");
    check(world, "d1 ada reply sensitive", "silence Sensitive");
    check(world, "d1 ada reply own", "silence Own");
    check(world, "d1 ada reply already", "silence Already");
    check(world, "d1 ada reply react+", "silence Already");
    check(world, "d1 ada reply follow+", "thank ada reply");
    check(world, "d1 ada reply promoted | ada reply", "thank ada reply");
}

#[test]
fn c4_not_what_was_only_passed_by() {
    let scene = Scene::new("d0 ada -> me reply");
    let passing = scene.with_moment("d1 ada reply", false, 2_999, decide);
    assert_eq!(scene.shows(&passing), "silence Passing");
}

#[test]
fn c4_an_empty_ladder_goes_by_effort() {
    let mut scene = Scene::circle("d0 ada -> me react; d0 me -> ada reply");
    scene.ladder.clear();
    scene.expect("d50 ada reply reshare react", "quiet ada react");
}

#[test]
fn thanks_go_where_their_gesture_was_before_elsewhere() {
    let scene = Scene::new("d0 ada -> me reply on talk at mastodon");
    let nudge = scene.with("d1 ada reply on lunch | ada reply on talk", decide).nudge.unwrap();
    assert_eq!(nudge.index, 1);
    let nudge = scene.with("d1 ada reply on lunch | ada react on talk", decide).nudge.unwrap();
    assert_eq!((nudge.index, nudge.kind), (0, Kind::Reply), "a place for words comes first");
}

// C6 Substance over clicks

#[test]
fn c6_after_three_light_gestures_words() {
    let two = "d0 me -> ada react; d1 me -> ada react; d2 ada -> me react";
    let three = "d0 me -> ada react; d1 me -> ada react; d1 me -> ada reshare; d2 ada -> me react";
    let composed = "d0 me -> ada react; d1 me -> ada react; d1 me -> ada reshare; d2 me -> ada reply";
    check_circle(two, "d50 ada react reply", "quiet ada react");
    check_circle(three, "d50 ada react reply", "quiet ada reply");
    check_circle(three, "d50 ada react reshare", "silence OnlyClicks");
    check_circle(composed, "d50 ada react reply", "quiet ada react");
}

#[test]
fn c6_passing_on_is_no_further_click_either() {
    let clicks =
        |number: usize| ["d0 me -> ada react", "d1 me -> ada react", "d2 me -> ada react"][..number].join("; ");
    let customer = |number: usize| {
        let mut scene = Scene::new(&clicks(number));
        let group = Group { name: "customers".to_owned(), amplify: true, ..Group::default() };
        scene.settings.groups.push(group);
        scene.person("ada").groups.push("customers".to_owned());
        scene
    };
    customer(2).expect("d9 ada react reshare", "amplify ada reshare");
    customer(3).expect("d9 ada react reshare", "silence InRhythm");
    customer(3).expect("d9 ada react reshare quote", "amplify ada quote");
}

#[test]
fn c6_thanks_are_composed_where_there_is_a_place() {
    check("d0 ada -> me quote", "d1 ada react reshare reply", "thank ada reply");
    check("d0 ada -> me quote", "d1 ada react reshare quote", "thank ada quote");
    check("d0 ada -> me quote", "d1 ada react reshare", "thank ada react");
}

#[test]
fn c6_a_click_of_theirs_asks_for_nothing() {
    check("d0 ada -> me react; d0.1 ada -> me follow", "d1 ada react reply", "silence InRhythm");
    // Passing something on is more than a click.
    check("d0 ada -> me reshare", "d1 ada react reply", "thank ada reply");
}
