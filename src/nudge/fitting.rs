//! Which gesture fits: from what this item offers now (C4), by the site's own ladder from light to strong, with
//! substance over clicks (C6).
//!
//! An aim says which gestures will do and which of them comes first; among those, what the user takes up and lets go
//! ([`Learned`]), what is usual in this community ([`Habit`], for a first hello) and a little variety decide.
//!
//! Follows are never among them (C12), nor anything that needs more than the item itself (endorsing, introducing).

use crate::gesture::Kind;
use crate::nudge::learning::Learned;
use crate::nudge::{Context, Here, Occasion, Reason};

/// After this many light gestures in a row the next suggestion is one in words.
const LIGHT_IN_A_ROW: u32 = 3;

/// What may be suggested on an item at all.
const SUGGESTED: [Kind; 8] =
    [Kind::React, Kind::Vote, Kind::Reshare, Kind::Comment, Kind::Reply, Kind::BlogComment, Kind::Thank, Kind::Quote];

/// How warm the gesture wants to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Aim {
    /// The lightest there is.
    Light,
    /// A little more than the lightest.
    Warm,
    /// In words, where there is a place for words; else the most there is below.
    Words,
    /// In words, where there is a place for words; else the lightest (a thank-you is no occasion to make noise).
    Thanks,
    /// In words, or not at all.
    Answer,
    /// Passing it on, with own words where that can be done.
    Pass,
}

/// What comes after another on an aim's list is expected to be so much less welcome; answers soon say more than that.
const NEXT_BEST: f64 = 0.85;
/// And it is worth so much less whatever the answers say.
const LESS_FITTING: f64 = 0.95;
/// What was suggested last time is a little less welcome: variety.
const AGAIN: f64 = 0.95;
/// Whether it answers in words. Sites name the same field differently, so these stand in for one another on the ladder.
fn is_answer(kind: Kind) -> bool {
    matches!(kind, Kind::Comment | Kind::Reply | Kind::BlogComment | Kind::Thank)
}

/// Why this item is left alone, whoever made it.
pub(super) fn left_alone(here: &Here) -> Option<Reason> {
    if here.own {
        Some(Reason::Own)
    } else if here.promoted {
        Some(Reason::Promoted)
    } else if here.sensitive || here.troubled {
        Some(Reason::Sensitive)
    } else if here.already || here.controls.iter().any(|(kind, on)| *kind != Kind::Follow && *on == Some(true)) {
        Some(Reason::Already)
    } else {
        None
    }
}

/// What is on offer here, from light to strong by the site's ladder. A control whose state the page does not tell is not
/// offered: it may have been used.
fn on_offer(here: &Here, ladder: &[Kind]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in SUGGESTED
        .into_iter()
        .filter(|kind| here.controls.iter().any(|(offered, on)| offered == kind && *on == Some(false)))
        .filter(|kind| rung(*kind, ladder).is_some())
    {
        kinds.insert(kinds.partition_point(|lower| rung(*lower, ladder) <= rung(kind, ladder)), kind);
    }
    kinds
}

/// The gestures that will do for an aim, the best first.
pub(super) fn fits(here: &Here, ladder: &[Kind], aim: Aim, light_in_a_row: u32) -> Result<Vec<Kind>, Reason> {
    let kinds = on_offer(here, ladder);
    let mut words: Vec<Kind> = kinds.iter().copied().filter(|kind| is_answer(*kind)).collect();
    words.extend(kinds.iter().copied().filter(|kind| kind.is_composed() && !is_answer(*kind)));
    let mut light: Vec<Kind> = kinds.iter().copied().filter(|kind| !kind.is_composed()).collect();
    if aim == Aim::Thanks && ladder.first() == Some(&Kind::Thank) {
        // Thanks are the lowest rung here: nobody wants words of thanks alone, the lightest gesture says as much.
        words.clear();
    }
    if aim == Aim::Pass {
        let mut pass: Vec<Kind> = words.into_iter().filter(|kind| *kind == Kind::Quote).collect();
        let plain = light.into_iter().filter(|kind| *kind == Kind::Reshare);
        if light_in_a_row < LIGHT_IN_A_ROW {
            pass.extend(plain);
        } else if pass.is_empty() && plain.count() > 0 {
            return Err(Reason::OnlyClicks);
        }
        return if pass.is_empty() { Err(Reason::NothingFits) } else { Ok(pass) };
    }
    if light_in_a_row >= LIGHT_IN_A_ROW || aim == Aim::Answer {
        let only = if aim == Aim::Answer || light.is_empty() { Reason::NothingFits } else { Reason::OnlyClicks };
        return if words.is_empty() { Err(only) } else { Ok(words) };
    }
    let fitting = match aim {
        Aim::Light => [light, words].concat(),
        Aim::Warm => {
            let lightest = light.drain(..light.len().min(1)).collect();
            [light, words, lightest].concat()
        }
        // Where there is a place for words, no click stands in for them, whatever was let go.
        Aim::Words | Aim::Thanks if !words.is_empty() => words,
        Aim::Words => {
            light.reverse();
            light
        }
        Aim::Thanks => {
            light.truncate(1);
            light
        }
        Aim::Answer | Aim::Pass => words,
    };
    if fitting.is_empty() { Err(Reason::NothingFits) } else { Ok(fitting) }
}

/// The one to suggest of what fits, and how welcome it is.
pub(super) fn choose(
    ctx: &Context,
    learned: &Learned,
    occasion: Occasion,
    fitting: &[Kind],
    except: Option<&str>,
) -> (Kind, f64) {
    let last = ctx.memory.last_kind(except);
    // A first hello is what people do here.
    let usual = |kind: Kind| if occasion == Occasion::Hello { ctx.habit.share(kind) } else { 0.0 };
    let mut best: Option<(Kind, f64)> = None;
    let (mut fit, mut place) = (1.0, 1.0);
    for kind in fitting {
        let welcome = learned.welcome(occasion, *kind, ctx.site, fit);
        let again = if last == Some(*kind) { AGAIN } else { 1.0 };
        let worth = place * welcome * again * (1.0 + usual(*kind));
        if best.is_none_or(|(_, most)| worth > most) {
            best = Some((*kind, worth));
        }
        fit *= NEXT_BEST;
        place *= LESS_FITTING;
    }
    best.unwrap_or((Kind::React, 0.0))
}

/// Place on the site's ladder; `None`: the site's etiquette does not have it. An empty ladder has everything, by effort.
fn rung(kind: Kind, ladder: &[Kind]) -> Option<usize> {
    if ladder.is_empty() {
        return Kind::ALL.iter().position(|one| *one == kind);
    }
    ladder
        .iter()
        .position(|one| *one == kind)
        .or_else(|| if is_answer(kind) { ladder.iter().position(|one| is_answer(*one)) } else { None })
}
