//! The options: where Goodturn may look, how often it may suggest, how it measures closeness, and the record itself.
//!
//! Every change is kept at once. The fields are drawn once and stay as the user left them; only the list of sites and the
//! notice about the observe-only start follow what is stored.

mod fields;
mod keys;
pub mod model;
mod record;
mod sites;

use std::collections::{BTreeMap, BTreeSet};

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{div, h2, input, label, main, section};
use wasm_bindgen_futures::spawn_local;

use self::model::{Allowed, allowed, owned};
use super::parts::{self, Said, Tone, masthead};
use super::words::t;
use crate::browser::commands::{self, Command};
use crate::browser::worker::NOT_FOLLOWED_KEY;
use crate::browser::{clock, permissions, session, settings};
use crate::desk::health::{self, Healths};
use crate::desk::own;
use crate::nudge::observing;
use crate::settings::{Role, Settings};
use crate::store::indexed_db::IndexedStore;
use crate::wire::Request;

/// Shows the page.
pub fn start() {
    parts::start("options_title", || {
        let hand = Hand::new();
        spawn_local(async move {
            hand.state.set(Some(read().await));
            if let Some(id) = parts::came_for() {
                parts::focus(&id);
            }
        });
        // Keys and permissions are changed on pages of the browser's own; whoever comes back sees what holds now.
        if let Some(window) = web_sys::window() {
            gloo::events::EventListener::new(&window, "focus", move |_| hand.renew()).forget();
        }
        view(hand)
    });
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq)]
struct State {
    settings: Settings,
    sites: Vec<Allowed>,
    observing: bool,
    /// Groups that people are in or something was said about, by name.
    groups: Vec<String>,
    /// The user's own accounts with their roles.
    roles: Vec<Role>,
    keys: Vec<Command>,
    /// How many people the record has …
    people: f64,
    /// … and how many gestures with them.
    gestures: f64,
    /// The browser refused to carry what follows to other browsers.
    not_followed: bool,
}

/// What every part holds on to.
#[derive(Debug, Clone, Copy)]
struct Hand {
    state: Signal<Option<State>>,
    /// Goes up when the fields are to be drawn anew: after something could not be kept, or all was erased.
    drawn: Signal<u32>,
    said: Said,
}

impl Hand {
    fn new() -> Self {
        Self { state: create_signal(None), drawn: create_signal(0), said: Said::nothing() }
    }

    fn renew(self) {
        spawn_local(async move { self.state.set(Some(read().await)) });
    }

    /// Asks the background; says what came of it, and takes it back where the user wants.
    fn ask(self, request: Request, done: String) {
        let back = self.state.with_untracked(|state| model::back(&state.as_ref()?.settings, &request));
        self.ask_then(request, move || match back {
            Some(back) => self.said.say_with_back(done, move || self.take_back(back.clone())),
            None => self.said.say_text(Tone::Calm, done),
        });
    }

    /// The same, with another way back.
    fn ask_with_back(self, request: Request, done: String, back: impl Fn() + 'static) {
        self.ask_then(request, move || self.said.say_with_back(done, back));
    }

    /// Asks the background; what is to happen once it was kept and is shown.
    fn ask_then(self, request: Request, then: impl FnOnce() + 'static) {
        self.said.clear();
        spawn_local(async move {
            let asked = parts::ask(request).await;
            self.state.set(Some(read().await));
            match asked {
                Ok(()) => then(),
                Err(key) => {
                    self.drawn.set(self.drawn.get_untracked() + 1);
                    self.said.say(Tone::Trouble, &key);
                }
            }
        });
    }

    /// What was chosen before is chosen again; the fields show it.
    fn take_back(self, back: Request) {
        self.ask_then(back, move || {
            self.drawn.set(self.drawn.get_untracked() + 1);
            self.said.say(Tone::Calm, "data_taken_back");
        });
    }
}

async fn read() -> State {
    let settings = settings::load().await.unwrap_or_default();
    let clock = clock::clock();
    let mut permitted = BTreeMap::new();
    for origin in settings.sites.keys() {
        permitted.insert(origin.clone(), permissions::has(origin).await.unwrap_or(false));
    }
    // A record that cannot be read changes nothing here: the sites are listed without their health, and the observe-only start
    // counts by its days alone.
    let store = IndexedStore::open().await.ok();
    let healths: Healths = match &store {
        Some(store) => store.state(health::KEY).await.unwrap_or_default(),
        None => Healths::default(),
    };
    let sites = allowed(&settings, &healths, |origin| permitted.get(origin).copied().unwrap_or(false), clock.now);
    let accounts = match &store {
        Some(store) => store.state(own::KEY).await.unwrap_or_default(),
        None => Vec::new(),
    };
    let people = match store {
        Some(store) => store.people().await.unwrap_or_default(),
        None => Vec::new(),
    };
    let named = people.iter().flat_map(|entry| &entry.person.groups);
    let groups: BTreeSet<String> = named.chain(settings.groups.iter().map(|group| &group.name)).cloned().collect();
    let gestures = people.iter().map(|entry| f64::from(entry.tally.count())).sum();
    let given = people.iter().map(|entry| u64::from(entry.tally.given_count)).sum();
    let keys = commands::all().await.unwrap_or_default();
    let not_followed = settings.follow && session::get(NOT_FOLLOWED_KEY).await.ok().flatten().unwrap_or_default();
    State {
        observing: observing(&settings, given, clock),
        roles: owned(&settings, &accounts),
        settings,
        sites,
        groups: groups.into_iter().collect(),
        keys,
        not_followed,
        people: people.len() as f64,
        gestures,
    }
}

fn view(hand: Hand) -> View {
    let sites = create_selector(move || hand.state.with(|state| state.as_ref().map(|state| state.sites.clone())));
    let keys = create_selector(move || hand.state.with(|state| state.as_ref().map(|state| state.keys.clone())));
    let watching =
        create_selector(move || hand.state.with(|state| state.as_ref().is_some_and(|state| state.observing)));
    let ready = create_selector(move || (hand.state.with(Option::is_some), hand.drawn.get()));
    let of_state = move |fields: fn(Hand, &State) -> View| drawn(hand, ready, fields);
    main()
        .class("page stack loose")
        .children((
            (masthead(t("options_heading", &[])), search()),
            part(
                "options_sites",
                vec![
                    parts::line("soft", "options_sites_help"),
                    parts::address_form(hand.said, move || hand.renew()),
                    View::from_dynamic(move || {
                        sites.get_clone().map_or_else(View::new, |found| sites::list(hand, &found))
                    }),
                ],
            ),
            // Beside what was done last on most screens, and announced from anywhere.
            div().class("said").children(hand.said.region()),
            part(
                "options_suggestions",
                vec![
                    View::from_dynamic(move || if watching.get() { fields::observing(hand) } else { View::new() }),
                    of_state(|hand, state| fields::suggestions(hand, &state.settings)),
                ],
            ),
            part("options_memory", vec![of_state(|hand, state| fields::closeness(hand, &state.settings))]),
            part(
                "options_groups",
                vec![
                    parts::line("soft", "options_groups_help"),
                    of_state(|hand, state| fields::groups(hand, &state.settings, &state.groups)),
                ],
            ),
            (
                part(
                    "options_roles",
                    vec![
                        parts::line("soft", "options_roles_help"),
                        of_state(|hand, state| fields::roles(hand, &state.roles)),
                    ],
                ),
                part("options_language", vec![of_state(|hand, state| fields::language(hand, &state.settings))]),
            ),
            part(
                "options_keys",
                vec![View::from_dynamic(move || {
                    keys.get_clone().map_or_else(View::new, |found| keys::view(hand, &found))
                })],
            ),
            part(
                "options_follow_heading",
                vec![of_state(|hand, state| fields::follow(hand, &state.settings, state.not_followed))],
            ),
            (part("options_record", vec![record::view(hand)]), part("options_stored", vec![record::stored(hand)])),
        ))
        .into()
}

/// A search among the parts: those that do not say what is typed are put aside. Their fields stay as they are.
fn search() -> View {
    let nothing = create_signal(false);
    let typed = move |event: web_sys::Event| {
        let query = parts::value_of(&event).unwrap_or_default().trim().to_lowercase();
        nothing.set(parts::show_only("main > .card", &query) == 0);
    };
    div()
        .class("stack tight")
        .attr("role", "search")
        .children((
            label().class("label").r#for("options-search").children(t("options_search", &[])),
            input().id("options-search").r#type("search").attr("autocomplete", "off").on(events::input, typed),
            div().attr("role", "status").children(View::from_dynamic(move || {
                if nothing.get() { parts::line("soft", "options_search_nothing") } else { View::new() }
            })),
        ))
        .into()
}

/// Fields, drawn when `ready` says so from the state as it is then, without following it. Of a copy: what is drawn may change the state.
fn drawn(hand: Hand, ready: ReadSignal<(bool, u32)>, fields: fn(Hand, &State) -> View) -> View {
    View::from_dynamic(move || {
        ready.get();
        hand.state.get_clone_untracked().map_or_else(View::new, |state| fields(hand, &state))
    })
}

fn part(title: &str, content: Vec<View>) -> View {
    section().class("card stack").children((h2().children(t(title, &[])), View::from(content))).into()
}
