//! How long one decision takes with a large ledger: 20,000 people, 250,000 gestures, a year of suggestions remembered, twelve
//! items in view. What reading the books from the disk takes is not in it; what follows from their gestures is.
//!
//! `cargo bench --bench decision`, or as a part of `cargo xtask bench`. Figures, not judgements.

#![allow(clippy::unwrap_used, missing_docs)]

use std::time::{Duration, Instant};

use goodturn::gesture::{Direction, Gesture, Kind, Source};
use goodturn::ledger::{Book, id::Mark, notation};
use goodturn::nudge::{Context, Habit, Here, Memory, Occasion, Shown, decide};
use goodturn::person::{Person, SiteId};
use goodturn::settings::{Persona, Settings};
use goodturn::tie::Tally;
use goodturn::time::{Clock, DAY, Millis, UtcOffset};
use goodturn::wire::Answer;

const PEOPLE: usize = 20_000;
const GESTURES: usize = 250_000;
const DECISIONS: usize = 2_000;
const IN_VIEW: usize = 12;

/// A number that looks like chance and is the same every time (splitmix64).
fn chance(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

fn books(seed: &mut u64, now: Millis) -> Vec<Book> {
    let site = SiteId::new("mastodon");
    let mut books: Vec<Book> = (0..PEOPLE)
        .map(|n| {
            let account = notation::account("mastodon", &format!("p{n}@social.example"));
            let mut person = Person::met(account, &format!("Person {n}"), Millis(0));
            person.in_circle = n % 100 == 0;
            Book { person, gestures: Vec::new() }
        })
        .collect();
    for n in 0..GESTURES {
        // A few people get most of it, as in life.
        let share = (chance(seed) % 1_000_000) as f64 / 1_000_000.0;
        let book = &mut books[(share.powi(3) * PEOPLE as f64) as usize];
        let direction = if chance(seed).is_multiple_of(2) { Direction::Given } else { Direction::Received };
        let kind = [Kind::React, Kind::React, Kind::Reply, Kind::Reshare][(chance(seed) % 4) as usize];
        let at = now.plus(-((chance(seed) % (3_650 * DAY as u64)) as i64));
        let nonce = n.to_string();
        let mark = Mark {
            site: &site,
            me: "",
            direction,
            kind,
            account: None,
            object: None,
            key: Some(&nonce),
            trace: None,
            nonce: Some(&nonce),
            at: Some(at),
        };
        book.gestures.push(Gesture {
            id: mark.id(),
            at,
            offset: UtcOffset(0),
            site: site.clone(),
            account: String::new(),
            direction,
            kind,
            person: Some(book.person.id.clone()),
            object: None,
            source: Source::Observed,
            undone_at: None,
        });
    }
    for book in &mut books {
        book.gestures.sort_by_key(|gesture| (gesture.at, gesture.id));
    }
    books
}

/// Three suggestions a day for a year, with every kind of answer.
fn memory(books: &[Book], seed: &mut u64, clock: Clock) -> Memory {
    let shown = (0..1_095).map(|n| {
        let at = clock.now.plus(-(400 + n) * DAY / 3);
        Shown {
            id: format!("n{n}"),
            person: books[(chance(seed) % PEOPLE as u64) as usize].person.id.clone(),
            occasion: Occasion::ALL[(chance(seed) % 7) as usize],
            kind: [Kind::React, Kind::Reply, Kind::Reshare][(chance(seed) % 3) as usize],
            site: SiteId::new("mastodon"),
            about: None,
            at,
            day: at.local_day(clock.offset),
            answer: Some((if n % 3 == 0 { Answer::LetGo } else { Answer::Shown }, at)),
            taken: (n % 3 == 1).then_some(Kind::Reply),
            outside: n % 7 == 0,
        }
    });
    Memory { shown: shown.collect(), ..Memory::default() }
}

fn main() {
    let mut seed = 1;
    let clock = notation::clock(3_650.0);
    let books = books(&mut seed, clock.now);
    let memory = memory(&books, &mut seed, clock);
    let settings = Settings { observing_ended: true, ..Settings::default() };
    let (site, habit) = (SiteId::new("mastodon"), Habit::default());
    let ladder = [Kind::React, Kind::Reshare, Kind::Reply, Kind::Quote];
    let (mut tallying, mut deciding, mut nudges) = (Vec::new(), Vec::new(), 0);
    for _ in 0..DECISIONS {
        let in_view: Vec<&Book> = (0..IN_VIEW).map(|_| &books[(chance(&mut seed) % 2_000) as usize]).collect();
        let begun = Instant::now();
        let tallies: Vec<Tally> = in_view.iter().map(|book| Tally::of(&book.gestures, settings.measure())).collect();
        tallying.push(begun.elapsed());
        let here = in_view.iter().zip(&tallies).zip(0..).map(|((book, tally), index)| Here {
            index,
            person: Some((&book.person, tally)),
            reading: None,
            object: None,
            promoted: false,
            sensitive: false,
            troubled: false,
            own: false,
            already: false,
            asks: index % 4 == 0,
            recommended: false,
            controls: ladder.map(|kind| (kind, Some(false))).to_vec(),
        });
        let context = Context {
            clock,
            settings: &settings,
            memory: &memory,
            site: &site,
            origin: "https://social.example",
            ladder: &ladder,
            inject: true,
            typing: false,
            dwell_ms: 3_000,
            given_total: u64::MAX,
            persona: Persona::Personal,
            habit: &habit,
            mirrored: false,
            in_circle: 0,
            noted: &[],
            here: here.collect(),
        };
        let begun = Instant::now();
        nudges += usize::from(decide(&context).nudge.is_some());
        deciding.push(begun.elapsed());
    }
    println!("{PEOPLE} people, {GESTURES} gestures, {IN_VIEW} items in view, {DECISIONS} decisions, {nudges} nudges");
    println!("what follows from their gestures: {}", figures(tallying));
    println!("the decision itself: {}", figures(deciding));
}

fn figures(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1_000.0;
    format!("median {:.3} ms, nine in ten under {:.3} ms, slowest {:.3} ms", at(50), at(90), at(100))
}
