//! C9, C10 and C12 as properties over simulated months: whatever happens, and whatever the user does with a nudge, the
//! budget holds. What it is checked against is a plain log of what was shown, not the engine's own memory.

use super::*;
use goodturn::gesture::{Direction, GestureId, Source};
use goodturn::nudge::Occasion;
use proptest::prelude::*;

/// What may happen next, and how many minutes later.
#[derive(Debug, Clone)]
struct Step {
    minutes: i64,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Gesture { who: usize, received: bool, kind: Kind },
    View { items: Vec<Seen>, typing: bool, dwell: i64, popup: bool },
    Answer(Answer),
    Wish { who: usize },
    Move { offset: i16 },
}

#[derive(Debug, Clone)]
struct Seen {
    who: usize,
    alone: u8,
    controls: Vec<(Kind, Option<bool>)>,
}

/// Something that was shown.
struct Log {
    id: String,
    who: usize,
    at: Millis,
    clock: Clock,
    thanks: Option<GestureId>,
    put_off: bool,
}

const PEOPLE: usize = 6;
const NAMES: [&str; PEOPLE] = ["ada", "bob", "cleo", "dan", "eve", "fay"];

#[derive(Debug, Clone)]
struct Plan {
    per_day: u8,
    observe: bool,
    steps: Vec<Step>,
}

struct Month {
    scene: Scene,
    tallies: Vec<Tally>,
    clock: Clock,
    last: Option<Nudge>,
    log: Vec<Log>,
    begun: Millis,
}

impl Month {
    fn new(plan: &Plan) -> Self {
        let mut scene = Scene::new("");
        for (place, name) in NAMES.into_iter().enumerate() {
            scene.person(name).in_circle = place % 2 == 0;
        }
        let clock = notation::clock(0.0);
        scene.settings = Settings {
            per_day: plan.per_day,
            observing_ended: !plan.observe,
            installed_at: Some(clock.now),
            ..Settings::default()
        };
        Self { scene, tallies: vec![Tally::default(); PEOPLE], clock, last: None, log: Vec::new(), begun: clock.now }
    }

    fn run(mut self, plan: &Plan) -> Result<Self, TestCaseError> {
        for (number, step) in (0u128..).zip(&plan.steps) {
            self.clock.now = self.clock.now.plus(step.minutes * MINUTE);
            match &step.what {
                What::Gesture { who, received, kind } => self.gesture(number, *who, *received, *kind),
                What::View { items, typing, dwell, popup } => self.view(items, *typing, *dwell, *popup)?,
                What::Answer(answer) => self.answer(*answer),
                What::Wish { who } => {
                    let since = self.clock.now;
                    self.scene.books[*who].person.intention = Some(Intention { text: "meet".to_owned(), since });
                }
                What::Move { offset } => self.clock.offset = UtcOffset(*offset),
            }
        }
        Ok(self)
    }

    fn gesture(&mut self, number: u128, who: usize, received: bool, kind: Kind) {
        let book = &mut self.scene.books[who];
        let gesture = Gesture {
            id: GestureId(number),
            at: self.clock.now,
            offset: self.clock.offset,
            site: SiteId::new("mastodon"),
            account: String::new(),
            direction: if received { Direction::Received } else { Direction::Given },
            kind,
            person: Some(book.person.id.clone()),
            object: None,
            source: Source::Observed,
            undone_at: None,
        };
        goodturn::ledger::record(book, gesture);
        self.tallies[who] = Tally::of(&book.gestures, Measure::days(60));
        if !received {
            self.scene.given_total += 1;
            nudge::touched(&mut book.person);
        }
    }

    fn answer(&mut self, answer: Answer) {
        let Some(nudge) = self.last.clone() else { return };
        let clock = self.clock;
        if self.scene.answer(&nudge, answer, clock) {
            let place = self.log.iter().position(|log| log.id == nudge.id).unwrap();
            self.log[place].put_off = answer == Answer::Later;
            if answer == Answer::Missed {
                self.log.remove(place);
                self.last = None;
            }
        }
    }

    fn view(&mut self, items: &[Seen], typing: bool, dwell_ms: i64, popup: bool) -> Result<(), TestCaseError> {
        let here = items
            .iter()
            .zip(0..)
            .map(|(seen, index)| Here {
                index,
                person: Some((&self.scene.books[seen.who].person, &self.tallies[seen.who])),
                reading: None,
                object: None,
                promoted: seen.alone == 1,
                sensitive: seen.alone == 2,
                troubled: false,
                own: seen.alone == 3,
                asks: false,
                recommended: false,
                already: seen.alone == 4,
                controls: seen.controls.clone(),
            })
            .collect();
        let site = SiteId::new("mastodon");
        let habit = Habit::default();
        let ctx = Context {
            persona: Persona::Personal,
            habit: &habit,
            mirrored: false,
            in_circle: 0,
            noted: &[],
            clock: self.clock,
            settings: &self.scene.settings,
            memory: &self.scene.memory,
            site: &site,
            origin: "https://mastodon.example",
            ladder: &[Kind::Follow, Kind::React, Kind::Reshare, Kind::Reply, Kind::Quote],
            inject: true,
            typing,
            dwell_ms,
            given_total: self.scene.given_total,
            here,
        };
        let decision = if popup { for_popup(&ctx).decision } else { decide(&ctx) };
        prop_assert!(!decision.because.is_empty(), "C13: every decision is explained");
        let Some(nudge) = decision.nudge else { return Ok(()) };
        let seen = &items[nudge.index as usize];
        prop_assert!(seen.alone == 0, "C4: left alone");
        let aside = matches!(nudge.occasion, Occasion::Endorse | Occasion::Introduce | Occasion::Circle);
        prop_assert!(popup || !aside, "for the popup alone");
        prop_assert!(aside || seen.controls.contains(&(nudge.kind, Some(false))), "C4: on offer");
        prop_assert!(nudge.kind != Kind::Follow, "C12");
        prop_assert!(
            aside || nudge.kind.is_composed() || self.tallies[seen.who].light_since_composed < 3,
            "C6: not one more click after three"
        );
        prop_assert!(self.tallies[seen.who].count() > 0, "C3: nobody new");
        let silence = self.scene.books[seen.who].person.silence;
        prop_assert!(!silence.never && silence.until.is_none_or(|until| until <= self.clock.now), "C10");
        prop_assert!(popup || (!typing && dwell_ms >= 3_000), "C9: the moment");
        if self.log.iter().any(|log| log.id == nudge.id) {
            prop_assert!(popup, "only the popup shows what is on offer again");
            self.last = Some(nudge);
            return Ok(());
        }
        self.shown(seen.who, &nudge)?;
        self.scene.memory.offer(&nudge, &site, self.clock);
        self.last = Some(nudge);
        Ok(())
    }

    /// Holds a new nudge against everything shown before.
    fn shown(&mut self, who: usize, nudge: &Nudge) -> Result<(), TestCaseError> {
        let (clock, settings) = (self.clock, &self.scene.settings);
        let today = |log: &&Log| log.clock.today() == clock.today();
        prop_assert!(self.log.iter().filter(today).count() < usize::from(settings.per_day.min(3)), "C9: few a day");
        prop_assert!(self.log.iter().all(|log| clock.now.since(log.at) >= 90 * MINUTE), "C9: apart");
        prop_assert!(
            self.log.iter().filter(|log| log.who == who && !log.put_off).all(|log| clock.now.since(log.at) >= 14 * DAY),
            "C9: one per person in 14 days"
        );
        prop_assert!((7 * 60..22 * 60).contains(&clock.now.minute_of_day(clock.offset)), "C9: none in the quiet hours");
        prop_assert!(
            settings.observing_ended || self.scene.given_total >= 20 || clock.now.since(self.begun) >= 7 * DAY,
            "C9: observes first"
        );
        let thanks = nudge.fact.thanks_for();
        prop_assert!(
            thanks.is_none() || self.log.iter().all(|log| log.put_off || log.thanks != thanks),
            "C7: thanks once"
        );
        prop_assert!(nudge.occasion != Occasion::Quiet || self.scene.books[who].person.in_circle, "C8: the circle");
        self.log.push(Log { id: nudge.id.clone(), who, at: clock.now, clock, thanks, put_off: false });
        Ok(())
    }
}

fn kind() -> impl Strategy<Value = Kind> {
    proptest::sample::select(&Kind::ALL[..])
}

fn seen() -> impl Strategy<Value = Seen> {
    let state = prop_oneof![4 => Just(Some(false)), 1 => Just(Some(true)), 1 => Just(None)];
    let controls = proptest::collection::vec((kind(), state), 0..5);
    let likely = Just(vec![(Kind::React, Some(false)), (Kind::Reply, Some(false))]);
    let alone = prop_oneof![6 => Just(0u8), 1 => 1u8..5];
    (0..PEOPLE, alone, prop_oneof![likely.boxed(), controls.boxed()]).prop_map(|(who, alone, controls)| Seen {
        who,
        alone,
        controls,
    })
}

fn what() -> impl Strategy<Value = What> {
    let answer =
        proptest::sample::select(vec![Answer::Shown, Answer::LetGo, Answer::Later, Answer::NotFor, Answer::Missed]);
    let items = proptest::collection::vec(seen(), 1..4);
    let moment = (prop_oneof![5 => Just(false), 1 => Just(true)], prop_oneof![5 => Just(4_000), 1 => 0..3_000i64]);
    prop_oneof![
        4 => (0..PEOPLE, any::<bool>(), kind()).prop_map(|(who, received, kind)| What::Gesture { who, received, kind }),
        10 => (items, moment, any::<bool>())
            .prop_map(|(items, (typing, dwell), popup)| What::View { items, typing, dwell, popup }),
        3 => answer.prop_map(What::Answer),
        1 => (0..PEOPLE).prop_map(|who| What::Wish { who }),
        1 => proptest::sample::select(vec![-480i16, 0, 60, 330]).prop_map(|offset| What::Move { offset }),
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    let minutes = prop_oneof![6 => 1..200i64, 3 => 200..2_000i64, 1 => 2_000..30_000i64];
    let step = (minutes, what()).prop_map(|(minutes, what)| Step { minutes, what });
    (0..=3u8, any::<bool>(), proptest::collection::vec(step, 40..250)).prop_map(|(per_day, observe, steps)| Plan {
        per_day,
        observe,
        steps,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn c9_c10_c12_the_budget_holds_over_months(plan in plan()) {
        Month::new(&plan).run(&plan)?;
    }
}

/// The property would also hold for an engine that never speaks. This one does: friends who write every few days, a user
/// who reads thrice a day and lets things be.
#[test]
fn a_lively_quarter_has_its_nudges() {
    let mut steps = Vec::new();
    for day in 0..90 {
        for (part, minutes) in [(0, 14 * 60), (1, 5 * 60), (2, 5 * 60)] {
            let who = (day + part) % PEOPLE;
            let likely = vec![(Kind::React, Some(false)), (Kind::Reply, Some(false))];
            steps.push(Step {
                minutes: if day == 0 && part == 0 { 1 } else { minutes - 20 },
                what: What::Gesture { who, received: true, kind: Kind::Reply },
            });
            steps.push(Step {
                minutes: 20,
                what: What::View {
                    items: vec![Seen { who, alone: 0, controls: likely }],
                    typing: false,
                    dwell: 4_000,
                    popup: false,
                },
            });
        }
    }
    let plan = Plan { per_day: 3, observe: true, steps };
    let month = Month::new(&plan).run(&plan).unwrap();
    let number = month.log.len();
    assert!((30..=42).contains(&number), "six people, one a fortnight each: {number}");
}
