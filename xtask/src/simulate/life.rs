//! A simulated life: days pass, people do things, the user comes by a few times a day and looks at pages.
//!
//! Everything goes the way it goes in the background: gestures are recorded in books, tallies made of them, strangers' posts
//! counted as read, nudges offered, answered and taken up through the engine's own functions. What a session looks like is
//! `session`'s business. Left out: follows, notes and introductions, recommendations, the mirror, personas other than the
//! user's own.

use goodturn::gesture::{Direction, Gesture, GestureId, Kind, Source};
use goodturn::ledger::{self, Book, accounts, notation};
use goodturn::nudge::{self, Habits, Memory, Readings};
use goodturn::person::{Intention, SiteId};
use goodturn::settings::{Group, Settings};
use goodturn::tie::{State, Tally};
use goodturn::time::{Clock, DAY, HOUR, MINUTE, Millis, UtcOffset};

use super::charter::Charter;
use super::dice::{About, Dice};
use super::figures::Figures;
use super::people::{self, CUSTOMERS, PLACES, SHARES, Somebody};
use super::user::Taste;

/// What is done with the engine's nudges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arm {
    /// Nothing is ever shown.
    Silent,
    /// The engine by the same rules, with estimates that are always equal.
    Unlearned,
    /// The engine as it is.
    Whole,
}

/// What is simulated.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub seed: u64,
    pub days: u32,
    pub people: usize,
}

/// Somebody with what the ledger has of them.
pub struct Soul {
    pub book: Book,
    pub tally: Tally,
    /// The tally is older than the book.
    pub stale: bool,
    /// The ledger knows them.
    pub known: bool,
}

pub struct Life {
    pub plan: Plan,
    pub arm: Arm,
    pub people: Vec<Somebody>,
    pub souls: Vec<Soul>,
    pub taste: Taste,
    pub memory: Memory,
    pub readings: Readings,
    pub habits: Habits,
    pub settings: Settings,
    pub given: u64,
    pub clock: Clock,
    pub charter: Charter,
    pub figures: Figures,
    circle: usize,
    coming: Vec<(Millis, usize, Kind)>,
    number: u128,
}

/// Contact this long ago (days) makes people half as likely to come by of their own accord.
const FORGETS: f64 = 45.0;
/// How often the user answers something substantive without being asked.
const ANSWERS_UNASKED: f64 = 0.25;

impl Life {
    pub fn new(plan: Plan, arm: Arm) -> Self {
        let circle = (plan.people / 4).clamp(1, 15);
        let people = people::draw(plan.seed, plan.people, circle);
        let clock = at(0, 0.0);
        let soul = |(who, somebody): (usize, &Somebody)| Soul {
            book: Book { person: somebody.person(who, who < circle, clock.now), gestures: Vec::new() },
            tally: Tally::default(),
            stale: false,
            known: who < circle,
        };
        let mut settings = Settings { installed_at: Some(clock.now), ..Settings::default() };
        settings.groups.push(Group { name: CUSTOMERS.to_owned(), amplify: true, ..Group::default() });
        Self {
            souls: people.iter().enumerate().map(soul).collect(),
            taste: Taste::draw(plan.seed),
            memory: Memory::default(),
            readings: Readings::default(),
            habits: Habits::default(),
            given: 0,
            charter: Charter::new(plan.people, clock.now),
            figures: Figures::default(),
            coming: Vec::new(),
            number: 0,
            plan,
            arm,
            people,
            settings,
            clock,
            circle,
        }
    }

    /// Lives through all days.
    pub fn run(mut self) -> Figures {
        for day in 0..self.plan.days {
            self.others(day);
            self.wish(day);
            for (number, hour) in self.sessions(day).into_iter().enumerate() {
                self.clock = at(day, hour);
                self.arrivals(day);
                self.session(day, number as u64);
            }
            self.clock = at(day, 23.98);
            self.look_at_ties(day + 1 == self.plan.days);
            self.figures.end_of_day();
        }
        self.figures.repeats = self.charter.people_again + self.charter.thanks_again;
        self.figures.violations = self.charter.violations;
        self.figures
    }

    /// What people do of their own accord; the user sees it when they come by.
    fn others(&mut self, day: u32) {
        for (who, somebody) in self.people.iter().enumerate().filter(|(_, somebody)| somebody.calls > 0.0) {
            let mut dice = Dice::of(self.plan.seed, About::Calls, u64::from(day), who as u64);
            let last = self.souls[who].book.gestures.last();
            let warmth = last.map_or(1.0, |last| (-at(day, 0.0).now.days_since(last.at) / FORGETS).exp2().max(0.1));
            if dice.chance(somebody.calls * somebody.presence(day) * warmth) {
                let kind = somebody.call(&mut dice);
                self.coming.push((at(day, dice.between(0.0, 24.0)).now, who, kind));
            }
        }
    }

    /// Now and then the user means to do something for somebody, mostly in the circle.
    fn wish(&mut self, day: u32) {
        let mut dice = Dice::of(self.plan.seed, About::Wishes, u64::from(day), 0);
        if dice.chance(0.04) {
            let among = if dice.chance(0.8) { self.circle } else { self.souls.len() };
            let who = dice.below(among);
            let since = at(day, 7.5).now;
            if self.souls[who].known {
                self.souls[who].book.person.intention = Some(Intention { text: "write again".to_owned(), since });
            }
        }
    }

    /// At which hours the user comes by; some of them are quiet hours.
    fn sessions(&self, day: u32) -> Vec<f64> {
        let mut dice = Dice::of(self.plan.seed, About::Sessions, u64::from(day), 0);
        let often =
            [(6.5, 0.1), (8.0, 0.6), (10.5, 0.3), (12.7, 0.6), (15.5, 0.3), (18.0, 0.5), (20.5, 0.7), (22.5, 0.2)];
        let there = |(hour, share): (f64, f64)| dice.chance(share).then(|| hour + dice.between(-0.5, 0.5));
        often.into_iter().filter_map(there).collect()
    }

    /// Which site a session is on.
    pub fn place(&self, day: u32, session: u64) -> usize {
        Dice::of(self.plan.seed, About::Sessions, u64::from(day), session + 1).weighted(&SHARES)
    }

    /// The notifications: what came in since the last session. The user answers a part of it at once.
    fn arrivals(&mut self, day: u32) {
        let now = self.clock.now;
        let mut here: Vec<_> = self.coming.iter().copied().filter(|(at, ..)| *at <= now).collect();
        self.coming.retain(|(at, ..)| *at > now);
        here.sort_unstable();
        for (at, who, kind) in here {
            self.record(who, Direction::Received, kind, at, None);
            self.habits.note(PLACES[self.people[who].place].origin, kind);
            let mut dice = Dice::of(self.plan.seed, About::AtOnce, at.0 as u64, who as u64);
            if kind.is_composed() && dice.chance(ANSWERS_UNASKED) {
                self.give(day, who, Kind::Reply, None);
            }
        }
    }

    /// The user makes a gesture, for whatever reason. The other may answer.
    pub fn give(&mut self, day: u32, who: usize, kind: Kind, object: Option<String>) {
        self.clock.now = self.clock.now.plus(MINUTE);
        let now = self.clock.now;
        let key = accounts::best_key(&self.souls[who].book.person.accounts[0]);
        self.readings.drop_account(&key);
        nudge::touched(&mut self.souls[who].book.person);
        self.record(who, Direction::Given, kind, now, object);
        self.given += 1;
        self.memory.took(&self.souls[who].book.person.id, kind, now);
        self.charter.touched(who, now);
        let mut dice = Dice::of(self.plan.seed, About::Answers, now.0 as u64, who as u64);
        if let Some(answer) = self.people[who].answer(kind, day, &mut dice) {
            let later = dice.between(0.5, 70.0) * HOUR as f64;
            self.coming.push((now.plus(later as i64), who, answer));
        }
    }

    fn record(&mut self, who: usize, direction: Direction, kind: Kind, at: Millis, object: Option<String>) {
        self.number += 1;
        let soul = &mut self.souls[who];
        let gesture = Gesture {
            id: GestureId(self.number),
            at,
            offset: self.clock.offset,
            site: SiteId::new(PLACES[self.people[who].place].id),
            account: String::new(),
            direction,
            kind,
            person: Some(soul.book.person.id.clone()),
            object,
            source: if direction == Direction::Given { Source::Observed } else { Source::Notification },
            undone_at: None,
        };
        ledger::record(&mut soul.book, gesture);
        (soul.stale, soul.known) = (true, true);
    }

    /// Makes the tally anew where the book changed.
    pub fn freshen(&mut self, who: usize) {
        let soul = &mut self.souls[who];
        if std::mem::take(&mut soul.stale) {
            soul.tally = Tally::of(&soul.book.gestures, self.settings.measure());
        }
    }

    /// How the ties of the circle are in the evening. Those that never became one are left out.
    fn look_at_ties(&mut self, last: bool) {
        let (mut ties, mut dormant) = (0, 0);
        for who in 0..self.circle {
            self.freshen(who);
            let soul = &self.souls[who];
            if soul.tally.days.len() < 2 {
                continue;
            }
            let usual = self.settings.usual_gap(&soul.book.person);
            ties += 1;
            dormant += usize::from(soul.tally.words_with(self.clock, usual).state == State::Dormant);
        }
        self.figures.tie_days += ties;
        self.figures.dormant_days += dormant;
        if last {
            (self.figures.ties, self.figures.dormant) = (ties, dormant);
        }
    }
}

/// The user's local time, in winter an hour and in summer two hours east of UTC.
pub fn at(day: u32, hour: f64) -> Clock {
    let offset = if (85..300).contains(&(day % 365)) { 120 } else { 60 };
    let midnight = notation::day(-0.5).plus(i64::from(day) * DAY - i64::from(offset) * MINUTE);
    Clock { now: midnight.plus((hour * HOUR as f64) as i64), offset: UtcOffset(offset) }
}
