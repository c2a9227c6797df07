//! Whom a link leads to, by the form of its address alone: `/@ada@other.example` on a Mastodon server is Ada's profile.
//!
//! The templates are the adapters' (`profile`), in the little language of [`super::format::Step::like`]. Nothing is opened or
//! asked for; an address that fits no template leads to nobody.

use super::format::{Profile, Site};
use super::{host, intake, nobody, origin};
use crate::person::{Account, SiteId};

/// The account whose profile this address is on that site; `None` for everything else.
pub fn account(site: &Site, address: &str) -> Option<Account> {
    let address = intake::link(address)?;
    let path = address.get(origin(&address)?.len()..)?;
    // A port stands between origin and path.
    let path = path.find('/').and_then(|at| path.get(at..))?;
    let path = path.split('#').next().unwrap_or_default();
    let handle = site.profile.iter().find_map(|profile| handle(profile, path, host(&address)))?;
    let seen = crate::wire::PageAccount { handle, url: Some(address), ..Default::default() };
    intake::account(&seen, &SiteId::new(&site.id)).filter(|account| !nobody::is_nobody(account, &[]))
}

fn handle(profile: &Profile, path: &str, host: &str) -> Option<String> {
    let path = if profile.like.contains('?') { path } else { path.split('?').next().unwrap_or_default() };
    let path = path.strip_suffix('/').unwrap_or(path);
    if profile.unless.iter().any(|other| other == path) {
        return None;
    }
    let found = captures(&profile.like, path)?;
    let Some(give) = &profile.give else { return Some(plain(found.first()?.1)) };
    let mut handle = give.replace("{host}", host);
    for (name, value) in found {
        handle = handle.replace(&format!("{{{name}}}"), &plain(value));
    }
    Some(handle)
}

/// What the names in a template stand for, when the text fits it as a whole. `{name}` takes at least one character and never
/// `/`, `?` or `#`; `{name*}` takes anything.
fn captures<'a>(template: &'a str, text: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let Some((before, rest)) = template.split_once('{') else { return (template == text).then(Vec::new) };
    let text = text.strip_prefix(before)?;
    let (name, rest) = rest.split_once('}')?;
    let (name, any) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).skip(usize::from(!any));
    for end in ends {
        let (value, after) = text.split_at(end);
        if !any && value.contains(['/', '?', '#']) {
            return None;
        }
        if let Some(mut found) = captures(rest, after) {
            found.insert(0, (name, value));
            return Some(found);
        }
    }
    None
}

/// A piece of an address as people read it: `%C3%A9` becomes `é`; what is no text stays as it is.
fn plain(piece: &str) -> String {
    let mut bytes = Vec::with_capacity(piece.len());
    let mut rest = piece.as_bytes();
    while let [first, after @ ..] = rest {
        let coded = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = coded.and_then(|two| u8::from_str_radix(core::str::from_utf8(two).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| piece.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::site;

    #[test]
    fn profiles_are_told_from_other_pages() {
        fn check(id: &str, address: &str, expect: Option<&str>) {
            let handle = account(site(id).unwrap(), address).map(|account| account.handle);
            assert_eq!(handle.as_deref(), expect, "{id}: {address}");
        }
        check("mastodon", "https://social.example/@ada", Some("ada@social.example"));
        check("mastodon", "https://social.example/@ada@other.example", Some("ada@other.example"));
        check("mastodon", "http://social.localhost:4000/@ada/", Some("ada@social.localhost"));
        check("mastodon", "https://social.example/@ada/1152", None);
        check("mastodon", "https://social.example/tags/tea", None);
        check("mastodon", "javascript:alert(1)", None);
        check("mastodon", "https://social.example", None);
        check("bluesky", "https://bsky.app/profile/ada.example#top", Some("ada.example"));
        check("bluesky", "https://bsky.app/profile/ada.example/post/3k", None);
        check("github", "https://github.com/ada", Some("ada"));
        check("github", "https://github.com/notifications", None);
        check("github", "https://github.com/ada/loom", None);
        check("x", "https://x.com/ada", Some("ada"));
        check("x", "https://x.com/home", None);
        check("linkedin", "https://www.linkedin.com/in/ad%C3%A9-n/?miniProfile=1", Some("adé-n"));
        check("reddit", "https://www.reddit.com/user/ada/", Some("ada"));
        check("hackernews", "https://news.ycombinator.com/user?id=ada", Some("ada"));
        check("stackoverflow", "https://stackoverflow.com/users/17/ada-n", Some("17@stackoverflow.com"));
        check("discourse", "https://forum.example/u/ada/summary", Some("ada@forum.example"));
        check("lemmy", "https://lemmy.example/u/ada@other.example", Some("ada@other.example"));
        check("wordpress", "https://blog.example/author/ada/", Some("ada@blog.example"));
        check("youtube", "https://www.youtube.com/@ada/videos", Some("ada"));
    }

    #[test]
    fn no_site_finds_somebody_in_its_front_page() {
        for site in crate::site::sites() {
            for path in ["/", "/search?q=tea", "/a/b/c/d/e"] {
                assert_eq!(account(site, &format!("https://any.example{path}")), None, "{}{path}", site.id);
            }
        }
    }

    #[test]
    fn coded_pieces_are_read_and_broken_ones_left() {
        assert_eq!(plain("ad%C3%A9"), "adé");
        assert_eq!(plain("100%"), "100%");
        assert_eq!(plain("%FF%zz"), "%FF%zz");
    }

    #[test]
    fn a_long_address_ends_soon() {
        let long = format!("https://social.example/{}", "a/".repeat(900));
        assert_eq!(account(site("mastodon").unwrap(), &long), None);
    }
}
