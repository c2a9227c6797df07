//! Gathering what the popup's state is made from: the tab, its permission, its page, and the record. Reads only.

use crate::browser::{clock, copy, permissions, scripting, session, settings, tabs, worker};
use crate::desk;
use crate::desk::health::{self, Health, Healths};
use crate::ledger::Book;
use crate::nudge::{Habit, Habits, Memory, Readings};
use crate::person::{Person, SiteId};
use crate::site;
use crate::site::Site;
use crate::store::StoreError;
use crate::store::indexed_db::IndexedStore;
use crate::ui::parts;
use crate::wire::View;

use super::model::Gathered;
use super::model::people::{Seen, in_view};

/// How often a page that was just allowed is asked again before it counts as silent, and how long between.
const PATIENCE: u32 = 6;
const PAUSE_MS: i32 = 250;
/// So many people with notes are looked through for somebody to bring together.
const NOTED_AT_MOST: usize = 500;

/// What the record says for this page.
#[derive(Default)]
struct Record {
    books: Vec<Option<Book>>,
    memory: Memory,
    readings: Readings,
    habit: Habit,
    in_circle: usize,
    noted: Vec<Person>,
    given_total: u64,
    changed: bool,
    /// What is wrong with the record, as a message key.
    harmed: Option<&'static str>,
    /// How often it was written.
    written: u64,
}

/// How to come by what is in view.
#[derive(Debug, Clone)]
pub enum Look {
    /// Ask the page once.
    Once,
    /// Ask a few times: the page is only just starting its script.
    Patiently,
    /// This was in view: nothing moves under the user's hands because something was kept.
    Known(Box<View>),
}

/// Looks at the tab (the one in front, or the one named) and reads what belongs to it.
pub async fn gather(named: Option<i32>, how: Look) -> (Option<i32>, Gathered) {
    let clock = clock::clock();
    let settings = settings::load().await.unwrap_or_default();
    let tab = tabs::active(named).await.ok().flatten();
    let id = tab.as_ref().map(|tab| tab.id);
    let url = tab.and_then(|tab| tab.url);
    let origin = url.as_deref().and_then(site::origin).map(str::to_owned);
    let permitted = match &origin {
        Some(origin) => permissions::has(origin).await.unwrap_or(false),
        None => false,
    };
    let chosen = origin.as_ref().and_then(|origin| settings.sites.get(origin));
    let allowed = permitted && chosen.is_some();
    let named_site = chosen.and_then(|choice| choice.site.as_deref()).and_then(site::site);
    let adapter = match (named_site, &origin, id) {
        (Some(adapter), _, _) => Some(adapter),
        (None, Some(origin), Some(id)) => recognise(site::host(origin), id).await,
        _ => None,
    };
    let view = match (id, how) {
        (Some(id), Look::Once) if allowed => look(id, 1).await,
        (Some(id), Look::Patiently) if allowed => look(id, PATIENCE).await,
        (Some(_), Look::Known(view)) if allowed => Some(*view),
        _ => None,
    };
    let seen = match (&view, adapter) {
        (Some(view), Some(adapter)) => in_view(view, &SiteId::new(&adapter.id), &settings.nobody),
        _ => Vec::new(),
    };
    let origin = origin.unwrap_or_default();
    let (record, trouble) = match record(&seen, adapter, &origin).await {
        // The background may have met trouble that reading does not: a full disk.
        Ok(record) => {
            let met = session::get::<String>(worker::TROUBLE_KEY).await.ok().flatten();
            let harmed = record.harmed.map(str::to_owned);
            (record, harmed.or(met))
        }
        Err(error) => (Record::default(), Some(error.message_key().to_owned())),
    };
    let Record { books, memory, readings, habit, in_circle, noted, given_total, changed, written, .. } = record;
    let mirror = worker::mirror().await.unwrap_or_default();
    let gathered = Gathered {
        clock,
        settings,
        url,
        permitted,
        adapter,
        view,
        books,
        memory,
        readings,
        habit,
        notice: mirror.notice(clock),
        in_circle,
        noted,
        given_total,
        changed,
        trouble,
        written,
    };
    (id, gathered)
}

/// The adapter for a page: by host, else by the markers the page holds.
async fn recognise(host: &str, tab: i32) -> Option<&'static Site> {
    if let Some(adapter) = site::for_host(host) {
        return Some(adapter);
    }
    let with_markers: Vec<&'static Site> = site::sites().iter().filter(|adapter| !adapter.markers.is_empty()).collect();
    let selectors: Vec<String> = with_markers.iter().map(|adapter| adapter.markers.join(", ")).collect();
    let found = scripting::selectors_found(tab, &selectors).await.ok()?;
    with_markers.into_iter().zip(found).find_map(|(adapter, found)| found.then_some(adapter))
}

async fn look(tab: i32, times: u32) -> Option<View> {
    for time in 0..times {
        if time > 0 {
            parts::wait(PAUSE_MS).await;
        }
        if let Some(view) = tabs::look(tab).await {
            return Some(view);
        }
    }
    None
}

async fn record(seen: &[Seen], adapter: Option<&Site>, origin: &str) -> Result<Record, StoreError> {
    let store = IndexedStore::open().await?;
    let turn = store.turn().await?;
    let mut books = Vec::with_capacity(seen.len());
    for somebody in seen {
        books.push(match store.find(&somebody.account).await? {
            Some(id) => store.book(&id).await?,
            None => None,
        });
    }
    let sums = store.sums().await?;
    // Somebody in view who could be introduced has a note.
    let introduces = books.iter().flatten().any(|book| !book.person.note.is_empty());
    let noted = if introduces { store.noted(NOTED_AT_MOST).await? } else { Vec::new() };
    let lost = copy::label().await.ok().flatten().is_some_and(|label| label.born != turn.born && turn.born != 0);
    let harmed = match (lost, store.set_aside().await?) {
        (true, _) => Some("data_lost"),
        (false, 0) => None,
        (false, _) => Some("data_hurt"),
    };
    let habits: Habits = store.state(desk::HABITS_KEY).await?;
    let healths: Healths = store.state(health::KEY).await?;
    Ok(Record {
        books,
        memory: store.state(desk::MEMORY_KEY).await?,
        readings: store.state(desk::READINGS_KEY).await?,
        habit: habits.of(origin),
        in_circle: sums.in_circle as usize,
        given_total: sums.given,
        noted,
        harmed,
        written: turn.turn,
        changed: adapter.and_then(|adapter| healths.get(&adapter.id)).is_some_and(Health::has_changed),
    })
}
