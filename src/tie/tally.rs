//! The tally: what is derived from one person's gestures and kept beside them.
//!
//! It holds nothing that the gestures do not say and can be made anew at any time; it is kept so that lists and suggestions
//! need not read every log. Undone gestures leave no trace in it. It describes in enums; words belong to the surfaces.

use super::exchange::{OPEN_FOR, match_all};
use super::rhythm::USUAL_GAP;
use super::{Balance, Measure, Rhythm, State, Warmth, in_order, rhythm};
use crate::gesture::{Direction, Gesture, GestureId, Kind};
use crate::time::{Clock, LocalDay, Millis};

/// So many of the latest distinct days are kept: enough for a median that follows a change of habit.
pub const DAYS_KEPT: usize = 40;
/// So many of the latest gestures worth thanking for are kept.
pub const UNTHANKED_KEPT: usize = 16;

/// A substantive gesture received that nothing was given after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unthanked {
    /// The gesture.
    pub id: GestureId,
    /// When.
    pub at: Millis,
    /// What.
    pub kind: Kind,
    /// What it was about.
    pub object: Option<String>,
}

/// What the gestures of one person come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// What the warmth was computed with; another setting asks for another tally.
    pub measure: Measure,
    /// Warmth given.
    pub given: Warmth,
    /// Warmth received.
    pub received: Warmth,
    /// Gestures given that stand.
    pub given_count: u32,
    /// Gestures received that stand.
    pub received_count: u32,
    /// The first gesture either way.
    pub first: Option<Millis>,
    /// The latest one given.
    pub last_given: Option<Millis>,
    /// The latest one received.
    pub last_received: Option<Millis>,
    /// The latest one given in words.
    pub last_composed: Option<Millis>,
    /// How many gestures were given since then, all without words.
    pub light_since_composed: u32,
    /// What the balance was called after the latest gesture: words do not flicker (see [`Balance::then`]).
    pub balance: Balance,
    /// The latest distinct local days with any gesture, rising.
    pub days: Vec<LocalDay>,
    /// Substantive gestures received and not acknowledged, the latest ones, oldest first. See [`Tally::to_thank`].
    pub unthanked: Vec<Unthanked>,
}

/// A tally in words, or nearly: enums that surfaces have sentences for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Who it came from, lately.
    pub balance: Balance,
    /// How the pause compares with the pair's own rhythm.
    pub rhythm: Rhythm,
    /// The tie as a whole.
    pub state: State,
}

impl Tally {
    /// The tally of these gestures of one person, in any order.
    pub fn of(gestures: &[Gesture], measure: Measure) -> Self {
        let mut tally = Self { measure, ..Self::default() };
        let half_life = measure.half_life();
        let mut days = Vec::new();
        for gesture in in_order(gestures) {
            tally.first.get_or_insert(gesture.at);
            let day = gesture.at.local_day(gesture.offset);
            if let Err(place) = days.binary_search(&day) {
                days.insert(place, day);
            }
            let effort = measure.effort(gesture.kind);
            match gesture.direction {
                Direction::Given => {
                    tally.given.add(effort, gesture.at, half_life);
                    tally.given_count += 1;
                    tally.last_given = Some(gesture.at);
                    if gesture.kind.is_composed() {
                        tally.last_composed = Some(gesture.at);
                        tally.light_since_composed = 0;
                    } else {
                        tally.light_since_composed += 1;
                    }
                }
                Direction::Received => {
                    tally.received.add(effort, gesture.at, half_life);
                    tally.received_count += 1;
                    tally.last_received = Some(gesture.at);
                }
            }
            let (given, received) = tally.warmth(gesture.at);
            tally.balance = tally.balance.then(given, received, tally.count());
        }
        let spare = days.len().saturating_sub(DAYS_KEPT);
        tally.days = days.into_iter().skip(spare).collect();
        tally.unthanked = unthanked(gestures);
        // What had lapsed when the newest of them came can never be thanked for any more.
        if let Some(newest) = tally.unthanked.last().map(|received| received.at) {
            tally.unthanked.retain(|received| newest.since(received.at) <= OPEN_FOR);
        }
        tally
    }

    /// Gestures either way that stand.
    pub fn count(&self) -> u32 {
        self.given_count + self.received_count
    }

    /// The latest gesture either way.
    pub fn last(&self) -> Option<Millis> {
        self.last_given.max(self.last_received)
    }

    /// Warmth given and received at `now`.
    pub fn warmth(&self, now: Millis) -> (f64, f64) {
        let half_life = self.measure.half_life();
        (self.given.now(now, half_life), self.received.now(now, half_life))
    }

    /// What may be thanked for at `now`: it lapses silently after 14 days.
    pub fn to_thank(&self, now: Millis) -> impl Iterator<Item = &Unthanked> {
        self.unthanked.iter().filter(move |received| (0..=OPEN_FOR).contains(&now.since(received.at)))
    }

    /// The tie in words, with the usual gap for pairs that have none of their own yet.
    pub fn words(&self, clock: Clock) -> Words {
        self.words_with(clock, USUAL_GAP)
    }

    /// The tie in words; `usual_gap` is the gap in days of the person's group (7, 14, 30, 90 or 180).
    pub fn words_with(&self, clock: Clock, usual_gap: f64) -> Words {
        let (given, received) = self.warmth(clock.now);
        let balance = self.balance.then(given, received, self.count());
        let rhythm = rhythm::rhythm(&self.days, clock.today(), usual_gap);
        Words { balance, rhythm, state: State::of(self.days.len(), balance, rhythm) }
    }
}

/// The latest substantive gestures received and not acknowledged, oldest first.
fn unthanked(gestures: &[Gesture]) -> Vec<Unthanked> {
    let closed: Vec<GestureId> = match_all(gestures)
        .into_iter()
        .filter(|exchange| exchange.first == Direction::Received)
        .map(|exchange| exchange.opened)
        .collect();
    // Only the latest are kept, so the search starts from the end and is over soon.
    let mut open: Vec<&Gesture> = in_order(gestures)
        .into_iter()
        .rev()
        .filter(|gesture| gesture.direction == Direction::Received && gesture.kind.is_substantive())
        .filter(|gesture| !closed.contains(&gesture.id))
        .take(UNTHANKED_KEPT)
        .collect();
    open.reverse();
    open.into_iter()
        .map(|gesture| Unthanked { id: gesture.id, at: gesture.at, kind: gesture.kind, object: gesture.object.clone() })
        .collect()
}
