//! What there is to say about the people in view, and which of it comes first.
//!
//! One person gives at most one occasion, the highest. *Thank* comes once for a received gesture and lapses with it (C7);
//! *you wanted to* rests once the user wrote to them; *quiet lately* is for the circle, goes by the pair's own rhythm, comes
//! once while quiet and once while fading, and never for a tie that sleeps (C8). *They ask* needs a tie, *more than a click*
//! several clicks and nothing written, *amplify* a group the user named for it, *first hello* somebody who was read (C3).

use crate::gesture::{GestureId, Kind, fingerprint};
use crate::nudge::fitting::{self, Aim};
use crate::nudge::learning::Learned;
use crate::nudge::{Because, Context, Decision, Fact, Here, Nudge, Occasion, Reason};
use crate::person::{Person, Silence};
use crate::settings::{Persona, Settings};
use crate::tie::rhythm::{pause_in, usual_gap};
use crate::tie::{Rhythm, Tally, Unthanked};
use crate::time::{DAY, LocalDay, Millis};

/// From this many usual gaps on, a quiet tie gets a little more than the lightest gesture.
const LONG_QUIET: f64 = 2.25;
/// Pairs that meet daily have pauses, too: they are measured as if so many days were usual. Nobody calls a weekend quiet.
const LIVELY: f64 = 5.0;
/// So many clicks without a word …
const CLICKS: u32 = 4;
/// … with the latest not longer ago than this, and the last word longer ago than that (milliseconds).
const CLICKED: i64 = 30 * DAY;
const WROTE: i64 = 30 * DAY;
/// How far apart these occasions are for one person.
const MORE_APART: i64 = 60 * DAY;
const AMPLIFY_APART: i64 = 30 * DAY;
const HELLO_APART: i64 = 400 * DAY;
/// Occasions that come with an item on a page, the highest first.
const ON_PAGES: [Occasion; 7] = [
    Occasion::Thank,
    Occasion::Wanted,
    Occasion::Quiet,
    Occasion::Ask,
    Occasion::More,
    Occasion::Amplify,
    Occasion::Hello,
];

/// An occasion with its gesture, and how it compares with others (less comes first).
struct Candidate {
    rank: (bool, Occasion, i64, i64, bool, bool, i64, u32),
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
pub(super) fn best(ctx: &Context, learned: &Learned, again: bool) -> (Decision, bool) {
    let mut because = Vec::new();
    let mut best: Option<Candidate> = None;
    for here in &ctx.here {
        let Some((person, tally)) = here.person else { continue };
        // Who is in trouble is left in peace with everything of theirs that is in view.
        if ctx.here.iter().any(|other| other.troubled && other.person.is_some_and(|(who, _)| who.id == person.id)) {
            because.push(Because::item(here.index, Reason::Sensitive));
            continue;
        }
        match candidate(ctx, learned, here, person, tally, again) {
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
            Occasion::Ask => Reason::TheyAsk,
            Occasion::More => Reason::OftenAClick,
            Occasion::Amplify => Reason::WorthPassingOn,
            Occasion::Hello => Reason::GotToKnow,
            Occasion::Introduce | Occasion::Endorse | Occasion::Circle => Reason::NoOccasion,
        };
        let because = vec![Because::item(index, why), Because::kind(index, nudge.kind)];
        return (Decision { nudge: Some(nudge), because }, open);
    }
    if because.is_empty() {
        because.push(Because::everywhere(Reason::NobodyYet));
    }
    (Decision::silence(because), false)
}

/// Why this person is left in peace at all.
pub(super) fn silent(ctx: &Context, person: &Person) -> Option<Reason> {
    let rests = |silence: Silence| {
        if silence.never {
            Some(Reason::NeverFor)
        } else {
            silence.until.filter(|until| ctx.clock.now < *until).map(|_| Reason::Resting)
        }
    };
    rests(person.silence).or_else(|| rests(ctx.memory.silence(&person.id)))
}

fn candidate(
    ctx: &Context,
    learned: &Learned,
    here: &Here,
    person: &Person,
    tally: &Tally,
    again: bool,
) -> Result<Candidate, Reason> {
    if let Some(reason) = silent(ctx, person) {
        return Err(reason);
    }
    if let Some(reason) = fitting::left_alone(here) {
        return Err(reason);
    }
    if tally.count() == 0 && !here.reading.is_some_and(|reading| reading.has_listened(ctx.clock.today())) {
        return Err(Reason::NotReadYet);
    }
    let mut silence = Reason::NoOccasion;
    for occasion in ON_PAGES {
        let id = id(person, occasion, ctx.clock.today());
        let open = ctx.memory.is_open(&id);
        let except = (again && open).then_some(id.as_str());
        let found = find(ctx, here, person, tally, occasion, except);
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
        let outside = !person.in_circle && occasion != Occasion::Thank;
        // What the user wanted is never too much, but it counts among the others.
        if outside && occasion != Occasion::Wanted && ctx.memory.enough_outside(except, ctx.clock.now) {
            silence = Reason::EnoughOthers;
            continue;
        }
        if ctx.memory.lately(&person.id, except, ctx.clock.now) {
            silence = Reason::Lately;
            continue;
        }
        let fitting = match fitting::fits(here, ctx.ladder, found.aim, tally.light_since_composed) {
            Ok(fitting) => fitting,
            // What cannot be done here for one occasion may be for another.
            Err(reason) => {
                if silence == Reason::NoOccasion || occasion <= Occasion::Quiet {
                    silence = reason;
                }
                continue;
            }
        };
        let (kind, worth) = fitting::choose(ctx, learned, occasion, &fitting, except);
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
            outside,
        };
        let less = -((worth * 1_000.0) as i64);
        let rank = (!open, occasion, first, second, wordless, elsewhere, less, here.index);
        return Ok(Candidate { rank, nudge, open });
    }
    // Where nothing else speaks, it is the suggestion made before that does.
    let lately = silence == Reason::NoOccasion && ctx.memory.lately(&person.id, None, ctx.clock.now);
    Err(if lately { Reason::Lately } else { silence })
}

/// What there is to say on this occasion, or what holds it back.
fn find(
    ctx: &Context,
    here: &Here,
    person: &Person,
    tally: &Tally,
    occasion: Occasion,
    except: Option<&str>,
) -> Result<Found, Reason> {
    match occasion {
        _ if !is_for(ctx.persona, occasion) => Err(Reason::NotInThisRole),
        Occasion::Thank => thank(ctx, person, tally, except),
        Occasion::Wanted => wanted(person, tally),
        Occasion::Quiet => quiet(ctx, here, person, tally, except),
        Occasion::Ask => ask(here, person, tally),
        Occasion::More => more(ctx, person, tally, except),
        Occasion::Amplify => amplify(ctx, here, person, except),
        Occasion::Hello => hello(ctx, here, person, tally, except),
        Occasion::Introduce | Occasion::Endorse | Occasion::Circle => Err(Reason::NoOccasion),
    }
}

/// The gestures that would do for a nudge in this view, the suggested one among them.
pub(super) fn would_do(ctx: &Context, nudge: &Nudge) -> Vec<Kind> {
    let here = ctx.here.iter().find(|here| here.index == nudge.index);
    let fitting = here.and_then(|here| {
        let (person, tally) = here.person?;
        let found = find(ctx, here, person, tally, nudge.occasion, Some(&nudge.id)).ok()?;
        fitting::fits(here, ctx.ladder, found.aim, tally.light_since_composed).ok()
    });
    fitting.unwrap_or_else(|| vec![nudge.kind])
}

/// The most substantive gesture received and not acknowledged, then the latest.
fn thank(ctx: &Context, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let received = to_thank(tally, ctx.clock.now, |id| !ctx.memory.thanked(&person.id, id, except));
    let received = received.ok_or(Reason::NoOccasion)?;
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

/// Among what they did: the more substantive first, then the later.
pub(super) fn order(received: &Unthanked) -> (i64, i64) {
    (-(received.kind.effort() as i64), 0_i64.saturating_sub(received.at.0))
}

/// What there is to thank for before anything else, of what is not left out.
pub(super) fn to_thank(tally: &Tally, now: Millis, wanted: impl Fn(GestureId) -> bool) -> Option<&Unthanked> {
    tally.to_thank(now).filter(|received| wanted(received.id)).min_by_key(|received| order(received))
}

/// How long it has been quiet on a day, in usual gaps of the two.
pub(super) fn pause(settings: &Settings, person: &Person, tally: &Tally, day: LocalDay) -> Option<f64> {
    let usual = usual_gap(&tally.days, settings.usual_gap(person)).max(LIVELY);
    pause_in(&tally.days, day, usual)
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
fn quiet(ctx: &Context, here: &Here, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let stage = |day: LocalDay| pause(ctx.settings, person, tally, day);
    let (Some(gaps), Some(last)) = (stage(ctx.clock.today()), tally.last()) else { return Err(Reason::NoOccasion) };
    let aim = match Rhythm::of(gaps) {
        Rhythm::TooEarly => return Err(Reason::NoOccasion),
        Rhythm::InRhythm => return Err(Reason::InRhythm),
        Rhythm::Dormant => return Err(Reason::Dormant),
        // A question wants an answer, not a click.
        Rhythm::Quiet if here.asks => Aim::Words,
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

/// Whether an occasion is one for the role the user is in here: a brand answers, thanks and passes on, and keeps out of what
/// is between people.
const fn is_for(persona: Persona, occasion: Occasion) -> bool {
    match persona {
        Persona::Personal => true,
        Persona::Brand => {
            matches!(occasion, Occasion::Thank | Occasion::Wanted | Occasion::Ask | Occasion::Amplify)
        }
    }
}

/// A question of somebody the user has a tie with: more than one day of it, or a place in the circle.
fn ask(here: &Here, person: &Person, tally: &Tally) -> Result<Found, Reason> {
    if !here.asks || tally.days.len() < 2 && !person.in_circle {
        return Err(Reason::NoOccasion);
    }
    Ok(Found { occasion: Occasion::Ask, aim: Aim::Answer, fact: Fact::TheyAsk, order: (0, 0), object: None })
}

/// Several clicks, nothing in words for a while, and they are somebody: in the circle, or it goes both ways.
fn more(ctx: &Context, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let now = ctx.clock.now;
    // Clicks dated ahead of the clock are none so far.
    let lately = tally.last_given.is_some_and(|at| (0..=CLICKED).contains(&now.since(at)));
    let clicked = tally.light_since_composed >= CLICKS && lately;
    let wrote = tally.last_composed.is_some_and(|at| now.since(at) < WROTE);
    if !clicked || wrote || !person.in_circle && tally.received_count == 0 {
        return Err(Reason::NoOccasion);
    }
    if ctx.memory.had(&person.id, Occasion::More, MORE_APART, except, now) {
        return Err(Reason::Once);
    }
    let fact = Fact::OnlyClicks { wrote: tally.last_composed };
    Ok(Found {
        occasion: Occasion::More,
        aim: Aim::Answer,
        fact,
        order: (-i64::from(tally.light_since_composed), 0),
        object: None,
    })
}

/// Somebody of a group whose posts the user wants to pass on.
fn amplify(ctx: &Context, here: &Here, person: &Person, except: Option<&str>) -> Result<Found, Reason> {
    let group = ctx.settings.groups_of(person).find(|group| group.amplify).map(|group| group.name.clone());
    let group = group.filter(|_| !here.asks).ok_or(Reason::NoOccasion)?;
    if ctx.memory.had(&person.id, Occasion::Amplify, AMPLIFY_APART, except, ctx.clock.now) {
        return Err(Reason::Once);
    }
    let fact = Fact::InGroup { group };
    Ok(Found { occasion: Occasion::Amplify, aim: Aim::Pass, fact, order: (0, 0), object: None })
}

/// Somebody who was read and never met. Once.
fn hello(ctx: &Context, here: &Here, person: &Person, tally: &Tally, except: Option<&str>) -> Result<Found, Reason> {
    let today = ctx.clock.today();
    let reading = here.reading.filter(|reading| tally.count() == 0 && reading.has_listened(today));
    let reading = reading.ok_or(Reason::NoOccasion)?;
    if ctx.memory.had(&person.id, Occasion::Hello, HELLO_APART, except, ctx.clock.now) {
        return Err(Reason::Once);
    }
    let posts = reading.posts(today);
    let (fact, order) = (Fact::YouRead { posts }, (-i64::from(posts), 0));
    Ok(Found { occasion: Occasion::Hello, aim: Aim::Light, fact, order, object: None })
}

/// The id of a nudge: the same for the same person, occasion and day.
pub fn id(person: &Person, occasion: Occasion, today: LocalDay) -> String {
    let hash = fingerprint(&["nudge", person.id.as_str(), occasion.name(), &today.0.to_string()]);
    format!("n{:016x}", (hash >> 64) as u64)
}
