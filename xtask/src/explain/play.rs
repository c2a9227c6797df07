//! Plays a scenario: builds the context as the desk and the popup do, asks the engine, compares with what is expected.

use anyhow::{Context as _, Result, bail};
use goodturn::desk::views::recommended;
use goodturn::gesture::Kind;
use goodturn::ledger::{Book, notation};
use goodturn::nudge::{Because, Context, Decision, Here, Listening, Reason, decide, for_popup, words};
use goodturn::person::Person;
use goodturn::site;
use goodturn::tie::Tally;

use super::format::{Moment, Scenario};
use super::view::{self, Item};
use super::words::English;
use super::world::{World, is_given};

/// A scenario, played.
pub struct Played<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its world.
    pub world: World,
    /// What is in view.
    pub items: Vec<Item>,
    /// People who were read and never met, by item.
    strangers: Vec<Option<(Person, Tally)>>,
    /// What the engine said.
    pub decision: Decision,
    /// Whom the popup says one is getting to know.
    pub listening: Vec<Listening>,
}

/// Plays it.
pub fn play(scenario: &Scenario) -> Result<Played<'_>> {
    let world = World::of(scenario)?;
    let adapter = site::site(&scenario.site).with_context(|| format!("there is no site {}", scenario.site))?;
    let ladder: Vec<Kind> = match &scenario.ladder {
        Some(names) => names.iter().filter_map(|name| name.parse().ok()).collect(),
        None => site::ladder(adapter),
    };
    let read = |text: &String| view::item(text, &world.origin, &world.settings.away);
    let items: Vec<Item> = scenario.view.iter().map(read).collect::<Result<_>>()?;
    let measure = world.settings.measure();
    let tallies: Vec<Option<(&Book, Tally)>> = items
        .iter()
        .map(|item| world.known(&item.name).map(|book| (book, Tally::of(&book.gestures, measure))))
        .collect();
    let strangers: Vec<Option<(Person, Tally)>> = items.iter().map(|item| stranger(&world, item)).collect();
    let here = items.iter().zip(tallies.iter().zip(&strangers)).zip(0..).map(|((item, (known, stranger)), index)| {
        let book = known.as_ref().map(|(book, _)| *book);
        let known = known.as_ref().map(|(book, tally)| (&book.person, tally)).filter(|_| !item.own);
        Here {
            index,
            person: known.or_else(|| stranger.as_ref().map(|(person, tally)| (person, tally))),
            reading: world.readings.of(&item.name),
            object: item.object.as_deref(),
            promoted: item.promoted,
            sensitive: item.sensitive,
            troubled: item.troubled,
            own: item.own,
            already: item.already || book.is_some_and(|book| is_made(book, item)),
            asks: item.asks,
            recommended: book.is_some_and(|book| recommended(book, world.clock.now)),
            controls: item.controls.clone(),
        }
    });
    let noted: Vec<Person> =
        world.people.iter().map(|(_, book)| &book.person).filter(|person| !person.note.is_empty()).cloned().collect();
    let context = Context {
        clock: world.clock,
        settings: &world.settings,
        memory: &world.memory,
        site: &world.site,
        origin: &world.origin,
        ladder: &ladder,
        inject: adapter.inject,
        typing: scenario.typing,
        dwell_ms: (scenario.dwell * 1_000.0) as i64,
        given_total: world.given_total,
        persona: world.persona,
        habit: &world.habit,
        mirrored: world.mirrored,
        in_circle: world.people.iter().filter(|(_, book)| book.person.in_circle).count(),
        noted: &noted,
        here: here.collect(),
    };
    let (decision, listening) = match scenario.moment {
        Moment::Page => (decide(&context), Vec::new()),
        Moment::Popup => {
            let said = for_popup(&context);
            (said.decision, said.listening)
        }
    };
    Ok(Played { scenario, world, items, strangers, decision, listening })
}

/// Whether the user made a gesture on this very item.
fn is_made(book: &Book, item: &Item) -> bool {
    item.object.is_some() && book.gestures.iter().any(|gesture| is_given(gesture) && gesture.object == item.object)
}

/// Somebody the ledger does not know and the user has read enough, as the person they would be.
fn stranger(world: &World, item: &Item) -> Option<(Person, Tally)> {
    let unknown = !item.own && world.known(&item.name).is_none();
    let listened = world.readings.of(&item.name).is_some_and(|read| read.has_listened(world.clock.today()));
    let account = notation::account(world.site.as_str(), &item.name);
    (unknown && listened).then(|| (Person::met(account, &item.name, world.clock.now), Tally::default()))
}

impl Played<'_> {
    /// The name in the notation of whom the suggestion is about.
    pub fn name(&self) -> Option<&str> {
        let nudge = self.decision.nudge.as_ref()?;
        self.items.get(nudge.index as usize).map(|item| item.name.as_str())
    }

    /// The name shown to the user of the item's author.
    pub fn shown(&self, index: u32) -> &str {
        let Some(item) = self.items.get(index as usize) else { return "" };
        let stranger = self.strangers.get(index as usize).and_then(Option::as_ref).map(|(person, _)| person);
        let person = self.world.known(&item.name).map(|book| &book.person).or(stranger);
        person.map_or(item.name.as_str(), |person| person.name.as_str())
    }

    /// What is known of whom a reason is about.
    pub fn book(&self, because: Because) -> Option<&Book> {
        self.world.known(&self.items.get(because.index? as usize)?.name)
    }

    /// The decision as it is written in files.
    pub fn outcome(&self) -> String {
        match (&self.decision.nudge, self.name()) {
            (Some(nudge), Some(name)) => format!("{} {name} {}", nudge.occasion.name(), nudge.kind),
            _ => "silence".to_owned(),
        }
    }

    /// The two sentences of the suggestion.
    pub fn said(&self, english: &English) -> Option<(String, String)> {
        let nudge = self.decision.nudge.as_ref()?;
        let said = words(nudge, self.shown(nudge.index), self.world.clock);
        Some((said.say.text(english), said.why.text(english)))
    }

    /// Whom the popup says one is getting to know.
    pub fn getting_to_know(&self) -> Vec<String> {
        let name = |listening: &Listening| {
            let name = self.items.get(listening.index as usize).map(|item| item.name.clone()).unwrap_or_default();
            if listening.enough { format!("{name} enough") } else { name }
        };
        self.listening.iter().map(name).collect()
    }

    /// What is not as expected, in words; nothing when all is.
    pub fn problems(&self, english: &English) -> Result<Vec<String>> {
        let mut problems = Vec::new();
        let outcome = self.outcome();
        if let Some(expected) = self.scenario.expect.as_deref().filter(|expected| *expected != outcome) {
            problems.push(format!("expected {expected}, and it is {outcome}"));
        }
        let given: Vec<String> = self.decision.because.iter().map(|because| because.reason.name()).collect();
        for reason in &self.scenario.because {
            if !Reason::ALL.iter().any(|known| known.name() == *reason) {
                bail!("there is no reason “{reason}”");
            }
            if !given.contains(reason) {
                problems.push(format!("the reason {reason} is not among {}", given.join(", ")));
            }
        }
        let (say, why) = self.said(english).unwrap_or_default();
        for part in self.scenario.says.iter().filter(|part| !say.contains(*part) && !why.contains(*part)) {
            problems.push(format!("“{part}” is not said: {say} {why}"));
        }
        let known = self.getting_to_know();
        if let Some(expected) = self.scenario.listening.as_ref().filter(|expected| **expected != known) {
            problems.push(format!("getting to know {expected:?} was expected, and it is {known:?}"));
        }
        Ok(problems)
    }
}
