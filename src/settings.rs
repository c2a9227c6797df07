//! What the user chose, with defaults that hold when nothing, or nonsense, is stored.
//!
//! Plain values and their validation; where they are kept is `browser`'s business.

use litemap::LiteMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::time::Millis;

/// Where Goodturn runs and how it rests there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct SiteChoice {
    /// Adapter recognised for this origin; `None` until a page told.
    pub site: Option<String>,
    /// Rest until this moment; the last moment of JavaScript's calendar stands for always.
    pub paused_until: Option<Millis>,
}

/// Every setting. Stored one key each in the browser's extension storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Half-life of warmth in days.
    pub half_life: u16,
    /// Suggestions a day.
    pub per_day: u8,
    /// Quiet hours: minutes after local midnight, start and end; equal: none.
    pub quiet_from: u16,
    /// End of the quiet hours.
    pub quiet_to: u16,
    /// Hints on pages.
    pub hints: bool,
    /// Reading counts.
    pub reading: bool,
    /// When Goodturn first ran.
    pub installed_at: Option<Millis>,
    /// The user ended the observe-only start.
    pub observing_ended: bool,
    /// Rest everywhere until this moment.
    pub paused_until: Option<Millis>,
    /// Allowed origins.
    #[serde(serialize_with = "as_object")]
    pub sites: LiteMap<String, SiteChoice>,
}

/// An object also when it is empty, where the map itself would write a list.
fn as_object<S: Serializer>(sites: &LiteMap<String, SiteChoice>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(sites.iter())
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            half_life: 60,
            per_day: 3,
            quiet_from: 22 * 60,
            quiet_to: 7 * 60,
            hints: true,
            reading: true,
            installed_at: None,
            observing_ended: false,
            paused_until: None,
            sites: LiteMap::new(),
        }
    }
}

impl Settings {
    /// The same with every value outside its range replaced by the default.
    #[must_use]
    pub fn sound(mut self) -> Self {
        let usual = Self::default();
        if ![30, 60, 120].contains(&self.half_life) {
            self.half_life = usual.half_life;
        }
        if self.per_day > 3 {
            self.per_day = usual.per_day;
        }
        if self.quiet_from >= 1440 || self.quiet_to >= 1440 {
            (self.quiet_from, self.quiet_to) = (usual.quiet_from, usual.quiet_to);
        }
        self
    }

    /// Whether Goodturn rests on this origin now.
    pub fn rests(&self, origin: &str, now: Millis) -> bool {
        let until = |moment: Option<Millis>| moment.is_some_and(|moment| now < moment);
        until(self.paused_until) || self.sites.get(origin).is_some_and(|site| until(site.paused_until))
    }

    /// Whether this minute of the local day lies in the quiet hours (which may span midnight).
    pub fn is_quiet(&self, minute: u16) -> bool {
        let (from, to) = (self.quiet_from, self.quiet_to);
        if from <= to { (from..to).contains(&minute) } else { minute >= from || minute < to }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_span_midnight() {
        let settings = Settings::default();
        for (minute, quiet) in [(0, true), (419, true), (420, false), (720, false), (1319, false), (1320, true)] {
            assert_eq!(settings.is_quiet(minute), quiet, "minute {minute}");
        }
        let none = Settings { quiet_from: 60, quiet_to: 60, ..Settings::default() };
        assert!(!(0..1440).any(|minute| none.is_quiet(minute)));
    }

    #[test]
    fn nonsense_becomes_the_default() {
        let odd = Settings { half_life: 7, per_day: 200, quiet_from: 5000, ..Settings::default() };
        assert_eq!(odd.sound(), Settings::default());
    }
}
