//! The desk without a browser: what is recorded of an act, what is refused, and what happens when the disk is full.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use goodturn::desk::{self, Answered, Answering, Asker, Desk};
use goodturn::gesture::Kind;
use goodturn::ledger::Export;
use goodturn::nudge::words::Tongue;
use goodturn::store::memory::MemoryStore;
use goodturn::time::{Clock, Millis, UtcOffset};
use goodturn::wire::{Act, Envelope, Landing, PageAccount, Reply, Request, SeenRow, VERSION, View};

const ORIGIN: &str = "https://social.example";
const NOW: Millis = Millis(1_795_340_000_000);

struct Mute;

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
fn ready<F: Future>(work: F) -> F::Output {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the store in memory waits for nobody"),
    }
}

/// A background with one allowed site.
struct World {
    store: MemoryStore,
    desk: Desk,
}

impl World {
    fn new() -> Self {
        let mut world = Self { store: MemoryStore::default(), desk: Desk::default() };
        world.surface(Request::Allow { origin: ORIGIN.to_owned(), site: Some("mastodon".to_owned()) });
        world
    }

    fn ask(&mut self, asker: &Asker, v: u32, request: Request) -> Answered {
        let clock = Clock { now: NOW, offset: UtcOffset(60) };
        let mut work =
            Answering { store: &self.store, tongue: &Mute, clock, desk: &mut self.desk, effects: Vec::new() };
        ready(desk::answer(&mut work, asker, Envelope { v, offset: 60, request }))
    }

    fn page_at(&mut self, origin: &str, request: Request) -> String {
        match self.ask(&Asker::Page { origin: origin.to_owned(), tab: 1 }, VERSION, request) {
            Answered::Reply(Reply::Ack { gesture }) => {
                format!("ack {}", if gesture.is_some() { "gesture" } else { "-" })
            }
            Answered::Reply(Reply::Refused { why } | Reply::Error { why }) => why,
            Answered::Reply(other) => format!("{other:?}").split([' ', '{']).next().unwrap_or_default().to_owned(),
            Answered::Export(_) => "export".to_owned(),
        }
    }

    fn page(&mut self, request: Request) -> String {
        self.page_at(ORIGIN, request)
    }

    fn surface(&mut self, request: Request) -> Answered {
        self.ask(&Asker::Surface, VERSION, request)
    }

    /// The standing gestures: `direction kind handle`.
    fn ledger(&mut self) -> Vec<String> {
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

fn account(handle: &str) -> PageAccount {
    PageAccount { handle: handle.to_owned(), name: handle.to_owned(), ..PageAccount::default() }
}

fn act(nonce: &str, handle: &str) -> Act {
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

#[test]
fn t1_t10_an_act_counts_once_however_often_it_is_sent_and_taken_back_it_is_nothing() {
    let mut world = World::new();
    for _ in 0..3 {
        assert_eq!(world.page(Request::Observed { act: act("a", "ada") }), "ack gesture");
    }
    assert_eq!(world.ledger(), ["given react ada"]);
    world.page(Request::Observed { act: Act { undo: true, at: NOW.0 as f64, ..act("b", "ada") } });
    assert_eq!(world.ledger(), [""; 0]);
    // A late resend of the first does not bring it back.
    world.page(Request::Observed { act: act("a", "ada") });
    assert_eq!(world.ledger(), [""; 0]);
}

#[test]
fn t6_own_posts_never_count_wherever_they_are_seen() {
    let mut world = World::new();
    assert_eq!(world.page(Request::Observed { act: act("a", "me@social.example") }), "ack -");
    // Known from then on, also where the page does not say who is signed in.
    assert_eq!(world.page(Request::Observed { act: Act { me: None, ..act("b", "ME@social.example") } }), "ack -");
    assert_eq!(world.ledger(), [""; 0]);
}

#[test]
fn c14_pages_that_are_not_allowed_and_requests_that_are_not_for_pages_get_nothing() {
    let mut world = World::new();
    assert_eq!(world.page_at("https://other.example", Request::Observed { act: act("a", "ada") }), "Nothing");
    assert_eq!(world.page(Request::Export {}), "common_not_for_pages");
    assert_eq!(world.page(Request::EraseAll {}), "common_not_for_pages");
    world.surface(Request::Pause { origin: Some(ORIGIN.to_owned()), until: NOW.0 as f64 + 1000.0 });
    assert_eq!(world.page(Request::Observed { act: act("a", "ada") }), "common_paused");
    assert_eq!(world.ledger(), [""; 0]);
    let other = world.ask(&Asker::Surface, VERSION + 1, Request::Export {});
    assert!(matches!(other, Answered::Reply(Reply::Error { .. })), "{other:?}");
}

#[test]
fn t11_a_full_disk_is_said_loses_nothing_and_leaves_the_export() {
    let mut world = World::new();
    world.page(Request::Observed { act: act("a", "ada") });
    world.store.fill(true);
    assert_eq!(world.page(Request::Observed { act: act("b", "bela") }), "common_store_full");
    assert_eq!(world.ledger(), ["given react ada"]);
    world.store.fill(false);
    assert_eq!(world.page(Request::Observed { act: act("b", "bela") }), "ack gesture");
    assert_eq!(world.ledger(), ["given react ada", "given react bela"]);
}

#[test]
fn t4_a_form_post_counts_when_the_next_page_shows_it_and_only_then() {
    let comment = |nonce: &str| Act { kind: Kind::BlogComment, composer: Some(0), ..act(nonce, "ada") };
    let trace = || Some(format!("{ORIGIN}/post/#comment-7"));
    let landed = |nonce: &str, found| Request::Landed { nonce: nonce.to_owned(), found, trace: trace() };
    let mut world = World::new();
    for (nonce, found) in [("a", Landing::Refused), ("b", Landing::Held)] {
        world.page(Request::Pending { act: comment(nonce) });
        assert_eq!(world.page(landed(nonce, found)), "ack -");
        // A verdict is final: nothing waits any more.
        assert_eq!(world.page(landed(nonce, Landing::Own)), "ack -");
    }
    assert_eq!(world.ledger(), [""; 0]);
    world.page(Request::Pending { act: comment("c") });
    assert_eq!(world.page(landed("c", Landing::Neither)), "ack -");
    assert_eq!(world.page(landed("c", Landing::Own)), "ack gesture");
    assert_eq!(world.page(landed("c", Landing::Own)), "ack -");
    assert_eq!(world.ledger(), ["given blog-comment ada"]);
}

#[test]
fn c17_t18_a_group_gives_one_named_and_five_unnamed_however_often_it_is_seen() {
    let row = SeenRow {
        kind: Kind::React,
        key: Some("favourite-4".to_owned()),
        actors: vec![account("ada")],
        others: 5,
        object: Some(format!("{ORIGIN}/@me/4")),
        at: Some(NOW.0 as f64 - 5000.0),
    };
    let view = View {
        url: format!("{ORIGIN}/notifications"),
        me: Some(account("me@social.example")),
        rows: vec![row],
        ..View::default()
    };
    let mut world = World::new();
    for _ in 0..2 {
        assert_eq!(world.page(Request::View { view: view.clone() }), "Quiet");
    }
    let mut expect = vec!["received react ada"];
    expect.extend(["received react somebody"; 5]);
    assert_eq!(world.ledger(), expect);
}
