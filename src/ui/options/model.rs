//! What the options page shows, as plain values.

use crate::desk::health::{Health, Healths};
use crate::person::Account;
use crate::settings::{Group, Persona, Role, Settings};
use crate::site;
use crate::time::Millis;
use crate::ui::rest::{Rest, Until, rest};
use crate::wire::{Request, Setting};

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

/// The user's own accounts with their roles: those that pages told of, and those that have a role from another browser.
pub fn owned(settings: &Settings, accounts: &[Account]) -> Vec<Role> {
    let known = accounts.iter().map(|account| Role {
        site: account.site.as_str().to_owned(),
        account: account.handle.clone(),
        persona: settings.persona(&account.site, &account.handle),
    });
    let mut roles: Vec<Role> = known.chain(settings.roles.iter().cloned()).collect();
    roles.sort();
    roles.dedup();
    roles
}

/// What takes back what is asked, by the settings before; nothing for what cannot be taken back so.
pub fn back(before: &Settings, asked: &Request) -> Option<Request> {
    let setting = match asked {
        Request::Pause { origin, .. } => {
            let until = match origin {
                Some(origin) => before.sites.get(origin)?.paused_until,
                None => before.paused_until,
            };
            return Some(Request::Pause { origin: origin.clone(), until: until.map_or(0.0, |until| until.0 as f64) });
        }
        Request::Setting { setting } => setting,
        _ => return None,
    };
    let setting = match setting {
        Setting::HalfLife { .. } => Setting::HalfLife { to: before.half_life },
        Setting::Weights { .. } => Setting::Weights { to: before.weights },
        Setting::PerDay { .. } => Setting::PerDay { to: before.per_day },
        Setting::QuietHours { .. } => Setting::QuietHours { from: before.quiet_from, to: before.quiet_to },
        Setting::Hints { .. } => Setting::Hints { to: before.hints },
        Setting::Group { to } => {
            let said = before.groups.iter().find(|group| group.name == to.name).cloned();
            Setting::Group { to: said.unwrap_or_else(|| Group { name: to.name.clone(), ..Group::default() }) }
        }
        Setting::Role { to } => {
            let said = before.roles.iter().find(|role| (&role.site, &role.account) == (&to.site, &to.account)).cloned();
            Setting::Role { to: said.unwrap_or_else(|| Role { persona: Persona::Personal, ..to.clone() }) }
        }
        Setting::Retention { .. } => Setting::Retention { to: before.retention },
        Setting::Goal { .. } => Setting::Goal { to: before.goal.clone() },
        Setting::Away { .. } => Setting::Away { to: before.away.clone() },
        Setting::Nobody { .. } => Setting::Nobody { to: before.nobody.clone() },
        // Reading that ended forgot what was read; a page in another language begins anew; what other browsers were told
        // they know; the rest only counts.
        Setting::Reading { .. }
        | Setting::Language { .. }
        | Setting::Follow { .. }
        | Setting::EndObserving {}
        | Setting::Backup { .. }
        | Setting::CheckSkipped {} => return None,
    };
    Some(Request::Setting { setting })
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
    use crate::tie::Weight;
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
    fn what_was_chosen_is_taken_back_by_what_was_before() {
        let mut before = Settings { per_day: 2, goal: "kindness".to_owned(), ..Settings::default() };
        before.groups.push(Group { name: "mill".to_owned(), gap: 14, ..Group::default() });
        before.sites.insert("https://a.example".to_owned(), SiteChoice { site: None, paused_until: Some(Millis(5)) });
        let check = |asked: Setting, expected: Setting| {
            let back = back(&before, &Request::Setting { setting: asked });
            assert_eq!(format!("{back:?}"), format!("{:?}", Some(Request::Setting { setting: expected })));
        };
        check(Setting::PerDay { to: 0 }, Setting::PerDay { to: 2 });
        check(Setting::Weights { to: [Weight::Less; 4] }, Setting::Weights { to: [Weight::Usual; 4] });
        check(Setting::Goal { to: String::new() }, Setting::Goal { to: "kindness".to_owned() });
        let group = |name: &str, gap| Setting::Group { to: Group { name: name.to_owned(), gap, ..Group::default() } };
        check(group("mill", 30), group("mill", 14));
        check(group("choir", 30), group("choir", 0));
        let role = |persona| Setting::Role { to: Role { site: "x".to_owned(), account: "me".to_owned(), persona } };
        check(role(Persona::Brand), role(Persona::Personal));
        let pause = |until| Request::Pause { origin: Some("https://a.example".to_owned()), until };
        assert_eq!(format!("{:?}", back(&before, &pause(ALWAYS))), format!("{:?}", Some(pause(5.0))));
        assert!(back(&before, &Request::Setting { setting: Setting::Reading { to: false } }).is_none());
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
