//! The quiet shelf: a few people to think of, whoever is on the page. Read when the user opens it, and not before.

use sycamore::prelude::*;
use sycamore::web::events;
use sycamore::web::tags::{a, details, li, p, summary, ul};
use wasm_bindgen_futures::spawn_local;

use crate::browser::settings;
use crate::desk::MEMORY_KEY;
use crate::nudge::{self, OnShelf};
use crate::store::StoreError;
use crate::store::indexed_db::IndexedStore;
use crate::time::Clock;
use crate::ui::parts::{self, link_out};
use crate::ui::statistics::address::Place;
use crate::ui::words::{phrase, t};

/// What is on the shelf, or why it cannot be looked at (a message key).
type Found = Result<Vec<OnShelf>, String>;

/// The shelf, closed.
pub(super) fn view(clock: Clock) -> View {
    let found = create_signal(None::<Found>);
    let opened = move |_: web_sys::Event| {
        if found.with_untracked(Option::is_none) {
            spawn_local(async move {
                let read = read(clock).await;
                found.set(Some(read.map_err(|error| error.message_key().to_owned())));
            });
        }
    };
    let content = View::from_dynamic(move || match found.get_clone() {
        None => parts::line("soft", "popup_loading"),
        Some(Err(key)) => parts::line("", &key),
        Some(Ok(people)) if people.is_empty() => parts::line("soft", "popup_shelf_empty"),
        Some(Ok(people)) => {
            let each: Vec<View> = people.iter().map(|on| one(on, clock)).collect();
            (parts::line("soft small", "popup_shelf_help"), ul().class("plain stack").id("on-shelf").children(each))
                .into()
        }
    });
    details()
        .id("shelf")
        .class("card stack")
        .on(events::toggle, opened)
        .children((summary().children(t("popup_shelf", &[])), content))
        .into()
}

fn one(on: &OnShelf, clock: Clock) -> View {
    let why = phrase(&on.why(clock));
    let story = format!("statistics.html{}", Place::Person(on.person.clone()).address());
    let label = t("popup_story", &[&on.name]);
    let object = on.object.as_deref().map_or_else(View::new, |object| {
        (" · ", link_out(object, t("common_open_link", &[]), format!("{}: {why}", t("common_open_link", &[])))).into()
    });
    li().children((
        p().children(why.clone()),
        p().class("small").children((a().href(story).target("_blank").children(label), object)),
    ))
    .into()
}

async fn read(clock: Clock) -> Result<Vec<OnShelf>, StoreError> {
    let store = IndexedStore::open().await?;
    let people = store.people().await?;
    let memory = store.state(MEMORY_KEY).await?;
    let settings = settings::load().await.unwrap_or_default();
    Ok(nudge::shelf(people.iter().map(|entry| (&entry.person, &entry.tally)), &settings, &memory, clock))
}
