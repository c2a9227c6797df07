//! What was suggested and what became of it.
//!
//! The memory keeps nudges, never gestures: it is what the budget counts, what makes a thanking card come once, and where
//! letting go is remembered. How far a single person rests is kept with the person ([`crate::person::Silence`]), so it
//! outlives this memory, which forgets after 400 days. All comparisons of moments look both ways, so a clock that jumped
//! ahead and back neither opens the budget nor closes it for longer than the rule says.

use serde::{Deserialize, Serialize};

use crate::gesture::{GestureId, Kind};
use crate::nudge::{Nudge, Occasion};
use crate::person::{Person, PersonId, SiteId};
use crate::time::{Clock, DAY, HOUR, LocalDay, MINUTE, Millis};
use crate::wire::Answer;

/// A nudge is remembered this long.
const KEPT: i64 = 400 * DAY;
/// The first rest after "let it go"; it doubles with each in a row.
const LET_GO_REST: i64 = 14 * DAY;
/// The rest stops doubling here (two and a half years).
const MOST_DOUBLINGS: u8 = 6;
/// The rest after the first "not for NAME"; the second is for good.
const NOT_FOR_REST: i64 = 90 * DAY;
/// "Later" is at least this much later, and not today.
const LATER: i64 = 4 * HOUR;
/// One person is suggested once in this time.
const PER_PERSON: i64 = 14 * DAY;
/// Two nudges are at least this far apart.
const APART: i64 = 90 * MINUTE;

/// One nudge that was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The nudge's id.
    pub id: String,
    /// About whom.
    pub person: PersonId,
    /// Why.
    pub occasion: Occasion,
    /// Suggested gesture.
    pub kind: Kind,
    /// Where.
    pub site: SiteId,
    /// The received gesture it wanted to thank for, if any.
    pub about: Option<GestureId>,
    /// When it was offered.
    pub at: Millis,
    /// The user's day then.
    pub day: LocalDay,
    /// What the user did with it, and when; `None` until the page says that it was drawn.
    pub answer: Option<(Answer, Millis)>,
}

impl Shown {
    /// Whether the user asked to have it again later: then it does not stand in the way of its own return.
    fn is_put_off(&self) -> bool {
        matches!(self.answer, Some((Answer::Later, _)))
    }
}

/// Every nudge of the last 400 days, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Memory {
    /// The nudges.
    pub shown: Vec<Shown>,
}

impl Memory {
    /// Remembers that this nudge is being offered. Offering the same one again changes nothing.
    pub fn offer(&mut self, nudge: &Nudge, site: &SiteId, clock: Clock) {
        self.remember(Shown {
            id: nudge.id.clone(),
            person: nudge.person.clone(),
            occasion: nudge.occasion,
            kind: nudge.kind,
            site: site.clone(),
            about: nudge.fact.thanks_for(),
            at: clock.now,
            day: clock.today(),
            answer: None,
        });
    }

    /// Remembers a nudge, forgets those of long ago. Whether it was new.
    pub fn remember(&mut self, nudge: Shown) -> bool {
        self.shown.retain(|shown| near(shown.at, nudge.at, KEPT));
        let new = self.find(&nudge.id).is_none();
        if new {
            self.shown.push(nudge);
        }
        new
    }

    /// The nudge with this id.
    pub fn find(&self, id: &str) -> Option<&Shown> {
        self.shown.iter().find(|shown| shown.id == id)
    }

    /// How many nudges this day of the user's has seen. A nudge counts for the day it was shown on, also after a journey
    /// across time zones.
    pub(super) fn seen_today(&self, clock: Clock) -> usize {
        let today = clock.today();
        self.shown.iter().filter(|shown| shown.day == today || shown.at.local_day(clock.offset) == today).count()
    }

    /// Whether a nudge was offered within the last 90 minutes.
    pub(super) fn just_now(&self, now: Millis) -> bool {
        self.shown.iter().any(|shown| near(shown.at, now, APART))
    }

    /// Whether this person was suggested within 14 days, not counting the nudge `except`.
    pub(super) fn lately(&self, person: &PersonId, except: Option<&str>, now: Millis) -> bool {
        self.about(person, except).any(|shown| near(shown.at, now, PER_PERSON))
    }

    /// Whether thanks for this gesture of theirs were suggested before (C7: once).
    pub(super) fn thanked(&self, person: &PersonId, gesture: GestureId, except: Option<&str>) -> bool {
        self.about(person, except).any(|shown| shown.about == Some(gesture))
    }

    /// Days on which *quiet lately* was suggested for this person after a moment.
    pub(super) fn quiet_since<'a>(
        &'a self,
        person: &'a PersonId,
        after: Millis,
        except: Option<&'a str>,
    ) -> impl Iterator<Item = LocalDay> + 'a {
        self.about(person, except)
            .filter(move |shown| shown.occasion == Occasion::Quiet && shown.at > after)
            .map(|shown| shown.day)
    }

    /// Whether this very nudge is on offer and not answered yet.
    pub(super) fn is_open(&self, id: &str) -> bool {
        self.find(id).is_some_and(|shown| matches!(shown.answer, None | Some((Answer::Shown, _))))
    }

    /// What was suggested about this person and stands in the way of more.
    fn about<'a>(&'a self, person: &'a PersonId, except: Option<&'a str>) -> impl Iterator<Item = &'a Shown> + 'a {
        self.shown
            .iter()
            .filter(move |shown| shown.person == *person && !shown.is_put_off() && except != Some(shown.id.as_str()))
    }
}

/// Less than `span` apart, either way.
fn near(one: Millis, other: Millis, span: i64) -> bool {
    one.since(other).saturating_abs() < span
}

/// Notes what the user did with a nudge, and lets the person rest accordingly. Says whether anything changed: an unknown
/// nudge, or the same answer again, changes nothing.
pub fn answer(memory: &mut Memory, person: &mut Person, id: &str, answer: Answer, clock: Clock) -> bool {
    let Some(index) = memory.shown.iter().position(|shown| shown.id == id && shown.person == person.id) else {
        return false;
    };
    if answer == Answer::Missed {
        // Nobody saw it, so it costs nothing; once drawn or answered it was seen.
        let unseen = memory.shown[index].answer.is_none();
        if unseen {
            memory.shown.remove(index);
        }
        return unseen;
    }
    let shown = &mut memory.shown[index];
    let repeated = shown.answer.is_some_and(|(before, _)| before == answer);
    let late = answer == Answer::Shown && shown.answer.is_some();
    if repeated || late {
        return false;
    }
    shown.answer = Some((answer, clock.now));
    let silence = &mut person.silence;
    match answer {
        Answer::Shown | Answer::Missed => {}
        Answer::LetGo => {
            let rest = LET_GO_REST << silence.let_go.min(MOST_DOUBLINGS);
            silence.let_go = silence.let_go.saturating_add(1);
            silence.until = silence.until.max(Some(clock.now.plus(rest)));
        }
        Answer::Later => {
            let tomorrow = Millis((i64::from(clock.today().0) + 1) * DAY - i64::from(clock.offset.0) * MINUTE);
            silence.until = silence.until.max(Some(tomorrow.max(clock.now.plus(LATER))));
        }
        Answer::NotFor => {
            silence.refusals = silence.refusals.saturating_add(1);
            silence.never |= silence.refusals >= 2;
            silence.until = silence.until.max(Some(clock.now.plus(NOT_FOR_REST)));
        }
    }
    true
}

/// Ends a row of suggestions let go: the user has just made a gesture to this person, so the next rest is a short one
/// again. A rest already granted stays.
pub fn touched(person: &mut Person) {
    person.silence.let_go = 0;
}
