//! What the options page shows, as plain values.

use crate::desk::health::{Health, Healths};
use crate::settings::Settings;
use crate::site;
use crate::time::Millis;
use crate::ui::popup::model::{Rest, Until, rest};

/// A site the user allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// Origin.
    pub origin: String,
    /// Host, for people.
    pub host: String,
    /// The site's name, once recognised.
    pub name: Option<String>,
    /// The browser lets Goodturn look there.
    pub permitted: bool,
    /// How long it rests there, if it does.
    pub rests: Option<Until>,
    /// How well its pages are read, once anything could not be.
    pub health: Option<Health>,
}

/// The allowed sites by address; `permitted` tells what the browser granted.
pub fn allowed(settings: &Settings, healths: &Healths, permitted: impl Fn(&str) -> bool, now: Millis) -> Vec<Allowed> {
    let sites = settings.sites.iter();
    sites
        .map(|(origin, choice)| Allowed {
            origin: origin.clone(),
            host: site::host(origin).to_owned(),
            name: choice.site.as_deref().and_then(site::site).map(|adapter| adapter.name.clone()),
            permitted: permitted(origin),
            rests: match rest(settings, origin, now) {
                Rest::Awake => None,
                Rest::Here(until) | Rest::Everywhere(until) => Some(until),
            },
            health: choice
                .site
                .as_deref()
                .and_then(|site| healths.get(site))
                .filter(|health| health.totals().1 > 0)
                .cloned(),
        })
        .collect()
}

/// A minute of the day as time fields hold it: "22:00".
pub fn field_minute(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The minute of the day a time field names.
pub fn minute_of(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let hours: u16 = hours.parse().ok()?;
    let minutes: u16 = minutes.get(..2)?.parse().ok()?;
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::SiteChoice;
    use crate::wire::ALWAYS;

    #[test]
    fn times_of_day_go_there_and_back() {
        for minute in [0, 59, 7 * 60, 22 * 60 + 5, 1439] {
            assert_eq!(minute_of(&field_minute(minute)), Some(minute));
        }
        assert_eq!(minute_of("22:00:00"), Some(1320));
        for wrong in ["", "24:00", "7", "12:61", "12:5", "aa:bb"] {
            assert_eq!(minute_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn allowed_sites_tell_their_permission_and_their_rest() {
        let mut settings = Settings::default();
        let now = Millis(1_000_000);
        let rests = |at| SiteChoice { site: None, paused_until: Some(at) };
        settings.sites.insert("https://a.example".to_owned(), rests(Millis(ALWAYS as i64)));
        settings.sites.insert("https://b.example".to_owned(), rests(Millis(1)));
        let sites = allowed(&settings, &Healths::default(), |origin| origin.contains("b.example"), now);
        let seen: Vec<_> = sites.iter().map(|site| (site.host.as_str(), site.permitted, site.rests)).collect();
        assert_eq!(seen, [("a.example", false, Some(Until::Always)), ("b.example", true, None)]);
    }
}
