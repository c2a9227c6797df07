//! What the user chose, with defaults that hold when nothing, or nonsense, is stored.
//!
//! Plain values and their validation; where they are kept is `browser`'s business.

use litemap::LiteMap;
use serde::{Deserialize, Serialize, Serializer};

use crate::person::{Person, SiteId};
use crate::tie::rhythm::USUAL_GAP;
use crate::tie::{Measure, Weights};
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

/// What the user said about a group of people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Days between touches that are usual here, for pairs that have no rhythm of their own: 7, 14, 30, 90 or 180; 0: as
    /// for everybody.
    pub gap: u16,
    /// Customers, partners, peers: what they post may be worth passing on.
    pub amplify: bool,
    /// The user has worked together with them.
    pub worked: bool,
}

/// In what role the user is on a site with one of their accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Persona {
    /// As themselves.
    #[default]
    Personal,
    /// For a firm or a project: answers and thanks, and keeps out of what is between people.
    Brand,
}

/// The role with one account. Accounts that are not named are personal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Role {
    /// Adapter id.
    pub site: String,
    /// The own account as the page tells it.
    pub account: String,
    /// The role.
    pub persona: Persona,
}

/// Gaps a group may have, in days.
pub const GAPS: [u16; 5] = [7, 14, 30, 90, 180];
/// The languages there are: the folder of each, and what those who speak it call it.
pub const LANGUAGES: [(&str, &str); 7] = [
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fr", "Français"),
    ("ja", "日本語"),
    ("pt_BR", "Português (Brasil)"),
];
/// The longest time, in years, that can be chosen for keeping gestures without keeping them always.
pub const YEARS_AT_MOST: u8 = 20;
/// So often the self-check may be passed over before it hides itself.
const CHECKS: u8 = 3;
/// Most words to stay away from, accounts that are no people, groups and roles.
const MOST: usize = 100;

/// Every setting. Stored one key each in the browser's extension storage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Settings {
    /// Half-life of warmth in days.
    pub half_life: u16,
    /// What gestures of each step of effort weigh.
    pub weights: Weights,
    /// Suggestions a day.
    pub per_day: u8,
    /// Quiet hours: minutes after local midnight, start and end; equal: none.
    pub quiet_from: u16,
    /// End of the quiet hours.
    pub quiet_to: u16,
    /// The language Goodturn speaks, one of [`LANGUAGES`]; nothing: the browser's.
    pub language: String,
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
    /// Groups about which the user said something.
    pub groups: Vec<Group>,
    /// Roles by account.
    pub roles: Vec<Role>,
    /// Words to stay away from: an item with one of them is left alone.
    pub away: Vec<String>,
    /// Accounts that are no people, by the user's own word: left out wherever they are met.
    pub nobody: Vec<String>,
    /// What the user wants to stand for, in their own words; the self-check asks about it (C5).
    pub goal: String,
    /// How often the self-check was passed over.
    pub check_skipped: u8,
    /// After how many years gestures are forgotten; 0: never.
    pub retention: u8,
    /// What is chosen, and the circle, follow the user by the browser's own synchronisation.
    pub follow: bool,
    /// When the user last changed something that follows.
    pub changed_at: Option<Millis>,
    /// When the user last saved everything as a file.
    pub saved_at: Option<Millis>,
    /// When the user was last reminded of that.
    pub reminded_at: Option<Millis>,
}

/// An object also when it is empty, where the map itself would write a list.
fn as_object<S: Serializer>(sites: &LiteMap<String, SiteChoice>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(sites.iter())
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            half_life: 60,
            weights: Weights::default(),
            per_day: 3,
            quiet_from: 22 * 60,
            quiet_to: 7 * 60,
            language: String::new(),
            hints: true,
            reading: true,
            installed_at: None,
            observing_ended: false,
            paused_until: None,
            sites: LiteMap::new(),
            groups: Vec::new(),
            roles: Vec::new(),
            away: Vec::new(),
            nobody: Vec::new(),
            goal: String::new(),
            check_skipped: 0,
            retention: 0,
            follow: false,
            changed_at: None,
            saved_at: None,
            reminded_at: None,
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
        for group in self.groups.iter_mut().filter(|group| !GAPS.contains(&group.gap)) {
            group.gap = 0;
        }
        if !LANGUAGES.iter().any(|(folder, _)| *folder == self.language) {
            self.language.clear();
        }
        if self.retention > YEARS_AT_MOST {
            self.retention = 0;
        }
        self.groups.truncate(MOST);
        self.roles.truncate(MOST);
        self.away.retain(|word| !word.trim().is_empty());
        self.away.truncate(MOST);
        // A lone star would be everybody.
        self.nobody.retain(|handle| handle.chars().any(char::is_alphanumeric));
        self.nobody.truncate(MOST);
        self
    }

    /// With what measure closeness is told.
    pub fn measure(&self) -> Measure {
        Measure::new(self.half_life, self.weights)
    }

    /// What the self-check asks about: nothing where the user said nothing, or passed it over three times (C5).
    pub fn self_check(&self) -> Option<&str> {
        Some(self.goal.trim()).filter(|goal| !goal.is_empty() && self.check_skipped < CHECKS)
    }

    /// What the user said about the groups somebody is in.
    pub fn groups_of<'a>(&'a self, person: &'a Person) -> impl Iterator<Item = &'a Group> + 'a {
        self.groups.iter().filter(|group| person.groups.contains(&group.name))
    }

    /// The usual gap in days with somebody while the two have no rhythm of their own: the shortest of their groups'.
    pub fn usual_gap(&self, person: &Person) -> f64 {
        let gaps = self.groups_of(person).map(|group| group.gap).filter(|gap| *gap > 0);
        gaps.min().map_or(USUAL_GAP, f64::from)
    }

    /// In what role the user is on a site with this account.
    pub fn persona(&self, site: &SiteId, account: &str) -> Persona {
        let role = self.roles.iter().find(|role| role.site == site.as_str() && role.account == account);
        role.map_or_else(Persona::default, |role| role.persona)
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
    fn every_language_there_is_can_be_chosen() {
        let folders = std::fs::read_dir("extension/_locales").unwrap().map(|entry| entry.unwrap().file_name());
        let mut folders: Vec<String> = folders.map(|name| name.into_string().unwrap()).collect();
        folders.sort();
        assert_eq!(folders, LANGUAGES.map(|(folder, _)| folder));
    }

    #[test]
    fn nonsense_becomes_the_default() {
        let language = "../en".to_owned();
        let odd = Settings { half_life: 7, per_day: 200, quiet_from: 5000, language, ..Settings::default() };
        assert_eq!(odd.sound(), Settings::default());
    }
}
