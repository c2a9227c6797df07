//! Message keys: every one in `_locales/en` is used somewhere, every `__MSG_…__` exists, and the
//! other languages have exactly the keys of English.
//!
//! A key may be put together (`kind_` + name): a literal that is a beginning of the key and ends in
//! `_` counts as its use.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Check, text, texts};
use crate::paths;

pub fn keys() -> Result<Check> {
    let mut languages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in texts("extension/_locales", &["messages.json"])? {
        let messages: Value = serde_json::from_str(&text).with_context(|| format!("{path} is not JSON"))?;
        let keys = messages.as_object().with_context(|| format!("{path} is not an object"))?.keys().cloned().collect();
        languages.insert(path.split('/').nth(2).unwrap_or_default().to_owned(), keys);
    }
    let mut code: Vec<(String, String)> = texts("src", &[".rs"])?;
    code.extend(texts("extension", &[".js", ".html"])?);
    code.push(("manifest.json".into(), text(&paths::root().join("manifest.json"))?));

    let empty = BTreeSet::new();
    let english = languages.get("en").unwrap_or(&empty);
    let mut problems = Vec::new();
    for (path, text) in &code {
        for key in named_in_markup(text).filter(|key| !english.contains(*key)) {
            problems.push(format!("{path} asks for `{key}`, which _locales/en does not have"));
        }
    }
    let literals: BTreeSet<&str> = code.iter().flat_map(|(_, text)| literals(text)).collect();
    for key in english.iter().filter(|key| !used(key, &literals)) {
        problems.push(format!("nothing uses the message `{key}`"));
    }
    for (language, keys) in &languages {
        problems.extend(english.difference(keys).map(|key| format!("{language} lacks `{key}`")));
        problems.extend(keys.difference(english).map(|key| format!("{language} has `{key}`, which English has not")));
    }
    Ok(Check { rule: "every message key is used, and every one asked for exists", problems })
}

fn named_in_markup(text: &str) -> impl Iterator<Item = &str> {
    text.split("__MSG_")
        .skip(1)
        .filter_map(|rest| rest.split_once("__").map(|(key, _)| key))
        .filter(|key| !key.starts_with("@@"))
}

fn used(key: &str, literals: &BTreeSet<&str>) -> bool {
    literals.contains(key) || key.match_indices('_').any(|(at, _)| literals.contains(&key[..=at]))
}

/// What could be a key or its beginning: runs of name characters right after a quote or `__MSG_`.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    let after_quotes = text.split(['"', '\'', '`']).skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        &rest[..end]
    });
    after_quotes.chain(named_in_markup(text)).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_whole_built_and_in_markup() {
        let code = r#"t("popup_title"); format!("kind_{name}"); "__MSG_name__""#;
        let literals: BTreeSet<&str> = literals(code).collect();
        for key in ["popup_title", "kind_react", "name"] {
            assert!(used(key, &literals), "{key}");
        }
        assert!(!used("popup_subtitle", &literals));
    }

    #[test]
    fn the_browsers_own_messages_are_not_ours() {
        assert_eq!(named_in_markup("__MSG_@@bidi_dir__ __MSG_name__").collect::<Vec<_>>(), ["name"]);
    }
}
