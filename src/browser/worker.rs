//! The background, as the browser runs it: loads what outlives the worker, lets the desk answer, saves, carries effects out.
//!
//! Nothing is kept in memory that matters: the database connection is only a connection. Requests come one at a time;
//! `extension/background.js` sees to that, and makes a new instance after a panic.

use core::cell::RefCell;
use std::rc::Rc;

use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{BrowserError, clock, from_js, i18n, messages, permissions, scripting, session, settings, tabs, to_js};
use crate::desk::{self, Answered, Answering, Asker, Desk, Effect, Pending};
use crate::nudge::Mirror;
use crate::nudge::words::Tongue;
use crate::site;
use crate::store::StoreError;
use crate::store::indexed_db::IndexedStore;
use crate::time::{Clock, Millis, UtcOffset};
use crate::wire::Reply;

/// Key of the form posts under way, in session storage.
const PENDING_KEY: &str = "pending";
const MIRROR_KEY: &str = "mirror";
/// Key of the last trouble with the store (a message key), in session storage; the popup shows it.
pub const TROUBLE_KEY: &str = "trouble";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    fn get_url(path: &str) -> String;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "runtime"], js_name = id)]
    static OWN_ID: JsValue;

    /// Reads a file of the extension; its policy lets nothing else be asked for.
    #[wasm_bindgen(catch)]
    async fn fetch(url: &str) -> Result<JsValue, JsValue>;
    type File;
    #[wasm_bindgen(method, catch)]
    async fn json(this: &File) -> Result<JsValue, JsValue>;
}

/// The adapter as pages get it: a file of the extension, passed on unread.
async fn plan(site: &str) -> Result<JsValue, BrowserError> {
    let answer = fetch(&get_url(&format!("sites/{site}.json"))).await?;
    Ok(answer.unchecked_into::<File>().json().await?)
}

/// The browser's own languages.
#[derive(Debug, Clone, Copy)]
pub struct BrowserTongue;

impl Tongue for BrowserTongue {
    fn message(&self, key: &str, args: &[String]) -> Option<String> {
        i18n::message(key, args)
    }

    fn weekday(&self, at: Millis) -> String {
        i18n::weekday(at)
    }

    fn date(&self, at: Millis) -> String {
        i18n::day(at, false)
    }
}

/// What the browser says of the sender of a message.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Sender {
    id: Option<String>,
    url: Option<String>,
    origin: Option<String>,
    tab: Option<Tab>,
}

#[derive(Debug, Deserialize)]
struct Tab {
    id: i32,
}

impl Sender {
    /// Who asks; `None` for anybody who may not.
    fn asker(&self) -> Option<Asker> {
        let own = OWN_ID.with(JsValue::as_string);
        if own.is_none() || self.id != own {
            return None;
        }
        let url = self.url.as_deref()?;
        if url.starts_with(&get_url("")) {
            return Some(Asker::Surface);
        }
        // The origin as the browser tells it; older ones tell the address only. Sandboxed pages have none that counts.
        let told = self.origin.as_deref().unwrap_or(url);
        let origin = site::origin(told)?;
        let tab = self.tab.as_ref().map_or(-1, |tab| tab.id);
        Some(Asker::Page { origin: origin.to_ascii_lowercase(), tab })
    }
}

thread_local! {
    static STORE: RefCell<Option<Rc<IndexedStore>>> = const { RefCell::new(None) };
}

async fn store() -> Result<Rc<IndexedStore>, StoreError> {
    if let Some(open) = STORE.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let open = Rc::new(IndexedStore::open().await?);
    STORE.set(Some(open.clone()));
    Ok(open)
}

/// Answers one message.
///
/// # Errors
/// When the browser's storage cannot be read or written; nothing was acknowledged then.
pub async fn answer(message: JsValue, sender: JsValue) -> Result<JsValue, BrowserError> {
    let Some(asker) = from_js::<Sender>(sender).ok().and_then(|sender| sender.asker()) else {
        return to_js(&Reply::Refused { why: "common_stranger".to_owned() });
    };
    let Ok(envelope) = messages::read(&message) else {
        return to_js(&Reply::Error { why: "common_unknown_message".to_owned() });
    };
    let here = clock::clock();
    // The page knows the user's time zone as well as we do; a worker may have been started before the user travelled.
    let offset = if (-14 * 60..=14 * 60).contains(&envelope.offset) { UtcOffset(envelope.offset) } else { here.offset };
    let store = match store().await {
        Ok(store) => store,
        Err(failed) => {
            session::set(TROUBLE_KEY, &failed.message_key()).await?;
            return to_js(&Reply::Error { why: failed.message_key().to_owned() });
        }
    };
    let before = load().await?;
    let mut desk = before.clone();
    let mut work = Answering {
        store: &*store,
        tongue: &BrowserTongue,
        clock: Clock { now: here.now, offset },
        desk: &mut desk,
        effects: Vec::new(),
    };
    let answered = desk::answer(&mut work, &asker, envelope).await;
    let effects = work.effects;
    save(&before, &desk).await?;
    for effect in effects {
        carry_out(&desk, effect).await;
    }
    match answered {
        Answered::Export(export) => to_js(&*export),
        Answered::Reply(reply) => {
            note_trouble(&reply).await?;
            let sent = to_js(&reply)?;
            if let Reply::Plan { site, .. } = &reply {
                js_sys::Reflect::set(&sent, &"plan".into(), &plan(site).await?)?;
            }
            Ok(sent)
        }
    }
}

/// Keeps the last trouble with the store where the popup finds it, until something was written again.
async fn note_trouble(reply: &Reply) -> Result<(), BrowserError> {
    match reply {
        Reply::Error { why } => {
            // Another connection may be the cure (the database was repaired, or closed under us).
            STORE.set(None);
            session::set(TROUBLE_KEY, why).await
        }
        Reply::Ack { gesture: Some(_) } if session::get::<String>(TROUBLE_KEY).await?.is_some() => {
            session::remove(TROUBLE_KEY).await
        }
        _ => Ok(()),
    }
}

async fn load() -> Result<Desk, BrowserError> {
    let pending = session::get::<Vec<Pending>>(PENDING_KEY).await?.unwrap_or_default();
    Ok(Desk { settings: settings::load().await?, pending, mirror: mirror().await? })
}

/// The user's own day, as the session keeps it.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn mirror() -> Result<Mirror, BrowserError> {
    Ok(session::get::<String>(MIRROR_KEY).await?.map_or_else(Mirror::default, |day| Mirror::unpack(&day)))
}

async fn save(before: &Desk, after: &Desk) -> Result<(), BrowserError> {
    if before.settings != after.settings {
        settings::save(&after.settings).await?;
    }
    let nonces = |desk: &Desk| desk.pending.iter().map(|pending| pending.act.nonce.clone()).collect::<Vec<_>>();
    if nonces(before) != nonces(after) {
        session::set(PENDING_KEY, &after.pending).await?;
    }
    if before.mirror != after.mirror {
        session::set(MIRROR_KEY, &after.mirror.pack()).await?;
    }
    Ok(())
}

/// The browser was started, the extension installed or updated, or permissions changed: sites follow what is granted, scripts
/// follow the sites.
///
/// Access may be granted where no surface of ours is left to say so: the popup closes when the browser asks, and both
/// browsers let people allow a site in their own settings.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn wake() -> Result<(), BrowserError> {
    let before = load().await?;
    let mut desk = before.clone();
    for pattern in permissions::granted().await? {
        let origin = site::origin(&pattern).filter(|origin| !origin.contains('*'));
        if let Some(origin) = origin {
            desk.settings.sites.entry(origin.to_owned()).or_default();
        }
    }
    save(&before, &desk).await?;
    carry_out(&desk, Effect::Register).await;
    for origin in desk.settings.sites.keys() {
        carry_out(&desk, Effect::Start(origin.clone())).await;
    }
    Ok(())
}

async fn carry_out(desk: &Desk, effect: Effect) {
    let done = match effect {
        Effect::Register => register(desk).await,
        Effect::Start(origin) => start(&origin).await,
        Effect::Refresh(origin) => refresh(desk, origin).await,
        Effect::GiveBack(origin) => permissions::remove(&origin).await.map(drop),
        Effect::ForgetAll => forget_all().await,
    };
    if let Err(failed) = done {
        web_sys::console::warn_1(&JsValue::from_str(&format!("Goodturn: the browser refused: {failed}")));
    }
}

async fn register(desk: &Desk) -> Result<(), BrowserError> {
    let mut patterns = Vec::new();
    for origin in desk.settings.sites.keys() {
        if permissions::has(origin).await? {
            patterns.push(permissions::pattern(origin));
        }
    }
    scripting::register_for(&patterns).await
}

async fn start(origin: &str) -> Result<(), BrowserError> {
    if permissions::has(origin).await? {
        for tab in tabs::at(&[permissions::pattern(origin)]).await? {
            // A tab that is loading, discarded or an error page takes no script; it gets its own when it loads.
            let _ = scripting::start_in(tab.id).await;
        }
    }
    Ok(())
}

async fn refresh(desk: &Desk, origin: Option<String>) -> Result<(), BrowserError> {
    let origins = origin.map_or_else(|| desk.settings.sites.keys().cloned().collect(), |origin| vec![origin]);
    for origin in origins {
        if permissions::has(&origin).await? {
            for tab in tabs::at(&[permissions::pattern(&origin)]).await? {
                tabs::refresh(tab.id).await;
            }
        }
    }
    Ok(())
}

async fn forget_all() -> Result<(), BrowserError> {
    scripting::register_for(&[]).await?;
    settings::clear().await?;
    session::clear().await?;
    for pattern in permissions::granted().await? {
        permissions::remove_pattern(&pattern).await?;
    }
    Ok(())
}
