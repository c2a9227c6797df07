//! Your data: saving, bringing in, taking back, erasing, and what to do when a part of the record is lost.
//!
//! Whole-ledger work is done here and not in the background: it may take seconds, it can be watched and given up, and closing the
//! page changes nothing. Its transactions and the background's wait for each other. Afterwards the background is asked to bring
//! the second copy up to date.

mod along;
mod bring;
mod erase;
pub mod model;
mod recover;
mod save;

use js_sys::Promise;
use sycamore::prelude::*;
use sycamore::web::tags::{div, h2, main, section};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use self::model::{Health, State, Sum};
use super::parts::{self, Said, Tone, button_with, masthead};
use super::words::t;
use crate::browser::{BrowserError, copy, settings};
use crate::settings::Settings;
use crate::store::indexed_db::IndexedStore;
use crate::tie::Measure;
use crate::wire::Request;

/// Shows the page.
pub fn start() {
    parts::start("data_title", || {
        let hand = Hand::new();
        hand.renew();
        view(hand)
    });
}

/// What every part holds on to.
#[derive(Debug, Clone, Copy)]
struct Hand {
    state: Signal<Option<State>>,
    /// Something is being done that takes a while: a message key says what.
    busy: Signal<Option<&'static str>>,
    /// How far that is, from 0 to 1, where it can be told; it can be given up then.
    done: Signal<Option<f64>>,
    /// The user gave it up.
    given_up: Signal<bool>,
    said: Said,
}

impl Hand {
    fn new() -> Self {
        Self {
            state: create_signal(None),
            busy: create_signal(None),
            done: create_signal(None),
            given_up: create_signal(false),
            said: Said::nothing(),
        }
    }

    fn renew(self) {
        spawn_local(async move { self.state.set(Some(read().await)) });
    }

    /// Does a piece of work that may take a while: `doing` says what, and the work what came of it.
    fn run(self, doing: &'static str, work: impl Future<Output = Result<String, BrowserError>> + 'static) {
        self.run_then(doing, Telling::Copied, work);
    }

    /// The same for what takes nothing away: it is there before it is copied, and told as soon as it is there.
    fn run_ahead(self, doing: &'static str, work: impl Future<Output = Result<String, BrowserError>> + 'static) {
        self.run_then(doing, Telling::AtOnce, work);
    }

    fn run_then(
        self,
        doing: &'static str,
        telling: Telling,
        work: impl Future<Output = Result<String, BrowserError>> + 'static,
    ) {
        self.said.clear();
        self.busy.set(Some(doing));
        spawn_local(async move {
            // What is being done shows first.
            parts::wait(0).await;
            let done = work.await;
            self.finish(done.map_err(|failed| trouble(&failed)), telling).await;
        });
    }

    /// Brings the copy up to date where the ledger was changed, says what came of it and shows what there is now, both at once:
    /// nobody takes back the wrong thing because the list was still the old one.
    async fn finish(self, done: Result<String, String>, telling: Telling) {
        // The background copies while this page reads.
        let copying = done.is_ok().then(|| {
            future_to_promise(async {
                let asked = parts::ask(Request::Tidy {}).await;
                asked.map(|()| JsValue::UNDEFINED).map_err(|key| JsValue::from_str(&key))
            })
        });
        let mut state = read().await;
        if telling == Telling::Copied {
            let copied = copied(copying.clone()).await;
            state.copy = copy::label().await.ok().flatten();
            self.show(
                state,
                match (done, copied) {
                    (Ok(_), Err(key)) => Err(t(&key, &[])),
                    (done, _) => done,
                },
            );
            return;
        }
        self.show(state, done);
        match copied(copying).await {
            Ok(()) => {
                let label = copy::label().await.ok().flatten();
                self.state.update(|state| {
                    if let Some(state) = state {
                        state.copy = label;
                    }
                });
            }
            Err(key) => self.said.say(Tone::Trouble, &key),
        }
    }

    /// Shows what there is now, and what came of the work.
    fn show(self, state: State, done: Result<String, String>) {
        self.busy.set(None);
        self.state.set(Some(state));
        match done {
            Ok(text) => self.said.say_text(Tone::Calm, text),
            Err(text) => self.said.say_text(Tone::Trouble, text),
        }
        parts::focus("message");
    }

    /// With what measure tallies are made.
    fn measure(self) -> Measure {
        self.state
            .with_untracked(|state| state.as_ref().map_or_else(|| Settings::default().measure(), |state| state.measure))
    }
}

/// When the user is told what came of a piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Telling {
    /// Once the second copy follows: what is gone has to be gone from both.
    Copied,
    /// As soon as it is in the ledger; the copy follows.
    AtOnce,
}

/// Waits for the copy, where one is being made; the key of what is wrong with it.
async fn copied(copying: Option<Promise>) -> Result<(), String> {
    match copying {
        Some(copying) => JsFuture::from(copying).await.map(drop).map_err(|key| key.as_string().unwrap_or_default()),
        None => Ok(()),
    }
}

async fn read() -> State {
    let settings = settings::load().await.unwrap_or_default();
    // A copy that cannot be read is no copy.
    let label = copy::label().await.ok().flatten();
    let mut state = State {
        health: Health::Well,
        sum: Sum::default(),
        copy: label,
        binned: Vec::new(),
        sites: Vec::new(),
        retention: settings.retention,
        measure: settings.measure(),
    };
    let found = async {
        let store = IndexedStore::open().await?;
        let whole = store.whole().await?;
        Ok((store.binned().await?, store.set_aside().await?, whole))
    };
    match found.await {
        Ok((binned, set_aside, whole)) => {
            state.health = Health::of(&whole, set_aside, label);
            state.sum = Sum::of(&whole);
            state.binned = binned;
            let gestures = whole.books.iter().flat_map(|book| &book.gestures).chain(&whole.unnamed);
            for gesture in gestures {
                if !state.sites.iter().any(|site| site == gesture.site.as_str()) {
                    state.sites.push(gesture.site.to_string());
                }
            }
            state.sites.sort();
        }
        Err(failed) => {
            let failed: crate::store::StoreError = failed;
            state.health = Health::Closed(failed.message_key());
        }
    }
    state
}

fn view(hand: Hand) -> View {
    // What a part draws makes signals of its own, so the state is not held meanwhile.
    let shown = move |part: fn(Hand, &State) -> View| {
        View::from_dynamic(move || hand.state.get_clone().map_or_else(View::new, |state| part(hand, &state)))
    };
    main()
        .class("page stack loose")
        .children((
            masthead(t("data_heading", &[])),
            // Beside what was done last on most screens, and announced from anywhere.
            div().class("said").children(hand.said.region()),
            View::from_dynamic(move || busy(hand)),
            shown(recover::view),
            part("data_record", vec![shown(recover::record)]),
            part("data_save", vec![save::view(hand)]),
            part("data_bring", vec![bring::view(hand)]),
            part("data_bin", vec![shown(erase::bin)]),
            part("data_erase", vec![shown(erase::view)]),
        ))
        .into()
}

/// Something that takes a while.
fn busy(hand: Hand) -> View {
    use sycamore::web::tags::{label, progress};
    let Some(key) = hand.busy.get() else { return View::new() };
    let can_end = create_selector(move || hand.done.get().is_some());
    div()
        .class("row busy")
        .children((
            label().r#for("busy").children(t(key, &[])),
            View::from_dynamic(move || -> View {
                let bar = progress().id("busy");
                // Without a value it only says that something goes on.
                if can_end.get() {
                    bar.attr("value", move || hand.done.get().map(|done| format!("{done:.3}"))).into()
                } else {
                    bar.into()
                }
            }),
            View::from_dynamic(move || {
                let end = move || hand.given_up.set(true);
                if can_end.get() { button_with("", Some("give-up"), t("common_cancel", &[]), end) } else { View::new() }
            }),
        ))
        .into()
}

fn part(title: &str, content: Vec<View>) -> View {
    section().class("card stack").children((h2().children(t(title, &[])), View::from(content))).into()
}

/// The words for a failed piece of work.
fn trouble(failed: &BrowserError) -> String {
    match failed {
        BrowserError::Store(failed) => t(failed.message_key(), &[]),
        BrowserError::Said(_) => t("common_not_saved", &[]),
    }
}
