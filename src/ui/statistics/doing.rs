//! What the page does outside its own views: reading the ledger, following the address, asking the background, saving pictures.
//!
//! What is kept about people is asked of the background. What the background has no part in (people who are one, what was entered
//! by hand) is written here, in transactions that wait for the background's. Afterwards the ledger is read again.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::address::Place;
use super::said::fold;
use super::{Kept, Page, Status};
use crate::browser::{self, messages};
use crate::desk::{HABITS_KEY, MEMORY_KEY, READINGS_KEY, naming};
use crate::gesture::GestureId;
use crate::ledger::sample::Sample;
use crate::nudge::Memory;
use crate::person::{PersonId, Reason};
use crate::stats::{Columns, Look};
use crate::store::indexed_db::IndexedStore;
use crate::store::{Edit, StoreError};
use crate::tie::Measure;
use crate::time::Clock;
use crate::ui::charts::save::{self, Format};
use crate::ui::parts::Tone;
use crate::wire::{Answer, Reply, Request};

/// The place the page's address names.
pub(super) fn place() -> Place {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    Place::read(&fragment.unwrap_or_default())
}

/// Reads everything and shows it; nothing, where the ledger is still as it was read.
pub(super) fn read(page: Page) {
    if page.sample.get_untracked() {
        return;
    }
    spawn_local(async move {
        match everything(page.kept.with_untracked(|kept| kept.turn)).await {
            Ok(None) => page.clock.set(browser::clock::clock()),
            Ok(Some(kept)) => {
                page.clock.set(browser::clock::clock());
                page.kept.set(kept);
                if page.status.get_untracked() != Status::Ready {
                    page.status.set(Status::Ready);
                    arrive(&page.place.get_clone_untracked());
                }
            }
            Err(error) => page.status.set(Status::Broken(error.message_key())),
        }
    });
}

async fn everything(known: Option<u64>) -> Result<Option<Kept>, StoreError> {
    let store = IndexedStore::open().await?;
    if known.is_some() && known == Some(store.turn().await?.turn) {
        return Ok(None);
    }
    // Settings that cannot be read leave the usual gaps; the ledger is worth showing all the same.
    let settings = browser::settings::load().await.unwrap_or_default();
    let clock = browser::clock::clock();
    let look = Look { clock, settings, fold };
    let (columns, turn) = store.columns(look).await?;
    let memory: Memory = store.state(MEMORY_KEY).await?;
    let let_go = memory.shown.iter().filter(|shown| matches!(shown.answer, Some((Answer::LetGo, _))));
    Ok(Some(Kept {
        columns,
        let_go: let_go.map(|shown| shown.day).collect(),
        readings: store.state(READINGS_KEY).await?,
        habits: store.state(HABITS_KEY).await?,
        links: store.state(naming::KEY).await?,
        turn: Some(turn),
    }))
}

/// Shows an invented year, or one's own record again.
pub(super) fn show_sample(page: Page, shown: bool) {
    page.said.clear();
    page.sample.set(shown);
    if shown {
        page.kept.set(sample(page.clock.get_untracked()));
    } else {
        page.kept.set(Kept::default());
        read(page);
    }
    page.place.set(Place::Overview);
    focus("part-title");
}

/// A year that nobody had.
pub(super) fn sample(clock: Clock) -> Kept {
    let year = Sample { people: 40, gestures: 900, until: clock.now, days: 365, seed: 2026 };
    let look = Look { clock, fold, ..Look::default() };
    let mut books = year.books();
    for (number, book) in books.iter_mut().enumerate() {
        book.person.in_circle = number % 4 == 0;
    }
    Kept { columns: Columns::of(&books, &[], Measure::days(60), look), ..Kept::default() }
}

/// Shows the place the address names, now and whenever it changes.
pub(super) fn follow_address(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let mut left_at = 0.0;
    let listener = EventListener::new(&window.clone(), "hashchange", move |_| {
        let (from, to) = (page.place.get_clone_untracked(), place());
        if from == to {
            return;
        }
        if !matches!(from, Place::Person(_)) {
            left_at = window.scroll_y().unwrap_or_default();
        }
        page.said.clear();
        page.place.set(to.clone());
        match from {
            Place::Person(id) if to == Place::People => {
                // Back where the user was, on the very line they came from.
                window.scroll_to_with_x_and_y(0.0, left_at);
                focus(&format!("person-{id}"));
            }
            _ => {
                window.scroll_to_with_x_and_y(0.0, 0.0);
                arrive(&to);
            }
        }
    });
    // For as long as the page lives.
    listener.forget();
}

/// Puts the focus on the heading of a part that replaced another.
fn arrive(place: &Place) {
    if *place != Place::Overview {
        focus("part-title");
    }
}

/// Reads again when the page comes back into view: gestures were perhaps made meanwhile.
pub(super) fn read_again_when_seen(page: Page) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = EventListener::new(&document.clone(), "visibilitychange", move |_| {
        if !document.hidden() {
            read(page);
        }
    });
    listener.forget();
}

/// Puts the focus on the element with this id, if there is one.
pub(super) fn focus(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Takes a gesture back, or brings it back.
pub(super) fn change(page: Page, person: PersonId, gesture: GestureId, undone: bool) {
    spawn_local(async move {
        let request = Request::Undo { person: person.to_string(), gesture: gesture.to_string(), undone };
        if !asked(page, request).await {
            return;
        }
        match renew(page).await {
            Ok(()) => {
                page.said.say(Tone::Calm, if undone { "statistics_took_back" } else { "statistics_brought_back" });
                focus(&format!("change-{gesture}"));
            }
            Err(error) => page.said.say(Tone::Trouble, error.message_key()),
        }
    });
}

/// Asks for a change of somebody or a gesture, then says `done` and shows the record as it is now.
pub(super) fn alter(page: Page, request: Request, done: &'static str, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        if !asked(page, request).await {
            return;
        }
        match renew(page).await {
            Ok(()) => {
                page.said.say(Tone::Calm, done);
                then();
            }
            Err(error) => page.said.say(Tone::Trouble, error.message_key()),
        }
    });
}

/// A change that the page makes itself: people who are one (or two after all), and what was entered by hand.
#[derive(Debug, Clone)]
pub(super) enum Mend {
    /// The second is the first, and why.
    Join(PersonId, PersonId, Reason),
    /// They are two, whatever their profiles say.
    Apart(PersonId, PersonId),
    /// Whoever joined the first under the second id is somebody else.
    Part(PersonId, PersonId),
    /// A gesture of somebody, entered by hand.
    Edit(PersonId, GestureId, Edit),
}

/// Makes such a change, then says `done` and shows the record as it is now.
pub(super) fn mend(page: Page, what: Mend, done: &'static str, then: impl FnOnce() + 'static) {
    if is_sample(page) {
        return;
    }
    spawn_local(async move {
        let changed = match mended(&what).await {
            Ok(true) => renew(page).await.map_err(|failed| failed.message_key()),
            Ok(false) => Err(if matches!(what, Mend::Edit(..)) { "common_not_by_hand" } else { "common_nobody" }),
            Err(failed) => Err(failed.message_key()),
        };
        match changed {
            Ok(()) => {
                page.said.say(Tone::Calm, done);
                then();
                // The second copy follows; where it cannot, the next change tries again.
                let _ = messages::ask(Request::Tidy {}).await;
            }
            Err(key) => page.said.say(Tone::Trouble, key),
        }
    });
}

async fn mended(what: &Mend) -> Result<bool, StoreError> {
    let measure = browser::settings::load().await.unwrap_or_default().measure();
    let store = IndexedStore::open().await?;
    match what {
        Mend::Join(person, other, reason) => {
            store.join((person, other), reason.clone(), measure, browser::clock::clock().now).await
        }
        Mend::Apart(person, other) => {
            naming::amend(&store, &mut |links| links.keep_apart(person, other)).await?;
            Ok(true)
        }
        Mend::Part(person, joined) => {
            naming::amend(&store, &mut |links| links.keep_apart(person, joined)).await?;
            store.part(person, joined, measure).await
        }
        Mend::Edit(person, gesture, edit) => store.edit(person, *gesture, edit, measure).await,
    }
}

/// Whether a made-up year is shown; says so.
fn is_sample(page: Page) -> bool {
    let sample = page.sample.get_untracked();
    if sample {
        page.said.say(Tone::Calm, "statistics_sample_only");
    }
    sample
}

async fn renew(page: Page) -> Result<(), StoreError> {
    if let Some(kept) = everything(None).await? {
        page.kept.set(kept);
    }
    Ok(())
}

/// Erases a person with all gestures, for good or for thirty days (`keep`), leaves their accounts out from now on (`nobody`),
/// and returns to the people.
pub(super) fn erase(page: Page, person: PersonId, keep: bool, nobody: bool) {
    spawn_local(async move {
        if !asked(page, Request::ErasePerson { person: person.to_string(), keep, nobody }).await {
            return;
        }
        // Shown as gone only once the ledger itself says so.
        match renew(page).await {
            Ok(()) if page.kept.with_untracked(|kept| kept.columns.find(&person).is_none()) => {
                page.find.update(|find| find.query = String::new());
                page.place.set(Place::People);
                if let Some(window) = web_sys::window() {
                    // The address of somebody erased leads nowhere any more.
                    let _ = window.location().replace(&Place::People.address());
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
                page.said.say(Tone::Calm, if keep { "statistics_erased_kept" } else { "statistics_erased" });
                focus("people-search");
            }
            Ok(()) => page.said.say(Tone::Trouble, "common_not_saved"),
            Err(error) => page.said.say(Tone::Trouble, error.message_key()),
        }
    });
}

/// Asks the background; says what it says when it does not do it.
async fn asked(page: Page, request: Request) -> bool {
    if is_sample(page) {
        return false;
    }
    match messages::ask(request).await {
        Ok(Reply::Ack { .. }) => return true,
        Ok(Reply::Refused { why } | Reply::Error { why }) => page.said.say(Tone::Trouble, &why),
        Ok(_) => page.said.say(Tone::Trouble, "common_not_saved"),
        Err(_) => page.said.say(Tone::Trouble, "common_unreachable"),
    }
    false
}

/// Saves a picture as a file.
pub(super) fn save_picture(page: Page, id: &'static str, format: Format) {
    spawn_local(async move {
        let (year, month, day) = browser::clock::clock().today().civil();
        let name = format!("goodturn-{}-{year:04}-{month:02}-{day:02}", id.trim_start_matches("chart-"));
        match save::save(id, &name, format).await {
            Ok(()) => page.said.say(Tone::Calm, "statistics_picture_saved"),
            Err(_) => page.said.say(Tone::Trouble, "statistics_picture_not_saved"),
        }
    });
}
