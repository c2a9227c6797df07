//! The adapters as pages get them: `sites/ID.toml` becomes `sites/ID.json` in the built extension.
//!
//! The types are the library's own (`src/site/format.rs`); what the format does not know is refused here as it is in the
//! library's build script. What an adapter says once by name (`forms`, `labels`, `selectors`) is put where it is meant, so that
//! pages need no table.

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

use format::{Adapter, Field};

/// All adapters, by id.
pub fn adapters() -> Result<Vec<Adapter>> {
    let mut found = Vec::new();
    for file in paths::files_under(&paths::root().join("sites"))? {
        if file.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&file)?;
            let adapter = toml::from_str(&text).map_err(anyhow::Error::from).and_then(|adapter| in_all_forms(&adapter));
            found.push(adapter.with_context(|| format!("{} is no adapter", paths::shown(&file)))?);
        }
    }
    Ok(found)
}

/// What a form says of a step.
const OF_A_FORM: [&str; 4] = ["get", "like", "unless", "give"];

/// A step with a `form` becomes one step for each form of that name.
fn in_all_forms(adapter: &Adapter) -> Result<Adapter> {
    fn put(value: &mut Value, forms: &BTreeMap<String, Field>) -> Result<()> {
        match value {
            Value::Object(fields) => fields.values_mut().try_for_each(|field| put(field, forms))?,
            Value::Array(list) => {
                let mut whole = Vec::new();
                for mut step in std::mem::take(list) {
                    put(&mut step, forms)?;
                    let Some(Value::String(name)) = step.as_object_mut().and_then(|fields| fields.remove("form"))
                    else {
                        whole.push(step);
                        continue;
                    };
                    if let Some(key) = OF_A_FORM.iter().find(|key| !step[**key].is_null()) {
                        bail!("a step with a form has a {key} of its own");
                    }
                    for form in forms.get(&name).with_context(|| format!("no forms are called {name}"))? {
                        let form = serde_json::to_value(form)?;
                        let mut step = step.clone();
                        for key in OF_A_FORM {
                            step[key] = form[key].clone();
                        }
                        whole.push(step);
                    }
                }
                *list = whole;
            }
            _ => {}
        }
        Ok(())
    }
    let mut value = serde_json::to_value(adapter)?;
    put(&mut value, &adapter.forms)?;
    Ok(serde_json::from_value(value)?)
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
        for only_here in ["forms", "labels", "selectors", "unsupported", "profile"] {
            fields.remove(only_here);
        }
    }
    let named = Named { labels: &adapter.labels, selectors: &adapter.selectors };
    spell_out(&mut plan, named).with_context(|| format!("sites/{}.toml", adapter.id))?;
    Ok(plan)
}

type Labels = BTreeMap<String, Vec<String>>;

/// What an adapter says once and means by name elsewhere.
#[derive(Clone, Copy)]
struct Named<'a> {
    labels: &'a Labels,
    selectors: &'a BTreeMap<String, String>,
}

/// Puts words and selectors where their names are: words in `…_says` and in `[attribute={name}]`, selectors at `:--name`.
fn spell_out(value: &mut Value, named: Named<'_>) -> Result<()> {
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                // Templates and addresses have braces of their own.
                if ["like", "give", "get", "pages"].contains(&key.as_str()) {
                    continue;
                }
                match (key.ends_with("_says"), field.as_str()) {
                    (true, Some(name)) => *field = words(name, named.labels)?.clone().into(),
                    (true, None) => {}
                    (false, _) => spell_out(field, named)?,
                }
            }
        }
        Value::Array(list) => {
            for field in list {
                spell_out(field, named)?;
            }
        }
        Value::String(text) => {
            if text.contains(NAMED) {
                *text = in_full(text, named.selectors, 0)?;
            }
            if text.contains("={") {
                *text = in_selector(text, named.labels)?;
            }
        }
        _ => {}
    }
    Ok(())
}

/// What the name of a selector begins with, as in CSS's own custom selectors.
pub const NAMED: &str = ":--";

/// `:--own a` becomes `:is(.mine,.yours) a`. A selector may be made of others.
fn in_full(text: &str, selectors: &BTreeMap<String, String>, deep: u8) -> Result<String> {
    if deep > 8 {
        bail!("{text}: a selector that is made of itself");
    }
    let mut parts = text.split(NAMED);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let selector = selectors.get(name).with_context(|| format!("no selector is called {name}"))?;
        if out.trim_end().ends_with(['>', '+', '~']) && combines(selector) {
            bail!("{text}: {name} says what is around it, so nothing can be said to be right before it");
        }
        out += &format!(":is({}){rest}", in_full(selector, selectors, deep + 1)?);
    }
    Ok(out)
}

/// Whether a selector tells more than one element apart: `a b`, `a > b`, outside of brackets.
fn combines(selector: &str) -> bool {
    let mut deep = 0_u32;
    let bare: String = selector
        .chars()
        .map(|c| {
            match c {
                '(' | '[' => deep += 1,
                ')' | ']' => deep = deep.saturating_sub(1),
                _ => return if deep == 0 { c } else { 'x' },
            }
            'x'
        })
        .collect();
    bare.split(',').any(|one| one.trim().contains([' ', '>', '+', '~']))
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
    fn selectors_are_put_where_they_are_meant() {
        let selectors = BTreeMap::from(
            [("mine", ".own, .my"), ("no-one", "i:not(:--mine)"), ("round", ":--round")]
                .map(|(name, selector)| (name.to_owned(), selector.to_owned())),
        );
        let check = |text: &str, expect: &str| assert_eq!(in_full(text, &selectors, 0).unwrap(), expect);
        check("p :--mine > a", "p :is(.own, .my) > a");
        check("a:--mine:not(:--no-one, b)", "a:is(.own, .my):not(:is(i:not(:is(.own, .my))), b)");
        // `p > :is(b a)` is an `a` right inside a `p`, not inside its `b`.
        let around = BTreeMap::from([
            ("in".to_owned(), "i:not(b c), [x='y z'] a".to_owned()),
            ("one".to_owned(), "i:not(b c), [x='y z']".to_owned()),
        ]);
        assert!(in_full("p > :--in", &around, 0).unwrap_err().to_string().contains("around"));
        assert_eq!(in_full("p > :--one", &around, 0).unwrap(), "p > :is(i:not(b c), [x='y z'])");
        assert!(in_full("a :--nobody", &selectors, 0).unwrap_err().to_string().contains("nobody"));
        assert!(in_full(":--round", &selectors, 0).unwrap_err().to_string().contains("made of itself"));
    }

    #[test]
    fn a_step_with_a_form_is_one_step_for_each() {
        let adapter: Adapter = toml::from_str(
            r#"
            id = "a"
            name = "A"
            checked = "2026-11-22"
            ladder = []
            [forms]
            user = [{ get = "query:id", like = "{id}" }, { get = "path", like = "/{user}", unless = "/me" }]
            [me]
            handle = [{ page = true, at = ".me", form = "user" }, { page = true, at = "b" }]
            "#,
        )
        .unwrap();
        let whole = in_all_forms(&adapter).unwrap();
        let steps: Vec<_> = whole
            .me
            .handle
            .iter()
            .map(|step| (step.at.as_deref(), step.like.as_deref(), step.unless.as_deref(), step.page))
            .collect();
        assert_eq!(
            steps,
            [
                (Some(".me"), Some("{id}"), None, true),
                (Some(".me"), Some("/{user}"), Some("/me"), true),
                (Some("b"), None, None, true)
            ]
        );
        let refused = |form: &str, also: &str| {
            let mut other = adapter.clone();
            other.me.handle[0].form = Some(form.into());
            other.me.handle[0].give = Some(also.into()).filter(|give: &String| !give.is_empty());
            in_all_forms(&other).unwrap_err().to_string()
        };
        assert!(refused("nobody", "").contains("nobody"));
        assert!(refused("user", "{id}").contains("give"));
    }

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
