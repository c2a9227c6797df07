//! The manifest: its version, and the promises it makes to people (what the extension may do,
//! what a page can see of it, what it can load). A promise changed here is changed on purpose.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Check, text};
use crate::paths;

const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'";
const PERMISSIONS: &[&str] = &["storage", "unlimitedStorage", "alarms", "scripting", "activeTab", "contextMenus"];

/// The version, read from `Cargo.toml`: the package's own or the workspace's.
pub fn version() -> Result<String> {
    let cargo: toml::Table = text(&paths::root().join("Cargo.toml"))?.parse().context("Cargo.toml is not TOML")?;
    version_of(&cargo).context("Cargo.toml names no version")
}

fn version_of(cargo: &toml::Table) -> Option<String> {
    let own = cargo.get("package").and_then(|package| package.get("version"));
    let shared = || cargo.get("workspace")?.get("package")?.get("version");
    own.and_then(toml::Value::as_str).or_else(|| shared().and_then(toml::Value::as_str)).map(str::to_owned)
}

fn manifest() -> Result<Value> {
    serde_json::from_str(&text(&paths::root().join("manifest.json"))?).context("manifest.json is not JSON")
}

pub fn versions() -> Result<Check> {
    let (ours, theirs) = (version()?, manifest()?);
    let mut problems = Vec::new();
    if theirs["version"] != json!(ours) {
        problems.push(format!("Cargo.toml says {ours}, manifest.json says {}", theirs["version"]));
    }
    Ok(Check { rule: "manifest.json and Cargo.toml name the same version", problems })
}

pub fn shape() -> Result<Check> {
    Ok(Check { rule: "C14: the manifest asks for little and shows nothing to pages", problems: promises(&manifest()?) })
}

fn promises(manifest: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    for (name, why) in [
        ("web_accessible_resources", "a page could fetch them and find the extension"),
        ("content_scripts", "scripts are registered only for sites the user allowed"),
        ("host_permissions", "sites are optional, allowed one by one"),
        ("externally_connectable", "no page talks to the extension"),
        ("update_url", "the stores add their own"),
    ] {
        if manifest.get(name).is_some() {
            problems.push(format!("`{name}`: {why}"));
        }
    }
    for (place, expected) in [
        ("/manifest_version", json!(3)),
        ("/content_security_policy/extension_pages", json!(CONTENT_SECURITY_POLICY)),
        ("/incognito", json!("not_allowed")),
        ("/browser_specific_settings/gecko/data_collection_permissions/required", json!(["none"])),
    ] {
        let found = manifest.pointer(place).unwrap_or(&Value::Null);
        if *found != expected {
            problems.push(format!("{place} is {found}, not {expected}"));
        }
    }
    for permission in manifest["permissions"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !PERMISSIONS.contains(&permission) {
            problems.push(format!("the permission `{permission}` was never agreed on"));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn honest() -> Value {
        json!({
            "manifest_version": 3,
            "permissions": ["storage", "alarms"],
            "incognito": "not_allowed",
            "content_security_policy": { "extension_pages": CONTENT_SECURITY_POLICY },
            "browser_specific_settings": { "gecko": { "data_collection_permissions": { "required": ["none"] } } }
        })
    }

    #[test]
    fn the_version_is_the_packages_or_the_workspaces() {
        let read = |text: &str| version_of(&text.parse().unwrap());
        assert_eq!(read("[package]\nversion = \"1.2.3\"").as_deref(), Some("1.2.3"));
        let shared = "[workspace.package]\nversion = \"4.5.6\"\n[package]\nversion.workspace = true";
        assert_eq!(read(shared).as_deref(), Some("4.5.6"));
        assert_eq!(read("[package]"), None);
    }

    #[test]
    fn an_honest_manifest_passes() {
        assert_eq!(promises(&honest()), Vec::<String>::new());
    }

    #[test]
    fn every_broken_promise_is_named() {
        for (key, value) in [
            ("host_permissions", json!(["<all_urls>"])),
            ("content_scripts", json!([])),
            ("web_accessible_resources", json!([])),
            ("permissions", json!(["tabs"])),
            ("incognito", json!("spanning")),
            ("content_security_policy", json!({ "extension_pages": "default-src *" })),
        ] {
            let mut manifest = honest();
            manifest[key] = value;
            assert_eq!(promises(&manifest).len(), 1, "{key}");
        }
    }
}
