//! The pair's own rhythm: how long they usually leave between days of contact, and how the present pause compares.
//!
//! Only distinct local days count, so a lively afternoon is one day. Dormant is a description, not a fault: beyond eight
//! usual gaps a tie has most likely rested for good (Navarro et al., EPJ Data Science 6:31, 2017).

use crate::time::LocalDay;

/// The gap in days assumed while a pair has none of its own and no group of theirs says otherwise.
pub const USUAL_GAP: f64 = 30.0;
/// From so many gaps on the pair's own median counts.
pub const OWN_FROM: usize = 4;

/// The present pause in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rhythm {
    /// Nothing to go by.
    TooEarly,
    /// The pause is as long as usual.
    InRhythm,
    /// "quiet lately"
    Quiet,
    /// Three usual gaps and more.
    Fading,
    /// Eight usual gaps and more; this is fine.
    Dormant,
}

impl Rhythm {
    /// The words for a pause of `pause` usual gaps.
    pub fn of(pause: f64) -> Self {
        match pause {
            q if q < 1.5 => Self::InRhythm,
            q if q < 3.0 => Self::Quiet,
            q if q <= 8.0 => Self::Fading,
            _ => Self::Dormant,
        }
    }
}

/// The usual gap in days: the median between the given days (distinct, rising) from four gaps on, before that
/// `otherwise`.
pub fn usual_gap(days: &[LocalDay], otherwise: f64) -> f64 {
    let mut gaps: Vec<i32> = Vec::with_capacity(days.len());
    for gap in days.windows(2).map(|pair| pair[1].since(pair[0])) {
        gaps.insert(gaps.partition_point(|smaller| *smaller <= gap), gap);
    }
    if gaps.len() < OWN_FROM {
        return otherwise.max(1.0);
    }
    let middle = gaps.len() / 2;
    let median = if gaps.len() % 2 == 1 {
        f64::from(gaps[middle])
    } else {
        f64::midpoint(f64::from(gaps[middle - 1]), f64::from(gaps[middle]))
    };
    median.max(1.0)
}

/// The present pause measured in usual gaps; `None` without any day. A last day that lies ahead (a clock that jumped) is
/// no pause.
pub fn pause(days: &[LocalDay], today: LocalDay, otherwise: f64) -> Option<f64> {
    pause_in(days, today, usual_gap(days, otherwise))
}

/// The same, measured in gaps of so many days.
pub fn pause_in(days: &[LocalDay], today: LocalDay, gap: f64) -> Option<f64> {
    Some(f64::from(today.since(*days.last()?).max(0)) / gap)
}

/// The present pause in words.
pub fn rhythm(days: &[LocalDay], today: LocalDay, otherwise: f64) -> Rhythm {
    pause(days, today, otherwise).map_or(Rhythm::TooEarly, Rhythm::of)
}
