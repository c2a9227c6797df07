//! Cleaning what a page reports before anything is kept: pages are hostile until proven text.
//!
//! Control and bidi characters go, white space is folded, lengths are limited, links are web links. What is left is plain
//! text; nothing here judges what it means.

use crate::person::{Account, SiteId};
use crate::time::{Clock, DAY, Millis};
use crate::wire::PageAccount;

const HANDLE: usize = 120;
const NAME: usize = 80;
const KEY: usize = 200;
const LINK: usize = 2000;

/// One line of text without control or direction characters, at most `most` characters.
pub fn line(text: &str, most: usize) -> String {
    let plain: String = text
        .chars()
        .take(most * 8)
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .collect();
    let folded = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    folded.chars().take(most).collect::<String>().trim_end().to_owned()
}

/// Direction overrides and isolates, marks, zero-width space and byte order mark. Joiners stay: scripts and emoji need them.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// A web link, or nothing.
pub fn link(text: &str) -> Option<String> {
    let clean = text.trim();
    let is_web = clean.starts_with("https://") || clean.starts_with("http://");
    let is_plain = !clean.chars().any(|c| c.is_control() || c.is_whitespace() || is_invisible(c));
    (is_web && is_plain && clean.len() <= LINK).then(|| clean.to_owned())
}

/// The key of a row, or nothing.
pub fn key(text: Option<&str>) -> Option<String> {
    text.map(|text| line(text, KEY)).filter(|text| !text.is_empty())
}

/// A display name.
pub fn name(text: &str) -> String {
    line(text, NAME)
}

/// The account, cleaned; `None` when there is no handle or it is too long to be one.
pub fn account(seen: &PageAccount, site: &SiteId) -> Option<Account> {
    let handle = line(&seen.handle, HANDLE + 1);
    if handle.is_empty() || handle.chars().count() > HANDLE {
        return None;
    }
    let stable_id = key(seen.stable.as_deref());
    let url = seen.url.as_deref().and_then(link);
    Some(Account { site: site.clone(), handle, stable_id, url })
}

/// A moment a page tells: not in the future, not before there were social pages, else now.
pub fn moment(at: Option<f64>, clock: Clock) -> Millis {
    const YEAR_2000: i64 = 946_684_800_000;
    told(at, clock).filter(|at| at.0 >= YEAR_2000).unwrap_or(clock.now)
}

/// A moment a page tells, if it is a sound one.
pub fn told(at: Option<f64>, clock: Clock) -> Option<Millis> {
    let at = at.filter(|at| at.is_finite() && *at > 0.0)?;
    let at = Millis(at as i64);
    (at <= clock.now.plus(DAY)).then(|| at.min(clock.now))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::UtcOffset;

    #[test]
    fn names_lose_direction_tricks_and_keep_their_script() {
        fn check(text: &str, expect: &str) {
            assert_eq!(name(text), expect);
        }
        check("  Ada\u{202e}  Nowak\n", "Ada Nowak");
        check("\u{2066}ada\u{2069}", "ada");
        check("山田 花子", "山田 花子");
        check("👩‍🔬 Zoë", "👩‍🔬 Zoë");
        check("\u{0}\u{7}", "");
        assert_eq!(name(&"x".repeat(1_000_000)).chars().count(), NAME);
    }

    #[test]
    fn only_web_links_are_links() {
        for bad in
            ["javascript:alert(1)", "data:text/html,x", "https://a b", "//x.example", "", "https://x.example/\u{202e}"]
        {
            assert_eq!(link(bad), None, "{bad}");
        }
        assert_eq!(link(" https://x.example/@a ").as_deref(), Some("https://x.example/@a"));
        assert_eq!(link(&format!("https://x.example/{}", "a".repeat(3000))), None);
    }

    #[test]
    fn an_endless_handle_is_no_account() {
        let site = SiteId::new("mastodon");
        let seen = |handle: &str| PageAccount { handle: handle.to_owned(), ..PageAccount::default() };
        assert!(account(&seen("ada@social.example"), &site).is_some());
        assert!(account(&seen(&"a".repeat(1_000_000)), &site).is_none());
        assert!(account(&seen(" \u{202e} "), &site).is_none());
    }

    #[test]
    fn a_future_or_senseless_time_becomes_now() {
        let clock = Clock { now: Millis(1_795_312_800_000), offset: UtcOffset(0) };
        for odd in [None, Some(f64::NAN), Some(f64::INFINITY), Some(-1.0), Some(5.0), Some(9e15)] {
            assert_eq!(moment(odd, clock), clock.now, "{odd:?}");
        }
        assert_eq!(moment(Some(1_795_000_000_000.0), clock), Millis(1_795_000_000_000));
    }

    proptest! {
        #[test]
        fn cleaned_text_is_one_short_line(text in "\\PC{0,400}|.{0,400}") {
            let clean = line(&text, 50);
            prop_assert!(clean.chars().count() <= 50);
            prop_assert!(!clean.chars().any(|c| c.is_control() || is_invisible(c)));
            prop_assert_eq!(line(&clean, 50), clean.clone());
        }
    }
}
