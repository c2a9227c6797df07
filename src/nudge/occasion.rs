//! What there is to say about the people in view, and which of it comes first.
//!
//! One person gives at most one occasion, the highest. *Thank* comes once for a received gesture and lapses with it (C7);
//! *you wanted to* rests once the user wrote to them; *quiet lately* is for the circle, goes by the pair's own rhythm, comes
//! once while quiet and once while fading, and never for a tie that sleeps (C8). Somebody new is only read (C3).

use crate::gesture::fingerprint;
use crate::nudge::fitting::{self, Aim};
use crate::nudge::{Because, Context, Decision, Fact, Here, Nudge, Occasion, Reading, Reason};
use crate::person::Person;
use crate::tie::rhythm::{USUAL_GAP, pause};
use crate::tie::{Rhythm, Tally, Unthanked};
use crate::time::LocalDay;

/// From this many usual gaps on, a quiet tie gets a little more than the lightest gesture.
const LONG_QUIET: f64 = 2.25;

/// An occasion with its gesture, and how it compares with others (less comes first).
struct Candidate {
    rank: (bool, Occasion, i64, i64, bool, bool, u32),
    nudge: Nudge,
    open: bool,
}

/// An occasion before a gesture was found for it.
struct Found {
    occasion: Occasion,
    aim: Aim,
    fact: Fact,
    /// Among several of this occasion, less comes first.
    order: (i64, i64),
    /// The item it is about, where that is known.
    object: Option<String>,
}

/// The best there is in view, and whether it is on offer already. With `again`, what is on offer comes first; without, it
/// is left out.
pub(super) fn best(ctx: &Context, again: bool) -> (Decision, bool) {
    let mut because = Vec::new();
    let mut best: Option<Candidate> = None;
    for here in &ctx.here {
        let Some((person, tally)) = here.person else { continue };
        match candidate(ctx, here, person, tally, again) {
            Ok(found) if best.as_ref().is_none_or(|best| found.rank < best.rank) => best = Some(found),
            Ok(_) => {}
            Err(reason) => because.push(Because::item(here.index, reason)),
        }
    }
    if let Some(Candidate { nudge, open, .. }) = best {
        let index = nudge.index;
        let why = match nudge.occasion {
            Occasion::Thank => Reason::TheyDid,
            Occasion::Wanted => Reason::YouWanted,
            Occasion::Quiet => Reason::BeenQuiet,
        };
        let because = vec![Because::item(index, why), Because::kind(index, nudge.kind)];
        return (Decision { nudge: Some(nudge), because }, open);
    }
    if because.is_empty() {
        because.push(Because::everywhere(Reason::NobodyYet));
    }
    (Decision::silence(because), false)
}

fn candidate(ctx: &Context, here: &Here, person: &Person, tally: &Tally, again: bool) -> Result<Candidate, Reason> {
    if person.silence.never {
        return Err(Reason::NeverFor);
    }
    if person.silence.until.is_some_and(|until| ctx.clock.now < until) {
        return Err(Reason::Resting);
    }
    if let Some(reason) = fitting::left_alone(here) {
        return Err(reason);
    }
    if tally.count() == 0 && !here.reading.is_some_and(Reading::has_listened) {
        return Err(Reason::NotReadYet);
    }
    let mut silence = Reason::NoOccasion;
    for occasion in [Occasion::Thank, Occasion::Wanted, Occasion::Quiet] {
        let id = id(person, occasion, ctx.clock.today());
        let open = ctx.memory.is_open(&id);
        let except = (again && open).then_some(id.as_str());
        let found = match occasion {
            Occasion::Thank => thank(ctx, person, tally, except),
            Occasion::Wanted => wanted(person, tally),
            Occasion::Quiet => quiet(ctx, person, tally, except),
        };
        let found = match found {
            Ok(found) => found,
            Err(reason) => {
                // What holds back a higher occasion says more than why a lower one is none.
                if silence == Reason::NoOccasion {
                    silence = reason;
                }
                continue;
            }
        };
        if ctx.memory.lately(&person.id, except, ctx.clock.now) {
            silence = Reason::Lately;
            continue;
        }
        let kind = fitting::choose(here, ctx.ladder, found.aim, tally.light_since_composed)?;
        let wordless = found.aim >= Aim::Words && !kind.is_composed();
        let elsewhere = found.object.is_none() || found.object.as_deref() != here.object;
        let (first, second) = found.order;
        let nudge = Nudge {
            id,
            index: here.index,
            person: person.id.clone(),
            site: ctx.site.clone(),
            occasion: found.occasion,
            kind,
            fact: found.fact,
        };
        return Ok(Candidate { rank: (!open, occasion, first, second, wordless, elsewhere, here.index), nudge, open });
    }
    // Where nothing else speaks, it is the suggestion made before that does.
    let lately = silence == Reason::NoOccasion && ctx.memory.lately(&person.id, None, ctx.clock.now);
    Err(if lately { Reason::Lately } else { silence })
}

/// The most substantive gesture received and not acknowledged, then the latest.
fn thank(ctx: &Context, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let order = |received: &Unthanked| (-(received.kind.effort() as i64), 0_i64.saturating_sub(received.at.0));
    let received = tally
        .to_thank(ctx.clock.now)
        .filter(|received| !ctx.memory.thanked(&person.id, received.id, except))
        .min_by_key(|received| order(received))
        .ok_or(Reason::NoOccasion)?;
    // The tally does not tell the site; an object on this very origin does.
    let here = received.object.as_deref().is_some_and(|object| {
        object.strip_prefix(ctx.origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    let fact = Fact::TheyDid {
        gesture: received.id,
        kind: received.kind,
        site: here.then(|| ctx.site.clone()),
        at: received.at,
    };
    Ok(Found {
        occasion: Occasion::Thank,
        aim: Aim::Thanks,
        fact,
        order: order(received),
        object: received.object.clone(),
    })
}

/// The oldest intention first; one is taken up when the user wrote to them since.
fn wanted(person: &Person, tally: &Tally) -> Result<Found, Reason> {
    let intention = person.intention.as_ref().filter(|intention| !intention.text.trim().is_empty());
    let intention = intention.ok_or(Reason::NoOccasion)?;
    if tally.last_composed.is_some_and(|wrote| wrote > intention.since) {
        return Err(Reason::NoOccasion);
    }
    Ok(Found {
        occasion: Occasion::Wanted,
        aim: Aim::Words,
        fact: Fact::YouWanted { text: intention.text.trim().to_owned() },
        order: (intention.since.0, 0),
        object: None,
    })
}

/// The longest pause first; the longer, the warmer.
fn quiet(ctx: &Context, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let stage = |day: LocalDay| pause(&tally.days, day, USUAL_GAP);
    let (Some(gaps), Some(last)) = (stage(ctx.clock.today()), tally.last()) else { return Err(Reason::NoOccasion) };
    let aim = match Rhythm::of(gaps) {
        Rhythm::TooEarly => return Err(Reason::NoOccasion),
        Rhythm::InRhythm => return Err(Reason::InRhythm),
        Rhythm::Dormant => return Err(Reason::Dormant),
        Rhythm::Quiet if gaps < LONG_QUIET => Aim::Light,
        Rhythm::Quiet => Aim::Warm,
        Rhythm::Fading => Aim::Words,
    };
    if !person.in_circle {
        return Err(Reason::NoOccasion);
    }
    let now = Rhythm::of(gaps);
    if ctx.memory.quiet_since(&person.id, last, except).any(|day| stage(day).map(Rhythm::of) == Some(now)) {
        return Err(Reason::Once);
    }
    Ok(Found {
        occasion: Occasion::Quiet,
        aim,
        fact: Fact::QuietSince { at: last },
        order: (-((gaps * 1_000.0) as i64), 0),
        object: None,
    })
}

/// The same for the same person, occasion and day.
fn id(person: &Person, occasion: Occasion, today: LocalDay) -> String {
    let hash = fingerprint(&["nudge", person.id.as_str(), occasion.name(), &today.0.to_string()]);
    format!("n{:016x}", (hash >> 64) as u64)
}
