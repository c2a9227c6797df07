//! The desk: from a request to a reply, the background's whole work, without naming a browser.
//!
//! Given the store, the clock, who asks, the settings and the form posts under way, it changes the books and says what the
//! browser has to do ([`Effect`]). The binary around it loads and saves those values and carries the effects out. It keeps
//! nothing between requests, because the worker may be gone after any of them.
//!
//! [`acts`]: what the user did; [`views`]: what is in view, received gestures and hints; [`keeping`]: what surfaces ask;
//! [`following`]: what follows to other browsers; [`pointed`]: what the user chose in the browser's own menu.

use serde::{Deserialize, Serialize};

use crate::ledger::Export;
use crate::nudge::Mirror;
use crate::nudge::words::Tongue;
use crate::settings::Settings;
use crate::site;
use crate::store::{Disk, Store, StoreError};
use crate::time::{Clock, MINUTE, Millis};
use crate::wire::{Act, Envelope, Reply, Request, VERSION};

pub mod acts;
mod by_hand;
pub mod following;
pub mod health;
pub mod keeping;
pub mod naming;
pub mod own;
pub mod pointed;
pub mod views;

/// Key of what was read, in the store's state.
pub const READINGS_KEY: &str = "readings";
/// Key of the nudges' memory, in the store's state.
pub const MEMORY_KEY: &str = "nudges";
/// Key of what is usual in each community, in the store's state.
pub const HABITS_KEY: &str = "habits";

/// Form posts are waited for this long.
const PENDING_FOR: i64 = 10 * MINUTE;
/// At most so many form posts are waited for.
const PENDING_AT_MOST: usize = 20;
/// At most so many acts wait for room on the disk.
const WAITING_AT_MOST: usize = 500;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asker {
    /// A page of the extension itself.
    Surface,
    /// A content script in the top frame of a page of this origin.
    Page {
        /// Origin as the browser tells it, never as the page does.
        origin: String,
        /// The tab it is in.
        tab: i32,
    },
}

/// A form post on its way.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pending {
    /// Where it was made.
    pub origin: String,
    /// The tab whose next page tells what became of it.
    pub tab: i32,
    /// When it was made.
    pub since: Millis,
    /// What it would be.
    pub act: Act,
}

/// What outlives the worker besides the books; loaded before and saved after a request when changed.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// What the user chose.
    pub settings: Settings,
    /// Form posts on their way.
    pub pending: Vec<Pending>,
    /// Acts there was no room for on the disk; written as soon as there is.
    pub waiting: Vec<Pending>,
    /// The user's own day (C16); the session's, never on disk.
    pub mirror: Mirror,
}

/// What the browser is to do after a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Register content scripts for the allowed origins, and no others.
    Register,
    /// Start the content scripts in open tabs of this origin.
    Start(String),
    /// Tell open tabs of this origin (`None`: of all) to ask for their plan again.
    Refresh(Option<String>),
    /// Say this on the toolbar button of a tab.
    Show(i32, Sign),
    /// Start everywhere again at this moment, when a rest ends.
    Resume(Millis),
    /// Give the permission for this origin back.
    GiveBack(String),
    /// Bring the second copy up to date and empty the bin of what is too old, now.
    Tidy,
    /// Give what follows to the user's other browsers, and take in what they gave.
    Follow,
    /// Leave nothing where that is done.
    Unfollow,
    /// Forget settings, session and everything else the browser keeps for us, and give all permissions back.
    ForgetAll,
}

/// What the toolbar button of a tab says. Tabs nobody told anything of say [`Sign::Off`], which the manifest sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Goodturn does not look at this page.
    Off,
    /// It does.
    On,
    /// It may, and rests.
    Paused,
    /// It may, and cannot read the site's pages any more.
    Changed,
}

impl Sign {
    /// Name in message keys and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::On => "on",
            Self::Paused => "paused",
            Self::Changed => "changed",
        }
    }
}

/// What a request came to.
#[derive(Debug)]
pub enum Answered {
    /// A reply.
    Reply(Reply),
    /// The export object, which is the answer itself.
    Export(Box<Export>),
}

/// Everything a request is answered with.
pub struct Answering<'a, D: Disk, T: Tongue> {
    /// The books.
    pub store: &'a Store<D>,
    /// The user's language.
    pub tongue: &'a T,
    /// Now.
    pub clock: Clock,
    /// Settings and pending posts.
    pub desk: &'a mut Desk,
    /// What the browser is to do.
    pub effects: Vec<Effect>,
}

/// Answers a request.
pub async fn answer<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, asker: &Asker, envelope: Envelope) -> Answered {
    if envelope.v != VERSION {
        return Answered::Reply(error("common_other_version"));
    }
    work.desk.pending.retain(|pending| work.clock.now.since(pending.since).abs() < PENDING_FOR);
    if work.desk.settings.installed_at.is_none() {
        work.desk.settings.installed_at = Some(work.clock.now);
    }
    resume(work).await;
    let done = match asker {
        Asker::Page { origin, tab } => from_page(work, origin, *tab, envelope.request).await.map(Answered::Reply),
        Asker::Surface => keeping::answer(work, envelope.request).await,
    };
    done.unwrap_or_else(|failed| Answered::Reply(error(failed.message_key())))
}

/// Writes what waited for room, as far as there is some now.
pub async fn resume<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>) {
    while let Some(waiting) = work.desk.waiting.first().cloned() {
        let choice = work.desk.settings.sites.get(&waiting.origin).and_then(|choice| choice.site.as_deref());
        if let Some(adapter) = choice.and_then(site::site)
            && acts::observed(work, adapter, &waiting.act).await.is_err()
        {
            return;
        }
        work.desk.waiting.remove(0);
    }
}

/// There is no room for an act on the disk: it waits, without the user's words.
fn wait(desk: &mut Desk, waiting: Pending) {
    let nonce = &waiting.act.nonce;
    let known = desk.waiting.iter().any(|known| known.act.nonce == *nonce && known.act.undo == waiting.act.undo);
    if !known && desk.waiting.len() < WAITING_AT_MOST {
        desk.waiting.push(waiting);
    }
}

/// A reply that says no, for good.
fn refused(why: &str) -> Reply {
    Reply::Refused { why: why.to_owned() }
}

/// A reply that says not now.
fn error(why: &str) -> Reply {
    Reply::Error { why: why.to_owned() }
}

async fn from_page<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    origin: &str,
    tab: i32,
    request: Request,
) -> Result<Reply, StoreError> {
    if let Request::Hello { markers, .. } = request {
        let reply = hello(work, origin, tab, markers);
        let sign = sign(work, origin, &reply).await?;
        work.effects.push(Effect::Show(tab, sign));
        return Ok(reply);
    }
    let Some(choice) = work.desk.settings.sites.get(origin) else { return Ok(Reply::Nothing) };
    let adapter = choice.site.as_deref().and_then(site::site);
    let Some(adapter) = adapter else { return Ok(refused("common_not_allowed")) };
    if work.desk.settings.rests(origin, work.clock.now) {
        return Ok(refused("common_paused"));
    }
    match request {
        Request::Observed { act } => {
            let done = acts::observed(work, adapter, &act).await;
            if let Err(StoreError::Full(_)) = done {
                let (since, act) = (work.clock.now, Act { words: None, ..act });
                wait(work.desk, Pending { origin: origin.to_owned(), tab, since, act });
            }
            done
        }
        Request::Pending { act } => Ok(acts::pending(work, origin, tab, act)),
        Request::Landed { nonce, found, trace } => acts::landed(work, adapter, origin, &nonce, found, trace).await,
        Request::View { view } => views::view(work, adapter, origin, tab, view).await,
        Request::Answer { nudge, answer } => keeping::answer_nudge(work, &nudge, answer).await,
        _ => Ok(refused("common_not_for_pages")),
    }
}

/// What the button says after a page was answered like this.
async fn sign<D: Disk, T: Tongue>(work: &Answering<'_, D, T>, origin: &str, reply: &Reply) -> Result<Sign, StoreError> {
    if let Reply::Plan { site, .. } = reply {
        let healths: health::Healths = work.store.state(health::KEY).await?;
        let changed = healths.get(site).is_some_and(health::Health::has_changed);
        return Ok(if changed { Sign::Changed } else { Sign::On });
    }
    let settings = &work.desk.settings;
    let rests = settings.sites.get(origin).is_some() && settings.rests(origin, work.clock.now);
    Ok(if rests { Sign::Paused } else { Sign::Off })
}

fn hello<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    origin: &str,
    tab: i32,
    markers: Option<Vec<String>>,
) -> Reply {
    if work.desk.settings.rests(origin, work.clock.now) {
        return Reply::Nothing;
    }
    let Some(choice) = work.desk.settings.sites.get_mut(origin) else { return Reply::Nothing };
    if choice.site.as_deref().and_then(site::site).is_none() {
        choice.site = site::for_host(site::host(origin)).map(|adapter| adapter.id.clone());
    }
    if choice.site.is_none() {
        match markers {
            None => return Reply::Recognise { probes: probes() },
            Some(found) => match found.iter().find_map(|id| site::site(id)) {
                Some(adapter) => choice.site = Some(adapter.id.clone()),
                None => return Reply::Nothing,
            },
        }
    }
    let Some(adapter) = choice.site.as_deref().and_then(site::site) else { return Reply::Nothing };
    let pending = work.desk.pending.iter().filter(|pending| pending.origin == origin && pending.tab == tab);
    let pending = pending
        .filter_map(|pending| {
            Some(crate::wire::Waiting {
                nonce: pending.act.nonce.clone(),
                composer: pending.act.composer?,
                name: pending.act.me.as_ref().map(|me| me.name.clone()).unwrap_or_default(),
            })
        })
        .collect();
    Reply::Plan { site: adapter.id.clone(), pending, hints: work.desk.settings.hints }
}

/// What to look for on a page nobody recognised so far.
pub fn probes() -> Vec<crate::wire::Probe> {
    let recognisable = site::sites().iter().filter(|adapter| !adapter.markers.is_empty());
    recognisable.map(|adapter| crate::wire::Probe { site: adapter.id.clone(), any: adapter.markers.clone() }).collect()
}
