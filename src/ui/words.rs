//! The words of the surfaces: messages by key, names of kinds, sentences about gestures, days as people say them.
//!
//! In the browser the words are `chrome.i18n`'s; native tests read the same English locale file, so a view can be tested
//! with the very sentences it will show. A key without a message never yields nothing: its own name is the last resort.

use crate::gesture::{Direction, Gesture, Kind, Source};
use crate::nudge::words::{Phrase, Tongue};
use crate::person::SiteId;
use crate::site;
use crate::tie::{Balance, State};
use crate::time::{Clock, Millis};

/// Where words come from.
trait Words {
    fn message(&self, key: &str, args: &[String]) -> Option<String>;
    fn weekday(&self, at: Millis) -> String;
    fn day(&self, at: Millis, with_year: bool) -> String;
    fn month(&self, at: Millis) -> String;
    fn moment(&self, at: Millis) -> String;
    fn number(&self, value: f64) -> String;
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use crate::browser::i18n;
    use crate::time::Millis;

    /// The browser's own.
    pub(super) struct Speaker;

    impl super::Words for Speaker {
        fn message(&self, key: &str, args: &[String]) -> Option<String> {
            i18n::message(key, args)
        }
        fn weekday(&self, at: Millis) -> String {
            i18n::weekday(at)
        }
        fn day(&self, at: Millis, with_year: bool) -> String {
            i18n::day(at, with_year)
        }
        fn month(&self, at: Millis) -> String {
            i18n::month(at)
        }
        fn moment(&self, at: Millis) -> String {
            i18n::moment(at)
        }
        fn number(&self, value: f64) -> String {
            i18n::number(value)
        }
    }
}
#[cfg(target_arch = "wasm32")]
use browser::Speaker;

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use crate::time::{Millis, UtcOffset};

    /// English, in UTC: for the host, where nobody looks but tests.
    pub(super) struct Speaker;

    const WEEKDAYS: [&str; 7] = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    impl super::Words for Speaker {
        #[cfg(test)]
        fn message(&self, key: &str, args: &[String]) -> Option<String> {
            super::tests::file_message(key, args)
        }
        #[cfg(not(test))]
        fn message(&self, _key: &str, _args: &[String]) -> Option<String> {
            None
        }
        fn weekday(&self, at: Millis) -> String {
            let day = at.local_day(UtcOffset(0)).0.rem_euclid(7) as usize;
            WEEKDAYS.get(day).copied().unwrap_or_default().to_owned()
        }
        fn day(&self, at: Millis, with_year: bool) -> String {
            let (year, month, day) = at.local_day(UtcOffset(0)).civil();
            let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
            if with_year { format!("{day} {month} {year}") } else { format!("{day} {month}") }
        }
        fn month(&self, at: Millis) -> String {
            let (year, month, _) = at.local_day(UtcOffset(0)).civil();
            let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
            format!("{} {year}", month.get(..3).unwrap_or(month))
        }
        fn moment(&self, at: Millis) -> String {
            at.to_iso()
        }
        fn number(&self, value: f64) -> String {
            value.to_string()
        }
    }
}
#[cfg(not(target_arch = "wasm32"))]
use host::Speaker;

/// The message with this key. Without one: what the key itself says (`popup_let_go` → "let go").
pub fn t(key: &str, args: &[&str]) -> String {
    let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
    Speaker.message(key, &args).unwrap_or_else(|| {
        let name = key.split_once('_').map_or(key, |(_area, name)| name);
        name.replace('_', " ")
    })
}

/// The message with this key, if there is one.
pub fn perhaps(key: &str, args: &[&str]) -> Option<String> {
    let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
    Speaker.message(key, &args)
}

/// A phrase of a suggestion, said.
pub fn phrase(phrase: &Phrase) -> String {
    phrase.text(&Spoken)
}

/// The surfaces' tongue, for phrases made elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Spoken;

impl Tongue for Spoken {
    fn message(&self, key: &str, args: &[String]) -> Option<String> {
        Speaker.message(key, args)
    }
    fn weekday(&self, at: Millis) -> String {
        Speaker.weekday(at)
    }
    fn date(&self, at: Millis) -> String {
        Speaker.day(at, false)
    }
}

/// The first of these keys that has a message: the site's own word before the general one.
fn for_site(key: &str, site: Option<&SiteId>, args: &[&str]) -> String {
    let own = site.map(|site| format!("{key}_{}", part(site.as_str()))).filter(|key| site::has_word(key));
    own.and_then(|key| perhaps(&key, args)).unwrap_or_else(|| t(key, args))
}

/// A name as part of a key: `share-link` → `share_link`.
fn part(name: &str) -> String {
    name.replace('-', "_")
}

/// What a site is called: its adapter's name, "elsewhere" for what was entered by hand.
pub fn site_name(site: &SiteId) -> String {
    if site.as_str() == "manual" {
        return t("common_site_manual", &[]);
    }
    crate::site::site(site.as_str()).map_or_else(|| site.as_str().to_owned(), |adapter| adapter.name.clone())
}

/// What a kind of gesture is called, on this site if one is given.
pub fn kind(kind: Kind, site: Option<&SiteId>) -> String {
    for_site(&format!("kind_{}", part(kind.name())), site, &[])
}

/// A gesture as a sentence: "You boosted a post by Ada", "Ada boosted your post".
pub fn did(gesture: &Gesture, name: &str) -> String {
    let way = match gesture.direction {
        Direction::Given => "given",
        Direction::Received => "received",
    };
    for_site(&format!("did_{way}_{}", part(gesture.kind.name())), Some(&gesture.site), &[name])
}

/// How Goodturn knows: "seen by Goodturn", "noted by you", "from a file".
pub fn source(source: Source) -> String {
    t(
        match source {
            Source::Observed | Source::Notification => "common_seen_by",
            Source::Manual => "common_by_hand",
            Source::Import => "common_imported",
        },
        &[],
    )
}

/// A tie as a sentence.
pub fn tie(state: State) -> String {
    t(&format!("common_tie_{}", state_name(state)), &[])
}

/// A tie in a word or two, for lists.
pub fn tie_short(state: State) -> String {
    t(&format!("common_tie_short_{}", state_name(state)), &[])
}

fn state_name(state: State) -> &'static str {
    match state {
        State::New => "new",
        State::Warming => "warming",
        State::Mutual => "mutual",
        State::Quiet => "quiet",
        State::Fading => "fading",
        State::Dormant => "dormant",
    }
}

/// The balance of a tie as a sentence.
pub fn balance(balance: Balance) -> String {
    t(&format!("common_balance_{}", balance_name(balance)), &[])
}

/// The balance of a tie in a few words, for lists.
pub fn balance_short(balance: Balance) -> String {
    t(&format!("common_balance_short_{}", balance_name(balance)), &[])
}

fn balance_name(balance: Balance) -> &'static str {
    match balance {
        Balance::TooEarly => "early",
        Balance::BothOfYou => "both",
        Balance::MostlyYouLately => "you",
        Balance::MostlyThemLately => "them",
    }
}

/// A day as people say it: "today", "yesterday", "on Tuesday", "on 12 March", "on 12 March 2025".
pub fn when(at: Millis, clock: Clock) -> String {
    let today = clock.today();
    let that = at.local_day(clock.offset);
    match today.since(that) {
        0 => t("common_today", &[]),
        1 => t("common_yesterday", &[]),
        2..=6 => t("common_on_weekday", &[&Speaker.weekday(at)]),
        _ => t("common_on_day", &[&Speaker.day(at, today.civil().0 != that.civil().0)]),
    }
}

/// Month and year: "Mar 2026".
pub fn month(at: Millis) -> String {
    Speaker.month(at)
}

/// Day and month, with the year where asked for: "12 March 2026".
pub fn day(at: Millis, with_year: bool) -> String {
    Speaker.day(at, with_year)
}

/// Date and time in full.
pub fn moment(at: Millis) -> String {
    Speaker.moment(at)
}

/// A number as the language writes it.
pub fn number(value: f64) -> String {
    Speaker.number(value)
}

/// A link that may be followed: `http` or `https` only, so that nothing stored can run code.
pub fn safe_link(link: &str) -> Option<&str> {
    let scheme = link.split_once("://")?.0;
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")).then_some(link)
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    use super::*;
    use crate::gesture::GestureId;
    use crate::time::{DAY, UtcOffset};

    #[derive(serde::Deserialize)]
    struct Entry {
        message: String,
        #[serde(default)]
        placeholders: HashMap<String, Placeholder>,
    }

    #[derive(serde::Deserialize)]
    struct Placeholder {
        content: String,
    }

    static ENGLISH: LazyLock<HashMap<String, Entry>> = LazyLock::new(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/_locales/en/messages.json");
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    });

    /// What `chrome.i18n.getMessage` gives in English.
    pub(crate) fn file_message(key: &str, args: &[String]) -> Option<String> {
        let entry = ENGLISH.get(key)?;
        let mut text = entry.message.clone();
        for (name, placeholder) in &entry.placeholders {
            let number: usize = placeholder.content.trim_start_matches('$').parse().unwrap();
            let arg = args.get(number - 1).map_or("", String::as_str);
            text = text.replace(&format!("${}$", name.to_uppercase()), arg);
        }
        assert!(!text.contains('$'), "{key}: a placeholder without a definition in \"{text}\"");
        Some(text)
    }

    fn clock() -> Clock {
        Clock { now: Millis::from_iso("2026-11-22T09:00:00Z").unwrap(), offset: UtcOffset(0) }
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let said = |days: i64| when(clock().now.plus(-days * DAY), clock());
        assert_eq!(said(0), "today");
        assert_eq!(said(1), "yesterday");
        assert_eq!(said(5), "on Tuesday");
        assert_eq!(said(7), "on 15 November");
        assert_eq!(said(365), "on 22 November 2025");
        assert_eq!(said(-1), "on 23 November");
    }

    #[test]
    fn every_kind_has_its_words_both_ways() {
        for kind in Kind::ALL {
            let key = part(kind.name());
            assert!(perhaps(&format!("kind_{key}"), &[]).is_some(), "kind_{key}");
            for way in ["given", "received"] {
                let text = perhaps(&format!("did_{way}_{key}"), &["Ada"]).unwrap_or_default();
                assert!(text.contains("Ada"), "did_{way}_{key}: \"{text}\"");
            }
        }
    }

    #[test]
    fn the_site_has_the_first_word() {
        let mut gesture = Gesture {
            id: GestureId(1),
            at: clock().now,
            offset: UtcOffset(0),
            site: SiteId::new("mastodon"),
            account: String::new(),
            direction: Direction::Received,
            kind: Kind::Reshare,
            person: None,
            object: None,
            source: Source::Notification,
            undone_at: None,
        };
        assert_eq!(did(&gesture, "Ada"), "Ada boosted your post");
        gesture.site = SiteId::new("forge");
        assert_eq!(did(&gesture, "Ada"), "Ada reshared something of yours");
        assert_eq!(kind(Kind::ShareLink, None), "link shared");
    }

    #[test]
    fn a_missing_message_is_never_empty() {
        assert_eq!(t("popup_there_is_no_such_key", &[]), "there is no such key");
    }

    #[test]
    fn links_lead_to_pages_only() {
        assert_eq!(safe_link("https://social.example/@ada/1"), Some("https://social.example/@ada/1"));
        assert_eq!(safe_link("javascript://x%0aalert(1)"), None);
        assert_eq!(safe_link("javascript:alert(1)"), None);
        assert_eq!(safe_link("/@ada/1"), None);
    }
}
