//! The popup: who is on this page, the story with them, at most one suggestion, and what the user may do about it.
//!
//! [`read`] gathers, [`model`] makes the state, the other files show its parts. Everything the user does is a
//! [`Request`] to the background; after its answer the popup gathers anew, and only the parts that changed are drawn again,
//! so that a half-written note stays. `popup.html?tab=7` shows the popup for that tab as a page.

mod introduce;
mod keep;
mod log;
pub mod model;
mod people;
mod place;
mod pointed;
mod read;
pub mod sample;
mod shelf;
mod suggestion;
#[cfg(test)]
mod tests;

use sycamore::prelude::*;
use sycamore::web::tags::{a, button as button_tag, details, div, footer, h1, header, img, main, p, span, summary};
use wasm_bindgen_futures::spawn_local;

use self::model::people::Somebody;
use self::model::{PopupModel, popup};
use self::read::Look;
use super::parts::{self, Said, Tone, button_with, notice};
use super::words::{phrase, t};
use crate::browser::tabs;
use crate::nudge::{Notice, Reason};
use crate::time::Clock;
use crate::wire::{Request, Setting, SiteAccount, View as PageView};

/// Shows the popup.
pub fn start() {
    let named = parts::address_parameter("tab").and_then(|tab| tab.parse().ok());
    if named.is_some() {
        parts::mark_page("as-page");
    }
    parts::start("popup_title", move || {
        let hand = Hand::new(named);
        hand.begin();
        view(hand)
    });
}

/// What every part holds on to: the state, the choice among people, and the way to ask for something.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand {
    named: Option<i32>,
    tab: Signal<Option<i32>>,
    /// What was in view when the page was last asked.
    view: Signal<Option<PageView>>,
    model: Signal<Option<PopupModel>>,
    choice: Signal<Option<String>>,
    /// What the form begins with, when the user asked for the form itself.
    begun: Signal<Option<pointed::Begun>>,
    said: Said,
    /// Nothing is asked of anybody: the sample on the welcome page.
    sample: bool,
}

impl Hand {
    fn new(named: Option<i32>) -> Self {
        Self {
            named,
            tab: create_signal(None),
            view: create_signal(None),
            model: create_signal(None),
            choice: create_signal(None),
            begun: create_signal(None),
            said: Said::nothing(),
            sample: false,
        }
    }

    /// Looks at the page and shows what there is.
    fn begin(self) {
        pointed::follow(self);
        spawn_local(async move { self.gather(Look::Once).await });
    }

    async fn gather(self, look: Look) {
        let (tab, gathered) = read::gather(self.named, look).await;
        let model = popup(&gathered);
        if let Some(offer) = model.suggestion.as_ref().and_then(|found| found.offer(&gathered.memory)) {
            // Where it cannot be kept (a full disk), the suggestion is shown all the same.
            let _ = parts::ask(Request::Offer { offer }).await;
        }
        self.tab.set(tab);
        self.view.set(gathered.view.clone());
        self.model.set(Some(model));
    }

    /// Asks the background; when it is done, says so and gathers anew.
    fn ask(self, request: Request, done: String) {
        self.ask_then(vec![request], done, || ());
    }

    /// Asks for several things in turn, stops at the first that was not done, and does one more thing when all were.
    fn ask_then(self, requests: Vec<Request>, done: String, then: impl FnOnce() + 'static) {
        self.said.clear();
        if self.sample {
            sample::answered(self, &requests);
            return self.said.say_text(Tone::Calm, done);
        }
        let restarts = requests.iter().any(|request| matches!(request, Request::Allow { .. } | Request::Pause { .. }));
        spawn_local(async move {
            let mut trouble = None;
            for request in requests {
                trouble = parts::ask(request).await.err();
                if trouble.is_some() {
                    break;
                }
            }
            if trouble.is_none() {
                then();
            }
            let look = match self.view.get_clone_untracked() {
                Some(view) if !restarts => Look::Known(Box::new(view)),
                _ => Look::Patiently,
            };
            self.gather(look).await;
            match trouble {
                Some(key) => self.said.say(Tone::Trouble, &key),
                None => self.said.say_text(Tone::Calm, done),
            }
            parts::focus("message");
        });
    }

    /// How a request names one of the people: the person, or the account of somebody the ledger does not know. Looked up
    /// when it is needed, so that a form stays as it is when somebody becomes a person.
    fn addressed(self, key: &str) -> (Option<String>, Option<SiteAccount>) {
        self.model.with_untracked(|model| {
            let people = model.as_ref().map_or(&[][..], |model| &model.people);
            people.iter().find(|somebody| somebody.key == key).map_or((None, None), Somebody::addressed)
        })
    }

    /// Shows a part of the state and draws it again only when that part changed; the clock going on is no change.
    fn piece<T: PartialEq + Clone + 'static>(
        self,
        pick: impl Fn(&PopupModel, Option<&str>) -> T + 'static,
        show: impl Fn(T, Clock) -> View + 'static,
    ) -> View {
        let part = create_selector(move || {
            let choice = self.choice.get_clone();
            self.model.with(|model| model.as_ref().map(|model| pick(model, choice.as_deref())))
        });
        View::from_dynamic(move || {
            let clock = self.model.with_untracked(|model| model.as_ref().map(|model| model.clock));
            part.get_clone().zip(clock).map_or_else(View::new, |(part, clock)| show(part, clock))
        })
    }
}

fn view(hand: Hand) -> View {
    let loading = create_selector(move || hand.model.with(Option::is_none));
    main()
        .class("popup stack")
        .children((
            head(hand),
            hand.said.region(),
            View::from_dynamic(move || if loading.get() { parts::line("soft", "popup_loading") } else { View::new() }),
            hand.piece(|model, _| model.trouble.clone(), |key, _| trouble(key)),
            (
                hand.piece(|model, _| model.remind, |due, _| if due { remind() } else { View::new() }),
                hand.piece(|model, _| model.notice, |shown, _| mirror(shown)),
            ),
            hand.piece(|model, _| model.place.clone(), move |place, _| place::view(hand, &place)),
            hand.piece(|model, _| model.observing && model.is_open(), move |on, _| observing(hand, on)),
            (
                story(hand),
                hand.piece(|model, _| model.shelf, |on, clock| if on { shelf::view(clock) } else { View::new() }),
            ),
            hand.piece(
                |model, _| model.pausable().map(str::to_owned),
                move |origin, _| origin.map_or_else(View::new, |origin| place::pause(hand, &origin)),
            ),
            foot(hand),
        ))
        .into()
}

/// What concerns people: only where the page may be talked about, but for the form.
fn story(hand: Hand) -> View {
    div()
        .class("stack")
        .children((
            hand.piece(
                |model, _| model.suggestion.clone(),
                move |found, clock| found.map_or_else(View::new, |found| suggestion::view(hand, &found, clock)),
            ),
            hand.piece(
                |model, choice| model.is_open().then(|| people::names(model, choice)),
                move |names, _| names.map_or_else(View::new, |names| people::chooser(hand, &names)),
            ),
            hand.piece(
                |model, choice| model.chosen(choice).cloned(),
                move |somebody, clock| somebody.map_or_else(View::new, |it| people::story(hand, &it, clock)),
            ),
            hand.piece(
                |model, _| model.why_nothing.clone(),
                |why, _| why.map_or_else(View::new, |why| why_nothing(&why)),
            ),
            hand.piece(
                |model, choice| model.chosen(choice).map(keep::Kept::of),
                move |kept, _| kept.map_or_else(View::new, |kept| keep::view(hand, &kept)),
            ),
            hand.piece(
                |model, choice| model.chosen(choice).and_then(introduce::Meeting::of),
                move |found, _| found.map_or_else(View::new, |found| introduce::view(hand, &found)),
            ),
            // Wherever one is: people meet outside the sites, too.
            hand.piece(
                move |model, choice| log::Choices::of(model, choice, hand.begun.get_clone()),
                move |choices, clock| log::view(hand, &choices, clock),
            ),
        ))
        .into()
}

fn head(hand: Hand) -> View {
    header()
        .class("head row apart")
        .children((
            div().class("row").children((
                img().src("icons/icon.svg").alt("").width("24").height("24"),
                h1().children(t("popup_title", &[])),
            )),
            hand.piece(
                |model, _| model.host().map(str::to_owned),
                |host, _| host.map_or_else(View::new, |host| span().class("soft small").children(host).into()),
            ),
        ))
        .into()
}

fn trouble(key: Option<String>) -> View {
    key.map_or_else(View::new, |key| notice("warn", (parts::line("", &key), data_link("popup_data"))))
}

/// A reminder to save a copy; that it was shown is kept, so that it is not shown again soon.
fn remind() -> View {
    spawn_local(async {
        // If that cannot be kept the reminder comes again; there is nothing to tell about it.
        let _ = parts::ask(Request::Setting { setting: Setting::Backup { made: false } }).await;
    });
    notice("", (p().id("remind").children(t("popup_backup", &[])), data_link("popup_backup_go")))
}

/// A link to the page about the record.
fn data_link(key: &str) -> View {
    p().children(a().href("data.html").target("_blank").children(t(key, &[]))).into()
}

/// What the mirror shows: for the user alone, once a day.
fn mirror(shown: Option<Notice>) -> View {
    shown.map_or_else(View::new, |shown| notice("", p().id("mirror").children(t(shown.key(), &[]))))
}

/// Why there is nothing to suggest, for whoever asks.
fn why_nothing((reason, name): &(Reason, Option<String>)) -> View {
    details()
        .id("why-nothing")
        .class("soft small")
        .children((
            summary().children(t("popup_why_nothing", &[])),
            p().children(phrase(&reason.phrase(name.as_deref().unwrap_or_default()))),
        ))
        .into()
}

fn observing(hand: Hand, on: bool) -> View {
    if !on {
        return View::new();
    }
    notice(
        "",
        vec![
            parts::line("", "popup_observing"),
            button_with("", Some("end-observing"), t("popup_end_observing", &[]), move || {
                let setting = crate::wire::Setting::EndObserving {};
                hand.ask(Request::Setting { setting }, t("popup_observing_ended", &[]));
            }),
        ],
    )
}

fn foot(hand: Hand) -> View {
    let opener = move |id: &'static str, label: &str, address: &'static str| -> View {
        button_tag()
            .r#type("button")
            .class("button plain")
            .id(id)
            .children(span().children(t(label, &[])))
            .on(sycamore::web::events::click, move |_| {
                spawn_local(async move {
                    match tabs::open(address).await {
                        // As a popup it has done its work; as a page it stays.
                        Ok(()) if hand.named.is_none() => close(),
                        Ok(()) => {}
                        Err(_) => hand.said.say(Tone::Trouble, "common_unreachable"),
                    }
                });
            })
            .into()
    };
    footer()
        .class("foot row apart")
        .children((
            opener("open-statistics", "popup_statistics", "statistics.html"),
            opener("open-options", "popup_options", "options.html"),
        ))
        .into()
}

fn close() {
    if let Some(window) = web_sys::window() {
        // A page that may not be closed stays open.
        let _ = window.close();
    }
}
