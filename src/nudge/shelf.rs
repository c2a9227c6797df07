//! The quiet shelf: at most five people to think of when the user asks for it, whoever is on the page.
//!
//! Whom there is something to thank for, and ties of the circle that went quiet. What it says are facts, gathered when the
//! shelf is opened and kept nowhere; nothing is counted, and what was let go once does not come back here. Who answered and
//! who did not is no question it knows.

use crate::gesture::GestureId;
use crate::nudge::occasion::{order, pause, to_thank};
use crate::nudge::words::Phrase;
use crate::nudge::{Fact, Memory, Occasion, words};
use crate::person::{Person, PersonId};
use crate::settings::Settings;
use crate::tie::{Rhythm, Tally};
use crate::time::Clock;

/// Most people on it.
const MOST: usize = 5;
/// Most of them to thank, so that quiet ties have their place.
const THANKS: usize = 3;

/// Somebody on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnShelf {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Why: what they did, or since when it is quiet.
    pub fact: Fact,
    /// What it was about.
    pub object: Option<String>,
}

impl OnShelf {
    /// Why they are here, as a sentence.
    pub fn why(&self, clock: Clock) -> Phrase {
        let occasion = if self.fact.thanks_for().is_some() { Occasion::Thank } else { Occasion::Quiet };
        words::why(&self.fact, occasion, &self.name, clock)
    }
}

/// Who is on the shelf: thanks first, the most substantive first, then quiet ties, the longest pause of their own first.
pub fn shelf<'a>(
    people: impl Iterator<Item = (&'a Person, &'a Tally)>,
    settings: &Settings,
    memory: &Memory,
    clock: Clock,
) -> Vec<OnShelf> {
    let (mut thanks, mut quiet) = (Vec::new(), Vec::new());
    for (person, tally) in people {
        let silence = person.silence;
        if silence.never || silence.until.is_some_and(|until| clock.now < until) {
            continue;
        }
        let on = |fact, object| OnShelf { person: person.id.clone(), name: person.name.clone(), fact, object };
        let let_go = |gesture: GestureId| memory.let_go_of(&person.id, gesture);
        if let Some(received) = to_thank(tally, clock.now, |id| !let_go(id)) {
            let fact = Fact::TheyDid { gesture: received.id, kind: received.kind, site: None, at: received.at };
            thanks.push((order(received), on(fact, received.object.clone())));
            continue;
        }
        let (Some(gaps), Some(last)) = (pause(settings, person, tally, clock.today()), tally.last()) else { continue };
        let is_quiet = matches!(Rhythm::of(gaps), Rhythm::Quiet | Rhythm::Fading);
        if person.in_circle && is_quiet && !memory.let_quiet_go(&person.id, last) {
            quiet.push(((gaps * -1000.0) as i64, on(Fact::QuietSince { at: last }, None)));
        }
    }
    thanks.sort_by(|(one, a), (other, b)| (one, &a.person).cmp(&(other, &b.person)));
    quiet.sort_by(|(one, a), (other, b)| (one, &a.person).cmp(&(other, &b.person)));
    let thanks = thanks.into_iter().take(THANKS).map(|(_, on)| on);
    thanks.chain(quiet.into_iter().map(|(_, on)| on)).take(MOST).collect()
}
