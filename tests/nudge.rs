//! Scenarios and properties of the nudge engine, named by the charter rule they show.
//!
//! A scene is a ledger in the ledger notation and a view: `d3 ada react reply | bob react+ promoted` is noon of day 3 with
//! an item of Ada's that offers a reaction and a reply (both unused), and a paid one of Bob's whose reaction is on. After
//! the name come kinds (`+` on, `?` unknown), flags (`promoted sensitive own already`) and `on WORD` (the item's own link).
//! What is expected is `OCCASION NAME KIND`, or `silence` and the reasons.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use goodturn::gesture::{Gesture, Kind};
use goodturn::ledger::{Book, notation};
use goodturn::nudge::{
    self, Context, Decision, ForPopup, Habit, Here, Memory, Nudge, Reading, Readings, Reason, Shown, decide, for_popup,
};
use goodturn::person::{Intention, Person, SiteId};
use goodturn::settings::{Group, Persona, Settings};
use goodturn::tie::{Measure, Tally};
use goodturn::time::{Clock, DAY, MINUTE, Millis, UtcOffset};
use goodturn::wire::Answer;

#[path = "nudge/months.rs"]
mod months;
#[path = "nudge/say.rs"]
mod say;
#[path = "nudge/shelf.rs"]
mod shelf;

const LADDER: [Kind; 4] = [Kind::React, Kind::Reshare, Kind::Reply, Kind::Quote];

/// A world, what was suggested in it, and what the user chose.
struct Scene {
    books: Vec<Book>,
    readings: Readings,
    memory: Memory,
    settings: Settings,
    ladder: Vec<Kind>,
    given_total: u64,
}

/// A view, read from its notation.
struct Item<'a> {
    name: &'a str,
    object: Option<String>,
    flags: Vec<&'a str>,
    controls: Vec<(Kind, Option<bool>)>,
}

impl Scene {
    fn new(world: &str) -> Self {
        Self {
            books: notation::books(world).unwrap(),
            readings: Readings::default(),
            memory: Memory::default(),
            settings: Settings { observing_ended: true, ..Settings::default() },
            ladder: LADDER.to_vec(),
            given_total: 0,
        }
    }

    /// Everybody in the circle.
    fn circle(world: &str) -> Self {
        let mut scene = Self::new(world);
        for book in &mut scene.books {
            book.person.in_circle = true;
        }
        scene
    }

    fn person(&mut self, name: &str) -> &mut Person {
        let place = self.books.iter().position(|book| book.person.name == name);
        let place = place.unwrap_or_else(|| {
            let person = Person::met(notation::account("mastodon", name), name, Millis(0));
            self.books.push(Book { person, gestures: Vec::new() });
            self.books.len() - 1
        });
        &mut self.books[place].person
    }

    fn wants(mut self, name: &str, text: &str, day: f64) -> Self {
        self.person(name).intention = Some(Intention { text: text.to_owned(), since: notation::day(day) });
        self
    }

    /// Adds to the ledger.
    fn then(&mut self, world: &str) {
        for more in notation::books(world).unwrap() {
            self.person(&more.person.name);
            let book = self.books.iter_mut().find(|book| book.person.name == more.person.name).unwrap();
            for gesture in more.gestures {
                // The notation counts entries anew for every text, so that a second one would repeat ids.
                let id = goodturn::gesture::GestureId(gesture.id.0 ^ gesture.at.0 as u128);
                goodturn::ledger::record(book, Gesture { id, ..gesture });
            }
        }
    }

    fn with<T>(&self, view: &str, run: impl FnOnce(&Context) -> T) -> T {
        self.with_moment(view, false, 3_000, run)
    }

    fn with_moment<T>(&self, view: &str, typing: bool, dwell_ms: i64, run: impl FnOnce(&Context) -> T) -> T {
        let (clock, items) = read_view(view);
        let known: BTreeMap<&str, (&Person, Tally)> = self
            .books
            .iter()
            .map(|book| (book.person.name.as_str(), (&book.person, Tally::of(&book.gestures, Measure::days(60)))))
            .collect();
        let here = items
            .iter()
            .zip(0..)
            .map(|(item, index)| Here {
                index,
                person: known.get(item.name).map(|(person, tally)| (*person, tally)),
                reading: self.readings.of(item.name),
                object: item.object.as_deref(),
                promoted: item.flags.contains(&"promoted"),
                sensitive: item.flags.contains(&"sensitive"),
                troubled: item.flags.contains(&"troubled"),
                own: item.flags.contains(&"own"),
                already: item.flags.contains(&"already"),
                asks: item.flags.contains(&"asks"),
                recommended: false,
                controls: item.controls.clone(),
            })
            .collect();
        run(&Context {
            clock,
            persona: Persona::Personal,
            habit: &Habit::default(),
            mirrored: false,
            in_circle: 0,
            noted: &[],
            settings: &self.settings,
            memory: &self.memory,
            site: &SiteId::new("mastodon"),
            origin: "https://mastodon.example",
            ladder: &self.ladder,
            inject: true,
            typing,
            dwell_ms,
            given_total: self.given_total,
            here,
        })
    }

    fn name(&self, nudge: &Nudge) -> &str {
        &self.books.iter().find(|book| book.person.id == nudge.person).unwrap().person.name
    }

    fn shows(&self, decision: &Decision) -> String {
        if let Some(nudge) = &decision.nudge {
            return format!("{} {} {}", nudge.occasion.name(), self.name(nudge), nudge.kind);
        }
        let reasons = decision.because.iter().map(|because| format!(" {:?}", because.reason));
        format!("silence{}", reasons.collect::<String>())
    }

    #[track_caller]
    fn expect(&self, view: &str, expected: &str) {
        let decision = self.with(view, decide);
        assert_eq!(self.shows(&decision), expected, "at {view}");
        assert!(!decision.because.is_empty(), "every decision is explained (C13)");
    }

    #[track_caller]
    fn expect_popup(&self, view: &str, expected: &str) {
        let popup = self.with(view, for_popup);
        assert_eq!(self.shows(&popup.decision), expected, "popup at {view}");
    }

    /// Decides, and remembers the nudge as offered and drawn.
    #[track_caller]
    fn nudge(&mut self, view: &str) -> Nudge {
        let nudge = self.with(view, decide).nudge.unwrap_or_else(|| panic!("a nudge at {view}"));
        self.memory.offer(&nudge, &SiteId::new("mastodon"), read_view(view).0);
        self.answer(&nudge, Answer::Shown, read_view(view).0);
        nudge
    }

    fn answer(&mut self, nudge: &Nudge, answer: Answer, clock: Clock) -> bool {
        let book = self.books.iter_mut().find(|book| book.person.id == nudge.person).unwrap();
        nudge::answer(&mut self.memory, &mut book.person, &nudge.id, answer, clock)
    }
}

fn read_view(view: &str) -> (Clock, Vec<Item<'_>>) {
    let (day, rest) = view.split_once(' ').unwrap_or((view, ""));
    let clock = notation::clock(day.trim_start_matches('d').parse().unwrap());
    let items = rest.split('|').map(str::trim).filter(|item| !item.is_empty()).map(|item| {
        let mut words = item.split_whitespace();
        let name = words.next().unwrap();
        let mut item = Item { name, object: None, flags: Vec::new(), controls: Vec::new() };
        while let Some(word) = words.next() {
            let bare = word.trim_end_matches(['+', '?']);
            if word == "on" {
                item.object = Some(format!("https://mastodon.example/{}", words.next().unwrap()));
            } else if let Ok(kind) = bare.parse() {
                let state = match &word[bare.len()..] {
                    "+" => Some(true),
                    "?" => None,
                    _ => Some(false),
                };
                item.controls.push((kind, state));
            } else {
                assert!(
                    ["promoted", "sensitive", "own", "already", "asks", "troubled"].contains(&word),
                    "unknown word {word}"
                );
                item.flags.push(word);
            }
        }
        item
    });
    (clock, items.collect())
}

#[track_caller]
fn check(world: &str, view: &str, expected: &str) {
    Scene::new(world).expect(view, expected);
}

#[track_caller]
fn check_circle(world: &str, view: &str, expected: &str) {
    Scene::circle(world).expect(view, expected);
}

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
