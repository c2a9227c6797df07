//! The background, as the browser runs it: loads what outlives the worker, lets the desk answer, saves, carries effects out.
//!
//! Nothing is kept in memory that matters: the database connection is only a connection. Requests come one at a time;
//! `extension/background.js` sees to that, and makes a new instance after a panic.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{
    BrowserError, action, alarms, clock, copy, files, from_js, i18n, menus, messages, permissions, scripting, session,
    settings, sync, tabs, to_js,
};
use crate::desk::pointed::{self, Pointed};
use crate::desk::{self, Answered, Answering, Asker, Desk, Effect, Pending, Sign};
use crate::nudge::Mirror;
use crate::nudge::words::Tongue;
use crate::site;
use crate::store::bin::{KEPT_FOR, Which};
use crate::store::indexed_db::IndexedStore;
use crate::time::{Clock, Millis, UtcOffset};
use crate::wire::{Reply, Request};

/// Key of the form posts under way, in session storage.
const PENDING_KEY: &str = "pending";
/// Key of the acts that wait for room on the disk, in session storage.
const WAITING_KEY: &str = "waiting";
const MIRROR_KEY: &str = "mirror";
/// So long after something was written the copy follows, in minutes.
const COPY_AFTER: f64 = 5.0;
/// So long after there was no room it is tried again, in minutes.
const RETRY_AFTER: f64 = 1.0;
/// Key of the last trouble with the store (a message key), in session storage; the popup shows it.
pub const TROUBLE_KEY: &str = "trouble";

/// Key of whether the browser refused to carry what follows, in session storage; the options say so.
pub const NOT_FOLLOWED_KEY: &str = "not-followed";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "runtime"], js_name = id)]
    static OWN_ID: JsValue;
}

/// The language that is spoken.
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
    /// Firefox numbers frames beyond 32 bits.
    frame_id: i64,
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
        if url.starts_with(&files::address("")) {
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
    /// The alarm was set since the worker was started or the copy was last made.
    static ALARMED: Cell<bool> = const { Cell::new(false) };
}

async fn store() -> Result<Rc<IndexedStore>, BrowserError> {
    if let Some(open) = STORE.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let open = Rc::new(IndexedStore::open().await?);
    if open.turn().await?.born == 0 {
        begin(&open).await?;
    }
    STORE.set(Some(open.clone()));
    Ok(open)
}

/// A ledger begins. Where a copy of another one is found, that one was lost: its copy stays as it is, and the user decides.
async fn begin(store: &IndexedStore) -> Result<(), BrowserError> {
    let lost = copy::label().await?.is_some();
    store.turned(|turn| turn.born = clock::clock().now.0).await?;
    if lost {
        tabs::open("data.html#recover").await?;
    }
    Ok(())
}

/// Sees to it that [`tidy`] comes: sooner where something waits for room on the disk.
async fn set_alarm(desk: &Desk) -> Result<(), BrowserError> {
    if ALARMED.replace(true) {
        return Ok(());
    }
    alarms::set(if desk.waiting.is_empty() { COPY_AFTER } else { RETRY_AFTER }).await
}

/// The second copy follows the ledger, the bin forgets what is too old, and so does the ledger where the user wants it.
///
/// # Errors
/// When the disk or the browser's storage refuses; the next time goes on where this one ended.
pub async fn tidy() -> Result<(), BrowserError> {
    ALARMED.set(false);
    let (store, clock) = (store().await?, clock::clock());
    let before = load().await?;
    let mut desk = before.clone();
    if !desk.waiting.is_empty() {
        let (tongue, effects) = (&BrowserTongue, Vec::new());
        desk::resume(&mut Answering { store: &*store, tongue, clock, desk: &mut desk, effects }).await;
        save(&before, &desk).await?;
        set_alarm(&desk).await?;
    }
    let settings = desk.settings;
    store.empty_bin(clock.now.plus(-KEPT_FOR)).await?;
    if settings.retention > 0 {
        let last = clock.today().0 - i32::from(settings.retention) * 365;
        store.remove(&Which::Days(i32::MIN, last), false, settings.measure(), clock.now).await?;
    }
    copy::renew(&store, clock.now).await?;
    follow().await
}

/// Takes in what the user's other browsers wrote, and gives them what is new here, where the user wants it.
///
/// # Errors
/// When the disk or the browser's storage refuses; the options say that it did not go.
pub async fn follow() -> Result<(), BrowserError> {
    let before = load().await?;
    if !before.settings.follow {
        return Ok(());
    }
    let (store, mut desk) = (store().await?, before.clone());
    let (tongue, clock, effects) = (&BrowserTongue, clock::clock(), Vec::new());
    let theirs = sync::read().await?;
    let mut work = Answering { store: &*store, tongue, clock, desk: &mut desk, effects };
    let joined = desk::following::follow(&mut work, theirs.clone()).await?;
    let drawn_anew = !work.effects.is_empty();
    save(&before, &desk).await?;
    if drawn_anew {
        refresh(&desk, None).await?;
    }
    if joined == theirs {
        return Ok(());
    }
    let written = sync::write(&joined).await;
    session::set(NOT_FOLLOWED_KEY, &written.is_err()).await?;
    written
}

/// Answers one message.
///
/// # Errors
/// When the browser's storage cannot be read or written; nothing was acknowledged then.
pub async fn answer(message: JsValue, sender: JsValue) -> Result<JsValue, BrowserError> {
    let sender = from_js::<Sender>(sender).unwrap_or_default();
    let Some(asker) = sender.asker() else {
        return to_js(&Reply::Refused { why: "common_stranger".to_owned() });
    };
    let Ok(envelope) = messages::read(&message) else {
        return to_js(&Reply::Error { why: "common_unknown_message".to_owned() });
    };
    if let (Asker::Page { origin, tab }, Request::Hello { .. }) = (&asker, &envelope.request)
        && !permissions::has(origin).await?
    {
        // A script that was there before access was taken away: it goes.
        if sender.frame_id == 0 {
            let _ = action::show(*tab, Sign::Off).await;
        }
        return to_js(&Reply::Nothing);
    }
    let here = clock::clock();
    // The page knows the user's time zone as well as we do; a worker may have been started before the user travelled.
    let offset = if (-14 * 60..=14 * 60).contains(&envelope.offset) { UtcOffset(envelope.offset) } else { here.offset };
    let store = match store().await {
        Ok(store) => store,
        Err(BrowserError::Store(failed)) => {
            session::set(TROUBLE_KEY, &failed.message_key()).await?;
            return to_js(&Reply::Error { why: failed.message_key().to_owned() });
        }
        Err(failed) => return Err(failed),
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
    i18n::speak(&desk.settings.language).await?;
    for effect in effects {
        // What a frame is says nothing of the page around it.
        if sender.frame_id == 0 || !matches!(effect, Effect::Show(..)) {
            carry_out(&desk, effect).await;
        }
    }
    match answered {
        Answered::Export(export) => to_js(&*export),
        Answered::Reply(reply) => {
            note_trouble(&reply).await?;
            if matches!(reply, Reply::Ack { .. }) || !desk.waiting.is_empty() {
                set_alarm(&desk).await?;
            }
            let sent = to_js(&reply)?;
            if let Reply::Plan { site, .. } = &reply {
                js_sys::Reflect::set(&sent, &"plan".into(), &files::json(&format!("sites/{site}.json")).await?)?;
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
    let found = session::read(&[PENDING_KEY, WAITING_KEY, MIRROR_KEY]).await?;
    let posts = |key: &str| found.get::<Vec<Pending>>(key).unwrap_or_default();
    let settings = settings::load().await?;
    i18n::speak(&settings.language).await?;
    Ok(Desk { settings, pending: posts(PENDING_KEY), waiting: posts(WAITING_KEY), mirror: mirror_of(&found) })
}

/// The user's own day, as the session keeps it.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn mirror() -> Result<Mirror, BrowserError> {
    Ok(mirror_of(&session::read(&[MIRROR_KEY]).await?))
}

fn mirror_of(found: &session::Found) -> Mirror {
    found.get::<String>(MIRROR_KEY).map_or_else(Mirror::default, |day| Mirror::unpack(&day))
}

async fn save(before: &Desk, after: &Desk) -> Result<(), BrowserError> {
    if before.settings != after.settings {
        settings::save(&after.settings).await?;
    }
    let nonces = |posts: &[Pending]| posts.iter().map(|pending| pending.act.nonce.clone()).collect::<Vec<_>>();
    for (key, before, after) in
        [(PENDING_KEY, &before.pending, &after.pending), (WAITING_KEY, &before.waiting, &after.waiting)]
    {
        if nonces(before) != nonces(after) {
            session::set(key, after).await?;
        }
    }
    if before.mirror != after.mirror {
        session::set(MIRROR_KEY, &after.mirror.pack()).await?;
    }
    Ok(())
}

/// The browser was started, the extension installed or updated, a rest ended, or permissions changed: sites follow what is
/// granted, scripts and menus follow the sites. When access was taken away (`less`), scripts that run are told to look again.
///
/// Access may be granted where no surface of ours is left to say so: the popup closes when the browser asks, and both
/// browsers let people allow a site in their own settings.
///
/// # Errors
/// When the browser's storage cannot be read.
pub async fn wake(less: bool) -> Result<(), BrowserError> {
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
    if less {
        // Where the browser tells no address any more, all tabs are asked; those without a script do not hear it.
        for tab in tabs::all().await? {
            tabs::refresh(tab.id).await;
        }
    }
    Ok(())
}

/// The user chose an entry of the menu, or the key for the form: what was pointed at waits for the popup.
///
/// # Errors
/// When the browser's storage refuses.
pub async fn point(chosen: JsValue) -> Result<(), BrowserError> {
    session::set(pointed::KEY, &Pointed::of(&from_js(chosen)?, clock::clock().now)).await
}

async fn carry_out(desk: &Desk, effect: Effect) {
    let done = match effect {
        Effect::Register => register(desk).await,
        Effect::Start(origin) => start(&origin).await,
        Effect::Refresh(origin) => refresh(desk, origin).await,
        Effect::Show(tab, sign) => {
            // The tab may be gone by now, and phones have no such button.
            let _ = action::show(tab, sign).await;
            Ok(())
        }
        Effect::Resume(when) => alarms::resume(when).await,
        Effect::GiveBack(origin) => permissions::remove(&origin).await.map(drop),
        Effect::Tidy => tidy().await,
        Effect::Follow => follow().await,
        Effect::Unfollow => sync::clear().await,
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
    menus::offer(&patterns)?;
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
    // The database itself goes: emptied tables may leave bytes in its files for a while.
    if let Some(open) = STORE.take() {
        open.destroy().await?;
    }
    menus::offer(&[])?;
    scripting::register_for(&[]).await?;
    settings::clear().await?;
    session::clear().await?;
    for pattern in permissions::granted().await? {
        permissions::remove_pattern(&pattern).await?;
    }
    Ok(())
}
