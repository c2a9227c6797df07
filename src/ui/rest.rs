//! How long Goodturn rests, here or everywhere, and for how long somebody may let it rest.

use crate::settings::Settings;
use crate::time::{Clock, DAY, HOUR, MINUTE, Millis};
use crate::wire::ALWAYS;

/// A rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// None.
    Awake,
    /// On this site.
    Here(Until),
    /// Everywhere.
    Everywhere(Until),
}

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Until this moment.
    Moment(Millis),
    /// For good.
    Always,
}

/// Whether Goodturn rests there now, and until when.
pub fn rest(settings: &Settings, origin: &str, now: Millis) -> Rest {
    let until = |moment: Option<Millis>| {
        let moment = moment.filter(|moment| now < *moment)?;
        Some(if moment.0 as f64 >= ALWAYS { Until::Always } else { Until::Moment(moment) })
    };
    if let Some(until) = until(settings.paused_until) {
        return Rest::Everywhere(until);
    }
    until(settings.sites.get(origin).and_then(|site| site.paused_until)).map_or(Rest::Awake, Rest::Here)
}

/// For how long to pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pause {
    /// An hour.
    Hour,
    /// Until the local midnight.
    Today,
    /// For good.
    Always,
}

impl Pause {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Hour, Self::Today, Self::Always];

    /// Until when, in milliseconds as messages carry them.
    pub fn until(self, clock: Clock) -> f64 {
        match self {
            Self::Hour => clock.now.plus(HOUR).0 as f64,
            Self::Today => {
                let midnight = (i64::from(clock.today().0) + 1) * DAY - i64::from(clock.offset.0) * MINUTE;
                midnight as f64
            }
            Self::Always => ALWAYS,
        }
    }

    /// Name in message keys and element ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Today => "today",
            Self::Always => "always",
        }
    }
}
