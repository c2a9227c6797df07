//! The popup without a browser: worlds in the ledger's notation, views as text.

use sycamore::render_to_string;

use super::model::people::by_hand;
use super::model::{Answering, Gathered, Place, backup_is_due, popup};
use super::{Hand, view};
use crate::gesture::Kind;
use crate::ledger::notation::{books, clock};
use crate::nudge::{Habit, Memory, Readings};
use crate::person::{Intention, SiteId};
use crate::settings::{Settings, SiteChoice};
use crate::site;
use crate::time::{DAY, HOUR, Millis};
use crate::ui::rest::{Pause, Rest, Until, rest};
use crate::wire::{ALWAYS, PageAccount, SeenControl, SeenItem, SeenRow, View as PageView};

const ORIGIN: &str = "https://social.example";

fn settings() -> Settings {
    let choice = SiteChoice { site: Some("mastodon".to_owned()), paused_until: None };
    Settings {
        sites: [(ORIGIN.to_owned(), choice)].into_iter().collect(),
        observing_ended: true,
        installed_at: Some(clock(-30.0).now),
        ..Settings::default()
    }
}

fn account(handle: &str, name: &str) -> PageAccount {
    PageAccount { handle: handle.to_owned(), name: name.to_owned(), ..PageAccount::default() }
}

fn post(index: u32, handle: &str, name: &str) -> SeenItem {
    SeenItem {
        index,
        name: "post".to_owned(),
        author: account(handle, name),
        object: Some(format!("{ORIGIN}/@{handle}/{index}")),
        controls: [Kind::React, Kind::Reshare, Kind::Reply].map(|kind| SeenControl { kind, on: Some(false) }).to_vec(),
        ..SeenItem::default()
    }
}

/// A page of an allowed site with these items on day `day`; `world` is the ledger, in the notation, about `@mastodon`.
fn on_page(items: Vec<SeenItem>, world: &str, day: f64) -> Gathered {
    let mut known = books(world).unwrap();
    for book in &mut known {
        book.person.name = book.person.name.split_at(1).0.to_uppercase() + book.person.name.split_at(1).1;
    }
    let view = PageView { url: format!("{ORIGIN}/home"), me: Some(account("me", "Me")), items, ..PageView::default() };
    let seen = super::model::people::in_view(&view, &SiteId::new("mastodon"), &[]);
    let of = |handle: &str| known.iter().find(|book| book.person.accounts.iter().any(|known| known.handle == handle));
    Gathered {
        clock: clock(day),
        settings: settings(),
        url: Some(format!("{ORIGIN}/home")),
        permitted: true,
        adapter: site::site("mastodon"),
        books: seen.iter().map(|seen| of(&seen.account.handle).cloned()).collect(),
        view: Some(view),
        memory: Memory::default(),
        readings: Readings::default(),
        habit: Habit::default(),
        notice: None,
        in_circle: 0,
        noted: Vec::new(),
        given_total: 30,
        changed: false,
        trouble: None,
        written: 0,
    }
}

/// What the popup shows, as HTML.
fn shown(gathered: &Gathered) -> String {
    let model = popup(gathered);
    render_to_string(move || {
        let hand = Hand::new(None);
        hand.model.set(Some(model));
        view(hand)
    })
}

/// The text of it, without tags.
fn text(gathered: &Gathered) -> String {
    let html = shown(gathered);
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(gathered: &Gathered, expect: &[&str], absent: &[&str]) {
    let text = text(gathered);
    for part in expect {
        assert!(text.contains(part), "\"{part}\" is not in: {text}");
    }
    for part in absent {
        assert!(!text.contains(part), "\"{part}\" is in: {text}");
    }
}

#[test]
fn everybody_in_view_is_there_once_in_the_order_of_the_page() {
    let mut items = vec![post(0, "bea", "Bea"), post(1, "ada", ""), post(2, "BEA", "Bea"), post(3, "me", "Me")];
    items.push(SeenItem { promoted: true, ..post(4, "shop", "Shop") });
    items.push(SeenItem { own: true, ..post(5, "other-me", "Me too") });
    items.push(post(6, "", "Nobody"));
    let mut gathered = on_page(items, "", 0.0);
    let row = SeenRow {
        kind: Kind::Reshare,
        key: None,
        actors: vec![account("cleo", "Cleo"), account("ada", "Ada")],
        others: 5,
        object: None,
        at: None,
    };
    gathered.view.as_mut().unwrap().rows.push(row);
    let model = popup(&gathered);
    let names: Vec<_> = model.people.iter().map(|somebody| somebody.name.as_str()).collect();
    assert_eq!(names, ["Bea", "ada", "Cleo"]);
}

#[test]
fn the_story_tells_the_last_gestures_both_ways_and_how_they_are_known() {
    let world = "d0 ada -> me reshare at mastodon by notification; d1 me -> ada react on one at mastodon by observed;
        d2 me -> ada reply at mastodon by observed; d3 me -> ada react on two at mastodon by observed;
        d3.1 me -> ada react on two at mastodon undone";
    let gathered = on_page(vec![post(0, "ada", "Ada")], world, 4.0);
    check(
        &gathered,
        &[
            "You and Ada",
            "Ada boosted your post",
            "You replied to Ada",
            "You favourited a post by Ada",
            "seen by Goodturn",
        ],
        &["Nothing between you"],
    );
    let story = popup(&gathered).people.remove(0).story.unwrap();
    assert_eq!(story.given.iter().map(|gesture| gesture.kind).collect::<Vec<_>>(), [Kind::Reply, Kind::React]);
}

#[test]
fn nothing_seen_is_not_told_as_nothing_done() {
    let gathered = on_page(vec![post(0, "ada", "Ada")], "", 0.0);
    check(&gathered, &["Nothing between you and Ada has been seen by Goodturn so far."], &["Last from"]);
    let one_way = on_page(vec![post(0, "ada", "Ada")], "d0 me -> ada react at mastodon", 1.0);
    check(&one_way, &["None seen by Goodturn.", "There may be more."], &[]);
}

#[test]
fn c11_the_popup_counts_nothing() {
    let days: Vec<_> =
        (0..12).map(|day| format!("d{day} me -> ada react at mastodon; d{day} ada -> me reply at mastodon")).collect();
    let world = days.join(";");
    let gathered = on_page(vec![post(0, "ada", "Ada")], &world, 13.0);
    let story = text(&gathered);
    let before_forms = story.split("Log a gesture").next().unwrap();
    let digits: Vec<_> =
        before_forms.split_whitespace().filter(|word| word.chars().any(|c| c.is_ascii_digit())).collect();
    // The only numbers are days of the month.
    assert!(digits.iter().all(|word| word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))), "{digits:?}");
    assert!(popup(&gathered).people[0].story.as_ref().unwrap().given.len() <= 3);
}

#[test]
fn c13_a_suggestion_opens_the_gestures_it_comes_from() {
    let world = "d0 ada -> me reply at mastodon on https://social.example/@me/7 by notification";
    let gathered = on_page(vec![post(0, "bea", "Bea"), post(1, "ada", "Ada")], world, 2.0);
    let model = popup(&gathered);
    let suggestion = model.suggestion.as_ref().expect("a reply to thank for is in view");
    assert_eq!((suggestion.name.as_str(), suggestion.nudge.index), ("Ada", 1));
    assert_eq!(suggestion.from.len(), 1);
    assert_eq!(model.chosen(None).unwrap().name, "Ada", "the suggestion's person comes first");
    assert_eq!(model.chosen(Some(&model.people[0].key)).unwrap().name, "Bea");
    let html = shown(&gathered);
    let card = html.split("id=\"suggestion\"").nth(1).unwrap().split("</section>").next().unwrap();
    for part in
        ["https://social.example/@me/7", "seen by Goodturn", "Let it go", "Later", "Not for Ada", "suggestion-why"]
    {
        assert!(card.contains(part), "\"{part}\" is not in {card}");
    }
}

#[test]
fn c5_four_questions_stand_beside_a_suggestion_where_the_user_said_what_they_stand_for() {
    let world = "d0 ada -> me reply at mastodon on https://social.example/@me/7 by notification";
    let mut gathered = on_page(vec![post(1, "ada", "Ada")], world, 2.0);
    assert!(!shown(&gathered).contains("self-check"), "nobody is asked who said nothing");
    gathered.settings.goal = "kindness without show".to_owned();
    let html = shown(&gathered);
    let card = html.split("id=\"suggestion\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(card.contains("kindness without show") && card.contains("id=\"check-skip\""), "{card}");
    assert_eq!(card.split("id=\"self-check\"").nth(1).unwrap().matches("<li").count(), 4);
    // It never blocks: the answers are there all the same.
    assert!(card.contains("Let it go"));
    gathered.settings.check_skipped = 3;
    assert!(!shown(&gathered).contains("self-check"));
}

#[test]
fn an_intention_is_its_own_reason() {
    let mut gathered = on_page(vec![post(0, "ada", "Ada")], "d0 me -> ada react at mastodon", 30.0);
    let book = gathered.books[0].as_mut().unwrap();
    book.person.intention = Some(Intention { text: "congratulate on the book".to_owned(), since: clock(20.0).now });
    let model = popup(&gathered);
    assert!(model.suggestion.is_some_and(|suggestion| suggestion.from.is_empty()));
    check(&gathered, &["congratulate on the book"], &[]);
}

#[test]
fn while_observing_there_is_no_suggestion_and_a_way_to_start() {
    let world = "d0 ada -> me reply at mastodon by notification";
    let mut gathered = on_page(vec![post(0, "ada", "Ada")], world, 2.0);
    gathered.settings.observing_ended = false;
    gathered.settings.installed_at = Some(clock(1.0).now);
    gathered.given_total = 3;
    check(&gathered, &["only listens", "Start suggesting now", "Ada replied to you"], &["Let it go"]);
}

#[test]
fn places_are_told_apart() {
    fn check_place(change: impl FnOnce(&mut Gathered), expect: &[&str]) {
        let mut gathered = on_page(vec![post(0, "ada", "Ada")], "", 0.0);
        change(&mut gathered);
        let html = shown(&gathered);
        for part in expect {
            assert!(html.contains(part), "\"{part}\" is not in {html}");
        }
        let open = matches!(popup(&gathered).place, Place::Allowed { page: Answering::Yes, .. });
        assert_eq!(html.contains("id=\"people\""), open, "{html}");
    }
    let not_allowed = |gathered: &mut Gathered| {
        gathered.settings.sites.clear();
        gathered.permitted = false;
        gathered.view = None;
    };
    check_place(not_allowed, &["id=\"allow-site\"", "Allow Goodturn here", "Mastodon at social.example"]);
    check_place(
        |gathered| {
            gathered.permitted = false;
            gathered.view = None;
        },
        &["id=\"allow-site\"", "no longer lets Goodturn"],
    );
    check_place(
        |gathered| {
            gathered.settings.sites.clear();
            gathered.view = None;
        },
        &["id=\"allow-site\"", "Start Goodturn here"],
    );
    check_place(
        |gathered| {
            not_allowed(gathered);
            gathered.adapter = None;
        },
        &["does not know the kind of page at social.example"],
    );
    check_place(|gathered| gathered.url = None, &["This is none it can read"]);
    check_place(|gathered| gathered.url = Some("chrome://extensions".to_owned()), &["This is none it can read"]);
    check_place(|gathered| gathered.view = None, &["does not answer", "id=\"look-again\""]);
    check_place(|gathered| gathered.changed = true, &["Mastodon has changed its pages"]);
    check_place(|_| (), &["id=\"pause\"", "id=\"log-form\"", "id=\"note\"", "id=\"intention\""]);
}

#[test]
fn a_damaged_record_is_said_and_the_page_stays_usable() {
    let mut gathered = on_page(vec![post(0, "ada", "Ada")], "", 0.0);
    gathered.trouble = Some("common_store_full".to_owned());
    gathered.books.clear();
    check(&gathered, &["There is no room left on this device", "You and Ada"], &[]);
}

#[test]
fn a_rest_is_told_with_its_end() {
    let now = clock(0.0).now;
    let rested = |change: fn(&mut Settings, Millis)| {
        let mut settings = settings();
        change(&mut settings, now);
        rest(&settings, ORIGIN, now)
    };
    assert_eq!(rested(|_, _| ()), Rest::Awake);
    assert_eq!(rested(|settings, now| settings.paused_until = Some(now)), Rest::Awake);
    assert_eq!(
        rested(|settings, now| settings.sites.get_mut(ORIGIN).unwrap().paused_until = Some(now.plus(HOUR))),
        Rest::Here(Until::Moment(now.plus(HOUR)))
    );
    assert_eq!(
        rested(|settings, _| settings.paused_until = Some(Millis(ALWAYS as i64))),
        Rest::Everywhere(Until::Always)
    );
    let mut gathered = on_page(vec![post(0, "ada", "Ada")], "", 0.0);
    gathered.settings.paused_until = Some(Millis(ALWAYS as i64));
    gathered.view = None;
    check(&gathered, &["rests everywhere for good", "Wake it up"], &["does not answer", "Pause here"]);
}

#[test]
fn pauses_end_when_they_say() {
    let mut at = clock(0.0);
    at.offset = crate::time::UtcOffset(-480);
    assert_eq!(Millis(Pause::Hour.until(at) as i64), at.now.plus(HOUR));
    let midnight = Millis(Pause::Today.until(at) as i64);
    assert_eq!(midnight.minute_of_day(at.offset), 0);
    assert!(midnight > at.now && midnight.since(at.now) <= crate::time::DAY);
    assert_eq!(Millis(Pause::Always.until(at) as i64), Millis(ALWAYS as i64));
}

#[test]
fn somebody_named_by_hand_is_an_account_of_no_site() {
    let account = by_hand("  Grace\u{202e} Hopper ");
    assert_eq!((account.site.as_str(), account.account.handle.as_str()), ("manual", "Grace Hopper"));
}

#[test]
fn one_gentle_reminder_and_then_every_fourteen_days_at_most() {
    let now = clock(0.0).now;
    let due = |written, saved: Option<i64>, reminded: Option<i64>| {
        let at = |days: Option<i64>| days.map(|days| now.plus(-days * DAY));
        let settings = Settings { saved_at: at(saved), reminded_at: at(reminded), ..settings() };
        backup_is_due(&settings, written, now)
    };
    assert!(!due(10, None, None), "there is hardly anything to save");
    assert!(due(100, None, None));
    assert!(!due(100, None, Some(13)));
    assert!(due(100, None, Some(14)));
    assert!(!due(100, Some(89), None));
    assert!(due(100, Some(90), Some(20)));
}
