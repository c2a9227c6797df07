//! Message keys: every one in `_locales/en` is used somewhere, every `__MSG_…__` exists, and the
//! other languages have exactly the keys of English, but for plurals: of what English says with
//! `_one` and `_other`, every language has just the forms that are its own.
//!
//! A key may be put together (`kind_` + name): a literal that is a beginning of the key and ends in
//! `_` counts as its use. What translations say is looked at as well: nothing is empty, left in
//! English or without a place that English fills.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Check, text, texts};
use crate::paths;

/// Forms a count takes, as `Intl.PluralRules` names them. Where the rules have `many` for millions
/// alone, a sentence about gestures falls back to `other`.
const PLURALS: &[(&str, &[&str])] = &[
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("pt_BR", &["one", "other"]),
    ("ja", &["other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
];

/// What may read like English in another language: names, signs, and words the languages share.
const SHARED: &[&str] = &[
    "Ada Moreau",
    "Goodturn",
    "Boost",
    "boost",
    "Mention",
    "mention",
    "Name",
    "Note",
    "Options",
    "Passphrase",
    "Site",
    "Sites",
    "Suggestions",
    "site",
    "vote",
    "ltr",
];

type Messages = serde_json::Map<String, Value>;

/// All locale files, by language.
fn languages() -> Result<BTreeMap<String, Messages>> {
    let mut all = BTreeMap::new();
    for (path, text) in texts("extension/_locales", &["messages.json"])? {
        let messages = serde_json::from_str(&text).with_context(|| format!("{path} is not an object of messages"))?;
        all.insert(path.split('/').nth(2).unwrap_or_default().to_owned(), messages);
    }
    Ok(all)
}

/// The beginning of a key that has a form for one and a form for others in English.
fn plural_stem<'a>(key: &'a str, english: &BTreeSet<String>) -> Option<&'a str> {
    const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let form = key.rsplit('_').next().filter(|form| FORMS.contains(form))?;
    let stem = key.strip_suffix(form)?;
    (english.contains(&format!("{stem}one")) && english.contains(&format!("{stem}other"))).then_some(stem)
}

/// The keys a language has to have.
fn wanted(english: &BTreeSet<String>, forms: &[&str]) -> BTreeSet<String> {
    let (plurals, plain): (Vec<&String>, Vec<&String>) =
        english.iter().partition(|key| plural_stem(key, english).is_some());
    let stems = plurals.iter().filter_map(|key| plural_stem(key, english));
    let formed = stems.flat_map(|stem| forms.iter().map(move |form| format!("{stem}{form}")));
    plain.into_iter().cloned().chain(formed).collect()
}

pub fn keys() -> Result<Check> {
    let languages: BTreeMap<String, BTreeSet<String>> = languages()?
        .into_iter()
        .map(|(language, messages)| (language, messages.into_iter().map(|(key, _)| key).collect()))
        .collect();
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
        let Some((_, forms)) = PLURALS.iter().find(|(known, _)| known == language) else {
            problems.push(format!("nobody has said which plurals `{language}` has"));
            continue;
        };
        let wanted = wanted(english, forms);
        problems.extend(wanted.difference(keys).map(|key| format!("{language} lacks `{key}`")));
        problems.extend(keys.difference(&wanted).map(|key| format!("{language} has `{key}`, which it does not need")));
    }
    Ok(Check { rule: "every message key is used, and every one asked for exists", problems })
}

/// What translations say, beside English.
pub fn translations() -> Result<Check> {
    let languages = languages()?;
    let none = Messages::new();
    let english = languages.get("en").unwrap_or(&none);
    let mut problems = Vec::new();
    for (language, messages) in &languages {
        for (key, message) in messages {
            problems
                .extend(translated(key, message, language, english).map(|what| format!("{language} {key}: {what}")));
        }
    }
    Ok(Check { rule: "translations are whole: nothing empty, nothing left in English, every place filled", problems })
}

/// What is wrong with a message, if anything is.
fn translated(key: &str, message: &Value, language: &str, english: &Messages) -> Option<&'static str> {
    let keys: BTreeSet<String> = english.keys().cloned().collect();
    let stem = plural_stem(key, &keys);
    let source = stem.map_or_else(|| english.get(key), |stem| english.get(&format!("{stem}other")))?;
    let said = message["message"].as_str().unwrap_or_default();
    let original = source["message"].as_str().unwrap_or_default();
    let (has, wants) = (places(said), places(original));
    if said.trim().is_empty() {
        return Some("it is empty");
    }
    if key == "extension_description" && said.chars().count() > 132 {
        return Some("stores and browsers take 132 characters");
    }
    if message["placeholders"] != source["placeholders"] {
        return Some("its placeholders are not those of English");
    }
    // "Two gestures" needs no number where the word has a form for it.
    if !(has == wants || stem.is_some() && has.is_subset(&wants)) {
        return Some("it does not fill the same places as English");
    }
    let words = said.split('$').step_by(2).any(|text| text.chars().any(char::is_alphabetic));
    (language != "en" && said == original && words && !SHARED.contains(&said)).then_some("it was left in English")
}

/// Names of the places a message fills: `$NAME$`.
fn places(text: &str) -> BTreeSet<&str> {
    text.split('$').skip(1).step_by(2).collect()
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
    fn plurals_are_those_of_the_language() {
        let english =
            ["found_one", "found_other", "found_word", "read_one", "kind_other", "title"].map(str::to_owned).into();
        let said = |forms: &[&str]| wanted(&english, forms).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(said(&["one", "other"]), "found_one found_other found_word kind_other read_one title");
        assert_eq!(said(&["other"]), "found_other found_word kind_other read_one title");
        assert_eq!(
            said(&["two", "few", "other"]),
            "found_few found_other found_two found_word kind_other read_one title"
        );
    }

    #[test]
    fn what_is_empty_english_or_lacks_a_place_is_found() {
        let english: Messages = serde_json::from_value(serde_json::json!({
            "hello": { "message": "Hello $NAME$", "placeholders": { "name": { "content": "$1" } } },
            "found_one": { "message": "$COUNT$ found" }, "found_other": { "message": "$COUNT$ found" },
            "plain": { "message": "Plain words" }, "point": { "message": "$WHAT$: $COUNT$" }
        }))
        .unwrap();
        let found = |key: &str, text: &str, places: Value| {
            let mut message = serde_json::json!({ "message": text });
            if !places.is_null() {
                message["placeholders"] = places;
            }
            translated(key, &message, "de", &english)
        };
        let name = || serde_json::json!({ "name": { "content": "$1" } });
        assert_eq!(found("hello", "Hallo, $NAME$", name()), None);
        assert_eq!(found("hello", "Hallo", name()), Some("it does not fill the same places as English"));
        assert_eq!(found("hello", "Hallo $NAME$", Value::Null), Some("its placeholders are not those of English"));
        assert_eq!(found("found_two", "zwei gefunden", Value::Null), None);
        assert_eq!(found("plain", " ", Value::Null), Some("it is empty"));
        assert_eq!(found("plain", "Plain words", Value::Null), Some("it was left in English"));
        assert_eq!(found("point", "$WHAT$: $COUNT$", Value::Null), None);
    }

    #[test]
    fn the_browsers_own_messages_are_not_ours() {
        assert_eq!(named_in_markup("__MSG_@@bidi_dir__ __MSG_name__").collect::<Vec<_>>(), ["name"]);
    }
}
