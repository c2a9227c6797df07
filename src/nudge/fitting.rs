//! Which gesture fits: from what this item offers now (C4), by the site's own ladder from light to strong, with
//! substance over clicks (C6).
//!
//! Follows are never among them (C12), nor anything that needs more than the item itself (endorsing, introducing).

use crate::gesture::Kind;
use crate::nudge::{Here, Reason};

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
}

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
    } else if here.sensitive {
        Some(Reason::Sensitive)
    } else if here.already || here.controls.iter().any(|(kind, on)| *kind != Kind::Follow && *on == Some(true)) {
        Some(Reason::Already)
    } else {
        None
    }
}

/// The gesture to suggest on this item, or why there is none. A control whose state the page does not tell is not offered:
/// it may have been used.
pub(super) fn choose(here: &Here, ladder: &[Kind], aim: Aim, light_in_a_row: u32) -> Result<Kind, Reason> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in SUGGESTED
        .into_iter()
        .filter(|kind| here.controls.iter().any(|(offered, on)| offered == kind && *on == Some(false)))
        .filter(|kind| rung(*kind, ladder).is_some())
    {
        kinds.insert(kinds.partition_point(|lower| rung(*lower, ladder) <= rung(kind, ladder)), kind);
    }

    let words = kinds
        .iter()
        .copied()
        .find(|kind| is_answer(*kind))
        .or_else(|| kinds.iter().copied().find(|kind| kind.is_composed()));
    let mut light = kinds.iter().copied().filter(|kind| !kind.is_composed());
    if light_in_a_row >= LIGHT_IN_A_ROW {
        return words.ok_or(if light.next().is_some() { Reason::OnlyClicks } else { Reason::NothingFits });
    }
    let (lightest, next) = (light.next(), light.next());
    let kind = match aim {
        Aim::Light => lightest.or(words),
        Aim::Warm => next.or(words).or(lightest),
        Aim::Words => words.or(next).or(lightest),
        Aim::Thanks => words.or(lightest),
    };
    kind.ok_or(Reason::NothingFits)
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
