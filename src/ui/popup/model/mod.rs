//! What the popup shows, as plain state made from what was gathered: where the user is, who is in view, the story with
//! each of them, the one suggestion.
//!
//! Pure: no browser, no database, no words. People are in the order of the page; nobody is ranked and nothing is counted.

pub mod people;

use crate::desk::views;
use crate::gesture::{Direction, Gesture, Kind};
use crate::ledger::Book;
use crate::nudge::{
    Context, Decision, Fact, Habit, Here, Memory, Notice, Nudge, Readings, Reason, for_popup, meeting, observing,
};
use crate::person::{Person, SiteId};
use crate::settings::Settings;
use crate::site;
use crate::site::Site;
use crate::site::intake;
use crate::tie::Tally;
use crate::time::{Clock, DAY, Millis};
use crate::ui::rest::{Rest, rest};
use crate::wire::{Offer, SeenItem, View};

use people::{Seen, Somebody, in_view, last, somebody};

/// So many meetings of notes are offered.
const MEETS: usize = 5;

/// Everything the model is made from.
#[derive(Debug, Clone)]
pub struct Gathered {
    /// Now.
    pub clock: Clock,
    /// What the user chose.
    pub settings: Settings,
    /// Address of the page in front, if the browser tells.
    pub url: Option<String>,
    /// The browser lets Goodturn look there.
    pub permitted: bool,
    /// The adapter recognised.
    pub adapter: Option<&'static Site>,
    /// What the page's script sees; `None` where none answers.
    pub view: Option<View>,
    /// Books of the people in view, in the order of [`in_view`].
    pub books: Vec<Option<Book>>,
    /// Past suggestions.
    pub memory: Memory,
    /// What was read.
    pub readings: Readings,
    /// What is usual in this community.
    pub habit: Habit,
    /// What the mirror shows today.
    pub notice: Option<Notice>,
    /// How many people are in the circle.
    pub in_circle: usize,
    /// People with a note.
    pub noted: Vec<Person>,
    /// How many gestures the user made in all (for the observe-only start).
    pub given_total: u64,
    /// The site's pages no longer match: it rests until they do.
    pub changed: bool,
    /// Message key of what is wrong with the record, if anything is.
    pub trouble: Option<String>,
    /// How often the record was written.
    pub written: u64,
}

/// So often the record has to be written before a copy is worth speaking of.
const WORTH_SAVING: u64 = 50;

/// Whether it is time for the one gentle reminder to save a copy: something is there, none was saved for ninety days, and nothing
/// was said of it for fourteen.
pub fn backup_is_due(settings: &Settings, written: u64, now: Millis) -> bool {
    let ago = |moment: Option<Millis>, days: i64| moment.is_none_or(|moment| now.since(moment) >= days * DAY);
    written >= WORTH_SAVING && ago(settings.saved_at, 90) && ago(settings.reminded_at, 14)
}

/// Where the user is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// No web page.
    Elsewhere,
    /// A page of a kind Goodturn does not know.
    Unknown {
        /// Host, for people.
        host: String,
    },
    /// A page Goodturn knows and may not look at yet.
    Recognised {
        /// Origin.
        origin: String,
        /// Host, for people.
        host: String,
        /// Adapter id.
        site: String,
        /// The site's name.
        name: String,
        /// The browser's permission is there (granted elsewhere): no question is needed.
        permitted: bool,
        /// The user allowed it once and the browser's permission was taken away.
        lost: bool,
    },
    /// A page Goodturn may look at.
    Allowed {
        /// Origin.
        origin: String,
        /// Host, for people.
        host: String,
        /// The site's name, once recognised.
        name: Option<String>,
        /// Whether and how long it rests.
        rest: Rest,
        /// What the page's script is doing.
        page: Answering,
    },
}

/// Whether the page's script answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    /// It does.
    Yes,
    /// It does not.
    Silent,
    /// The site's pages changed; it rests on its own account.
    Changed,
}

/// The suggestion, with what it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The suggestion.
    pub nudge: Nudge,
    /// About whom, among the people.
    pub key: String,
    /// Their name.
    pub name: String,
    /// The gestures it rests on, latest first.
    pub from: Vec<Gesture>,
    /// What the user wants to stand for, where they want to be asked (C5).
    pub goal: Option<String>,
}

impl Suggestion {
    /// What the background is to remember about it; nothing where a hint showed it before.
    pub fn offer(&self, memory: &Memory) -> Option<Offer> {
        let nudge = &self.nudge;
        memory.find(&nudge.id).is_none().then(|| Offer {
            nudge: nudge.id.clone(),
            person: nudge.person.as_str().to_owned(),
            occasion: nudge.occasion,
            kind: nudge.kind,
            site: nudge.site.as_str().to_owned(),
            about: nudge.fact.thanks_for().map(|id| id.to_string()),
            outside: nudge.outside,
        })
    }
}

/// The popup.
#[derive(Debug, Clone, PartialEq)]
pub struct PopupModel {
    /// Now.
    pub clock: Clock,
    /// Where the user is.
    pub place: Place,
    /// Goodturn only listens so far.
    pub observing: bool,
    /// The suggestion, if there is one.
    pub suggestion: Option<Suggestion>,
    /// People in view, top to bottom.
    pub people: Vec<Somebody>,
    /// Message key of what is wrong with the record.
    pub trouble: Option<String>,
    /// The user may want to save a copy.
    pub remind: bool,
    /// What the mirror shows today, for the user alone (C16).
    pub notice: Option<Notice>,
    /// There may be a quiet shelf: suggestions are wanted and do not rest everywhere.
    pub shelf: bool,
    /// Why there is nothing to suggest, where there is nothing (C13): a sentence's key and whom it is about.
    pub why_nothing: Option<(Reason, Option<String>)>,
}

impl PopupModel {
    /// Whether the page can be talked about: allowed, awake, and its script answers.
    pub const fn is_open(&self) -> bool {
        matches!(self.place, Place::Allowed { page: Answering::Yes, rest: Rest::Awake, .. })
    }

    /// The host of the page, where it is a web page.
    pub fn host(&self) -> Option<&str> {
        match &self.place {
            Place::Elsewhere => None,
            Place::Unknown { host } | Place::Recognised { host, .. } | Place::Allowed { host, .. } => Some(host),
        }
    }

    /// The origin to pause: of an allowed site that is awake.
    pub fn pausable(&self) -> Option<&str> {
        match &self.place {
            Place::Allowed { origin, rest: Rest::Awake, .. } => Some(origin),
            _ => None,
        }
    }

    /// The person the user chose, else the one the suggestion is about, else the first with a story, else the first.
    pub fn chosen(&self, choice: Option<&str>) -> Option<&Somebody> {
        let by_key = |key: &str| self.people.iter().find(|somebody| somebody.key == key);
        choice
            .and_then(by_key)
            .or_else(|| by_key(&self.suggestion.as_ref()?.key))
            .or_else(|| self.people.iter().find(|somebody| somebody.story.is_some()))
            .or_else(|| self.people.first())
    }
}

/// The popup for what was gathered.
pub fn popup(gathered: &Gathered) -> PopupModel {
    let clock = gathered.clock;
    let place = place(gathered);
    let observing = observing(&gathered.settings, gathered.given_total, clock);
    let mut model = PopupModel {
        clock,
        place,
        observing,
        suggestion: None,
        people: Vec::new(),
        trouble: gathered.trouble.clone(),
        remind: gathered.trouble.is_none() && backup_is_due(&gathered.settings, gathered.written, gathered.clock.now),
        notice: gathered.notice,
        shelf: shelf_is_wanted(gathered, observing),
        why_nothing: None,
    };
    if let (true, Some(view), Some(adapter)) = (model.is_open(), &gathered.view, gathered.adapter) {
        let site = SiteId::new(&adapter.id);
        let people = in_view(view, &site, &gathered.settings.nobody);
        let tallies: Vec<Option<Tally>> = (0..people.len())
            .map(|at| book(gathered, at).map(|book| Tally::of(&book.gestures, gathered.settings.measure())))
            .collect();
        let strangers: Vec<Option<(Person, Tally)>> = (0..people.len())
            .map(|at| match book(gathered, at) {
                Some(_) => None,
                None => views::stranger(&people[at].account, &people[at].name, &gathered.readings, clock),
            })
            .collect();
        let here = here(gathered, view, &site, &people, &tallies, &strangers);
        let me = view.me.as_ref().and_then(|me| intake::account(me, &site));
        let me = me.map(|me| me.handle).unwrap_or_default();
        let origin = gathered.url.as_deref().and_then(site::origin).unwrap_or_default();
        let said = for_popup(&Context {
            clock,
            settings: &gathered.settings,
            memory: &gathered.memory,
            site: &site,
            origin,
            ladder: &site::ladder(adapter),
            inject: adapter.inject,
            typing: view.typing,
            dwell_ms: view.dwell as i64,
            given_total: gathered.given_total,
            persona: gathered.settings.persona(&site, &me),
            habit: &gathered.habit,
            mirrored: gathered.notice.is_some(),
            in_circle: gathered.in_circle,
            noted: &gathered.noted,
            here,
        });
        model.people = people
            .iter()
            .zip(&tallies)
            .enumerate()
            .map(|(at, (seen, tally))| {
                let listening = said.listening.iter().find(|listening| seen.indexes.contains(&listening.index));
                let meets = book(gathered, at).map(|book| meeting(&book.person, &gathered.noted).take(MEETS).collect());
                let seen = somebody(seen, book(gathered, at), tally.as_ref(), listening.copied(), clock);
                Somebody { meets: meets.unwrap_or_default(), ..seen }
            })
            .collect();
        model.why_nothing = said.decision.nudge.is_none().then(|| why_nothing(&said.decision, &people)).flatten();
        model.suggestion = said.decision.nudge.and_then(|nudge| {
            let at = people.iter().position(|seen| seen.indexes.contains(&nudge.index))?;
            let somebody = model.people.get(at)?;
            let from = book(gathered, at).map(|book| from(&nudge, book)).unwrap_or_default();
            let goal = gathered.settings.self_check().map(str::to_owned);
            Some(Suggestion { nudge, key: somebody.key.clone(), name: somebody.name.clone(), from, goal })
        });
    }
    model
}

/// Whether the quiet shelf is there: not while Goodturn only listens, where no suggestions are wanted, while all rests, or
/// while the record cannot be read.
fn shelf_is_wanted(gathered: &Gathered, observing: bool) -> bool {
    let settings = &gathered.settings;
    let rests = settings.paused_until.is_some_and(|until| gathered.clock.now < until);
    gathered.trouble.is_none() && !observing && settings.per_day > 0 && !rests
}

/// The first reason that is about somebody the ledger knows, else the one for the page.
fn why_nothing(decision: &Decision, people: &[Seen]) -> Option<(Reason, Option<String>)> {
    let because = decision.because.first()?;
    let name = because.index.and_then(|index| people.iter().find(|seen| seen.indexes.contains(&index)));
    Some((because.reason, name.map(|seen| seen.name.clone())))
}

fn book(gathered: &Gathered, at: usize) -> Option<&Book> {
    gathered.books.get(at).and_then(Option::as_ref)
}

fn place(gathered: &Gathered) -> Place {
    let Some(origin) = gathered.url.as_deref().and_then(site::origin).map(str::to_owned) else {
        return Place::Elsewhere;
    };
    let host = site::host(&origin).to_owned();
    let known = gathered.settings.sites.contains_key(&origin);
    if known && gathered.permitted {
        let page = match gathered.view {
            _ if gathered.changed => Answering::Changed,
            Some(_) => Answering::Yes,
            None => Answering::Silent,
        };
        let rest = rest(&gathered.settings, &origin, gathered.clock.now);
        let name = gathered.adapter.map(|adapter| adapter.name.clone());
        return Place::Allowed { origin, host, name, rest, page };
    }
    match gathered.adapter {
        Some(adapter) => Place::Recognised {
            origin,
            host,
            site: adapter.id.clone(),
            name: adapter.name.clone(),
            permitted: gathered.permitted,
            lost: known,
        },
        None => Place::Unknown { host },
    }
}

fn here<'a>(
    gathered: &'a Gathered,
    view: &'a View,
    site: &SiteId,
    people: &[Seen],
    tallies: &'a [Option<Tally>],
    strangers: &'a [Option<(Person, Tally)>],
) -> Vec<Here<'a>> {
    view.items
        .iter()
        .map(|item| {
            let at = people.iter().position(|seen| seen.indexes.contains(&item.index));
            let book = at.and_then(|at| book(gathered, at));
            let tally = at.and_then(|at| tallies.get(at)?.as_ref());
            let account = intake::account(&item.author, site);
            let stranger = at.and_then(|at| strangers.get(at)?.as_ref());
            Here {
                index: item.index,
                person: book
                    .map(|book| &book.person)
                    .zip(tally)
                    .or_else(|| stranger.map(|(person, tally)| (person, tally))),
                reading: account.and_then(|account| views::reading(&gathered.readings, &account)),
                object: item.object.as_deref(),
                promoted: item.promoted,
                sensitive: item.sensitive,
                troubled: views::is_troubled(item, &gathered.settings),
                asks: views::asks(item),
                recommended: book.is_some_and(|book| views::recommended(book, gathered.clock.now)),
                own: item.own,
                already: book.is_some_and(|book| already(book, item)),
                controls: item.controls.iter().map(|control| (control.kind, control.on)).collect(),
            }
        })
        .collect()
}

/// Whether the user already made a gesture on this item. Following somebody is not one on their post.
fn already(book: &Book, item: &SeenItem) -> bool {
    let Some(object) = item.object.as_deref() else { return false };
    book.gestures.iter().any(|gesture| {
        gesture.stands()
            && gesture.direction == Direction::Given
            && gesture.kind != Kind::Follow
            && gesture.object.as_deref() == Some(object)
    })
}

/// The gestures a suggestion rests on (C13).
fn from(nudge: &Nudge, book: &Book) -> Vec<Gesture> {
    match &nudge.fact {
        Fact::TheyDid { gesture, .. } => book.gestures.iter().filter(|held| held.id == *gesture).cloned().collect(),
        Fact::YouWanted { .. } | Fact::YouRead { .. } => Vec::new(),
        Fact::OnlyClicks { .. } => last(book, Direction::Given),
        Fact::QuietSince { .. } | Fact::TheyAsk | Fact::InGroup { .. } | Fact::NotesMeet { .. } | Fact::BothWays => {
            let mut both = last(book, Direction::Given);
            both.extend(last(book, Direction::Received));
            both.sort_by_key(|gesture| std::cmp::Reverse((gesture.at, gesture.id)));
            both
        }
    }
}
