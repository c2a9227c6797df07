//! What is in view while the user rests: received gestures to record, what was read, and whether to hint.

use super::{Answering, Effect, HABITS_KEY, MEMORY_KEY, READINGS_KEY, Sign, health, naming, own};
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::ledger::{self, Book, id::Mark};
use crate::nudge::words::Tongue;
use crate::nudge::{self, Context, Habits, Here, Memory, Nudge, Reading, Readings, tone};
use crate::person::{Account, Person, SiteId};
use crate::settings::Settings;
use crate::site::Site;
use crate::site::nobody::is_nobody;
use crate::site::{self, intake};
use crate::store::{Disk, Done, Store, StoreError, Who};
use crate::tie::Tally;
use crate::time::{Clock, DAY, Millis};
use crate::wire::{Card, PageAccount, Reply, SeenItem, SeenRow, View};

/// Items looked at for one decision.
const ITEMS_AT_MOST: usize = 12;
/// Items count as read after this long in view (milliseconds).
const READ_AFTER: f64 = 3000.0;

/// A view: records, counts, decides.
pub async fn view<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    adapter: &Site,
    origin: &str,
    tab: i32,
    view: View,
) -> Result<Reply, StoreError> {
    let site = SiteId::new(&adapter.id);
    let (me, own) = own::learn(work.store, &site, view.me.as_ref()).await?;
    let changed = look_at_health(work, tab, &site, &view).await?;
    let mut new = Vec::new();
    for row in &view.rows {
        if received(work, &site, &me, &own, row).await? {
            new.push(row.kind);
        }
    }
    note_habits(work, origin, &new).await?;
    if changed {
        return Ok(Reply::Quiet);
    }
    let people = people(work.store, &site, &own, &view, &work.desk.settings).await?;
    for seen in people.iter().filter(|seen| seen.book.is_some()) {
        naming::note(work, origin, &seen.account, seen.item).await?;
    }
    if view.dwell >= READ_AFTER {
        note_reading(work, &site, &people, &view).await?;
    }
    hint(work, adapter, origin, &me, &view, &people).await
}

/// What others do here, as kinds: what is usual in this community.
async fn note_habits<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    origin: &str,
    kinds: &[Kind],
) -> Result<(), StoreError> {
    if kinds.is_empty() {
        return Ok(());
    }
    let note = |habits: &mut Habits| {
        for kind in kinds {
            habits.note(origin, *kind);
        }
        Done { value: (), changed: true }
    };
    work.store.amend_state(HABITS_KEY, note).await.map(drop)
}

async fn look_at_health<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    tab: i32,
    site: &SiteId,
    view: &View,
) -> Result<bool, StoreError> {
    let healths: health::Healths = work.store.state(health::KEY).await?;
    let mut health = healths.get(site.as_str()).cloned().unwrap_or_default();
    let was = health.has_changed();
    let worth_keeping = health.look(
        view.items.iter().map(|item| item.name.as_str()),
        view.rows.len(),
        view.broken.iter().map(String::as_str),
    );
    let changed = health.has_changed();
    if changed != was {
        work.effects.push(Effect::Show(tab, if changed { Sign::Changed } else { Sign::On }));
    }
    if worth_keeping {
        work.store
            .amend_state(health::KEY, |healths: &mut health::Healths| {
                healths.set(site.as_str(), health);
                Done { value: (), changed: true }
            })
            .await?;
    }
    Ok(changed)
}

/// A row of somebody's gestures towards the user: one for each actor that is named, and the rest without a name. Whether
/// one of those named was new.
async fn received<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    site: &SiteId,
    me: &str,
    own: &[Account],
    row: &SeenRow,
) -> Result<bool, StoreError> {
    let key = intake::key(row.key.as_deref());
    let object = row.object.as_deref().and_then(intake::link);
    let told = intake::told(row.at, work.clock);
    let gesture = |account: Option<&Account>| Gesture {
        id: Mark {
            site,
            me,
            direction: Direction::Received,
            kind: row.kind,
            account,
            object: object.as_deref(),
            key: key.as_deref(),
            trace: None,
            nonce: None,
            at: told,
        }
        .id(),
        at: intake::moment(row.at, work.clock),
        offset: work.clock.offset,
        site: site.clone(),
        account: me.to_owned(),
        direction: Direction::Received,
        kind: row.kind,
        person: None,
        object: object.clone(),
        source: Source::Notification,
        undone_at: None,
    };
    // Without anything that makes it this row, the next visit would count it again.
    if key.is_none() && object.is_none() && told.is_none() && row.kind != Kind::Follow {
        return Ok(false);
    }
    let mut new = false;
    for actor in &row.actors {
        let Some(account) = intake::account(actor, site) else { continue };
        if ledger::accounts::is_own(&account, own) || is_nobody(&account, &work.desk.settings.nobody) {
            continue;
        }
        let who = Who::Account { account: account.clone(), name: intake::name(&actor.name), now: work.clock.now };
        let gesture = gesture(Some(&account));
        let added = work
            .store
            .amend(&who, work.desk.settings.measure(), |book| {
                let person = Some(book.person.id.clone());
                let outcome = ledger::record(book, Gesture { person, ..gesture });
                Done { value: outcome.changed(), changed: outcome.changed() }
            })
            .await?;
        new |= added == Some(true);
    }
    if row.others > 0 || !row.actors.is_empty() && is_grouped(row.kind) {
        let template = gesture(None);
        let known = work.store.unnamed().await?;
        if row.others == 0 && !known.iter().any(|known| known.id == ledger::id::numbered(template.id, 1)) {
            return Ok(new);
        }
        work.store
            .amend_unnamed(|log| Done { value: (), changed: ledger::unnamed(log, &template, row.others) })
            .await?;
    }
    Ok(new)
}

/// Kinds that sites put together in one row, where "and 5 others" may shrink when one of them is named.
const fn is_grouped(kind: Kind) -> bool {
    ledger::id::is_toggle(kind)
}

/// An item whose author is somebody, with their book if the ledger knows them, and as nobody's person yet if they were
/// read enough for a first hello.
struct Seen<'a> {
    item: &'a SeenItem,
    account: Account,
    book: Option<(Book, Tally)>,
    own: bool,
}

async fn people<'a, D: Disk>(
    store: &Store<D>,
    site: &SiteId,
    own: &[Account],
    view: &'a View,
    settings: &Settings,
) -> Result<Vec<Seen<'a>>, StoreError> {
    let mut seen = Vec::new();
    for item in view.items.iter().take(ITEMS_AT_MOST) {
        let Some(account) = intake::account(&item.author, site) else { continue };
        if is_nobody(&account, &settings.nobody) {
            continue;
        }
        let own = item.own || ledger::accounts::is_own(&account, own);
        let book = match store.find(&account).await? {
            Some(id) if !own => store.book(&id).await?,
            _ => None,
        };
        seen.push((item, account, book, own));
    }
    let with_tally = |book: Book| {
        let tally = Tally::of(&book.gestures, settings.measure());
        (book, tally)
    };
    Ok(seen
        .into_iter()
        .map(|(item, account, book, own)| Seen { item, account, book: book.map(with_tally), own })
        .collect())
}

async fn note_reading<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    site: &SiteId,
    people: &[Seen<'_>],
    view: &View,
) -> Result<(), StoreError> {
    let strangers = || {
        people.iter().filter(|seen| seen.book.is_none() && !seen.own && !seen.item.promoted).filter_map(|seen| {
            let object = seen.item.object.as_deref().and_then(intake::link)?;
            Some((ledger::accounts::best_key(&seen.account), object))
        })
    };
    if !work.desk.settings.reading || strangers().next().is_none() || view.items.is_empty() || site.as_str().is_empty()
    {
        return Ok(());
    }
    let clock = work.clock;
    work.store
        .amend_state(READINGS_KEY, |readings: &mut Readings| {
            let changed = strangers().fold(false, |any, (key, object)| readings.note_read(&key, &object, clock) || any);
            Done { value: (), changed }
        })
        .await
        .map(drop)
}

async fn hint<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    adapter: &Site,
    origin: &str,
    me: &str,
    view: &View,
    people: &[Seen<'_>],
) -> Result<Reply, StoreError> {
    let memory: Memory = work.store.state(MEMORY_KEY).await?;
    let readings: Readings = work.store.state(READINGS_KEY).await?;
    let habits: Habits = work.store.state(HABITS_KEY).await?;
    let habit = habits.of(origin);
    let given_total = given_so_far(work).await?;
    let strangers = strangers(people, &readings, work.clock);
    let site = SiteId::new(&adapter.id);
    let ladder = site::ladder(adapter);
    let context = Context {
        clock: work.clock,
        settings: &work.desk.settings,
        memory: &memory,
        site: &site,
        origin,
        ladder: &ladder,
        inject: adapter.inject && work.desk.settings.hints,
        typing: view.typing,
        dwell_ms: view.dwell as i64,
        given_total,
        persona: work.desk.settings.persona(&site, me),
        habit: &habit,
        mirrored: work.desk.mirror.notice(work.clock).is_some(),
        in_circle: 0,
        noted: &[],
        here: people
            .iter()
            .zip(&strangers)
            .map(|(seen, stranger)| here(seen, stranger.as_ref(), &readings, &work.desk.settings))
            .collect(),
    };
    let Some(nudge) = nudge::decide(&context).nudge else { return Ok(Reply::Quiet) };
    let found = context.here.iter().find(|here| here.index == nudge.index).and_then(|here| here.person);
    let Some((person, _)) = found else { return Ok(Reply::Quiet) };
    let card = card(&nudge, &person.name, work.clock, work.tongue);
    let clock = work.clock;
    work.store
        .amend_state(MEMORY_KEY, |memory: &mut Memory| {
            memory.offer(&nudge, &site, clock);
            Done { value: (), changed: true }
        })
        .await?;
    Ok(Reply::Hint { card: Box::new(card) })
}

/// How many gestures the user made; asked only while it matters (the observe-only start).
async fn given_so_far<D: Disk, T: Tongue>(work: &Answering<'_, D, T>) -> Result<u64, StoreError> {
    if !nudge::observing(&work.desk.settings, 0, work.clock) {
        return Ok(u64::MAX);
    }
    Ok(work.store.sums().await?.given)
}

/// Those in view whom the ledger does not know and the user has read enough, as the people they would be.
fn strangers(people: &[Seen<'_>], readings: &Readings, clock: Clock) -> Vec<Option<(Person, Tally)>> {
    let known = |seen: &Seen<'_>| {
        let unknown = seen.book.is_none() && !seen.own;
        let name = intake::name(&seen.item.author.name);
        unknown.then(|| stranger(&seen.account, &name, readings, clock)).flatten()
    };
    people.iter().map(known).collect()
}

/// Somebody the ledger does not know, as the person they would be, once the user has read enough of them.
pub fn stranger(account: &Account, name: &str, readings: &Readings, clock: Clock) -> Option<(Person, Tally)> {
    let listened = reading(readings, account)?.has_listened(clock.today());
    listened.then(|| (Person::met(account.clone(), name, clock.now), Tally::default()))
}

/// Whether an item tells of trouble, by what it says or by anything about it.
pub fn is_troubled(item: &SeenItem, settings: &Settings) -> bool {
    [&item.text, &item.about].into_iter().flatten().any(|text| tone::is_troubled(text, &settings.away))
}

/// Whether an item asks something. Where the site does not tell what it says, nobody is said to ask.
pub fn asks(item: &SeenItem) -> bool {
    item.text.as_deref().is_some_and(tone::asks)
}

/// What was read of an account.
pub fn reading<'a>(readings: &'a Readings, account: &Account) -> Option<&'a Reading> {
    ledger::accounts::account_keys(account).iter().find_map(|key| readings.of(key))
}

/// Whether the user made a recommendation within a year.
pub fn recommended(book: &Book, now: Millis) -> bool {
    book.gestures.iter().any(|gesture| {
        gesture.stands()
            && gesture.direction == Direction::Given
            && matches!(gesture.kind, Kind::Recommend | Kind::Endorse)
            && now.since(gesture.at) < 365 * DAY
    })
}

fn here<'a>(
    seen: &'a Seen<'a>,
    stranger: Option<&'a (Person, Tally)>,
    readings: &'a Readings,
    settings: &Settings,
) -> Here<'a> {
    let object = seen.item.object.as_deref();
    let controls: Vec<_> = seen.item.controls.iter().map(|control| (control.kind, control.on)).collect();
    let made = seen.book.as_ref().is_some_and(|(book, _)| {
        book.gestures.iter().any(|gesture| {
            gesture.stands()
                && gesture.direction == Direction::Given
                && gesture.object.is_some()
                && gesture.object.as_deref() == object
        })
    });
    let known = seen.book.as_ref().map(|(book, tally)| (&book.person, tally));
    Here {
        index: seen.item.index,
        person: known.or_else(|| stranger.map(|(person, tally)| (person, tally))),
        reading: reading(readings, &seen.account),
        object,
        promoted: seen.item.promoted,
        sensitive: seen.item.sensitive,
        troubled: is_troubled(seen.item, settings),
        asks: asks(seen.item),
        recommended: false,
        own: seen.own,
        already: made
            || seen.item.controls.iter().any(|control| control.on == Some(true) && control.kind != Kind::Follow),
        controls,
    }
}

/// The hint for a nudge, in the user's language.
pub fn card(nudge: &Nudge, name: &str, clock: Clock, tongue: &impl Tongue) -> Card {
    let said = nudge::words(nudge, name, clock);
    let fixed = nudge::words::card(name);
    let word = |key: &str, otherwise: &str| tongue.message(key, &[]).unwrap_or_else(|| otherwise.to_owned());
    Card {
        nudge: nudge.id.clone(),
        index: nudge.index,
        say: said.say.text(tongue),
        why: said.why.text(tongue),
        label: fixed.label.text(tongue),
        let_go: fixed.let_go.text(tongue),
        later: fixed.later.text(tongue),
        never: fixed.never.text(tongue),
        source: fixed.source.text(tongue),
        dir: word("common_direction", "ltr"),
        lang: word("common_language", "en"),
    }
}

/// The account of somebody in view, cleaned, for surfaces that look at a page's view themselves.
pub fn account_of(author: &PageAccount, site: &SiteId) -> Option<Account> {
    intake::account(author, site)
}
