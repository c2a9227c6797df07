//! What a scenario says there is: people with their gestures, what was read, what was suggested before, what the user chose.
//!
//! Everything goes the way it goes in the extension: gestures through the ledger, answers through the memory, today's acts
//! through the mirror.

use anyhow::{Context, Result, anyhow, bail};
use goodturn::gesture::{Direction, Gesture, GestureId, Kind};
use goodturn::ledger::{Book, notation};
use goodturn::nudge::{self, Glimpse, Habit, Memory, Mirror, Occasion, Readings, Shown};
use goodturn::person::{Intention, Person, SiteId};
use goodturn::settings::{Group, Persona, Role, Settings, SiteChoice};
use goodturn::time::{Clock, DAY, Millis};
use goodturn::wire::Answer;

use super::format::{Scenario, minute, moment};

/// The world of a scenario.
pub struct World {
    /// Now.
    pub clock: Clock,
    /// Where.
    pub site: SiteId,
    /// Origin of its pages.
    pub origin: String,
    /// Everybody the ledger or the user knows, with the name in the notation.
    pub people: Vec<(String, Book)>,
    /// What was read.
    pub readings: Readings,
    /// What was suggested.
    pub memory: Memory,
    /// What is usual.
    pub habit: Habit,
    /// What the user chose.
    pub settings: Settings,
    /// Role.
    pub persona: Persona,
    /// The mirror spoke today.
    pub mirrored: bool,
    /// Gestures the user made in all.
    pub given_total: u64,
}

impl World {
    /// The world of this scenario.
    pub fn of(scenario: &Scenario) -> Result<Self> {
        let clock = moment(&scenario.now, scenario.zone)?;
        let site = SiteId::new(&scenario.site);
        let origin = format!("https://{site}.example");
        let settings = settings(scenario, &origin)?;
        let mut text = scenario.world.clone();
        for crowd in &scenario.many {
            text.push('\n');
            text.push_str(&many(crowd)?);
        }
        let books = notation::books(&text)?;
        let mut world = Self {
            clock,
            persona: scenario.persona.unwrap_or_else(|| settings.persona(&site, &scenario.me)),
            site,
            origin,
            people: books.into_iter().map(|book| (book.person.name.clone(), book)).collect(),
            readings: Readings::default(),
            memory: Memory::default(),
            habit: Habit::default(),
            settings,
            mirrored: scenario.mirrored,
            given_total: 0,
        };
        world.describe(scenario)?;
        for (name, days) in &scenario.read {
            world.read(name, days, scenario.zone)?;
        }
        for (kind, times) in &scenario.usual {
            let kind = kind.parse().map_err(|_| anyhow!("“{kind}” is no kind"))?;
            (0..*times).for_each(|_| world.habit.note(kind));
        }
        for shown in &scenario.shown {
            world.remember(shown, scenario.zone).with_context(|| format!("cannot read “{shown}”"))?;
        }
        world.mirrored |= world.mirror(scenario)?;
        let given = |book: &Book| book.gestures.iter().filter(|gesture| is_given(gesture)).count() as u64;
        let counted = world.people.iter().map(|(_, book)| given(book)).sum();
        world.given_total = scenario.given_total.unwrap_or(counted);
        Ok(world)
    }

    /// Who goes by this name in the notation.
    pub fn known(&self, name: &str) -> Option<&Book> {
        self.people.iter().find(|(known, _)| known == name).map(|(_, book)| book)
    }

    fn book(&mut self, name: &str) -> &mut Book {
        let place = self.people.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            let person = Person::met(notation::account(self.site.as_str(), name), name, Millis(0));
            self.people.push((name.to_owned(), Book { person, gestures: Vec::new() }));
            self.people.len() - 1
        });
        &mut self.people[place].1
    }

    /// What the user said about people.
    fn describe(&mut self, scenario: &Scenario) -> Result<()> {
        for name in &scenario.circle {
            self.book(name).person.in_circle = true;
        }
        for (group, names) in &scenario.groups {
            for name in names {
                self.book(name).person.groups.push(group.clone());
            }
        }
        for (name, wish) in &scenario.wants {
            let (since, text) = wish.split_once(' ').unwrap_or((wish, ""));
            let since = moment(since, scenario.zone)?.now;
            self.book(name).person.intention = Some(Intention { text: text.to_owned(), since });
        }
        for (name, note) in &scenario.notes {
            self.book(name).person.note.clone_from(note);
        }
        for (name, shown) in &scenario.names {
            let person = &mut self.book(name).person;
            person.name = Person::met(person.accounts[0].clone(), shown, Millis(0)).name;
        }
        Ok(())
    }

    fn read(&mut self, name: &str, days: &str, zone: i16) -> Result<()> {
        for entry in days.split_whitespace() {
            let wrong = || anyhow!("“{entry}” is not like d50:2");
            let (day, posts) = entry.split_once(':').ok_or_else(wrong)?;
            let clock = moment(day, zone)?;
            for post in 0..posts.parse::<u32>().map_err(|_| wrong())? {
                self.readings.note_read(name, &format!("{day} {post}"), clock);
            }
        }
        Ok(())
    }

    /// `d40 thank ada reply let-go`: an earlier nudge with what became of it.
    fn remember(&mut self, text: &str, zone: i16) -> Result<()> {
        let mut words = text.split_whitespace().peekable();
        let mut at = words.next().unwrap_or_default().to_owned();
        if let Some(hour) = words.next_if(|word| word.contains(':')) {
            at = format!("{at} {hour}");
        }
        let clock = moment(&at, zone)?;
        let mut word = || words.next().context("it ends too early");
        let occasion = word()?;
        let occasion = Occasion::ALL.into_iter().find(|known| known.name() == occasion).context("no such occasion")?;
        let name = word()?.to_owned();
        let kind: Kind = word()?.parse()?;
        let site = self.site.clone();
        let book = self.book(&name);
        let person = book.person.clone();
        let id = nudge::id(&person, occasion, clock.today());
        let about = if occasion == Occasion::Thank { to_thank(book, clock.now) } else { None };
        let outside = !person.in_circle && !matches!(occasion, Occasion::Thank | Occasion::Wanted);
        let mut shown = Shown {
            id,
            person: person.id,
            occasion,
            kind,
            site,
            about,
            at: clock.now,
            day: clock.today(),
            answer: None,
            taken: None,
            outside,
        };
        let id = shown.id.clone();
        let mut answers = Vec::new();
        while let Some(word) = words.next() {
            match word {
                "at" => shown.site = SiteId::new(words.next().context("at takes a site")?),
                "shown" => answers.push(Answer::Shown),
                "let-go" => answers.push(Answer::LetGo),
                "later" => answers.push(Answer::Later),
                "not-for" => answers.push(Answer::NotFor),
                "taken" => {
                    answers.push(Answer::Shown);
                    shown.taken = Some(words.next().context("taken takes a kind")?.parse()?);
                }
                _ => bail!("“{word}” is no answer"),
            }
        }
        let taken = shown.taken.is_some();
        self.memory.remember(shown);
        let mut book_person = self.book(&name).person.clone();
        for answer in answers {
            nudge::answer(&mut self.memory, &mut book_person, &id, answer, clock);
        }
        if taken {
            nudge::touched(&mut book_person);
        }
        self.book(&name).person = book_person;
        Ok(())
    }

    /// Whether the mirror shows something of what the user did today.
    fn mirror(&mut self, scenario: &Scenario) -> Result<bool> {
        let mut mirror = Mirror::default();
        let today = |at: Millis| at <= self.clock.now && at.local_day(self.clock.offset) == self.clock.today();
        let mut acts: Vec<(Millis, bool, &Book, &Gesture)> = Vec::new();
        for (_, book) in &self.people {
            let given = book.gestures.iter().filter(|gesture| gesture.direction == Direction::Given);
            for gesture in given {
                let taken_back = gesture.undone_at.map(|at| (at, true, book, gesture));
                acts.extend([(gesture.at, false, book, gesture)].into_iter().chain(taken_back));
            }
        }
        acts.retain(|(at, ..)| today(*at));
        acts.sort_by_key(|(at, undo, _, gesture)| (*at, *undo, gesture.id));
        for (at, undo, book, gesture) in acts {
            let theirs = book.gestures.iter().rev().find(|theirs| {
                theirs.direction == Direction::Received
                    && !theirs.kind.is_composed()
                    && theirs.stands()
                    && theirs.at <= at
            });
            let answered = theirs.map(|theirs| theirs.at);
            let glimpse = Glimpse { person: &book.person.id, kind: gesture.kind, undo, words: None, answered, at };
            mirror.see(glimpse, self.clock);
        }
        for (name, words) in &scenario.wrote {
            let person = self.known(name).with_context(|| format!("nobody is called {name}"))?.person.id.clone();
            let (words, at) = (Some(words.as_str()), self.clock.now);
            mirror.see(
                Glimpse { person: &person, kind: Kind::Reply, undo: false, words, answered: None, at },
                self.clock,
            );
        }
        Ok(mirror.notice(self.clock).is_some())
    }
}

/// Whether a gesture of the user's stands.
pub fn is_given(gesture: &Gesture) -> bool {
    gesture.stands() && gesture.direction == Direction::Given
}

/// What a thanking card at that moment was about: the most substantive gesture of the two weeks before, then the latest.
fn to_thank(book: &Book, now: Millis) -> Option<GestureId> {
    let lately = |gesture: &&Gesture| {
        gesture.stands()
            && gesture.direction == Direction::Received
            && gesture.kind.is_substantive()
            && (0..=14 * DAY).contains(&now.since(gesture.at))
    };
    let weight = |gesture: &&Gesture| (gesture.kind.effort() as i64, gesture.at);
    book.gestures.iter().filter(lately).max_by_key(weight).map(|gesture| gesture.id)
}

/// `300 d59 bob -> me react every 2`: so many entries, so many seconds apart. `{n}` is the number.
fn many(text: &str) -> Result<String> {
    let wrong = || anyhow!("“{text}” is not like “300 d59 bob -> me react every 2”");
    let (count, rest) = text.trim().split_once(' ').ok_or_else(wrong)?;
    let (entry, every) = rest.rsplit_once(" every ").ok_or_else(wrong)?;
    let (day, entry) = entry.split_once(' ').ok_or_else(wrong)?;
    let first: f64 = day.trim_start_matches('d').parse().map_err(|_| wrong())?;
    let (count, every): (u32, f64) = (count.parse().map_err(|_| wrong())?, every.trim().parse().map_err(|_| wrong())?);
    let line = |number: u32| {
        let day = first + f64::from(number) * every / 86_400.0;
        format!("d{day} {}\n", entry.replace("{n}", &number.to_string()))
    };
    Ok((0..count).map(line).collect())
}

fn settings(scenario: &Scenario, origin: &str) -> Result<Settings> {
    let chosen = &scenario.settings;
    let day = |text: &Option<String>| -> Result<Option<Millis>> {
        text.as_deref().map(|text| Ok(moment(text, scenario.zone)?.now)).transpose()
    };
    let mut settings = Settings {
        observing_ended: !chosen.observing,
        installed_at: day(&chosen.installed)?,
        paused_until: day(&chosen.paused)?,
        away: chosen.away.clone(),
        ..Settings::default()
    };
    settings.per_day = chosen.per_day.unwrap_or(settings.per_day);
    settings.hints = chosen.hints.unwrap_or(settings.hints);
    settings.reading = chosen.reading.unwrap_or(settings.reading);
    settings.half_life = chosen.half_life.unwrap_or(settings.half_life);
    if let Some(quiet) = &chosen.quiet {
        let hours = quiet.split_once('-').and_then(|(from, to)| Some((minute(from)?, minute(to)?)));
        (settings.quiet_from, settings.quiet_to) = match hours {
            Some(hours) => hours,
            None if quiet == "none" => (0, 0),
            None => bail!("quiet hours are written 22:00-07:00, not {quiet}"),
        };
    }
    if let Some(until) = day(&chosen.paused_here)? {
        settings.sites.insert(origin.to_owned(), SiteChoice { site: None, paused_until: Some(until) });
    }
    for (name, group) in &scenario.group_settings {
        settings.groups.push(Group {
            name: name.clone(),
            gap: group.gap,
            amplify: group.amplify,
            worked: group.worked,
        });
    }
    for (account, persona) in &scenario.personas {
        settings.roles.push(Role { site: scenario.site.clone(), account: account.clone(), persona: *persona });
    }
    Ok(settings.sound())
}
