//! The desk without a browser: what is recorded of an act, what is refused, and what happens when the disk is full.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

use goodturn::desk::{self, Answered, Answering, Asker, Desk};
use goodturn::gesture::{Direction, GestureId, Kind};
use goodturn::ledger::Export;
use goodturn::nudge::words::Tongue;
use goodturn::nudge::{Memory, Notice, Occasion};
use goodturn::person::PersonId;
use goodturn::settings::{Group, Persona, Role};
use goodturn::store::Store;
use goodturn::store::memory::MemoryStore;
use goodturn::time::{Clock, DAY, HOUR, Millis, UtcOffset};
use goodturn::wire::{
    self, Act, Answer, Change, Envelope, Landing, PageAccount, Reply, Request, SeenControl, SeenItem, SeenRow, Setting,
    SiteAccount, VERSION, View,
};

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
    now: Millis,
}

impl World {
    fn new() -> Self {
        let mut world = Self { store: MemoryStore::default(), desk: Desk::default(), now: NOW };
        world.surface(Request::Allow { origin: ORIGIN.to_owned(), site: Some("mastodon".to_owned()) });
        world
    }

    fn ask(&mut self, asker: &Asker, v: u32, request: Request) -> Answered {
        let clock = self.clock();
        let mut work =
            Answering { store: &self.store, tongue: &Mute, clock, desk: &mut self.desk, effects: Vec::new() };
        ready(desk::answer(&mut work, asker, Envelope { v, offset: 60, request }))
    }

    fn clock(&self) -> Clock {
        Clock { now: self.now, offset: UtcOffset(60) }
    }

    fn memory(&self) -> Memory {
        ready(self.store.state(desk::MEMORY_KEY)).unwrap()
    }

    /// Rests before a post of somebody's that says this; the hint's suggestion and reason, as keys.
    fn rest_before(&mut self, handle: &str, n: u32, text: &str) -> Option<(String, String)> {
        let item = SeenItem {
            index: 0,
            name: "post".to_owned(),
            author: account(handle),
            object: Some(format!("{ORIGIN}/@{handle}/{n}")),
            at: None,
            promoted: false,
            sensitive: false,
            own: false,
            text: Some(text.to_owned()),
            about: None,
            controls: [Kind::React, Kind::Reply].map(|kind| SeenControl { kind, on: Some(false) }).to_vec(),
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

#[test]
fn c10_a_suggestion_of_the_popup_counts_and_can_be_let_go() {
    let mut world = World::new();
    world.surface(Request::Log {
        person: None,
        account: Some(SiteAccount { site: "mastodon".to_owned(), account: account("ada") }),
        direction: Direction::Received,
        kind: Kind::Reply,
        at: NOW.0 as f64,
        object: None,
    });
    let person = ready(world.store.people()).unwrap().remove(0).person;
    let offer = wire::Offer {
        nudge: "n1".to_owned(),
        person: person.id.as_str().to_owned(),
        occasion: Occasion::Thank,
        kind: Kind::Reply,
        site: "mastodon".to_owned(),
        about: Some(GestureId(7).to_string()),
        outside: false,
    };
    world.surface(Request::Offer { offer: offer.clone() });
    world.surface(Request::Offer { offer });
    let memory = world.memory();
    assert_eq!(memory.shown.len(), 1, "shown twice is one suggestion");
    assert_eq!(memory.shown[0].about, Some(GestureId(7)));
    world.surface(Request::Answer { nudge: "n1".to_owned(), answer: Answer::LetGo });
    let silence = ready(world.store.people()).unwrap().remove(0).person.silence;
    assert_eq!((silence.let_go, silence.until), (1, Some(NOW.plus(14 * DAY))));
}

#[test]
fn c3_who_was_read_on_two_days_may_be_greeted_and_becomes_nobody_by_that() {
    let mut world = World::new();
    world.surface(Request::Setting { setting: Setting::EndObserving {} });
    assert_eq!(world.rest_before("cleo", 1, "Looms."), None);
    assert_eq!(world.rest_before("cleo", 2, "More looms."), None);
    world.now = NOW.plus(DAY);
    // Read three on two days with this one: enough at the next rest.
    let hints = [3, 4].map(|n| world.rest_before("cleo", n, "A loom again."));
    assert_eq!(hints.iter().flatten().count(), 1, "{hints:?}");
    let shown = world.memory().shown;
    assert_eq!((shown[0].occasion, shown[0].kind, shown[0].outside), (Occasion::Hello, Kind::React, true));
    assert!(ready(world.store.people()).unwrap().is_empty(), "nobody becomes a person by being read");
    let nudge = shown[0].id.clone();
    world.page(Request::Answer { nudge: nudge.clone(), answer: Answer::Shown });
    world.page(Request::Answer { nudge, answer: Answer::NotFor });
    assert_eq!(world.memory().strangers.len(), 1);
    assert!(ready(world.store.people()).unwrap().is_empty());
}

#[test]
fn what_is_done_for_somebody_takes_up_what_was_suggested_about_them() {
    let mut world = World::new();
    world.page(Request::Observed { act: act("a", "ada") });
    let person = ready(world.store.people()).unwrap().remove(0).person.id;
    let offer = |id: &str, person: &PersonId| wire::Offer {
        nudge: id.to_owned(),
        person: person.as_str().to_owned(),
        occasion: Occasion::Quiet,
        kind: Kind::React,
        site: "mastodon".to_owned(),
        about: None,
        outside: false,
    };
    world.surface(Request::Offer { offer: offer("n1", &person) });
    world.now = NOW.plus(HOUR);
    let reply = Act { kind: Kind::Reply, at: world.now.0 as f64, ..act("b", "ada") };
    world.page(Request::Observed { act: reply });
    assert_eq!(world.memory().shown[0].taken, Some(Kind::Reply));
}

#[test]
fn c16_the_same_words_to_three_people_rest_suggestions_and_are_not_kept() {
    let mut world = World::new();
    for (nonce, handle) in [("a", "ada"), ("b", "bela"), ("c", "cleo")] {
        let words = Some("Such an inspiring post, thank you for it!".to_owned());
        world.page(Request::Observed { act: Act { kind: Kind::Reply, words, ..act(nonce, handle) } });
    }
    assert_eq!(world.desk.mirror.notice(world.clock()), Some(Notice::SameWords));
    assert!(!format!("{:?} {:?}", world.desk, world.store).contains("inspiring"));
    world.now = NOW.plus(DAY);
    assert_eq!(world.desk.mirror.notice(world.clock()), None);
}

#[test]
fn c4_a_question_of_a_tie_is_an_occasion_and_trouble_is_none() {
    let mut world = World::new();
    world.surface(Request::Setting { setting: Setting::EndObserving {} });
    world.page(Request::Observed { act: Act { kind: Kind::Reply, ..act("a", "ada") } });
    let person = ready(world.store.people()).unwrap().remove(0).person.id.0;
    let change = Change::Circle { to: true };
    world.surface(Request::Keep { person: Some(person), account: None, change });
    assert_eq!(world.rest_before("ada", 5, "I am going to the mill today."), None);
    assert_eq!(world.rest_before("ada", 6, "My father passed away. Does anybody know a good florist?"), None);
    assert!(world.rest_before("ada", 7, "Does anybody know a good bookbinder?").is_some());
    assert_eq!(world.memory().shown[0].occasion, Occasion::Ask);
}

#[test]
fn groups_roles_and_words_to_stay_away_from_are_kept_as_said() {
    let mut world = World::new();
    let group = |gap| Group { name: "mill".to_owned(), gap, amplify: false, worked: false };
    world.surface(Request::Setting { setting: Setting::Group { to: group(7) } });
    world.surface(Request::Setting { setting: Setting::Group { to: group(14) } });
    let role = |persona| Role { site: "mastodon".to_owned(), account: "me".to_owned(), persona };
    world.surface(Request::Setting { setting: Setting::Role { to: role(Persona::Brand) } });
    world.surface(Request::Setting { setting: Setting::Away { to: vec!["  ".to_owned(), "election".to_owned()] } });
    let settings = &world.desk.settings;
    assert_eq!(settings.groups, [group(14)]);
    assert_eq!(settings.persona(&goodturn::person::SiteId::new("mastodon"), "me"), Persona::Brand);
    assert_eq!(settings.away, ["election"]);
    world.surface(Request::Setting { setting: Setting::Group { to: group(9) } });
    world.surface(Request::Setting { setting: Setting::Role { to: role(Persona::Personal) } });
    assert_eq!((world.desk.settings.groups[0].gap, world.desk.settings.roles.len()), (0, 0));
}
