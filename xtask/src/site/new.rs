//! `cargo xtask site new NAME`: an adapter and its pages to begin with, which pass every check and read one small page.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::paths;

/// Creates the files and returns them.
pub fn create(name: &str) -> Result<Vec<PathBuf>> {
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()) {
        bail!("{name} is no name for a site: lower-case letters and digits only");
    }
    let adapter = paths::root().join(format!("sites/{name}.toml"));
    let pages = paths::root().join("tests/pages").join(name);
    if adapter.exists() || pages.exists() {
        bail!("there is a site called {name} already");
    }
    std::fs::create_dir_all(&pages)?;
    let today = time::OffsetDateTime::now_utc().date().to_string();
    let mut written = Vec::new();
    for (file, text) in [
        (adapter, ADAPTER),
        (pages.join("site.mjs"), SITE),
        (pages.join("page.mjs"), PAGE),
        (pages.join("expected.json"), EXPECTED),
        (pages.join("acts.mjs"), ACTS),
    ] {
        let text = text.replace("NAME", name).replace("TODAY", &today);
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", paths::shown(&file)))?;
        written.push(file);
    }
    Ok(written)
}

const ADAPTER: &str = include_str!("template/adapter.toml");
const SITE: &str = include_str!("template/site.mjs");
const PAGE: &str = include_str!("template/page.mjs");
const EXPECTED: &str = include_str!("template/expected.json");
const ACTS: &str = include_str!("template/acts.mjs");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_become_sites() {
        for name in ["", "Big", "a-b", "../x", "mastodon"] {
            assert!(create(name).is_err(), "{name}");
        }
    }

    #[test]
    fn the_beginning_of_a_site_is_an_adapter() {
        let adapter: super::super::Adapter = toml::from_str(&ADAPTER.replace("TODAY", "2026-11-22")).unwrap();
        assert_eq!(super::super::check::problems(&adapter, ADAPTER), Vec::<String>::new());
    }
}
