//! What the page does outside its own views: reading the ledger, following the address, asking the background, exporting.
//!
//! Nothing is written here. After a change the one book concerned is read again; the rest stays as it is.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

use super::address::Place;
use super::{Kept, Page, Status};
use crate::browser::{self, messages};
use crate::desk::MEMORY_KEY;
use crate::gesture::GestureId;
use crate::nudge::Memory;
use crate::person::PersonId;
use crate::store::indexed_db::IndexedStore;
use crate::store::{Store, StoreError};
use crate::ui::parts::Tone;
use crate::wire::{Answer, Reply, Request};

/// The place the page's address names.
pub(super) fn place() -> Place {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    Place::read(&fragment.unwrap_or_default())
}

/// Reads everything and shows it.
pub(super) fn read(page: Page) {
    spawn_local(async move {
        match everything().await {
            Ok(kept) => {
                page.clock.set(browser::clock::clock());
                if page.kept.with_untracked(|now| *now != kept) {
                    page.kept.set(kept);
                }
                if page.status.get_untracked() != Status::Ready {
                    page.status.set(Status::Ready);
                    arrive(&page.place.get_clone_untracked());
                }
            }
            Err(error) => page.status.set(Status::Broken(error.message_key())),
        }
    });
}

async fn everything() -> Result<Kept, StoreError> {
    // Settings that cannot be read leave the usual half-life; the ledger is worth showing all the same.
    let half_life = browser::settings::load().await.unwrap_or_default().half_life;
    let store = IndexedStore::open().await?;
    let memory: Memory = store.state(MEMORY_KEY).await?;
    let let_go = memory.shown.iter().filter(|shown| matches!(shown.answer, Some((Answer::LetGo, _))));
    Ok(Kept {
        books: store.books().await?,
        unnamed: store.unnamed().await?,
        let_go: let_go.map(|shown| shown.day).collect(),
        half_life,
    })
}

/// Shows the place the address names, now and whenever it changes.
pub(super) fn follow_address(page: Page) {
    let Some(window) = web_sys::window() else { return };
    let mut overview_at = 0.0;
    let listener = EventListener::new(&window.clone(), "hashchange", move |_| {
        let (from, to) = (page.place.get_clone_untracked(), place());
        if from == to {
            return;
        }
        if from == Place::Overview {
            overview_at = window.scroll_y().unwrap_or_default();
        }
        page.said.clear();
        page.place.set(to.clone());
        if to == Place::Overview {
            // Back where the user was, on the very line they came from.
            window.scroll_to_with_x_and_y(0.0, overview_at);
            if let Place::Person(id) = from {
                focus(&format!("person-{id}"));
            }
        } else {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            arrive(&to);
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
        match book_again(page, &person).await {
            Ok(()) => {
                page.said.say(Tone::Calm, if undone { "statistics_took_back" } else { "statistics_brought_back" });
                focus(&format!("change-{gesture}"));
            }
            Err(error) => page.said.say(Tone::Trouble, error.message_key()),
        }
    });
}

async fn book_again(page: Page, person: &PersonId) -> Result<(), StoreError> {
    let book = IndexedStore::open().await?.book(person).await?;
    page.kept.update(|kept| {
        let place = kept.books.iter().position(|known| known.person.id == *person);
        match (place.and_then(|place| kept.books.get_mut(place)), book) {
            (Some(known), Some(book)) => *known = book,
            (None, Some(book)) => kept.books.push(book),
            (_, None) => kept.books.retain(|known| known.person.id != *person),
        }
    });
    Ok(())
}

/// Erases a person with all gestures, for good, and returns to the overview.
pub(super) fn erase(page: Page, person: PersonId) {
    spawn_local(async move {
        if !asked(page, Request::ErasePerson { person: person.to_string() }).await {
            return;
        }
        // Shown as gone only once the ledger itself says so.
        match book_again(page, &person).await {
            Ok(()) if page.kept.with_untracked(|kept| kept.books.iter().all(|book| book.person.id != person)) => {
                page.query.set(String::new());
                page.place.set(Place::Overview);
                if let Some(window) = web_sys::window() {
                    // The address of somebody erased leads nowhere any more.
                    let _ = window.location().replace("#");
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
                page.said.say(Tone::Calm, "statistics_erased");
                focus("people-search");
            }
            Ok(()) => page.said.say(Tone::Trouble, "common_not_saved"),
            Err(error) => page.said.say(Tone::Trouble, error.message_key()),
        }
    });
}

/// Asks the background; says what it says when it does not do it.
async fn asked(page: Page, request: Request) -> bool {
    match messages::ask(request).await {
        Ok(Reply::Ack { .. }) => return true,
        Ok(Reply::Refused { why } | Reply::Error { why }) => page.said.say(Tone::Trouble, &why),
        Ok(_) => page.said.say(Tone::Trouble, "common_not_saved"),
        Err(_) => page.said.say(Tone::Trouble, "common_unreachable"),
    }
    false
}

/// Saves the whole ledger as a file.
pub(super) fn export(page: Page) {
    spawn_local(async move {
        let key = match messages::export().await {
            Ok(object) if text_at(&object, "format").as_deref() == Some("goodturn") => match save(&object) {
                Ok(()) => return page.said.say(Tone::Calm, "statistics_exported"),
                Err(_) => "statistics_not_exported".to_owned(),
            },
            Ok(reply) => text_at(&reply, "why").unwrap_or_else(|| "statistics_not_exported".to_owned()),
            Err(_) => "common_unreachable".to_owned(),
        };
        page.said.say(Tone::Trouble, &key);
    });
}

fn text_at(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &JsValue::from_str(key)).ok()?.as_string()
}

fn save(object: &JsValue) -> Result<(), JsValue> {
    let text = JSON::stringify_with_replacer_and_space(object, &JsValue::NULL, &JsValue::from_f64(2.0))?;
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let (year, month, day) = browser::clock::clock().today().civil();
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(&format!("goodturn-{year:04}-{month:02}-{day:02}.json"));
    link.click();
    // The browser reads the file after the click; a while later it no longer needs the address.
    Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}
