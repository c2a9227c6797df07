//! A session: the user looks at a few views of one site. The engine may suggest something, the user answers as their taste
//! has it, and does some things unasked.

use goodturn::gesture::{Direction, Kind};
use goodturn::ledger::accounts;
use goodturn::nudge::{self, Context, Here, Learned, Nudge, Occasion};
use goodturn::person::{Person, SiteId};
use goodturn::settings::Persona;
use goodturn::tie::Tally;
use goodturn::time::MINUTE;
use goodturn::wire::Answer;

use super::charter::Shown;
use super::dice::{About, Dice};
use super::life::{Arm, Life};
use super::people::{PLACES, Place, Way};
use super::user::Response;

/// An item in view.
pub struct Item {
    pub who: usize,
    pub object: String,
    pub promoted: bool,
    pub sensitive: bool,
    pub own: bool,
    pub asks: bool,
    pub already: bool,
    pub controls: Vec<(Kind, Option<bool>)>,
}

/// What the user looks at.
pub struct View {
    pub items: Vec<Item>,
    pub typing: bool,
    pub dwell_ms: i64,
    /// The user opened the popup.
    pub popup: bool,
}

impl Life {
    pub fn session(&mut self, day: u32, session: u64) {
        let place = self.place(day, session);
        let views = 2 + Dice::of(self.plan.seed, About::View, u64::from(day), session).below(5) as u64;
        for view in 0..views {
            let name = 100 + session * 10 + view;
            let mut dice = Dice::of(self.plan.seed, About::View, u64::from(day), name);
            self.clock.now = self.clock.now.plus((dice.between(2.0, 9.0) * MINUTE as f64) as i64);
            let view = self.draw(place, day, &mut dice);
            for item in &view.items {
                self.freshen(item.who);
            }
            self.read(&view);
            let asked = if self.arm == Arm::Silent { None } else { self.nudged(day, name, &PLACES[place], &view) };
            self.unasked(day, name, &view, asked);
        }
    }

    fn draw(&self, place: usize, day: u32, dice: &mut Dice) -> View {
        let weights: Vec<f64> = self
            .people
            .iter()
            .map(|one| if one.place == place { one.posts * one.presence(day) } else { 0.0 })
            .collect();
        let number = 1 + dice.below(4);
        let items = (0..number).map(|_| self.item(dice.weighted(&weights), day, dice)).collect();
        View {
            items,
            typing: dice.chance(0.08),
            dwell_ms: dice.between(500.0, 12_000.0) as i64,
            popup: dice.chance(if PLACES[place].inject { 0.08 } else { 0.4 }),
        }
    }

    fn item(&self, who: usize, day: u32, dice: &mut Dice) -> Item {
        let somebody = &self.people[who];
        let place = &PLACES[somebody.place];
        let object = format!("{}/p{who}/{day}-{}", place.origin, dice.below(2));
        let made = |kind: Option<Kind>| {
            self.souls[who].book.gestures.iter().rev().take(20).any(|gesture| {
                gesture.direction == Direction::Given
                    && gesture.object.as_deref() == Some(object.as_str())
                    && kind.is_none_or(|kind| kind == gesture.kind)
            })
        };
        let mut controls = vec![(Kind::Follow, Some(dice.chance(0.6)))];
        for kind in place.ladder {
            // Some posts may not be passed on, some threads are closed, some buttons do not tell their state.
            let missing = if kind.is_composed() {
                0.06
            } else if *kind == Kind::Reshare {
                0.1
            } else {
                0.0
            };
            let (missing, unknown) = (dice.chance(missing), dice.chance(0.03));
            if !missing {
                let on = !kind.is_composed() && made(Some(*kind));
                controls.push((*kind, (!unknown).then_some(on)));
            }
        }
        Item {
            who,
            promoted: dice.chance(if somebody.way == Way::Customer { 0.15 } else { 0.03 }),
            sensitive: dice.chance(0.05),
            own: dice.chance(0.01),
            asks: dice.chance(0.08),
            already: made(None),
            object,
            controls,
        }
    }

    /// Posts of those the ledger does not know count as read.
    fn read(&mut self, view: &View) {
        for item in view.items.iter().filter(|item| view.dwell_ms >= 3_000 && !item.promoted && !item.own) {
            let soul = &self.souls[item.who];
            if !soul.known {
                let key = accounts::best_key(&soul.book.person.accounts[0]);
                self.readings.note_read(&key, &item.object, self.clock);
                self.charter.read(item.who, self.clock.today(), &item.object);
            }
        }
    }

    /// Asks the engine, and answers it. Whom it was about, if it said anything.
    fn nudged(&mut self, day: u32, name: u64, place: &Place, view: &View) -> Option<usize> {
        let site = SiteId::new(place.id);
        let (nudge, fitting) = self.ask(place, &site, view)?;
        let item = &view.items[nudge.index as usize];
        let (who, again) = (item.who, self.memory.find(&nudge.id).is_some());
        let shown = Shown {
            clock: self.clock,
            nudge: &nudge,
            view,
            item,
            person: &self.souls[who].book.person,
            gestures: &self.souls[who].book.gestures,
            given: self.given,
        };
        self.charter.shown(&shown);
        let mut dice = Dice::of(self.plan.seed, About::Response, u64::from(day), name);
        self.memory.offer(&nudge, &site, self.clock);
        let response = self.taste.respond(nudge.occasion, nudge.kind, who, &mut dice);
        if response == Response::Missed {
            if self.answer(who, &nudge.id, Answer::Missed) {
                self.charter.missed(&nudge.id);
            }
            return None;
        }
        if !again {
            let likely = |kind: &Kind| self.taste.takes(nudge.occasion, *kind, who);
            let best = fitting.iter().map(likely).fold(likely(&nudge.kind), f64::max);
            let near = self.souls[who].book.person.in_circle || nudge.occasion == Occasion::Thank;
            self.figures.nudge(nudge.occasion, near, best, likely(&nudge.kind));
        }
        self.answer(who, &nudge.id, Answer::Shown);
        match response {
            Response::Takes => {
                self.figures.taken(nudge.occasion);
                if nudge.occasion == Occasion::Circle {
                    self.souls[who].book.person.in_circle = true;
                } else {
                    self.give(day, who, nudge.kind, Some(item.object.clone()));
                }
            }
            Response::LetsGo => self.settle(who, &nudge, Answer::LetGo),
            Response::Later => self.settle(who, &nudge, Answer::Later),
            Response::NotFor => self.settle(who, &nudge, Answer::NotFor),
            Response::PassesOver | Response::Missed => {}
        }
        Some(who)
    }

    fn settle(&mut self, who: usize, nudge: &Nudge, answer: Answer) {
        self.clock.now = self.clock.now.plus(MINUTE / 4);
        if self.answer(who, &nudge.id, answer) {
            self.charter.answered(&nudge.id, answer, self.clock.now);
        }
    }

    fn answer(&mut self, who: usize, id: &str, answer: Answer) -> bool {
        let soul = &mut self.souls[who];
        if soul.known {
            nudge::answer(&mut self.memory, &mut soul.book.person, id, answer, self.clock)
        } else {
            nudge::answer_stranger(&mut self.memory, id, answer, self.clock)
        }
    }

    fn ask(&self, place: &Place, site: &SiteId, view: &View) -> Option<(Nudge, Vec<Kind>)> {
        let habit = self.habits.of(place.origin);
        let strangers: Vec<Option<(Person, Tally)>> = view.items.iter().map(|item| self.stranger(item)).collect();
        let here = view.items.iter().zip(&strangers).zip(0..).map(|((item, stranger), index)| {
            let soul = &self.souls[item.who];
            let known = (soul.known && !item.own).then_some((&soul.book.person, &soul.tally));
            Here {
                index,
                person: known.or_else(|| stranger.as_ref().map(|(person, tally)| (person, tally))),
                reading: self.readings.of(&accounts::best_key(&soul.book.person.accounts[0])),
                object: Some(&item.object),
                promoted: item.promoted,
                sensitive: item.sensitive,
                troubled: false,
                own: item.own,
                already: item.already,
                asks: item.asks,
                recommended: false,
                controls: item.controls.clone(),
            }
        });
        let ctx = Context {
            clock: self.clock,
            settings: &self.settings,
            memory: &self.memory,
            site,
            origin: place.origin,
            ladder: place.ladder,
            inject: place.inject,
            typing: view.typing,
            dwell_ms: view.dwell_ms,
            given_total: self.given,
            persona: Persona::Personal,
            habit: &habit,
            mirrored: false,
            in_circle: self.souls.iter().filter(|soul| soul.book.person.in_circle).count(),
            noted: &[],
            here: here.collect(),
        };
        let learned = if self.arm == Arm::Whole { Learned::from_memory } else { |_: &Context| Learned::default() };
        let decision =
            if view.popup { nudge::for_popup_by(&ctx, learned).decision } else { nudge::decide_by(&ctx, learned) };
        let nudge = decision.nudge?;
        let fitting = nudge::would_do(&ctx, &nudge);
        Some((nudge, fitting))
    }

    /// Somebody read enough whom the ledger does not know, as the person they would be.
    fn stranger(&self, item: &Item) -> Option<(Person, Tally)> {
        let soul = &self.souls[item.who];
        let reading = self.readings.of(&accounts::best_key(&soul.book.person.accounts[0]))?;
        let listened = !soul.known && !item.own && reading.has_listened(self.clock.today());
        listened.then(|| (soul.book.person.clone(), Tally::default()))
    }

    /// What the user does of their own accord; not for somebody they were just asked about.
    fn unasked(&mut self, day: u32, name: u64, view: &View, asked: Option<usize>) {
        for (number, item) in view.items.iter().enumerate() {
            let mut dice = Dice::of(self.plan.seed, About::Unasked, u64::from(day), name * 4 + number as u64);
            let near = self.souls[item.who].book.person.in_circle;
            let unlikely = item.own || item.promoted || item.already || asked == Some(item.who);
            if unlikely || !dice.chance(self.taste.attention(item.who, near, day)) {
                continue;
            }
            let off = |(kind, on): &(Kind, Option<bool>)| (*kind != Kind::Follow && *on != Some(true)).then_some(*kind);
            let offered: Vec<Kind> = item.controls.iter().filter_map(off).collect();
            if let Some(kind) = self.taste.habit(&offered, &mut dice) {
                self.give(day, item.who, kind, Some(item.object.clone()));
            }
        }
    }
}
