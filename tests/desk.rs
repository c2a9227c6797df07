//! The desk without a browser: what is recorded of an act, what is refused, and what happens when the disk is full.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use goodturn::desk::{self, Answered, Answering, Asker, Effect, Sign};
use goodturn::follow::Followed;
use goodturn::gesture::{Direction, GestureId, Kind};
use goodturn::nudge::{Notice, Occasion};
use goodturn::person::PersonId;
use goodturn::settings::{Group, Persona, Role};
use goodturn::tie::{Weight, Weights};
use goodturn::time::{DAY, HOUR};
use goodturn::wire::{
    self, Act, Answer, Change, Landing, Reply, Request, SeenRow, Setting, SiteAccount, VERSION, View,
};

#[path = "desk/links.rs"]
mod links;
#[path = "desk/world.rs"]
mod world;

use world::{Mute, NOW, ORIGIN, World, account, act, ready};

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
fn the_button_says_what_a_page_was_answered_and_when_that_changes() {
    let mut world = World::new();
    let hello = || Request::Hello { url: format!("{ORIGIN}/home"), markers: Some(Vec::new()) };
    let look = |broken: usize, read: usize| {
        let row = SeenRow { kind: Kind::React, key: None, actors: Vec::new(), others: 0, object: None, at: None };
        let view = View { url: format!("{ORIGIN}/home"), broken: vec!["post".to_owned(); broken], ..View::default() };
        Request::View { view: View { rows: vec![row; read], ..view } }
    };
    assert_eq!(world.sign(ORIGIN, hello()), Some(Sign::On));
    assert_eq!(world.sign("https://elsewhere.example", hello()), Some(Sign::Off));
    world.surface(Request::Pause { origin: None, until: (NOW.0 + HOUR) as f64 });
    assert_eq!(world.sign(ORIGIN, hello()), Some(Sign::Paused));
    assert_eq!(world.sign("https://elsewhere.example", hello()), Some(Sign::Off));
    world.surface(Request::Pause { origin: None, until: 0.0 });
    assert_eq!([look(2, 0), look(2, 0)].map(|look| world.sign(ORIGIN, look)), [None, None]);
    assert_eq!(world.sign(ORIGIN, look(2, 0)), Some(Sign::Changed));
    assert_eq!(world.sign(ORIGIN, hello()), Some(Sign::Changed), "also for the next page");
    assert_eq!(world.sign(ORIGIN, look(0, 1)), Some(Sign::On));
    assert_eq!(world.sign(ORIGIN, look(0, 1)), None, "nothing is drawn again while nothing changes");
}

#[test]
fn after_a_rest_scripts_start_again_where_they_were() {
    let mut world = World::new();
    let pause = |origin: Option<&str>, until: f64| Request::Pause { origin: origin.map(str::to_owned), until };
    let mut effects = |request: Request| world.ask_for(&Asker::Surface, VERSION, request).1;
    let soon = NOW.plus(HOUR);
    assert_eq!(
        effects(pause(Some(ORIGIN), soon.0 as f64)),
        [Effect::Refresh(Some(ORIGIN.to_owned())), Effect::Resume(soon)]
    );
    assert_eq!(effects(pause(None, wire::ALWAYS)), [Effect::Refresh(None)]);
    assert_eq!(effects(pause(None, 0.0)), [Effect::Start(ORIGIN.to_owned())]);
}

#[test]
fn t6_own_posts_never_count_wherever_they_are_seen() {
    let mut world = World::new();
    assert_eq!(world.page(Request::Observed { act: act("a", "me@social.example") }), "ack -");
    // Known from then on, also where the page does not say who is signed in.
    assert_eq!(world.page(Request::Observed { act: Act { me: None, ..act("b", "ME@social.example") } }), "ack -");
    assert_eq!(world.ledger(), [""; 0]);
}

/// Programs and pages are nobody: by the site's own list, and by the user's.
#[test]
fn t5_accounts_that_are_no_people_get_no_person_no_gesture_and_no_suggestion() {
    let mut world = World::new();
    let row = |handle: &str| SeenRow {
        kind: Kind::React,
        key: Some(format!("favourite-of-{handle}")),
        actors: vec![account(handle)],
        others: 0,
        object: Some(format!("{ORIGIN}/@me/4")),
        at: Some(NOW.0 as f64 - 5000.0),
    };
    let view = |handle: &str| View {
        url: format!("{ORIGIN}/notifications"),
        me: Some(account("me@social.example")),
        rows: vec![row(handle)],
        ..View::default()
    };
    assert_eq!(world.page(Request::View { view: view("newsbot@social.example") }), "Quiet");
    assert_eq!(world.page(Request::Observed { act: act("a", "newsbot@social.example") }), "ack gesture");
    let before = ["given react newsbot@social.example", "received react newsbot@social.example"];
    assert_eq!(world.ledger(), before);
    let question = "Does anybody know a good bookbinder?";
    world.surface(Request::Setting { setting: Setting::EndObserving {} });
    let person = ready(world.store.people()).unwrap().remove(0).person.id.to_string();
    let change = Change::Circle { to: true };
    world.surface(Request::Keep { person: Some(person.clone()), account: None, change });
    assert!(world.rest_before("newsbot@social.example", 9, question).is_some());

    // Said to be nobody: with everything that was noticed, and from now on.
    world.surface(Request::ErasePerson { person, keep: false, nobody: true });
    assert_eq!(world.desk.settings.nobody, ["newsbot@social.example"]);
    assert_eq!(world.page(Request::View { view: view("NewsBot@social.example") }), "Quiet");
    assert_eq!(world.page(Request::Observed { act: act("b", "newsbot@social.example") }), "ack -");
    assert_eq!(world.rest_before("newsbot@social.example", 10, question), None);
    assert_eq!(world.ledger(), [""; 0]);

    // Off the list again, they are somebody again. A star alone would be everybody.
    world.surface(Request::Setting { setting: Setting::Nobody { to: vec![" * ".to_owned()] } });
    assert_eq!(world.desk.settings.nobody, [""; 0]);
    assert_eq!(world.page(Request::Observed { act: act("c", "newsbot@social.example") }), "ack gesture");

    // What the site itself says is nobody needs no list.
    let mut world = World::new();
    let forge = "https://github.com";
    world.surface(Request::Allow { origin: forge.to_owned(), site: Some("github".to_owned()) });
    let forged = |handle: &str| Request::Observed { act: Act { url: format!("{forge}/a/b"), ..act(handle, handle) } };
    assert_eq!(world.page_at(forge, forged("renovate[bot]")), "ack -");
    assert_eq!(world.page_at(forge, forged("octo-ada")), "ack gesture");
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
    world.store.disk().fill(true);
    assert_eq!(world.page(Request::Observed { act: act("b", "bela") }), "common_store_full");
    assert_eq!(world.ledger(), ["given react ada"]);
    world.store.disk().fill(false);
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
        note: "Likes old maps".to_owned(),
    });
    let person = ready(world.store.people()).unwrap().remove(0).person;
    assert_eq!(person.note, "2026-11-22 Likes old maps");
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

#[test]
fn weights_and_the_half_life_are_told_of_all_that_was() {
    let mut world = World::new();
    world.page(Request::Observed { act: Act { kind: Kind::Reply, ..act("a", "ada") } });
    let warmth = |world: &World| {
        let tally = ready(world.store.people()).unwrap().remove(0).tally;
        assert_eq!(tally.measure, world.desk.settings.measure());
        tally.given.level
    };
    assert!((warmth(&world) - 5.0).abs() < 1e-9);
    let set = |world: &mut World, setting| world.surface(Request::Setting { setting });
    set(&mut world, Setting::Weights { to: [Weight::Usual, Weight::Usual, Weight::More, Weight::Less] });
    assert!((warmth(&world) - 10.0).abs() < 1e-9, "words weigh more");
    set(&mut world, Setting::HalfLife { to: 120 });
    assert!((warmth(&world) - 10.0).abs() < 1e-9, "nothing has passed yet");
    set(&mut world, Setting::Weights { to: Weights::default() });
    assert!((warmth(&world) - 5.0).abs() < 1e-9);
}

#[test]
fn the_language_is_one_of_those_there_are_and_scripts_and_menus_learn_of_it() {
    let mut world = World::new();
    let language = |to: &str| Request::Setting { setting: Setting::Language { to: to.to_owned() } };
    let (_, effects) = world.ask_for(&Asker::Surface, VERSION, language("pt_BR"));
    assert_eq!(
        (world.desk.settings.language.as_str(), effects),
        ("pt_BR", vec![Effect::Refresh(None), Effect::Register])
    );
    world.surface(language("../secret"));
    assert_eq!(world.desk.settings.language, "");
}

/// C5: the self-check asks about the user's own words, and stays away once it was passed over three times.
#[test]
fn c5_the_self_check_uses_the_users_own_words_and_hides_itself_after_three_skips() {
    let mut world = World::new();
    assert_eq!(world.desk.settings.self_check(), None, "nobody is asked who did not say what they stand for");
    let goal = |to: &str| Request::Setting { setting: Setting::Goal { to: to.to_owned() } };
    world.surface(goal(" kindness without show "));
    for _ in 0..3 {
        assert_eq!(world.desk.settings.self_check(), Some("kindness without show"));
        world.surface(Request::Setting { setting: Setting::CheckSkipped {} });
    }
    assert_eq!(world.desk.settings.self_check(), None);
    world.surface(goal("patience"));
    assert_eq!(world.desk.settings.self_check(), Some("patience"), "writing brings it back");
}

/// Two browsers of one user: what is chosen and who is in the circle follow, only where it is asked for, and no names leave.
#[test]
fn c14_settings_and_circle_follow_by_fingerprint_where_the_user_wants_it() {
    let setting = |setting: Setting| Request::Setting { setting };
    let circle_of = |world: &World| -> Vec<bool> {
        ready(world.store.people()).unwrap().into_iter().map(|entry| entry.person.in_circle).collect()
    };
    let take = |world: &mut World, theirs: Followed| {
        let clock = world.clock();
        let mut work =
            Answering { store: &world.store, tongue: &Mute, clock, desk: &mut world.desk, effects: Vec::new() };
        ready(desk::following::follow(&mut work, theirs)).unwrap()
    };
    let mut here = World::new();
    here.page(Request::Observed { act: act("a", "ada@social.example") });
    let ada = ready(here.store.people()).unwrap().remove(0).person.id;
    let keep = |to: bool| {
        let change = Change::Circle { to };
        Request::Keep { person: Some(ada.to_string()), account: None, change }
    };
    // Nothing goes anywhere as long as nobody asks for it.
    assert!(!here.ask_for(&Asker::Surface, VERSION, keep(true)).1.contains(&Effect::Follow));
    assert!(!here.ask_for(&Asker::Surface, VERSION, setting(Setting::PerDay { to: 1 })).1.contains(&Effect::Follow));
    assert_eq!(here.ask_for(&Asker::Surface, VERSION, setting(Setting::Follow { to: true })).1, [Effect::Follow]);
    let given = take(&mut here, Followed::default());
    assert_eq!(given.circle.iter().map(|mark| (&mark.person, mark.inside)).collect::<Vec<_>>(), [(&ada, true)]);
    assert!(!format!("{given:?}").contains("ada@"), "{given:?}");
    assert_eq!(given.chosen.as_ref().map(|chosen| (chosen.per_day, chosen.sites.len())), Some((1, 0)));

    // The other browser meets the same person later; what was never changed there gives way.
    let mut there = World::new();
    there.surface(setting(Setting::Follow { to: true }));
    assert_eq!(take(&mut there, given.clone()), given, "somebody unknown stays with the others");
    assert_eq!((there.desk.settings.per_day, there.desk.settings.sites.len()), (1, 1));
    there.page(Request::Observed { act: act("b", "ada@social.example") });
    take(&mut there, given.clone());
    assert_eq!(circle_of(&there), [true]);

    // The last word counts, wherever it is said.
    there.now = NOW.plus(HOUR);
    assert!(there.ask_for(&Asker::Surface, VERSION, keep(false)).1.contains(&Effect::Follow));
    there.surface(setting(Setting::PerDay { to: 2 }));
    let back = take(&mut there, given);
    take(&mut here, back.clone());
    assert_eq!((circle_of(&here), here.desk.settings.per_day), (vec![false], 2));
    assert_eq!(
        take(&mut here, Followed::default()),
        back,
        "a browser whose synchronisation was emptied gives it all again"
    );

    // Somebody erased leaves no more than that this fingerprint is not in the circle; without following, not even that.
    there.surface(Request::ErasePerson { person: ada.to_string(), keep: false, nobody: false });
    let marks: Vec<String> = ready(there.store.state(goodturn::follow::KEY)).unwrap();
    assert_eq!(marks, [format!("{ada} out {}", there.now.0)]);
    assert_eq!(here.ask_for(&Asker::Surface, VERSION, setting(Setting::Follow { to: false })).1, [Effect::Unfollow]);
    here.surface(Request::ErasePerson { person: ada.to_string(), keep: false, nobody: false });
    let marks: Vec<String> = ready(here.store.state(goodturn::follow::KEY)).unwrap();
    assert_eq!(marks, [""; 0]);
}
