//! Packs what Rust needs of the adapters under `sites/` into the library: reads the TOML, refuses what the format does not
//! know, and writes one postcard blob. The wasm therefore carries no TOML parser, and a broken adapter breaks the build, not a browser.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

#[path = "src/site/format.rs"]
#[allow(dead_code)]
mod format;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=sites");
    println!("cargo::rerun-if-changed=src/site/format.rs");
    let mut files: Vec<_> = fs::read_dir("sites")?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    let mut sites = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path)?;
        let adapter: format::Adapter = toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        if path.file_stem().and_then(|stem| stem.to_str()) != Some(adapter.id.as_str()) {
            return Err(format!("{}: id is \"{}\"; file and id have the same name", path.display(), adapter.id).into());
        }
        sites.push((adapter.generic, format::Site::from(&adapter)));
    }
    // Asked in this order: what fits everything comes last.
    sites.sort_by_key(|(generic, _)| *generic);
    let sites: Vec<_> = sites.into_iter().map(|(_, site)| site).collect();
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("sites.postcard"), postcard::to_allocvec(&sites)?)?;
    fs::write(Path::new(&out).join("site-words"), site_words(&sites)?)?;
    Ok(())
}

/// Keys of messages that are one site's own words (`kind_react_mastodon`): browsers complain when asked for others.
fn site_words(sites: &[format::Site]) -> Result<String, Box<dyn Error>> {
    const MESSAGES: &str = "extension/_locales/en/messages.json";
    println!("cargo::rerun-if-changed={MESSAGES}");
    let messages: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&fs::read_to_string(MESSAGES)?)?;
    let own = messages.keys().filter(|key| {
        let ending = key.rsplit('_').next().unwrap_or_default();
        ["kind_", "did_", "nudge_"].iter().any(|start| key.starts_with(start))
            && sites.iter().any(|site| site.id == ending)
    });
    Ok(own.map(String::as_str).collect::<Vec<_>>().join("\n"))
}
