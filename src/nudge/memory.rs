//! What was suggested and what became of it.
//!
//! The memory keeps nudges, never gestures: it is what the budget counts, what makes a thanking card come once, and where
//! letting go is remembered. How far a single person rests is kept with the person ([`crate::person::Silence`]), so it
//! outlives this memory, which forgets after 400 days. All comparisons of moments look both ways, so a clock that jumped
//! ahead and back neither opens the budget nor closes it for longer than the rule says.

use serde::{Deserialize, Serialize};

use crate::gesture::{GestureId, Kind};
use crate::nudge::learning::TAKEN_WITHIN;
use crate::nudge::{Nudge, Occasion};
use crate::person::{Person, PersonId, Silence, SiteId};
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
/// That doubles with each that is let go in a row, so many times (to four days).
const MOST_APART: u32 = 6;
/// After letting one go nothing is suggested for this long.
const AFTER_LETTING_GO: i64 = 2 * HOUR;
/// No more people outside the ledger than this are remembered as resting.
const STRANGERS: usize = 200;

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
    /// The gesture the user made towards that person afterwards, here or elsewhere: the suggestion was taken up.
    pub taken: Option<Kind>,
    /// It was about somebody outside the circle, and no thanks.
    pub outside: bool,
}

impl Shown {
    /// Whether the user asked to have it again later: then it does not stand in the way of its own return.
    fn is_put_off(&self) -> bool {
        matches!(self.answer, Some((Answer::Later, _)))
    }

    fn is_let_go(&self) -> bool {
        matches!(self.answer, Some((Answer::LetGo | Answer::NotFor, _)))
    }
}

/// Every nudge of the last 400 days, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Memory {
    /// The nudges.
    pub shown: Vec<Shown>,
    /// How far suggestions rest about people the ledger does not know.
    pub strangers: Vec<(PersonId, Silence)>,
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
            taken: None,
            outside: nudge.outside,
        });
    }

    /// The user made a gesture towards somebody: what was suggested about them lately is taken up, whether they did it where
    /// it was suggested, that way, or not. Says whether anything changed.
    pub fn took(&mut self, person: &PersonId, kind: Kind, at: Millis) -> bool {
        let row = self.strangers.iter_mut().find(|(known, silence)| known == person && silence.let_go > 0);
        let ended = row.map(|(_, silence)| silence.let_go = 0).is_some();
        let open = |shown: &&mut Shown| {
            shown.person == *person
                && shown.taken.is_none()
                && !shown.is_let_go()
                && (0..=TAKEN_WITHIN).contains(&at.since(shown.at))
        };
        let Some(shown) = self.shown.iter_mut().rev().find(open) else { return ended };
        shown.taken = Some(kind);
        true
    }

    /// How far suggestions about somebody the ledger does not know rest.
    pub fn silence(&self, person: &PersonId) -> Silence {
        self.strangers.iter().find(|(known, _)| known == person).map(|(_, silence)| *silence).unwrap_or_default()
    }

    /// Forgets everything about this person.
    pub fn forget(&mut self, person: &PersonId) {
        self.shown.retain(|shown| shown.person != *person);
        self.strangers.retain(|(known, _)| known != person);
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

    /// How many nudges this day of the user's has seen, or the last 24 hours where that is more. A nudge counts for the day
    /// it was shown on, also after a journey across time zones.
    pub(super) fn seen_today(&self, clock: Clock) -> usize {
        let today = clock.today();
        let this_day = |shown: &&Shown| shown.day == today || shown.at.local_day(clock.offset) == today;
        let this_round = |shown: &&Shown| near(shown.at, clock.now, DAY);
        self.shown.iter().filter(this_day).count().max(self.shown.iter().filter(this_round).count())
    }

    /// Whether a nudge was offered too short a time ago: 90 minutes, twice as long for each that was let go in a row.
    pub(super) fn just_now(&self, now: Millis) -> bool {
        let apart = APART << self.let_go_in_a_row().min(MOST_APART);
        self.shown.iter().any(|shown| near(shown.at, now, apart))
    }

    /// Whether one was let go within the last hours.
    pub(super) fn just_let_go(&self, now: Millis) -> bool {
        let lately = |shown: &&Shown| shown.answer.is_some_and(|(_, at)| near(at, now, AFTER_LETTING_GO));
        self.shown.iter().filter(|shown| shown.is_let_go()).any(|shown| lately(&shown))
    }

    /// How many were let go since the last that was taken up.
    fn let_go_in_a_row(&self) -> u32 {
        let since_taken = self.shown.iter().rev().take_while(|shown| shown.taken.is_none());
        since_taken.filter(|shown| shown.is_let_go()).count() as u32
    }

    /// The kind suggested last.
    pub(super) fn last_kind(&self, except: Option<&str>) -> Option<Kind> {
        self.shown.iter().rev().find(|shown| except != Some(shown.id.as_str())).map(|shown| shown.kind)
    }

    /// Whether one more about somebody outside the circle would be too many of those: at most one in five of the last 30
    /// days, and one in any case.
    pub(super) fn enough_outside(&self, except: Option<&str>, now: Millis) -> bool {
        let lately =
            || self.shown.iter().filter(|shown| near(shown.at, now, 30 * DAY) && except != Some(shown.id.as_str()));
        let outside = lately().filter(|shown| shown.outside).count();
        outside > 0 && (outside + 1) * 5 > lately().count() + 1
    }

    /// Whether this occasion came for this person within a time.
    pub(super) fn had(
        &self,
        person: &PersonId,
        occasion: Occasion,
        within: i64,
        except: Option<&str>,
        now: Millis,
    ) -> bool {
        self.about(person, except).any(|shown| shown.occasion == occasion && near(shown.at, now, within))
    }

    /// Whether this person was suggested within 14 days, not counting the nudge `except`.
    pub(super) fn lately(&self, person: &PersonId, except: Option<&str>, now: Millis) -> bool {
        self.about(person, except).any(|shown| near(shown.at, now, PER_PERSON))
    }

    /// Whether thanks for this gesture of theirs were suggested before (C7: once).
    pub(super) fn thanked(&self, person: &PersonId, gesture: GestureId, except: Option<&str>) -> bool {
        self.about(person, except).any(|shown| shown.about == Some(gesture))
    }

    /// Whether a suggestion to thank for this gesture of theirs was let go.
    pub(super) fn let_go_of(&self, person: &PersonId, gesture: GestureId) -> bool {
        self.about(person, None).any(|shown| shown.about == Some(gesture) && was_let_go(shown))
    }

    /// Whether *quiet lately* was let go for this person after a moment.
    pub(super) fn let_quiet_go(&self, person: &PersonId, after: Millis) -> bool {
        self.about(person, None).any(|shown| shown.occasion == Occasion::Quiet && shown.at > after && was_let_go(shown))
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

    /// Whether this occasion came for anybody within a time.
    pub(super) fn any(&self, occasion: Occasion, within: i64, now: Millis) -> bool {
        self.shown.iter().any(|shown| shown.occasion == occasion && near(shown.at, now, within))
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

/// Notes what the user did with a nudge, and lets the person rest accordingly, also by what was said before the ledger knew
/// them. Says whether anything changed: an unknown
/// nudge, or the same answer again, changes nothing.
pub fn answer(memory: &mut Memory, person: &mut Person, id: &str, answer: Answer, clock: Clock) -> bool {
    let named = memory.find(id).is_some_and(|shown| shown.person == person.id);
    if !named {
        return false;
    }
    let mut silence = person.silence;
    silence.follow_on(memory.silence(&person.id));
    let changed = answer_with(memory, &mut silence, id, answer, clock);
    if changed {
        person.silence = silence;
        memory.strangers.retain(|(known, _)| *known != person.id);
    }
    changed
}

/// The same for somebody the ledger does not know: their rest is kept here.
pub fn answer_stranger(memory: &mut Memory, id: &str, answer: Answer, clock: Clock) -> bool {
    let Some(person) = memory.find(id).map(|shown| shown.person.clone()) else { return false };
    let mut silence = memory.silence(&person);
    let changed = answer_with(memory, &mut silence, id, answer, clock);
    memory.strangers.retain(|(known, _)| *known != person);
    if silence != Silence::default() {
        if memory.strangers.len() >= STRANGERS {
            memory.strangers.remove(0);
        }
        memory.strangers.push((person, silence));
    }
    changed
}

fn answer_with(memory: &mut Memory, silence: &mut Silence, id: &str, answer: Answer, clock: Clock) -> bool {
    let Some(index) = memory.shown.iter().position(|shown| shown.id == id) else { return false };
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
/// Whether the user let it go, or wants nothing of the kind.
const fn was_let_go(shown: &Shown) -> bool {
    matches!(shown.answer, Some((Answer::LetGo | Answer::NotFor, _)))
}
