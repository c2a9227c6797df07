//! Exchanges: a gesture one way and a later gesture the other way, matched.
//!
//! A received gesture is *acknowledged* by the first given gesture to the same person within 14 days after it; a given one
//! is *answered* likewise. One gesture closes at most one, the oldest that is open. What is not matched is never listed as
//! missing: the record is a lower bound.

use std::collections::VecDeque;

use crate::gesture::{Direction, Gesture, GestureId};
use crate::time::{DAY, Millis};

/// How long a gesture stays open.
pub const OPEN_FOR: i64 = 14 * DAY;

/// A gesture and the one that closed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchange {
    /// Direction of the gesture that came first: received ones are acknowledged, given ones answered.
    pub first: Direction,
    /// The gesture that came first.
    pub opened: GestureId,
    /// The later one, the other way.
    pub closed: GestureId,
}

/// Every exchange among the gestures of one person, by the time of the closing gesture. Undone gestures and the order of
/// the slice make no difference.
pub fn match_all(gestures: &[Gesture]) -> Vec<Exchange> {
    let ordered = super::in_order(gestures);
    let found = pairs(ordered.iter().map(|gesture| (gesture.direction, gesture.at)));
    found
        .into_iter()
        .map(|(opened, closed)| Exchange {
            first: ordered[opened].direction,
            opened: ordered[opened].id,
            closed: ordered[closed].id,
        })
        .collect()
}

/// The same for bare moments in their order: places of what opened and what closed.
pub fn pairs(moments: impl IntoIterator<Item = (Direction, Millis)>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut given, mut received) = (VecDeque::new(), VecDeque::new());
    for (place, (direction, at)) in moments.into_iter().enumerate() {
        let (open, own) = match direction {
            Direction::Given => (&mut received, &mut given),
            Direction::Received => (&mut given, &mut received),
        };
        while open.front().is_some_and(|(_, first): &(usize, Millis)| at.since(*first) > OPEN_FOR) {
            open.pop_front();
        }
        // Of two at the very same moment neither is the later one.
        if open.front().is_some_and(|(_, first)| *first < at)
            && let Some((first, _)) = open.pop_front()
        {
            found.push((first, place));
        }
        own.push_back((place, at));
    }
    found
}
