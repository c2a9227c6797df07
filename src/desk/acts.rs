//! What the user did: from a confirmed act to one gesture in one book.

use super::{Answering, PENDING_AT_MOST, Pending, own, refused};
use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::ledger::{self, id::Mark};
use crate::nudge;
use crate::nudge::Glimpse;
use crate::nudge::words::Tongue;
use crate::person::{Account, PersonId, SiteId};
use crate::site::Site;
use crate::site::intake;
use crate::site::nobody::is_nobody;
use crate::store::{Disk, Done, StoreError, Who};
use crate::time::Millis;
use crate::wire::{Act, Landing, Reply};

/// An act that settled, or was taken back.
pub async fn observed<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    adapter: &Site,
    act: &Act,
) -> Result<Reply, StoreError> {
    let site = SiteId::new(&adapter.id);
    let (me, own) = own::learn(work.store, &site, act.me.as_ref()).await?;
    let Some(account) = intake::account(&act.person, &site) else { return Ok(refused("common_unreadable")) };
    if ledger::accounts::is_own(&account, &own) || is_nobody(&account, &work.desk.settings.nobody) {
        work.desk.pending.retain(|pending| pending.act.nonce != act.nonce);
        return Ok(Reply::Ack { gesture: None });
    }
    let gesture = gesture(work, &site, &me, &account, act);
    let (id, at, kind, measure) = (gesture.id, gesture.at, gesture.kind, work.desk.settings.measure());
    let who = Who::Account { account: account.clone(), name: intake::name(&act.person.name), now: work.clock.now };
    let written = work
        .store
        .amend(&who, measure, |book| {
            let outcome = if act.undo {
                ledger::take_back(book, id, at)
            } else {
                nudge::touched(&mut book.person);
                let person = Some(book.person.id.clone());
                ledger::record(book, Gesture { person, ..gesture })
            };
            let value = (outcome, book.person.id.clone(), their_last_click(book, at));
            Done { value, changed: outcome.changed() }
        })
        .await?;
    work.desk.pending.retain(|pending| pending.act.nonce != act.nonce);
    forget_reading(work, &account).await?;
    let changed = written.as_ref().is_some_and(|(outcome, ..)| outcome.changed());
    if let Some((_, person, answered)) = written.filter(|_| changed) {
        let glimpse = Glimpse { person: &person, kind, undo: act.undo, words: act.words.as_deref(), answered, at };
        work.desk.mirror.see(glimpse, work.clock);
        if !act.undo {
            took(work, &person, kind, at).await?;
        }
    }
    let stands = changed || !act.undo;
    Ok(Reply::Ack { gesture: stands.then(|| id.to_string()) })
}

fn gesture<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    site: &SiteId,
    me: &str,
    account: &Account,
    act: &Act,
) -> Gesture {
    let object = act.object.as_deref().and_then(intake::link);
    let trace = act.trace.as_deref().and_then(intake::link);
    let nonce = intake::key(Some(&act.nonce));
    let mark = Mark {
        site,
        me,
        direction: Direction::Given,
        kind: act.kind,
        account: Some(account),
        object: object.as_deref(),
        key: None,
        trace: trace.as_deref(),
        nonce: nonce.as_deref(),
        at: None,
    };
    Gesture {
        id: mark.id(),
        at: intake::moment(Some(act.at), work.clock),
        offset: work.clock.offset,
        site: site.clone(),
        account: me.to_owned(),
        direction: Direction::Given,
        kind: act.kind,
        person: None,
        object,
        source: Source::Observed,
        undone_at: None,
    }
}

/// Their latest click before a moment.
fn their_last_click(book: &ledger::Book, at: Millis) -> Option<Millis> {
    let theirs = book.gestures.iter().rev().filter(|gesture| gesture.stands() && gesture.at <= at);
    theirs
        .filter(|gesture| gesture.direction == Direction::Received && !gesture.kind.is_composed())
        .map(|gesture| gesture.at)
        .next()
}

/// What was suggested about somebody is taken up by whatever the user does for them.
pub(super) async fn took<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    person: &PersonId,
    kind: Kind,
    at: Millis,
) -> Result<(), StoreError> {
    let mut memory: nudge::Memory = work.store.state(super::MEMORY_KEY).await?;
    if memory.took(person, kind, at) {
        let take = |kept: &mut nudge::Memory| Done { value: (), changed: kept.took(person, kind, at) };
        work.store.amend_state(super::MEMORY_KEY, take).await?;
    }
    Ok(())
}

/// The ledger knows them now: what was read of them before needs no keeping.
async fn forget_reading<D: Disk, T: Tongue>(work: &Answering<'_, D, T>, account: &Account) -> Result<(), StoreError> {
    let keys = ledger::accounts::account_keys(account);
    let readings: nudge::Readings = work.store.state(super::READINGS_KEY).await?;
    if !keys.iter().any(|key| readings.of(key).is_some()) {
        return Ok(());
    }
    work.store
        .amend_state(super::READINGS_KEY, |readings: &mut nudge::Readings| {
            for key in &keys {
                readings.drop_account(key);
            }
            Done { value: (), changed: true }
        })
        .await
        .map(drop)
}

/// A form is being posted. A tab is on its way to one page only, so what it posted there before came to nothing.
pub fn pending<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, origin: &str, tab: i32, act: Act) -> Reply {
    // What was written is looked at now; only the act waits.
    let words = act.words.clone();
    let act = Act { words: None, ..act };
    let pending = &mut work.desk.pending;
    if !pending.iter().any(|known| known.act.nonce == act.nonce) {
        pending.retain(|known| known.tab != tab || known.origin != origin);
        if pending.len() >= PENDING_AT_MOST {
            pending.remove(0);
        }
        let (kind, person) = (act.kind, PersonId(act.person.handle.clone()));
        pending.push(Pending { origin: origin.to_owned(), tab, since: work.clock.now, act });
        let at = work.clock.now;
        let glimpse = Glimpse { person: &person, kind, undo: false, words: words.as_deref(), answered: None, at };
        work.desk.mirror.see(glimpse, work.clock);
    }
    Reply::Ack { gesture: None }
}

/// The page after a form post says what became of it.
pub async fn landed<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    adapter: &Site,
    origin: &str,
    nonce: &str,
    found: Landing,
    trace: Option<String>,
) -> Result<Reply, StoreError> {
    let place = work.desk.pending.iter().position(|known| known.act.nonce == nonce && known.origin == origin);
    let Some(place) = place else { return Ok(Reply::Ack { gesture: None }) };
    match found {
        // Some other page on the way (a login, a spinner): the verdict may still come.
        Landing::Neither => Ok(Reply::Ack { gesture: None }),
        // Refused, or held back: nobody but the writer sees it, so it is no gesture.
        Landing::Refused | Landing::Held => {
            work.desk.pending.remove(place);
            Ok(Reply::Ack { gesture: None })
        }
        Landing::Own => {
            let act = Act { trace, ..work.desk.pending[place].act.clone() };
            observed(work, adapter, &act).await
        }
    }
}
