//! Reading along with a long file: the page says how far it is, and the user can give it up.

use std::cell::Cell;

use super::Hand;
use crate::archive::Refusal;
use crate::archive::pace::{Pace, Rest};
use crate::browser::clock;
use crate::time::Millis;
use crate::ui::parts;

/// Milliseconds of reading before the page may draw and hear the user.
const SPELL: i64 = 80;
/// So many steps pass before the clock is looked at.
const STEPS: u32 = 64;

/// The page, reading along.
pub(super) struct Along {
    hand: Hand,
    since: Cell<Millis>,
    steps: Cell<u32>,
}

impl Along {
    pub(super) fn new(hand: Hand) -> Self {
        hand.done.set(Some(0.0));
        Self { hand, since: Cell::new(clock::clock().now), steps: Cell::new(0) }
    }
}

impl Drop for Along {
    fn drop(&mut self) {
        self.hand.done.set(None);
    }
}

impl Pace for Along {
    fn step(&self, done: f64) -> Option<Rest<'_>> {
        self.steps.set(self.steps.get() + 1);
        if !self.steps.get().is_multiple_of(STEPS) || clock::clock().now.since(self.since.get()) < SPELL {
            return None;
        }
        self.hand.done.set(Some(done.min(1.0)));
        Some(Box::pin(async move {
            parts::wait(0).await;
            self.since.set(clock::clock().now);
            if self.hand.given_up.get_untracked() { Err(Refusal::new("data_given_up", &[])) } else { Ok(()) }
        }))
    }
}
