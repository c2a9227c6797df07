//! `cargo xtask build`: the unpacked extension in `dist/goodturn/`.
//!
//! One directory serves both browsers. A development build carries a fixed `key` in its manifest so
//! that Chromium gives it the same id on every machine; what goes to the stores does not (`dist`).
//! The manifest in the repository is the one people read: nothing else is changed in it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::wasm::{self, Input};
use crate::{paths, process, tools};

/// Surfaces that go through the whole ledger: made quick rather than small.
const WHOLE_LEDGER: [&str; 2] = ["statistics", "data"];

/// The public half of a key whose private half was thrown away: it only pins the id below.
const DEVELOPMENT_KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApy/ttBenUK3V9MC9tAMuL+E3btgT03ZbfAa9g34JhE4T6beDuHEq5HfLalrklHzBEuZ2w3LoHNZm8wcDNOvJaHaUjbdYzjqZ1/xoDvTwEmcKjQnCXmnECrBxue1JBI7Yn2wudqZSKYIUO7aqOEIa33zhzUPekX1nkLx4S8Ggbnmn2Yei33If9h5BL4q8osd6wp6+XqI+MV7EBukK7yanflA3yWKQVbFL72R1tdZ3YdcPSNTQURkwPN3UjlduQCpY7l0rn3liGJ8Zew61WTRycYGlS/B78ln+hbipHvq67HunbbufWscnl3riZxNXp0pWFpY12oH+U+yfnXStK478oQIDAQAB";
/// The id Chromium derives from [`DEVELOPMENT_KEY`]; `tests/support/extension.mjs` knows it too.
#[cfg(test)]
const DEVELOPMENT_ID: &str = "egiefimmbdodknlnhlkoedojohceadaa";

#[derive(Clone, Copy, Default)]
pub struct Options {
    /// Compile everything to be small and leave wasm-opt out: slower, the same behaviour, a minute sooner.
    pub fast: bool,
    /// For the stores: no fixed key.
    pub for_stores: bool,
}

/// Builds and returns the directory.
pub fn build(options: Options) -> Result<PathBuf> {
    let surfaces = surfaces()?;
    let (small, quick): (Vec<String>, Vec<String>) =
        surfaces.into_iter().partition(|name| options.fast || !WHOLE_LEDGER.contains(&name.as_str()));
    let mut inputs = Vec::new();
    for (profile, names) in [("release", small), ("pages", quick)] {
        inputs.extend(compile(profile, names)?);
    }
    let prepared = wasm::prepare(&inputs, !options.fast)?;

    let directory = if options.for_stores { paths::target().join("goodturn/stores") } else { paths::unpacked() };
    if directory.exists() {
        std::fs::remove_dir_all(&directory)?;
    }
    for files in prepared {
        for file in [&files.glue, &files.module] {
            copy(file, &directory.join("wasm").join(file.file_name().context("a file has a name")?))?;
        }
    }
    write_files(&directory, !options.for_stores)?;
    Ok(directory)
}

/// Everything that needs no compiler, put over an existing build: adapters, content scripts, pages, messages, the manifest.
/// Hosts, markers and ladders of adapters are also in the wasm; those need a whole build.
pub fn refresh() -> Result<PathBuf> {
    let directory = paths::unpacked();
    if !directory.join("wasm").is_dir() {
        bail!("there is no build to put the files over; run `cargo xtask build` first");
    }
    write_files(&directory, true)?;
    Ok(directory)
}

fn write_files(directory: &Path, with_key: bool) -> Result<()> {
    let extension = paths::root().join("extension");
    for file in paths::files_under(&extension)? {
        let relative = file.strip_prefix(&extension)?;
        if shipped(relative) {
            copy(&file, &directory.join(relative))?;
        }
    }
    crate::site::write_plans(&directory.join("sites"))?;
    crate::content::write(&directory.join("content"))?;
    std::fs::write(directory.join("manifest.json"), manifest(with_key)?)?;
    Ok(())
}

/// Types are for reading and checking; browsers do not need them.
fn shipped(relative: &Path) -> bool {
    let name = relative.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    // Content scripts have a writer of their own.
    !relative.starts_with("content") && !name.ends_with(".d.ts") && !name.ends_with(".md") && !name.starts_with('.')
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::copy(from, to).with_context(|| format!("cannot copy {}", paths::shown(from)))?;
    Ok(())
}

fn manifest(with_key: bool) -> Result<String> {
    let text = std::fs::read_to_string(paths::root().join("manifest.json")).context("cannot read manifest.json")?;
    let mut manifest: Value = serde_json::from_str(&text).context("manifest.json is not JSON")?;
    let Some(fields) = manifest.as_object_mut() else { bail!("manifest.json is not an object") };
    if fields.contains_key("key") {
        bail!("manifest.json carries a key; the development build adds its own");
    }
    if with_key {
        fields.insert("key".into(), DEVELOPMENT_KEY.into());
    }
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// The `[[bin]]`s of the root package, one per surface.
pub fn surfaces() -> Result<Vec<String>> {
    let text = std::fs::read_to_string(paths::root().join("Cargo.toml")).context("cannot read Cargo.toml")?;
    let manifest: toml::Table = text.parse().context("Cargo.toml is not TOML")?;
    let names: Vec<String> = manifest
        .get("bin")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|bin| bin.get("name")?.as_str().map(str::to_owned))
        .collect();
    if names.is_empty() {
        bail!("Cargo.toml names no [[bin]]: there is no surface to build");
    }
    Ok(names)
}

/// Compiles these surfaces by a profile of `Cargo.toml`.
fn compile(profile: &str, names: Vec<String>) -> Result<Vec<Input>> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    tools::wasm_target()?;
    // Paths of this machine have no place in what is shipped, and would make two builds differ.
    let mut flags = Vec::new();
    for (home, name) in [(cargo_home(), "cargo"), (rustup_home(), "rustup"), (Some(paths::root()), "goodturn")] {
        if let Some(home) = home {
            flags.push(format!("--remap-path-prefix={}=/{name}", home.display()));
        }
    }
    process::run(
        process::cargo()
            .args(["build", "--package", "goodturn", "--profile", profile, "--target", tools::WASM])
            .args(names.iter().flat_map(|name| ["--bin", name]))
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")),
    )?;
    let directory = paths::target().join(tools::WASM).join(profile);
    Ok(names.into_iter().map(|name| Input { wasm: directory.join(format!("{name}.wasm")), name }).collect())
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

fn rustup_home() -> Option<PathBuf> {
    std::env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".rustup")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_browsers_read_is_shipped() {
        assert!(shipped(Path::new("background.js")));
        assert!(shipped(Path::new("_locales/en/messages.json")));
        assert!(!shipped(Path::new("content/main.js")));
        assert!(!shipped(Path::new(".DS_Store")));
    }

    #[test]
    fn only_the_development_manifest_has_a_key() {
        assert!(manifest(true).unwrap().contains("\"key\""));
        assert!(!manifest(false).unwrap().contains("\"key\""));
    }

    #[test]
    fn the_tests_of_the_browsers_know_the_same_id() {
        let harness = std::fs::read_to_string(paths::root().join("tests/support/extension.mjs")).unwrap();
        assert!(harness.contains(DEVELOPMENT_ID));
    }
}
