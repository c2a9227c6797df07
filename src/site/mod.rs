//! Sites: what the adapters say, which one a page belongs to, and cleaning what pages report.
//!
//! Adapters are data (`sites/*.toml`), packed by the build script. Reading a page by them happens in the page itself
//! (`extension/content/reader.js`); this side chooses the plan and never trusts what comes back.

use std::sync::OnceLock;

use crate::gesture::Kind;

pub mod address;
pub mod format;
pub mod intake;
pub mod nobody;

pub use format::Site;

/// Every site of this build, by id.
///
/// The bytes are made by the build script from the same types; should they ever not decode, there are no sites, which is
/// what the tests would show first.
pub fn sites() -> &'static [Site] {
    static SITES: OnceLock<Vec<Site>> = OnceLock::new();
    SITES.get_or_init(|| {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/sites.postcard"))).unwrap_or_default()
    })
}

/// Whether a message with this key is among the words that sites have for themselves.
pub fn has_word(key: &str) -> bool {
    include_str!(concat!(env!("OUT_DIR"), "/site-words")).lines().any(|word| word == key)
}

/// The site with this id.
pub fn site(id: &str) -> Option<&'static Site> {
    sites().iter().find(|site| site.id == id)
}

/// The site whose list of hosts holds this one.
pub fn for_host(host: &str) -> Option<&'static Site> {
    sites().iter().find(|site| site.hosts.iter().any(|pattern| covers(pattern, host)))
}

/// Whether a host pattern (`github.com`, `*.example.com`) covers a host.
fn covers(pattern: &str, host: &str) -> bool {
    match pattern.strip_prefix("*.") {
        Some(domain) => host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')),
        None => host == pattern,
    }
}

/// Scheme and host of a web address: `https://social.example`. The port is left out, as it is in what the browser grants
/// access to. `None` for what is no web address.
pub fn origin(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.contains('@')).map(without_port)?;
    (!host.is_empty()).then(|| &url[..url.len() - rest.len() + host.len()])
}

/// Host of an origin or address, without the port.
pub fn host(origin: &str) -> &str {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    without_port(rest.split(['/', '?', '#']).next().unwrap_or(rest))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// The usual ladder of gestures here, light to strong.
pub fn ladder(site: &Site) -> Vec<Kind> {
    site.ladder.iter().filter_map(|name| name.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adapter_is_packed_and_names_only_known_kinds_and_items() {
        let mut files = 0;
        for file in std::fs::read_dir("sites").unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_none_or(|ending| ending != "toml") {
                continue;
            }
            files += 1;
            let adapter: format::Adapter = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            assert_eq!(site(&adapter.id), Some(&Site::from(&adapter)));
            let answers = adapter.composers.iter().flat_map(|composer| &composer.answers);
            let kinds =
                adapter.controls.iter().map(|control| &control.kind).chain(adapter.rows.iter().map(|row| &row.kind));
            let kinds = kinds.chain(adapter.composers.iter().map(|composer| &composer.kind)).chain(&adapter.ladder);
            for kind in kinds.chain(answers.clone().filter_map(|answer| answer.kind.as_ref())) {
                assert!(Kind::ALL.iter().any(|known| known.name() == kind), "{}: {kind}", adapter.id);
            }
            let named = adapter
                .controls
                .iter()
                .flat_map(|control| &control.items)
                .chain(answers.flat_map(|answer| &answer.items));
            for name in named {
                assert!(adapter.items.iter().any(|item| item.name == *name), "{}: no item {name}", adapter.id);
            }
        }
        assert_eq!(files, sites().len());
        assert!(files >= 3, "adapters: {files}");
    }

    #[test]
    fn origins_and_hosts_are_found() {
        fn check(url: &str, expect_origin: Option<&str>, expect_host: &str) {
            assert_eq!(origin(url), expect_origin, "{url}");
            assert_eq!(host(url), expect_host, "{url}");
        }
        check("https://social.example/@ada", Some("https://social.example"), "social.example");
        check("http://blog.localhost:8080?p=1", Some("http://blog.localhost"), "blog.localhost");
        check("https://user@evil.example/", None, "user@evil.example");
        check("chrome://extensions", None, "extensions");
        check("https:///x", None, "");
    }

    #[test]
    fn host_patterns_cover_whole_labels() {
        assert!(covers("github.com", "github.com"));
        assert!(!covers("github.com", "gist.github.com"));
        assert!(covers("*.tumblr.example", "tumblr.example"));
        assert!(covers("*.tumblr.example", "ada.tumblr.example"));
        assert!(!covers("*.tumblr.example", "eviltumblr.example"));
    }
}
