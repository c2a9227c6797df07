//! A background without a browser: one allowed site, the store in memory, a clock that stands still.

use core::future::Future;

use goodturn::desk::{self, Answered, Answering, Asker, Desk, Effect, Sign};
use goodturn::gesture::Kind;
use goodturn::ledger::Export;
use goodturn::nudge::Memory;
use goodturn::nudge::words::Tongue;
use goodturn::store::memory::{MemoryStore, at_once};
use goodturn::time::{Clock, Millis, UtcOffset};
use goodturn::wire::{Act, Envelope, PageAccount, Reply, Request, SeenControl, SeenItem, VERSION, View};

pub const ORIGIN: &str = "https://social.example";
pub const NOW: Millis = Millis(1_795_340_000_000);

/// A tongue that says keys.
pub struct Mute;

impl Tongue for Mute {
    fn message(&self, _key: &str, _args: &[String]) -> Option<String> {
        None
    }
    fn weekday(&self, _at: Millis) -> String {
        String::new()
    }
    fn date(&self, _at: Millis) -> String {
        String::new()
    }
}

/// The store in memory is always ready.
pub fn ready<F: Future>(work: F) -> F::Output {
    at_once(work).expect("the store in memory waits for nobody")
}

/// A background with one allowed site.
pub struct World {
    pub store: MemoryStore,
    pub desk: Desk,
    pub now: Millis,
}

impl World {
    pub fn new() -> Self {
        let mut world = Self { store: MemoryStore::default(), desk: Desk::default(), now: NOW };
        world.surface(Request::Allow { origin: ORIGIN.to_owned(), site: Some("mastodon".to_owned()) });
        world
    }

    pub fn ask(&mut self, asker: &Asker, v: u32, request: Request) -> Answered {
        self.ask_for(asker, v, request).0
    }

    /// The answer, and what the browser is to do.
    pub fn ask_for(&mut self, asker: &Asker, v: u32, request: Request) -> (Answered, Vec<Effect>) {
        let clock = self.clock();
        let mut work =
            Answering { store: &self.store, tongue: &Mute, clock, desk: &mut self.desk, effects: Vec::new() };
        let answered = ready(desk::answer(&mut work, asker, Envelope { v, offset: 60, request }));
        (answered, work.effects)
    }

    /// What the button of the page's tab is told to say.
    pub fn sign(&mut self, origin: &str, request: Request) -> Option<Sign> {
        let asker = Asker::Page { origin: origin.to_owned(), tab: 7 };
        self.ask_for(&asker, VERSION, request).1.into_iter().find_map(|effect| match effect {
            Effect::Show(7, sign) => Some(sign),
            _ => None,
        })
    }

    pub fn clock(&self) -> Clock {
        Clock { now: self.now, offset: UtcOffset(60) }
    }

    pub fn memory(&self) -> Memory {
        ready(self.store.state(desk::MEMORY_KEY)).unwrap()
    }

    /// Rests before a post of somebody's that says this; the hint's suggestion and reason, as keys.
    pub fn rest_before(&mut self, handle: &str, n: u32, text: &str) -> Option<(String, String)> {
        let item = SeenItem {
            name: "post".to_owned(),
            author: account(handle),
            object: Some(format!("{ORIGIN}/@{handle}/{n}")),
            text: Some(text.to_owned()),
            controls: [Kind::React, Kind::Reply].map(|kind| SeenControl { kind, on: Some(false) }).to_vec(),
            ..SeenItem::default()
        };
        let view = View {
            url: format!("{ORIGIN}/home"),
            me: Some(account("me@social.example")),
            items: vec![item],
            dwell: 4000.0,
            ..View::default()
        };
        let asker = Asker::Page { origin: ORIGIN.to_owned(), tab: 1 };
        match self.ask(&asker, VERSION, Request::View { view }) {
            Answered::Reply(Reply::Hint { card }) => Some((card.say, card.why)),
            Answered::Reply(Reply::Quiet) => None,
            other => panic!("{other:?}"),
        }
    }

    pub fn page_at(&mut self, origin: &str, request: Request) -> String {
        match self.ask(&Asker::Page { origin: origin.to_owned(), tab: 1 }, VERSION, request) {
            Answered::Reply(Reply::Ack { gesture }) => {
                format!("ack {}", if gesture.is_some() { "gesture" } else { "-" })
            }
            Answered::Reply(Reply::Refused { why } | Reply::Error { why }) => why,
            Answered::Reply(other) => format!("{other:?}").split([' ', '{']).next().unwrap_or_default().to_owned(),
            Answered::Export(_) => "export".to_owned(),
        }
    }

    pub fn page(&mut self, request: Request) -> String {
        self.page_at(ORIGIN, request)
    }

    pub fn surface(&mut self, request: Request) -> Answered {
        self.ask(&Asker::Surface, VERSION, request)
    }

    /// The standing gestures: `direction kind handle`.
    pub fn ledger(&mut self) -> Vec<String> {
        let Answered::Export(export) = self.surface(Request::Export {}) else { panic!("no export") };
        let Export { people, gestures, .. } = *export;
        let mut lines: Vec<_> = gestures
            .iter()
            .filter(|gesture| gesture.undone_at.is_none())
            .map(|gesture| {
                let who = people.iter().find(|person| Some(&person.id) == gesture.person.as_ref());
                let handle = who.map_or("somebody", |person| person.accounts[0].handle.as_str());
                format!("{:?} {} {handle}", gesture.direction, gesture.kind).to_lowercase()
            })
            .collect();
        lines.sort();
        lines
    }
}

pub fn account(handle: &str) -> PageAccount {
    PageAccount { handle: handle.to_owned(), name: handle.to_owned(), ..PageAccount::default() }
}

pub fn act(nonce: &str, handle: &str) -> Act {
    Act {
        nonce: nonce.to_owned(),
        undo: false,
        kind: Kind::React,
        at: NOW.0 as f64 - 1000.0,
        url: format!("{ORIGIN}/home"),
        me: Some(account("me@social.example")),
        person: account(handle),
        object: Some(format!("{ORIGIN}/@{handle}/1")),
        trace: None,
        composer: None,
        words: None,
    }
}
