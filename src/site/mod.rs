//! Sites: what the adapters say, which one a page belongs to, and cleaning what pages report.
//!
//! Adapters are data (`sites/*.toml`), packed by the build script. Reading a page by them happens in the page itself
//! (`extension/content/reader.js`); this side chooses the plan and never trusts what comes back.

use std::sync::OnceLock;

use crate::gesture::Kind;

pub mod format;
pub mod intake;

use format::Adapter;

/// Every adapter of this build, by id.
///
/// The bytes are made by the build script from the same types; should they ever not decode, there are no sites, which is
/// what the tests would show first.
pub fn adapters() -> &'static [Adapter] {
    static ADAPTERS: OnceLock<Vec<Adapter>> = OnceLock::new();
    ADAPTERS.get_or_init(|| {
        postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/adapters.postcard"))).unwrap_or_default()
    })
}

/// The adapter with this id.
pub fn adapter(id: &str) -> Option<&'static Adapter> {
    adapters().iter().find(|adapter| adapter.id == id)
}

/// The adapter whose list of hosts holds this one.
pub fn for_host(host: &str) -> Option<&'static Adapter> {
    adapters().iter().find(|adapter| adapter.hosts.iter().any(|pattern| covers(pattern, host)))
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
pub fn ladder(adapter: &Adapter) -> Vec<Kind> {
    adapter.ladder.iter().filter_map(|name| name.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adapter_decodes_and_names_only_known_kinds() {
        assert!(adapters().len() >= 3, "adapters: {}", adapters().len());
        for adapter in adapters() {
            let composers = adapter.composers.iter().flat_map(|composer| {
                composer.answers.iter().filter_map(|answer| answer.kind.as_ref()).chain([&composer.kind])
            });
            let kinds = adapter.controls.iter().map(|control| &control.kind).chain(adapter.rows.iter().map(|row| &row.kind));
            for kind in adapter.ladder.iter().chain(composers).chain(kinds) {
                assert!(Kind::ALL.iter().any(|known| known.name() == kind), "{}: {kind}", adapter.id);
            }
            let names: Vec<_> = adapter.items.iter().map(|item| item.name.as_str()).collect();
            for name in adapter.controls.iter().flat_map(|control| &control.items) {
                assert!(names.contains(&name.as_str()), "{}: no item {name}", adapter.id);
            }
        }
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
