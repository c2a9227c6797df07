//! The adapters as pages get them: `sites/ID.toml` becomes `sites/ID.json` in the built extension.
//!
//! The types are the library's own (`src/site/format.rs`); what the format does not know is refused here as it is in the
//! library's build script. Words by name (`labels`) are put where they are meant, so that pages need no table.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::paths;

#[path = "../../../src/site/format.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
pub mod format;

pub mod check;
pub mod command;
pub mod new;

use format::Adapter;

/// All adapters, by id.
pub fn adapters() -> Result<Vec<Adapter>> {
    let mut found = Vec::new();
    for file in paths::files_under(&paths::root().join("sites"))? {
        if file.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&file)?;
            found.push(toml::from_str(&text).with_context(|| format!("{} is no adapter", paths::shown(&file)))?);
        }
    }
    Ok(found)
}

/// Writes one plan for each adapter.
pub fn write_plans(directory: &Path) -> Result<()> {
    std::fs::create_dir_all(directory)?;
    for adapter in adapters()? {
        let file = directory.join(format!("{}.json", adapter.id));
        std::fs::write(file, serde_json::to_string(&plan(&adapter)?)?)?;
    }
    Ok(())
}

/// What pages get of an adapter.
pub fn plan(adapter: &Adapter) -> Result<Value> {
    let mut plan = serde_json::to_value(adapter)?;
    if let Some(fields) = plan.as_object_mut() {
        fields.remove("labels");
        fields.remove("unsupported");
        fields.remove("profile");
    }
    spell_out(&mut plan, &adapter.labels).with_context(|| format!("sites/{}.toml", adapter.id))?;
    Ok(plan)
}

type Labels = BTreeMap<String, Vec<String>>;

/// Puts words where their names are: in `…_says`, and in selectors with `[attribute={name}]`.
fn spell_out(value: &mut Value, labels: &Labels) -> Result<()> {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                // Templates and addresses have braces of their own.
                if ["like", "give", "get", "pages"].contains(&key.as_str()) {
                    continue;
                }
                match (key.ends_with("_says"), field.as_str()) {
                    (true, Some(name)) => *field = words(name, labels)?.clone().into(),
                    (true, None) => {}
                    (false, _) => spell_out(field, labels)?,
                }
            }
        }
        Value::Array(list) => {
            for field in list {
                spell_out(field, labels)?;
            }
        }
        Value::String(text) if text.contains("={") => *text = in_selector(text, labels)?,
        _ => {}
    }
    Ok(())
}

fn words<'a>(name: &str, labels: &'a Labels) -> Result<&'a Vec<String>> {
    labels.get(name).filter(|words| !words.is_empty()).with_context(|| format!("no labels are called {name}"))
}

/// `[aria-label={like}]` becomes `:is([aria-label="Like"],[aria-label="Gefällt mir"])`; so with `^=`, `$=`, `*=`.
fn in_selector(text: &str, labels: &Labels) -> Result<String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(equals) = rest.find("={") {
        let open = rest[..equals].rfind('[').with_context(|| format!("{text}: = outside of []"))?;
        let (name, after) = rest[equals + 2..].split_once('}').with_context(|| format!("{text}: no closing brace"))?;
        let (flags, after) = after.split_once(']').with_context(|| format!("{text}: no closing bracket"))?;
        if !flags.trim().is_empty() && !matches!(flags.trim(), "i" | "s") {
            bail!("{text}: {flags} after the label's name");
        }
        let attribute = &rest[open + 1..equals];
        let one = |word: &String| format!("[{attribute}={}{flags}]", quoted(word));
        let all: Vec<String> = words(name, labels)?.iter().map(one).collect();
        out += &rest[..open];
        out += &format!(":is({})", all.join(","));
        rest = after;
    }
    Ok(out + rest)
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_put_where_they_are_meant() {
        fn check(text: &str, expect: &str) {
            let labels = Labels::from([
                ("like".into(), vec!["Like".into(), "J\u{2019}aime".into()]),
                ("no".into(), vec!["a\"b".into()]),
            ]);
            assert_eq!(in_selector(text, &labels).unwrap(), expect);
        }
        check("svg[aria-label={like}]", "svg:is([aria-label=\"Like\"],[aria-label=\"J\u{2019}aime\"])");
        check("a[title^={no} i] b", "a:is([title^=\"a\\\"b\" i]) b");
        check("[x={like}][y={no}]", ":is([x=\"Like\"],[x=\"J\u{2019}aime\"]):is([y=\"a\\\"b\"])");
        assert!(in_selector("[x={nobody}]", &Labels::new()).is_err());
    }
}
