//! What follows the user to their other browsers: taking in what they wrote, and giving what is here.

use super::{Answering, Effect};
use crate::follow::{self, Followed, Mark};
use crate::ledger::Book;
use crate::nudge::words::Tongue;
use crate::person::PersonId;
use crate::settings::Settings;
use crate::store::{Disk, Done, StoreError, Who};

/// Takes in what other browsers wrote; returns what is to be there for them now.
///
/// Whoever is in the circle elsewhere and unknown here is asked for again each time, until they are met or the ledger that
/// knows them is brought here.
pub async fn follow<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    theirs: Followed,
) -> Result<Followed, StoreError> {
    let settings = &work.desk.settings;
    // What was never changed here gives way to what was chosen elsewhere.
    let is_new = settings.changed_at.is_none() && theirs.chosen.is_none();
    let changed_at = if is_new { Some(work.clock.now) } else { settings.changed_at };
    let settings = Settings { changed_at, ..settings.clone() };
    let chosen = changed_at.map(|_| follow::chosen(&settings));
    let ours = Followed { chosen, circle: circle(work).await? };
    let joined = ours.clone().join(theirs);
    let (measure, hints) = (settings.measure(), settings.hints);
    work.desk.settings = match joined.chosen.clone().filter(|_| joined.chosen != ours.chosen) {
        Some(chosen) => follow::put_into(chosen, settings).sound(),
        None => settings,
    };
    if work.desk.settings.measure() != measure {
        work.store.retally(work.desk.settings.measure()).await?;
    }
    if work.desk.settings.hints != hints {
        work.effects.push(Effect::Refresh(None));
    }
    let mut known = Vec::new();
    for mark in joined.circle.iter().filter(|mark| !ours.circle.contains(mark)) {
        let put = |book: &mut Book| {
            let changed = book.person.in_circle != mark.inside;
            book.person.in_circle = mark.inside;
            Done { value: (), changed }
        };
        let who = Who::Person(mark.person.clone());
        if work.store.amend(&who, work.desk.settings.measure(), put).await?.is_some() {
            known.push(mark.clone());
        }
    }
    if !known.is_empty() {
        keep(work, &mut |circle| known.drain(..).for_each(|mark| follow::mark(circle, mark))).await?;
    }
    Ok(joined)
}

/// Says that somebody is in the circle, or not.
pub async fn mark<D: Disk, T: Tongue>(
    work: &mut Answering<'_, D, T>,
    person: PersonId,
    inside: bool,
) -> Result<(), StoreError> {
    let said = Mark { person, at: work.clock.now, inside };
    keep(work, &mut |circle| follow::mark(circle, said.clone())).await?;
    give(work);
    Ok(())
}

/// Somebody is erased. Where the circle follows, all that stays of them is that this fingerprint is not in it.
pub async fn forget<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, person: PersonId) -> Result<(), StoreError> {
    if !circle(work).await?.iter().any(|mark| mark.person == person) {
        return Ok(());
    }
    if work.desk.settings.follow {
        return mark(work, person, false).await;
    }
    keep(work, &mut |circle| circle.retain(|mark| mark.person != person)).await
}

/// Begins to follow, or ends it: then nothing stays in the browser's synchronisation.
pub async fn turn<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>, to: bool) -> Result<(), StoreError> {
    work.desk.settings.follow = to;
    if !to {
        work.effects.push(Effect::Unfollow);
        return Ok(());
    }
    let (people, at) = (work.store.people().await?, work.clock.now);
    let inside = people.into_iter().map(|entry| entry.person).filter(|person| person.in_circle);
    let inside: Vec<PersonId> = inside.map(|person| person.id).collect();
    keep(work, &mut |circle| {
        for person in &inside {
            if !circle.iter().any(|mark| mark.person == *person) {
                follow::mark(circle, Mark { person: person.clone(), at, inside: true });
            }
        }
    })
    .await?;
    give(work);
    Ok(())
}

/// Something that follows has changed here.
pub fn give<D: Disk, T: Tongue>(work: &mut Answering<'_, D, T>) {
    if work.desk.settings.follow {
        work.effects.push(Effect::Follow);
    }
}

/// The circle as this browser knows it.
async fn circle<D: Disk, T: Tongue>(work: &Answering<'_, D, T>) -> Result<Vec<Mark>, StoreError> {
    let lines: Vec<String> = work.store.state(follow::KEY).await?;
    Ok(lines.iter().filter_map(|line| Mark::read(line)).collect())
}

async fn keep<D: Disk, T: Tongue>(
    work: &Answering<'_, D, T>,
    change: &mut dyn FnMut(&mut Vec<Mark>),
) -> Result<(), StoreError> {
    let step = |lines: &mut Vec<String>| {
        let mut circle = lines.iter().filter_map(|line| Mark::read(line)).collect();
        change(&mut circle);
        *lines = circle.iter().map(Mark::line).collect();
        Done { value: (), changed: true }
    };
    work.store.amend_state(follow::KEY, step).await.map(drop)
}
