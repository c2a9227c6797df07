//! The form of a scenario file (`tests/scenarios/README.md` tells it to people). Reading alone: what the words mean for the
//! engine is `world`'s and `view`'s business.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use goodturn::ledger::notation;
use goodturn::settings::Persona;
use goodturn::time::{Clock, DAY, MINUTE, UtcOffset};
use serde::Deserialize;

/// A scenario file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    scenario: Vec<Scenario>,
}

/// One scene and what a thoughtful friend would say in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it is about, as a sentence.
    pub name: String,
    /// Rules of the charter it shows.
    #[serde(default)]
    pub charter: Vec<String>,
    /// Adapter.
    #[serde(default = "mastodon")]
    pub site: String,
    /// Gestures from light to strong in place of the adapter's.
    pub ladder: Option<Vec<String>>,
    /// The moment: `d60`, `d60.5` or `d60 21:30`.
    pub now: String,
    /// Minutes east of UTC.
    #[serde(default)]
    pub zone: i16,
    /// The ledger, in its notation.
    #[serde(default)]
    pub world: String,
    /// `COUNT ENTRY every SECONDS`, `{n}` being the number.
    #[serde(default)]
    pub many: Vec<String>,
    /// Who is in the circle.
    #[serde(default)]
    pub circle: Vec<String>,
    /// Who is in which group.
    #[serde(default)]
    pub groups: BTreeMap<String, Vec<String>>,
    /// What the user said about the groups.
    #[serde(default)]
    pub group_settings: BTreeMap<String, GroupChoice>,
    /// Role here.
    pub persona: Option<Persona>,
    /// Roles by the user's own accounts on this site, for `me`.
    #[serde(default)]
    pub personas: BTreeMap<String, Persona>,
    /// The user's own account here.
    #[serde(default)]
    pub me: String,
    /// `d1 congratulate on the book`.
    #[serde(default)]
    pub wants: BTreeMap<String, String>,
    /// Notes about people.
    #[serde(default)]
    pub notes: BTreeMap<String, String>,
    /// Display names, where they differ.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// `d50:2 d55:1`: posts read per day.
    #[serde(default)]
    pub read: BTreeMap<String, String>,
    /// What is usual in this community: gestures seen per kind.
    #[serde(default)]
    pub usual: BTreeMap<String, u16>,
    /// What the user chose.
    #[serde(default)]
    pub settings: Choices,
    /// `d40 thank ada reply taken reply`.
    #[serde(default)]
    pub shown: Vec<String>,
    /// Texts written today, by whom they were written to (for the mirror).
    #[serde(default)]
    pub wrote: BTreeMap<String, String>,
    /// The mirror spoke today.
    #[serde(default)]
    pub mirrored: bool,
    /// Page or popup.
    #[serde(default)]
    pub moment: Moment,
    /// A field has the focus.
    #[serde(default)]
    pub typing: bool,
    /// Seconds in view.
    #[serde(default = "looked_at")]
    pub dwell: f64,
    /// Gestures the user made in all (else those of the world).
    pub given_total: Option<u64>,
    /// What is in view.
    #[serde(default)]
    pub view: Vec<String>,
    /// `OCCASION NAME KIND` or `silence`.
    pub expect: Option<String>,
    /// Reasons that are among those given.
    #[serde(default)]
    pub because: Vec<String>,
    /// Parts of the sentences.
    #[serde(default)]
    pub says: Vec<String>,
    /// Whom the popup says one is getting to know: `ada`, or `ada enough`.
    pub listening: Option<Vec<String>>,
}

/// Where the decision is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// A hint on the page.
    #[default]
    Page,
    /// The popup, opened by the user.
    Popup,
}

impl Moment {
    /// As written in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Popup => "popup",
        }
    }
}

/// A group's settings.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GroupChoice {
    /// Usual days between touches.
    pub gap: u16,
    /// Worth passing on.
    pub amplify: bool,
    /// Worked together.
    pub worked: bool,
}

/// Settings that differ from the usual.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choices {
    /// Suggestions a day.
    pub per_day: Option<u8>,
    /// `22:00-07:00`; `none`.
    pub quiet: Option<String>,
    /// The observe-only start has not been ended by the user.
    pub observing: bool,
    /// Day Goodturn first ran.
    pub installed: Option<String>,
    /// Rests everywhere until then.
    pub paused: Option<String>,
    /// Rests on this site until then.
    pub paused_here: Option<String>,
    /// Words to stay away from.
    pub away: Vec<String>,
    /// Hints on pages.
    pub hints: Option<bool>,
    /// Reading counts.
    pub reading: Option<bool>,
    /// Half-life of warmth.
    pub half_life: Option<u16>,
}

fn mastodon() -> String {
    "mastodon".to_owned()
}

const fn looked_at() -> f64 {
    3.0
}

/// Every scenario of a file.
pub fn read(path: &Path) -> Result<Vec<Scenario>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    parse(&text).with_context(|| format!("{} is no scenario file", path.display()))
}

/// Every scenario of a text.
pub fn parse(text: &str) -> Result<Vec<Scenario>> {
    let file: File = toml::from_str(text)?;
    Ok(file.scenario)
}

/// A moment: `d60` is noon of day 60, `d60.5` half a day later, `d60 21:30` that hour of the user's day 60.
pub fn moment(text: &str, zone: i16) -> Result<Clock> {
    let wrong = || anyhow!("“{text}” is no moment; write d60, d60.5 or d60 21:30");
    let mut words = text.split_whitespace();
    let number = words.next().and_then(|word| word.strip_prefix('d')).ok_or_else(wrong)?;
    let days: f64 = number.parse().map_err(|_| wrong())?;
    let mut clock = Clock { offset: UtcOffset(zone), ..notation::clock(days) };
    if let Some(hour) = words.next() {
        let midnight = notation::day(days.floor()).plus(-DAY / 2 - i64::from(zone) * MINUTE);
        clock.now = midnight.plus(i64::from(minute(hour).ok_or_else(wrong)?) * MINUTE);
    }
    if words.next().is_some() { Err(wrong()) } else { Ok(clock) }
}

/// `21:30` in minutes after midnight.
pub fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}
