//! What the record holds and how it is; and, when a part of it is lost or damaged, what can be done.

use sycamore::prelude::*;
use sycamore::web::tags::{dd, div, dl, dt, h2, p, section};
use wasm_bindgen_futures::spawn_local;

use super::bring::bring_in;
use super::model::{Health, State, Sum, holds};
use super::{Hand, Telling};
use crate::archive::{Incoming, Origin};
use crate::browser::{BrowserError, clock, copy};
use crate::store::Whole;
use crate::store::indexed_db::{IndexedStore, destroy};
use crate::time::Millis;
use crate::ui::parts::{self, button_with, chooser, field};
use crate::ui::words::{self, t};
use crate::wire::{Request, Setting};

/// The record as it is: what it holds, the second copy, how long gestures are kept.
pub(super) fn record(hand: Hand, state: &State) -> View {
    let copied = state
        .copy
        .map_or_else(|| t("data_copy_none", &[]), |label| t("data_copy_made", &[&words::moment(Millis(label.at))]));
    let answer = |question: &str, id: &'static str, answer: String| -> View {
        (dt().children(t(question, &[])), dd().id(id).children(answer)).into()
    };
    let years = [0, 1, 2, 3, 5, 10];
    let values = years
        .into_iter()
        .map(|years| {
            let words = if years == 0 {
                t("data_keep_always", &[])
            } else {
                t(if years == 1 { "data_keep_year" } else { "data_keep_years" }, &[&years.to_string()])
            };
            (years.to_string(), words)
        })
        .collect();
    div()
        .class("stack")
        .children((
            dl().class("stored").children((
                answer("data_record_holds", "holds", holds(state.sum)),
                answer("data_copy", "copy", copied),
            )),
            div().class("row").children((
                button_with("", Some("check"), t("data_check", &[]), move || {
                    hand.run_ahead("data_checking", check(hand));
                }),
                button_with("", Some("copy-now"), t("data_copy_now", &[]), move || {
                    spawn_local(async move { hand.finish(Ok(t("data_copied", &[])), Telling::Copied).await });
                }),
            )),
            field(
                "retention",
                t("data_keep", &[]),
                chooser("retention", values, state.retention.to_string(), move |value| {
                    let Ok(to) = value.parse() else { return };
                    spawn_local(async move {
                        let setting = Setting::Retention { to };
                        let asked = parts::ask(Request::Setting { setting }).await;
                        hand.finish(
                            asked.map(|()| t("common_saved", &[])).map_err(|key| t(&key, &[])),
                            Telling::Copied,
                        )
                        .await;
                    });
                }),
                Some(t("data_keep_help", &[])),
            ),
        ))
        .into()
}

/// Reads everything, and makes anew what follows from it.
async fn check(hand: Hand) -> Result<String, BrowserError> {
    let store = IndexedStore::open().await?;
    let damaged = store.whole().await?.damaged.len();
    store.rebuild(hand.measure()).await?;
    Ok(if damaged == 0 { t("data_check_well", &[]) } else { t("data_check_hurt", &[&damaged.to_string()]) })
}

/// What can be done when something is wrong; nothing when all is well.
pub(super) fn view(hand: Hand, state: &State) -> View {
    let why = match state.health {
        Health::Well => return View::new(),
        Health::Hurt => t("data_hurt", &[]),
        Health::Lost => t("data_lost", &[]),
        Health::Closed(key) => t(key, &[]),
    };
    // Whatever newer version wrote it can read it: nothing here may touch it.
    let newer = state.health == Health::Closed("common_store_newer");
    let held = create_signal(None::<(Sum, usize)>);
    if state.copy.is_some() {
        spawn_local(async move {
            if let Ok((whole, unreadable)) = copy::read().await {
                held.set(Some((Sum::of(&whole), unreadable)));
            }
        });
    }
    let (lost, closed) = (state.health == Health::Lost, matches!(state.health, Health::Closed(_)));
    let copied_at = state.copy.map(|label| words::moment(Millis(label.at)));
    section()
        .class("card stack warn")
        .id("recover")
        .children((
            h2().children(t("data_recover", &[])),
            p().children(why),
            if newer { View::new() } else { parts::line("", "data_recover_help") },
            View::from_dynamic(move || {
                let Some((sum, unreadable)) = held.get() else { return View::new() };
                let mut said = t("data_copy_holds", &[&copied_at.clone().unwrap_or_default(), &holds(sum)]);
                if unreadable > 0 {
                    said = format!("{said} {}", t("data_copy_unreadable", &[]));
                }
                let back = button_with("primary", Some("from-copy"), t("data_from_copy", &[]), move || {
                    hand.run("data_bringing", from_copy(hand, closed));
                });
                (p().id("copy-holds").children(said), if newer { View::new() } else { back }).into()
            }),
            if newer { View::new() } else { parts::line("soft", "data_from_file") },
            if newer {
                View::new()
            } else {
                button_with(
                    "",
                    Some("go-on"),
                    t(if lost || closed { "data_anew" } else { "data_go_on" }, &[]),
                    move || {
                        hand.run("data_bringing", go_on(hand, lost, closed));
                    },
                )
            },
        ))
        .into()
}

/// Puts what the copy holds beside what there is: nothing that was recorded since is touched.
async fn from_copy(hand: Hand, closed: bool) -> Result<String, BrowserError> {
    let (held, _) = copy::read().await?;
    if closed {
        destroy().await?;
    }
    let (people, gestures) = (held.books.len(), held.gestures());
    bring_in("data_the_copy", &incoming(held), None, hand.measure()).await?;
    settle(&IndexedStore::open().await?).await?;
    let number = |value: usize| words::number(value as f64);
    Ok(t("data_recovered", &[&number(people), &number(gestures)]))
}

/// A copy as a file would bring it.
fn incoming(held: Whole) -> Incoming {
    let mut gestures = Vec::with_capacity(held.gestures());
    let mut people = Vec::with_capacity(held.books.len());
    for book in held.books {
        people.push(book.person);
        gestures.extend(book.gestures);
    }
    Incoming {
        origin: Origin::Goodturn,
        made_at: None,
        own: Vec::new(),
        people,
        gestures,
        unnamed: held.unnamed,
        settings: None,
        notes: Vec::new(),
        unknown: Vec::new(),
        files: Vec::new(),
    }
}

/// The ledger is whole again: what was set aside may go, and the copy is made anew from it.
async fn settle(store: &IndexedStore) -> Result<(), BrowserError> {
    let now = clock::clock().now;
    store.drop_aside().await?;
    store.turned(|turn| turn.born = turn.born.max(now.0)).await?;
    copy::forget().await
}

/// Goes on with what there is.
async fn go_on(hand: Hand, lost: bool, closed: bool) -> Result<String, BrowserError> {
    if closed {
        destroy().await?;
    }
    let store = IndexedStore::open().await?;
    if !lost && !closed {
        // Writing every shelf anew leaves out what cannot be read.
        store.rebuild(hand.measure()).await?;
    }
    settle(&store).await?;
    Ok(t("data_gone_on", &[]))
}
