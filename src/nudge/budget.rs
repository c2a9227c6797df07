//! Whether now is a moment for any nudge at all (C9), whoever it would be about.
//!
//! Looks at the clock, the settings, the memory and the page as a whole; what is in view is `occasion`'s and `fitting`'s
//! business.

use crate::nudge::{Context, Reason};
use crate::settings::Settings;
use crate::time::{Clock, DAY};

/// An item counts as looked at after this many milliseconds.
const LOOKED_AT: i64 = 3_000;
/// The most nudges a day, whatever the settings say.
const MOST_PER_DAY: u8 = 3;
/// Goodturn only observes until it ran this long …
const OBSERVE_FOR: i64 = 7 * DAY;
/// … or the user made this many gestures.
const OBSERVE_GESTURES: u64 = 20;

/// Whether Goodturn only observes at first: until 7 days, or 20 given gestures, or the user ended it.
pub fn observing(settings: &Settings, given_total: u64, clock: Clock) -> bool {
    !settings.observing_ended
        && given_total < OBSERVE_GESTURES
        && settings.installed_at.is_none_or(|first| clock.now.since(first) < OBSERVE_FOR)
}

/// Why nothing at all may be shown on the page or in the popup now.
pub(super) fn rests(ctx: &Context) -> Option<Reason> {
    let settings = ctx.settings;
    if settings.rests(ctx.origin, ctx.clock.now) {
        Some(Reason::Paused)
    } else if settings.per_day == 0 {
        Some(Reason::TurnedOff)
    } else if observing(settings, ctx.given_total, ctx.clock) {
        Some(Reason::Observing)
    } else if ctx.mirrored {
        Some(Reason::Mirror)
    } else if settings.is_quiet(ctx.clock.now.minute_of_day(ctx.clock.offset)) {
        Some(Reason::QuietHours)
    } else {
        None
    }
}

/// Why no *new* nudge may be offered now.
pub(super) fn spent(ctx: &Context) -> Option<Reason> {
    if ctx.memory.seen_today(ctx.clock) >= usize::from(ctx.settings.per_day.min(MOST_PER_DAY)) {
        Some(Reason::EnoughToday)
    } else if ctx.memory.just_let_go(ctx.clock.now) {
        Some(Reason::LetGoJustNow)
    } else if ctx.memory.just_now(ctx.clock.now) {
        Some(Reason::JustNow)
    } else {
        None
    }
}

/// Why nothing may be drawn into the page at this moment.
pub(super) fn busy(ctx: &Context) -> Option<Reason> {
    if !ctx.settings.hints {
        Some(Reason::HintsOff)
    } else if !ctx.inject {
        Some(Reason::PopupOnly)
    } else if ctx.typing {
        Some(Reason::Typing)
    } else if ctx.dwell_ms < LOOKED_AT {
        Some(Reason::Passing)
    } else {
        None
    }
}
