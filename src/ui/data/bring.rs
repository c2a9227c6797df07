//! Bringing files in: choose, look at what would change, then all of it or nothing.

use gloo::file::futures::read_as_bytes;
use gloo::file::{Blob, File};
use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{button as button_tag, details, div, form, h3, input, li, summary, ul};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::Hand;
use super::along::Along;
use crate::archive::{self, Incoming, Note, Refusal, sealed};
use crate::browser::{clock, vault};
use crate::desk::own;
use crate::ledger::merge::{self, Fate, Known, Plan};
use crate::person::Account;
use crate::store::StoreError;
use crate::store::bin::Brought;
use crate::store::indexed_db::IndexedStore;
use crate::tie::Measure;
use crate::ui::parts::{self, button_with, field, value_of};
use crate::ui::words::{self, t};

/// How far a file is.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    /// None was chosen.
    Choose,
    /// It is encrypted, and waits for its passphrase.
    Locked(String, Vec<u8>),
    /// What it would do.
    Look(Box<Offer>),
}

/// A file that was read and compared.
#[derive(Debug, Clone, PartialEq)]
struct Offer {
    name: String,
    incoming: Incoming,
    plan: Plan,
    /// The ledger's turn it was compared at.
    turn: u64,
}

/// Why nothing came of it, in words.
type Said = String;

fn refused(refusal: &Refusal) -> Said {
    let args: Vec<&str> = refusal.args.iter().map(String::as_str).collect();
    t(refusal.key, &args)
}

async fn compare(incoming: &Incoming) -> Result<(Plan, u64), StoreError> {
    let store = IndexedStore::open().await?;
    let whole = store.whole().await?;
    let own: Vec<Account> = store.state(own::KEY).await?;
    let known = Known { books: &whole.books, unnamed: &whole.unnamed, own: &own };
    Ok((merge::plan(known, incoming), whole.turn.turn))
}

async fn look(hand: Hand, name: String, bytes: &[u8]) -> Result<Step, Said> {
    let along = Along::new(hand);
    let read = archive::read_along(&name, bytes, clock::clock().now, &clock::offset_at, &along).await;
    let incoming = read.map_err(|no| refused(&no))?;
    drop(along);
    parts::wait(0).await;
    let (plan, turn) = compare(&incoming).await.map_err(|failed| t(failed.message_key(), &[]))?;
    Ok(Step::Look(Box::new(Offer { name, incoming, plan, turn })))
}

async fn open(hand: Hand, file: File) -> Result<Step, Said> {
    if let Some(refusal) = archive::too_large(file.size()) {
        return Err(refused(&refusal));
    }
    let name = file.name();
    let bytes = read_as_bytes(&Blob::from(file)).await.map_err(|_| t("data_unreadable_file", &[]))?;
    if sealed::is_sealed(&bytes) {
        return Ok(Step::Locked(name, bytes));
    }
    look(hand, name, &bytes).await
}

/// Puts what a file or the copy holds into the ledger, in one go. The ledger may have been written since it was compared, or it
/// was not compared yet: then that is done first. `origin` is a message key.
pub(super) async fn bring_in(
    origin: &str,
    incoming: &Incoming,
    mut compared: Option<(Plan, u64)>,
    measure: Measure,
) -> Result<(), StoreError> {
    loop {
        let (plan, turn) = match compared.take() {
            Some(compared) => compared,
            None => compare(incoming).await?,
        };
        let (books, gone, unnamed) = (plan.changed, plan.gone, plan.unnamed);
        let brought = Brought { origin: origin.to_owned(), books, gone, unnamed };
        if IndexedStore::open().await?.bring(&brought, turn, measure, clock::clock().now).await? {
            return Ok(());
        }
    }
}

async fn bring(hand: Hand, offer: &Offer) -> Result<String, StoreError> {
    let compared = Some((offer.plan.clone(), offer.turn));
    bring_in(offer.incoming.origin.message_key(), &offer.incoming, compared, hand.measure()).await?;
    let number = |value: usize| words::number(value as f64);
    Ok(t("data_brought", &[&number(offer.plan.people.new), &number(offer.plan.gestures.new)]))
}

/// The part of the page.
pub(super) fn view(hand: Hand) -> View {
    let step = create_signal(Step::Choose);
    let go = move |work: std::pin::Pin<Box<dyn Future<Output = Result<Step, Said>>>>| {
        hand.said.clear();
        hand.busy.set(Some("data_reading"));
        hand.given_up.set(false);
        spawn_local(async move {
            parts::wait(0).await;
            let done = work.await;
            hand.busy.set(None);
            match done {
                Ok(next) => {
                    step.set(next);
                    parts::focus("bring-title");
                }
                Err(text) => {
                    let asked_for = hand.given_up.get_untracked();
                    hand.said.say_text(if asked_for { parts::Tone::Calm } else { parts::Tone::Trouble }, text);
                    parts::focus("message");
                }
            }
        });
    };
    let chooser = move || -> View {
        let file = input()
            .id("bring-file")
            .r#type("file")
            .attr("accept", ".json,.csv,.zip,.js,.goodturn")
            .attr("aria-describedby", "bring-file-help")
            .on(events::change, move |event: web_sys::Event| {
                let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
                let chosen = field.as_ref().and_then(web_sys::HtmlInputElement::files).and_then(|files| files.get(0));
                if let (Some(field), Some(chosen)) = (field, chosen) {
                    // The same file can be chosen again.
                    field.set_value("");
                    go(Box::pin(open(hand, File::from(chosen))));
                }
            });
        field("bring-file", t("data_bring_file", &[]), file, Some(t("data_bring_help", &[])))
    };
    div()
        .class("stack")
        .children(View::from_dynamic(move || match step.get_clone() {
            Step::Choose => chooser(),
            Step::Locked(name, bytes) => {
                let pass = create_signal(String::new());
                let control = input()
                    .id("bring-pass")
                    .r#type("password")
                    .attr("autocomplete", "off")
                    .on(events::input, move |event: web_sys::Event| pass.set(value_of(&event).unwrap_or_default()));
                form()
                    .class("stack")
                    .on(events::submit, move |event: web_sys::SubmitEvent| {
                        event.prevent_default();
                        let (name, bytes, pass) = (name.clone(), bytes.clone(), pass.get_clone_untracked());
                        go(Box::pin(async move {
                            let json = vault::open(&pass, &bytes).await.map_err(|no| refused(&no))?;
                            look(hand, name, &json).await
                        }));
                    })
                    .children((
                        h3().id("bring-title").attr("tabindex", "-1").children(t("data_locked", &[])),
                        field("bring-pass", t("data_pass", &[]), control, None),
                        div().class("row").children((
                            button_tag()
                                .class("button primary")
                                .r#type("submit")
                                .id("bring-open")
                                .children(t("data_open", &[])),
                            button_with("", Some("bring-not"), t("common_cancel", &[]), move || step.set(Step::Choose)),
                        )),
                    ))
                    .into()
            }
            Step::Look(offer) => preview(hand, step, offer),
        }))
        .into()
}

fn preview(hand: Hand, step: Signal<Step>, offer: Box<Offer>) -> View {
    let empty = offer.plan.is_empty();
    let number = |value: usize| words::number(value as f64);
    let origin = t(offer.incoming.origin.message_key(), &[]);
    let counts = |key: &str, counts: merge::Counts| -> View {
        li().children(t(key, &[&number(counts.new), &number(counts.changed), &number(counts.same)])).into()
    };
    let mut lines =
        vec![counts("data_look_people", offer.plan.people), counts("data_look_gestures", offer.plan.gestures)];
    if offer.plan.nameless > 0 {
        lines.push(li().children(t("data_look_nameless", &[&number(offer.plan.nameless)])).into());
    }
    let notes = vec![
        fold("data_look_first", first(&offer.plan)),
        fold("data_look_notes", offer.incoming.notes.iter().map(note).collect()),
        fold("data_look_unknown", offer.incoming.unknown.clone()),
    ];
    let title = t("data_look", &[&offer.name, &origin]);
    let bring_it = move || {
        let offer = offer.clone();
        hand.run_ahead("data_bringing", async move {
            let said = bring(hand, &offer).await?;
            step.set(Step::Choose);
            Ok(said)
        });
    };
    div()
        .class("stack")
        .id("bring-look")
        .children((
            h3().id("bring-title").attr("tabindex", "-1").children(title),
            ul().class("points").children(lines),
            View::from(notes),
            if empty { parts::line("", "data_look_nothing") } else { View::new() },
            div().class("row").children((
                if empty {
                    View::new()
                } else {
                    button_with("primary", Some("bring-now"), t("data_bring_now", &[]), bring_it)
                },
                button_with("", Some("bring-not"), t("common_cancel", &[]), move || step.set(Step::Choose)),
            )),
        ))
        .into()
}

/// The first few changes, as lines.
fn first(plan: &Plan) -> Vec<String> {
    let people = plan.first_people.iter().map(|(fate, _, name)| match fate {
        Fate::Changed => t("data_look_person_changed", &[name]),
        Fate::New | Fate::Same => name.clone(),
    });
    let gestures = plan
        .first_gestures
        .iter()
        .map(|(_, gesture, name)| t("data_look_gesture", &[&words::day(gesture.at, true), &words::did(gesture, name)]));
    people.chain(gestures).collect()
}

fn note(note: &Note) -> String {
    let args: Vec<&str> = note.args.iter().map(String::as_str).collect();
    let said = t(note.key, &args);
    match note.line {
        Some(line) => t("data_note_line", &[&note.file, &line.to_string(), &said]),
        None => t("data_note", &[&note.file, &said]),
    }
}

/// Lines one can open; nothing where there are none.
fn fold(title: &str, lines: Vec<String>) -> View {
    if lines.is_empty() {
        return View::new();
    }
    let items: Vec<View> = lines.into_iter().map(|line| li().children(line).into()).collect();
    details().children((summary().children(t(title, &[])), ul().class("points small").children(items))).into()
}
