//! Packs what Rust needs of the adapters under `sites/` into the library: reads the TOML, refuses what the format does not
//! know, and writes one postcard blob. The wasm therefore carries no TOML parser, and a broken adapter breaks the build, not a browser.

use std::path::Path;
use std::{env, fs};

#[path = "src/site/format.rs"]
#[allow(dead_code)]
mod format;

fn main() -> Result<(), Box<dyn std::error::Error>> {
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
    let target = Path::new(&env::var("OUT_DIR")?).join("sites.postcard");
    fs::write(target, postcard::to_allocvec(&sites)?)?;
    Ok(())
}
