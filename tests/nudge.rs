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

#[path = "nudge/few.rs"]
mod few;
#[path = "nudge/fitting.rs"]
mod fitting;
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
