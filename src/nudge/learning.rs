//! What the user takes up and what they let go, as a small Bayesian estimate per occasion and kind of gesture.
//!
//! Each suggestion that was seen counts once: taken up (the user made a gesture towards that person within three days, here
//! or elsewhere, by the suggested or another way), let go, or passed over. The estimate of a kind on an occasion leans on the
//! kind's own (less so where the kind fits the occasion less), that on everything together, so that a single answer moves it
//! little (shrinkage), and a site's own leans on the kind's on that occasion. What was rarely tried gets the benefit of the
//! doubt. Nothing here is random: the same memory gives the same estimates.

use crate::gesture::Kind;
use crate::nudge::{Context, Memory, Occasion, Shown};
use crate::person::SiteId;
use crate::time::{DAY, Millis};
use crate::wire::Answer;

/// A suggestion is taken up within this time.
pub const TAKEN_WITHIN: i64 = 3 * DAY;
/// How many answers the estimate above weighs as much as.
const LEAN: f64 = 3.0;
/// Where nothing is known: one in two, weighing two answers.
const PRIOR: (f64, f64) = (1.0, 2.0);
/// A suggestion passed over says less than one let go.
const PASSED_OVER: f64 = 0.5;
/// How much of its uncertainty an estimate is given on top.
const DOUBT: f64 = 0.5;

/// Answers, weighed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Seen {
    taken: f64,
    all: f64,
}

impl Seen {
    /// The share taken up, leaning on `above`.
    fn share(self, above: f64) -> f64 {
        (self.taken + LEAN * above) / (self.all + LEAN)
    }
}

/// What was learned so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learned {
    all: Seen,
    kinds: Vec<(Kind, Seen)>,
    occasions: Vec<((Occasion, Kind), Seen)>,
    sites: Vec<((Occasion, Kind, SiteId), Seen)>,
}

impl Learned {
    /// What a decision goes by.
    pub fn from_memory(ctx: &Context) -> Self {
        Self::of(ctx.memory, ctx.clock.now)
    }

    /// From every suggestion that was seen and had its time.
    pub fn of(memory: &Memory, now: Millis) -> Self {
        let mut learned = Self::default();
        for shown in &memory.shown {
            let Some((taken, weight)) = outcome(shown, now) else { continue };
            let add = |seen: &mut Seen| {
                seen.taken += taken * weight;
                seen.all += weight;
            };
            // What was done instead was wanted more than what was suggested.
            let kind = shown.taken.unwrap_or(shown.kind);
            add(&mut learned.all);
            add(slot(&mut learned.kinds, kind));
            add(slot(&mut learned.occasions, (shown.occasion, kind)));
            add(slot(&mut learned.sites, (shown.occasion, kind, shown.site.clone())));
        }
        learned
    }

    /// How likely a gesture of this kind on this occasion is to be welcome here, with the benefit of the doubt: 0 to 1 and a
    /// little above. `fit` (1: what fits best) is what to expect of it on this occasion before it was tried there.
    pub fn welcome(&self, occasion: Occasion, kind: Kind, site: &SiteId, fit: f64) -> f64 {
        let all = (self.all.taken + PRIOR.0) / (self.all.all + PRIOR.1);
        let kinds = find(&self.kinds, &kind);
        let occasions = find(&self.occasions, &(occasion, kind));
        let sites = find(&self.sites, &(occasion, kind, site.clone()));
        let share = sites.share(occasions.share(fit * kinds.share(all)));
        let tried = LEAN + occasions.all;
        share + DOUBT * (share * (1.0 - share) / tried).max(0.0).sqrt()
    }
}

/// What became of a suggestion (1 taken up, 0 not) and how much that says; `None` while it is open or nobody saw it.
fn outcome(shown: &Shown, now: Millis) -> Option<(f64, f64)> {
    if shown.taken.is_some() {
        return Some((1.0, 1.0));
    }
    match shown.answer {
        None | Some((Answer::Missed, _)) => None,
        Some((Answer::LetGo | Answer::NotFor, _)) => Some((0.0, 1.0)),
        Some((Answer::Later | Answer::Shown, at)) => {
            (now.since(at).saturating_abs() > TAKEN_WITHIN).then_some((0.0, PASSED_OVER))
        }
    }
}

fn slot<K: PartialEq>(list: &mut Vec<(K, Seen)>, key: K) -> &mut Seen {
    let place = list.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
        list.push((key, Seen::default()));
        list.len() - 1
    });
    &mut list[place].1
}

fn find<K: PartialEq>(list: &[(K, Seen)], key: &K) -> Seen {
    list.iter().find(|(known, _)| known == key).map_or_else(Seen::default, |(_, seen)| *seen)
}
