//! What popup, options, statistics and welcome ask: gestures by hand, undo, notes, settings, sites, export, erasing.

use super::by_hand::{self, Deed};
use super::{
    Answered, Answering, Effect, HABITS_KEY, MEMORY_KEY, READINGS_KEY, following, health, naming, own, refused,
};
use crate::follow;
use crate::gesture::GestureId;
use crate::ledger::{self, Export};
use crate::nudge::words::Tongue;
use crate::nudge::{self, Memory, Readings};
use crate::person::{Account, Intention, Person, PersonId, SiteId};
use crate::settings::{Group, Persona, Role, Settings};
use crate::site::{self, intake};
use crate::store::bin::Which;
use crate::store::{Disk, Done, StoreError, Who};
use crate::time::Millis;
use crate::wire::{self, Answer, Change, Reply, Request, Setting, SiteAccount};

/// Longest note.
pub(super) const NOTE: usize = 2000;
/// Longest words for what the user stands for.
const GOAL: usize = 200;
/// Longest intention or group name.
const SHORT: usize = 140;
/// Most groups of one person.
const GROUPS: usize = 12;

/// Answers a surface.
pub async fn answer<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    request: Request,
) -> Result<Answered, StoreError> {
    let reply = match request {
        Request::Export {} => return Ok(Answered::Export(Box::new(export(work).await?))),
        Request::Log { person, account, direction, kind, at, object, note } => {
            let deed = Deed { direction, kind, at, object, note };
            by_hand::log(work, person, account, deed).await?
        }
        Request::Undo { person, gesture, undone } => undo(work, person, &gesture, undone).await?,
        Request::Keep { person, account, change } => keep(work, person, account, change).await?,
        Request::Answer { nudge, answer } => answer_nudge(work, &nudge, answer).await?,
        Request::Offer { offer } => offered(work, offer).await?,
        Request::Setting { setting } => set(work, setting).await?,
        Request::Allow { origin, site } => allow(work, &origin, site),
        Request::Disallow { origin } => disallow(work, origin),
        Request::Pause { origin, until } => pause(work, origin, until),
        Request::ErasePerson { person, keep, nobody } => erase(work, PersonId(person), keep, nobody).await?,
        Request::EraseAll {} => erase_all(work).await?,
        Request::Tidy {} => {
            work.effects.push(Effect::Tidy);
            done()
        }
        Request::Hello { .. }
        | Request::Observed { .. }
        | Request::Pending { .. }
        | Request::Landed { .. }
        | Request::View { .. } => refused("common_only_for_pages"),
    };
    Ok(Answered::Reply(reply))
}

const fn done() -> Reply {
    Reply::Ack { gesture: None }
}

async fn export<D: Disk, T: Tongue>(work: &Answering<'_, D, T>) -> Result<Export, StoreError> {
    let (books, unnamed) = (work.store.books().await?, work.store.unnamed().await?);
    Ok(Export::of(&books, &unnamed, &work.desk.settings, work.clock.now))
}

/// Who is meant: a known person, or an account (then somebody new, if nobody has it).
pub(super) fn whom<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    person: Option<String>,
    account: Option<SiteAccount>,
) -> Option<Who> {
    if let Some(id) = person {
        return Some(Who::Person(PersonId(id)));
    }
    let SiteAccount { site, mut account } = account?;
    let name = intake::name(&account.name);
    if account.handle.trim().is_empty() {
        account.handle.clone_from(&name);
    }
    let account: Account = intake::account(&account, &SiteId(intake::line(&site, 40)))?;
    Some(Who::Account { account, name, now: work.clock.now })
}

async fn undo<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    person: String,
    gesture: &str,
    undone: bool,
) -> Result<Reply, StoreError> {
    let Ok(id) = gesture.parse::<GestureId>() else { return Ok(refused("common_no_gesture")) };
    let now = work.clock.now;
    let written = work
        .store
        .amend(&Who::Person(PersonId(person)), work.desk.settings.measure(), |book| {
            let outcome = if undone { ledger::undo(book, id, now) } else { ledger::redo(book, id) };
            Done { value: (), changed: outcome.changed() }
        })
        .await?;
    Ok(written.map_or_else(|| refused("common_nobody"), |()| done()))
}

async fn keep<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    person: Option<String>,
    account: Option<SiteAccount>,
    change: Change,
) -> Result<Reply, StoreError> {
    let Some(who) = whom(work, person, account) else { return Ok(refused("common_nobody")) };
    let now = work.clock.now;
    let circle = if let Change::Circle { to } = change { Some(to) } else { None };
    let written = work
        .store
        .amend(&who, work.desk.settings.measure(), |book| {
            apply(&mut book.person, change, now);
            Done { value: book.person.id.clone(), changed: true }
        })
        .await?;
    let Some(person) = written else { return Ok(refused("common_nobody")) };
    if let Some(inside) = circle {
        following::mark(work, person, inside).await?;
    }
    Ok(done())
}

fn apply(person: &mut Person, change: Change, now: Millis) {
    match change {
        Change::Name { to } => {
            let name = intake::name(&to);
            if !name.is_empty() {
                person.name = name;
            }
        }
        Change::Note { to } => person.note = to.chars().filter(|c| !c.is_control() || *c == '\n').take(NOTE).collect(),
        Change::Intention { to } => {
            let text = intake::line(&to, SHORT);
            person.intention = (!text.is_empty()).then_some(Intention { text, since: now });
        }
        Change::Circle { to } => person.in_circle = to,
        Change::Groups { to } => {
            person.groups =
                to.iter().map(|group| intake::line(group, SHORT)).filter(|group| !group.is_empty()).collect();
            person.groups.dedup();
            person.groups.truncate(GROUPS);
        }
        Change::Suggestions { to } => {
            person.silence = crate::person::Silence { never: !to, ..crate::person::Silence::default() };
        }
    }
}

/// The popup shows a suggestion: from now on it counts, and can be answered.
async fn offered<D: Disk, T: Tongue>(work: &Answering<'_, D, T>, offer: wire::Offer) -> Result<Reply, StoreError> {
    let clock = work.clock;
    let shown = nudge::Shown {
        id: offer.nudge,
        person: PersonId(offer.person),
        occasion: offer.occasion,
        kind: offer.kind,
        site: SiteId(offer.site),
        about: offer.about.and_then(|id| id.parse().ok()),
        at: clock.now,
        day: clock.today(),
        answer: Some((Answer::Shown, clock.now)),
        taken: None,
        outside: offer.outside,
    };
    work.store
        .amend_state(MEMORY_KEY, |memory: &mut Memory| Done { value: (), changed: memory.remember(shown) })
        .await?;
    Ok(done())
}

/// What the user did with a nudge. An answer to one that nobody remembers changes nothing.
pub async fn answer_nudge<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    id: &str,
    answer: Answer,
) -> Result<Reply, StoreError> {
    let mut memory: Memory = work.store.state(MEMORY_KEY).await?;
    let Some(person) = memory.find(id).map(|shown| shown.person.clone()) else { return Ok(done()) };
    let clock = work.clock;
    let changed = work
        .store
        .amend(&Who::Person(person), work.desk.settings.measure(), |book| {
            let before = book.person.silence;
            let changed = nudge::answer(&mut memory, &mut book.person, id, answer, clock);
            Done { value: changed, changed: before != book.person.silence }
        })
        .await?;
    // Somebody the ledger does not know is answered for in the memory alone.
    if changed.unwrap_or_else(|| nudge::answer_stranger(&mut memory, id, answer, clock)) {
        work.store
            .amend_state(MEMORY_KEY, |kept: &mut Memory| {
                *kept = memory;
                Done { value: (), changed: true }
            })
            .await?;
    }
    Ok(done())
}

async fn set<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, setting: Setting) -> Result<Reply, StoreError> {
    if let Setting::Follow { to } = setting {
        following::turn(work, to).await?;
        return Ok(done());
    }
    let settings = &mut work.desk.settings;
    let measure = settings.measure();
    let before = follow::chosen(settings);
    let forget_reading = matches!(setting, Setting::Reading { to: false });
    match setting {
        Setting::HalfLife { to } => settings.half_life = to,
        Setting::Weights { to } => settings.weights = to,
        Setting::Language { to } => {
            settings.language = to;
            work.effects.extend([Effect::Refresh(None), Effect::Register]);
        }
        Setting::PerDay { to } => settings.per_day = to,
        Setting::QuietHours { from, to } => (settings.quiet_from, settings.quiet_to) = (from, to),
        Setting::EndObserving {} => settings.observing_ended = true,
        Setting::Hints { to } => {
            settings.hints = to;
            work.effects.push(Effect::Refresh(None));
        }
        Setting::Reading { to } => settings.reading = to,
        Setting::Group { to } => {
            let name = intake::line(&to.name, SHORT);
            settings.groups.retain(|group| group.name != name);
            // A group about which nothing is said needs no keeping.
            if !name.is_empty() && (to.gap > 0 || to.amplify || to.worked) {
                settings.groups.push(Group { name, ..to });
            }
        }
        Setting::Role { to } => {
            settings.roles.retain(|role| (&role.site, &role.account) != (&to.site, &to.account));
            if to.persona != Persona::Personal {
                let (site, account) = (intake::line(&to.site, SHORT), intake::line(&to.account, SHORT));
                settings.roles.push(Role { site, account, ..to });
            }
        }
        Setting::Retention { to } => settings.retention = to,
        Setting::Backup { made } => {
            let when = if made { &mut settings.saved_at } else { &mut settings.reminded_at };
            *when = Some(work.clock.now);
        }
        Setting::Goal { to } => (settings.goal, settings.check_skipped) = (intake::line(&to, GOAL), 0),
        Setting::Follow { to } => settings.follow = to,
        Setting::CheckSkipped {} => settings.check_skipped = settings.check_skipped.saturating_add(1),
        Setting::Away { to } => settings.away = to.iter().map(|word| intake::line(word, SHORT)).collect(),
        Setting::Nobody { to } => settings.nobody = to.iter().map(|handle| intake::line(handle, SHORT)).collect(),
    }
    *settings = settings.clone().sound();
    let changed = before != follow::chosen(settings);
    if changed {
        settings.changed_at = Some(work.clock.now);
    }
    if measure != settings.measure() {
        work.store.retally(work.desk.settings.measure()).await?;
    }
    if forget_reading {
        work.store
            .amend_state(READINGS_KEY, |readings: &mut Readings| {
                *readings = Readings::default();
                Done { value: (), changed: true }
            })
            .await?;
    }
    if changed {
        following::give(work);
    }
    Ok(done())
}

fn allow<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, origin: &str, site: Option<String>) -> Reply {
    let Some(origin) = site::origin(origin).map(str::to_ascii_lowercase) else { return refused("common_no_address") };
    let known = site.filter(|id| site::site(id).is_some());
    let choice = work.desk.settings.sites.entry(origin.clone()).or_default();
    choice.site = known.or_else(|| choice.site.take());
    choice.paused_until = None;
    work.effects.extend([Effect::Register, Effect::Start(origin)]);
    done()
}

fn disallow<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, origin: String) -> Reply {
    work.desk.settings.sites.remove(&origin);
    work.desk.pending.retain(|pending| pending.origin != origin);
    work.effects.extend([Effect::Refresh(Some(origin.clone())), Effect::Register, Effect::GiveBack(origin)]);
    done()
}

fn pause<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, origin: Option<String>, until: f64) -> Reply {
    let until = if until.is_finite() { until.clamp(0.0, wire::ALWAYS) } else { wire::ALWAYS };
    let until = (until > work.clock.now.0 as f64).then_some(Millis(until as i64));
    match &origin {
        None => work.desk.settings.paused_until = until,
        Some(origin) => match work.desk.settings.sites.get_mut(origin) {
            Some(choice) => choice.paused_until = until,
            None => return refused("common_not_allowed"),
        },
    }
    match (origin, until) {
        (Some(origin), None) => work.effects.push(Effect::Start(origin)),
        // Scripts that rest are gone; they are started again where they were.
        (None, None) => work.effects.extend(work.desk.settings.sites.keys().cloned().map(Effect::Start)),
        (origin, Some(until)) => {
            work.effects.push(Effect::Refresh(origin));
            if (until.0 as f64) < wire::ALWAYS {
                work.effects.push(Effect::Resume(until));
            }
        }
    }
    done()
}

/// Puts handles on the list of accounts that are no people, each once; the newest where there are too many.
fn leave_out(settings: &mut Settings, handles: impl Iterator<Item = String>) {
    for handle in handles {
        settings.nobody.retain(|known| *known != handle);
        settings.nobody.insert(0, handle);
    }
    *settings = settings.clone().sound();
}

async fn erase<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    person: PersonId,
    keep: bool,
    nobody: bool,
) -> Result<Reply, StoreError> {
    let Some(book) = work.store.book(&person).await? else { return Ok(refused("common_nobody")) };
    if nobody {
        let handles = book.person.accounts.iter().map(|account| account.handle.clone());
        leave_out(&mut work.desk.settings, handles);
    }
    let keys: Vec<_> = book.person.accounts.iter().flat_map(ledger::accounts::account_keys).collect();
    work.store.remove(&Which::Person(person.clone()), keep, work.desk.settings.measure(), work.clock.now).await?;
    work.store
        .amend_state(MEMORY_KEY, |memory: &mut Memory| {
            memory.forget(&person);
            Done { value: (), changed: true }
        })
        .await?;
    work.store
        .amend_state(READINGS_KEY, |readings: &mut Readings| {
            for key in &keys {
                readings.drop_account(key);
            }
            Done { value: (), changed: true }
        })
        .await?;
    naming::amend(work.store, &mut |links| links.forget(&book.person)).await?;
    following::forget(work, person).await?;
    if !keep {
        // Gone from the copy, too, before anybody is told that it is gone.
        work.effects.push(Effect::Tidy);
    }
    Ok(done())
}

async fn erase_all<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>) -> Result<Reply, StoreError> {
    work.store.erase_all().await?;
    if work.desk.settings.follow {
        work.effects.push(Effect::Unfollow);
    }
    *work.desk = super::Desk::default();
    work.effects.extend([Effect::Refresh(None), Effect::ForgetAll]);
    Ok(done())
}

/// Keys of the store's state, for whoever wants to know what is kept.
pub const STATE_KEYS: [&str; 7] =
    [MEMORY_KEY, READINGS_KEY, HABITS_KEY, naming::KEY, own::KEY, health::KEY, follow::KEY];
